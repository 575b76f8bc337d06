"""Lists in: people, collectives, anything, from the Excel sheets and CSV files offices really have.

Nothing is merged or dropped silently: a table tells which columns it understood and how, what it changed in which
cell, which lines it took for titles, totals or group rows, and what is wrong, before anything is written. What is not
sure is a question: it stops the reading until the clerk has settled it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path

from vanban.errors import InputError, Problem, UnsettledError
from vanban.frozen import dataclass
from vanban.records.tables.choices import Choices
from vanban.records.tables.column_facts import ColumnFacts
from vanban.records.tables.columns import Column, UnderstoodColumn
from vanban.records.tables.doubted_names import doubted_names
from vanban.records.tables.drafts import CellChange
from vanban.records.tables.files import open_table
from vanban.records.tables.grid import Grid, is_blank, letters
from vanban.records.tables.header import Header, missing_columns, titles_of
from vanban.records.tables.matching import Matcher
from vanban.records.tables.row_reading import RowReader, TableRow
from vanban.records.tables.rows import Dropped, lines
from vanban.records.tables.sheets import ListThere, chosen_lists, lists_in
from vanban.records.tables.twins import twins

__all__ = [
    "SAME_PERSON",
    "Asking",
    "CellChange",
    "Choices",
    "Column",
    "Dropped",
    "Table",
    "TableRow",
    "UnderstoodColumn",
    "read_table",
]

_USUAL = frozenset({"chuc_vu", "don_vi", "thanh_tich"})
"""Columns that are printed, may be missing, and stand in most lists."""
SAME_PERSON = (
    ("ho_ten", "ngay_sinh", "ten_sang_kien"),
    ("ho_ten", "don_vi", "ten_sang_kien"),
    ("ten_tap_the", "don_vi"),
)
"""What makes two rows one person or one collective; a field the list does not have counts for nothing."""


@dataclass(frozen=True, slots=True)
class Table:
    """A list as it was understood.

    Attributes:
        name: the file.
        sheet: the sheet, or the sheets joined by "; "; "" when the file has none.
        header_place: where the header stands.
        rows: every row, good or bad, in the order of the list; none while a question is open.
        columns: how each column was understood.
        problems: what is wrong, cell by cell; bad rows are told here too.
        notes: what deserves a look.
        dropped: lines that are no rows: titles of groups, totals, hidden rows.
        questions: what must be settled before anything is made.
        titles: column letter → the header its values have in `TableRow.raw`.
        header: the texts of the header, column by column: the mark of the list's shape.
    """

    name: str
    sheet: str
    header_place: str
    rows: tuple[TableRow, ...]
    columns: tuple[UnderstoodColumn, ...]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    questions: tuple[Problem, ...] = ()
    header: tuple[str, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)

    @property
    def good(self) -> tuple[TableRow, ...]:
        """The rows without a problem."""
        return tuple(row for row in self.rows if not row.problems)

    @property
    def changes(self) -> Iterator[CellChange]:
        """Everything that was changed, in the order of the list."""
        return (change for row in self.rows for change in row.changes)

    def chosen(self) -> tuple[tuple[str, str, str], ...]:
        """How the columns were understood as decisions: field, its columns ("B+C"), the header above them."""
        found: dict[str, list[UnderstoodColumn]] = {}
        for entry in self.columns:
            if entry.ten and entry.how not in ("chưa rõ", "không dùng") and ":" not in entry.ten:
                found.setdefault(entry.ten, []).append(entry)
        return tuple(
            (ten, "+".join(entry.letter for entry in entries), entries[0].header) for ten, entries in found.items()
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What a list need not ask of the clerk.

    Attributes:
        may_be_blank: fields the clerk said may be empty.
        remembered: decisions of earlier runs; one is used when the list has its very header and nothing else was decided.
        ask: whether an open question is raised; False hands it over in `questions`, without rows.
    """

    may_be_blank: Collection[str] = ()
    remembered: Sequence[Choices] = ()
    ask: bool = True


@dataclass(frozen=True, slots=True)
class Opened:
    """A file of many lists, opened once.

    Attributes:
        path: where it lies.
        grids: its sheets.
    """

    path: Path
    grids: Sequence[Grid]


