"""Tables: grid, spans, merges, and which lines are really drawn around each cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from vanban.ooxml.cascade import Condition, paddings
from vanban.ooxml.names import Element, W, by_name, inner, millimetres, on, val_of, whole
from vanban.ooxml.properties import borders
from vanban.ooxml.units import MM_PER_TWIP
from vanban.reading.facts.file import Border, Borders, Cell, CellRef, Row, Table
from vanban.reading.facts.text import NO_BORDERS
from vanban.regulation import Align

if TYPE_CHECKING:
    from vanban.reading.word.collecting import Gathered
    from vanban.reading.word.formatting import Formatting

_PADDING = 108 * MM_PER_TWIP
_ALIGN: dict[str | None, Align] = {"center": "giua", "right": "phai", "end": "phai"}
_LOOK_BITS = {
    "firstRow": 0x20, "lastRow": 0x40, "firstColumn": 0x80, "lastColumn": 0x100, "noHBand": 0x200, "noVBand": 0x400,
}  # fmt: skip
_ROOMS = frozenset(W + n for n in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))
_TR, _TC, _TR_PR, _TC_PR, _TC_W, _CELL_DEL = (W + n for n in ("tr", "tc", "trPr", "tcPr", "tcW", "cellDel"))
_V_MERGE, _V_ALIGN, _TC_BORDERS, _TC_MAR, _SHD = (W + n for n in ("vMerge", "vAlign", "tcBorders", "tcMar", "shd"))
_GRID_SPAN, _GRID_BEFORE, _VAL, _W, _TYPE, _JC, _DEL = (
    W + n for n in ("gridSpan", "gridBefore", "val", "w", "type", "jc", "del")
)
_TBL_STYLE, _TBL_BORDERS, _TBL_CELL_MAR, _TBL_LOOK, _TBL_W, _TBL_IND, _FLOATING, _CAPTION = (
    W + n for n in ("tblStyle", "tblBorders", "tblCellMar", "tblLook", "tblW", "tblInd", "tblpPr", "tblCaption")
)
_TR_HEIGHT, _EXCEPTED, _TBL_HEADER, _CANT_SPLIT = (W + n for n in ("trHeight", "tblPrEx", "tblHeader", "cantSplit"))
_GRID_COLUMNS = f"{W}tblGrid/{W}gridCol"
_NEW_LAYOUT = 15  # from this compatibility mode on, an indent counts from the border, not from the text


@dataclass(slots=True)
class Spot:
    """Where the walk stands.

    Attributes:
        cell: the table cell; None outside tables.
        box: the text box; None outside.
        table: the table format of the cell.
        left_mm: left edge of the room, from the text edge.
        width_mm: its width.
        control: inside a content control.
        top: directly in the body, where a section may end.
    """

    cell: CellRef | None
    box: int | None
    table: Condition
    left_mm: float
    width_mm: float
    control: bool = False
    top: bool = False


class _Walk(Protocol):
    gathered: Gathered
    formatting: Formatting
    story: Literal["than", "dau_trang", "chan_trang", "chu_thich"]
    section: int

    def cell_blocks(self, container: Element, spot: Spot, room: Room) -> None:
        """Walk through a cell."""


@dataclass(slots=True)
class Room:
    """The inside of a cell."""

    cell: CellRef
    table: Condition
    left_mm: float
    width_mm: float


class TableWalk:
    """Reads one table, its cells through the walk it belongs to."""

    def __init__(self, walk: _Walk, element: Element, spot: Spot) -> None:
        """Prepare the table's own properties."""
        self._walk = walk
        self._element = element
        self._spot = spot
        self._gathered = walk.gathered
        self._own = by_name(inner(element, W + "tblPr"))
        styles = walk.formatting.styles
        self._style = val_of(self._own.get(_TBL_STYLE)) or styles.default.get("table", "")
        self._base = self._condition(frozenset())
        self._borders = {**self._base.table, **borders(self._own.get(_TBL_BORDERS))}
        cell_room = paddings(self._own.get(_TBL_CELL_MAR))
        self._padding = {"left": _PADDING, "right": _PADDING, **self._base.padding, **cell_room}
        self._grid = [millimetres(c.get(_W)) or 0.0 for c in element.iterfind(_GRID_COLUMNS)][:128]
        self._index = len(self._gathered.tables)

    @property
    def base(self) -> Condition:
        """What the table's style says of all its cells."""
        return self._base

    def draws(self, rows: list[Element]) -> bool:
        """Whether a line is drawn around or inside the table or any of its cells."""
        cells = (cell.find(_TC_PR) for row in rows for cell in _inside(row, _TC))
        own = (borders(None if one is None else one.find(_TC_BORDERS)) for one in cells)
        return any(any(lines.values()) for lines in (self._borders, self._base.cell, *own))

    def run(self, rows: list[Element] | None = None) -> None:
        """Read the table and keep it; `rows`: these of its rows alone."""
        gathered, spot = self._gathered, self._spot
        gathered.tables.append(None)
        first = len(gathered.paragraphs)
        look = self._look()
        elements = rows_of(self._element) if rows is None else rows
        width = self._width(elements)
        left = self._left(width)
        made = tuple(self._row(e, n, len(elements), left, look) for n, e in enumerate(elements))
        self._grid = self._grid or [cell.width_mm for cell in (made[0].cells if made else ())]
        own = self._own
        gathered.tables[self._index] = Table(
            index=self._index,
            rows=made,
            grid_mm=tuple(self._grid),
            width_mm=width,
            align=_ALIGN.get(val_of(own.get(_JC)), "trai"),
            indent_mm=left - spot.left_mm,
            style_id=self._style,
            bordered=any(_drawn(cell.borders) for row in made for cell in row.cells),
            floating=_FLOATING in own,
            caption=val_of(own.get(_CAPTION)) or "",
            depth=1 if spot.cell is None else spot.cell.depth + 1,
            parent=None if spot.cell is None else spot.cell.table,
            section=self._walk.section,
            first=first,
            last=len(gathered.paragraphs) - 1,
            story=self._walk.story,
        )

    def _condition(self, wanted: frozenset[str]) -> Condition:
        return self._walk.formatting.table(self._style, wanted)

    def _look(self) -> dict[str, bool]:
        element = self._own.get(_TBL_LOOK)
        if element is None:
            return {}
        try:
            bits = int(element.get(_VAL, "0")[:8], 16)
        except ValueError:
            bits = 0
        named = {name: element.get(W + name) for name in _LOOK_BITS}
        return {name: bool(bits & bit) if named[name] is None else named[name] in {"1", "true", "on"}
                for name, bit in _LOOK_BITS.items()}  # fmt: skip

    def _width(self, rows: list[Element]) -> float:
        room = self._spot.width_mm
        element = self._own.get(_TBL_W)
        if element is not None and element.get(_TYPE) == "pct":
            return room * _share(element.get(_W))
        own = _inside(rows[0], _TC) if rows else []
        widths = [_cell_width(inner(inner(cell, _TC_PR), _TC_W), room) for cell in own]
        if widths and all(w is not None for w in widths):
            return sum(w for w in widths if w is not None)
        if element is not None and element.get(_TYPE) == "dxa" and (whole(element.get(_W)) or 0) > 0:
            return millimetres(element.get(_W)) or 0.0
        return sum(self._grid) or room

    def _left(self, width: float) -> float:
        spot = self._spot
        floating = self._own.get(_FLOATING)
        if floating is not None and spot.cell is None and spot.box is None:
            return self._floated(floating, width)
        align = _ALIGN.get(val_of(self._own.get(_JC)), "trai")
        if align == "giua":
            return spot.left_mm + (spot.width_mm - width) / 2
        if align == "phai":
            return spot.left_mm + spot.width_mm - width
        element = self._own.get(_TBL_IND)
        indent = None if element is None else millimetres(element.get(_W))
        hang = 0.0 if (self._gathered.compat or 0) >= _NEW_LAYOUT else self._padding["left"]
        return spot.left_mm + (indent or 0.0) - hang

    def _floated(self, element: Element, width: float) -> float:
        """Where a table stands that text flows around: its place is counted from the page or from the text's edge."""
        edge, room = self._spot.left_mm, self._spot.width_mm
        if element.get(W + "horzAnchor") == "page":
            pages = self._gathered.pages
            margin, room = pages[min(self._walk.section, len(pages) - 1)]
            edge -= margin
        share = {"center": 0.5, "right": 1.0, "outside": 1.0, "left": 0.0, "inside": 0.0}
        asked = share.get(element.get(W + "tblpXSpec", ""))
        if asked is not None:
            return edge + (room - width) * asked
        return edge + (millimetres(element.get(W + "tblpX")) or 0.0)

    def _row(self, element: Element, number: int, count: int, left: float, look: dict[str, bool]) -> Row:
        properties = by_name(inner(element, _TR_PR))
        before = whole(val_of(properties.get(_GRID_BEFORE))) or 0
        height = properties.get(_TR_HEIGHT)
        excepted = inner(element, _EXCEPTED)
        lines = self._borders if excepted is None else {**self._borders, **borders(inner(excepted, _TBL_BORDERS))}
        cells = [(cell, by_name(inner(cell, _TC_PR))) for cell in _inside(element, _TC)]
        cells = [(cell, inside) for cell, inside in cells if _CELL_DEL not in inside]
        column, x = min(max(before, 0), 127), left + sum(self._grid[: max(before, 0)])
        made: list[Cell] = []
        for place, (cell, inside) in enumerate(cells):
            at = _Place(number, place, count, len(cells), column, x, lines)
            made.append(self._cell(cell, inside, at, look))
            column += made[-1].span
            x += made[-1].width_mm
        return Row(
            cells=tuple(made),
            header=bool(on(properties.get(_TBL_HEADER))),
            cant_split=bool(on(properties.get(_CANT_SPLIT))),
            height_mm=None if height is None else millimetres(height.get(_VAL)),
            height_rule="auto" if height is None else height.get(W + "hRule", "atLeast"),
        )

    def _cell(self, element: Element, properties: dict[str, Element], at: _Place, look: dict[str, bool]) -> Cell:
        gathered = self._gathered
        gathered.add_cell()
        span = min(max(whole(val_of(properties.get(_GRID_SPAN))) or 1, 1), 128)
        width = _cell_width(properties.get(_TC_W), self._spot.width_mm)
        width = sum(self._grid[at.column : at.column + span]) if width is None else width
        condition = self._condition(_wanted(at, look)) if look else self._base
        merge, shade, room_inside = properties.get(_V_MERGE), properties.get(_SHD), properties.get(_TC_MAR)
        padding = self._padding if room_inside is None else {**self._padding, **paddings(room_inside)}
        depth = 1 if self._spot.cell is None else self._spot.cell.depth + 1
        room = Room(
            CellRef(self._index, at.row, at.cell, 0, depth), condition, at.left + padding["left"],
            max(width - padding["left"] - padding["right"], 0.0),
        )  # fmt: skip
        first, tables = len(gathered.paragraphs), len(gathered.tables)
        self._walk.cell_blocks(element, self._spot, room)
        inside = [p for p in gathered.paragraphs[first:] if p.cell and p.cell.table == self._index]
        return Cell(
            column=at.column,
            span=span,
            merge=None if merge is None else "dau" if merge.get(_VAL) == "restart" else "tiep",
            width_mm=width,
            left_mm=at.left,
            padding_left_mm=padding["left"],
            padding_right_mm=padding["right"],
            borders=_cell_borders(borders(properties.get(_TC_BORDERS)), condition, at),
            shading=None if shade is None else _fill(shade),
            v_align=val_of(properties.get(_V_ALIGN)) or "top",
            paragraphs=tuple(p.index for p in inside),
            tables=tuple(range(tables, len(gathered.tables))),
            text="\n".join([p.full for p in inside]),
        )


