"""Text read in a wrong code page on its way into the list: read anew where it is sure, refused where letters are lost."""

from __future__ import annotations

import re
from typing import Final

from vanban.patterns import regex

_PAGES: Final = ("cp1252", "cp1258")
_UNASSIGNED: Final = regex("[\x80-\x9f]")
"""Bytes that Windows' code pages leave unassigned come through as control characters."""
_VIETNAMESE: Final = regex("[\u00c0-\u01b0\u1ea0-\u1ef9\u2013-\u2026]")
_REMAINS: Final = regex("á[º»]|Ã[\u00a0-\u00bf\u2018-\u203a]|Ä[‘\u0090\u0091ƒ]|Æ[°¡¯]|Ä\\?|á\\?")
"""What UTF-8 letters of Vietnamese look like in a Windows code page."""
_LOST: Final = regex(r"(?<=[^\W\d_])\?+(?=[^\W\d_])|(?<!\S)\?(?=[^\W\d_]{2})")
"""A question mark where a letter stood."""
_PRIVATE: Final = regex("(?<=[^\\W\\d_])[\ue000-\uf8ff](?=[^\\W\\d_])")
"""A letter only one typeface knows, inside a word."""
_ADDRESS: Final = regex(r"://|www\.", re.IGNORECASE)


def reread(text: str) -> str | None:
    """Give the text as it was before UTF-8 was taken for a Windows code page; None when that did not happen.

    >>> reread("Nguyá»…n VÄƒn D"), reread("Nguyễn Hà"), reread("Hà")
    ('Nguyễn Văn D', None, None)
    """
    if text.isascii() or not _REMAINS.search(text):
        return None
    for page in _PAGES:
        try:
            read = b"".join(char.encode("latin-1" if _UNASSIGNED.match(char) else page) for char in text).decode()
        except UnicodeError:
            continue
        if _VIETNAMESE.search(read):
            return read
    return None


def lost(text: str) -> str:
    """Say why a text cannot be what somebody typed; "" when it can.

    >>> bool(lost("Nguy?n V?n C")), lost("Ai làm?"), lost("https://a.vn/x?y=z")
    (True, '', '')
    """
    if not text.isascii() and _PRIVATE.search(text):
        return "chữ đã mất: ký tự riêng của một phông giữa chữ"
    if "?" in text and _LOST.search(text) and not _ADDRESS.search(text):
        return "chữ đã mất khi chuyển mã (thấy dấu ? giữa chữ)"
    if not text.isascii() and len(_REMAINS.findall(text)) > 1:
        return "chữ đã vỡ khi chuyển mã"
    return ""
