"""Words back to numbers: what is understood, and what is refused because it could mean two numbers."""

from __future__ import annotations

from decimal import Decimal

import pytest

from vanban.language import NumberError, chu_thanh_so


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("Một nghìn không trăm linh năm", 1005),
        ("một ngàn lẻ năm", 1005),
        ("một nghìn linh năm", 1005),
        ("hai nghìn hai mươi tư", 2024),
        ("HAI MƯƠI BỐN", 24),
        ("hai mươi nhăm", 25),
        ("một triệu năm nghìn", 1005000),
        ("bẩy trăm", 700),
        ("  năm   trăm\u00a0nghìn ", 500000),
        ("một tỉ không triệu không nghìn không trăm linh một", 10**9 + 1),
        ("mười lăm tỷ tỷ", 15 * 10**18),
        ("không", 0),
        ("âm hai mươi mốt", -21),
        ("hai phẩy ba trăm bốn mươi lăm", Decimal("2.345")),
        ("một phẩy mười", Decimal("1.10")),
        ("không phẩy không không năm", Decimal("0.005")),
        ("âm không phẩy năm", Decimal("-0.5")),
    ],
)
def test_doc_duoc_moi_kieu_viet(words: str, number: int | Decimal) -> None:
    value = chu_thanh_so(words)
    assert value == number
    assert type(value) is type(number)


@pytest.mark.parametrize("words", ["một trăm năm", "một triệu năm", "hai nghìn ba", "một tỷ hai"])
def test_chu_hieu_duoc_hai_cach_thi_tu_choi(words: str) -> None:
    with pytest.raises(NumberError, match="hai cách"):
        chu_thanh_so(words)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("hai mươi năm", '"lăm"'),
        ("hai mươi một", '"mốt"'),
        ("mười tư", '"bốn"'),
        ("mười mốt", '"một"'),
    ],
)
def test_viet_sai_chinh_ta_duoc_chi_chu_dung(words: str, told: str) -> None:
    with pytest.raises(NumberError, match=told):
        chu_thanh_so(words)


@pytest.mark.parametrize(
    "words",
    ["", " ", "trăm", "triệu", "tỷ", "lăm", "mốt", "một trăm linh", "một trăm linh không", "một mươi", "không mươi", "hai hai",
     "hai mốt", "một nghìn nghìn", "một nghìn triệu", "hai triệu rưỡi", "một nghìn không trăm", "không trăm năm mươi",
     "một phẩy", "phẩy năm", "âm", "âm âm một", "âm không", "một phẩy hai phẩy ba", "một không", "không một", "mười mười",
     "một trăm lẽ năm", "12", "một trăm đồng", "một tỷ nghìn", "linh năm", "không nghìn", "một trăm " * 5000],
)  # fmt: skip
def test_khong_phai_so_bang_chu_thi_tu_choi(words: str) -> None:
    with pytest.raises(NumberError):
        chu_thanh_so(words)