def read_table(
    path: Path | Opened,
    *,
    sheet: str | None = None,
    columns: Sequence[Column] = (),
    identity: Sequence[tuple[str, ...]] = SAME_PERSON,
    hidden: bool = False,
    choices: Choices | None = None,
    open_list: bool = False,
    asking: Asking | None = None,
) -> Table:
    """Read a list.

    Args:
        path: .xlsx, .csv, .ods (extra «bang-tinh») or .xls (likewise); or such a file that is open already.
        sheet: name of the sheet, several names joined by ";", or "*" for all that hold a list; None takes the visible
            sheet whose header fits best, and asks when several do.
        columns: what the list may contain; () takes every column by the key of its header.
        identity: fields that together make a person: equal ones are told as possible doubles.
        hidden: whether rows that Excel hides are read; they are told either way.
        choices: what the clerk decided about its columns; it stands above everything the headers say.
        open_list: the list may contain anything; `columns` are only names to look for, and none is required.
        asking: what need not be asked of the clerk; None: everything that is not sure.

    Raises:
        UnsettledError: what a column is, or which sheet is meant, is not sure; the message says how to settle it.
        InputError: the file cannot be read, has no header, lacks a required column, or a decision names what is not there.
        MissingDependencyError: the file needs the extra «bang-tinh».
    """
    choices, asking = choices or Choices(), asking or Asking()
    open_list = open_list or not columns
    matcher = Matcher(columns)
    opened = path if isinstance(path, Opened) else Opened(path, open_table(path, hidden=sheet or ""))
    path, grids = opened.path, opened.grids
    if not grids:
        raise InputError(Problem("tệp không có trang tính nào", tep=path.name))
    found = lists_in(
        grids, matcher, choices, open_list=open_list, sheet=sheet, name=path.name, remembered=asking.remembered
    )
    lists, general, elsewhere = chosen_lists(found, columns, sheet, path.name)
    if not lists:
        asked = next((grid for grid in grids if grid.name == sheet), grids[0])
        raise InputError(*missing_columns(None, columns, asked, path.name))
    general += [_told_memory(one.choices, path.name) for one in lists if one.choices in asking.remembered]
    questions = [*elsewhere, *(question for one in lists for question in one.header.questions)]
    if questions:
        told = tuple(_in_file(question, path.name) for question in questions)
        if asking.ask:
            raise UnsettledError(*told)
        first = lists[0]
        place = first.grid.row_address(first.header.first)
        return Table(
            path.name, first.grid.name, place, (), first.header.understood, questions=told, header=first.header.texts
        )
    if not open_list:
        faults = [fault for one in lists for fault in missing_columns(one.header, columns, one.grid, path.name)]
        if faults:
            raise InputError(*faults)
    tables = [
        _read(one, columns, path.name, hidden=hidden, open_list=open_list, may_be_blank=asking.may_be_blank)
        for one in lists
    ]
    if lists[0].beside:
        tables = [tables[0], *(_placed(table, one) for table, one in zip(tables[1:], lists[1:], strict=True))]
    table = _together(tables)
    if lists[0].beside:
        table, understood = _run_on(table, lists)
        general += understood
    if not table.rows:
        said = "; ".join(dict.fromkeys(line.reason for line in table.dropped if line.loud))
        raise InputError(
            Problem("danh sách không có hàng nào dưới tiêu đề", table.header_place, path.name, tim_thay=said or None)
        )
    doubted = doubted_names(table.rows, path.name)
    return replace(table, notes=(*general, *table.notes, *doubted, *twins(table.rows, identity, path.name)))


def _read(
    one: ListThere,
    columns: Sequence[Column],
    name: str,
    *,
    hidden: bool,
    open_list: bool,
    may_be_blank: Collection[str],
) -> Table:
    grid, header = one.grid, one.header
    known = {column.key: column for column in columns}
    found, dropped = lines(grid, header, known, hidden=hidden, end=one.end)
    reader = RowReader(name, grid, header, known, open_list=open_list, may_be_blank=may_be_blank)
    rows = tuple(reader.row(number, line) for number, line in enumerate(found, start=1))
    notes = [Problem(note, tep=name) for note in grid.notes]
    notes += [_in_file(warning, name) for warning in header.warnings]
    notes += reader.looks_told()
    notes += _covered(grid, header, name)
    notes += _unfound(one, columns, name) if not open_list else ()
    notes += _headless(grid, header, [line.row for line in found], name)
    notes += [
        Problem(f"không lấy vào danh sách: {line.reason}", line.place, name, tim_thay=line.text)
        for line in dropped
        if line.loud
    ]
    notes += [note for row in rows for note in row.notes]
    problems = tuple(problem for row in rows for problem in row.problems)
    place = grid.row_address(header.first)
    return Table(
        name, grid.name, place, rows, header.understood, problems, tuple(notes), tuple(dropped), header=header.texts,
        titles={letters(column): text for column, text in titles_of(header).items()},
    )  # fmt: skip


