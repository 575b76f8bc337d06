"""The end of a paper: where the signature begins, what is Nơi nhận and what signs, whatever holds them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from vanban.language import unaccent
from vanban.ooxml.marks import mark_of
from vanban.patterns import regex
from vanban.reading.facts.file import Line, NoiNhan, Paragraph, Side, Signature, Table
from vanban.reading.facts.line import NO_NOI_NHAN
from vanban.reading.parts.head import ROLE_OF_STYLE
from vanban.reading.parts.heights import Extent, Heights
from vanban.reading.parts.lines import Lines, with_place
from vanban.reading.parts.offices import SIGNING_ROLES, is_blank_name, is_name, is_office, signs
from vanban.reading.parts.recipients import (
    is_entry,
    is_file_entry,
    is_heading,
    is_note,
    may_follow_file_line,
    read_recipients,
)
from vanban.reading.parts.signatures import make_signature

_LONGEST_TAIL = 400
_HEADING_WORD = regex("nhan|gui|goi")
_NO_TABLE = 1_000_000
_HAIR = "ngat"
"""The role of the house's paragraphs that are as low as nothing."""
_LONGEST_LINE = 200
_LONGEST_ENTRY = 120


@dataclass(slots=True)
class Tail:
    """The end of a paper.

    Attributes:
        first: index of its first paragraph; one past the last paragraph when there is none.
        noi_nhan: recipients.
        ky: signatures from left to right.
        rest: lines that are neither.
        extents: where its paragraphs stand.
        tables: tables that hold it.
    """

    first: int
    noi_nhan: NoiNhan = NO_NOI_NHAN
    ky: list[Signature] = field(default_factory=list)
    rest: list[Line] = field(default_factory=list)
    extents: dict[int, Extent] = field(default_factory=dict)
    tables: set[int] = field(default_factory=set)


