"""Cells typed for fonts of old code tables (TCVN3, VNI): found one by one, decoded only when there is no doubt."""

from __future__ import annotations

import string
from collections.abc import Callable, Iterable
from typing import Final

from vanban.frozen import dataclass
from vanban.language import bang_ma_cua_phong, doc_bang_ma, repair
from vanban.language.alphabet import LETTERS
from vanban.language.legacy import BangMa
from vanban.language.syllables import parse_syllable
from vanban.patterns import regex

Hint = Callable[[], BangMa | None]
"""Says in which old code table the cell's whole column is written; asked only when the cell alone does not tell."""

_UNICODE: Final = regex("[\u1ea0-\u1ef9ĂăĐđĨĩŨũƠơƯư\u0300-\u036f]")
_VIETNAMESE: Final = regex(f"[ -~{''.join(sorted(LETTERS - frozenset(string.ascii_letters)))}]*")
_LATIN: Final = regex("[\x80-\xff\u0152\u0153\u0160\u0161\u0178\u0192\u2013-\u203a\u20ac\u2122]")
_SIGNS: Final = regex("[¡¢£¤¥¦§¨©«¬\xad®µ¶·¸¹»¼½¾]")
"""Signs that nobody types inside a word, but that are letters in TCVN3."""
_SIGN_IN_WORD: Final = regex(rf"(?<=[A-Za-z]){_SIGNS.pattern}|{_SIGNS.pattern}(?=[a-z])")
_CODES: Final[tuple[BangMa, ...]] = ("tcvn3", "vni")
_WORD: Final = regex(r"[^\W\d_]+")


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


def decode(text: str, font: str = "", hint: Hint | None = None) -> Decoded:
    """Decode a cell when its font or its letters show an old code table.

    Args:
        text: the cell.
        font: name of its font when that is one of an old code table; "" otherwise.
        hint: the code table of the column; None when there is no column.

    >>> decode("NguyÔn V¨n Hïng")
    Decoded(text='Nguyễn Văn Hùng', code='TCVN3', doubt='')
    >>> decode("Lê Hà").code, decode("Müller").code
    ('', '')
    """
    known = bang_ma_cua_phong(font) if font else None
    if known and not _UNICODE.search(text):
        read = doc_bang_ma(text, known[0], in_hoa=known[1]).text
        if not text.isascii() and spelled(text) and not spelled(read):
            return Decoded(text)  # typed in Unicode in a cell that still has the old font
        return Decoded(read, known[0].upper()) if read != text else Decoded(text)
    if text.isascii() or _UNICODE.search(text) or not _LATIN.search(text):
        return Decoded(text)
    if spelled(repair(text).text):
        return Decoded(text)
    candidates: dict[str, BangMa] = {}
    for code in _CODES:
        read = doc_bang_ma(text, code).text
        if read != text and spelled(read):
            candidates.setdefault(read, code)
    if len(candidates) == 1:
        ((read, code),) = candidates.items()
        return Decoded(read, code.upper())
    if candidates or _SIGN_IN_WORD.search(text):
        column = hint() if hint else None
        if column is not None:
            return Decoded(doc_bang_ma(text, column).text, column.upper())
        return Decoded(text, doubt="chữ có vẻ gõ bằng phông cũ (TCVN3 hoặc VNI) nhưng không chắc đọc thế nào")
    return Decoded(text)


def typed_by_unicode(text: str) -> bool:
    """Say whether a text holds letters no old code table has."""
    return _UNICODE.search(text) is not None


def surely_unicode(text: str) -> bool:
    """Say whether a text is ASCII, or has letters that no old code table has and beside ASCII none but Vietnamese ones.

    >>> surely_unicode("Phòng Tổng hợp"), surely_unicode("Phßng Tæng hîp"), surely_unicode("Hà"), surely_unicode("A1")
    (True, False, False, True)
    """
    return bool(_VIETNAMESE.fullmatch(text)) and (text.isascii() or bool(_UNICODE.search(text)))


def typed_in_unicode(texts: Iterable[str]) -> bool:
    """Say whether cells that have the font of an old code table were typed in Unicode all the same.

    >>> typed_in_unicode(["Phòng Tổng hợp", "Phòng"]), typed_in_unicode(["Phßng Tæng hîp", "Phòng Tổng hợp"])
    (True, False)
    """
    proved = False
    for text in texts:
        if _UNICODE.search(text):
            proved = True
        elif not text.isascii() and not spelled(text):
            return False
    return proved


def spelled(text: str) -> bool:
    """Say whether every word could be Vietnamese; codes and abbreviations do not count against it."""
    if _SIGNS.search(text):
        return False
    words = [word for word in _WORD.findall(text) if not (word.isascii() and word.isupper())]
    return bool(words) and all(parse_syllable(word) for word in words)
