"""The cover of a register (Phụ lục IV): bodies, title, year, from when to when, from number to number, volume."""

from __future__ import annotations

from datetime import date
from typing import Final

from vanban.frozen import dataclass
from vanban.language import ngay_ngan
from vanban.registers.kinds import in_so
from vanban.registers.printed.books import PhanSo, SoIn

DOTS: Final = "........"
"""What is not known is dotted, to be filled in by hand."""
_BODY_PT: Final = 16
_TITLE_PT: Final = 26
_LINE_PT: Final = 14


@dataclass(frozen=True, slots=True)
class DongBia:
    """A line of a workbook's cover: its text, size in points, bold, italic."""

    chu: str
    co: int
    dam: bool = False
    nghieng: bool = False


def cover_lines(book: SoIn, part: PhanSo) -> list[DongBia]:
    """Give the lines of a part's cover, from top to bottom, for a workbook."""
    lines = [
        DongBia(book.chu_quan.upper() or " ", _BODY_PT),
        DongBia(book.co_quan.upper(), _BODY_PT, dam=True),
        DongBia(book.ten.upper(), _TITLE_PT, dam=True),
    ]
    if part.ten:
        lines.append(DongBia(part.ten, _BODY_PT, dam=True))
    if book.nam:
        lines.append(DongBia(f"Năm: {book.nam}", _LINE_PT, nghieng=True))
    lines.append(DongBia(f"Từ ngày {day(part.tu_ngay)} đến ngày {day(part.den_ngay)}", _LINE_PT, nghieng=True))
    if book.kieu.co_so:
        lines.append(DongBia(f"Từ số {number(part.tu_so)} đến số {number(part.den_so)}", _LINE_PT, nghieng=True))
    lines.append(DongBia(f"Quyển số: {volume(book, part)}", _LINE_PT, dam=True))
    return lines


def volume(book: SoIn, part: PhanSo) -> str:
    """Write the number of the volume."""
    known = part.quyen if part.quyen is not None else book.quyen
    return DOTS if known is None else str(known)


def day(value: date | None) -> str:
    """Write a day of the cover."""
    return ngay_ngan(value) if value is not None else DOTS


def number(value: int | None) -> str:
    """Write a number of the cover."""
    return in_so(value) if value is not None else DOTS
