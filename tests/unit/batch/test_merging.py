"""One file to print: every paper on its own pages, with its header, pictures, lists and notes."""

from __future__ import annotations

import base64
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from vanban.batch.merging.joined import merge_docx
from vanban.batch.merging.text import end_section, take_apart
from vanban.errors import DocumentError, InputError
from vanban.rendering import InlineImage, Template

PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
OTHER = PNG[:-1] + b"\x83"
Change = Callable[[object], None]


def made(change: Callable[..., None]) -> Template:
    document = Document()
    change(document)
    out = io.BytesIO()
    document.save(out)
    return Template.load(out.getvalue())


def xml_of(path: Path, part: str = "word/document.xml") -> str:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return archive.read(part).decode()


def field(paragraph: object, code: str) -> None:
    paragraph._p.append(  # type: ignore[attr-defined]
        parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" {code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>')
    )


def test_moi_van_ban_mot_phan_rieng_dung_thu_tu(tmp_path: Path) -> None:
    template = made(lambda d: d.add_paragraph("Tặng {{ ho_ten }}") and d.add_paragraph("cuối"))
    out = tmp_path / "gop.docx"
    names = [f"Người {n} & Cộng sự" for n in range(5)]
    assert merge_docx((template.render({"ho_ten": name}) for name in names), out, title="Giấy & khen") == 5
    document = Document(str(out))
    assert [p.text for p in document.paragraphs] == [t for n in names for t in (f"Tặng {n}", "cuối")]
    assert len(document.sections) == 5
    assert all(s.start_type == WD_SECTION.NEW_PAGE for s in document.sections)
    assert document.core_properties.title == "Giấy & khen"
    assert xml_of(out).count('<w:pgNumType w:start="1"/>') == 5


def test_cung_tep_vao_cung_tep_ra(tmp_path: Path) -> None:
    template = made(lambda d: d.add_paragraph("{{ x }}"))
    files = [template.render({"x": n}) for n in range(3)]
    merge_docx(files, tmp_path / "a.docx")
    merge_docx(files, tmp_path / "b.docx")
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()


def test_dau_trang_rieng_cua_moi_nguoi_va_dau_trang_chung(tmp_path: Path) -> None:
    def own(document: object) -> None:
        document.sections[0].header.paragraphs[0].text = "Số {{ so }}"  # type: ignore[attr-defined]
        document.sections[0].footer.paragraphs[0].text = "chung"  # type: ignore[attr-defined]
        document.add_paragraph("{{ so }}")  # type: ignore[attr-defined]

    template = made(own)
    out = tmp_path / "gop.docx"
    merge_docx([template.render({"so": so}) for so in ("1", "2", "2", "3")], out)
    document = Document(str(out))
    assert [s.header.paragraphs[0].text for s in document.sections] == ["Số 1", "Số 2", "Số 2", "Số 3"]
    assert [s.footer.paragraphs[0].text for s in document.sections] == ["chung"] * 4
    with zipfile.ZipFile(out) as archive:
        assert len([name for name in archive.namelist() if "header" in name and name.endswith(".xml")]) == 3
        assert len([name for name in archive.namelist() if "footer" in name and name.endswith(".xml")]) == 1


def test_anh_chung_giu_mot_ban_anh_rieng_dung_nguoi(tmp_path: Path) -> None:
    def pictures(document: object) -> None:
        document.add_picture(io.BytesIO(PNG), width=Mm(10))  # type: ignore[attr-defined]
        document.add_paragraph("{{ anh }}")  # type: ignore[attr-defined]

    template = made(pictures)
    images = [PNG, OTHER, OTHER, PNG]
    out = tmp_path / "gop.docx"
    merge_docx([template.render({"anh": InlineImage(data, width_mm=5)}) for data in images], out)
    document = Document(str(out))
    blips = re.findall(r'r:embed="(\w+)"', xml_of(out))
    shown = [document.part.rels[blip].target_part.blob for blip in blips]
    assert shown == [blob for data in images for blob in (PNG, data)]
    ids = re.findall(r'<wp:docPr\b[^>]*?\bid="(\d+)"', xml_of(out))
    assert len(ids) == len(set(ids)) == 8


def test_danh_so_bat_dau_lai_o_moi_van_ban(tmp_path: Path) -> None:
    def listed(document: object) -> None:
        numbering = document.part.numbering_part.element  # type: ignore[attr-defined]
        number = numbering.findall(".//{*}num")[0].numId
        for text in ("{{ x }}", "hai"):
            paragraph = document.add_paragraph(text)  # type: ignore[attr-defined]
            paragraph._p.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = number

    template = made(listed)
    out = tmp_path / "gop.docx"
    merge_docx([template.render({"x": n}) for n in range(3)], out)
    used = re.findall(r'<w:numId w:val="(\d+)"', xml_of(out))
    assert used[0] == used[1] != used[2] == used[3] != used[4] == used[5]
    numbering = xml_of(out, "word/numbering.xml")
    for number in (used[2], used[4]):
        own = re.search(rf'<w:num w:numId="{number}".*?</w:num>', numbering, re.DOTALL)
        assert own
        assert "w:startOverride" in own[0]
    assert Document(str(out))


