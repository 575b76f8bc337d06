"""The number of each block: what restarts where, and how labels are written (I.II.6.đ).

Phần, chương and điều run through the whole paper; mục restart in each chương, tiểu mục in each mục, khoản and điểm
inside the division they stand in.
"""

from __future__ import annotations

from typing import Final

from vanban import language
from vanban.models.blocks import CENTRED, Cap, Chuong, Cong, Diem, Dieu, Gach, Khoan, Muc, MucSo, Phan, TieuMuc
from vanban.regulation import formulas

THROUGH: Final = (Phan, Chuong, Dieu)
"""Levels numbered through the whole paper."""
NUMBERED: Final = (Phan, Chuong, MucSo, TieuMuc, Muc, Dieu, Khoan, Diem)
_WORDS: Final[dict[type[Cap], str]] = {Phan: "Phần", Chuong: "Chương", MucSo: "Mục", TieuMuc: "Tiểu mục"}


def label(level: type[Cap], number: int) -> str:
    """Write the label of a block, without the blank after it.

    Raises:
        ValueError: a điểm beyond the last letter.

    >>> label(Chuong, 4), label(MucSo, 2), label(Muc, 3), label(Dieu, 12), label(Khoan, 1), label(Diem, 5)
    ('Chương IV', 'Mục 2', 'III.', 'Điều 12.', '1.', 'đ)')
    """
    if level in (Gach, Cong):
        return "-" if level is Gach else "+"
    if level is Diem:
        if number > len(formulas.DIEM_LETTERS):
            raise ValueError(number)
        return f"{formulas.DIEM_LETTERS[number - 1]})"
    if level in CENTRED:
        written = language.so_la_ma(number) if level in (Phan, Chuong) else str(number)
        return f"{_WORDS[level]} {written}"
    if level is Muc:
        return f"{language.so_la_ma(number)}."
    return f"Điều {number}." if level is Dieu else f"{number}."


class Counter:
    """Counts blocks while a body is walked from first to last; one for each body."""

    def __init__(self) -> None:
        """Begin a body."""
        self._through: dict[type[Cap], int] = {}
        self._open: list[dict[type[Cap], int]] = [{}]

    def next(self, level: type[Cap]) -> int:
        """Give the number of the next block of a level at this place."""
        counts = self._through if level in THROUGH else self._open[-1]
        counts[level] = counts.get(level, 0) + 1
        return counts[level]

    def set(self, level: type[Cap], number: int) -> None:
        """Go on from a number, so that one wrong label is told once and not again for every label after it."""
        counts = self._through if level in THROUGH else self._open[-1]
        counts[level] = number

    def enter(self) -> None:
        """Go down into the block just counted."""
        self._open.append({})

    def leave(self) -> None:
        """Come back up."""
        self._open.pop()
