"""The page: paper, margins, typeface, colour, text encoding, page numbers (Phụ lục I, Phần I, Mục I)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from vanban.linting.rule import Group, Hit
from vanban.linting.wording import mm, pt, quoted
from vanban.ooxml.units import MM_PER_PT
from vanban.patterns import regex
from vanban.reading.facts.file import BodyItem, Facts, PageNumber, Paragraph, Run, Section, Trouble
from vanban.reading.facts.measuring import height_pt
from vanban.reading.facts.text import WORDED
from vanban.regulation import ELEMENTS, Span, page

_RULES = Group()
_TYPED_NUMBER = regex(r"[-–—]\s*\d{1,3}\s*[-–—]?")
_ANY = Group("")
_I3 = "Phụ lục I, Phần I, Mục I, khoản 3"
_I7 = "Phụ lục I, Phần I, Mục I, khoản 7"


def _section_name(facts: Facts, section: Section) -> str:
    return "toàn văn bản" if len(facts.sections) == 1 else f"phần trang thứ {section.index + 1}"


def paper_size(facts: Facts) -> Iterator[Hit]:
    """P-01: every sheet is A4."""
    want = (page.PAPER_WIDTH.preferred, page.PAPER_HEIGHT.preferred)
    for section in facts.sections:
        found = sorted((section.width_mm, section.height_mm))
        if any(abs(a - b) > page.PAPER_TOLERANCE_MM for a, b in zip(found, want, strict=True)):
            yield Hit(
                f"khổ giấy {mm(section.width_mm)} × {mm(section.height_mm)}, cần A4 (210 × 297 mm)",
                cach_sua="Layout > Size > A4",
                place=_section_name(facts, section),
            )


def landscape_has_table(facts: Facts) -> Iterator[Hit]:
    """P-02: a sheet lies across only for a table."""
    for section in facts.sections:
        if section.landscape and not any(t.section == section.index and t.role == "noi_dung" for t in facts.tables):
            yield Hit("trang ngang nhưng không có bảng, biểu", place=_section_name(facts, section))


def margin(name: str, span: Span, get: Callable[[Section], float], across: tuple[Span, Callable[[Section], float]]):  # type: ignore[no-untyped-def]
    """Make the check of one margin; on a landscape sheet the edges of the turned page are judged by the same spans."""

    def check(facts: Facts) -> Iterator[Hit]:
        for section in facts.sections:
            allowed, read = across if section.landscape else (span, get)
            if not allowed.holds(read(section), page.MARGIN_TOLERANCE_MM):
                yield Hit(
                    f"lề {name} {mm(read(section))}, cần {allowed}",
                    cach_sua="Layout > Margins > Custom Margins",
                    place=_section_name(facts, section),
                )

    return check


def _top(section: Section) -> float:
    return section.top_mm


def _bottom(section: Section) -> float:
    return section.bottom_mm


def _left(section: Section) -> float:
    return section.left_mm + section.gutter_mm


def _right(section: Section) -> float:
    return section.right_mm


def no_mirror(facts: Facts) -> Iterator[Hit]:
    """P-07: the decree has no mirrored margins and no gutter."""
    for section in facts.sections:
        if section.gutter_mm > page.MARGIN_TOLERANCE_MM:
            yield Hit(
                f"có khoảng gáy {mm(section.gutter_mm)}, Nghị định không quy định", place=_section_name(facts, section)
            )
    if any(section.mirror for section in facts.sections):
        yield Hit("lề đặt đối xứng cho in hai mặt (mirror margins), Nghị định không quy định")


def _letters(run: Run) -> bool:
    return not run.symbol and WORDED.search(run.shown) is not None


def typeface(facts: Facts) -> Iterator[Hit]:
    """P-08: every letter is set in Times New Roman."""
    for paragraph in facts.paragraphs:
        wrong = {font for run in paragraph.runs if _foreign(run) and _letters(run) for font in _wrong_fonts(run)}
        if wrong:
            yield Hit(
                f"phông chữ {', '.join(sorted(wrong))}, cần {page.FONT}",
                paragraph,
                cach_sua=f"Chọn đoạn, đặt phông {page.FONT}",
            )


def _foreign(run: Run) -> bool:
    fonts = run.format.fonts
    return not (_is_ours(fonts.ascii) and _is_ours(fonts.hansi))


def _is_ours(font: str | None) -> bool:
    return font is None or font == page.FONT or font.strip().lower() == page.FONT.lower()


_ASCII = regex(r"[A-Za-z0-9]")
_ACCENTED = regex(r"[^\W_\x00-\x7f]")


def _wrong_fonts(run: Run) -> Iterator[str]:
    fonts = run.format.fonts
    for letters, font in ((_ASCII, fonts.ascii), (_ACCENTED, fonts.hansi)):
        if font is not None and not _is_ours(font) and letters.search(run.shown):
            yield font


def colour(facts: Facts) -> Iterator[Hit]:
    """P-09: text is black; stamps and pictures apart."""
    stamped = {mark.line.paragraph.index for paper in facts.papers for mark in paper.marks}
    for paragraph in facts.paragraphs:
        looks = [run for run in paragraph.runs if _coloured(run)]
        if not looks or paragraph.index in stamped:
            continue
        wrong = {run.format.color for run in looks if _letters(run)} - {None, "000000"}
        marked = {run.format.highlight for run in looks if _letters(run)} - {None, "none"}
        if wrong:
            names = ", ".join(f"#{c}" for c in sorted(c for c in wrong if c))
            yield Hit(f"chữ màu {names}, cần màu đen", paragraph, cach_sua="Đặt màu chữ Automatic")
        elif marked:
            yield Hit("chữ tô nền màu, cần nền trắng", paragraph, cach_sua="Bỏ tô màu nền (Text Highlight)")


def _coloured(run: Run) -> bool:
    look = run.format
    return look.color not in {None, "000000"} or look.highlight not in {None, "none"}


_TROUBLES = {
    "tcvn3": "chữ mã TCVN3 (ABC), cần Unicode",
    "vni": "chữ mã VNI, cần Unicode",
    "rieng": "ký tự vùng riêng, máy khác không đọc được",
    "thay_the": "ký tự lỗi U+FFFD",
    "nfd": "chữ Unicode tổ hợp (dấu rời), cần dựng sẵn (NFC)",
    "khong_rong": "ký tự ẩn không có độ rộng",
    "ky_tu_la": "ký tự trông giống chữ Việt nhưng khác mã",
}


def encoding(*kinds: str) -> Callable[[Facts], Iterator[Hit]]:
    """Make the check of P-10 for some kinds of trouble."""

    def check(facts: Facts) -> Iterator[Hit]:
        for trouble in facts.troubles:
            if trouble.kind in kinds and not _read_well(facts, trouble):
                yield Hit(
                    f"{_TROUBLES[trouble.kind]}: {quoted(trouble.sample)}",
                    trouble.paragraph,
                    cach_sua="Chuyển sang Unicode dựng sẵn (TCVN 6909:2001)",
                    place=trouble.place,
                )

    return check


def _read_well(facts: Facts, trouble: Trouble) -> bool:
    """Text that holds precomposed Vietnamese letters is Unicode, whatever its font is called."""
    if trouble.kind not in {"tcvn3", "vni"}:
        return False
    return any("\u1ea0" <= c <= "\u1ef9" for c in facts.paragraphs[trouble.paragraph].raw)


def _numbered_sections(facts: Facts) -> Iterator[tuple[Section, list[PageNumber]]]:
    for section in facts.sections:
        yield section, [n for n in facts.page_numbers if n.section == section.index]


def page_number_in_header(facts: Facts) -> Iterator[Hit]:
    """P-11: pages after the first carry their number in the header."""
    for item in (item for paper in facts.papers for item in paper.body):
        if typed_page_number(item):
            cure = "Bỏ dòng này; Insert > Page Number > Top of Page"
            yield Hit(
                f"số trang gõ tay trong nội dung: {quoted(item.line.text if item.line else '')}", item, cach_sua=cure
            )
    for section, numbers in _numbered_sections(facts):
        if any(n.where == "chan" for n in numbers):
            yield Hit(
                "số trang đặt ở chân trang, cần đặt ở giữa lề trên",
                next(n.paragraph for n in numbers if n.where == "chan"),
                cach_sua="Insert > Page Number > Top of Page",
            )
        elif not any(n.where == "dau" and n.which != "first" for n in numbers) and _has_second_page(facts, section):
            yield Hit(
                "không có số trang ở lề trên",
                cach_sua="Insert > Page Number > Top of Page",
                place=_section_name(facts, section),
            )


def typed_page_number(item: BodyItem) -> bool:
    """Whether an item of the body is a page number typed by hand: "- 2 -" alone in the middle of its line."""
    line = item.line
    return line is not None and line.align == "giua" and _TYPED_NUMBER.fullmatch(line.text) is not None


_SURELY_MORE: Final = 1.06
"""Share of a page's height from which a section surely runs on: heights are estimates."""


