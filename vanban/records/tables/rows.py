"""From the lines under a header to rows: titles, group rows, totals and signatures told apart from people."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from dataclasses import field
from typing import Final

from vanban.frozen import dataclass
from vanban.language import fold, key, repair
from vanban.language.name_doubts import like_a_person
from vanban.patterns import regex
from vanban.records.tables.assigning import COLLECTIVE, EVERYONE, PERSON
from vanban.records.tables.cells import ERRORS
from vanban.records.tables.columns import Column
from vanban.records.tables.grid import Grid, is_blank
from vanban.records.tables.header import Header
from vanban.records.tables.lone_rows import APART, CONTINUED, LONE, SIGNED, LoneCells, continues, counts_group
from vanban.records.tables.looks import plain as shown
from vanban.records.tables.marks import is_ditto, is_nothing
from vanban.records.tables.matching import readings
from vanban.records.tables.people import subject_in

Found = tuple[object, int, int]
"""A value, and the row and column where it stands."""

_TOTAL: Final = regex(
    r"(?:tổng (?:cộng|số)|cộng (?:chung|cộng))\b|(?:tổng|cộng)(?:\s*[:()\d.,]|\s*$)|"
    r"(?:tổng|cộng) (?:(?:mục|phần|nhóm|khối|phòng|khoa|tổ|ban|đơn vị) .{0,40}:|\(?[ivx]{1,4}\b)"
)
_SIGNING: Final = regex(
    r"(?:\W*(?:người lập|lập (?:biểu|bảng|danh sách)|thủ trưởng|kế toán|thủ quỹ|tm\.|kt\.|tl\.|nơi nhận|ký[ ,]|"
    r"xác nhận của|ngày \d*\W* ?tháng))|.*, ngày .{0,12}tháng"
)
"""What stands where a list is signed."""
_FOOT: Final = regex(
    rf"\W*(?:ấn định|danh sách (?:này|gồm|có|trên)|ghi chú|chú thích|lưu ý|bằng chữ)|\(?\*+\)?:?\s*(?:[^\s*]+\s+){{4}}|"
    rf"{_SIGNING.pattern}"
)
_NOBODY: Final = regex(r"\W*(?:người lập\b|lập (?:biểu|bảng|danh sách)\b|nơi nhận\b|ký(?: và|,) |xác nhận của)")
"""What can be no person, nor anybody's post."""
_NUMBER_NAMES: Final = frozenset({"stt", "tt", "so_tt", "so_thu_tu", "thu_tu", "s_tt", "s_t_t", "t_t", "no"})
_ROMAN_OR_LETTER: Final = regex(r"(?:[IVX]{1,5}|[A-ZĐ])[.)/]?")
_SURE_TOTAL: Final = regex(r"\W*(?:tổng (?:cộng|số)\b|cộng(?:\s*:|\s*$))")
"""A total, though a number stands under the numbers of the rows."""
_PAGE: Final = regex(r"\W*(?:trang|tr\.|page)(?: số)?:? ?\d+(?: ?[/-] ?\d+| of \d+)?\W*")
"""The number of a page, typed or printed into the sheet."""
_NUMBERED: Final = regex(r"\(?\d{1,2}\)?")
_WHOLE: Final = regex(r"\d+[.)]?")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is a row of the list.

    Attributes:
        row: its row in the sheet, from 0.
        cells: field → (value, row, column) where the value stands; merged and ditto cells point above.
        group: the group row it stands under; "" when there is none.
        subject: the nearest group row above that speaks of persons, collectives or households; "" when there is none.
        marks: column → the ditto mark that stands there.
        lost: columns with such a mark and nothing above.
        doubt: why it may be no row of the list at all, and what to do, Vietnamese sentences; () when it is one.
    """

    row: int
    cells: Mapping[str, Found]
    group: str
    subject: str = ""
    marks: Mapping[int, str] = field(default_factory=dict)
    lost: frozenset[int] = frozenset()
    doubt: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dropped:
    """A line that is no row of the list.

    Attributes:
        place: where it is.
        text: what stands there.
        reason: why it was left out, in Vietnamese.
        loud: whether it may have been meant as a row: worth a warning.
    """

    place: str
    text: str
    reason: str
    loud: bool = False


def lines(
    grid: Grid, header: Header, columns: Mapping[str, Column], *, hidden: bool = False, end: int | None = None
) -> tuple[list[Line], list[Dropped]]:
    """Tell the rows of the list from everything else under the header.

    Args:
        grid: the sheet.
        header: its header.
        columns: the known columns, by key.
        hidden: whether rows that Excel hides count.
        end: the row where the list ends; None: at the end of the sheet.
    """
    found: list[Line] = []
    dropped: list[Dropped] = []
    group, subject, ended, signed, gap = "", "", False, False, False
    carrying = _Carrying(grid, header, columns)
    body = range(header.last + 1, len(grid.rows) if end is None else end)
    number_column = _number_column(header)
    numbers = number_column is not None and any(_is_whole(grid.at(row, number_column)) for row in body)
    lone = LoneCells(grid, header, body) if not numbers else None
    broken_rows = {place[0] for place in grid.broken}
    for row in body:
        texts = {c: v for c, v in enumerate(grid.rows[row]) if not is_blank(v)}
        said = {c: v for c, v in texts.items() if not _unticked(v)}
        if said and len(said) > 1 and all(map(is_nothing, said.values())):
            said = {}  # a line drawn with dashes
        if not said and row not in broken_rows:
            gap = True
            continue
        nothing = _nothing(grid, row, said, number_column)
        reason = nothing or _reason(
            grid, header, row, texts, number_column, ended=ended, signed=signed, numbers=numbers
        )
        if row in grid.hidden and not hidden:
            dropped.append(Dropped(grid.row_address(row), _words(texts), "hàng ẩn trong Excel", loud=True))
            continue
        rest = reason == "hàng nhóm" and numbers and continues(grid, header, row, texts)
        if reason and not rest:
            if reason == "hàng nhóm":
                group = _label(texts)
                subject = group if subject_in(group) else subject
            if reason == "dòng sau bảng":
                signed = signed or any(_SIGNING.match(fold(str(value))) for value in texts.values())
            loud = bool(nothing) or _may_be_meant(grid, row, texts, reason, ended=ended, signed=signed)
            ended = ended or signed or reason == "hàng tổng cộng"
            dropped.append(Dropped(grid.row_address(row), _words(texts), reason, loud))
            continue
        numbered = number_column is not None and _is_whole(texts.get(number_column))
        doubt = () if numbered else _doubt(signed=signed, gap=gap and numbers and bool(found))
        if rest:
            doubt = CONTINUED
        elif not doubt and lone is not None and lone.strange(texts):
            doubt = LONE
        if numbered:  # a total in the middle ends nothing
            ended = signed = False
        gap = False
        cells, marks, lost = carrying.cells(row)
        found.append(Line(row, cells, group, subject, marks, lost, doubt))
    return found, dropped


def _number_column(header: Header) -> int | None:
    """The column that counts the rows, also in a list of which nothing is known beforehand."""
    named = next((column for column, name in header.fields.items() if name == "stt"), None)
    if named is not None:
        return named
    return next(
        (
            column
            for column in header.fields
            if any(key(text) in _NUMBER_NAMES for text in readings(header.texts[column].rpartition(" / ")[2]))
        ),
        None,
    )


def _doubt(*, signed: bool, gap: bool) -> tuple[str, ...]:
    """Say why a row without a number may be no row: it stands where the list was signed, or apart from it."""
    remedy = "Điền số thứ tự nếu phải; xóa hàng nếu không"
    if signed:
        return (SIGNED, remedy)
    return (APART, remedy) if gap else ()


def _unticked(value: object) -> bool:
    """An empty box says nothing: Google Sheets fills whole columns with them, down to the last row."""
    return value is False or (isinstance(value, str) and value.strip() == "FALSE")


def _nothing(grid: Grid, row: int, texts: Mapping[int, object], number_column: int | None) -> str:
    """Say why a row names nobody although something stands in it: formulas without a result, a number alone."""
    if grid.formulas:
        typed = [column for column in texts if (row, column) not in grid.formulas and column != number_column]
        results = [value for column, value in texts.items() if (row, column) in grid.formulas]
        empty = all(value == 0 or (isinstance(value, str) and fold(value) in ERRORS) for value in results)
        calculated = results or any(place[0] == row for place in grid.broken)
        if not typed and empty and calculated:
            return "hàng chỉ có công thức chưa cho kết quả"
    if number_column is not None and list(texts) == [number_column] and _is_whole(texts[number_column]):
        return "hàng chỉ có số thứ tự" if not any(place[0] == row for place in grid.broken) else ""
    return ""


def _reason(
    grid: Grid,
    header: Header,
    row: int,
    texts: dict[int, object],
    number_column: int | None,
    *,
    ended: bool,
    signed: bool,
    numbers: bool,
) -> str:
    """Say why a line is no row of the list; "" when it is one."""
    number = texts.get(number_column) if number_column is not None else None
    has_number = _is_whole(number)
    if has_number and any(column != number_column and _is_sure_total(value) for column, value in texts.items()):
        return "hàng tổng cộng"
    if (
        len(texts) > 1
        and (row == header.last + 1 or _repeats(grid, header, row - 1))
        and _is_count(list(texts.values()))
    ):
        return "hàng đánh số cột"
    if has_number:
        return ""
    words = [fold(repair(str(v)).text) for v in itertools.islice(texts.values(), 2)]
    if any(_TOTAL.match(word) for word in words):
        return "hàng tổng cộng"
    if len(texts) > 1 and _repeats(grid, header, row):
        return "tiêu đề lặp lại"
    if len(texts) == 1 and _PAGE.fullmatch(words[0]):
        return "số trang"
    if _is_group(grid, header, row, texts, number, number_column, numbers=numbers):
        counted = isinstance(number, str) and bool(_ROMAN_OR_LETTER.fullmatch(number.strip()))
        over = signed or (ended and not counted and not subject_in(words[0]))
        return "dòng sau bảng" if over or _FOOT.match(words[0]) else "hàng nhóm"
    foot = bool(words) and bool(_FOOT.match(words[0]))
    sure = foot and (numbers or ended or bool(_NOBODY.match(words[0])))
    if sure or ((foot or (ended and words)) and _after_table(header, texts)):
        return "dòng sau bảng"
    return "dòng sau bảng" if signed and numbers and words else ""


def _is_whole(number: object) -> bool:
    return isinstance(number, int | float) or (number is not None and bool(_WHOLE.fullmatch(str(number).strip())))


def _may_be_meant(grid: Grid, row: int, texts: Mapping[int, object], reason: str, *, ended: bool, signed: bool) -> bool:
    """Say whether a line that was left out could yet be a row whose number was forgotten."""
    if reason == "dòng sau bảng":
        somebody = not signed and any(like_a_person(str(value)) for value in texts.values())
        return not ended or len(texts) > 1 or somebody
    across = any(top == row and right > left for top, left, _, right in grid.merges)
    return reason == "hàng nhóm" and len(texts) == 1 and not across


def _is_sure_total(value: object) -> bool:
    return isinstance(value, str) and bool(_SURE_TOTAL.match(fold(value)))


def _is_count(values: list[object]) -> bool:
    """Say whether a row only numbers the columns: 1 2 3, (1) (2) (3), or as forms of statistics do: A B 1 2 3."""
    plain = [str(value).strip().strip("()") for value in values]
    letters = next((at for at, text in enumerate(plain) if text != chr(ord("A") + at)), len(plain))
    if 0 < letters < len(plain) and plain[letters] == "1":
        plain = plain[letters:]
    return all(_NUMBERED.fullmatch(text) for text in plain) and [int(text) for text in plain] == list(
        range(int(plain[0]), int(plain[0]) + len(plain))
    )


def _repeats(grid: Grid, header: Header, row: int) -> bool:
    same = 0
    for column, value in enumerate(grid.rows[row]):
        if is_blank(value):
            continue
        if key(str(value)) not in {key(str(grid.at(r, column) or "")) for r in range(header.first, header.last + 1)}:
            return False
        same += 1
    return same > 1


def _is_group(
    grid: Grid,
    header: Header,
    row: int,
    texts: dict[int, object],
    number: object,
    number_column: int | None,
    *,
    numbers: bool,
) -> bool:
    others = [column for column in texts if column != number_column]
    if number is not None and isinstance(number, str) and _ROMAN_OR_LETTER.fullmatch(number.strip()):
        return len(others) <= 2
    across = any(top == row == bottom and right - left >= 1 for top, left, bottom, right in grid.merges)
    if len(texts) == 1 and (across or (not numbers and counts_group(next(iter(texts.values()))))):
        return True
    return (
        numbers
        and (number is None or isinstance(number, str))
        and len(texts) == 1
        and len(header.fields) + len(header.marks) > 2
        and isinstance(next(iter(texts.values())), str)
    )


def _after_table(header: Header, texts: dict[int, object]) -> bool:
    return len(texts) <= max(1, len(header.fields) // 3)


class _Carrying:
    """Merged cells and ditto marks: what stands above is said again, in every column but that of names."""

    def __init__(self, grid: Grid, header: Header, columns: Mapping[str, Column]) -> None:
        self._grid, self._header = grid, header
        self._above: dict[int, int] = {}
        self._names = {
            column
            for column, name in header.fields.items()
            if name in (PERSON, COLLECTIVE, EVERYONE) or (name in columns and columns[name].kind == "ten")
        }
        self._filled: dict[tuple[int, int], tuple[int, int]] = {}
        for top, left, bottom, right in grid.merges:
            if top <= header.last or bottom == top:
                continue
            for column in range(left, right + 1):
                if column not in self._names:
                    last = min(bottom, len(grid.rows) - 1)
                    self._filled.update({(row, column): (top, left) for row in range(top + 1, last + 1)})

    def cells(self, row: int) -> tuple[dict[str, Found], dict[int, str], frozenset[int]]:
        """Give the cells of a row, the ditto marks in it, and those that stand under nothing."""
        cells: dict[str, Found] = {}
        marks: dict[int, str] = {}
        lost: set[int] = set()
        grid, above = self._grid, self._above
        values = grid.rows[row]
        for column, name in self._header.fields.items():
            at = (row, column)
            if at in self._filled:
                at = self._filled[at]
                value = grid.at(*at)
            else:
                value = values[column] if column < len(values) else None
            if is_ditto(value):
                marks[column] = value
                if column in above and column not in self._names:
                    at = (above[column], column)
                    value = grid.at(*at)
                else:
                    lost.add(column)
                    value = None
            if column in self._header.joined:
                value = self._joined(row, column, value)
            if is_blank(value):
                value = None
            else:
                above[column] = at[0]
            cells[name] = (value, *at)
        return cells, marks, frozenset(lost)

    def _joined(self, row: int, column: int, value: object) -> object:
        parts = [value, *(self._grid.at(row, further) for further in self._header.joined[column])]
        return " ".join(" ".join(shown(part).split()) for part in parts if not is_blank(part))


def _label(texts: Mapping[int, object]) -> str:
    """Give the words of a group row without its number."""
    words = [str(value).strip() for value in texts.values()]
    named = [word for word in words if not _ROMAN_OR_LETTER.fullmatch(word)]
    return " ".join(re.sub(r"^(?:[IVX]{1,5}|[A-ZĐ])[.)/]\s+", "", word) for word in named) or " ".join(words)


def _words(texts: Mapping[int, object]) -> str:
    return " ".join(" ".join(str(value).split()) for value in texts.values())[:120]
