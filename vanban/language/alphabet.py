"""The Vietnamese letters: 12 vowels times 6 tones, and đ. Tables made once, never changed."""

from __future__ import annotations

import unicodedata
from typing import Final

VOWELS: Final = "aăâeêioôơuưy"
"""The 12 vowel letters without tone, in alphabetical order."""

TONES: Final = ("ngang", "huyền", "hỏi", "ngã", "sắc", "nặng")
"""The tones in dictionary order; a tone's number is its place here."""

TONE_MARKS: Final = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
"""The combining mark of each tone."""

ALPHABET: Final = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
"""The 29 letters in order (Vietnamese has no f, j, w, z)."""


def _toned() -> dict[str, tuple[str, int]]:
    table: dict[str, tuple[str, int]] = {}
    for vowel in VOWELS:
        for number, mark in enumerate(TONE_MARKS):
            lower = unicodedata.normalize("NFC", vowel + mark)
            table[lower] = (vowel, number)
            table[lower.upper()] = (vowel.upper(), number)
    return table


TONED: Final[dict[str, tuple[str, int]]] = _toned()
"""Every vowel letter, both cases → (the letter without tone, number of its tone)."""

WITH_TONE: Final[dict[tuple[str, int], str]] = {value: letter for letter, value in TONED.items()}
"""(letter without tone, number of a tone) → the letter."""

WITHOUT_TONE: Final[dict[int, str]] = {ord(letter): bare for letter, (bare, tone) in TONED.items() if tone}
"""A table for `str.translate` that takes tones away and keeps ă â đ ê ô ơ ư."""

_PLAIN: Final = {"ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u"}
WITHOUT_ACCENT: Final[dict[int, str]] = {
    **{
        ord(letter): plain.upper() if letter.isupper() else plain
        for letter, (bare, _) in TONED.items()
        if (plain := _PLAIN.get(bare.lower(), bare.lower())) != letter.lower()
    },
    **{ord(d): plain for d, plain in zip("đĐðÐ", "dDdD", strict=True)},
}
"""A table for `str.translate`: every Vietnamese letter → its ASCII letter; the look-alikes ð Ð count as đ Đ."""

LETTERS: Final = frozenset(TONED) | frozenset("bcdđghklmnpqrstvxBCDĐGHKLMNPQRSTVX")
"""Every letter Vietnamese words are written with, both cases, all tones."""


def tone_of(word: str) -> int:
    """Number of the tone of a syllable; 0 when it carries no mark.

    >>> TONES[tone_of("Nguyễn")]
    'ngã'
    """
    return next((tone for letter in word if (tone := TONED.get(letter, ("", 0))[1])), 0)


def without_tone(text: str) -> str:
    """Take the tones away, keep the letters ă â đ ê ô ơ ư; `text` must be NFC.

    >>> without_tone("Đường sắt")
    'Đương săt'
    """
    return text if text.isascii() else text.translate(WITHOUT_TONE)
