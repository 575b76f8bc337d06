"""Tables of the context: widths, alignments, group rows, merged cells, numbering that restarts in each group."""

from __future__ import annotations

import itertools
from functools import lru_cache
from typing import Final

from vanban import language
from vanban.context.texts import Block, Run, runs
from vanban.models import inline
from vanban.models.blocks import Bang, CanLe, Cot, Hang, O
from vanban.patterns import regex
from vanban.regulation.printed import Rows
from vanban.sameness import REMEMBERED, Same

NUMBER_MARK: Final = "#"
"""A cell of just this is numbered, from 1 below each group row."""
_ORDER_COLUMNS: Final = frozenset({"tt", "stt", "so_tt", "so_thu_tu"})
_FIGURES = regex(r"[-+]?\d[\d.,]*\s*%?")
_KEPT: Final = 128
"""How many tables are remembered."""


def table(block: Bang) -> Block:
    """Write a table; what stands in its rows is shared with every other writing of it."""
    return dict(_same(Same(block)))


@lru_cache(maxsize=REMEMBERED)
def _same(block: Same[Bang]) -> Block:
    return _table(block.value)


@lru_cache(maxsize=_KEPT)
def _table(block: Bang) -> Block:
    """`table`, remembered: a list comes back in paper after paper."""
    header = block.dau or (
        (Hang(tuple(O(_lines(col.ten)) for col in block.cot)),) if any(c.ten for c in block.cot) else ()
    )
    rows = _numbered(block.hang)
    aligns = [col.can or _align(col, rows, index) for index, col in enumerate(block.cot)]
    return {
        "kind": "bang",
        "cot": [{"rong": col.rong, "can": align} for col, align in zip(block.cot, aligns, strict=True)],
        "dau": _merged([_row(row, "bang_dau", "giua") for row in header]),
        "hang": Rows(_merged([_row(row, "bang_nhom" if row.nhom else "bang_o", None) for row in rows])),
        "ke": block.ke,
        "co": block.co,
        "ngang": block.ngang,
    }


def _lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()


def _row(row: Hang, role: str, align: CanLe | None) -> Block:
    return {"o": [_cell(cell, role, align) for cell in row.o], "nhom": row.nhom, "giu": row.nhom or role == "bang_dau"}


def _cell(cell: O, role: str, align: CanLe | None) -> Block:
    return {
        "doan": [_paragraph(text, role) for text in cell.doan],
        "ngang": cell.ngang,
        "doc": "tiep" if cell.noi else None,
        "can": cell.can or align,
        "dam": cell.dam,
    }


def _paragraph(text: str, role: str) -> list[Run]:
    return runs(text, role)


def _merged(rows: list[Block]) -> list[Block]:
    """Mark the first cell of each merge downwards."""
    for upper, lower in itertools.pairwise(rows):
        starts = dict(_starts(upper))
        for start, cell in _starts(lower):
            above = starts.get(start)
            if cell["doc"] == "tiep" and above is not None and above["doc"] is None:
                above["doc"] = "dau"
    return rows


def _starts(row: Block) -> list[tuple[int, Block]]:
    found, column = [], 0
    for cell in row["o"]:
        found.append((column, cell))
        column += cell["ngang"]
    return found


def _numbered(rows: tuple[Hang, ...]) -> tuple[Hang, ...]:
    """Put numbers where `#` stands, from 1 again below each group row."""
    made: list[Hang] = []
    number = 0
    for row in rows:
        if row.nhom:
            number = 0
        elif any(cell.doan == (NUMBER_MARK,) for cell in row.o):
            number += 1
            shown = (str(number),)
            row = Hang(tuple(O(shown, c.ngang, c.noi, c.can, c.dam) if c.doan == (NUMBER_MARK,) else c for c in row.o))
        made.append(row)
    return tuple(made)


def _align(col: Cot, rows: tuple[Hang, ...], index: int) -> CanLe:
    """Choose the alignment of a column: numbering centred, figures to the right, words to the left."""
    if language.key(inline.plain(col.ten)) in _ORDER_COLUMNS:
        return "giua"
    texts = [_text_at(row, index) for row in rows if not row.nhom]
    filled = [text for text in texts if text]
    if filled and all(_FIGURES.fullmatch(text) for text in filled):
        return "giua" if max(map(len, filled)) <= 4 else "phai"
    return "trai"


def _text_at(row: Hang, index: int) -> str:
    column = 0
    for cell in row.o:
        if column == index and cell.ngang == 1:
            return inline.plain(" ".join(cell.doan))
        column += cell.ngang
    return ""
