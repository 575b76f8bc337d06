"""What goes in comes out: every character of a value, wherever its tag stands."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pytest
from docx import Document
from docx.document import Document as DocumentObject
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vanban.errors import TemplateError
from vanban.rendering import Listing, RichText, Template, Xml

Docx = Callable[..., bytes]
Opened = Callable[[bytes], DocumentObject]
Parts = Callable[[bytes], dict[str, str]]
Para = Callable[..., str]

PRINTABLE = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\ufffe\uffff")).filter(
    lambda text: all(ord(c) >= 32 or c in "\t\n" for c in text)
)


@pytest.mark.parametrize(
    "value",
    [
        "Công ty A & B <miền Bắc> \"ngoặc\" 'đơn'",
        "đã viết sẵn &amp; vẫn nguyên",
        "🎖️ 👩‍👩‍👧 𝔸",
        unicodedata.normalize("NFD", "Nguyễn Thị Huệ"),
        " đầu và cuối có cách ",
        "một\tcột\ndòng\n\ncuối",
        "từ Windows\r\nhai dòng\rba",
        "cách không ngắt\u00a0đây, nối\u200bẩn",
        "{{ không phải thẻ }} {% cũng %} {_{",
        "x" * 10_000,
        "",
    ],
)
def test_gia_tri_ra_dung_nhu_luc_vao(value: str, docx: Docx, para: Para, opened: Opened) -> None:
    data = Template.load(docx(para("[{{ x }}]"))).render({"x": value})
    assert opened(data).paragraphs[0].text == "[" + value.replace("\r\n", "\n").replace("\r", "\n") + "]"


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(values=st.lists(PRINTABLE, min_size=3, max_size=3))
def test_moi_chuoi_hop_le_deu_giu_nguyen(values: list[str], docx: Docx, para: Para) -> None:
    body = para("{{ a }}") + para("cố định " * 200) + para("{{ b }}|{{ c }}")
    a, b, c = values
    read = Document(io.BytesIO(Template.load(docx(body)).render({"a": a, "b": b, "c": c})))
    assert [p.text for p in read.paragraphs] == [a, "cố định " * 200, f"{b}|{c}"]


def test_o_trong_in_ra_trong_chu_khong_in_none(docx: Docx, para: Para, opened: Opened) -> None:
    data = Template.load(docx(para("[{{ x }}]"))).render({"x": None})
    assert opened(data).paragraphs[0].text == "[]"


def test_gia_tri_trong_thuoc_tinh_va_thuoc_tinh_tep(docx: Docx, para: Para, opened: Opened) -> None:
    body = '<w:p><w:pPr><w:pStyle w:val="{{ x }}"/></w:pPr></w:p>' + para("a")
    value = 'A "B" & <C>\nD'
    data = Template.load(docx(body, title="T {{ x }}")).render({"x": value})
    read = opened(data)
    assert read.paragraphs[0]._p.pPr.style == value
    assert read.core_properties.title == f"T {value}"


def test_cac_cach_giu_khoang_trang(docx: Docx, para: Para, parts_of: Parts) -> None:
    xml = parts_of(Template.load(docx(para("{{ x }} và "))).render({"x": "a"}))["word/document.xml"]
    assert '<w:t xml:space="preserve">a và </w:t>' in xml


def test_chu_thuong_trong_the_p_thanh_mot_doan_giu_kieu_cua_the(docx: Docx, opened: Opened) -> None:
    body = (
        '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>{{p x }}</w:t></w:r></w:p>'
        "<w:p><w:r><w:t>cuối</w:t></w:r></w:p>"
    )
    template = Template.load(docx(body))
    first = opened(template.render({"x": "A & B"})).paragraphs[0]
    assert (first.text, first.alignment, first.runs[0].bold) == ("A & B", 1, True)
    assert [p.text for p in opened(template.render({"x": ""})).paragraphs] == ["cuối"]


def test_xml_co_san_thay_ca_doan(docx: Docx, para: Para, opened: Opened) -> None:
    markup = Xml("<w:p><w:r><w:t>một</w:t></w:r></w:p><w:p><w:r><w:t>hai &amp; ba</w:t></w:r></w:p>")
    data = Template.load(docx(para("đầu") + para("{{p noi_dung }}") + para("cuối"))).render({"noi_dung": markup})
    assert [p.text for p in opened(data).paragraphs] == ["đầu", "một", "hai & ba", "cuối"]


def test_chu_dinh_dang_trong_the_thuong_van_mo_duoc(docx: Docx, para: Para, opened: Opened) -> None:
    # With docxtpl the same template gives a run inside a text: a file Word cannot open.
    rich = RichText("đậm", bold=True)
    data = Template.load(docx(para("a {{ x }} b"))).render({"x": rich})
    paragraph = opened(data).paragraphs[0]
    assert [(run.text, run.bold) for run in paragraph.runs] == [("a ", None), ("đậm", True), (" b", None)]


def test_danh_sach_dong_mo_doan_moi(docx: Docx, para: Para, opened: Opened) -> None:
    data = Template.load(docx(para("{{ x }}"))).render({"x": Listing("một\ahai\nba")})
    assert [p.text for p in opened(data).paragraphs] == ["một", "hai\nba"]


def test_bo_loc_rieng_cua_co_quan(docx: Docx, para: Para, opened: Opened) -> None:
    template = Template.load(docx(para("{{ n|vnd }}")), filters={"vnd": lambda n: f"{n:,} đ".replace(",", ".")})
    assert opened(template.render({"n": 1500000})).paragraphs[0].text == "1.500.000 đ"


def test_truong_ten_items_la_truong_chu_khong_phai_ham(docx: Docx, para: Para, opened: Opened) -> None:
    template = Template.load(docx(para("{{ a.items }} {% for k, v in b.items() %}{{ k }}={{ v }};{% endfor %}")))
    assert opened(template.render({"a": {"items": "mục"}, "b": {"x": 1}})).paragraphs[0].text == "mục x=1;"


CALLED = {
    "{% for k, v in d.items() %}{{ k }}={{ v }};{% endfor %}": "items=mục;keys=k;get=g;Values=v;",
    "{{ d.keys()|list|length }} {{ d.values()|join('-') }} {{ d.get('x', 'không') }}": "4 mục-k-g-v không",
    "{{ d.items }} {{ d['keys'] }} {{ d.get }} {{ d.values }}": "mục k g v",
    "{% macro m(x) %}{{ x.items()|length }}{% endmacro %}{{ m(d) }}": "4",
    "{{ {'items': 3}.items()|list|length }}": "1",
}


@pytest.mark.parametrize("tag", CALLED)
def test_goi_la_ham_in_la_truong(tag: str, docx: Docx, para: Para, opened: Opened) -> None:
    record = {"items": "mục", "keys": "k", "get": "g", "Values": "v"}
    assert opened(Template.load(docx(para(tag))).render({"d": record})).paragraphs[0].text == CALLED[tag]


def test_goi_mot_truong_khong_phai_ham_thi_bi_tu_choi(docx: Docx, para: Para) -> None:
    with pytest.raises(TemplateError, match=r"d\.ten\(\)"):
        Template.load(docx(para("{{ d.ten() }}"))).render({"d": {"ten": "Lan"}})
    with pytest.raises(TemplateError, match=r"d\.pop"):
        Template.load(docx(para("{{ d.pop('pop') }}"))).render({"d": {"pop": 1}})


@pytest.mark.parametrize(
    "markup",
    [
        Xml("<w:p><w:r><w:t>A & B</w:t></w:r></w:p>"),
        Xml("<w:p><w:r><w:t>a < b</w:t></w:r></w:p>"),
        Xml("<w:p><w:r><w:t>mở không đóng</w:t></w:r>"),
        Xml("<w:p><w:r><w:t>a<b>c</w:t></w:r></w:p>"),
        Xml("<w:p><w:r><w:t>\x0b</w:t></w:r></w:p>"),
    ],
)
def test_xml_hong_bi_tu_choi_o_moi_tep(markup: Xml, docx: Docx, para: Para) -> None:
    template = Template.load(docx(para("{{p x }}")))
    template.render({"x": Xml("<w:p/>")})  # the first file of a template is checked more closely
    with pytest.raises(TemplateError, match="XML"):
        template.render({"x": markup})


def test_danh_dau_safe_khong_qua_duoc_dau_va_tran(docx: Docx, para: Para) -> None:
    template = Template.load(docx(para("{{ x|safe }}")))
    assert template.render({"x": "A &amp; B"})
    for bad in ("A & B", "a < b", "<w:br>"):
        with pytest.raises(TemplateError):
            template.render({"x": bad})


@pytest.mark.parametrize("value", [46086, 46086.0, date(2026, 3, 5), datetime(2026, 3, 5, 8), "05/3/2026"])
def test_ngay_la_so_cua_excel_hay_chu_in_nhu_nhau(
    docx: Callable[..., bytes], para: Callable[..., str], value: Any
) -> None:
    data = Template.load(docx(para("{{ x | ngay_thang }}"))).render({"x": value})
    assert "ngày 05 tháng 3 năm 2026" in zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
