"""The templates of certificates: a sheet of rows of fixed height over an ornamental frame.

The sheet is one borderless table, so that nothing a name or a merit does can push the signature off the page. The frame
lies in the page header, behind the text: it is stored once however many certificates a file holds, and nobody moves
it by accident. Every zone is a named style and one tag; an office restyles in Word.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Final

from vanban.building.certificates.drawing import behind_page, inline_picture
from vanban.building.certificates.frame import flags, frame, frame_scale
from vanban.building.certificates.layout import (
    BOTTOM,
    CLOSED,
    HEAD_ROWS,
    LAYOUTS,
    LEAST_BODY,
    LINE,
    RULE_HEIGHT,
    SIDE,
    SIGNING,
    TITLE_LINE,
    TOP,
    Layout,
    Row,
    Zone,
)
from vanban.building.certificates.parts import (
    content_types,
    document_relations,
    embedded_font,
    package_relations,
    relations,
)
from vanban.building.certificates.sheet import Sheet
from vanban.building.markup import DECLARATION, NAMESPACES, fonts, spacing
from vanban.building.parts import app_properties, core_properties, custom_properties, font_table, settings
from vanban.frozen import dataclass
from vanban.metrics import width_mm
from vanban.metrics.lengths import MM_PER_PT
from vanban.metrics.title import TITLE_FACE
from vanban.ooxml.archive import package
from vanban.ooxml.emf import metafile
from vanban.ooxml.marks import CAPTIONS
from vanban.ooxml.units import half_points, twips
from vanban.regulation import certificate_style, formulas, page, style_id

PARTY: Final = "ĐẢNG CỘNG SẢN VIỆT NAM"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006"
_A4_HEIGHT: Final = 210.0
_NO_LINE: Final = 0.4
"""What a line that is not printed keeps: a row of no height would take its own."""
_WIDEST_SIGNING: Final = 0.58
"""Most of the width that the right block at the foot takes on narrow paper."""


def certificate_templates() -> dict[str, bytes]:
    """Build the template of every kind of certificate: name of the kind → bytes of the .docx, A4 landscape."""
    return {key: certificate_template(key) for key in LAYOUTS}


def certificate_template(kind: str, sheet: Sheet | None = None) -> bytes:
    """Build the template of one kind of certificate.

    Args:
        kind: key of `LAYOUTS`.
        sheet: paper, frame, heading and emblem; None means A4 landscape with the kind's own frame.

    Raises:
        KeyError: there is no such kind.
    """
    sheet = sheet or Sheet()
    layout = _closed(LAYOUTS[kind], sheet).signed_in(sheet.office_lines)
    measures = _Measures.of(layout, sheet)
    layout = _lowered(layout, sheet, measures)
    body = _table(layout, sheet, measures) + _end()
    document = f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}{_section(sheet, measures)}</w:body></w:document>"
    drawn = _frame(layout, sheet)
    files = {
        "[Content_Types].xml": content_types(sheet),
        "_rels/.rels": package_relations(),
        "word/document.xml": document.encode(),
        "word/_rels/document.xml.rels": document_relations(sheet.emblem),
        "word/styles.xml": _styles(layout, measures, title_face=sheet.title_face),
        "word/settings.xml": settings(embedded=sheet.title_face),
        "word/fontTable.xml": font_table(),
        "word/header1.xml": _header(sheet, framed=drawn is not None),
        "docProps/core.xml": core_properties(),
        "docProps/app.xml": app_properties(),
        "docProps/custom.xml": custom_properties(),
    }
    if sheet.title_face:
        files |= embedded_font()
    behind = []
    if sheet.background:
        files[f"word/media/nen.{sheet.background.kind}"] = sheet.background.data
        behind.append(("rId2", f"{_OFFICE}/relationships/image", f"media/nen.{sheet.background.kind}"))
    if drawn is not None:
        files["word/media/khung.emf"] = drawn
        behind.append(("rId1", f"{_OFFICE}/relationships/image", "media/khung.emf"))
    if behind:
        files["word/_rels/header1.xml.rels"] = relations(*behind)
    if sheet.emblem:
        files[f"word/media/quoc-huy.{sheet.emblem.kind}"] = sheet.emblem.data
    return package(files, squeezed=False)


def _closed(layout: Layout, sheet: Sheet) -> Layout:
    """Close the emblem's place where nothing will ever stand in it; flags stand beside an emblem only."""
    if sheet.emblem is not None or sheet.border == "" or sheet.heading == "khong":
        return layout
    return replace(layout, emblem=CLOSED, flags=False)


