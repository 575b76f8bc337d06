"""What stands in a file besides plain text: fields, tracked changes, controls, symbols, notes, drawings, pictures."""

# ruff: noqa: E501 -- markup is read better unwrapped
from __future__ import annotations

import struct
import zlib

import pytest
from typed_markup import EMU, NAMES, body, cell, line, package, para, run, section, table, vml_line

from vanban.reading import Facts, read_facts

BASE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def read(blocks: str, *, sect: str = "", parts: dict[str, bytes] | None = None, relations: str = "") -> Facts:
    return read_facts(package(blocks + (sect or section()), parts=parts, relations=relations))


def texts(facts: Facts) -> list[str]:
    return [p.text for p in facts.paragraphs]


def field(instruction: str, result: str) -> str:
    parts = f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> {instruction} </w:instrText></w:r>'
    shown = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{result}</w:t></w:r>' if result else ""
    return f'{parts}{shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def test_truong_cho_ket_qua_khong_cho_ma() -> None:
    facts = read(f"<w:p><w:r><w:t>Ngày </w:t></w:r>{field('DATE', '05/3/2026')}</w:p>")
    paragraph = facts.paragraphs[0]
    assert paragraph.text.replace(" ", "") == "Ngày05/3/2026"
    assert (facts.fields[0].name, facts.fields[0].result) == ("DATE", "05/3/2026")
    assert paragraph.runs[-1].field == "DATE"


def test_truong_long_nhau_va_keo_qua_nhieu_doan() -> None:
    start = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    blocks = f'<w:p>{start}<w:r><w:t>Mục 1</w:t></w:r>{field("PAGEREF a", "2")}</w:p><w:p><w:r><w:t>Mục 2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    facts = read(blocks + "<w:p><w:r><w:t>Sau</w:t></w:r></w:p>")
    assert texts(facts) == ["Mục 12", "Mục 2", "Sau"]
    assert facts.paragraphs[2].runs[0].field is None
    assert {f.name for f in facts.fields} == {"TOC", "PAGEREF"}


def test_sua_doi_theo_doi_doc_nhu_da_chap_nhan() -> None:
    blocks = (
        '<w:p><w:r><w:t xml:space="preserve">Giữ </w:t></w:r><w:ins w:id="1" w:author="a"><w:r><w:t>thêm</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="a"><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>'
        '<w:p><w:moveFrom w:id="3" w:author="a"><w:r><w:t>dời đi</w:t></w:r></w:moveFrom></w:p>'
        '<w:p><w:moveTo w:id="4" w:author="a"><w:r><w:t>dời đến</w:t></w:r></w:moveTo></w:p>'
    )
    facts = read(blocks)
    assert texts(facts) == ["Giữ thêm", "", "dời đến"]
    assert [run.inserted for run in facts.paragraphs[0].runs] == [False, True]
    note = next(n for n in facts.notes if n.key == "sua_doi")
    assert note.places


def test_dau_doan_bi_xoa_noi_hai_doan() -> None:
    blocks = (
        '<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Một </w:t></w:r></w:p>'
        "<w:p><w:r><w:t>đoạn</w:t></w:r></w:p>"
    )
    facts = read(blocks)
    assert texts(facts) == ["Một đoạn"]
    assert [run.start for run in facts.paragraphs[0].runs] == [0, 4]


def test_o_dieu_khien_noi_dung_doc_nhu_thuong() -> None:
    inline = "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>trong</w:t></w:r></w:sdtContent></w:sdt>"
    block = "<w:sdt><w:sdtContent><w:p><w:r><w:t>khối</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    facts = read(f"<w:p>{inline}</w:p>{block}")
    assert texts(facts) == ["trong", "khối"]
    assert all(p.in_control for p in facts.paragraphs)


def test_ky_hieu_va_ky_tu_dac_biet() -> None:
    facts = read(
        '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:tab/><w:br/>'
        '<w:br w:type="page"/></w:r></w:p>'
    )
    paragraph = facts.paragraphs[0]
    assert paragraph.text == "✓a\u2011b\t\n\f"
    assert paragraph.breaks_page


def test_khoang_trang_dau_cuoi_chi_tinh_khi_tep_noi() -> None:
    facts = read('<w:p><w:r><w:t>  a  </w:t></w:r><w:r><w:t xml:space="preserve"> b </w:t></w:r></w:p>')
    assert texts(facts) == ["a b "]


def test_chu_thich_doc_rieng() -> None:
    notes = (
        f'<w:footnotes {NAMES}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="1"><w:p><w:r><w:t>Xem phụ lục</w:t></w:r></w:p></w:footnote></w:footnotes>'
    ).encode()
    facts = read(body("Nội dung."), parts={"word/footnotes.xml": notes})
    assert [(p.story, p.text) for p in facts.paragraphs] == [("than", "Nội dung."), ("chu_thich", "Xem phụ lục")]


def test_bang_long_o_gop_hang_lap() -> None:
    inner = table([20], [cell(20, line("trong"))])
    merged = '<w:tc><w:tcPr><w:tcW w:w="1" w:type="dxa"/><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc>'
    goes_on = '<w:tc><w:tcPr><w:tcW w:w="1" w:type="dxa"/><w:vMerge/></w:tcPr><w:p/></w:tc>'
    rows = (
        "<w:tr><w:trPr><w:tblHeader/><w:cantSplit/></w:trPr>" + cell(60, line("đầu"), span=2) + "</w:tr>"
        f"<w:tr>{merged}{cell(30, inner, '<w:p/>')}</w:tr><w:tr>{goes_on}{cell(30, line('cuối'))}</w:tr>"
    )
    facts = read(
        f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1701"/><w:gridCol w:w="1701"/></w:tblGrid>{rows}</w:tbl>'
    )
    outer, nested = facts.tables
    assert (outer.depth, nested.depth, nested.parent) == (1, 2, 0)
    assert (outer.rows[0].header, outer.rows[0].cant_split, outer.rows[0].cells[0].span) == (True, True, 2)
    assert [row.cells[0].merge for row in outer.rows[1:]] == ["dau", "tiep"]
    assert outer.rows[1].cells[1].tables == (1,)
    assert "trong" not in outer.rows[1].cells[1].text


