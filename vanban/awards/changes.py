"""Papers the plan does not foresee: corrections, cancellations, supplements of what is out, awards of single occasions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from vanban.awards.data import values
from vanban.awards.data.events import ThayDoi, ViecDoi
from vanban.awards.data.nominees import DeCu
from vanban.awards.data.results import Chi, DuocTang, payments
from vanban.awards.data.wording import where
from vanban.awards.kit import Kit
from vanban.awards.law.inventory import INVENTORY, Giay
from vanban.awards.steps import Step
from vanban.language import fold, key

_KINDS: Final[Mapping[ViecDoi, tuple[str, str]]] = {
    "dinh_chinh": ("cong_van_dinh_chinh", "Công văn đính chính"),
    "huy_bo": ("quyet_dinh_huy_bo", "Quyết định hủy bỏ, thu hồi khen thưởng"),
    "bo_sung": ("quyet_dinh_bo_sung", "Quyết định khen thưởng bổ sung"),
}
_QUARTERS: Final = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Extra(Giay):
    """A paper besides the plan.

    Attributes:
        day: its day.
        about: what its record names besides the shared facts.
        target: key of the paper it changes; "" none.
        lacks: why it cannot be made yet.
        lines: the list it decides; () none.
    """

    day: date = date.min
    about: Mapping[str, Any] = field(default_factory=dict)
    target: str = ""
    lacks: tuple[str, ...] = ()
    lines: tuple[DuocTang, ...] = ()
    money: tuple[Chi, ...] = ()
    state: str = ""


def _row_of(day: date) -> str:
    return f"{_QUARTERS[(day.month - 1) // 3]}.PS"


def changes_of(kit: Kit, made: Mapping[str, Step]) -> Iterator[Extra]:
    """Turn the sheet «Thay đổi» into papers: rows of one kind, one paper and one day together."""
    groups: dict[tuple[str, str, date | None], list[ThayDoi]] = {}
    for change in kit.data.thay_doi:
        groups.setdefault((change.loai, fold(change.van_ban), change.ngay), []).append(change)
    start = len(kit.here)
    for (_, named, day), rows in groups.items():
        loai = rows[0].loai
        mau, ten = _KINDS[loai]
        target = _target(named, made)
        lacks = _lacking(rows, day, target)
        name = key(target.giay.key if target is not None else named)
        lines: tuple[DuocTang, ...] = ()
        if loai == "bo_sung" and day is not None:
            lines, start = _lines(kit, [row.de_cu for row in rows if row.de_cu is not None], start)
        at = day or date(kit.settings.nam, 12, 31)
        money = tuple(payments(lines, at, kit.law)) if lines else ()
        yield Extra(
            f"{mau}.{name}_{at:%d%m}", _row_of(at), f"{ten}: {rows[0].van_ban}", at.month, at.day, "ban_ghi", day=at,
            about=_about(kit, rows, target, lines, money), target=target.giay.key if target is not None else "", lacks=lacks,
            lines=lines, money=money, state={"dinh_chinh": "dinh_chinh", "huy_bo": "dinh_chinh", "bo_sung": ""}[loai],
        )  # fmt: skip


def _target(named: str, made: Mapping[str, Step]) -> Step | None:
    """Find the issued paper a change is about: by number and code, or by key."""
    wanted = {named, named.removeprefix("số ").strip()}
    for step in made.values():
        if step.frozen and (fold(step.so_ky_hieu) in wanted or fold(step.giay.key) in wanted):
            return step
    return None


def _lacking(rows: Sequence[ThayDoi], day: date | None, target: Step | None) -> tuple[str, ...]:
    found = []
    if target is None:
        found.append(
            f"{rows[0].cho}: không thấy văn bản đã phát hành «{rows[0].van_ban}» (ghi số, ký hiệu như 05/QĐ-VP)"
        )
    if day is None:
        found.append(f"{rows[0].cho}: chưa ghi ngày của văn bản thay đổi")
    elif target is not None and day < target.ngay:
        found.append(f"{rows[0].cho}: ngày {day:%d/%m/%Y} trước ngày văn bản được thay đổi ({target.ngay:%d/%m/%Y})")
    found += [f"{row.cho}: hủy bỏ cần ghi lý do" for row in rows if row.loai == "huy_bo" and not row.ly_do]
    return tuple(found)


def _lines(kit: Kit, people: Sequence[DeCu], start: int) -> tuple[tuple[DuocTang, ...], int]:
    """Number a supplementary list after the year's own, so that no number of the sổ vàng is given twice."""
    pairs = [(who, award) for who in people for award in who.awards if kit.rules.here(award)]
    lines = tuple(DuocTang(start + number, who, award) for number, (who, award) in enumerate(pairs, 1))
    return lines, start + len(lines)


def _about(
    kit: Kit, rows: Sequence[ThayDoi], target: Step | None, lines: Sequence[DuocTang], money: Sequence[Chi]
) -> dict[str, Any]:
    cited = target.cited(short=True) if target is not None else rows[0].van_ban
    full = target.cited() if target is not None else rows[0].van_ban
    deadline = kit.law.number("ngay_thu_hoi", rows[0].ngay) if rows[0].ngay is not None else None
    return {
        "van_ban_sua": cited,
        "van_ban_sua_day_du": full,
        "kinh_gui": "Các cơ quan, đơn vị, tập thể, cá nhân nhận văn bản",
        "thay_doi": [
            {
                "ten": row.de_cu.ten if row.de_cu else "", "noi": where(row.de_cu) if row.de_cu else "", "sai": row.sai,
                "dung": row.dung, "ly_do": row.ly_do,
                "danh_hieu": "; ".join(award.ten for award in row.de_cu.awards) if row.de_cu else "",
            }
            for row in rows
        ],
        "ngay_thu_hoi": int(deadline) if deadline is not None else None,
        "quyet_dinh": values.decision(lines, money) if lines else {},
    }  # fmt: skip


def one_offs_of(kit: Kit) -> Iterator[Extra]:
    """Turn the sheet «Đột xuất, chuyên đề» into decisions, one a round."""
    for name, people, about in kit.data.dot_xuat:
        day = about.get("ngay")
        at = day if isinstance(day, date) else date(kit.settings.nam, 12, 31)
        wrong = [
            f"{who.cho}: {award.ten} không thuộc thẩm quyền quyết định của cơ quan"
            for who in people for award in who.awards if not kit.rules.here(award)
        ]  # fmt: skip
        lacks = [f"{people[0].cho}: chưa ghi ngày quyết định của đợt «{name}»"] if not isinstance(day, date) else []
        lines, _ = _lines(kit, people, 0)
        money = tuple(payments(lines, at, kit.law)) if lines else ()
        kind = str(about.get("loai") or "đột xuất").lower()
        yield Extra(
            f"quyet_dinh_dot_xuat.{key(name)[:40]}", _row_of(at), f"Quyết định khen thưởng {kind}: {name}", at.month, at.day,
            "ban_ghi", day=at, lacks=(*lacks, *wrong), lines=lines, money=money,
            about={
                "dot": name, "loai_khen": kind, "can_cu_dot": str(about.get("can_cu") or ""),
                "quyet_dinh": values.decision(lines, money) if lines else {},
            },
        )  # fmt: skip


def in_plan(name: str) -> bool:
    """Say whether a key is one of the plan's own papers."""
    return any(giay.key == name for giay in INVENTORY)
