"""Personal names: taking apart, ordering, title case, initials; names of ethnic minorities and foreigners are kept whole."""

from __future__ import annotations

import re
from typing import Final

from vanban.frozen import dataclass
from vanban.language.alphabet import LETTERS, WITHOUT_TONE
from vanban.language.casing import viet_hoa_dau
from vanban.language.errors import PersonNameError
from vanban.language.order import sort_key
from vanban.language.syllables import parse_syllable
from vanban.language.text import fold, nfc, visible
from vanban.patterns import regex

HONORIFICS: Final = frozenset({
    "ông", "bà", "ông/bà", "ông (bà)", "ông(bà)", "cụ", "cô", "chú", "bác", "anh", "chị", "em", "cháu", "thầy",
    "đồng chí", "đ/c", "đc", "đ.c", "mr", "mr.", "mrs", "mrs.", "ms", "ms.",
})  # fmt: skip
"""Words of address before a name, in folded form."""

DEGREES: Final = frozenset({
    "gs", "gs.", "pgs", "pgs.", "ts", "ts.", "ths", "ths.", "ncs", "ncs.", "bs", "bs.", "bscki", "bsckii", "bs.cki", "bs.ckii",
    "bscki.", "bsckii.", "bsck1", "bsck2", "bs.ck1", "bs.ck2", "cki", "ckii", "cki.", "ckii.", "ck1", "ck2", "ck1.", "ck2.",
    "bsnt", "bsnt.", "đd.", "ys.", "ktv.", "nhs.",
    "ds", "ds.", "ks", "ks.", "cn", "cn.", "kts", "kts.", "ls", "ls.", "ll.m", "tskh", "tskh.", "nghệ nhân",
    "giáo sư", "phó giáo sư", "tiến sĩ", "tiến sỹ", "thạc sĩ", "thạc sỹ", "bác sĩ", "bác sỹ", "kỹ sư", "cử nhân",
    "dược sĩ", "dược sỹ", "luật sư", "nhà giáo", "nsnd", "nsưt", "ngnd", "ngưt", "ttnd", "ttưt", "nsnd.", "nsưt.",
    "ngnd.", "ngưt.", "ttnd.", "ttưt.",
})  # fmt: skip
"""Degrees, academic titles and honours that clerks put before a name, in folded form."""

RANKS: Final = frozenset({
    "đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "chuẩn đô đốc", "phó đô đốc", "đô đốc",
    "đại tá", "thượng tá", "trung tá", "thiếu tá", "đại úy", "thượng úy", "trung úy", "thiếu úy",
    "thượng sĩ", "trung sĩ", "hạ sĩ", "binh nhất", "binh nhì",
})  # fmt: skip
"""Ranks of army and police, in folded form."""

_DEGREE_FORMS: Final = {
    form.lower() + dot: form + dot
    for form in ("GS", "PGS", "TS", "ThS", "NCS", "BS", "BSCKI", "BSCKII", "BS.CKI", "BS.CKII", "DS", "KS", "CN", "KTS",
                 "LS", "TSKH", "NSND", "NSƯT", "NGND", "NGƯT", "TTND", "TTƯT", "Đ/c")
    for dot in ("", ".")
}  # fmt: skip
"""How degrees and honours are written, by their folded form."""
_BEFORE_NAME: Final = HONORIFICS | DEGREES | RANKS
_OPENING: Final = frozenset(title.split()[0] for title in _BEFORE_NAME)
"""First words of what stands before a name: most names open with none of them."""
_DASHES: Final = "-\u2010\u2011–"
_APOSTROPHES: Final = "'’ʼ‘`"
_CLAN_PREFIX = regex(rf"[HhKk][{_APOSTROPHES}]\w")
_MOST_TITLES: Final = 8
_ROMAN = regex(r"[IVX]{2,}")
_PIECES = regex(rf"[{_APOSTROPHES}.{re.escape(_DASHES)}]|[^{_APOSTROPHES}.{re.escape(_DASHES)}]+")


@dataclass(frozen=True, slots=True)
class TenNguoi:
    """A name taken apart; nothing of the input is lost.

    Attributes:
        danh_xung: words of address, degrees and ranks before the name, as they were ("Ông", "ThS.").
        ho: family name; "" when there is none.
        dem: middle words; "" when there are none.
        ten: given name.
        ho_ten: the name as written, without the words before it.
    """

    danh_xung: tuple[str, ...]
    ho: str
    dem: str
    ten: str
    ho_ten: str


