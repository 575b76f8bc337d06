"""Lists in: people, collectives, anything, from the Excel sheets and CSV files offices really have.

Nothing is merged or dropped silently: a table tells which columns it understood and how, what it changed in which
cell, which lines it took for titles, totals or group rows, and what is wrong, before anything is written.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from vanban.errors import InputError, Problem
from vanban.language import LanguageError, fold, nhan_bang_ma, tach_ten
from vanban.language.legacy import BangMa
from vanban.language.names import DEGREES, HONORIFICS, RANKS
from vanban.records.tables.cells import SEXES, Cell, clean
from vanban.records.tables.columns import Column, ColumnKind, UnderstoodColumn
from vanban.records.tables.files import open_table
from vanban.records.tables.grid import Grid, letters
from vanban.records.tables.header import Header, find_header, missing_columns, open_header
from vanban.records.tables.rows import Dropped, Line, lines
from vanban.records.tables.twins import twins

__all__ = ["CellChange", "Column", "Dropped", "Table", "TableRow", "UnderstoodColumn", "read_table"]

_REMEMBERED = 20_000
"""Cleaned cells kept at hand: units, posts and merits repeat down a list."""
_SURE = 0.8
"""Share of a column's words that an old code table must explain before it decides about a doubtful cell."""
_NAMES = ("ho_ten", "ten_tap_the")
_PERSON = (("ho_ten", "ngay_sinh", "ten_sang_kien"), ("ho_ten", "don_vi", "ten_sang_kien"), ("ten_tap_the", "don_vi"))
"""What makes two rows one person or one collective; a field the list does not have counts for nothing."""


@dataclass(frozen=True, slots=True)
class CellChange:
    """What was changed in one cell.

    Attributes:
        place: the cell.
        before: what stood there.
        after: what is used.
        reason: why, in Vietnamese.
    """

    place: str
    before: str
    after: str
    reason: str

    def problem(self, name: str = "") -> Problem:
        """Say it as a note with a place."""
        return Problem(f"đã sửa thành «{self.after}» ({self.reason})", self.place, name, tim_thay=self.before)


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a list.

    Attributes:
        index: its place in the list, counted from 1.
        place: where it stands: "DS!hàng 7".
        values: field → cleaned value: text, date, a year, or "" when blank. Every known column has a value.
        places: field → its cell: "DS!C7".
        raw: header → cell as it was read, in the order of the list.
        problems: what is wrong with the row: it must not be printed.
        notes: what deserves a look; the row is good.
        changes: what was changed in its cells.
    """

    index: int
    place: str
    values: Mapping[str, object]
    places: Mapping[str, str]
    raw: Mapping[str, object]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    changes: tuple[CellChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A list as it was understood.

    Attributes:
        name: the file.
        sheet: the sheet; "" when the file has none.
        header_place: where the header stands.
        rows: every row, good or bad, in the order of the list.
        columns: how each column was understood.
        problems: what is wrong, cell by cell; bad rows are told here too.
        notes: what deserves a look.
        dropped: lines that are no rows: titles of groups, totals, hidden rows.
    """

    name: str
    sheet: str
    header_place: str
    rows: tuple[TableRow, ...]
    columns: tuple[UnderstoodColumn, ...]
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    dropped: tuple[Dropped, ...] = ()

    @property
    def good(self) -> tuple[TableRow, ...]:
        """The rows without a problem."""
        return tuple(row for row in self.rows if not row.problems)

    @property
    def changes(self) -> Iterator[CellChange]:
        """Everything that was changed, in the order of the list."""
        return (change for row in self.rows for change in row.changes)


def read_table(
    path: Path,
    *,
    sheet: str | None = None,
    columns: Sequence[Column] = (),
    identity: Sequence[tuple[str, ...]] = _PERSON,
    hidden: bool = False,
) -> Table:
    """Read a list.

    Args:
        path: .xlsx, .csv, .ods (extra «bang-tinh») or .xls (likewise).
        sheet: name of the sheet; None takes the visible sheet whose header fits best.
        columns: what the list may contain; () takes every column by the key of its header.
        identity: fields that together make a person: equal ones are told as possible doubles.
        hidden: whether rows that Excel hides are read; they are told either way.

    Raises:
        InputError: the file cannot be read, has no header or lacks a required column.
        MissingDependencyError: the file needs the extra «bang-tinh».
    """
    grids = open_table(path, sheet=sheet)
    grid, header, elsewhere = _choose(grids, columns)
    faults = missing_columns(header, columns, grid, path.name)
    if faults or header is None:
        raise InputError(*faults)
    known = {column.key: column for column in columns}
    found, dropped = lines(grid, header, known, hidden=hidden)
    if not found:
        raise InputError(
            Problem("danh sách không có hàng nào dưới tiêu đề", vi_tri=grid.row_address(header.first), tep=path.name)
        )
    reader = _RowReader(path.name, grid, header, known)
    rows = tuple(reader.row(number, line) for number, line in enumerate(found, start=1))
    notes = [Problem(note, tep=path.name) for note in grid.notes]
    notes += [_in_file(warning, path.name) for warning in header.warnings]
    notes += [
        Problem(
            f"trang tính «{name}» cũng có danh sách, chưa đọc",
            tep=path.name,
            cach_sua="Chọn trang tính bằng tùy chọn --trang-tinh",
        )
        for name in elsewhere
    ]
    notes += [
        Problem(f"không lấy vào danh sách: {line.reason}", line.place, path.name, tim_thay=line.text)
        for line in dropped
        if line.loud
    ]
    notes += [note for row in rows for note in row.notes]
    notes += twins(rows, identity, path.name)
    problems = tuple(problem for row in rows for problem in row.problems)
    place = grid.row_address(header.first)
    return Table(path.name, grid.name, place, rows, header.understood, problems, tuple(notes), tuple(dropped))


