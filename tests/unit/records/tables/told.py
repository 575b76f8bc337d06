"""Reading a list in a test: all that is told of it is kept (`tests/kept.py`)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.kept import given, shown
from vanban.records.tables import table
from vanban.records.tables.table import Opened, Table

HERE = Path(__file__).parent
_END = 8
"""Rows of a long list that are kept."""


def read_table(path: Path | Opened, **asked: Any) -> Table:
    """Read a list, and hold all that is told of it against what is kept."""
    hidden = path.parent if isinstance(path, Path) else None
    return given(lambda: table.read_table(path, **asked), lines, HERE, hidden, needed=False)


def lines(read: Table) -> list[str]:
    """What a clerk learns of a list; of a long one its ends."""
    said = [f"{read.sheet} | {read.header_place} | {read.header} | {dict(read.titles)} | {read.chosen()}"]
    said += [f"{one.letter} {one.header!r} = {one.key} ({one.ten}), {one.how}" for one in read.columns]
    for row in (*read.rows[:_END], *read.rows[max(_END, len(read.rows) - 2) :]):
        values = "; ".join(f"{key} {row.places.get(key, '')}: {shown(value)}" for key, value in row.values.items())
        said.append(f"{row.index} {row.place}: {values}")
        said.append(f"  {'; '.join(f'{header}: {shown(value)}' for header, value in row.raw.items())}")
        said += [f"  ! {problem}" for problem in row.problems]
        said += [f"  ~ {note}" for note in row.notes]
        said += [f"  * {change}" for change in row.changes]
    said += [f"! {problem}" for problem in read.problems[:_END]]
    said += [f"~ {note}" for note in read.notes[:_END]]
    said += [f"? {question}" for question in read.questions]
    said += [f"- {line}" for line in read.dropped[:_END]]
    return said
