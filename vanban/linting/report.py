"""The report on one file, and its forms: text for a clerk, JSON and SARIF for programs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final

from vanban.frozen import dataclass
from vanban.linting.coverage import NOTHING, Coverage
from vanban.linting.finding import Finding, Level
from vanban.linting.rule import Rule

_MOST_PLACES: Final = 8
_WIDEST: Final = 60
_PAPER_RULES: Final = ("QH-", "DP-")


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one file.

    Attributes:
        tep: the file as the user named it.
        findings: findings, the heaviest first, then in the order of the paper.
        khong_danh_gia: what was not judged, so that silence is never taken for approval.
        nhan_dang: what the file was taken for, in words.
        pham_vi: how many of the rules that apply could be judged, and how sure kind and components are.
    """

    tep: str
    findings: tuple[Finding, ...]
    khong_danh_gia: tuple[str, ...] = ()
    nhan_dang: str = ""
    pham_vi: Coverage = NOTHING

    @property
    def ok(self) -> bool:
        """No fault was found; warnings and hints do not count."""
        return all(finding.muc is not Level.LOI for finding in self.findings)

    @property
    def of_a_paper(self) -> bool:
        """Whether the rules of a paper were asked at all: of any other file only sheet, type and letters are judged."""
        applying = self.pham_vi.applying
        return not applying or any(ma.startswith(_PAPER_RULES) for ma in applying)

    def count(self, level: Level) -> int:
        """Count the findings of one level."""
        return sum(finding.muc is level for finding in self.findings)

    def to_dict(self) -> dict[str, Any]:
        """Give the report as `kiem-tra --json` prints it."""
        return {
            "tep": self.tep,
            "dat": self.ok,
            "la_van_ban": self.of_a_paper,
            "nhan_dang": self.nhan_dang,
            "phat_hien": [finding.to_dict() for finding in self.findings],
            "khong_danh_gia": list(self.khong_danh_gia),
            "quy_tac": {
                "ap_dung": len(self.pham_vi.applying),
                "da_xet": self.pham_vi.judged,
                "chua_xet": [{"ma": ma, "ly_do": why} for ma, why in self.pham_vi.missing],
            },
            "do_chac": {
                "loai": self.pham_vi.kind_share,
                "thanh_phan": [{"ten": ten, "chac": sure} for ten, sure in self.pham_vi.components],
            },
        }

    def to_text(self) -> str:
        """Say the report to a clerk: grouped by level, each with place, clause and what to do."""
        name = self.tep or "(không tên)"
        head = f"{name}: {self.nhan_dang}" if self.nhan_dang else name
        counts = ", ".join(f"{self.count(level)} {level.ten.lower()}" for level in Level)
        passed = "ĐẠT" if self.of_a_paper else "KHÔNG XÉT THỂ THỨC, không phải văn bản hành chính"
        lines = [head, f"  {passed if self.ok else 'CHƯA ĐẠT'} ({counts})"]
        for level in Level:
            group = [finding for finding in self.findings if finding.muc is level]
            if group:
                lines.append(f"  {level.ten}:")
                lines.extend(_lines(group))
        if self.khong_danh_gia:
            lines.append("  Không đánh giá:")
            lines.extend(f"    - {text}" for text in self.khong_danh_gia)
        if self.pham_vi.applying:
            said = str(self.pham_vi)
            lines.append(f"  {said[:1].upper()}{said[1:]}.")
        doubtful = [ten for ten, sure in self.pham_vi.components if not sure]
        if doubtful:
            lines.append(f"  Đọc chưa chắc: {', '.join(doubtful)}.")
        return "\n".join(lines) + "\n"


def _lines(group: Iterable[Finding]) -> list[str]:
    """Say findings, the same one in many places once, with its places."""
    places: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in group:
        places.setdefault((finding.ma, _core(finding.noi_dung), finding.cach_sua), []).append(finding)
    lines = []
    for (ma, core, cure), same in places.items():
        first = same[0]
        if len(same) == 1:
            lines.append(f"    [{ma}] {first.vi_tri}: {first.noi_dung} ({first.dieu_khoan})")
        else:
            lines.append(f"    [{ma}] {core} ({first.dieu_khoan}): {len(same)} chỗ")
            shown = list(dict.fromkeys(finding.vi_tri for finding in same))
            more = f"; … và {len(shown) - _MOST_PLACES} chỗ khác" if len(shown) > _MOST_PLACES else ""
            lines.append(f"        ở: {'; '.join(shown[:_MOST_PLACES])}{more}")
        if cure:
            lines.append(f"        → {cure}")
    return lines


