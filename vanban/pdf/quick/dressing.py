"""A copy of a paper dressed for the quick engine: what the engine reads otherwise than Word is written as it reads it.

Each step stands for one way of the engine (dxpdf 0.8.1), found by laying its pages beside LibreOffice's: it takes sizes of
docDefaults over those of a table's style, forgets the padding a table gives its cells, adds the room of two paragraphs up
instead of taking the greater, and counts rules and margins a little short. The paper itself is never changed.
"""

from __future__ import annotations

import copy
import io
import itertools
import zipfile
from typing import Final

from lxml import etree

from vanban.errors import DocumentError
from vanban.ooxml.archive import CONTENT_TYPES, Shelf, pack
from vanban.ooxml.cascade import Styles
from vanban.ooxml.names import Element, W, on, val, whole
from vanban.ooxml.package import parse
from vanban.pdf.quick import faces

_STYLES: Final = "word/styles.xml"
_DOCUMENT: Final = "word/document.xml"
_TYPES: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_AFTER_PADDING: Final = frozenset(W + name for name in ("textDirection", "tcFitText", "vAlign", "hideMark"))
_MARGIN_SHORT: Final = 12
_RULE: Final = 2.5
"""Twips of a rule for each eighth of a point of its width."""
_NOT_DRAWN: Final = (".emf", ".wmf")
"""Pictures the engine leaves out without a word."""
_LEAST: Final = 9
_FAST: Final = 1


