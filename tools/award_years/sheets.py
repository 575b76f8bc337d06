"""The sheets of a year's workbook: headers, rows given by header, one deterministic file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

Row = Mapping[str, object]
Sheets = Mapping[str, tuple[str, Sequence[Row]]]
"""Name of a sheet → its title and its rows; columns are the keys of the rows, in the order in which they first come."""


def columns(rows: Sequence[Row]) -> list[str]:
    """List the columns of some rows."""
    return list(dict.fromkeys(name for row in rows for name in row))


def write(path: Path, sheets: Sheets) -> None:
    """Write a workbook: a title, an empty row, the header, the data; empty sheets are left out."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, (title, rows) in sheets.items():
        if not rows:
            continue
        sheet, head = book.create_sheet(name), columns(rows)
        sheet.append([title])
        sheet.append([])
        sheet.append(head)
        for row in rows:
            sheet.append([row.get(column) for column in head])
        sheet["A1"].font = Font(bold=True, size=14)
        for cell in sheet[3]:
            cell.font = Font(bold=True)
            cell.alignment = Alignment(wrap_text=True, horizontal="center", vertical="center")
        for column in range(1, len(head) + 1):
            sheet.column_dimensions[get_column_letter(column)].width = 16
        for line in sheet.iter_rows(min_row=4):
            for cell in line:
                if isinstance(cell.value, date):
                    cell.number_format = "dd/mm/yyyy"
    book.properties.created = book.properties.modified = datetime(2026, 1, 2)
    book.save(path)


def numbered(rows: Sequence[Row]) -> list[Row]:
    """Put a running number before every row."""
    return [{"STT": number, **row} for number, row in enumerate(rows, 1)]