def test_hang_bi_xoa_khong_con() -> None:
    gone = f'<w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr>{cell(50, line("bỏ"))}</w:tr>'
    facts = read(table([50], [cell(50, line("giữ"))]).replace("</w:tbl>", gone + "</w:tbl>"))
    assert texts(facts) == ["giữ"]


def test_duong_vml_do_duoc() -> None:
    facts = read(para(run("Độc lập - Tự do - Hạnh phúc"), vml_line(56, 50, 6)))
    rule = facts.rules[0]
    assert (rule.kind, round(rule.length_mm), round(rule.left_mm)) == ("hinh", 56, 50)
    assert facts.shapes[0].source == "vml"


def png(*, alpha: bool) -> bytes:
    kind, channels = (6, 4) if alpha else (2, 3)
    head = struct.pack(">IIBBBBB", 2, 2, 8, kind, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\x20\x20\xf0\xff"[:channels] * 2) * 2)

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def picture(rel: str, *, attribute: str = "embed") -> str:
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="{30 * EMU}" cy="{20 * EMU}"/><wp:docPr id="1" name="Chữ ký"/>'
        '<a:graphic><a:graphicData uri="u"><pic:pic><pic:nvPicPr/><pic:blipFill>'
        f'<a:blip r:{attribute}="{rel}"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r></w:p>"
    )


@pytest.mark.parametrize("alpha", [True, False])
def test_anh_biet_dinh_dang_nen_va_co(alpha: bool) -> None:
    relation = f'<Relationship Id="i1" Type="{BASE}/image" Target="media/ky.bin"/>'
    facts = read(picture("i1"), parts={"word/media/ky.bin": png(alpha=alpha)}, relations=relation)
    image = facts.images[0]
    assert (image.format, image.alpha, image.width_px, image.name) == ("png", alpha, 2, "Chữ ký")
    assert (round(image.width_mm), round(image.height_mm)) == (30, 20)


def test_anh_mat_lien_ket_khong_lam_hong_viec_doc() -> None:
    facts = read(picture("khong_co"))
    assert facts.images[0].part == ""
    assert "lien_ket_hong" in {note.key for note in facts.notes}
    linked = f'<Relationship Id="i1" Type="{BASE}/image" Target="file:///c:/ky.png" TargetMode="External"/>'
    facts = read(picture("i1", attribute="link"), relations=linked)
    assert facts.images[0].external


def header(inner: str) -> dict[str, bytes]:
    return {"word/header1.xml": f"<w:hdr {NAMES}>{inner}</w:hdr>".encode()}


HEADED = f'<Relationship Id="h1" Type="{BASE}/header" Target="header1.xml"/>'
NUMBER = field("PAGE \\* MERGEFORMAT", "2")


@pytest.mark.parametrize(
    ("inner", "align", "around"),
    [
        (f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{NUMBER}</w:p>', "giua", ""),
        (f'<w:p><w:pPr><w:tabs><w:tab w:val="center" w:pos="4535"/></w:tabs></w:pPr><w:r><w:tab/></w:r>{NUMBER}</w:p>', "giua", ""),
        (f'<w:p><w:pPr><w:framePr w:wrap="around" w:hAnchor="margin" w:xAlign="center"/></w:pPr>{NUMBER}</w:p>', "giua", ""),
        (f'<w:p><w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>{NUMBER}</w:p>', "phai", ""),
        (f'<w:sdt><w:sdtContent><w:p><w:pPr><w:jc w:val="right"/></w:pPr>{NUMBER}</w:p></w:sdtContent></w:sdt>', "phai", ""),
        (f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:t>- </w:t></w:r>{NUMBER}<w:r><w:t> -</w:t></w:r></w:p>', "giua", "--"),
        ('<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr="PAGE"/></w:p>', "giua", ""),
        ('<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:pgNum/></w:r></w:p>', "giua", ""),
    ],
)  # fmt: skip
def test_so_trang_tim_thay_du_lam_cach_nao(inner: str, align: str, around: str) -> None:
    sect = section(more='<w:headerReference w:type="default" r:id="h1"/><w:titlePg/>')
    facts = read(body("Nội dung."), sect=sect, parts=header(inner), relations=HEADED)
    assert len(facts.page_numbers) == 1
    number = facts.page_numbers[0]
    assert (number.where, number.align, number.around.replace(" ", "")) == ("dau", align, around)
    assert not number.first_page
    assert number.place == "đầu trang (từ trang 2)"


def test_phan_sau_thua_huong_dau_trang() -> None:
    one = section(more='<w:headerReference w:type="default" r:id="h1"/>')
    blocks = body("Một.") + f"<w:p><w:pPr>{one}</w:pPr></w:p>" + body("Hai.")
    sect = section(more='<w:pgNumType w:start="1"/>', landscape=True)
    facts = read(blocks, sect=sect, parts=header(f"<w:p>{NUMBER}</w:p>"), relations=HEADED)
    assert [n.section for n in facts.page_numbers] == [0, 1]
    assert [m.inherited for s in facts.sections for m in s.headers] == [False, True]
    assert (facts.sections[1].landscape, facts.sections[1].page_start, facts.sections[0].page_start) == (True, 1, None)
    assert [p.section for p in facts.paragraphs if p.story == "than"] == [0, 0, 1]
