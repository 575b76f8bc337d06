"""Two versions of one paper side by side: what was mended, what is still there, what is new."""

from __future__ import annotations

from collections import Counter
from typing import Any

from vanban.frozen import dataclass
from vanban.linting.finding import Finding
from vanban.linting.report import Report


@dataclass(frozen=True, slots=True)
class Comparison:
    """The reports of two versions of a paper, set against each other.

    Attributes:
        old: the report on the version before.
        new: the report on the version after.
        mended: findings of the old version that are gone, their rules judged again.
        unjudged: findings of the old version whose rules could not be judged any more: nobody knows that they are mended.
        left: findings of the new version that stood in the old one.
        added: findings that only the new version has.
    """

    old: Report
    new: Report
    mended: tuple[Finding, ...]
    left: tuple[Finding, ...]
    added: tuple[Finding, ...]
    unjudged: tuple[Finding, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Give the comparison for programs."""
        return {
            "truoc": self.old.tep,
            "sau": self.new.tep,
            "da_sua": [finding.to_dict() for finding in self.mended],
            "con_lai": [finding.to_dict() for finding in self.left],
            "moi": [finding.to_dict() for finding in self.added],
            "khong_con_xet": [finding.to_dict() for finding in self.unjudged],
            "quy_tac": {"truoc": self.old.to_dict()["quy_tac"], "sau": self.new.to_dict()["quy_tac"]},
        }

    def to_text(self) -> str:
        """Say it to a clerk, in three lists."""
        lines = [f"{self.old.tep} → {self.new.tep}"]
        gone = f", không còn xét được {len(self.unjudged)}" if self.unjudged else ""
        lines.append(f"  Đã sửa {len(self.mended)}, còn lại {len(self.left)}, mới {len(self.added)}{gone}")
        for title, findings in (
            ("Mới", self.added), ("Còn lại", self.left), ("Không còn xét được", self.unjudged), ("Đã sửa", self.mended)
        ):  # fmt: skip
            if findings:
                lines.append(f"  {title}:")
                lines += [f"    [{f.ma}] {f.muc.ten}: {f.vi_tri}: {f.noi_dung} ({f.dieu_khoan})" for f in findings]
        lines += [f"  {which}: {report.pham_vi}." for which, report in (("Bản trước", self.old), ("Bản sau", self.new))]
        return "\n".join(lines) + "\n"


def compare(old: Report, new: Report) -> Comparison:
    """Set two reports against each other.

    A finding is the same one when rule and words agree; its place may have moved with the text.
    """
    before = Counter((f.ma, f.noi_dung) for f in old.findings)
    after = Counter((f.ma, f.noi_dung) for f in new.findings)
    left, added = _parted(new, before)
    _, gone = _parted(old, after)
    judged = new.pham_vi.applying - {ma for ma, _ in new.pham_vi.missing}
    lost = old.pham_vi.applying - judged
    mended = tuple(finding for finding in gone if finding.ma not in lost)
    return Comparison(old, new, mended, left, added, tuple(finding for finding in gone if finding.ma in lost))


def _parted(report: Report, other: Counter[tuple[str, str]]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Part findings into those the other report has too and those it has not."""
    waiting = Counter(other)
    shared, own = [], []
    for finding in report.findings:
        key = (finding.ma, finding.noi_dung)
        if waiting[key] > 0:
            waiting[key] -= 1
            shared.append(finding)
        else:
            own.append(finding)
    return tuple(shared), tuple(own)
