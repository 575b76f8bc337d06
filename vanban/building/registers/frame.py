"""What the register's templates share: lines with styles of their own, sections, and the parts of the package."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from vanban.building import parts
from vanban.building.markup import DECLARATION, NAMESPACES, fonts, spacing
from vanban.frozen import dataclass
from vanban.ooxml.archive import package
from vanban.ooxml.units import half_points, twips, twips_of_points
from vanban.ooxml.xml_text import escape
from vanban.regulation import BODY_SIZES, form_style, page, style_id, style_name

BREAK: Final = "ngat"
"""The style of paragraphs that carry a section's end or a tag: as low as a paragraph can be."""
NUMBERED: Final = parts.HEADER
BARE: Final = parts.HEADER_FIRST
"""Headers of a section: with the page's number, without anything."""


@dataclass(frozen=True, slots=True)
class Line:
    """A kind of line: its key, the name of its style, and how it looks.

    Attributes:
        key: joined with the form's key it is the role of the style.
        ten: the style's name after the form's.
        co: size in points.
        dam, nghieng: bold, italic.
        canh: alignment.
        tren, duoi: room above and below in points.
        thut: indent in millimetres.
        cham: where dots lead to, in millimetres from the margin; 0 for none.
    """

    key: str
    ten: str
    co: float
    dam: bool = False
    nghieng: bool = False
    canh: Literal["left", "center", "right"] = "left"
    tren: float = 0
    duoi: float = 0
    thut: float = 0
    cham: float = 0


@dataclass(frozen=True, slots=True)
class Form:
    """A form of the register: the key and the word its styles begin with, and its lines."""

    key: str
    ten: str
    dong: tuple[Line, ...]

    def style(self, key: str) -> str:
        """Give the id of a line's style."""
        return style_id(BREAK if key == BREAK else f"{self.key}_{key}")

    def line(
        self,
        key: str,
        text: str = "",
        *,
        section: str = "",
        new_page: bool = False,
        tab: bool = False,
        bold: str = "",
    ) -> str:
        """Write a line.

        Args:
            key: which kind of line.
            text: its text, tags included.
            section: ends a section here.
            new_page: whether it begins a page.
            tab: whether dots follow up to the margin.
            bold: what stands in bold after the text.
        """
        run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
        if bold:
            run += f'<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">{escape(bold)}</w:t></w:r>'
        dots = "<w:r><w:tab/></w:r>" if tab else ""
        breaks = "<w:pageBreakBefore/>" if new_page else ""
        properties = f'<w:pPr><w:pStyle w:val="{self.style(key)}"/>{breaks}{section}</w:pPr>'
        return f"<w:p>{properties}{run}{dots}</w:p>"

    def control(self, tag: str) -> str:
        """Write a tag in a paragraph of its own, which vanishes with it."""
        return self.line(BREAK, f"{{%p {tag} %}}")

    def when(self, condition: str, *lines: str) -> str:
        """Show lines only under a condition."""
        return self.control(f"if {condition}") + "".join(lines) + self.control("endif")

    def each(self, loop: str, *lines: str) -> str:
        """Repeat lines."""
        return self.control(f"for {loop}") + "".join(lines) + self.control("endfor")


def sheet(
    width: float,
    height: float,
    margins: tuple[float, float, float, float],
    *,
    header: str,
    framed: bool = False,
    next_page: bool = True,
) -> str:
    """Write the properties of a section.

    Args:
        width: of the paper in millimetres; the wider side decides the orientation.
        height: of the paper in millimetres.
        margins: above, right, below, left in millimetres.
        header: relationship of its header; `NUMBERED` counts its pages from 1 and leaves the first without a number.
        framed: whether a frame runs around the text.
        next_page: whether it begins on a new page; False goes on where the section before ended.
    """
    turned = ' w:orient="landscape"' if width > height else ""
    numbered = header == NUMBERED
    first = f'<w:headerReference w:type="first" r:id="{BARE}"/>' if numbered else ""
    edges = "".join(
        f'<w:{side} w:val="double" w:sz="12" w:space="10" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right")
    )
    above, right, below, left = (twips(one) for one in margins)
    number = twips(page.HEADER_DISTANCE_MM)
    return (
        f'<w:sectPr>{first}<w:headerReference w:type="default" r:id="{header}"/>'
        f'<w:footerReference w:type="default" r:id="{parts.FOOTER}"/>'
        f'<w:type w:val="{"nextPage" if next_page else "continuous"}"/>'
        f'<w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"{turned}/>'
        f'<w:pgMar w:top="{above}" w:right="{right}" w:bottom="{below}" w:left="{left}" w:header="{number}" '
        f'w:footer="{number}" w:gutter="0"/>'
        + (f'<w:pgBorders w:offsetFrom="text">{edges}</w:pgBorders>' if framed else "")
        + ('<w:pgNumType w:start="1"/>' if numbered else "")
        + '<w:cols w:space="720"/>'
        + ("<w:titlePg/>" if numbered else "")
        + "</w:sectPr>"
    )


