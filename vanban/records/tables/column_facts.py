"""What the cells of a whole column tell, found out once and only when a single cell leaves a doubt."""

from __future__ import annotations

from datetime import date
from typing import Final

from vanban.language import fold, nhan_bang_ma
from vanban.language.legacy import BangMa
from vanban.patterns import regex
from vanban.records.tables.grid import Grid, is_blank

_SURE: Final = 0.8
"""Share of a column's words that an old code table must explain before it decides about a doubtful cell."""
_DAY: Final = regex(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b.*")
_MONTHS: Final = 12
_FLOATED: Final = regex(r"\d+\.0")
_FEWEST_SWAPPED: Final = 2
TICKS: Final = frozenset({"x", "v", "✓", "✔", "☑", "có", "đạt", "đồng ý", "ok", "yes", "true", "1", "nhất trí", "chọn"})
"""What is typed to say yes, folded."""


class ColumnFacts:
    """Remembers what was found out about the columns of one list."""

    def __init__(self, grid: Grid, first: int) -> None:
        """Know the sheet and the first row under the header."""
        self._grid, self._first = grid, first
        self._codes: dict[int, BangMa | None] = {}
        self._words: dict[int, bool] = {}
        self._days: dict[int, tuple[str, str]] = {}
        self._ticks: dict[int, bool] = {}

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

    def month_first(self, column: int) -> str:
        """Give a day of a column that can only be read with the month first, as it was typed; "" when there is none."""
        return self._days_of(column)[0]

    def turned(self, column: int) -> str:
        """Give a day that Excel did not take for one, in a column whose other days it may have taken with day and month turned.

        Where Excel reads the month first, 25/12/1985 stays a text and 05/3/1985 becomes the third of May.
        """
        return self._days_of(column)[1]

    def ticked(self, column: int) -> bool:
        """Whether whatever stands in a column says yes."""
        if column not in self._ticks:
            values = [v for v in self._values(column) if v is not False and fold(str(v)) != "false"]
            said = [v for v in values if v is True or not isinstance(v, int | float)]
            self._ticks[column] = bool(said) and all(v is True or fold(str(v)).strip(" .()") in TICKS for v in said)
        return self._ticks[column]

    def floated(self, column: int) -> bool:
        """Whether every number of a column ends in ".0": whole numbers that passed through a program's floating point."""
        values = self._values(column)
        return len(values) > 1 and all(isinstance(value, str) and _FLOATED.fullmatch(value) for value in values)

    def _days_of(self, column: int) -> tuple[str, str]:
        if column not in self._days:
            values = self._values(column)
            found = [(match, value) for value in values if isinstance(value, str) and (match := _DAY.fullmatch(value))]
            typed = [(int(match[1]), int(match[2]), value.strip()) for match, value in found]
            months = next((text for one, two, text in typed if one <= _MONTHS < two), "")
            real = [value for value in values if isinstance(value, date)]
            late = typed and all(two <= _MONTHS < one for one, two, _ in typed)
            turned = late and len(real) >= _FEWEST_SWAPPED and all(value.day <= _MONTHS for value in real)
            self._days[column] = (months, typed[0][2] if turned else "")
        return self._days[column]

    def _values(self, column: int) -> list[object]:
        rows = self._grid.rows[self._first :]
        return [row[column] for row in rows if column < len(row) and not is_blank(row[column])]
