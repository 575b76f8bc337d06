"""Tables of the body: repeated header rows, group rows, merged cells, rows that stay whole."""

from __future__ import annotations

import itertools
import marshal
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from vanban.errors import InputError, Problem
from vanban.metrics import line_height_pt, width_mm
from vanban.metrics.lengths import MM_PER_PT
from vanban.ooxml.units import twips
from vanban.patterns import regex
from vanban.regulation import GRID_STYLE, style_id
from vanban.regulation.printed import Rows
from vanban.rendering.body.runs import ALIGN, KEEP, runs_xml, size_xml, text_of
from vanban.rendering.body.tables_width import fit_table
from vanban.rendering.page.look import Look
from vanban.rendering.page.sections import Section
from vanban.sameness import Same

Row = Mapping[str, Any]

_MERGE: Final = {None: "", "dau": '<w:vMerge w:val="restart"/>', "tiep": "<w:vMerge/>"}
_SIDES: Final = ("top", "left", "bottom", "right", "insideH", "insideV")
_NO_LINES: Final = "<w:tblBorders>" + "".join(f'<w:{side} w:val="nil"/>' for side in _SIDES) + "</w:tblBorders>"
_ORDER: Final = regex(r"\d{1,3}|[IVXLC]+|\d{1,2}/\d{1,2}(/\d{4})?")
_AMOUNT: Final = regex(r"-?\d[\d.]*(,\d+)?\s?%?")
_NARROW_SHARE: Final = 1.2
"""Letters that fit into one em of a line even when they are capitals; a text no longer than that needs no measuring."""
_PLAIN: Final = 2
"""The form of marshalled data without references: equal tables give equal bytes."""
_KEPT: Final = 128
"""How many written tables are remembered."""
_WHOLE_SHARE: Final = 0.2
"""A row lower than this part of a page stays whole; a higher one may break, so that it leaves no hole on the page above."""


def table_xml(table: Mapping[str, Any], section: Section, look: Look, *, keep: bool = False) -> str:
    """Write a table.

    Args:
        table: the block, as the context gives it.
        section: the page it stands on; the table is as wide as the text.
        look: sizes in force.
        keep: the last row stays on the page of what follows (a signature).

    Raises:
        InputError: a row has more cells than the table has columns.
    """
    if type(table["hang"]) is Rows:
        parts = tuple([Same(table[name]) for name in ("cot", "dau", "hang")])
        return _shared(parts, table["ke"], table["co"], section, Same(look), keep)
    measures = (look.gap_pt, look.lines, look.indent_mm)
    return _table_xml(marshal.dumps(dict(table), _PLAIN), section, tuple(look.sizes.items()), measures, keep)


@lru_cache(maxsize=_KEPT)
def _table_xml(
    written: bytes,
    section: Section,
    sizes: tuple[tuple[str, float], ...],
    measures: tuple[float, float, float],
    keep: bool,
) -> str:
    """`table_xml`, remembered: a list comes back in paper after paper. All it depends on stands in its arguments."""
    table = marshal.loads(written)  # noqa: S302 - written by `table_xml` of this process
    return _written(table, section, Look(dict(sizes), *measures), keep=keep)


@lru_cache(maxsize=_KEPT)
def _shared(
    parts: tuple[Same[Any], ...], lines: bool, size: float | None, section: Section, look: Same[Look], keep: bool
) -> str:
    """The same for a table of the context, whose rows are known by themselves."""
    columns, head, rows = (part.value for part in parts)
    table = {"cot": columns, "dau": head, "hang": rows, "ke": lines, "co": size}
    return _written(table, section, look.value, keep=keep)


def _written(table: Mapping[str, Any], section: Section, look: Look, *, keep: bool) -> str:
    writer = _TableWriter(table, section, look)
    rows = table["hang"]
    head = "".join(writer.row(row, head=True) for row in table["dau"])
    body = [writer.row(row, head=False, keep=keep and index == len(rows) - 1) for index, row in enumerate(rows)]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in writer.widths)
    lines = "" if table.get("ke", True) else _NO_LINES
    placed = '<w:jc w:val="center"/>' if sum(writer.widths) < section.text_width else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{GRID_STYLE}"/><w:tblW w:w="{sum(writer.widths)}" w:type="dxa"/>{placed}'
        f'{lines}<w:tblLayout w:type="fixed"/>{writer.padding}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{"".join(body)}'
        "</w:tbl>"
    )


