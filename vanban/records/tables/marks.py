"""Signs that stand in a cell instead of a value: "as above", and "nothing here"."""

from __future__ import annotations

from typing import Final, TypeGuard

from vanban.language import fold
from vanban.patterns import regex

_LONGEST: Final = 24
"""No mark is longer than this, with its dashes and brackets."""
_AS_ABOVE: Final = regex(
    r"[-–—\s(*]*(?:n[./]?t|như (?:trên|hàng trên|dòng trên|ô trên)(?: \(nt\))?)[-–—\s).*]*|"
    r"[-–—\s(]*(?:[\"“”″〃'‘’´`]{1,4}|//+|\\\\+)[-–—\s)]*"
)
_NOTHING: Final = regex(r"[-–—_./…\s]+|n/a")

SAYS_NOTHING: Final = "ô chỉ có dấu, hiểu là ô trống"
"""Why a cell became blank."""


def is_ditto(value: object) -> TypeGuard[str]:
    """Whether a cell says "as above".

    >>> [is_ditto(text) for text in ("nt.", "- nt -", "Như trên", '-"-', "//", "-", "NTN")]
    [True, True, True, True, True, False, False]
    """
    return isinstance(value, str) and len(value) <= _LONGEST and _AS_ABOVE.fullmatch(fold(value)) is not None


def is_nothing(value: object) -> bool:
    """Whether a cell holds only a sign that there is nothing to say: a dash, dots, N/A.

    >>> [is_nothing(text) for text in ("-", "…", "N/A", "", "nt", "x", "0")]
    [True, True, True, False, False, False, False]
    """
    return isinstance(value, str) and 0 < len(value) <= _LONGEST and _NOTHING.fullmatch(fold(value)) is not None
