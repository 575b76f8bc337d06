"""Which lists a file holds: on one sheet or several, one below the other or alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field, replace
from typing import Final, Literal

from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.language import fold, key
from vanban.records.tables.assigning import COLLECTIVE, EVERYONE, PERSON
from vanban.records.tables.beside import Beside, lists_beside
from vanban.records.tables.choices import ORIGINAL_NUMBER, REASON, Choices
from vanban.records.tables.columns import Column
from vanban.records.tables.grid import Grid, is_blank
from vanban.records.tables.header import (
    Header,
    Place,
    find_header,
    header_at,
    header_texts,
    names_in,
    open_header,
    read_header,
)
from vanban.records.tables.matching import Matcher

ALL_SHEETS: Final = frozenset({"*", "tất cả", "tat ca"})
_ENOUGH: Final = 3
_BELOW: Final = (
    "Sửa tiêu đề ô này cho đúng tên mục, xóa cột nếu không cần, hoặc chuyển danh sách này sang trang tính riêng"
)
"""What settles a question about a list that stands below another: letters are those of the first."""


@dataclass(frozen=True, slots=True)
class ListThere:
    """One list: the sheet, its header, the row where it ends (None: with the sheet), the decisions that were used.

    `beside`: it is one of several beside each other whose numbers run on, "down" each of them or "across" the rows.
    """

    grid: Grid
    header: Header
    end: int | None = None
    choices: Choices = field(default_factory=Choices)
    beside: Literal["", "down", "across"] = ""


def lists_in(
    grids: Sequence[Grid],
    matcher: Matcher,
    choices: Choices,
    *,
    open_list: bool,
    sheet: str | None,
    name: str,
    remembered: Sequence[Choices] = (),
) -> list[list[ListThere]]:
    """Find the lists of every sheet asked for, those of one sheet together.

    Raises:
        InputError: there is no such sheet, or a decision names what is not there.
    """
    wanted = _named(grids, sheet, name)
    found = []
    for grid in wanted:
        places = _places(grid, matcher, choices, open_list=open_list)
        lists = []
        for at, place in enumerate(places):
            end = places[at + 1].first if at + 1 < len(places) else None
            # Letters a clerk chose belong to the first list of a sheet; further ones below it have their own columns.
            mine = choices if at == 0 else Choices()
            if mine and _is_error_book(grid, place):
                # Its columns have their right names already; letters were those of the first list.
                mine = replace(mine, fields={name: said for name, said in mine.fields.items() if not said}, header=())
            if not mine and at == 0:
                mine = next(
                    (one for one in remembered if _same_header(grid, place, one) and _wanted(one, matcher)), mine
                )
            if mine and mine.header and len(wanted) > 1 and not _same_header(grid, place, mine):
                continue
            several = (
                lists_beside(grid, place.first)
                if not mine and len(places) == 1 and place.first == place.last
                else Beside()
            )
            if several.grids:
                order: Literal["down", "across"] = "across" if several.across else "down"
                heads = [read_header(one, place, matcher, mine, open_list=open_list) for one in several.grids]
                lists += [ListThere(one, head, beside=order) for one, head in zip(several.grids, heads, strict=True)]
                continue
            header = read_header(grid, place, matcher, mine, open_list=open_list, end=end)
            _check_header(header, mine, name)
            if at:
                header = replace(header, questions=tuple(replace(one, cach_sua=_BELOW) for one in header.questions))
            lists.append(ListThere(grid, header, end, mine))
        if lists:
            found.append(lists)
    return found


def chosen_lists(
    found: Sequence[Sequence[ListThere]], columns: Sequence[Column], sheet: str | None, name: str
) -> tuple[list[ListThere], list[Problem], list[Problem]]:
    """Choose among sheets: those named; else the best, and a question when another holds people too.

    Returns:
        The lists; notes; questions.
    """
    if not found:
        return [], [], []
    if sheet is not None:
        asked_all = fold(sheet) in ALL_SHEETS
        kept = [lists for lists in found if not asked_all or not columns or _has_names(lists, columns)] or list(found)
        return [one for lists in kept for one in lists], [], []
    best = max(found, key=lambda lists: lists[0].header.score)
    notes: list[Problem] = []
    rivals: list[str] = []
    for lists in found:
        if lists is best or not columns or lists[0].header.score < min(2, best[0].header.score):
            continue
        shown = lists[0].grid.name
        if _has_names(lists, columns) and _has_rows(lists):
            rivals.append(shown)
        elif lists[0].header.score >= _ENOUGH:
            remedy = "Chọn trang tính bằng tùy chọn --trang-tinh"
            notes.append(Problem(f"trang tính «{shown}» cũng có danh sách, chưa đọc", tep=name, cach_sua=remedy))
    if not rivals:
        return list(best), notes, []
    everyone = [best[0].grid.name, *rivals]
    ways = " hoặc ".join(f'--trang-tinh "{one}"' for one in everyone)
    question = Problem(
        f"{len(everyone)} trang tính đều có danh sách: {', '.join(f'«{one}»' for one in everyone)}",
        tep=name, can_co="chọn trang", cach_sua=f'Thêm vào lệnh: {ways}; lấy tất cả: --trang-tinh "*"',
    )  # fmt: skip
    return list(best), notes, [question]


def _named(grids: Sequence[Grid], sheet: str | None, name: str) -> list[Grid]:
    if sheet is None or fold(sheet) in ALL_SHEETS:
        return list(grids)
    by_name = {fold(grid.name): grid for grid in grids}
    words = [sheet] if fold(sheet) in by_name else [part.strip() for part in sheet.split(";") if part.strip()]
    lost = [word for word in words if fold(word) not in by_name]
    if lost:
        names = ", ".join(f"«{grid.name}»" for grid in grids)
        raise InputError(Problem("không có trang tính này", tep=name, tim_thay="; ".join(lost), can_co=names))
    return [by_name[fold(word)] for word in words]


def _places(grid: Grid, matcher: Matcher, choices: Choices, *, open_list: bool) -> list[Place]:
    place = find_header(grid, matcher) if matcher.columns else None
    if place is None and (open_list or choices):
        place = _known_header(grid, choices) or open_header(grid, matcher)
    if place is None:
        return []
    places = [place]
    if matcher.columns:
        rows = range(place.last + 2, len(grid.rows))
        for row in rows:
            if row > places[-1].last + 1 and _heads_another(grid, row, places, matcher):
                places.append(header_at(grid, row, matcher))
    return places


def _heads_another(grid: Grid, row: int, places: Sequence[Place], matcher: Matcher) -> bool:
    """Whether a row below a list is the header of another one: it names known columns, and not the same ones again."""
    values = [value for value in grid.rows[row] if not is_blank(value)]
    if len(values) < _ENOUGH or not all(isinstance(value, str) for value in values):
        return False
    if matcher.sure(str(values[0]).strip()) is None:
        return False
    texts = {key(str(value)) for value in values}
    for place in places:
        have = {key(str(v)) for r in range(place.first, place.last + 1) for v in grid.rows[r] if not is_blank(v)}
        if texts <= have:
            return False
    return names_in(grid, row, matcher) >= _ENOUGH


def _known_header(grid: Grid, choices: Choices) -> Place | None:
    """The row a clerk's decisions were made for."""
    for row in range(min(len(grid.rows), 60)):
        if choices.header and _same_texts(grid, row, choices.header):
            return Place(row, row, 0)
    return None


