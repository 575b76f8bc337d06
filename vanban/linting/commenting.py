"""A copy of a paper with a Word comment at each place where something was found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from lxml import etree

from vanban.linting.copying import Copy
from vanban.linting.finding import Finding
from vanban.linting.report import Report
from vanban.ooxml.names import XML_SPACE
from vanban.reading.facts.file import Facts

AUTHOR: Final = "vanban"
_INITIALS: Final = "VB"
_MARGINS: Final = ("đầu trang", "chân trang", "lề trên", "lề dưới")
_MOST: Final = 2000
"""Comments in one file: beyond that Word becomes slow and nobody reads them."""


def annotate(data: bytes, facts: Facts, report: Report) -> bytes:
    """Write the findings of a report into a copy of the file as comments.

    Args:
        data: the bytes of the file; they are not changed.
        facts: what was read of these bytes.
        report: what was found. What concerns the page or the whole file stands at the first paragraph; what concerns a
            header or an old VML text box, where Word allows no comment, at the nearest paragraph of the body, and says
            where it belongs.

    Raises:
        InputError: the file is no .docx and cannot be written.
        DocumentError: a part of the file is broken.
    """
    copy = Copy(data, facts)
    anchors: dict[etree._Element, list[Finding]] = {}
    for finding in report.findings:
        anchor = _anchor(copy, facts, finding)
        if anchor is not None:
            anchors.setdefault(anchor, []).append(finding)
    if not anchors:
        return data
    comments = _comments(copy)
    number = max((int(c.get(f"{copy.w}id", "0")) for c in comments if c.get(f"{copy.w}id", "").isdigit()), default=-1)
    for anchor, findings in list(anchors.items())[:_MOST]:
        number += 1
        comments.append(_comment(copy.w, number, findings))
        _mark(copy.w, anchor, number)
    return copy.close()


def _anchor(copy: Copy, facts: Facts, finding: Finding) -> etree._Element | None:
    """The paragraph a comment can stand at."""
    first = next((p for p in facts.paragraphs if p.story == "than" and p.address.part == copy.main), None)
    if first is None:
        return None
    paragraph = facts.paragraphs[finding.doan] if finding.doan is not None else first
    if paragraph.address.part != copy.main:
        inside = (p for p in facts.paragraphs if p.story == "than" and p.section == paragraph.section)
        paragraph = next(inside, first)
    element = copy.element(paragraph)
    outer = list(element.iterancestors(f"{copy.w}p"))
    return outer[-1] if outer and any(str(e.tag).endswith("}pict") for e in element.iterancestors()) else element


def _comments(copy: Copy) -> etree._Element:
    part = copy.related("comments")
    if part is None or not copy.has(part):
        root = etree.Element(f"{copy.w}comments", nsmap={"w": copy.w[1:-1]})
        part, _ = copy.add_part("comments", "comments", etree.tostring(root, xml_declaration=True, encoding="UTF-8"))
    return copy.tree(part)


def _comment(w: str, number: int, findings: Iterable[Finding]) -> etree._Element:
    comment = etree.Element(f"{w}comment")
    for name, value in (("id", str(number)), ("author", AUTHOR), ("initials", _INITIALS)):
        comment.set(f"{w}{name}", value)
    for finding in findings:
        where = f"{finding.vi_tri}: " if finding.doan is None or finding.vi_tri.startswith(_MARGINS) else ""
        _line(w, comment, f"[{finding.ma}] {finding.muc.ten}: {where}{finding.noi_dung} ({finding.dieu_khoan}).")
        if finding.cach_sua:
            _line(w, comment, f"Cách sửa: {finding.cach_sua}.")
    return comment


def _line(w: str, comment: etree._Element, text: str) -> None:
    run = etree.SubElement(etree.SubElement(comment, f"{w}p"), f"{w}r")
    inner = etree.SubElement(run, f"{w}t")
    inner.text = "".join(c for c in text if c.isprintable())
    inner.set(XML_SPACE, "preserve")


def _mark(w: str, anchor: etree._Element, number: int) -> None:
    """Put the range of a comment around a paragraph's content, the reference after it."""
    start, end = etree.Element(f"{w}commentRangeStart"), etree.Element(f"{w}commentRangeEnd")
    for element in (start, end):
        element.set(f"{w}id", str(number))
    run = etree.Element(f"{w}r")
    etree.SubElement(run, f"{w}commentReference").set(f"{w}id", str(number))
    anchor.insert(1 if len(anchor) and anchor[0].tag == f"{w}pPr" else 0, start)
    anchor.append(end)
    anchor.append(run)
