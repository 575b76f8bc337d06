"""What docxtpl makes of its own kinds of templates, this engine makes too: the same XML, meaning for meaning."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Callable
from datetime import date

import docxtpl
import pytest
from docx.shared import Mm
from lxml import etree

from vanban.rendering import InlineImage, Listing, RichText, RichTextParagraph, Template

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
GRID = '<w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="1500"/></w:tblGrid>'


def p(*texts: str, look: str = "") -> str:
    return "<w:p>" + "".join(f"<w:r>{look}<w:t>{text}</w:t></w:r>" for text in texts) + "</w:p>"


def cell(text: str, properties: str = '<w:tcW w:w="1500" w:type="dxa"/>') -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def row(*cells: str) -> str:
    return "<w:tr>" + "".join(cells) + "</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{GRID}{''.join(rows)}</w:tbl><w:p/>"


PEOPLE = [{"ten": "An", "don_vi": "Văn phòng"}, {"ten": "Bình & Ý", "don_vi": "Sở <Nội vụ>"}]
CASES: dict[str, tuple[str, dict[str, object]]] = {
    "plain": (p("Ông {{ ten }}, {{ n }} tuổi"), {"ten": "A & B <C>", "n": 5}),
    "split over runs": (p("Ông {", "{ te", "n }", "} và {% if x", " %}có{% en", "dif %}."), {"ten": "An", "x": True}),
    "split with marks between": (
        "<w:p><w:r><w:t>{{ te</w:t></w:r><w:proofErr w:type='spellStart'/><w:r><w:t>n }}</w:t></w:r></w:p>",
        {"ten": "An"},
    ),
    "curly quotes": (p("{{ ten|default(“không”) }} {% if ten == ‘An’ %}đúng{% endif %}"), {"ten": "An"}),
    "comparison": (p("{% if n &lt; 5 and n &gt;= 1 %}ít{% else %}nhiều{% endif %}"), {"n": 3}),
    "paragraph tags": (p("{%p if x %}") + p("có") + p("{%p else %}") + p("không") + p("{%p endif %}"), {"x": False}),
    "paragraph loop": (p("{%p for a in ds %}") + p("- {{ a.ten }}") + p("{%p endfor %}"), {"ds": PEOPLE}),
    "inline loop": (p("{% for a in ds %}{{ a.ten }}{% if not loop.last %}, {% endif %}{% endfor %}"), {"ds": PEOPLE}),
    "run tags": (p("a ", "{%r if x %}", "b", "{%r endif %}", " c"), {"x": True}),
    "rows": (
        table(
            row(cell("{%tr for a in ds %}")),
            row(cell("{{ a.ten }}"), cell("{{ a.don_vi }}")),
            row(cell("{%tr endfor %}")),
        ),
        {"ds": PEOPLE},
    ),
    "columns": (
        table(
            row(cell("{%tc for c in cot %}"), cell("{{ c }}"), cell("{%tc endfor %}")),
            row(cell("{%tc for c in cot %}"), cell("x{{ c }}"), cell("{%tc endfor %}")),
        ),
        {"cot": ["I", "II", "III", "IV"]},
    ),
    "fewer columns": (table(row(cell("{%tc for c in cot %}"), cell("{{ c }}"), cell("{%tc endfor %}"))), {"cot": [1]}),
    "colspan": (
        table(row(cell("{% colspan n %}Tên chung")), row(cell("a"), cell("b"))),
        {"n": 2},
    ),
    "cell background": (
        table(
            row(cell("{%tr for a in ds %}")),
            row(cell("{% cellbg mau %}{{ a.ten }}"), cell("x")),
            row(cell("{%tr endfor %}")),
        ),
        {"ds": PEOPLE, "mau": "FFCC00"},
    ),
    "merged downwards": (
        table(
            row(cell("{%tr for a in ds %}")),
            row(cell("{% vm %}Nhóm {{ nhom }}"), cell("{{ a.ten }}")),
            row(cell("{%tr endfor %}")),
        ),
        {"ds": PEOPLE, "nhom": 1},
    ),
    "merged across": (
        table(
            row(cell("{%tc for a in ds %}"), cell("{% hm %}Chung"), cell("{%tc endfor %}")), row(cell("x"), cell("y"))
        ),
        {"ds": PEOPLE},
    ),
    "nested loops": (
        p("{%p for g in ds %}")
        + p("{{ g.ten }}")
        + p("{%p for k in [1, 2] %}")
        + p("{{ k }}")
        + p("{%p endfor %}") * 2,
        {"ds": PEOPLE},
    ),
    "merged paragraphs": (p("Một") + p("{%- if x %}") + p("hai {% endif -%}") + p("ba"), {"x": True}),
    "spaces kept": (p("{{ ten }}  hai cách  {{ ten }} "), {"ten": " An "}),
    "comment": (
        p("{#p ghi chú #}") + p("còn {# mất #}lại") + table(row(cell("{#tr hàng #}")), row(cell("x"), cell("y"))),
        {},
    ),
    "variables named p and r": (p("{{ p }} {{ r }} {{ p|upper }} {% if r %}x{% endif %}"), {"p": "a", "r": "b"}),
    "braces to print and nothing else": (p("{_{ ten }_} và {_% if %_}"), {}),
    "numbers and days in patterns": (
        p(
            "{{ '%.2f'|format(so) }} {{ '{:,.0f}'.format(so) }} {{ '%05d' % 7 }} {{ '{:%d/%m/%Y} {}'.format(ngay, 'b') }}"
        ),
        {"so": 1234567.891, "ngay": date(2026, 3, 5)},
    ),
    "braces to print": (p("{_{ ten }_} và {_% if %_} {{ '{{' }}"), {}),
    "filters and tests": (
        p("{{ ds|map(attribute='ten')|join('; ') }} {{ 'ABC'|lower }} {{ n is odd }}"),
        {"ds": PEOPLE, "n": 3},
    ),
    "set and macro": (p("{% set m = n * 2 %}{{ m }}{% macro f(a) %}[{{ a }}]{% endmacro %}{{ f('xy') }}"), {"n": 4}),
    "line ends and tabs": (p("{{ a }}", look="<w:rPr><w:b/></w:rPr>"), {"a": "một\nhai\tba & bốn"}),
    "attribute": ('<w:p><w:pPr><w:pStyle w:val="{{ kieu }}"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>', {"kieu": "Muc1"}),
}


@pytest.mark.parametrize("name", CASES)
def test_giong_docxtpl(name: str, docx: Callable[..., bytes]) -> None:
    body, context = CASES[name]
    data = docx(body)
    assert meaning(ours(data, context)) == meaning(theirs(data, context))


def test_dau_trang_chu_thich_va_thuoc_tinh_giong_docxtpl(docx: Callable[..., bytes]) -> None:
    note = '<w:footnote w:id="1">' + p("Theo {{ can_cu }}") + "</w:footnote>"
    data = docx(p("{{ ten }}"), header=p("Số {{ so }}"), footnotes=note, title="Giấy khen {{ ten }}")
    context = {"ten": "An", "so": 7, "can_cu": "Điều 5 & 6"}
    mine, other = parts(ours(data, context)), parts(theirs(data, context))
    for part in ("word/document.xml", "word/header1.xml", "word/footnotes.xml"):
        assert meaning_of(mine[part]) == meaning_of(other[part])
    title = re.compile(r"<dc:title>(.*?)</dc:title>")
    assert title.findall(mine["docProps/core.xml"].decode()) == title.findall(other["docProps/core.xml"].decode())


def test_chu_dinh_dang_giong_docxtpl(docx: Callable[..., bytes]) -> None:
    data = docx(p("Kính gửi ") + p("{{r rt }}") + p("{%p if rt %}") + p("x") + p("{%p endif %}"))
    look = {"bold": True, "italic": True, "color": "#FF0000", "size": 28, "font": "Times New Roman", "underline": True}

    def made(kind: type) -> dict[str, object]:
        rt = kind("đậm & nghiêng", **look)
        rt.add(" thường\nxuống dòng\tcách\ađoạn mới")
        rt.add(kind("lồng", strike=True, superscript=True))
        return {"rt": rt}

    expected = meaning(theirs(data, made(docxtpl.RichText)))
    assert meaning(ours(data, made(RichText))) == expected
    assert meaning(ours(data, made(docxtpl.RichText))) == expected


def test_doan_dinh_dang_giong_docxtpl(docx: Callable[..., bytes]) -> None:
    data = docx(p("{{p rp }}"))

    def made(paragraph: type, text: type) -> dict[str, object]:
        rp = paragraph(text("một", bold=True), parastyle="Muc1")
        rp.add("hai\aba\nbốn")
        return {"rp": rp}

    expected = meaning(theirs(data, made(docxtpl.RichTextParagraph, docxtpl.RichText)))
    assert meaning(ours(data, made(RichTextParagraph, RichText))) == expected
    assert meaning(ours(data, made(docxtpl.RichTextParagraph, docxtpl.RichText))) == expected


def test_danh_sach_dong_giong_docxtpl(docx: Callable[..., bytes]) -> None:
    body = '<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:i/></w:rPr><w:t>a {{ l }} b</w:t></w:r></w:p>'
    text = "dòng 1\ndòng 2 & <3>\tcột\ađoạn hai\ftrang hai"
    data = docx(body)
    expected = meaning(theirs(data, {"l": docxtpl.Listing(text)}))
    assert meaning(ours(data, {"l": Listing(text)})) == expected
    assert meaning(ours(data, {"l": docxtpl.Listing(text)})) == expected


@pytest.mark.parametrize("where", ["body", "header"])
def test_anh_trong_dong_giong_docxtpl(where: str, docx: Callable[..., bytes]) -> None:
    tag = p("Ảnh: {{ anh }}")
    data = docx(tag) if where == "body" else docx(p("x"), header=tag)
    template = docxtpl.DocxTemplate(io.BytesIO(data))
    their_value = docxtpl.InlineImage(template, io.BytesIO(PIXEL), width=Mm(20))
    template.render({"anh": their_value}, autoescape=True)
    saved = io.BytesIO()
    template.save(saved)
    part = "word/document.xml" if where == "body" else "word/header1.xml"
    expected = meaning_of(parts(saved.getvalue())[part])
    for value in (InlineImage(PIXEL, width_mm=20), docxtpl.InlineImage(template, io.BytesIO(PIXEL), width=Mm(20))):
        assert meaning_of(parts(ours(data, {"anh": value}))[part]) == expected


def test_chu_sau_the_r_giu_dinh_dang_cua_no(docx: Callable[..., bytes]) -> None:
    # docxtpl drops the look of the text after {{r }} in the same run; a name in the middle of a bold line must not.
    bold = "<w:rPr><w:b/></w:rPr>"
    body = ours(docx(p("trước {{r rt }} sau", look=bold)), {"rt": RichText("giữa")})
    root = etree.fromstring(parts(body)["word/document.xml"])
    looks = {run.findtext(f"{W}t"): run.find(f"{W}rPr/{W}b") is not None for run in root.iter(f"{W}r")}
    assert looks == {"trước ": True, "giữa": False, " sau": True}


def ours(data: bytes, context: dict[str, object]) -> bytes:
    return Template.load(data).render(context)


def theirs(data: bytes, context: dict[str, object]) -> bytes:
    template = docxtpl.DocxTemplate(io.BytesIO(data))
    template.render(context, autoescape=True)
    out = io.BytesIO()
    template.save(out)
    return out.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def meaning(data: bytes) -> str:
    return meaning_of(parts(data)["word/document.xml"])


def meaning_of(xml: bytes) -> str:
    """The XML without what says nothing: empty runs, runs cut in two, order of properties, numbers of drawings."""
    root = etree.fromstring(xml)
    for element in root.iter():
        for name in list(element.attrib):
            if name.endswith(("}space", "}embed")) or (name.startswith("dist") and element.get(name) == "0"):
                del element.attrib[name]
        if element.tag.endswith(("}docPr", "}cNvPr")):
            element.attrib.clear()
        if element.tag == f"{W}shd":
            element.attrib.pop(f"{W}val", None)
            element.attrib.pop(f"{W}color", None)
    for properties in [*root.iter(f"{W}tcPr"), *root.iter(f"{W}rPr")]:
        properties[:] = sorted(properties, key=lambda child: child.tag)
    for element in list(root.iter("{*}avLst")):
        element.getparent().remove(element)
    _join_runs(root)
    text = etree.tostring(root, encoding="unicode")
    return re.sub(r' xmlns:\w+="[^"]*"|\s*\n\s*', "", text).replace("<w:tcPr></w:tcPr>", "").replace("<w:tcPr/>", "")


def _join_runs(root: etree._Element) -> None:
    for run in list(root.iter(f"{W}r")):
        for text in [t for t in run.iter(f"{W}t") if not t.text]:
            run.remove(text)
        if all(child.tag == f"{W}rPr" for child in run):
            run.getparent().remove(run)
    for run in list(root.iter(f"{W}r")):
        before = run.getprevious()
        if before is None or before.tag != f"{W}r" or _look(before) != _look(run):
            continue
        for child in [c for c in run if c.tag != f"{W}rPr"]:
            if child.tag == f"{W}t" and len(before) and before[-1].tag == f"{W}t":
                before[-1].text += child.text
            else:
                before.append(child)
        run.getparent().replace(run, before)


def _look(run: etree._Element) -> bytes:
    look = run.find(f"{W}rPr")
    return b"" if look is None else etree.tostring(look)
