"""Finding the header of a list wherever it stands: under titles, in two merged rows, in any order of columns."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from vanban.errors import Problem
from vanban.language import fold, key, repair
from vanban.records.tables.columns import Column, Matcher, UnderstoodColumn
from vanban.records.tables.grid import Grid, is_blank, letters

_SEARCH: Final = 60
"""Rows in which a header is looked for: titles above it are never longer."""
_ENOUGH: Final = 3
"""Known names that make a row a header at once (tdkt §5.4)."""
SEX_MARKS: Final = {"nam": "nam", "nữ": "nu"}
"""Two columns with an x under one of them, instead of one column of words."""


@dataclass(frozen=True, slots=True)
class Header:
    """A header that was found.

    Attributes:
        first: its first row, from 0.
        last: its last row.
        fields: column number → field.
        marks: column number → sex, for the two columns with an x.
        understood: one entry per column with a header.
        score: how many columns were known.
        warnings: what is doubtful.
    """

    first: int
    last: int
    fields: dict[int, str]
    marks: dict[int, str]
    understood: tuple[UnderstoodColumn, ...]
    score: int
    warnings: tuple[Problem, ...]


def find_header(grid: Grid, columns: Sequence[Column]) -> Header | None:
    """Find the row (or two rows) that name the columns; None when nothing looks like it."""
    matcher = Matcher(columns)
    best: tuple[int, int] = (0, -1)
    for row in range(min(len(grid.rows), _SEARCH)):
        score = _score(grid, row, matcher)
        if score > best[0]:
            best = (score, row)
        if score >= _ENOUGH:
            break
    score, row = best
    known = 2 if len(columns) > 1 else 1
    if row < 0 or (score < known and not _narrow(grid, row)):
        return None
    return _read(grid, row, matcher)


def open_header(grid: Grid) -> Header | None:
    """Take the first row with at least two texts as the header: for lists whose columns are not known beforehand."""
    for row in range(min(len(grid.rows), _SEARCH)):
        texts = [value for value in grid.rows[row] if isinstance(value, str) and not is_blank(value)]
        merged = {area[0] for area in grid.merges if area[1] != area[3]}
        if len(texts) >= 2 and row not in merged:
            return _read(grid, row, Matcher(()))
    return None


def missing_columns(header: Header | None, columns: Sequence[Column], grid: Grid, name: str) -> list[Problem]:
    """Say which required columns the list lacks, and which header may be a misspelling of one."""
    if header is None:
        needed = ", ".join(f"«{column.ten}»" for column in columns if column.required) or "tên các cột"
        return [
            Problem(
                "không tìm thấy hàng tiêu đề của danh sách",
                vi_tri=grid.name,
                tep=name,
                can_co=f"một hàng có {needed}",
                cach_sua="Thêm hàng tiêu đề, hoặc lấy danh sách mẫu bằng lệnh: vanban mau LOẠI --excel MẪU.xlsx",
            )
        ]
    have = set(header.fields.values())
    strange = {key(u.header): u.header for u in header.understood if u.how == "không dùng" and u.header}
    problems = []
    for column in columns:
        if not column.required or column.key in have or any(sibling in have for sibling in _stand_ins(column.key)):
            continue
        names = [key(column.ten), *map(key, column.synonyms)]
        near = [
            strange[n] for wanted in names for n in difflib.get_close_matches(wanted, list(strange), n=1, cutoff=0.75)
        ]
        problems.append(
            Problem(
                f"danh sách thiếu cột «{column.ten}»",
                vi_tri=grid.row_address(header.first),
                tep=name,
                tim_thay=", ".join(u.header.replace("\n", " ") for u in header.understood),
                cach_sua=f"Có phải cột «{near[0]}»? Sửa lại tên cột đó" if near else "Thêm cột này vào danh sách",
            )
        )
    return problems


def _stand_ins(field: str) -> tuple[str, ...]:
    """A list of collectives has no column of persons, and the other way round."""
    return {"ho_ten": ("ten_tap_the",), "ten_tap_the": ("ho_ten",)}.get(field, ())


def _text(grid: Grid, row: int, column: int) -> str:
    value = grid.at(row, column)
    return repair(value).text.strip() if isinstance(value, str) else ""


def _score(grid: Grid, row: int, matcher: Matcher) -> int:
    """Count the different columns a row names; a title merged over the sheet names none."""
    found = set()
    for column, value in enumerate(grid.rows[row]):
        if isinstance(value, str) and len(value) < 120 and (match := matcher.match(_text(grid, row, column))):
            found.add(match[0].key)
    return len(found)


def _narrow(grid: Grid, row: int) -> bool:
    """A list of one or two columns needs only one known name."""
    return sum(not is_blank(value) for value in grid.rows[row]) <= 2 and row + 1 < len(grid.rows)


def _read(grid: Grid, first: int, matcher: Matcher) -> Header:
    last = _last_row(grid, first, matcher)
    width = max(len(grid.rows[row]) for row in range(first, last + 1))
    fields: dict[int, str] = {}
    marks: dict[int, str] = {}
    owner: dict[str, int] = {}
    understood: list[UnderstoodColumn] = []
    warnings: list[Problem] = []
    for column in range(width):
        parts = _parts(grid, first, last, column)
        if not parts:
            continue
        shown = " / ".join(parts)
        if fold(parts[-1]) in SEX_MARKS and _is_mark_column(grid, last, column):
            marks[column] = SEX_MARKS[fold(parts[-1])]
            understood.append(
                UnderstoodColumn(letters(column), shown, "gioi_tinh", "Giới tính (đánh dấu x)", "đúng tên")
            )
            continue
        match = next((m for text in (parts[-1], " ".join(parts), parts[0]) if (m := matcher.match(text))), None)
        if match is None:
            name = _free(key(shown) or f"cot_{letters(column).lower()}", owner)
            owner[name] = column
            fields[column] = name
            understood.append(UnderstoodColumn(letters(column), shown, name, "", "không dùng"))
            continue
        wanted, how = match
        if wanted.key in owner:
            spare = _free(key(shown), owner)
            owner[spare] = column
            fields[column] = spare
            understood.append(UnderstoodColumn(letters(column), shown, spare, "", "không dùng"))
            warnings.append(_twice(grid, first, column, owner[wanted.key], wanted))
            continue
        owner[wanted.key] = column
        fields[column] = wanted.key
        understood.append(UnderstoodColumn(letters(column), shown, wanted.key, wanted.ten, how))
    score = sum(entry.how != "không dùng" for entry in understood)
    return Header(first, last, fields, marks, tuple(understood), score, tuple(warnings))


def _twice(grid: Grid, row: int, column: int, other: int, wanted: Column) -> Problem:
    return Problem(
        f"hai cột cùng được hiểu là «{wanted.ten}»: đang dùng cột {letters(other)}",
        vi_tri=grid.address(row, column),
        cach_sua=f"Muốn dùng cột {letters(column)} thì đổi tên cột {letters(other)}",
    )


def _free(name: str, taken: dict[str, int]) -> str:
    number, candidate = 2, name
    while candidate in taken:
        candidate, number = f"{name}_{number}", number + 1
    return candidate


def _parts(grid: Grid, first: int, last: int, column: int) -> list[str]:
    """Give the texts above a column from top to bottom, those of merged cells included, each once."""
    parts: list[str] = []
    for row in range(first, last + 1):
        at = _owner(grid, row, column)
        text = " ".join(_text(grid, *at).split("\n"))
        text = " ".join(text.split())
        if text and (not parts or parts[-1] != text):
            parts.append(text)
    return parts


def _owner(grid: Grid, row: int, column: int) -> tuple[int, int]:
    for top, left, bottom, right in grid.merges:
        if top <= row <= bottom and left <= column <= right:
            return top, left
    return row, column


def _last_row(grid: Grid, first: int, matcher: Matcher) -> int:
    """Say where a header ends: merged cells tell it, or a row below that still names columns and holds no data."""
    deep = [bottom for top, _, bottom, _ in grid.merges if top == first and bottom > first]
    if deep:
        return max(deep)
    below = first + 1
    if below >= len(grid.rows):
        return first
    wide = any(top == first == bottom and left != right for top, left, bottom, right in grid.merges)
    texts = [value for value in grid.rows[below] if not is_blank(value)]
    names = [
        column
        for column, value in enumerate(grid.rows[below])
        if isinstance(value, str)
        and (matcher.match(_text(grid, below, column)) or fold(_text(grid, below, column)) in SEX_MARKS)
    ]
    plain = all(isinstance(value, str) and not value.strip().isdigit() for value in texts)
    if texts and plain and (len(names) >= 2 or (wide and len(names) >= 1)):
        # A person's row may hold "Nam" under "Giới tính": then it also holds things that are no names of columns.
        return below if len(names) * 2 >= len(texts) else first
    return first


def _is_mark_column(grid: Grid, last: int, column: int) -> bool:
    """Say whether a column holds marks; the row that numbers the columns and the signatures below do not count."""
    values = [(row, grid.at(row, column)) for row in range(last + 1, min(len(grid.rows), last + 500))]
    seen = [
        str(value).strip().lower()
        for row, value in values
        if not is_blank(value) and not (row == last + 1 and str(value).strip("() ").isdigit())
    ]
    marks = sum(value in _MARKS for value in seen)
    return marks > 0 and marks * 2 >= len(seen)


_MARKS: Final = frozenset({"x", "✓", "✔", "1", "v", "+", "true", "có", "*"})
