"""Rows from a list: the columns a template or a kind asks for, found under whatever headers the list has."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from vanban.batch.certificates import columns as known_columns
from vanban.batch.rows import Row, rows_of
from vanban.errors import Problem
from vanban.language import key
from vanban.records.tables.columns import ColumnKind
from vanban.records.tables.people import written_sex
from vanban.records.tables.table import Asking, Choices, Column, Table, read_table


def read_list(
    path: Path,
    columns: Sequence[Column] = (),
    hints: Sequence[Column] = (),
    *,
    sheet: str | None = None,
    choices: Choices | None = None,
    may_be_blank: Sequence[str] = (),
    remembered: Sequence[Choices] = (),
    ask: bool = True,
) -> tuple[tuple[Row, ...], Table]:
    """Read a list.

    Args:
        path: the file.
        columns: what the list may contain; its header must fit them.
        hints: when there are no `columns`: names it may have beside any others. A column the list does not have is then
            missing, not blank: its tag must be told, not left empty.
        sheet: its sheet; None takes the one whose header fits best.
        choices: what the clerk decided about its columns.
        may_be_blank: fields that may be empty.
        remembered: what was decided in earlier runs, each for its header.
        ask: whether an open question is raised; False leaves it in the table, which then has no rows.

    Raises:
        UnsettledError: it is not sure what a column is.
        InputError: the file cannot be read, has no header or lacks a required column.
        MissingDependencyError: the file needs an extra.
    """
    table = read_table(
        path, sheet=sheet, columns=columns or hints, choices=choices, open_list=not columns,
        asking=Asking(may_be_blank=may_be_blank, remembered=remembered, ask=ask),
    )  # fmt: skip
    return rows_of(table), table


def columns_of(variables: Iterable[str], fields: Iterable[str] = ()) -> tuple[Column, ...]:
    """The columns a template asks for: those the house knows by all their names, others by their own.

    Args:
        variables: names in its tags.
        fields: names of a record that a column may fill under exactly this name; one that only resembles it is nothing.
    """
    known = _known()
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
    found += [Column(name, name.replace("_", " "), asked=False) for name in fields if name not in wanted]
    return tuple(found)


def with_full_names(rows: Iterable[Row], columns: Iterable[Column]) -> tuple[Row, ...]:
    """Give rows their values under the full name of a column too: tags say `{{ ho_ten }}` here and `{{ Họ và tên }}` there.

    A list that has a column of its own for such a name keeps it.

    Args:
        rows: the rows as they were read.
        columns: what the tags ask for.
    """
    rows = tuple(rows)
    full = {column.key: key(column.ten) for column in _known().values()}
    asked = {column.key for column in columns}
    pairs = [(one, other) for short, long in full.items() for one, other in ((short, long), (long, short))]
    names = {one: other for one, other in pairs if one != other and one in asked and other in asked}
    have = {name for row in rows for name in row.values}
    names = {one: other for one, other in names.items() if one not in have and other in have}
    if not names:
        return rows
    return tuple(
        replace(
            row,
            values={**row.values, **{one: row.values[other] for one, other in names.items() if other in row.values}},
            places={**row.places, **{one: row.places[other] for one, other in names.items() if other in row.places}},
        )
        for row in rows
    )


def every_name(fields: Iterable[str]) -> set[str]:
    """The fields of a list with every other name of the same thing: what else a place in a template may call them."""
    given = set(fields)
    for column in _known().values():
        names = {column.key, key(column.ten), *map(key, column.synonyms)}
        if names & given:
            given |= names
    return given


def with_address_checked(rows: Iterable[Row], words: Collection[str]) -> tuple[Row, ...]:
    """The rows, those made bad whose sex is another than the word of address typed in the template says.

    Args:
        rows: the rows as they were read.
        words: the words typed before the name: {"bà"}; with both there is a condition, or a choice by hand.
    """
    rows = tuple(rows)
    if len(words) != 1:
        return rows
    (word,) = words
    other = "nam" if word == "bà" else "nu"
    what = f"khuôn gõ sẵn «{word}» trước họ tên, hàng này là {'nam' if other == 'nam' else 'nữ'}"
    remedy = "Thay chữ ấy trong khuôn bằng {% if gioi_tinh == 'Nữ' %}bà{% else %}ông{% endif %}"
    return tuple(
        replace(row, problems=(*row.problems, Problem(what, row.places.get("gioi_tinh", row.place), cach_sua=remedy)))
        if written_sex(row.values.get("gioi_tinh")) == other
        else row
        for row in rows
    )


def _known() -> dict[str, Column]:
    return {
        column.key: column
        for group in (known_columns.MIXED, known_columns.INITIATIVES, known_columns.COURSES)
        for column in reversed(group)
    }
