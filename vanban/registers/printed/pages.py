"""Books as values of their templates: what stands on the cover and in the rows, every cell as it is printed."""

from __future__ import annotations

from datetime import date

from vanban.language import ngay_ngan
from vanban.registers.printed.books import Cell, PhanSo, SoIn
from vanban.registers.printed.cover import day, number, volume
from vanban.regulation.printed import PhanSoIn, QuyenSoIn


def book_values(book: SoIn) -> QuyenSoIn:
    """Give what the template of a book prints; an empty book still has its cover and one blank row."""
    title = f"{book.ten} năm {book.nam}" if book.nam else book.ten
    return {
        "chu_quan": book.chu_quan.upper(),
        "co_quan": book.co_quan.upper(),
        "ten_so": book.ten.upper(),
        "nam": str(book.nam) if book.nam else "",
        "cac_phan": [_part(book, part) for part in book.phan],
        "ho_so": {"tieu_de": title, "chu_de": book.kieu.dieu_khoan, "tac_gia": book.co_quan},
    }


def _part(book: SoIn, part: PhanSo) -> PhanSoIn:
    tags = book.kieu.the
    rows = [dict(zip(tags, map(_cell, row), strict=True)) for row in part.dong or (("",) * len(tags),)]
    return {
        "ten": part.ten,
        "quyen": volume(book, part),
        "tu_ngay": day(part.tu_ngay),
        "den_ngay": day(part.den_ngay),
        "tu_so": number(part.tu_so),
        "den_so": number(part.den_so),
        "dong": rows,
    }


def _cell(value: Cell) -> str:
    if isinstance(value, date):
        return ngay_ngan(value)
    return "" if value is None else str(value)