def template(form: Form, body: str) -> bytes:
    """Put a template together; the same form and body give the same bytes."""
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>"
    bare = f'<w:p><w:pPr><w:pStyle w:val="{style_id(BREAK)}"/></w:pPr></w:p>'
    return package(
        {
            "[Content_Types].xml": parts.content_types(),
            "_rels/.rels": parts.package_relations(),
            "word/document.xml": document.encode(),
            "word/_rels/document.xml.rels": parts.document_relations(),
            "word/styles.xml": _styles(form),
            "word/settings.xml": parts.settings(),
            "word/fontTable.xml": parts.font_table(),
            "word/header1.xml": f"{DECLARATION}<w:hdr {NAMESPACES}>{bare}</w:hdr>".encode(),
            "word/header2.xml": parts.later_header(),
            "word/footer1.xml": f"{DECLARATION}<w:ftr {NAMESPACES}>{bare}</w:ftr>".encode(),
            "word/footer2.xml": parts.later_footer(),
            "docProps/core.xml": parts.core_properties(),
            "docProps/app.xml": parts.app_properties(),
            "docProps/custom.xml": parts.custom_properties(),
        },
        squeezed=False,
    )


def _styles(form: Form) -> bytes:
    language = f'<w:lang w:val="{page.LANGUAGE}" w:eastAsia="{page.LANGUAGE}" w:bidi="{page.LANGUAGE}"/>'
    usual = half_points(BODY_SIZES.preferred)
    size = f'<w:sz w:val="{usual}"/><w:szCs w:val="{usual}"/>'
    written = [
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts()}{size}{language}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{spacing()}</w:pPr></w:pPrDefault></w:docDefaults>",
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
        *(_style(form, line) for line in form.dong),
        _custom("so_trang", style_name("số trang"), '<w:jc w:val="center"/>', 13),
        _custom(BREAK, style_name("ngắt phần"), spacing(exact_pt=1), 1),
    ]
    return f"{DECLARATION}<w:styles {NAMESPACES}>{''.join(written)}</w:styles>".encode()


def _style(form: Form, line: Line) -> str:
    tabs = f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{twips(line.cham)}"/></w:tabs>' if line.cham else ""
    indent = f'<w:ind w:left="{twips(line.thut)}"/>' if line.thut else ""
    gaps = (
        f'<w:spacing w:before="{twips_of_points(line.tren)}" w:after="{twips_of_points(line.duoi)}" w:line="240" '
        'w:lineRule="auto"/>'
    )
    marks = "".join(
        mark
        for wanted, mark in ((line.dam, "<w:b/><w:bCs/>"), (line.nghieng, "<w:i/><w:iCs/>"))
        if wanted
    )  # fmt: skip
    name = form_style(form.ten, line.ten)
    return _custom(f"{form.key}_{line.key}", name, f'{tabs}{gaps}{indent}<w:jc w:val="{line.canh}"/>', line.co, marks)


def _custom(role: str, name: str, properties: str, size: float, marks: str = "") -> str:
    half = half_points(size)
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(role)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{properties}</w:pPr>'
        f'<w:rPr>{marks}<w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr></w:style>'
    )


_ROW_ROOM: Final = 28
"""Room between a row's text and its lines, in twips: half a millimetre, so that no letter touches a line."""


def grid(widths: Sequence[int], rows: str, *, caption: str, lines: bool = True, inner: int = 57) -> str:
    """Write a table: column widths in twips, ready rows, its alternative text, whether lines are drawn, inner margin."""
    kind = "single" if lines else "nil"
    edges = "".join(
        f'<w:{side} w:val="{kind}" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    above, below = (f'<w:{side} w:w="{_ROW_ROOM if lines else 0}" w:type="dxa"/>' for side in ("top", "bottom"))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{above}<w:left w:w="{inner}" w:type="dxa"/>{below}'
        f'<w:right w:w="{inner}" w:type="dxa"/></w:tblCellMar><w:tblCaption w:val="{caption}"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>"
        f"{rows}</w:tbl>"
    )


def grid_row(widths: Sequence[int], cells: Sequence[str], *, head: bool = False) -> str:
    """Write a row of ready cells; a head repeats on every page, no row is split over two."""
    middle = '<w:vAlign w:val="center"/>' if head else ""
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{middle}</w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths, cells, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>{written}</w:tr>"
