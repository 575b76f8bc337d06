"""Rows from a list: the columns a template or a kind asks for, found under whatever headers the list has."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from vanban.batch.certificates import columns as known_columns
from vanban.batch.rows import Row, rows_of
from vanban.errors import InputError
from vanban.records.tables.columns import ColumnKind, Matcher
from vanban.records.tables.table import Column, Table, read_table


def read_list(
    path: Path, columns: Sequence[Column] = (), hints: Sequence[Column] = (), *, sheet: str | None = None
) -> tuple[tuple[Row, ...], Table]:
    """Read a list.

    Args:
        path: the file.
        columns: what the list may contain; its header must fit them.
        hints: when there are no `columns`: names it may have beside any others.
        sheet: its sheet; None takes the one whose header fits best.

    Raises:
        InputError: the file cannot be read, has no header or lacks a required column.
        MissingDependencyError: the file needs an extra.
    """
    wanted = columns or hints
    try:
        table = read_table(path, sheet=sheet, columns=wanted)
    except InputError:
        if columns:
            raise
        # Few of the template's names stand in a header: take the list as it is, and say later what is missing.
        table = read_table(path, sheet=sheet)
    if columns:
        return rows_of(table), table
    names = _names(table, hints)
    # A column the list does not have is missing, not blank: its tag must be told, not left empty.
    absent = {hint.key for hint in hints} - {names.get(column.key, column.key) for column in table.columns}
    return tuple(_renamed(row, names, absent) for row in rows_of(table)), table


def columns_of(variables: Iterable[str]) -> tuple[Column, ...]:
    """The columns a template asks for: those the house knows by all their names, others by their own."""
    known = {
        column.key: column
        for group in (
            known_columns.MIXED,
            known_columns.INITIATIVES,
            known_columns.COURSES,
        )
        for column in reversed(group)
    }
    wanted = dict.fromkeys(name.partition(".")[0].partition("[")[0] for name in sorted(variables))
    found = []
    for name in wanted:
        column = known.get(name)
        if column is None:
            found.append(Column(name, name.replace("_", " ")))
        else:
            # Dates are read as dates; all else is printed as the office wrote it, capitals included.
            kind: ColumnKind = "ngay" if column.kind == "ngay" else "chu"
            found.append(Column(column.key, column.ten, column.synonyms, kind))
    return tuple(found)


def _names(table: Table, hints: Sequence[Column]) -> dict[str, str]:
    """Keys of columns that were read under their header's own name → the names the template has for them."""
    matcher = Matcher(hints)
    found = {}
    for column in table.columns:
        match = matcher.match(column.header) if not column.ten else None
        if match is not None and match[1] != "gần đúng":
            found[column.key] = match[0].key
    return found


def _renamed(row: Row, names: Mapping[str, str], absent: set[str]) -> Row:
    values = {names.get(name, name): value for name, value in row.values.items() if name not in absent or value}
    return replace(row, values=values, places={names.get(name, name): cell for name, cell in row.places.items()})
