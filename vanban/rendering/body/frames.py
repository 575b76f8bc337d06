"""Frames and marks: urgency, secrecy, circulation, draft, and the signing text at the edge of the sheet."""

from __future__ import annotations

from typing import Final

from vanban.metrics import width_mm
from vanban.ooxml.units import MM_PER_TWIP, twips, twips_of_points
from vanban.regulation import formulas, page, stamps
from vanban.regulation.printed import Dau
from vanban.rendering.body.runs import paragraph_xml, plain
from vanban.rendering.page.look import Look

_FRAME_PADDING_MM: Final = 6.0
_FRAME_HEIGHT_MM: Final = stamps.URGENCY_FRAMES["khan"].cao_mm
"""Frames whose size the decree leaves open are as high as those it sets."""
_SIGNING_SHARE: Final = 0.25
"""Part of the top margin's width for the signing text when a frame stands beside it."""
_SIDES: Final = ("top", "left", "bottom", "right")
BLANK: Final = paragraph_xml("ngat")


def stamp_column(marks: Dau, look: Look, column: int) -> str:
    """Write what stands below the number: secrecy, urgency, draft (boxes 10a and 10b).

    Args:
        marks: `dau` of the context.
        look: sizes in force.
        column: width of the left column in twips.

    Returns:
        Ready markup, "" when nothing is to be shown.
    """
    frames = []
    if marks["mat"]:
        width = width_mm(marks["mat"], look.size("khan"), bold=True) + _FRAME_PADDING_MM
        frames.append(_frame("khan", marks["mat"], width, colour=stamps.STAMP_RED))
    elif marks["cho_mat"]:
        frames.append(paragraph_xml("ngat", (), f'<w:spacing w:before="{twips(_FRAME_HEIGHT_MM)}"/>'))
    if marks["khan"]:
        frame = stamps.URGENCY_FRAMES[marks["khan"]]
        frames.append(_frame("khan", formulas.KHAN[marks["khan"]], frame.rong_mm, colour=stamps.STAMP_RED))
    if marks["du_thao"]:
        width = width_mm(marks["du_thao"], look.size("du_thao"), bold=True) + _FRAME_PADDING_MM
        frames.append(_frame("du_thao", marks["du_thao"], min(width, column * MM_PER_TWIP)))
    gap = paragraph_xml("ngat", (), f'<w:spacing w:before="{twips_of_points(page.PARAGRAPH_GAP.preferred)}"/>')
    return "".join(f"{gap}{frame}" for frame in frames) + (BLANK if frames else "")


def top_margin(marks: Dau, look: Look, columns: tuple[int, int]) -> str:
    """Write what stands in the top margin of the first page: how far the paper may go, the signing text (boxes 11, 14).

    Args:
        marks: `dau` of the context.
        look: sizes in force.
        columns: the header's columns in twips; the frame stands over the right one.
    """
    bounds, signed = marks["pham_vi"], marks["thong_tin_ky_so"]
    text = paragraph_xml("thong_tin_ky_so", plain(signed)) if signed else ""
    if not bounds:
        return text or BLANK
    width = width_mm(bounds, look.size("pham_vi_luu_hanh"), bold=True) + _FRAME_PADDING_MM
    frame = _frame("pham_vi_luu_hanh", bounds, width) + BLANK
    left, right = columns
    if not signed:
        return _grid(((left, BLANK), (right, frame))) + BLANK
    side = round((left + right) * _SIGNING_SHARE)
    middle = max(twips(width), (left + right) // 2 - side)
    return _grid(((left + right - middle - side, BLANK), (middle, frame), (side, text))) + BLANK


def _frame(role: str, text: str, wide_mm: float, *, colour: str = "auto") -> str:
    """Draw a rectangle of true size with its text in the middle."""
    eighths = round(page.RULE_WEIGHT_PT * 8)
    borders = "".join(f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{colour}"/>' for side in _SIDES)
    padding = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in _SIDES)
    width = twips(wide_mm)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{width}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>{borders}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/><w:tblCellMar>{padding}</w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{width}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/>'
        f'<w:trHeight w:val="{twips(_FRAME_HEIGHT_MM)}" w:hRule="exact"/></w:trPr><w:tc><w:tcPr>'
        f'<w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph_xml(role, plain(text))}</w:tc></w:tr></w:tbl>"
    )


def _grid(cells: tuple[tuple[int, str], ...]) -> str:
    """Lay markup side by side without lines."""
    padding = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in _SIDES)
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width, _ in cells)
    written = "".join(f'<w:tc><w:tcPr><w:tcW w:w="{w}" w:type="dxa"/></w:tcPr>{markup}</w:tc>' for w, markup in cells)
    total = sum(width for width, _ in cells)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{total}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{padding}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr>{written}</w:tr></w:tbl>"
    )
