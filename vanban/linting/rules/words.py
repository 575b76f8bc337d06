"""What the words say: capitals, sums in figures and words, dates that exist and agree, names and texts that have ended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from vanban.language import DateError, LoiVietHoa, doc_ngay, doi_chieu_tien, kiem_viet_hoa, thu_trong_tuan
from vanban.language.blanks import blanks_before_signs, spare_blanks
from vanban.linting.finding import Source
from vanban.linting.rule import Check, Group, Hit
from vanban.linting.wording import quoted
from vanban.patterns import regex
from vanban.reading.facts.file import Facts, Line

_RULES = Group()
_ANY = Group("")
_CAPITAL_RULES: Final = {
    "VH-01": ("CAP-23", "viện dẫn Phần, Chương, Mục, Điều, khoản, điểm", "Phụ lục II, Mục V, khoản 7"),
    "VH-02": ("CAP-08", "Thủ đô Hà Nội, Thành phố Hồ Chí Minh", "Phụ lục II, Mục III, khoản 1.c"),
    "VH-03": ("CAP-22", "tên văn bản cụ thể", "Phụ lục II, Mục V, khoản 6"),
    "VH-04": ("CAP-24", "năm âm lịch", "Phụ lục II, Mục V, khoản 8.a"),
    "VH-05": ("CAP-07", "đơn vị hành chính đặt tên bằng số", "Phụ lục II, Mục III, khoản 1.b"),
    "VH-06": ("CAP-01", "chữ đầu câu", "Phụ lục II, Mục I"),
    "VH-07": ("CAP-17", "Nhân dân, Nhà nước", "Phụ lục II, Mục V, khoản 1"),
}
_FIRST_LETTER: Final = "CAP-01"
_ABBREVIATED = regex(
    r"(?:\b(?:ha|km|kg|m|cm|mm|v\.v|tr|đ|TP|TX|TT|P|Q|H|X|ThS|TS|PGS|GS|BS|KS|CN|Mr|Ms|St|No|vv|VNĐ)|[…._]{2,}\s*)\.$"
)
_HARD: Final = frozenset({"VH-01", "VH-02"})


def _running_lines(facts: Facts) -> Iterator[Line]:
    """Lines of running text: grounds and body, tables and headings in capitals apart."""
    for paper in facts.papers:
        yield from paper.can_cu
        yield from (item.line for item in paper.body if item.line is not None and item.level not in {"trong", "ke"})
    for appendix in facts.appendices:
        yield from (item.line for item in appendix.body if item.line is not None and item.level not in {"trong", "ke"})


@lru_cache(maxsize=4096)
def _capitals_in(text: str) -> tuple[LoiVietHoa, ...]:
    """Judge the capitals of a line once for all rules of capitals: a pure function, remembered for one paper."""
    return tuple(kiem_viet_hoa(text))


def capitals(cap: str) -> Check:
    """Make the check of one rule of capitals."""

    def check(facts: Facts) -> Iterator[Hit]:
        for line in _running_lines(facts):
            judged = _capitals_in(line.text)
            if not judged or line.capitals:
                continue
            for found in judged:
                if found.rule != cap or (cap == _FIRST_LETTER and _no_sentence_ends(line.text, found.index)):
                    continue
                yield Hit(f"viết {quoted(found.found)}, cần «{found.suggested}»", line)

    return check


def _no_sentence_ends(text: str, at: int) -> bool:
    """Dots to fill in, and the full stop of an abbreviation, end no sentence: "ông …………. đến", "5.000 ha. nhưng"."""
    before = text[:at].rstrip()
    return before.endswith(("…", "..", "….")) or _ABBREVIATED.search(before) is not None


def other_capitals(facts: Facts) -> Iterator[Hit]:
    """VH-08: the remaining rules of capitals that can be told without a dictionary of names."""
    judged = {cap for cap, _, _ in _CAPITAL_RULES.values()}
    for line in _running_lines(facts):
        told = _capitals_in(line.text)
        if not told or line.capitals:
            continue
        for found in told:
            if found.rule not in judged:
                yield Hit(f"viết {quoted(found.found)}, cần «{found.suggested}» ({found.clause})", line)


def money_in_words(facts: Facts) -> Iterator[Hit]:
    """TV-01: amounts in figures and in words agree."""
    for paragraph in facts.body_paragraphs():
        for pair in doi_chieu_tien(paragraph.text) if "đồng" in paragraph.text else ():
            if pair.loi:
                yield Hit(pair.loi, paragraph)


_DATE: Final = r"(\d{1,2})\s*(?:/|\s+tháng\s+)\s*(\d{1,2})\s*(?:/|\s+năm\s+)\s*(\d{4})"
_DAY_NAMED = regex(
    rf"\b([Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ [Nn]hật)\)?,?\s*\(?(?:ngày\s+)?{_DATE}"
)
_DATE_NAMED = regex(
    rf"\b(?:ngày\s+)?{_DATE}\s*[(,]\s*([Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ [Nn]hật)\b"
)
_ANY_DATE = regex(rf"\bngày\s+{_DATE}")
_DIGIT_DAY: Final = {"2": "hai", "3": "ba", "4": "tư", "5": "năm", "6": "sáu", "7": "bảy"}


def _as_date(day: str, month: str, year: str) -> date | None:
    try:
        return doc_ngay(f"{int(day):02d}/{int(month):02d}/{year}")
    except (DateError, ValueError):
        return None


def weekday_agrees(facts: Facts) -> Iterator[Hit]:
    """TV-02: the weekday named is the weekday of the date."""
    paragraphs = [p for p in facts.body_paragraphs() if "hứ " in p.text or "hủ " in p.text]
    counting = any("thứ nhất" in p.text.lower() for p in paragraphs)
    for paragraph in paragraphs:
        pairs = [
            (found[1], found.groups()[1:])
            for found in _DAY_NAMED.finditer(paragraph.text)
            # "Thứ nhất, … Thứ hai, ngày …" counts
            if not (counting and not paragraph.text[: found.start()].strip(" -+"))
        ]
        pairs += [(found[4], found.groups()[:3]) for found in _DATE_NAMED.finditer(paragraph.text)]
        for said, figures in pairs:
            ngay = _as_date(*figures)
            if ngay is None:
                continue
            named = said.lower()
            named = f"thứ {_DIGIT_DAY[named[-1]]}" if named[-1] in _DIGIT_DAY else named
            right = thu_trong_tuan(ngay)
            if named != right.lower():
                yield Hit(f"ngày {ngay:%d/%m/%Y} là {right}, văn bản ghi {quoted(said)}", paragraph)


def dates_exist(facts: Facts) -> Iterator[Hit]:
    """TV-03: dates in the text exist."""
    for paragraph in facts.body_paragraphs():
        for found in _ANY_DATE.finditer(paragraph.text) if "ngày" in paragraph.text else ():
            if _as_date(*found.groups()) is None and found[0] != facts.main.dia_danh_ngay.text[-len(found[0]) :]:
                yield Hit(f"ngày không có thật: {quoted(found[0])}", paragraph)


_CITED_DATE = regex(rf"\bsố\s+\d+[\w/&.-]*(?:\s*\([^()\n]{{1,20}}\))?,?\s+(?:ký\s+|ban hành\s+)?ngày\s+{_DATE}")
"""A date that is the cited text's own: it stands right behind the number."""


