"""Checking papers: many files, a policy of the house, reports for people and for programs."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vanban.errors import InputError, Problem
from vanban.language import key
from vanban.records.reading import read_node

if TYPE_CHECKING:
    from vanban.linting import Policy as Policy
    from vanban.linting import Report as Report

__all__ = ["load_policy", "policy", "reports_to_json", "reports_to_sarif", "rule_list"]


def policy(data: Mapping[str, Any] | None = None, *, ban_nhap: bool | None = None) -> Policy:
    """Make a policy: which findings count in this house.

    Args:
        data: `tat: [rule, ...]` silences, `muc: {rule: "goi_y"}` weighs anew; None keeps the decree's own.
        ban_nhap: judge as a draft (True) or as a final paper (False); None: as the paper itself says.

    Raises:
        InputError: an unknown key, rule or level.
    """
    from vanban.linting import RULES, read_policy

    merged = dict(data or {})
    if ban_nhap is not None:
        merged["ban_nhap"] = ban_nhap
    return read_policy(merged, [rule.ma for rule in RULES])


def load_policy(path: str | os.PathLike[str], *, ban_nhap: bool | None = None) -> Policy:
    """Read a policy from a YAML file.

    Raises:
        InputError: the file is wrong; every fault is told.
    """
    data = read_node(Path(path)).value
    if not isinstance(data, Mapping):
        raise InputError(
            Problem("chính sách phải gồm các mục «tên: giá trị»", tep=str(path), can_co="tat, muc, ban_nhap")
        )
    plain = dict(data)
    if isinstance(plain.get("ban_nhap"), str):
        plain["ban_nhap"] = key(plain["ban_nhap"]) in {"co", "true", "yes"}
    return policy(plain, ban_nhap=ban_nhap)


def rule_list() -> list[dict[str, str]]:
    """List every rule: id, what it asks, level, source, clause."""
    from vanban.linting import RULES

    return [
        {"ma": r.ma, "ten": r.ten, "muc": r.muc.value, "nguon": r.nguon.value, "dieu_khoan": r.dieu_khoan}
        for r in RULES
    ]


def reports_to_json(reports: Iterable[Report]) -> str:
    """Give reports as the JSON list of `kiem-tra --json`."""
    return json.dumps([report.to_dict() for report in reports], ensure_ascii=False, indent=2)


def reports_to_sarif(reports: Sequence[Report]) -> str:
    """Give reports as SARIF 2.1.0."""
    from vanban.linting import RULES, to_sarif

    return json.dumps(to_sarif(reports, RULES, version=version("vanban")), ensure_ascii=False, indent=2)
