"""Số vào sổ: a batch gets numbers in its own order, each book its own."""

from __future__ import annotations

from datetime import date

import pytest

from vanban.errors import InputError, RegisterError
from vanban.registers import Loc, SoDangKy, YeuCauVaoSo


def given(name: str, book: str = "giay_khen", nam: int | None = 2026, **more: object) -> YeuCauVaoSo:
    return YeuCauVaoSo(ten_so=book, ho_ten=name, nam=nam, **more)  # type: ignore[arg-type]


def test_ca_dot_lien_tuc_theo_thu_tu_danh_sach(so: SoDangKy) -> None:
    first = so.vao_so.cap([given(f"Người {at}") for at in range(12)])
    assert [one.so_vao_so for one in first][8:] == ["09", "10", "11", "12"]
    assert [one.ho_ten for one in first] == [f"Người {at}" for at in range(12)]
    assert so.vao_so.cap([given("Thêm")])[0].so == 13


def test_moi_so_va_moi_nam_danh_so_rieng_so_lien_tuc_khong_ve_01(so: SoDangKy) -> None:
    batch = [given("A"), given("B", "sang_kien"), given("C", nam=2027), given("D", "bang_khen", None), given("E")]
    assert [one.so for one in so.vao_so.cap(batch)] == [1, 1, 1, 1, 2]
    assert so.vao_so.cap([given("F", "bang_khen", None)])[0].so == 2


def test_mot_nguoi_sai_thi_ca_dot_khong_vao_so(so: SoDangKy) -> None:
    with pytest.raises(InputError, match="họ và tên"):
        so.vao_so.cap([given("A"), given(" ")])
    assert so.vao_so.cap([given("A")])[0].so == 1


def test_huy_giu_so_lai_va_tim_duoc_theo_ten_khong_dau(so: SoDangKy) -> None:
    so.vao_so.cap([given("Nguyễn Văn Hà", quyet_dinh="01/QĐ-VP", ngay_quyet_dinh=date(2026, 3, 1))])
    so.vao_so.huy("Giấy khen", 1, "in sai tên", nam=2026)
    assert so.vao_so.cap([given("Nguyễn Văn Hà")])[0].so == 2
    assert [(one.so, one.trang_thai) for one in so.vao_so.tra_cuu(Loc(tu="nguyen van ha"))] == [(2, "cap"), (1, "huy")]
    with pytest.raises(RegisterError, match="không có số vào sổ này"):
        so.vao_so.lay("giay_khen", 9, nam=2026)
