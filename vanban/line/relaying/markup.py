"""Markup of the new layout: paragraphs in the house's styles, the two columns of header and signature, rules."""

from __future__ import annotations

import copy as copying
from collections.abc import Iterable
from typing import Final

from lxml import etree

from vanban.line.relaying.unicode import runs_with_look
from vanban.linting.repairs.marking import child, drop, put
from vanban.ooxml.names import XML_SPACE
from vanban.ooxml.units import twips
from vanban.reading.facts.file import CharFormat, Line, Paragraph
from vanban.regulation import ELEMENTS, page, style_id

_ALIGN: Final = {"giua": "center", "phai": "right", "deu": "both", "trai": "left"}

_NOTE_SIGNS: Final = ("footnoteReference", "endnoteReference")


class Pen:
    """Writes elements of one namespace."""

    def __init__(self, w: str) -> None:
        """Take the namespace of the paper in braces."""
        self.w = w

    def element(self, tag: str, **attributes: str) -> etree._Element:
        """Make an element."""
        made = etree.Element(f"{self.w}{tag}")
        for name, value in attributes.items():
            made.set(f"{self.w}{name}", value)
        return made

    def paragraph(
        self, role: str, *lines: Line, text: str = "", left: float = 0.0, right: float = 0.0
    ) -> etree._Element:
        """Write a paragraph in a role's style: the text of lines, one blank between them; millimetres of indent."""
        made = self.element("p")
        properties = child(made, "pPr")
        put(properties, "pStyle", val=style_id(role))
        if left or right:
            put(properties, "ind", left=str(twips(left)), right=str(twips(right)))
        for number, line in enumerate(lines):
            if number:
                self._text(made, " ", role, shown=" ")
            self._text(made, line.text, role, shown=line.shown)
        if text:
            self._text(made, text, role, shown=text)
        return made

    def _text(self, paragraph: etree._Element, text: str, role: str, *, shown: str) -> None:
        run = etree.SubElement(paragraph, f"{self.w}r")
        look = ELEMENTS.get(role)
        if (look is not None and look.hoa and text != text.upper()) or (shown != text and shown == text.upper()):
            put(child(run, "rPr"), "caps", val="1")
        # A hyphen that prints only at the end of a line has none to wait for in a line typed anew.
        for number, piece in enumerate(text.replace("\n", " ").replace("\u00ad", "").split("\t")):
            if number:
                etree.SubElement(run, f"{self.w}tab")
            inner = etree.SubElement(run, f"{self.w}t")
            inner.text = piece
            inner.set(XML_SPACE, "preserve")

    def rule(self, role: str, width_mm: float, room_mm: float) -> etree._Element:
        """Draw the rule of a component: a thin paragraph with a line above, set in from both sides."""
        side = max((room_mm - width_mm) / 2, 0.0)
        return self.paragraph(role, left=side, right=side)

    def two_columns(self, left_mm: float, right_mm: float, rows: Iterable[tuple[list[etree._Element], list[etree._Element]]],
                    caption: str) -> etree._Element:  # fmt: skip
        """Set two columns side by side without visible lines."""
        table = self.element("tbl")
        properties = etree.SubElement(table, f"{self.w}tblPr")
        total = twips(left_mm + right_mm)
        for tag, attributes in (
            ("tblW", {"w": str(total), "type": "dxa"}), ("tblInd", {"w": "0", "type": "dxa"}), ("tblLayout", {"type": "fixed"}),
        ):  # fmt: skip
            properties.append(self.element(tag, **attributes))
        margins = etree.SubElement(properties, f"{self.w}tblCellMar")
        for side in ("top", "left", "bottom", "right"):
            margins.append(self.element(side, w="0", type="dxa"))
        properties.append(self.element("tblCaption", val=caption))
        grid = etree.SubElement(table, f"{self.w}tblGrid")
        for width in (left_mm, right_mm):
            grid.append(self.element("gridCol", w=str(twips(width))))
        for pair in rows:
            row = etree.SubElement(table, f"{self.w}tr")
            etree.SubElement(row, f"{self.w}trPr").append(self.element("cantSplit"))
            for width, blocks in zip((left_mm, right_mm), pair, strict=True):
                cell = etree.SubElement(row, f"{self.w}tc")
                inner = etree.SubElement(cell, f"{self.w}tcPr")
                inner.append(self.element("tcW", w=str(twips(width)), type="dxa"))
                cell.extend(blocks or [self.paragraph("ngat")])
        return table

    def restyled(self, element: etree._Element, paragraph: Paragraph, role: str, *, fixed: bool, label: str = "",
                 align: str | None = None, size: float | None = None) -> etree._Element:  # fmt: skip
        """Copy a paragraph into a role's style: its runs, pictures and fields as they are, its direct setting gone.

        Args:
            element: its markup.
            paragraph: its facts.
            role: the style.
            fixed: the role fixes weight and slant; else emphasis inside the text is kept.
            label: the automatic label to type before it; "" for none.
            align: an alignment other than the style's.
            size: a size other than the style's, in points.
        """
        made = copying.deepcopy(element)
        made.tail = None
        self._bare(made, role, align, keep=paragraph.format.page_break_before)
        for run, look in runs_with_look(made, paragraph):
            self._look(run, None if look is None else look.format, role, fixed=fixed, size=size)
        if label:
            run = self.element("r")
            inner = etree.SubElement(run, f"{self.w}t")
            inner.text = f"{label} " if paragraph.label is None or paragraph.label.suffix != "nothing" else label
            inner.set(XML_SPACE, "preserve")
            bold = paragraph.label is not None and paragraph.label.format.bold
            self._look(run, CharFormat(bold=bold), role, fixed=fixed, size=size)
            made.insert(1, run)
        self._without_lead(made)
        return made

    def _bare(self, made: etree._Element, role: str, align: str | None, *, keep: bool) -> None:
        """Give a paragraph a style and nothing of its own but a page break before it."""
        old = made.find(f"{self.w}pPr")
        if old is not None:
            made.remove(old)
        properties = child(made, "pPr")
        put(properties, "pStyle", val=style_id(role))
        if keep:
            put(properties, "pageBreakBefore")
        if align is not None:
            if align != "deu":
                put(properties, "ind", firstLine="0")
            put(properties, "jc", val=_ALIGN[align])

    def _look(
        self, run: etree._Element, look: CharFormat | None, role: str, *, fixed: bool, size: float | None
    ) -> None:
        """Leave of a run's look what is not layout: emphasis, underline, raised letters, striking out, hidden text."""
        for old in run.findall(f"{self.w}rPr"):
            run.remove(old)
        if any(run.find(f"{self.w}{tag}") is not None for tag in _NOTE_SIGNS):
            put(child(run, "rPr"), "vertAlign", val="superscript")
            return
        if look is None:
            return
        element = ELEMENTS.get(role)
        bold, italic = (element.dam, element.nghieng) if element is not None and role != "dieu" else (False, False)
        wanted: list[tuple[str, dict[str, str]]] = []
        if not fixed:
            wanted += [("b", {"val": "1" if look.bold else "0"})] if look.bold != bold else []
            wanted += [("i", {"val": "1" if look.italic else "0"})] if look.italic != italic else []
        if look.caps or look.small_caps or (element is not None and element.hoa):
            wanted.append(("caps", {"val": "1"}))
        wanted += [("strike", {"val": "1"})] if look.strike else []
        wanted += [("vanish", {})] if look.hidden else []
        if size is not None:
            wanted += [("sz", {"val": str(round(size * 2))}), ("szCs", {"val": str(round(size * 2))})]
        wanted += [("u", {"val": "single"})] if look.underline and not fixed else []
        wanted += [("vertAlign", {"val": look.vertical})] if look.vertical else []
        for tag, attributes in wanted:
            put(child(run, "rPr"), tag, **attributes)

    def _without_lead(self, made: etree._Element) -> None:
        """Take the blanks and tabs away that pushed a first line in: the style does that."""
        for run in made.iter(f"{self.w}r"):
            for part in list(run):
                if part.tag == f"{self.w}rPr":
                    continue
                if part.tag == f"{self.w}tab":
                    run.remove(part)
                elif part.tag == f"{self.w}t":
                    part.text = (part.text or "").lstrip(" \u00a0\t")
                    if part.text:
                        part.set(XML_SPACE, "preserve")
                        return
                else:
                    return

    def bold_start(self, paragraph: etree._Element, length: int) -> None:
        """Set the first letters of a paragraph bold: the label of an article, whatever runs it was typed in."""
        for run in list(paragraph.iterchildren(f"{self.w}r")):
            texts = run.findall(f"{self.w}t")
            here = sum(len(text.text or "") for text in texts)
            if not here or length <= 0:
                continue
            if here > length and len(texts) == 1:
                head = copying.deepcopy(run)
                inner, rest = head.find(f"{self.w}t"), texts[0]
                if inner is not None:
                    inner.text = (rest.text or "")[:length]
                    inner.set(XML_SPACE, "preserve")
                rest.text = (rest.text or "")[length:]
                rest.set(XML_SPACE, "preserve")
                run.addprevious(head)
                run = head
            put(child(run, "rPr"), "b", val="1")
            length -= here

    def kept(self, element: etree._Element, paragraph: Paragraph) -> etree._Element:
        """Write the look a paragraph has into itself: its styles are gone from the file."""
        for run, look in runs_with_look(element, paragraph):
            if look is None:
                continue
            drop(child(run, "rPr"), "rStyle")
            properties = child(run, "rPr")
            put(properties, "rFonts", ascii=page.FONT, hAnsi=page.FONT, eastAsia=page.FONT, cs=page.FONT)
            put(properties, "b", val="1" if look.format.bold else "0")
            put(properties, "i", val="1" if look.format.italic else "0")
            for tag in ("sz", "szCs"):
                put(properties, tag, val=str(round(look.format.size_pt * 2)))
            if look.format.caps:
                put(properties, "caps", val="1")
        properties = child(element, "pPr")
        drop(properties, "pStyle")
        put(properties, "jc", val=_ALIGN[paragraph.format.align])
        return element