def _is_error_book(grid: Grid, place: Place) -> bool:
    texts = {fold(str(value)) for value in grid.rows[place.first] if not is_blank(value)}
    return {fold(ORIGINAL_NUMBER), fold(REASON)} <= texts


def _wanted(choices: Choices, matcher: Matcher) -> bool:
    """Whether what was decided once is asked for today: another record has other tags."""
    known = {column.key for column in matcher.columns} | {EVERYONE}
    return all(key(name) in known or matcher.sure(name) is not None for name in choices.fields)


def _same_header(grid: Grid, place: Place, choices: Choices) -> bool:
    return _by_column(header_texts(grid, place)) == _by_column(choices.header)


def _same_texts(grid: Grid, row: int, header: Sequence[str]) -> bool:
    have = [fold(str(value)) for value in grid.rows[row] if not is_blank(value)]
    return bool(have) and have == _folded(header)


def _folded(texts: Sequence[str]) -> list[str]:
    return [fold(text) for text in texts if text.strip()]


def _by_column(texts: Sequence[str]) -> list[str]:
    """The texts with the blanks between them: letters count columns; only what follows the last text says nothing."""
    found = [fold(" ".join(text.split())) for text in texts]
    while found and not found[-1]:
        found.pop()
    return found


def _check_header(header: Header, choices: Choices, name: str) -> None:
    """Letters belong to the header they were chosen for."""
    if not choices.header:
        return
    if _by_column(choices.header) != _by_column(header.texts):
        raise InputError(
            Problem(
                "tiêu đề của danh sách đã khác lúc chỉ các cột", choices.origin, name,
                tim_thay="; ".join(header.texts), can_co="; ".join(choices.header),
                cach_sua="Xem lại các cột rồi lưu lại: --xem-truoc --luu-cot TỆP.yaml",
            )
        )  # fmt: skip


def _has_names(lists: Sequence[ListThere], columns: Sequence[Column]) -> bool:
    needed = {column.key for column in columns if column.required} or {PERSON}
    needed |= {PERSON, COLLECTIVE, EVERYONE} if needed & {PERSON, COLLECTIVE} else set()
    return any(needed & {*one.header.fields.values()} for one in lists)


def _has_rows(lists: Sequence[ListThere]) -> bool:
    return any(
        sum(not is_blank(value) for value in one.grid.rows[row]) > 1
        for one in lists
        for row in range(one.header.last + 1, min(len(one.grid.rows), one.header.last + 200))
    )
