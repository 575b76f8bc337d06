"""Stamps and frames: urgency, secrecy, circulation, draft; and what frames them."""

from __future__ import annotations

from typing import Literal, cast

from vanban.reading.facts.file import Line, Mark
from vanban.reading.parts import words
from vanban.reading.parts.lines import Lines, with_place
from vanban.reading.word.opening import Ground

Kind = Literal["khan", "mat", "pham_vi", "thu_hoi", "du_thao"]


def make_mark(ground: Ground, line: Line, *, above_header: bool) -> Mark | None:
    """Make a mark of a line; None when its text is none."""
    known = words.mark_of(line.text)
    if known is None:
        return None
    kind = cast("Kind", known[0])
    paragraph = line.paragraph
    if paragraph.box is not None:
        shape = ground.shapes[paragraph.box]
        border = shape.line
        return Mark(
            kind, known[1], line, "khung", shape.width_mm, shape.height_mm, "" if border is None else border.style,
            None if border is None else border.color, above_header,
        )  # fmt: skip
    sides = paragraph.format.borders
    if sides.top is not None and sides.bottom is not None:
        return Mark(
            kind, known[1], line, "doan", line.box_width_mm, 0.0, sides.top.style, sides.top.color, above_header
        )
    if paragraph.cell is not None:
        ref = paragraph.cell
        row = ground.tables[ref.table].rows[ref.row]
        cell = row.cells[ref.cell]
        if cell.borders.top is not None and cell.borders.bottom is not None and cell.borders.left is not None:
            top = cell.borders.top
            return Mark(
                kind, known[1], line, "bang", cell.width_mm, row.height_mm or 0.0, top.style, top.color, above_header
            )
    return Mark(kind, known[1], line, "", above_header=above_header)


def marks_in_margins(ground: Ground, lines: Lines) -> list[Mark]:
    """Find marks typed into page headers and footers: circulation stands in the top margin."""
    found: list[Mark] = []
    counts: dict[str, int] = {}
    for paragraph in ground.paragraphs:
        if (
            paragraph.story not in {"dau_trang", "chan_trang"}
            or not paragraph.text.strip()
            or len(paragraph.text) > 200
        ):
            continue
        where = "lề trên" if paragraph.story == "dau_trang" else "lề dưới"
        for line in lines.split(paragraph):
            mark = make_mark(
                ground, with_place(line, where, counts, lines), above_header=paragraph.story == "dau_trang"
            )
            if mark is not None:
                found.append(mark)
    return found
