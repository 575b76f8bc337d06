"""Widths of Times New Roman against the figures measured on the real fonts."""

from __future__ import annotations

import unicodedata

import pytest

from vanban.metrics import ascent_pt, line_height_pt, width_mm

MEASURED = [
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, True, False, 88.3),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, True, False, 95.7),
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 14, True, False, 103.0),
    ("Độc lập - Tự do - Hạnh phúc", 13, True, False, 56.1),
    ("Độc lập - Tự do - Hạnh phúc", 14, True, False, 60.5),
    ("ĐẢNG CỘNG SẢN VIỆT NAM", 15, True, False, 72.9),
    ("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", 12, True, False, 96.4),
    ("ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH", 13, True, False, 104.5),
    ("Hà Nội, ngày 05 tháng 01 năm 2020", 13, False, True, 67.0),
    ("Hà Nội, ngày 05 tháng 01 năm 2020", 14, False, True, 72.2),
    ("Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019", 13, False, True, 96.4),
    ("Thành phố Hồ Chí Minh, ngày 29 tháng 6 năm 2019", 14, False, True, 103.9),
]


@pytest.mark.parametrize(("text", "size", "bold", "italic", "expected"), MEASURED)
def test_be_rong_nhu_do_tren_phong_chu(text: str, size: float, bold: bool, italic: bool, expected: float) -> None:
    assert width_mm(text, size, bold=bold, italic=italic) == pytest.approx(expected, abs=0.06)


def test_moi_chu_tieng_viet_co_be_rong_rieng() -> None:
    bases = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
    for base in bases + bases.upper():
        tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"] if base.lower() in "aăâeêioôơuưy" else [""]
        widths = {round(width_mm(unicodedata.normalize("NFC", base + tone), 13), 6) for tone in tones}
        assert len(widths) == 1, f"a tone does not change the width of {base}"
        assert widths.pop() > 0


def test_to_hop_dau_roi_rong_bang_chu_dung_san() -> None:
    text = "Nghị định về công tác văn thư, lưu trữ"
    assert width_mm(unicodedata.normalize("NFD", text), 14) == width_mm(text, 14)


def test_ky_tu_la_khong_lam_hong_phep_do() -> None:
    assert width_mm("😀", 12) == pytest.approx(12 * 25.4 / 72)
    assert width_mm("a\u200db", 12) == width_mm("ab", 12)


def test_chieu_cao_dong() -> None:
    assert line_height_pt(14) / 14 == pytest.approx(1.149, abs=0.002)
    assert ascent_pt(14) == pytest.approx(12.48, abs=0.01)
