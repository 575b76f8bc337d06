"""What stands around the body: addressees, recipients, signatures, appendices."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Show = Any
Lines = Callable[[list[dict[str, Any]]], list[str]]
DECISION = {"loai": "quyet_dinh", "can_cu": ["Luật A;", "Theo đề nghị của B"], "noi_dung": "Điều 1. X.\nĐiều 2. Y."}


def test_noi_nhan_co_dau_cham_phay_va_dong_luu(show: Show) -> None:
    shown = show(
        noi_nhan=["- Sở Nội vụ;", {"ten": "Tỉnh ủy", "muc_dich": "b/c"}, "C, PCVP,\ncác phòng"], luu="VT, HCQT(VTKC)"
    )
    assert shown["noi_nhan"]["dong"] == [
        "- Sở Nội vụ;", "- Tỉnh ủy (b/c);", "- C, PCVP,\ncác phòng;", "- Lưu: VT, HCQT(VTKC).",
    ]  # fmt: skip


def test_khong_ai_nhan_van_co_dong_luu(show: Show) -> None:
    assert show()["noi_nhan"]["dong"] == ["- Lưu: VT."]


@pytest.mark.parametrize(
    ("given", "first"),
    [
        (None, "- Như Điều 2;"),
        (["Như Điều 2"], "- Như Điều 2;"),
        (["Sở Nội vụ"], "- Như Điều 2;"),
        (["Như trên"], "- Như trên;"),
    ],
)
def test_quyet_dinh_noi_nhan_dau_la_nhu_dieu_cuoi(show: Show, given: Any, first: str) -> None:
    assert show(**DECISION, noi_nhan=given)["noi_nhan"]["dong"][0] == first


def test_gui_cap_tren_noi_nhan_dau_la_nhu_tren(show: Show, text_lines: Lines) -> None:
    shown = show(loai="bao_cao", kinh_gui="Sở Nội vụ")
    assert text_lines(shown["mo_dau"]) == ["Kính gửi: Sở Nội vụ"]
    assert shown["noi_nhan"]["dong"][0] == "- Như trên;"


def test_nhieu_noi_kinh_gui_moi_noi_mot_gach(show: Show, text_lines: Lines) -> None:
    shown = show(loai="to_trinh", kinh_gui=["Sở Nội vụ;", "- Sở Tài chính"])
    assert text_lines(shown["mo_dau"]) == ["Kính gửi:", "- Sở Nội vụ;", "- Sở Tài chính."]
    assert [b["role"] for b in shown["mo_dau"]] == ["kinh_gui", "kinh_gui_gach", "kinh_gui_gach"]


@pytest.mark.parametrize(
    ("changes", "drafter"),
    [
        ({}, None),
        ({"ky_hieu_nguoi_soan": "nth", "so_ban": 25}, "NTH.(25)"),
        ({"ky_hieu_nguoi_soan": "NTH"}, "NTH."),
        ({"so_ban": "tính", "noi_nhan": ["A", {"ten": "B", "so_ban": 3}], "luu": {"so_ban": 2}}, "(6)"),
        ({"loai": "bao_cao", "kinh_gui": ["A", "B"], "noi_nhan": ["Như trên", "C"], "so_ban": "tự động"}, "(4)"),
    ],
)
def test_ky_hieu_nguoi_soan_va_so_ban(show: Show, changes: dict[str, Any], drafter: str | None) -> None:
    shown = show(**changes)["noi_nhan"]
    assert shown["dong"][-1].startswith("- Lưu: VT")
    assert shown["dong"][-1].partition(". ")[2] == (drafter or "")


def test_mo_dau_quyet_dinh(show: Show, text_lines: Lines) -> None:
    shown = show(**DECISION)
    assert text_lines(shown["mo_dau"]) == [
        "CHÁNH VĂN PHÒNG", "Căn cứ Luật A;", "Theo đề nghị của B.", "QUYẾT ĐỊNH:",
    ]  # fmt: skip
    assert [b["role"] for b in shown["mo_dau"]] == ["tham_quyen", "can_cu", "can_cu", "lenh"]


@pytest.mark.parametrize(
    ("body", "signer", "authority"),
    [
        ({"ten": "Sở Xây dựng"}, {"chuc_vu": "Giám đốc"}, "GIÁM ĐỐC SỞ XÂY DỰNG"),
        ({"ten": "Sở Xây dựng"}, {"kt": "Giám đốc", "chuc_vu": "Phó Giám đốc"}, "GIÁM ĐỐC SỞ XÂY DỰNG"),
        (
            {"ten": "Văn phòng", "ten_day_du": "Văn phòng UBND tỉnh X"},
            {"chuc_vu": "Chánh Văn phòng"},
            "CHÁNH VĂN PHÒNG UBND TỈNH X",
        ),
        ({"ten": "Ủy ban nhân dân tỉnh X"}, {"tm": "Ủy ban nhân dân", "chuc_vu": "Chủ tịch"}, "ỦY BAN NHÂN DÂN TỈNH X"),
        ({"ten": "Ủy ban nhân dân tỉnh X"}, {"chuc_vu": "Chủ tịch"}, "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X"),
    ],
)
def test_tham_quyen_ban_hanh_tu_nguoi_ky_va_co_quan(
    show: Show, text_lines: Lines, body: dict[str, str], signer: dict[str, str], authority: str
) -> None:
    shown = show(**DECISION, co_quan={**body, "ky_hieu": "X"}, nguoi_ky={**signer, "ho_ten": "A B"})
    assert text_lines(shown["mo_dau"])[0] == authority


@pytest.mark.parametrize(
    ("signer", "lines"),
    [
        ({"chuc_vu": "Giám đốc"}, ["GIÁM ĐỐC"]),
        ({"kt": "Giám đốc", "chuc_vu": "Phó Giám đốc"}, ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"]),
        ({"q": "Giám đốc"}, ["Q. GIÁM ĐỐC"]),
        ({"tm": "Ủy ban nhân dân", "chuc_vu": "Chủ tịch"}, ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]),
        (
            {"tl": "Chủ tịch", "kt": "Chánh Văn phòng", "chuc_vu": "Phó Chánh Văn phòng"},
            ["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"],
        ),
        ({"tuq": "Giám đốc", "chuc_vu": "Trưởng phòng"}, ["TUQ. GIÁM ĐỐC", "TRƯỞNG PHÒNG"]),
    ],
)
def test_chu_ky_theo_quyen_han(show: Show, signer: dict[str, str], lines: list[str]) -> None:
    (shown,) = show(nguoi_ky={**signer, "ho_ten": "Trần Thu Hà"})["ky"]
    assert shown == {"dong": lines, "tren_ten": [], "ho_ten": "Trần Thu Hà", "ghi_chu": None}


def test_mot_phu_luc_khong_danh_so_hai_phu_luc_danh_so_la_ma(show: Show) -> None:
    one = {"tieu_de": "Danh sách", "noi_dung": "A"}
    assert [p["nhan"] for p in show(phu_luc=one)["phu_luc"]] == ["Phụ lục"]
    several = show(phu_luc=[one, one, {"noi_dung": "B", "ngang": "có"}])["phu_luc"]
    assert [(p["nhan"], p["tieu_de"], p["ngang"]) for p in several] == [
        ("Phụ lục I", "DANH SÁCH", False), ("Phụ lục II", "DANH SÁCH", False), ("Phụ lục III", None, True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"so": 5, "ngay": "7/2/2026"}, "(Kèm theo Kế hoạch số 05/KH-VP ngày 07 tháng 02 năm 2026 của Văn phòng)"),
        ({}, "(Kèm theo Kế hoạch số        /KH-VP ngày      tháng      năm       của Văn phòng)"),
        (
            {"so": 5, "ngay": "7/2/2026", "ban": "điện tử"},
            "(Kèm theo Kế hoạch số        /KH-VP ngày      tháng      năm       của Văn phòng)",
        ),
        ({"kem_theo": "Kèm theo Công văn của Sở"}, "(Kèm theo Công văn của Sở)"),
    ],
)
def test_dong_kem_theo_lay_tu_van_ban_chinh(show: Show, changes: dict[str, Any], line: str) -> None:
    own = {name: changes.pop(name) for name in ("ban", "kem_theo") if name in changes}
    (shown,) = show(phu_luc={"noi_dung": "A", **own}, **changes)["phu_luc"]
    assert " ".join(shown["kem_theo"].split()) == " ".join(line.split())


def test_van_ban_kem_theo_co_dau_trang_va_dieu_danh_so_rieng(show: Show, text_lines: Lines) -> None:
    attached = {"loai": "Quy chế", "trich_yeu": "thi đua", "noi_dung": "Điều 1. Phạm vi.",
                "phu_luc": {"tieu_de": "Mẫu", "noi_dung": "A"}}  # fmt: skip
    charter = {"loai": "Điều lệ", "noi_dung": "Điều 1. X."}
    first, its_appendix, second = show(**DECISION, so=5, kem_theo=[attached, charter])["phu_luc"]
    assert (first["khuon"], first["ten_loai"], first["trich_yeu"], first["co_quan"]) == (
        "kem_theo",
        "QUY CHẾ",
        "Thi đua",
        ["VĂN PHÒNG"],
    )
    assert text_lines(first["noi_dung"]) == ["Điều 1. Phạm vi./."]
    assert its_appendix["kem_theo"].startswith("(Kèm theo Quy chế ban hành kèm theo Quyết định số 05/QĐ-VP")
    assert second["ten_loai"] == "ĐIỀU LỆ"


def test_lien_he_ba_dong(show: Show) -> None:
    contact = {"dia_chi": "Số 2 đường A", "dien_thoai": "0205", "fax": "0206", "email": "a@b.c", "web": "b.c"}
    assert show(lien_he=contact)["lien_he"] == ["Số 2 đường A", "ĐT: 0205, Fax: 0206", "E-Mail: a@b.c, Website: b.c"]
