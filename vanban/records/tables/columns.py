"""What a list may contain: columns by the names clerks give them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from vanban.language import fold, key

ColumnKind = Literal["chu", "ten", "ngay", "gioi_tinh", "so", "so_hieu"]
"""Text; a person's name; a date or a year; sex; a number; digits kept as text (CCCD, codes)."""
Understanding = Literal["đúng tên", "tên tương đương", "gần đúng", "không dùng"]


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list.

    Attributes:
        key: name of the field.
        ten: header as the sample list writes it.
        synonyms: other headers for the same thing, as clerks write them.
        kind: what its cells hold.
        required: whether every row needs it.
        fill_down: whether merged cells, and ditto marks, carry their value down (units, awards).
        note: what the sample list says about it.
        examples: cells of the sample list's made-up rows.
        width: width in the sample list, in characters.
        choices: values offered in the sample list; () for any.
    """

    key: str
    ten: str
    synonyms: tuple[str, ...] = ()
    kind: ColumnKind = "chu"
    required: bool = False
    fill_down: bool = False
    note: str = ""
    examples: tuple[str, ...] = ()
    width: float = 16.0
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UnderstoodColumn:
    """How one column of the file was understood.

    Attributes:
        letter: the column in Excel.
        header: what stands in the header, parts of a two-row header joined by " / ".
        key: the field it fills; for an unknown header a key made of it, which any template may use.
        ten: name of the field; "" for an unknown header.
        how: how sure the reading is.
    """

    letter: str
    header: str
    key: str
    ten: str
    how: Understanding


class Matcher:
    """Finds the column a header means."""

    def __init__(self, columns: Sequence[Column]) -> None:
        """Learn the names of the columns; earlier columns win."""
        self._exact = {key(column.ten): column for column in reversed(columns)}
        self._exact.update({column.key: column for column in columns if column.key not in self._exact})
        self._other: dict[str, Column] = {}
        for column in reversed(columns):
            self._other.update({key(name): column for name in column.synonyms})
        known = {**self._other, **self._exact}
        self._loose = sorted(
            ((name, column) for name, column in known.items() if len(name) >= 5), key=lambda p: -len(p[0])
        )

    def match(self, header: str) -> tuple[Column, Understanding] | None:
        """Find the column of a header, by its exact name, another name, or the beginning of either."""
        for text in (header, header.split("(")[0], header.split("\n")[0]):
            name = key(text)
            if name == "nam" and fold(text) == "nam":
                return None
            if name in self._exact:
                return self._exact[name], "đúng tên"
            if name in self._other:
                return self._other[name], "tên tương đương"
        name = key(header)
        for known, column in self._loose:
            if name.startswith(known + "_"):
                return column, "gần đúng"
        return None
