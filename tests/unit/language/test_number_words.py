"""Numbers in words: the table of the field, the styles, the refusals, and num2words where it is right."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from vanban.language import (
    KieuDoc,
    NumberError,
    StyleError,
    chu_thanh_so,
    phan_so,
    phan_tram,
    so_thanh_chu,
    thu_tu,
)

TABLE = [
    (0, "không"),
    (1, "một"),
    (4, "bốn"),
    (10, "mười"),
    (11, "mười một"),
    (14, "mười bốn"),
    (15, "mười lăm"),
    (21, "hai mươi mốt"),
    (24, "hai mươi tư"),
    (25, "hai mươi lăm"),
    (40, "bốn mươi"),
    (44, "bốn mươi tư"),
    (55, "năm mươi lăm"),
    (100, "một trăm"),
    (101, "một trăm linh một"),
    (104, "một trăm linh bốn"),
    (105, "một trăm linh năm"),
    (110, "một trăm mười"),
    (111, "một trăm mười một"),
    (115, "một trăm mười lăm"),
    (121, "một trăm hai mươi mốt"),
    (555, "năm trăm năm mươi lăm"),
    (1000, "một nghìn"),
    (1001, "một nghìn không trăm linh một"),
    (1005, "một nghìn không trăm linh năm"),
    (1010, "một nghìn không trăm mười"),
    (1015, "một nghìn không trăm mười lăm"),
    (1021, "một nghìn không trăm hai mươi mốt"),
    (1100, "một nghìn một trăm"),
    (2024, "hai nghìn không trăm hai mươi tư"),
    (10005, "mười nghìn không trăm linh năm"),
    (100001, "một trăm nghìn không trăm linh một"),
    (1000000, "một triệu"),
    (1000001, "một triệu không trăm linh một"),
    (1001000, "một triệu không trăm linh một nghìn"),
    (1005000, "một triệu không trăm linh năm nghìn"),
    (1050000, "một triệu không trăm năm mươi nghìn"),
    (2340000, "hai triệu ba trăm bốn mươi nghìn"),
    (105005005, "một trăm linh năm triệu không trăm linh năm nghìn không trăm linh năm"),
    (10**9, "một tỷ"),
    (1000001000, "một tỷ không trăm linh một nghìn"),
    (12345678901, "mười hai tỷ ba trăm bốn mươi lăm triệu sáu trăm bảy mươi tám nghìn chín trăm linh một"),
    (10**12, "một nghìn tỷ"),
    (10**15, "một triệu tỷ"),
    (10**18, "một tỷ tỷ"),
    (10**18 + 10**9, "một tỷ không trăm linh một tỷ"),
    (
        9007199254740993,
        "chín triệu không trăm linh bảy nghìn một trăm chín mươi chín tỷ hai trăm năm mươi tư triệu bảy trăm bốn mươi nghìn"
        " chín trăm chín mươi ba",
    ),
    (10**36, "một tỷ tỷ tỷ tỷ"),
    (-5, "âm năm"),
    (-21, "âm hai mươi mốt"),
    (-1005, "âm một nghìn không trăm linh năm"),
    (Decimal("1.5"), "một phẩy năm"),
    (Decimal("2.05"), "hai phẩy không năm"),
    (Decimal("0.05"), "không phẩy không năm"),
    (Decimal("-1.5"), "âm một phẩy năm"),
    (Decimal("1.10"), "một phẩy một không"),
    (Decimal("2.345"), "hai phẩy ba bốn năm"),
    (Decimal("0.001"), "không phẩy không không một"),
    (Decimal("999.999"), "chín trăm chín mươi chín phẩy chín chín chín"),
    (Decimal("1E+3"), "một nghìn"),
    (Decimal("-0"), "không"),
    (Decimal("5."), "năm"),
    (Fraction(1, 2), "một phần hai"),
    (Fraction(3, 4), "ba phần tư"),
    (Fraction(-2, 3), "âm hai phần ba"),
    (Fraction(4, 2), "hai"),
]


@pytest.mark.parametrize(("number", "words"), TABLE, ids=[str(n) for n, _ in TABLE])
def test_so_doc_theo_loi_hanh_chinh(number: int | Decimal | Fraction, words: str) -> None:
    assert so_thanh_chu(number) == words


STYLES = [
    (105, {"linh": "lẻ"}, "một trăm lẻ năm"),
    (1005, {"nghin": "ngàn"}, "một ngàn không trăm linh năm"),
    (2 * 10**9, {"ty": "tỉ"}, "hai tỉ"),
    (24, {"tu": "bốn"}, "hai mươi bốn"),
    (1000001, {"nhom_rong": True}, "một triệu không nghìn không trăm linh một"),
    (10**9 + 1, {"nhom_rong": True}, "một tỷ không triệu không nghìn không trăm linh một"),
    (10**9 + 1000, {"nhom_rong": True}, "một tỷ không triệu không trăm linh một nghìn"),
    (10**6, {"nhom_rong": True}, "một triệu"),
    (Decimal("2.45"), {"thap_phan": "theo_nhom"}, "hai phẩy bốn mươi lăm"),
    (Decimal("2.05"), {"thap_phan": "theo_nhom"}, "hai phẩy không năm"),
    (Decimal("1.10"), {"thap_phan": "theo_nhom"}, "một phẩy mười"),
    (Decimal("1.00"), {"thap_phan": "theo_nhom"}, "một phẩy không không"),
    (5, {"hoa_dau": True}, "Năm"),
    (-5, {"hoa_dau": True}, "Âm năm"),
]


@pytest.mark.parametrize(("number", "style", "words"), STYLES)
def test_co_quan_chon_kieu_doc(number: int | Decimal, style: dict[str, Any], words: str) -> None:
    assert so_thanh_chu(number, kieu=KieuDoc(**style)) == words


def test_kieu_doc_sai_noi_ro_lua_chon() -> None:
    with pytest.raises(StyleError, match=r"linh='lẽ'.*'linh', 'lẻ'.*ty='tỹ'"):
        KieuDoc(linh="lẽ", ty="tỹ")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "value", [2.05, float("nan"), True, False, "5", None, [], 1 + 2j, Decimal("NaN"), Decimal("Infinity")]
)
def test_khong_phai_so_thi_tu_choi_va_noi_ly_do(value: Any) -> None:
    with pytest.raises(NumberError) as refused:
        so_thanh_chu(value)
    assert len(str(refused.value)) > 20


def test_so_thuc_float_duoc_chi_cach_viet_dung() -> None:
    with pytest.raises(NumberError, match=r'Decimal\("2.05"\)'):
        so_thanh_chu(2.05)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [10**300, -(10**300), Decimal("1E+999999999"), Decimal("1E-999999999")])
def test_so_dai_vo_ly_thi_tu_choi_ngay(value: int | Decimal) -> None:
    with pytest.raises(NumberError, match="300"):
        so_thanh_chu(value)


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "thứ nhất"), (2, "thứ hai"), (4, "thứ tư"), (5, "thứ năm"), (10, "thứ mười"), (11, "thứ mười một"),
     (21, "thứ hai mươi mốt"), (24, "thứ hai mươi tư"), (100, "thứ một trăm")],
)  # fmt: skip
def test_so_thu_tu(number: int, words: str) -> None:
    assert thu_tu(number) == words


@pytest.mark.parametrize("number", [0, -1, True, 1.0])
def test_khong_co_thu_tu_nho_hon_mot(number: Any) -> None:
    with pytest.raises(NumberError):
        thu_tu(number)


def test_phan_so_giu_nguyen_nhu_viet() -> None:
    assert phan_so(2, 4) == "hai phần tư"
    assert phan_so(1, 1000) == "một phần một nghìn"
    with pytest.raises(NumberError, match="mẫu số"):
        phan_so(1, 0)


def test_phan_tram() -> None:
    assert phan_tram(100) == "một trăm phần trăm"
    assert phan_tram(Decimal("0.5")) == "không phẩy năm phần trăm"


SPOKEN_STYLE = KieuDoc(linh="lẻ", tu="bốn")


def test_num2words_dong_y_o_cho_no_dung() -> None:
    """Below 1.000, and on thousands with a full last group, num2words is right in its own style."""
    numbers = [
        *range(1000),
        *(t * 1000 + r for t in (1, 24, 310) for r in (0, 100, 115, 999)),
        10**6,
        10**9,
        15_500_000,
    ]
    for number in numbers:
        assert so_thanh_chu(number, kieu=SPOKEN_STYLE) == num2words(number, lang="vi")


@given(st.integers(min_value=-(10**60), max_value=10**60), st.booleans(), st.booleans())
@settings(max_examples=300, deadline=None)
def test_doc_roi_viet_lai_duoc_so_nguyen_cu(number: int, empty: bool, other: bool) -> None:
    style = KieuDoc(nhom_rong=empty, linh="lẻ", nghin="ngàn", ty="tỉ", tu="bốn") if other else KieuDoc(nhom_rong=empty)
    assert chu_thanh_so(so_thanh_chu(number, kieu=style)) == number


@given(
    st.decimals(allow_nan=False, allow_infinity=False, places=None, min_value=-(10**12), max_value=10**12),
    st.booleans(),
)
@settings(max_examples=200, deadline=None)
def test_doc_roi_viet_lai_duoc_so_thap_phan_cu(number: Decimal, grouped: bool) -> None:
    if number.adjusted() < -200:
        return
    style = KieuDoc(thap_phan="theo_nhom" if grouped else "tung_chu_so")
    assert chu_thanh_so(so_thanh_chu(number, kieu=style)) == number


def test_hai_so_khac_nhau_khong_doc_giong_nhau() -> None:
    numbers = [*range(3000), *(10**power + delta for power in range(3, 37) for delta in (0, 1, 10, 100, 1000))]
    words = {so_thanh_chu(number) for number in set(numbers)}
    assert len(words) == len(set(numbers))
