"""The running text and its divisions (Phụ lục I, Phần I, Mục II, khoản 6)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from vanban.linting.finding import Source
from vanban.linting.rule import Group, Hit
from vanban.linting.rules.looks import deviations
from vanban.linting.rules.page import typed_page_number
from vanban.linting.wording import mm, number, pt, quoted
from vanban.patterns import regex
from vanban.reading.facts.file import BodyItem, Facts, Line, Paragraph, gap_pt
from vanban.regulation import BODY_SIZES, ELEMENTS, LOAI, formulas, page

_RULES = Group()
_6E = "Phụ lục I, Phần I, Mục II, khoản 6.e"
_6D = "Phụ lục I, Phần I, Mục II, khoản 6.đ"
_CENTRED: Final = frozenset(
    {"phan", "tieu_de_phan", "chuong", "tieu_de_chuong", "muc", "tieu_de_muc", "tieu_muc", "tieu_de_tieu_muc"}
)
_TEXT: Final = frozenset({"doan", "khoan", "diem", "gach", "cong", "dieu"})
_CAPTION = regex(r"\(?\s*(?:đơn vị(?: tính)?\s*:|đvt\s*:|(?:bảng|biểu|mẫu)(?: biểu)?(?: số)?\s*\d)", re.IGNORECASE)
_SOURCE = regex(r"\(?\s*nguồn(?: số liệu)?\s*:", re.IGNORECASE)
_END_MARK = regex(r"\./\.?")
_ASIDE = regex(r"\([^()]*\)|(?<=\w):\s.*")
_SURELY_SHORT = 50
"""Letters that fill no line of the page."""
_NEAR_EDGE_MM = 2.0
_SHORT_CHARS: Final = 85
"""A paragraph of less than a line looks the same justified or set to the left."""


def _bodies(facts: Facts) -> Iterator[Sequence[BodyItem]]:
    for paper in facts.papers:
        yield paper.body
    for appendix in facts.appendices:
        yield appendix.body


def _text_items(facts: Facts) -> Iterator[tuple[BodyItem, Paragraph]]:
    """Items of running text outside tables."""
    for body in _bodies(facts):
        beside = _beside_tables(body)
        for item in body:
            if item.level not in _TEXT or item.line is None or item.line.paragraph.cell is not None:
                continue
            running = bool(item.line.text) and not _END_MARK.fullmatch(item.line.text)
            if running and item.first not in beside and not typed_page_number(item):
                yield item, item.line.paragraph


def _beside_tables(body: Sequence[BodyItem]) -> frozenset[int]:
    """Find the lines that belong to a table: its name or unit right above it, its source right below."""
    filled = [item for item in body if item.level not in {"trong", "ke"}]
    found = set()
    for at, item in enumerate(filled):
        if item.level != "bang":
            continue
        for above in reversed(filled[max(at - 3, 0) : at]):
            if above.level != "doan" or above.line is None or not _CAPTION.match(above.line.text):
                break
            found.add(above.first)
        below = filled[at + 1] if at + 1 < len(filled) else None
        if below is not None and below.level == "doan" and below.line is not None and _SOURCE.match(below.line.text):
            found.add(below.first)
    return frozenset(found)


def justified(facts: Facts) -> Iterator[Hit]:
    """ND-01: justified on both sides."""
    for item, paragraph in _text_items(facts):
        if paragraph.format.align == "deu":
            continue
        if paragraph.format.align == "trai" and _one_line(item.line):
            continue
        if paragraph.format.align == "giua" and _stands_alone(item):
            continue
        yield Hit("đoạn văn chưa canh đều hai bên", item, cach_sua="Chọn đoạn, bấm Ctrl+J")


def _one_line(line: Line | None) -> bool:
    """Text that does not reach the right edge looks the same however it is set."""
    return line is None or len(line.text) < _SURELY_SHORT or line.width_mm < line.box_width_mm - _NEAR_EDGE_MM


def _stands_alone(item: BodyItem) -> bool:
    """A short centred line of its own (a note in brackets, a closing formula) is no running text."""
    return item.level == "doan" and item.line is not None and len(item.line.text) < _SHORT_CHARS


def text_look(facts: Facts) -> Iterator[Hit]:
    """ND-02: 13 to 14, upright."""
    for item, _ in _text_items(facts):
        line = item.line
        if line is None:
            continue
        if not all(BODY_SIZES.holds(size, 0.05) for size in line.sizes):
            yield Hit(f"nội dung cỡ {' và '.join(pt(s) for s in line.sizes)}, cần {BODY_SIZES}", item)
        elif line.italic is True and item.level != "dieu" and not _may_be_italic(line.text):
            yield Hit("nội dung in nghiêng, cần chữ đứng", item)


def _may_be_italic(text: str) -> bool:
    return text.startswith(("(", "“", "Ghi chú", "Lưu ý"))


def indented(facts: Facts) -> Iterator[Hit]:
    """ND-03: first line 1 cm or 1,27 cm, made by the paragraph, not by blanks or tabs."""
    for item, paragraph in _text_items(facts):
        text = paragraph.text
        if paragraph.format.align == "giua":
            continue
        if re.match(r"[ \u00a0]{2,}|\t", text):
            yield Hit("đầu dòng lùi vào bằng dấu cách hoặc Tab", item, cach_sua="Dùng Paragraph > Special > First line")
            continue
        form = paragraph.format
        indent = form.left_mm + form.first_mm
        if paragraph.label is not None and form.first_mm < 0:
            indent = form.left_mm + form.first_mm
        if not any(abs(indent - choice) <= page.INDENT_TOLERANCE_MM + 0.05 for choice in page.INDENT_CHOICES_MM):
            yield Hit(f"đầu dòng lùi {mm(indent)}, cần 1 cm hoặc 1,27 cm", item)


def gaps(facts: Facts) -> Iterator[Hit]:
    """ND-04: at least 6 pt between paragraphs."""
    for body in _bodies(facts):
        previous: BodyItem | None = None
        beside = _beside_tables(body)
        for item in body:
            aside = item.line is None or item.level == "trong" or item.first in beside or typed_page_number(item)
            if aside or item.line is None or item.line.paragraph.cell is not None:
                previous = None
                continue
            if previous is not None and previous.line is not None and _judged_pair(previous, item):
                gap = gap_pt(previous.line.paragraph, item.line.paragraph)
                automatic = item.line.paragraph.format.before_auto or previous.line.paragraph.format.after_auto
                if not automatic and gap < page.PARAGRAPH_GAP.low - 0.05:
                    yield Hit(
                        f"cách đoạn trên {number(gap)} pt, cần {page.PARAGRAPH_GAP}",
                        item,
                        cach_sua="Đặt Spacing Before hoặc After 6 pt trở lên, bỏ chọn Don't add space between...",
                    )
            previous = item


def _judged_pair(above: BodyItem, below: BodyItem) -> bool:
    """A label and its title (Chương I / QUY ĐỊNH CHUNG) may stand close."""
    same_paragraph = above.last == below.first
    return not same_paragraph and not (above.level in _CENTRED and below.level == f"tieu_de_{above.level}")


def line_spacing(facts: Facts) -> Iterator[Hit]:
    """ND-05: from single to one and a half lines."""
    span = page.LINE_SPACING
    texts: list[tuple[BodyItem | Line, Line | None, Paragraph]] = []
    texts += [(line, line, line.paragraph) for paper in facts.papers for line in paper.can_cu]
    texts += [(item, item.line, paragraph) for item, paragraph in _text_items(facts)]
    for item, line, paragraph in texts:
        form = paragraph.format
        if form.line_rule == "auto":
            if not span.holds(form.line, 0.01):
                yield Hit(f"cách dòng {number(form.line)} dòng, cần {span}", item)
            continue
        size = max((line.sizes if line else ()) or (BODY_SIZES.preferred,))
        low, high = (limit * page.LINE_HEIGHT_RATIO * size for limit in (span.low, span.high))
        if form.line_rule == "atLeast":
            low = 0.0
        if not low - 0.15 <= form.line <= high + 0.15:
            yield Hit(
                f"cách dòng {number(form.line)} pt, cần {number(low)} đến {number(high)} pt với cỡ chữ {pt(size)}", item
            )


def one_size(facts: Facts) -> Iterator[Hit]:
    """ND-06: one size for all of the text."""
    weights: dict[float, int] = {}
    first: dict[float, BodyItem] = {}
    for item, _ in _text_items(facts):
        line = item.line
        for run in line.letters if line else ():
            weights[run.format.size_pt] = weights.get(run.format.size_pt, 0) + len(run.shown)
            first.setdefault(run.format.size_pt, item)
    if len(weights) > 1:
        main = max(weights, key=lambda size: weights[size])
        for size in sorted(weights):
            if size != main and BODY_SIZES.holds(size):
                yield Hit(f"cỡ chữ {pt(size)} khác phần lớn nội dung (cỡ {pt(main)})", first[size])


def end_mark(facts: Facts) -> Iterator[Hit]:
    """ND-07: the text ends with «./.»."""
    for paper in facts.papers:
        loai = LOAI.get(paper.loai.key or "")
        if loai is not None and loai.mau is None:
            continue
        last = next((item for item in reversed(paper.body) if item.level not in {"trong", "ke"}), None)
        if last is not None and last.line is not None and _END_MARK.fullmatch(last.line.text):
            yield Hit(f"dấu «{formulas.KET_THUC}» đứng riêng một dòng, đưa lên cuối câu trên", last)
        elif last is not None and not paper.ket_thuc.there:
            yield Hit(f"cuối nội dung chưa có dấu «{formulas.KET_THUC}»", last)


def _items(facts: Facts, *levels: str) -> Iterator[tuple[Sequence[BodyItem], int, BodyItem]]:
    for body in _bodies(facts):
        for position, item in enumerate(body):
            if item.level in levels and item.line is not None:
                yield body, position, item


def _heading(item: BodyItem, key: str, *, centred: bool = True) -> Iterator[Hit]:
    line = item.line
    if line is None:
        return
    wrong = deviations(line, ELEMENTS[key])
    if centred and line.align != "giua":
        wrong.append("chưa canh giữa")
    if wrong:
        yield Hit(f"{ELEMENTS[key].ten} {quoted(line.text)}: {'; '.join(wrong)}", item)


def large_divisions(facts: Facts) -> Iterator[Hit]:
    """ST-01: Phần, Chương with a Roman number, on a line of its own."""
    for _, _, item in _items(facts, "phan", "chuong"):
        yield from _heading(item, item.level)
        if item.numeral == "so":
            yield Hit(f"{quoted(item.label)} đánh số bằng chữ số La Mã", item)
        if item.text.strip(" .:") and not _broken_below(item):
            yield Hit(f"tiêu đề của {item.label} cần ghi ở dòng dưới", item)


def _broken_below(item: BodyItem) -> bool:
    """Whether a line break stands between label and title: the title is on the line below."""
    text = item.line.paragraph.text.strip() if item.line is not None else ""
    return "\n" in text and item.text.strip() in text.partition("\n")[2]


def division_titles(facts: Facts) -> Iterator[Hit]:
    """ST-02: titles of Phần and Chương."""
    for _, _, item in _items(facts, "tieu_de_phan", "tieu_de_chuong"):
        yield from _heading(item, item.level)


def small_divisions(facts: Facts) -> Iterator[Hit]:
    """ST-03: Mục, Tiểu mục with an Arabic number; titles on the next line."""
    for _, _, item in _items(facts, "muc", "tieu_muc"):
        yield from _heading(item, item.level)
        if item.numeral == "la_ma":
            yield Hit(f"{quoted(item.label)} đánh số bằng chữ số Ả Rập", item)
        if item.text.strip(" .:") and not _broken_below(item):
            yield Hit(f"tiêu đề của {item.label} cần ghi ở dòng dưới", item)
    for _, _, item in _items(facts, "tieu_de_muc", "tieu_de_tieu_muc"):
        yield from _heading(item, item.level)


def article_label(facts: Facts) -> Iterator[Hit]:
    """ST-04: «Điều n.» bold, upright, a full stop after the number."""
    for _, _, item in _items(facts, "dieu"):
        if item.label_runs_bold is not True:
            yield Hit(f"{quoted(item.label)} chưa in đậm", item)
        if item.line is not None and item.line.letters and item.line.letters[0].format.italic:
            yield Hit(f"{quoted(item.label)} in nghiêng, cần chữ đứng", item)
        if not item.label.rstrip().endswith("."):
            yield Hit(f"sau {quoted(item.label)} cần dấu chấm", item)
        if not item.label.startswith("Điều"):
            yield Hit(f"{quoted(item.label)} cần viết «Điều»", item)
        if item.numeral != "so":
            yield Hit(f"{quoted(item.label)} cần chữ số Ả Rập", item)


def article_order(facts: Facts) -> Iterator[Hit]:
    """ST-05: articles run on without gap or double."""
    for body in _bodies(facts):
        expected = 1
        for item in (i for i in body if i.level == "dieu" and i.number is not None):
            number_ = item.number or 0
            if number_ != expected:
                what = "trùng" if number_ < expected else "nhảy"
                yield Hit(f"số Điều {what}: thấy Điều {number_}, cần Điều {expected}", item)
            expected = number_ + 1


def clause_order(facts: Facts) -> Iterator[Hit]:
    """ST-06: khoản are numbered from 1 inside their division."""
    for body in _bodies(facts):
        yield from _sequence(body, ("khoan", "khoan_tieu_de"), "khoản")


def _sequence(body: Sequence[BodyItem], levels: tuple[str, ...], ten: str) -> Iterator[Hit]:
    """Numbers of one level count up from 1 within the same parent."""
    last: dict[tuple[tuple[tuple[str, str], ...], bool], int] = {}
    for item in body:
        if item.level not in levels or item.number is None:
            continue
        # "1)" below "1." begins a list of its own
        parent = (item.path[:-1], item.label.rstrip().endswith(")"))
        expected = last.get(parent, 0) + 1
        if item.number != expected and item.number != 1:
            what = "trùng hoặc lùi" if item.number < expected else "nhảy"
            yield Hit(f"số thứ tự {ten} {what}: thấy {quoted(item.label)}, cần số {expected}", item)
        elif item.number != expected:
            yield Hit(f"số thứ tự {ten} bắt đầu lại từ 1 trong cùng một mục", item)
        last[parent] = item.number


def clause_titles(facts: Facts) -> Iterator[Hit]:
    """ST-07: a titled khoản is bold, an untitled one is not."""
    for _, _, item in _items(facts, "khoan"):
        if item.label_runs_bold is True and item.text_runs_bold is False:
            yield Hit(f"số khoản {quoted(item.label)} in đậm, khoản không có tiêu đề in thường", item)
    for _, _, item in _items(facts, "khoan_tieu_de"):
        if item.label_runs_bold is not True or item.text_runs_bold is not True:
            yield Hit(
                f"khoản có tiêu đề cần in đậm cả số và tiêu đề: {quoted(item.line.text if item.line else '')}", item
            )


def point_letters(facts: Facts) -> Iterator[Hit]:
    """ST-08: points follow the Vietnamese alphabet (a, b, c, d, đ, e, g)."""
    letters = formulas.DIEM_LETTERS
    for body in _bodies(facts):
        last: dict[tuple[tuple[str, str], ...], int] = {}
        previous: BodyItem | None = None
        for item in (i for i in body if i.level != "trong"):
            above, previous = previous, item
            if item.level != "diem" or not item.label:
                continue
            letter = item.label.strip().rstrip(").").lower()
            if letter not in letters or len(letter) != 1:
                if len(letter) == 1:
                    yield Hit(f"điểm {quoted(item.label)}: chữ «{letter}» không dùng để đánh thứ tự điểm", item)
                continue
            if not item.label.rstrip().endswith(")"):
                yield Hit(f"sau chữ cái của điểm cần dấu «)»: {quoted(item.label)}", item)
            parent, place = item.path[:-1], letters.index(letter)
            expected = last.get(parent, -1) + 1
            again = place == 0 and expected > 0 and above is not None and above.level == "diem"
            if again or place not in {expected, 0}:
                want = letters[expected] if expected < len(letters) else "?"
                yield Hit(f"thứ tự điểm: thấy «{letter})», cần «{want})» theo bảng chữ cái tiếng Việt", item)
            last[parent] = place


def roman_headings(facts: Facts) -> Iterator[Hit]:
    """ST-09: «I. TIÊU ĐỀ» capitals, bold."""
    for _, _, item in _items(facts, "muc_la_ma"):
        if item.line is None or not _capitals_beside(item.line):
            yield from _heading(item, "muc_la_ma", centred=False)


def _capitals_beside(line: Line) -> bool:
    """Whether a heading is as it should be but for words in brackets, or what is said of it behind its colon."""
    title = _ASIDE.sub("", line.shown).strip()
    return (
        title != line.shown.strip()
        and title == title.upper()
        and not deviations(line, ELEMENTS["muc_la_ma"], case=False)
    )


RULES = (
    _RULES.error("ND-01", "nội dung canh đều hai bên", _6E, justified),
    _RULES.error("ND-02", "cỡ chữ, kiểu chữ nội dung", _6E, text_look),
    _RULES.warning("ND-03", "lùi đầu dòng", _6E, indented),
    _RULES.error("ND-04", "khoảng cách giữa các đoạn", _6E, gaps),
    _RULES.error("ND-05", "khoảng cách dòng", _6E, line_spacing),
    _RULES.warning("ND-06", "một cỡ chữ cho nội dung", "Phụ lục I, Phần I, Mục V, ghi chú", one_size),
    _RULES.hint("ND-07", "dấu kết thúc ./.", "Phụ lục III, các mẫu", end_mark),
    _RULES.error("ST-01", "Phần, Chương", _6D, large_divisions),
    _RULES.error("ST-02", "tiêu đề phần, chương", _6D, division_titles),
    _RULES.error("ST-03", "Mục, Tiểu mục", _6D, small_divisions),
    _RULES.error("ST-04", "Điều", _6D, article_label),
    _RULES.warning("ST-05", "thứ tự Điều", _6D, article_order, Source.THUC_HANH),
    _RULES.warning("ST-06", "thứ tự khoản", _6D, clause_order),
    _RULES.warning("ST-07", "khoản có tiêu đề in đậm", _6D, clause_titles),
    _RULES.warning("ST-08", "thứ tự điểm", _6D, point_letters),
    _RULES.warning("ST-09", "mục đánh số La Mã", "Phụ lục I, Phần I, Mục V, dòng 6b", roman_headings),
)
