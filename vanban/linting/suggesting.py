"""Repairs as suggestions: tracked changes that a person accepts or refuses in Word, beside comments that say why.

The paper is repaired in a copy whose paragraphs, runs and sections carry a mark; what differs from the original is then
written as a change of its old to its new state. Refusing all changes gives the original back.
"""

from __future__ import annotations

import copy as copying
import io
import zipfile
from collections.abc import Iterator
from typing import Final

from lxml import etree

from vanban.frozen import dataclass
from vanban.linting.commenting import AUTHOR, annotate
from vanban.linting.copying import Copy
from vanban.linting.repairs import Change, repair
from vanban.linting.repairs.marking import child
from vanban.linting.repairs.repairing import Judge
from vanban.linting.report import Report
from vanban.ooxml.archive import package
from vanban.ooxml.names import XML_SPACE, local
from vanban.reading import read_facts
from vanban.reading.facts.file import Facts

_MARK: Final = "{urn:vanban:tam}dau"
_FIRST_ID: Final = 70001
_OWN_OF_PPR: Final = ("rPr", "sectPr", "pPrChange")


@dataclass(frozen=True, slots=True)
class Suggested:
    """A copy with suggestions.

    Attributes:
        data: its bytes.
        changes: every change suggested, in order.
        report: what was found in the original; each finding stands beside its place as a comment.
    """

    data: bytes
    changes: tuple[Change, ...]
    report: Report


def suggest(data: bytes, facts: Facts, judge: Judge) -> Suggested:
    """Write repairs, the doubtful ones too, as tracked changes into a copy, and every finding as a comment.

    Page numbers and what Word cannot track (a header part, mirrored margins) are left to the comments.

    Args:
        data: the bytes of the file; they are not changed.
        facts: what was read of these bytes.
        judge: how facts are judged.

    Raises:
        InputError: the file is no .docx and cannot be written.
        DocumentError: a part of the file is broken.
    """
    report = judge(facts)
    marked = _marked(annotate(data, facts, report), facts)
    marked_facts = read_facts(marked, name=facts.name)
    repaired = repair(marked, marked_facts, doubtful_too=True, judge=judge)
    return Suggested(_tracked(marked, marked_facts, repaired.data), repaired.changes, report)


def _parts(facts: Facts) -> list[str]:
    return list(dict.fromkeys(paragraph.address.part for paragraph in facts.paragraphs))


def _marked(data: bytes, facts: Facts) -> bytes:
    """Number every paragraph, run and section, so that each is known again after the repair."""
    copy = Copy(data, facts)
    number = 0
    for part in _parts(facts):
        for element in copy.tree(part).iter(f"{copy.w}p", f"{copy.w}r", f"{copy.w}sectPr"):
            number += 1
            element.set(_MARK, str(number))
    return copy.close()


def _tracked(before: bytes, facts: Facts, after: bytes) -> bytes:
    """Write what differs as tracked changes; parts that were added and relations to them are left out."""
    old_copy, new_copy = Copy(before, facts), Copy(after, facts)
    tracker = _Tracker(old_copy.w)
    done: dict[str, bytes] = {}
    for part in _parts(facts):
        new = new_copy.tree(part)
        tracker.track(old_copy.tree(part), new)
        for element in new.iter():
            _unmark(element)
        etree.cleanup_namespaces(new, keep_ns_prefixes=[p for p in new.nsmap if p])
        done[part.casefold()] = etree.tostring(new, xml_declaration=True, encoding="UTF-8", standalone=True)
    with zipfile.ZipFile(io.BytesIO(before)) as source:
        return package(
            (name, done.get(name.casefold(), b"") or source.read(name)) for name in dict.fromkeys(source.namelist())
        )


