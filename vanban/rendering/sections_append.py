"""Appendices: papers of their own appended as sections, with the running parts and pictures they bring."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from vanban.errors import Problem, TemplateError
from vanban.rendering.body_runs import paragraph_xml
from vanban.rendering.package import CONTENT_TYPES
from vanban.rendering.xml_text import decode

DOCUMENT: Final = "word/document.xml"
_RELATIONS: Final = "word/_rels/document.xml.rels"
_STYLES: Final = "word/styles.xml"
_BODY: Final = re.compile(r"(?s)(.*?<w:body>)(.*)(<w:sectPr\b(?:(?!<w:sectPr\b).)*)(</w:body>.*)")
_RELATION: Final = re.compile(r"<Relationship\b[^>]*/>")
_ATTRIBUTE: Final = re.compile(r'(\w+)="([^"]*)"')
_REFERENCE: Final = re.compile(r'\b(r:(?:id|embed|link|pict))="([^"]+)"')
_STYLE: Final = re.compile(r'(?s)<w:style\b[^>]*w:styleId="([^"]+)".*?</w:style>')
_CARRIED: Final = ("/header", "/footer", "/image", "/hyperlink")
"""Ends of the relationship types that a section may bring along."""
_NUMBERED: Final = "<w:numPr>"


@dataclass(frozen=True, slots=True)
class Attached:
    """An appendix, rendered.

    Attributes:
        parts: part name → bytes, as in a file of its own.
        ending: its last section's properties, as markup.
        name: its template, for messages.
    """

    parts: Mapping[str, bytes]
    ending: str
    name: str


@dataclass(frozen=True, slots=True)
class _Relation:
    key: str
    kind: str
    target: str
    outside: bool

    @property
    def part(self) -> str:
        """Name of the part it leads to."""
        return self.target.lstrip("/") if self.target.startswith("/") else f"word/{self.target}"


def append(parts: Mapping[str, bytes], appendices: Sequence[Attached]) -> dict[str, bytes]:
    """Append papers to a paper, each in a section of its own.

    Args:
        parts: the main paper.
        appendices: what follows it, in order.

    Returns:
        The parts of the whole.

    Raises:
        TemplateError: an appendix's template uses Word's automatic numbering, which cannot be carried over.
    """
    merged = dict(parts)
    head, content, ending, tail = _cut(decode(parts[DOCUMENT]))
    pieces = [head, content]
    for number, attached in enumerate(appendices, 1):
        _, own, _, _ = _cut(decode(attached.parts[DOCUMENT]))
        if _NUMBERED in own:
            raise TemplateError(
                Problem("khuôn dùng danh sách đánh số tự động của Word", tep=attached.name,
                        cach_sua="Bỏ đánh số tự động trong khuôn, gõ số bằng chữ.")
            )  # fmt: skip
        names = _carry(merged, attached, number)
        end_section(pieces, ending)
        pieces.append(_renamed(own, names))
        ending = _renamed(attached.ending, names)
    merged[DOCUMENT] = "".join([*pieces, ending, tail]).encode()
    return merged


def end_section(pieces: list[str], ending: str) -> None:
    """End a section in its last paragraph, so that no empty one can slip onto a page of its own."""
    content = pieces[-1]
    start = max(content.rfind("<w:p>"), content.rfind("<w:p "))
    last = content[start:]
    if start >= 0 and content.endswith("</w:p>") and last.count("</w:p>") == 1 and last.count("</w:pPr>") == 1:
        pieces[-1] = content[:start] + last.replace("</w:pPr>", f"{ending}</w:pPr>")
    else:
        pieces.append(paragraph_xml("ngat", (), ending))


def _cut(document: str) -> tuple[str, str, str, str]:
    """Cut a document part into what stands before the body, the body, its last section, and the rest."""
    opening = document.index("<w:body>") + len("<w:body>")
    closing = document.rindex("</w:body>")
    section = document.rindex("<w:sectPr", opening, closing)
    return document[:opening], document[opening:section], document[section:closing], document[closing:]


def _carry(merged: dict[str, bytes], attached: Attached, number: int) -> dict[str, str]:
    """Copy what an appendix refers to, and its styles; return its relationship ids with their new names."""
    names: dict[str, str] = {}
    added = []
    for relation in _relations(attached.parts.get(_RELATIONS, b"")):
        if not relation.kind.endswith(_CARRIED):
            continue
        key = f"rIdPL{number}x{relation.key}"
        names[relation.key] = key
        if relation.outside:
            added.append(_relation(key, relation, relation.target, outside=True))
            continue
        folder, _, leaf = relation.target.rpartition("/")
        target = f"{folder}/pl{number}_{leaf}" if folder else f"pl{number}_{leaf}"
        added.append(_relation(key, relation, target, outside=False))
        _copy_part(merged, attached.parts, relation.part, f"word/{target.lstrip('/')}")
    merged[_RELATIONS] = _before(merged[_RELATIONS], "</Relationships>", "".join(added))
    _add_styles(merged, attached.parts)
    return names


def _copy_part(merged: dict[str, bytes], source: Mapping[str, bytes], old: str, new: str) -> None:
    """Copy a part with its own relationships and content type."""
    merged[new] = source[old]
    folder, _, leaf = old.rpartition("/")
    own = f"{folder}/_rels/{leaf}.rels"
    if own in source:
        new_folder, _, new_leaf = new.rpartition("/")
        merged[f"{new_folder}/_rels/{new_leaf}.rels"] = source[own]
        for relation in _relations(source[own]):
            if not relation.outside:
                merged.setdefault(relation.part, source[relation.part])
    types = decode(source[CONTENT_TYPES])
    found = re.search(rf'<Override\b[^>]*PartName="/{re.escape(old)}"[^>]*/>', types)
    if found:
        entry = found.group().replace(f'"/{old}"', f'"/{new}"')
        merged[CONTENT_TYPES] = _before(merged[CONTENT_TYPES], "</Types>", entry)
    for default in re.findall(r"<Default\b[^>]*/>", types):
        if default not in decode(merged[CONTENT_TYPES]):
            merged[CONTENT_TYPES] = _before(merged[CONTENT_TYPES], "</Types>", default)


def _add_styles(merged: dict[str, bytes], source: Mapping[str, bytes]) -> None:
    """Bring the styles the main paper lacks."""
    known = set(_STYLE_ID.findall(decode(merged[_STYLES])))
    missing = [m.group() for m in _STYLE.finditer(decode(source[_STYLES])) if m.group(1) not in known]
    if missing:
        merged[_STYLES] = _before(merged[_STYLES], "</w:styles>", "".join(missing))


_STYLE_ID: Final = re.compile(r'w:styleId="([^"]+)"')


def add_styles(merged: dict[str, bytes], source: Mapping[str, bytes]) -> None:
    """Bring the styles of one document that another lacks."""
    _add_styles(merged, source)


def _relations(data: bytes) -> list[_Relation]:
    found = []
    for markup in _RELATION.findall(decode(data)):
        values = dict(_ATTRIBUTE.findall(markup))
        outside = values.get("TargetMode") == "External"
        found.append(_Relation(values["Id"], values["Type"], values["Target"], outside))
    return found


def _relation(key: str, relation: _Relation, target: str, *, outside: bool) -> str:
    mode = ' TargetMode="External"' if outside else ""
    return f'<Relationship Id="{key}" Type="{relation.kind}" Target="{target}"{mode}/>'


def _renamed(markup: str, names: Mapping[str, str]) -> str:
    return _REFERENCE.sub(lambda m: f'{m.group(1)}="{names.get(m.group(2), m.group(2))}"', markup)


def _before(data: bytes, closing: str, addition: str) -> bytes:
    text = decode(data)
    at = text.rindex(closing)
    return (text[:at] + addition + text[at:]).encode()