@dataclass(slots=True)
class _Place:
    """Where a cell stands in its table."""

    row: int
    cell: int
    rows: int
    cells: int
    column: int
    left: float
    lines: dict[str, Border | None]


def rows_of(element: Element) -> list[Element]:
    """Give the rows of a table, without those whose deletion is tracked."""
    return [row for row in _inside(element, _TR) if not _deleted_row(row)]


def drawn_lines(walk: _Walk, element: Element, spot: Spot, rows: list[Element]) -> bool:
    """Whether a table has any line of its own, of its style or of a cell."""
    return TableWalk(walk, element, spot).draws(rows)


def _inside(element: Element, tag: str) -> list[Element]:
    """Give the rows or cells of a table, through content controls and track changes."""
    found: list[Element] = []
    for child in element:
        if child.tag == tag:
            found.append(child)
        elif child.tag in _ROOMS:
            found.extend(_inside(child, tag))
    return found


def _deleted_row(element: Element) -> bool:
    return inner(inner(element, _TR_PR), _DEL) is not None


def _share(text: str | None) -> float:
    """Read a width in per cent: fiftieths of a per cent, or "100%"."""
    if text and text.endswith("%"):
        return min((whole(text[:-1]) or 100) / 100, 4.0)
    return min((whole(text) or 5000) / 5000, 4.0)


