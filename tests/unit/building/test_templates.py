"""The templates: built from regulation, byte for byte the committed ones, and files that Word opens without a word."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.shared import Mm, Pt
from lxml import etree

from vanban.building import RECIPES, build_all, build_template
from vanban.regulation import ELEMENTS, HOUSE_ROLES, LOAI, STYLE_NAMES, page, style_id

NS = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
W = f"{{{NS['w']}}}"


def part(name: str, inside: str) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(build_template(name))) as archive:
        return etree.fromstring(archive.read(inside))


def test_moi_loai_van_ban_co_mot_khuon() -> None:
    assert set(RECIPES) == {*LOAI, "phu_luc", "kem_theo", "ban_sao"}


def test_khuon_trong_kho_dung_la_khuon_duoc_dung_lai(root: Path, tmp_path: Path) -> None:
    folder = root / "templates" / "docx"
    built = {path.name: path.read_bytes() for path in build_all(tmp_path)}
    assert set(built) == {f"{name}.docx" for name in RECIPES}
    stale = [
        name for name, data in built.items() if not (folder / name).is_file() or (folder / name).read_bytes() != data
    ]
    assert stale == [], "run: python -m vanban.building templates/docx"


@pytest.mark.parametrize("name", RECIPES)
def test_thu_tu_phan_tu_dung_luoc_do(name: str, faults_of: Callable[[bytes], list[str]]) -> None:
    assert faults_of(build_template(name)) == []


@pytest.mark.parametrize("name", RECIPES)
def test_khuon_mo_duoc_va_dung_kho_giay(name: str) -> None:
    section = docx.Document(io.BytesIO(build_template(name))).sections[0]
    assert section.orientation == WD_ORIENT.PORTRAIT
    for value, span in (
        (section.page_width, page.PAPER_WIDTH),
        (section.page_height, page.PAPER_HEIGHT),
        (section.top_margin, page.MARGIN_TOP),
        (section.bottom_margin, page.MARGIN_BOTTOM),
        (section.left_margin, page.MARGIN_LEFT),
        (section.right_margin, page.MARGIN_RIGHT),
    ):
        assert span.holds(value / Mm(1), 0.1)
    assert section.different_first_page_header_footer
    assert abs(section.header_distance / Mm(1) - page.HEADER_DISTANCE_MM) < 0.1
    assert "PAGE" in section.header._element.xml
    assert "PAGE" not in section.first_page_header._element.xml


def test_moi_thanh_phan_co_kieu_rieng_dung_co_chu() -> None:
    styles = docx.Document(io.BytesIO(build_template("ke_hoach"))).styles
    ids = {style.style_id: style for style in styles}
    assert {style_id(role) for role in (*ELEMENTS, *HOUSE_ROLES)} <= set(ids)
    for key, element in ELEMENTS.items():
        style = ids[style_id(key)]
        assert style.font.size is not None
        assert element.co.holds(style.font.size / Pt(1)), key
        assert bool(style.font.bold) == (element.dam and key != "dieu"), key
        assert bool(style.font.italic) == element.nghieng, key


def test_ten_kieu_khong_trung_nhau() -> None:
    names = part("ke_hoach", "word/styles.xml").xpath("//w:style/w:name/@w:val", namespaces=NS)
    assert len(names) == len({name.casefold() for name in names})
    assert len(STYLE_NAMES) > 50


def test_bon_o_phong_chu_deu_la_times_new_roman_khong_theo_chu_de() -> None:
    with zipfile.ZipFile(io.BytesIO(build_template("ke_hoach"))) as archive:
        everything = "".join(archive.read(name).decode() for name in archive.namelist())
    for found in re.findall(r"<w:rFonts\b[^>]*>", everything):
        slots = dict(re.findall(r"w:(\w+)=\"([^\"]+)\"", found))
        assert slots == dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), page.FONT)
    assert "asciiTheme" not in everything
    assert "theme/theme" not in everything
    assert set(re.findall(r'<w:lang w:val="([^"]+)"', everything)) == {page.LANGUAGE}


def test_cach_doan_va_thut_dong_nam_trong_khoang_nghi_dinh() -> None:
    styles = part("ke_hoach", "word/styles.xml")
    for role in ("noi_dung", "can_cu", "khoan", "diem", "gach", "dieu"):
        style = styles.xpath(f"//w:style[@w:styleId='{style_id(role)}']", namespaces=NS)[0]
        spacing, indent = style.find(f".//{W}spacing"), style.find(f".//{W}ind")
        assert int(spacing.get(f"{W}after")) / 20 >= page.PARAGRAPH_GAP.low
        assert page.LINE_SPACING.holds(int(spacing.get(f"{W}line")) / 240)
        assert round(int(indent.get(f"{W}firstLine")) * 25.4 / 1440, 1) in page.INDENT_CHOICES_MM


def test_moi_the_nam_trong_mot_run() -> None:
    for name in RECIPES:
        for text in part(name, "word/document.xml").xpath("//w:t/text()", namespaces=NS):
            assert text.count("{") == text.count("}"), f"{name}: {text}"


@pytest.mark.parametrize("name", ["giay_gioi_thieu", "giay_nghi_phep"])
def test_giay_gioi_thieu_va_nghi_phep_khong_co_trich_yeu(name: str) -> None:
    assert "{{ trich_yeu }}" not in "".join(part(name, "word/document.xml").itertext())


def test_bien_ban_va_van_ban_kem_theo_khong_co_dong_ngay() -> None:
    for name in ("bien_ban", "kem_theo"):
        assert "dia_danh_ngay" not in "".join(part(name, "word/document.xml").itertext())


def test_cong_van_khong_co_ten_loai_ma_co_v_v() -> None:
    text = "".join(part("cong_van", "word/document.xml").itertext())
    assert "ten_loai" not in text
    assert "{{ trich_yeu_cong_van }}" in text
