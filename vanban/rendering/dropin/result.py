"""A file that docxtpl wrote, looked over as the engine's own are: whole, safe, well-formed, the same for the same values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lxml import etree

from vanban.errors import Problem
from vanban.ooxml.archive import Shelf, pack
from vanban.ooxml.names import W
from vanban.ooxml.settings import parts_without_stretching
from vanban.ooxml.xml_text import decode, escape, parse_fault, with_breaks
from vanban.patterns import regex
from vanban.rendering.dropin.refusals import DocxTemplateError
from vanban.rendering.engine.finishing import fill_hollow
from vanban.rendering.engine.package import read_package
from vanban.rendering.engine.places import part_label

_HOLDERS: Final[Mapping[str, str]] = {
    **{f"{W}{tag}": "p" for tag in ("body", "tc", "hdr", "ftr", "txbxContent", "footnote", "endnote", "comment")},
    **{f"{W}{tag}": "r" for tag in ("p", "hyperlink", "ins")},
    **{f"{W}{tag}": "" for tag in ("tbl", "tr")},
}
"""What may hold words only in something of its own → in a paragraph, in a run, in nothing."""
_STRAY: Final = regex(
    r"(?:</w:(?:p|tbl|tr|tc|r|pPr|tcPr|trPr|tblPr|tblGrid|hyperlink|sdt)>|<w:(?:body|p|tc|hdr|ftr|tr|tbl)(?:\s[^>]*)?>)\s*[^<\s]"
)
"""Words outside any run."""


def looked_over(data: bytes, name: str) -> bytes:
    """The same file, checked, emptied cells and rows put right, packed so that it has no clock in it.

    Raises:
        TemplateError: a part is not well-formed, or the package is no Word document any more.
    """
    package = read_package(data, name)
    members = []
    parts = {**package.parts, **parts_without_stretching(package.parts, package.main)}
    for part, content in parts.items():
        if part in package.kinds or part.endswith(".rels"):
            if fault := parse_fault(decode(content)):
                label = part_label(part, package.kinds.get(part, ""))
                raise DocxTemplateError(Problem(f"kết quả không phải XML đúng ({fault[0]})", vi_tri=label, tep=name))
            if part in package.kinds:
                text = decode(content)
                if _STRAY.search(text):
                    text = _gathered(text, part_label(part, package.kinds[part]), name)
                content = fill_hollow(text).encode()
        members.append(pack(part, content))
    return b"".join(Shelf.of(members).with_members([]))


def _gathered(xml: str, label: str, name: str) -> str:
    """Give words that stand outside any paragraph, as `{{p x }}` with plain text leaves them, a paragraph or a run.

    Raises:
        TemplateError: they stand between rows or cells, where nothing can hold them.
    """
    declaration, _, _ = xml.partition("?>") if xml.startswith("<?xml") else ("", "", "")
    root = etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False))
    for parent in list(root.iter(*_HOLDERS)):
        level = _HOLDERS[parent.tag]
        for before, words in [(None, parent.text), *((child, child.tail) for child in parent)]:
            if words is None or not words.strip():
                continue
            if not level:
                what = "chữ thường nằm giữa các hàng hoặc ô của bảng, Word không mở được tệp như vậy"
                cure = "Viết {{ … }} trong một ô thay cho {{tr … }}, {{tc … }}."
                found = " ".join(words.split())[:60]
                raise DocxTemplateError(Problem(what, vi_tri=label, tep=name, tim_thay=found, cach_sua=cure))
            run = f'<w:r><w:t xml:space="preserve">{with_breaks(escape(words.strip()))}</w:t></w:r>'
            made = etree.fromstring(f'<w:p xmlns:w="{W[1:-1]}">{run}</w:p>')
            if level == "r":
                made = made[0]
            if before is None:
                parent.text = None
                first = parent[0] if len(parent) and parent[0].tag in (f"{W}pPr", f"{W}tcPr") else None
                parent.insert(0, made) if first is None else first.addnext(made)
            else:
                before.tail = None
                before.addnext(made)
    text = etree.tostring(root, encoding="unicode")
    return f"{declaration}?>\n{text}" if declaration else text
