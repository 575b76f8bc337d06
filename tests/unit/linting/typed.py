"""Conforming papers as people type them in Word: direct formatting, other headers, automatic numbers, theme fonts."""

# ruff: noqa: E501 -- markup is read better unwrapped
from __future__ import annotations

import io
import sys
from pathlib import Path

from docx import Document
from docx.document import Document as DocxDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

sys.path.insert(0, str(Path(__file__).parents[2] / "fixtures" / "reading"))

from typed_markup import NAMES, STYLES, body, cell, drawn_line, line, mm, package, para, run, table, text_box

QH, TN = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
ABOVE, NAME, NUMBER = "UBND TỈNH LẠNG SƠN", "VĂN PHÒNG", "Số: 08/QĐ-VP"
DATE = "Lạng Sơn, ngày 09 tháng 02 năm 2026"
LONG = (
    " Giao Trưởng phòng Tổng hợp chủ trì, phối hợp với các đơn vị liên quan tổ chức thực hiện Quyết định này; "
    "định kỳ hằng quý báo cáo kết quả với Chánh Văn phòng."
)
TITLE = line("QUYẾT ĐỊNH", 14, "B") + line("Về việc bổ nhiệm Phó Trưởng phòng", 14, "B")
SHORT_RULE = para(run("______________", 12), jc="center", mark=12)
BODY = (
    line("CHÁNH VĂN PHÒNG", 14, "B", space='w:before="120"')
    + body("Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;", "I")
    + body("Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư;", "I")
    + body("Theo đề nghị của Trưởng phòng Tổng hợp.", "I")
    + line("QUYẾT ĐỊNH:", 14, "B", space='w:before="120"')
)
IND = f'w:firstLine="{mm(12.7)}"'
GAP = 'w:before="120" w:after="0"'


def article(number: int, text: str) -> str:
    return para(run(f"Điều {number}.", 14, "B"), run(f" {text}"), jc="both", ind=IND, space=GAP)


ARTICLES = (
    article(1, "Bổ nhiệm ông Nguyễn Văn An giữ chức Phó Trưởng phòng Tổng hợp.")
    + article(2, LONG.strip())
    + body("1. Trưởng phòng Tổng hợp chịu trách nhiệm thi hành các nội dung sau:")
    + body("a) Báo cáo Chánh Văn phòng trước ngày 01 tháng 3 năm 2026;")
    + body("b) Bàn giao hồ sơ, tài liệu đang quản lý cho người được giao;")
    + body("c) Thực hiện các nhiệm vụ khác theo phân công.")
    + body("2. Chánh Văn phòng theo dõi, đôn đốc việc thực hiện.")
    + article(3, "Quyết định này có hiệu lực kể từ ngày ký./.")
)


def signature(padding: str = "") -> str:
    return table(
        [75, 85],
        [
            cell(
                75, line("Nơi nhận:", 12, "BI", "left"), line("- Như Điều 2;", 11, "", "left"),
                line("- Các phòng, đơn vị;", 11, "", "left"), line("- Lưu: VT, TH (2).", 11, "", "left"),
            ),
            cell(85, line("KT. CHÁNH VĂN PHÒNG", 14, "B"), line("PHÓ CHÁNH VĂN PHÒNG", 14, "B"), "<w:p/>" * 4, line("Trần Thu Hà", 14, "B")),
        ],
    )  # fmt: skip


def ruled(left: float, right: float, *, size: float = 4) -> str:
    edge = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr>'
    return para(more=edge, ind=f'w:left="{mm(left)}" w:right="{mm(right)}"', mark=size)


