"""Text pasted from Word or Excel into a body: lines of cells with tabs between them become a table as one types it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from vanban import language
from vanban.patterns import regex

_LABEL: Final = regex(r"(?:\d{1,3}[.)/]|[IVXLC]+[./]|[a-zđ][)/.]|[-–—•·▪●◦+*ov\uf000-\uf0ff])")
_ROW_OF_QUOTES: Final = regex(r'(?:^|\t)"')
_NUMBERED: Final = frozenset({"tt", "stt", "so_tt", "so_thu_tu", "thu_tu", "no"})
"""What heads a column of row numbers."""
_FIGURE: Final = regex(r"[-+]?[\d.,/ %:]*\d[\d.,/ %:]*(?:đ|đồng|%)?")


class Line(NamedTuple):
    """A line of a body.

    Attributes:
        number: the line of the text it came from, from 1.
        text: the line as one types it.
        pasted: it is a row made of pasted cells.
    """

    number: int
    text: str
    pasted: bool = False


class Pasted(NamedTuple):
    """A body as it is typed, and what was made of what was pasted.

    Attributes:
        lines: the body, line by line.
        tables: how many tables were made of lines with tabs.
    """

    lines: tuple[Line, ...]
    tables: int

    @property
    def text(self) -> str:
        """The body in one piece."""
        return "\n".join(line.text for line in self.lines)


def as_typed(text: str) -> Pasted:
    r"""Write pasted cells as a typed table; labels that Word put a tab behind stay labels; all else stays.

    A first row of words alone, above rows with figures or under the head "TT", is the head of the table.

    >>> as_typed("Kèm theo:\nSTT\tHọ tên\n1\tHà").text
    'Kèm theo:\n| STT | Họ tên |\n|---|---|\n| 1 | Hà |'
    >>> as_typed("1.\tMục đích\n2.\tYêu cầu").text, as_typed("\tMột đoạn thụt đầu dòng").text
    ('1. Mục đích\n2. Yêu cầu', '\tMột đoạn thụt đầu dòng')
    """
    plain = split_lines(text)
    if "\t" not in text:
        return Pasted(tuple(Line(number, line) for number, line in enumerate(plain, 1)), 0)
    made: list[Line] = []
    tables = 0
    for tabbed, lines in _groups(_logical(plain)):
        rows = [_cells(line.text) for line in lines]
        if not tabbed or _only_labels(rows):
            made += [Line(line.number, _label_line(line.text)) for line in lines]
            continue
        if made and made[-1].text.strip().startswith("|"):
            made.append(Line(lines[0].number, ""))
        for index, (line, cells) in enumerate(zip(lines, rows, strict=True)):
            made.append(Line(line.number, _row(cells), pasted=True))
            if index == 0 and _is_head(rows):
                made.append(Line(line.number, "|" + "---|" * len(cells), pasted=True))
        tables += 1
    return Pasted(tuple(made), tables)


def split_lines(text: str) -> list[str]:
    """Part a text into its lines, whatever ends them."""
    return (text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text).split("\n")


def _only_labels(rows: Sequence[list[str]]) -> bool:
    """Say whether what stands before each tab is a label or the name of what follows ("Địa điểm:"): no table."""
    firsts = [cells[0].strip() for cells in rows]
    if all(len(cells) == 2 for cells in rows):
        return all(_LABEL.fullmatch(first) for first in firsts) or all(first.endswith(":") for first in firsts)
    return False


def _is_head(rows: Sequence[list[str]]) -> bool:
    first = [cell.strip() for cell in rows[0]]
    if not all(first) or any(_FIGURE.fullmatch(cell) for cell in first) or len(set(first)) < len(first):
        return False
    if language.key(first[0]) in _NUMBERED:
        return True
    return any(all(_FIGURE.fullmatch(row[at].strip()) for row in rows[1:]) for at in range(len(first)))


def _logical(lines: Sequence[str]) -> list[Line]:
    """Join the lines of a cell that Excel wrote between quotes."""
    found: list[list[Line]] = []
    for number, text in enumerate(lines, 1):
        if found and _open_quote("\n".join(part.text for part in found[-1])):
            found[-1].append(Line(number, text))
        else:
            found.append([Line(number, text)])
    joined: list[Line] = []
    for parts in found:
        whole = "\n".join(part.text for part in parts)
        # A quote that nothing closes is only a quote.
        joined += parts if _open_quote(whole) else [Line(parts[0].number, whole)]
    return joined


def _open_quote(line: str) -> bool:
    return bool("\t" in line and _ROW_OF_QUOTES.search(line) and line.count('"') % 2)


def _groups(lines: list[Line]) -> Iterator[tuple[bool, list[Line]]]:
    """Part the lines into those of a table and the others; a table has two rows at least, all of the same width."""
    index = 0
    while index < len(lines):
        width = _width(lines[index].text)
        end = index + 1
        while width > 1 and end < len(lines) and _width(lines[end].text) == width:
            end += 1
        yield width > 1 and end - index > 1, lines[index:end]
        index = end


def _width(line: str) -> int:
    return len(_cells(line)) if line.strip("\t ") and "\t" in line.strip(" ").lstrip() else 1 if line.strip() else 0


def _cells(line: str) -> list[str]:
    bare = line.strip(" ")
    return (
        next(csv.reader(io.StringIO(bare), delimiter="\t"), [bare]) if _ROW_OF_QUOTES.search(bare) else bare.split("\t")
    )


def _row(cells: Sequence[str]) -> str:
    shown = (" ".join(cell.split("\n")).strip() if "\n" not in cell.strip() else "<br>".join(
        part.strip() for part in cell.strip().split("\n")) for cell in cells)  # fmt: skip
    # Between bars a blank keeps an empty cell apart from the one before it.
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in shown) + " |"


def _label_line(line: str) -> str:
    head, tab, rest = line.lstrip().partition("\t")
    if not tab or not rest.strip() or not _LABEL.fullmatch(head.strip()):
        return line
    # "o" and "v" are labels only by the tab behind them.
    return f"{head}\t{rest.strip()}" if head.strip() in ("o", "v") else f"{head} {rest.strip()}"
