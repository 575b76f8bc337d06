"""A table of the body back into a block of a record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Final

from vanban.language import fold
from vanban.reading.facts.file import Cell, Facts, Row, Run, Table
from vanban.reading.parts.head import ROLE_OF_STYLE

Marked = Callable[..., str]
_NARROWEST_MM: Final = 3.0


def table_block(facts: Facts, table: Table, marked: Marked) -> dict[str, Any]:
    """Write a table: columns with shares and alignments, header rows, rows, merged cells."""
    table = squared(table)
    width = max((sum(cell.span for cell in row.cells) for row in table.rows), default=0)
    heads = list(table.rows[: _head_count(facts, table)])
    rows = table.rows[len(heads) :]
    simple = len(heads) == 1 and len(heads[0].cells) == width
    made: dict[str, Any] = {"cot": _columns(facts, table, heads if simple else [], width, marked)}
    if heads and not simple:
        made["dau"] = [_row(facts, row, width, marked, bold=True) for row in heads]
    made["hang"] = _numbered([_row(facts, row, width, marked) for row in rows], heads)
    if not table.bordered:
        made["ke"] = False
    return made


def squared(table: Table) -> Table:
    """Give a table whose rows all have the columns that are seen.

    Word leaves grid columns of a few tenths of a millimetre where a border was dragged, and rows that skip some of the grid
    (`gridBefore`, `gridAfter`). A column in which no cell begins is none; a strip too narrow for a letter belongs to the
    cell beside it; a wider gap is an empty cell.
    """
    rows = [row for row in table.rows if row.cells]
    ends = [row.cells[-1].column + row.cells[-1].span for row in rows]
    width = max(ends, default=0)
    starts = {0, width}
    filled: list[list[Cell]] = []
    for row in rows:
        cells = list(row.cells)
        first, last = cells[0], cells[-1]
        if first.column:
            if _strip(table, 0, first.column):
                cells[0] = replace(first, column=0, span=first.span + first.column)
            else:
                cells.insert(0, _empty(first, 0, first.column))
        last, end = cells[-1], cells[-1].column + cells[-1].span
        if end < width:
            if _strip(table, end, width):
                cells[-1] = replace(last, span=width - last.column)
            else:
                cells.append(_empty(last, end, width - end))
        starts |= {cell.column for cell in cells}
        filled.append(cells)
    order = {column: place for place, column in enumerate(sorted(starts))}
    made = []
    for row, cells in zip(rows, filled, strict=True):
        moved = [
            replace(c, column=order[c.column], span=order.get(c.column + c.span, len(order) - 1) - order[c.column])
            for c in cells
        ]
        made.append(replace(row, cells=tuple(moved)))
    return replace(table, rows=tuple(made))


def _strip(table: Table, start: int, end: int) -> bool:
    """Whether the grid columns between two places are together too narrow for a letter."""
    return sum(table.grid_mm[start:end]) < _NARROWEST_MM


def _empty(like: Cell, column: int, span: int) -> Cell:
    return replace(like, column=column, span=span, merge=None, width_mm=0.0, paragraphs=(), tables=(), text="")


def _numbered(rows: list[Any], heads: list[Row]) -> list[Any]:
    """Let the library count a column of ordinal numbers that runs from 1 below each group row."""
    if not heads or fold(heads[0].cells[0].text).strip(" .") not in {"tt", "stt", "số tt", "số thứ tự"}:
        return rows
    made: list[Any] = []
    expected = 1
    for row in rows:
        if isinstance(row, dict):
            expected = 1
            made.append(row)
        elif row[0] is not None and str(row[0]).strip(".") == str(expected):
            made.append(["#", *row[1:]])
            expected += 1
        else:
            return rows
    return made


def _head_count(facts: Facts, table: Table) -> int:
    """Rows that are headers: repeated ones, those of the house's style; else a first row in bold."""
    count = 0
    for row in table.rows:
        if not (row.header or _role(facts, row) == "bang_dau"):
            break
        count += 1
    if count == 0 and len(table.rows) > 1:
        first = [run for cell in table.rows[0].cells for run in _runs(facts, cell) if run.shown.strip()]
        filled = all(cell.text.strip() for cell in table.rows[0].cells)
        count = 1 if first and filled and all(run.format.bold for run in first) else 0
    return min(count, max(len(table.rows) - 1, 0))


def _role(facts: Facts, row: Row) -> str | None:
    styles = {facts.paragraphs[i].style_id for cell in row.cells for i in cell.paragraphs}
    return ROLE_OF_STYLE.get(styles.pop()) if len(styles) == 1 else None


def _runs(facts: Facts, cell: Cell) -> Iterable[Run]:
    return (run for i in cell.paragraphs for run in facts.paragraphs[i].runs)


def _columns(facts: Facts, table: Table, heads: list[Row], width: int, marked: Marked) -> list[dict[str, Any]]:
    grid = [0.0] * width
    for row in table.rows:
        at = 0
        for cell in row.cells:
            if cell.span == 1 and at < width:
                grid[at] = max(grid[at], cell.width_mm)
            at += cell.span
    whole = sum(grid)
    columns: list[dict[str, Any]] = []
    for index in range(width):
        column: dict[str, Any] = {}
        if heads:
            column["ten"] = _text(facts, heads[0].cells[index], marked, bold=True)
        if whole > 0 and all(grid):
            column["rong"] = round(grid[index] / whole * 100, 1)
        align = _align(facts, table, index, len(heads))
        if align is not None:
            column["can"] = align
        columns.append(column)
    return columns


def _align(facts: Facts, table: Table, index: int, skip: int) -> str | None:
    votes: Counter[str] = Counter()
    for row in table.rows[skip:]:
        at = 0
        for cell in row.cells:
            if at == index and cell.span == 1 and len(row.cells) > 1:
                votes.update(facts.paragraphs[i].format.align for i in cell.paragraphs if not facts.paragraphs[i].blank)
            at += cell.span
    return votes.most_common(1)[0][0] if votes else None


def _row(facts: Facts, row: Row, width: int, marked: Marked, *, bold: bool = False) -> Any:
    if len(row.cells) == 1 and row.cells[0].span == width > 1 and not bold:
        return {"nhom": _text(facts, row.cells[0], marked, bold=True)}
    return [_cell(facts, cell, marked, bold=bold) for cell in row.cells]


def _cell(facts: Facts, cell: Cell, marked: Marked, *, bold: bool) -> Any:
    parts: dict[str, Any] = {}
    text = _text(facts, cell, marked, bold=bold)
    if cell.merge == "tiep":
        parts["noi"] = True
    if cell.span > 1:
        parts["ngang"] = cell.span
    if not parts:
        return text or None
    return {"chu": text, **parts} if text else parts


def _text(facts: Facts, cell: Cell, marked: Marked, *, bold: bool = False) -> str:
    lines = []
    for index in cell.paragraphs:
        paragraph = facts.paragraphs[index]
        label = paragraph.label.text if paragraph.label is not None else ""
        text = marked(paragraph.runs, bold=bold)
        lines.append(f"{label} {text}".strip())
    for nested in cell.tables:
        lines += [_nested_row(facts, row, marked) for row in facts.tables[nested].rows]
    return "\n".join(line for line in lines if line)


def _nested_row(facts: Facts, row: Row, marked: Marked) -> str:
    """Write a row of a table in a cell as a line of that cell: a record has no tables in tables."""
    return "; ".join(text for cell in row.cells if (text := _text(facts, cell, marked).replace("\n", " ")))
