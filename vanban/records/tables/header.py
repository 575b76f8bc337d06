"""Finding the header of a list wherever it stands: under titles, in two merged rows, in any order of columns."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import field
from functools import partial
from typing import Final

from vanban.errors import Problem
from vanban.frozen import dataclass
from vanban.language import doc_bang_ma, key, repair
from vanban.language.legacy import BangMa
from vanban.records.tables.assigning import COLLECTIVE, EVERYONE, PERSON, HeaderCell, assign
from vanban.records.tables.choices import Choices
from vanban.records.tables.columns import Column, UnderstoodColumn
from vanban.records.tables.grid import Grid, is_blank, letters
from vanban.records.tables.legacy import decode
from vanban.records.tables.matching import Matcher, name_part, names_everyone
from vanban.records.tables.sex_columns import chosen_by_letter, half_told, lone_sex, marked_sex, sex_columns

_SEARCH: Final = 60
"""Rows in which a header is looked for: titles above it are never longer."""
_NEAR: Final = 0.85
"""How alike a header and a column's name must be to be offered: «Cấp / hạng» is no «Cá nhân»."""
_ENOUGH: Final = 3
"""Known names that make a row a header at once (tdkt §5.4)."""
_BODY: Final = 20_000
"""Rows under a header that are looked at to tell what a column holds."""