class TailReader:
    """Finds and reads the end of one paper."""

    def __init__(self, lines: Lines, first: int, last: int, where: str) -> None:
        """Look between two paragraphs; `where` names the part in places ("phần ký")."""
        self._lines = lines
        self._ground = lines.ground
        self._first, self._last, self._where = first, last, where

    def read(self) -> Tail:
        """Find where the tail begins and read it."""
        start = self._start()
        if start is None:
            return Tail(self._last + 1)
        tail = Tail(start, extents=Heights(self._lines, start, self._last).measure())
        self._sort(self._made(tail), tail)
        return tail

    def _outer(self, paragraph: Paragraph) -> Table | None:
        if paragraph.cell is None:
            return None
        table = self._ground.tables[paragraph.cell.table]
        while table.parent is not None:
            table = self._ground.tables[table.parent]
        return table

    def _blocks_back(self, index: int) -> Iterable[tuple[int, Table | None]]:
        """Go back from a paragraph, whole tables at a time: (first paragraph, table)."""
        while index >= self._first:
            paragraph = self._ground.paragraphs[index]
            table = self._outer(paragraph)
            first = index if table is None else table.first
            yield first, table
            index = first - 1

    def _start(self) -> int | None:
        heading = self._heading()
        if heading is not None:
            table = self._outer(self._ground.paragraphs[heading])
            start = heading if table is None else table.first
            return self._up(start)
        return self._without_heading()

    def _heading(self) -> int | None:
        for index in range(self._last, max(self._first, self._last - 4000) - 1, -1):
            paragraph = self._ground.paragraphs[index]
            styled = ROLE_OF_STYLE.get(paragraph.style_id) == "noi_nhan"
            if not styled and (
                len(paragraph.text) > 1000 or not _HEADING_WORD.search(unaccent(paragraph.text).casefold())
            ):
                continue
            if paragraph.cell is not None and is_grid(self._ground.tables[paragraph.cell.table]):
                continue
            if any(is_heading(line) for line in self._lines.split(paragraph)):
                return index
        return None

    def _up(self, start: int) -> int:
        """Take in what signs above Nơi nhận: minutes sign first, and a signature may be typed above the list."""
        found = start
        for first, table in self._blocks_back(start - 1):
            if table is not None:
                if not self._signing_table(table):
                    break
                found = first
            else:
                paragraph = self._ground.paragraphs[first]
                if paragraph.blank:
                    continue
                if not self._signing_paragraph(paragraph):
                    break
                found = first
        return found

    def _without_heading(self) -> int | None:
        found: int | None = None
        office = False
        for first, table in self._blocks_back(self._last):
            if self._last - first > _LONGEST_TAIL:
                break
            if table is not None:
                if not self._signing_table(table):
                    break
                found, office = first, True
                continue
            paragraph = self._ground.paragraphs[first]
            if paragraph.blank:
                continue
            if not self._signing_paragraph(paragraph):
                break
            found = first
            office = office or any(is_office(line) for line in self._lines.split(paragraph))
        return found if office else None

    def _signing_paragraph(self, paragraph: Paragraph) -> bool:
        if len(paragraph.text) > 400:
            return False
        made = self._lines.split(paragraph)
        # Two who sign side by side: the name on the left stands at the margin where tabs or blanks set the line.
        beside = len(made) > 1 and any(signs(line) for line in made)
        return bool(made) and all(
            signs(line)
            or is_blank_name(line.text)
            or ((line.side == "phai" or beside) and len(line.text) < 80 and is_name(line))
            for line in made
        )

    def _signing_table(self, table: Table) -> bool:
        """A table that signs: no grid, short lines, an office in it."""
        if mark_of(table.caption) == "chu_ky":
            return True
        if is_grid(table) or table.last - table.first > 120:
            return False
        office = False
        for index in range(table.first, table.last + 1):
            paragraph = self._ground.paragraphs[index]
            if ROLE_OF_STYLE.get(paragraph.style_id) in SIGNING_ROLES:
                office = True
                continue
            if len(paragraph.text) > _LONGEST_LINE:
                return False
            office = office or any(is_office(line) or is_heading(line) for line in self._lines.split(paragraph))
        return office

    def _made(self, tail: Tail) -> list[Line]:
        made: list[Line] = []
        counts: dict[str, int] = {}
        for index in range(tail.first, self._last + 1):
            paragraph = self._ground.paragraphs[index]
            if paragraph.story != "than":
                continue
            if paragraph.cell is not None:
                tail.tables.add(paragraph.cell.table)
            top = tail.extents[index].top if index in tail.extents else 0.0
            for line in self._lines.split(paragraph, top_pt=top):
                made.append(with_place(line, self._where, counts, self._lines))
        return made

    def _sort(self, made: list[Line], tail: Tail) -> None:
        headings = [line for line in made if is_heading(line)]
        heading = headings[-1] if headings else None
        listed: list[Line] = []
        signing: dict[tuple[int, str], list[Line]] = {}
        for line in made:
            if line is heading:
                continue
            if heading is not None and self._is_listed(line, heading, listed):
                listed.append(line)
            elif self._may_sign(line, heading):
                signing.setdefault(self._column(line), []).append(line)
            else:
                tail.rest.append(line)
        if heading is not None:
            tail.noi_nhan = read_recipients(heading, listed, self._blanks(heading, listed))
        for (_, side), lines in sorted(signing.items()):
            made_one = make_signature(self._ground, lines, _side_name(side, lines))
            if made_one is None:
                tail.rest.extend(lines)
            else:
                tail.ky.append(made_one)

    def _column(self, line: Line) -> tuple[int, str]:
        """Key of the column a signing line stands in, left before right; each row of the house's tables signs by itself."""
        cell = line.paragraph.cell
        if cell is None:
            return _NO_TABLE, "000" if line.side == "trai" else "999"
        row = f"{cell.row:03d}" if mark_of(self._ground.tables[cell.table].caption) == "chu_ky" else ""
        return cell.table, f"{row}{cell.cell:03d}"

    def _is_listed(self, line: Line, heading: Line, listed: list[Line]) -> bool:
        role = ROLE_OF_STYLE.get(line.paragraph.style_id)
        if role in SIGNING_ROLES:
            return role in {"noi_nhan_danh_sach", "nguoi_soan"}
        if (line.paragraph.index, line.start) < (heading.paragraph.index, heading.start):
            return False
        cell, own = line.paragraph.cell, heading.paragraph.cell
        if own is not None and cell is None:
            return False  # the list ends at the edge of its table; what stands below is a note
        if _closed(listed) and not may_follow_file_line(line, listed[-1]):
            return False
        if own is not None and cell is not None:
            same = (cell.table, cell.cell) == (own.table, own.cell) or cell.depth > own.depth
            same = same or (cell.table == own.table and cell.cell == own.cell + 1 and self._listing_cell(line))
            return same and not (is_office(line) and not is_entry(line))
        if listed and is_name(line) and (line.bold or line.align in {"giua", "phai"}) and not is_entry(line):
            return False
        if line.side == "phai" or line.paragraph.box != heading.paragraph.box:
            return False
        if is_entry(line):
            return True
        goes_on = bool(listed) and not listed[-1].text.rstrip().endswith((";", ".")) and not is_office(line)
        plain = line.align in {"trai", "deu"} and not line.bold
        if plain and self._opens_list(line, heading, listed):
            return True
        return (plain and (goes_on or (bool(listed) and len(line.text) <= 24))) or (
            line.side == "trai" and not is_office(line)
        )

    def _opens_list(self, line: Line, heading: Line, listed: list[Line]) -> bool:
        """Whether a line across the page is an entry without a dash: right below the heading, or below another entry."""
        above = listed[-1] if listed else heading
        entry = line.text.rstrip().endswith((";", ".")) and len(line.text) <= _LONGEST_ENTRY and not is_note(line)
        return entry and line.paragraph.index == above.paragraph.index + 1

    def _listing_cell(self, line: Line) -> bool:
        """Whether the cell of a line holds entries with dashes and nothing else: the list goes on in a second column."""
        cell = line.paragraph.cell
        if cell is None:
            return False
        column = self._ground.tables[cell.table].rows[cell.row].cells[cell.cell].paragraphs
        texts = [self._ground.paragraphs[index].text.strip() for index in column]
        filled = [text for text in texts if text]
        return bool(filled) and all(text.startswith(("-", "–", "+")) for text in filled)

    def _may_sign(self, line: Line, heading: Line | None) -> bool:
        own = None if heading is None else self._outer(heading.paragraph)
        table = self._outer(line.paragraph)
        if own is not None and table is None and not signs(line):
            # What stands below the table of the signature is a note, not a name.
            return False
        if own is not None and table is not None and table.index != own.index and not self._signing_table(table):
            return False
        if heading is not None and _one_cell(line, heading) and not signs(line):
            return False  # a note below the list, in the cell of the list
        if ROLE_OF_STYLE.get(line.paragraph.style_id) in SIGNING_ROLES:
            return True
        return len(line.text) <= 160 and not line.text.endswith("./.")

    def _blanks(self, heading: Line, listed: list[Line]) -> int:
        """Count blank paragraphs between the entries; those below the last one do not count, nor those without height."""
        if not listed:
            return 0
        first, last = heading.paragraph.index, listed[-1].paragraph.index
        cell = heading.paragraph.cell
        column = None if cell is None else (cell.table, cell.cell)
        between = self._ground.paragraphs[first:last]
        inside = [p for p in between if (None if p.cell is None else (p.cell.table, p.cell.cell)) == column]
        return sum(1 for p in inside if p.blank and ROLE_OF_STYLE.get(p.style_id) != _HAIR)