def test_danh_so_theo_kieu_cung_bat_dau_lai_o_moi_van_ban(tmp_path: Path) -> None:
    """Word numbers by the style as well: the paragraph itself says nothing of a list."""

    def write(document: object) -> None:
        own = document.styles.add_style("Việc con", 1)  # type: ignore[attr-defined]
        own.base_style = document.styles["List Number 2"]  # type: ignore[attr-defined]
        own.paragraph_format.left_indent = Mm(33)
        for style, text in (("List Number", "{{ ten }}"), ("Việc con", "con"), ("Normal", "chữ")):
            paragraph = document.add_paragraph(text, style=style)  # type: ignore[attr-defined]
            paragraph.paragraph_format.keep_with_next = True
            paragraph.alignment = 1

    template = made(write)
    out = tmp_path / "gop.docx"
    merge_docx([template.render({"ten": name}) for name in ("An", "Bình", "Chi")], out)
    document = Document(str(out))
    lists = [
        p._p.pPr.numPr.numId.val for p in document.paragraphs if p._p.pPr is not None and p._p.pPr.numPr is not None
    ]
    assert len(lists) == len(set(lists)) == 4  # two in each further paper
    numbering = document.part.numbering_part.element
    styled = {
        style.element.pPr.numPr.numId.val for style in document.styles if style.name in ("List Number", "List Number 2")
    }
    shapes = {num.numId: num.abstractNumId.val for num in numbering.num_lst}
    assert {shapes[number] for number in lists} == {shapes[number] for number in styled}
    for number in lists:
        (num,) = (num for num in numbering.num_lst if num.numId == number)
        assert num.lvlOverride_lst[0].startOverride.val == 1
    texts = [p.text for p in document.paragraphs if p.text]
    assert texts == ["An", "con", "chữ", "Bình", "con", "chữ", "Chi", "con", "chữ"]
    indents = [p.paragraph_format.left_indent for p in document.paragraphs if p.text == "con"]
    assert [indent and round(indent.mm) for indent in indents] == [None, 33, 33]


def test_chu_thich_cua_moi_nguoi_giu_noi_dung(tmp_path: Path) -> None:
    note = (
        '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:t>Theo {{ can_cu }}</w:t></w:r></w:p></w:footnote>'
    )
    data = with_footnotes('<w:p><w:r><w:t>{{ x }}</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>', note)
    template = Template.load(data)
    out = tmp_path / "gop.docx"
    merge_docx([template.render({"x": n, "can_cu": f"Điều {n}"}) for n in (1, 2, 3)], out)
    references = re.findall(r'<w:footnoteReference w:id="(\d+)"', xml_of(out))
    notes = dict(re.findall(r'<w:footnote w:id="(\d+)".*?<w:t[^>]*>(.*?)</w:t>', xml_of(out, "word/footnotes.xml")))
    assert [notes[number] for number in references] == ["Theo Điều 1", "Theo Điều 2", "Theo Điều 3"]


def test_dau_trang_dem_trang_cua_tung_van_ban(tmp_path: Path) -> None:
    def counted(document: object) -> None:
        field(document.sections[0].header.paragraphs[0], "PAGE")  # type: ignore[attr-defined]
        field(document.sections[0].header.paragraphs[0], "NUMPAGES")  # type: ignore[attr-defined]
        document.add_paragraph("NUMPAGES {{ x }}")  # type: ignore[attr-defined]

    template = made(counted)
    out = tmp_path / "gop.docx"
    merge_docx([template.render({"x": n}) for n in range(2)], out)
    header = next(n for n in zipfile.ZipFile(out).namelist() if re.fullmatch(r"word/header\d\.xml", n))
    assert re.findall(r'w:instr=" (\w+) "', xml_of(out, header)) == ["PAGE", "SECTIONPAGES"]
    assert "NUMPAGES 0" in xml_of(out), "text that is no field stays"


def test_van_ban_nhieu_phan_giu_cac_phan(tmp_path: Path) -> None:
    def appendix(document: object) -> None:
        document.add_paragraph("thân {{ x }}")  # type: ignore[attr-defined]
        section = document.add_section(WD_SECTION.NEW_PAGE)  # type: ignore[attr-defined]
        section.orientation = WD_ORIENT.LANDSCAPE
        document.add_paragraph("phụ lục")  # type: ignore[attr-defined]

    template = made(appendix)
    out = tmp_path / "gop.docx"
    merge_docx([template.render({"x": n}) for n in range(2)], out)
    sections = Document(str(out)).sections
    assert [s.orientation for s in sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE] * 2
    starts = re.findall(r"<w:sectPr\b.*?</w:sectPr>", xml_of(out), re.DOTALL)
    assert ["w:start=" in section for section in starts] == [True, False, True, False]


