"""Sharing the width of a table among columns nobody gave a width: so that the table comes out as low as it can."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from vanban.frozen import dataclass

_ROUNDS: Final = 16
_SHARPNESS: Final = 4.0
"""How far the highest cell of a row decides its height: at 1 all cells alike, without end the highest alone."""
_STEP: Final = 1 / (_SHARPNESS + 1)
_RAGGED_MM: Final = 6.0
"""What stays empty at the end of a line on the average: half a word, and a little for narrow columns' sake."""
_DEAR: Final = 0.12
"""A column gets its longest line whole when that costs the widest no more than this part of the table."""
_WIDEST_LEFT: Final = 0.3
"""The widest column keeps at least this part of the table."""


@dataclass(frozen=True, slots=True)
class Need:
    """What a column's contents ask for, in millimetres: the longest word, the longest line.

    Attributes:
        least, most: the two measures.
        narrow: it holds order numbers, and wants no more than they need.
    """

    least: float
    most: float
    narrow: bool = False


def share_out(needs: Sequence[Need], rows: Sequence[Sequence[float]], room: float, around: float) -> list[float]:
    """Share a width.

    With room to spare every column has its longest line, and the wide ones take what is left. Else no column is narrower
    than its longest word, the rest goes where it saves most lines, and short columns (a date, a term) stay on one line
    where a wide one hardly feels it.

    Args:
        needs: what the columns ask for, room around the text included.
        rows: for each row the length of what stands in each column; () weighs the columns by their longest lines.
        room: width of the table.
        around: part of a column's width that no text stands in.
    """
    most, least = sum(need.most for need in needs), sum(need.least for need in needs)
    if most <= room:
        weights = [0.0 if need.narrow else need.most**2 for need in needs]
        weights = weights if any(weights) else [1.0] * len(needs)
        return [need.most + (room - most) * w / sum(weights) for need, w in zip(needs, weights, strict=True)]
    if least >= room:
        return [need.least * room / (least or 1.0) for need in needs]
    weighed = rows or [[need.most for need in needs]]
    widths = _at_least([need.most for need in needs], needs, room)
    for _ in range(_ROUNDS):
        wished = _scaled(_demands(widths, weighed, around), room)
        # A column's demand falls steeply as it widens: a small step towards it, or the widths would swing to and fro.
        widths = _at_least([w * (d / w) ** _STEP for w, d in zip(widths, wished, strict=True)], needs, room)
    return _unbroken(widths, needs, room)


def _demands(widths: Sequence[float], rows: Sequence[Sequence[float]], around: float) -> list[float]:
    """Say how much of the table's height each column is to blame for: in that proportion widths make it lowest."""
    found = [0.0] * len(widths)
    for row in rows:
        lines = [_lines(length, width - around) for length, width in zip(row, widths, strict=True)]
        high = sum(line**_SHARPNESS for line in lines) ** (1 / _SHARPNESS)
        if high > 0:
            for at, line in enumerate(lines):
                found[at] += line**_SHARPNESS / high ** (_SHARPNESS - 1)
    return found


def _lines(length: float, width: float) -> float:
    """Say how many lines a text takes; where it takes several, the end of each stays empty for want of a word."""
    return length / max(width, 1.0) if length <= width else length / max(width - _RAGGED_MM, 1.0)


def _at_least(wished: Sequence[float], needs: Sequence[Need], room: float) -> list[float]:
    """Scale wishes to the room without going below what the longest words need, or beyond the longest lines."""
    low = [need.least for need in needs]
    widths, open_ = list(low), set(range(len(low)))
    while open_:
        left = room - sum(width for at, width in enumerate(widths) if at not in open_)
        wish = sum(wished[at] for at in open_)
        share = {at: left * wished[at] / wish if wish else left / len(open_) for at in open_}
        short = {at for at in open_ if share[at] < low[at]}
        if not short:
            for at, width in share.items():
                widths[at] = width
            break
        open_ -= short
    return _scaled(widths, room)


def _scaled(widths: Sequence[float], room: float) -> list[float]:
    used = sum(widths)
    return [width * room / used for width in widths] if used > 0 else [room / len(widths)] * len(widths)


def _unbroken(widths: list[float], needs: Sequence[Need], room: float) -> list[float]:
    """Give short columns their longest line whole, at the cost of the widest column."""
    widths = list(widths)
    for at in sorted(range(len(widths)), key=lambda i: needs[i].most - widths[i]):
        lacking = needs[at].most - widths[at]
        widest = max(range(len(widths)), key=widths.__getitem__)
        if 0 < lacking <= room * _DEAR and at != widest:
            floor = max(needs[widest].least, room * _WIDEST_LEFT)
            if widths[widest] - lacking >= floor:
                widths[widest] -= lacking
                widths[at] += lacking
        elif lacking < 0:
            widths[widest], widths[at] = widths[widest] - lacking, needs[at].most
    return widths
