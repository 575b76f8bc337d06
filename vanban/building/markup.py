"""WordprocessingML in small pieces, with children in the order the schema demands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from vanban.ooxml.marks import CAPTIONS
from vanban.ooxml.units import twips_of_points
from vanban.ooxml.xml_text import escape
from vanban.regulation import page, style_id

NAMESPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def spacing(*, before_pt: float = 0, after_pt: float = 0, lines: float = 1, exact_pt: float | None = None) -> str:
    """Say the gaps around a paragraph and the height of its lines."""
    height = (
        f'w:line="{round(lines * 240)}" w:lineRule="auto"'
        if exact_pt is None
        else f'w:line="{twips_of_points(exact_pt)}" w:lineRule="exact"'
    )
    return f'<w:spacing w:before="{twips_of_points(before_pt)}" w:after="{twips_of_points(after_pt)}" {height}/>'


def fonts(name: str = page.FONT) -> str:
    """Name a typeface in all four slots, so that no theme and no fallback steps in."""
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def paragraph(role: str, text: str = "") -> str:
    """Write a paragraph of one run in a role's style; an empty text gives an empty paragraph."""
    run = f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(role)}"/></w:pPr>{run}</w:p>'


def control(tag: str) -> str:
    """Write a control tag of the template ("if …", "endfor") in a paragraph of its own, which vanishes with it."""
    return paragraph("ngat", f"{{%p {tag} %}}")


def when(condition: str, *blocks: str) -> str:
    """Show blocks only under a condition."""
    return control(f"if {condition}") + "".join(blocks) + control("endif")


def each(loop: str, *blocks: str) -> str:
    """Repeat blocks: `each("ten in co_quan", …)`."""
    return control(f"for {loop}") + "".join(blocks) + control("endfor")


def cell(width: int, *blocks: str, span: int = 1, vertical: str = "top", above_pt: float = 0) -> str:
    """Write a table cell, with room above its text when asked for; it always ends with a paragraph, as the schema demands."""
    grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    room = f"<w:tcMar>{_sides(twips_of_points(above_pt))}</w:tcMar>" if above_pt else ""
    properties = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid}{room}<w:vAlign w:val="{vertical}"/></w:tcPr>'
    return f"<w:tc>{properties}{''.join(blocks)}</w:tc>"


def _sides(top: int = 0) -> str:
    """Write the padding of a cell on every side: one left out is the style's for some programs, the table's for others."""
    sides = {"top": top, "left": 0, "bottom": 0, "right": 0}
    return "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides.items())


def row(*cells: str) -> str:
    """Write a table row that never breaks across pages."""
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def control_row(tag: str, widths: Iterable[int]) -> str:
    """Write a control tag over whole rows in a row of its own, which vanishes with it."""
    widths = list(widths)
    return row(cell(sum(widths), paragraph("ngat", f"{{%tr {tag} %}}"), span=len(widths)))


def layout_table(name: str, widths: tuple[int, ...], *rows: str) -> str:
    """Write a borderless table without padding, marked with a name so that the layout finds it again."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{_sides()}</w:tblCellMar>'
        f'<w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{CAPTIONS[name]}"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )
