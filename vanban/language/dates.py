"""Dates and times as office papers print them."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Final

from vanban.language.errors import DateError
from vanban.language.figures import so_la_ma

BLANK: Final = " " * 6
"""Room left for a day or month to be written by hand."""

_CAN: Final = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
_CHI: Final = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")
WEEKDAYS: Final = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")


def ngay_thang(d: date, *, nam: bool = True) -> str:
    """Write a date in full words (Phụ lục I, I.II.4.b): zero before days under 10 and before months 1 and 2 only.

    Args:
        d: the date; a datetime counts as its day.
        nam: whether the year is written.

    >>> ngay_thang(date(2026, 3, 5)), ngay_thang(date(2026, 2, 15), nam=False)
    ('ngày 05 tháng 3 năm 2026', 'ngày 15 tháng 02')
    """
    if not isinstance(d, date):
        raise DateError("cần một ngày, như date(2026, 3, 5); chữ thì đọc bằng doc_ngay trước", tim_thay=str(d))
    words = f"ngày {d.day:02d} tháng {_month(d.month)}"
    return f"{words} năm {d.year:04d}" if nam else words


def _month(month: int) -> str:
    return f"{month:02d}" if month <= 2 else str(month)


def dong_ngay(nam: int | None, thang: int | None, ngay: int | None, *, trong: str = BLANK) -> str:
    """Write the date line after the place name, with blanks to fill in by hand where a part is None.

    Args:
        nam: year; None leaves "năm" with a blank.
        thang: month 1-12, or None.
        ngay: day 1-31, or None.
        trong: what stands for a missing part.

    Raises:
        DateError: the parts make no date.

    >>> dong_ngay(2026, 1, None)
    'ngày      tháng 01 năm 2026'
    >>> dong_ngay(2026, 3, 5)
    'ngày 05 tháng 3 năm 2026'
    """
    check_parts(nam, thang, ngay)
    day = trong if ngay is None else f" {ngay:02d} "
    month = trong if thang is None else f" {_month(thang)} "
    year = trong.rstrip("\n") if nam is None else f" {nam:04d}"
    return f"ngày{day}tháng{month}năm{year}"


def check_parts(nam: int | None, thang: int | None, ngay: int | None) -> None:
    """See that the parts of a date fit together; a missing part fits with everything.

    Raises:
        DateError: month or day out of range, or no such day in that month.
    """
    if nam is not None and not 1 <= nam <= 9999:
        raise DateError("năm phải từ 1 đến 9999", str(nam))
    if thang is not None and not 1 <= thang <= 12:
        raise DateError("tháng phải từ 1 đến 12", str(thang))
    if ngay is None:
        return
    last = 31 if thang is None else days_in_month(nam, thang)
    if not 1 <= ngay <= last:
        where = "" if thang is None else f" tháng {_month(thang)}" + ("" if nam is None else f" năm {nam}")
        raise DateError(f"không có ngày {ngay}{where}", str(ngay), f"Ngày phải từ 1 đến {last}")


def days_in_month(nam: int | None, thang: int) -> int:
    """Days of a month; without a year February has 29.

    >>> days_in_month(2026, 2), days_in_month(None, 2), days_in_month(2026, 4)
    (28, 29, 30)
    """
    if thang == 2:
        leap = nam is None or (nam % 4 == 0 and (nam % 100 != 0 or nam % 400 == 0))
        return 29 if leap else 28
    return 30 if thang in {4, 6, 9, 11} else 31


def ngay_ngan(d: date) -> str:
    """Write a date the short way used in running text, with the same zeros as the long way.

    >>> ngay_ngan(date(2026, 3, 5)), ngay_ngan(date(2026, 2, 15))
    ('05/3/2026', '15/02/2026')
    """
    return f"{d.day:02d}/{_month(d.month)}/{d.year:04d}"


def gio_phut(t: time | datetime, *, gon: bool = False) -> str:
    """Write a time of day as invitations do.

    Args:
        t: the time; seconds are not written.
        gon: whether full hours are written without minutes ("14 giờ").

    >>> gio_phut(time(14, 30)), gio_phut(time(8)), gio_phut(time(8), gon=True)
    ('14 giờ 30 phút', '08 giờ 00 phút', '08 giờ')
    """
    return f"{t.hour:02d} giờ" if gon and not t.minute else f"{t.hour:02d} giờ {t.minute:02d} phút"


def thoi_diem(t: datetime) -> str:
    """Write the moment of a meeting: time, weekday and date.

    >>> thoi_diem(datetime(2026, 3, 5, 14, 30))
    '14 giờ 30 phút, thứ Năm, ngày 05 tháng 3 năm 2026'
    """
    return f"{gio_phut(t)}, {thu_trong_tuan(t)}, {ngay_thang(t)}"


def khoang_ngay(tu: date, den: date) -> str:
    """Write a range of days; what both ends share is said once, at the end.

    Raises:
        DateError: the end is before the start.

    >>> khoang_ngay(date(2026, 3, 1), date(2026, 3, 15))
    'từ ngày 01 đến ngày 15 tháng 3 năm 2026'
    >>> khoang_ngay(date(2026, 2, 25), date(2026, 3, 5))
    'từ ngày 25 tháng 02 đến ngày 05 tháng 3 năm 2026'
    """
    tu, den = _day(tu), _day(den)
    if tu > den:
        raise DateError(f"ngày bắt đầu {ngay_ngan(tu)} sau ngày kết thúc {ngay_ngan(den)}")
    if tu == den:
        return ngay_thang(tu)
    if tu.year != den.year:
        start = ngay_thang(tu)
    elif tu.month != den.month:
        start = ngay_thang(tu, nam=False)
    else:
        start = f"ngày {tu.day:02d}"
    return f"từ {start} đến {ngay_thang(den)}"


def _day(d: date) -> date:
    return d.date() if isinstance(d, datetime) else d


def thu_trong_tuan(d: date) -> str:
    """Name the weekday; the number word is capital (Phụ lục II, V.8.c).

    >>> thu_trong_tuan(date(2026, 3, 5)), thu_trong_tuan(date(2026, 3, 8))
    ('thứ Năm', 'Chủ nhật')
    """
    return WEEKDAYS[d.weekday()]


def quy(d: date, *, nam: bool = True) -> str:
    """Name the quarter of a date.

    >>> quy(date(2026, 3, 5)), quy(date(2026, 12, 1), nam=False)
    ('quý I năm 2026', 'quý IV')
    """
    words = f"quý {so_la_ma((d.month + 2) // 3)}"
    return f"{words} năm {d.year}" if nam else words


def nam_am_lich(nam: int) -> str:
    """Name the lunar year that begins in the spring of a solar year (Phụ lục II, V.8.a: both words capital).

    Days before Tết still belong to the year before: 05/01/2026 lies in Ất Tỵ, which is nam_am_lich(2025).

    Raises:
        DateError: the year is not 1-9999.

    >>> nam_am_lich(2026), nam_am_lich(1984)
    ('Bính Ngọ', 'Giáp Tý')
    """
    if not 1 <= nam <= 9999:
        raise DateError("năm phải từ 1 đến 9999", str(nam))
    return f"{_CAN[(nam - 4) % 10]} {_CHI[(nam - 4) % 12]}"
