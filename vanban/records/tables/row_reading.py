"""Cleaning the lines of one sheet, row by row, cell by cell."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Final

from vanban.errors import Problem
from vanban.frozen import dataclass
from vanban.records.tables.assigning import COLLECTIVE, EVERYONE, PERSON, SUBJECT
from vanban.records.tables.cells import Cell, clean, toned_capitals
from vanban.records.tables.column_facts import ColumnFacts
from vanban.records.tables.columns import Column, ColumnKind, without_label
from vanban.records.tables.drafts import CellChange, Draft
from vanban.records.tables.grid import Grid, is_blank, letters
from vanban.records.tables.header import Header, titles_of
from vanban.records.tables.identities import eaten
from vanban.records.tables.looks import Look
from vanban.records.tables.looks import plain as shown
from vanban.records.tables.marks import SAYS_NOTHING, is_nothing, says_none
from vanban.records.tables.people import NAME_FIELDS, look_at_name, subject_in, take_address, written_sex
from vanban.records.tables.row_doubts import (
    BLANK_BELOW,
    CROSSED,
    NOUGHT,
    day_in_doubt,
    left_out_above,
    remarks,
    sayings,
    unchosen,
    value_in_doubt,
)
from vanban.records.tables.rows import Found, Line
from vanban.records.tables.sex_columns import MARKS, by_mark, is_marked

_REMEMBERED: Final = 20_000
"""Cleaned cells kept at hand: units, posts and merits repeat down a list."""
_SEX, _BIRTH = "Giới tính", "Ngày sinh"
_NAMES: Final = (PERSON, COLLECTIVE)
_NEVER_NONE: Final = frozenset(
    {PERSON, COLLECTIVE, EVERYONE, "chuc_vu", "don_vi", "phong_ban", "danh_xung", "so_vang", "thanh_tich"}
)
"""Fields of which "không" is no value."""
_ADDRESSED: Final = (PERSON, "ten")
"""Fields that hold the name of a person, in lists for papers and in the year's workbook."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a list.

    Attributes:
        index: its place in the list, counted from 1.
        place: where it stands: "DS!hàng 7".
        values: field → cleaned value: text, date, a year, or "" when blank. In a list whose columns are known beforehand
            every one of them has a value.
        places: field → its cell: "DS!C7".
        raw: header → cell as it was read, in the order of the list; a field put together from several columns stands under
            its own name.
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