def _cell_width(width: Element | None, room: float) -> float | None:
    said = None if width is None else width.get(_W)
    if width is None or not said or not (whole(said.rstrip("%")) or 0) > 0:
        return None
    kind = width.get(_TYPE, "dxa")
    if kind == "pct":
        return room * _share(said)
    return millimetres(said) if kind == "dxa" else None


def _fill(shade: Element) -> str | None:
    text = shade.get(W + "fill", "")
    return text.upper() if len(text) == 6 and text != "auto" else None


def _wanted(at: _Place, look: dict[str, bool]) -> frozenset[str]:
    wanted: set[str] = set()
    first_row, first_column = look.get("firstRow", False), look.get("firstColumn", False)
    if first_row and at.row == 0:
        wanted.add("firstRow")
    elif look.get("lastRow") and at.row == at.rows - 1:
        wanted.add("lastRow")
    elif look and not look.get("noHBand"):
        wanted.add("band2Horz" if (at.row - first_row) % 2 else "band1Horz")
    if first_column and at.cell == 0:
        wanted.add("firstCol")
    elif look.get("lastColumn") and at.cell == at.cells - 1:
        wanted.add("lastCol")
    elif look and not look.get("noVBand"):
        wanted.add("band2Vert" if (at.cell - first_column) % 2 else "band1Vert")
    return frozenset(wanted)


def _cell_borders(own: dict[str, Border | None], condition: Condition, at: _Place) -> Borders:
    """Lines around a cell: its own, else the table style's for such cells, else the table's outer or inner lines."""
    last_column = at.cell == at.cells - 1
    if not (own or condition.cell or at.lines):
        return NO_BORDERS
    table = {
        "top": at.lines.get("top" if at.row == 0 else "inside_h"),
        "bottom": at.lines.get("bottom" if at.row == at.rows - 1 else "inside_h"),
        "left": at.lines.get("left" if at.cell == 0 else "inside_v"),
        "right": at.lines.get("right" if last_column else "inside_v"),
    }
    sides = {side: own.get(side, condition.cell.get(side, line)) for side, line in table.items()}
    return Borders(**sides) if any(sides.values()) else NO_BORDERS


def _drawn(lines: Borders) -> bool:
    return any((lines.top, lines.bottom, lines.left, lines.right))
