"""How wide the columns of a table are: as asked for, and by their contents where nothing was asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from vanban.metrics import width_mm
from vanban.rendering.body_runs import text_of

PADDING_MM: Final = 3.2
"""Both sides of a cell, and its line."""
_WIDEST_SHARE: Final = 0.6
"""A column without a width asks for no more than this part of the table before the others are served."""
_SAMPLE: Final = 400
"""Rows measured; of a longer table every n-th row speaks for the others."""


@dataclass(frozen=True, slots=True)
class _Need:
    """What a column's contents ask for, in millimetres: the longest word, the longest line."""

    least: float
    most: float


def column_widths(table: Mapping[str, Any], total_mm: float, size_pt: float) -> list[float]:
    """Share the width of a table among its columns.

    Args:
        table: the block; a column's `rong` is a share, millimetres when `mm` is true, or None.
        total_mm: width of the text.
        size_pt: size of the type in the cells.

    Returns:
        Millimetres; together `total_mm`. When the columns asked for in millimetres leave no room, all shrink alike.
    """
    columns: Sequence[Mapping[str, Any]] = table["cot"]
    fixed = [float(c["rong"]) if c.get("rong") and c.get("mm") else None for c in columns]
    shares = [float(c["rong"]) if c.get("rong") and not c.get("mm") else None for c in columns]
    free = [i for i in range(len(columns)) if fixed[i] is None and shares[i] is None]
    room = total_mm - sum(width for width in fixed if width is not None)
    widths = [width if width is not None else 0.0 for width in fixed]
    asked = [share for share in shares if share is not None]
    if free:
        # A column without a width beside columns with shares counts as an average share.
        part = len(free) / (len(free) + len(asked)) if asked else 1.0
        needs = [_need(table, i, size_pt, total_mm) for i in free]
        for i, width in zip(free, _fit(needs, max(room, 0.0) * part), strict=True):
            widths[i] = width
        room *= 1 - part
    for i, share in enumerate(shares):
        if share is not None:
            widths[i] = max(room, 0.0) * share / sum(asked)
    return _scaled(widths, total_mm)


def _scaled(widths: list[float], total: float) -> list[float]:
    used = sum(widths)
    if used <= 0:
        return [total / len(widths)] * len(widths)
    return [width * total / used for width in widths]


def _fit(needs: Sequence[_Need], room: float) -> list[float]:
    """Give every column its longest line when there is room; else serve the modest ones first and share the rest."""
    most, least = sum(n.most for n in needs), sum(n.least for n in needs)
    if most <= room:
        # Narrow columns (TT, units) are full at their contents: what is left goes to the wide ones.
        spare = room - most
        weight = sum(n.most**2 for n in needs) or 1.0
        return [n.most + spare * n.most**2 / weight for n in needs]
    if least >= room:
        return [n.least * room / (least or 1.0) for n in needs]
    widths = [n.least for n in needs]
    spare = room - least
    hungry = sorted(range(len(needs)), key=lambda i: needs[i].most - needs[i].least)
    for done, i in enumerate(hungry):
        given = min(needs[i].most - needs[i].least, spare / (len(hungry) - done))
        widths[i] += given
        spare -= given
    return widths


def _need(table: Mapping[str, Any], column: int, size_pt: float, total_mm: float) -> _Need:
    least = most = 0.0
    for text, bold in column_texts(table, column):
        line = width_mm(text, size_pt, bold=bold)
        most = max(most, line)
        if line > least:
            least = max(least, max(width_mm(word, size_pt, bold=bold) for word in text.split(" ")))
    return _Need(least + PADDING_MM, max(least, min(most, total_mm * _WIDEST_SHARE)) + PADDING_MM)


def column_texts(table: Mapping[str, Any], column: int) -> Iterator[tuple[str, bool]]:
    """Give the lines of one column's cells that stand in it alone."""
    rows: Sequence[Mapping[str, Any]] = table["hang"]
    step = max(1, len(rows) // _SAMPLE)
    for row, bold in [*((r, True) for r in table["dau"]), *((r, False) for r in rows[::step])]:
        at = 0
        for cell in row["o"]:
            span = cell.get("ngang", 1)
            if at == column and span == 1 and not row.get("nhom"):
                for runs in cell["doan"]:
                    for line in text_of(runs).split("\n"):
                        yield line, bold or bool(cell.get("dam"))
            at += span
            if at > column:
                break
