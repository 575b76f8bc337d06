"""The block `so_dang_ky` of an office profile: understood, or refused with every fault."""

from __future__ import annotations

import pytest

from vanban.errors import InputError
from vanban.registers import ChinhSach, CoQuan, doc_cau_hinh


def test_ho_so_day_du_duoc_hieu() -> None:
    said = doc_cau_hinh(
        {
            "co_quan": {"ten": "Văn phòng", "chu_quan": "UBND tỉnh Lạng Sơn", "ky_hieu": "VP"},
            "lien_he": {"dia_chi": "Số 1 Hùng Vương", "dien_thoai": "0205"},
            "so_dang_ky": {
                "tep": "so.db",
                "chuoi": {"nhom": [["Quyết định", "nghi_quyet"]], "con_lai": "chung"},
                "chen_so": "có",
                "giu_ngay": "30",
            },
        }
    )
    assert said.co_quan == CoQuan(
        "VP", "Văn phòng", "UBND tỉnh Lạng Sơn", ("Địa chỉ: Số 1 Hùng Vương", "Điện thoại: 0205")
    )
    assert said.tep == "so.db"
    assert said.chinh_sach == ChinhSach("nhom", (("quyet_dinh", "nghi_quyet"),), "chung", True, 30)


def test_ho_so_khong_noi_gi_thi_khong_doan_gi() -> None:
    said = doc_cau_hinh({"dia_danh": "Lạng Sơn"})
    assert (said.co_quan, said.tep, said.chinh_sach) == (None, None, None)


def test_moi_loi_cua_chinh_sach_duoc_noi_mot_lan() -> None:
    block = {
        "tep": 5, "chen_so": "có thể", "giu_ngay": 0, "mau": "x",
        "chuoi": {"nhom": [["quyet_dinh", "quyet_đinh_x"], ["quyet_dinh"], "ke_hoach"], "con_lai": "rieng"},
    }  # fmt: skip
    with pytest.raises(InputError) as caught:
        doc_cau_hinh({"co_quan": {"ten": "VP", "ky_hieu": "V P"}, "so_dang_ky": block}, tep="co-quan.yaml")
    places = {problem.vi_tri for problem in caught.value.problems}
    assert places == {
        "co_quan.ky_hieu", "so_dang_ky.tep", "so_dang_ky.chen_so", "so_dang_ky.giu_ngay", "so_dang_ky.mau",
        "so_dang_ky.chuoi.nhom[0]", "so_dang_ky.chuoi.nhom[1]", "so_dang_ky.chuoi.nhom[2]", "so_dang_ky.chuoi.con_lai",
    }  # fmt: skip
    assert all(problem.tep == "co-quan.yaml" for problem in caught.value.problems)


def test_cach_danh_so_la_lam_thi_noi_cac_cach_co_the() -> None:
    with pytest.raises(InputError, match="theo_loai"):
        doc_cau_hinh({"so_dang_ky": {"chuoi": "moi_thang"}})


@pytest.mark.parametrize(
    ("said", "meant"), [("có", True), ("true", True), (True, True), ("Không", False), ("False", False), (False, False)]
)
def test_co_va_khong_go_kieu_nao_cung_hieu(said: object, meant: bool) -> None:
    office = {"co_quan": {"ten": "Văn phòng", "ky_hieu": "VP"}, "so_dang_ky": {"tep": "so.db"}}
    found = doc_cau_hinh(office | {"so_dang_ky": {"tep": "so.db", "chen_so": said, "tra_so_cuoi": said}})
    assert (found.chinh_sach.chen_so, found.chinh_sach.tra_so_cuoi) == (meant, meant)
