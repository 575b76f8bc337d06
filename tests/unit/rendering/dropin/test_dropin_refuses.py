"""What the drop-in does not let pass in silence: missing values, faulty tags, texts escaped before, unsafe templates."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from pathlib import Path

import docxtpl
import jinja2
import pytest
from docx import Document
from markupsafe import Markup

import vanban
from tests.unit.rendering.dropin.both_ways import Make, Said, ours, save_bytes
from vanban.docxtpl import DocxTemplate


def test_autoescape_luon_bat_du_chuong_trinh_noi_khac(template: Make, said: Said) -> None:
    path = template("{{ ten }}")
    for env in (None, jinja2.Environment(autoescape=False), jinja2.Environment(autoescape=False, trim_blocks=True)):
        made = DocxTemplate(path)
        made.render({"ten": "A & B <C>"}, env, autoescape=False)
        out = io.BytesIO()
        made.save(out)
        assert said(out.getvalue()) == ["A & B <C>"]


def test_tai_lieu_con_khong_phai_word_bi_tu_choi(template: Make, tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(b"PK khong phai zip")
    with pytest.raises(vanban.TemplateError, match=r"x\.docx"):
        DocxTemplate(template("{{p a }}")).new_subdoc(tmp_path / "x.docx")


@pytest.mark.parametrize("subdoc", [False, True])
def test_gia_tri_thieu_khong_ra_tep_va_noi_ro_cho(template: Make, subdoc: bool, tmp_path: Path) -> None:
    path = template("Đầu", "Ông {{ ten }}", *(["{{p phan }}"] if subdoc else []), row=("a", "{{ don_vi }}"))
    made = DocxTemplate(path)
    context = {"phan": made.new_subdoc()} if subdoc else {}
    with pytest.warns(UserWarning, match='không có giá trị "ten"'):
        made.render(context)
    assert made.get_undeclared_template_variables(context=context) == {"ten", "don_vi"}
    with pytest.raises(vanban.TemplateError, match=r'đoạn 2: «Ông \{\{ ten \}\}».*không có giá trị "ten"'):
        made.save(tmp_path / "ra.docx")
    with pytest.raises(jinja2.UndefinedError):
        made.docx  # noqa: B018 - looking is the point
    assert not (tmp_path / "ra.docx").exists()
    with pytest.warns(UserWarning, match="bảng 1, hàng 1, ô 2"):
        made.render({"ten": "An", "phan": ""})
    made.render({"ten": "An", "don_vi": "VP", "phan": ""})
    made.save(tmp_path / "ra.docx")
    assert (tmp_path / "ra.docx").exists()


def test_gia_tri_thieu_ca_khi_chi_docxtpl_doc_duoc_khuon(template: Make, tmp_path: Path) -> None:
    env = jinja2.Environment(extensions=["jinja2.ext.do"], undefined=jinja2.StrictUndefined)
    made = DocxTemplate(template("{% do [] %}Ông {{ ten }}"))
    with pytest.warns(UserWarning, match=r'thân văn bản: «.*Ông \{\{ ten.*không có giá trị "ten"'):
        made.render({}, env)
    with pytest.raises(vanban.TemplateError):
        made.save(tmp_path / "ra.docx")


def test_moi_truong_rieng_cho_in_trong_thi_in_trong_va_bao(template: Make, said: Said) -> None:
    path = template("Ông {{ ten }}, {{ 'x'|hai }}")
    env = jinja2.Environment()
    env.filters["hai"] = lambda text: text * 2
    with pytest.warns(UserWarning, match="không có giá trị ten"):
        data, made = ours(path, {}, env)
    assert (said(data), made.way) == (["Ông , xx"], "docxtpl")
    assert (env.autoescape, env.undefined) == (False, jinja2.Undefined)
    data, made = ours(path, {"ten": "An"}, env)
    assert (said(data), made.way) == (["Ông An, xx"], "compiled")


def test_the_sai_bao_nhu_cua_jinja_va_cua_nha(template: Make) -> None:
    path = template("Một", "Hai {% if x %}", "Ba")
    with pytest.raises(vanban.TemplateError, match="đoạn 2") as caught:
        DocxTemplate(path).render({"x": 1})
    assert isinstance(caught.value, jinja2.TemplateError)
    assert "Hai" in "".join(caught.value.docx_context)


def test_ky_tu_cam_bao_truong_nao_o_ca_hai_duong(template: Make) -> None:
    path = template("{{ a.b }}", "{{p phan }}")
    for subdoc in (False, True):
        made = DocxTemplate(path)
        with pytest.raises(vanban.InputError, match=r"a\.b"):
            made.render({"a": {"b": "x\x0by"}, "phan": made.new_subdoc() if subdoc else ""})


def test_xml_hong_khong_ra_tep(template: Make) -> None:
    made = DocxTemplate(template("{{ a }}", "{{p phan }}"))
    with pytest.raises(vanban.TemplateError, match="XML"):
        made.render({"a": Markup("</w:t><w:t>x</w:r>"), "phan": made.new_subdoc()})


def test_o_trong_van_con_doan(template: Make) -> None:
    path = template("x", row=("{{p phan }}", "y"))
    made = DocxTemplate(path)
    made.new_subdoc()
    made.render({"phan": ""})
    out = io.BytesIO()
    made.save(out)
    cells = list(Document(io.BytesIO(out.getvalue())).element.iter("{*}tc"))
    assert [cell[-1].tag.rpartition("}")[2] for cell in cells] == ["p", "p"]


def test_khuon_khong_an_toan_bi_tu_choi_o_moi_cua(tmp_path: Path) -> None:
    bad = tmp_path / "x.docx"
    bad.write_bytes(b"khong phai docx")
    made = DocxTemplate(bad)
    doors: tuple[Callable[[], object], ...] = (
        lambda: made.render({}),
        made.get_docx,
        made.new_subdoc,
        made.get_undeclared_template_variables,
        lambda: made.save(tmp_path / "ra.docx"),
        lambda: DocxTemplate(tmp_path / "không có.docx").render({}),
    )
    for door in doors:
        with pytest.raises(vanban.TemplateError, match=re.escape(str(tmp_path))):
            door()


def test_ten_can_co_nhu_docxtpl(template: Make) -> None:
    path = template("{{ a }} {% for x in ds %}{{ x.y }}{% endfor %}", header="{{ so }}")
    expected = docxtpl.DocxTemplate(path).get_undeclared_template_variables()
    assert DocxTemplate(path).get_undeclared_template_variables() == expected == {"a", "ds", "so"}
    assert DocxTemplate(path).get_undeclared_template_variables(context={"a": 1}) == {"ds", "so"}


def test_chu_thuong_o_cho_mot_doan_van_thanh_doan_khi_docxtpl_dien(template: Make, said: Said) -> None:
    """docxtpl puts the words of `{{p x }}` and `{{r x }}` outside any paragraph, and Word cannot open the file."""
    path = template("{{p a }}", "x {{r b }} y")
    made = DocxTemplate(path)
    made.get_docx()
    made.render({"a": "Một & <hai>", "b": "ba"})
    assert made.way == "docxtpl"
    out = io.BytesIO()
    made.save(out)
    assert said(out.getvalue()) == ["Một & <hai>", "x ba y"]


def test_chu_thuong_o_cho_mot_hang_bi_tu_choi_khi_docxtpl_dien(tmp_path: Path) -> None:
    document = Document()
    table = document.add_table(2, 1)
    table.rows[0].cells[0].text, table.rows[1].cells[0].text = "{{tr a }}", "b"
    document.save(str(tmp_path / "a.docx"))
    made = DocxTemplate(tmp_path / "a.docx")
    made.get_docx()
    made.render({"a": "chữ"})
    with pytest.raises(vanban.TemplateError, match="giữa các hàng"):
        made.save(io.BytesIO())


@pytest.mark.parametrize(
    "text", ["A &amp; B", "x &#39; y", "một</w:t><w:br/><w:t>hai", "<w:p><w:r><w:t>a</w:t></w:r></w:p>"]
)
def test_chu_da_thoat_san_theo_thoi_quen_docxtpl_duoc_bao(template: Make, said: Said, text: str) -> None:
    """Scripts for docxtpl escape by themselves; here that would be printed as it stands, so it is told."""
    path = template("{{ ds[0].ten }}")
    with pytest.warns(UserWarning, match=r"ds\[0\]\.ten.*thoát"):
        data, _ = ours(path, {"ds": [{"ten": text}]})
    assert said(data) == [text]


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("text", ["A & B", "a < b; R&D", "x &c; y", Markup("A &amp; B")])
def test_chu_thuong_va_ma_da_danh_dau_khong_bi_bao(template: Make, said: Said, text: str) -> None:
    data, _ = ours(template("{{ x }}"), {"x": text})
    assert said(data) == [str(text).replace("&amp;", "&")]


@pytest.mark.filterwarnings("error")
def test_xin_thoat_thi_khong_bi_bao(template: Make, said: Said) -> None:
    made = DocxTemplate(template("{{ x }}"))
    made.render({"x": "A &amp; B"}, autoescape=True)
    assert said(save_bytes(made)) == ["A &amp; B"]
