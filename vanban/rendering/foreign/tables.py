"""Tables of a finished paper that list something: a row for each person becomes one row with tags, gone through in a loop."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from lxml import etree

from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.language import key
from vanban.ooxml.names import W
from vanban.patterns import regex
from vanban.rendering.foreign.fields import run_like

_WRITTEN: Final = regex(r"bảng\s+(\d+)\s*:\s*(.+)", re.IGNORECASE | re.DOTALL)
_TOTAL: Final = regex(r"(?:tong_cong|tong_so|tong|cong)(?:_|$)")
_LEAST: Final = 2
"""So few rows at least are a list."""
_LEAST_COLUMNS: Final = 3
_LONGEST_HEADER: Final = 80
_ITEM: Final = "hang"
_COUNTED: Final = "stt"
_COUNTERS: Final = frozenset({"stt", "tt", "so_tt", "so_thu_tu", "thu_tu"})


@dataclass(frozen=True, slots=True)
class ListTable:
    """A table that lists.

    Attributes:
        number: its place among the tables of the body, from 1.
        names: a name for each column.
        rows: the texts of its rows, cell by cell.
        counted: whether its first column only counts.
        first: the row (from 0) at which the list begins.
    """

    number: int
    names: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    counted: bool
    first: int

    @property
    def written(self) -> str:
        """How it is proposed: "bảng 2: stt | ho_ten | chuc_vu"."""
        return f"bảng {self.number}: {' | '.join(self.names)}"

    def values(self, names: Sequence[str]) -> list[dict[str, str]]:
        """The rows as records."""
        shown = [(at, name) for at, name in enumerate(names) if not (self.counted and at == 0)]
        return [{name: row[at] for at, name in shown} for row in self.rows]


def list_tables(body: Any) -> Iterator[ListTable]:
    """Find the tables of a story whose rows are alike below a header; a total may stand below them."""
    for number, table in enumerate(body.iter(f"{W}tbl"), start=1):
        found = _list_table(number, table)
        if found is not None:
            yield found


def _list_table(number: int, table: Any) -> ListTable | None:
    rows = table.findall(f"{W}tr")
    shapes = [_shape(row) for row in rows]
    texts = [tuple(_text(cell) for cell in row.findall(f"{W}tc")) for row in rows]
    first = next((at for at, row in enumerate(texts) if len(row) > 1 and _is_header(row)), None)
    if first is None or table.find(f".//{W}tbl") is not None:
        return None
    begin = first + 1
    while begin < len(rows) and _numbers_columns(texts[begin]):
        begin += 1
    end = len(rows)
    while end > begin and (shapes[end - 1] != shapes[begin] or _is_total(texts[end - 1])):
        end -= 1
    listed = texts[begin:end]
    alike = all(shape == shapes[begin] for shape in shapes[begin:end])
    # What stands below the list is a total; other rows of another shape make it a table of its own kind.
    below = all(_is_total(row) for row in texts[end:])
    if end - begin < _LEAST or not alike or not below or len(listed[0]) != len(texts[first]) or "M" in shapes[begin]:
        return None
    counted = key(texts[first][0]) in _COUNTERS and [row[0].rstrip(".") for row in listed] == [
        str(n) for n in range(1, len(listed) + 1)
    ]
    if len(texts[first]) < _LEAST_COLUMNS and not counted:
        return None  # two columns side by side are mostly a layout: names and Quốc hiệu, recipients and signature
    return ListTable(number, _names(texts[first], counted), tuple(listed), counted, begin)


def _is_header(row: tuple[str, ...]) -> bool:
    return all(text and len(text) <= _LONGEST_HEADER and any(map(str.isalpha, text)) for text in row)


def _numbers_columns(row: tuple[str, ...]) -> bool:
    """Whether a row under the header only numbers the columns: (1) (2) (3), A B 1 2."""
    bare = [text.strip("() ") for text in row]
    letters = all(len(text) <= 2 and text.isalnum() and not text.islower() for text in bare)
    return (
        letters
        and sum(text.isdigit() for text in bare) >= len(bare) - 2
        and len(set(bare)) == len(bare) > 1
        and ([int(text) for text in bare if text.isdigit()] == list(range(1, sum(text.isdigit() for text in bare) + 1)))
    )


def _is_total(row: tuple[str, ...]) -> bool:
    said = next((text for text in row if text), "")
    return bool(_TOTAL.match(key(said)))


def _shape(row: Any) -> str:
    """Give how a row is cut into cells: spans, and M where cells are merged downwards."""
    cells = []
    for cell in row.findall(f"{W}tc"):
        span = cell.find(f"{W}tcPr/{W}gridSpan")
        down = cell.find(f"{W}tcPr/{W}vMerge") is not None
        cells.append(("1" if span is None else span.get(f"{W}val", "1")) + ("M" if down else ""))
    return ",".join(cells)


def _text(cell: Any) -> str:
    lines = ("".join(piece.text or "" for piece in p.iter(f"{W}t")).strip() for p in cell.iter(f"{W}p"))
    return "\n".join(line for line in lines if line)


def _names(header: tuple[str, ...], counted: bool) -> tuple[str, ...]:
    found: list[str] = []
    for number, text in enumerate(header, start=1):
        made = _COUNTED if counted and number == 1 else key(text)
        if not made or made[0].isdigit():
            made = f"cot_{number}"
        found.append(made if made not in found else f"{made}_{number}")
    return tuple(found)


def is_table(text: str) -> bool:
    """Whether a confirmed line is about a table."""
    return _WRITTEN.fullmatch(text.strip()) is not None and "|" in text


def table_number(text: str) -> int:
    """Give the number of the table a confirmed line is about."""
    written = _WRITTEN.fullmatch(text.strip())
    return int(written[1]) if written else 0


def with_loop(body: Any, name: str, text: str, file: str) -> list[dict[str, str]]:
    """Make the list of a table a loop.

    Args:
        body: the story; it is changed.
        name: of the list.
        text: what was confirmed: "bảng 2: stt | ho_ten | chuc_vu".
        file: the list of places, for messages.

    Returns:
        The rows that stood in the table.

    Raises:
        InputError: there is no such table, or another number of columns was confirmed.
    """
    written = _WRITTEN.fullmatch(text.strip())
    assert written is not None
    number, columns = int(written[1]), [key(part) for part in written[2].split("|")]
    table = {found.number: found for found in list_tables(body)}.get(number)
    if table is None:
        raise InputError(Problem(f"bảng {number} không phải bảng danh sách", name, file, tim_thay=text))
    if len(columns) != len(table.names) or not all(columns) or len(set(columns)) != len(columns):
        cure = f"Giữ đủ {len(table.names)} cột, mỗi cột một tên: {table.written}"
        raise InputError(Problem(f"bảng {number} có {len(table.names)} cột", name, file, tim_thay=text, cach_sua=cure))
    element = list(body.iter(f"{W}tbl"))[number - 1]
    rows = element.findall(f"{W}tr")[table.first : table.first + len(table.rows)]
    pattern = max(rows, key=lambda row: sum(bool(_text(cell)) for cell in row.findall(f"{W}tc")))
    for at, (cell, column) in enumerate(zip(pattern.findall(f"{W}tc"), columns, strict=True)):
        counted = table.counted and at == 0
        dot = "." if counted and table.rows[0][0].endswith(".") else ""
        _fill(cell, f"{{{{ loop.index }}}}{dot}" if counted else f"{{{{ {_ITEM}.{column} }}}}", pattern)
    rows[0].addprevious(_tag_row(pattern, f"{{%tr for {_ITEM} in {name} %}}"))
    rows[-1].addnext(_tag_row(pattern, "{%tr endfor %}"))
    for row in rows:
        if row is not pattern:
            element.remove(row)
    return table.values(columns)


def _fill(cell: Any, tag: str, row: Any) -> None:
    """Put a tag in the place of a cell's words; its look is theirs."""
    paragraphs = cell.findall(f"{W}p")
    kept = next((p for p in paragraphs if p.find(f".//{W}t") is not None), paragraphs[0])
    run = next(iter(kept.iter(f"{W}r")), None)
    like = run if run is not None else next(iter(row.iter(f"{W}r")), None)
    made = run_like(like, tag)
    for child in list(kept):
        if child.tag != f"{W}pPr":
            kept.remove(child)
    kept.append(made)
    for other in paragraphs:
        if other is not kept:
            cell.remove(other)


