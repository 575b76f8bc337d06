"""Capitals by Phụ lục II: what can be checked with few false alarms, as findings with place, clause and suggestion.

Left out, since they need a dictionary of persons and places or the sense of the sentence: CAP-02 to CAP-05 (persons),
CAP-09, CAP-10, CAP-12 (terrain, foreign places), CAP-16, CAP-19 (offices), CAP-21 (anniversaries), CAP-28 (works), and
units named after persons or events (part of CAP-07).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import Final

from vanban.language.capital_findings import LoiVietHoa, Muc, opens_sentence
from vanban.language.capital_lexicon import NOT_SENTENCE_END, TYPES
from vanban.language.capital_phrases import phrases, provinces
from vanban.language.masking import readable_part
from vanban.language.text import nfc
from vanban.patterns import regex

_CITED = regex(
    r"(?<!\w)(?P<lead>\w+\s+)?(?P<word>điều|chương|mục|phần|tiểu mục)\s+(?:\d+|[IVXLC]+)(?!\w|[.,]\d|\s*%)"
    r"(?!\s+(?:khoản|điểm|điều|chương|mục)\s+(?!\d|[IVXLC]+\b|[a-zđ]\b))"  # counts: 2 điều 5 khoản cần sửa
)
_NOT_CITED: Final = {
    "mục": frozenset({"danh", "hạng", "đề", "chuyên", "tiết", "tiểu", "thư", "các", "những"}),
    "phần": frozenset({
        "thành", "cổ", "học", "bộ", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "các", "những", "góp",
    }),
    "chương": frozenset({"huy", "niệm", "văn", "hiến", "ấn", "các", "những"}),
    "điều": frozenset({"những", "mấy", "các"}),
    "tiểu mục": frozenset({"các"}),
}  # fmt: skip
_CITED_SMALL = regex(r"(?<!\w)(?:Khoản\s+\d+(?!\w)|Điểm\s+[a-zđ](?!\w|\.\s))")
_NUMBERED_UNIT = regex(
    r"(?<!\w)(?P<lead>\w+\s+)?(?P<unit>(?:quận|phường)\s+\d{1,2})(?!\w|[.,]\d|,\s*\d|\s+(?:và\s+)?"
    r"(?:\d|phường|xã|quận|huyện|thị|đặc|tỉnh|khu|tổ|người|hộ|cán|đơn|trường))"
)
_COUNTED: Final = frozenset({"các", "những", "số", "mấy", "mỗi", "cả", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám"})
_PAPER = regex(
    rf"(?<!\w)(?<!Bộ )(?<!bộ )(?:{'|'.join(sorted(TYPES, key=len, reverse=True))})(?=\s+số:?\s+\d*[a-zđ]?[^\s,;]*/\S)"
)
_CAN: Final = "giáp ất bính đinh mậu kỷ canh tân nhâm quý"
_CHI: Final = "tý sửu dần mão thìn tỵ ngọ mùi thân dậu tuất hợi"
_LUNAR = regex(
    rf"(?<!\w)(?:năm|xuân|tết)\s+(?P<name>(?P<can>{_CAN.replace(' ', '|')})\s+(?P<chi>{_CHI.replace(' ', '|')}))(?!\w)",
    re.IGNORECASE,
)
_SENTENCE = regex(r"(?<!\S)(?P<before>[^\s.?!]+(?:\.[^\s.?!]+)*)[.?!] +(?P<word>[^\W\d_]\w*)(?P<next>\S?)")
_PEOPLE = regex(
    r"(?<!\w)(?:của|cho|phục vụ|giúp|vì|với|do|được|đến|tới|trong|cùng|và|tầng lớp|quần chúng|đời sống|toàn thể|sức khỏe|"
    r"sức khoẻ|tiếp xúc|ý kiến)\s+(?P<word>nhân dân)(?!\w|\s+(?:tệ|các cấp))"
)
_STATE = regex(r"(?<!\w)(?:của|do|được|Đảng và|Đảng,|đảng và|đảng,)\s+(?P<word>nhà nước)(?!\w|\s+pháp quyền)")
_PARTY = regex(
    r"(?<!\w)(?:của\s+(?P<own>đảng)(?!\w|\s+(?:bộ|viên|ủy|uỷ|phái|đoàn|cầm|cộng|phí|kỳ))"
    r"|(?P<pair>đảng)(?=(?:,| và)\s+[Nn]hà nước))"
)
_DAYS: Final = "hai|ba|tư|năm|sáu|bảy|bẩy"
_WEEKDAY = regex(
    rf"(?<!\w)(?:(?:sáng|trưa|chiều|tối|đêm)\s+thứ\s+(?P<a>{_DAYS})|thứ\s+(?P<b>{_DAYS})(?=,?\s+ngày\s+\d)"
    rf"|từ\s+thứ\s+(?P<c>{_DAYS})(?=\s+đến\s+thứ))(?!\w)"
)
_LUNAR_MONTH = regex(r"(?<!\w)tháng\s+(?P<word>giêng|chạp)(?!\w)")

_ORDER_CLASS = regex(r"(?<!\w)Huân chương\s+(?:\w+\s+){1,4}?hạng\s+(?P<word>nhất|nhì|ba)(?!\w)")

Check = Callable[[str], Iterator[LoiVietHoa]]


def kiem_viet_hoa(text: str, *, rules: Collection[str] | None = None) -> list[LoiVietHoa]:
    """Find breaches of the rules of capitals (Phụ lục II) in a paragraph or a whole text.

    Lines in capitals, quoted words, addresses and codes are passed over. Findings come in the order of the text.

    Args:
        text: running text; indexes count in its NFC form.
        rules: ids of the rules to check ("CAP-23"); None checks all.

    >>> [(f.found, f.suggested, f.rule) for f in kiem_viet_hoa("Theo điểm a Khoản 2 điều 5 của nghị định số 30/2020/NĐ-CP")]
    [('Khoản 2', 'khoản 2', 'CAP-23'), ('điều', 'Điều', 'CAP-23'), ('nghị định', 'Nghị định', 'CAP-22')]
    >>> kiem_viet_hoa("Căn cứ điểm b khoản 3 Điều 12 Chương IV, tỉnh Lâm Đồng phục vụ Nhân dân.")
    []
    """
    readable = readable_part(nfc(text))
    found = [result for check in _CHECKS for result in check(readable) if rules is None or result.rule in rules]
    found.sort(key=lambda result: (result.index, -len(result.found)))
    kept: list[LoiVietHoa] = []
    for result in found:
        if not kept or result.index >= kept[-1].index + len(kept[-1].found):
            kept.append(result)
    return kept


def _capital(match: re.Match[str], group: str, rule: str, clause: str) -> LoiVietHoa:
    word = match[group]
    level: Muc = "loi" if rule == "CAP-23" else "canh_bao"
    return LoiVietHoa(match.start(group), word, word[0].upper() + word[1:], rule, clause, level)


def _lead(match: re.Match[str]) -> str:
    return (match["lead"] or "").strip().lower()


def _divisions(text: str) -> Iterator[LoiVietHoa]:
    for match in _CITED.finditer(text):
        lead = _lead(match)
        if lead not in _NOT_CITED[match["word"]] and not (match["word"] == "phần" and lead.isdecimal()):
            yield _capital(match, "word", "CAP-23", "Phụ lục II, V.7")
    for match in _CITED_SMALL.finditer(text):
        words = match.group()
        if not opens_sentence(text, match.start()):
            yield LoiVietHoa(match.start(), words, words[0].lower() + words[1:], "CAP-23", "Phụ lục II, V.7", "loi")


def _numbered_units(text: str) -> Iterator[LoiVietHoa]:
    for match in _NUMBERED_UNIT.finditer(text):
        lead = _lead(match)
        if lead not in _COUNTED and not lead.isdecimal():
            yield _capital(match, "unit", "CAP-07", "Phụ lục II, III.1.b")


def _cited_papers(text: str) -> Iterator[LoiVietHoa]:
    for match in _PAPER.finditer(text):
        words = match.group()
        yield LoiVietHoa(match.start(), words, words[0].upper() + words[1:], "CAP-22", "Phụ lục II, V.6", "canh_bao")


def _lunar_years(text: str) -> Iterator[LoiVietHoa]:
    for match in _LUNAR.finditer(text):
        can, chi = _CAN.split().index(match["can"].lower()), _CHI.split().index(match["chi"].lower())
        right = " ".join(word.capitalize() for word in match["name"].split())
        if can % 2 == chi % 2 and " ".join(match["name"].split()) != right and not match["name"].isupper():
            yield LoiVietHoa(match.start("name"), match["name"], right, "CAP-24", "Phụ lục II, V.8.a", "canh_bao")


def _sentences(text: str) -> Iterator[LoiVietHoa]:
    for match in _SENTENCE.finditer(text):
        before = match["before"].strip("()[],;:").lower()
        word = match["word"]
        if not word.islower() or match["next"] in {")", ".", "@", "/"}:
            continue
        if len(before) < 2 or "." in before or before in NOT_SENTENCE_END or before.split("/")[-1] in NOT_SENTENCE_END:
            continue
        if any(letter.isdigit() for letter in before) or re.fullmatch(r"[ivxlc]+", before) or match["before"].isupper():
            continue
        yield _capital(match, "word", "CAP-01", "Phụ lục II, I")


def _respected_words(text: str) -> Iterator[LoiVietHoa]:
    for pattern in (_PEOPLE, _STATE):
        for match in pattern.finditer(text):
            yield _capital(match, "word", "CAP-17", "Phụ lục II, V.1")
    for match in _PARTY.finditer(text):
        yield _capital(match, "own" if match["own"] else "pair", "CAP-20", "Phụ lục II, V.4")


def _order_classes(text: str) -> Iterator[LoiVietHoa]:
    for match in _ORDER_CLASS.finditer(text):
        yield _capital(match, "word", "CAP-18", "Phụ lục II, V.2")


def _days_and_months(text: str) -> Iterator[LoiVietHoa]:
    for match in _WEEKDAY.finditer(text):
        group = next(name for name in "abc" if match[name])
        yield _capital(match, group, "CAP-26", "Phụ lục II, V.8.c")
    for match in _LUNAR_MONTH.finditer(text):
        yield _capital(match, "word", "CAP-26", "Phụ lục II, V.8.c")


_CHECKS: Final[tuple[Check, ...]] = (
    _divisions, _numbered_units, _cited_papers, _lunar_years, _sentences, _respected_words, _days_and_months, _order_classes,
    phrases, provinces,
)  # fmt: skip
