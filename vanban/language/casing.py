"""Upper, lower and first-letter case of Vietnamese text."""

from __future__ import annotations

import re

from vanban.language.text import nfc
from vanban.patterns import regex

_FIRST_LETTER = regex(r"[^\W\d_]")


def hoa(text: str) -> str:
    """Put text in capitals (names of bodies, titles).

    >>> hoa("Ủy ban nhân dân tỉnh Đắk Lắk")
    'ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK'
    """
    return nfc(nfc(text).upper())


def thuong(text: str) -> str:
    """Put text in small letters.

    >>> thuong("ĐỘC LẬP - TỰ DO")
    'độc lập - tự do'
    """
    return nfc(nfc(text).lower())


def viet_hoa_dau(text: str) -> str:
    """Make the first letter a capital and leave the rest as it is.

    >>> viet_hoa_dau("đẩy mạnh thi đua"), viet_hoa_dau("- ban hành kế hoạch của UBND")
    ('Đẩy mạnh thi đua', '- Ban hành kế hoạch của UBND')
    """
    text = nfc(text)
    match = _FIRST_LETTER.search(text)
    if not match:
        return text
    return text[: match.start()] + match.group().upper() + text[match.end() :]


def ha_hoa_dau(text: str) -> str:
    """Make the first letter small (after "V/v"), unless the first word is an abbreviation or a code.

    A proper name cannot be told from a common word: pass only subjects that begin with a common word.

    >>> ha_hoa_dau("Báo cáo kết quả"), ha_hoa_dau("UBND tỉnh họp"), ha_hoa_dau("Ý kiến")
    ('báo cáo kết quả', 'UBND tỉnh họp', 'ý kiến')
    """
    text = nfc(text)
    match = re.search(r"[^\W\d_]\w*", text)
    if not match or not (match.group()[1:].islower() or re.match(r"\w [^\W\d_]", text[match.start() :])):
        return text
    return text[: match.start()] + match.group()[0].lower() + text[match.start() + 1 :]
