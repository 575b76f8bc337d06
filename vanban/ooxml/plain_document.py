"""A small writer of WordprocessingML for what the register prints itself: books, envelopes, slips.

Papers of the decree go through the house's templates; these go straight to markup, row by row, without a tree.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal
from xml.sax.saxutils import escape, quoteattr

from vanban.ooxml import archive
from vanban.ooxml.units import half_points, twips, twips_of_points

Align = Literal["left", "center", "right", "both"]
_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_REL: Final = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_WML: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


@dataclass(frozen=True, slots=True)
class Trang:
    """A page: size and margins in millimetres; the wider side decides the orientation.

    Attributes:
        rong, cao: width and height.
        tren, duoi, trai, phai: margins.
        dau_trang: distance of the page number from the edge.
        so_trang: whether pages carry numbers, at the top, not on the first.
        khung: whether a frame runs around the page.
        giua: whether the text stands in the middle of the height.
    """

    rong: float
    cao: float
    tren: float
    duoi: float
    trai: float
    phai: float
    dau_trang: float = 10.0
    so_trang: bool = False
    khung: bool = False
    giua: bool = False


def run(text: str, size: float, *, bold: bool = False, italic: bool = False) -> str:
    """Write a run of text; line breaks in it become breaks."""
    weight = f"{'<w:b/>' if bold else ''}{'<w:i/>' if italic else ''}"
    half = half_points(size)
    lines = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
    return f'<w:r><w:rPr>{weight}<w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>{lines}</w:r>'


def paragraph(*runs: str, align: Align = "left", before: float = 0, after: float = 0, section: str = "") -> str:
    """Write a paragraph; `before` and `after` in points; `section` ends a section here."""
    gap = f'<w:spacing w:before="{twips_of_points(before)}" w:after="{twips_of_points(after)}"/>'
    return f'<w:p><w:pPr>{gap}<w:jc w:val="{align}"/>{section}</w:pPr>{"".join(runs)}</w:p>'


def table(
    widths: Sequence[int], head: Sequence[Sequence[str]], rows: Iterable[Sequence[str]], *, borders: bool = True
) -> str:
    """Write a table.

    Args:
        widths: column widths in twips.
        head: rows of ready cell content that repeat on every page.
        rows: rows of ready cell content; no row is split over two pages.
        borders: whether lines are drawn.
    """
    kind = "single" if borders else "nil"
    line = f'w:val="{kind}" w:sz="4" w:space="0" w:color="auto"'
    edges = "".join(f"<w:{side} {line}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    properties = (
        f'<w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr>"
    )
    body = [_row(widths, row, header=True) for row in head]
    body += [_row(widths, row, header=False) for row in rows]
    return f"<w:tbl>{properties}<w:tblGrid>{grid}</w:tblGrid>{''.join(body)}</w:tbl>"


def _row(widths: Sequence[int], cells: Sequence[str], *, header: bool) -> str:
    marks = "<w:cantSplit/>" + ("<w:tblHeader/>" if header else "")
    middle = '<w:vAlign w:val="center"/>' if header else ""
    made = (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{middle}</w:tcPr>{cell}</w:tc>'
        for width, cell in zip(widths, cells, strict=True)
    )
    return f"<w:tr><w:trPr>{marks}</w:trPr>{''.join(made)}</w:tr>"


def section(sheet: Trang) -> str:
    """Write the properties of a section; page numbers begin at 1 in each."""
    turn = ' w:orient="landscape"' if sheet.rong > sheet.cao else ""
    header = '<w:headerReference w:type="default" r:id="rId2"/>' if sheet.so_trang else ""
    blank = '<w:headerReference w:type="default" r:id="rId3"/>' if not sheet.so_trang else ""
    frame = "".join(
        f'<w:{side} w:val="double" w:sz="12" w:space="10" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right")
    )
    return (
        f"<w:sectPr>{header}{blank}"
        f'<w:pgSz w:w="{twips(sheet.rong)}" w:h="{twips(sheet.cao)}"{turn}/>'
        f'<w:pgMar w:top="{twips(sheet.tren)}" w:right="{twips(sheet.phai)}" w:bottom="{twips(sheet.duoi)}" '
        f'w:left="{twips(sheet.trai)}" w:header="{twips(sheet.dau_trang)}" w:footer="{twips(sheet.dau_trang)}" '
        'w:gutter="0"/>'
        + (f'<w:pgBorders w:offsetFrom="text">{frame}</w:pgBorders>' if sheet.khung else "")
        + ('<w:pgNumType w:start="1"/>' if sheet.so_trang else "")
        + ('<w:vAlign w:val="center"/>' if sheet.giua else "")
        + ("<w:titlePg/>" if sheet.so_trang else "")
        + "</w:sectPr>"
    )


def package(body: Iterable[str], title: str, author: str, *, font: str, language: str = "vi-VN") -> bytes:
    """Put a document together.

    Args:
        body: ready markup, the last piece being the last section's properties.
        title: the title in its properties.
        author: the author in its properties.
        font: the typeface of the whole document.
        language: the language it is checked in.
    """
    document = f'{_DECLARATION}<w:document xmlns:w="{_W}" xmlns:r="{_R}"><w:body>{"".join(body)}</w:body></w:document>'
    links = _relations(("styles", "styles.xml"), ("header", "header1.xml"), ("header", "header2.xml"))
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relations(("officeDocument", "word/document.xml"), ("core", "docProps/core.xml")),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": links,
        "word/styles.xml": _styles(font, language),
        "word/header1.xml": _header('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE '
                                    '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'),
        "word/header2.xml": _header(""),
        "docProps/core.xml": _core(title, author),
    }  # fmt: skip
    return archive.package((name, text.encode()) for name, text in parts.items())


def _content_types() -> str:
    kinds = {
        "/word/document.xml": f"{_WML}.document.main+xml",
        "/word/styles.xml": f"{_WML}.styles+xml",
        "/word/header1.xml": f"{_WML}.header+xml",
        "/word/header2.xml": f"{_WML}.header+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    rows = "".join(f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in kinds.items())
    return (
        f'{_DECLARATION}<Types xmlns="{_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def _relations(*targets: tuple[str, str]) -> str:
    core = f"{_REL.removesuffix('/relationships')}/relationships/metadata/core-properties"
    rows = "".join(
        f'<Relationship Id="rId{at}" Type="{core if kind == "core" else f"{_R}/{kind}"}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, start=1)
    )
    return f'{_DECLARATION}<Relationships xmlns="{_REL}">{rows}</Relationships>'


def _styles(font: str, language: str) -> str:
    fonts = " ".join(f"w:{slot}={quoteattr(font)}" for slot in ("ascii", "hAnsi", "eastAsia", "cs"))
    spoken = f'w:val="{language}" w:eastAsia="{language}" w:bidi="{language}"'
    return (
        f'{_DECLARATION}<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>'
        f'<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang {spoken}/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>'
    )


def _header(runs: str) -> str:
    return f'{_DECLARATION}<w:hdr xmlns:w="{_W}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{runs}</w:p></w:hdr>'


def _core(title: str, author: str) -> str:
    return (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator></cp:coreProperties>"
    )
