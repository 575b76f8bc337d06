"""Tables of the context: widths, alignments, group rows, merged cells, numbering that restarts in each group."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache
from typing import Final

from vanban import language
from vanban.context.texts import Block, Run, runs
from vanban.models import inline
from vanban.models.blocks import Bang, CanLe, Cot, Hang, O

NUMBER_MARK: Final = "#"
"""A cell of just this is numbered, from 1 below each group row."""
_ORDER_COLUMNS: Final = frozenset({"tt", "stt", "so_tt", "so_thu_tu"})
_FIGURES = re.compile(r"[-+]?\d[\d.,]*\s*%?")
_KEPT: Final = 128
"""How many tables are remembered."""
_LEAST_SHARE: Final = 6.0
_HEADING_LETTERS: Final = 10
"""Letters of a heading that stay on one line."""
_LINE_LETTERS: Final = 60.0
"""Letters of a line of the page, roughly: longer contents do not make a column wider."""


def table(block: Bang) -> Block:
    """Write a table; what stands in its rows is shared with every other writing of it."""
    return dict(_table(block))


@lru_cache(maxsize=_KEPT)
def _table(block: Bang) -> Block:
    """`table`, remembered: a list comes back in paper after paper."""
    header = block.dau or (
        (Hang(tuple(O(_lines(col.ten)) for col in block.cot)),) if any(c.ten for c in block.cot) else ()
    )
    rows = _numbered(block.hang)
    aligns = [col.can or _align(col, rows, index) for index, col in enumerate(block.cot)]
    shares = [col.rong for col in block.cot]
    if not any(shares):
        shares = list(_shares(header, rows, len(block.cot)))
    return {
        "kind": "bang",
        "cot": [{"rong": share, "can": align} for share, align in zip(shares, aligns, strict=True)],
        "dau": _merged([_row(row, "bang_dau", "giua") for row in header]),
        "hang": _merged([_row(row, "bang_nhom" if row.nhom else "bang_o", None) for row in rows]),
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


def _shares(header: tuple[Hang, ...], rows: tuple[Hang, ...], width: int) -> list[float]:
    """Share the width by what the columns hold: no column narrower than its longest word, long texts wider.

    What short contents leave over goes to the columns in the proportion of what they hold, not to narrow ones (TT).
    """
    weights = []
    for index in range(width):
        texts = [text for row in (*header, *rows) if not row.nhom and (text := _text_at(row, index))]
        longest_word = max((len(word) for text in texts for word in text.split()), default=1)
        longest = max((min(len(text), _LINE_LETTERS) for text in texts), default=1)
        average = sum(min(len(text), _LINE_LETTERS * 3) for text in texts) / max(len(texts), 1)
        heading = min(max((len(text) for row in header if (text := _text_at(row, index))), default=0), _HEADING_LETTERS)
        weights.append(max(_LEAST_SHARE, longest_word + 1.0, heading + 1.0, (longest + average) / 2))
    spare = max(0.0, _LINE_LETTERS - sum(weights))
    wide = sum(weight for weight in weights if weight > _LEAST_SHARE)
    if wide:
        weights = [w + (spare * w / wide if w > _LEAST_SHARE else 0.0) for w in weights]
    return [round(weight, 1) for weight in weights]
