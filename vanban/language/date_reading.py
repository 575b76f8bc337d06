"""Dates as clerks and Excel write them, read strictly: what is ambiguous or impossible is refused, never guessed."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Final, SupportsFloat

from vanban.frozen import dataclass
from vanban.language.dates import WEEKDAYS, check_parts, ngay_ngan, thu_trong_tuan
from vanban.language.errors import AmbiguousDateError, DateError
from vanban.language.text import fold, visible
from vanban.patterns import regex

_SERIAL_MAX: Final = 2_958_465  # 31/12/9999
_FAKE_LEAP_DAY: Final = 60  # Excel believes in 29/02/1900
_YEARS: Final = range(1900, 2101)  # whole numbers here are years typed in a date column, not serials
_SHORT_YEAR_END: Final = 50  # 00-49 are 2000-2049; 50-99 could be either century
_MONTHS_IN_WORDS: Final = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "mười một": 11, "mười hai": 12,
}  # fmt: skip
_ENGLISH: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TIME: Final = r"(?:[\sT,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s*(?:Z|[+-]\d{2}:?\d{2}|AM|PM|SA|CH))?)?"

_NUMERIC = regex(r"(\d{1,2})\s*([/.\-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})" + _TIME, re.ASCII)
_ISO = regex(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})" + _TIME, re.ASCII)
_ENGLISH_DATE = regex(r"(\d{1,2})[\s\-/]([a-z]{3})[a-z]*\.?[\s\-/,]+(\d{4}|\d{2})" + _TIME, re.ASCII | re.IGNORECASE)
_WEEKDAY = regex(r"^(?:(thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)[,\s]+)")
_WORDS = regex(
    r"(?:ngày |mùng |mồng )*(\d{1,2}),? tháng (\d{1,2}|giêng|mười một|mười hai|[^\W\d_]+)"
    r"(?:,| năm|, năm)? (\d{4})",
)
_MONTH = regex(r"(?:tháng )?(\d{1,2}) ?[-/.] ?(\d{4})", re.ASCII)
_WORDS_PARTS = regex(r"(?:ngày(?: (\d{1,2})|[ .…_]*) )?(?:tháng(?: (\d{1,2})|[ .…_]*) )?năm (\d{4})")

YEAR_OF_DAY: Final = regex(r"(?:\bnăm\s+|\b\d{1,2}[/.-]\d{1,2}[/.-])(2[01]\d\d)\b(?!/)", re.IGNORECASE)
"""A year in a running text: behind «năm», or at the end of a day."""


@dataclass(frozen=True, slots=True)
class NgayKhuyet:
    """A date of which the day, or day and month, may be missing (to be filled in by hand)."""

    nam: int
    thang: int | None = None
    ngay: int | None = None


def doc_ngay(value: str | int | float | date | datetime, *, nam_1904: bool = False) -> date:
    """Read a date: day, month, year in this order; ISO; in words; Excel serials; date objects.

    Args:
        value: what stood in the record or cell.
        nam_1904: whether serials count from 1904 (workbooks of old Macs).

    Raises:
        DateError: not a date, or one the calendar does not have.
        AmbiguousDateError: readable in two ways (a bare year, a two-digit year from 50 on).

    >>> doc_ngay("05/3/2026") == doc_ngay("5-3-26") == doc_ngay("ngày 5 tháng 3 năm 2026") == doc_ngay(46086)
    True
    >>> doc_ngay("31/02/2026")
    Traceback (most recent call last):
    vanban.language.errors.DateError: không có ngày 31 tháng 02 năm 2026 (thấy: "31/02/2026"). Ngày phải từ 1 đến 28
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, bool) or not isinstance(value, str | SupportsFloat):
        raise DateError("không phải là ngày tháng", str(value)[:40])
    if not isinstance(value, str):
        return _from_serial(float(value), nam_1904=nam_1904)
    text = " ".join(visible(value).split())
    if re.fullmatch(r"[34]\d{4}", text, re.ASCII):
        return _from_serial(int(text), nam_1904=nam_1904)
    return _from_text(text)


def nghi_thang_truoc(values: Iterable[object]) -> bool:
    """Tell whether a column of typed dates seems to put the month first, as an American Excel writes them.

    True when some value makes a date only with the month first (3/15/2026) and none only with the day first. Then no
    value of the column should be trusted: 3/5/2026 in it may be 5 March.

    >>> nghi_thang_truoc(["3/5/2026", "3/15/2026"]), nghi_thang_truoc(["3/5/2026", "15/3/2026"])
    (True, False)
    """
    day_first = month_first = False
    for value in values:
        match = _NUMERIC.fullmatch(" ".join(visible(value).split())) if isinstance(value, str) else None
        if match:
            first, second = int(match[1]), int(match[3])
            day_first = day_first or (first > 12 >= second)
            month_first = month_first or (second > 12 >= first)
    return month_first and not day_first


