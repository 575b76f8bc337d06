"""The cover of a register (Phụ lục IV): bodies, title, year, from when to when, from number to number, volume."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from vanban.language import ngay_ngan
from vanban.registers.kinds import in_so
from vanban.registers.printed.books import PhanSo, SoIn

_DOTS: Final = "........"
_BODY_PT: Final = 16
_TITLE_PT: Final = 26
_LINE_PT: Final = 14


@dataclass(frozen=True, slots=True)
class DongBia:
    """A line of the cover: its text, size in points, bold, italic, room above in points."""

    chu: str
    co: int
    dam: bool = False
    tren: int = 6
    nghieng: bool = False


def cover_lines(book: SoIn, part: PhanSo) -> list[DongBia]:
    """Give the lines of a part's cover, from top to bottom; what is not known is dotted, to be filled in by hand.

    The sizes are the house's: Phụ lục IV shows where the lines stand, not how large.
    """
    lines = [
        DongBia(book.chu_quan.upper() or " ", _BODY_PT),
        DongBia(book.co_quan.upper(), _BODY_PT, dam=True),
        DongBia(book.ten.upper(), _TITLE_PT, dam=True, tren=110),
    ]
    if part.ten:
        lines.append(DongBia(part.ten, _BODY_PT, dam=True))
    if book.nam:
        lines.append(DongBia(f"Năm: {book.nam}", _LINE_PT, tren=24, nghieng=True))
    lines.append(DongBia(f"Từ ngày {_day(part.tu_ngay)} đến ngày {_day(part.den_ngay)}", _LINE_PT, nghieng=True))
    if book.kieu.co_so:
        lines.append(DongBia(f"Từ số {_number(part.tu_so)} đến số {_number(part.den_so)}", _LINE_PT, nghieng=True))
    lines.append(DongBia(f"Quyển số: {book.quyen if book.quyen is not None else _DOTS}", _LINE_PT, dam=True, tren=60))
    return lines


def _day(day: date | None) -> str:
    return ngay_ngan(day) if day is not None else _DOTS


def _number(number: int | None) -> str:
    return in_so(number) if number is not None else _DOTS
