"""Opens a DOCX in memory and changes one thing in it, where facts say it stands."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator

from lxml import etree

from vanban.reading.facts.file import Line, Paragraph

NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NS}}}"
DOCUMENT = "word/document.xml"


class Surgery:
    """One DOCX on the table."""

    def __init__(self, data: bytes) -> None:
        """Take the bytes of a DOCX."""
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self._trees: dict[str, etree._Element] = {}

    def tree(self, part: str = DOCUMENT) -> etree._Element:
        """Give the root of a part."""
        if part not in self._trees:
            self._trees[part] = etree.fromstring(self.parts[part])
        return self._trees[part]

    def close(self) -> bytes:
        """Give the bytes of the changed file."""
        changed = {
            name: etree.tostring(tree, xml_declaration=True, encoding="UTF-8") for name, tree in self._trees.items()
        }
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as package:
            for name, data in self.parts.items():
                package.writestr(name, changed.get(name, data))
        return out.getvalue()

    def p(self, paragraph: Paragraph) -> etree._Element:
        """Give the element of a paragraph."""
        for position, element in enumerate(self.tree(paragraph.address.part).iter(f"{W}p")):
            if position == paragraph.address.ordinal:
                return element
        raise LookupError(paragraph.address)

    def runs(self, what: Line | Paragraph) -> Iterator[etree._Element]:
        """Give the runs of a line or paragraph."""
        paragraph = what if isinstance(what, Paragraph) else what.paragraph
        start, end = (0, 10**9) if isinstance(what, Paragraph) else (what.start, what.end)
        offset = 0
        for run in self.p(paragraph).iter(f"{W}r"):
            if next(run.iterancestors(f"{W}p")) is not self.p(paragraph):
                continue
            length = sum(
                len(t.text or "") if t.tag == f"{W}t" else 1 for t in run if t.tag in {f"{W}t", f"{W}tab", f"{W}br"}
            )
            if offset < end and offset + length > start:
                yield run
            offset += length

    def look(self, what: Line | Paragraph, tag: str, **attributes: str) -> None:
        """Set one property of all runs of a line directly."""
        for run in list(self.runs(what)):
            properties = child(run, "rPr", first=True)
            if tag == "sz":
                put(properties, "szCs", **attributes)
            put(properties, tag, **attributes)

    def setting(self, what: Line | Paragraph, tag: str, **attributes: str) -> None:
        """Set one property of a paragraph directly; attributes of an element there are kept."""
        paragraph = what if isinstance(what, Paragraph) else what.paragraph
        properties = child(self.p(paragraph), "pPr", first=True)
        found = properties.find(f"{W}{tag}")
        if found is None:
            found = etree.SubElement(properties, f"{W}{tag}")
        for name, value in attributes.items():
            found.set(f"{W}{name}", value)

    def write(self, what: Line | Paragraph, old: str, new: str) -> None:
        """Replace a stretch of text, over run borders where it must."""
        paragraph = what if isinstance(what, Paragraph) else what.paragraph
        texts = list(self.p(paragraph).iter(f"{W}t"))
        whole = "".join(t.text or "" for t in texts)
        at = whole.find(old)
        if at < 0:
            raise LookupError(old)
        position, placed = 0, False
        for element in texts:
            text = element.text or ""
            low, high = max(at - position, 0), min(at + len(old) - position, len(text))
            if low < len(text) and high > 0 and low < high:
                element.text = text[:low] + ("" if placed else new) + text[high:]
                element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
                placed = True
            position += len(text)

    def remove(self, what: Line | Paragraph) -> None:
        """Take a paragraph out; the last one of a cell is emptied instead."""
        element = self.p(what if isinstance(what, Paragraph) else what.paragraph)
        parent = element.getparent()
        if len(parent.findall(f"{W}p")) > 1:
            parent.remove(element)
            return
        for run in element.findall(f"{W}r"):
            element.remove(run)

    def insert(self, what: Line | Paragraph, text: str, *, before: bool = False) -> None:
        """Put a copy of a paragraph beside it, with other text."""
        element = self.p(what if isinstance(what, Paragraph) else what.paragraph)
        copy = etree.fromstring(etree.tostring(element))
        runs = list(copy.iter(f"{W}r"))
        for run in runs[1:]:
            run.getparent().remove(run)
        for extra in list(runs[0])[:]:
            if extra.tag != f"{W}rPr":
                runs[0].remove(extra)
        if text:
            etree.SubElement(runs[0], f"{W}t").text = text
        if before:
            element.addprevious(copy)
        else:
            element.addnext(copy)

    def sections(self) -> list[etree._Element]:
        """Give the section properties in order."""
        return list(self.tree().iter(f"{W}sectPr"))

    def setting_of_file(self, tag: str) -> None:
        """Add a setting to the file."""
        self.tree("word/settings.xml").insert(0, etree.Element(f"{W}{tag}"))


def child(element: etree._Element, tag: str, *, first: bool = False) -> etree._Element:
    """Give a child, made where it is missing."""
    found = element.find(f"{W}{tag}")
    if found is None:
        found = etree.Element(f"{W}{tag}")
        element.insert(0 if first else len(element), found)
    return found


def put(properties: etree._Element, tag: str, **attributes: str) -> None:
    """Set one property anew."""
    for old in properties.findall(f"{W}{tag}"):
        properties.remove(old)
    element = etree.SubElement(properties, f"{W}{tag}")
    for name, value in attributes.items():
        element.set(f"{W}{name}", value)


def texts(lines: Iterable[Line]) -> str:
    """Join lines for messages."""
    return " | ".join(line.text for line in lines)
