"""A paper besides the plan: its day, its list, what it pays, which other paper it changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Any, Final

from vanban.awards.data.results import Chi, DuocTang
from vanban.awards.law.inventory import Giay
from vanban.frozen import dataclass

_QUARTERS: Final = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Extra(Giay):
    """A paper besides the plan.

    Attributes:
        day: its day.
        about: what its record names besides the shared facts.
        target: key of the paper it changes; "" none.
        lacks: why it cannot be made yet.
        lines: the list it decides; () none.
        money: what it pays.
        state: the state it brings the other paper into; "" none.
        taken: lines of the other paper it takes back.
        again: it gives again what a decision gave that was cancelled whole.
        rows: the workbook's rows it is made from, in words.
        owed: what it pays for awards that stand, which a title it takes back had paid for.
    """

    day: date = date.min
    about: Mapping[str, Any] = field(default_factory=dict)
    target: str = ""
    lacks: tuple[str, ...] = ()
    lines: tuple[DuocTang, ...] = ()
    money: tuple[Chi, ...] = ()
    state: str = ""
    taken: tuple[DuocTang, ...] = ()
    again: bool = False
    rows: tuple[str, ...] = ()
    owed: tuple[Chi, ...] = ()


def row_of(day: date) -> str:
    """Give the row of the contents for a paper besides the plan of a day.

    >>> row_of(date(2026, 3, 31)), row_of(date(2026, 4, 1)), row_of(date(2026, 12, 1))
    ('I.PS', 'II.PS', 'IV.PS')
    """
    return f"{_QUARTERS[(day.month - 1) // 3]}.PS"