def _told_memory(choices: Choices, name: str) -> Problem:
    said = "; ".join(f"{one}={'+'.join(columns) or 'không'}" for one, columns in choices.fields.items())
    remedy = "Muốn khác thì thêm --cot"
    return Problem(f"các cột hiểu như đã chọn ở {choices.origin}", tep=name, tim_thay=said, cach_sua=remedy)


def _covered(grid: Grid, header: Header, name: str) -> Iterator[Problem]:
    """Columns that are used although Excel hides them."""
    for entry in header.understood:
        if entry.ten and entry.how != "chưa rõ" and any(letters(column) == entry.letter for column in grid.covered):
            what = f"cột {entry.letter} «{entry.header}» đang ẩn trong Excel, vẫn được dùng"
            yield Problem(what, grid.name, name, cach_sua=f'Không dùng thì thêm: --cot "{entry.ten}=không"')


def _unfound(one: ListThere, columns: Sequence[Column], name: str) -> Iterator[Problem]:
    """A column of words that is not used, in a list without one that most lists have, may be that very column."""
    known = {*one.header.fields.values()}
    missing = [column for column in columns if column.key in _USUAL and column.key not in known]
    facts = ColumnFacts(one.grid, one.header.last + 1)
    unused = [
        entry
        for entry in one.header.understood
        if entry.how == "không dùng"
        and any(letters(at) == entry.letter and facts.worded(at) for at in one.header.fields)
    ]
    if missing and unused:
        there = ", ".join(f"{entry.letter} «{' '.join(entry.header.split())}»" for entry in unused)
        for column in missing:
            what = f"danh sách không có cột «{column.ten}»; có cột không dùng: {there}"
            remedy = f'Nếu là nó, thêm: --cot "{column.ten}={unused[0].letter}"'
            yield Problem(what, one.grid.row_address(one.header.first), name, cach_sua=remedy)


def _headless(grid: Grid, header: Header, rows: Sequence[int], name: str) -> Iterator[Problem]:
    """Cells in columns without a header are not used: told once a column."""
    taken = {*header.fields, *header.marks, *(column for more in header.joined.values() for column in more)}
    seen: dict[int, list[object]] = {}
    for row in rows:
        for column, value in enumerate(grid.rows[row]):
            if column not in taken and not is_blank(value):
                seen.setdefault(column, []).append(value)
    for column, values in sorted(seen.items()):
        what = f"cột {letters(column)} không có tiêu đề, {len(values)} ô trong đó không dùng"
        yield Problem(what, grid.name, name, tim_thay=str(values[0]), cach_sua="Thêm tiêu đề cho cột này nếu cần dùng")


def _together(tables: Sequence[Table]) -> Table:
    """Several lists of one file as one, in their order."""
    first, *more = tables
    if not more:
        return first
    rows = [row for table in tables for row in table.rows]
    return Table(
        first.name,
        "; ".join(dict.fromkeys(table.sheet for table in tables)),
        first.header_place,
        tuple(replace(row, index=number) for number, row in enumerate(rows, start=1)),
        first.columns,
        tuple(problem for table in tables for problem in table.problems),
        tuple(note for table in tables for note in table.notes),
        tuple(line for table in tables for line in table.dropped),
        header=first.header,
        titles=first.titles,
    )


def _placed(table: Table, one: ListThere) -> Table:
    """A list right of another: its rows are told from those left of them by their first column."""
    column = letters(min(one.header.fields))
    return replace(table, rows=tuple(replace(row, place=f"{row.place}, từ cột {column}") for row in table.rows))


def _run_on(table: Table, lists: Sequence[ListThere]) -> tuple[Table, list[Problem]]:
    """Lists beside each other in the order of their numbers, and what was understood."""
    first, *others = (letters(min(one.header.fields)) for one in lists)
    if lists[0].beside == "across":
        numbers = {row.index: int(float(str(next(iter(row.raw.values()))).rstrip(".)"))) for row in table.rows}
        rows = sorted(table.rows, key=lambda row: numbers[row.index])
        table = replace(table, rows=tuple(replace(row, index=at) for at, row in enumerate(rows, 1)))
    way = "hết từng danh sách" if lists[0].beside == "down" else "từng hàng, trái sang phải"
    said = f"{len(lists)} danh sách cạnh nhau (từ cột {first}, {', '.join(others)}), số thứ tự nối nhau: đọc {way}"
    return table, [Problem(said, lists[0].grid.row_address(lists[0].header.first), table.name)]


def _in_file(problem: Problem, name: str) -> Problem:
    return replace(problem, tep=name)
