"""Where a clerk would not break a line: inside a word of several syllables, inside a date, between a number and its unit."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import cache
from typing import Final

from vanban.language.compounds import AFTER_NUMBER, BEFORE_NUMBER, OF_BODIES, OF_SUBJECTS
from vanban.patterns import regex

_BEFORE: Final = frozenset({*BEFORE_NUMBER, "nhiệm"})
_AFTER: Final = frozenset(AFTER_NUMBER)
_NUMBER: Final = regex(r"\d[\d./-]*[,;)]?")


def cuts(lines: Sequence[str]) -> int:
    """Count the line ends that cut something in two.

    >>> cuts(["Về việc tặng Bằng khen của Chủ", "tịch Ủy ban nhân dân tỉnh"]), cuts(["Kế hoạch tháng", "5 năm 2026"])
    (1, 1)
    >>> cuts(["Về việc tặng Bằng khen của Chủ tịch", "Ủy ban nhân dân tỉnh năm 2026"])
    0
    """
    pairs = _pairs()
    count = 0
    for upper, lower in itertools.pairwise(line.casefold().split() for line in lines):
        before, after = upper[-1].strip("(),;"), lower[0].strip("(),;")
        dated = (before in _BEFORE and _NUMBER.fullmatch(after)) or (_NUMBER.fullmatch(before) and after in _AFTER)
        ranged = before in {"-", "đến"} or after == "-"
        count += bool((before, after) in pairs or dated or ranged)
    return count


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    return frozenset(
        pair for word in (*OF_BODIES, *OF_SUBJECTS) for pair in itertools.pairwise(word.casefold().split())
    )
