"""Days of a list that lie far from today: a figure was mistyped, or they are meant; told, never changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from vanban.batch.rows import Row
from vanban.errors import Problem
from vanban.language import ngay_ngan
from vanban.language.date_reading import YEAR_OF_DAY
from vanban.patterns import regex

_AHEAD: Final = 30
"""Years ahead of today that a text may speak of."""
_DIGIT: Final = regex(r"\d")
_OLDEST: Final = 105
"""Years nobody on a list is older than; a cell of Excel that holds 1 or 2 shows a day of 1900."""
_BIRTH: Final = "ngay_sinh"
_REMEDY: Final = "Xem lại ngày; đúng như vậy thì không cần sửa"


def far_days(rows: Sequence[Row], today: date, name: str) -> Iterator[Problem]:
    """Tell of days more than a year ahead, of people not born yet, of years in texts that nobody plans for.

    Args:
        rows: the rows of the list.
        today: the day it is.
        name: the list, for messages.
    """
    seen: dict[str, str] = {}
    for row in rows:
        for field, value in row.values.items():
            if isinstance(value, date):
                said = _of_day(field, value, today)
            elif isinstance(value, str) and _DIGIT.search(value):
                if value not in seen:
                    years = [int(found[1]) for found in YEAR_OF_DAY.finditer(value)]
                    far = next((year for year in years if year > today.year + _AHEAD), 0)
                    seen[value] = f"năm {far} còn rất xa" if far else ""
                said = seen[value]
            else:
                continue
            if said:
                yield Problem(
                    said,
                    row.places.get(field, row.place),
                    name,
                    tim_thay=ngay_ngan(value) if isinstance(value, date) else value,
                    cach_sua=_REMEDY,
                )


def _of_day(field: str, day: date, today: date) -> str:
    if field == _BIRTH:
        if day > today:
            return "ngày sinh ở sau hôm nay"
        return f"ngày sinh cách nay hơn {_OLDEST} năm" if day.year < today.year - _OLDEST else ""
    return f"năm {day.year} cách năm nay hơn một năm" if day.year > today.year + 1 else ""
