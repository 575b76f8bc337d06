"""How wide the columns of a table are: as asked for, and by their contents where nothing was asked."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from vanban.frozen import dataclass
from vanban.metrics import width_mm
from vanban.patterns import regex
from vanban.regulation.printed import Rows
from vanban.rendering.body.runs import text_of
from vanban.rendering.body.tables_share import Need, share_out
from vanban.sameness import Same

Texts = Sequence[Sequence[tuple[str, bool]]]
"""What stands in the columns of a table: its lines, each with whether it is bold."""

_PADDING_MM: Final = 1.5
"""Room at each side of a cell, as in the style of tables."""
_TIGHT_MM: Final = 0.6
"""The same where columns are many."""
_LINE_MM: Final = 0.3
_NOTHING_MM: Final = 0.01
_LEAST_PT: Final = 9
"""The smallest type a table is set in when nobody chose its size."""
_WIDEST_SHARE: Final = 0.6
"""A column without a width asks for no more than this part of the table before the others are served."""
_NUMBER: Final = regex(r"\d{1,3}[.)]?|[IVXL]{1,6}")
"""An order number."""
_SHORT_LETTERS: Final = 8
"""A text this short («Ghi chú», «Quý IV») stays on one line."""
_LOWER: Final = 0.85
"""How much lower a table must come out for short texts to be broken."""
_SPANNING: Final = 3
"""A cell over several columns asks for a line of so many of its widest word at most."""
_ENDLESS: Final = 24
"""A word with more letters (a file's name, an address) may end a line behind its hyphens and strokes, as programs let it."""
_LINE_END: Final = regex(r"(?<=[-/])")
_WEIGHED: Final = 40
"""Rows whose heights are weighed when the width is shared out."""
_SAMPLE: Final = 400
"""Rows measured; of a longer table every n-th row speaks for the others."""
_KEPT: Final = 128
"""How many fitted tables are remembered: each is measured first, and written after."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A table fitted to its page.

    Attributes:
        size_pt: size of its type; None leaves it to the styles.
        padding_mm: room at each side of a cell.
        widths_mm: width of each column.
    """

    size_pt: float | None
    padding_mm: float
    widths_mm: list[float]
    tight: bool

    def room_mm(self, at: int, span: int) -> float:
        """Give the width a text has in a cell."""
        return max(sum(self.widths_mm[at : at + span]) - 2 * self.padding_mm - _LINE_MM, 1.0)


def fit_table(table: Mapping[str, Any], total_mm: float, usual_pt: float) -> tuple[Fitted, Texts]:
    """Fit a table: where a column would cut a word or a number in two, first its padding gives way, then the type.

    Args:
        table: the block; a column's `rong` is a share, millimetres when `mm` is true, or None. A size of type that was
            chosen (`co`) stays.
        total_mm: width of the text.
        usual_pt: size of the type in cells when nobody chose one.

    Returns:
        The table fitted, and what stands in its columns.
    """
    if type(table["hang"]) is not Rows:
        return _fit(table, total_mm, usual_pt)
    return _known(tuple([Same(table[name]) for name in ("cot", "dau", "hang")]), table["co"], total_mm, usual_pt)


@lru_cache(maxsize=_KEPT)
def _known(parts: tuple[Same[Any], ...], size: float | None, total_mm: float, usual_pt: float) -> tuple[Fitted, Texts]:
    """`fit_table`, remembered for a table of the context, whose rows are known by themselves."""
    columns, head, rows = (part.value for part in parts)
    return _fit({"cot": columns, "dau": head, "hang": rows, "co": size}, total_mm, usual_pt)


def _fit(table: Mapping[str, Any], total_mm: float, usual_pt: float) -> tuple[Fitted, Texts]:
    texts = texts_of_columns(table)
    return _fitted_to(table, texts, total_mm, usual_pt), texts


def _fitted_to(table: Mapping[str, Any], texts: Texts, total_mm: float, usual_pt: float) -> Fitted:
    free = not any(column.get("rong") for column in table["cot"])
    rows = lengths_of_rows(table) if free else []
    spans = _spans(table)
    whole = _fitted(table, [_need(column) for column in texts], spans, rows, (total_mm, usual_pt))
    if not free:
        return whole[1]
    # Where short texts on one line leave a long one a word a line, they break too.
    largest = whole[1].size_pt or usual_pt
    needs = [_need(column, short=0) for column in texts]
    broken = _fitted(table, needs, spans, rows, (total_mm, usual_pt), largest)
    lower = _height(rows, broken[1], usual_pt) < _height(rows, whole[1], usual_pt) * _LOWER
    return broken[1] if lower and broken[0] <= whole[0] + _NOTHING_MM else whole[1]


def _fitted(
    table: Mapping[str, Any],
    needs: Sequence[Need],
    spans: Sequence[tuple[int, int, float, float]],
    rows: Sequence[Sequence[float]],
    measures: tuple[float, float],
    largest: float = math.inf,
) -> tuple[float, Fitted]:
    """Fit a table whose columns have these needs, at one point; also say what is cut at the best setting.

    Args:
        table: the block.
        needs: of its columns.
        spans: its cells over several columns.
        rows: lengths of what stands in its rows.
        measures: width of the text, and the usual size of type.
        largest: the largest size tried.
    """
    total_mm, usual_pt = measures
    needs = _spanned(needs, spans)
    own = table.get("co")
    size = float(own or usual_pt)
    free = not any(column.get("rong") for column in table["cot"])
    steps = [(size, _PADDING_MM), (size, _TIGHT_MM)]
    if own is None:
        steps += [(size - down, _TIGHT_MM) for down in range(1, round(size) - _LEAST_PT + 1)]
    best: tuple[float, Fitted] | None = None
    for step, padding in (one for one in steps if one[0] <= largest):
        around = 2 * padding + _LINE_MM
        asked = [Need(n.least * step + around, n.most * step + around, n.narrow) for n in needs]
        lines = [[length * step for length in row] for row in rows]
        widths = share_out(asked, lines, total_mm, around) if free else column_widths(table, total_mm, asked)
        cut = sum(max(need.least - width, 0.0) for width, need in zip(widths, asked, strict=True))
        if best is None or cut < best[0]:
            chosen = None if step == usual_pt and own is None else step
            best = (cut, Fitted(chosen, padding, widths, padding != _PADDING_MM))
        if cut < _NOTHING_MM:
            break
    assert best is not None
    return best


def _height(rows: Sequence[Sequence[float]], fitted: Fitted, usual_pt: float) -> float:
    """Say about how high a table comes out."""
    size = fitted.size_pt or usual_pt
    rooms = [fitted.room_mm(at, 1) for at in range(len(fitted.widths_mm))]
    lines = (
        max(math.ceil(length * size / room) for length, room in zip(row, rooms, strict=True))
        for row in rows
        if any(row)
    )
    return sum(lines) * size


def _spans(table: Mapping[str, Any]) -> list[tuple[int, int, float, float]]:
    """Give the cells over several columns, but not over all: first column, how many, widest word and line at one point."""
    found = []
    rows: Sequence[Mapping[str, Any]] = table["hang"]
    step = max(1, len(rows) // _SAMPLE)
    for row, bold in [*((r, True) for r in table["dau"]), *((r, False) for r in rows[::step])]:
        at = 0
        for cell in row["o"] if not row.get("nhom") else ():
            span = cell.get("ngang", 1)
            if 1 < span < len(table["cot"]):
                heavy = bold or bool(cell.get("dam"))
                asked = [_asked(line, heavy) for runs in cell["doan"] for line in text_of(runs).split("\n")]
                if asked:
                    found.append((at, span, max(word for _, word in asked), max(line for line, _ in asked)))
            at += span
    return found


def _spanned(needs: Sequence[Need], spans: Sequence[tuple[int, int, float, float]]) -> list[Need]:
    """Widen columns too narrow together for a cell that stands over them."""
    found = list(needs)
    for at, span, word, line in spans:
        under = found[at : at + span]
        least = max(word - sum(need.least for need in under), 0.0) / span
        most = max(min(line, _SPANNING * word) - sum(need.most for need in under), 0.0) / span
        for place, need in enumerate(under, start=at):
            wide = need.least + least
            found[place] = Need(wide, max(need.most + most, wide), need.narrow)
    return found


def column_widths(table: Mapping[str, Any], total_mm: float, needs: Sequence[Need]) -> list[float]:
    """Share the width of a table among its columns, in millimetres.

    A share is a wish: a column that would cut its longest word or number in two takes what it lacks from the others.
    Columns in millimetres that together are wider than the text shrink alike; narrower ones stay as asked.
    """
    columns: Sequence[Mapping[str, Any]] = table["cot"]
    fixed = [float(c["rong"]) if c.get("rong") and c.get("mm") else None for c in columns]
    shares = [float(c["rong"]) if c.get("rong") and not c.get("mm") else None for c in columns]
    free = [i for i in range(len(columns)) if fixed[i] is None and shares[i] is None]
    taken = sum(width for width in fixed if width is not None)
    widths = [width if width is not None else 0.0 for width in fixed]
    asked = [share for share in shares if share is not None]
    if not free and not asked and taken <= total_mm:
        return widths
    room = max(total_mm - taken, 0.0)
    if free:
        # A column without a width beside columns with shares counts as an average share.
        part = len(free) / (len(free) + len(asked)) if asked else 1.0
        capped = [Need(n.least, max(n.least, min(n.most, total_mm * _WIDEST_SHARE))) for n in needs]
        for i, width in zip(free, share_out([capped[i] for i in free], (), room * part, 0.0), strict=True):
            widths[i] = width
        room *= 1 - part
    shared = [i for i, share in enumerate(shares) if share is not None]
    wished = [room * share / sum(asked) for share in asked]
    for i, width in zip(shared, _wide_enough(wished, [needs[i].least for i in shared]), strict=True):
        widths[i] = width
    return _scaled(widths, total_mm)


def _wide_enough(wished: Sequence[float], least: Sequence[float]) -> list[float]:
    """Widen what is too narrow at the cost of what has room to spare; where nobody has enough, leave all as wished."""
    lacking = sum(max(need - width, 0.0) for width, need in zip(wished, least, strict=True))
    spare = sum(max(width - need, 0.0) for width, need in zip(wished, least, strict=True))
    if lacking > spare:
        return list(wished)
    part = lacking / spare if spare else 0.0
    return [max(width - max(width - need, 0.0) * part, need) for width, need in zip(wished, least, strict=True)]


def _scaled(widths: list[float], total: float) -> list[float]:
    used = sum(widths)
    if used <= 0:
        return [total / len(widths)] * len(widths)
    return [width * total / used for width in widths]


def _need(texts: Sequence[tuple[str, bool]], short: int = _SHORT_LETTERS) -> Need:
    """Measure a column's contents at one point, texts of so few letters on one line; widths grow with the size."""
    least = most = 0.0
    for text, bold in texts:
        line, word = _asked(text, bold)
        word = line if len(text) <= short else word
        most, least = max(most, line), max(least, word)
    inside = [text for text, bold in texts if text and not bold]
    return Need(least, most, bool(inside) and all(_NUMBER.fullmatch(text) for text in inside))


@lru_cache(maxsize=8192)
def _asked(text: str, bold: bool) -> tuple[float, float]:
    """Measure a line, and its widest word."""
    words = (part for word in text.split(" ") for part in (_LINE_END.split(word) if len(word) > _ENDLESS else (word,)))
    return width_mm(text, 1, bold=bold), max(width_mm(word, 1, bold=bold) for word in words)


def lengths_of_rows(table: Mapping[str, Any]) -> list[list[float]]:
    """Measure what stands in the cells of each row, at one point; cells over several columns count nowhere."""
    rows: Sequence[Mapping[str, Any]] = table["hang"]
    step = max(1, len(rows) // _WEIGHED)
    found = []
    for row in [*table["dau"], *rows[::step]]:
        at, lengths = 0, [0.0] * len(table["cot"])
        for cell in row["o"] if not row.get("nhom") else ():
            span = cell.get("ngang", 1)
            if span == 1 and at < len(lengths):
                heavy = bool(cell.get("dam"))
                lengths[at] = sum(_asked(text_of(runs), heavy)[0] for runs in cell["doan"])
            at += span
        found.append(lengths)
    return found


def texts_of_columns(table: Mapping[str, Any]) -> list[list[tuple[str, bool]]]:
    """Give for each column the lines of the cells that stand in it alone, each with whether it is bold."""
    found: list[list[tuple[str, bool]]] = [[] for _ in table["cot"]]
    rows: Sequence[Mapping[str, Any]] = table["hang"]
    step = max(1, len(rows) // _SAMPLE)
    for row, bold in [*((r, True) for r in table["dau"]), *((r, False) for r in rows[::step])]:
        at = 0
        for cell in row["o"] if not row.get("nhom") else ():
            span = cell.get("ngang", 1)
            if span == 1 and at < len(found):
                heavy = bold or bool(cell.get("dam"))
                for runs in cell["doan"]:
                    found[at] += [(line, heavy) for line in text_of(runs).split("\n")]
            at += span
    return found