def _choose(grids: Sequence[Grid], columns: Sequence[Column]) -> tuple[Grid, Header | None, list[str]]:
    """Take the sheet whose header names most columns; the first of equals."""
    if not grids:
        raise InputError(Problem("tệp không có trang tính nào"))
    read = [(grid, find_header(grid, columns) if columns else open_header(grid)) for grid in grids]
    with_header = [(grid, header) for grid, header in read if header is not None]
    if not with_header:
        return grids[0], None, []
    grid, header = max(with_header, key=lambda pair: pair[1].score)
    others = [g.name for g, h in with_header if g is not grid and h.score >= min(3, header.score) and columns]
    return grid, header, others


def _in_file(problem: Problem, name: str) -> Problem:
    return Problem(problem.noi_dung, problem.vi_tri, name, cach_sua=problem.cach_sua)


class _RowReader:
    """Cleans the lines of one sheet, row by row."""

    def __init__(self, name: str, grid: Grid, header: Header, known: Mapping[str, Column]) -> None:
        self._name = name
        self._grid = grid
        self._header = header
        self._known = known
        headers = {entry.letter: entry.header for entry in header.understood}
        every = (*header.fields, *header.marks)
        self._titles = {column: headers.get(letters(column), "") for column in every}
        self._prefix = {column: grid.address(0, column)[:-1] for column in every}
        self._cleaned: dict[tuple[str, type, object, int], Cell] = {}
        self._code_tables: dict[int, BangMa | None] = {}
        self._blank = dict.fromkeys(known, "")

    def row(self, number: int, line: Line) -> TableRow:
        """Clean one row."""
        draft = _Draft(self._name, self._grid, dict(self._blank))
        person = not _names_collective(line)
        raw: dict[str, object] = {}
        prefix, titles = self._prefix, self._titles
        for (column, name), entry in zip(self._header.fields.items(), line.cells.values(), strict=True):
            value, at_row, at_column = entry
            raw[titles[column]] = value
            known = self._known.get(name)
            place = f"{prefix[column]}{line.row + 1}"
            draft.places[name] = place
            if value is None and not self._grid.broken:
                draft.values[name] = ""
                continue
            kind = known.kind if known and (person or known.kind != "ten") else "chu"
            self._cell(draft, known, (name, kind), (value, at_row, at_column), place)
            if (at_row, at_column) != (line.row, column) and value is not None:
                source = self._grid.address(at_row, at_column)
                draft.changes.append(CellChange(place, "", str(draft.values[name]), f"lấy theo ô {source} ở trên"))
        self._marks(draft, line, raw)
        if line.group:
            draft.values["nhom"] = line.group
        if person and draft.values.get("ho_ten"):
            _split_name(draft, "ho_ten")
        for needed in self._known.values():
            if needed.required:
                _require(draft, needed)
        place = self._grid.row_address(line.row)
        return TableRow(
            number,
            place,
            draft.values,
            draft.places,
            raw,
            tuple(draft.problems),
            tuple(draft.notes),
            tuple(draft.changes),
        )

    def _cell(
        self,
        draft: _Draft,
        known: Column | None,
        field: tuple[str, ColumnKind],
        found: tuple[object, int, int],
        place: str,
    ) -> None:
        name, kind = field
        value, row, column = found
        broken = self._grid.broken.get((row, column))
        if broken is not None:
            draft.values[name] = ""
            remedy = "Mở tệp bằng Excel, tính lại (F9), lưu rồi chạy lại"
            if known is not None:
                draft.fault(place, f"{broken} (cột «{known.ten}»)", remedy)
            else:
                draft.note(place, broken, remedy)
            return
        if value is None:
            draft.values[name] = ""
            return
        font = self._grid.fonts.get((row, column), "")
        mark = (kind, type(value), value, column)
        cell = None if font else self._cleaned.get(mark)
        if cell is None:
            cell = clean(kind, value, font, partial(self._code_table, column))
            if not font and len(self._cleaned) < _REMEMBERED:
                self._cleaned[mark] = cell
        draft.values[name] = cell.value
        for reason in cell.changes:
            draft.changes.append(CellChange(place, str(value), str(cell.value), reason))
        for what, remedy in cell.faults:
            (draft.fault if known is not None else draft.note)(place, what, remedy, str(value))
        for what, remedy in cell.doubts:
            draft.note(place, what, remedy, str(value))

    def _code_table(self, column: int) -> BangMa | None:
        """Find the old code table of a column, once."""
        if column not in self._code_tables:
            values = (row[column] for row in self._grid.rows[self._header.last + 1 :] if column < len(row))
            found = nhan_bang_ma(value for value in values if isinstance(value, str))
            self._code_tables[column] = found.bang_ma if found.do_tin >= _SURE else None
        return self._code_tables[column]

    def _marks(self, draft: _Draft, line: Line, raw: dict[str, object]) -> None:
        if not self._header.marks:
            return
        chosen = [
            (sex, column)
            for column, sex in self._header.marks.items()
            if self._grid.at(line.row, column) not in (None, "")
        ]
        for column in self._header.marks:
            raw[self._titles[column]] = self._grid.at(line.row, column)
        draft.places["gioi_tinh"] = self._grid.address(line.row, min(self._header.marks))
        if len(chosen) == 1:
            draft.values["gioi_tinh"] = chosen[0][0]
        elif chosen:
            draft.fault(draft.places["gioi_tinh"], "đánh dấu cả hai cột Nam và Nữ", "Chỉ để một dấu")


