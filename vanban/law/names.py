"""Names of places and bodies that have ended, as values."""

from __future__ import annotations

from datetime import date

from vanban.frozen import dataclass
from vanban.law.facts import Source


@dataclass(frozen=True, slots=True)
class EndedName:
    """A name no longer in use.

    Attributes:
        ten: the name.
        tu: first day on which it is no longer in use.
        thay_bang: what to write instead; "" when nothing took its place.
        loai: "co_quan" (a body), "dia_danh" (a place), "don_vi" (a word for a kind of unit).
        source: where it was read.
        den: last day on which it is out of use, where another unit took the name again; None: it stays out of use.
    """

    ten: str
    tu: date
    thay_bang: str
    loai: str
    source: Source
    den: date | None = None

    def ended_on(self, ngay: date) -> bool:
        """Whether the name is out of use on a day."""
        return self.tu <= ngay and (self.den is None or ngay <= self.den)
