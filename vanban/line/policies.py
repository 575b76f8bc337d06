"""Policies of checking: which findings count in this house, from a file or from what a program says."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vanban.errors import InputError, Problem
from vanban.language import key
from vanban.records.node_files import read_node

if TYPE_CHECKING:
    from vanban.linting import Policy


def policy_of(data: Mapping[str, Any] | None = None, *, ban_nhap: bool | None = None) -> Policy:
    """Make a policy.

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


def load_policy(path: Path, *, ban_nhap: bool | None = None) -> Policy:
    """Read a policy from a YAML file; `ban_nhap` stands above what the file says.

    Raises:
        InputError: the file is wrong; every fault is told.
    """
    data = read_node(path).value
    if not isinstance(data, Mapping):
        raise InputError(
            Problem("chính sách phải gồm các mục «tên: giá trị»", tep=str(path), can_co="tat, muc, ban_nhap")
        )
    plain = dict(data)
    if isinstance(plain.get("ban_nhap"), str):
        plain["ban_nhap"] = key(plain["ban_nhap"]) in {"co", "true", "yes"}
    return policy_of(plain, ban_nhap=ban_nhap)
