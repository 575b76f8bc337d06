"""Named styles of a template, followed down their chain to what a paragraph looks like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from vanban.ooxml.names import W, color, millimetres, on, points
from vanban.overprint.sheet import Align

_ALIGN: Final[Mapping[str, Align]] = {"center": "giua", "right": "phai", "end": "phai"}


def w(name: str) -> str:
    """Name an element or attribute of WordprocessingML."""
    return f"{W}{name}"


@dataclass(frozen=True, slots=True)
class Properties:
    """What a paragraph of one run looks like.

    Attributes:
        family: typeface.
        size: in points.
        bold: as it says.
        italic: as it says.
        capitals: printed in capitals.
        colour: six hexadecimal digits.
        align: along the line.
        pitch: fixed height of a line in points; None when the height follows the type.
        before: room above in millimetres.
        left: indent in millimetres.
        right: indent in millimetres.
    """

    family: str = "Times New Roman"
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    colour: str = "000000"
    align: Align = "trai"
    pitch: float | None = None
    before: float = 0.0
    left: float = 0.0
    right: float = 0.0


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a template by id."""

    default: Properties
    found: Mapping[str, Any]
    normal: str

    @classmethod
    def read(cls, tree: Any) -> Styles:
        """Read word/styles.xml."""
        found = {str(style.get(w("styleId"))): style for style in tree.findall(w("style"))}
        normal = next(
            (
                key
                for key, s in found.items()
                if s.get(w("type")) == "paragraph" and s.get(w("default")) in ("1", "true")
            ),
            "",
        )
        default = Properties()
        defaults = tree.find(w("docDefaults"))
        if defaults is not None:
            default = _with(
                default, defaults.find(f"{w('pPrDefault')}/{w('pPr')}"), defaults.find(f"{w('rPrDefault')}/{w('rPr')}")
            )
        return cls(default, found, normal)

    def paragraph(self, paragraph: Any) -> Properties:
        """Say what a paragraph looks like; its first run speaks for it."""
        own = paragraph.find(w("pPr"))
        style = own.find(w("pStyle")) if own is not None else None
        named = self._named(str(style.get(w("val"))) if style is not None else self.normal)
        return _with(named, own, paragraph.find(f"{w('r')}/{w('rPr')}"))

    def _named(self, key: str, depth: int = 0) -> Properties:
        style = self.found.get(key)
        if style is None or depth > 20:
            return self.default
        above = style.find(w("basedOn"))
        base = self._named(str(above.get(w("val"))), depth + 1) if above is not None else self.default
        return _with(base, style.find(w("pPr")), style.find(w("rPr")))


def _with(base: Properties, paragraph: Any, run: Any) -> Properties:
    changes: dict[str, Any] = {}
    if paragraph is not None:
        changes |= _paragraph_changes(paragraph)
    if run is not None:
        changes |= _run_changes(run)
    return replace(base, **changes)


def _paragraph_changes(paragraph: Any) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    align = paragraph.find(w("jc"))
    if align is not None:
        changes["align"] = _ALIGN.get(str(align.get(w("val"))), "trai")
    spacing = paragraph.find(w("spacing"))
    if spacing is not None:
        if spacing.get(w("line")):
            exact = spacing.get(w("lineRule")) == "exact"
            changes["pitch"] = points(spacing.get(w("line"))) if exact else None
        before = millimetres(spacing.get(w("before")))
        if before is not None:
            changes["before"] = before
    indent = paragraph.find(w("ind"))
    if indent is not None:
        changes["left"] = millimetres(indent.get(w("left"), indent.get(w("start")))) or 0.0
        changes["right"] = millimetres(indent.get(w("right"), indent.get(w("end")))) or 0.0
    return changes


def _run_changes(run: Any) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    for tag, name in (("b", "bold"), ("i", "italic"), ("caps", "capitals")):
        mark = on(run.find(w(tag)))
        if mark is not None:
            changes[name] = mark
    size, colour, fonts = run.find(w("sz")), run.find(w("color")), run.find(w("rFonts"))
    points_of_type = points(size.get(w("val")), per=2) if size is not None else None
    if points_of_type is not None:
        changes["size"] = points_of_type
    if colour is not None:
        # Automatic is black on paper.
        changes["colour"] = color(colour.get(w("val"))) or "000000"
    if fonts is not None and fonts.get(w("ascii")):
        changes["family"] = fonts.get(w("ascii"))
    return changes
