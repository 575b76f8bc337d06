"""The level of each paragraph of a body, by the label at its head, typed or automatic."""

from __future__ import annotations

import re
from typing import Final, Literal

from vanban.frozen import dataclass, quick
from vanban.language import doc_so_la_ma, fold
from vanban.patterns import regex
from vanban.reading.facts.paper import Level
from vanban.regulation import formulas

Numeral = Literal["so", "la_ma", "chu", ""]

_DIVISION = regex(
    r"(?P<chu>phần|chương|tiểu mục|mục)\s+(?:(?P<so>\d{1,3})|(?P<lama>[IVXLC]+)|thứ\s+(?P<thu>\w+))"
    r"(?:\s*$|\s*[.:\-–—]\s*(?P<ten>\S.*)|\s+(?P<tiep>\S.*))?",
    re.IGNORECASE,
)
_ARTICLE = regex(
    r"(?P<nhan>điều\s+(?P<so>\d{1,4})(?P<chu>[a-zđ]?)\s*(?P<dau>[.:]?))(?:\s*$|\s+(?=\S)|(?<=[.:])(?=\S))",
    re.IGNORECASE,
)
_ROMAN = regex(
    r"(?P<nhan>(?P<so>[IVX]{1,6}|X[LC][IVX]{0,4}|L[IVX]{1,5})\s*(?:[.)/]|(?=[-–]\s))[-–]?)(?:\s+|(?=[^\W\d_]{2}))"
)
_CAPITAL = regex(r"(?P<nhan>(?P<so>[A-HĐ])\s*[.)/-])\s+")
_DEEP = regex(r"(?P<nhan>\d{1,2}(?:\.\d{1,2}){1,3}(?:[.)](?=\s+\S)|(?=\s+[^\W\d_a-zđ]))\)?)\s+")
_CLAUSE = regex(r"(?P<nhan>(?P<so>\d{1,3})\s*[.)/](?!\d))(?:\s+(?=\S)|(?=[^\W\d_])|$)")
_POINT = regex(r"(?P<nhan>(?P<so>[a-zđ])\s?(?:\)|\.(?=\s)|/(?=\s)))\s*(?=\S|$)")
_DASH = regex(r"(?P<nhan>[-–—•▪●◦·➢❖✓▫■□*])(?:[\s\u00a0]+(?=\S)|(?=[^\W\d_]))")
_PLUS = regex(r"(?P<nhan>\+)\s*(?=[^\W\d_]|\s)")
_ORDINALS: Final = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_DIVISIONS: Final[dict[str, Level]] = {"phần": "phan", "chương": "chuong", "mục": "muc", "tiểu mục": "tieu_muc"}
TITLE_OF: Final[dict[Level, Level]] = {
    "phan": "tieu_de_phan", "chuong": "tieu_de_chuong", "muc": "tieu_de_muc", "tieu_muc": "tieu_de_tieu_muc",
}  # fmt: skip
RANK: Final[dict[str, int]] = {
    "phan": 0, "chuong": 1, "muc": 2, "tieu_muc": 3, "muc_la_ma": 4, "dieu": 5, "khoan_tieu_de": 6, "khoan": 6, "diem": 8,
    "gach": 9, "cong": 10,
}  # fmt: skip


@quick
@dataclass(frozen=True, slots=True)
class Read:
    """A label at the head of a paragraph.

    Attributes:
        level: its level.
        label: as typed.
        rest: what follows.
        number: its value; None for dashes and unknown words.
        numeral: how the number is written.
        deep: "1.1", "1.2.3": a clause below a clause.
    """

    level: Level
    label: str
    rest: str
    number: int | None
    numeral: Numeral
    deep: bool = False


