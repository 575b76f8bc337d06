"""The report on one file, and its forms: text for a clerk, JSON and SARIF for programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from vanban.linting.finding import Finding, Level
from vanban.linting.rule import Rule


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in one file.

    Attributes:
        tep: the file as the user named it.
        findings: findings, the heaviest first, then in the order of the paper.
        khong_danh_gia: what was not judged, so that silence is never taken for approval.
        nhan_dang: what the file was taken for, in words.
    """

    tep: str
    findings: tuple[Finding, ...]
    khong_danh_gia: tuple[str, ...] = ()
    nhan_dang: str = ""

    @property
    def ok(self) -> bool:
        """No fault was found; warnings and hints do not count."""
        return all(finding.muc is not Level.LOI for finding in self.findings)

    def count(self, level: Level) -> int:
        """Count the findings of one level."""
        return sum(finding.muc is level for finding in self.findings)

    def to_dict(self) -> dict[str, Any]:
        """Give the report as `kiem-tra --json` prints it."""
        return {
            "tep": self.tep,
            "dat": self.ok,
            "nhan_dang": self.nhan_dang,
            "phat_hien": [finding.to_dict() for finding in self.findings],
            "khong_danh_gia": list(self.khong_danh_gia),
        }

    def to_text(self) -> str:
        """Say the report to a clerk: grouped by level, each with place, clause and what to do."""
        name = self.tep or "(không tên)"
        head = f"{name}: {self.nhan_dang}" if self.nhan_dang else name
        counts = ", ".join(f"{self.count(level)} {level.ten.lower()}" for level in Level)
        lines = [head, f"  {'ĐẠT' if self.ok else 'CHƯA ĐẠT'} ({counts})"]
        for level in Level:
            group = [finding for finding in self.findings if finding.muc is level]
            if group:
                lines.append(f"  {level.ten}:")
                lines.extend(_lines(group))
        if self.khong_danh_gia:
            lines.append("  Không đánh giá:")
            lines.extend(f"    - {text}" for text in self.khong_danh_gia)
        return "\n".join(lines) + "\n"


def _lines(group: Iterable[Finding]) -> list[str]:
    lines = []
    for finding in group:
        lines.append(f"    [{finding.ma}] {finding.vi_tri}: {finding.noi_dung} ({finding.dieu_khoan})")
        if finding.cach_sua:
            lines.append(f"        → {finding.cach_sua}")
    return lines


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
        for rule in rules
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
            }
        ],
    }