def closed(blocks: str, *, styles: str = STYLES, parts: dict[str, bytes] | None = None, right: float = 20) -> bytes:
    """Close a paper with its page number in the header, hidden on page 1."""
    field = "".join(
        f"<w:r><w:rPr><w:sz w:val='28'/></w:rPr>{inner}</w:r>"
        for inner in ('<w:fldChar w:fldCharType="begin"/>', "<w:instrText>PAGE</w:instrText>", '<w:fldChar w:fldCharType="separate"/>',
                      "<w:t>2</w:t>", '<w:fldChar w:fldCharType="end"/>')
    )  # fmt: skip
    header = f'<w:hdr {NAMES}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{field}</w:p></w:hdr>'
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = f'<Relationship Id="h1" Type="{base}/header" Target="header1.xml"/>'
    end = (
        '<w:sectPr><w:headerReference w:type="default" r:id="h1"/><w:pgSz w:w="11906" w:h="16838"/>'
        f'<w:pgMar w:top="{mm(20)}" w:right="{mm(right)}" w:bottom="{mm(20)}" w:left="{mm(30)}" w:header="567" w:footer="567" '
        'w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    settings = f"<w:settings {NAMES}/>".encode()
    return package(
        blocks + end,
        styles=styles,
        parts={"word/header1.xml": header.encode(), "word/settings.xml": settings, **(parts or {})},
        relations=relation,
    )


def one_row(**more: dict[str, bytes] | str) -> bytes:
    """A table of one row, everything below each other, rules of underscores."""
    left = line(ABOVE, 12) + line(NAME, 12, "B") + line("_____", 12) + line(NUMBER, 13)
    right = line(QH, 12, "B") + line(TN, 13, "B") + line("___________________________", 12) + line(DATE, 13, "I")
    head = table([62, 98], [cell(62, left), cell(98, right)])
    return closed(head + "<w:p/>" + TITLE + SHORT_RULE + BODY + ARTICLES + signature(), **more)  # type: ignore[arg-type]


def two_rows() -> bytes:
    """Two rows, rules as borders of thin paragraphs."""
    head = table(
        [62, 98],
        [
            cell(62, line(ABOVE, 12), line(NAME, 12, "B"), ruled(23.5, 23.5)),
            cell(98, line(QH, 12, "B"), line(TN, 13, "B"), ruled(19, 19)),
        ],
        [cell(62, line(NUMBER, 13)), cell(98, line(DATE, 13, "I"))],
    )
    return closed(head + "<w:p/>" + TITLE + ruled(64, 64) + BODY + ARTICLES + signature())


def tabs() -> bytes:
    """Header and signature by tab stops, rules drawn."""
    stops = f'<w:tabs><w:tab w:val="center" w:pos="{mm(30)}"/><w:tab w:val="center" w:pos="{mm(110)}"/></w:tabs>'
    head = (
        para(run(f"\t{ABOVE}", 12), run(f"\t{QH}", 12, "B"), more=stops)
        + para(
            run(f"\t{NAME}", 12, "B"),
            run(f"\t{TN}", 13, "B"),
            drawn_line(11, 24.5, 5.5),
            drawn_line(56, 82, 5.5),
            more=stops,
        )
        + "<w:p/>"
        + para(run(f"\t{NUMBER}\t", 13), run(DATE, 13, "I"), more=stops)
    )
    return closed(
        head
        + "<w:p/>"
        + TITLE.removesuffix("</w:p>")
        + drawn_line(30, 65, 6)
        + "</w:p>"
        + BODY
        + ARTICLES
        + signature()
    )


def line_breaks() -> bytes:
    """Each half one paragraph with line breaks, rules of box-drawing signs."""
    left = para(run(f"{ABOVE}\n", 12), run(f"{NAME}\n", 12, "B"), run("_____\n", 12), run(NUMBER, 13), jc="center")
    right = para(
        run(f"{QH}\n", 12, "B"),
        run(f"{TN}\n", 13, "B"),
        run("___________________________\n", 12),
        run(DATE, 13, "I"),
        jc="center",
    )
    head = table([62, 98], [cell(62, left), cell(98, right)])
    return closed(head + "<w:p/>" + TITLE + SHORT_RULE + BODY + ARTICLES + signature())


def text_boxes() -> bytes:
    """Both halves in text boxes."""
    left = line(ABOVE, 12) + line(NAME, 12, "B") + ruled(24, 24) + line(NUMBER, 13)
    right = line(QH, 12, "B") + line(TN, 13, "B") + ruled(21.5, 21.5) + line(DATE, 13, "I")
    anchor = para(text_box(62, 24, -5, 0, left), text_box(103, 24, 57, 0, right))
    return closed(anchor + "<w:p/>" * 6 + TITLE + ruled(64, 64) + BODY + ARTICLES + signature())


def theme_fonts() -> bytes:
    """Times New Roman comes from the document's defaults; sizes from a style below another."""
    styles = STYLES + (
        '<w:style w:type="paragraph" w:styleId="Nen"><w:name w:val="Nền"/><w:rPr><w:sz w:val="26"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Than"><w:name w:val="Thân"/><w:basedOn w:val="Nen"/><w:pPr>'
        f'<w:spacing w:before="120" w:line="312" w:lineRule="auto"/><w:ind w:firstLine="{mm(10)}"/><w:jc w:val="both"/></w:pPr>'
        '<w:rPr><w:sz w:val="28"/></w:rPr></w:style>'
    )
    bare = lambda text: para(run(text, 0, font=""), style="Than")  # noqa: E731
    text = "".join(bare(t) for t in (LONG.strip(), f"Văn phòng thông báo.{LONG}", f"Các phòng thực hiện.{LONG}"))
    left = line(ABOVE, 12) + line(NAME, 12, "B") + line("_____", 12) + line("Số: 12/TB-VP", 13)
    right = line(QH, 12, "B") + line(TN, 13, "B") + line("___________________________", 12) + line(DATE, 13, "I")
    title = (
        line("THÔNG BÁO", 14, "B")
        + line("Về việc phân công nhiệm vụ quý I năm 2026", 14, "B")
        + para(run("_______________", 12), jc="center")
    )
    return closed(
        table([62, 98], [cell(62, left), cell(98, right)])
        + "<w:p/>"
        + title
        + text
        + bare("Trên đây là thông báo của Văn phòng./.")
        + signature().replace("Như Điều 2", "Các sở, ngành"),
        styles=styles,
    )


def automatic_numbers() -> bytes:
    """Articles, clauses and points numbered by Word."""
    levels = (("Điều %1.", "decimal", "B"), ("%2.", "decimal", ""), ("%3)", "lowerLetter", ""))
    made = "".join(
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="space"/><w:lvlText w:val="{text}"/>'
        f'<w:pPr><w:ind w:left="0" w:firstLine="{mm(12.7)}"/></w:pPr><w:rPr>{"<w:b/>" if bold else ""}</w:rPr></w:lvl>'
        for n, (text, form, bold) in enumerate(levels)
    )
    numbering = f'<w:numbering {NAMES}><w:abstractNum w:abstractNumId="1">{made}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>'

    def item(level: int, text: str) -> str:
        own = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>'
        return para(run(text), jc="both", more=own, space=GAP)

    text = (
        item(0, "Bổ nhiệm ông Nguyễn Văn An giữ chức Phó Trưởng phòng Tổng hợp.")
        + item(0, LONG.strip()) + item(1, "Trưởng phòng Tổng hợp có trách nhiệm:") + item(2, "Báo cáo Chánh Văn phòng;")
        + item(2, "Bàn giao hồ sơ, tài liệu.") + item(1, "Chánh Văn phòng theo dõi, đôn đốc việc thực hiện.")
        + item(0, "Quyết định này có hiệu lực kể từ ngày ký./.")
    )  # fmt: skip
    left = line(ABOVE, 12) + line(NAME, 12, "B") + line("_____", 12) + line(NUMBER, 13)
    right = line(QH, 12, "B") + line(TN, 13, "B") + line("___________________________", 12) + line(DATE, 13, "I")
    head = table([62, 98], [cell(62, left), cell(98, right)])
    return closed(
        head + "<w:p/>" + TITLE + SHORT_RULE + BODY + text + signature(),
        parts={"word/numbering.xml": numbering.encode()},
    )


def _put(
    where: object,
    text: str,
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
    align: str = "CENTER",
    body_: bool = False,
) -> None:
    paragraph = where.add_paragraph()  # type: ignore[attr-defined]
    paragraph.alignment = getattr(WD_ALIGN_PARAGRAPH, align)
    paragraph.paragraph_format.space_after = Pt(6 if body_ else 0)
    paragraph.paragraph_format.line_spacing = 1.0
    if body_:
        paragraph.paragraph_format.first_line_indent = Mm(12.7)
    found = paragraph.add_run(text)
    found.font.name, found.font.size, found.bold, found.italic = "Times New Roman", Pt(size), bold, italic
    found._element.rPr.rFonts.set(qn("w:cs"), "Times New Roman")


def _page_number(document: DocxDocument) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = (
        Mm(20),
        Mm(20),
        Mm(30),
        Mm(15),
    )
    section.different_first_page_header_footer = True
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    found = paragraph.add_run()
    found.font.size, found.font.name = Pt(14), "Times New Roman"
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    paragraph._p.append(field)
    field.append(found._r)
    text = OxmlElement("w:t")
    text.text = "2"
    found._r.append(text)


def word_defaults() -> bytes:
    """A công văn in a new document of Word: theme fonts and the Normal style underneath, all looks set directly."""
    document = Document()
    _page_number(document)
    head = document.add_table(1, 2)
    left, right = head.rows[0].cells
    head.autofit = False
    left.width, right.width = Mm(62), Mm(103)
    head.columns[0].width, head.columns[1].width = Mm(62), Mm(103)
    for where, texts in (
        (
            left,
            (
                (ABOVE, 13, False, False),
                (NAME, 13, True, False),
                ("____", 13, False, False),
                ("Số: 315/VP-TH", 13, False, False),
            ),
        ),
        (
            right,
            (
                (QH, 13, True, False),
                (TN, 14, True, False),
                ("__________________________", 13, False, False),
                (DATE, 14, False, True),
            ),
        ),
    ):
        for text, size, bold, italic in texts:
            _put(where, text, size, bold=bold, italic=italic)
        where._element.remove(where.paragraphs[0]._p)
    _put(left, "V/v đôn đốc nộp hồ sơ", 12)
    left.paragraphs[-1].paragraph_format.space_before = Pt(6)
    _put(document, "", 14)
    _put(document, "Kính gửi: Các phòng, đơn vị trực thuộc", 14)
    for text in (
        f"Văn phòng đề nghị các đơn vị thực hiện.{LONG}",
        f"Các đơn vị gửi báo cáo đúng hạn.{LONG}",
        "Văn phòng trân trọng cảm ơn./.",
    ):
        _put(document, text, 14, align="JUSTIFY", body_=True)
    end = document.add_table(1, 2)
    first, second = end.rows[0].cells
    for text, size, bold, italic in (
        ("Nơi nhận:", 12, True, True),
        ("- Như trên;", 11, False, False),
        ("- Lưu: VT, TH.", 11, False, False),
    ):
        _put(first, text, size, bold=bold, italic=italic, align="LEFT")
    for text in ("CHÁNH VĂN PHÒNG", "", "", "", "Nguyễn Văn Hà"):
        _put(second, text, 14, bold=True)
    for where in (first, second):
        where._element.remove(where.paragraphs[0]._p)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def papers() -> dict[str, bytes]:
    """All hand-typed papers by name."""
    return {
        made.__name__: made()
        for made in (one_row, two_rows, tabs, line_breaks, text_boxes, theme_fonts, automatic_numbers, word_defaults)
    }
