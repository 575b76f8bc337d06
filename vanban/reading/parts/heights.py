"""How far down things stand, estimated from sizes and spacing: enough to tell what stands level and what below."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field

from vanban.frozen import dataclass, quick
from vanban.ooxml.properties import FrameBox
from vanban.ooxml.units import MM_PER_PT
from vanban.reading.facts.file import Paragraph, Row, Table
from vanban.reading.parts.lines import Lines

_TOUCH_MM = 6.0
"""Tables side by side reach into each other by no more than the room of their cells."""


@quick
@dataclass(frozen=True, slots=True)
class Extent:
    """Top and bottom of a paragraph, in points from the top of the stretch that was measured."""

    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Beside:
    """A table that text flows around, and where it begins: the next one may stand beside it."""

    table: Table
    top: float

    def of(self, other: Table) -> bool:
        """Say whether another such table stands beside this one, not across or below it."""
        left, right = self.table.indent_mm, self.table.indent_mm + self.table.width_mm
        apart = other.indent_mm >= right - _TOUCH_MM or other.indent_mm + other.width_mm <= left + _TOUCH_MM
        return other.floating and apart


@dataclass(slots=True)
class Heights:
    """Measures a stretch of the body.

    Attributes:
        lines: knows the columns paragraphs stand in.
        first: index of the first paragraph of the stretch.
        last: index of the last.
        extents: where each paragraph stands.
    """

    lines: Lines
    first: int
    last: int
    extents: dict[int, Extent] = field(default_factory=dict)

    def measure(self) -> dict[int, Extent]:
        """Measure every paragraph of the stretch, cells and text boxes included."""
        top = start = 0.0
        column = 0
        index = self.first
        beside: _Beside | None = None
        while index <= self.last:
            paragraph = self.lines.ground.paragraphs[index]
            now = self.lines.column(paragraph)
            if now != column:
                start, top, column = (top, top, now) if now < column else (start, start, now)
            if paragraph.cell is not None and paragraph.box is None:
                table = self._outermost(paragraph.cell.table)
                begins = beside.top if beside is not None and beside.of(table) else top
                beside = _Beside(table, begins) if table.floating else None
                top = max(self._table(table, begins), top)
                index = max(table.last, index) + 1
                continue
            elif paragraph.format.frame_box is not None and paragraph.box is None:
                index, top = self._frames(index, top)
            else:
                top = self._paragraph(paragraph, top)
                index += 1
            beside = beside if paragraph.blank else None
        return self.extents

    def _frames(self, index: int, top: float) -> tuple[int, float]:
        """Text frames that follow each other hang side by side from where the text stands; the paragraphs of one stack."""
        bottoms: dict[FrameBox, float] = {}
        while index <= self.last:
            paragraph = self.lines.ground.paragraphs[index]
            frame = paragraph.format.frame_box
            if frame is None or paragraph.cell is not None:
                break
            begins = top + (frame.y_mm / MM_PER_PT if frame.y_from == "text" else 0.0)
            bottoms[frame] = self._paragraph(paragraph, bottoms.get(frame, begins))
            index += 1
        return index, max(bottoms.values(), default=top)

    def _outermost(self, index: int) -> Table:
        table = self.lines.ground.tables[index]
        while table.parent is not None:
            table = self.lines.ground.tables[table.parent]
        return table

    def _paragraph(self, paragraph: Paragraph, top: float) -> float:
        if paragraph.box is not None:
            self._boxed(paragraph)
            return top
        bottom = top + self.lines.height(paragraph)
        self.extents[paragraph.index] = Extent(top, bottom)
        return bottom

    def _boxed(self, paragraph: Paragraph) -> None:
        """A text box hangs on its anchor: beside it, not below what stands before."""
        ground = self.lines.ground
        if paragraph.box is None:
            return
        shape = ground.shapes[paragraph.box]
        before = [i for i in shape.paragraphs if i < paragraph.index and i in self.extents]
        if before:
            top = self.extents[before[-1]].bottom
        else:
            anchor = self.extents.get(shape.paragraph, Extent(0.0, 0.0))
            offset = (shape.y_mm or 0.0) / MM_PER_PT
            if shape.y_from == "page":
                top = offset - ground.sections[paragraph.section].top_mm / MM_PER_PT
            else:
                top = offset + (0.0 if shape.y_from == "margin" else anchor.top)
        self.extents[paragraph.index] = Extent(top, top + self.lines.height(paragraph))

    def _table(self, table: Table, top: float) -> float:
        open_cells: dict[int, float] = {}
        for row in table.rows:
            top = self._row(row, top, open_cells)
        return max(top, *open_cells.values()) if open_cells else top

    def _row(self, row: Row, top: float, open_cells: dict[int, float]) -> float:
        """A cell merged downwards reaches over its rows: only where it ends does it ask for room.

        Args:
            row: the row.
            top: where it begins.
            open_cells: column → bottom of what stands in the merged cell that is open there; kept up to date.
        """
        ended = [open_cells.pop(cell.column, top) for cell in row.cells if cell.merge != "tiep"]
        top = max(top, *ended) if ended else top
        bottoms = [top]
        for cell in row.cells:
            bottom = self._inside(cell.paragraphs, cell.tables, top)
            if cell.merge == "dau":
                open_cells[cell.column] = bottom
            elif cell.merge is None:
                bottoms.append(bottom)
        asked = 0.0 if row.height_mm is None else row.height_mm / MM_PER_PT
        if row.height_rule == "exact":
            return top + asked
        return max(*bottoms, top + asked)

    def _inside(self, paragraphs: Iterable[int], tables: Iterable[int], top: float) -> float:
        ground = self.lines.ground
        nested = [ground.tables[t] for t in tables]
        depth = min((t.depth for t in nested), default=0)
        items: list[tuple[int, Table | None]] = [(i, None) for i in paragraphs]
        items += [(t.first, t) for t in nested if t.depth == depth]
        for index, table in sorted(items, key=lambda item: item[0]):
            top = self._paragraph(ground.paragraphs[index], top) if table is None else self._table(table, top)
        return top