class _Tracker:
    """Writes the difference of two trees of one part into the new one."""

    def __init__(self, w: str) -> None:
        self._w = w
        self._next = _FIRST_ID

    def track(self, old: etree._Element, new: etree._Element) -> None:
        """Compare part by part what carries the same mark."""
        known: dict[str | None, etree._Element] = {
            e.get(_MARK): e for e in old.iter(f"{self._w}p", f"{self._w}r", f"{self._w}sectPr") if e.get(_MARK)
        }
        for element in list(new.iter(f"{self._w}p", f"{self._w}r", f"{self._w}sectPr")):
            before = known.get(element.get(_MARK))
            if element.tag == f"{self._w}p":
                self._paragraph(before, element)
            elif element.tag == f"{self._w}r":
                if before is not None:
                    self._run(before, element)
            elif before is not None:
                self._section(before, element)

    def _stamp(self, tag: str) -> etree._Element:
        made = etree.Element(f"{self._w}{tag}")
        made.set(f"{self._w}id", str(self._next))
        made.set(f"{self._w}author", AUTHOR)
        self._next += 1
        return made

    def _change(self, tag: str, inner: str, old: list[etree._Element]) -> etree._Element:
        """Make the record of an old state: `w:rPrChange` with the old `w:rPr` inside."""
        made = self._stamp(tag)
        holder = etree.SubElement(made, f"{self._w}{inner}")
        holder.extend(copying.deepcopy(element) for element in old)
        return made

    def _paragraph(self, old: etree._Element | None, new: etree._Element) -> None:
        properties = child(new, "pPr")
        if old is None:
            child(properties, "rPr").insert(0, self._stamp("ins"))
            for run in new.findall(f"{self._w}r"):
                self._wrap(run, self._stamp("ins"))
            return
        was = old.find(f"{self._w}pPr")
        before, after = list(self._settings(was)), list(self._settings(properties))
        if _text(before) != _text(after):
            properties.append(self._change("pPrChange", "pPr", before))
        elif was is None and len(properties) == 0:
            new.remove(properties)
        gone = [r for r in old.findall(f"{self._w}r") if r.get(_MARK)]
        there = {r.get(_MARK) for r in new.iter(f"{self._w}r")}
        for run in gone:
            if run.get(_MARK) not in there:
                kept = copying.deepcopy(run)
                new.append(kept)
                self._delete(kept)

    def _settings(self, properties: etree._Element | None) -> Iterator[etree._Element]:
        """Give the properties of a paragraph that a change of its properties covers."""
        for element in properties if properties is not None else ():
            if local(element) not in _OWN_OF_PPR:
                yield element

    def _run(self, old: etree._Element, new: etree._Element) -> None:
        w = self._w
        was, now = old.find(f"{w}rPr"), new.find(f"{w}rPr")
        before = [e for e in was if e.tag != f"{w}rPrChange"] if was is not None else []
        after = [e for e in now if e.tag != f"{w}rPrChange"] if now is not None else []
        content = [e for e in old if e.tag != f"{w}rPr"], [e for e in new if e.tag != f"{w}rPr"]
        if _text(content[0]) != _text(content[1]):
            parent = new.getparent()
            if parent is not None and parent.tag in {f"{w}ins", f"{w}del"}:
                return  # somebody's own tracked text: a change inside it would be lost with theirs
            gone = copying.deepcopy(old)
            new.addprevious(gone)
            self._delete(gone)
            self._wrap(new, self._stamp("ins"))
        elif _text(before) != _text(after):
            child(new, "rPr").append(self._change("rPrChange", "rPr", before))

    def _section(self, old: etree._Element, new: etree._Element) -> None:
        keep = ("headerReference", "footerReference", "sectPrChange")
        before = [e for e in old if local(e) not in keep]
        after = [e for e in new if local(e) not in keep]
        if _text(before) != _text(after):
            new.append(self._change("sectPrChange", "sectPr", before))

    def _wrap(self, run: etree._Element, wrapper: etree._Element) -> None:
        run.addprevious(wrapper)
        wrapper.append(run)

    def _delete(self, run: etree._Element) -> None:
        for text in run.findall(f"{self._w}t"):
            text.tag = f"{self._w}delText"
            text.set(XML_SPACE, "preserve")
        _unmark(run)
        self._wrap(run, self._stamp("del"))


def _unmark(element: etree._Element) -> None:
    if _MARK in element.attrib:
        del element.attrib[_MARK]


def _text(elements: list[etree._Element]) -> list[bytes]:
    """Give elements in a form that two trees can be compared by; marks and empty differences left out."""
    found = []
    for element in elements:
        bare = copying.deepcopy(element)
        bare.tail = None
        for inner in bare.iter():
            _unmark(inner)
        found.append(etree.tostring(bare, method="c14n"))
    return found
