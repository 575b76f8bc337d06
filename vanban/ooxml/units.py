"""The units of the format, once: a twip is a twentieth of a point, an EMU the 36 000th part of a millimetre.

Multiply by `MM_PER_…` to read, call `twips`, `emu`, `half_points` to write; where no format is meant, `vanban.metrics` has
millimetres and points.
"""

from __future__ import annotations

from typing import Final

from vanban.metrics.lengths import MM_PER_INCH, MM_PER_PT, POINTS_PER_INCH, millimetres, points

__all__ = [
    "EMU_PER_MM",
    "EMU_PER_PT",
    "MM_PER_EMU",
    "MM_PER_INCH",
    "MM_PER_PT",
    "MM_PER_TWIP",
    "POINTS_PER_INCH",
    "TWIPS_PER_PT",
    "emu",
    "half_points",
    "millimetres",
    "points",
    "twips",
    "twips_of_points",
]

_TWIPS_PER_INCH: Final = 1440
_EMU_PER_INCH: Final = 914400
TWIPS_PER_PT: Final = 20
EMU_PER_MM: Final = 36000
EMU_PER_PT: Final = 12700
MM_PER_TWIP: Final = MM_PER_INCH / _TWIPS_PER_INCH
MM_PER_EMU: Final = MM_PER_INCH / _EMU_PER_INCH
_TWIPS_PER_MM: Final = _TWIPS_PER_INCH / MM_PER_INCH


def twips(mm: float) -> int:
    """Turn millimetres into twips.

    >>> twips(12.7)
    720
    """
    return round(mm * _TWIPS_PER_MM)


def twips_of_points(pt: float) -> int:
    """Turn points into twips.

    >>> twips_of_points(6)
    120
    """
    return round(pt * TWIPS_PER_PT)


def emu(mm: float) -> int:
    """Turn millimetres into EMU, the unit of drawings.

    >>> emu(25.4)
    914400
    """
    return round(mm * EMU_PER_MM)


def half_points(pt: float) -> int:
    """Turn points into half-points, the unit of type sizes.

    >>> half_points(13.5)
    27
    """
    return round(pt * 2)
