from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.language import NgayKhuyet
from vanban.models import CanCu, LienHe, Luu, Nguoi, NoiNhan, ThoiDiem
from vanban.models.grounds import take_opening, words_of
from vanban.models.parts import bare_item


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("VT, HCQT(VTKC).", ("VT", "HCQT", "VTKC", None)),
        ("- Lưu: VT, HC (2).", ("VT", "HC", None, 2)),
        ("VT", ("VT", None, None, None)),
        ("Lưu: VT, Hồ sơ.", ("VT", "Hồ sơ", None, None)),
        ("VT, TH(NTH) (3)", ("VT", "TH", "NTH", 3)),
        ("VT (5)", ("VT", None, None, 5)),
    ],
)
def test_dong_luu_go_tay_doc_thanh_phan(typed: str, parts: tuple[str, str | None, str | None, int | None]) -> None:
    luu = Luu.model_validate(typed)
    assert (luu.noi, luu.don_vi, luu.nguoi_soan, luu.so_ban) == parts


@pytest.mark.parametrize(
    ("typed", "name"),
    [("- Sở Nội vụ;", "Sở Nội vụ"), ("Như trên;", "Như trên"), ("Các sở, ban, ngành.", "Các sở, ban, ngành"),
     ("Công ty A Co.,Ltd.", "Công ty A Co.,Ltd."), ("Lưu trữ...", "Lưu trữ...")],
)  # fmt: skip
def test_noi_nhan_bo_dau_cua_danh_sach(typed: str, name: str) -> None:
    assert NoiNhan.model_validate(typed).ten == name


@given(st.text(alphabet="ab.; -,", max_size=12))
def test_doc_noi_nhan_hai_lan_van_vay(text: str) -> None:
    assert bare_item(bare_item(text).strip()).strip("- ") == bare_item(text).strip("- ")


def test_nhom_noi_nhan_dem_ban_theo_thanh_vien() -> None:
    group = NoiNhan(ten="Các phòng", thanh_vien=["A", {"ten": "B", "so_ban": 2}])
    assert group.ban == 3
    assert NoiNhan(ten="Các phòng", thanh_vien=["A", "B"], so_ban=9).ban == 9


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("Ông Nguyễn Văn Hà, Chánh Văn phòng", ("Ông", "Nguyễn Văn Hà", "Chánh Văn phòng")),
        ("Bà: Trần Thu Hà - Phó Chánh Văn phòng", ("Bà", "Trần Thu Hà", "Phó Chánh Văn phòng")),
        ("Nông Văn Sơn", (None, "Nông Văn Sơn", None)),
    ],
)
def test_nguoi_viet_mot_dong(typed: str, person: tuple[str | None, str, str | None]) -> None:
    one = Nguoi.model_validate(typed)
    assert (one.danh_xung, one.ho_ten, one.chuc_vu) == person


@pytest.mark.parametrize("typed", ["- Căn cứ Luật Lưu trữ;", "Căn cứ Luật Lưu trữ,", "Luật Lưu trữ."])
def test_can_cu_tu_them_dau_va_chu(typed: str) -> None:
    assert CanCu.model_validate(typed).chu == "Căn cứ Luật Lưu trữ"


@given(st.text(alphabet="ab.;, ", max_size=12))
def test_doc_can_cu_hai_lan_van_vay(text: str) -> None:
    assert words_of(words_of(text)) == words_of(text)


def test_luat_khong_ghi_so_va_co_quan() -> None:
    cited = CanCu.model_validate(
        {"ten_loai": "Luật Lưu trữ", "so": "33/2024/QH15", "ngay": "21/6/2024", "co_quan": "Quốc hội"}
    )
    assert cited.chu == "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024"


def test_mo_dau_quyet_dinh_go_lien_duoc_tach() -> None:
    text = "GIÁM ĐỐC SỞ XÂY DỰNG\n\nCăn cứ A;\nCăn cứ B;\nTheo đề nghị của C.\n\nQUYẾT ĐỊNH:\nĐiều 1. X."
    rest, found = take_opening(text, "QUYẾT ĐỊNH:")
    assert found == {"can_cu": ["Căn cứ A;", "Căn cứ B;", "Theo đề nghị của C."], "tham_quyen": "GIÁM ĐỐC SỞ XÂY DỰNG"}
    assert rest.split("\n")[7:] == ["Điều 1. X."]
    assert not "".join(rest.split("\n")[:7])


def test_da_co_can_cu_thi_chi_bo_dong_quyet_dinh() -> None:
    rest, found = take_opening("QUYẾT ĐỊNH:\nCăn cứ A;\nĐiều 1. X.", "QUYẾT ĐỊNH:", grounds=False)
    assert (rest, found) == ("\nCăn cứ A;\nĐiều 1. X.", {})


@pytest.mark.parametrize(
    "text",
    [
        "Căn cứ Kế hoạch số 1, Sở xây dựng Kế hoạch như sau:\nI. A",
        "Căn cứ Kế hoạch số 1, Sở báo cáo như sau.\nI. A",
        "I. A",
    ],
)
def test_cau_dan_mo_dau_bang_can_cu_van_la_noi_dung(text: str) -> None:
    assert take_opening(text, None) == (text, {})


def test_thoi_diem_va_lien_he_viet_gon() -> None:
    assert str(ThoiDiem.model_validate("8 giờ sáng thứ Hai")) == "8 giờ sáng thứ Hai"
    assert (
        str(ThoiDiem.model_validate({"gio": "8h", "ngay": "18/6/2026"})) == "08 giờ 00 phút, ngày 18 tháng 6 năm 2026"
    )
    assert LienHe.model_validate("Số 2 đường A").dia_chi == "Số 2 đường A"


def test_ngay_khuyet_giu_nguyen() -> None:
    assert NgayKhuyet(2026, 1) == NgayKhuyet(2026, 1, None)
