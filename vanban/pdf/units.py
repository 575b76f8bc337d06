"""Millimetres, as the decree measures, and points, as a PDF does."""

from __future__ import annotations

from dataclasses import dataclass

MM_PER_INCH = 25.4
POINTS_PER_INCH = 72


def points(millimetres: float) -> float:
    """Millimetres in points.

    >>> points(25.4)
    72.0
    """
    return millimetres / MM_PER_INCH * POINTS_PER_INCH


def millimetres(points: float) -> float:
    """Points in millimetres.

    >>> millimetres(36)
    12.7
    """
    return points / POINTS_PER_INCH * MM_PER_INCH


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page as it is seen, in millimetres from its top left corner.

    Attributes:
        x: left edge.
        y: top edge.
        width: to the right.
        height: downwards.
    """

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> tuple[float, float]:
        """The middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def overlaps(self, other: Box) -> bool:
        """Whether two places share any paper."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
