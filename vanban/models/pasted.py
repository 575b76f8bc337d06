"""Text pasted from Word or Excel into a body: lines of cells with tabs between them become a table as one types it."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_LABEL: Final = re.compile(r"(?:\d{1,3}[.)]|[IVXLC]+\.|[a-zđ]\)|[-–—•·▪●◦+*o])")
_ROW_OF_QUOTES: Final = re.compile(r'(?:^|\t)"')


class Pasted(NamedTuple):
    """A body as it is typed, and what was made of what was pasted.

    Attributes:
        text: the body.
        tables: how many tables were made of lines with tabs.
    """

    text: str
    tables: int


def as_typed(text: str) -> Pasted:
    r"""Write pasted cells as a typed table; labels that Word put a tab behind get a blank; all else stays.

    >>> as_typed("Kèm theo:\nSTT\tHọ tên\n1\tHà").text
    'Kèm theo:\n| STT | Họ tên |\n| 1 | Hà |'
    >>> as_typed("1.\tMục đích\n2.\tYêu cầu"), as_typed("\tMột đoạn thụt đầu dòng")
    (Pasted(text='1. Mục đích\n2. Yêu cầu', tables=0), Pasted(text='\tMột đoạn thụt đầu dòng', tables=0))
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\t" not in plain:
        return Pasted(plain, 0)
    made: list[str] = []
    tables = 0
    for tabbed, lines in _groups(_logical(plain)):
        if not tabbed:
            made += [_label_line(line) for line in lines]
            continue
        if all(len(cells) == 2 and _LABEL.fullmatch(cells[0].strip()) for cells in map(_cells, lines)):
            made += [_label_line(line) for line in lines]
            continue
        if made and made[-1].strip().startswith("|"):
            made.append("")
        width = max(len(_cells(line)) for line in lines)
        made += [_row(_cells(line), width) for line in lines]
        tables += 1
    return Pasted("\n".join(made), tables)


def _logical(text: str) -> list[str]:
    """Join the lines of a cell that Excel wrote between quotes."""
    lines: list[str] = []
    for line in text.split("\n"):
        if lines and _open_quote(lines[-1]):
            lines[-1] += "\n" + line
        else:
            lines.append(line)
    # A quote that nothing closes is only a quote.
    return [one for line in lines for one in ([line] if not _open_quote(line) else line.split("\n"))]


def _open_quote(line: str) -> bool:
    return bool("\t" in line and _ROW_OF_QUOTES.search(line) and line.count('"') % 2)


def _groups(lines: list[str]) -> Iterator[tuple[bool, list[str]]]:
    """Part the lines into those of a table and the others; a table has two rows at least, all of the same width."""
    index = 0
    while index < len(lines):
        width = _width(lines[index])
        end = index + 1
        while width > 1 and end < len(lines) and _width(lines[end]) == width:
            end += 1
        yield width > 1 and end - index > 1, lines[index:end]
        index = end


def _width(line: str) -> int:
    return len(_cells(line)) if line.strip("\t ") and "\t" in line.lstrip() else 1 if line.strip() else 0


def _cells(line: str) -> list[str]:
    return (
        next(csv.reader(io.StringIO(line), delimiter="\t"), [line]) if _ROW_OF_QUOTES.search(line) else line.split("\t")
    )


def _row(cells: list[str], width: int) -> str:
    filled = [*cells, *[""] * (width - len(cells))]
    shown = (" ".join(cell.split("\n")).strip() if "\n" not in cell.strip() else "<br>".join(
        part.strip() for part in cell.strip().split("\n")) for cell in filled)  # fmt: skip
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in shown) + " |"


def _label_line(line: str) -> str:
    head, tab, rest = line.lstrip().partition("\t")
    return f"{head} {rest.strip()}" if tab and _LABEL.fullmatch(head.strip()) else line