def _tag_row(pattern: Any, tag: str) -> Any:
    """Write a row that holds a tag of rows only."""
    wide = sum(int(_span(cell)) for cell in pattern.findall(f"{W}tc"))
    row = etree.Element(f"{W}tr")
    cell = etree.SubElement(row, f"{W}tc")
    properties = etree.SubElement(cell, f"{W}tcPr")
    etree.SubElement(properties, f"{W}gridSpan").set(f"{W}val", str(wide))
    paragraph = etree.SubElement(cell, f"{W}p")
    etree.SubElement(etree.SubElement(paragraph, f"{W}r"), f"{W}t").text = tag
    return row


def _span(cell: Any) -> str:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return "1" if span is None else str(span.get(f"{W}val", "1"))


def listed_paragraphs(body: Any) -> set[Any]:
    """Give the paragraphs that stand in rows of lists: what varies in them varies with the row."""
    tables = list(body.iter(f"{W}tbl"))
    return {
        paragraph
        for found in list_tables(body)
        for row in tables[found.number - 1].findall(f"{W}tr")[found.first : found.first + len(found.rows)]
        for paragraph in row.iter(f"{W}p")
    }


def list_name(taken: Mapping[str, str]) -> str:
    """Give a free name for a list."""
    return next(
        name for n in range(1, len(taken) + 2) if (name := "danh_sach" if n == 1 else f"danh_sach_{n}") not in taken
    )
