"""Repairs of paragraphs: alignment, indents, gaps, line spacing, rules below components."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from vanban.linting.certainty import Sure
from vanban.linting.copying import Copy
from vanban.linting.finding import Finding
from vanban.linting.repairs.marking import child, drop, own_runs, put
from vanban.linting.rules.looks import ruling
from vanban.ooxml.units import twips, twips_of_points
from vanban.reading.facts.file import Facts, Part
from vanban.regulation import Span, page

_THIN_HALF_POINTS: Final = "4"
_ROOM_ABOVE_RULE: Final = str(twips_of_points(2))
"""Below the letters and clear of a dấu nặng."""
_RULED: Final = {
    "TN-04": ("tieu_ngu", page.RULE_FULL), "CQ-03": ("co_quan", page.RULE_SHORT), "TL-03": ("trich_yeu", page.RULE_SHORT),
}  # fmt: skip


def justify(copy: Copy, facts: Facts, finding: Finding) -> str:
    """Justify a paragraph of the body."""
    if finding.doan is None:
        return ""
    put(child(copy.element(facts.paragraphs[finding.doan]), "pPr"), "jc", val="both")
    return "canh đều hai bên"


def indent(copy: Copy, facts: Facts, finding: Finding) -> str:
    """Set the first line in by the paragraph, take typed blanks and tabs at its beginning away."""
    if finding.doan is None:
        return ""
    paragraph = facts.paragraphs[finding.doan]
    if paragraph.label is not None:
        return ""
    element = copy.element(paragraph)
    w = copy.w
    for run in own_runs(element):
        for part in list(run):
            if part.tag == f"{w}tab":
                run.remove(part)
            elif part.tag == f"{w}t":
                part.text = (part.text or "").lstrip(" \u00a0\t")
                if part.text:
                    break
        else:
            continue
        break
    indent = str(twips(page.INDENT.preferred))
    found = put(child(element, "pPr"), "ind", left="0", firstLine=indent)
    if paragraph.format.right_mm:
        found.set(f"{w}right", str(twips(paragraph.format.right_mm)))
    return f"lùi đầu dòng {page.INDENT.preferred:g} mm".replace(".", ",")


def gap(copy: Copy, facts: Facts, finding: Finding) -> str:
    """Give a paragraph the smallest gap above."""
    if finding.doan is None:
        return ""
    properties = child(copy.element(facts.paragraphs[finding.doan]), "pPr")
    child(properties, "spacing").set(f"{copy.w}before", str(twips_of_points(page.PARAGRAPH_GAP.preferred)))
    put(properties, "contextualSpacing", val="0")
    return f"cách đoạn trên {page.PARAGRAPH_GAP.preferred:g} pt"


def lines(copy: Copy, facts: Facts, finding: Finding) -> str:
    """Bring line spacing to the nearest value allowed."""
    if finding.doan is None:
        return ""
    paragraph = facts.paragraphs[finding.doan]
    form, span = paragraph.format, page.LINE_SPACING
    size = max((run.format.size_pt for run in paragraph.runs), default=0.0)
    value = form.line if form.line_rule == "auto" else form.line / (page.LINE_HEIGHT_RATIO * (size or form.line))
    want = span.low if value < span.low else span.high
    spacing = child(child(copy.element(paragraph), "pPr"), "spacing")
    spacing.set(f"{copy.w}line", str(round(want * 240)))
    spacing.set(f"{copy.w}lineRule", "auto")
    return f"cách dòng {want:g}".replace(".", ",")


def subject_gap(copy: Copy, facts: Facts, finding: Finding) -> str:
    """Set V/v off from the number."""
    if finding.doan is None:
        return ""
    properties = child(copy.element(facts.paragraphs[finding.doan]), "pPr")
    child(properties, "spacing").set(f"{copy.w}before", str(twips_of_points(page.SUBJECT_GAP_PT)))
    return f"cách dòng số, ký hiệu {page.SUBJECT_GAP_PT:g} pt"


def rules_below(copy: Copy, facts: Facts, rules: set[str], sure: Sure) -> Iterator[tuple[str, str, str]]:
    """Draw the rules that are missing, take underlining away, bring wrong lengths right."""
    for paper in facts.papers:
        for ma, (key, span) in _RULED.items():
            part: Part = getattr(paper, key)
            known = part.lines and sure.component(key, part.lines[-1])
            if ma in rules and known and (done := _rule(copy, facts, part, span)):
                yield ma, part.place, done


def _rule(copy: Copy, facts: Facts, part: Part, span: Span) -> str:
    line = part.lines[-1]
    found = ruling(facts, part)
    widths = (part.text_widths_mm[-1], max(part.text_widths_mm))
    kept = [r for r in found if r.kind != "gach_chan"]
    if kept and not kept[0].solid and kept[0].kind == "vien_doan" and facts.paragraphs[kept[0].paragraph].blank:
        for edge in child(child(copy.element(facts.paragraphs[kept[0].paragraph]), "pPr"), "pBdr"):
            edge.set(f"{copy.w}val", "single")
        return "đường kẻ nét liền"
    if kept and any(span.low * w * 0.95 <= kept[0].length_mm <= span.high * w * 1.05 for w in widths):
        return ""
    want = span.preferred * widths[0]
    if kept:
        holder = facts.paragraphs[kept[0].paragraph]
        if kept[0].kind != "vien_doan" or not holder.blank:
            return ""
        _indents(copy, copy.element(holder), kept[0].box_width_mm, want)
        return f"sửa độ dài đường kẻ: {want:.1f} mm".replace(".", ",")
    alone = line.text == line.paragraph.text.strip() and line.align == "giua" and line.aligned_by == "doan"
    if not alone:
        return ""
    for run in own_runs(copy.element(line.paragraph)):
        if run.find(f"{copy.w}rPr") is not None:
            put(child(run, "rPr"), "u", val="none")
    room = line.box_width_mm + line.paragraph.format.left_mm + line.paragraph.format.right_mm
    made = etree.Element(f"{copy.w}p")
    copy.element(line.paragraph).addnext(made)
    properties = child(made, "pPr")
    edge = etree.SubElement(child(properties, "pBdr"), f"{copy.w}top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "auto")):
        edge.set(f"{copy.w}{name}", value)
    put(properties, "spacing", before=_ROOM_ABOVE_RULE, after="0", line="240", lineRule="auto")
    mark = child(properties, "rPr")
    for tag in ("sz", "szCs"):
        put(mark, tag, val=_THIN_HALF_POINTS)
    _indents(copy, made, room, want)
    return "vẽ đường kẻ"


def _indents(copy: Copy, paragraph: etree._Element, room: float, want: float) -> None:
    side = str(max(twips((room - want) / 2), 0))
    drop(child(paragraph, "pPr"), "ind")
    put(child(paragraph, "pPr"), "ind", left=side, right=side, firstLine="0")
