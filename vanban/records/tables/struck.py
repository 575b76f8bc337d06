"""What Excel shows struck through, and the columns it hides: what nobody may take for a plain value."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from vanban.patterns import regex

STRUCK: Final = "hàng bị gạch ngang: bỏ hay còn?"
"""What is told of a row that is struck through."""
_ITEM: Final = regex(rb"<(?:\w+:)?si\b[^>]*>.*?</(?:\w+:)?si>|<(?:\w+:)?si\b[^>]*/>", re.DOTALL)
_STRIKE: Final = regex(rb'<(?:\w+:)?strike(?!\s+val="(?:0|false)")')
_SHARED: Final = regex(rb'<(?:\w+:)?c\b(?=[^>]*\bt="s")[^>]*\br="([A-Z]+)(\d+)"[^>]*>\s*<(?:\w+:)?v>(\d+)</(?:\w+:)?v>')
_INLINE: Final = regex(rb'<(?:\w+:)?c\b[^>]*\br="([A-Z]+)(\d+)"[^>]*>\s*<(?:\w+:)?is>(.*?)</(?:\w+:)?is>', re.DOTALL)
_COLUMN: Final = regex(rb"<(?:\w+:)?col\b([^>]*)/?>")
_HIDDEN: Final = regex(rb'\bhidden="(?:1|true)"')
_NUMBERS: Final = regex(rb'\b(min|max)="(\d+)"')
_WIDEST: Final = 500


def struck_rows(
    rows: Sequence[Sequence[object]] | Mapping[int, Sequence[object]], struck: Collection[tuple[int, int]]
) -> dict[int, str]:
    """The rows most of whose texts are struck through, with what is told of them: so clerks take somebody off a list.

    Args:
        rows: the values of the rows.
        struck: the cells struck through.
    """
    counts: dict[int, int] = {}
    for row, _ in struck:
        counts[row] = counts.get(row, 0) + 1
    return {
        row: STRUCK
        for row, count in counts.items()
        if 2 * count > sum(isinstance(value, str) and bool(value.strip()) for value in rows[row])
    }


def struck_strings(shared: bytes) -> frozenset[int]:
    """The shared strings of a workbook of which a part is struck through, by number."""
    if not _STRIKE.search(shared):
        return frozenset()
    return frozenset(number for number, item in enumerate(_ITEM.findall(shared)) if _STRIKE.search(item))


def partly_struck(sheet: bytes, strings: frozenset[int]) -> Iterator[tuple[bytes, int]]:
    """The cells of a sheet that show such a string: letters of the column, number of the row from 1."""
    if strings:
        for column, row, number in _SHARED.findall(sheet):
            if int(number) in strings:
                yield column, int(row)
    if b"<is>" in sheet and _STRIKE.search(sheet):
        for column, row, text in _INLINE.findall(sheet):
            if _STRIKE.search(text):
                yield column, int(row)


def hidden_columns(sheet: bytes) -> frozenset[int]:
    """The columns that Excel hides, from 0."""
    found: set[int] = set()
    for attributes in _COLUMN.findall(sheet):
        if _HIDDEN.search(attributes):
            ends = {name: int(number) for name, number in _NUMBERS.findall(attributes)}
            if {b"min", b"max"} <= ends.keys():
                found.update(range(ends[b"min"] - 1, min(ends[b"max"], _WIDEST)))
    return frozenset(found)
