"""A body as one would type it: each line becomes an event (a label with its text, a paragraph, a table, a page break).

One line is one paragraph. Two things join lines: a line below a dash, a plus or a điểm that stands exactly under its
text goes on with it; `<br>` makes a line break inside a paragraph.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

from vanban import language
from vanban.models import inline
from vanban.models.blocks import Bang, CanLe, Cong, Diem, Gach, Khoi, NgatTrang, TrangDoc, TrangNgang
from vanban.models.faults import Fault
from vanban.models.labels import Label, looks_numbered, read_label, read_loose
from vanban.models.pasted import as_typed, split_lines
from vanban.models.tables import TableFaultError, is_row, read_typed
from vanban.patterns import regex

_DIRECTIVE = regex(r"\{([^{}]*)\}\s*(.*)")
_TAB_WIDTH: Final = 4
_WRAPPING = (Gach, Cong, Diem)
_NEVER: Final = itertools.repeat(False)


class Labelled(NamedTuple):
    """A line that begins with a label.

    Attributes:
        label: what it begins with; a loose one counts only where its number goes on.
        line: its place in the text.
        text: what follows the label, lines under it included.
        whole: the line as typed.
    """

    label: Label
    line: int
    text: str
    whole: str = ""


class Paragraph(NamedTuple):
    """A line of running text."""

    text: str
    line: int
    centred: bool = False
    side: CanLe | None = None


class Ready(NamedTuple):
    """A block that needs no reading: a table, a page break, a turn of the page.

    Attributes:
        block: the block.
        line: its place in the text.
        pasted: last line of the cells with tabs it was made of; None when it was typed.
    """

    block: Khoi
    line: int
    pasted: int | None = None


class Broken(NamedTuple):
    """Lines that cannot be read."""

    faults: tuple[Fault, ...]


Event: TypeAlias = Labelled | Paragraph | Ready | Broken


class _Line(NamedTuple):
    number: int
    indent: int
    text: str
    after_blank: bool
    pasted: bool = False


@lru_cache(maxsize=64)
def events(text: str) -> tuple[Event, ...]:
    """Read a typed text, line by line; remembered: the papers of one batch share their bodies."""
    return tuple(_events(text))


def _events(text: str) -> Iterator[Event]:
    lines = _lines(text)
    index = 0
    while index < len(lines):
        line = lines[index]
        directive = _DIRECTIVE.fullmatch(line.text) if line.text[0] == "{" else None
        name = language.key(directive[1].split()[0]) if directive and directive[1].strip() else ""
        if is_row(line.text) or (name == "bang" and index + 1 < len(lines) and is_row(lines[index + 1].text)):
            event, index = _table(lines, index, directive)
            yield event
            continue
        index += 1
        if directive and (found := _directive(language.key(directive[1]), directive[2], line.number)):
            yield found
            continue
        label = read_label(line.text) or read_loose(line.text)
        joined, index = _joined(lines, index, line, label)
        if label:
            head = line.text[: len(line.text) - len(label.rest)]
            yield Labelled(label, line.number, inline.typed_breaks(joined), inline.typed_breaks(head + joined))
        else:
            yield Paragraph(inline.typed_breaks(_unescaped(joined)), line.number)


def _lines(text: str) -> list[_Line]:
    found: list[_Line] = []
    blank = True
    tabbed = "\t" in text
    for number, raw, pasted in as_typed(text).lines if tabbed else zip(itertools.count(1), split_lines(text), _NEVER):
        stripped = raw.strip()
        if stripped:
            indent = 0 if raw[0] == stripped[0] else len(raw[: raw.index(stripped[0])].expandtabs(_TAB_WIDTH))
            found.append(_Line(number, indent, stripped, blank, pasted))
        blank = not stripped
    return found


def _table(lines: list[_Line], index: int, directive: re.Match[str] | None) -> tuple[Event, int]:
    first = lines[index]
    attributes = None
    if directive:
        attributes = (first.number, directive[1].strip().partition(" ")[2])
        index += 1
    end = index
    while (
        end < len(lines)
        and is_row(lines[end].text)
        and lines[end].pasted == lines[index].pasted
        and (end == index or not lines[end].after_blank)
    ):
        end += 1
    try:
        table: Bang = read_typed([(line.number, line.text) for line in lines[index:end]], attributes)
    except TableFaultError as error:
        return Broken(error.faults), end
    return Ready(table, first.number, lines[end - 1].number if lines[index].pasted else None), end


def _directive(name: str, rest: str, line: int) -> Event | None:
    """Read a line between braces; None when it is ordinary text (a `{{ truong }}` of a batch, for one)."""
    if name == "giua" and rest:
        return Paragraph(inline.typed_breaks(rest), line, centred=True)
    if name in {"phai", "trai"} and rest:
        return Paragraph(inline.typed_breaks(rest), line, side="phai" if name == "phai" else "trai")
    if rest:
        return None
    match name:
        case "ngat_trang" | "sang_trang":
            return Ready(NgatTrang(), line)
        case "trang_ngang" | "ngang":
            return Ready(TrangNgang(), line)
        case "het_trang_ngang" | "het_ngang" | "trang_doc":
            return Ready(TrangDoc(), line)
    return None


def is_directive(line: str, below: str) -> bool:
    """Say whether a line of a body is one of its own between braces; that of a table stands above a row.

    >>> [is_directive(line, "| TT |") for line in ("{ngắt trang}", "{bảng rộng 8,92}", "{giữa} * * *", "{trang ngan}")]
    [True, True, True, False]
    """
    found = _DIRECTIVE.fullmatch(line)
    if found is None or not found[1].strip():
        return False
    if language.key(found[1].split()[0]) == "bang":
        return is_row(below)
    return _directive(language.key(found[1]), found[2], 0) is not None


def _joined(lines: list[_Line], index: int, first: _Line, label: Label | None) -> tuple[str, int]:
    """Join to a dash, plus or điểm the lines that stand exactly under its text."""
    if label is None or label.level not in _WRAPPING:
        return (label.rest if label else first.text), index
    text = label.rest
    column = first.indent + len(first.text) - len(label.rest)
    while index < len(lines):
        line = lines[index]
        if line.after_blank or line.indent != column or is_row(line.text) or looks_numbered(line.text):
            break
        text += " " + line.text
        index += 1
    return text, index


def _unescaped(text: str) -> str:
    r"""Drop the backslash that said "no label"; before a star or a backslash it belongs to the inline marks."""
    return text[1:] if text[0] == "\\" and text[1:2] not in ("*", "\\", "") else text
