"""How findings put measures and quotations into words."""

from __future__ import annotations

from typing import Final

_LONGEST: Final = 60


def number(value: float) -> str:
    """Write a measure with a decimal comma and no needless zeros.

    >>> number(12.7), number(20.0), number(19.96)
    ('12,7', '20', '20')
    """
    return f"{value:.1f}".rstrip("0").rstrip(".").replace(".", ",")


def mm(value: float) -> str:
    """Write millimetres.

    >>> mm(30.04)
    '30 mm'
    """
    return f"{number(value)} mm"


def pt(value: float) -> str:
    """Write a size in points.

    >>> pt(13.5)
    '13,5'
    """
    return number(value)


def quoted(text: str) -> str:
    """Quote what stands in the paper, cut where it is long.

    >>> quoted("Tự Do")
    '«Tự Do»'
    """
    shown = " ".join(text.split())
    return f"«{shown[: _LONGEST - 1]}…»" if len(shown) > _LONGEST else f"«{shown}»"
