"""Capitals: every rule finds its fault, and decree-style text raises no false alarm."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.language import kiem_viet_hoa

CLEAN = (Path(__file__).parent / "data" / "decree_style.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("paragraph", CLEAN, ids=range(len(CLEAN)))
def test_van_ban_dung_khong_bi_bao_sai(paragraph: str) -> None:
    assert kiem_viet_hoa(paragraph) == []


def test_ca_van_ban_dung_ghep_lai_van_khong_bi_bao_sai() -> None:
    assert kiem_viet_hoa("\n".join(CLEAN)) == []


@pytest.mark.parametrize(
    ("text", "found", "suggested", "rule"),
    [
        ("quy định tại khoản 2 điều 5 Luật này", "điều", "Điều", "CAP-23"),
        ("tại điểm a khoản 1 chương III", "chương", "Chương", "CAP-23"),
        ("theo mục 2 Chương III", "mục", "Mục", "CAP-23"),
        ("nêu tại tiểu mục 1 Mục 2", "tiểu mục", "Tiểu mục", "CAP-23"),
        ("nêu tại phần II Kế hoạch", "phần", "Phần", "CAP-23"),
        ("theo Khoản 2 Điều 5", "Khoản 2", "khoản 2", "CAP-23"),
        ("quy định tại Điểm đ khoản 2 Điều 5", "Điểm đ", "điểm đ", "CAP-23"),
        ("họp tại thành phố Hồ Chí Minh", "thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh", "CAP-08"),
        ("về thủ đô Hà Nội dự họp", "thủ đô Hà Nội", "Thủ đô Hà Nội", "CAP-08"),
        ("theo quyết định số 15/QĐ-UBND", "quyết định", "Quyết định", "CAP-22"),
        ("tại tờ trình số 12/TTr-SNV ngày 05/3/2026", "tờ trình", "Tờ trình", "CAP-22"),
        ("theo nghị định số: 30/2020/NĐ-CP", "nghị định", "Nghị định", "CAP-22"),
        ("phúc đáp công văn số    /UBND-KT", "công văn", "Công văn", "CAP-22"),
        ("mừng xuân bính ngọ", "bính ngọ", "Bính Ngọ", "CAP-24"),
        ("Tết Bính ngọ năm 2026", "Bính ngọ", "Bính Ngọ", "CAP-24"),
        ("tại trụ sở quận 3, đường Lê Lợi", "quận 3", "Quận 3", "CAP-07"),
        ("địa chỉ: phường 7 Thành phố Hồ Chí Minh", "phường 7", "Phường 7", "CAP-07"),
        ("Sở đã báo cáo. các phòng thực hiện.", "các", "Các", "CAP-01"),
        ("Có đúng không? đề nghị trả lời.", "đề", "Đề", "CAP-01"),
        ("hết lòng phục vụ nhân dân", "nhân dân", "Nhân dân", "CAP-17"),
        ("chính sách của nhà nước", "nhà nước", "Nhà nước", "CAP-17"),
        ("chủ trương của đảng về cán bộ", "đảng", "Đảng", "CAP-20"),
        ("lúc sáng thứ sáu tuần này", "sáu", "Sáu", "CAP-26"),
        ("họp thứ năm, ngày 05 tháng 3 năm 2026", "năm", "Năm", "CAP-26"),
        ("rằm tháng giêng", "giêng", "Giêng", "CAP-26"),
        ("thuộc Tỉnh Lâm Đồng quản lý", "Tỉnh Lâm Đồng", "tỉnh Lâm Đồng", "CAP-06"),
        ("tại tỉnh lạng sơn", "tỉnh lạng sơn", "tỉnh Lạng Sơn", "CAP-06"),
        ("tại Thành phố Đà Nẵng", "Thành phố Đà Nẵng", "thành phố Đà Nẵng", "CAP-06"),
        ("phối hợp với Sở Nội Vụ", "Sở Nội Vụ", "Sở Nội vụ", "CAP-13"),
        ("trình Uỷ Ban Nhân Dân tỉnh", "Uỷ Ban Nhân Dân", "Uỷ ban nhân dân", "CAP-13"),
        (
            "Sở Văn hoá, thể thao và du lịch tổ chức",
            "Sở Văn hoá, thể thao và du lịch",
            "Sở Văn hoá, Thể thao và Du lịch",
            "CAP-13",
        ),
        ("đảng cộng sản Việt Nam", "đảng cộng sản Việt Nam", "Đảng Cộng sản Việt Nam", "CAP-14"),
        ("thành viên Liên Hợp Quốc", "Liên Hợp Quốc", "Liên hợp quốc", "CAP-15"),
        ("tặng huân chương lao động", "huân chương lao động", "Huân chương Lao động", "CAP-18"),
        ("tặng Huân chương Lao động hạng nhì", "nhì", "Nhì", "CAP-18"),
        ("vùng đông nam bộ", "đông nam bộ", "Đông Nam Bộ", "CAP-11"),
        ("cách mạng tháng tám", "cách mạng tháng tám", "Cách mạng tháng Tám", "CAP-27"),
        ("nghỉ Tết Nguyên Đán", "Tết Nguyên Đán", "tết Nguyên đán", "CAP-25"),
    ],
)
def test_tung_quy_tac_tim_ra_loi_cua_no(text: str, found: str, suggested: str, rule: str) -> None:
    findings = kiem_viet_hoa(text)
    assert [(f.found, f.suggested, f.rule) for f in findings] == [(found, suggested, rule)]
    finding = findings[0]
    assert text[finding.index : finding.index + len(finding.found)] == found
    assert finding.clause.startswith("Phụ lục II, ")
    assert kiem_viet_hoa(text.replace(found, suggested)) == []


def test_chon_quy_tac() -> None:
    text = "theo điều 5 quyết định số 15/QĐ-UBND"
    assert [f.rule for f in kiem_viet_hoa(text)] == ["CAP-23", "CAP-22"]
    assert [f.rule for f in kiem_viet_hoa(text, rules=["CAP-22"])] == ["CAP-22"]


def test_trong_ngoac_kep_va_dong_chu_hoa_khong_xet() -> None:
    assert kiem_viet_hoa("họ viết “theo điều 5” như vậy") == []
    assert kiem_viet_hoa('họ viết "theo điều 5" như vậy') == []
    assert kiem_viet_hoa("THEO ĐIỀU 5 QUYẾT ĐỊNH SỐ 15/QĐ-UBND") == []


@given(
    st.lists(
        st.sampled_from(
            [*CLEAN, "theo điều 5", "Khoản 2", "quận 3", "thủ đô hà nội", "“", '"', "\n", ". ", "www.x.vn"]
        ),
        max_size=5,
    )
)
@settings(max_examples=100, deadline=None)
def test_moi_phat_hien_chi_dung_cho_va_khong_chong_nhau(parts: list[str]) -> None:
    text = " ".join(parts)
    end = 0
    for finding in kiem_viet_hoa(text):
        assert text[finding.index : finding.index + len(finding.found)] == finding.found
        assert finding.suggested.lower() == finding.found.lower()
        assert finding.suggested != finding.found
        assert finding.index >= end
        end = finding.index + len(finding.found)