def dressed(docx: bytes, shelf: Shelf) -> bytes:
    """Give a copy dressed for the engine.

    Args:
        docx: a paper the house made.
        shelf: the faces, packed (`faces.shelf`).

    Raises:
        DocumentError: it is no paper of the house, or holds what the engine cannot draw.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as opened:
            parts = {one.filename: opened.read(one) for one in opened.infolist()}
        styles, document, types = (parse(parts[name]) for name in (_STYLES, _DOCUMENT, CONTENT_TYPES))
    except (zipfile.BadZipFile, KeyError, OSError) as error:
        raise DocumentError("không phải văn bản do vanban lập") from error
    if styles is None or document is None or types is None:
        raise DocumentError("không phải văn bản do vanban lập")
    if any(name.endswith(_NOT_DRAWN) for name in parts):
        raise DocumentError("văn bản có khung trang trí mà bản xem nhanh không vẽ được")
    _sizes(styles)
    known = _Known(styles)
    for table in document.iter(W + "tbl"):
        _pad(table, known)
    _gaps(document, known)
    for root in (styles, document):
        for paragraph in root.iter(W + "pPr"):
            _rule(paragraph)
    for margins in document.iter(W + "pgMar"):
        for side in ("top", "header"):
            margins.set(W + side, str((whole(margins.get(W + side)) or 0) + _MARGIN_SHORT))
    _name_faces(types)
    for name, root in ((_STYLES, styles), (_DOCUMENT, document), (CONTENT_TYPES, types)):
        parts[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    for name in (faces.TABLE, faces.RELATIONS):
        parts.pop(name, None)
    return b"".join(shelf.with_members([pack(name, data, _FAST) for name, data in parts.items()]))


class _Known:
    """What the styles say of room between paragraphs and of padding in tables."""

    def __init__(self, styles: Element) -> None:
        self._cascade = Styles(styles)
        self._styles = {one.get(W + "styleId", ""): one for one in styles.iterchildren(W + "style")}
        self._room: dict[tuple[str, str], int] = {}

    def room(self, block: Element, side: str) -> int:
        """Twips before or after a block; a table has none of its own."""
        if block.tag != W + "p":
            return 0
        own = block.find(f"{W}pPr/{W}spacing")
        said = None if own is None else own.get(W + side)
        if said is not None:
            return whole(said) or 0
        style = val(block.find(W + "pPr"), W + "pStyle") or self._cascade.default.get("paragraph", "")
        if (style, side) not in self._room:
            found = self._first(style, f"{W}pPr/{W}spacing", W + side)
            self._room[style, side] = (whole(found.get(W + side)) or 0) if found is not None else 0
        return self._room[style, side]

    def padding(self, table: Element) -> Element | None:
        """What a table says of the padding of its cells, itself or by its style; None when nothing does."""
        own = table.find(f"{W}tblPr/{W}tblCellMar")
        if own is not None:
            return own
        style = val(table.find(W + "tblPr"), W + "tblStyle") or ""
        for start in (style, self._cascade.default.get("table", "")):
            found = self._first(start, f"{W}tblPr/{W}tblCellMar", None)
            if found is not None:
                return found
        return None

    def says(self, block: Element, what: str) -> bool:
        """Whether a paragraph, or its style, switches a property on."""
        path = f"{W}pPr/{W}{what}"
        own = block.find(path)
        if own is None:
            own = self._first(val(block.find(W + "pPr"), W + "pStyle") or "", path, None)
        return bool(on(own))

    def _first(self, style: str, path: str, attribute: str | None) -> Element | None:
        """The nearest style of a chain that says something."""
        for link in reversed(self._cascade.chain(style)):
            found = self._styles[link.id].find(path)
            if found is not None and (attribute is None or found.get(attribute) is not None):
                return found
        return None


def _sizes(styles: Element) -> None:
    for run in styles.iterfind(f"{W}docDefaults/{W}rPrDefault/{W}rPr"):
        for tag in ("sz", "szCs"):
            for element in run.findall(W + tag):
                run.remove(element)


def _pad(table: Element, known: _Known) -> None:
    padding = known.padding(table)
    if padding is None:
        return
    for cell in table.iterfind(f"{W}tr/{W}tc"):
        properties = cell.find(W + "tcPr")
        if properties is None:
            properties = etree.Element(W + "tcPr")
            cell.insert(0, properties)
        if properties.find(W + "tcMar") is not None:
            continue
        own = etree.Element(W + "tcMar")
        own.extend(copy.deepcopy(side) for side in padding)
        at = next((place for place, one in enumerate(properties) if one.tag in _AFTER_PADDING), len(properties))
        properties.insert(at, own)


def _gaps(document: Element, known: _Known) -> None:
    """Between two blocks of the page stands the greater of their rooms, as an empty line of just that height."""
    body = document.find(W + "body")
    if body is None:
        return
    blocks = [one for one in body if one.tag in (W + "p", W + "tbl")]
    gaps = [0, *(max(known.room(above, "after"), known.room(block, "before"))
                 for above, block in itertools.pairwise(blocks))]  # fmt: skip
    for at, block in enumerate(blocks):
        above = blocks[at - 1] if at else None
        if above is None or gaps[at] < _LEAST or known.says(block, "pageBreakBefore") or _ends_section(above):
            continue
        line = etree.Element(W + "p")
        properties = etree.SubElement(line, W + "pPr")
        if above.tag == W + "p" and known.says(above, "keepNext"):
            etree.SubElement(properties, W + "keepNext")
        etree.SubElement(properties, W + "spacing", {
            W + "before": "0", W + "after": "0", W + "line": str(gaps[at]), W + "lineRule": "exact",
        })  # fmt: skip
        block.addprevious(line)
        _without(above, "after")
        _without(block, "before")


def _ends_section(block: Element) -> bool:
    return block.find(f"{W}pPr/{W}sectPr") is not None


def _without(block: Element, side: str) -> None:
    if block.tag != W + "p":
        return
    properties = block.find(W + "pPr")
    if properties is None:
        properties = etree.Element(W + "pPr")
        block.insert(0, properties)
    spacing = properties.find(W + "spacing")
    if spacing is None:
        spacing = etree.SubElement(properties, W + "spacing")
    spacing.set(W + side, "0")


def _rule(paragraph: Element) -> None:
    """A rule above a paragraph takes room of its own."""
    rule = paragraph.find(f"{W}pBdr/{W}top")
    spacing = paragraph.find(W + "spacing")
    if rule is None or spacing is None or rule.get(W + "val") in {"nil", "none"} or spacing.get(W + "after") is None:
        return
    spacing.set(
        W + "after", str((whole(spacing.get(W + "after")) or 0) + round((whole(rule.get(W + "sz")) or 0) * _RULE))
    )


def _name_faces(types: Element) -> None:
    if not any(one.get("PartName") == f"/{faces.TABLE}" for one in types):
        etree.SubElement(types, _TYPES + "Override", {
            "PartName": f"/{faces.TABLE}",
            "ContentType": "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml",
        })  # fmt: skip
    types.insert(0, types.makeelement(_TYPES + "Default", {"Extension": faces.ENDING, "ContentType": faces.KIND}))
