"""Rows of a list that say themselves that nothing is to be made: "Không đạt" in a column nobody prints."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from vanban.batch.rows import Row
from vanban.errors import Problem
from vanban.records.tables.row_doubts import SAYS_OUT, taken_out


def withdrawn(printed: Collection[str], values: Mapping[str, object], places: Mapping[str, str]) -> Iterator[Problem]:
    """Tell of each cell that is not printed and says that the row is out.

    Args:
        printed: fields that are printed, or mean something else.
        values: field → value of the row.
        places: field → cell.
    """
    for place, text, remedy in taken_out(values, printed, places):
        yield Problem(SAYS_OUT, place, tim_thay=text, cach_sua=remedy)


def without_withdrawn(rows: Sequence[Row], printed: Collection[str]) -> tuple[Row, ...]:
    """The rows, those that are out made bad ones."""
    return tuple(
        replace(row, problems=(*row.problems, *found))
        if (found := tuple(withdrawn(printed, row.values, row.places)))
        else row
        for row in rows
    )
