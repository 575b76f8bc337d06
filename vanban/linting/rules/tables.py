"""What tables say: totals that are sums, ordinals that run on. Silent where more than one reading of a table is possible."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from vanban.frozen import dataclass
from vanban.language import doc_so_la_ma, fold
from vanban.linting.finding import Source
from vanban.linting.rule import Group, Hit
from vanban.patterns import regex
from vanban.reading.facts.file import Cell, Facts, Row, Table

_ANY = Group("")
_TOTAL = regex(
    r"(?:tổng(?: cộng| số| chung)?|cộng(?: chung)?)\b(?! (?:liên đoàn|cục|công ty|giám đốc|kho|thanh tra|hội)\b)[^,;]{0,40}$"
)
_PART = regex(r"(?:trong đó|bao gồm|gồm)\b|[-+•–]\s*\S")
_FIGURE = regex(r"-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")
_EMPTY: Final = frozenset({"", "-", "–", "0", "…", "x"})
_NOT_ADDED = regex(
    r"\b(?:năm(?: sinh| công tác| thành lập| xuất bản|$)|tỷ lệ|tỉ lệ|%|phần trăm|stt|tt|số thứ tự|"
    r"mã|số hiệu|ký hiệu|ngày|tháng|điện thoại|đơn giá|hệ số|bậc|mức|tuổi|"
    r"số tài khoản|cccd|số quyết định|thứ hạng|xếp hạng|điểm|bình quân|trung bình|tăng|giảm|so với|đạt)\b|%"
)
"""Words of a column's head that say its figures are no amounts to be added."""
_ORDINAL_HEAD: Final = frozenset({"stt", "tt", "số tt", "số thứ tự"})
_YEARS: Final = (1900, 2100)


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table sorted into its rows.

    Attributes:
        heads: header rows, marked or not, the row of column numbers included.
        rows: the rows of data in order.
    """

    heads: tuple[Row, ...]
    rows: tuple[Row, ...]

    def head_of(self, column: int) -> str:
        """The words above a column."""
        found = [c.text for row in self.heads for c in row.cells if c.column <= column < c.column + c.span]
        return fold(" ".join(found))


def _grid(table: Table) -> _Grid | None:
    rows = [row for row in table.rows if any(cell.text.strip() for cell in row.cells)]
    count = 0
    while count < len(rows) and (rows[count].header or _headlike(rows[count], rows[:count])):
        count += 1
    if not count or len(rows) - count < 2:
        return None
    return _Grid(tuple(rows[:count]), tuple(rows[count:]))


def _headlike(row: Row, above: Sequence[Row]) -> bool:
    """A first row of words, one that goes on below merged cells, or one that numbers the columns."""
    texts = [cell.text.strip() for cell in row.cells]
    if above and _numbers_columns(texts):
        return True
    worded = all(not _FIGURE.fullmatch(text) for text in texts)
    goes_on = not above or any(cell.merge == "tiep" for cell in row.cells) or len(row.cells) > len(above[0].cells)
    return worded and goes_on and not _TOTAL.match(fold(" ".join(texts[:2]).strip())) and len(row.cells) > 1


def _numbers_columns(texts: Sequence[str]) -> bool:
    """Say whether a row numbers the columns: "1 2 3", "(1) (2) (3)", "A B 1 2 3=1+2"."""
    bare = [re.sub(r"=.*", "", text).strip("() .") for text in texts if text]
    digits = [int(text) for text in bare if text.isdigit()]
    letters = [text for text in bare if not text.isdigit()]
    if not all(len(text) == 1 and text.isupper() for text in letters) or len(bare) < 2 or len(digits) < 2:
        return False
    return digits == list(range(digits[0], digits[0] + len(digits))) and digits[0] <= 1 + len(letters)


def _name(row: Row) -> str:
    """The words of a row's first cells: what it is called."""
    return fold(
        " ".join(cell.text.strip() for cell in row.cells[:2] if not _FIGURE.fullmatch(cell.text.strip())).strip()
    )


def _ordinal(row: Row) -> str:
    return row.cells[0].text.strip().rstrip(".)") if row.cells else ""


def _is_total(row: Row) -> bool:
    """A row of totals: what carries a number of its own ("1 | Tổng số hồ sơ | 15") is a row as any other."""
    return not _ordinal(row)[:1].isdigit() and any(_TOTAL.match(fold(cell.text.strip())) for cell in row.cells[:2])


def _is_group(row: Row) -> bool:
    """A row that opens a group: a Roman number or a letter before it, or one cell across."""
    if len(row.cells) == 1:
        return True
    mark = _ordinal(row)
    if mark.isalpha() and len(mark) == 1 and mark.isupper():
        return True
    try:
        return bool(mark) and mark.isupper() and doc_so_la_ma(mark) > 0
    except ValueError:
        return False


def _is_part(row: Row) -> bool:
    """A row that only takes apart the one above it: "Trong đó", "- …", 1.1 below 1, a) below 1."""
    mark, name = _ordinal(row), _name(row)
    return bool(_PART.match(name)) or bool(re.fullmatch(r"\d+\.\d[\d.]*|[a-zđ]", mark))


