"""Books as XLSX: print-ready (landscape A4, header on every page, cover), and nothing in them can run as a formula."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from vanban.metrics import line_height_pt
from vanban.ooxml import workbook as xlsx
from vanban.ooxml.row_heights import height_pt, set_height
from vanban.registers.printed.books import Cell, PhanSo, SoIn
from vanban.registers.printed.cover import cover_lines
from vanban.regulation import page

_SIZE: Final = 11
_FORBIDDEN_IN_TITLE: Final = str.maketrans("", "", "[]:*?/\\'")
_MAX_TITLE: Final = 31
_COVER_LINES: Final = 1.6
"""Height of a line of the cover, in lines of its type."""


def book_xlsx(book: SoIn) -> bytes:
    """Write a book as a workbook: a cover sheet, then one sheet for each part.

    Text stays text: a cell that begins with `=`, `+`, `-` or `@` is stored as a string and marked as quoted, so that
    neither opening nor editing it in Excel makes it a formula.
    """
    with xlsx.streamed() as workbook:
        _cover(workbook.create_sheet("Bìa"), book)
        used = {"Bìa"}
        for part in book.phan:
            title = _title(part.ten or book.kieu.ten, used)
            _part(workbook.create_sheet(title), book, part)
        title = f"{book.ten} năm {book.nam}" if book.nam else book.ten
        return xlsx.saved(workbook, title=title, author=book.co_quan)


def _title(name: str, used: set[str]) -> str:
    bare = name.translate(_FORBIDDEN_IN_TITLE)[:_MAX_TITLE].strip() or "Sổ"
    title, number = bare, 2
    while title in used:
        title = f"{bare[: _MAX_TITLE - 4]} {number}"
        number += 1
    used.add(title)
    return title


def _cover(sheet: Any, book: SoIn) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.worksheet.pagebreak import Break

    xlsx.print_ready(sheet, page.MARGINS_MM, numbered=False)
    sheet.print_options.horizontalCentered = True
    sheet.print_options.verticalCentered = True
    sheet.column_dimensions["A"].width = 110
    at = 0
    for part in book.phan:
        if at:
            sheet.row_breaks.append(Break(id=at))
        for line in cover_lines(book, part):
            at += 1
            set_height(sheet, at, line_height_pt(line.co) * _COVER_LINES)
            cell = WriteOnlyCell(sheet, value=line.chu)
            cell.data_type = "s"
            cell.font = Font(name=page.FONT, size=line.co, bold=line.dam, italic=line.nghieng)
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
            sheet.append([cell])


def _part(sheet: Any, book: SoIn, part: PhanSo) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    xlsx.print_ready(sheet, page.MARGINS_MM, head="1:2")
    width_mm = page.PAPER_HEIGHT.preferred - page.MARGIN_LEFT.preferred - page.MARGIN_RIGHT.preferred
    wide = [share / sum(book.kieu.rong) * width_mm for share in book.kieu.rong]
    for at, mm in enumerate(wide, start=1):
        sheet.column_dimensions[get_column_letter(at)].width = xlsx.column_width(mm)
    box = xlsx.box()
    head, text = Font(name=page.FONT, size=_SIZE, bold=True), Font(name=page.FONT, size=_SIZE)
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    left = Alignment(horizontal="left", vertical="top", wrap_text=True)
    short = Alignment(horizontal="center", vertical="top", wrap_text=True)
    grey = xlsx.fill()

    def written(value: Cell, *, header: bool = False) -> Any:
        cell = WriteOnlyCell(sheet, value=value)  # type: ignore[arg-type]
        xlsx.keep(cell, value)
        cell.font, cell.border = (head if header else text), box
        cell.alignment = middle if header else left if isinstance(value, str) else short
        if header:
            cell.fill = grey
        return cell

    def high(at: int, values: Iterable[Cell], *, bold: bool = False) -> None:
        texts = [(text, _SIZE, mm, bold) for text, mm in zip(values, wide, strict=True) if isinstance(text, str)]
        set_height(sheet, at, height_pt(texts))

    high(1, book.kieu.cot, bold=True)
    sheet.append([written(name, header=True) for name in book.kieu.cot])
    sheet.append([written(f"({at})", header=True) for at in range(1, len(book.kieu.cot) + 1)])
    for at, row in enumerate(part.dong, start=3):
        high(at, row)
        sheet.append([written(value) for value in row])
