"""The account of words: every word of the print is in the record, or is told as left over. A number is a word too.

Words are compared as letters and figures only, whatever their case, tone placement or the zeros before a number; signs,
dashes and blanks are the library's to set. Two ways of comparing:

- A component of fixed form (Quốc hiệu, number, date, signature, a sentence of Mẫu 1.6 to 1.10) is *claimed*: each of its words
  must be one of its formula or of the fields it was read into.
- All other text is counted: a word printed five times must stand five times in the record, labels that numbering will
  print counted with it. So a word lost, a word invented and a number that would be another are all seen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from vanban.patterns import regex
from vanban.reading.facts.file import Facts, Line
from vanban.reading.facts.wording import Word, printed_words, words
from vanban.reading.recover.recovered import Account, Leftover

_WORD = regex(r"[^\W_]+")


@dataclass(slots=True)
class Claims:
    """Which printed words belong to a component of fixed form, and which words each may hold.

    Attributes:
        spans: paragraph → (from, to, allowed words).
    """

    spans: dict[int, list[tuple[int, int, frozenset[str]]]] = field(default_factory=dict)

    def lines(self, lines: Iterable[Line], *allowed: str) -> None:
        """Claim lines; `allowed` are texts whose words they may hold."""
        known = frozenset(word for text in allowed for word in words(text))
        for line in lines:
            first = -1 if line.start <= len(line.paragraph.text) - len(line.paragraph.text.lstrip()) else line.start
            self.spans.setdefault(line.paragraph.index, []).append((first, line.end, known))

    def paragraphs(self, indices: Iterable[int], *allowed: str) -> None:
        """Claim whole paragraphs."""
        known = frozenset(word for text in allowed for word in words(text))
        for index in indices:
            self.spans.setdefault(index, []).append((-1, 10**9, known))

    def of(self, index: int, word: Word) -> frozenset[str] | None:
        """Give the words allowed where a word stands; None when nobody claimed it."""
        for first, last, allowed in self.spans.get(index, ()):
            if first <= word.start < last or (word.start < 0 and first < 0):
                return allowed
        return None


def draw_up(facts: Facts, record_words: Iterable[str], claims: Claims) -> tuple[Account, tuple[Leftover, ...]]:
    """Draw up the account of a reading.

    Args:
        facts: what was printed.
        record_words: the words of the fields that hold text, with the labels numbering will print and the formulas set around.
        claims: the components of fixed form.

    Returns:
        The account, and each run of words that stands in print and not in the record.
    """
    printed = {paragraph.index: printed_words(paragraph) for paragraph in facts.paragraphs}
    missing: dict[int, list[Word]] = {}
    counted: Counter[str] = Counter()
    open_words: dict[int, list[Word]] = {}
    for index, found in printed.items():
        for word in found:
            allowed = claims.of(index, word)
            if allowed is None:
                counted[word.word] += 1
                open_words.setdefault(index, []).append(word)
            elif word.word not in allowed:
                missing.setdefault(index, []).append(word)
    held = Counter(record_words)
    _find(counted - held, open_words, missing)
    total = sum(map(len, printed.values()))
    lost = sum(map(len, missing.values()))
    leftovers = tuple(
        Leftover(text, facts.places[index])
        for index in sorted(missing)
        for text in _pieces(facts, index, missing[index])
    )
    return Account(total, total - lost, tuple(sorted((held - counted).elements()))), leftovers


def _find(lost: Counter[str], open_words: Mapping[int, list[Word]], missing: dict[int, list[Word]]) -> None:
    """Say where lost words stand: the paragraphs that lost most of their words first, each word told once."""
    left = Counter(lost)

    def share(index: int) -> float:
        found = open_words[index]
        return sum(left[word.word] > 0 for word in found) / len(found)

    for index in sorted((i for i in open_words if share(i) > 0), key=lambda i: (-share(i), i)):
        for word in open_words[index]:
            if left[word.word] > 0:
                left[word.word] -= 1
                missing.setdefault(index, []).append(word)


def _pieces(facts: Facts, index: int, lost: list[Word]) -> Iterator[str]:
    """Join neighbouring words to what a reader sees as one piece."""
    paragraph = facts.paragraphs[index]
    text = paragraph.text
    joined: list[list[int]] = []
    if any(word.start < 0 for word in lost) and paragraph.label is not None:
        yield paragraph.label.text
    for word in sorted((w for w in lost if w.start >= 0), key=lambda w: w.start):
        if joined and not _WORD.search(text, joined[-1][1], word.start):
            joined[-1][1] = word.end
        else:
            joined.append([word.start, word.end])
    for start, end in joined:
        yield " ".join(text[start:end].split())


def all_words(value: Any) -> Iterator[str]:
    """Give every text of a record, for components that may hold any of them."""
    if isinstance(value, Mapping):
        for part in value.values():
            yield from all_words(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from all_words(part)
    elif value is not None and not isinstance(value, bool):
        yield str(value)