def _cell_at(row: Row, column: int) -> Cell | None:
    return next((cell for cell in row.cells if cell.column == column and cell.span == 1), None)


def _value(row: Row, column: int) -> Decimal | None:
    """The figure in a column; None where something else stands there."""
    cell = _cell_at(row, column)
    text = cell.text.strip() if cell is not None else ""
    if text in _EMPTY:
        return Decimal(0)
    return Decimal(text.replace(".", "").replace(",", ".")) if _FIGURE.fullmatch(text) else None


def table_totals(facts: Facts) -> Iterator[Hit]:
    """TV-08: a total row is the sum of its column; groups, subtotals and "trong đó" are not added twice."""
    for table in facts.tables:
        grid = _grid(table) if table.role == "noi_dung" else None
        if grid is None:
            continue
        last = grid.rows[-1]
        rows = grid.rows[:-1] if _is_total(last) else grid.rows[1:] if _is_total(grid.rows[0]) else ()
        total = last if _is_total(last) else grid.rows[0]
        if len(rows) < 2 or not _is_total(total):
            continue
        for cell in total.cells:
            text = cell.text.strip()
            if cell.span != 1 or not _FIGURE.fullmatch(text) or _NOT_ADDED.search(grid.head_of(cell.column)):
                continue
            said = _wrong_total(rows, cell.column, _value(total, cell.column))
            if said is not None:
                at = cell.paragraphs[0] if cell.paragraphs else table.first
                yield Hit(f"dòng tổng ghi {text}, cộng các dòng được {_written(said)}", at)


def _wrong_total(rows: Sequence[Row], column: int, total: Decimal | None) -> Decimal | None:
    """Give what the rows add up to when no way of adding them gives the total; None when one does, or none is sure."""
    values = [_value(row, column) for row in rows]
    if total is None or sum(value not in {None, Decimal(0)} for value in values) < 2:
        return None
    figures = [value for value in values if value not in {None, Decimal(0)}]
    if all(value is not None and _YEARS[0] <= value <= _YEARS[1] for value in figures):
        return None
    ways = [sum_ for sum_ in _ways(rows, values) if sum_ is not None]
    if not ways or total in ways:
        return None
    # Several readings of the rows must agree before somebody's total is called wrong.
    return ways[0] if len(set(ways)) == 1 else None


def _ways(rows: Sequence[Row], values: Sequence[Decimal | None]) -> Iterator[Decimal | None]:
    """Every way the rows may be meant to be added: leaves, groups, subtotals, all."""
    kinds = ["tong" if _is_total(r) else "nhom" if _is_group(r) else "con" if _is_part(r) else "hang" for r in rows]
    for wanted in ({"hang"}, {"nhom"}, {"tong"}):
        chosen = [value for kind, value in zip(kinds, values, strict=True) if kind in wanted]
        if chosen and any(value not in {None, Decimal(0)} for value in chosen):
            yield None if None in chosen else sum((v for v in chosen if v is not None), Decimal(0))
    if "con" in kinds and "hang" in kinds:
        leaves = _leaves(kinds, values)
        yield leaves


def _leaves(kinds: Sequence[str], values: Sequence[Decimal | None]) -> Decimal | None:
    """The rows that are not taken apart any further."""
    added = Decimal(0)
    for index, (kind, value) in enumerate(zip(kinds, values, strict=True)):
        parent = kind == "hang" and index + 1 < len(kinds) and kinds[index + 1] == "con"
        if kind in {"nhom", "tong"} or parent:
            continue
        if value is None:
            return None
        added += value
    return added


def _written(value: Decimal) -> str:
    whole, _, part = f"{value:f}".partition(".")
    return f"{int(whole):,}".replace(",", ".") + (f",{part}" if part else "")


def table_ordinals(facts: Facts) -> Iterator[Hit]:
    """TV-10: ordinal numbers run on without double or gap, from 1 or on below each group row."""
    for table in facts.tables:
        grid = _grid(table) if table.role == "noi_dung" else None
        if grid is None or fold(grid.heads[0].cells[0].text).strip(" .") not in _ORDINAL_HEAD:
            continue
        rows = [row for row in grid.rows if row.cells[0].merge != "tiep"]
        plain = [row for row in rows if not _is_group(row) and not _is_total(row) and _ordinal(row)]
        if len(plain) < 2 or not all(_ordinal(row).isdigit() for row in plain):
            continue
        expected = 1
        for row in rows:
            if _is_group(row):
                expected = -abs(expected)  # below a group row the count may go on or begin again
                continue
            if not _ordinal(row) or _is_total(row):
                continue
            value = int(_ordinal(row))
            if value != abs(expected) and not (expected < 0 and value == 1):
                cell = row.cells[0]
                at = cell.paragraphs[0] if cell.paragraphs else table.first
                yield Hit(f"số thứ tự trong bảng ghi {value}, cần {abs(expected)}", at)
                break
            expected = value + 1


RULES = (
    _ANY.warning("TV-08", "dòng tổng đúng", "thực hành soạn thảo", table_totals, Source.THUC_HANH),
    _ANY.warning("TV-10", "số thứ tự trong bảng", "thực hành soạn thảo", table_ordinals, Source.THUC_HANH),
)
