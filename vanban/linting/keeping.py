"""A report as plain data and back: for a store that remembers what a file of the same content was found to be."""

from __future__ import annotations

from typing import Any

from vanban.linting.coverage import Coverage
from vanban.linting.finding import Finding, Level, Source
from vanban.linting.report import Report


def to_state(report: Report) -> dict[str, Any]:
    """Give a report as plain data, without the name of its file."""
    covered = report.pham_vi
    return {
        "findings": [
            [f.ma, f.muc.value, f.nguon.value, f.dieu_khoan, f.vi_tri, f.noi_dung, f.cach_sua, f.doan]
            for f in report.findings
        ],
        "khong_danh_gia": list(report.khong_danh_gia),
        "nhan_dang": report.nhan_dang,
        "applying": sorted(covered.applying),
        "missing": [list(pair) for pair in covered.missing],
        "kind_share": covered.kind_share,
        "components": [list(pair) for pair in covered.components],
    }


def from_state(state: dict[str, Any], tep: str) -> Report:
    """Make the report of a file of plain data.

    Raises:
        KeyError, TypeError, ValueError: the data are not those of a report.
    """
    return Report(
        tep,
        tuple(
            Finding(ma, Level(muc), Source(nguon), clause, place, text, cure, paragraph)
            for ma, muc, nguon, clause, place, text, cure, paragraph in state["findings"]
        ),
        tuple(state["khong_danh_gia"]),
        state["nhan_dang"],
        Coverage(
            frozenset(state["applying"]),
            tuple((ma, why) for ma, why in state["missing"]),
            float(state["kind_share"]),
            tuple((ten, bool(sure)) for ten, sure in state["components"]),
        ),
    )
