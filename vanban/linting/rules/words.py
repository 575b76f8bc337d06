"""What the words say: capitals, sums in figures and words, dates that exist and agree, names and texts that have ended."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from vanban.language import DateError, LoiVietHoa, doc_ngay, doi_chieu_tien, fold, kiem_viet_hoa, thu_trong_tuan
from vanban.linting.finding import Source
from vanban.linting.rule import Check, Group, Hit
from vanban.linting.wording import quoted
from vanban.reading.facts.file import Facts, Line
from vanban.regulation import TWO_TIERS_FROM
from vanban.regulation.validity import BODIES, HISTORIC_UNITS, TEXTS

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
            if line.capitals:
                continue
            for found in _capitals_in(line.text):
                if found.rule != cap:
                    continue
                yield Hit(f"viết {quoted(found.found)}, cần «{found.suggested}»", line)

    return check


def other_capitals(facts: Facts) -> Iterator[Hit]:
    """VH-08: the remaining rules of capitals that can be told without a dictionary of names."""
    judged = {cap for cap, _, _ in _CAPITAL_RULES.values()}
    for line in _running_lines(facts):
        if line.capitals:
            continue
        for found in _capitals_in(line.text):
            if found.rule not in judged:
                yield Hit(f"viết {quoted(found.found)}, cần «{found.suggested}» ({found.clause})", line)


def money_in_words(facts: Facts) -> Iterator[Hit]:
    """TV-01: amounts in figures and in words agree."""
    for paragraph in facts.body_paragraphs():
        for pair in doi_chieu_tien(paragraph.text) if "đồng" in paragraph.text else ():
            if pair.loi:
                yield Hit(pair.loi, paragraph)


_DATE: Final = r"(\d{1,2})\s*(?:/|\s+tháng\s+)\s*(\d{1,2})\s*(?:/|\s+năm\s+)\s*(\d{4})"
_DAY_NAMED = re.compile(
    rf"\b([Tt]hứ (?:[Hh]ai|[Bb]a|[Tt]ư|[Nn]ăm|[Ss]áu|[Bb]ảy|[2-7])|[Cc]hủ [Nn]hật)\)?,?\s*\(?(?:ngày\s+)?{_DATE}"
)
_ANY_DATE = re.compile(rf"\bngày\s+{_DATE}")
_DIGIT_DAY: Final = {"2": "hai", "3": "ba", "4": "tư", "5": "năm", "6": "sáu", "7": "bảy"}


def _as_date(day: str, month: str, year: str) -> date | None:
    try:
        return doc_ngay(f"{int(day):02d}/{int(month):02d}/{year}")
    except (DateError, ValueError):
        return None


def weekday_agrees(facts: Facts) -> Iterator[Hit]:
    """TV-02: the weekday named is the weekday of the date."""
    for paragraph in facts.body_paragraphs():
        for found in _DAY_NAMED.finditer(paragraph.text):
            ngay = _as_date(*found.groups()[1:])
            if ngay is None:
                continue
            named = found[1].lower()
            named = f"thứ {_DIGIT_DAY[named[-1]]}" if named[-1] in _DIGIT_DAY else named
            right = thu_trong_tuan(ngay)
            if named != right.lower():
                yield Hit(f"ngày {ngay:%d/%m/%Y} là {right}, văn bản ghi {quoted(found[1])}", paragraph)


def dates_exist(facts: Facts) -> Iterator[Hit]:
    """TV-03: dates in the text exist."""
    for paragraph in facts.body_paragraphs():
        for found in _ANY_DATE.finditer(paragraph.text):
            if _as_date(*found.groups()) is None and found[0] != facts.main.dia_danh_ngay.text[-len(found[0]) :]:
                yield Hit(f"ngày không có thật: {quoted(found[0])}", paragraph)


_CITED_DATE = re.compile(rf"\bsố\s+\d+[^,;.\n]{{0,40}}?\s+ngày\s+{_DATE}")


def cited_before_issued(facts: Facts) -> Iterator[Hit]:
    """TV-04: a paper cites only what was issued before it."""
    issued = facts.main.ngay.ngay if facts.main.ngay is not None else None
    if issued is None:
        return
    for line in _running_lines(facts):
        for found in _CITED_DATE.finditer(line.text):
            cited = _as_date(*found.groups())
            if cited is not None and cited > issued:
                yield Hit(f"viện dẫn {quoted(found[0])} sau ngày của văn bản ({issued:%d/%m/%Y})", line)


def texts_in_force(facts: Facts) -> Iterator[Hit]:
    """TV-05: grounds are in force on the day of the paper."""
    issued = facts.main.ngay.ngay if facts.main.ngay is not None else None
    if issued is None:
        return
    for line in _running_lines(facts):
        for code, ended in TEXTS.items():
            if (
                code in line.text
                and issued >= ended.tu_ngay
                and "thay thế" not in line.text
                and "bãi bỏ" not in line.text
            ):
                yield Hit(
                    f"{code} hết hiệu lực từ ngày {ended.tu_ngay:%d/%m/%Y}",
                    line,
                    cach_sua=f"Xem xét dùng {ended.thay_bang}" if ended.thay_bang else "",
                )


def bodies_exist(facts: Facts) -> Iterator[Hit]:
    """TV-06: a paper is not sent to, or issued by, a body that has been merged away."""
    issued = facts.main.ngay.ngay if facts.main.ngay is not None else None
    if issued is None:
        return
    paper = facts.main
    lines = [line for item in (*paper.noi_nhan.items, *paper.kinh_gui.items) for line in item.lines]
    for line in (*lines, *paper.co_quan.lines):
        for name, ended in BODIES.items():
            if name.lower() in line.text.lower() and issued >= ended.tu_ngay:
                yield Hit(
                    f"{name} không còn từ ngày {ended.tu_ngay:%d/%m/%Y}", line, cach_sua=f"Xem xét: {ended.thay_bang}"
                )
    if issued >= TWO_TIERS_FROM:
        for line in (*paper.co_quan.lines, *paper.chu_quan.lines):
            for unit in HISTORIC_UNITS:
                if re.search(rf"\b{unit}\b", line.shown.lower()):
                    yield Hit(f"từ ngày 01/7/2025 không còn đơn vị cấp huyện: {quoted(line.text)}", line)


def tidy_blanks(facts: Facts) -> Iterator[Hit]:
    """TV-07: no doubled blanks, no blank before a comma or full stop."""
    for line in _running_lines(facts):
        inner = line.text
        if re.search(r"\S {2,}\S", inner):
            yield Hit(f"có hai dấu cách liền nhau: {quoted(_around(inner, re.search(r'  +', inner)))}", line)
        found = re.search(r"[^\s.…] +[,;:](?=\s|$)|[^\s.…] +\.(?=\s|$)", inner)
        if found:
            yield Hit(f"có dấu cách trước dấu câu: {quoted(_around(inner, found))}", line)


def _around(text: str, found: re.Match[str] | None) -> str:
    if found is None:
        return text
    return text[max(0, found.start() - 15) : found.end() + 15]


_TOTAL = re.compile(r"^(tổng|tổng cộng|cộng|tổng số)\b", re.IGNORECASE)
_FIGURE = re.compile(r"^-?\d{1,3}(?:\.\d{3})+$|^-?\d+$")


def table_totals(facts: Facts) -> Iterator[Hit]:
    """TV-08: a total row at the end of a table is the sum of its columns."""
    for table in facts.tables:
        if table.role != "noi_dung" or len(table.rows) < 4:
            continue
        last = table.rows[-1]
        if not last.cells or not any(_TOTAL.match(cell.text.strip()) for cell in last.cells[:2]):
            continue
        for cell in last.cells:
            text = cell.text.strip()
            if not _FIGURE.match(text) or cell.span != 1:
                continue
            values = [_column_value(row.cells, cell.column) for row in table.rows[:-1] if not row.header]
            figures = [int(value.replace(".", "")) for value in values if value is not None and _FIGURE.match(value)]
            filled = [value for value in values if value]
            total = int(text.replace(".", ""))
            if len(figures) >= 2 and len(figures) == len(filled) and sum(figures) != total:
                at = cell.paragraphs[0] if cell.paragraphs else table.first
                yield Hit(f"dòng tổng ghi {text}, cộng các dòng trên được {_dotted(sum(figures))}", at)


_ORDINAL_HEAD: Final = frozenset({"stt", "tt", "số tt", "số thứ tự"})


def table_ordinals(facts: Facts) -> Iterator[Hit]:
    """TV-10: ordinal numbers of a plain list run on without double or gap; grouped tables are left alone."""
    for table in facts.tables:
        if table.role != "noi_dung" or len(table.rows) < 3 or not table.rows[0].cells:
            continue
        if fold(table.rows[0].cells[0].text) not in _ORDINAL_HEAD:
            continue
        values = [row.cells[0].text.strip().rstrip(".") for row in table.rows[1:] if row.cells]
        if not all(value.isdigit() for value in values):
            continue
        for position, value in enumerate(values, 1):
            if int(value) != position:
                cell = table.rows[position].cells[0]
                at = cell.paragraphs[0] if cell.paragraphs else table.first
                yield Hit(f"số thứ tự trong bảng ghi {value}, cần {position}", at)
                break


def _column_value(cells: tuple[object, ...], column: int) -> str | None:
    for cell in cells:
        if getattr(cell, "column", -1) == column and getattr(cell, "span", 0) == 1:
            return str(getattr(cell, "text", "")).strip()
    return None


def _dotted(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def soldiers_of_emulation(facts: Facts) -> Iterator[Hit]:
    """TV-09: «Chiến sĩ thi đua», as the Law spells it."""
    for paragraph in facts.body_paragraphs():
        found = re.search(r"chiến sỹ (thi đua|tiên tiến)", paragraph.text, re.IGNORECASE)
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
    _ANY.warning(
        "TV-05", "căn cứ còn hiệu lực", "Phụ lục I, Phần I, Mục II, khoản 6.a", texts_in_force, Source.THUC_HANH
    ),
    _ANY.hint("TV-06", "cơ quan, đơn vị còn tồn tại", "sắp xếp bộ máy năm 2025", bodies_exist, Source.THUC_HANH),
    _ANY.hint("TV-07", "dấu cách gọn", "thực hành soạn thảo", tidy_blanks, Source.THUC_HANH),
    _ANY.warning("TV-08", "dòng tổng đúng", "thực hành soạn thảo", table_totals, Source.THUC_HANH),
    _ANY.warning("TV-10", "số thứ tự trong bảng", "thực hành soạn thảo", table_ordinals, Source.THUC_HANH),
    _ANY.hint("TV-09", "Chiến sĩ thi đua", "Luật Thi đua, khen thưởng", soldiers_of_emulation, Source.THUC_HANH),
)