class RowReader:
    """Cleans the lines of one list."""

    def __init__(
        self,
        name: str,
        grid: Grid,
        header: Header,
        known: Mapping[str, Column],
        *,
        open_list: bool = False,
        may_be_blank: Collection[str] = (),
    ) -> None:
        """Know the file's name, the sheet, its header and the columns it may have.

        Args:
            name: the file, for messages.
            grid: the sheet.
            header: its header.
            known: the columns, by key.
            open_list: a column the list does not have is no blank value.
            may_be_blank: fields the clerk said may be empty.
        """
        self._name = name
        self._grid = grid
        self._header = header
        self._known = known
        self._may_be_blank = frozenset(may_be_blank)
        self._titles = titles_of(header)
        every = (*header.fields, *header.marks)
        self._prefix = {column: grid.address(0, column)[:-1] for column in every}
        self._cleaned: dict[tuple[str, type, object, int, Look | None], Cell] = {}
        self._looks = grid.looks
        self._hidden: dict[int, list[tuple[str, object, Look]]] = {}
        self._facts = ColumnFacts(grid, header.last + 1)
        self._left_out = left_out_above(grid, header.first)
        self._headed = {*every, *(column for more in header.joined.values() for column in more)}
        self._blank = {} if open_list else dict.fromkeys(known, "")
        self._required = [column for column in known.values() if column.required]
        self._mixed = EVERYONE in header.fields.values()
        self._doubted = {column.key for column in known.values() if column.doubted and column.key not in may_be_blank}
        self._given: set[str] = set()

    def row(self, number: int, line: Line) -> TableRow:
        """Clean one row."""
        draft = Draft(self._name, dict(self._blank))
        if line.doubt:
            what, remedy = line.doubt
            lone = [str(value) for value, *_ in line.cells.values() if value is not None]
            draft.fault(self._grid.row_address(line.row), what, remedy, lone[0] if len(lone) == 1 else None)
        subject = self._subject(line)
        person = subject not in ("tap_the", "ho_gia_dinh")
        raw: dict[str, object] = {}
        prefix, titles = self._prefix, self._titles
        for (column, name), found in zip(self._header.fields.items(), line.cells.values(), strict=True):
            value, at_row, at_column = found
            if name in self._known and (is_nothing(value) or (name in _NEVER_NONE and says_none(value))):
                draft.none.add(name)
                draft.changes.append(CellChange(f"{prefix[column]}{line.row + 1}", str(value), "", SAYS_NOTHING))
                value, found = None, (None, at_row, at_column)
            if column in self._header.lone:
                value = by_mark(value, self._header.lone[column])
                found = (value, at_row, at_column)
            look = self._looks.get((at_row, at_column)) if self._looks else None
            raw[titles[column]] = value if look is None else look.text
            known = self._known.get(name)
            place = f"{prefix[column]}{line.row + 1}"
            if name == EVERYONE:
                known = self._everyone(draft, subject, place, value)
                name = known.key if known is not None else name
            draft.places[name] = place
            if known is None:
                unchosen(draft, titles[column], column, value, self._facts, place)
            if value is None and not self._grid.broken:
                draft.values[name] = ""
                continue
            kind = known.kind if known and (person or known.kind != "ten") else "chu"
            self._cell(draft, known, (name, kind), found, place)
            if (at_row, at_column) != (line.row, column) and value is not None:
                source = self._grid.address(at_row, at_column)
                draft.changes.append(
                    CellChange(
                        place, line.marks.get(column, ""), str(draft.values[name]), f"lấy theo ô {source} ở trên"
                    )
                )
        for column in line.lost:
            what = "dấu «như trên» không dùng được ở đây"
            draft.fault(f"{prefix[column]}{line.row + 1}", what, "Gõ lại ô này", line.marks[column])
        for column, more in self._header.joined.items():
            self._halves(draft, line, (column, *more), raw)
        if self._grid.lines or self._grid.faults:
            self._fields_counted(draft, line.row)
        if self._header.marks:
            self._marks(draft, line, raw)
        if line.group:
            draft.values["nhom"] = line.group
        if subject and SUBJECT in self._known and not draft.values.get(SUBJECT) and line.subject:
            draft.values[SUBJECT] = line.subject
            if SUBJECT not in line.cells:
                raw[self._known[SUBJECT].ten] = line.subject
        if subject is None and draft.values.get(PERSON) and draft.values.get(COLLECTIVE):
            what, remedy = (
                "hàng có cả họ tên và tên tập thể: khen ai?",
                "Xóa một ô, hoặc ghi cột «Đối tượng»; cả cột thì thêm: ",
            )
            draft.fault(
                draft.places[COLLECTIVE], what, f'{remedy}--cot "{self._known[COLLECTIVE].ten}=không"',
                str(draft.values[COLLECTIVE]),
            )  # fmt: skip
        for name in _ADDRESSED if person else ():
            if draft.values.get(name):
                take_address(
                    draft, name, split=name != PERSON or (name in self._known and self._known[name].kind == "ten")
                )
        for name in NAME_FIELDS if person else ():
            if draft.values.get(name) and name in self._known and self._known[name].kind == "chu":
                look_at_name(draft, name)
        for needed in self._required:
            _require(draft, needed)
        if self._doubted and person:
            self._doubts(draft)
        remarks(draft, self._grid, line.row, self._headed, line.group or self._left_out)
        for name, said in sayings(draft.values, subject):
            draft.note(draft.places.get(name, ""), said, "Xem lại; đúng như vậy thì không cần sửa")
        place = self._grid.row_address(line.row)
        return TableRow(
            number, place, draft.values, draft.places, raw,
            tuple(draft.problems), tuple(draft.notes), tuple(draft.changes),
        )  # fmt: skip

    def looks_told(self) -> Iterator[Problem]:
        """Columns in which Excel shows less than the cells hold: told once each."""
        for column, cells in sorted(self._hidden.items()):
            place, value, look = cells[0]
            more = f" và {len(cells) - 1} ô nữa" if len(cells) > 1 else ""
            said = f"Excel hiện «{look.text}»{more}, khác giá trị ô; in như Excel"
            if not look.known:
                said = f"không rõ Excel hiện số này{more} thế nào (định dạng riêng); in «{look.text}»"
            yield Problem(
                f"cột «{self._titles.get(column, letters(column))}»: {said}", place, self._name, tim_thay=shown(value),
                cach_sua="Muốn in khác thì đổi định dạng ô trong Excel",
            )  # fmt: skip

    def _fields_counted(self, draft: Draft, row: int) -> None:
        """A line of a text file has as many cells as its header, or something is wrong with it."""
        place = self._grid.row_address(row)
        if row in self._grid.faults:
            remedy = "Sửa dòng này trong tệp" if self._grid.lines else "Xóa hàng, hoặc bỏ gạch ngang trong Excel"
            draft.fault(place, self._grid.faults[row], remedy)
        if row in self._grid.faults or not self._grid.lines:
            return
        wanted, cells = len(self._grid.rows[self._header.first]), self._grid.rows[row]
        if len(cells) < wanted or any(not is_blank(value) for value in cells[wanted:]):
            remedy = "Ô có dấu ngăn cột bên trong phải đặt trong ngoặc kép"
            draft.fault(place, f"dòng {self._grid.lines[row]} có {len(cells)} ô, tiêu đề có {wanted}", remedy)

    def _halves(self, draft: Draft, line: Line, columns: tuple[int, ...], raw: Mapping[str, object]) -> None:
        """Half a name is no name."""
        blank = [column for column in columns if is_blank(self._grid.at(line.row, column))]
        if blank and len(blank) < len(columns):
            have = str(raw[self._titles[columns[0]]])
            what = "họ tên ghép từ nhiều cột mà thiếu một phần"
            draft.fault(self._grid.address(line.row, blank[0]), what, "Điền ô này", have)

    def _subject(self, line: Line) -> str | None:
        """Say whom the row is about, by its own column or its group; None when nobody says."""
        stated = line.cells.get(SUBJECT)
        if stated is not None and stated[0] is not None:
            found = subject_in(str(stated[0]))
            if found is not None:
                return found
        return subject_in(line.subject or line.group)

    def _everyone(self, draft: Draft, subject: str | None, place: str, value: object) -> Column | None:
        """Say which field a name belongs to that may be a person's or a collective's."""
        if value is None:
            draft.fault(place, "thiếu tên", "Điền ô này, hoặc xóa cả hàng")
            return None
        if subject is None:
            draft.fault(
                place, "chưa rõ hàng này là cá nhân hay tập thể",
                "Thêm cột «Phân loại» (Cá nhân, Tập thể, Hộ gia đình), hoặc hàng nhóm «TẬP THỂ», «CÁ NHÂN» phía trên", str(value),
            )  # fmt: skip
            return None
        wanted = PERSON if subject == "ca_nhan" else COLLECTIVE
        if wanted not in self._known:
            whom = {"ca_nhan": "cá nhân", "tap_the": "tập thể", "ho_gia_dinh": "hộ gia đình"}[subject]
            draft.fault(
                place,
                f"hàng này là {whom}, giấy đang in không dành cho {whom}",
                "Bỏ hàng này, hoặc in bằng loại giấy khác",
                str(value),
            )
            return None
        return self._known[wanted]

    def _cell(
        self, draft: Draft, known: Column | None, field: tuple[str, ColumnKind], found: Found, place: str
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
        look = self._looks.get((row, column)) if self._looks else None
        if known is not None and known.kind == "ngay" and (odd := day_in_doubt(value, column, self._facts)):
            draft.fault(place, *odd, str(value) if look is None else look.text)
        if known is not None and (row, column) in self._grid.struck:
            draft.fault(place, CROSSED, "Xóa chữ ấy, hoặc bỏ gạch ngang", str(value))
        if known is not None and isinstance(value, str) and (bare := without_label(value, known)) != value:
            draft.changes.append(CellChange(place, value, bare, "bỏ nhãn của cột"))
            value = bare
        font = self._grid.fonts.get((row, column), "")
        lacking = eaten(self._titles.get(column, ""), value) if look is None and known is not None else ""
        if lacking and kind != "so_hieu":
            draft.fault(place, lacking, "Định dạng ô là Text rồi gõ lại đủ số", str(value))
        if (
            known is not None
            and kind == "chu"
            and value == 0
            and not isinstance(value, str | bool)
            and self._facts.worded(column)
        ):
            draft.fault(place, f"{NOUGHT}: công thức lấy từ ô trống?", "Gõ lại ô này, hoặc xóa số 0", "0")
        if look is not None and not look.exact:
            self._hidden.setdefault(column, []).append((place, value, look))
        mark = (kind, type(value), value, column, look)
        cell = None if font else self._cleaned.get(mark)
        if cell is None:
            cell = clean(kind, value, font, partial(self._facts.code_table, column), look.text if look else "")
            if known is not None and not cell.faults and (odd := value_in_doubt(name, value, look)):
                cell = replace(cell, faults=(*cell.faults, odd))
            if not font and len(self._cleaned) < _REMEMBERED:
                self._cleaned[mark] = cell
        draft.values[name] = cell.value
        if (before := self._grid.decoded.get((row, column))) is not None:
            if self._grid.code == "TCVN3" and (kind == "ten" or name == PERSON):
                draft.values[name] = toned_capitals(str(cell.value))
            draft.changes.append(
                CellChange(place, before, str(draft.values[name]), f"đọc từ bảng mã cũ {self._grid.code}")
            )
        for reason in cell.changes:
            draft.changes.append(CellChange(place, str(value), str(cell.value), reason))
        for what, remedy in cell.faults:
            (draft.fault if known is not None else draft.note)(place, what, remedy, str(value))
        for what, remedy in cell.doubts:
            draft.note(place, what, remedy, str(value))
        if known is not None and isinstance(value, str) and value.endswith(".0") and self._facts.floated(column):
            draft.note(place, "số có «.0» ở cuối: chương trình khác thêm?", "Bỏ «.0» nếu là số nguyên", value)

    def _marks(self, draft: Draft, line: Line, raw: dict[str, object]) -> None:
        """Read the two columns Nam | Nữ: a mark tells the sex, a date of birth tells both."""
        marks = self._header.marks
        chosen = [(sex, column) for column, sex in marks.items() if is_marked(self._grid.at(line.row, column))]
        first = min(marks)
        raw[_SEX] = ("Nam" if chosen[0][0] == "nam" else "Nữ") if len(chosen) == 1 else None
        if self._header.births:
            raw[_BIRTH] = self._grid.at(line.row, chosen[0][1]) if len(chosen) == 1 else None
        draft.places["gioi_tinh"] = self._grid.address(line.row, chosen[0][1] if chosen else first)
        if len(chosen) > 1:
            draft.fault(draft.places["gioi_tinh"], "điền cả hai cột Nam và Nữ", "Chỉ để một cột")
            return
        if not chosen:
            draft.values.setdefault("gioi_tinh", "")
            return
        ((sex, column),) = chosen
        known = self._known.get("gioi_tinh")
        if not self._header.births and str(self._grid.at(line.row, column)).strip().lower() not in (
            *MARKS,
            "nam",
            "nữ",
        ):
            found = str(self._grid.at(line.row, column))
            draft.fault(
                draft.places["gioi_tinh"], "không rõ dấu này ở cột giới tính", "Đánh dấu x, hoặc để trống", found
            )
        if draft.values.get("gioi_tinh") and written_sex(draft.values["gioi_tinh"]) != sex:
            draft.fault(draft.places["gioi_tinh"], "hai chỗ ghi giới tính khác nhau", "Sửa một chỗ")
            return
        written = "Nam" if sex == "nam" else "Nữ"
        draft.values["gioi_tinh"] = sex if known is not None and known.kind == "gioi_tinh" else written
        if self._header.births and not draft.values.get("ngay_sinh"):
            place = self._grid.address(line.row, column)
            draft.places["ngay_sinh"] = place
            birth = self._known.get("ngay_sinh")
            self._cell(
                draft, birth, ("ngay_sinh", birth.kind if birth else "chu"),
                (self._grid.at(line.row, column), line.row, column), place,
            )  # fmt: skip

    def _doubts(self, draft: Draft) -> None:
        """A blank below a value may mean the same, or nothing: nobody but the clerk knows."""
        for name in self._doubted:
            if draft.values.get(name):
                self._given.add(name)
            elif name in self._given and name in draft.places and name not in draft.none:
                ten = self._known[name].ten
                draft.fault(
                    draft.places[name], f"ô «{ten}» {BLANK_BELOW}: như trên, hay không có?",
                    f'Gõ «nt» nếu như trên; nếu đúng là không có: gõ dấu «-», hoặc --cho-trong "{ten}"',
                )  # fmt: skip


def _require(draft: Draft, column: Column) -> None:
    if draft.values.get(column.key) or column.key not in draft.places:
        return
    # A list of people and collectives has a name in one of two columns.
    if column.key in _NAMES and any(draft.values.get(name) for name in _NAMES):
        return
    place = draft.places[column.key]
    if not any(problem.vi_tri == place for problem in draft.problems):
        draft.fault(place, f"thiếu {column.ten[:1].lower()}{column.ten[1:]}", "Điền ô này, hoặc xóa cả hàng")
