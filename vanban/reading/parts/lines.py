"""Paragraphs as the lines a reader sees: pieces between line breaks, tabs and long blanks, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from vanban.frozen import dataclass, quick
from vanban.ooxml.properties import FrameBox
from vanban.patterns import regex
from vanban.reading.facts.file import Line, ParaFormat, Paragraph, Run, Section, Shape, Side
from vanban.reading.facts.line import AlignedBy
from vanban.reading.facts.measuring import height_pt, line_pt, runs_width_mm, tallest_pt
from vanban.reading.word.opening import Ground
from vanban.regulation import Align

_BREAK = regex(r"[\n\f\v]")
_GAP = regex(r"[ \u00a0]*\t[ \u00a0\t]*|[ \u00a0]{4,}")
_OPEN_END = regex(r"(?:\bsố\s*:?|,|\bngày|\btháng|\bnăm|/|\blập|\bdo|[-–]|…|\.\.)$", re.IGNORECASE)
_OPEN_START = regex(r"^(?:/|tháng\b|năm\b|20\d\d\s*$|[-–]\s*(?:tự|hạnh)|…|\.\.)", re.IGNORECASE)
_TAB_ALIGN: dict[str, Align] = {"center": "giua", "right": "phai"}
_DEFAULT_TAB_MM = 12.7
_HALF = 0.35
_LONGEST_SPLIT = 4000
"""Letters beyond which a paragraph is running text, whatever blanks and tabs stand in it."""
_MANY_BLANKS = 10
_ACROSS_MM = 10.0
_EMPTY = " \t\u00a0\u2002\u2003\u2009\n\f\v"
"""Blanks, tabs and breaks."""


@quick
@dataclass(frozen=True, slots=True)
class Box:
    """The column a paragraph stands in: a cell, a text box, the page; millimetres from the left text edge."""

    left_mm: float
    width_mm: float
    side: Side
    name: str
    """What a clerk calls it: "ô bên phải", "khung chữ"; "" for the page itself."""
    row: str
    """Names the visual row it belongs to; "" when every paragraph is a row of its own."""


class Lines:
    """Makes lines of paragraphs; knows tables, text boxes and sections."""

    def __init__(self, ground: Ground) -> None:
        """Work on one file."""
        self.ground = ground
        self._boxes: dict[int, Box] = {}
        self._heights: dict[int, float] = {}
        self._columns = _text_columns(ground)

    def page_width(self, paragraph: Paragraph) -> float:
        """Give the width of the text area of the page a paragraph stands on."""
        return self.ground.sections[paragraph.section].text_width_mm

    def column(self, paragraph: Paragraph) -> int:
        """Give the text column a paragraph begins in: 0 the first, and the only one of most pages."""
        return self._columns[paragraph.index][0] if paragraph.index in self._columns else 0

    def box(self, paragraph: Paragraph) -> Box:
        """Give the column a paragraph stands in."""
        known = self._boxes.get(paragraph.index)
        if known is None:
            known = self._boxes[paragraph.index] = self._box(paragraph)
        return known

    def height(self, paragraph: Paragraph) -> float:
        """Estimate the height of a paragraph in the column it stands in, in points, spacing included."""
        known = self._heights.get(paragraph.index)
        if known is None:
            known = self._heights[paragraph.index] = height_pt(paragraph, self.box(paragraph).width_mm)
        return known

    def _box(self, paragraph: Paragraph) -> Box:
        page = self.page_width(paragraph)
        if paragraph.box is not None:
            shape = self.ground.shapes[paragraph.box]
            left = shape_left(shape, self.ground, page)
            side = _side(left, shape.width_mm, page)
            name = {"trai": "khung chữ bên trái", "phai": "khung chữ bên phải", "giua": "khung chữ"}[side]
            inside = shape.width_mm - sum(shape.inset_mm)
            return Box(left + shape.inset_mm[0], max(inside, 10.0), side, name, "")
        if paragraph.cell is not None:
            ref = paragraph.cell
            cell = self.ground.tables[ref.table].rows[ref.row].cells[ref.cell]
            left = cell.left_mm + cell.padding_left_mm
            width = max(cell.width_mm - cell.padding_left_mm - cell.padding_right_mm, 1.0)
            side = _side(left, width, page)
            name = {"trai": "ô bên trái", "phai": "ô bên phải", "giua": "ô giữa"}[side]
            return Box(left, width, side, name, f"b{ref.table}h{ref.row}")
        if paragraph.format.frame_box is not None:
            return self._framed(paragraph, paragraph.format.frame_box, page)
        if paragraph.index in self._columns:
            _, left, width = self._columns[paragraph.index]
            side = _side(left, width, page)
            name = {"trai": "cột bên trái", "phai": "cột bên phải", "giua": "cột giữa"}[side]
            return Box(left, width, side, name, "")
        setting = paragraph.format
        side = "giua"
        if setting.left_mm >= _HALF * page and setting.align != "phai":
            side = "phai"
        elif setting.right_mm >= _HALF * page:
            side = "trai"
        return Box(0.0, page, side, "", "")

    def _framed(self, paragraph: Paragraph, frame: FrameBox, page: float) -> Box:
        """The column of a text frame; frames hung up together are one row."""
        left = frame_left(frame, self.ground.sections[paragraph.section], page)
        side = _side(left, frame.width_mm, page)
        name = {"trai": "khung bên trái", "phai": "khung bên phải", "giua": "khung giữa"}[side]
        return Box(left, frame.width_mm, side, name, "khung")

    def whole(self, paragraph: Paragraph, place: str) -> Line:
        """Make one line of a whole paragraph, its automatic label in front."""
        box = self.box(paragraph)
        return self._line(paragraph, 0, len(paragraph.text), box, place, 0.0)

    def broken(self, paragraph: Paragraph, place: str) -> list[Line]:
        """Make the lines of a paragraph of running text: cut at typed line breaks only."""
        if len(paragraph.text) > _LONGEST_SPLIT or not _BREAK.search(paragraph.text.strip()):
            made = self.whole(paragraph, place)
            return [made] if made.text else []
        box = self.box(paragraph)
        pieces = (self._line(paragraph, begin, end, box, place, 0.0) for begin, end in _segments(paragraph.text))
        return [line for line in pieces if line.text]

    def split(self, paragraph: Paragraph, *, top_pt: float = 0.0) -> list[Line]:
        """Make the lines of a paragraph that holds header or signature: pieces at breaks, tabs and long blanks."""
        box = self.box(paragraph)
        if len(paragraph.text) > _LONGEST_SPLIT:
            return [self._line(paragraph, 0, len(paragraph.text), box, "", top_pt)]
        made: list[Line] = []
        height = line_pt(paragraph, tallest_pt(paragraph))
        start = 0
        for begin, end in _segments(paragraph.text):
            # A page or column break takes no height: what follows begins at a top of its own.
            top = top_pt + paragraph.format.before_pt + paragraph.text.count("\n", 0, begin) * height
            pieces = columns(paragraph.text[begin:end])
            if len(pieces) > 1 and self._wraps(paragraph, begin, end, box):
                pieces = [(0, end - begin)]
            for place, (left, right) in enumerate(pieces):
                line = self._line(paragraph, begin + left, begin + right, box, "", top)
                if len(pieces) > 1 or _pushed(paragraph.text[begin : line.start]):
                    line = self._placed(line, begin, place, pieces, box)
                if line.text:
                    made.append(line)
            start = end
        if not made and paragraph.label is not None and paragraph.label.text:
            made.append(self._line(paragraph, 0, start, box, "", top_pt))
        return made

    def _wraps(self, paragraph: Paragraph, begin: int, end: int, box: Box) -> bool:
        """Whether blanks in the middle of a centred text only push its end down to the next line."""
        if paragraph.format.align != "giua" or "\t" in paragraph.text[begin:end]:
            return False
        return runs_width_mm(slice_runs(paragraph.runs, begin, end)) > box.width_mm

    def _line(self, paragraph: Paragraph, start: int, end: int, box: Box, place: str, top: float) -> Line:
        typed = paragraph.text
        while start < end and typed[start] in _EMPTY:
            start += 1
        while end > start and typed[end - 1] in _EMPTY:
            end -= 1
        runs = slice_runs(paragraph.runs, start, end)
        text_start = _text_start(paragraph)
        opens = start <= text_start
        setting = paragraph.format
        first = setting.first_mm if setting.align != "giua" and start == text_start else 0.0
        left = box.left_mm + setting.left_mm + first
        width = box.left_mm + box.width_mm - setting.right_mm - left
        text = typed[start:end]
        label = paragraph.label.text if paragraph.label is not None and opens else ""
        whole = runs is paragraph.runs
        shown = paragraph.shown if whole else "".join([run.shown for run in runs])
        return Line(
            text=f"{label} {text}".strip() if label else text,
            shown=f"{label} {shown}".strip() if label else shown.strip(),
            raw="".join([run.raw for run in runs]).strip(),
            runs=runs,
            paragraph=paragraph,
            start=start,
            end=end,
            align=setting.align,
            aligned_by="khung" if paragraph.box is not None and setting.align != "giua" else "doan",
            side=box.side,
            box_left_mm=round(left, 3),
            box_width_mm=round(max(width, 1.0), 3),
            row=box.row or f"d{paragraph.index}",
            y_pt=round(top, 2),
            place=place,
        )

    def _placed(self, line: Line, begin: int, number: int, pieces: list[tuple[int, int]], box: Box) -> Line:
        """Place a piece that tabs or blanks push away from the margin."""
        paragraph = line.paragraph
        x, kind, by = _reach(paragraph, begin, line.start)
        page = box.width_mm
        width = runs_width_mm(line.runs)
        align = _TAB_ALIGN.get(kind, "trai")
        if align == "giua":
            half = max(min(x, page - x), width / 2)
            left, room = x - half, 2 * half
        elif align == "phai":
            left, room = 0.0, x
        else:
            left, room = x, max(page - x, width)
        middle = left + room / 2 if align != "trai" else left + width / 2
        side: Side = "trai" if middle < page * 0.5 else "phai"
        if len(pieces) == 1 and left < page / 2 - _ACROSS_MM and left + width > page / 2 + _ACROSS_MM:
            side = "giua"
        if box.name and box.side != "giua":
            side = box.side  # blanks push a line within its cell or text box, not out of it
        elif len(pieces) == 2:
            side = "trai" if number == 0 else "phai"
        return replace(
            line, align=align, aligned_by=by, side=side, box_left_mm=round(box.left_mm + left, 3),
            box_width_mm=round(room, 3),
        )  # fmt: skip


def _text_columns(ground: Ground) -> dict[int, tuple[int, float, float]]:
    """Give the text column (number, left edge, width) of paragraphs in sections of several columns.

    Only typed column breaks are known; text that flows over by itself counts to the column it began in.
    """
    found: dict[int, tuple[int, float, float]] = {}
    for section in ground.sections:
        widths = section.columns_mm
        if len(widths) < 2 or section.first < 0:
            continue
        gap = (section.text_width_mm - sum(widths)) / (len(widths) - 1)
        at = 0
        for paragraph in ground.paragraphs[section.first : section.last + 1]:
            if paragraph.story != "than" or paragraph.section != section.index:
                continue
            at = min(at + paragraph.text.count("\v"), len(widths) - 1)
            found[paragraph.index] = (at, sum(widths[:at]) + gap * at, widths[at])
    return found


def _pushed(before: str) -> bool:
    """Blanks before the first word move it: a tab, or more blanks than an indent."""
    return "\t" in before or len(before) >= _MANY_BLANKS


def _text_start(paragraph: Paragraph) -> int:
    text = paragraph.text
    return len(text) - len(text.lstrip(_EMPTY))


def _segments(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _BREAK.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def columns(text: str) -> list[tuple[int, int]]:
    r"""Split a line where tabs or long blanks set two things side by side; blanks to be filled in stay whole.

    >>> [ "Số:      /KH-VP\tLạng Sơn, ngày      tháng 01 năm 2026"[a:b]
    ...   for a, b in columns("Số:      /KH-VP\tLạng Sơn, ngày      tháng 01 năm 2026") ]
    ['Số:      /KH-VP', 'Lạng Sơn, ngày      tháng 01 năm 2026']
    """
    pieces: list[tuple[int, int]] = []
    start = 0
    for gap in _GAP.finditer(text):
        if gap.start() > start or pieces:
            left, right = text[start : gap.start()].rstrip(), text[gap.end() :].lstrip()
            if not left and not pieces:
                continue
            if right and not _OPEN_END.search(left) and not _OPEN_START.match(right):
                if left:
                    pieces.append((start, gap.start()))
                start = gap.end()
    pieces.append((start, len(text)))
    return pieces


def slice_runs(runs: Iterable[Run], start: int, end: int) -> tuple[Run, ...]:
    """Cut runs to a piece of their paragraph's text."""
    if not isinstance(runs, tuple):
        runs = tuple(runs)
    if (
        runs
        and runs[0].text
        and start <= runs[0].start
        and runs[-1].text
        and runs[-1].start + len(runs[-1].text) <= end
    ):
        return runs
    kept: list[Run] = []
    for run in runs:
        stop = run.start + len(run.text)
        if stop <= start or run.start >= end:
            continue
        if run.start >= start and stop <= end:
            kept.append(run)
            continue
        low, high = max(start - run.start, 0), min(end, stop) - run.start
        text = run.text[low:high]
        raw = run.raw[low:high] if run.raw == run.text else text
        kept.append(Run(text, raw, run.start + low, run.format, run.style_id, run.field, run.symbol, run.inserted))
    return tuple(kept)


