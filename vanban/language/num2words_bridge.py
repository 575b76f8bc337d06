"""Vietnamese for callers of num2words: registered by an explicit call, never by import."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from fractions import Fraction

from vanban.language.errors import NumberError
from vanban.language.money import tien_thanh_chu
from vanban.language.number_words import checked_int, so_thanh_chu, thu_tu
from vanban.language.reading_style import HANH_CHINH, KieuDoc


class Num2WordsConverter:
    """A converter with the methods num2words calls: `to='cardinal' | 'ordinal' | 'ordinal_num' | 'year' | 'currency'`."""

    def __init__(self, kieu: KieuDoc = HANH_CHINH) -> None:
        self.kieu = kieu

    def str_to_number(self, value: str) -> Decimal:
        """Take a number written the way Python writes it.

        Raises:
            NumberError: not a number.
        """
        try:
            return Decimal(value)
        except InvalidOperation:
            raise NumberError("không đọc được số", value[:40]) from None

    def to_cardinal(self, number: int | float | Decimal | Fraction) -> str:
        """Put a number into words; a float counts as the shortest decimal that prints it.

        >>> Num2WordsConverter().to_cardinal(2.05)
        'hai phẩy không năm'
        """
        return so_thanh_chu(_exact(number), kieu=self.kieu)

    def to_ordinal(self, number: int | Decimal) -> str:
        """Put an ordinal into words.

        >>> Num2WordsConverter().to_ordinal(4)
        'thứ tư'
        """
        return thu_tu(_whole(number), kieu=self.kieu)

    def to_ordinal_num(self, number: int | Decimal) -> str:
        """Write an ordinal in figures.

        >>> Num2WordsConverter().to_ordinal_num(4)
        'thứ 4'
        """
        return f"thứ {_whole(number)}"

    def to_year(self, number: int | Decimal) -> str:
        """Put a year into words.

        >>> Num2WordsConverter().to_year(2026)
        'hai nghìn không trăm hai mươi sáu'
        """
        return so_thanh_chu(_whole(number), kieu=self.kieu)

    def to_currency(self, number: int | float | Decimal, currency: str = "VND", **_options: object) -> str:
        """Put money into words; options of other languages (cents, separator) have no use here and are passed over.

        >>> Num2WordsConverter().to_currency(1500)
        'một nghìn năm trăm đồng'
        """
        exact = _exact(number)
        if isinstance(exact, Fraction):
            raise NumberError("số tiền phải là số nguyên hoặc số thập phân", str(number))
        return tien_thanh_chu(exact, te=currency, kieu=self.kieu)


def _exact(number: int | float | Decimal | Fraction) -> int | Decimal | Fraction:
    """Take a float as num2words callers mean it: 2.05 is two and five hundredths, 3.0 is three."""
    if isinstance(number, float):
        exact = Decimal(repr(number))
        return int(exact) if number.is_integer() else exact
    if (
        isinstance(number, Decimal)
        and number.is_finite()
        and number == number.to_integral_value()
        and abs(number) < 10**300
    ):
        return int(number)
    return number


def _whole(number: int | float | Decimal) -> int:
    exact = _exact(number)
    return checked_int(exact)


def register_num2words(lang: str = "vi", *, kieu: KieuDoc = HANH_CHINH) -> None:
    """Make `num2words(n, lang=...)` read Vietnamese rightly in this process.

    Args:
        lang: the language key to take over; "vi" replaces the built-in reading, any other adds one.
        kieu: the office's way of reading.

    >>> from num2words import num2words
    >>> register_num2words("vi_vanban")
    >>> num2words(-1005, lang="vi_vanban"), num2words(4, to="ordinal", lang="vi_vanban")
    ('âm một nghìn không trăm linh năm', 'thứ tư')
    """
    from num2words import CONVERTER_CLASSES  # thirty languages: only who asks for it loads them

    CONVERTER_CLASSES[lang] = Num2WordsConverter(kieu)