def _lowered(layout: Layout, sheet: Sheet, measures: _Measures) -> Layout:
    """Keep the award's name within its row, so that it is as large on every sheet of a printing."""
    pitch = TITLE_LINE if sheet.title_face else LINE
    rows = []
    for row in layout.rows:
        zone = row.left
        if zone is not None and zone.key == "danh_hieu":
            most = row.height * measures.body / (pitch * MM_PER_PT) / measures.type
            row = replace(row, left=replace(zone, size=min(zone.size, math.floor(most * 2) / 2)))
        rows.append(row)
    return replace(layout, rows=tuple(rows))


@dataclass(frozen=True, slots=True)
class _Measures:
    """A4's measures carried over to the paper at hand.

    Attributes:
        type: factor of type sizes.
        head: factor of heights of Quốc hiệu, Tiêu ngữ and its rule, which stay together on upright paper.
        rows: factor of heights of emblem, authority and foot.
        body: factor of heights between authority and foot, which take what room the paper has to spare.
        side: margin left and right in millimetres.
        top: margin above in millimetres.
        bottom: margin below in millimetres.
        width: width of the text in millimetres.
        columns: widths of the left and right blocks at the foot, in twips.
    """

    type: float
    head: float
    rows: float
    body: float
    side: float
    top: float
    bottom: float
    width: float
    columns: tuple[int, int]

    @classmethod
    def of(cls, layout: Layout, sheet: Sheet) -> _Measures:
        around = frame_scale(sheet.width, sheet.height)
        side, top, bottom = SIDE * around, TOP * around, BOTTOM * around
        body = sum(row.height for row in layout.rows if row.spare)
        head = sum(_head_heights(sheet))
        others = layout.emblem + head + sum(row.height for row in layout.rows if not row.spare)
        room = sheet.height - top - bottom
        rows = min(room / (_A4_HEIGHT - TOP - BOTTOM), room / (others + body * LEAST_BODY))
        # Upright paper is narrow but high: its type may be larger than its width alone would say.
        letters = min(around, sheet.width / 297 * 1.25)
        width = sheet.width - 2 * side
        whole = 2 * twips(width / 2)
        right = twips(min(SIGNING * letters, width * _WIDEST_SIGNING))
        lines = min(rows, letters)
        spare = (room - (others - head) * rows - head * lines) / body
        return cls(letters, lines, rows, spare, side, top, bottom, width, (whole - right, right))

    def size(self, pt: float) -> float:
        """Carry a type size over, to half a point."""
        return max(1, round(pt * self.type * 2)) / 2


