"""A fact that nobody entered: prints as a dotted blank, and stands in the list of what the paper lacks."""

from __future__ import annotations

from typing import Final, Literal

from vanban.frozen import dataclass
from vanban.patterns import regex

Why = Literal["thieu", "cho"]
"""Nobody entered it; or it comes by itself, when an earlier paper is issued."""
DOTS: Final = "…………"
_MARK: Final = regex("\ue000([^\ue001]*)\ue001")
_WAITS: Final = "\ue002"


@dataclass(frozen=True, slots=True)
class Missing:
    """A value that is not known; false in a condition, a mark in a text, nothing in a sum.

    Attributes:
        what: what is missing and where to enter it.
        why: whether somebody must enter it.
    """

    what: str
    why: Why = "thieu"

    def __bool__(self) -> bool:
        return False

    def __str__(self) -> str:
        return f"\ue000{_WAITS if self.why == 'cho' else ''}{self.what}\ue001"

    def __html__(self) -> str:
        return str(self)

    def __iter__(self):  # type: ignore[no-untyped-def]
        return iter(())

    def __len__(self) -> int:
        return 0


def asked(value: str, what: str) -> str | Missing:
    """Give a fact of `nam.yaml`, or say which is missing."""
    return value or Missing(f"nam.yaml: {what}")


def settle(text: str) -> tuple[str, tuple[Missing, ...]]:
    """Put dots where a filled text lacks a fact, and say what it lacks.

    >>> settle(f"họp tại {Missing('địa điểm họp')}")
    ('họp tại …………', (Missing(what='địa điểm họp', why='thieu'),))
    """
    found: dict[str, Missing] = {}
    for mark in _MARK.findall(text):
        waits = mark.startswith(_WAITS)
        what = mark.removeprefix(_WAITS)
        found.setdefault(what, Missing(what, "cho" if waits else "thieu"))
    return _MARK.sub(DOTS, text), tuple(found.values())
