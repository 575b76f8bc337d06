"""The width of a text, from the committed table of Times New Roman's advance widths."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from vanban.frozen import dataclass
from vanban.metrics.lengths import MM_PER_PT

_WIDE = frozenset("WF")
LONG: Final = 200
"""Letters of a text that is not worth remembering."""
_WORDS: Final = 8192
"""How many words of each face are remembered."""


@dataclass(frozen=True, slots=True)
class Face:
    """One face of Times New Roman, in its own units.

    Attributes:
        em: units in one em.
        ascent: baseline to the top of a line.
        descent: baseline to the bottom of a line.
        gap: extra room between two lines.
        advances: width of each character; any may be asked for.
        word: measures a word, remembered: they come back in paper after paper.
    """

    em: int
    ascent: int
    descent: int
    gap: int
    advances: Mapping[str, int]
    word: Callable[[str], int]


class _Advances(dict[str, int]):
    """Widths by character; what the face lacks counts as wide as a renderer's stand-in usually is."""

    def __init__(self, em: int, known: Mapping[str, int]) -> None:
        super().__init__(known)
        self._em = em

    def __missing__(self, char: str) -> int:
        if unicodedata.category(char) in {"Mn", "Me", "Cc", "Cf"}:
            return 0
        return self._em if unicodedata.east_asian_width(char) in _WIDE else self._em // 2


@cache
def face(*, bold: bool = False, italic: bool = False) -> Face:
    """Read one face from the committed table."""
    table = _tables()[("dam_" if bold else "") + "nghieng" if italic else "dam" if bold else "thuong"]
    advances = _Advances(table["em"], _advances(table["rong"]))

    def units(text: str) -> int:
        return sum(map(advances.__getitem__, unicodedata.normalize("NFC", text)))

    return Face(table["em"], table["len"], table["xuong"], table["ho"], advances, lru_cache(maxsize=_WORDS)(units))


@cache
def _tables() -> Mapping[str, Any]:
    found: Mapping[str, Any] = json.loads(Path(__file__).with_name("widths.json").read_text(encoding="ascii"))
    return found


def _advances(rows: Mapping[str, str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for width, ranges in rows.items():
        for part in ranges.split():
            low, _, high = part.partition("-")
            for code in range(int(low, 16), int(high or low, 16) + 1):
                found[chr(code)] = int(width)
    return found


def width_mm(text: str, size_pt: float, *, bold: bool = False, italic: bool = False) -> float:
    """Measure a text set on one line.

    Args:
        text: any text; combining marks and control characters take no room.
        size_pt: size of the type in points.
        bold: measure the bold face.
        italic: measure the italic face.

    Returns:
        Millimetres.

    >>> round(width_mm("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True), 1)
    88.3
    """
    ems = known_ems(text, bold, italic) if len(text) <= LONG else long_ems(text, bold, italic)
    return ems * size_pt * MM_PER_PT


def widths_mm(texts: Iterable[str], size_pt: float, *, bold: bool = False, italic: bool = False) -> list[float]:
    """Measure texts, each set on one line; else as `width_mm`."""
    ems = [known_ems(text, bold, italic) if len(text) <= LONG else long_ems(text, bold, italic) for text in texts]
    return [width * size_pt * MM_PER_PT for width in ems]


def long_ems(text: str, bold: bool, italic: bool) -> float:
    """Measure a text in ems: its width in the size of its own type."""
    chosen = face(bold=bold, italic=italic)
    return sum(map(chosen.advances.__getitem__, unicodedata.normalize("NFC", text))) / chosen.em


known_ems = lru_cache(maxsize=16384)(long_ems)
"""`long_ems`, remembered, for texts up to `LONG`: words and names come back in paper after paper."""


def line_height_pt(size_pt: float) -> float:
    """Give the height of a single line, in points.

    >>> round(line_height_pt(14), 1)
    16.1
    """
    chosen = face()
    return (chosen.ascent + chosen.descent + chosen.gap) / chosen.em * size_pt


def ascent_pt(size_pt: float) -> float:
    """Give the distance from the top of a line to its baseline, in points.

    >>> round(ascent_pt(14) - ascent_pt(13), 2)
    0.89
    """
    chosen = face()
    return chosen.ascent / chosen.em * size_pt
