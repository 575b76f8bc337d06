"""What a list may contain: columns by the names clerks give them."""

from __future__ import annotations

from typing import Literal

from vanban import language
from vanban.frozen import dataclass

ColumnKind = Literal["chu", "ten", "ngay", "gioi_tinh", "so", "so_hieu"]
"""Text; a person's name; a date or a year; sex; a number; digits kept as text (CCCD, codes)."""
Understanding = Literal[
    "đúng tên", "tên tương đương", "ghép cột", "người dùng chọn", "chưa rõ", "không dùng", "gần đúng"
]
"""How sure the reading of a header is; "chưa rõ" is a question nobody has answered yet, "gần đúng" why it is one."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a list.

    Attributes:
        key: name of the field.
        ten: header as the sample list writes it.
        synonyms: other headers for the same thing, as clerks write them.
        kind: what its cells hold.
        required: whether every row needs it.
        fill_down: whether one value is usual for many rows (units, awards).
        doubted: whether a blank below a value is a doubt: the same, or none?
        note: what the sample list says about it.
        examples: cells of the sample list's made-up rows.
        width: width in the sample list, in characters.
        choices: values offered in the sample list; () for any.
        asked: whether a header that only resembles it is worth a question; False for columns nobody prints.
        sampled: whether the sample list has it.
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
    doubted: bool = False
    asked: bool = True
    sampled: bool = True


def without_label(text: str, column: Column) -> str:
    """Take the name of its own column, typed once more in a cell, off its text.

    >>> without_label("Chức vụ: Chuyên viên", Column("chuc_vu", "Chức vụ"))
    'Chuyên viên'
    >>> without_label("Đã làm: 12 đề án", Column("thanh_tich", "Thành tích"))
    'Đã làm: 12 đề án'
    """
    label, colon, rest = text.partition(":")
    if not colon or not rest.strip():
        return text
    own = (column.key, column.ten, *column.synonyms)
    return rest.strip() if language.key(label) in map(language.key, own) else text


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