def _core(text: str) -> str:
    """The finding without what it quotes: that is what makes two findings the same."""
    return re.sub(r"\s*«[^»]*»(?=:)", "", text)


@dataclass(frozen=True, slots=True)
class Tally:
    """What the closing table needs of a report: kept where ten thousand reports are not.

    Attributes:
        tep: the file.
        ok: no fault was found.
        counts: findings of each level.
        of_a_paper: it is a paper, and was judged as one.
    """

    tep: str
    ok: bool
    counts: tuple[tuple[Level, int], ...]
    of_a_paper: bool = True

    def count(self, level: Level) -> int:
        """Count the findings of one level."""
        return dict(self.counts)[level]


def tally(report: Report) -> Tally:
    """Count a report."""
    counts = tuple((level, report.count(level)) for level in Level)
    return Tally(report.tep, report.ok, counts, report.of_a_paper)


def summary(reports: Sequence[Report | Tally], unreadable: Sequence[str] = ()) -> str:
    """Give the table that closes a run over many files: one line a file, the worst first, then the sum."""
    width = max((len(r.tep) for r in reports), default=0)
    width = min(max([width, *(len(name) for name in unreadable), 4]), _WIDEST)
    lines = [f"{'Tệp':<{width}}  Kết quả          Lỗi  Cảnh báo  Gợi ý"]
    for report in sorted(reports, key=lambda r: (-r.count(Level.LOI), -r.count(Level.CANH_BAO), r.tep)):
        counts = "".join(f"{report.count(level):>{size}}" for level, size in zip(Level, (5, 10, 7), strict=True))
        good = "đạt" if report.of_a_paper else "không xét"
        lines.append(f"{_cut(report.tep, width):<{width}}  {good if report.ok else 'chưa đạt':<14} {counts}")
    lines.extend(f"{_cut(name, width):<{width}}  không đọc được" for name in unreadable)
    passed = sum(report.ok and report.of_a_paper for report in reports)
    others = sum(report.ok and not report.of_a_paper for report in reports)
    total = f"Tổng cộng {len(reports) + len(unreadable)} tệp: {passed} đạt, {len(reports) - passed - others} chưa đạt"
    total += f", {others} không phải văn bản hành chính (không xét thể thức)" if others else ""
    lines.append(f"{total}, {len(unreadable)} không đọc được" if unreadable else total)
    return "\n".join(lines) + "\n"


def _cut(name: str, width: int) -> str:
    return name if len(name) <= width else "…" + name[1 - width :]


_SARIF_LEVEL = {Level.LOI: "error", Level.CANH_BAO: "warning", Level.GOI_Y: "note"}


def to_sarif(reports: Sequence[Report], rules: Iterable[Rule], *, version: str) -> dict[str, Any]:
    """Give reports as SARIF 2.1.0, for programs that show findings beside files.

    Args:
        reports: one report a file.
        rules: all rules there are.
        version: version of the package.
    """
    described = [
        {
            "id": rule.ma,
            "shortDescription": {"text": rule.ten},
            "help": {"text": rule.dieu_khoan},
            "defaultConfiguration": {"level": _SARIF_LEVEL[rule.muc]},
        }
        for rule in {rule.ma: rule for rule in reversed(list(rules))}.values()
    ]
    results = [
        {
            "ruleId": finding.ma,
            "level": _SARIF_LEVEL[finding.muc],
            "message": {"text": f"{finding.noi_dung} ({finding.dieu_khoan})"},
            "locations": [
                {
                    "physicalLocation": {"artifactLocation": {"uri": report.tep.replace("\\", "/")}},
                    "logicalLocations": [{"fullyQualifiedName": finding.vi_tri}],
                }
            ],
        }
        for report in reports
        for finding in report.findings
    ]
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "vanban", "version": version, "rules": described}},
                "results": results,
                "columnKind": "unicodeCodePoints",
                "properties": {
                    "quyTac": [
                        {
                            "tep": report.tep.replace("\\", "/"),
                            "apDung": len(report.pham_vi.applying),
                            "daXet": report.pham_vi.judged,
                            "chuaXet": [{"ma": ma, "lyDo": why} for ma, why in report.pham_vi.missing],
                        }
                        for report in reports
                    ]
                },
            }
        ],
    }
