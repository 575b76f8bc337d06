"""Tables of the year as XLSX: landscape A4, header on every page, one width of page; nothing in them runs as a formula."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, Literal

from vanban.frozen import dataclass
from vanban.metrics import break_lines
from vanban.ooxml import workbook as xlsx
from vanban.regulation import page

LEFT: Final = "<"
"""In a header row: this column belongs to the cell on its left."""
UP: Final = "^"
"""In a header row: this column belongs to the cell above."""

Value = str | int | date | None
Align = Literal["trai", "giua", "phai"]
_SIZE: Final = 11
_TITLE_SIZE: Final = 14
_LINE_PT: Final = 1.35
"""Height of a line by its size."""
_ALIGN: Final[Mapping[str, str]] = {"trai": "left", "giua": "center", "phai": "right"}


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table; `dam`: in bold; `nhom`: its first cell goes across."""

    o: tuple[Value, ...]
    dam: bool = False
    nhom: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: what stands above the table, the table, notes below.

    Attributes:
        ten: name of the tab.
        tren: pairs of lines above the title, left and right.
        tieu_de: lines of the title.
        cot: header rows; `LEFT` and `UP` join cells.
        rong: shares of the width, one for each column.
        can: alignment of the body, one for each column.
        hang: rows.
        ghi_chu: notes under the table, one a line.
        bay: cells to be filled by hand are shaded (blank cells of the table).
    """

    ten: str
    tieu_de: tuple[str, ...]
    cot: tuple[tuple[str, ...], ...]
    rong: tuple[float, ...]
    can: tuple[Align, ...]
    hang: tuple[Row, ...]
    tren: tuple[tuple[str, str], ...] = ()
    ghi_chu: tuple[str, ...] = ()


def workbook(sheets: Sequence[Sheet], *, tieu_de: str, tac_gia: str = "") -> bytes:
    """Write sheets as one XLSX; same sheets, same bytes.

    Text stays text: what begins with `=`, `+`, `-` or `@` is stored as a string and marked as quoted, so that neither
    opening nor editing it makes it a formula.
    """
    # openpyxl takes a quarter of a second to load; a year is opened more often than printed.
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _write(book.create_sheet(sheet.ten), sheet)
    return xlsx.saved(book, title=tieu_de, author=tac_gia)


def _width_mm() -> float:
    return page.PAPER_HEIGHT.preferred - page.MARGIN_LEFT.preferred - page.MARGIN_RIGHT.preferred


def _write(sheet: Any, told: Sheet) -> None:
    from openpyxl.utils import get_column_letter

    for at, share in enumerate(told.rong, 1):
        sheet.column_dimensions[get_column_letter(at)].width = xlsx.column_width(share / sum(told.rong) * _width_mm())
    at = _above(sheet, told)
    first = at
    at = _head(sheet, told, at)
    xlsx.print_ready(sheet, page.MARGINS_MM, head=f"{first}:{at - 1}")
    for row in told.hang:
        _row(sheet, told, row, at)
        at += 1
    for note in told.ghi_chu:
        _across(sheet, told, at + 1, note, italic=True)
        at += 1


def _above(sheet: Any, told: Sheet) -> int:
    """Write the lines over the title and the title; return the next row."""
    columns, at = len(told.rong), 1
    half = max(1, columns // 2)
    for left, right in told.tren:
        for text, begin, end in ((left, 1, half), (right, half + 1, columns)):
            if text and begin <= columns:
                cell = sheet.cell(at, begin)
                xlsx.put(cell, text)
                cell.font = _font(bold=at == 1)
                cell.alignment = _alignment("trai")
                sheet.merge_cells(start_row=at, end_row=at, start_column=begin, end_column=max(begin, end))
        share = sum(told.rong[:half]) / sum(told.rong)
        lines = max(_lines(left, share), _lines(right, 1 - share if half < columns else share))
        sheet.row_dimensions[at].height = lines * _SIZE * _LINE_PT
        at += 1
    for text in told.tieu_de:
        _across(sheet, told, at, text, size=_TITLE_SIZE, bold=True, align="giua")
        at += 1
    return at + 1


def _across(
    sheet: Any, told: Sheet, at: int, text: str, *, size: int = _SIZE, bold: bool = False, italic: bool = False,
    align: Align = "trai",
) -> None:  # fmt: skip
    cell = sheet.cell(at, 1)
    xlsx.put(cell, text)
    cell.font = _font(size=size, bold=bold, italic=italic)
    cell.alignment = _alignment(align)
    sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=len(told.rong))
    sheet.row_dimensions[at].height = _lines(text, 1.0, size) * size * _LINE_PT


def _lines(text: str, share: float, size: int = _SIZE) -> int:
    """Count the lines of a text; Excel does not fit the height of joined cells by itself."""
    return sum(len(break_lines(part, size, share * _width_mm() - 4)) for part in text.split("\n")) if text else 1


def _head(sheet: Any, told: Sheet, at: int) -> int:
    grey = xlsx.fill()
    for down, names in enumerate(told.cot):
        for across, name in enumerate(names):
            cell = sheet.cell(at + down, across + 1)
            if name not in (LEFT, UP):
                xlsx.put(cell, name)
            cell.font, cell.fill, cell.border, cell.alignment = _font(bold=True), grey, xlsx.box(), _alignment("giua")
    for down, across, high, wide in _joined(told.cot):
        sheet.merge_cells(
            start_row=at + down, end_row=at + down + high - 1, start_column=across + 1, end_column=across + wide
        )
    for down, names in enumerate(told.cot):
        alone = [
            (name, share) for across, (name, share) in enumerate(zip(names, told.rong, strict=True))
            if name not in (LEFT, UP) and names[across + 1 : across + 2] != (LEFT,)
        ]  # fmt: skip
        tall = max((_lines(name, share / sum(told.rong)) for name, share in alone), default=1)
        under = sum(1 for row in told.cot[down + 1 :] if UP in row)
        sheet.row_dimensions[at + down].height = max(1.0, tall / (1 + under)) * _SIZE * _LINE_PT + 4
    return at + len(told.cot)


def _joined(rows: Sequence[Sequence[str]]) -> list[tuple[int, int, int, int]]:
    """Find the header cells that take several places: row, column, rows, columns."""
    found = []
    for down, names in enumerate(rows):
        for across, name in enumerate(names):
            if name in (LEFT, UP):
                continue
            wide = 1
            while across + wide < len(names) and names[across + wide] == LEFT:
                wide += 1
            high = 1
            while down + high < len(rows) and rows[down + high][across] == UP:
                high += 1
            if (high, wide) != (1, 1):
                found.append((down, across, high, wide))
    return found


def _row(sheet: Any, told: Sheet, row: Row, at: int) -> None:
    for across, align in enumerate(told.can):
        cell = sheet.cell(at, across + 1)
        if across < len(row.o):
            xlsx.put(cell, row.o[across])
        cell.font, cell.border, cell.alignment = _font(bold=row.dam), xlsx.box(), _alignment(align)
    if row.nhom:
        sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=len(told.rong))
        sheet.cell(at, 1).alignment = _alignment("trai")
        sheet.row_dimensions[at].height = _lines(str(row.o[0]), 1.0) * _SIZE * _LINE_PT


def _font(*, size: int = _SIZE, bold: bool = False, italic: bool = False) -> Any:
    from openpyxl.styles import Font

    return Font(name=page.FONT, size=size, bold=bold, italic=italic)


def _alignment(align: Align) -> Any:
    from openpyxl.styles import Alignment

    return Alignment(horizontal=_ALIGN[align], vertical="center", wrap_text=True)
