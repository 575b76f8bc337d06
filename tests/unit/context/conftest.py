from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from vanban import context, records

Shown = dict[str, Any]
Show = Callable[..., Shown]

BASE: dict[str, Any] = {
    "loai": "ke_hoach",
    "co_quan": {"chu_quan": "UBND tỉnh Lạng Sơn", "ten": "Văn phòng", "ky_hieu": "VP"},
    "dia_danh": "Lạng Sơn",
    "trich_yeu": "Công tác năm 2026",
    "noi_dung": "Nội dung.",
    "nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Văn Hà"},
}


@pytest.fixture
def show() -> Show:
    """Show what a plan prints, with some of its fields otherwise; None takes a field away."""

    def shown(**changes: Any) -> Shown:
        record = {k: v for k, v in {**BASE, **changes}.items() if v is not None}
        return context.build(records.from_dict(record))

    return shown


def lines(blocks: list[Shown]) -> list[str]:
    """Give the text of each paragraph."""
    return ["".join(run["t"] for run in block["runs"]) for block in blocks if block["kind"] == "doan"]


def strings(value: Any) -> Iterator[str]:
    """Give every text of a context; the runs of a paragraph as one."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        if "runs" in value:
            yield "".join(run["t"] for run in value["runs"])
        else:
            for part in value.values():
                yield from strings(part)
    elif isinstance(value, list):
        if value and all(isinstance(one, dict) and "t" in one for one in value):
            yield "".join(run["t"] for run in value)
        else:
            for part in value:
                yield from strings(part)


@pytest.fixture
def text_lines() -> Callable[[list[Shown]], list[str]]:
    return lines


@pytest.fixture
def all_strings() -> Callable[[Any], Iterator[str]]:
    return strings
