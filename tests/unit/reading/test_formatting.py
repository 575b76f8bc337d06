"""Formatting that really applies, wherever it was set."""

from __future__ import annotations

import pytest
from typed_markup import GRID, STYLES, cell, package, para, run, section, table

from vanban.reading import Facts, read_facts
from vanban.reading.facts.file import CharFormat, gap_pt

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def styled(extra: str, blocks: str, **parts: bytes) -> Facts:
    return read_facts(
        package(blocks + section(), styles=STYLES + extra, parts={f"word/{k}.xml": v for k, v in parts.items()})
    )


def style(name: str, inner: str, *, kind: str = "paragraph", based: str = "") -> str:
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{parent}{inner}</w:style>'


def plain(text: str, rpr: str = "", ppr: str = "") -> str:
    return f"<w:p><w:pPr>{ppr}</w:pPr><w:r><w:rPr>{rpr}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def first(facts: Facts) -> CharFormat:
    return facts.paragraphs[0].runs[0].format


def test_co_chu_theo_chuoi_ke_thua() -> None:
    styles = style("Goc", '<w:rPr><w:sz w:val="26"/></w:rPr>') + style("Con", "<w:rPr><w:b/></w:rPr>", based="Goc")
    look = first(styled(styles, plain("a", ppr='<w:pStyle w:val="Con"/>')))
    assert (look.size_pt, look.bold) == (13, True)


def test_mac_dinh_cua_tep_khi_khong_ai_dat() -> None:
    look = first(styled("", plain("a")))
    assert (look.size_pt, look.fonts.ascii, look.fonts.cs) == (14, "Times New Roman", "Times New Roman")


def test_dam_trong_kieu_doan_va_kieu_chu_triet_nhau() -> None:
    styles = style("Dam", "<w:rPr><w:b/></w:rPr>") + style("Manh", "<w:rPr><w:b/></w:rPr>", kind="character")
    both = plain("a", rpr='<w:rStyle w:val="Manh"/>', ppr='<w:pStyle w:val="Dam"/>')
    assert not first(styled(styles, both)).bold
    assert first(styled(styles, plain("a", rpr='<w:rStyle w:val="Manh"/>'))).bold


def test_dinh_dang_truc_tiep_thang_ca_hai() -> None:
    styles = style("Dam", "<w:rPr><w:b/></w:rPr>") + style("Manh", "<w:rPr><w:b/></w:rPr>", kind="character")
    direct = plain("a", rpr='<w:rStyle w:val="Manh"/><w:b/>', ppr='<w:pStyle w:val="Dam"/>')
    assert first(styled(styles, direct)).bold
    off = plain("a", rpr='<w:b w:val="0"/>', ppr='<w:pStyle w:val="Dam"/>')
    assert not first(styled(styles, off)).bold


def test_phong_theo_chu_de_doc_tu_theme() -> None:
    theme = (
        b'<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme><a:dk1>'
        b'<a:sysClr val="windowText" lastClr="101010"/></a:dk1><a:accent1><a:srgbClr val="C00000"/></a:accent1></a:clrScheme>'
        b'<a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/>'
        b"</a:minorFont></a:fontScheme></a:themeElements></a:theme>"
    )
    themed = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="majorHAnsi"/><w:color w:themeColor="accent1"/>'
    data = package(plain("a", rpr=themed) + section(), parts={"word/theme/theme1.xml": theme})
    look = first(read_facts(data))
    assert (look.fonts.ascii, look.fonts.hansi, look.fonts.cs) == ("Calibri", "Cambria", "Times New Roman")
    assert look.color == "C00000"


def test_chu_hoa_do_dinh_dang_van_hien_la_chu_hoa() -> None:
    paragraph = styled("", plain("Kế hoạch", rpr="<w:caps/>")).paragraphs[0]
    assert (paragraph.text, paragraph.shown) == ("Kế hoạch", "KẾ HOẠCH")


def test_chu_an_khong_hien() -> None:
    paragraph = styled("", plain("bí mật", rpr="<w:vanish/>")).paragraphs[0]
    assert paragraph.blank
    assert paragraph.text == ""
    assert [run.unseen for run in paragraph.runs] == ["bí mật"]


