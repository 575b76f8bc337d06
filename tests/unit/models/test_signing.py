from __future__ import annotations

from typing import Any

import pytest

from vanban.models import NguoiKy
from vanban.models.faults import PaperError
from vanban.models.signers import head_of_deputy

ALLOWED: list[dict[str, Any]] = [
    {"chuc_vu": "Giám đốc"},
    {"kt": "Giám đốc", "chuc_vu": "Phó Giám đốc"},
    {"kt": "Giám đốc", "chuc_vu": "Phó Giám đốc phụ trách"},
    {"kt": "Bộ trưởng", "chuc_vu": "Thứ trưởng"},
    {"kt": "Chánh Văn phòng", "chuc_vu": "PHÓ CHÁNH VĂN PHÒNG"},
    {"kt": "Chủ tịch", "chuc_vu": "Phó Chủ tịch Thường trực"},
    {"q": "Giám đốc"},
    {"tm": "Ủy ban nhân dân", "chuc_vu": "Chủ tịch"},
    {"tm": "Ủy ban nhân dân", "kt": "Chủ tịch", "chuc_vu": "Phó Chủ tịch"},
    {"tm": "Ủy ban nhân dân", "q": "Chủ tịch"},
    {"tm": "Ban Chỉ đạo", "chuc_vu": "Trưởng ban"},
    {"tl": "Chủ tịch", "chuc_vu": "Chánh Văn phòng"},
    {"tl": "Chủ tịch", "kt": "Chánh Văn phòng", "chuc_vu": "Phó Chánh Văn phòng"},
    {"tuq": "Giám đốc", "chuc_vu": "Trưởng phòng Tổ chức"},
    {"tm": "Hội đồng", "chuc_vu": "Chủ tịch", "chuc_vu_khac": "Bộ trưởng Bộ Xây dựng"},
    {"tm": "Hội đồng", "chuc_vu": "Chủ tịch", "con_dau": False},
    {"tm": "Hội đồng", "chuc_vu": "Chủ tịch", "con_dau": True, "chuc_vu_khac": "Giám đốc Sở Xây dựng"},
]
REFUSED: list[tuple[dict[str, Any], str, str]] = [
    ({"tm": "Giám đốc", "chuc_vu": "Phó Giám đốc"}, "tm", "TM. chỉ đi với tập thể"),
    ({"kt": "Ủy ban nhân dân", "chuc_vu": "Phó Chủ tịch"}, "kt", "KT. chỉ đi với chức vụ người đứng đầu"),
    ({"tl": "Ủy ban nhân dân", "chuc_vu": "Chánh Văn phòng"}, "tl", "TL. chỉ đi với chức vụ người đứng đầu"),
    ({"kt": "Giám đốc"}, "chuc_vu", "sau KT. phải có chức vụ"),
    ({"tl": "Chủ tịch"}, "chuc_vu", "sau TL. phải có chức vụ"),
    ({"tuq": "Giám đốc"}, "chuc_vu", "sau TUQ. phải có chức vụ"),
    ({"tm": "Hội đồng"}, "chuc_vu", "sau TM. phải có chức vụ"),
    ({}, "chuc_vu", "thiếu chức vụ"),
    ({"q": "Giám đốc", "chuc_vu": "Phó Giám đốc"}, "chuc_vu", "sau Q. không ghi thêm"),
    ({"kt": "Giám đốc", "chuc_vu": "Trưởng phòng"}, "chuc_vu", "không phải cấp phó"),
    ({"kt": "Giám đốc", "chuc_vu": "Phó Chủ tịch"}, "chuc_vu", "không ký thay Giám đốc"),
    ({"chuc_vu": "Phó Giám đốc"}, "kt", "cấp phó ký phải có KT."),
    ({"tm": "Ủy ban nhân dân", "chuc_vu": "Phó Chủ tịch"}, "kt", "cấp phó ký phải có TM. và KT."),
    ({"tl": "Chủ tịch", "chuc_vu": "Phó Chánh Văn phòng"}, "kt", "cấp phó ký phải có TL. và KT."),
    ({"tl": "Chủ tịch", "chuc_vu": "Chủ tịch"}, "chuc_vu", "không thể cùng chức vụ"),
    ({"tm": "Ủy ban nhân dân", "tl": "Chủ tịch", "chuc_vu": "Chánh Văn phòng"}, "tl", "không ký TM. cùng TL."),
    ({"tuq": "Giám đốc", "kt": "Trưởng phòng", "chuc_vu": "Phó Trưởng phòng"}, "kt", "không ký TUQ. cùng KT."),
    ({"q": "Giám đốc", "kt": "Giám đốc", "chuc_vu": "Phó Giám đốc"}, "kt", "không ký Q. cùng KT."),
    ({"tm": "T/M ỦY BAN NHÂN DÂN", "chuc_vu": "Chủ tịch"}, "tm", "không viết «T/M»"),
    (
        {"tm": "Hội đồng", "chuc_vu": "Chủ tịch", "con_dau": True},
        "chuc_vu_khac",
        "thiếu chức vụ của người ký trong cơ quan",
    ),
    ({"chuc_vu": "Giám đốc", "ho_ten": "TS. Lê Minh Hòa"}, "ho_ten", "học hàm, học vị"),
    ({"chuc_vu": "Giám đốc", "ho_ten": "PGS.TS. Lê Minh Hòa"}, "ho_ten", "học hàm, học vị"),
    ({"chuc_vu": "Giám đốc", "ho_ten": "Đại tá Lê Minh Hòa"}, "ho_ten", "quân hàm"),
]


