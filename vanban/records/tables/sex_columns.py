"""Columns that tell the sex by a mark or a date: Nam | Nữ side by side, or one of them alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from vanban.errors import Problem
from vanban.language import fold
from vanban.records.tables.assigning import HeaderCell
from vanban.records.tables.choices import Choices
from vanban.records.tables.grid import letters

SEX_MARKS: Final = {"nam": "nam", "nữ": "nu"}
"""Two columns with an x, or with years of birth, under one of them, instead of one column of words."""
MARKS: Final = frozenset({"x", "✓", "✔", "1", "v", "+", "true", "có", "*"})
"""What stands in such a column, folded."""


def sex_columns(cells: Sequence[HeaderCell], choices: Choices) -> tuple[dict[int, str], bool]:
    """Find the two columns Nam | Nữ, and say whether dates of birth stand in them."""
    found = [cell for cell in cells if cell.parts and fold(cell.parts[-1]) in SEX_MARKS]
    if len(found) != 2 or {SEX_MARKS[fold(cell.parts[-1])] for cell in found} != {"nam", "nu"}:
        return {}, False
    if any(chosen_by_letter(cell, choices) for cell in found):
        return {}, False
    for dated in (False, True):
        kinds = [_share(cell, dated) for cell in found]
        if any(kind is True for kind in kinds) and all(kind is not False for kind in kinds):
            return {cell.column: SEX_MARKS[fold(cell.parts[-1])] for cell in found}, dated
    return {}, False


def chosen_by_letter(cell: HeaderCell, choices: Choices) -> bool:
    """Whether the clerk named the column for some field."""
    return any(letters(cell.column) == word.upper() for said in choices.fields.values() for word in said)


def lone_sex(cells: Sequence[HeaderCell]) -> dict[int, str]:
    """Find a column of marks for one sex only: schools mark the girls."""
    found = [cell for cell in cells if cell.parts and fold(cell.parts[-1]) in SEX_MARKS]
    if len(found) != 1 or _share(found[0], dated=False) is not True:
        return {}
    return {found[0].column: SEX_MARKS[fold(found[0].parts[-1])]}


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
    if not values:
        return None
    hits = sum(_is_date(value) if dated else str(value).strip().lower() in MARKS for value in values)
    return hits * 2 >= len(values)


def _is_date(value: object) -> bool:
    return hasattr(value, "year") or bool(re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", str(value)))
