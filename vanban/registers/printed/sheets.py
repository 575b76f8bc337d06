"""Books as XLSX: print-ready (landscape A4, header on every page, cover), and nothing in them can run as a formula."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import Any, Final

from vanban.registers.books import Cell, PhanSo, SoIn
from vanban.registers.printed.cover import cover_lines
from vanban.regulation import page

_PAPER_A4: Final = "9"
_SIZE: Final = 11
_DATE: Final = "dd/mm/yyyy"
_MM_PER_INCH: Final = 25.4
_MM_PER_WIDTH: Final = 1.95
"""Millimetres of one unit of column width at the size used here."""
_FORBIDDEN_IN_TITLE: Final = str.maketrans("", "", "[]:*?/\\'")
_MAX_TITLE: Final = 31
_STILL: Final = datetime(2020, 1, 1)
"""The date of every file: the same book gives the same bytes."""


def book_xlsx(book: SoIn) -> bytes:
    """Write a book as a workbook: a cover sheet, then one sheet for each part.

    Text stays text: a cell that begins with `=`, `+`, `-` or `@` is stored as a string and marked as quoted, so that
    neither opening nor editing it in Excel makes it a formula.
    """
    # openpyxl takes a quarter of a second to load; most uses of a register print nothing.
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    workbook.properties.creator = book.co_quan
    workbook.properties.title = f"{book.ten} năm {book.nam}" if book.nam else book.ten
    workbook.properties.created = workbook.properties.modified = _STILL
    _cover(workbook.create_sheet("Bìa"), book)
    used = {"Bìa"}
    for part in book.phan:
        title = _title(part.ten or book.kieu.ten, used)
        _part(workbook.create_sheet(title), book, part)
    return _same_bytes(workbook)


def _same_bytes(workbook: Any) -> bytes:
    """Save with every clock out of the package."""
    import zipfile

    stream = io.BytesIO()
    workbook.save(stream)
    out = io.BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "docProps/core.xml":
                data = _core(data)
            new.writestr(zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _core(data: bytes) -> bytes:
    """Openpyxl stamps the moment of saving over what was asked for."""
    import re

    stamp = _STILL.isoformat().encode() + b"Z"
    return re.sub(rb"(<dcterms:modified[^>]*>)[^<]*", rb"\g<1>" + stamp, data)


def _title(name: str, used: set[str]) -> str:
    bare = name.translate(_FORBIDDEN_IN_TITLE)[:_MAX_TITLE].strip() or "Sổ"
    title, number = bare, 2
    while title in used:
        title = f"{bare[: _MAX_TITLE - 4]} {number}"
        number += 1
    used.add(title)
    return title


def _page(sheet: Any) -> None:
    """Landscape A4, the margins of the decree turned with the page, all columns on one page's width."""
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _PAPER_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    margins = sheet.page_margins
    margins.left = page.MARGIN_LEFT.preferred / _MM_PER_INCH
    margins.right = page.MARGIN_RIGHT.preferred / _MM_PER_INCH
    margins.top = page.MARGIN_TOP.preferred / _MM_PER_INCH
    margins.bottom = page.MARGIN_BOTTOM.preferred / _MM_PER_INCH
    margins.header = margins.footer = page.HEADER_DISTANCE_MM / _MM_PER_INCH


def _cover(sheet: Any, book: SoIn) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font

    _page(sheet)
    sheet.print_options.horizontalCentered = True
    sheet.print_options.verticalCentered = True
    sheet.column_dimensions["A"].width = 110
    parts = book.phan if len(book.phan) > 1 else book.phan[:1]
    for at, part in enumerate(parts):
        for line in cover_lines(book, part) if at == 0 else [*cover_lines(book, part)[2:]]:
            cell = WriteOnlyCell(sheet, value=line.chu)
            cell.data_type = "s"
            cell.font = Font(name=page.FONT, size=line.co, bold=line.dam, italic=line.nghieng)
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            sheet.append([cell])
        sheet.append([])


def _part(sheet: Any, book: SoIn, part: PhanSo) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    _page(sheet)
    width_mm = page.PAPER_HEIGHT.preferred - page.MARGIN_LEFT.preferred - page.MARGIN_RIGHT.preferred
    for at, share in enumerate(book.kieu.rong, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = share / sum(book.kieu.rong) * width_mm / _MM_PER_WIDTH
    sheet.freeze_panes = "A3"
    sheet.print_title_rows = "1:2"
    sheet.oddHeader.center.text = "&P"
    side = Side(style="thin")
    box = Border(left=side, right=side, top=side, bottom=side)
    head, text = Font(name=page.FONT, size=_SIZE, bold=True), Font(name=page.FONT, size=_SIZE)
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    left = Alignment(horizontal="left", vertical="top", wrap_text=True)
    grey = PatternFill("solid", fgColor="E7E6E6")

    def written(value: Cell, *, header: bool = False) -> Any:
        cell = WriteOnlyCell(sheet, value=value)  # type: ignore[arg-type]
        if isinstance(value, str):
            cell.data_type = "s"
            cell.quotePrefix = value[:1] in "=+-@\t\r" and value != ""
        cell.font, cell.border = (head if header else text), box
        cell.alignment = left if isinstance(value, str) and not header else middle
        if header:
            cell.fill = grey
        if isinstance(value, date):
            cell.number_format = _DATE
        return cell

    sheet.append([written(name, header=True) for name in book.kieu.cot])
    sheet.append([written(f"({at})", header=True) for at in range(1, len(book.kieu.cot) + 1)])
    for row in part.dong:
        sheet.append([written(value) for value in row])
