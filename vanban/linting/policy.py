"""Which findings count for this user: a draft or a final paper, and the taste of a house."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace

from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.linting.finding import Finding, Level, Source


@dataclass(frozen=True, slots=True)
class Policy:
    """What counts.

    Attributes:
        ban_nhap: the paper is judged as a draft: blanks are no faults. None: as the paper itself says.
        muc: rule id → the level it has in this house.
        tat: rule ids silenced in this house.
    """

    ban_nhap: bool | None = None
    muc: Mapping[str, Level] = field(default_factory=dict)
    tat: frozenset[str] = frozenset()

    def apply(self, findings: Iterable[Finding]) -> tuple[tuple[Finding, ...], tuple[str, ...]]:
        """Weigh findings anew; also tell what of the decree this house has chosen not to count."""
        kept: list[Finding] = []
        hidden: dict[str, int] = {}
        for finding in findings:
            if finding.ma in self.tat:
                if finding.nguon is Source.NGHI_DINH and finding.muc is Level.LOI:
                    hidden[finding.ma] = hidden.get(finding.ma, 0) + 1
                continue
            level = self.muc.get(finding.ma, finding.muc)
            if finding.nguon is Source.NGHI_DINH and finding.muc is Level.LOI and level.weight < finding.muc.weight:
                hidden[finding.ma] = hidden.get(finding.ma, 0) + 1
            kept.append(finding if level is finding.muc else replace(finding, muc=level))
        told = tuple(
            f"Quy tắc {ma} ({count} chỗ, lỗi theo Nghị định) đã được chính sách của cơ quan hạ mức hoặc tắt"
            for ma, count in sorted(hidden.items())
        )
        return tuple(kept), told


def read_policy(data: Mapping[str, object], known: Iterable[str], *, name: str = "") -> Policy:
    """Make a policy of a mapping: `tat: [ND-07]`, `muc: {TL-04: goi_y}`, `ban_nhap: true`.

    Raises:
        InputError: an unknown key, rule or level; all of them are told.
    """
    ids = frozenset(known)
    problems: list[Problem] = []
    levels = {level.value: level for level in Level}
    off = data.get("tat") or []
    changed = data.get("muc") or {}
    draft = data.get("ban_nhap")
    for key in data:
        if key not in {"tat", "muc", "ban_nhap"}:
            problems.append(Problem("mục không có trong tệp chính sách", key, name, can_co="tat, muc, ban_nhap"))
    if not isinstance(off, list) or not isinstance(changed, Mapping) or not isinstance(draft, bool | None):
        problems.append(
            Problem(
                "sai dạng", "", name, can_co="tat là danh sách mã, muc là bảng mã: mức, ban_nhap là true hoặc false"
            )
        )
        raise InputError(*problems)
    for ma in (*off, *changed):
        if ma not in ids:
            problems.append(
                Problem("không có quy tắc này", str(ma), name, cach_sua="Xem mã: vanban kiem-tra --quy-tac")
            )
    for ma, level in changed.items():
        if level not in levels:
            problems.append(Problem("mức không đúng", f"muc.{ma}", name, tim_thay=str(level), can_co=", ".join(levels)))
    if problems:
        raise InputError(*problems)
    return Policy(draft, {str(ma): levels[str(level)] for ma, level in changed.items()}, frozenset(map(str, off)))
