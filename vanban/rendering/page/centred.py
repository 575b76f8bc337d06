"""Centred texts of several lines: lines of like length that cut no word, name or date in two."""

from __future__ import annotations

from itertools import takewhile
from typing import Any, Final

from vanban.frozen import dataclass
from vanban.metrics import break_lines, width_mm, wrap_lines
from vanban.ooxml.units import MM_PER_PT, twips
from vanban.patterns import regex
from vanban.rendering.page.words import cuts

_SLACK_MM: Final = 0.6
"""Room beside a text that must not wrap: renderers round widths to their own units."""
_DATED: Final = regex(r"(?:(?<=\bngày)|(?<=\btháng)|(?<=\bnăm)|(?<=\bsố)) (?=\d)|(?<=\d) (?=tháng\b|năm\b)")
_FIRM: Final = "\u00a0"
_WIDER_EM: Final = 0.1
"""How much wider LibreOffice draws a firm blank than Word does."""


@dataclass(frozen=True, slots=True)
class Centred:
    """A centred text as it will be printed.

    Attributes:
        text: the text; blanks inside its dates are firm where a line would end there.
        lines: its lines.
        measure_mm: the width that makes it break so; None where it needs one line, or none.
    """

    text: str
    lines: tuple[str, ...]
    measure_mm: float | None

    def indents(self, column: int) -> dict[str, int]:
        """Give the two indents, in twips, that centre it in a column."""
        return {"trai": 0, "phai": 0} if self.measure_mm is None else centred_indents(column, self.measure_mm)


def centred(text: str | None, size_pt: float, room_mm: float, *, bold: bool, italic: bool) -> Centred:
    """Break a centred text so that its lines come out alike without a line break being put into it.

    Of the measures that need no further line, the one that cuts no word in two wins, then the most even.

    Args:
        text: what is printed; None and "" take no line.
        size_pt: size of its type.
        room_mm: width of its column.
        bold: the face is bold.
        italic: the face slants.
    """
    if not text:
        return Centred("", (), None)
    style: dict[str, Any] = {"bold": bold, "italic": italic}
    found = _evenly(text, size_pt, room_mm, style)
    if len(found.lines) == 1 or not cuts(found.lines):
        return found
    firm = _evenly(_DATED.sub(_FIRM, text), size_pt, room_mm, style)
    better = cuts(firm.lines) < cuts(found.lines) and len(firm.lines) == len(found.lines)
    return firm if better else found


def centred_indents(column: int, length_mm: float) -> dict[str, int]:
    """Centre a length in a column, in twips, by two indents."""
    rest = max(column - twips(length_mm), 0)
    return {"trai": rest // 2, "phai": rest - rest // 2}


def _evenly(text: str, size: float, room: float, style: dict[str, Any]) -> Centred:
    lines = break_lines(text, size, room, **style)
    if len(lines) == 1:
        return Centred(text, tuple(lines), None)
    least = max(width_mm(line, size, **style) for line in lines)
    words = text.split(" ")
    # Longer openings than the room are no measure; so the number of them does not grow with the text.
    openings = (width_mm(" ".join(words[:count]), size, **style) for count in range(1, len(words) + 1))
    heads = list(takewhile(lambda head: head <= room, openings))
    firm = _WIDER_EM * size * MM_PER_PT
    best: tuple[tuple[int, float], float, list[str]] | None = None
    for head in (one for one in (least, *heads) if least <= one <= room):
        found = wrap_lines(text, size, min(head + _SLACK_MM, room), **style)
        widths = [width_mm(line, size, **style) for line in found]
        # The room beside it is that of the widest line, which need not be the one that gave the measure.
        wider = (width + line.count(_FIRM) * firm for line, width in zip(found, widths, strict=True))
        measure = min(max(wider) + _SLACK_MM, room)
        if wrap_lines(text, size, measure, **style) != found:
            continue
        cost = (cuts(found), max(widths) - min(widths))
        if len(found) == len(lines) and (best is None or cost < best[0]):
            best = (cost, measure, found)
    if best is None:
        return Centred(text, tuple(wrap_lines(text, size, room, **style)), room)
    return Centred(text, tuple(best[2]), best[1])
