"""NFC, the key of comparison, keys of fields, forbidden characters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.language import fold, forbidden, key, nfc, unaccent, visible
from vanban.language.syllables import all_syllables

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấầẩẫậéèệìỉĩíịòỏõóọốợúùỷỹýỵ HOÀủÐ\u00a0\u0300\u0323"
VIETNAMESE = st.text(alphabet=st.sampled_from(LETTERS))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UỶ BAN", "Ủy ban"),
        ("hoà", "hòa"),
        ("KHOẺ", "khỏe"),
        ("hòan", "hoàn"),
        ("qúy", "quý"),
        ("Hà\u00a0 Nội ", "hà nội"),
        ("Ha\u0300 No\u0323\u0302i", "Hà Nội"),
        ("Ðơn vị", "Đơn vị"),
        ("Trích\u200b yếu\ufeff", "trích yếu"),
        ("a  b", "A\tB"),
    ],
)
def test_hai_cach_viet_la_mot_khi_so_sanh(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("má", "mà"), ("da", "đa"), ("mua", "mùa"), ("tú", "tư"), ("hoa", "hóa"), ("ý", "y")]
)
def test_hai_chu_khac_nhau_van_khac_khi_so_sanh(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_moi_am_tiet_chi_trung_voi_chinh_no_khi_so_sanh() -> None:
    """Of all syllables, only the two placements of oa, oe, uy fall together."""
    syllables = list(all_syllables())
    assert len({fold(s.spelled()) for s in syllables}) == len({s.spelled() for s in syllables})
    assert all(fold(s.spelled("moi")) == fold(s.spelled()) for s in syllables)


@given(VIETNAMESE)
@settings(max_examples=200, deadline=None)
def test_khoa_so_sanh_cua_khoa_la_chinh_no(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(text)
    assert fold(text.upper()) == fold(text.lower())


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_nfc_nhu_thu_vien_chuan(text: str) -> None:
    assert nfc(text) == unicodedata.normalize("NFC", text)
    assert fold(fold(text)) == fold(text)


def test_bo_dau_moi_chu_viet() -> None:
    assert unaccent("Đường Trích yếu") == "Duong Trich yeu"
    assert all(unaccent(s.spelled()).isascii() for s in all_syllables())
    assert unaccent("François Škoda Москва") == "Francois Skoda Москва"


@pytest.mark.parametrize(
    ("header", "name"),
    [("Trích yếu:", "trich_yeu"), ("  Họ và\ntên ", "ho_va_ten"), ("Ông/Bà", "ong_ba"), ("STT", "stt"), ("Nam/Nữ (*)", "nam_nu"),
     ("Ðơn\u200b vị", "don_vi"), ("ngày_sinh", "ngay_sinh"), ("***", ""), ("", "")],
)  # fmt: skip
def test_tieu_de_cot_thanh_ten_truong(header: str, name: str) -> None:
    assert key(header) == name
    assert key(name) == name


def test_ky_tu_xml_khong_nhan_duoc_goi_ten() -> None:
    assert forbidden("Kế hoạch\t\r\n năm 2026 – “tốt” 😀") == []
    found = forbidden("a\x00b\x0bc\ufffed\ud800")
    assert [index for index, _ in found] == [1, 3, 5, 7]
    assert "NUL" in found[0][1]
    assert "VT" in found[1][1]


@given(st.text())
@settings(max_examples=200, deadline=None)
def test_khong_con_ky_tu_cam_thi_xml_nhan(text: str) -> None:
    from lxml import etree

    element = etree.Element("t")
    if forbidden(text):
        with pytest.raises(ValueError, match=r"XML|surrogates"):
            element.text = text
    else:
        element.text = text


def test_bo_ky_tu_khong_nhin_thay() -> None:
    assert visible("Hà\u200b Nội\ufeff\u00ad") == "Hà Nội"
