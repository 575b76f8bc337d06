"""Faults that do not show in the cells of a row: given back untouched, the row is asked about again, not taken for corrected."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from vanban.batch.names import number_of
from vanban.batch.rows import Row
from vanban.errors import InputError, Problem, shortened
from vanban.language import fold
from vanban.records.tables.choices import ORIGINAL_NUMBER, REASON
from vanban.records.tables.files import open_table
from vanban.records.tables.grid import is_blank
from vanban.records.tables.looks import plain
from vanban.records.tables.row_doubts import BLANK_BELOW, UNSEEN

UNCONFIRMED_SHEET: Final = "_cho-xac-nhan"
"""The hidden sheet of an error workbook that knows these rows: number, mark of the cells, what was wrong."""
_REMEDY: Final = f"Sửa hàng này, xóa cả hàng, hoặc xóa ô «{REASON}» của hàng nếu đúng như vậy"
_ADDED: Final = frozenset({fold(ORIGINAL_NUMBER), fold(REASON)})


def unseen_in(rows: Iterable[tuple[int, Row, Sequence[Problem]]]) -> list[list[object]]:
    """Give the lines of the hidden sheet.

    Args:
        rows: number, row and faults of each bad row.
    """
    lines: list[list[object]] = []
    for number, row, problems in rows:
        told = [problem.noi_dung for problem in problems if any(words in problem.noi_dung for words in UNSEEN)]
        if told:
            lines.append([number, _mark(row.raw or row.values), "\n".join(told)])
    return lines


def still_doubtful(book: Path, rows: Sequence[Row], *, blanks_settled: bool) -> tuple[Row, ...]:
    """The rows of an error workbook, those made bad again that nobody touched or confirmed.

    Args:
        book: the error workbook.
        rows: its visible rows, as they were read.
        blanks_settled: whether the run says which columns may be blank.
    """
    known = _known(book)
    if not known:
        return tuple(rows)
    return tuple(_asked_again(row, known.get(number_of(row, 0)), blanks_settled=blanks_settled) for row in rows)


def _asked_again(row: Row, known: tuple[str, str] | None, *, blanks_settled: bool) -> Row:
    if known is None or known[0] != _mark(row.raw) or not _reason(row.raw):
        return row
    have = {problem.noi_dung for problem in row.problems}
    told = [said for said in known[1].split("\n") if said and said not in have]
    told = [said for said in told if not (blanks_settled and BLANK_BELOW in said)]
    found = tuple(Problem(said, row.place, tim_thay=shortened(_first(row)), cach_sua=_REMEDY) for said in told)
    return replace(row, problems=(*row.problems, *found)) if found else row


def _first(row: Row) -> str:
    return next(
        (plain(value) for name, value in row.raw.items() if isinstance(value, str) and fold(name) not in _ADDED), ""
    )


def _known(book: Path) -> dict[int, tuple[str, str]]:
    try:
        grid = next((one for one in open_table(book, hidden=UNCONFIRMED_SHEET) if one.name == UNCONFIRMED_SHEET), None)
    except InputError:
        return {}
    rows = grid.rows if grid is not None else ()
    return {row[0]: (str(row[1]), str(row[2])) for row in rows if len(row) > 2 and isinstance(row[0], int)}


def _reason(raw: Mapping[str, object]) -> bool:
    return any(fold(name) == fold(REASON) and not is_blank(value) for name, value in raw.items())


def _mark(raw: Mapping[str, object]) -> str:
    """A mark of what stands in the cells, whatever the columns are called."""
    texts = sorted(
        " ".join(plain(value).split())
        for name, value in raw.items()
        if fold(name) not in _ADDED and not is_blank(value)
    )
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:12]
