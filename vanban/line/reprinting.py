"""What making a paper again from its record would print beside the words of the old one: told, never done in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from vanban import context, records
from vanban.errors import VanbanError
from vanban.patterns import regex
from vanban.regulation import formulas

if TYPE_CHECKING:
    from vanban.reading import Facts

_NOT_PRINTED: Final = frozenset(
    {
        "khuon",
        "kho",
        "ho_so",
        "kind",
        "role",
        "can",
        "rong",
        "ke",
        "co",
        "ngang",
        "doc",
        "giu",
        "b",
        "i",
        "u",
        "vi_tri",
        "nhom",
    }
)
_KEY = regex(r"[a-z0-9]+(?:_[a-z0-9]+)+|")
"""A key of the program ("hoa_toc"), not a word."""
_MOST: Final = 8


def said(lines: tuple[str, ...]) -> str:
    """Name lines that would be printed beside those of the old paper: the first of many."""
    more = f" và {len(lines) - _MOST} dòng khác" if len(lines) > _MOST else ""
    return ", ".join(f"«{text[:80]}»" for text in lines[:_MOST]) + more


def added(facts: Facts, record: Mapping[str, Any]) -> tuple[str, ...]:
    """Give the lines that making the paper again would print, and the old print has not; () when it cannot be made.

    Args:
        facts: the old paper.
        record: what was read of it.
    """
    from vanban.reading.facts.wording import printed_words, words

    try:
        printed = context.build(records.from_dict(record))
    except VanbanError:
        return ()
    left = Counter(word.word for paragraph in facts.paragraphs for word in printed_words(paragraph))
    found: dict[str, None] = {}
    texts = list(_texts(printed))
    for text in texts:
        own = Counter(words(text))
        missing = own - left
        left -= own
        if missing:
            found[" ".join(text.split())] = None
    ends = any(text.rstrip().endswith(formulas.KET_THUC) for text in texts)
    if ends and not any(formulas.KET_THUC in paragraph.text for paragraph in facts.paragraphs):
        found[formulas.KET_THUC] = None
    return tuple(found)


def _texts(value: Any) -> Iterator[str]:
    """Give every line of a context that is printed, the runs of one paragraph joined."""
    if isinstance(value, str):
        if not _KEY.fullmatch(value):
            yield value
    elif isinstance(value, Mapping):
        runs = value.get("runs")
        if isinstance(runs, list):
            yield "".join(str(run["t"]) for run in runs)
        for name, part in value.items():
            if name not in _NOT_PRINTED and name != "runs":
                yield from _texts(part)
    elif isinstance(value, list | tuple):
        if value and all(isinstance(one, Mapping) and "t" in one for one in value):
            yield "".join(str(one["t"]) for one in value)
        else:
            for part in value:
                yield from _texts(part)
