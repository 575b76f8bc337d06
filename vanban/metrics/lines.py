"""Where a text breaks into lines: as Word fills them, or balanced as a clerk would break a long name.

Lines break only at blanks between words. A non-breaking space keeps its words together; a word wider than the line
stands alone on its own line and sticks out rather than being cut.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from functools import lru_cache
from operator import add
from typing import Final

from vanban.metrics.lengths import MM_PER_PT
from vanban.metrics.widths import face, width_mm, widths_mm
from vanban.patterns import regex

_LONG: Final = 200
"""Longer texts are paragraphs, and hardly come back."""
_HAIR_MM: Final = 1e-9
"""What arithmetic may be off: a line as wide as its room has room."""
_BLANKS: Final = regex(r"[ \t]+")
_TOO_MANY_WORDS: Final = 120
"""Beyond this many words a text is a paragraph, not a name: balancing it would change nothing a reader sees."""


def wrap_lines(text: str, size_pt: float, max_mm: float, *, bold: bool = False, italic: bool = False) -> list[str]:
    r"""Fill lines one after the other, as Word and LibreOffice do.

    A line break typed in the text ("\n") stays a line break.

    >>> wrap_lines("một hai ba", 13, 15)
    ['một hai', 'ba']
    """
    lines: list[str] = []
    for part in text.split("\n"):
        lines += _fill(part, size_pt, max_mm, bold=bold, italic=italic)
    return lines


def count_lines(text: str, size_pt: float, max_mm: float, *, bold: bool = False, italic: bool = False) -> int:
    """Count the lines `wrap_lines` gives.

    >>> count_lines("một hai ba", 13, 15)
    2
    """
    return sum([len(_ends(part, size_pt, max_mm, bold, italic)) for part in text.split("\n")])


def break_lines(text: str, size_pt: float, max_mm: float, *, bold: bool = False, italic: bool = False) -> list[str]:
    """Break a text into as few lines as fit, of lengths as alike as possible.

    Args:
        text: the text; typed line breaks stay.
        size_pt: size of the type in points.
        max_mm: the longest a line may be.
        bold: measure the bold face.
        italic: measure the italic face.

    Returns:
        The lines. Joined again with single spaces they hold every word of the text, in order.

    >>> break_lines("ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG", 12, 60, bold=True)
    ['ỦY BAN NHÂN DÂN', 'TỈNH LÂM ĐỒNG']
    """
    lines: list[str] = []
    for part in text.split("\n"):
        filled = _fill(part, size_pt, max_mm, bold=bold, italic=italic)
        words = _words(part)
        if len(filled) < 2 or len(words) > _TOO_MANY_WORDS:
            lines += filled
        else:
            lines += _balance(words, len(filled), size_pt, max_mm, bold=bold, italic=italic)
    return lines


def _fill(text: str, size_pt: float, max_mm: float, *, bold: bool, italic: bool) -> list[str]:
    words, begun = _words(text), 0
    lines: list[str] = []
    for end in _ends(text, size_pt, max_mm, bold, italic):
        lines.append(" ".join(words[begun:end]))
        begun = end
    return lines


def _words(text: str) -> list[str]:
    bare = text.strip(" \t")
    return bare.split(" ") if "\t" not in bare and "  " not in bare else _BLANKS.split(bare)


def _ends(text: str, size_pt: float, max_mm: float, bold: bool, italic: bool) -> tuple[int, ...]:
    """Say how many words of a text stand on its lines up to the end of each."""
    return (_found_ends if len(text) > _LONG else _known_ends)(text, size_pt, max_mm, bold, italic)


def _found_ends(text: str, size_pt: float, max_mm: float, bold: bool, italic: bool) -> tuple[int, ...]:
    chosen = face(bold=bold, italic=italic)
    words, blank = _words(text), chosen.advances[" "]
    reached = list(itertools.accumulate(map(add, map(chosen.word, words), itertools.repeat(blank))))
    room = (max_mm + _HAIR_MM) / (size_pt * MM_PER_PT) * chosen.em + blank
    found: list[int] = []
    end = before = 0
    while end < len(words):
        end = bisect_right(reached, before + room, end + 1)
        before = reached[end - 1]
        found.append(end)
    return tuple(found)


_known_ends = lru_cache(maxsize=4096)(_found_ends)
"""`_found_ends`, remembered: recipients, names and offices come back in paper after paper."""


def _balance(words: list[str], count: int, size_pt: float, max_mm: float, *, bold: bool, italic: bool) -> list[str]:
    """Choose the breaks with the smallest sum of squared lengths: for a given number of lines, the most alike."""
    widths = widths_mm(words, size_pt, bold=bold, italic=italic)
    blank = width_mm(" ", size_pt, bold=bold, italic=italic)
    starts = [0.0]
    for width in widths:
        starts.append(starts[-1] + width + blank)
    unreachable = (float("inf"), -1)
    best: list[list[tuple[float, int]]] = [[(0.0, -1)] + [unreachable] * len(words)]
    for _ in range(count):
        row = [unreachable] * (len(words) + 1)
        for end in range(1, len(words) + 1):
            for start in range(end):
                length = starts[end] - starts[start] - blank
                if length <= max_mm + _HAIR_MM or end - start == 1:
                    row[end] = min(row[end], (best[-1][start][0] + length**2, start))
        best.append(row)
    lines: list[str] = []
    end = len(words)
    for row in reversed(best[1:]):
        start = row[end][1]
        lines.append(" ".join(words[start:end]))
        end = start
    return lines[::-1]
