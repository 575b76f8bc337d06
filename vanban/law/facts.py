"""One fact of the law: its value, its days of effect, where it was read, when it was last looked at, how sure it is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Generic, Literal, TypeVar

from vanban.frozen import dataclass

T = TypeVar("T")
Confidence = Literal["A", "B", "C"]
"""A: two sources agree, or the full text was read. B: one source. C: an inference; it warns, never refuses."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from.

    Attributes:
        nguon: the text or page, as one would name it.
        xem: the day somebody last looked.
        do_tin: how sure it is.
        cua_co_quan: True for a fact the office itself wrote into its `phap-luat.yaml`.
    """

    nguon: str
    xem: date
    do_tin: Confidence
    cua_co_quan: bool = False


@dataclass(frozen=True, slots=True)
class Dated(Generic[T]):
    """One fact of the law with its days.

    Attributes:
        value: the fact.
        tu: first day of effect.
        den: last day of effect; None while no end is known.
        source: where it comes from.
    """

    value: T
    tu: date
    den: date | None
    source: Source

    def holds_on(self, ngay: date) -> bool:
        """Say whether the fact is in force on a day."""
        return self.tu <= ngay and (self.den is None or ngay <= self.den)


def on(rows: Iterable[Dated[T]], ngay: date) -> Dated[T] | None:
    """Find the fact in force on a day; None when no row covers it. An office's own rows stand before the shipped ones."""
    return next((row for row in rows if row.holds_on(ngay)), None)