def _from_serial(value: float, *, nam_1904: bool) -> date:
    if not math.isfinite(value) or not 1 <= value < _SERIAL_MAX + 1:
        raise DateError("số này không phải là ngày của Excel", f"{value:.15g}")
    days = int(value)
    if value == days and days in _YEARS:
        raise AmbiguousDateError("không rõ là năm hay số ngày của Excel", str(days), "Viết đủ ngày/tháng/năm")
    if nam_1904:
        start = date(1904, 1, 1)
    elif days == _FAKE_LEAP_DAY:
        raise DateError("Excel ghi 29/02/1900, ngày này không có trong lịch", str(value))
    else:
        start = date(1899, 12, 31) if days < _FAKE_LEAP_DAY else date(1899, 12, 30)
    try:
        return start + timedelta(days=days)
    except OverflowError:
        raise DateError("số này không phải là ngày của Excel", str(value)) from None


def _from_text(text: str) -> date:
    if match := _ISO.fullmatch(text):
        return _make(int(match[1]), int(match[3]), int(match[4]), text)
    words = fold(text)
    weekday = _WEEKDAY.match(words)
    if weekday:
        words = words[weekday.end() :]
        text = re.sub(r"^(?:thứ\s+\S+|chủ nhật)[,\s]+", "", text, flags=re.IGNORECASE)
    bare = re.sub(r"^ngày\s+", "", text, flags=re.IGNORECASE)
    if match := _NUMERIC.fullmatch(bare):
        result = _make(_year(match[4], text), int(match[3]), int(match[1]), text)
    elif match := _ENGLISH_DATE.fullmatch(bare):
        result = _make(_year(match[3], text), _english(match[2], text), int(match[1]), text)
    elif match := _WORDS.fullmatch(words):
        result = _make(int(match[3]), _month(match[2], text), int(match[1]), text)
    else:
        raise _refusal(text)
    if weekday and _weekday(weekday[1]) != result.weekday():
        raise DateError(f"ngày {ngay_ngan(result)} là {thu_trong_tuan(result)}", text[:60], "Sửa thứ hoặc sửa ngày")
    return result


def _make(year: int, month: int, day: int, text: str) -> date:
    if month > 12 and day <= 12:
        raise DateError(
            "không có tháng " + str(month), text[:60], f"Viết ngày trước tháng sau: {month:02d}/{day}/{year}?"
        )
    try:
        check_parts(year, month, day)
    except DateError as error:
        raise DateError(error.noi_dung, text[:60], error.cach_sua) from None
    return date(year, month, day)


def _year(digits: str, text: str) -> int:
    year = int(digits)
    if len(digits) == 4:
        return year
    if year >= _SHORT_YEAR_END:
        raise AmbiguousDateError(
            f"năm hai chữ số, không rõ là 19{year} hay 20{year}", text[:60], "Viết năm đủ bốn chữ số"
        )
    return 2000 + year


def _month(word: str, text: str) -> int:
    if word.isdecimal():
        return int(word)
    if word == "chạp":
        raise AmbiguousDateError("tháng Chạp là tháng âm lịch", text[:60], "Viết ngày dương lịch")
    if word not in _MONTHS_IN_WORDS:
        raise _refusal(text)
    if word == "giêng":
        raise AmbiguousDateError("tháng Giêng có thể là âm lịch", text[:60], "Viết tháng bằng số")
    return _MONTHS_IN_WORDS[word]


def _english(word: str, text: str) -> int:
    if word.lower() not in _ENGLISH:
        raise _refusal(text)
    return _ENGLISH.index(word.lower()) + 1


def _weekday(word: str) -> int:
    if word[-1].isdecimal():
        return int(word[-1]) - 2
    return next(number for number, name in enumerate(WEEKDAYS) if fold(name) == word)


def _refusal(text: str) -> DateError:
    shown = text[:60]
    if re.fullmatch(r"\d{1,2}[/.\-]\d{4}", text, re.ASCII) or re.fullmatch(r"\d{4}[/.\-]\d{1,2}", text, re.ASCII):
        return DateError("thiếu ngày, chỉ có tháng và năm", shown, "Viết đủ ngày/tháng/năm")
    if re.fullmatch(r"\d{4}", text, re.ASCII):
        return AmbiguousDateError("chỉ có năm, thiếu ngày và tháng", shown, "Viết đủ ngày/tháng/năm")
    if re.fullmatch(r"\d{1,2}[/.\-]\d{1,2}", text, re.ASCII):
        return DateError("thiếu năm", shown, "Viết đủ ngày/tháng/năm")
    return DateError("không đọc được ngày tháng", shown, "Viết như 05/3/2026 hoặc ngày 05 tháng 3 năm 2026")


