"""Nơi nhận: one column, or two when a long list would push the signature to a new page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from vanban.frozen import dataclass
from vanban.metrics import count_lines, line_height_pt, width_mm
from vanban.metrics.lengths import MM_PER_PT
from vanban.ooxml.units import twips
from vanban.patterns import regex
from vanban.rendering.body.runs import paragraph_xml, plain
from vanban.rendering.page.look import Look
from vanban.sameness import REMEMBERED, Same

_DASH: Final = "- "
_CONTINUED: Final = regex(r"\n[ \t]+")
"""Blanks before a continuation line: it hangs behind its dash by an indent instead."""
_GUTTER_MM: Final = 3.0
_SLACK_MM: Final = 0.4


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of recipients as it will be drawn.

    Attributes:
        xml: its markup.
        height_mm: how high it is.
    """

    xml: str
    height_mm: float


def one_column(lines: Sequence[str], look: Look, width_mm_: float) -> Listed:
    """Write the list in one column; lines too long for it hang behind their dash."""
    return _one_column(tuple(lines), Same(look), width_mm_)


@lru_cache(maxsize=REMEMBERED)
def _one_column(told: tuple[str, ...], same: Same[Look], width_mm_: float) -> Listed:
    """`one_column`, remembered: the papers of an office go to the same places."""
    look = same.value
    hang = _hang(look)
    lines = [_CONTINUED.sub("\n", line) for line in told]
    xml = "".join(paragraph_xml("noi_nhan_danh_sach", plain(line), hang if _dashed(line) else "") for line in lines)
    return Listed(xml or paragraph_xml("noi_nhan_danh_sach"), _height(lines, look, width_mm_))


def two_columns(lines: Sequence[str], look: Look, width_mm_: float) -> Listed:
    """Write the list in two columns of like height, in reading order: down the left one, then down the right."""
    half = (width_mm_ - _GUTTER_MM) / 2
    heights = [_height([line], look, half) for line in lines]
    cut = min(range(1, len(lines)), key=lambda at: max(sum(heights[:at]), sum(heights[at:])))
    left, right = one_column(lines[:cut], look, half), one_column(lines[cut:], look, half)
    widths = (twips(half + _GUTTER_MM), twips(half))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    gutter = f'<w:tcMar><w:right w:w="{twips(_GUTTER_MM)}" w:type="dxa"/></w:tcMar>'
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{margin}</w:tcPr>{part.xml}</w:tc>'
        for width, margin, part in zip(widths, (gutter, ""), (left, right), strict=True)
    )
    padding = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    xml = (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar>{padding}</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid><w:tr>{cells}</w:tr></w:tbl>"
    )
    return Listed(xml, max(left.height_mm, right.height_mm))


def two_column_width_mm(longest_mm: float) -> float:
    """Give the width at which no line of two columns wraps; `longest_mm` is the longest line with its dash."""
    return 2 * (longest_mm + _SLACK_MM) + _GUTTER_MM


def _hang(look: Look) -> str:
    hanging = twips(width_mm(_DASH, look.size("noi_nhan_danh_sach")))
    return f'<w:ind w:left="{hanging}" w:hanging="{hanging}"/>'


def _dashed(line: str) -> bool:
    return line.startswith(_DASH)


def _height(lines: Sequence[str], look: Look, room_mm: float) -> float:
    size = look.size("noi_nhan_danh_sach")
    room = room_mm - width_mm(_DASH, size)
    count = sum(count_lines(line.removeprefix(_DASH), size, room) for line in lines)
    return count * line_height_pt(size) * MM_PER_PT
