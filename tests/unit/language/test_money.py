"""Money in words and figures, read back, and compared in a running text."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.language import (
    KieuDoc,
    MoneyError,
    MoneyMismatchError,
    TienTe,
    chu_thanh_tien,
    doc_tien,
    doc_tien_day_du,
    doi_chieu_tien,
    tien_bang_so,
    tien_day_du,
    tien_thanh_chu,
)

AMOUNTS = st.integers(min_value=0, max_value=10**18)


def test_tien_bang_chu_va_bang_so() -> None:
    assert tien_thanh_chu(2340000) == "hai triệu ba trăm bốn mươi nghìn đồng"
    assert tien_bang_so(2340000) == "2.340.000 đồng"
    assert tien_day_du(2340000) == "2.340.000 đồng (Bằng chữ: Hai triệu ba trăm bốn mươi nghìn đồng)"
    assert tien_thanh_chu(5000, chan=True, kieu=KieuDoc(nghin="ngàn")) == "năm ngàn đồng chẵn"
    assert tien_thanh_chu(0) == "không đồng"
    assert tien_thanh_chu(-500) == "âm năm trăm đồng"


def test_so_thap_phan_tron_la_so_tien_tron() -> None:
    assert tien_day_du(Decimal("500.00")) == "500 đồng (Bằng chữ: Năm trăm đồng)"


def test_khong_lam_tron_mat_tien_le() -> None:
    assert tien_bang_so(Decimal("0.5")) == "0,5 đồng"
    assert tien_thanh_chu(Decimal("0.5")) == "không phẩy năm đồng"
    with pytest.raises(MoneyError, match="chẵn"):
        tien_thanh_chu(Decimal("0.5"), chan=True)


@pytest.mark.parametrize(
    ("amount", "code", "words"),
    [
        (Decimal("1234.56"), "USD", "một nghìn hai trăm ba mươi tư đô la Mỹ và năm mươi sáu xu"),
        (Decimal("0.05"), "EUR", "năm xu"),
        (Decimal("-2.5"), "USD", "âm hai đô la Mỹ và năm mươi xu"),
        (Decimal("0.0125"), "USD", "không phẩy không một hai năm đô la Mỹ"),
        (100, "jpy", "một trăm yên Nhật"),
        (7, "NOK", "bảy krone Na Uy"),
    ],
)
def test_dong_tien_khac(amount: int | Decimal, code: str, words: str) -> None:
    assert tien_thanh_chu(amount, te=code) == words


def test_dong_tien_tu_khai() -> None:
    gold = TienTe("XAU", "lượng vàng", "chỉ", 1, "lượng")
    assert tien_day_du(Decimal("2.5"), te=gold) == "2,5 lượng (Bằng chữ: Hai lượng vàng và năm chỉ)"


def test_ma_tien_khong_co_thi_bao() -> None:
    with pytest.raises(MoneyError, match="ISO 4217"):
        tien_thanh_chu(1, te="ABC")


@given(AMOUNTS, st.booleans(), st.booleans())
@settings(max_examples=150, deadline=None)
def test_tien_viet_ra_roi_doc_lai_nhu_cu(amount: int, chan: bool, other: bool) -> None:
    style = KieuDoc(linh="lẻ", nghin="ngàn", ty="tỉ", tu="bốn", nhom_rong=True) if other else KieuDoc()
    whole = tien_day_du(amount, chan=chan, ket="./.", kieu=style)
    assert doc_tien_day_du(whole) == amount
    assert doc_tien(tien_bang_so(amount)) == amount
    assert chu_thanh_tien(tien_thanh_chu(amount, chan=chan, kieu=style)) == amount


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2), st.sampled_from(["USD", "EUR", "VND", "JPY"]))
@settings(max_examples=150, deadline=None)
def test_ngoai_te_viet_ra_roi_doc_lai_nhu_cu(amount: Decimal, code: str) -> None:
    assert doc_tien_day_du(tien_day_du(amount, te=code), te=code) == amount


@pytest.mark.parametrize(
    ("text", "amount"),
    [("2.340.000 đồng", 2340000), ("2.340.000đ", 2340000), ("2.340.000 VNĐ", 2340000), ("2340000", 2340000), ("500 ₫", 500),
     ("1,5 tỷ đồng", 1_500_000_000), ("10 triệu đồng", 10_000_000), ("2,345 triệu", 2_345_000), ("1,5 đồng", Decimal("1.5"))],
)  # fmt: skip
def test_doc_so_tien(text: str, amount: int | Decimal) -> None:
    assert doc_tien(text) == amount


@pytest.mark.parametrize(
    "text",
    ["", "đồng", "2.340.000 USD", "2,340,000 đồng", "1.5 đồng", "hai triệu", "2.340.000 đồng/người", "5 triệu hơn"],
)
def test_so_tien_khong_ro_thi_tu_choi(text: str) -> None:
    with pytest.raises(MoneyError):
        doc_tien(text)


@pytest.mark.parametrize("text", ["hai triệu", "hai triệu đô la Mỹ", "hai trệu đồng", "một triệu năm đồng", "đồng", ""])
def test_tien_bang_chu_khong_ro_thi_tu_choi(text: str) -> None:
    with pytest.raises(MoneyError):
        chu_thanh_tien(text)


def test_hai_so_tien_khac_nhau_bi_phat_hien() -> None:
    with pytest.raises(MoneyMismatchError, match=r"2\.340\.000 đồng khác .* 2\.340 đồng"):
        doc_tien_day_du("2.340.000 đồng (Bằng chữ: Hai nghìn ba trăm bốn mươi đồng)")


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("thưởng 500.000 đồng (Năm trăm nghìn đồng) cho tập thể", [""]),
        ("mức chi 300.000 đồng/người (bằng chữ: ba trăm nghìn đồng)", [""]),
        ("Số tiền: 780.000 VNĐ.\nBằng chữ: Bảy trăm tám mươi nghìn đồng./.", [""]),
        ("1,5 tỷ đồng (Bằng chữ: Một tỷ năm trăm triệu đồng chẵn)", [""]),
        ("5.000.000 đồng (Bằng chữ: Năm trăm nghìn đồng)", ["khác"]),
        ("5.000.000 đồng (Bằng chữ: Năm trệu đồng)", ["không đọc được"]),
        ("5.000.000 đồng (Bằng chữ: Năm triệu)", ['kết thúc bằng "đồng"']),
        ("1,000 đồng và 2.000 đồng, Điều 5 (hai hợp đồng), 30 (ba đồng chí)", []),
        ("ngày 05/3/2026 chi 2.000 đồng (hai nghìn đồng); 3.000 đồng (bốn nghìn đồng)", ["", "khác"]),
    ],
)
def test_doi_chieu_tien_trong_van_ban(text: str, wrong: list[str]) -> None:
    found = doi_chieu_tien(text)
    assert len(found) == len(wrong)
    for amount, told in zip(found, wrong, strict=True):
        assert told in amount.loi
        assert bool(amount.loi) == bool(told)
        assert text[amount.dau : amount.cuoi].startswith(amount.bang_so)
