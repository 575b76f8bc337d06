"""Filters of the house for tags: dates, money and numbers as the decree wants them, `{{ ngay|ngay_thang }}`.

Values from lists are often text ("05/3/2026", "1.500.000"); a filter reads them the way the house reads them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from types import ModuleType
from typing import Any

from vanban.rendering.engine.blanks import neu_co

Filter = Callable[..., str]


def house_filters() -> Mapping[str, Filter]:
    """The filters by name."""
    return {
        "ngay_thang": ngay_thang,
        "ngay_ngan": ngay_ngan,
        "tien_bang_so": tien_bang_so,
        "tien_bang_chu": tien_bang_chu,
        "so": so,
        "so_bang_chu": so_bang_chu,
        "so_la_ma": so_la_ma,
        "hoa": hoa,
        "thuong": thuong,
        "viet_hoa_ten": viet_hoa_ten,
        "viet_hoa_dau": viet_hoa_dau,
        "neu_co": neu_co,
    }


def ngay_thang(value: Any) -> str:
    """Write a date in words.

    >>> ngay_thang("5/3/2026")
    'ngày 05 tháng 3 năm 2026'
    """
    return str(_language().ngay_thang(_date(value)))


def ngay_ngan(value: Any) -> str:
    """Write a date in figures.

    >>> ngay_ngan("2026-03-05")
    '05/3/2026'
    """
    return str(_language().ngay_ngan(_date(value)))


def tien_bang_so(value: Any) -> str:
    """Write an amount of money in figures.

    >>> tien_bang_so(2340000), tien_bang_so("2.340.000")
    ('2.340.000 đồng', '2.340.000 đồng')
    """
    return str(_language().tien_bang_so(_money(value)))


def tien_bang_chu(value: Any) -> str:
    """Write an amount of money in words.

    >>> tien_bang_chu(2340000)
    'hai triệu ba trăm bốn mươi nghìn đồng'
    """
    return str(_language().tien_thanh_chu(_money(value)))


def so(value: Any) -> str:
    """Write a number with dots between thousands.

    >>> so(1500000.0), so("2,5")
    ('1.500.000', '2,5')
    """
    return str(_language().dinh_dang_so(_number(value)))


def so_bang_chu(value: Any) -> str:
    """Write a number in words.

    >>> so_bang_chu(1005)
    'một nghìn không trăm linh năm'
    """
    return str(_language().so_thanh_chu(_number(value)))


def so_la_ma(value: Any) -> str:
    """Write a number in Roman figures.

    >>> so_la_ma("4")
    'IV'
    """
    return str(_language().so_la_ma(int(_number(value))))


def hoa(value: Any) -> str:
    """Write in capitals.

    >>> hoa("Nguyễn Văn Hà")
    'NGUYỄN VĂN HÀ'
    """
    return str(_language().hoa(_text(value)))


def thuong(value: Any) -> str:
    """Write in small letters.

    >>> thuong("ĐƠN VỊ")
    'đơn vị'
    """
    return str(_language().thuong(_text(value)))


def viet_hoa_ten(value: Any) -> str:
    """Write a person's name with capitals at the beginning of its words.

    >>> viet_hoa_ten("NGUYỄN THỊ ÁNH")
    'Nguyễn Thị Ánh'
    """
    return str(_language().viet_hoa_ten(_text(value)))


def viet_hoa_dau(value: Any) -> str:
    """Write with a capital first letter.

    >>> viet_hoa_dau("đơn vị")
    'Đơn vị'
    """
    return str(_language().viet_hoa_dau(_text(value)))


def _language() -> ModuleType:
    """The language room is as large as the template engine; templates without these filters start without it."""
    from vanban import language

    return language


def _text(value: Any) -> str:
    """A missing value stays the error it is."""
    return str(value)


def _date(value: Any) -> date:
    return (
        value
        if type(value) is date
        else _language().doc_ngay(value if isinstance(value, int | float | date) else str(value))
    )


def _number(value: Any) -> int | Decimal:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return value
    if isinstance(value, float):
        return int(value) if value.is_integer() else Decimal(repr(value))
    read: int | Decimal = _language().doc_so(str(value))
    return read


def _money(value: Any) -> int | Decimal:
    return _number(value) if isinstance(value, int | float | Decimal) else _language().doc_tien(str(value))
