"""Days off and lunar days as values."""

from __future__ import annotations

from datetime import date

from vanban.frozen import dataclass
from vanban.law.facts import Source


@dataclass(frozen=True, slots=True)
class OffDay:
    """A day off by law or notice; `chac` False: only proposed, or not decided when last looked at."""

    ngay: date
    ten: str
    chac: bool
    source: Source


@dataclass(frozen=True, slots=True)
class LunarYear:
    """The lunar days an office needs of one solar year: mùng 1 Tết and Giỗ Tổ (10/3 âm lịch)."""

    nam: int
    tet: date
    gio_to: date
    source: Source


@dataclass(frozen=True, slots=True)
class YearlyDay:
    """A day off of every year by law: day and month, first year."""

    ngay: int
    thang: int
    ten: str
    tu_nam: int
    source: Source
