"""Initiatives: averages, thresholds by whole numbers, shares that add up, marks inside their criterion."""

from __future__ import annotations

from decimal import Decimal

import pytest

from vanban.awards.data.initiatives import USUAL_CRITERIA, SangKienXet, TacGia, TieuChi, judge
from vanban.errors import InputError

TOTAL = (TieuChi("Tổng điểm", Decimal(100)),)


def idea(shares=(100,), marks=(80, 90), agree=7, members=9) -> SangKienXet:
    authors = tuple(TacGia(f"Tác giả {at}", "", "", Decimal(str(share))) for at, share in enumerate(shares, 1))
    given = tuple((Decimal(str(mark)),) for mark in marks)
    return SangKienXet(1, "Bảng nhắc hạn", authors, diem=given, phieu_dong_y=agree, tong_thanh_vien=members)


def test_diem_trung_binh_lam_tron_hai_so():
    result = judge(idea(marks=("76.5", 80, 80)), TOTAL)
    assert result.diem_trung_binh == Decimal("78.83")
    assert result.cong_nhan


@pytest.mark.parametrize("shares", [(60, 40), ("33.3", "33.3", "33.4"), (100,)])
def test_ty_le_cong_lai_dung_100(shares):
    assert judge(idea(shares), TOTAL).cong_nhan


@pytest.mark.parametrize("shares", [(60, 30), ("33.3", "33.3", "33.3"), (100, 10)])
def test_ty_le_khong_du_100_bi_bao_kem_ten_sang_kien(shares):
    with pytest.raises(InputError, match="Bảng nhắc hạn"):
        judge(idea(shares), TOTAL)


def test_phieu_70_phan_tram_bang_so_nguyen():
    assert judge(idea(agree=7, members=10), TOTAL).cong_nhan
    failed = judge(idea(agree=6, members=9), TOTAL)
    assert not failed.cong_nhan
    assert failed.ly_do == "6/9 phiếu đồng ý, chưa đủ 70%"
    assert judge(idea(agree=6, members=9), TOTAL, phieu_dat=66).cong_nhan


def test_duoi_diem_thi_noi_ly_do():
    failed = judge(idea(marks=(40, 45)), TOTAL)
    assert failed.ly_do == "điểm trung bình 42,5, chưa đạt 50"
    assert judge(idea(marks=(40, 45)), TOTAL, diem_dat=Decimal(40)).cong_nhan


def test_phieu_nhieu_hon_thanh_vien_bi_bao():
    with pytest.raises(InputError, match="nhiều hơn 9 thành viên"):
        judge(idea(agree=10, members=9), TOTAL)


def test_diem_vuot_khung_noi_phieu_nao_tieu_chi_nao():
    sheet = SangKienXet(
        1, "X", (TacGia("A", "", "", Decimal(100)),), diem=((Decimal(41), Decimal(1), Decimal(1), Decimal(1)),)
    )
    with pytest.raises(InputError, match="phiếu 1, tiêu chí «Tính mới»"):
        judge(sheet)
    assert sum(criterion.toi_da for criterion in USUAL_CRITERIA) == 100
