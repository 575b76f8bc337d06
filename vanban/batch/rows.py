"""What a batch is made of: rows of a list, and the way from a row to the values a template prints."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from vanban.errors import Problem


@dataclass(frozen=True, slots=True)
class Row:
    """One record of a list.

    Attributes:
        index: its place in the list, counted from 1; the order of the list.
        place: where it stands, as the user would look for it: "DS!A7" or "danh-sach.csv, dòng 7".
        values: field -> value, already cleaned.
        raw: column header -> cell as it was read, in the order of the list; for the error workbook.
        problems: what is wrong with the row; such a row gives no file.
        notes: what was changed or guessed; the row is good.
    """

    index: int
    place: str
    values: Mapping[str, object]
    raw: Mapping[str, object] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()


# From a row to what its template prints. It may raise InputError with every problem of the row; it is called in
# worker processes as well, so it must be a function a process can be sent: defined in a module, or a frozen
# dataclass with `__call__`.
Make = Callable[[Row], Mapping[str, object]]
