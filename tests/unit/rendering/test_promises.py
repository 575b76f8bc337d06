"""Small promises of printing: copies of odd files, templates with scopes of their own, headers of an office's appendix."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
import yaml
from docx import Document
from docx.oxml.ns import qn

import vanban
from vanban.api.templates import export_templates
from vanban.line.office import Office
from vanban.rendering import Template
from vanban.rendering.engine.bounds import MAX_DEPTH

SAMPLES = Path(vanban.__file__).parent / "records" / "mau"


def test_ban_sao_cua_tep_khong_co_phan_trang_van_la_tep_lanh() -> None:
    office = Office()
    plain = office.make(office.load(SAMPLES / "ke_hoach.yaml"))
    bare = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain)) as old, zipfile.ZipFile(bare, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data, count = re.subn(
                    rb"<w:sectPr\b(?:(?!<w:sectPr).)*</w:sectPr>(?=</w:body>)", b"", data, flags=re.DOTALL
                )
                assert count == 1
            new.writestr(name, data)
    copied = Document(io.BytesIO(office.copy(bare.getvalue(), office.load_copy(SAMPLES / "ban_sao.yaml"))))
    assert "SAO" in "".join(cell.text for table in copied.tables for cell in table._cells)
    assert len(copied.paragraphs) > len(Document(io.BytesIO(plain)).paragraphs)


def test_the_with_va_filter_quanh_doan_in_dung() -> None:
    document = Document()
    for text in ("{%p with a = x ~ '!' %}", "A {{ a }}", "{%p endwith %}", "{% with b = 2 %}{{ b }}{% endwith %} cuối"):
        document.add_paragraph(text)
    stream = io.BytesIO()
    document.save(stream)
    made = Document(io.BytesIO(Template.load(stream.getvalue()).render({"x": "<1>"})))
    assert [p.text for p in made.paragraphs] == ["A <1>!", "2 cuối"]


def test_dau_trang_cua_phu_luc_giu_kieu_cua_khuon_phu_luc(tmp_path: Path) -> None:
    """Two styles of one id in two templates of an office are two styles."""
    export_templates(tmp_path, ["to_trinh", "phu_luc"])
    for name, style in (("to_trinh", "Riêng A"), ("phu_luc", "Riêng B")):
        document = Document(str(tmp_path / f"{name}.docx"))
        made = document.styles.add_style(style, 1)
        made.element.set(qn("w:styleId"), "Rieng")
        for section in document.sections:
            for part in (section.header, section.first_page_header):
                part.paragraphs[0].insert_paragraph_before(
                    f"Đầu {name}"
                )._p.get_or_add_pPr().get_or_add_pStyle().val = "Rieng"
        document.save(str(tmp_path / f"{name}.docx"))
    office = Office(templates=tmp_path)
    paper = Document(io.BytesIO(office.make(office.load(SAMPLES / "to_trinh.yaml"))))
    found = {
        (p.text, p.style.name)
        for section in paper.sections
        for part in (section.header, section.first_page_header)
        for p in part.paragraphs
        if p.text.startswith("Đầu")
    }
    assert found == {("Đầu to_trinh", "Riêng A"), ("Đầu phu_luc", "Riêng B")}


@pytest.mark.parametrize(("spacing", "points"), [(None, 8), ("200", 10)], ids=["kiểu không nói", "kiểu nói 10 pt"])
def test_sau_bang_cach_bang_khoang_cach_doan_cua_kieu_kieu_khong_noi_thi_cua_ban_ghi(
    tmp_path: Path, spacing: str | None, points: int
) -> None:
    export_templates(tmp_path, ["thong_bao"])
    path = tmp_path / "thong_bao.docx"
    document = Document(str(path))
    style = document.styles["VB Nội dung"].element.pPr
    if spacing is None:
        style.remove(style.spacing)
    else:
        style.spacing.set(qn("w:after"), spacing)
    document.save(str(path))
    body = "Danh sách:\n| TT | Tên |\n|---|---|\n| 1 | An |\nĐoạn sau bảng."
    record = {
        **yaml.safe_load((SAMPLES / "thong_bao.yaml").read_text("utf-8")),
        "noi_dung": body,
        "trinh_bay": {"cach_doan": 8},
    }
    office = Office(templates=tmp_path)
    made = Document(io.BytesIO(office.make(office.paper(record))))
    after = next(p for p in made.paragraphs if p.text.startswith("Đoạn sau bảng"))
    assert after.paragraph_format.space_before.pt == points


@pytest.mark.parametrize(("deep", "taken"), [(MAX_DEPTH // 2, True), (MAX_DEPTH + 1, False)])
def test_ngoac_long_nhau_vua_thi_in_qua_muc_thi_noi_ra(deep: int, taken: bool) -> None:
    document = Document()
    document.add_paragraph(f"{{{{ {'(' * deep}x{')' * deep} }}}}")
    stream = io.BytesIO()
    document.save(stream)
    if taken:
        made = Document(io.BytesIO(Template.load(stream.getvalue()).render({"x": "A"})))
        assert [p.text for p in made.paragraphs] == ["A"]
    else:
        with pytest.raises(vanban.TemplateError):
            Template.load(stream.getvalue()).render({"x": "A"})
