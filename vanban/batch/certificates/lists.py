"""From a file to rows and a common record: what the batch, the fast lane and the forms begin with."""

from __future__ import annotations

from pathlib import Path

from vanban.batch.certificates.common import Common, read_common
from vanban.batch.certificates.kinds import certificate_kind
from vanban.batch.certificates.office_values import office_values
from vanban.batch.rows import Row
from vanban.line.office import Office
from vanban.records.tables.table import Choices, Table, read_table


def read_list(
    path: Path, *, kind: str = "", sheet: str | None = None, hidden: bool = False, choices: Choices | None = None
) -> Table:
    """Read a list for one kind of certificate, or any list.

    Args:
        path: .xlsx, .csv, .ods or .xls.
        kind: key of the kind; "" takes every column by the key of its header.
        sheet: name of the sheet; None takes the one that fits best.
        hidden: whether rows that Excel hides are read.
        choices: what the clerk decided about its columns.

    Raises:
        InputError: the file cannot be read, has no header, or lacks a required column.
    """
    if not kind:
        return read_table(path, sheet=sheet, hidden=hidden, choices=choices)
    return read_table(path, sheet=sheet, columns=certificate_kind(kind).columns, hidden=hidden, choices=choices)


def rows_of(table: Table) -> list[Row]:
    """Give a table's rows to the batch: values, cells, problems, and what was changed as notes."""
    return [
        Row(
            row.index, row.place, row.values, row.raw, row.problems,
            (*row.notes, *(change.problem(table.name) for change in row.changes)), row.places,
        )
        for row in table.rows
    ]  # fmt: skip


def load_common(path: Path, kind: str, office: Office) -> Common:
    """Read a common record; what it leaves out comes from the office's profile.

    Raises:
        InputError: the record or the profile is wrong; every fault with line and key.
    """
    known = certificate_kind(kind)
    return read_common(path, known.key, known.fields, given=office_values(office.profile))