def _has_second_page(facts: Facts, section: Section) -> bool:
    """Whether the section is surely longer than a page, by the height of what stands in it."""
    inside = [p for p in facts.paragraphs if p.story == "than" and p.section == section.index and p.box is None]
    for position, paragraph in enumerate(inside):
        if paragraph.format.page_break_before and position:
            return True
        if not paragraph.breaks_page:
            continue
        if paragraph.text.rpartition("\f")[2].strip() or any(not p.blank for p in inside[position + 1 :]):
            return True
    room = (section.height_mm - section.top_mm - section.bottom_mm) / MM_PER_PT
    while inside and inside[-1].blank:
        inside.pop()
    limit = room * _SURELY_MORE * max(len(section.columns_mm), 1)
    return _height(facts, inside, section.text_width_mm, limit) > limit


def _height(facts: Facts, inside: list[Paragraph], width_mm: float, enough: float) -> float:
    """Estimate the height of paragraphs and tables, one below the other; cells of a row stand side by side.

    What is more than `enough` is not measured to its end.
    """
    total = 0.0
    rows: dict[tuple[int, int], dict[int, float]] = {}
    for paragraph in inside:
        ref = paragraph.cell
        if ref is None:
            total += height_pt(paragraph, width_mm)
            if total > enough:
                break
            continue
        cell = facts.tables[ref.table].rows[ref.row].cells[ref.cell]
        room = max(cell.width_mm - cell.padding_left_mm - cell.padding_right_mm, 5.0)
        cells = rows.setdefault((ref.table, ref.row), {})
        cells[ref.cell] = cells.get(ref.cell, 0.0) + height_pt(paragraph, room)
    for (table, row), cells in rows.items():
        asked = facts.tables[table].rows[row].height_mm
        total += max(*cells.values(), 0.0 if asked is None else asked / MM_PER_PT)
    return total


