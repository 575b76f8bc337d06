"""Parts of a text that no check may judge - quotations, addresses, lines in capitals - blanked out in their places."""

from __future__ import annotations

import re
from typing import Final

from vanban.patterns import regex

MASK: Final = "\0"
_QUOTATION = regex(r"“[^“”\n]*”|\"[^\"\n]*\"|«[^«»\n]*»")
_TOKEN = regex(r"\S+")
_ADDRESS = regex(r"://|@|www\.|[\w-]\.(?:vn|com|gov|org|net|edu)\b", re.IGNORECASE)
_SHARE_OF_CAPITALS: Final = 0.8


def without_quotations(text: str) -> str:
    """Blank out what stands between quotation marks, marks included; nothing moves.

    >>> without_quotations("a “b” c") == "a " + MASK * 3 + " c"
    True
    """
    return _QUOTATION.sub(lambda match: MASK * len(match.group()), text)


def readable_part(text: str) -> str:
    """Blank out quotations, web and e-mail addresses, and lines in capitals; nothing moves.

    >>> readable_part("xem www.chinhphu.vn") == "xem " + MASK * 15
    True
    """
    text = without_quotations(text)
    if _ADDRESS.search(text):
        text = _TOKEN.sub(
            lambda match: MASK * len(match.group()) if _ADDRESS.search(match.group()) else match.group(), text
        )
    return "\n".join(MASK * len(line) if _in_capitals(line) else line for line in text.split("\n"))


def _in_capitals(line: str) -> bool:
    letters = [letter for letter in line if letter.isalpha()]
    return bool(letters) and sum(letter.isupper() for letter in letters) >= _SHARE_OF_CAPITALS * len(letters)
