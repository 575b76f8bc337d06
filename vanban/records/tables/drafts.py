"""A row while it is being cleaned: its values, what is wrong with it, what was changed."""

from __future__ import annotations

from dataclasses import field

from vanban.errors import Problem, shortened
from vanban.frozen import dataclass


@dataclass(frozen=True, slots=True)
class CellChange:
    """What was changed in one cell.

    Attributes:
        place: the cell.
        before: what stood there.
        after: what is used.
        reason: why, in Vietnamese.
    """

    place: str
    before: str
    after: str
    reason: str

    def problem(self, name: str = "") -> Problem:
        """Say it as a note with a place."""
        before, after = (f"{text[:60]}…" if len(text) > 70 else text for text in (self.before, self.after))
        what = f"đã sửa thành «{shortened(after)}» ({self.reason})" if after else self.reason
        return Problem(what, self.place, name, tim_thay=before)


@dataclass(slots=True)
class Draft:
    """A row while it is being cleaned."""

    name: str
    values: dict[str, object]
    places: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)
    changes: list[CellChange] = field(default_factory=list)
    none: set[str] = field(default_factory=set)
    """Fields whose cell says that there is nothing."""

    def fault(self, place: str, what: str, remedy: str, found: str | None = None) -> None:
        """Note what makes the row unusable."""
        self.problems.append(Problem(what, place, self.name, tim_thay=found, cach_sua=remedy))

    def note(self, place: str, what: str, remedy: str, found: str | None = None) -> None:
        """Note what deserves a look."""
        self.notes.append(Problem(what, place, self.name, tim_thay=found, cach_sua=remedy))
