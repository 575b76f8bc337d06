"""Currencies as Vietnamese offices name them; other ISO codes take their CLDR name through babel."""

from __future__ import annotations

from typing import Final

from vanban.frozen import dataclass
from vanban.language.errors import MoneyError


@dataclass(frozen=True, slots=True)
class TienTe:
    """A currency.

    Attributes:
        ma: ISO 4217 code.
        ten: its name in words, as it stands after a number ("đô la Mỹ").
        le: name of the subunit in words ("xu"); None when none is in use.
        so_le: decimals of the subunit; 0 when there is none.
        hieu: what stands after the figures ("đồng", "USD").
    """

    ma: str
    ten: str
    le: str | None = None
    so_le: int = 0
    hieu: str = ""


VND: Final = TienTe("VND", "đồng", hieu="đồng")
_KNOWN: Final = {
    currency.ma: currency
    for currency in (
        VND,
        TienTe("USD", "đô la Mỹ", "xu", 2),
        TienTe("EUR", "euro", "xu", 2),
        TienTe("JPY", "yên Nhật"),
        TienTe("GBP", "bảng Anh", "xu", 2),
        TienTe("CHF", "phrăng Thụy Sĩ", "xu", 2),
        TienTe("CNY", "nhân dân tệ", "xu", 2),
        TienTe("KRW", "won Hàn Quốc"),
        TienTe("AUD", "đô la Úc", "xu", 2),
        TienTe("CAD", "đô la Canada", "xu", 2),
        TienTe("NZD", "đô la New Zealand", "xu", 2),
        TienTe("SGD", "đô la Singapore", "xu", 2),
        TienTe("HKD", "đô la Hồng Kông", "xu", 2),
        TienTe("TWD", "đô la Đài Loan", "xu", 2),
        TienTe("THB", "bạt Thái Lan", "xu", 2),
        TienTe("LAK", "kíp Lào"),
        TienTe("KHR", "riel Campuchia"),
        TienTe("MYR", "ringgit Malaysia", "xu", 2),
        TienTe("RUB", "rúp Nga", "xu", 2),
        TienTe("INR", "rupi Ấn Độ", "xu", 2),
    )
}


def tien_te(ma: str | TienTe) -> TienTe:
    """Find a currency by its ISO code.

    Raises:
        MoneyError: no currency has this code.

    >>> tien_te("USD").ten, tien_te("NOK").ten
    ('đô la Mỹ', 'krone Na Uy')
    """
    if isinstance(ma, TienTe):
        return ma
    code = ma.strip().upper()
    return _KNOWN.get(code) or _from_cldr(code)


def _from_cldr(code: str) -> TienTe:
    from babel import Locale  # heavy, and only rare currencies need it
    from babel.numbers import get_currency_precision

    name = Locale("vi").currencies.get(code)
    if not name:
        raise MoneyError("không có đồng tiền mang mã này", code, "Dùng mã ISO 4217, ví dụ VND, USD, EUR")
    first, _, rest = name.partition(" ")
    return TienTe(code, f"{first.lower()} {rest}".rstrip(), None, get_currency_precision(code))
