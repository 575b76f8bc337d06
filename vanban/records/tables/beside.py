"""Two lists beside each other on one sheet: read as one where their numbers prove the order, else left to be asked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from vanban.frozen import dataclass
from vanban.language import key
from vanban.patterns import regex
from vanban.records.tables.grid import Grid, is_blank

_NUMBERS: Final = frozenset({"stt", "tt", "so_tt", "so_thu_tu", "s_tt"})
_WHOLE: Final = regex(r"(\d{1,5})[.)]?")


@dataclass(frozen=True, slots=True)
class Beside:
    """The lists of a sheet, each as a sheet of its own with the cells in their places.

    Attributes:
        grids: from left to right; () when there is one list, or nobody can say how several go on.
        across: whether numbers run along the rows, left, right, left; else down the first list, then down the next.
    """

    grids: tuple[Grid, ...] = ()
    across: bool = False


def lists_beside(grid: Grid, header: int) -> Beside:
    """Take lists beside each other apart when their headers are the same, word for word, and their numbers run on.

    Every row of each must bear a number, and all numbers together must count without a gap, down or across: then the order
    is what the clerk wrote.

    Args:
        grid: the sheet.
        header: the row of its header.
    """
    texts = [key(str(value)) if isinstance(value, str) else "" for value in grid.rows[header]]
    starts = [at for at, text in enumerate(texts) if text in _NUMBERS]
    if len(starts) < 2 or any(texts[: starts[0]]):
        return Beside()
    ends = [*starts[1:], max(len(row) for row in grid.rows)]
    blocks = [range(start, end) for start, end in zip(starts, ends, strict=True)]
    named = [[text for text in texts[block.start : block.stop] if text] for block in blocks]
    width = len(named[0])
    if width < 2 or any(one != named[0] or texts[block.start : block.start + width] != one
                        for one, block in zip(named, blocks, strict=True)):  # fmt: skip
        return Beside()
    if any(bottom > header and not any(left in one and right in one for one in blocks)
           for _, left, bottom, right in grid.merges):  # fmt: skip
        return Beside()
    counted = [_numbers(grid, header, block) for block in blocks]
    if not all(counted):
        return Beside()
    down = [number for one in counted for _, number in one or ()]
    across = [number for _, _, number in sorted((row, at, n) for at, one in enumerate(counted) for row, n in one or ())]
    if not _runs(down) and not _runs(across):
        return Beside()
    return Beside(tuple(_alone(grid, block) for block in blocks), across=not _runs(down))


def _numbers(grid: Grid, header: int, block: range) -> list[tuple[int, int]] | None:
    """Row and number of every row of one list; None when a row has none."""
    found: list[tuple[int, int]] = []
    for row in range(header + 1, len(grid.rows)):
        cells = [grid.at(row, column) for column in block]
        if all(map(is_blank, cells)):
            continue
        number = _WHOLE.fullmatch(str(cells[0]).strip().removesuffix(".0"))
        if number is None or all(map(is_blank, cells[1:])):
            return None
        found.append((row, int(number[1])))
    return found


def _runs(numbers: Sequence[int]) -> bool:
    return list(numbers) == list(range(numbers[0], numbers[0] + len(numbers)))


def _alone(grid: Grid, columns: Collection[int]) -> Grid:
    """The sheet with one list's columns; what stands in the others is blank."""
    rows = tuple(tuple(value if at in columns else None for at, value in enumerate(row)) for row in grid.rows)
    merges = tuple(area for area in grid.merges if area[1] in columns and area[3] in columns)
    return replace(grid, rows=rows, merges=merges)