def _table(layout: Layout, sheet: Sheet, measures: _Measures) -> str:
    left, right = measures.columns
    rows = [_row(_emblem(layout, sheet, measures), layout.emblem, measures)]
    near = measures.head / measures.rows
    if sheet.heading == "khong":
        rows.append(_row(_empty(), sum(_head_heights(sheet)) * near, measures))
    else:
        party = sheet.heading == "dang"
        texts = (PARTY if party else formulas.QUOC_HIEU, "" if party else formulas.TIEU_NGU)
        rows += [
            _row(_paragraph(zone.key, text) if text else _empty(), height * near, measures)
            for zone, text, height in zip(HEAD_ROWS, texts, _head_heights(sheet), strict=False)
        ]
        rule = _rule(measures, PARTY if party else formulas.TIEU_NGU, HEAD_ROWS[0 if party else 1])
        rows.append(_row(rule, RULE_HEIGHT * near, measures, valign="top"))
    for row in layout.rows:
        rows.append(_zones(row, measures))
    sides = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{left + right}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{sides}</w:tblCellMar><w:tblLook w:val="0000" w:firstRow="0" '
        'w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{CAPTIONS["chung_nhan"]}"/></w:tblPr><w:tblGrid><w:gridCol w:w="{left}"/>'
        f'<w:gridCol w:w="{right}"/></w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def _zones(row: Row, measures: _Measures) -> str:
    if row.right is None:
        assert row.left is not None
        height = row.height * measures.body / measures.rows if row.spare else row.height
        return _row(_tag(row.left), height, measures, valign=row.left.valign)
    left, right = measures.columns
    shown = _cell(left, _tag(row.left) if row.left else _empty(), row.left.valign if row.left else "center")
    return _tr(shown + _cell(right, _tag(row.right), row.right.valign), row.height, measures)


def _row(content: str, height: float, measures: _Measures, *, valign: str = "center") -> str:
    return _tr(_cell(sum(measures.columns), content, valign, span=2), height, measures)


def _tr(cells: str, height: float, measures: _Measures) -> str:
    exact = twips(height * measures.rows)
    return f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{exact}" w:hRule="exact"/></w:trPr>{cells}</w:tr>'


def _cell(width: int, content: str, valign: str, *, span: int = 1) -> str:
    grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid}<w:vAlign w:val="{valign}"/></w:tcPr>{content}</w:tc>'
    )


def _tag(zone: Zone) -> str:
    return _empty() if zone.key == "cho_ky" else _paragraph(zone.key, f"{{{{p {zone.key}_in }}}}")


def _paragraph(key: str, text: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{_style(key)}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def _empty() -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{_style("trong")}"/></w:pPr></w:p>'


def _emblem(layout: Layout, sheet: Sheet, measures: _Measures) -> str:
    if sheet.emblem is None:
        return _empty()
    height = (layout.emblem - 1.0) * measures.rows
    width = height * sheet.emblem.ratio
    widest = measures.width / 3
    if width > widest:
        width, height = widest, widest / sheet.emblem.ratio
    picture = inline_picture("rId20", width, height, name="Quốc huy")
    return f'<w:p><w:pPr><w:pStyle w:val="{_style("quoc_huy")}"/></w:pPr>{picture}</w:p>'


def _head_heights(sheet: Sheet) -> tuple[float, float, float]:
    """Give the heights of the heading's lines and its rule; the Party's heading is one line, without a hole below."""
    quoc_hieu, tieu_ngu = (zone.height for zone in HEAD_ROWS)
    return (quoc_hieu, _NO_LINE if sheet.heading == "dang" else tieu_ngu, RULE_HEIGHT)


def _rule(measures: _Measures, text: str, zone: Zone) -> str:
    """Draw the rule under the heading, as long as its last line."""
    room = (measures.width - width_mm(text, measures.size(zone.size), bold=True)) / 2
    side = twips(room)
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{_style("ke")}"/><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" '
        f'w:color="000000"/></w:pBdr><w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'
    )


def _end() -> str:
    """Word wants a paragraph after a table: a tiny one."""
    return _empty()


def _section(sheet: Sheet, measures: _Measures) -> str:
    wide, high = twips(sheet.width), twips(sheet.height)
    turned = ' w:orient="landscape"' if sheet.width > sheet.height else ""
    top, side = twips(measures.top), twips(measures.side)
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="rId11"/><w:pgSz w:w="{wide}" w:h="{high}"{turned}/>'
        f'<w:pgMar w:top="{top}" w:right="{side}" w:bottom="{twips(measures.bottom * 0.6)}" w:left="{side}" '
        'w:header="284" w:footer="284" w:gutter="0"/><w:cols w:space="720"/></w:sectPr>'
    )


