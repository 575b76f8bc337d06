"""Tables that only set a page: the whole paper, or its header and body, typed inside one table without lines.

Such a table is read as what a reader sees: rows that run across the page are paragraphs of the page, the rows between them
tables of their own (the header's two columns, the signature's).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from vanban.ooxml.names import Element, W, val, whole
from vanban.reading.word.tables import TableWalk, drawn_lines, rows_of

if TYPE_CHECKING:
    from vanban.reading.word.blocks import Walk
    from vanban.reading.word.tables import Spot

_TC, _P, _TBL, _T, _TC_PR = W + "tc", W + "p", W + "tbl", W + "t", W + "tcPr"
_FEW: Final = 3
"""Paragraphs in a row across the page from which it is running text, where other rows have columns."""
_MANY: Final = 8
"""The same where the table has nothing but such rows."""


def read_table(walk: Walk, element: Element, spot: Spot) -> None:
    """Read a table: as one, or row by row where it only sets the page."""
    rows = rows_of(element) if spot.cell is None and spot.box is None and spot.top else []
    across = [_across(row) for row in rows]
    if (
        all(cell is None for cell in across)
        or not _sets_the_page(rows, across)
        or drawn_lines(walk, element, spot, rows)
    ):
        TableWalk(walk, element, spot).run()
        return
    kept: list[Element] = []
    for row, cell in zip(rows, across, strict=True):
        if cell is None:
            kept.append(row)
            continue
        _columns(walk, element, spot, kept)
        kept = []
        base = TableWalk(walk, element, spot).base
        walk.blocks(cell, replace(spot, table=base))
    _columns(walk, element, spot, kept)


def _columns(walk: Walk, element: Element, spot: Spot, rows: list[Element]) -> None:
    if rows:
        TableWalk(walk, element, spot).run(rows)


def _across(row: Element) -> Element | None:
    """The cell of a row that is one cell only; None for rows of several."""
    cells = list(row.iter(_TC)) if row.find(f".//{_TBL}") is None else [c for c in row if c.tag == _TC]
    if len(cells) != 1:
        return None
    merged = cells[0].find(f"{_TC_PR}/{W}vMerge")
    return cells[0] if merged is None else None


def _sets_the_page(rows: list[Element], across: list[Element | None]) -> bool:
    """Whether the rows that run across hold running text; one grid column of text alone is a list in a table."""
    held = [cell for cell in across if cell is not None]
    filled = sum(_filled(cell) for cell in held)
    columned = len(held) < len(rows) or any(cell.find(f".//{_TBL}") is not None for cell in held)
    widest = max((_span(cell) for cell in held), default=1)
    return filled >= (_FEW if columned and (widest > 1 or len(held) == len(rows)) else _MANY)


def _filled(cell: Element) -> int:
    return sum(1 for p in cell.iter(_P) if any((t.text or "").strip() for t in p.iter(_T)))


def _span(cell: Element) -> int:
    return whole(val(cell.find(_TC_PR), W + "gridSpan")) or 1
