"""Money in words and in figures, and both together as receipts, contracts and decisions carry them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from vanban.language.currencies import TienTe, tien_te
from vanban.language.errors import MoneyError
from vanban.language.figures import dinh_dang_so
from vanban.language.number_words import checked_int, digits_of, so_thanh_chu
from vanban.language.reading_style import HANH_CHINH, KieuDoc

_VND: Final = "VND"


def tien_thanh_chu(
    n: int | Decimal, *, te: str | TienTe = _VND, chan: bool = False, ket: str = "", kieu: KieuDoc = HANH_CHINH
) -> str:
    """Put an amount of money into words.

    Args:
        n: the amount; a Decimal with only zeros after the comma is a whole amount.
        te: the currency, an ISO code or a `TienTe`.
        chan: whether a whole amount ends with "chẵn".
        ket: what closes the words ("./." on some forms).
        kieu: the office's way of reading numbers.

    Raises:
        NumberError: `n` is a float, a bool, not a number.
        MoneyError: unknown currency, or `chan` with an amount that is not whole.

    >>> tien_thanh_chu(2340000)
    'hai triệu ba trăm bốn mươi nghìn đồng'
    >>> tien_thanh_chu(2340000, chan=True, ket="./.", kieu=KieuDoc(hoa_dau=True))
    'Hai triệu ba trăm bốn mươi nghìn đồng chẵn./.'
    >>> tien_thanh_chu(Decimal("1234.56"), te="USD")
    'một nghìn hai trăm ba mươi tư đô la Mỹ và năm mươi sáu xu'
    """
    currency = tien_te(te)
    n = so_tien(n)
    if isinstance(n, Decimal):
        if chan:
            raise MoneyError('số tiền lẻ thì không ghi "chẵn"', dinh_dang_so(n))
        return _with_subunit(n, currency, kieu) + ket
    return f"{so_thanh_chu(n, kieu=kieu)} {currency.ten}" + (" chẵn" if chan else "") + ket


def _with_subunit(n: Decimal, currency: TienTe, kieu: KieuDoc) -> str:
    whole, decimals = digits_of(n)
    decimals = decimals.rstrip("0")
    if currency.le is None or len(decimals) > currency.so_le:
        return f"{so_thanh_chu(n, kieu=kieu)} {currency.ten}"
    plain = replace(kieu, hoa_dau=False)
    words = f"{so_thanh_chu(int(decimals.ljust(currency.so_le, '0')), kieu=plain)} {currency.le}"
    if int(whole):
        words = f"{so_thanh_chu(int(whole), kieu=plain)} {currency.ten} và {words}"
    if n.is_signed():
        words = f"âm {words}"
    return words[0].upper() + words[1:] if kieu.hoa_dau else words


def so_tien(n: int | Decimal) -> int | Decimal:
    """Take an amount as it is meant: a Decimal with nothing but zeros after the comma is an int.

    Raises:
        NumberError: `n` is a float, a bool, not a number or not finite.

    >>> so_tien(Decimal("2340000.00")), so_tien(Decimal("0.5"))
    (2340000, Decimal('0.5'))
    """
    if not isinstance(n, Decimal):
        return checked_int(n)
    whole, decimals = digits_of(n)
    if decimals.strip("0"):
        return n
    return -int(whole) if n.is_signed() else int(whole)


def tien_bang_so(n: int | Decimal, *, te: str | TienTe = _VND) -> str:
    """Write an amount of money in figures with its unit; no digit is rounded away.

    Raises:
        NumberError: `n` is a float, a bool, not a number.
        MoneyError: unknown currency.

    >>> tien_bang_so(2340000), tien_bang_so(Decimal("1234.5"), te="USD")
    ('2.340.000 đồng', '1.234,50 USD')
    """
    currency = tien_te(te)
    n = so_tien(n)
    figures = dinh_dang_so(n)
    if isinstance(n, Decimal):
        whole, _, decimals = figures.partition(",")
        figures = f"{whole},{decimals.rstrip('0').ljust(currency.so_le, '0')}"
    return f"{figures} {currency.hieu or currency.ma}"


def tien_day_du(
    n: int | Decimal, *, te: str | TienTe = _VND, chan: bool = False, ket: str = "", kieu: KieuDoc = HANH_CHINH
) -> str:
    """Write an amount of money in figures and in words.

    Raises:
        NumberError: `n` is a float, a bool, not a number.
        MoneyError: unknown currency, or `chan` with an amount that is not whole.

    >>> tien_day_du(2340000)
    '2.340.000 đồng (Bằng chữ: Hai triệu ba trăm bốn mươi nghìn đồng)'
    """
    words = tien_thanh_chu(n, te=te, chan=chan, ket=ket, kieu=replace(kieu, hoa_dau=True))
    return f"{tien_bang_so(n, te=te)} (Bằng chữ: {words})"
