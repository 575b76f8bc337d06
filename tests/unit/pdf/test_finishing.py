from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pikepdf
import pytest
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

from vanban.pdf import Conversion, Office, archival, merge
from vanban.pdf.labels import LabelRange, PageText, ranges
from vanban.pdf.stamps import IncomingStamp, stamp_incoming

CUSTOM = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"'
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="CodeNotation">'
    "<vt:lpwstr>KH-UBND</vt:lpwstr></property>"
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="3" name="IssuedDate">'
    "<vt:filetime>2026-03-05T00:00:00Z</vt:filetime></property></Properties>"
)


def numbered(section, *, restart: bool) -> None:
    """Number the pages of a section at the top, not on its first page."""
    section.different_first_page_header_footer = True
    section.header.is_linked_to_previous = False
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = 1
    for kind in ("begin", None, "end"):
        run = paragraph.add_run()
        if kind is None:
            text = OxmlElement("w:instrText")
            text.text = "PAGE"
            run._r.append(text)
        else:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
    if restart:
        section._sectPr.append(parse_xml(f'<w:pgNumType {nsdecls("w")} w:start="1"/>'))


@pytest.fixture(scope="module")
def plan(office: Office, tmp_path_factory: pytest.TempPathFactory) -> Conversion:
    """A plan of two pages with an appendix of two pages, as PDF/A."""
    paper = docx.Document()
    paper.core_properties.title = "Công tác thi đua, khen thưởng năm 2026"
    paper.core_properties.author = "Ủy ban nhân dân tỉnh Lạng Sơn"
    for style in ("Normal", "Heading 1"):
        fonts = paper.styles[style].element.get_or_add_rPr().get_or_add_rFonts()
        fonts.attrib.clear()
        for slot in ("w:ascii", "w:hAnsi", "w:cs"):
            fonts.set(qn(slot), "Times New Roman")
    numbered(paper.sections[0], restart=False)
    paper.add_paragraph("KẾ HOẠCH")
    paper.add_heading("I. MỤC ĐÍCH, YÊU CẦU", 1)
    paper.add_page_break()
    paper.add_heading("II. TỔ CHỨC THỰC HIỆN " + "của các cơ quan, đơn vị trực thuộc " * 4, 1)
    numbered(paper.add_section(WD_SECTION.NEW_PAGE), restart=True)
    paper.add_paragraph("Phụ lục I")
    paper.add_page_break()
    paper.add_paragraph("Danh sách tiếp theo")
    path = tmp_path_factory.mktemp("plan") / "ke-hoach.docx"
    paper.save(path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("docProps/custom.xml", CUSTOM)
    with Office(pdf_a=True, timeout=60) as archive_office:
        return archive_office.convert([path])[0]


@pytest.mark.office
def test_thuoc_tinh_cua_van_ban_sang_het_pdf(plan: Conversion) -> None:
    with pikepdf.open(plan.target) as pdf:
        info = {str(k): str(v) for k, v in pdf.docinfo.items()}
        assert info["/Title"] == "Công tác thi đua, khen thưởng năm 2026"
        assert info["/Author"] == "Ủy ban nhân dân tỉnh Lạng Sơn"
        assert info["/CodeNotation"] == "KH-UBND"
        assert info["/IssuedDate"] == "2026-03-05"
        assert info["/PageAmount"] == "4"
        assert pdf.Root.Lang == "vi-VN"
        with pdf.open_metadata() as xmp:
            assert xmp["dc:title"] == info["/Title"]
    assert plan.pages == 4


@pytest.mark.office
def test_dau_trang_theo_tieu_de_va_so_trang_theo_so_in(plan: Conversion) -> None:
    with pikepdf.open(plan.target) as pdf:
        with pdf.open_outline() as outline:
            first, second = (item.title for item in outline.root)
            assert first == "I. MỤC ĐÍCH, YÊU CẦU"
            assert second.startswith("II. TỔ CHỨC THỰC HIỆN của các cơ quan")
            assert second.endswith("…")
            assert len(second) <= 91
        assert [page.label for page in pdf.pages] == ["1", "2", "PL I-1", "PL I-2"]


@pytest.mark.office
def test_pdf_a_dat_va_khong_co_loi_nhac(plan: Conversion) -> None:
    assert plan.notes == ()
    assert archival.faults(plan.target) == ()
    assert archival.validate(plan.target) in (True, None)


@pytest.mark.office
def test_dong_dau_va_ghep_van_giu_pdf_a(plan: Conversion, tmp_path: Path) -> None:
    stamp_incoming(plan.target, tmp_path / "den.pdf", IncomingStamp("Sở Nội vụ", "5"))
    assert archival.faults(tmp_path / "den.pdf") == ()
    merge([plan.target, tmp_path / "den.pdf"], tmp_path / "gop.pdf")
    assert archival.faults(tmp_path / "gop.pdf") == ()
    with pikepdf.open(tmp_path / "gop.pdf") as pdf:
        assert pdf.check_pdf_syntax() == []


@pytest.mark.office
def test_phong_may_tu_thay_duoc_bao_ten(office: Office, make_paper, tmp_path) -> None:
    (done,) = office.convert([make_paper("a.docx", font="Phông Không Có")], tmp_path / "ra")
    assert done.ok
    assert "Phông Không Có" in done.notes[0]


@pytest.mark.office
def test_pdf_thuong_khong_phai_pdf_a(office: Office, make_paper, tmp_path) -> None:
    (done,) = office.convert([make_paper("a.docx")], tmp_path / "ra")
    assert "siêu dữ liệu không khai PDF/A-2b" in archival.faults(done.target)


@pytest.mark.office
def test_khai_pdf_a_ma_phong_khong_nhung_bi_bat(plan: Conversion, tmp_path: Path) -> None:
    broken = tmp_path / "x.pdf"
    with pikepdf.open(plan.target) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and "/FontFile2" in item:
                del item["/FontFile2"]
        pdf.Root.Names = pikepdf.Dictionary(JavaScript=pikepdf.Dictionary())
        pdf.save(broken)
    found = archival.faults(broken)
    assert any("không được nhúng" in fault for fault in found)
    assert "có mã JavaScript" in found


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        ([PageText(None, ("GIẤY KHEN",))] * 3, [LabelRange(0, "")]),
        ([PageText(None, ()), PageText(2, ()), PageText(3, ())], [LabelRange(0, "")]),
        (
            [PageText(None, ("TỜ TRÌNH",)), PageText(None, ("Phụ lục",)), PageText(None, ("Phụ lục II",))],
            [LabelRange(0, ""), LabelRange(1, "PL-"), LabelRange(2, "PL II-")],
        ),
        ([PageText(1, ()), PageText(2, ()), PageText(1, ()), PageText(2, ())], [LabelRange(0, ""), LabelRange(2, "")]),
        (
            [PageText(None, ()), PageText(2, ()), PageText(None, ()), PageText(2, ())],
            [LabelRange(0, ""), LabelRange(2, "")],
        ),
        ([PageText(None, ()), PageText(2, ()), PageText(None, ()), PageText(4, ())], [LabelRange(0, "")]),
    ],
)
def test_so_trang_bat_dau_lai_o_dau(pages: list[PageText], expected: list[LabelRange]) -> None:
    assert ranges(pages) == expected
