"""What the cells of a whole column tell, found out once and only when a single cell leaves a doubt."""

from __future__ import annotations

from typing import Final

from vanban.language import nhan_bang_ma
from vanban.language.legacy import BangMa
from vanban.records.tables.grid import Grid, is_blank

_SURE: Final = 0.8
"""Share of a column's words that an old code table must explain before it decides about a doubtful cell."""


class ColumnFacts:
    """Remembers what was found out about the columns of one list."""

    def __init__(self, grid: Grid, first: int) -> None:
        """Know the sheet and the first row under the header."""
        self._grid, self._first = grid, first
        self._codes: dict[int, BangMa | None] = {}
        self._words: dict[int, bool] = {}

    def code_table(self, column: int) -> BangMa | None:
        """Give the old code table a column is written in; None when nothing tells one."""
        if column not in self._codes:
            found = nhan_bang_ma(value for value in self._values(column) if isinstance(value, str))
            self._codes[column] = found.bang_ma if found.do_tin >= _SURE else None
        return self._codes[column]

    def worded(self, column: int) -> bool:
        """Say whether most cells of a column hold words without a figure."""
        if column not in self._words:
            values = self._values(column)
            words = sum(
                isinstance(value, str) and any(map(str.isalpha, value)) and not any(map(str.isdigit, value))
                for value in values
            )
            self._words[column] = words * 2 >= len(values)
        return self._words[column]

    def _values(self, column: int) -> list[object]:
        rows = self._grid.rows[self._first :]
        return [row[column] for row in rows if column < len(row) and not is_blank(row[column])]
