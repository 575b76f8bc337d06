"""Phrases with fixed capitals: names of bodies, orders, regions, provinces, compared without regard to case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from vanban.language.capital_findings import LoiVietHoa, Muc, opens_sentence
from vanban.language.capital_lexicon import CITIES, LEXICON, PROVINCES
from vanban.language.syllables import parse_syllable
from vanban.language.text import fold
from vanban.patterns import regex

_BEFORE_COMMON: Final = regex(r"(?:cán|toàn|nội|cục|đồng|trung|lãnh đạo các|các)\s+$", re.IGNORECASE)
_DRAWN_UP: Final = regex(
    r"\s+(?:(?:các|một|một số|những|và ban hành|và trình|và triển khai|dự thảo|nội dung|hồ sơ)\s+)*(?:kế hoạch|đề án|dự án|"
    r"dự thảo|dự toán|chương trình|phương án|báo cáo|quy chế|quy định|quy trình|nghị quyết|tờ trình|danh mục|đề cương|"
    r"cơ sở dữ liệu|kịch bản|lộ trình|giải pháp|mô hình|nội dung|hồ sơ|hệ thống|văn bản)(?!\w)",
    re.IGNORECASE,
)
_LONGER_WORD: Final = {
    "liên hợp quốc": regex(r"\s+gia(?!\w)"),  # mục lục liên hợp quốc gia
    "sở xây dựng": _DRAWN_UP,  # Sở xây dựng kế hoạch: a verb
    "bộ xây dựng": _DRAWN_UP,
}
_UNIT_CLAUSE: Final = "Phụ lục II, III.1.a"


@cache
def _lexicon() -> tuple[re.Pattern[str], dict[str, tuple[str, str, Muc, bool, str]]]:
    table = {
        fold(phrase): (rule, clause, level, only_capital, phrase)
        for rule, clause, level, only_capital, names in LEXICON
        for phrase in names
    }
    return _any_of([entry[-1] for entry in table.values()]), table


def _any_of(names: list[str]) -> re.Pattern[str]:
    ordered = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_either_tone, ordered))})(?!\w)", re.IGNORECASE)


def _either_tone(phrase: str) -> str:
    """Make a pattern that takes hòa and hoà alike, and any blanks between words."""
    return r"\s+".join(_word_pattern(word) for word in phrase.split())


def _word_pattern(word: str) -> str:
    syllable = parse_syllable(word)
    if syllable and syllable.movable:
        return f"(?:{re.escape(syllable.spelled())}|{re.escape(syllable.spelled('moi'))})"
    bare = word.rstrip(",")
    return re.escape(word) if bare == word else _word_pattern(bare) + ","


def _cased_like(model: str, words: str) -> str:
    """Give words the case of a model of the same letters, keeping their own blanks and tone placement."""
    letters = iter([letter.isupper() for letter in model if not letter.isspace()])
    return "".join(c if c.isspace() else c.upper() if next(letters) else c.lower() for c in words)


def phrases(text: str) -> Iterator[LoiVietHoa]:
    """Find the phrases of the lexicon whose case differs from what Phụ lục II fixes.

    >>> [f.suggested for f in phrases("họp tại thành phố Hồ chí Minh với Sở Nội Vụ")]
    ['Thành phố Hồ Chí Minh', 'Sở Nội vụ']
    """
    pattern, table = _lexicon()
    for match in pattern.finditer(text):
        found = match.group()
        rule, clause, level, only_capital, phrase = table[fold(found)]
        if found.isupper() or (only_capital and not found[0].isupper()):
            continue
        if (longer := _LONGER_WORD.get(fold(found))) and longer.match(text, match.end()):
            continue
        if only_capital and _BEFORE_COMMON.search(text[max(match.start() - 16, 0) : match.start()]):
            continue
        yield from _differing(text, match.start(), found, phrase, (rule, clause, level))


def _differing(text: str, index: int, found: str, phrase: str, basis: tuple[str, str, Muc]) -> Iterator[LoiVietHoa]:
    right = _cased_like(phrase, found)
    if opens_sentence(text, index) and found[0].isupper():
        right = right[0].upper() + right[1:]
    if found != right:
        yield LoiVietHoa(index, found, right, *basis)


@cache
def _units() -> re.Pattern[str]:
    provinces_pattern = "|".join(_either_tone(name) for name in sorted(PROVINCES, key=len, reverse=True))
    cities_pattern = "|".join(_either_tone(name) for name in CITIES)
    return re.compile(
        rf"(?<!\w)(?:tỉnh\s+(?P<tinh>{provinces_pattern})|thành\s+phố\s+(?P<pho>{cities_pattern}))(?!\w)", re.IGNORECASE
    )


@cache
def _names() -> dict[str, str]:
    return {fold(name): name for name in (*PROVINCES, *CITIES)}


def provinces(text: str) -> Iterator[LoiVietHoa]:
    """Find provinces and cities whose common noun is a capital inside a sentence, or whose name is not.

    >>> [f.suggested for f in provinces("Ủy ban nhân dân Tỉnh Lâm Đồng và tỉnh khánh hoà")]
    ['tỉnh Lâm Đồng', 'tỉnh Khánh Hoà']
    """
    for match in _units().finditer(text):
        found = match.group()
        group = "tinh" if match["tinh"] else "pho"
        if found.isupper():
            continue
        noun = found[: match.start(group) - match.start()]
        model = noun.lower() + _names()[fold(match[group])]
        yield from _differing(text, match.start(), found, model, ("CAP-06", _UNIT_CLAUSE, "canh_bao"))
