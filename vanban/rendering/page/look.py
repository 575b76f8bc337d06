"""The look of one paper: what its record chose inside the decree's spans, laid over the template's styles.

What the record leaves at the house's preference stays as the template has it, so that an office that restyled its
template in Word keeps its style.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from lxml import etree

from vanban.frozen import dataclass
from vanban.metrics.lengths import MM_PER_PT
from vanban.ooxml.cascade import Styles as Cascade
from vanban.ooxml.units import MM_PER_TWIP, twips
from vanban.regulation import ELEMENTS, HOUSE_ROLES, page, sizes, style_id

_NS: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MARGINS: Final = {
    "tren": ("top", page.MARGIN_TOP), "phai": ("right", page.MARGIN_RIGHT), "duoi": ("bottom", page.MARGIN_BOTTOM),
    "trai": ("left", page.MARGIN_LEFT),
}  # fmt: skip
_POINT: Final = 20
"""Twips in a point."""


@dataclass(frozen=True, slots=True)
class Look:
    """The measures in force on a paper.

    Attributes:
        sizes: role → size of its type in points, as its style has it.
        gap_pt: room between two paragraphs of the body.
        lines: height of the body's lines, 1 = single.
        indent_mm: first-line indent of the body.
        signing_mm: room for the hand above a signer's name.
    """

    sizes: Mapping[str, float]
    gap_pt: float
    lines: float
    indent_mm: float
    signing_mm: float = page.SIGNATURE_ROOM.preferred

    def size(self, role: str) -> float:
        """Give the size of a role's type; roles of an office's own are set like the body."""
        return self.sizes.get(role, self.sizes["noi_dung"])

    @property
    def gap_twips(self) -> int:
        """Room between two paragraphs, in twips."""
        return round(self.gap_pt * _POINT)


def dress_styles(styles: bytes, wanted: Mapping[str, Any]) -> tuple[bytes, Look]:
    """Lay the record's choices over the styles of a template.

    Args:
        styles: the part word/styles.xml.
        wanted: `kho` of the context: sizes, indent, line height, gap.

    Returns:
        The part, and the measures now in force.
    """
    root = etree.fromstring(styles, _parser())
    known = {style.get(_w("styleId")): style for style in root.iter(_w("style"))}
    usual = sizes()
    for role, size in wanted["co_chu"].items():
        style = known.get(style_id(role))
        if style is not None and size != usual.get(role):
            _set_size(style, size)
    _dress_body(known, wanted)
    _dress_signature(known, wanted)
    look = _look(Cascade(root), known, wanted)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True), look


def dress_page(document: str, wanted: Mapping[str, Any]) -> str:
    """Set the margins the record chose in every section of a template's document part."""
    for key, (side, span) in _MARGINS.items():
        if wanted["le"][key] != span.preferred:
            document = re.sub(rf'(<w:pgMar\b[^>]*\bw:{side}=")-?\d+', rf"\g<1>{twips(wanted['le'][key])}", document)
    return document


def _dress_body(known: Mapping[str | None, Any], wanted: Mapping[str, Any]) -> None:
    """Set indent, gap and line height in every style that sets running text."""
    for role in (*ELEMENTS, *HOUSE_ROLES):
        style = known.get(style_id(role))
        if style is None:
            continue
        indent, gaps = style.find(f".//{_w('ind')}"), style.find(f".//{_w('spacing')}")
        indented = indent is not None and int(indent.get(_w("firstLine"), "0")) > 0
        if indented and wanted["thut_mm"] != page.INDENT.preferred:
            indent.set(_w("firstLine"), str(twips(wanted["thut_mm"])))
        if gaps is None or role.startswith("ke_"):
            continue
        usual_gap = str(round(page.PARAGRAPH_GAP.preferred * _POINT))
        if wanted["cach_doan_pt"] != page.PARAGRAPH_GAP.preferred and gaps.get(_w("after")) == usual_gap:
            gaps.set(_w("after"), str(round(wanted["cach_doan_pt"] * _POINT)))
        if indented and wanted["gian_dong"] != page.LINE_SPACING.preferred:
            gaps.set(_w("line"), str(round(wanted["gian_dong"] * 240)))
            gaps.set(_w("lineRule"), "auto")


def _dress_signature(known: Mapping[str | None, Any], wanted: Mapping[str, Any]) -> None:
    """Lessen the room for the hand by what the sheet asks for, in the style that holds it."""
    style = known.get(style_id("cho_ky"))
    gaps = style.find(f".//{_w('spacing')}") if style is not None else None
    if gaps is not None and wanted.get("bot_cho_ky_mm"):
        left = int(gaps.get(_w("before"), "0")) - twips(wanted["bot_cho_ky_mm"])
        gaps.set(_w("before"), str(max(left, 0)))


def _set_size(style: Any, size: float) -> None:
    for name in ("sz", "szCs"):
        element = style.find(f"{_w('rPr')}/{_w(name)}")
        if element is not None:
            element.set(_w("val"), str(round(size * 2)))


def _look(styles: Cascade, known: Mapping[str | None, Any], wanted: Mapping[str, Any]) -> Look:
    found: dict[str, float] = {}
    for role in (*ELEMENTS, *HOUSE_ROLES):
        size = styles.run(style_id(role)).get("size") or styles.default_run.get("size")
        if size is not None and styles.get(style_id(role)) is not None:
            found[role] = size
    found.setdefault("noi_dung", wanted["co_chu"]["noi_dung"])
    body = known.get(style_id("noi_dung"))
    gaps = body.find(f".//{_w('spacing')}") if body is not None else None
    gap = wanted["cach_doan_pt"] if gaps is None else int(gaps.get(_w("after"), "0")) / _POINT
    return Look(found, gap, wanted["gian_dong"], wanted["thut_mm"], _signing_mm(known, found))


def _signing_mm(known: Mapping[str | None, Any], sizes_of: Mapping[str, float]) -> float:
    """Measure the room for the hand: what its style keeps above its empty line, and that line."""
    style = known.get(style_id("cho_ky"))
    gaps = style.find(f".//{_w('spacing')}") if style is not None else None
    if gaps is None:
        return page.SIGNATURE_ROOM.preferred
    line_pt = page.LINE_HEIGHT_RATIO * sizes_of.get("cho_ky", sizes_of["noi_dung"])
    return int(gaps.get(_w("before"), "0")) * MM_PER_TWIP + line_pt * MM_PER_PT


def _w(name: str) -> str:
    return f"{{{_NS}}}{name}"


def _parser() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
