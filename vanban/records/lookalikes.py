"""Letters that are never right in Vietnamese and stand for one that looks like them, signs nobody sees: put right on reading."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from vanban.language.repair import WRONG_LETTERS, foreign_letters
from vanban.language.text import INVISIBLE, visible
from vanban.patterns import regex

_TABLE: Final = str.maketrans(WRONG_LETTERS)
_HIDDEN: Final = regex(f"[{INVISIBLE}]")
_ODD: Final = regex(f"[{INVISIBLE}\u0370-\u03ff\u0400-\u052f]")
"""Signs nobody sees (they reach a paper from web pages, and can turn its letters round), Greek, Cyrillic."""


def put_right(text: str) -> str:
    """Give the letters their right form and drop what nobody sees; lines stay lines.

    >>> put_right("Trƣờng THPT Ðồng Đăng, Thái Nguyên")
    'Trường THPT Đồng Đăng, Thái Nguyên'
    """
    if text.isascii():
        return text
    text = text.translate(_TABLE)
    if not _ODD.search(text):
        return text
    return "\n".join(_line(line) if _ODD.search(line) else line for line in text.split("\n"))


def _line(line: str) -> str:
    latin = foreign_letters(line)
    return visible("".join(latin.get(place, letter) for place, letter in enumerate(line)))


def found_in(text: str) -> Iterator[tuple[int, str]]:
    """Give line and sentence of each change; a letter once a line."""
    if text.isascii():
        return
    for number, line in enumerate(text.split("\n"), 1):
        yield from ((number, _changed(was, now)) for was, now in WRONG_LETTERS.items() if was in line)
        if _ODD.search(line):
            latin = {line[place]: now for place, now in foreign_letters(line).items()}
            yield from ((number, _changed(was, now, " của bảng chữ khác")) for was, now in latin.items())
            for sign in dict.fromkeys(_HIDDEN.findall(line)):
                yield number, f"ký tự không nhìn thấy (U+{ord(sign):04X}) được bỏ"


def _changed(was: str, now: str, which: str = "") -> str:
    return f"chữ {was} (U+{ord(was):04X}){which} được sửa thành {now}"
