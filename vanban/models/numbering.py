"""The number of each block: what restarts where, and how labels are written (I.II.6.đ).

Phần, chương and điều run through the whole paper; mục restart in each chương, tiểu mục in each mục, khoản and điểm
inside the division they stand in.
"""

from __future__ import annotations

import re
from typing import Final

from vanban import language
from vanban.errors import InputError, Problem
from vanban.models.blocks import CENTRED, Cap, Chuong, Cong, Diem, Dieu, Gach, Khoan, Muc, MucSo, Phan, TieuMuc
from vanban.regulation import formulas

THROUGH: Final = (Phan, Chuong, Dieu)
"""Levels numbered through the whole paper."""
NUMBERED: Final = (Phan, Chuong, MucSo, TieuMuc, Muc, Dieu, Khoan, Diem)
ORDINALS: Final = (
    "thứ nhất", "thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "thứ tám", "thứ chín", "thứ mười",
)  # fmt: skip
"""How the number of a Phần is written in words."""
LETTERED: Final = frozenset("CD")
"""Capital letters that are Roman numbers too, but far more often go on from A., B."""
_WORDS: Final[dict[type[Cap], str]] = {Phan: "Phần", Chuong: "Chương", MucSo: "Mục", TieuMuc: "Tiểu mục"}


def label(level: type[Cap], number: int) -> str:
    """Write the label of a block, without the blank after it.

    Raises:
        InputError: a điểm beyond the last letter.

    >>> label(Chuong, 4), label(MucSo, 2), label(Muc, 3), label(Dieu, 12), label(Khoan, 1), label(Diem, 5)
    ('Chương IV', 'Mục 2', 'III.', 'Điều 12.', '1.', 'đ)')
    """
    if level in (Gach, Cong):
        return "-" if level is Gach else "+"
    if level is Diem:
        if number > len(formulas.DIEM_LETTERS):
            raise InputError(
                Problem(
                    "hết chữ cái để đánh điểm", tim_thay=str(number), can_co=f"không quá {len(formulas.DIEM_LETTERS)}"
                )
            )
        return f"{formulas.DIEM_LETTERS[number - 1]})"
    if level in CENTRED:
        written = language.so_la_ma(number) if level in (Phan, Chuong) else str(number)
        return f"{_WORDS[level]} {written}"
    if level is Muc:
        return f"{language.so_la_ma(number)}."
    return f"Điều {number}." if level is Dieu else f"{number}."


def printed(level: type[Cap], so: str) -> str:
    """Write the label of a block that keeps its own number; a sign at its end stays as it is.

    >>> printed(Dieu, "1a"), printed(Phan, "thứ nhất"), printed(Muc, "A"), printed(Muc, "B)"), printed(Diem, "f")
    ('Điều 1a.', 'Phần thứ nhất', 'A.', 'B)', 'f)')
    """
    if level in (Gach, Cong):
        return so
    if level in CENTRED:
        return f"{_WORDS[level]} {so}"
    signed = so if so.endswith((".", ")", "/", ":")) else f"{so})" if level is Diem else f"{so}."
    return f"Điều {signed}" if level is Dieu else signed


def value(level: type[Cap], so: str, counted: int) -> int:
    """Give the number the count goes on from after a block with a number of its own.

    A letter before Roman sections ("A.") opens a new count of them; a letter that numbers no điểm stands behind the one
    before it.

    >>> value(Dieu, "1a", 2), value(Muc, "III", 2), value(Muc, "B)", 4), value(Diem, "f", 7), value(Phan, "thứ hai", 5)
    (1, 3, 0, 6, 2)
    """
    bare = so.strip(" .)/:")
    if digits := re.match(r"\d+", bare):
        return int(digits[0])
    if level is Diem:
        return formulas.DIEM_LETTERS.find(bare) + 1 or counted - 1
    if language.fold(bare) in ORDINALS:
        return ORDINALS.index(language.fold(bare)) + 1
    try:
        roman = language.doc_so_la_ma(bare)
    except ValueError:
        return 0 if level is Muc else counted
    return 0 if level is Muc and bare in LETTERED else roman


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

    def ahead(self, level: type[Cap], above: int) -> int:
        """Say what number the next block of a level would get so many blocks further up, without counting it."""
        counts = self._through if level in THROUGH else self._open[-1 - above]
        return counts.get(level, 0) + 1

    def label(self, level: type[Cap], so: str = "") -> str:
        """Count one block and write its label; `so` is the number of its own, "" without one.

        Raises:
            InputError: a điểm beyond the last letter.
        """
        number = self.next(level)
        if not so:
            return label(level, number)
        self.set(level, value(level, so, number))
        return printed(level, so)

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