@dataclass(frozen=True, slots=True)
class Header:
    """A header that was found.

    Attributes:
        first: its first row, from 0.
        last: its last row.
        fields: column number → field.
        marks: column number → sex, for the two columns Nam | Nữ.
        births: whether those two columns hold dates of birth, not marks.
        understood: one entry per column with a header.
        score: how many columns were known.
        warnings: what is doubtful.
        questions: what must be settled before a paper is made.
        joined: column number → the columns whose texts follow its own.
        texts: what stands above each column, "" for nothing; the mark of the list's shape.
        lone: a column of marks for one sex, without one for the other, that the clerk took for the sex: a blank in it is
            the other sex.
    """

    first: int
    last: int
    fields: dict[int, str]
    marks: dict[int, str]
    understood: tuple[UnderstoodColumn, ...]
    score: int
    warnings: tuple[Problem, ...]
    questions: tuple[Problem, ...] = ()
    births: bool = False
    joined: dict[int, tuple[int, ...]] = field(default_factory=dict)
    texts: tuple[str, ...] = ()
    lone: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a header stands: its rows, from 0, and how many known columns it names."""

    first: int
    last: int
    score: int


def find_header(grid: Grid, matcher: Matcher, *, least: int | None = None) -> Place | None:
    """Find the row (or two rows) that name the columns; None when nothing looks like it.

    Args:
        grid: the sheet.
        matcher: knows the columns.
        least: how many known names a header needs; None takes two, one for a list of one column.
    """
    best: tuple[int, int] = (0, -1)
    for row in range(min(len(grid.rows), _SEARCH)):
        score = names_in(grid, row, matcher)
        if score > best[0]:
            best = (score, row)
        if score >= _ENOUGH:
            break
    score, row = best
    known = least if least is not None else 2 if len(matcher.columns) > 1 else 1
    if row < 0 or (score < known and not _narrow(grid, row)):
        return None
    return Place(row, _last_row(grid, row, matcher), score)


def header_at(grid: Grid, row: int, matcher: Matcher) -> Place:
    """Take a row for the first one of a header."""
    return Place(row, _last_row(grid, row, matcher), names_in(grid, row, matcher))


def open_header(grid: Grid, matcher: Matcher) -> Place | None:
    """Take the first row with at least two texts as the header: for lists whose columns are not known beforehand."""
    for row in range(min(len(grid.rows), _SEARCH)):
        texts = [value for value in grid.rows[row] if isinstance(value, str) and not is_blank(value)]
        across = {area[0] for area in grid.merges if area[1] != area[3] and area[0] == area[2]}
        if len(texts) >= 2 and (row not in across or len(texts) >= _ENOUGH):
            return Place(row, _last_row(grid, row, matcher), 0)
    return None


def names_in(grid: Grid, row: int, matcher: Matcher) -> int:
    """Count the different columns a row names; a title merged over the sheet names none."""
    found = set()
    for column, value in enumerate(grid.rows[row]):
        if not isinstance(value, str) or len(value) >= 120:
            continue
        text = _text(grid, row, column)
        if len(text.split()) > 12:
            continue
        if names_everyone(text):
            found.add(EVERYONE)
        elif (part := name_part((text,))) and part != "ten":
            found.add(part)
        found.update(match.column.key for match in matcher.matches((text,), slips=False)[:1])
    return len(found)


def read_header(
    grid: Grid, place: Place, matcher: Matcher, choices: Choices, *, open_list: bool, end: int | None = None
) -> Header:
    """Understand a header: which column fills which field, and what is not sure.

    Args:
        grid: the sheet.
        place: where the header stands.
        matcher: knows the columns.
        choices: what the clerk decided.
        open_list: any name may be a field.
        end: the row where the list ends; None: at the end of the sheet.

    Raises:
        InputError: a decision names a field or a column that is not there.
    """
    first, last = place.first, place.last
    body = range(last + 1, min(len(grid.rows) if end is None else end, last + _BODY))
    width = max((len(grid.rows[row]) for row in (*range(first, last + 1), *body[:50])), default=0)
    cells = [
        HeaderCell(
            column,
            tuple(_parts(grid, first, last, column)),
            _lowest(grid, first, last, column)[1],
            partial(_values, grid, body, column),
        )
        for column in range(width)
    ]
    while cells and not cells[-1].parts and not cells[-1].values():
        cells.pop()
    texts = tuple(cell.shown for cell in cells)
    sexes, births = sex_columns(cells, choices)
    lone = {} if sexes else lone_sex(cells)
    if lone and not any(chosen_by_letter(cells[column], choices) for column in lone):
        sexes, lone = lone, {}
    done = assign(
        [cell for cell in cells if cell.column not in sexes],
        matcher,
        choices,
        partial(_address, grid, first, last),
        open_list=open_list,
    )
    understood = dict(done.understood)
    if len(sexes) == 1:
        done.notes.append(half_told(sexes, texts, grid.name))
    for column, sex in sexes.items():
        told = "Ngày sinh và giới tính" if births else "Giới tính (đánh dấu x)"
        understood[column] = UnderstoodColumn(letters(column), texts[column], "gioi_tinh", f"{told}: {sex}", "đúng tên")
    questions = [*done.questions, *_headless(grid, cells, done.fields, done.joined, first, last)]
    score = sum(entry.how not in ("không dùng", "chưa rõ") for entry in understood.values())
    return Header(
        first, last, {column: name for column, name in sorted(done.fields.items()) if name}, sexes,
        tuple(understood[column] for column in sorted(understood)), max(score, place.score), tuple(done.notes),
        tuple(questions), births, done.joined, texts, lone,
    )  # fmt: skip


def header_texts(grid: Grid, place: Place) -> tuple[str, ...]:
    """The texts above every column, as `Header.texts` gives them."""
    width = max((len(grid.rows[row]) for row in range(place.first, place.last + 1)), default=0)
    return tuple(" / ".join(_parts(grid, place.first, place.last, column)) for column in range(width))


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
    have = {entry.key for entry in header.understood if entry.ten}
    if EVERYONE in have:
        have |= {PERSON, COLLECTIVE}
    strange = {key(u.header): u.header for u in header.understood if u.how == "không dùng" and u.header}
    problems = []
    for column in columns:
        if not column.required or column.key in have or any(sibling in have for sibling in _stand_ins(column.key)):
            continue
        names = [key(column.ten), *map(key, column.synonyms)]
        near = [
            strange[n] for wanted in names for n in difflib.get_close_matches(wanted, list(strange), n=1, cutoff=_NEAR)
        ]
        problems.append(
            Problem(
                f"danh sách thiếu cột «{column.ten}»",
                vi_tri=grid.row_address(header.first),
                tep=name,
                tim_thay=", ".join(u.header.replace("\n", " ") for u in header.understood),
                cach_sua=f"Có phải cột «{near[0]}»? Sửa lại tên cột đó"
                if near
                else f'Thêm cột này vào danh sách, hoặc chỉ cột có sẵn: --cot "{column.ten}=CỘT"',
            )
        )
    return problems


def _stand_ins(field: str) -> tuple[str, ...]:
    """A list of collectives has no column of persons, and the other way round."""
    return {PERSON: (COLLECTIVE,), COLLECTIVE: (PERSON,)}.get(field, ())


def _text(grid: Grid, row: int, column: int) -> str:
    value = grid.at(row, column)
    if not isinstance(value, str):
        return str(value) if isinstance(value, int) and 1900 <= value <= 2100 else ""
    font = grid.fonts.get((row, column), "")
    read = decode(value, font)
    if not read.code and not value.isascii() and (code := _code_of_row(grid, row)):
        return repair(doc_bang_ma(value, code).text).text.strip()
    return repair(read.text).text.strip()


def _code_of_row(grid: Grid, row: int) -> BangMa | None:
    """The old code table of a header: one text that can be nothing else decides about those that tell nothing."""
    found = {
        decode(value, grid.fonts.get((row, column), "")).code
        for column, value in enumerate(grid.rows[row])
        if isinstance(value, str)
    }
    return "tcvn3" if "TCVN3" in found else "vni" if "VNI" in found else None


def _values(grid: Grid, body: range, column: int) -> list[object]:
    return [value for row in body if not is_blank(value := grid.at(row, column))]


def _address(grid: Grid, first: int, last: int, column: int) -> str:
    """The lowest cell of a header that holds a text."""
    row = next((row for row in range(last, first - 1, -1) if not is_blank(grid.at(row, column))), first)
    return grid.address(row, column)


def _headless(
    grid: Grid,
    cells: Sequence[HeaderCell],
    fields: dict[int, str],
    joined: dict[int, tuple[int, ...]],
    first: int,
    last: int,
) -> list[Problem]:
    """A column of words without a header right of the name may be its other half."""
    taken = {*fields, *(column for columns in joined.values() for column in columns)}
    found = []
    for cell in cells:
        left = fields.get(cell.column - 1, "")
        if cell.parts or cell.column in taken or left not in (PERSON, EVERYONE, "ten"):
            continue
        words = [value for value in cell.values() if isinstance(value, str) and any(map(str.isalpha, value))]
        if len(words) * 2 < len(cells[cell.column - 1].values()) or not words:
            continue
        pair = f"{letters(cell.column - 1)}+{cell.letter}"
        found.append(
            Problem(
                f"cột {cell.letter} không có tiêu đề mà có chữ, đứng ngay sau cột họ tên: có phải phần sau của họ tên không",
                _address(grid, first, last, cell.column), tim_thay=str(words[0]), can_co="chọn một cách",
                cach_sua=f'Thêm vào lệnh: --cot "Họ và tên={pair}" hoặc --cot "Họ và tên={letters(cell.column - 1)}"',
            )
        )  # fmt: skip
    return found


def _narrow(grid: Grid, row: int) -> bool:
    """A list of one or two columns needs only one known name."""
    return sum(not is_blank(value) for value in grid.rows[row]) <= 2 and row + 1 < len(grid.rows)


def _parts(grid: Grid, first: int, last: int, column: int) -> list[str]:
    """Give the texts above a column from top to bottom, those of merged cells included, each once."""
    parts: list[str] = []
    for row in range(first, last + 1):
        text = _text(grid, *_owner(grid, row, column))
        lines = [" ".join(line.split()) for line in text.split("\n")]
        text = "\n".join(line for line in lines if line) if last == first else " ".join(" ".join(lines).split())
        if text and (not parts or parts[-1] != text):
            parts.append(text)
    return parts


def _lowest(grid: Grid, first: int, last: int, column: int) -> tuple[int, int]:
    """The cell that holds the lowest text above a column."""
    for row in range(last, first - 1, -1):
        at = _owner(grid, row, column)
        if _text(grid, *at):
            return at
    return first, column


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
        if isinstance(value, str) and _names_something(_text(grid, below, column), matcher)
    ]
    plain = all(isinstance(value, str) and not value.strip().isdigit() for value in texts)
    if texts and plain and (len(names) >= 2 or (wide and len(names) >= 1)):
        # A person's row may hold "Nam" under "Giới tính": then it also holds things that are no names of columns.
        return below if len(names) * 2 >= len(texts) else first
    return first


def _names_something(text: str, matcher: Matcher) -> bool:
    return bool(matcher.sure(text)) or bool(marked_sex((text,))) or name_part((text,)) is not None


def titles_of(header: Header) -> dict[int, str]:
    """Give every column the header under which a corrected row finds its way back: each once."""
    understood = {entry.letter: entry for entry in header.understood}
    titles: dict[int, str] = {}
    for column in header.fields:
        entry = understood.get(letters(column))
        text = entry.header if entry is not None else ""
        if entry is not None and entry.ten and (entry.how in ("ghép cột", "người dùng chọn") or " / " in text):
            text = entry.ten
        text = text or f"Cột {letters(column)}"
        titles[column] = f"{text} ({letters(column)})" if text in titles.values() else text
    return titles
