"""Fitting a text into its room, by rule: a name shrinks before it wraps, a merit wraps before it shrinks.

Nothing ever overflows. What had to shrink or wrap is told; what fits at no size is refused, never cut.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from vanban.batch.certificates.keeping import as_written, kept_together
from vanban.frozen import dataclass
from vanban.metrics import break_lines, width_mm, wrap_lines
from vanban.metrics.lengths import MM_PER_PT
from vanban.overprint.sheet import Box
from vanban.patterns import regex

AIR: Final = 0.965
"""Share of the room that is used: a full line keeps off the frame, and programs differ by a hair in width."""
_APART: Final = 0.4
"""Millimetres kept free when a text takes several lines, so that blocks do not run together."""
_WHOLE_WORTH: Final = 0.12
"""Share of its size that a text gives up so that no line ends inside a name, a date or a word."""
_ALIKE: Final = 0.55
"""How much shorter than the other one of two lines may be for a line to end behind its comma."""
_COMMA: Final = regex(r"[,;] ")
_STEP: Final = 1.0
"""Points by which a text shrinks at a time."""

Measure = Callable[[str], float]
"""Width of a text at one point, in millimetres."""


@dataclass(frozen=True, slots=True)
class Rules:
    """How far a field may be changed to fit.

    Attributes:
        floor: smallest size in points.
        lines: most lines.
        wrap_first: whether more lines come before a smaller size.
        first_floor: size down to which a text shrinks before it wraps; None means `floor`.
    """

    floor: float
    lines: int
    wrap_first: bool = False
    first_floor: float | None = None

    def scaled(self, factor: float) -> Rules:
        """Carry the sizes over to larger or smaller paper."""
        first = None if self.first_floor is None else self.first_floor * factor
        return Rules(self.floor * factor, self.lines, self.wrap_first, first)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text as it is set.

    Attributes:
        lines: its lines, as printed.
        size: in points.
        shrunk: whether the size is below the look's.
        wrapped: whether it takes more lines than were typed.
        box: the room it stands in where rows gave way to one another; None is the template's.
    """

    lines: tuple[str, ...]
    size: float
    shrunk: bool = False
    wrapped: bool = False
    box: Box | None = None


def fit(text: str, box: Box, rules: Rules, measure: Measure | None = None) -> Fitted | None:
    r"""Fit a text into its room; None when it fits at no allowed size.

    Args:
        text: what is printed; "\n" is a line break the writer wants.
        box: the room and the look.
        rules: how far the text may be changed.
        measure: width of a text at one point; None takes the metrics of Times New Roman.
    """
    look = box.look
    printed = text.upper() if look.capitals else text
    typed = printed.split("\n")
    width = measure or _times(look.face.bold, look.face.italic)
    room = box.width * AIR
    widest = max(map(width, typed))
    if widest * look.size <= room and _high(len(typed), look.size, box) and len(typed) <= rules.lines:
        return Fitted(tuple(typed), look.size)
    size = look.size
    if not rules.wrap_first and len(typed) <= rules.lines:
        while size >= (rules.first_floor or rules.floor):
            if widest * size <= room and _high(len(typed), size, box):
                return Fitted(tuple(typed), size, shrunk=True)
            size -= _STEP
    wrapped = _wrapped(printed, len(typed), box, rules, measure)
    if rules.wrap_first or len(typed) > rules.lines:
        return wrapped
    # A room too low for two larger lines: one line, as small as it must be.
    least = wrapped.size if wrapped is not None else rules.floor - _STEP
    while size > least and size >= rules.floor:
        if widest * size <= room and _high(len(typed), size, box):
            return Fitted(tuple(typed), size, shrunk=True)
        size -= _STEP
    return wrapped


def _wrapped(text: str, typed: int, box: Box, rules: Rules, measure: Measure | None) -> Fitted | None:
    """Break at the largest size that fits, and somewhat below it where names, dates and words then stay whole."""
    look = box.look
    best: tuple[float, list[str]] | None = None
    for kept in kept_together(text)[::-1]:  # from "breaks anywhere" to "keeps everything"
        found = _largest(kept, box, rules, measure)
        if best is None or (found is not None and found[0] >= best[0] - look.size * _WHOLE_WORTH):
            best = found if found is not None else best
    if best is None:
        return None
    size, broken = best
    lines = tuple(map(as_written, broken))
    if typed == 1:
        lines = _at_comma(lines, size, box, measure)
    return Fitted(lines, size, size < look.size, len(lines) > typed)


def _largest(text: str, box: Box, rules: Rules, measure: Measure | None) -> tuple[float, list[str]] | None:
    """Find the largest size at which a text fits, and its lines."""
    look = box.look
    width = measure or _times(look.face.bold, look.face.italic)
    size = look.size
    while size >= rules.floor - 0.01:
        lines = _break(text, size, box, measure)
        fits = len(lines) <= rules.lines and _high(len(lines), size, box)
        if fits and max(map(width, lines)) * size <= box.width * AIR:
            return size, lines
        size -= _STEP
    return None


def _at_comma(lines: tuple[str, ...], size: float, box: Box, measure: Measure | None) -> tuple[str, ...]:
    """End the first of two centred lines behind a comma where both still fit and neither is much shorter: post, unit."""
    if len(lines) != 2 or box.look.align == "trai" or lines[0].endswith((",", ";")):
        return lines
    width = measure or _times(box.look.face.bold, box.look.face.italic)
    whole = " ".join(lines)
    halves = [(whole[: at.end() - 1], whole[at.end() :]) for at in _COMMA.finditer(whole)]
    best = max(halves, key=lambda pair: min(map(width, pair)), default=None)
    if best is None:
        return lines
    short, long = sorted(map(width, best))
    return best if long * size <= box.width * AIR and short >= long * _ALIKE else lines


def _break(text: str, size: float, box: Box, measure: Measure | None) -> list[str]:
    """Break into balanced lines, or into filled ones where the text stands at the left."""
    look, room = box.look, box.width * AIR
    if measure is not None:
        return [line for part in text.split("\n") for line in _fill(part, room / size, measure)]
    breaker = wrap_lines if look.align == "trai" else break_lines
    return breaker(text, size, room, bold=look.face.bold, italic=look.face.italic)


def _fill(text: str, room: float, measure: Measure) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        if lines and measure(f"{lines[-1]} {word}") <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]


def _high(count: int, size: float, box: Box) -> bool:
    free = box.height + 0.05 if count == 1 else box.height - _APART
    return count * size * box.look.pitch * MM_PER_PT <= free


def _times(bold: bool, italic: bool) -> Measure:
    def width(text: str) -> float:
        return width_mm(text, 1, bold=bold, italic=italic)

    return width