def cited_before_issued(facts: Facts) -> Iterator[Hit]:
    """TV-04: a paper cites only what was issued before it."""
    issued = facts.main.ngay.ngay if facts.main.ngay is not None else None
    if issued is None:
        return
    for line in _running_lines(facts):
        for found in _CITED_DATE.finditer(line.text) if "ngày" in line.text else ():
            cited = _as_date(*found.groups())
            if cited is not None and cited > issued:
                yield Hit(f"viện dẫn {quoted(found[0])} sau ngày của văn bản ({issued:%d/%m/%Y})", line)


def tidy_blanks(facts: Facts) -> Iterator[Hit]:
    """TV-07: no doubled blanks, no blank before a comma or full stop; room left to write in is neither."""
    for line in _running_lines(facts):
        inner = line.text
        for said, found in (
            ("có hai dấu cách liền nhau", spare_blanks(inner)),
            ("có dấu cách trước dấu câu", blanks_before_signs(inner)),
        ):
            if found:
                start, end = found[0]
                yield Hit(f"{said}: {quoted(inner[max(0, start - 15) : end + 15])}", line)


_SOLDIER = regex(r"chiến sỹ (thi đua|tiên tiến)", re.IGNORECASE)


def soldiers_of_emulation(facts: Facts) -> Iterator[Hit]:
    """TV-09: «Chiến sĩ thi đua», as the Law spells it."""
    for paragraph in facts.body_paragraphs():
        found = _SOLDIER.search(paragraph.text) if "ỹ" in paragraph.text or "Ỹ" in paragraph.text else None
        if found:
            yield Hit(f"viết {quoted(found[0])}, Luật Thi đua, khen thưởng viết «Chiến sĩ»", paragraph)


RULES = (
    *(
        (_RULES.error if ma in _HARD else _RULES.warning)(ma, f"viết hoa: {ten}", clause, capitals(cap))
        for ma, (cap, ten, clause) in _CAPITAL_RULES.items()
    ),
    _RULES.hint("VH-08", "viết hoa: các trường hợp khác", "Phụ lục II", other_capitals, Source.NGHI_DINH),
    _ANY.error("TV-01", "số tiền bằng số khớp bằng chữ", "thực hành soạn thảo", money_in_words, Source.THUC_HANH),
    _ANY.warning("TV-02", "thứ khớp với ngày", "thực hành soạn thảo", weekday_agrees, Source.THUC_HANH),
    _ANY.warning("TV-03", "ngày có thật", "thực hành soạn thảo", dates_exist, Source.THUC_HANH),
    _ANY.warning("TV-04", "viện dẫn văn bản có trước", "thực hành soạn thảo", cited_before_issued, Source.THUC_HANH),
    _ANY.hint("TV-07", "dấu cách gọn", "thực hành soạn thảo", tidy_blanks, Source.THUC_HANH),
    _ANY.hint("TV-09", "Chiến sĩ thi đua", "Luật Thi đua, khen thưởng", soldiers_of_emulation, Source.THUC_HANH),
)
