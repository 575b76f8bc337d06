"""Giving the columns of a whole header row to the fields they mean; what is not sure becomes a question."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from typing import Final

from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.language import fold, key
from vanban.records.tables.choices import Choices, located
from vanban.records.tables.columns import Column, Understanding, UnderstoodColumn
from vanban.records.tables.grid import letters
from vanban.records.tables.matching import (
    EXACT,
    LIKENESS,
    SYNONYM,
    Match,
    Matcher,
    name_part,
    names_everyone,
    says_newer,
)

EVERYONE: Final = "ten_ca_nhan_tap_the"
"""Field of a column that names persons and collectives alike; row by row it becomes `ho_ten` or `ten_tap_the`."""
PERSON, COLLECTIVE, SUBJECT = "ho_ten", "ten_tap_the", "doi_tuong"
_HOW: Final[Mapping[int, Understanding]] = {EXACT: "đúng tên", SYNONYM: "tên tương đương", LIKENESS: "gần đúng"}
_APART: Final = (
    'Dán danh sách bên phải xuống dưới danh sách bên trái, hoặc sang trang tính khác rồi thêm --trang-tinh "*"'
)
_SUBJECT_WORDS: Final = ("ca nhan", "tap the", "ho gia dinh", "canhan", "tapthe", "hogiadinh")


@dataclass(frozen=True, slots=True)
class HeaderCell:
    """The header of one column.

    Attributes:
        column: its number, from 0.
        parts: the texts above it from top to bottom, those of merged cells included; () when nothing stands there.
        merged_from: the first column of the merged cell its lowest text stands in; its own number when it is not merged.
        values: gives what stands in the column below, blanks left out.
    """

    column: int
    parts: tuple[str, ...]
    merged_from: int
    values: Callable[[], Sequence[object]]

    @property
    def shown(self) -> str:
        """The texts in one line."""
        return " / ".join(self.parts)

    @property
    def letter(self) -> str:
        """The column as Excel names it."""
        return letters(self.column)


@dataclass(slots=True)
class Assigned:
    """Which column fills which field.

    Attributes:
        fields: column → field.
        joined: first column of a field → the further columns whose texts follow.
        understood: one entry per column.
        questions: what must be settled before a paper is made.
        notes: what deserves a look.
    """

    fields: dict[int, str] = field(default_factory=dict)
    joined: dict[int, tuple[int, ...]] = field(default_factory=dict)
    understood: dict[int, UnderstoodColumn] = field(default_factory=dict)
    questions: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)


def assign(
    cells: Sequence[HeaderCell], matcher: Matcher, choices: Choices, place: Callable[[int], str], *, open_list: bool
) -> Assigned:
    """Give columns to fields.

    Args:
        cells: the header, left to right; columns taken otherwise (Nam | Nữ) are not among them.
        matcher: knows the fields.
        choices: what the clerk decided; it stands above everything.
        place: names the header cell of a column, for messages.
        open_list: any field may be chosen, known or not.

    Raises:
        InputError: a decision names a field or a column that is not there.
    """
    work = _Assigning(cells, matcher, place)
    work.choose(choices, open_list=open_list)
    work.split_names()
    work.everyone()
    work.give()
    work.side_by_side()
    work.rest()
    return work.done


class _Assigning:
    def __init__(self, cells: Sequence[HeaderCell], matcher: Matcher, place: Callable[[int], str]) -> None:
        self._cells = {cell.column: cell for cell in cells}
        self._matcher = matcher
        self._place = place
        self._columns = {column.key: column for column in matcher.columns}
        self._settled: set[str] = set()
        self._twice: dict[str, tuple[int, int]] = {}
        self._matches: dict[int, list[Match]] = {
            cell.column: matcher.matches(cell.parts) for cell in cells if cell.parts
        }
        self.done = Assigned()

    # What the clerk said.

    def choose(self, choices: Choices, *, open_list: bool) -> None:
        headers = {number: cell.shown for number, cell in self._cells.items()}
        for written in choices.fields:
            match = self._matcher.sure(written)
            if match is None and key(written) == EVERYONE:
                name, title = EVERYONE, "Tên cá nhân, tập thể"
            elif match is not None:
                name, title = match.column.key, match.column.ten
            elif open_list:
                name, title = key(written), written
            elif names_everyone(written):
                name, title = EVERYONE, "Tên cá nhân, tập thể"
            else:
                known = ", ".join(f"«{column.ten}»" for column in self._matcher.columns)
                raise InputError(Problem("không có mục này", choices.origin, tim_thay=written, can_co=known))
            self._settled.add(name)
            columns = located(choices, written, headers)
            taken = [number for number in columns if number in self.done.fields]
            if taken:
                raise InputError(
                    Problem(f"cột {letters(taken[0])} được chỉ cho hai mục", choices.origin, tim_thay=written)
                )
            if columns:
                self._take(columns, name, title, "người dùng chọn")

    # Names in several columns, and columns with several kinds of names.

    def split_names(self) -> None:
        """«Họ và tên đệm | Tên», or one «Họ và tên» merged over two columns, are one name."""
        for wanted in self._names_of_people():
            sure = [n for n, match in self._sure(wanted.key) if name_part(self._cells[n].parts) != "ten"]
            if sure:
                continue
            parts = [
                (number, part)
                for number, cell in sorted(self._cells.items())
                if number not in self.done.fields and (part := name_part(cell.parts)) and self._own(number, wanted)
            ]
            kinds = [part for _, part in parts]
            if "ho" not in kinds and "dem" not in kinds:
                continue
            if kinds in (["ho", "ten"], ["ho", "dem", "ten"]):
                self._take([number for number, _ in parts], wanted.key, wanted.ten, "ghép cột")
                return
            numbers = [number for number, _ in parts]
            self._ask(wanted, numbers, f"họ tên có vẻ tách ở {self._named(numbers)}, chưa rõ ghép thế nào")
            return

    def everyone(self) -> None:
        """«Tên tập thể/cá nhân»: who a row names is told by another column or by its group."""
        known = [name for name in (PERSON, COLLECTIVE) if name in self._columns]
        if not known or EVERYONE in self._settled or self._settled & {PERSON, COLLECTIVE}:
            return
        found = []
        for number, cell in self._cells.items():
            if number in self.done.fields or not cell.parts or not names_everyone(cell.parts[-1]):
                continue
            if self._sorts(cell):
                if SUBJECT in self._columns and SUBJECT not in self._settled:
                    self._take([number], SUBJECT, self._columns[SUBJECT].ten, "tên tương đương")
                    self._settled.add(SUBJECT)
                continue
            if any(m.rank <= SYNONYM and m.column.key not in (SUBJECT, *known) for m in self._matches.get(number, ())):
                continue
            if any(m.rank == EXACT and m.column.key in known for m in self._matches.get(number, ())):
                continue
            found.append(number)
        if not found:
            return
        others = [n for name in known for n, _ in self._sure(name) if n not in found]
        if len(found) > 1 or others:
            numbers = sorted({*found, *others})
            self._ask(self._columns[known[0]], numbers, f"{self._named(numbers)} đều có tên người hoặc tập thể")
            return
        self._take(found, EVERYONE, "Tên cá nhân, tập thể", "tên tương đương")
        self._settled |= {PERSON, COLLECTIVE}

    # Everything else.

    def give(self) -> None:
        """Give each field its best column; equals, and likenesses, are questions."""
        for name, wanted in self._columns.items():
            if name in self._settled:
                continue
            ranked = [
                (match.rank, number)
                for number, matches in self._matches.items()
                if number not in self.done.fields
                for match in matches
                if match.column.key == name
            ]
            if not ranked:
                continue
            best = min(rank for rank, _ in ranked)
            numbers = sorted(number for rank, number in ranked if rank == best)
            newer = [
                number
                for rank, number in ranked
                if rank == LIKENESS and says_newer(self._cells[number].shown) and self._cells[number].values()
            ]
            if best < LIKENESS and newer and not says_newer(self._cells[numbers[0]].shown):
                both = [*numbers, *newer]
                self._ask(wanted, both, f"{self._named(both)}: cột nào đang đúng cho «{wanted.ten}»?")
            elif best < LIKENESS:
                self._sure_columns(wanted, best, numbers, sorted(n for rank, n in ranked if best < rank < LIKENESS))
            else:
                self._likenesses(wanted, numbers)

    def _sure_columns(self, wanted: Column, rank: int, numbers: list[int], others: list[int]) -> None:
        filled = [number for number in numbers if self._cells[number].values()] or numbers[:1]
        if wanted.key == SUBJECT and len(told := [n for n in (*filled, *others) if self._sorts(self._cells[n])]) == 1:
            filled, others = told, []  # «Phân loại khen thưởng» may tell the occasion, beside one that tells whom
        if len(filled) > 1:
            firsts = {self._cells[number].merged_from for number in filled}
            if len(firsts) == 1 and _is_name(wanted):
                self._take(filled, wanted.key, wanted.ten, "ghép cột")
                return
            self._ask(wanted, filled, f"{self._named(filled)} cùng được hiểu là «{wanted.ten}»")
            if len(filled) == 2:
                self._twice[wanted.key] = (filled[0], filled[1])
            return
        chosen = filled[0]
        rivals = [number for number in others if self._cells[number].values()]
        if rivals and _is_name(wanted) and not all(self._agree(chosen, number) for number in rivals):
            self._ask(wanted, [chosen, *rivals], f"{self._named([chosen, *rivals])} cùng được hiểu là «{wanted.ten}»")
            return
        self._take([chosen], wanted.key, wanted.ten, _HOW[rank])
        for number in rivals:
            what = f"cột {letters(number)} «{self._cells[number].shown}» cũng có thể là «{wanted.ten}», không dùng"
            remedy = f'Muốn dùng cột này: --cot "{wanted.ten}={letters(number)}"'
            self.done.notes.append(Problem(what, self._place(number), cach_sua=remedy))

    def side_by_side(self) -> None:
        """Fields that come again, all as far apart, are two lists beside each other: one question, not one a field."""
        apart = {second - first for first, second in self._twice.values()}
        named = [pair for name, pair in self._twice.items() if _is_name(self._columns[name])]
        if len(self._twice) < 2 or len(apart) != 1 or not named:
            return
        right = min(second for _, second in self._twice.values())
        first = min(self._twice.values())[0]
        self.done.questions[:] = [
            Problem(
                "hai danh sách đặt cạnh nhau trên một trang tính", self._place(first),
                tim_thay=f"từ cột {letters(first)} và từ cột {letters(right)}",
                cach_sua=_APART,
            )
        ]  # fmt: skip

    def _likenesses(self, wanted: Column, numbers: list[int]) -> None:
        filled = [number for number in numbers if self._cells[number].values()]
        if not filled or not wanted.asked:
            return
        one = len(filled) == 1
        named = self._named(filled)
        self._ask(wanted, filled, f"{named} {'chỉ' if one else 'đều chỉ'} gần giống «{wanted.ten}»")

    def rest(self) -> None:
        """Columns nobody asked for keep the key of their own header."""
        self._passed_over()
        taken = {*self.done.fields.values(), *self._columns}
        for number, cell in sorted(self._cells.items()):
            if number in self.done.understood and self.done.understood[number].how != "chưa rõ":
                continue
            if not cell.parts:
                continue
            name = _free(key(cell.shown) or f"cot_{cell.letter.lower()}", taken)
            taken.add(name)
            self.done.fields[number] = name
            if number not in self.done.understood:
                self.done.understood[number] = UnderstoodColumn(cell.letter, cell.shown, name, "", "không dùng")

    def _passed_over(self) -> None:
        """A column that bears the very name of what was chosen elsewhere deserves a word: the choice may be of another list."""
        for first, name in list(self.done.fields.items()):
            entry = self.done.understood.get(first)
            if entry is None or entry.how != "người dùng chọn" or any(at == first for at, _ in self._sure(name)):
                continue
            for at, match in self._sure(name):
                if at not in self.done.fields and match.rank == EXACT:
                    what = f"{self._named([at])} đúng tên «{entry.ten}» mà đã chọn {self._named([first])}"
                    self.done.notes.append(
                        Problem(what, self._place(at), cach_sua="Xem lại --cot hoặc mục «cot» nếu nhầm")
                    )

    # Small things.

    def _names_of_people(self) -> list[Column]:
        return [column for column in self._matcher.columns if column.key not in self._settled and _is_name(column)]

    def _sure(self, name: str) -> Iterable[tuple[int, Match]]:
        for number, matches in self._matches.items():
            for match in matches:
                if number not in self.done.fields and match.column.key == name and match.rank <= SYNONYM:
                    yield number, match

    def _own(self, number: int, wanted: Column) -> bool:
        """Whether a part of a name is no field of its own."""
        return not any(m.rank == EXACT and m.column.key != wanted.key for m in self._matches.get(number, ()))

    def _sorts(self, cell: HeaderCell) -> bool:
        """Whether the column holds words like «Cá nhân», not names."""
        seen = {key(str(value)).replace("_", " ") for value in cell.values()}
        return bool(seen) and all(any(word in text for word in _SUBJECT_WORDS) and len(text) < 30 for text in seen)

    def _agree(self, one: int, other: int) -> bool:
        """Whether a column only repeats another, whole or its last words (a column of given names to sort by)."""
        full = [fold(str(value)) for value in self._cells[one].values()]
        short = [fold(str(value)) for value in self._cells[other].values()]
        return len(full) == len(short) and all(a == b or a.endswith(" " + b) for a, b in zip(full, short, strict=True))

    def _take(self, numbers: Sequence[int], name: str, title: str, how: Understanding) -> None:
        first, *more = numbers
        self.done.fields[first] = name
        if more:
            self.done.joined[first] = tuple(more)
        for number in numbers:
            cell = self._cells[number]
            self.done.understood[number] = UnderstoodColumn(cell.letter, cell.shown, name, title, how)
            if number != first:
                self.done.fields[number] = ""
        self._settled.add(name)

    def _named(self, numbers: Sequence[int]) -> str:
        cells = [self._cells[number] for number in numbers]
        return ", ".join(f"cột {cell.letter} «{' '.join(cell.shown.split())}»" for cell in cells)

    def _ask(self, wanted: Column, numbers: Sequence[int], what: str) -> None:
        self._settled.add(wanted.key)
        name = wanted.ten
        ways = [f"{name}={letters(number)}" for number in numbers]
        if _is_name(wanted) and len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
            ways.append(f"{name}={'+'.join(map(letters, numbers))}")
        ways.append(f"{name}=không")
        said = " hoặc ".join(f'--cot "{way}"' for way in ways)
        self.done.questions.append(
            Problem(what, self._place(numbers[0]), can_co="chọn một cách", cach_sua=f"Thêm vào lệnh: {said}")
        )
        for number in numbers:
            cell = self._cells[number]
            self.done.understood[number] = UnderstoodColumn(cell.letter, cell.shown, "", f"«{name}»?", "chưa rõ")


def _is_name(column: Column) -> bool:
    return column.kind == "ten" or column.key == PERSON


def _free(name: str, taken: Iterable[str]) -> str:
    number, candidate, known = 2, name, set(taken)
    while candidate in known:
        candidate, number = f"{name}_{number}", number + 1
    return candidate
