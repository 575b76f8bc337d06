"""Widths and heights on the page, estimated with the metrics of Times New Roman."""

from __future__ import annotations

from collections.abc import Iterable

from vanban.metrics.widths import LONG, known_ems, line_height_pt, long_ems
from vanban.ooxml.units import MM_PER_PT
from vanban.patterns import regex
from vanban.reading.facts.text import CharFormat, Paragraph, Run

_WORDS = regex(r"[^ \t\n\f\v]+|[ \t]+|[\n\f\v]")
_TYPED_BREAK = regex(r"[\n\f\v]")
_BREAKS = "\n\f\v"
_SPARE_MM = 0.05
_NARROW_MM_PER_PT = 0.12
"""Room that even narrow letters take, in millimetres a letter and point of size."""
_SMALL_CAPS = 0.8
_LONGEST_FILLED = 20_000
_USUAL_LETTER_MM = 2.2


def text_width_mm(text: str, look: CharFormat) -> float:
    """Measure a shown text of one look, in millimetres."""
    size = look.size_pt * (_SMALL_CAPS if look.small_caps and not look.caps else 1.0)
    ems = known_ems(text, look.bold, look.italic) if len(text) <= LONG else long_ems(text, look.bold, look.italic)
    return ems * size * MM_PER_PT * look.scale / 100 + len(text) * look.spacing_pt * MM_PER_PT


def runs_width_mm(runs: Iterable[Run]) -> float:
    """Measure runs set on one line."""
    return sum([text_width_mm(run.shown, run.format) for run in runs])


def wrapped_widths_mm(runs: Iterable[Run], room_mm: float) -> tuple[float, ...]:
    """Fill runs into lines of a given width, as Word does, and give the width of each line.

    Line breaks typed in the text stay. A word wider than the room stands alone and sticks out. A text far longer than
    any paragraph is only estimated.
    """
    runs = tuple(runs)
    letters = sum(len(run.text) for run in runs)
    if letters > _LONGEST_FILLED:
        count = int(letters * _USUAL_LETTER_MM / max(room_mm, 1.0)) + 1
        return (room_mm,) * min(count, _LONGEST_FILLED)
    lines = [0.0]
    pending = 0.0  # blanks at the end of a line do not count
    word = 0.0
    for run in runs:
        look = run.format
        bold, italic, scale, spacing = look.bold, look.italic, look.scale, look.spacing_pt
        size = look.size_pt * (_SMALL_CAPS if look.small_caps and not look.caps else 1.0)
        for text in _WORDS.findall(run.shown):
            first = text[0]
            if first in _BREAKS:
                lines[-1] += (pending if lines[-1] else 0.0) + word if word else 0.0
                lines.append(0.0)
                pending = word = 0.0
                continue
            # As `text_width_mm`, of the looks of one run.
            ems = known_ems(text, bold, italic) if len(text) <= LONG else long_ems(text, bold, italic)
            width = ems * size * MM_PER_PT * scale / 100 + len(text) * spacing * MM_PER_PT
            if first == " " or first == "\t" or (first.isspace() and text.isspace() and "\u00a0" not in text):
                if word:
                    _place(lines, pending, word, room_mm)
                    pending = word = 0.0
                pending += width
            else:
                word += width
    if word:
        _place(lines, pending, word, room_mm)
    return tuple(width for width in lines if width > 0) or (0.0,)


def _place(lines: list[float], pending: float, word: float, room: float) -> None:
    """Put a finished word on the current line or on a new one."""
    used = lines[-1]
    if used and used + pending + word > room + _SPARE_MM:
        lines.append(word)
    else:
        lines[-1] = used + (pending if used else 0.0) + word


def _fits(paragraph: Paragraph, room_mm: float) -> bool:
    """Say whether a paragraph surely stands on one line; a long text is not looked at."""
    runs = paragraph.runs
    if not runs:
        return room_mm >= 0
    if sum([len(run.text) * run.format.size_pt for run in runs]) * _NARROW_MM_PER_PT > room_mm:
        return False
    return _TYPED_BREAK.search(paragraph.text) is None and runs_width_mm(runs) <= room_mm


def line_pt(paragraph: Paragraph, size_pt: float) -> float:
    """Give the height of one line of a paragraph set at a size, in points."""
    setting = paragraph.format
    single = line_height_pt(size_pt)
    if setting.line_rule == "exact":
        return setting.line
    if setting.line_rule == "atLeast":
        return max(setting.line, single)
    return single * setting.line


def tallest_pt(paragraph: Paragraph) -> float:
    """Give the size of the tallest letters of a paragraph; an empty one is as tall as its mark."""
    runs = paragraph.runs
    if len(runs) == 1:
        return runs[0].format.size_pt if runs[0].shown else paragraph.mark.size_pt
    sizes = [run.format.size_pt for run in runs if run.shown]
    return max(sizes, default=paragraph.mark.size_pt)


def height_pt(paragraph: Paragraph, room_mm: float) -> float:
    """Estimate the height of a paragraph in a column of some width, spacing included."""
    lines = 1 if _fits(paragraph, room_mm) else len(wrapped_widths_mm(paragraph.runs, room_mm))
    typed = 1 + paragraph.text.count("\n")
    setting = paragraph.format
    return setting.before_pt + max(lines, typed) * line_pt(paragraph, tallest_pt(paragraph)) + setting.after_pt