def page_number_look(facts: Facts) -> Iterator[Hit]:
    """P-12: the number is centred, upright, Arabic, 13 to 14."""
    look = ELEMENTS["so_trang"]
    seen: set[int] = set()
    for number in facts.page_numbers:
        if number.where != "dau" or number.paragraph.index in seen:
            continue
        seen.add(number.paragraph.index)
        if number.align != "giua":
            yield Hit("số trang không canh giữa", number.paragraph, place=number.place)
        if not look.co.holds(number.size_pt):
            yield Hit(f"số trang cỡ {pt(number.size_pt)}, cần {look.co}", number.paragraph, place=number.place)
        if number.italic or number.bold:
            yield Hit("số trang in nghiêng hoặc đậm, cần chữ đứng, không đậm", number.paragraph, place=number.place)
        if number.number_format not in {"decimal", "", "numberInDash"}:
            yield Hit("số trang không phải chữ số Ả Rập", number.paragraph, place=number.place)
        if number.around.strip() or number.number_format == "numberInDash":
            yield Hit(
                f"bên cạnh số trang có {quoted(number.around.strip() or '-')}, cần riêng chữ số",
                number.paragraph,
                place=number.place,
            )


def first_page_hidden(facts: Facts) -> Iterator[Hit]:
    """P-13: the first page shows no number."""
    firsts = {paper.sections[0] for paper in facts.papers if paper.sections}
    for number in facts.page_numbers:
        if number.first_page and number.section in firsts and number.where != "than":
            yield Hit(
                "số trang hiện ở trang thứ nhất",
                number.paragraph,
                cach_sua="Bật Different First Page và xóa số ở trang đầu",
                place=number.place,
            )


