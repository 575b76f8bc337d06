"""Letters that are never right in Vietnamese and stand for one that looks like them; put right where a file is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

LOOKALIKES: Final = {"ƣ": "ư", "Ƣ": "Ư", "ɖ": "đ", "Ɖ": "Đ", "ð": "đ", "Ð": "Đ", "ɑ": "a"}
"""One letter for one, so that lines and places stay: ƣ is what old typefaces and PDF make of ư."""
_TABLE: Final = str.maketrans(LOOKALIKES)


def put_right(text: str) -> str:
    """Give the letters their right form.

    >>> put_right("Trƣờng THPT Ðồng Đăng")
    'Trường THPT Đồng Đăng'
    """
    return text.translate(_TABLE)


def found_in(text: str) -> Iterator[tuple[int, str, str]]:
    """Give line, letter found and right letter of each; a letter once a line."""
    if any(letter in text for letter in LOOKALIKES):
        for number, line in enumerate(text.split("\n"), 1):
            yield from ((number, was, now) for was, now in LOOKALIKES.items() if was in line)
