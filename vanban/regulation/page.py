"""The page (Phụ lục I, Phần I, Mục I) and the running text (Mục II, khoản 6, điểm e)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from vanban.regulation.measures import Span

FONT: Final = "Times New Roman"
"""The only typeface the decree allows (I.I.4)."""
METRIC_TWIN: Final = "Tinos"
"""Stands in for Times New Roman where it is not installed: same widths, all Vietnamese letters."""
LANGUAGE: Final = "vi-VN"

PAPER_WIDTH: Final = Span(210, 210, 210, "mm", "Phụ lục I, I.I.1")
PAPER_HEIGHT: Final = Span(297, 297, 297, "mm", "Phụ lục I, I.I.1")
PAPER_TOLERANCE_MM: Final = 1.0

MARGIN_TOP: Final = Span(20, 25, 20, "mm", "Phụ lục I, I.I.3")
MARGIN_BOTTOM: Final = Span(20, 25, 20, "mm", "Phụ lục I, I.I.3")
MARGIN_LEFT: Final = Span(30, 35, 30, "mm", "Phụ lục I, I.I.3")
MARGIN_RIGHT: Final = Span(15, 20, 20, "mm", "Phụ lục I, I.I.3")
MARGIN_TOLERANCE_MM: Final = 0.5
HEADER_DISTANCE_MM: Final = 10.0
"""Top edge to page number, as in the official files; the decree says only «inside the top margin» (I.I.7)."""
MARGINS_MM: Final[Mapping[str, float]] = {
    "left": MARGIN_LEFT.preferred,
    "right": MARGIN_RIGHT.preferred,
    "top": MARGIN_TOP.preferred,
    "bottom": MARGIN_BOTTOM.preferred,
    "header": HEADER_DISTANCE_MM,
}
"""The edges as built, for who sets up a page; a turned page keeps them (I.I.3)."""

INDENT: Final = Span(10, 12.7, 12.7, "mm", "Phụ lục I, I.II.6.e")
"""First-line indent. Only the two ends are allowed: 1 cm or 1,27 cm."""
INDENT_CHOICES_MM: Final = (10.0, 12.7)
INDENT_TOLERANCE_MM: Final = 0.2
PARAGRAPH_GAP: Final = Span(6, float("inf"), 6, "pt", "Phụ lục I, I.II.6.e")
LINE_SPACING: Final = Span(1.0, 1.5, 1.0, "dòng", "Phụ lục I, I.II.6.e")
LINE_HEIGHT_RATIO: Final = 1.149
"""Height of a single line of Times New Roman over its size."""

RULE_FULL: Final = Span(1.0, 1.0, 1.0, "lần", "Phụ lục I, I.II.1.b")
"""Rule under Tiêu ngữ: as long as the text."""
RULE_SHORT: Final = Span(1 / 3, 1 / 2, 0.4, "lần", "Phụ lục I, I.II.2.b; I.II.5.b")
"""Rule under the body's name and under the trích yếu: 1/3 to 1/2 of the text."""
RULE_TOLERANCE: Final = 0.05
RULE_WEIGHT_PT: Final = 0.75

SUBJECT_GAP_PT: Final = 6.0
"""Space between số, ký hiệu and V/v (I.II.5.b)."""
SIGNATURE_ROOM: Final = Span(25, 30, 28, "mm", "thực hành: chỗ trống để ký, không có trong Nghị định")
ADDRESSEE_INDENT_MM: Final = 35.0
"""Left text edge to «Kính gửi» in Mẫu 1.5."""
ADDRESSEE_DASH_MM: Final = 45.0
"""Left text edge to the dashes of several addressees in Mẫu 1.5."""