def _frame(layout: Layout, sheet: Sheet) -> bytes | None:
    """Draw what lies behind the text; None when nothing does."""
    border = layout.border if sheet.border is None else sheet.border
    if not border:
        return None
    palette = sheet.palette or layout.palette
    layers = frame(sheet.width, sheet.height, border=border, palette=palette)
    if layout.flags and sheet.heading == "nha_nuoc":
        measures = _Measures.of(layout, sheet)
        room = layout.emblem * measures.rows
        layers += flags(sheet.width / 2, measures.top + room * 0.9, room * 0.84, palette)
    return metafile(layers, sheet.width, sheet.height)


def _header(sheet: Sheet, *, framed: bool) -> bytes:
    drawing, below = "", sheet.background
    if below:
        place = (below.x, below.y, below.width, below.height)
        drawing = behind_page("rId2", place, name="Nền", description="Ảnh nền của cơ quan", number=2)
    if framed:
        whole = (0.0, 0.0, sheet.width, sheet.height)
        drawing += behind_page("rId1", whole, name="Khung", description="Khung trang trí", number=1 + bool(below) * 2)
    style = f'<w:pPr><w:pStyle w:val="{_style("trong")}"/></w:pPr>'
    return f"{DECLARATION}<w:hdr {NAMESPACES}><w:p>{style}{drawing}</w:p></w:hdr>".encode()


def _style(key: str) -> str:
    return style_id(f"cn_{key}")


def _styles(layout: Layout, measures: _Measures, *, title_face: bool) -> bytes:
    language = f'<w:lang w:val="{page.LANGUAGE}" w:eastAsia="{page.LANGUAGE}" w:bidi="{page.LANGUAGE}"/>'
    zones = [
        *HEAD_ROWS,
        *(zone for row in layout.rows for zone in (row.left, row.right) if zone and zone.key != "cho_ky"),
    ]
    alone = spacing()
    written = [
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts()}<w:sz w:val="28"/><w:szCs w:val="28"/>{language}</w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{alone}</w:pPr></w:pPrDefault></w:docDefaults>",
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
        *(_zone_style(zone, measures, title=title_face and zone.key == "danh_hieu") for zone in zones),
        _plain_style("quoc_huy", "Quốc huy", '<w:jc w:val="center"/>', 2),
        _plain_style("ke", "đường kẻ", spacing(exact_pt=2), 2),
        _plain_style("trong", "chỗ trống", spacing(exact_pt=1), 2),
    ]
    return f"{DECLARATION}<w:styles {NAMESPACES}>{''.join(written)}</w:styles>".encode()


def _zone_style(zone: Zone, measures: _Measures, *, title: bool) -> str:
    size = measures.size(zone.size)
    align = {"giua": "center", "trai": "left"}[zone.align]
    marks = "".join(
        mark
        for letter, mark in (("D", "<w:b/><w:bCs/>"), ("N", "<w:i/><w:iCs/>"), ("H", "<w:caps/>"))
        if letter in zone.look and not (title and letter == "D")
    )
    face = fonts(TITLE_FACE) if title else ""
    pitch = TITLE_LINE if title else LINE
    colour = f'<w:color w:val="{zone.colour}"/>' if "R" in zone.look else ""
    points = half_points(size)
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{_style(zone.key)}">'
        f'<w:name w:val="{certificate_style(zone.ten)}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{spacing(exact_pt=size * pitch)}<w:jc w:val="{align}"/></w:pPr>'
        f'<w:rPr>{face}{marks}{colour}<w:sz w:val="{points}"/><w:szCs w:val="{points}"/></w:rPr></w:style>'
    )


def _plain_style(key: str, ten: str, properties: str, half: int) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{_style(key)}"><w:name w:val="{certificate_style(ten)}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr>{properties}</w:pPr><w:rPr><w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>'
        "</w:style>"
    )
