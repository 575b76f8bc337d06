"""Which old encoding a text, a column or a font holds: told with a confidence, never guessed in silence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from vanban.frozen import dataclass
from vanban.language.legacy import BANG_MA, BangMa, doc_bang_ma
from vanban.language.repair import Repaired
from vanban.language.syllables import parse_syllable
from vanban.language.text import nfc
from vanban.patterns import regex

_ONLY_UNICODE = regex("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
_SUSPECT = regex("[\xa1-\xff]|[aeouy][(^+]|[aeiouy][`?~'.][a-z]|dd", re.IGNORECASE)
_LETTERS = regex(r"[^\W\d_]+")
_ENOUGH: Final = 0.8
_FEW: Final = 3  # below so many telling words the confidence is lowered
_LIMIT: Final = 5000  # words looked at: a long column tells no more than its beginning


@dataclass(frozen=True, slots=True)
class BangMaDoan:
    """What encoding a column of texts seems to hold.

    Attributes:
        bang_ma: the old encoding; None when the texts are Unicode (or plain ASCII), or nothing fits.
        do_tin: share of telling words that decode into Vietnamese syllables, 0-1, lowered when there are few.
        in_hoa: whether the text was meant in capitals (font .VnTimeH): small toned letters inside capital words.
        mat_u: whether the letter ư seems lost (TCVN3 keeps it as a soft hyphen, which programs drop).
        vi_du: up to five (word as it stands, word decoded).
    """

    bang_ma: BangMa | None
    do_tin: float
    in_hoa: bool = False
    mat_u: bool = False
    vi_du: tuple[tuple[str, str], ...] = ()


def nhan_bang_ma(values: Iterable[str]) -> BangMaDoan:
    """Find out in which old encoding a text or a whole column is written.

    Cells that already hold letters only Unicode has (ạ ... ỹ, đ, ư) are left out. An encoding is named when at least
    four in five of the words it changes become Vietnamese syllables, and more than stand right unchanged.

    >>> found = nhan_bang_ma(["NguyÔn V¨n An", "TrÇn ThÞ B×nh", "Lª Minh §øc"])
    >>> found.bang_ma, found.do_tin
    ('tcvn3', 1.0)
    >>> nhan_bang_ma(["Hà Nội", "Huế", "François"]).bang_ma is None
    True
    """
    words = [word for _, word in zip(range(_LIMIT), _telling_words(values), strict=False)]
    if not words:
        return BangMaDoan(None, 1.0)
    as_is = sum(_reads(word) for word in words)
    best = max((_score(words, bang_ma) for bang_ma in BANG_MA), key=lambda score: (score[1], score[2]))
    bang_ma, share, count, pairs = best
    if share < _ENOUGH or count <= as_is:
        return BangMaDoan(None, round(as_is / len(words), 3))
    do_tin = round(share * min(1.0, (count + 1) / (_FEW + 1)), 3)
    in_hoa = bang_ma == "tcvn3" and _drawn_in_capitals(pairs)
    letters = "".join(new for _, new in pairs).lower()
    mat_u = (
        bang_ma == "tcvn3" and "ơ" in letters and "ư" not in letters and "\xad" not in "".join(old for old, _ in pairs)
    )
    return BangMaDoan(bang_ma, do_tin, in_hoa, mat_u, tuple(dict.fromkeys(pairs))[:5])


def _telling_words(values: Iterable[str]) -> Iterator[str]:
    for value in values:
        text = nfc(value)
        if _ONLY_UNICODE.search(text):
            continue
        yield from (word for word in text.split() if _SUSPECT.search(word) and "@" not in word and "://" not in word)


def _reads(word: str) -> bool:
    """Tell whether all the letters of a word, taken without its punctuation, make Vietnamese syllables."""
    parts = _LETTERS.findall(word)
    return bool(parts) and all(parse_syllable(part, anywhere=True) for part in parts)


def _score(words: list[str], bang_ma: BangMa) -> tuple[BangMa, float, int, list[tuple[str, str]]]:
    pairs = [(word, doc_bang_ma(word, bang_ma).text) for word in words]
    changed = [(old, new) for old, new in pairs if old != new]
    good = sum(_reads(new) for _, new in changed)
    untouched = sum(old == new and not _reads(old) for old, new in pairs)
    share = good / (len(changed) + untouched) if changed else 0.0
    return bang_ma, share, good, changed


def _drawn_in_capitals(pairs: list[tuple[str, str]]) -> bool:
    """Tell whether most words have capital ASCII letters beside small toned ones, as typed for .VnTimeH."""
    votes = []
    for old, new in pairs:
        plain = "".join(letter for letter in old if letter.isascii() and letter.isalpha())
        if len(plain) > 1:
            votes.append(plain.isupper() and any(letter.islower() for letter in new))
    return sum(votes) > len(votes) / 2


def chuyen_cot(values: Iterable[str]) -> tuple[BangMaDoan, list[Repaired]]:
    """Decode a whole column: find its encoding, then convert the cells that hold it and leave the others.

    A cell that holds letters only Unicode has is never touched; when no encoding is found, none is.

    >>> found, cells = chuyen_cot(["NguyÔn V¨n An", "Trần Thị Bình", "Lª Minh §øc", "Hoµng §×nh"])
    >>> [cell.text for cell in cells]
    ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Minh Đức', 'Hoàng Đình']
    """
    texts = list(values)
    found = nhan_bang_ma(texts)
    if found.bang_ma is None:
        return found, [Repaired(text) for text in texts]
    bang_ma = found.bang_ma
    return found, [
        Repaired(text) if _ONLY_UNICODE.search(nfc(text)) else doc_bang_ma(text, bang_ma, in_hoa=found.in_hoa)
        for text in texts
    ]


def bang_ma_cua_phong(font: str) -> tuple[BangMa, bool] | None:
    """Tell the encoding a font is made for, and whether it draws capitals; None for a Unicode font.

    >>> bang_ma_cua_phong(".VnTimeH"), bang_ma_cua_phong("VNI-Times"), bang_ma_cua_phong("Times New Roman")
    (('tcvn3', True), ('vni', False), None)
    """
    name = font.strip()
    if name.lower().startswith(".vn"):
        return "tcvn3", name.endswith("H")
    if re.match(r"vni[- ]", name, re.IGNORECASE):
        return "vni", False
    return None
