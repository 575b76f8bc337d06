"""Dates and times as papers print them."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from vanban.language import (
    DateError,
    dong_ngay,
    gio_phut,
    khoang_ngay,
    nam_am_lich,
    ngay_ngan,
    ngay_thang,
    quy,
    thoi_diem,
    thu_trong_tuan,
)


def test_ngay_duoi_10_va_thang_1_2_co_so_0() -> None:
    assert ngay_thang(date(2026, 1, 9)) == "ngày 09 tháng 01 năm 2026"
    assert ngay_thang(date(2026, 2, 10)) == "ngày 10 tháng 02 năm 2026"


@pytest.mark.parametrize("month", range(3, 13))
def test_thang_3_den_12_khong_co_so_0(month: int) -> None:
    assert ngay_thang(date(2026, month, 5)) == f"ngày 05 tháng {month} năm 2026"
    assert ngay_ngan(date(2026, month, 5)) == f"05/{month}/2026"


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        ((2026, 3, 5), "ngày 05 tháng 3 năm 2026"),
        ((2026, 1, None), "ngày      tháng 01 năm 2026"),
        ((2026, None, None), "ngày      tháng      năm 2026"),
        ((None, None, None), "ngày      tháng      năm      "),
        ((2026, None, 29), "ngày 29 tháng      năm 2026"),
        ((None, 2, 29), "ngày 29 tháng 02 năm      "),
    ],
)
def test_phan_chua_biet_de_trong_tren_dong_ngay(parts: tuple[int | None, int | None, int | None], line: str) -> None:
    assert dong_ngay(*parts) == line


def test_cho_trong_theo_y_co_quan() -> None:
    assert dong_ngay(2026, None, None, trong=" … ") == "ngày … tháng … năm 2026"


@pytest.mark.parametrize(
    ("parts", "told"),
    [((2026, 2, 29), "tháng 02 năm 2026"), ((2026, 13, 1), "tháng phải từ 1 đến 12"), ((2026, 4, 31), "1 đến 30"),
     ((2026, None, 32), "1 đến 31"), ((0, 1, 1), "năm"), ((2026, 1, 0), "không có ngày 0")],
)  # fmt: skip
def test_ngay_khong_co_that_bi_tu_choi(parts: tuple[int | None, int | None, int | None], told: str) -> None:
    with pytest.raises(DateError, match=told):
        dong_ngay(*parts)


def test_khoang_ngay_khong_lap_phan_chung() -> None:
    assert khoang_ngay(date(2026, 3, 1), date(2026, 3, 15)) == "từ ngày 01 đến ngày 15 tháng 3 năm 2026"
    assert khoang_ngay(date(2026, 2, 25), date(2026, 3, 5)) == "từ ngày 25 tháng 02 đến ngày 05 tháng 3 năm 2026"
    assert (
        khoang_ngay(date(2025, 12, 25), date(2026, 1, 5))
        == "từ ngày 25 tháng 12 năm 2025 đến ngày 05 tháng 01 năm 2026"
    )
    assert khoang_ngay(date(2026, 3, 1), datetime(2026, 3, 1, 9)) == "ngày 01 tháng 3 năm 2026"
    with pytest.raises(DateError, match=r"05/3/2026 sau ngày kết thúc 25/02/2026"):
        khoang_ngay(date(2026, 3, 5), date(2026, 2, 25))


def test_gio_phut_nhu_giay_moi() -> None:
    assert gio_phut(time(14, 30)) == "14 giờ 30 phút"
    assert gio_phut(time(7, 5)) == "07 giờ 05 phút"
    assert gio_phut(time(14), gon=True) == "14 giờ"
    assert gio_phut(time(14, 1), gon=True) == "14 giờ 01 phút"
    assert thoi_diem(datetime(2026, 3, 8, 8)) == "08 giờ 00 phút, Chủ nhật, ngày 08 tháng 3 năm 2026"


def test_thu_trong_tuan_viet_hoa_chu_so() -> None:
    week = [thu_trong_tuan(date(2026, 3, day)) for day in range(2, 9)]
    assert week == ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]


def test_quy() -> None:
    assert [quy(date(2026, month, 1), nam=False) for month in (1, 3, 4, 6, 7, 9, 10, 12)] == (
        ["quý I", "quý I", "quý II", "quý II", "quý III", "quý III", "quý IV", "quý IV"]
    )
    assert quy(date(2026, 5, 1)) == "quý II năm 2026"


@pytest.mark.parametrize(
    ("year", "name"),
    [(2026, "Bính Ngọ"), (2025, "Ất Tỵ"), (2024, "Giáp Thìn"), (1984, "Giáp Tý"), (1945, "Ất Dậu"), (1968, "Mậu Thân"),
     (2023, "Quý Mão"),
     (1, "Tân Dậu")],
)  # fmt: skip
def test_nam_am_lich(year: int, name: str) -> None:
    assert nam_am_lich(year) == name


def test_nam_am_lich_lap_lai_sau_60_nam() -> None:
    assert len({nam_am_lich(year) for year in range(1984, 2044)}) == 60
    assert nam_am_lich(2044) == nam_am_lich(1984)
    with pytest.raises(DateError):
        nam_am_lich(0)
