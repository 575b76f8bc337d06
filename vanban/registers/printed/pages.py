"""Books as DOCX: cover, then the table with its header on every page, for each part of the book."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from vanban.language import ngay_ngan
from vanban.ooxml.plain_document import Trang, package, paragraph, run, section, table
from vanban.ooxml.units import twips
from vanban.registers.printed.books import Cell, PhanSo, SoIn
from vanban.registers.printed.cover import cover_lines
from vanban.regulation import page

_SIZE: Final = 11
_HEAD_SIZE: Final = 11


def book_docx(book: SoIn) -> bytes:
    """Write a book as a document for printing and binding; an empty book still has its cover and one blank table."""
    title = f"{book.ten} năm {book.nam}" if book.nam else book.ten
    return package(_markup(book), title, book.co_quan, font=page.FONT)


def _a4_landscape(*, so_trang: bool = False, khung: bool = False) -> Trang:
    """Give a landscape A4 page: the edges of the turned page keep the margins of the decree."""
    return Trang(
        page.PAPER_HEIGHT.preferred, page.PAPER_WIDTH.preferred, page.MARGIN_TOP.preferred, page.MARGIN_BOTTOM.preferred,
        page.MARGIN_LEFT.preferred, page.MARGIN_RIGHT.preferred, page.HEADER_DISTANCE_MM, so_trang, khung,
    )  # fmt: skip


def _markup(book: SoIn) -> Iterator[str]:
    last = len(book.phan) - 1
    for at, part in enumerate(book.phan):
        lines = cover_lines(book, part)
        for line in lines[:-1]:
            yield paragraph(
                run(line.chu, line.co, bold=line.dam, italic=line.nghieng), align="center", before=line.tren
            )
        end = section(_a4_landscape(khung=True))
        yield paragraph(
            run(lines[-1].chu, lines[-1].co, bold=lines[-1].dam), align="center", before=lines[-1].tren, section=end
        )
        yield _table(book, part)
        numbered = section(_a4_landscape(so_trang=True))
        # A section ends in a paragraph; after a table that is an empty one.
        yield paragraph(run("", 1)) + numbered if at == last else paragraph(run("", 1), section=numbered)


def _table(book: SoIn, part: PhanSo) -> str:
    sheet = _a4_landscape()
    total = twips(sheet.rong - sheet.trai - sheet.phai)
    shares = book.kieu.rong
    widths = [round(total * share / sum(shares)) for share in shares]
    widths[-1] += total - sum(widths)
    head = [
        [paragraph(run(name, _HEAD_SIZE, bold=True), align="center") for name in book.kieu.cot],
        [paragraph(run(f"({at})", _HEAD_SIZE, italic=True), align="center") for at in range(1, len(shares) + 1)],
    ]
    rows = ([_cell(value) for value in row] for row in part.dong or (("",) * len(shares),))
    return table(widths, head, rows)


def _cell(value: Cell) -> str:
    if isinstance(value, date):
        return paragraph(run(ngay_ngan(value), _SIZE), align="center")
    if isinstance(value, int):
        return paragraph(run(str(value), _SIZE), align="center")
    return paragraph(run(value or "", _SIZE))
