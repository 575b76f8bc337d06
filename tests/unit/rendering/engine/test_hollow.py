"""Nothing Word calls corrupt: what is emptied keeps a paragraph, what has nothing goes; ids are one of a kind."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from docx import Document
from lxml import etree

from vanban.errors import TemplateError
from vanban.rendering import RichTextParagraph, Template, Xml

Docx = Callable[..., bytes]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GRID = '<w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="1500"/></w:tblGrid>'


def p(text: str, look: str = "") -> str:
    return f"<w:p>{look}<w:r><w:t>{text}</w:t></w:r></w:p>"


def cell(*blocks: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="1500" w:type="dxa"/></w:tcPr>{"".join(blocks)}</w:tc>'


def table(*rows: str) -> str:
    return f"<w:tbl>{GRID}{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def body(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read("word/document.xml"))


def sound(data: bytes) -> etree._Element:
    root = body(data)
    for tc in root.iter(f"{W}tc"):
        assert tc[-1].tag == f"{W}p"
    for tr in root.iter(f"{W}tr"):
        assert tr.find(f"{W}tc") is not None
    for tbl in root.iter(f"{W}tbl"):
        assert tbl.find(f"{W}tr") is not None
    return root


LOOK = '<w:pPr><w:jc w:val="right"/></w:pPr>'
NESTED = table(cell(p("trong")))
CASES = {
    "if": ([p("{%p if co %}", LOOK), p("{{ chu }}"), p("{%p endif %}")], {"co": False, "chu": ""}),
    "for": ([p("{%p for x in ds %}"), p("{{ x }}"), p("{%p endfor %}")], {"ds": []}),
    "paragraph of nothing": ([p("{{p x }}")], {"x": ""}),
    "rich paragraph of nothing": ([p("{{p x }}")], {"x": RichTextParagraph()}),
    "nested table last": ([NESTED, p("{%p if co %}"), p("sau"), p("{%p endif %}")], {"co": False}),
    "both gone": ([p("{%p if co %}"), NESTED, p("a"), p("{%p endif %}")], {"co": False}),
}


@pytest.mark.parametrize(("blocks", "values"), CASES.values(), ids=CASES.keys())
def test_o_bi_rut_het_van_con_mot_doan(blocks: list[str], values: dict[str, object], docx: Docx) -> None:
    root = sound(
        Template.load(docx(table(cell(p("{{ ten }}")) + cell(*blocks)) + "<w:p/>")).render({"ten": "Bình", **values})
    )
    assert "Bình" in "".join(root.itertext())


def test_doan_con_lai_giu_dinh_dang(docx: Docx) -> None:
    blocks, values = CASES["if"]
    root = sound(Template.load(docx(table(cell(p("a")) + cell(*blocks)) + "<w:p/>")).render(values))
    assert list(root.iter(f"{W}tc"))[1].find(f"{W}p/{W}pPr/{W}jc") is not None


def test_hang_khong_con_o_thi_bo_va_bang_khong_con_hang_cung_bo(docx: Docx) -> None:
    row = cell(p("{%tc for x in ds %}")) + cell(p("{{ x }}")) + cell(p("{%tc endfor %}"))
    root = sound(Template.load(docx(table(row) + p("cuối"))).render({"ds": []}))
    assert root.find(f".//{W}tbl") is None
    kept = sound(Template.load(docx(table(row, cell(p("hàng sau"))) + p("cuối"))).render({"ds": []}))
    assert len(kept.findall(f".//{W}tr")) == 1


def test_dau_trang_bi_rut_het_van_con_mot_doan(docx: Docx) -> None:
    header = p("{%p if co %}") + p("x") + p("{%p endif %}")
    data = Template.load(docx(p("a"), header=header)).render({"co": False})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert etree.fromstring(archive.read("word/header1.xml")).find(f"{W}p") is not None


def test_danh_sach_in_thang_bi_tu_choi(docx: Docx) -> None:
    template = Template.load(docx(p("{{ ds }}")))
    for value, told in ((["An", "Bình"], "danh sách"), ({"ten": "An"}, "nhóm nhiều mục"), (("An",), "danh sách")):
        with pytest.raises(TemplateError, match=told):
            template.render({"ds": value})
    assert Template.load(docx(p("{{ ds|join(', ') }}"))).render({"ds": ["An", "Bình"]})


def test_vong_lap_tren_mot_chu_bi_tu_choi(docx: Docx) -> None:
    template = Template.load(docx(p("{% for x in ten %}{{ x }}, {% endfor %}")))
    with pytest.raises(TemplateError, match="cần một danh sách"):
        template.render({"ten": "Ánh"})
    assert template.render({"ten": ["Ánh"]})


def test_vong_lap_khong_lap_lai_ma_so(docx: Docx) -> None:
    marked = (
        '<w:p><w:bookmarkStart w:id="1" w:name="cho_ky"/><w:r><w:t>{{ x }}</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>'
        '<w:sdt><w:sdtPr><w:id w:val="77"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>a</w:t></w:r></w:p></w:sdtContent></w:sdt>'
    )
    root = body(
        Template.load(docx(p("{%p for x in ds %}") + marked + p("{%p endfor %}"))).render({"ds": ["1", "2", "3"]})
    )
    for path, attribute in ((f"{W}bookmarkStart", "id"), (f"{W}bookmarkStart", "name"), (f"{W}sdtPr/{W}id", "val")):
        ids = [element.get(f"{W}{attribute}") for element in root.iterfind(f".//{path}")]
        assert len(ids) == len(set(ids)) == 3
    starts = [element.get(f"{W}id") for element in root.iter(f"{W}bookmarkStart")]
    assert starts == [element.get(f"{W}id") for element in root.iter(f"{W}bookmarkEnd")]


def test_dong_ngat_trong_doan_deu_hai_ben_khong_bi_keo_gian() -> None:
    document = Document()
    document.add_paragraph("{{ chu }}")
    stream = io.BytesIO()
    document.save(stream)
    data = Template.load(stream.getvalue()).render({"chu": "Dòng một\nrất ngắn"})
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        settings = archive.read("word/settings.xml").decode()
    assert re.search(r"<w:compat>.*<w:doNotExpandShiftReturn/>.*</w:compat>", settings, re.DOTALL)


@pytest.mark.parametrize("value", ["chữ", Xml("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>")])
def test_o_trong_san_cua_khuon_cung_co_mot_doan(docx: Docx, value: object) -> None:
    """A cell that the template itself leaves hollow is filled, whatever stands elsewhere."""
    tag = "<w:p><w:r><w:t>{{p x }}</w:t></w:r></w:p>"
    cells = "<w:tc><w:tcPr/></w:tc><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"
    data = Template.load(docx(f"{tag}<w:tbl><w:tr>{cells}</w:tr></w:tbl>")).render({"x": value})
    table = Document(io.BytesIO(data)).tables[0]
    assert [len(cell.paragraphs) for cell in table.rows[0].cells] == [1, 1]
