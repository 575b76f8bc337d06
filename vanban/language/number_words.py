"""Numbers in words: integers of any practical size, decimals, fractions, percentages, ordinals."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cache
from operator import index
from typing import Final

from vanban.language.errors import NumberError
from vanban.language.reading_style import HANH_CHINH, KieuDoc

Number = int | Decimal
DIGITS: Final = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
MAX_DIGITS: Final = 300
"""Digits accepted before and after the comma: beyond it nobody reads a number aloud."""
_BILLION: Final = 1_000_000_000
_TOO_LARGE: Final = 10**MAX_DIGITS


def so_thanh_chu(n: int | Decimal | Fraction, *, kieu: KieuDoc = HANH_CHINH) -> str:
    """Put a number into words.

    Args:
        n: an int, a Decimal (its zeros at the end are read: 1,10) or a Fraction. Never a float: 2.05 as a float is not
            2.05, and an official paper cannot carry a digit nobody wrote.
        kieu: the office's way of reading.

    Raises:
        NumberError: `n` is a float, a bool, not a number, not finite, or longer than 300 digits.

    >>> so_thanh_chu(1005)
    'một nghìn không trăm linh năm'
    >>> so_thanh_chu(-24)
    'âm hai mươi tư'
    >>> so_thanh_chu(10**18)
    'một tỷ tỷ'
    >>> so_thanh_chu(Decimal("2.05"))
    'hai phẩy không năm'
    >>> so_thanh_chu(Fraction(3, 4))
    'ba phần tư'
    >>> so_thanh_chu(1_000_001, kieu=KieuDoc(nhom_rong=True, linh="lẻ", hoa_dau=True))
    'Một triệu không nghìn không trăm lẻ một'
    """
    if type(n) is int:
        words = _integer(n, kieu)
    elif isinstance(n, Decimal):
        words = _decimal(n, kieu)
    elif isinstance(n, Fraction):
        words = _fraction(n.numerator, n.denominator, kieu)
    else:
        words = _integer(checked_int(n), kieu)
    return words[0].upper() + words[1:] if kieu.hoa_dau else words


def phan_so(tu_so: int, mau_so: int, *, kieu: KieuDoc = HANH_CHINH) -> str:
    """Read a fraction as it is written, not reduced.

    Raises:
        NumberError: a part is not an int, or the denominator is not positive.

    >>> phan_so(2, 4), phan_so(1, 24), phan_so(5, 100)
    ('hai phần tư', 'một phần hai mươi tư', 'năm phần một trăm')
    """
    tu_so, mau_so = checked_int(tu_so), checked_int(mau_so)
    if mau_so <= 0:
        raise NumberError("mẫu số phải lớn hơn 0", str(mau_so))
    words = _integer(tu_so, kieu) + " phần " + _denominator(mau_so, kieu)
    return words[0].upper() + words[1:] if kieu.hoa_dau else words


def phan_tram(n: int | Decimal, *, kieu: KieuDoc = HANH_CHINH) -> str:
    """Read a percentage; `n` is what stands before the sign: 12,5 for 12,5%.

    Raises:
        NumberError: as `so_thanh_chu`.

    >>> phan_tram(75), phan_tram(Decimal("12.5"))
    ('bảy mươi lăm phần trăm', 'mười hai phẩy năm phần trăm')
    """
    return so_thanh_chu(n, kieu=kieu) + " phần trăm"


def thu_tu(n: int, *, kieu: KieuDoc = HANH_CHINH) -> str:
    """Put an ordinal into words.

    Raises:
        NumberError: `n` is not an int from 1.

    >>> thu_tu(1), thu_tu(4), thu_tu(12), thu_tu(24)
    ('thứ nhất', 'thứ tư', 'thứ mười hai', 'thứ hai mươi tư')
    """
    if checked_int(n) < 1:
        raise NumberError("số thứ tự phải từ 1 trở lên", str(n))
    words = "thứ " + ({1: "nhất", 4: "tư"}.get(n) or _integer(n, kieu))
    return words[0].upper() + words[1:] if kieu.hoa_dau else words


def checked_int(n: object) -> int:
    """Let an int through, refuse all else with a reason.

    Raises:
        NumberError: `n` is not an int, or has more than 300 digits.
    """
    if isinstance(n, bool):
        raise NumberError("đúng/sai (True/False) không phải là số", str(n))
    if isinstance(n, float):
        raise NumberError(
            "không nhận số thực float vì máy lưu nó không chính xác", repr(n), f'Viết Decimal("{n}") hoặc số nguyên'
        )
    if isinstance(n, str):
        raise NumberError("đây là chữ, không phải số", n, "Đọc bằng doc_so() trước")
    try:
        return index(n)  # type: ignore[arg-type]
    except TypeError:
        raise NumberError(f"không phải là số nguyên (kiểu {type(n).__name__})", str(n)) from None


@cache
def _groups(kieu: KieuDoc) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Words of 0-999: alone, and after a higher group (where hundreds are always said)."""
    alone, after = [""], [""]
    for value in range(1, 1000):
        hundreds, rest = divmod(value, 100)
        tens, unit = divmod(rest, 10)
        tail = _below_hundred(tens, unit, kieu)
        with_linh = f"{kieu.linh} {tail}" if rest and not tens else tail
        spoken = f"{DIGITS[hundreds]} trăm {with_linh}".rstrip()
        alone.append(spoken if hundreds else tail)
        after.append(spoken)
    return tuple(alone), tuple(after)