def tach_ten(ho_ten: str, *, danh_xung: bool = True) -> TenNguoi:
    """Take a personal name apart.

    The family name comes first and the given name last, except in Ê-đê and Mnông names that open with H' or Y
    (H'Hen Niê, Y Phôn Ksor): their family name comes last. "Ông" is also a family name: with fewer than two words
    behind it, it is taken as one; pass `danh_xung=False` for a column that holds bare names.

    Raises:
        PersonNameError: nothing is left to be a name.

    >>> tach_ten("Ông Nguyễn Thị Minh Khai")
    TenNguoi(danh_xung=('Ông',), ho='Nguyễn', dem='Thị Minh', ten='Khai', ho_ten='Nguyễn Thị Minh Khai')
    >>> tach_ten("H'Hen Niê").ten, tach_ten("Y Phôn Ksor").ho, tach_ten("Giàng A Páo").ten
    ("H'Hen", 'Ksor', 'Páo')
    """
    words = nfc(visible(ho_ten)).split()
    before: list[str] = []
    while danh_xung and len(before) < _MOST_TITLES and (count := _title_length(words)):
        title = " ".join(words[:count])
        if title in before:
            break  # «Ông Ông Ích Khiêm»: the second one is the family name
        before.append(title)
        words = words[count:]
    if not words:
        raise PersonNameError("không có họ tên", ho_ten[:60])
    ho, dem, ten = _parts(words)
    return TenNguoi(tuple(before), ho, dem, ten, " ".join(words))


def _title_length(words: list[str]) -> int:
    """Count the words at the start that stand before a name; 0 when the name begins, or would not be one."""
    if not words or fold(words[0]).removesuffix(",").removesuffix(":") not in _OPENING:
        return 0
    for count in (3, 2, 1):
        if len(words) <= count:
            continue
        title = fold(" ".join(words[:count])).removesuffix(",").removesuffix(":")
        if title not in _BEFORE_NAME:
            continue
        bare_word = title.isalpha() and title in HONORIFICS
        if bare_word and len(words) - count < 2 and not words[0].islower():
            continue
        return count
    return 0


def _parts(words: list[str]) -> tuple[str, str, str]:
    if len(words) == 1:
        return "", "", words[0]
    if _CLAN_PREFIX.match(words[0]):
        return " ".join(words[1:]), "", words[0]
    if words[0] in {"Y", "y", "H", "h"}:
        return " ".join(words[2:]), "", " ".join(words[:2])
    return words[0], " ".join(words[1:-1]), words[-1]


def name_key(ho_ten: str) -> tuple[str, str, str]:
    """Make the key that puts people in list order: given name, then family name, then middle words.

    Words of address and degrees do not count; a text that is no name sorts as it is.

    >>> people = ["Nguyễn Văn Bình", "Ông Trần An", "Lê Thị An", "Đỗ Ân"]
    >>> sorted(people, key=name_key)
    ['Lê Thị An', 'Ông Trần An', 'Đỗ Ân', 'Nguyễn Văn Bình']
    """
    try:
        name = tach_ten(ho_ten)
    except PersonNameError:
        return sort_key(ho_ten), "", ""
    return sort_key(name.ten), sort_key(name.ho), sort_key(name.dem)


def viet_hoa_ten(ho_ten: str) -> str:
    """Write a name with the first letter of every syllable in capitals (Phụ lục II, II.1).

    Words that mix cases already (McDonald, H'Hen) are left; in a transcription joined by hyphens only the first
    syllable is capital (Phụ lục II, II.2.b). Degrees before the name take their usual form. Blanks are collapsed.

    >>> viet_hoa_ten("NGUYỄN THỊ ÁNH"), viet_hoa_ten("h'hen niê"), viet_hoa_ten("Y PHÔN KSOR")
    ('Nguyễn Thị Ánh', "H'Hen Niê", 'Y Phôn Ksor')
    >>> viet_hoa_ten("VÍCH-TO HUY-GÔ"), viet_hoa_ten("Ronald McDonald")
    ('Vích-to Huy-gô', 'Ronald McDonald')
    """
    words = nfc(visible(ho_ten)).split()
    titles: list[str] = []
    while len(titles) < _MOST_TITLES and (count := _title_length(words)):
        titles += [_DEGREE_FORMS.get(fold(word), _capitalised(word)) for word in words[:count]]
        words = words[count:]
    return " ".join([*titles, *(_capitalised(word) for word in words)])


def _capitalised(word: str) -> str:
    if not word.isupper() and not word.islower():
        return word
    if word.isupper() and (len(word.rstrip(".")) == 1 or (_ROMAN.fullmatch(word) and not parse_syllable(word))):
        return word
    transcribed = any(dash in word for dash in _DASHES) and any(c in LETTERS and not c.isascii() for c in word)
    pieces = _PIECES.findall(word.lower())
    done: list[str] = []
    for number, piece in enumerate(pieces):
        after_dash = bool(number) and pieces[number - 1] in _DASHES
        done.append(piece if after_dash and transcribed else viet_hoa_dau(piece))
    return nfc("".join(done))


def viet_tat_ten(ho_ten: str) -> str:
    """Make the initials of a drafter (Phụ lục I, I.III.3), without tones.

    Raises:
        PersonNameError: nothing is left to be a name.

    >>> viet_tat_ten("Nguyễn Thị Hoa"), viet_tat_ten("Đặng Ánh Ngọc")
    ('NTH', 'ĐAN')
    """
    words = tach_ten(ho_ten).ho_ten.split()
    return "".join(nfc(word[0].upper()).translate(WITHOUT_TONE) for word in words if word[0].isalpha())
