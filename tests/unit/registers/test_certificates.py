"""Số vào sổ: a batch gets numbers in its own order, each book its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

import pytest

from vanban.errors import InputError, OverwriteError, Problem, RegisterError
from vanban.registers import Loc, SoDangKy, TepMoi, VanBanDi, VaoSo, YeuCauVaoSo


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


def test_vao_lai_ca_danh_sach_thi_giu_so_cu_them_nguoi_moi(so: SoDangKy) -> None:
    decision = {"quyet_dinh": "01/QĐ-VP", "ngay_quyet_dinh": date(2026, 3, 1)}
    listed = [given("Nguyễn Văn Hà", **decision), given("Nguyễn Văn Hà", **decision), given("Lê Thị Ba", **decision)]
    first = so.vao_so.cap_mot_lan(listed)
    assert [(one.so, one.da_co) for one in first] == [(1, False), (2, False), (3, False)]
    again = so.vao_so.cap_mot_lan([given("Trần Tư", **decision), *listed, given("Nguyễn Văn Hà", **decision)])
    assert [(one.so, one.da_co) for one in again] == [(4, False), (1, True), (2, True), (3, True), (5, False)]
    so.vao_so.huy("giay_khen", 3, "in sai", nam=2026)
    assert [one.so for one in so.vao_so.cap_mot_lan(listed)] == [1, 2, 6]
    assert so.kiem_tra().dat


def test_phat_hanh_giay_lai_sau_khi_bi_cat_thi_cung_so_cung_tep(so: SoDangKy, tmp_path: Path) -> None:
    listed = [given(f"Người {at}", quyet_dinh="01/QĐ-VP") for at in range(3)]
    folder = tmp_path / "ra"

    def write(entries: Sequence[VanBanDi | VaoSo]) -> Iterable[TepMoi]:
        for at, one in enumerate(entries):
            assert isinstance(one, VaoSo)
            yield TepMoi(f"{one.so_vao_so}.docx", f"{one.so_vao_so} {one.ho_ten}".encode(), at)
        yield TepMoi("gop.docx", b"gop", None)

    def cut(step: str) -> None:
        if step == "dat_tep":
            raise OSError(28, "đầy đĩa", str(folder))

    with pytest.raises(RegisterError, match="đã cấp số"):
        so.phat_hanh_giay(listed, write, folder, progress=cut)
    again = so.phat_hanh_giay(listed, write, folder)
    assert [(one.so, one.da_co, len(one.tep)) for one in again] == [(1, True, 2), (2, True, 2), (3, True, 2)]
    assert sorted(path.name for path in folder.iterdir()) == ["01.docx", "02.docx", "03.docx", "gop.docx"]
    (folder / "02.docx").write_bytes(b"sua tay")
    with pytest.raises(OverwriteError):
        so.phat_hanh_giay(listed, write, folder)
    assert (folder / "02.docx").read_bytes() == b"sua tay"
    (folder / "02.docx").unlink()
    so.phat_hanh_giay(listed, write, folder)
    assert (folder / "02.docx").read_text(encoding="utf-8") == "02 Người 1"
    assert so.kiem_tra().dat


def test_giay_loi_thi_khong_ai_co_so(so: SoDangKy, tmp_path: Path) -> None:
    def fails(_entries: Sequence[VanBanDi | VaoSo]) -> Iterable[TepMoi]:
        raise InputError(Problem("tên quá dài", vi_tri="dòng 2"))

    with pytest.raises(InputError, match="tên quá dài"):
        so.phat_hanh_giay([given("A")], fails, tmp_path / "ra")
    assert not (tmp_path / "ra").exists()
    assert so.vao_so.cap([given("A")])[0].so == 1