def read_level(text: str) -> Read | None:
    """Read the label at the head of a paragraph; None for running text.

    >>> read_level("Điều 3. Hiệu lực").number, read_level("đ) Hồ sơ;").number, read_level("1.500.000 đồng")
    (3, 5, None)
    >>> read_level("Điều 3 của Luật này quy định"), read_level("CHƯƠNG II").level, read_level("Mục 2 Chương III quy định")
    (None, 'chuong', None)
    >>> read_level("V/v mua sắm"), read_level("L/C số 1"), read_level("X/y"), read_level("I/MỤC ĐÍCH").number
    (None, None, None, 1)
    """
    if not text:
        return None
    first = text[0]
    if first.isdigit():
        return _clause(text)
    if (match := _DASH.match(text)) is not None:
        return Read("gach", match["nhan"], text[match.end() :], None, "")
    if (match := _PLUS.match(text)) is not None:
        return Read("cong", "+", text[match.end() :], None, "")
    if first in "ĐđPpCcMmTt" and (found := _word(text)) is not None:
        return found
    if first.islower() and (match := _POINT.match(text)) is not None:
        number = formulas.DIEM_LETTERS.find(match["so"]) + 1
        return Read("diem", match["nhan"], text[match.end() :], number, "chu")
    if first.isupper():
        return _upper(text)
    return None


def _clause(text: str) -> Read | None:
    if (match := _DEEP.match(text)) is not None:
        label = match["nhan"]
        number = int(re.findall(r"\d+", label)[-1])
        return Read("khoan", label, text[match.end() :], number, "so", deep=True)
    match = _CLAUSE.match(text)
    if match is None:
        return None
    return Read("khoan", match["nhan"], text[match.end() :], int(match["so"]), "so")


def _word(text: str) -> Read | None:
    match = _ARTICLE.match(text)
    if match is not None:
        rest = text[match.end() :]
        if not match["dau"] and rest and not rest[0].isupper():
            return None
        if not match["dau"] and rest and match["nhan"][0].islower():
            return None
        return Read("dieu", match["nhan"].strip(), rest, int(match["so"]), "so")
    match = _DIVISION.fullmatch(text) if len(text) < 400 else None
    return None if match is None else _division(match)


def _division(match: re.Match[str]) -> Read | None:
    level = _DIVISIONS[fold(match["chu"])]
    title = match["ten"] or match["tiep"] or ""
    # "Chương II QUY ĐỊNH" is a heading; "Chương II quy định về …" is a sentence.
    if title and match["ten"] is None and title != title.upper():
        return None
    if title and title[0].islower():
        return None
    if match["chu"][0].islower() or (match["lama"] and match["lama"] != match["lama"].upper()):
        return None
    label = match.string[
        : match.start("ten") if match["ten"] else match.start("tiep") if match["tiep"] else None
    ].strip()
    if match["so"]:
        return Read(level, label, title, int(match["so"]), "so")
    if match["lama"]:
        number = roman_value(match["lama"])
        return None if number is None else Read(level, label, title, number, "la_ma")
    word = fold(match["thu"])
    return Read(level, label, title, _ORDINALS.index(word) + 1 if word in _ORDINALS else None, "chu")


def _upper(text: str) -> Read | None:
    match = _ROMAN.match(text)
    if match is not None and match.end() == match.end("nhan") and not text[match.end()].isupper():
        match = None  # "V.v. và", "V/v mua sắm": no number stands right before a small letter
    if match is not None and (number := roman_value(match["so"])) is not None:
        return Read("muc_la_ma", match["nhan"].strip(), text[match.end() :], number, "la_ma")
    match = _CAPITAL.match(text)
    if match is not None and len(text) > match.end():
        letter = match["so"]
        return Read("muc_la_ma", match["nhan"].strip(), text[match.end() :], "ABCDĐEGH".find(letter) + 1, "chu")
    return None


def roman_value(text: str) -> int | None:
    """Give the value of a Roman numeral; None when it is none.

    >>> roman_value("XIV"), roman_value("IC")
    (14, None)
    """
    try:
        return doc_so_la_ma(text)
    except ValueError:
        return None