def doc_ngay_khuyet(value: str | int | date | datetime) -> NgayKhuyet:
    """Read a date that may lack its day, or day and month: "2026-01", "01/2026", "ngày ... tháng 01 năm 2026", 2026.

    Raises:
        DateError: no year can be read, or the parts make no date.

    >>> doc_ngay_khuyet("2026-01")
    NgayKhuyet(nam=2026, thang=1, ngay=None)
    >>> doc_ngay_khuyet("ngày      tháng 01 năm 2026") == doc_ngay_khuyet("01/2026")
    True
    """
    if isinstance(value, date):
        return NgayKhuyet(value.year, value.month, value.day)
    if isinstance(value, int) and not isinstance(value, bool) and value in _YEARS:
        return NgayKhuyet(value)
    if not isinstance(value, str):
        raise DateError("không phải là ngày tháng", str(value)[:40], "Viết 2026-01, 01/2026 hoặc 05/3/2026")
    text = " ".join(visible(value).split())
    if match := re.fullmatch(r"(\d{4})(?:[-/](\d{1,2}))?", text, re.ASCII):
        year, month, day = match[1], match[2], None
    elif match := _MONTH.fullmatch(fold(text)):
        year, month, day = match[2], match[1], None
    elif match := _WORDS_PARTS.fullmatch(fold(text)):
        year, month, day = match[3], match[2], match[1]
    else:
        whole = _from_text(text)
        return NgayKhuyet(whole.year, whole.month, whole.day)
    parts = NgayKhuyet(int(year), int(month) if month else None, int(day) if day else None)
    check_parts(parts.nam, parts.thang, parts.ngay)
    return parts


_CLOCK_BEHIND: Final = regex(r"[\sT,]\s*((\d{1,2}):(\d{2})(?::(\d{2}).*)?(?:\s*\S+)?)", re.ASCII)


def gio_sau_ngay(value: object) -> str:
    """Give the time of day that a date carries behind it ("03/7/2026 14:00"); "" for none and for midnight.

    >>> gio_sau_ngay("03/7/2026 14:00"), gio_sau_ngay("2026-03-05T00:00:00"), gio_sau_ngay("03/7/2026")
    ('14:00', '', '')
    """
    if isinstance(value, datetime):
        return f"{value:%H:%M}" if value.time() != time(0) else ""
    found = _CLOCK_BEHIND.search(value) if isinstance(value, str) else None
    return found[1] if found and int(found[2] + found[3] + (found[4] or "0")) else ""


_CLOCK = regex(
    r"(?:lúc )?(\d{1,2}) ?(?:(?:giờ|h|g) ?(?:(\d{1,2})(?: ?(?:phút|p|'))?|(rưỡi))?|: ?(\d{2})(?::\d{2})?)"
    r"(?: (sáng|trưa|chiều|tối))?",
)


def doc_gio(value: str | time | datetime) -> time:
    """Read a time of day: "14 giờ 30 phút", "14h30", "14:30", "8 giờ sáng".

    Raises:
        DateError: not a time, or one the clock does not have.

    >>> doc_gio("14 giờ 30 phút") == doc_gio("14h30") == doc_gio("14:30") == doc_gio("2 giờ 30 chiều")
    True
    """
    if isinstance(value, datetime):
        return value.time()
    if isinstance(value, time):
        return value
    match = _CLOCK.fullmatch(fold(value)) if isinstance(value, str) else None
    if not match:
        raise DateError("không đọc được giờ", str(value)[:40], "Viết như 14 giờ 30 phút")
    hour, minute = int(match[1]), 30 if match[3] else int(match[2] or match[4] or 0)
    part = match[5]
    if part and hour > 12:
        part = None if (part in {"chiều", "tối"} or (part == "trưa" and hour == 13)) else "sai"
    if part in {"chiều", "tối"} and hour < 12:
        hour += 12
    if part == "trưa" and hour < 10:
        hour += 12
    if part == "sai" or hour > 23 or minute > 59:
        raise DateError("không có giờ này", str(value)[:40], "Giờ từ 0 đến 23, phút từ 0 đến 59")
    return time(hour, minute)
