"""Blanks between words: those too many, and room left on purpose for somebody to write in."""

from __future__ import annotations

import re
from typing import Final

from vanban.patterns import regex

_RUN = regex(r"(?<=\S)[ \u00a0\u2002\u2003]{2,}(?=\S)")
_BEFORE_SIGN = regex(r"(?<=[^\s.…])[ \u00a0]+(?=[,;:.](?:\s|$))")
_TWO = regex(r"[ \u00a0\u2002\u2003]{2}")
_WIDE: Final = ("\u00a0", "\u2002", "\u2003")
_BLANK_AND_SIGN: Final = tuple(blank + sign for blank in " \u00a0" for sign in ",;:.")
_ROOM_AFTER = regex(r"(?:\b(?:số|ngày|tháng|năm|giờ|phút|lúc|lần|thứ|tờ|quyển|trang)|số:|[:/(…]|\.\.)$", re.IGNORECASE)
_ROOM_BEFORE = regex(r"(?:/|…|\.\.|\)|(?:tháng|năm|giờ|phút)\b)", re.IGNORECASE)
_LEFT_ON_PURPOSE: Final = 4
"""So many blanks nobody types by mistake: somebody is to write there."""


def is_room(text: str, start: int, end: int) -> bool:
    """Say whether the blanks between two places of a text are room to write in: a number, a day, a name.

    >>> text = "Tờ trình số          /TTr-SNV ngày   tháng 3"
    >>> is_room(text, 11, 21), is_room(text, 34, 37), is_room("hai  dấu cách", 3, 5)
    (True, True, False)
    """
    if end - start >= _LEFT_ON_PURPOSE:
        return True
    return _ROOM_AFTER.search(text[max(0, start - 12) : start]) is not None or (
        _ROOM_BEFORE.match(text, end) is not None and end - start > 1
    )


def spare_blanks(text: str) -> list[tuple[int, int]]:
    """Find the blanks that are one too many: (from, to) of each stretch; room to write in is none of them.

    >>> spare_blanks("hai  dấu cách"), spare_blanks("số      /TTr-SNV ngày       tháng 3")
    ([(3, 5)], [])
    """
    if "  " not in text and (not any(blank in text for blank in _WIDE) or _TWO.search(text) is None):
        return []
    return [m.span() for m in _RUN.finditer(text) if not is_room(text, *m.span())]


def blanks_before_signs(text: str) -> list[tuple[int, int]]:
    """Find blanks that stand before a comma, a full stop or the like; room to write in is none of them.

    >>> blanks_before_signs("Sở Nội vụ , Sở Tài chính"), blanks_before_signs("ngày      , tháng")
    ([(9, 10)], [])
    """
    if not any(pair in text for pair in _BLANK_AND_SIGN):
        return []
    return [m.span() for m in _BEFORE_SIGN.finditer(text) if not is_room(text, *m.span())]


def tidy(text: str) -> str:
    """Take the blanks out that are one too many; room to write in stays as wide as it was.

    >>> tidy("số      /TTr-SNV  của Sở ,"), tidy("ngày       tháng 3")
    ('số      /TTr-SNV của Sở,', 'ngày       tháng 3')
    """
    for start, end in reversed(spare_blanks(text)):
        text = f"{text[:start]} {text[end:]}"
    for start, end in reversed(blanks_before_signs(text)):
        text = text[:start] + text[end:]
    return text


def join_blanks(text: str) -> str:
    r"""Make every stretch of white space one blank, room to write in apart.

    >>> join_blanks("Căn cứ\tLuật  số      /2026")
    'Căn cứ Luật số      /2026'
    """
    text = re.sub(r"[\t\n\v\f\r]+", " ", text).strip()
    for start, end in reversed(spare_blanks(text)):
        text = f"{text[:start]} {text[end:]}"
    return text
