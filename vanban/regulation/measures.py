"""How the house writes down a measure of the decree: a span with a preferred value and its clause."""

from __future__ import annotations

from typing import Literal

from vanban.errors import InputError
from vanban.frozen import dataclass

Unit = Literal["mm", "pt", "dòng", "lần"]


@dataclass(frozen=True, slots=True)
class Span:
    """What the decree allows for one measure, and what the house writes.

    The builder takes `preferred`; the linter asks whether a measured value `holds`.

    Attributes:
        low: the smallest value allowed, inclusive.
        high: the largest value allowed, inclusive; `float("inf")` when there is no upper end.
        preferred: what the house writes when nobody chooses; always inside the span.
        unit: "mm", "pt", "dòng" (lines, 1 = single) or "lần" (a ratio).
        clause: where the decree says so, as a clerk would cite it.
    """

    low: float
    high: float
    preferred: float
    unit: Unit
    clause: str

    def __post_init__(self) -> None:
        if not self.low <= self.preferred <= self.high:
            raise InputError(f"{self.preferred:g} nằm ngoài {self.low:g}-{self.high:g}")

    def holds(self, value: float, tolerance: float = 0.0) -> bool:
        """Say whether a value is allowed, give or take a tolerance in the same unit.

        >>> Span(20, 25, 20, "mm", "Phụ lục I, I.I.3").holds(19.8, tolerance=0.5)
        True
        """
        return self.low - tolerance <= value <= self.high + tolerance

    def __str__(self) -> str:
        """Say the span as a clerk reads it.

        >>> str(Span(30, 35, 30, "mm", "Phụ lục I, I.I.3"))
        '30 đến 35 mm'
        >>> str(Span(13, 13, 13, "pt", "Phụ lục I, I.V"))
        '13 pt'
        """
        low, high = _plain(self.low), _plain(self.high)
        unit = "" if self.unit == "lần" else f" {self.unit}"
        if self.high == float("inf"):
            return f"từ {low}{unit} trở lên"
        return f"{low}{unit}" if low == high else f"{low} đến {high}{unit}"


def _plain(value: float) -> str:
    return f"{value:.4g}".replace(".", ",")