def test_dau_trang_sach_va_lien_ket_theo_van_ban_cua_no(tmp_path: Path) -> None:
    def marked(document: object) -> None:
        paragraph = document.add_paragraph("{{ x }}")  # type: ignore[attr-defined]
        paragraph._p.append(parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="7" w:name="muc"/>'))
        paragraph._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="7"/>'))
        field(document.add_paragraph(), "REF muc")  # type: ignore[attr-defined]

    template = made(marked)
    out = tmp_path / "gop.docx"
    merge_docx([template.render({"x": n}) for n in range(3)], out)
    names = re.findall(r'<w:bookmarkStart\b[^>]*w:name="(\w+)"', xml_of(out))
    assert names == re.findall(r'w:instr=" REF (\w+) "', xml_of(out)) == ["muc", "muc_2", "muc_3"]
    assert len(set(re.findall(r'<w:bookmarkStart\b[^>]*w:id="(\d+)"', xml_of(out)))) == 3


@pytest.mark.parametrize(
    "blocks",
    [
        "<w:p/>",
        '<w:p w:rsidR="1"/>',
        "<w:p><w:r><w:t>a</w:t></w:r></w:p>",
        "<w:p><w:pPr><w:jc/></w:pPr><w:r/></w:p>",
        "<w:p><w:pPr/><w:r/></w:p>",
        "<w:p><w:pPr><w:jc/><w:pPrChange><w:pPr/></w:pPrChange></w:pPr></w:p>",
        "<w:p><w:r><w:txbxContent><w:p><w:r/></w:p></w:txbxContent></w:r></w:p>",
        "<w:tbl><w:tr/></w:tbl>",
        "<w:p><w:pPr><w:sectPr/></w:pPr></w:p>",
    ],
)
def test_phan_cuoi_dat_dung_cho_trong_moi_doan_cuoi(blocks: str) -> None:
    from lxml import etree

    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = etree.fromstring(f"<w:body {word}>{end_section(blocks, '<w:sectPr/>')}</w:body>")
    last = body[-1]
    assert last.tag.endswith("}p")
    properties = last.find("{*}pPr")
    assert properties is not None
    tags = [etree.QName(child).localname for child in properties]
    assert tags.count("sectPr") == 1
    assert "pPrChange" not in tags or tags.index("sectPr") < tags.index("pPrChange")


def test_phan_cuoi_co_ban_ghi_thay_doi_duoc_nhan_ra() -> None:
    section = '<w:sectPr w:rsidR="1"><w:pgSz/><w:sectPrChange><w:sectPr/></w:sectPrChange></w:sectPr>'
    sheet = take_apart(f"<w:document><w:body><w:p/>{section}</w:body></w:document>", "x")
    assert (sheet.blocks, sheet.section) == ("<w:p/>", section)


def test_khac_khuon_bi_tu_choi_va_tep_cu_con_nguyen(tmp_path: Path) -> None:
    one = made(lambda d: d.add_paragraph("{{ x }}")).render({"x": 1})

    def other(document: object) -> None:
        document.styles["Normal"].font.name = "Arial"  # type: ignore[attr-defined]
        document.add_paragraph("{{ x }}")  # type: ignore[attr-defined]

    out = tmp_path / "gop.docx"
    out.write_bytes(b"cu")
    with pytest.raises(DocumentError, match="không cùng khuôn"):
        merge_docx([one, made(other).render({"x": 2})], out)
    with pytest.raises(DocumentError, match="không đọc được"):
        merge_docx([one, b"hong"], out)
    with pytest.raises(InputError, match="không có tệp nào"):
        merge_docx([], out)
    assert out.read_bytes() == b"cu"
    assert list(tmp_path.iterdir()) == [out]


def with_footnotes(body: str, notes: str) -> bytes:
    """A package with footnotes; python-docx makes none."""
    document = Document()
    out = io.BytesIO()
    document.save(out)
    with zipfile.ZipFile(out) as archive:
        parts = {name: archive.read(name).decode("utf-8", "surrogateescape") for name in archive.namelist()}
    parts["word/document.xml"] = re.sub(r"(<w:body>)", rf"\1{body}", parts["word/document.xml"], count=1)
    head = '<?xml version="1.0" encoding="UTF-8"?><w:footnotes ' + nsdecls("w")
    parts["word/footnotes.xml"] = f"{head}>{notes}</w:footnotes>"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        "</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        "</Relationships>", f'<Relationship Id="rId99" Type="{relation}" Target="footnotes.xml"/></Relationships>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text.encode("utf-8", "surrogateescape"))
    return out.getvalue()


def test_o_dieu_khien_va_hinh_ve_cua_cac_van_ban_gop_co_ma_rieng() -> None:
    from vanban.batch.merging.text import Renumbering

    paper = (
        '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
        '<w:p><w:r><w:pict><v:shape id="_x0000_s1026" o:spid="_x0000_s1026"/></w:pict></w:r></w:p>'
    )
    renumbering = Renumbering()
    joined = "".join(renumbering.paper(paper, int) for _ in range(3))
    for pattern in (r'<w:id w:val="([^"]+)"', r'<v:shape id="([^"]+)"'):
        ids = re.findall(pattern, joined)
        assert len(ids) == len(set(ids)) == 3
