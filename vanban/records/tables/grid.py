"""A sheet as it lies in the file, whatever the file: values, merged cells, hidden rows, cells that carry no value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Final

from vanban.frozen import dataclass
from vanban.records.tables.looks import Look

Place = tuple[int, int]
"""Row and column, from 0."""
NO_RESULT: Final = "ô là công thức chưa có kết quả"
"""What is told of a formula nobody computed."""


@dataclass(frozen=True, slots=True)
class Grid:
    """One sheet.

    Attributes:
        name: of the sheet; "" for a file without sheets.
        rows: values row by row; text, numbers, dates, booleans or None; rows may differ in length.
        merges: merged ranges: first row, first column, last row, last column.
        hidden: rows that Excel hides.
        broken: cell → why it has no usable value, a Vietnamese sentence.
        formulas: cells whose value a formula gives, or should give.
        fonts: cell → its font, for text that may be written for a font of an old code table.
        looks: cell → what Excel shows in it, where its number format says more than the value.
        faults: row → what is wrong with it as a whole, a Vietnamese sentence.
        lines: row → the line of a text file it begins in, from 1; () for a workbook.
        notes: what happened while the file was read, Vietnamese sentences.
        struck: cells struck through, whole or in part, in rows that are not.
        covered: columns that Excel hides.
        decoded: cell → what stood there before the whole sheet was decoded from `code`.
        remarks: cell → what somebody pinned to it.
        code: the old code table the sheet is written in; "" when it is Unicode, or mixed.
    """

    name: str
    rows: tuple[tuple[object, ...], ...]
    merges: tuple[tuple[int, int, int, int], ...] = ()
    hidden: frozenset[int] = frozenset()
    broken: Mapping[Place, str] = field(default_factory=dict)
    fonts: Mapping[Place, str] = field(default_factory=dict)
    formulas: frozenset[Place] = frozenset()
    looks: Mapping[Place, Look] = field(default_factory=dict)
    faults: Mapping[int, str] = field(default_factory=dict)
    lines: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    struck: frozenset[Place] = frozenset()
    covered: frozenset[int] = frozenset()
    decoded: Mapping[Place, str] = field(default_factory=dict)
    code: str = ""
    remarks: Mapping[Place, str] = field(default_factory=dict)

    def at(self, row: int, column: int) -> object:
        """Give the value of a cell; None outside the sheet."""
        if 0 <= row < len(self.rows) and 0 <= column < len(self.rows[row]):
            return self.rows[row][column]
        return None

    def address(self, row: int, column: int) -> str:
        """Name a cell as Excel does.

        >>> Grid("Sheet1", ()).address(6, 2)
        'Sheet1!C7'
        """
        cell = f"{letters(column)}{row + 1}"
        return f"{self.name}!{cell}" if self.name else cell

    def row_address(self, row: int) -> str:
        """Name a row.

        >>> Grid("Sheet1", ()).row_address(6)
        'Sheet1!hàng 7'
        """
        return f"{self.name}!hàng {row + 1}" if self.name else f"hàng {row + 1}"


def column_named(name: str) -> int:
    """Give the number, from 0, of a column by its letters.

    >>> column_named("A"), column_named("Z"), column_named("AA")
    (0, 25, 26)
    """
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - 64
    return number - 1


def letters(column: int) -> str:
    """Name a column as Excel does.

    >>> letters(0), letters(25), letters(26)
    ('A', 'Z', 'AA')
    """
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def is_blank(value: object) -> bool:
    """Say whether a cell shows nothing: None, blanks, and the NaN, NaT and NA of data libraries.

    >>> is_blank(None), is_blank("  "), is_blank(float("nan")), is_blank(0), is_blank("nan")
    (True, True, True, False, False)
    """
    if value is None:
        return True
    if isinstance(value, str):
        return not value.strip(" \t\r\n\xa0\u200b\ufeff\xad")
    try:
        return bool(value != value)
    except TypeError:  # pandas.NA says neither yes nor no
        return True
