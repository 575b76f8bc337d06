"""`vanban.replace`: another paper, checked as a whole."""

from __future__ import annotations

from typing import Any

import pytest

import vanban

BASE: dict[str, Any] = {
    "co_quan": {"ten": "Sở Xây dựng", "ky_hieu": "SXD"}, "dia_danh": "Lâm Đồng", "trich_yeu": "X", "noi_dung": "Nội dung.",
    "nguoi_ky": {"chuc_vu": "Giám đốc", "ho_ten": "Lê Minh Hòa"}, "so": "12a", "noi_nhan": ["Các phòng"],
}  # fmt: skip
PLAN = vanban.KeHoach(**BASE)


def test_doi_mot_muc_thi_muc_khac_con_nguyen() -> None:
    changed = vanban.replace(PLAN, trich_yeu="Y", noi_nhan=["Sở Nội vụ", "Sở Tài chính"])
    assert (changed.trich_yeu, PLAN.trich_yeu) == ("Y", "X")
    assert [one.ten for one in changed.noi_nhan or ()] == ["Sở Nội vụ", "Sở Tài chính"]
    assert vanban.replace(changed, trich_yeu="X", noi_nhan=["Các phòng"]) == PLAN


def test_so_moi_khong_mang_chu_chen_cua_so_cu() -> None:
    assert (vanban.replace(PLAN, so=5).so, vanban.replace(PLAN, so=5).chen) == (5, None)
    assert (vanban.replace(PLAN, so="7b").so, vanban.replace(PLAN, so="7b").chen) == (7, "b")
    assert vanban.replace(PLAN, so=None).so is None
    assert vanban.replace(PLAN, dia_danh="Đà Lạt").chen == "a"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"so": 0}, "quá nhỏ"),
        ({"trich_yeu": " "}, "còn để trống"),
        ({"trich_yeux": "Y"}, "Có phải ý là «trich_yeu»"),
        ({"nguoi_ky": {"chuc_vu": "Phó Giám đốc", "ho_ten": "B"}}, "KT."),
        (
            {"co_quan": [{"ten": "A", "ky_hieu": "A"}, {"ten": "B", "ky_hieu": "B"}]},
            "2 cơ quan ban hành mà có 1 người ký",
        ),
        ({"loai": "thong_bao"}, "cần: «ke_hoach»"),
    ],
)
def test_thay_sai_bi_tu_choi_nhu_ban_ghi(changes: dict[str, Any], words: str) -> None:
    with pytest.raises(vanban.InputError, match=words):
        vanban.replace(PLAN, **changes)


def test_ten_khac_cua_muc_cung_duoc_nhan() -> None:
    assert vanban.replace(PLAN, **{"Trích yếu": "Y"}).trich_yeu == "Y"


def test_mot_phan_cua_van_ban_cung_thay_duoc() -> None:
    signer = vanban.replace(PLAN.nguoi_ky[0], ho_ten="Trần Thu Hà")
    assert vanban.replace(PLAN, nguoi_ky=signer).nguoi_ky[0].ho_ten == "Trần Thu Hà"


@pytest.mark.parametrize(
    "make",
    [
        lambda: vanban.CoQuan(ten=" "), lambda: vanban.NguoiKy(ho_ten="A", quan_ham="x"), lambda: vanban.TrinhBay(bo_co="to"),
        lambda: vanban.Luu(so_ban="nhiều"), lambda: vanban.CoQuan.model_validate({"ten": ""}),
    ],
)  # fmt: skip
def test_phan_nao_sai_cung_la_loi_tieng_viet_cua_vanban(make: Any) -> None:
    with pytest.raises(vanban.VanbanError) as caught:
        make()
    assert caught.value.problems[0].vi_tri
    assert "pydantic" not in str(caught.value)
    assert "nput" not in str(caught.value)