@dataclass(slots=True)
class _Draft:
    """A row while it is being cleaned."""

    name: str
    grid: Grid
    values: dict[str, object]
    places: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    changes: list[CellChange] = field(default_factory=list)

    def fault(self, place: str, what: str, remedy: str, found: str | None = None) -> None:
        """Note what makes the row unusable."""
        self.problems.append(Problem(what, place, self.name, tim_thay=found, cach_sua=remedy))

    def note(self, place: str, what: str, remedy: str, found: str | None = None) -> None:
        """Note what deserves a look."""
        self.notes.append(Problem(what, place, self.name, tim_thay=found, cach_sua=remedy))


def _names_collective(line: Line) -> bool:
    """Say whether a row stands in the list's part of collectives: then its name is no person's."""
    stated = fold(str(line.cells.get("doi_tuong", ("",))[0] or "")) or fold(line.group)
    return "tập thể" in stated and "cá nhân" not in stated


def _split_name(draft: _Draft, name: str) -> None:
    """Take words of address, ranks and degrees from before the name."""
    text = str(draft.values[name])
    try:
        parts = tach_ten(text)
    except LanguageError:
        return
    if not parts.danh_xung:
        return
    place = draft.places.get(name, "")
    folded = [(title, fold(title).rstrip(":,")) for title in parts.danh_xung]
    honorifics = [title for title, f in folded if f in HONORIFICS and f not in {"ông/bà", "ông (bà)", "ông(bà)"}]
    ranks = [title for title, f in folded if f in RANKS]
    degrees = [title for title, f in folded if f in DEGREES]
    draft.values[name] = parts.ho_ten
    draft.values.setdefault("danh_xung", "")
    if not draft.values["danh_xung"] and (ranks or honorifics):
        draft.values["danh_xung"] = (ranks or honorifics)[-1].rstrip(":,")
    if degrees:
        draft.values["hoc_vi"] = " ".join(degrees)
    moved = " ".join(parts.danh_xung)
    draft.changes.append(CellChange(place, text, parts.ho_ten, f"tách «{moved}» khỏi họ tên"))
    sexes = {SEXES[f] for _, f in folded if f in ("ông", "bà")}
    stated = draft.values.get("gioi_tinh")
    if len(sexes) == 1:
        (sex,) = sexes
        if stated and stated != sex:
            written = "Nam" if stated == "nam" else "Nữ"
            draft.fault(place, f"xưng hô «{moved}» không khớp giới tính {written}", "Sửa họ tên hoặc giới tính", text)
        elif not stated and "gioi_tinh" in draft.values:
            draft.values["gioi_tinh"] = sex


def _require(draft: _Draft, column: Column) -> None:
    if draft.values.get(column.key) or column.key not in draft.places:
        return
    # A list of people and collectives has a name in one of two columns.
    if column.key in _NAMES and any(draft.values.get(name) for name in _NAMES):
        return
    place = draft.places[column.key]
    if not any(problem.vi_tri == place for problem in draft.problems):
        draft.fault(place, f"thiếu {_lower(column.ten)}", "Điền ô này, hoặc xóa cả hàng")


def _lower(ten: str) -> str:
    return ten[:1].lower() + ten[1:]
