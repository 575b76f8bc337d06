"""Reward money: the table of the decree for both base salaries, rounding, days between two salaries."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from vanban.awards.law.money import tien_thuong
from vanban.errors import InputError

BEFORE, AFTER = date(2026, 6, 30), date(2026, 7, 1)


@pytest.mark.parametrize(
    ("ma", "doi_tuong", "cu", "moi"),
    [
        ("CSTD_TQ", "ca_nhan", 10_530_000, 11_390_000),
        ("CSTD_TINH", "ca_nhan", 7_020_000, 7_590_000),
        ("CSTDCS", "ca_nhan", 2_340_000, 2_530_000),
        ("LDTT", "ca_nhan", 710_000, 760_000),
        ("TTLDXS", "tap_the", 3_510_000, 3_800_000),
        ("TTLDTT", "tap_the", 1_880_000, 2_030_000),
        ("CO_CP", "tap_the", 28_080_000, 30_360_000),
        ("CO_TINH", "tap_the", 18_720_000, 20_240_000),
        ("BK_TTCP", "tap_the", 16_380_000, 17_710_000),
        ("BK_TTCP", "ca_nhan", 8_190_000, 8_860_000),
        ("BK_TINH", "tap_the", 7_020_000, 7_590_000),
        ("BK_TINH", "ca_nhan", 3_510_000, 3_800_000),
        ("GK", "ca_nhan", 710_000, 760_000),
        ("GK", "tap_the", 1_410_000, 1_520_000),
        ("KNC_NOI_VU", "ca_nhan", 940_000, 1_020_000),
        ("BK_TTCP", "ho_gia_dinh", 12_290_000, 13_290_000),
    ],
)
def test_muc_tien_theo_hai_muc_luong_co_so(law, ma, doi_tuong, cu, moi):
    assert tien_thuong(law.danh_hieu[ma], doi_tuong, BEFORE, law).so_tien == cu
    assert tien_thuong(law.danh_hieu[ma], doi_tuong, AFTER, law).so_tien == moi


def test_ngay_quyet_dinh_chon_muc_luong(law):
    assert tien_thuong(law.danh_hieu["LDTT"], "ca_nhan", BEFORE, law).luong_co_so == 2_340_000
    assert tien_thuong(law.danh_hieu["LDTT"], "ca_nhan", AFTER, law).luong_co_so == 2_530_000
    with pytest.raises(InputError, match="15/01/2020"):
        tien_thuong(law.danh_hieu["LDTT"], "ca_nhan", date(2020, 1, 15), law)


def test_lam_tron_doi_duoc_va_khong_dung_so_thuc(law):
    award = law.danh_hieu["LDTT"]
    assert tien_thuong(award, "ca_nhan", BEFORE, law, lam_tron="khong").so_tien == 702_000
    assert tien_thuong(award, "ca_nhan", BEFORE, law, lam_tron="gan_nhat_muoi_nghin").so_tien == 700_000
    exact = tien_thuong(law.danh_hieu["CO_CP"], "tap_the", BEFORE, law)
    assert exact.so_tien == 28_080_000  # a whole ten thousand is not pushed up a step


def test_he_so_rieng_cua_co_quan(law):
    assert tien_thuong(law.danh_hieu["KNC"], "ca_nhan", AFTER, law, he_so=Decimal("0.5")).so_tien == 1_270_000
    with pytest.raises(InputError, match="vượt mức tối đa"):
        tien_thuong(law.danh_hieu["KNC"], "ca_nhan", AFTER, law, he_so=Decimal("0.9"))


def test_doi_tuong_khong_co_muc_thi_noi_ro(law):
    with pytest.raises(InputError, match="tap_the"):
        tien_thuong(law.danh_hieu["CSTDCS"], "tap_the", AFTER, law)


def test_so_lieu_muc_c_van_tinh_va_mang_dau_do_tin(law):
    assert tien_thuong(law.danh_hieu["LDTT"], "ca_nhan", date(2024, 1, 5), law).do_tin == "C"
    assert tien_thuong(law.danh_hieu["LDTT"], "ca_nhan", AFTER, law).do_tin == "A"
    assert tien_thuong(law.danh_hieu["GK"], "ca_nhan", AFTER, law).do_tin == "A"
