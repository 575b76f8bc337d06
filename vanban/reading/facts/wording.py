"""The words a paragraph prints, in the form in which two papers, or a paper and its record, are compared."""

from __future__ import annotations

from vanban.frozen import dataclass
from vanban.language import fold
from vanban.patterns import regex
from vanban.reading.facts.text import Paragraph

_WORD = regex(r"[^\W_]+(?:\u00ad[^\W_]+)*")
"""Letters and figures; a hyphen that shows only at the end of a line (U+00AD) parts no word."""
_ORNAMENT = regex(r"\s*[-–—_=~]{2,}\s*[oO0]{3,5}\s*[-–—_=~]{2,}\s*")
"""A typed rule with its ornament, "-----o0o-----": drawn, not said."""
_PAGE = ("PAGE", "NUMPAGES", "SECTIONPAGES")


def words(text: str) -> list[str]:
    """Give the words of a text, for comparing: letters and figures, folded, numbers without zeros before them.

    >>> words("Số: 08/QĐ-VP, ngày 05 tháng 3")
    ['số', '8', 'qđ', 'vp', 'ngày', '5', 'tháng', '3']
    """
    return [_plain(word) for word in _WORD.findall(fold(text))]


def _plain(word: str) -> str:
    return word.lstrip("0") or "0" if word.isdigit() else word


@dataclass(frozen=True, slots=True)
class Word:
    """A printed word: how it is compared, and where it stands in its paragraph's text (-1: in its automatic label)."""

    word: str
    start: int
    end: int


def printed_words(paragraph: Paragraph) -> list[Word]:
    """Give the words a paragraph prints, its automatic label first; hidden text and page numbers are none."""
    label = paragraph.label.text if paragraph.label is not None else ""
    found = [Word(word, -1, -1) for word in words(label)]
    text = "".join(" " * len(run.text) if _silent(run.format.hidden, run.field) else run.text for run in paragraph.runs)
    if _ORNAMENT.fullmatch(text):
        return found
    return found + [Word(_plain(fold(m.group())), m.start(), m.end()) for m in _WORD.finditer(text)]


def _silent(hidden: bool, instruction: str | None) -> bool:
    return hidden or (instruction or "").strip().upper().startswith(_PAGE)
