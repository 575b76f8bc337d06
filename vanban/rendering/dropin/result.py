"""A file that docxtpl wrote, looked over as the engine's own are: whole, safe, well-formed, the same for the same values."""

from __future__ import annotations

from lxml import etree

from vanban.errors import Problem
from vanban.ooxml.archive import Shelf, pack
from vanban.ooxml.names import W
from vanban.ooxml.xml_text import decode, parse_fault
from vanban.rendering.dropin.refusals import DocxTemplateError
from vanban.rendering.engine.package import read_package
from vanban.rendering.engine.places import part_label

_PARAGRAPH = f"{W}p"
_LAST = (_PARAGRAPH, f"{W}sdt", f"{W}bookmarkEnd")


def looked_over(data: bytes, name: str) -> bytes:
    """The same file, checked, cells without a paragraph put right, packed so that it has no clock in it.

    Raises:
        TemplateError: a part is not well-formed, or the package is no Word document any more.
    """
    package = read_package(data, name)
    members = []
    for part, content in package.parts.items():
        if part in package.kinds or part.endswith(".rels"):
            if fault := parse_fault(decode(content)):
                label = part_label(part, package.kinds.get(part, ""))
                raise DocxTemplateError(Problem(f"kết quả không phải XML đúng ({fault[0]})", vi_tri=label, tep=name))
            if b"<w:tc" in content:
                content = _with_paragraphs(content)
        members.append(pack(part, content))
    return b"".join(Shelf.of(members).with_members([]))


def _with_paragraphs(content: bytes) -> bytes:
    """Word calls a file corrupt where a cell does not end with a paragraph (ECMA-376, 17.4.66)."""
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    changed = False
    for cell in root.iter(f"{W}tc"):
        last = cell[-1].tag if len(cell) else ""
        if last not in _LAST:
            etree.SubElement(cell, _PARAGRAPH)
            changed = True
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True) if changed else content
