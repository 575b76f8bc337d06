"""What is odd about a person's name as typed: no capitals, a figure, two people, a syllable that Vietnamese has not."""

from __future__ import annotations

import re
from typing import Final

from vanban.language.alphabet import WITHOUT_ACCENT
from vanban.language.errors import PersonNameError
from vanban.language.names import tach_ten
from vanban.language.open_places import is_label
from vanban.language.syllables import parse_syllable
from vanban.language.text import fold, nfc
from vanban.patterns import regex

_WRITTEN: Final = (
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn mai trương lâm tạ hà phùng "
    "vương đào tô cao lương chu châu tăng quách thái kiều nông hứa lưu tống bạch la đàm thân tôn triệu văn từ phí "
    "ninh nghiêm doãn khổng tiêu lục mạc giang viên hầu vi bế lộc"
)
_FAMILIES: Final = frozenset(_WRITTEN.split())
"""Family names of the Kinh and of peoples who write theirs alike: what follows them is Vietnamese syllables."""
_TONELESS: Final = frozenset(name.translate(WITHOUT_ACCENT) for name in _FAMILIES if not name.isascii())
_WORD: Final = regex(r"[^\W\d_]+")
STRANGE: Final = regex(r"[()\[\]/*?!@#$%^_=<>{}|\\~\"“”]")
"""What no name has."""
_TWO_PEOPLE: Final = regex(r"[;,&+]|\s(?:và|cùng|[-–—])\s", re.IGNORECASE)
_NOBODY: Final = frozenset("ABCDX")
"""Letters that stand for a name in examples."""
_MIXED: Final = regex(r"(?:Mc|Mac|De|Di|La|Le|O)[A-Z][a-z]+")
"""Foreign names with a capital inside."""


def name_doubt(name: str) -> str:
    """Say what is odd about a person's name; "" when nothing is.

    Words of address and degrees before it are left aside. A name in capitals throughout is not odd: it is another look.

    >>> name_doubt("Nguyễn Văn Hà"), name_doubt("H'Hen Niê"), name_doubt("Ronald McDonald"), name_doubt("ThS. Lê Thị Ánh")
    ('', '', '', '')
    >>> name_doubt("nguyễn văn hà"), name_doubt("Nguyen Van Ha"), name_doubt("Hà"), name_doubt("………")
    ('có tiếng viết thường', 'không có dấu: gõ thiếu dấu?', 'chỉ có một tiếng', 'chưa điền')
    >>> name_doubt("Nguyễn Văn Hà 2"), name_doubt("Nguyễn Văn Hà, Lê An"), name_doubt("NGuyễn Văn Hà")
    ('có chữ số', 'có vẻ là của nhiều người', 'viết hoa giữa tiếng')
    >>> name_doubt("Họ và tên"), name_doubt("Trần Thị B")
    ('còn là chữ của biểu mẫu', 'có vẻ là tên ví dụ')
    """
    text = nfc(name).strip()
    if is_label(text):
        return "còn là chữ của biểu mẫu"
    if not any(char.isalpha() for char in text):
        return "chưa điền"
    if any(char.isdigit() for char in text):
        return "có chữ số"
    try:
        text = tach_ten(text).ho_ten
    except PersonNameError:
        return "chưa điền"
    if STRANGE.search(text):
        return "có dấu ngoặc hay dấu lạ"
    if _TWO_PEOPLE.search(text):
        return "có vẻ là của nhiều người"
    words = text.split()
    if text[-1] in ".:-–—…" and not (words[-1][:-1].isupper() and len(words[-1]) < 4):
        return "có dấu thừa ở cuối"
    if len(words) == 1 and "'" not in text and "-" not in text:
        return "chỉ có một tiếng"
    if not text.isupper():
        if any(word[0].islower() for word in words):
            return "có tiếng viết thường"
        if any(_mixes(word) and not _MIXED.fullmatch(word) for word in words):
            return "viết hoa giữa tiếng"
    return of_nobody(text) or misspelt(text) or unaccented(text)


def of_nobody(name: str) -> str:
    """Say that a name is one of those in examples; "" otherwise.

    >>> of_nobody("Nguyễn Văn A"), of_nobody("Nguyễn Văn An"), of_nobody("Giàng A Páo")
    ('có vẻ là tên ví dụ', '', '')
    """
    words = name.split()
    return "có vẻ là tên ví dụ" if len(words) > 1 and words[-1] in _NOBODY and fold(words[0]) in _FAMILIES else ""


def _mixes(word: str) -> bool:
    """Whether a capital stands inside a syllable; behind a hyphen, a stop or an apostrophe a syllable begins."""
    return any(piece[1:] != piece[1:].lower() and not piece.isupper() for piece in _WORD.findall(word))


def misspelt(name: str, known: dict[str, bool] | None = None) -> str:
    """Say that a syllable of a Vietnamese name can be none; "" when all can be, or the name is of another people.

    Args:
        name: the name, without words of address.
        known: words that were looked at; kept by who asks for many names.

    >>> misspelt("Nguyễn Vawn Hà"), misspelt("Y Phôn Ksor")
    ('có tiếng không viết được trong tiếng Việt: gõ nhầm?', '')
    """
    words = _WORD.findall(name)
    if len(words) < 2 or fold(words[0]) not in _FAMILIES or not set(name).isdisjoint("'’.-–"):
        return ""
    looked = {} if known is None else known
    for word in words:
        if word not in looked:
            looked[word] = len(word) == 1 or parse_syllable(word, anywhere=True) is not None
    return "" if all(looked[word] for word in words) else "có tiếng không viết được trong tiếng Việt: gõ nhầm?"


def unaccented(name: str) -> str:
    """Say that a name of a family that is written with accents has none; "" otherwise.

    >>> unaccented("Tran Thi Hoa"), unaccented("Mai Hoa"), unaccented("John Smith")
    ('không có dấu: gõ thiếu dấu?', '', '')
    """
    words = _WORD.findall(name)
    if len(words) > 1 and name.isascii() and fold(words[0]) in _TONELESS:
        return "không có dấu: gõ thiếu dấu?"
    return ""
