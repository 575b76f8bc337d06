"""Vietnamese alphabetical order: letters first, tones second, case third (the order of CLDR's `vi`)."""

from __future__ import annotations

import unicodedata
from typing import Final

from vanban.language.alphabet import TONE_MARKS, TONED
from vanban.language.text import fold_tone, nfc, visible

_END: Final = "\0"  # closes a level: below every weight
_SIGNS: Final = (
    "\t\n\x0b\x0c\r\x85\u2028\u2029 _-\u2010\u2011\u2012–—―,;:!¡?¿.…·'‘’\"“”„«»()[]{}§¶@*/\\&#%‰†‡•`´^¯¸°©®→"
    "+±÷×<=>¬|¦~−√≤≥¤¢$£¥₫€0123456789"
)
"""Blanks, signs and digits in CLDR's root order; they all come before letters."""
_LETTERS: Final = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_SAME: Final = dict.fromkeys(
    map(ord, "\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " "
)
_EXPANDED: Final = {"æ": "ae", "œ": "oe", "ß": "ss", "ø": "o", "ł": "l", "ı": "i", "ð": "d"}

_PRIMARY: Final = {sign: chr(number) for number, sign in enumerate(_SIGNS + _LETTERS, start=2)}
_AFTER_ALL: Final = chr(2 + len(_PRIMARY))  # before any other script
_PLAIN_2: Final = "\2"  # no mark
_OTHER_MARK: Final = chr(3 + len(TONE_MARKS))  # after the tones
_LOWER, _UPPER = "\2", "\3"


def _weights(char: str) -> tuple[str, str, str]:
    """Weigh one NFC character at the three levels."""
    lower = char.lower()
    case = _UPPER if char != lower else _LOWER
    bare, tone = TONED.get(lower, (lower, 0))
    if bare in _PRIMARY:
        mark = chr(2 + tone) if tone else ""
        return _PRIMARY[bare], _PLAIN_2 + mark, case + (_LOWER if tone else "")
    if lower in _EXPANDED:
        letters = _EXPANDED[lower]
        return "".join(_PRIMARY[c] for c in letters), _PLAIN_2 + _OTHER_MARK * len(letters), case * len(letters)
    spelled = unicodedata.normalize("NFD", lower)
    base, marks = spelled[0], spelled[1:]
    if unicodedata.combining(base):
        return "", _OTHER_MARK + base, _LOWER
    weight = _PRIMARY.get(base) or _AFTER_ALL + base
    return weight, _PLAIN_2 + "".join(_OTHER_MARK + mark for mark in marks), case + _LOWER * len(marks)


_KNOWN: Final = sorted(TONED) + sorted(_PRIMARY) + [letter.upper() for letter in _LETTERS]
_TABLES: Final = tuple({ord(char): _weights(char)[level] for char in _KNOWN} for level in range(3))
_KNOWN_SET: Final = frozenset(_KNOWN)


def sort_key(text: str) -> str:
    """Make the key that puts texts into Vietnamese alphabetical order: `sorted(names, key=sort_key)`.

    Letters count first (a ă â b c d đ e ê ...), tones second (ngang, huyền, hỏi, ngã, sắc, nặng), small letters before
    capitals third. Where one list mixes hòa and hoà, the place of the tone does not count.

    >>> sorted(["da", "dạ", "Dung", "đa", "dã", "dà", "ơn", "ông", "ong", "dá", "dả"], key=sort_key)
    ['da', 'dà', 'dả', 'dã', 'dá', 'dạ', 'Dung', 'đa', 'ong', 'ông', 'ơn']
    """
    text = fold_tone(nfc(visible(text)))
    if not _KNOWN_SET.issuperset(text):
        text = text.translate(_SAME)
        levels = list(zip(*map(_weights, text), strict=True)) or [(), (), ()]
        return _END.join("".join(level) for level in levels)
    return _END.join([text.translate(table) for table in _TABLES])
