"""Numbers in figures and Roman numerals."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.language import NumberError, dinh_dang_so, doc_so, doc_so_la_ma, so_la_ma


@pytest.mark.parametrize(
    ("number", "figures"),
    [(0, "0"), (999, "999"), (1000, "1.000"), (1500000, "1.500.000"), (-2340000, "-2.340.000"), (10**36, "1" + ".000" * 12),
     (Decimal("2.5"), "2,5"), (Decimal("1234.50"), "1.234,50"), (Decimal("-0.05"), "-0,05"), (Decimal("1E+3"), "1.000"),
     (Decimal("-0.0"), "0,0")],
)  # fmt: skip
def test_viet_so_kieu_viet_nam(number: int | Decimal, figures: str) -> None:
    assert dinh_dang_so(number) == figures


@given(
    st.one_of(st.integers(), st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15))
)
@settings(max_examples=200, deadline=None)
def test_viet_ra_roi_doc_lai_nhu_cu(number: int | Decimal) -> None:
    if isinstance(number, Decimal) and number.adjusted() < -200:
        return
    assert doc_so(dinh_dang_so(number)) == number


@pytest.mark.parametrize(
    ("figures", "advice"),
    [
        ("1,500,000", "1.500.000"),
        ("1.5", "1,5"),
        ("12.34", "12,34"),
        ("1 500 000", "1.500.000"),
        ("007", "dạng chữ"),
        ("1,234.50", "1.234,50"),
    ],
)  # fmt: skip
def test_cach_viet_nuoc_ngoai_bi_tu_choi_kem_cach_viet_dung(figures: str, advice: str) -> None:
    with pytest.raises(NumberError, match=advice):
        doc_so(figures)


@pytest.mark.parametrize(
    "figures",
    ["", "abc", "1.5000", "1..000", "1,", ",5", "1,5,5", "--1", "1.000.00", "٣", "1e5", "½", "9" * 700, "1.500.000đ"],
)
def test_khong_doan_so(figures: str) -> None:
    with pytest.raises(NumberError):
        doc_so(figures)


@pytest.mark.parametrize("value", [1.5, True, "5", None])
def test_chi_nhan_so_nguyen_va_decimal(value: Any) -> None:
    with pytest.raises(NumberError):
        dinh_dang_so(value)


def test_so_la_ma_doc_va_viet_nguoc_nhau() -> None:
    assert [doc_so_la_ma(so_la_ma(number)) for number in range(1, 4000)] == list(range(1, 4000))


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IC", "iv", "MMMM", "A", "XIVX", "I" * 50])
def test_so_la_ma_viet_sai_bi_tu_choi(text: str) -> None:
    with pytest.raises(NumberError):
        doc_so_la_ma(text)


@pytest.mark.parametrize("number", [0, -1, 4000, True])
def test_so_la_ma_chi_tu_1_den_3999(number: int) -> None:
    with pytest.raises(NumberError):
        so_la_ma(number)
