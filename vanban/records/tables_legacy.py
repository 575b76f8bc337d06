"""Cells typed for fonts of old code tables (TCVN3, VNI): found one by one, decoded only when there is no doubt."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from vanban.language import repair
from vanban.language.legacy import BangMa, doc_bang_ma
from vanban.language.syllables import parse_syllable

_UNICODE: Final = re.compile("[\u1ea0-\u1ef9ĂăĐđĨĩŨũƠơƯư\u0300-\u036f]")
_LATIN: Final = re.compile("[\x80-\xff\u0152\u0153\u0160\u0161\u0178\u0192\u2013-\u203a\u20ac\u2122]")
_SIGNS: Final = re.compile("[¡¢£¤¥¦§¨©«¬\xad®µ¶·¸¹»¼½¾]")
"""Signs that nobody types inside a word, but that are letters in TCVN3."""
_SIGN_IN_WORD: Final = re.compile(rf"(?<=[A-Za-z]){_SIGNS.pattern}|{_SIGNS.pattern}(?=[a-z])")
_WORD: Final = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Decoded:
    """What became of a cell.

    Attributes:
        text: the text, decoded where it was an old code table's.
        code: the code table, "" when the text was left.
        doubt: why the text needs a look; "" when it does not.
    """

    text: str
    code: str = ""
    doubt: str = ""


def decode(text: str, font: str = "") -> Decoded:
    """Decode a cell when its font or its letters show an old code table.

    Args:
        text: the cell.
        font: name of its font when that is one of an old code table; "" otherwise.

    >>> decode("NguyÔn V¨n Hïng")
    Decoded(text='Nguyễn Văn Hùng', code='TCVN3', doubt='')
    >>> decode("Lê Hà").code, decode("Müller").code
    ('', '')
    """
    lower = font.lower()
    if lower and not _UNICODE.search(text):
        return _by_font(text, lower)
    if text.isascii() or _UNICODE.search(text) or not _LATIN.search(text):
        return Decoded(text)
    if _vietnamese(repair(text).text):
        return Decoded(text)
    candidates: dict[str, BangMa] = {}
    for code in ("tcvn3", "vni"):
        read = doc_bang_ma(text, code).text
        if read != text and _vietnamese(read):
            candidates.setdefault(read, code)
    if len(candidates) == 1:
        ((read, code),) = candidates.items()
        return Decoded(read, code.upper())
    if candidates or _SIGN_IN_WORD.search(text):
        return Decoded(text, doubt="chữ có vẻ gõ bằng phông cũ (TCVN3 hoặc VNI) nhưng không chắc đọc thế nào")
    return Decoded(text)


def _by_font(text: str, font: str) -> Decoded:
    if font.startswith("vni-"):
        return Decoded(doc_bang_ma(text, "vni").text, "VNI")
    capitals = font.endswith("h")
    read = doc_bang_ma(text, "tcvn3", in_hoa=capitals).text
    return Decoded(read, "TCVN3") if read != text else Decoded(text)


def _vietnamese(text: str) -> bool:
    """Say whether every word could be Vietnamese; codes and abbreviations do not count against it."""
    if _SIGNS.search(text):
        return False
    words = [word for word in _WORD.findall(text) if not (word.isascii() and word.isupper())]
    return bool(words) and all(parse_syllable(word) for word in words)
