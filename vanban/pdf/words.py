"""The words of a page with their places, as printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from vanban.frozen import dataclass
from vanban.pdf.geometry import Box, Sheet


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed.

    Attributes:
        text: its letters.
        box: where it stands.
    """

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Line:
    """Words that stand on one line, close to each other: the two columns of a signature block are two lines.

    Attributes:
        page: index of the page, from 0.
        words: from left to right.
    """

    page: int
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)

    @property
    def box(self) -> Box:
        """Where it stands."""
        left, top = min(w.box.x for w in self.words), min(w.box.y for w in self.words)
        right, bottom = max(w.box.right for w in self.words), max(w.box.bottom for w in self.words)
        return Box(left, top, right - left, bottom - top)


# A gap this many times the height of the letters parts two columns.
_COLUMN_GAP = 1.2


def sheet_of(page: Any) -> Sheet:
    """How a `pypdfium2.PdfPage` lies."""
    left, bottom, right, top = page.get_cropbox()
    return Sheet(left, bottom, right - left, top - bottom, page.get_rotation() % 360)


def lines_of(page: Any, number: int) -> list[Line]:
    """Read the lines of a page in reading order.

    Args:
        page: a `pypdfium2.PdfPage`.
        number: its index, from 0.
    """
    found: list[Line] = []
    current: list[Word] = []
    for word, breaks in _words(page):
        if current and (breaks or _apart(current[-1].box, word.box)):
            found.append(Line(number, tuple(current)))
            current = []
        current.append(word)
    if current:
        found.append(Line(number, tuple(current)))
    return found


def _apart(first: Box, second: Box) -> bool:
    height = max(first.height, second.height)
    same_height = abs(first.centre[1] - second.centre[1]) < height / 2
    return not same_height or not -height < second.x - first.right < height * _COLUMN_GAP


def _words(page: Any) -> Iterator[tuple[Word, bool]]:
    """Give each word and whether a new line begins with it."""
    sheet = sheet_of(page)
    text = page.get_textpage()
    try:
        letters: list[str] = []
        boxes: list[Box] = []
        breaks = False
        for index in range(text.count_chars()):
            letter = text.get_text_range(index, 1)
            if letter.strip():
                letters.append(letter)
                boxes.append(sheet.to_box(*text.get_charbox(index, loose=True)))
                continue
            if letters:
                yield Word("".join(letters), _around(boxes)), breaks
                letters, boxes, breaks = [], [], False
            breaks = breaks or letter in ("\r", "\n", "\r\n")
        if letters:
            yield Word("".join(letters), _around(boxes)), breaks
    finally:
        text.close()


def _around(boxes: list[Box]) -> Box:
    left, top = min(b.x for b in boxes), min(b.y for b in boxes)
    return Box(left, top, max(b.right for b in boxes) - left, max(b.bottom for b in boxes) - top)
