"""Cells left blank for which the common record speaks: the paper is right or not, the clerk is told which they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from vanban.batch.rows import Row
from vanban.errors import Problem
from vanban.records.tables.grid import is_blank

_REMEDY: Final = "Điền ô này nếu hàng này có giá trị riêng"


def standing_in(
    rows: Sequence[Row], common: Mapping[str, object], name: str, *, always: Iterable[str] = ()
) -> tuple[Problem, ...]:
    """Tell of blank cells that print what the common record says, in columns where other rows have a value of their own.

    Args:
        rows: the rows of the list.
        common: what all papers share; blank values stand in for nothing.
        name: the list, for messages.
        always: fields that are told of although no row has a value of its own.
    """
    shared = {field for field, value in common.items() if not is_blank(value) and not isinstance(value, Mapping | list)}
    shared &= {field for row in rows for field in row.places}
    have = {field for row in rows for field in shared if not is_blank(row.values.get(field))}
    told = shared & (have | set(always))
    return tuple(
        Problem(
            f"ô «{row.header_of(field)}» trống: in giá trị chung của cả đợt", row.places[field], name, cach_sua=_REMEDY
        )
        for field in sorted(told)
        for row in rows
        if field in row.places and is_blank(row.values.get(field))
    )
