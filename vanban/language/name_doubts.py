"""What is odd about a person's name as typed: no capitals, a figure, two people, a syllable that Vietnamese has not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.frozen import dataclass
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
_STRANGE: Final = regex(r"[()\[\]/*?!@#$%^_=<>{}|\\~\"“”]")
"""What no name has."""
_TWO_PEOPLE: Final = regex(r"[;,&+]|\s(?:và|cùng|với)\s", re.IGNORECASE)
_DASH: Final = regex(r"\s[-–—]\s")
NO_PERSON: Final = regex(
    r"(?:gia đình|hộ gia đình|(?:hai |đôi )?vợ[ /]*chồng\b|hộ (?:ông|bà)\b|tập thể|"
    r"công ty|trung tâm|ủy ban|uỷ ban|văn phòng|hội đồng|doanh nghiệp|hợp tác xã|cơ quan|"
    r"khối |các |những |phần |danh sách|chi (?:bộ|đoàn|hội|cục)|đảng bộ|"
    r"(?:trường|phòng|ban|tổ|khoa|lớp|sở|cục|đội|nhóm) (?!văn\b|thị\b))"
)
"""How names of collectives, households and groups begin, folded."""
_OR_SURNAME: Final = regex(r"Ông (?:Ích|Văn|Thị|Hữu|Đức|Đình|Quang|Xuân|Minh|Thanh|Quốc|Bá|Duy)\s\S+$")
"""Ông is a family name too; behind it stands a middle word where a family name is to be expected."""
_COMRADE: Final = regex(r"đ/c\b", re.IGNORECASE)
_NOBODY: Final = frozenset("ABCDX")
"""Letters that stand for a name in examples."""
_MIXED: Final = regex(r"(?:Mc|Mac|De|Di|La|Le|O)[A-Z][a-z]+")
"""Foreign names with a capital inside."""


@dataclass(frozen=True, slots=True)
class NameDoubt:
    """What is odd about a name.

    Attributes:
        what: what follows "họ tên", in Vietnamese.
        remedy: what to do.
        sure: whether it cannot be the name of one person as it stands.
        group: whether it looks like a collective's name: right where collectives may stand.
    """

    what: str
    remedy: str
    sure: bool = False
    group: bool = False


_APART: Final = "Bỏ phần không phải họ tên sang cột khác"
_EACH: Final = "Tách mỗi người một hàng"


def name_doubts(name: str) -> tuple[NameDoubt, ...]:
    """Say everything that is odd about a person's name as it is written; () when nothing is.

    Words of address and degrees before it are left aside. A name in capitals throughout is not odd: it is another look.

    >>> [doubt.what for doubt in name_doubts("Nguyễn Văn Hà (đã mất) 2")]
    ['có chữ số', 'có dấu ngoặc hay dấu lạ']
    """
    text = nfc(name).strip()
    if is_label(text):
        return (NameDoubt("còn là chữ của biểu mẫu", "Điền họ tên", sure=True),)
    if not any(char.isalpha() for char in text):
        return (NameDoubt("chưa điền", "Điền họ tên", sure=True),)
    bare = _bare(text)
    found = []
    if any(char.isdigit() for char in bare):
        found.append(NameDoubt("có chữ số", _APART, sure=True))
    if _STRANGE.search(_COMRADE.sub("", bare)):
        found.append(NameDoubt("có dấu ngoặc hay dấu lạ", _APART, sure=True))
    if _OR_SURNAME.match(text):
        remedy = "Là họ thì gõ «Ông Ông …»; là xưng hô thì gõ đủ họ tên"
        found.append(NameDoubt("có «Ông»: là xưng hô hay là họ?", remedy, sure=True))
    elif _TWO_PEOPLE.search(bare):
        found.append(NameDoubt("có vẻ là của nhiều người", _EACH, sure=True))
    elif not found and _DASH.search(text):
        what = "có dấu gạch ngang: nhiều người, hay có cả chức vụ?"
        found.append(NameDoubt(what, "Tách phần không phải họ tên", sure=True))
    elif NO_PERSON.match(fold(text)):
        remedy = "Chuyển sang cột «Tên tập thể», hoặc ghi cột «Đối tượng»"
        found.append(NameDoubt("có vẻ là tên tập thể hay gia đình", remedy, sure=True, group=True))
    return tuple(found) or tuple(_look(bare))


def like_a_person(name: str) -> bool:
    """Whether a name reads as a Vietnamese person's: a family name and two or three more, each with a capital.

    >>> like_a_person("Lê Văn An"), like_a_person("Phòng Tổng hợp"), like_a_person("Công ty Hoàng Mai")
    (True, False, False)
    """
    words = name.split()
    plain = all(word.isalpha() and word.istitle() for word in words)
    return plain and 3 <= len(words) <= 4 and fold(words[0]) in _FAMILIES and not NO_PERSON.match(fold(name))


def _bare(text: str) -> str:
    """The name behind words of address and degrees, which may hold commas, digits and brackets: «Đại tá, TS.», «BSCK2»."""
    try:
        return tach_ten(text).ho_ten
    except PersonNameError:
        return text


def _look(text: str) -> Iterator[NameDoubt]:
    """What may be a slip of the finger in an otherwise plain name."""
    words = text.split()
    if text[-1] in ".:-–—…" and not (words[-1][:-1].isupper() and len(words[-1]) < 4):
        yield NameDoubt("có dấu thừa ở cuối", "Bỏ dấu ở cuối")
    elif len(words) == 1 and "'" not in text and "-" not in text:
        yield NameDoubt("chỉ có một tiếng", "Xem lại họ tên")
    elif not text.isupper():
        if any(word[0].islower() for word in words):
            yield NameDoubt("có tiếng viết thường", "Viết hoa chữ cái đầu nếu phải")
        elif any(_mixes(word) and not _MIXED.fullmatch(word) for word in words):
            yield NameDoubt("viết hoa giữa tiếng", "Gõ lại nếu nhầm")


def name_doubt(name: str) -> str:
    """Say what is odd about a person's name, its spelling included; "" when nothing is.

    >>> name_doubt("Nguyễn Văn Hà"), name_doubt("H'Hen Niê"), name_doubt("Ronald McDonald"), name_doubt("ThS. Lê Thị Ánh")
    ('', '', '', '')
    >>> name_doubt("nguyễn văn hà"), name_doubt("Nguyen Van Ha"), name_doubt("Hà"), name_doubt("………")
    ('có tiếng viết thường', 'không có dấu: gõ thiếu dấu?', 'chỉ có một tiếng', 'chưa điền')
    >>> name_doubt("Nguyễn Văn Hà 2"), name_doubt("Nguyễn Văn Hà, Lê An"), name_doubt("NGuyễn Văn Hà")
    ('có chữ số', 'có vẻ là của nhiều người', 'viết hoa giữa tiếng')
    >>> name_doubt("Họ và tên"), name_doubt("Trần Thị B")
    ('còn là chữ của biểu mẫu', 'có vẻ là tên ví dụ')
    """
    found = name_doubts(name)
    if found:
        return found[0].what
    text = _bare(nfc(name).strip())
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
