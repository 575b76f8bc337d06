"""Tables of the year as XLSX: landscape A4, header on every page, one width of page; nothing in them runs as a formula."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final, Literal

from vanban.metrics import break_lines
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
_MM_PER_INCH: Final = 25.4
_MM_PER_WIDTH: Final = 1.95
"""Millimetres of one unit of column width at the size used here."""
_STILL: Final = datetime(2020, 1, 1)
"""The date of every file: the same tables give the same bytes."""
_NO_FORMULA: Final = "=+-@\t\r"
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
    book.properties.creator, book.properties.title = tac_gia, tieu_de
    book.properties.created = book.properties.modified = _STILL
    for sheet in sheets:
        _write(book.create_sheet(sheet.ten), sheet)
    return _without_clock(book)


def _without_clock(book: Any) -> bytes:
    stream, out = io.BytesIO(), io.BytesIO()
    book.save(stream)
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "docProps/core.xml":  # openpyxl stamps the moment of saving over what was asked for
                stamp = _STILL.isoformat().encode() + b"Z"
                data = re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, data)
            new.writestr(zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _width_mm() -> float:
    return page.PAPER_HEIGHT.preferred - page.MARGIN_LEFT.preferred - page.MARGIN_RIGHT.preferred


def _page(sheet: Any) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = "9"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    margins = sheet.page_margins
    margins.left = page.MARGIN_LEFT.preferred / _MM_PER_INCH
    margins.right = page.MARGIN_RIGHT.preferred / _MM_PER_INCH
    margins.top = page.MARGIN_TOP.preferred / _MM_PER_INCH
    margins.bottom = page.MARGIN_BOTTOM.preferred / _MM_PER_INCH
    margins.header = margins.footer = page.HEADER_DISTANCE_MM / _MM_PER_INCH
    sheet.oddHeader.center.text = "&P"


def _write(sheet: Any, told: Sheet) -> None:
    from openpyxl.utils import get_column_letter

    _page(sheet)
    for at, share in enumerate(told.rong, 1):
        sheet.column_dimensions[get_column_letter(at)].width = share / sum(told.rong) * _width_mm() / _MM_PER_WIDTH
    at = _above(sheet, told)
    first = at
    at = _head(sheet, told, at)
    sheet.print_title_rows = f"{first}:{at - 1}"
    sheet.freeze_panes = f"A{at}"
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
                _put(cell, text)
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
    _put(cell, text)
    cell.font = _font(size=size, bold=bold, italic=italic)
    cell.alignment = _alignment(align)
    sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=len(told.rong))
    sheet.row_dimensions[at].height = _lines(text, 1.0, size) * size * _LINE_PT


def _lines(text: str, share: float, size: int = _SIZE) -> int:
    """Count the lines of a text; Excel does not fit the height of joined cells by itself."""
    return sum(len(break_lines(part, size, share * _width_mm() - 4)) for part in text.split("\n")) if text else 1


def _head(sheet: Any, told: Sheet, at: int) -> int:
    from openpyxl.styles import PatternFill

    grey = PatternFill("solid", fgColor="E7E6E6")
    for down, names in enumerate(told.cot):
        for across, name in enumerate(names):
            cell = sheet.cell(at + down, across + 1)
            if name not in (LEFT, UP):
                _put(cell, name)
            cell.font, cell.fill, cell.border, cell.alignment = _font(bold=True), grey, _box(), _alignment("giua")
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
            _put(cell, row.o[across])
        cell.font, cell.border, cell.alignment = _font(bold=row.dam), _box(), _alignment(align)
    if row.nhom:
        sheet.merge_cells(start_row=at, end_row=at, start_column=1, end_column=len(told.rong))
        sheet.cell(at, 1).alignment = _alignment("trai")
        sheet.row_dimensions[at].height = _lines(str(row.o[0]), 1.0) * _SIZE * _LINE_PT


def _put(cell: Any, value: Value) -> None:
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value != "" and value[0] in _NO_FORMULA
    elif isinstance(value, date):
        cell.number_format = "dd/mm/yyyy"


def _font(*, size: int = _SIZE, bold: bool = False, italic: bool = False) -> Any:
    from openpyxl.styles import Font

    return Font(name=page.FONT, size=size, bold=bold, italic=italic)


def _alignment(align: Align) -> Any:
    from openpyxl.styles import Alignment

    return Alignment(horizontal=_ALIGN[align], vertical="center", wrap_text=True)


def _box() -> Any:
    from openpyxl.styles import Border, Side

    side = Side(style="thin")
    return Border(left=side, right=side, top=side, bottom=side)