class _TableWriter:
    """Writes the rows of one table."""

    def __init__(self, table: Mapping[str, Any], section: Section, look: Look) -> None:
        self.columns: Sequence[Mapping[str, Any]] = table["cot"]
        self.fitted, texts = fit_table(table, section.text_width_mm, look.size("bang_o"))
        self.size = self.fitted.size_pt or look.size("bang_o")
        self.limit_mm = section.text_height_mm * _WHOLE_SHARE
        self.widths = _whole_twips(self.fitted.widths_mm, section.text_width)
        self.aligned = [
            column.get("can") or usual_align(lines) for column, lines in zip(self.columns, texts, strict=True)
        ]
        self.line_mm = line_height_pt(self.size) * MM_PER_PT
        self._mark = f"<w:rPr>{size_xml(self.fitted.size_pt)}</w:rPr>" if self.fitted.size_pt else ""
        self._frames: dict[tuple[Any, ...], tuple[str, str]] = {}
        self._rooms: dict[tuple[int, int], tuple[float, int]] = {}

    @property
    def padding(self) -> str:
        """Room in the cells where it is not the style's."""
        if not self.fitted.tight:
            return ""
        side = twips(self.fitted.padding_mm)
        sides = "".join(f'<w:{name} w:w="{side}" w:type="dxa"/>' for name in ("left", "right"))
        return f"<w:tblCellMar>{sides}</w:tblCellMar>"

    def row(self, row: Row, *, head: bool, keep: bool = False) -> str:
        """Write one row; missing cells at its end are left blank."""
        group = bool(row.get("nhom"))
        role = "bang_dau" if head else "bang_nhom" if group else "bang_o"
        keep = keep or bool(row.get("giu"))
        cells, out, at = row["o"], [], 0
        for index, cell in enumerate(cells):
            span = cell.get("ngang", 1)
            if group and index == len(cells) - 1:
                span = max(span, len(self.columns) - at)
            if at + span > len(self.columns):
                raise InputError(_too_many(row, len(self.columns)))
            out.append(self._cell(cell, role, (at, span), keep=keep))
            at += span
        out += [self._cell({"doan": [[]]}, role, (i, 1), keep=keep) for i in range(at, len(self.columns))]
        whole = "" if self._high(row) else "<w:cantSplit/>"
        repeated = "<w:tblHeader/>" if head else ""
        properties = f"<w:trPr>{whole}{repeated}</w:trPr>" if whole or repeated else ""
        return f"<w:tr>{properties}{''.join(out)}</w:tr>"

    def _cell(self, cell: Mapping[str, Any], role: str, place: tuple[int, int], *, keep: bool) -> str:
        asked = (role, place, cell.get("doc"), cell.get("can"), keep)
        opening, head = self._frames.get(asked) or self._framed(*asked)
        bold, size = bool(cell.get("dam")), self.fitted.size_pt
        paragraphs = [f"{head}{runs_xml(runs, bold=bold, size_pt=size)}</w:p>" for runs in cell["doan"] or [[]]]
        return f"{opening}{''.join(paragraphs)}</w:tc>"

    def _framed(
        self, role: str, place: tuple[int, int], merged: str | None, side: str | None, keep: bool
    ) -> tuple[str, str]:
        """Write what opens a cell of one place and kind, and each of its paragraphs: once, its rows are many."""
        at, span = place
        width = sum(self.widths[at : at + span])
        grid = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
        merge = _MERGE[merged]
        align = side or (self.aligned[at] if role == "bang_o" else None)
        # The cells of a row stand on one baseline, the first; what spans rows or heads a column stands in the middle.
        middle = '<w:vAlign w:val="center"/>' if role != "bang_o" or merge else ""
        aligned = f'<w:jc w:val="{ALIGN[align]}"/>' if align else ""
        found = (
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{grid}{merge}{middle}</w:tcPr>',
            f'<w:p><w:pPr><w:pStyle w:val="{style_id(role)}"/>{KEEP if keep else ""}{aligned}{self._mark}</w:pPr>',
        )
        self._frames[role, place, merged, side, keep] = found
        return found

    def _high(self, row: Row) -> bool:
        """Say whether a row is too high to be kept whole on a page."""
        at = 0
        for cell in row["o"]:
            span = cell.get("ngang", 1)
            if self._cell_height_mm(cell, (at, span)) > self.limit_mm:
                return True
            at += span
        return False

    def _room(self, place: tuple[int, int]) -> tuple[float, int]:
        """Say how wide a text may be in a cell, in millimetres, and how many letters surely fit into a line."""
        room = self.fitted.room_mm(*place)
        self._rooms[place] = found = (room, int(_NARROW_SHARE * room / (self.size * MM_PER_PT)))
        return found

    def _cell_height_mm(self, cell: Mapping[str, Any], place: tuple[int, int]) -> float:
        """Estimate a cell's height by the length of its text; a short text is not worth measuring."""
        room, few = self._rooms.get(place) or self._room(place)
        lines = 0
        for runs in cell["doan"]:
            for part in text_of(runs).split("\n"):
                lines += 1 if len(part) <= few else 1 + int(width_mm(part, self.size) / room)
        return lines * self.line_mm


def usual_align(lines: Sequence[tuple[str, bool]]) -> str | None:
    """Say how a column stands when nobody said it: order numbers in the middle, amounts on the right.

    None leaves it to the style of cells.
    """
    texts = [text for text, bold in lines if text and not bold]
    if texts and all(_ORDER.fullmatch(text) for text in texts):
        return "giua"
    return "phai" if texts and all(_AMOUNT.fullmatch(text) for text in texts) else None


def _whole_twips(widths_mm: Sequence[float], total: int) -> list[int]:
    """Round widths to twips so that those of a full table add up to the width of the text."""
    edges, at = [0], 0.0
    for width in widths_mm:
        at += width
        edges.append(twips(at))
    if abs(edges[-1] - total) < len(edges):
        edges[-1] = total
    return [after - before for before, after in itertools.pairwise(edges)]


def _too_many(row: Row, count: int) -> Problem:
    text = " | ".join(text_of(runs) for cell in row["o"] for runs in cell["doan"][:1])
    return Problem(
        "một hàng của bảng có nhiều ô hơn số cột",
        tim_thay=text[:120],
        can_co=f"không quá {count} ô",
        cach_sua="Bớt ô của hàng này hoặc thêm cột cho bảng.",
    )