@pytest.mark.parametrize("block", ALLOWED)
def test_cach_ky_dung_duoc_nhan(block: dict[str, Any]) -> None:
    assert NguoiKy(**{"ho_ten": "Lê Minh Hòa", **block}).ho_ten == "Lê Minh Hòa"


@pytest.mark.parametrize(("block", "field", "words"), REFUSED)
def test_cach_ky_khong_the_co_bi_tu_choi_kem_quy_tac(block: dict[str, Any], field: str, words: str) -> None:
    with pytest.raises(PaperError) as caught:
        NguoiKy(**{"ho_ten": "Lê Minh Hòa", **block})
    found = caught.value.faults
    hits = [one.problem for one in found if one.loc == (field,) and words in one.problem.noi_dung]
    assert hits
    assert hits[0].can_co or hits[0].cach_sua


def test_nganh_rieng_duoc_ghi_quan_ham_hoc_vi() -> None:
    assert NguoiKy(chuc_vu="Giám đốc", ho_ten="Đại tá Lê Minh Hòa", ghi_hoc_vi="có").ghi_hoc_vi


@pytest.mark.parametrize(
    "written",
    [
        {"quyen_han": "KT. GIÁM ĐỐC", "chuc_vu": "Phó Giám đốc"},
        {"chuc_vu": "KT. Giám đốc\nPhó Giám đốc"},
        {"quyen_han": ["KT. Giám đốc"], "chuc_vu": "Phó Giám đốc"},
        {"chuc_vu": ["KT. Giám đốc", "Phó Giám đốc"]},
        {"Ký thay": "Giám đốc", "Chức danh": "Phó Giám đốc"},
    ],
)
def test_quyen_han_viet_kieu_nao_cung_doc_duoc(written: dict[str, Any]) -> None:
    signer = NguoiKy(**{"Họ và tên": "Trần Thu Hà", **written})
    assert (signer.kt or "").casefold() == "giám đốc"
    assert signer.chuc_vu == "Phó Giám đốc"


def test_ho_ten_bat_dau_giong_hoc_vi_khong_bi_bat_nham() -> None:
    assert NguoiKy(chuc_vu="Giám đốc", ho_ten="Tạ Sơn").ho_ten == "Tạ Sơn"
    assert NguoiKy(chuc_vu="Giám đốc", ho_ten="Thiều Tá Lâm").ho_ten == "Thiều Tá Lâm"


@pytest.mark.parametrize(
    ("office", "head"), [("Phó Trưởng phòng", "trưởng phòng"), ("Phóng viên", None), ("Giám đốc", None)]
)
def test_cap_pho_cua_ai(office: str, head: str | None) -> None:
    assert head_of_deputy(office) == head
