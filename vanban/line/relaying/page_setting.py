"""The page of the new layout: styles of the house, margins, page numbers, comments."""

from __future__ import annotations

import copy as copying
import itertools
import re
import zipfile
from pathlib import Path
from typing import Final

from lxml import etree

from vanban.line.relaying.markup import Pen
from vanban.linting.copying import Copy
from vanban.linting.repairs.marking import child, drop, put
from vanban.ooxml.units import twips
from vanban.reading.facts.file import Facts, Section
from vanban.reading.facts.wording import printed_words
from vanban.regulation import page

_NS: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
AUTHOR: Final = "vanban"
_NOTE_SIZE: Final = "20"
"""Half points of a note below the text: no clause says one; 10 pt, as programs set it."""
_MARGINS: Final = {"dau": "headerReference", "chan": "footerReference"}


class PageSetting:
    """Sets pages: knows which headers and footers of the original hold words and stay."""

    def __init__(self, copy: Copy, facts: Facts, template: Path) -> None:
        """Put the house's styles and page numbers into the copy."""
        self._copy, self._facts, self._pen = copy, facts, Pen(copy.w)
        self.told: list[str] = []
        with zipfile.ZipFile(template) as package:
            styles = package.read("word/styles.xml")
        self._styles(styles)
        self._notes()
        _, self._numbered = copy.add_part("vb_header", "header", self._header(field=True))
        _, self._empty = copy.add_part("vb_header", "header", self._header(field=False))
        settings = copy.related("settings")
        if settings is not None and copy.has(settings):
            for tag in ("mirrorMargins", "evenAndOddHeaders"):
                for found in copy.tree(settings).findall(f"{copy.w}{tag}"):
                    copy.tree(settings).remove(found)

    def _styles(self, data: bytes) -> None:
        new = etree.fromstring(data.replace(_NS.encode(), self._copy.w[1:-1].encode()))
        part = self._copy.related("styles")
        if part is None or not self._copy.has(part):
            self._copy.add_part("styles", "styles", etree.tostring(new, xml_declaration=True, encoding="UTF-8"))
            return
        root = self._copy.tree(part)
        for element in list(root):
            root.remove(element)
        root.extend(new)

    def _notes(self) -> None:
        """Set the notes below the text small and close: their own styles went with the old sheet of styles."""
        w = self._copy.w
        for kind in ("footnotes", "endnotes"):
            part = self._copy.related(kind)
            if part is None or not self._copy.has(part):
                continue
            for note in self._copy.tree(part):
                if note.get(f"{w}type") in {None, "normal"}:
                    for paragraph in note.iter(f"{w}p"):
                        self._note(paragraph)

    def _note(self, paragraph: etree._Element) -> None:
        w = self._copy.w
        properties = child(paragraph, "pPr")
        for old in list(properties):
            properties.remove(old)
        put(properties, "spacing", before="0", after="0", line="240", lineRule="auto")
        put(properties, "jc", val="both")
        for run in paragraph.iter(f"{w}r"):
            look = child(run, "rPr")
            drop(look, "rStyle")
            put(look, "rFonts", ascii=page.FONT, hAnsi=page.FONT, eastAsia=page.FONT, cs=page.FONT)
            put(look, "sz", val=_NOTE_SIZE)
            put(look, "szCs", val=_NOTE_SIZE)
            if any(run.find(f"{w}{sign}") is not None for sign in ("footnoteRef", "endnoteRef")):
                put(look, "vertAlign", val="superscript")

    def _header(self, *, field: bool) -> bytes:
        w = self._copy.w[1:-1]
        inner = "".join(
            f"<w:r>{piece}</w:r>"
            for piece in ('<w:fldChar w:fldCharType="begin"/>', "<w:instrText>PAGE</w:instrText>",
                          '<w:fldChar w:fldCharType="separate"/>', "<w:t>2</w:t>", '<w:fldChar w:fldCharType="end"/>')
        )  # fmt: skip
        style = "VbSoTrang" if field else "VbNgat"
        body = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{inner if field else ""}</w:p>'
        return f'<w:hdr xmlns:w="{w}">{body}</w:hdr>'.encode()

    def section(self, old: etree._Element, section: Section, *, first: bool, restart: bool) -> etree._Element:
        """Write the properties of a section: A4, the decree's margins, the number in the middle of the header.

        Args:
            old: its properties in the original.
            section: its facts.
            first: a paper or appendix begins with it: no number on its first page.
            restart: its pages are counted from 1.
        """
        pen, w = self._pen, self._copy.w
        made = pen.element("sectPr")
        for where, which in itertools.product(_MARGINS, ("first", "default")):
            made.extend(self._references(old, section, where, which))
        made.append(pen.element("type", val="nextPage"))
        sides = (page.PAPER_WIDTH.preferred, page.PAPER_HEIGHT.preferred)
        width, height = (max(sides), min(sides)) if section.landscape else (min(sides), max(sides))
        size = pen.element("pgSz", w=str(twips(width)), h=str(twips(height)))
        if section.landscape:
            size.set(f"{w}orient", "landscape")
        made.append(size)
        made.append(
            pen.element(
                "pgMar", top=_twips(page.MARGIN_TOP.preferred), right=_twips(page.MARGIN_RIGHT.preferred),
                bottom=_twips(page.MARGIN_BOTTOM.preferred), left=_twips(page.MARGIN_LEFT.preferred), header="567",
                footer="567", gutter="0",
            )
        )  # fmt: skip
        if restart:
            made.append(pen.element("pgNumType", start="1"))
        made.append(pen.element("cols", space="720"))
        if first:
            made.append(pen.element("titlePg"))
        return made

    def _references(self, old: etree._Element, section: Section, where: str, which: str) -> list[etree._Element]:
        """What shows a header or footer: the original's where it holds words, else the page number or nothing."""
        tag = _MARGINS[where]
        if self._worded(section, where, which):
            own = [one for one in old.findall(f"{self._copy.w}{tag}") if one.get(f"{self._copy.w}type") == which]
            return [copying.deepcopy(one) for one in own]
        if where != "dau":
            return []
        reference = self._pen.element(tag, type=which)
        reference.set(self._copy.relation_id(), self._numbered if which == "default" else self._empty)
        return [reference]

    def _worded(self, section: Section, where: str, which: str) -> bool:
        """Whether a header or footer holds words beside the page number: it stays then."""
        margin = section.margin("dau" if where == "dau" else "chan", "first" if which == "first" else "default")
        return any(printed_words(paragraph) for paragraph in margin.paragraphs)

    def comment(self, element: etree._Element, text: str) -> None:
        """Write a comment at a paragraph."""
        copy = self._copy
        part = copy.related("comments")
        if part is None or not copy.has(part):
            root = etree.Element(f"{copy.w}comments", nsmap={"w": copy.w[1:-1]})
            part, _ = copy.add_part(
                "comments", "comments", etree.tostring(root, xml_declaration=True, encoding="UTF-8")
            )
        root = copy.tree(part)
        ids = [int(i) for c in root if re.fullmatch(r"\d{1,9}", i := c.get(f"{copy.w}id", ""))]
        number = str(max(ids, default=-1) + 1)
        made = self._pen.element("comment", id=number, author=AUTHOR, initials="VB")
        inner = self._pen.paragraph("noi_dung", text=text)
        inner.remove(inner[0])
        made.append(inner)
        root.append(made)
        at = 1 if len(element) and element[0].tag == f"{copy.w}pPr" else 0
        element.insert(at, self._pen.element("commentRangeStart", id=number))
        element.append(self._pen.element("commentRangeEnd", id=number))
        run = self._pen.element("r")
        run.append(self._pen.element("commentReference", id=number))
        element.append(run)


def _twips(mm: float) -> str:
    return str(twips(mm))
