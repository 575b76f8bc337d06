"""Numbers in figures the Vietnamese way (1.500.000 and 2,5), and Roman numerals; reading is strict."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

from vanban.language.errors import NumberError
from vanban.language.number_words import MAX_DIGITS, checked_int, digits_of
from vanban.patterns import regex

_PLAIN = regex(r"[-\u2212]?(?:0|[1-9]\d*)(?:,\d+)?", re.ASCII)
_GROUPED = regex(r"[-\u2212]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", re.ASCII)
_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_MAX_ROMAN: Final = 3999
_DIGITS: Final = 15
"""Digits a spreadsheet keeps of a number."""


def dinh_dang_so(n: int | Decimal) -> str:
    """Write a number in figures: dots between thousands, a comma before decimals; no digit is lost or rounded.

    Raises:
        NumberError: `n` is a float, a bool, not a number or not finite.

    >>> dinh_dang_so(1500000), dinh_dang_so(Decimal("-1234.50")), dinh_dang_so(999)
    ('1.500.000', '-1.234,50', '999')
    """
    if isinstance(n, Decimal):
        whole, decimals = digits_of(n)
        sign = "-" if n.is_signed() and n else ""
        return sign + _group(whole) + (f",{decimals}" if decimals else "")
    n = checked_int(n)
    return f"{n:,}".replace(",", ".")


def _group(digits: str) -> str:
    return f"{int(digits):,}".replace(",", ".")


def exactly(value: int | float | Decimal) -> Decimal:
    """Give a number as a spreadsheet keeps it: fifteen digits, no trace of how a computer splits it in two.

    >>> exactly(12.0), exactly(0.1 + 0.2)
    (Decimal('12'), Decimal('0.3'))
    """
    return Decimal(format(value, f".{_DIGITS}g")) if isinstance(value, float) else Decimal(value)


def chu_so(value: float | Decimal) -> str:
    """Write a number that a program gives where a text belongs as a cell shows it: no ".0", no exponent, a decimal comma.

    >>> [chu_so(value) for value in (12.0, 98.5, 0.1 + 0.2, 1e20, Decimal("12.50"))]
    ['12', '98,5', '0,3', '100000000000000000000', '12,50']
    """
    return format(exactly(value), "f").replace(".", ",")


def doc_so(text: str) -> int | Decimal:
    """Read a number written the Vietnamese way; int without a comma, Decimal with one.

    Raises:
        NumberError: not a number, or written so that it could mean another one ("1.5", "1,500,000", "1 500").

    >>> doc_so("1.500.000"), doc_so("2,50"), doc_so("-5")
    (1500000, Decimal('2.50'), -5)
    """
    raw = text.strip()
    if len(raw) > 2 * MAX_DIGITS or not (_PLAIN.fullmatch(raw) or _GROUPED.fullmatch(raw)):
        raise NumberError("không đọc được số", raw[:40], _advice(raw))
    bare = raw.replace(".", "").replace("\u2212", "-")
    if "," in bare:
        return Decimal(bare.replace(",", "."))
    return int(bare)


def _advice(raw: str) -> str:
    if re.fullmatch(r"-?\d{1,3}(,\d{3})+(\.\d+)?", raw):
        turned = raw.translate(str.maketrans(".,", ",."))
        return f"Dấu phẩy ngăn phần thập phân; nếu là hàng nghìn thì viết {turned}"
    if re.fullmatch(r"-?\d+\.\d+", raw):
        return f"Dấu chấm ngăn hàng nghìn (từng nhóm 3 chữ số); nếu là số thập phân thì viết {raw.replace('.', ',')}"
    if re.fullmatch(r"-?\d{1,3}(\s\d{3})+(,\d+)?", raw):
        return f"Ngăn hàng nghìn bằng dấu chấm: {'.'.join(raw.split())}"
    if re.fullmatch(r"0\d+", raw):
        return "Số không bắt đầu bằng 0; nếu là mã số thì để ở dạng chữ"
    return "Viết như 1.500.000 hoặc 2,5"


@lru_cache(maxsize=64, typed=True)
def so_la_ma(n: int) -> str:
    """Write a Roman numeral (Phần, Chương, Phụ lục, quý).

    Raises:
        NumberError: outside 1-3999.

    >>> so_la_ma(4), so_la_ma(14), so_la_ma(2026)
    ('IV', 'XIV', 'MMXXVI')
    """
    if not 1 <= checked_int(n) <= _MAX_ROMAN:
        raise NumberError(f"số La Mã chỉ viết được từ 1 đến {_MAX_ROMAN}", str(n))
    letters = []
    for value, sign in _ROMAN:
        count, n = divmod(n, value)
        letters.append(sign * count)
    return "".join(letters)


@lru_cache(maxsize=64)
def doc_so_la_ma(text: str) -> int:
    """Read a Roman numeral in capitals, only in its correct spelling.

    Raises:
        NumberError: not a Roman numeral, or one no one should write (IIII, VX).

    >>> doc_so_la_ma("XIV")
    14
    """
    raw = text.strip()
    values = {sign: value for value, sign in _ROMAN if len(sign) == 1}
    if not raw or len(raw) > 15 or any(sign not in values for sign in raw):
        raise NumberError("không phải số La Mã", raw[:40], "Chỉ dùng các chữ in hoa I V X L C D M")
    numbers = [values[sign] for sign in raw]
    total = sum(-a if a < b else a for a, b in zip(numbers, [*numbers[1:], 0], strict=True))
    if not 1 <= total <= _MAX_ROMAN or so_la_ma(total) != raw:
        right = f"Có phải {so_la_ma(total)} ({total})?" if 1 <= total <= _MAX_ROMAN else ""
        raise NumberError("số La Mã viết sai", raw, right)
    return total
