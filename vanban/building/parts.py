"""The parts of a template besides its body: settings, headers, footers, properties, and the lists that tie them."""

from __future__ import annotations

from typing import Final

from vanban.building.markup import DECLARATION, NAMESPACES, each, paragraph
from vanban.ooxml.units import half_points, twips
from vanban.regulation import ELEMENTS, page, style_id

_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"

HEADER_FIRST, HEADER, FOOTER_FIRST, FOOTER = "rId11", "rId12", "rId13", "rId14"
"""Relationship ids of the four running parts of a section."""
_RELATED: Final = (
    ("rId1", "styles", "styles.xml"),
    ("rId2", "settings", "settings.xml"),
    ("rId3", "fontTable", "fontTable.xml"),
    (HEADER_FIRST, "header", "header1.xml"),
    (HEADER, "header", "header2.xml"),
    (FOOTER_FIRST, "footer", "footer1.xml"),
    (FOOTER, "footer", "footer2.xml"),
)


def content_types() -> bytes:
    """Write [Content_Types].xml."""
    overrides = {
        "word/document.xml": f"{_WORD_TYPE}.document.main+xml",
        "word/styles.xml": f"{_WORD_TYPE}.styles+xml",
        "word/settings.xml": f"{_WORD_TYPE}.settings+xml",
        "word/fontTable.xml": f"{_WORD_TYPE}.fontTable+xml",
        "word/header1.xml": f"{_WORD_TYPE}.header+xml",
        "word/header2.xml": f"{_WORD_TYPE}.header+xml",
        "word/footer1.xml": f"{_WORD_TYPE}.footer+xml",
        "word/footer2.xml": f"{_WORD_TYPE}.footer+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        "docProps/custom.xml": "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    }
    listed = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items())
    return (
        f'{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{listed}</Types>'
    ).encode()


def package_relations() -> bytes:
    """Write _rels/.rels."""
    rows = (
        ("rId1", f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
        ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("rId3", f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        ("rId4", f"{_OFFICE}/relationships/custom-properties", "docProps/custom.xml"),
    )
    return _relations(rows)


def document_relations() -> bytes:
    """Write word/_rels/document.xml.rels."""
    return _relations(tuple((key, f"{_OFFICE}/relationships/{kind}", target) for key, kind, target in _RELATED))


def _relations(rows: tuple[tuple[str, str, str], ...]) -> bytes:
    listed = "".join(f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>' for key, kind, target in rows)
    return f'{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{listed}</Relationships>'.encode()


def section() -> str:
    """Write the properties of the section: A4, the decree's margins, the first page without a number."""
    wide, high = twips(page.PAPER_WIDTH.preferred), twips(page.PAPER_HEIGHT.preferred)
    edges = (
        ("top", page.MARGIN_TOP), ("right", page.MARGIN_RIGHT), ("bottom", page.MARGIN_BOTTOM), ("left", page.MARGIN_LEFT),
    )  # fmt: skip
    margins = " ".join(f'w:{side}="{twips(span.preferred)}"' for side, span in edges)
    header = twips(page.HEADER_DISTANCE_MM)
    return (
        f'<w:sectPr><w:headerReference w:type="first" r:id="{HEADER_FIRST}"/>'
        f'<w:headerReference w:type="default" r:id="{HEADER}"/>'
        f'<w:footerReference w:type="first" r:id="{FOOTER_FIRST}"/>'
        f'<w:footerReference w:type="default" r:id="{FOOTER}"/>'
        f'<w:pgSz w:w="{wide}" w:h="{high}"/>'
        f'<w:pgMar {margins} w:header="{header}" w:footer="{header}" w:gutter="0"/>'
        '<w:cols w:space="720"/><w:titlePg/></w:sectPr>'
    )


def first_header() -> bytes:
    """Write the first page's header: no number; room for the marks that stand in the top margin (boxes 11 and 14)."""
    return f"{DECLARATION}<w:hdr {NAMESPACES}>{paragraph('ngat', '{{p dau_le_tren }}')}</w:hdr>".encode()


def later_header() -> bytes:
    """Write the header of the other pages: the page number, centred (I.I.7)."""
    style = f'<w:pPr><w:pStyle w:val="{style_id("so_trang")}"/></w:pPr>'
    size = half_points(ELEMENTS["so_trang"].co.preferred)
    run = f'<w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    field = "".join(
        f"<w:r>{run}{inner}</w:r>"
        for inner in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    return f"{DECLARATION}<w:hdr {NAMESPACES}><w:p>{style}{field}</w:p></w:hdr>".encode()


def first_footer() -> bytes:
    """Write the first page's footer: how to reach the office, under a full rule, when asked for (I.III.4)."""
    lines = each("dong in lien_he or []", paragraph("dia_chi", "{{ dong }}"))
    rule = "{%p if lien_he %}"
    opening = paragraph("ngat", rule) + paragraph("ke_dia_chi") + lines
    closing = paragraph("ngat", "{%p else %}") + paragraph("ngat") + paragraph("ngat", "{%p endif %}")
    return f"{DECLARATION}<w:ftr {NAMESPACES}>{opening}{closing}</w:ftr>".encode()


def later_footer() -> bytes:
    """Write the footer of the other pages: nothing, and as low as nothing."""
    return f"{DECLARATION}<w:ftr {NAMESPACES}>{paragraph('ngat')}</w:ftr>".encode()


def settings(*, embedded: bool = False) -> bytes:
    """Write word/settings.xml: Word's current layout rules, no compatibility surprises.

    Args:
        embedded: the file carries a typeface of its own, which Word keeps when it saves.
    """
    carried = "<w:embedTrueTypeFonts/>" if embedded else ""
    return (
        f'{DECLARATION}<w:settings {NAMESPACES}><w:zoom w:percent="100"/>{carried}<w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        "</w:compat>"
        f'<w:themeFontLang w:val="{page.LANGUAGE}" w:eastAsia="{page.LANGUAGE}"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    ).encode()


def font_table() -> bytes:
    """Write word/fontTable.xml."""
    return (
        f'{DECLARATION}<w:fonts {NAMESPACES}><w:font w:name="{page.FONT}"><w:panose1 w:val="02020603050405020304"/>'
        '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    ).encode()


def core_properties() -> bytes:
    """Write docProps/core.xml: title, author and subject come with the paper."""
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
        "<dc:title>{{ ho_so.tieu_de }}</dc:title><dc:subject>{{ ho_so.chu_de }}</dc:subject>"
        f"<dc:creator>{{{{ ho_so.tac_gia }}}}</dc:creator><dc:language>{page.LANGUAGE}</dc:language></cp:coreProperties>"
    ).encode()


def app_properties() -> bytes:
    """Write docProps/app.xml."""
    return (
        f'{DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties"><Application>vanban</Application></Properties>'
    ).encode()


def custom_properties() -> bytes:
    """Write docProps/custom.xml: empty in the template, the fields of Phụ lục VI in a paper."""
    return (
        f'{DECLARATION}<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes"/>'
    ).encode()
