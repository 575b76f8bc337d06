"""What a clerk would not break at a line's end: a name, a date, a number and its unit, a word of two syllables."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from vanban.language.compounds import AFTER_NUMBER, BEFORE_NUMBER, OF_BODIES, OF_MERITS, OF_SUBJECTS
from vanban.patterns import regex

KEPT: Final = "\u00a0"
"""Stands for a blank that no line ends at, as wide as a blank."""
_BIG: Final = "A-ZĐÀ-ÖØ-ÝĂĨŨƠƯ" + "".join(chr(code) for code in range(0x1EA0, 0x1EFA, 2))
_UNITS: Final = "|".join((*AFTER_NUMBER, "lần", "nghìn", "người", "tập thể", "cá nhân", "hộ", "điểm", "%"))
_BEFORE: Final = "|".join((*BEFORE_NUMBER, "hạng", "điều", "khoản", "điểm", "đợt", "lớp", "cấp"))
_NUMBER: Final = r"\d[\d./,-]*"
_STRONG: Final = tuple(
    regex(pattern)
    for pattern in (
        rf"(?i:\b(?:{_BEFORE})) (?={_NUMBER}|[IVX]+\b)",  # "năm 2026", "hạng II"
        rf"(?<=\d) (?i:(?={_UNITS}))",  # "15 tháng", "05 năm"
        rf"(?<=\d) (?=[-–] {_NUMBER})|(?<=[-–]) (?=\d)",  # "2021 - 2025"
        rf"\b(?i:ông|bà|đồng chí)(?::)? (?=[{_BIG}])",  # "Ông: Lê An"
        rf"(?<![{_BIG}])(?<=[^\W\d_]) (?=[-–] [{_BIG}])|(?<=[-–]) (?=[{_BIG}][^\W\d_{_BIG}])",  # "Hành chính - Quản trị"
        r"(?<=[^\W\d_]) (?=[-–] [^\W\d_])",  # no line opens with a dash
        r"(?i:\btừ|\bđến) (?=ngày|tháng|năm)",
    )
)
_NAME: Final = regex(rf"(?:[{_BIG}][^\W\d_]*[^\W\d_{_BIG}])(?: [{_BIG}][^\W\d_]*[^\W\d_{_BIG}])+")
"""Words that open with a capital and go on in small letters, one after another: a name."""
_UNIT_NAME: Final = regex(rf"\b(?:Ban|Văn phòng|Phòng|Sở|Trung tâm|Chi cục|Hội|Đảng|Khoa|Tổ|Đội) (?=[{_BIG}])")
_QUOTED: Final = regex(r"[“\"][^”\"\n]{1,60}[”\"]")
_WIDE: Final = 60


@lru_cache(maxsize=1024)
def kept_together(text: str) -> tuple[str, ...]:
    r"""Give a text with its inner blanks kept, in ways to be tried one after the other.

    First everything worth keeping, then without quotations, then only names and numbers, then nothing.

    >>> [one.replace(KEPT, "_") for one in kept_together("tặng Ông Lê An năm 2026")]
    ['tặng Ông_Lê_An năm_2026', 'tặng Ông Lê An năm 2026']
    """
    strong = text
    for pattern in _STRONG:
        strong = pattern.sub(lambda found: found.group().replace(" ", KEPT), strong)
    strong = _NAME.sub(_glued, strong)
    weak = _UNIT_NAME.sub(lambda found: found.group().replace(" ", KEPT), strong)
    weak = _words().sub(_glued, weak)
    return tuple(dict.fromkeys((_QUOTED.sub(_glued, weak), weak, strong, text)))


def as_written(line: str) -> str:
    """Give a line its ordinary blanks back."""
    return line.replace(KEPT, " ")


def _glued(found: re.Match[str]) -> str:
    text = found.group()
    return text.replace(" ", KEPT) if len(text) <= _WIDE else text


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    """Words of several syllables that names of bodies, titles and merits are made of, whatever their letters' case."""
    known = sorted({*OF_BODIES, *OF_SUBJECTS, *OF_MERITS}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, known))})(?!\w)", re.IGNORECASE)
