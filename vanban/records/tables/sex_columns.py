"""Columns that tell the sex by a mark or a date: Nam | Nữ side by side, or one of them alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from vanban.errors import Problem
from vanban.language import fold
from vanban.patterns import regex
from vanban.records.tables.assigning import HeaderCell
from vanban.records.tables.choices import Choices
from vanban.records.tables.grid import is_blank, letters
from vanban.records.tables.marks import is_nothing
from vanban.records.tables.matching import readings

_SEX_MARKS: Final = {"nam": "nam", "nữ": "nu", "nu": "nu"}
"""Two columns with an x, or with years of birth, under one of them, instead of one column of words."""
MARKS: Final = frozenset({"x", "✓", "✔", "1", "v", "+", "true", "có", "*"})
"""What stands in such a column, folded."""
_DATE: Final = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SIGNED: Final = regex(r"[^\W\d]{2,},? ngày ")
"""A place and a day: where a list is signed."""


def marked_sex(parts: Sequence[str]) -> str:
    """Which sex the texts above a column name, its number and hints on how to fill it aside; "" for none.

    >>> marked_sex(("Năm sinh", "4. Nam")), marked_sex(("Nữ (x)",)), marked_sex(("Năm",))
    ('nam', 'nu', '')
    """
    texts = readings(parts[-1]) if parts else ()
    return next((sex for text in texts if (sex := _SEX_MARKS.get(fold(text), ""))), "")


def sex_columns(cells: Sequence[HeaderCell], choices: Choices) -> tuple[dict[int, str], bool]:
    """Find the two columns Nam | Nữ, and say whether dates of birth stand in them."""
    found = [(cell, sex) for cell in cells if (sex := marked_sex(cell.parts))]
    if len(found) != 2 or {sex for _, sex in found} != {"nam", "nu"}:
        return {}, False
    if any(chosen_by_letter(cell, choices) for cell, _ in found):
        return {}, False
    for dated in (False, True):
        kinds = [_share(cell, dated) for cell, _ in found]
        if any(kind is True for kind in kinds) and all(kind is not False for kind in kinds):
            return {cell.column: sex for cell, sex in found}, dated
    return {}, False


def chosen_by_letter(cell: HeaderCell, choices: Choices) -> bool:
    """Whether the clerk named the column for some field."""
    return any(letters(cell.column) == word.upper() for said in choices.fields.values() for word in said)


def lone_sex(cells: Sequence[HeaderCell]) -> dict[int, str]:
    """Find a column of marks for one sex only: schools mark the girls."""
    found = [(cell, sex) for cell in cells if (sex := marked_sex(cell.parts))]
    if len(found) != 1 or _share(found[0][0], dated=False) is not True:
        return {}
    return {cell.column: sex for cell, sex in found}


def half_told(sexes: Mapping[int, str], texts: Sequence[str], sheet: str) -> Problem:
    """Say what a blank in a column of marks for one sex leaves open."""
    ((column, sex),) = sexes.items()
    known, other = ("nữ", "Nam") if sex == "nu" else ("nam", "Nữ")
    what = f"cột {letters(column)} «{texts[column]}» chỉ đánh dấu {known}; ô trống chưa chắc là {other}"
    return Problem(what, sheet, cach_sua=f'Ô trống là {other} thì thêm: --cot "Giới tính={letters(column)}"')


def _share(cell: HeaderCell, dated: bool) -> bool | None:
    """Whether most of a column are marks, or dates; None for an empty column."""
    values = list(cell.values())
    if values and str(values[0]).strip("() ").isdigit() and int(str(values[0]).strip("() ")) == cell.column + 1:
        values = values[1:]
    values = [value for value in values if is_marked(value)]
    hits = sum(_is_date(value) if dated else str(value).strip().lower() in MARKS for value in values)
    if not hits:
        return False if values and not all(map(_is_sentence, values)) else None
    return hits * 2 >= sum(not _is_sentence(value) for value in values)


def _is_sentence(value: object) -> bool:
    """Titles of groups and what stands below a list cross its columns; they are no cells of them."""
    return isinstance(value, str) and len(value.split()) > 1 and not _DATE.search(value)


def is_marked(value: object) -> bool:
    """Whether a cell of such a column says anything: a dash and a nought do not."""
    return not (is_blank(value) or is_nothing(value) or (not isinstance(value, bool) and value in (0, "0")))


def _is_date(value: object) -> bool:
    return hasattr(value, "year") or (bool(_DATE.search(str(value))) and not _SIGNED.search(fold(str(value))))


def by_mark(value: object, sex: str) -> object:
    """What a column of marks for one sex says of a row."""
    if value is not None and str(value).strip().lower() not in MARKS:
        return value
    return "Nam" if (sex == "nam") == (value is not None) else "Nữ"
