"""Appendices: papers of their own appended as sections, with the running parts and pictures they bring."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from vanban.errors import Problem, TemplateError
from vanban.frozen import dataclass
from vanban.ooxml.ids import Ids
from vanban.ooxml.styles import bring_styles, with_ids
from vanban.ooxml.xml_text import decode
from vanban.patterns import regex
from vanban.rendering.body.runs import paragraph_xml
from vanban.rendering.engine.package import CONTENT_TYPES

DOCUMENT: Final = "word/document.xml"
_RELATIONS: Final = "word/_rels/document.xml.rels"
_STYLES: Final = "word/styles.xml"
_RELATION: Final = regex(r"<Relationship\b[^>]*/>")
_ATTRIBUTE: Final = regex(r'(\w+)="([^"]*)"')
_REFERENCE: Final = regex(r'\b(r:(?:id|embed|link|pict))="([^"]+)"')
_DEFAULT: Final = regex(r'<Default\b[^>]*Extension="([^"]+)"[^>]*/>')
_ROOT: Final = regex(r"<w:document\b[^>]*>")
_NAMESPACE: Final = regex(r'\bxmlns:(\w+)="([^"]+)"')
_IGNORABLE: Final = regex(r'\bmc:Ignorable="[^"]*"')
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
        return _part_of(self.target)


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
    ids = Ids()
    for part, data in parts.items():
        if part.startswith(("word/header", "word/footer")):
            ids.own(decode(data))
    pieces = [head, ids.own(content)]
    for number, attached in enumerate(appendices, 1):
        own_head, own, _, _ = _cut(decode(attached.parts[DOCUMENT]))
        pieces[0] = with_namespaces(pieces[0], own_head)
        if _NUMBERED in own:
            raise TemplateError(
                Problem("khuôn dùng danh sách đánh số tự động của Word", tep=attached.name,
                        cach_sua="Bỏ đánh số tự động trong khuôn, gõ số bằng chữ.")
            )  # fmt: skip
        styles = add_styles(merged, attached.parts)
        names = _carry(merged, attached, number, ids, styles)
        end_section(pieces, ending)
        pieces.append(ids.own(with_ids(_renamed(own, names), styles)))
        ending = _renamed(attached.ending, names)
    merged[DOCUMENT] = "".join([*pieces, ending, tail]).encode()
    return merged


def with_namespaces(head: str, other: str) -> str:
    """Declare in one document's root what another's content needs: prefixes, and which of them may be ignored.

    Raises:
        TemplateError: the two use one prefix for different things.
    """
    root, other_root = _root(head), _root(other)
    known, wanted = dict(_NAMESPACE.findall(root)), dict(_NAMESPACE.findall(other_root))
    clash = [prefix for prefix, address in wanted.items() if known.get(prefix, address) != address]
    if clash:
        raise TemplateError(
            Problem("hai khuôn dùng một tiền tố XML cho hai nghĩa khác nhau", tim_thay=", ".join(clash))
        )
    added = "".join(f' xmlns:{p}="{address}"' for p, address in wanted.items() if p not in known)
    ignorable = _IGNORABLE.search(other_root)
    if ignorable and not _IGNORABLE.search(root):
        added += f" {ignorable.group()}"
    return head.replace(root, f"{root[:-1]}{added}>", 1)


def _root(head: str) -> str:
    found = _ROOT.search(head)
    return found.group() if found else ""


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


def _carry(
    merged: dict[str, bytes], attached: Attached, number: int, ids: Ids, styles: Mapping[str, str]
) -> dict[str, str]:
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
        target = _own_name(relation.target, number)
        added.append(_relation(key, relation, target, outside=False))
        _copy_part(merged, attached.parts, (relation.part, _part_of(target)), number)
        if relation.kind.endswith(("/header", "/footer")):
            merged[_part_of(target)] = ids.own(with_ids(decode(merged[_part_of(target)]), styles)).encode()
    merged[_RELATIONS] = _before(merged[_RELATIONS], "</Relationships>", "".join(added))
    return names


def _copy_part(merged: dict[str, bytes], source: Mapping[str, bytes], names: tuple[str, str], number: int) -> None:
    """Copy a part under a name of its own, with its own relationships and content type."""
    old, new = names
    merged[new] = source[old]
    if _rels_of(old) in source:
        rels = decode(source[_rels_of(old)])
        for relation in _relations(source[_rels_of(old)]):
            if not relation.outside:
                target = _own_name(relation.target, number)
                rels = rels.replace(f'Target="{relation.target}"', f'Target="{target}"')
                _copy_part(merged, source, (relation.part, _part_of(target)), number)
        merged[_rels_of(new)] = rels.encode()
    types, known = decode(source[CONTENT_TYPES]), decode(merged[CONTENT_TYPES])
    found = re.search(rf'<Override\b[^>]*PartName="/{re.escape(old)}"[^>]*/>', types)
    entries = found.group().replace(f'"/{old}"', f'"/{new}"') if found else ""
    for default in _DEFAULT.finditer(types):
        if f'Extension="{default.group(1)}"' not in known:
            entries += default.group()
    merged[CONTENT_TYPES] = _before(merged[CONTENT_TYPES], "</Types>", entries)


def _own_name(target: str, number: int) -> str:
    """Name an appendix's part so that it meets no other's: media/image1.png becomes media/pl1_image1.png."""
    folder, slash, leaf = target.rpartition("/")
    return f"{folder}{slash}pl{number}_{leaf}"


def _part_of(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"word/{target}"


def _rels_of(part: str) -> str:
    folder, _, leaf = part.rpartition("/")
    return f"{folder}/_rels/{leaf}.rels"


def add_styles(merged: dict[str, bytes], source: Mapping[str, bytes]) -> dict[str, str]:
    """Bring the styles of one document that another lacks; gives ids of its styles → those in the whole."""
    styles, mapping = bring_styles(decode(merged[_STYLES]), decode(source[_STYLES]))
    merged[_STYLES] = styles.encode()
    return mapping


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
