"""Millimetres, points and inches: what a page is measured in, whatever file it stands in."""

from __future__ import annotations

from typing import Final

MM_PER_INCH: Final = 25.4
POINTS_PER_INCH: Final = 72
MM_PER_PT: Final = MM_PER_INCH / POINTS_PER_INCH
POINTS_PER_MM: Final = POINTS_PER_INCH / MM_PER_INCH


def points(millimetres: float) -> float:
    """Turn millimetres into points.

    >>> points(25.4)
    72.0
    """
    return millimetres / MM_PER_INCH * POINTS_PER_INCH


def millimetres(points: float) -> float:
    """Turn points into millimetres.

    >>> millimetres(36)
    12.7
    """
    return points / POINTS_PER_INCH * MM_PER_INCH