def starts_at_one(facts: Facts) -> Iterator[Hit]:
    """P-14: the main part is numbered from 1."""
    if facts.main.sections:
        section = facts.sections[facts.main.sections[0]]
        if section.page_start not in {None, 1}:
            yield Hit(f"số trang bắt đầu từ {section.page_start}, cần từ 1", place=_section_name(facts, section))


def appendix_starts_anew(facts: Facts) -> Iterator[Hit]:
    """P-15: each appendix has its own page numbers."""
    for appendix in facts.appendices:
        if not appendix.sections:
            continue
        section = facts.sections[appendix.sections[0]]
        if section.index == 0 and appendix.own_section and section.page_start is None:
            continue  # a file that holds appendices alone begins with page 1 of itself
        if section.page_start != 1 or not appendix.own_section:
            yield Hit(
                "phụ lục chưa đánh số trang riêng từ 1",
                appendix.label,
                cach_sua="Ngắt phần (Section Break) trước phụ lục, Format Page Numbers > Start at 1",
                place=appendix.place,
            )


RULES = (
    _ANY.error("P-01", "khổ giấy A4", "Phụ lục I, Phần I, Mục I, khoản 1", paper_size),
    _ANY.warning("P-02", "trang ngang chỉ dùng cho bảng", "Phụ lục I, Phần I, Mục I, khoản 2", landscape_has_table),
    _RULES.error("P-03", "lề trên 20 đến 25 mm", _I3, margin("trên", page.MARGIN_TOP, _top, (page.MARGIN_TOP, _top))),
    _RULES.error(
        "P-04", "lề dưới 20 đến 25 mm", _I3, margin("dưới", page.MARGIN_BOTTOM, _bottom, (page.MARGIN_BOTTOM, _bottom))
    ),
    _RULES.error(
        "P-05", "lề trái 30 đến 35 mm", _I3, margin("trái", page.MARGIN_LEFT, _left, (page.MARGIN_LEFT, _left))
    ),
    _RULES.error(
        "P-06", "lề phải 15 đến 20 mm", _I3, margin("phải", page.MARGIN_RIGHT, _right, (page.MARGIN_RIGHT, _right))
    ),
    _RULES.warning("P-07", "không lề đối xứng, không gáy", _I3, no_mirror),
    _ANY.error("P-08", "phông Times New Roman", "Phụ lục I, Phần I, Mục I, khoản 4", typeface),
    _ANY.error("P-09", "chữ màu đen", "Phụ lục I, Phần I, Mục I, khoản 4", colour),
    _ANY.error(
        "P-10", "Unicode dựng sẵn", "Phụ lục I, Phần I, Mục I, khoản 4", encoding("tcvn3", "vni", "rieng", "thay_the")
    ),
    _ANY.warning(
        "P-10", "Unicode dựng sẵn", "Phụ lục I, Phần I, Mục I, khoản 4", encoding("nfd", "khong_rong", "ky_tu_la")
    ),
    _RULES.error("P-11", "số trang ở lề trên", _I7, page_number_in_header),
    _RULES.error("P-12", "số trang giữa, đứng, cỡ 13 đến 14", _I7, page_number_look),
    _RULES.error("P-13", "trang thứ nhất không hiện số", _I7, first_page_hidden),
    _RULES.warning("P-14", "số trang bắt đầu từ 1", _I7, starts_at_one),
    _RULES.error("P-15", "phụ lục đánh số trang riêng", "Phụ lục I, Phần I, Mục III, khoản 1.đ", appendix_starts_anew),
)
