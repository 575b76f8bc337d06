"""A table of the body back into a block of a record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from vanban.language import fold
from vanban.reading.facts.file import Cell, Facts, Row, Run, Table
from vanban.reading.parts.head import ROLE_OF_STYLE

Marked = Callable[..., str]


def table_block(facts: Facts, table: Table, marked: Marked) -> dict[str, Any]:
    """Write a table: columns with shares and alignments, header rows, rows, merged cells."""
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
                grid[at] = grid[at] or cell.width_mm
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
    return "\n".join(line for line in lines if line)
