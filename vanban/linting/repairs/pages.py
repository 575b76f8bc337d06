"""Repairs of the page: margins, gutter, page numbers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from vanban.linting.copying import Copy
from vanban.linting.repairs.marking import child, drop, put
from vanban.ooxml.units import twips
from vanban.reading.facts.file import Facts, Section
from vanban.regulation import ELEMENTS, page, party

_EDGES: Final = {
    "P-03": ("top", "trên", page.MARGIN_TOP), "P-04": ("bottom", "dưới", page.MARGIN_BOTTOM),
    "P-05": ("left", "trái", page.MARGIN_LEFT), "P-06": ("right", "phải", page.MARGIN_RIGHT),
}  # fmt: skip
_PARTY: Final = {
    "top": party.MARGIN_TOP, "bottom": party.MARGIN_BOTTOM, "left": party.MARGIN_LEFT, "right": party.MARGIN_RIGHT,
}  # fmt: skip
Done = Iterator[tuple[str, str, str]]


def margins(copy: Copy, facts: Facts, rules: set[str]) -> Done:
    """Bring every margin to the nearest value allowed; gutter and mirroring go."""
    wanted = {edge: (ma, ten, span) for ma, (edge, ten, span) in _EDGES.items() if ma in rules}
    if "DP-02" in rules:
        wanted = {edge: ("DP-02", edge, span) for edge, span in _PARTY.items()}
    elements = copy.sections()
    if len(elements) != len(facts.sections):
        return
    for section, element in zip(facts.sections, elements, strict=True):
        for edge, (ma, ten, span) in wanted.items():
            value = _margin(section, edge)
            if not span.holds(value, page.MARGIN_TOLERANCE_MM) and not (section.landscape and ma == "DP-02"):
                new = min(max(value, span.low), span.high)
                child(element, "pgMar").set(f"{copy.w}{edge}", str(twips(new)))
                yield ma, f"phần trang thứ {section.index + 1}", f"lề {ten} {new:g} mm"
        if "P-07" in rules and section.gutter_mm:
            child(element, "pgMar").set(f"{copy.w}gutter", "0")
            yield "P-07", f"phần trang thứ {section.index + 1}", "bỏ khoảng gáy"
    settings = copy.related("settings")
    if "P-07" in rules and settings is not None and any(section.mirror for section in facts.sections):
        drop(copy.tree(settings), "mirrorMargins")
        yield "P-07", "toàn văn bản", "bỏ lề đối xứng"


def _margin(section: Section, edge: str) -> float:
    return {
        "top": section.top_mm, "bottom": section.bottom_mm, "left": section.left_mm + section.gutter_mm,
        "right": section.right_mm,
    }[edge]  # fmt: skip


def page_numbers(copy: Copy, facts: Facts, rules: set[str]) -> Done:
    """Put the number into the middle of the header from page 2 on, in the size of the decree."""
    elements = copy.sections()
    if len(elements) != len(facts.sections) or not rules & {"P-11", "P-12", "P-13", "P-15", "DP-14"}:
        return
    if rules & {"P-11", "DP-14"}:
        yield from _into_header(copy, facts, elements)
    if rules & {"P-12", "DP-14"}:
        yield from _number_look(copy, facts)
    if rules & {"P-11", "P-13", "DP-14"}:
        yield from _hide_on_first(copy, facts, elements)
    if "P-15" in rules:
        for appendix in facts.appendices:
            if appendix.own_section and appendix.sections:
                child(elements[appendix.sections[0]], "pgNumType").set(f"{copy.w}start", "1")
                yield "P-15", appendix.place, "số trang bắt đầu từ 1"


def _into_header(copy: Copy, facts: Facts, elements: list[etree._Element]) -> Done:
    shown = {n.section for n in facts.page_numbers if n.where == "dau" and n.which != "first"}
    low = [n for n in facts.page_numbers if n.where == "chan"]
    if all(section.index in shown for section in facts.sections) and not low:
        return
    for paragraph in {n.paragraph.index: n.paragraph for n in low}.values():
        _empty_of_number(copy, copy.element(paragraph))
        yield "P-11", "chân trang", "bỏ số trang ở chân trang"
    first = facts.sections[0].margin("dau", "default")
    if 0 not in shown and first.part and not first.blank:
        return
    _, relation = copy.add_part("header", "header", _header(copy))
    for section, element in zip(facts.sections, elements, strict=True):
        if section.index in shown or (section.index and section.margin("dau", "default").inherited):
            continue
        _refer(copy, element, "headerReference", "default", relation)
        yield "P-11", f"phần trang thứ {section.index + 1}", "đánh số trang ở giữa lề trên"


def _header(copy: Copy) -> bytes:
    size = round(ELEMENTS["so_trang"].co.preferred * 2)
    w = copy.w[1:-1]
    look = f'<w:rPr><w:rFonts w:ascii="{page.FONT}" w:hAnsi="{page.FONT}" w:cs="{page.FONT}"/><w:sz w:val="{size}"/></w:rPr>'
    field = "".join(
        f"<w:r>{look}{inner}</w:r>"
        for inner in ('<w:fldChar w:fldCharType="begin"/>', "<w:instrText>PAGE</w:instrText>",
                      '<w:fldChar w:fldCharType="separate"/>', "<w:t>2</w:t>", '<w:fldChar w:fldCharType="end"/>')
    )  # fmt: skip
    return f'<w:hdr xmlns:w="{w}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{field}</w:p></w:hdr>'.encode()


def _refer(copy: Copy, section: etree._Element, tag: str, which: str, relation: str) -> None:
    for old in section.findall(f"{copy.w}{tag}"):
        if old.get(f"{copy.w}type") == which:
            section.remove(old)
    made = etree.Element(f"{copy.w}{tag}")
    made.set(f"{copy.w}type", which)
    made.set(copy.relation_id(), relation)
    section.insert(0, made)


def _empty_of_number(copy: Copy, paragraph: etree._Element) -> None:
    """Take a PAGE field and the words beside it out of its paragraph, the paragraph stays."""
    for element in list(paragraph):
        if element.tag in {f"{copy.w}r", f"{copy.w}fldSimple", f"{copy.w}hyperlink"}:
            paragraph.remove(element)


def _number_look(copy: Copy, facts: Facts) -> Done:
    look = ELEMENTS["so_trang"]
    size = str(round(look.co.preferred * 2))
    for number in {n.paragraph.index: n for n in facts.page_numbers if n.where == "dau"}.values():
        paragraph = copy.element(number.paragraph)
        if number.paragraph.cell is None and number.align != "giua":
            drop(child(paragraph, "pPr"), "framePr")
            put(child(paragraph, "pPr"), "jc", val="center")
            yield "P-12", number.place, "số trang canh giữa"
        if not look.co.holds(number.size_pt) or number.bold or number.italic:
            for run in paragraph.iter(f"{copy.w}r"):
                for tag in ("sz", "szCs"):
                    put(child(run, "rPr"), tag, val=size)
                put(child(run, "rPr"), "b", val="0")
                put(child(run, "rPr"), "i", val="0")
            yield "P-12", number.place, f"số trang cỡ {look.co.preferred:g}, chữ đứng"


def _hide_on_first(copy: Copy, facts: Facts, elements: list[etree._Element]) -> Done:
    for paper in facts.papers:
        if not paper.sections:
            continue
        section, element = facts.sections[paper.sections[0]], elements[paper.sections[0]]
        first = section.margin("dau", "first")
        numbered = any(n.section == section.index and n.which == "first" for n in facts.page_numbers)
        if section.title_page and not numbered:
            continue
        if numbered:
            for paragraph in first.paragraphs:
                if any(n.paragraph.index == paragraph.index for n in facts.page_numbers):
                    _empty_of_number(copy, copy.element(paragraph))
        foot = section.margin("chan", "default")
        low = any(n.section == section.index and n.where == "chan" for n in facts.page_numbers)
        if not section.title_page and foot.part and not foot.blank and not low:
            for reference in element.findall(f"{copy.w}footerReference"):
                if reference.get(f"{copy.w}type") == "default":
                    _refer(copy, element, "footerReference", "first", reference.get(copy.relation_id(), ""))
        child(element, "titlePg")
        yield "P-13", f"phần trang thứ {section.index + 1}", "ẩn số ở trang thứ nhất"
