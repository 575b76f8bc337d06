"""Facts of the law with their days of effect and how sure they are; a later law is a new row, never an edit."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeVar

T = TypeVar("T")
Confidence = Literal["A", "B", "C"]
"""A: two sources agree. B: one source. C: general knowledge; warns, never refuses."""


@dataclass(frozen=True, slots=True)
class Dated(Generic[T]):
    """One fact of the law.

    Attributes:
        value: the fact.
        tu: first day of effect.
        den: last day of effect; None while in force.
        do_tin: how sure it is.
        nguon: the text it comes from, as one would cite it.
    """

    value: T
    tu: date
    den: date | None
    do_tin: Confidence
    nguon: str

    def holds_on(self, ngay: date) -> bool:
        """Say whether the fact is in force on a day."""
        return self.tu <= ngay and (self.den is None or ngay <= self.den)


def on(rows: Iterable[Dated[T]], ngay: date) -> Dated[T] | None:
    """Find the fact in force on a day; None when no row covers it."""
    return next((row for row in rows if row.holds_on(ngay)), None)