def _one_cell(line: Line, heading: Line) -> bool:
    one, other = line.paragraph.cell, heading.paragraph.cell
    same = (
        one is not None and other is not None and (one.table, one.row, one.cell) == (other.table, other.row, other.cell)
    )
    return same and line.paragraph.index > heading.paragraph.index


def _closed(listed: list[Line]) -> bool:
    """Whether the entry of the file copy, which ends the list, has been read."""
    return any(is_file_entry(line) for line in listed)


def is_grid(table: Table) -> bool:
    """Say whether a table is ruled all over, as data are, unlike those that only set things side by side.

    A line between two cells is drawn by either of them.
    """
    count = framed = 0
    for number, row in enumerate(table.rows):
        above = table.rows[number - 1].cells if number else ()
        below = table.rows[number + 1].cells if number + 1 < len(table.rows) else ()
        for place, cell in enumerate(row.cells):
            edges = cell.borders
            left = edges.left or (place > 0 and row.cells[place - 1].borders.right)
            right = edges.right or (place + 1 < len(row.cells) and row.cells[place + 1].borders.left)
            top = edges.top or any(one.borders.bottom for one in above)
            bottom = edges.bottom or any(one.borders.top for one in below)
            count += 1
            framed += bool(left and right and top and bottom)
    return framed > count / 2


def _side_name(key: str, lines: list[Line]) -> Side:
    side = lines[0].side
    if lines[0].paragraph.cell is None and key == "999" and side == "giua":
        return "phai" if lines[0].align == "phai" or lines[0].box_left_mm > 60 else "giua"
    return side