def test_kieu_bang_dinh_dang_hang_dau() -> None:
    head = '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
    lines = f"<w:tblPr><w:tblBorders>{GRID}</w:tblBorders></w:tblPr>"
    styles = style("Luoi", lines + head, kind="table")
    more = '<w:tblStyle w:val="Luoi"/><w:tblLook w:val="0020" w:firstRow="1"/>'
    made = table(
        [50, 50], [cell(50, plain("a")), cell(50, plain("b"))], [cell(50, plain("c")), cell(50, plain("d"))], more=more
    )
    facts = styled(styles, made)
    assert [p.runs[0].format.bold for p in facts.paragraphs] == [True, True, False, False]
    corner = facts.tables[0].rows[0].cells[0].borders
    assert corner.top is not None
    assert corner.right is not None
    assert facts.tables[0].bordered


def test_thut_le_cua_danh_sach_nhuong_thut_le_truc_tiep() -> None:
    numbering = (
        f'<w:numbering xmlns:w="{W}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:pPr><w:ind w:left="1440" w:hanging="720"/></w:pPr></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    ).encode()
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    facts = styled(
        "",
        plain("a", ppr=listed) + plain("b", ppr=listed + '<w:ind w:left="567" w:firstLine="0"/>'),
        numbering=numbering,
    )
    one, two = (p.format for p in facts.paragraphs)
    assert (round(one.left_mm, 1), round(one.first_mm, 1)) == (25.4, -12.7)
    assert (round(two.left_mm, 1), round(two.first_mm, 1)) == (10.0, 0.0)


def test_gian_dong_va_khoang_cach() -> None:
    spaced = '<w:spacing w:before="120" w:after="60" w:line="360" w:lineRule="auto"/>'
    exact = '<w:spacing w:line="360" w:lineRule="exact"/>'
    one, two = (p.format for p in styled("", plain("a", ppr=spaced) + plain("b", ppr=exact)).paragraphs)
    assert (one.before_pt, one.after_pt, one.line, one.line_rule) == (6, 3, 1.5, "auto")
    assert (two.line, two.line_rule) == (18, "exact")


def test_contextual_spacing_bo_khoang_cach_giua_cung_kieu() -> None:
    close = '<w:contextualSpacing/><w:spacing w:after="240"/>'
    other = '<w:pStyle w:val="Khac"/><w:spacing w:before="120"/>'
    facts = styled(style("Khac", ""), plain("a", ppr=close) + plain("b", ppr=close) + plain("c", ppr=other))
    a, b, c = facts.paragraphs
    assert gap_pt(a, b) == 0
    assert gap_pt(b, c) == 12


def test_nfc_giu_ban_goc_ca_khi_dau_nam_o_run_khac() -> None:
    split = "<w:p><w:r><w:t>Ha</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>\u0300 Nội</w:t></w:r></w:p>"
    facts = styled("", split)
    paragraph = facts.paragraphs[0]
    assert paragraph.text == "Hà Nội"
    assert paragraph.raw == "Ha\u0300 Nội"
    assert [run.text for run in paragraph.runs] == ["Hà", " Nội"]
    assert [trouble.kind for trouble in facts.troubles] == ["nfd"]


def test_bang_ma_cu_nhan_ra_qua_ten_phong() -> None:
    facts = styled(
        "",
        plain("KÕ ho¹ch", rpr='<w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/>') + para(run("b", font=".VnTime")),
    )
    assert [(t.kind, t.paragraph) for t in facts.troubles] == [("vni", 0), ("tcvn3", 1)]
    assert "VNI-Times" in facts.troubles[0].evidence


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Céng hßa x· héi chñ nghÜa ViÖt Nam", "tcvn3"), ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "vni"),
     ("Cộng hòa xã hội", None), ("Résumé của Café naïve", None), ("toà án, hoà bình", None), ("© 2026, 5°C", None)],
)  # fmt: skip
def test_bang_ma_cu_nhan_ra_qua_chinh_con_chu(text: str, kind: str | None) -> None:
    facts = styled("", plain(text))
    assert [t.kind for t in facts.troubles] == ([kind] if kind else [])


def test_trang_mac_dinh_cua_word_la_letter_khi_khong_khai() -> None:
    sheet = read_facts(package(plain("a") + "<w:sectPr/>")).sections[0]
    assert (round(sheet.width_mm, 1), round(sheet.height_mm, 1)) == (215.9, 279.4)
