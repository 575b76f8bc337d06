"""Money read back, from figures and from words, and the two compared; strict."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final

from vanban.frozen import dataclass
from vanban.language.currencies import TienTe, tien_te
from vanban.language.errors import LanguageError, MoneyError, MoneyMismatchError, NumberError
from vanban.language.figures import doc_so
from vanban.language.money import so_tien, tien_bang_so
from vanban.language.number_reading import chu_thanh_so
from vanban.language.number_words import DIGITS, digits_of
from vanban.language.text import fold, nfc
from vanban.patterns import regex

_VND: Final = "VND"
_DONG: Final = frozenset({"đồng", "đ", "đ.", "vnđ", "vnd", "₫", "đồng việt nam"})
_THOUSAND: Final = regex(r"[-\u2212]?\d{1,3},\d{3}")
"""Thousands as a machine of another country writes them, or an amount with parts of a đồng, which nobody pays."""
_SCALES: Final = {"nghìn tỷ": 12, "nghìn tỉ": 12, "nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}
_FIGURES: Final = r"[-\u2212]?\d[\d.,]*"
_AMOUNT = regex(rf"({_FIGURES})\s*(?:({'|'.join(_SCALES)})(?!\w))?\s*(.*)", re.DOTALL | re.IGNORECASE)
_INSIDE: Final = r"[^()\[\]\n;.]"
_SPOKEN: Final = "|".join(
    [
        *DIGITS,
        *[
            "bẩy",
            "mười",
            "mươi",
            "trăm",
            "nghìn",
            "ngàn",
            "triệu",
            "tỷ",
            "tỉ",
            "linh",
            "lẻ",
            "mốt",
            "tư",
            "lăm",
            "nhăm",
            "phẩy",
            "âm",
        ],
    ]
)
_IN_WORDS = regex(
    rf"(?P<so>(?<![\w.,/-]){_FIGURES}(?:\s*(?:{'|'.join(_SCALES)})(?!\w))?)"
    r"\s*(?:(?:đồng|VNĐ|VND|đ)(?!\w)(?:/\w+)?|₫)?\s*"
    rf"(?:[.,;:(\[]{{0,2}}\s*(?:viết\s+)?bằng\s+chữ\s*:?\s*(?P<chu>{_INSIDE}{{0,400}}?\bđồng(?:\s+chẵn)?(?!\w)|{_INSIDE}{{3,200}})"
    rf"|\(\s*(?P<trong>(?:(?:{_SPOKEN})\s+){{1,80}}đồng(?:\s+chẵn)?)\s*\))",
    re.IGNORECASE,
)
_CLOSING = regex(r"[\s./]+$")
_OPENING = regex(r"^\(?\s*(?:số tiền\s+)?(?:viết\s+)?bằng chữ\s*:?\s*", re.IGNORECASE)


def doc_tien(text: str, *, te: str | TienTe = _VND) -> int | Decimal:
    """Read an amount of money in figures, with or without its unit; "1,5 tỷ đồng" is understood.

    Raises:
        MoneyError: no amount, another currency, or figures that could mean another number ("1.5", "1,500,000").

    >>> doc_tien("2.340.000 đồng"), doc_tien("2.340.000đ"), doc_tien("1.234,50 USD", te="USD")
    (2340000, 2340000, Decimal('1234.50'))
    """
    currency = tien_te(te)
    match = _AMOUNT.fullmatch(nfc(text).strip())
    if not match:
        raise MoneyError("không đọc được số tiền", text[:40], "Viết như 2.340.000 đồng")
    unit = fold(match[3])
    if unit and unit not in _units(currency):
        raise MoneyError(f"đơn vị tiền không phải {currency.ten}", match[3][:40])
    if currency.ma == _VND and not match[2] and _THOUSAND.fullmatch(match[1]):
        remedy = "Viết 1.500 nếu là một nghìn năm trăm"
        raise MoneyError("dấu phẩy trước ba chữ số: hàng nghìn hay phần lẻ của đồng?", text[:40], remedy)
    try:
        return _scaled(doc_so(match[1]), fold(match[2] or ""))
    except NumberError as error:
        raise MoneyError("không đọc được số tiền", text[:40], error.cach_sua) from error


def _scaled(n: int | Decimal, scale: str) -> int | Decimal:
    """Multiply by nghìn, triệu, tỷ exactly, whatever the precision of the decimal context."""
    power = _SCALES.get(scale, 0)
    if isinstance(n, int):
        return n * int(10**power)
    whole, decimals = digits_of(n)
    shifted = decimals.ljust(power, "0")
    sign = "-" if n.is_signed() else ""
    return so_tien(Decimal(f"{sign}{whole}{shifted[:power]}.{shifted[power:] or 0}"))


def _units(currency: TienTe) -> frozenset[str]:
    own = frozenset({fold(currency.ten), fold(currency.ma), fold(currency.hieu)})
    return own | _DONG if currency.ma == _VND else own


def chu_thanh_tien(text: str, *, te: str | TienTe = _VND) -> int | Decimal:
    """Read an amount of money in words; "Bằng chữ:", "chẵn" and "./." are passed over.

    Raises:
        MoneyError: not an amount in words, without its unit, in another currency, or ambiguous.

    >>> chu_thanh_tien("Hai triệu ba trăm bốn mươi nghìn đồng chẵn./.")
    2340000
    >>> chu_thanh_tien("năm đô la Mỹ và năm mươi xu", te="USD")
    Decimal('5.50')
    """
    currency = tien_te(te)
    words = fold(_CLOSING.sub("", _OPENING.sub("", nfc(text).strip().rstrip(")"))))
    words = words.removesuffix(" chẵn")
    try:
        return _amount(words, currency, text)
    except NumberError as error:
        if isinstance(error, MoneyError):
            raise
        raise MoneyError(
            error.noi_dung.replace("số bằng chữ", "số tiền bằng chữ"), text[:80], error.cach_sua
        ) from error


def _amount(words: str, currency: TienTe, text: str) -> int | Decimal:
    name = fold(currency.ten)
    subunits = 0
    negative = words.startswith("âm ")
    words = words.removeprefix("âm ")
    if currency.le and words.endswith(f" {currency.le}"):
        head, found, tail = words.removesuffix(f" {currency.le}").rpartition(f"{name} và ")
        subunits = _subunits(tail if found else words.removesuffix(f" {currency.le}"), currency, text)
        words = f"{head}{name}" if found else f"không {name}"
    for unit in (name, "đồng việt nam") if currency.ma == _VND else (name,):
        if words.endswith(f" {unit}"):
            value = chu_thanh_so(words.removesuffix(f" {unit}"))
            break
    else:
        raise MoneyError(f'số tiền bằng chữ phải kết thúc bằng "{currency.ten}"', text[:80])
    if subunits:
        value = Decimal(f"{value}.{subunits:0{currency.so_le}d}")
    if isinstance(value, Decimal):
        return so_tien(value.copy_negate() if negative else value)
    return -value if negative else value


def _subunits(words: str, currency: TienTe, text: str) -> int:
    value = chu_thanh_so(words)
    if isinstance(value, Decimal) or not 0 < value < 10**currency.so_le:
        raise MoneyError(f'số "{currency.le}" phải từ 1 đến {10**currency.so_le - 1}', text[:80])
    return value


@dataclass(frozen=True, slots=True)
class SoTienHaiCach:
    """An amount written both ways in a running text.

    Attributes:
        dau: index of its first character in the text (NFC).
        cuoi: index after its last character.
        bang_so: the figures as they stand.
        bang_chu: the words as they stand.
        so: the amount the figures say; None when they cannot be read.
        chu: the amount the words say; None when they cannot be read.
        loi: what is wrong, in Vietnamese; "" when both agree.
    """

    dau: int
    cuoi: int
    bang_so: str
    bang_chu: str
    so: int | Decimal | None
    chu: int | Decimal | None
    loi: str


def doi_chieu_tien(text: str) -> list[SoTienHaiCach]:
    """Find every amount of đồng written in figures and in words, and compare the two.

    Found are amounts followed by "bằng chữ" or by words in brackets; amounts in figures alone are passed over.

    >>> found = doi_chieu_tien("Tổng kinh phí 2.340.000 đồng (Bằng chữ: Hai triệu ba trăm bốn mươi đồng).")
    >>> found[0].loi
    'số tiền bằng số 2.340.000 đồng khác số tiền bằng chữ 2.000.340 đồng'
    """
    return [_compare(match) for match in _IN_WORDS.finditer(nfc(text))]


def _compare(match: re.Match[str]) -> SoTienHaiCach:
    problems: list[str] = []
    figures, words = match["so"].rstrip(".,"), (match["chu"] or match["trong"]).strip()
    so = _try(doc_tien, figures, problems)
    chu = _try(chu_thanh_tien, words, problems)
    if so is not None and chu is not None and so != chu:
        problems.append(f"số tiền bằng số {tien_bang_so(so)} khác số tiền bằng chữ {tien_bang_so(chu)}")
    return SoTienHaiCach(match.start(), match.end(), figures, words, so, chu, "; ".join(problems))


def _try(read: Callable[[str], int | Decimal], text: str, problems: list[str]) -> int | Decimal | None:
    try:
        return read(text)
    except LanguageError as error:
        problems.append(str(error))
        return None


def doc_tien_day_du(text: str, *, te: str | TienTe = _VND) -> int | Decimal:
    """Read "2.340.000 đồng (Bằng chữ: Hai triệu ba trăm bốn mươi nghìn đồng)", both parts.

    Raises:
        MoneyError: a part is missing or cannot be read.
        MoneyMismatchError: the parts disagree.

    >>> doc_tien_day_du("2.340.000 đồng (Bằng chữ: Hai triệu ba trăm bốn mươi nghìn đồng)")
    2340000
    """
    figures, bracket, words = nfc(text).strip().partition("(")
    if not bracket:
        raise MoneyError("thiếu phần (Bằng chữ: ...)", text[:80])
    so, chu = doc_tien(figures, te=te), chu_thanh_tien(words, te=te)
    if so != chu:
        raise MoneyMismatchError(
            f"số tiền bằng số {tien_bang_so(so, te=te)} khác số tiền bằng chữ {tien_bang_so(chu, te=te)}", text[:80]
        )
    return so
