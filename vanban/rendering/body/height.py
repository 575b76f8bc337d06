"""How far down the last page the body reaches: an estimate by real line breaks, good to a line or two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from vanban.metrics import line_height_pt, width_mm
from vanban.metrics.lengths import MM_PER_PT
from vanban.regulation.printed import Filled
from vanban.rendering.body.runs import text_of
from vanban.rendering.body.tables_width import fit_table, texts_of_columns
from vanban.rendering.page.look import Look
from vanban.rendering.page.sections import Section


def room_left_mm(blocks: Sequence[Mapping[str, Any]], section: Section, look: Look, top_mm: float) -> float:
    """Estimate the room left on the page where the body ends.

    Args:
        blocks: all that stands between the title and the signature.
        section: the page.
        look: sizes and measures in force.
        top_mm: height of what stands above the first block on its page.

    Returns:
        Millimetres from the end of the body to the bottom of the text.
    """
    page_mm: float = section.text_height_mm
    at = top_mm
    for block in blocks:
        if block["kind"] == "ngat_trang":
            at = page_mm
        elif block["kind"] == "ngang":
            at = page_mm - room_left_mm(block["blocks"], section.turned(landscape=True), look, 0.0)
        else:
            for height in _heights(block, section, look):
                at = at + height if at + height <= page_mm else height % page_mm
    return page_mm - at


def _heights(block: Mapping[str, Any], section: Section, look: Look) -> list[float]:
    if block["kind"] == "bang":
        return _row_heights(block, section, look)
    size = look.size(block["role"])
    words = text_of(block["runs"])
    lines = sum(_line_count(part, size, section.text_width_mm) for part in words.split("\n"))
    line_mm = line_height_pt(size) * look.lines * MM_PER_PT
    return [line_mm] * (lines - 1) + [line_mm + look.gap_pt * MM_PER_PT]


def _row_heights(table: Mapping[str, Any], section: Section, look: Look) -> list[float]:
    fitted = fit_table(table, texts_of_columns(table), section.text_width_mm, look.size("bang_o"))
    size = fitted.size_pt or look.size("bang_o")
    line_mm = line_height_pt(size) * MM_PER_PT
    padding = look.gap_pt * MM_PER_PT
    found = []
    for row in [*table["dau"], *table["hang"]]:
        at, most = 0, 1
        for cell in row["o"]:
            span = cell.get("ngang", 1)
            room = fitted.room_mm(at, span)
            parts = [part for runs in cell["doan"] for part in text_of(runs).split("\n")]
            most = max(most, sum(_line_count(part, size, room) for part in parts))
            at += span
        found.append(most * line_mm + padding)
    return found


def _line_count(text: str, size: float, room_mm: float) -> int:
    """Count lines by length: words break a little before the margin, hence the allowance."""
    return 1 + int(width_mm(text, size) * 1.02 / room_mm)


def title_height_mm(context: Filled, look: Look, section: Section) -> float:
    """Estimate the height of what stands above the body of a first page: header, type, subject."""
    names = sum(1 + name.count(" ") // 4 for name in [*context["chu_quan"], *context["co_quan"]])
    rows: int = max(names, 2) + 2
    rows += 1 if context["ten_loai"] else 0
    subject = context["trich_yeu"] or ""
    rows += _line_count(subject, look.size("trich_yeu"), section.text_width_mm) if subject else 0
    return (rows * line_height_pt(look.size("noi_dung")) + 4 * look.gap_pt) * MM_PER_PT
