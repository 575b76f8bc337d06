"""Rows of one text: the title of a group, a person alone, or the rest of a cell above that was cut in two."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from vanban.language import fold
from vanban.language.name_doubts import NO_PERSON
from vanban.patterns import regex
from vanban.records.tables.assigning import COLLECTIVE, EVERYONE, PERSON
from vanban.records.tables.grid import Grid, is_blank
from vanban.records.tables.header import Header
from vanban.records.tables.people import subject_in

_COUNTED: Final = regex(r"(?:[IVX]{1,5}|[A-ZĐ])\s?[.)/]\s*\S")
"""How the title of a group begins: "II. KHỐI VĂN PHÒNG", "A/ Khối xã"."""
_PERIOD: Final = regex(r"danh sách |(?:tháng|quý|năm|đợt) (?:\d+|[ivx]+)(?:[/.\s].*)?$")
"""Titles between the rows of books and lists: "Tháng 3/2026", "DANH SÁCH BỔ SUNG"."""
LONE: Final = (
    "hàng chỉ có một ô có chữ: là tên nhóm hay là một hàng của danh sách?",
    "Tên nhóm thì xóa hàng, hoặc gộp ô (Merge) qua các cột; là một hàng thì điền thêm ô khác, ô không có gì thì gõ «-»",
)
CONTINUED: Final = (
    "hàng chỉ có một ô có chữ: là phần tiếp của ô trên, hay là tên nhóm?",
    "Phần tiếp thì chép vào ô trên rồi xóa hàng này; tên nhóm thì gộp ô (Merge) qua các cột, hoặc đánh số «II. …»",
)
SIGNED: Final = "hàng đứng sau phần ký của danh sách: có phải một hàng của danh sách không?"
APART: Final = "hàng không có số thứ tự, cách danh sách một hàng trống: có phải một hàng của danh sách không?"
_BRACKETS: Final = "(-–+"


def counts_group(value: object) -> bool:
    """Whether a text is labelled as the title of a group: "II. KHỐI XÃ", "Tháng 3/2026"."""
    return isinstance(value, str) and bool(_COUNTED.match(value.strip()) or _PERIOD.match(fold(value)))


def continues(grid: Grid, header: Header, row: int, texts: Mapping[int, object]) -> bool:
    """Whether the only text of a row, in a list with numbers, reads as the rest of a cell above it.

    Titles of groups stand in the first column, in that of names or across the sheet, and are labelled or begin with a capital;
    one post or merit under another's, a name merged over two rows of merits, and what a program cut from a page do not.
    """
    if len(texts) != 1:
        return False
    ((column, value),) = texts.items()
    text = str(value).strip()
    names = [at for at, name in header.fields.items() if name in (PERSON, COLLECTIVE, EVERYONE)]
    for top, left, bottom, right in grid.merges:
        if top < row <= bottom and any(left <= at <= right for at in names):
            return True
        if top == row and right > left:
            return False
    if counts_group(text) or text.isupper() or subject_in(text):
        return False
    if column in names:
        return text[0] in _BRACKETS or text[0].islower()
    first = min((at for at, name in header.fields.items() if name), default=0)
    return column != first and bool(header.fields.get(column))


class LoneCells:
    """In a list without numbers, a row of one text among fuller ones may be the title of a group, not a person."""

    def __init__(self, grid: Grid, header: Header, body: range) -> None:
        rows = [filled for row in body if (filled := _filled(grid, row, header))]
        self._fuller = len(header.fields) > 1 and sum(len(filled) > 1 for filled in rows) * 2 >= len(rows)
        self._capitals = any(len(filled) > 1 and str(filled[0]).isupper() for filled in rows)
        self._people = {column for column, name in header.fields.items() if name in (PERSON, EVERYONE)}

    def strange(self, texts: Mapping[int, object]) -> bool:
        """Whether the only text of a row reads as no name: capitals among small letters, a unit, another column."""
        if not self._fuller or len(texts) != 1:
            return False
        ((column, value),) = texts.items()
        if not isinstance(value, str) or not any(map(str.isalpha, value)):
            return False
        group = value.strip()[0].isdigit() or NO_PERSON.match(fold(value)) is not None
        elsewhere = bool(self._people) and (column not in self._people or group)
        return elsewhere or (value.isupper() and not self._capitals)


def _filled(grid: Grid, row: int, header: Header) -> list[object]:
    return [value for column, value in enumerate(grid.rows[row]) if column in header.fields and not is_blank(value)]
