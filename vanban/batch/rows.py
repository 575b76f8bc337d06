"""What a batch is made of: the rows of a list, and what makes the file of a row."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from typing import Any, Protocol, runtime_checkable

from vanban.errors import Problem
from vanban.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One record of a list.

    Attributes:
        index: its place in the list, counted from 1; the order of the list.
        place: where it stands, as the user would look for it: "DS!hàng 7" or "danh-sach.csv, dòng 7".
        values: field -> value, already cleaned.
        raw: column header -> cell as it was read, in the order of the list; for the error workbook.
        problems: what is wrong with the row; such a row gives no file.
        notes: what was changed or guessed; the row is good.
        places: field -> its cell ("DS!C7"), where known.
        titles: letters of a column -> its header as the clerk wrote it, the same for all rows of a list.
    """

    index: int
    place: str
    values: Mapping[str, object]
    raw: Mapping[str, object] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)
    titles: Mapping[str, str] = field(default_factory=dict)

    def header_of(self, name: str) -> str:
        """What the clerk calls a field: the header of its column; the field's own name where there is none."""
        cell = self.places.get(name, "").rpartition("!")[2]
        return " ".join(self.titles.get(cell.rstrip("0123456789"), "").split()) or name

    def fingerprint(self) -> str:
        """A short mark that changes when a value of the row changes."""
        values = self.values
        text = repr([(name, values[name]) for name in sorted(values)])
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


# From a row to what its template prints. It may raise InputError with every problem of the row. It is called in
# worker processes as well, so it must be something a process can be sent: a function of a module, or a frozen
# dataclass with `__call__`.
Make = Callable[[Row], Mapping[str, object]]


class Maker(Protocol):
    """Makes the file of one row. It is pickled once and sent to worker processes."""

    def identity(self) -> str:
        """A mark of everything but the rows: template, common values. A batch goes on only when it is the same."""

    def check(self, row: Row) -> tuple[Problem, ...]:
        """Look the row over without writing anything; returns what deserves a look.

        Raises:
            InputError, TemplateError: the row gives no file; every problem is told.
        """

    def pieces(self, row: Row) -> list[bytes]:
        """The file of the row as consecutive pieces; equal pieces may be the same object."""


@runtime_checkable
class ReadyMaker(Maker, Protocol):
    """A maker that can look a row over and make its file in one go: then no row is worked out twice."""

    def ready(self, row: Row) -> tuple[list[bytes], tuple[Problem, ...]]:
        """The file of the row as pieces, and what deserves a look: `pieces` and `check` in one.

        Raises:
            InputError, TemplateError: the row gives no file; every problem is told.
        """


def rows_from(records: Iterable[Mapping[str, object]], place: str = "bản ghi {}") -> tuple[Row, ...]:
    """Rows from plain mappings: place 3 in the list is called "bản ghi 3"."""
    return tuple(Row(number, place.format(number), dict(values)) for number, values in enumerate(records, start=1))


def rows_of(table: Any) -> tuple[Row, ...]:
    """Rows of a list as `vanban.records.tables.table.read_table` gives it; what was changed in a cell is a note."""
    return tuple(
        Row(
            line.index,
            line.place,
            dict(line.values),
            dict(line.raw),
            tuple(line.problems),
            (*line.notes, *(change.problem(table.name) for change in line.changes)),
            dict(line.places),
            table.titles,
        )
        for line in table.rows
    )