def _reach(paragraph: Paragraph, begin: int, start: int) -> tuple[float, str, AlignedBy]:
    """Follow a line up to a place: where it is, at which kind of tab stop, and what brought it there."""
    setting = paragraph.format
    x = setting.left_mm + setting.first_mm
    kind, at_stop, tab_x = "left", False, x
    for run in slice_runs(paragraph.runs, begin, start):
        parts = run.shown.split("\t")
        for number, part in enumerate(parts):
            if number:
                x = _flush(tab_x, x, kind)
                tab_x, kind = next_stop(setting, x)
                x, at_stop = tab_x, True
            if part:
                x += runs_width_mm([replace(run, text=part, raw=part)])
                at_stop = at_stop and not part.strip()
    return (tab_x, kind, "tab") if at_stop else (x, "left", "dau_cach")


def _flush(stop: float, x: float, kind: str) -> float:
    """Where text set at a tab stop ends: behind it, around it, or at it."""
    if kind == "center":
        return stop + (x - stop) / 2
    return stop if kind == "right" else x


def next_stop(setting: ParaFormat, x: float) -> tuple[float, str]:
    """Give where a tab set at a place ends, from the left of the column, and the kind of its stop."""
    for tab in setting.tabs:
        if tab.position_mm > x + 0.1:
            return tab.position_mm, tab.kind
    if setting.first_mm < 0 and x < setting.left_mm - 0.1:
        return setting.left_mm, "left"
    return ((x + 0.1) // _DEFAULT_TAB_MM + 1) * _DEFAULT_TAB_MM, "left"


def _side(left: float, width: float, page: float) -> Side:
    if width >= 0.8 * page:
        return "giua"
    middle = left + width / 2
    if middle < 0.45 * page:
        return "trai"
    return "phai" if middle > 0.55 * page else "giua"


def frame_left(frame: FrameBox, section: Section, page: float) -> float:
    """Give the left edge of a text frame from the left text edge."""
    if not frame.align:
        return frame.x_mm - (section.left_mm if frame.x_from == "page" else 0.0)
    room, base = (section.width_mm, -section.left_mm) if frame.x_from == "page" else (page, 0.0)
    return base + {"center": (room - frame.width_mm) / 2, "right": room - frame.width_mm}.get(frame.align, 0.0)


def shape_left(shape: Shape, ground: Ground, page: float) -> float:
    """Give the left edge of a drawn object from the left text edge, as far as the file says."""
    anchor = ground.paragraphs[shape.paragraph]
    section = ground.sections[anchor.section]
    base, room = 0.0, page
    if anchor.cell is not None and shape.x_from in {"column", "character", ""}:
        cell = ground.tables[anchor.cell.table].rows[anchor.cell.row].cells[anchor.cell.cell]
        base = cell.left_mm + cell.padding_left_mm
        room = cell.width_mm - cell.padding_left_mm - cell.padding_right_mm
    elif anchor.format.frame_box is not None and shape.x_from in {"column", "character", ""}:
        base, room = frame_left(anchor.format.frame_box, section, page), anchor.format.frame_box.width_mm
    elif shape.x_from == "page":
        base, room = -section.left_mm, section.width_mm
    if shape.inline or (shape.x_mm is None and not shape.align):
        align = anchor.format.align
        return base + {"giua": (room - shape.width_mm) / 2, "phai": room - shape.width_mm}.get(align, 0.0)
    if shape.align:
        return base + {"center": (room - shape.width_mm) / 2, "right": room - shape.width_mm}.get(shape.align, 0.0)
    return base + (shape.x_mm or 0.0)


def with_place(line: Line, where: str, counts: dict[str, int], lines: Lines) -> Line:
    """Give a line its place: in which column it stands and how many lines stand above it there."""
    name = lines.box(line.paragraph).name
    if not name:
        name = {"trai": "bên trái", "phai": "bên phải", "giua": "giữa trang"}[line.side]
    counts[name] = counts.get(name, 0) + 1
    return Line(
        line.text, line.shown, line.raw, line.runs, line.paragraph, line.start, line.end, line.align, line.aligned_by,
        line.side, line.box_left_mm, line.box_width_mm, line.row, line.y_pt, f"{where}, {name}, dòng {counts[name]}",
    )  # fmt: skip