def _below_hundred(tens: int, unit: int, kieu: KieuDoc) -> str:
    if not tens:
        return DIGITS[unit] if unit else ""
    head = "mười" if tens == 1 else f"{DIGITS[tens]} mươi"
    if not unit:
        return head
    if unit == 5:
        return f"{head} lăm"
    if tens > 1 and unit == 1:
        return f"{head} mốt"
    if tens > 1 and unit == 4:
        return f"{head} {kieu.tu}"
    return f"{head} {DIGITS[unit]}"


_HANH_CHINH: Final = _groups(HANH_CHINH)


def _integer(n: int, kieu: KieuDoc) -> str:
    alone, after = _HANH_CHINH if kieu is HANH_CHINH else _groups(kieu)
    if n < 1000:
        return "âm " + _integer(-n, kieu) if n < 0 else alone[n] or "không"
    if n >= _TOO_LARGE:
        raise NumberError(f"số quá lớn, chỉ đọc số có nhiều nhất {MAX_DIGITS} chữ số")
    words: list[str] = []
    blocks: list[int] = []
    while n >= _BILLION:
        n, low = divmod(n, _BILLION)
        blocks.append(low)
    _below_billion(n, kieu, alone, after, words)
    for block in reversed(blocks):
        words.append(kieu.ty)
        if block:
            _below_billion(block, kieu, after, after, words)
    return " ".join(words)


def _below_billion(n: int, kieu: KieuDoc, first: tuple[str, ...], after: tuple[str, ...], words: list[str]) -> None:
    """Append the words of one block of nine digits; `first` says how its highest group is read."""
    millions, rest = divmod(n, 1_000_000)
    thousands, units = divmod(rest, 1000)
    opened = first is after
    empty = kieu.nhom_rong and rest
    if millions:
        words += (first[millions], "triệu")
    elif empty and opened:
        words += ("không", "triệu")
    opened = opened or millions > 0
    if thousands:
        words += ((after if opened else first)[thousands], kieu.nghin)
    elif empty and opened and units:
        words += ("không", kieu.nghin)
    if units:
        words.append((after if opened or thousands else first)[units])


def _decimal(n: Decimal, kieu: KieuDoc) -> str:
    whole, decimals = digits_of(n)
    words = _integer(int(whole), kieu)
    if n.is_signed() and n:
        words = "âm " + words
    if not decimals:
        return words
    return f"{words} phẩy {_decimals(decimals, kieu)}"


def digits_of(n: Decimal) -> tuple[str, str]:
    """Split a finite Decimal into the digits before and after the comma, without sign.

    Raises:
        NumberError: not finite, or longer than 300 digits on one side.

    >>> digits_of(Decimal("-1234.50")), digits_of(Decimal("1E+3"))
    (('1234', '50'), ('1000', ''))
    """
    if not n.is_finite():
        raise NumberError("không phải là một số hữu hạn", str(n))
    _, digits, exponent = n.as_tuple()
    if not isinstance(exponent, int) or len(digits) + exponent > MAX_DIGITS or exponent < -MAX_DIGITS:
        raise NumberError(f"số quá dài, chỉ đọc số có nhiều nhất {MAX_DIGITS} chữ số mỗi bên dấu phẩy")
    text = "".join(map(str, digits))
    if exponent >= 0:
        return (text + "0" * exponent).lstrip("0") or "0", ""
    text = text.rjust(-exponent + 1, "0")
    return text[:exponent].lstrip("0") or "0", text[exponent:]


def _decimals(digits: str, kieu: KieuDoc) -> str:
    significant = digits.lstrip("0")
    if kieu.thap_phan == "tung_chu_so" or not significant:
        return " ".join(DIGITS[int(digit)] for digit in digits)
    zeros = ["không"] * (len(digits) - len(significant))
    return " ".join([*zeros, _integer(int(significant), kieu)])


def _fraction(numerator: int, denominator: int, kieu: KieuDoc) -> str:
    if denominator == 1:
        return _integer(numerator, kieu)
    return f"{_integer(numerator, kieu)} phần {_denominator(denominator, kieu)}"


def _denominator(n: int, kieu: KieuDoc) -> str:
    return "tư" if n == 4 else _integer(n, kieu)
