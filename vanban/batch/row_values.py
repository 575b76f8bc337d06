"""What a template with tags prints for a row of any list: column headers are the names in the tags."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from decimal import Decimal

from vanban.batch.rows import Row
from vanban.language.figures import dinh_dang_so, exactly
from vanban.records.tables.grid import is_blank
from vanban.records.tables.looks import plain
from vanban.rendering.engine.blanks import Blank


@dataclass(frozen=True)
class RowValues:
    """What a template prints for a row: common values, the row's cells as text, and `stt`.

    Attributes:
        common: values that all rows share; a cell of the same name stands in their place unless it is blank.
        may_be_blank: fields that print nothing when their cell is blank; any other blank is refused where it is printed.
    """

    common: Mapping[str, object] = field(default_factory=dict)
    may_be_blank: frozenset[str] = frozenset()

    def __call__(self, row: Row) -> Mapping[str, object]:
        """The values of one row."""
        values: dict[str, object] = {"stt": row.index, **self.common}
        for name, value in row.values.items():
            text = printed(value)
            if text != "":
                values[name] = text
            elif name not in values:
                values[name] = "" if name in self.may_be_blank else Blank(name, row.header_of(name))
        return values


def printed(value: object) -> object:
    """A cell as it is printed: dates and numbers the Vietnamese way, no ".0" after whole numbers.

    >>> printed(date(2026, 3, 5)), printed(1500000.0), printed(2.5), printed(None), printed("0123")
    ('05/3/2026', '1.500.000', '2,5', '', '0123')
    """
    if isinstance(value, str):
        return value if value.strip() else ""
    if is_blank(value):
        return ""
    if isinstance(value, date | time | timedelta):
        return plain(value)
    if isinstance(value, bool):
        return "x" if value else ""
    if isinstance(value, int) and 1000 <= value <= 9999:
        # Four digits are years and numbers of papers as often as amounts: left as they are.
        return str(value)
    if isinstance(value, float):
        value = int(value) if value.is_integer() else exactly(value)
    if isinstance(value, int | Decimal):
        return dinh_dang_so(value)
    return value
