"""Text as the house keeps it, and the keys by which it compares."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from typing import Final

from vanban.language.alphabet import TONED, WITH_TONE, WITHOUT_ACCENT
from vanban.patterns import regex

INVISIBLE: Final = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff"
)
"""Characters that print nothing, as the inside of a regular expression's class."""

_INVISIBLE = regex(f"[{INVISIBLE}]+")
_ODD = regex(f"[{INVISIBLE}ð]")
_TONED_SECOND: Final = "àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ"
_TONED_FIRST: Final = "òóỏõọùúủũụÒÓỎÕỌÙÚỦŨỤ"
_PAIR = regex(f"[oOuU][{_TONED_SECOND}]|[{_TONED_FIRST}][aeiyAEIY]")
_MOVABLE: Final = frozenset({"oa", "oe", "uy"})
_NOT_KEY = regex(r"[^a-z0-9]+")
_CONTROLS: Final = (
    "NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC "
    "FS GS RS US"
)
_CONTROL_BYTES: Final = bytes(code for code in range(32) if code not in (9, 10, 13))
_FORBIDDEN: Final = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""All that XML forbids, told by itself: what is allowed is compiled thirty times as slowly."""
_HALVES: Final = "surrogatepass"
_LONG: Final = 240
"""Letters of a text that is not worth remembering."""
_CONTROL_NAMES: Final = tuple(_CONTROLS.split())


def nfc(text: str) -> str:
    """Bring text to the one form the house keeps (NFC, TCVN 6909).

    >>> len("Hà".encode()), len(nfc("Ha\u0300").encode())
    (3, 3)
    """
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", text)


def fingerprint(text: str) -> str:
    r"""Give the SHA-256 of a text in NFC, all blanks left out: it is the same however lines and runs were cut.

    >>> fingerprint("Kế hoạch\u00a0số 5\n") == fingerprint("Kếhoạch số5")
    True
    """
    text = nfc(text)
    # Where every letter is printed, no blank is another than the usual one.
    bare = text.encode().translate(None, b" ") if text.isprintable() else "".join(text.split()).encode(errors=_HALVES)
    return hashlib.sha256(bare).hexdigest()


def fold(text: str) -> str:
    """Make the key by which two texts are compared: NFC, no case, one tone placement, blanks collapsed.

    Accents stay. Characters that print nothing are dropped and ð counts as đ. A key is for comparing, not for printing.

    >>> fold("  UỶ ban\u00a0nhân dân ") == fold("Ủy Ban Nhân Dân")
    True
    >>> fold("má") == fold("mà")
    False
    """
    return _known_fold(text) if len(text) <= _LONG else _fold(text)


def _fold(text: str) -> str:
    if text.isascii():
        return " ".join(text.casefold().split())
    text = nfc(nfc(text).casefold())
    if _ODD.search(text):
        text = nfc(_INVISIBLE.sub("", text).replace("ð", "đ"))
    return " ".join(fold_tone(text).split())


_known_fold = lru_cache(maxsize=8192)(_fold)
"""`_fold`, remembered: the same lines are compared again and again."""


def fold_tone(text: str) -> str:
    """Put every tone in one place (hoà → hòa, uỷ → ủy), for comparing and ordering; `text` is NFC.

    The place is the traditional one: open oa, oe, uy carry the tone on the first letter (hòa, ủy), closed ones and
    those after q on the second (hoàn, quỳnh, quý).

    >>> fold_tone("Hoà, UỶ, hoàn, quý")
    'Hòa, ỦY, hoàn, quý'
    """
    return _PAIR.sub(_move_tone, text)


def _move_tone(match: re.Match[str]) -> str:
    pair, text = match.group(), match.string
    (first, tone1), (second, tone2) = TONED[pair[0]], TONED[pair[1]]
    start, end = match.span()
    if "\u0300" <= text[end : end + 1] <= "\u036f":  # a stray mark: moving the tone would let it compose
        return pair
    if start and text[start - 1] in "qQ":
        on_second = True
    elif (first + second).lower() in _MOVABLE:
        on_second = end < len(text) and text[end].isalpha()
    else:
        return pair
    return WITH_TONE[first, 0 if on_second else tone1 or tone2] + WITH_TONE[second, tone1 or tone2 if on_second else 0]


def unaccent(text: str) -> str:
    """Take every accent away, keep case and everything else.

    >>> unaccent("Đường Trích yếu")
    'Duong Trich yeu'
    """
    if text.isascii():
        return text
    return _known_unaccent(text) if len(text) <= _LONG else _unaccent(text)


def _unaccent(text: str) -> str:
    text = nfc(text).translate(WITHOUT_ACCENT)
    if text.isascii():
        return text
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return unicodedata.normalize("NFC", bare)


_known_unaccent = lru_cache(maxsize=8192)(_unaccent)
"""`_unaccent`, remembered likewise."""


def key(text: str) -> str:
    r"""Make the key of a field name or column header as a clerk may write it.

    >>> key("Trích yếu:"), key("Họ và tên\n(viết hoa)"), key("Ông/Bà")
    ('trich_yeu', 'ho_va_ten_viet_hoa', 'ong_ba')
    """
    return _known_key(text) if len(text) <= _LONG else _key(text)


def _key(text: str) -> str:
    if not text.isascii():
        text = unaccent(_INVISIBLE.sub("", text))
    return _NOT_KEY.sub("_", text.casefold()).strip("_")


_known_key = lru_cache(maxsize=8192)(_key)
"""`_key`, remembered likewise: records name the same fields, lists the same columns."""


def forbidden(text: str) -> list[tuple[int, str]]:
    r"""Find the characters XML 1.0 forbids, which no .docx can hold: (index from 0, name of the character).

    >>> forbidden("Kế hoạch\x07 năm 2026")
    [(8, 'ký tự điều khiển U+0007 (BEL)')]
    """
    return [] if _is_clean(text) else [(match.start(), _name(match.group())) for match in _FORBIDDEN.finditer(text)]


def _is_clean(text: str) -> bool:
    """Say whether a text surely holds nothing forbidden; its bytes are searched in a fifth of the time of its letters."""
    if len(text) <= _LONG:
        return text.isprintable()
    try:
        data = text.encode()
    except UnicodeEncodeError:
        return False
    return len(data.translate(None, _CONTROL_BYTES)) == len(data) and b"\xef" not in data


def _name(char: str) -> str:
    code = ord(char)
    if code < len(_CONTROL_NAMES):
        return f"ký tự điều khiển U+{code:04X} ({_CONTROL_NAMES[code]})"
    if 0xD800 <= code <= 0xDFFF:
        return f"nửa ký tự U+{code:04X} (surrogate, mã hỏng)"
    return f"ký tự không dùng được U+{code:04X}"


def visible(text: str) -> str:
    """Drop the characters that print nothing (zero-width blanks, soft hyphens, byte order marks).

    >>> visible("Hà\u200b Nội\ufeff")
    'Hà Nội'
    """
    return text if text.isascii() else _INVISIBLE.sub("", text)
