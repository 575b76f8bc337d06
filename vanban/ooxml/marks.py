"""Marks of our tables: alternative texts in Vietnamese, which a screen reader reads out and a converter may print."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import Final

CAPTIONS: Final[Mapping[str, str]] = {
    "dau_trang": "Phần đầu văn bản",
    "chu_ky": "Nơi nhận và chữ ký",
    "chung_nhan": "Nội dung giấy",
}
"""What a table is to the layout → its alternative text (*Table properties › Alt text* in Word)."""
_OLD: Final = "vanban:"
"""How files of earlier versions marked their tables."""
_MARKS: Final = {caption.casefold(): mark for mark, caption in CAPTIONS.items()}


def mark_of(caption: str | None) -> str | None:
    """Tell what a table is by its alternative text; None when it is none of ours.

    >>> mark_of("Nơi nhận và chữ ký"), mark_of("vanban:dau_trang"), mark_of("Bảng 1")
    ('chu_ky', 'dau_trang', None)
    """
    said = unicodedata.normalize("NFC", caption or "").strip()
    old = said.removeprefix(_OLD)
    return old if said.startswith(_OLD) and old in CAPTIONS else _MARKS.get(said.casefold())
