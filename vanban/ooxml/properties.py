"""Property elements (`w:rPr`, `w:pPr`) as small dictionaries that can be laid over each other.

A key that is absent was not set at that level; what it inherits is decided by whoever lays the levels together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from vanban.ooxml.names import Element, W, color, millimetres, on, points, whole

Props = dict[str, Any]
TOGGLES = frozenset({"bold", "italic", "caps", "small_caps", "strike", "hidden"})
"""Toggle properties: levels of styles are joined by exclusive or (ISO 29500-1, 17.7.3)."""
_SWITCHES = {
    W + "b": "bold", W + "i": "italic", W + "caps": "caps", W + "smallCaps": "small_caps", W + "strike": "strike",
    W + "vanish": "hidden", W + "dstrike": "double_strike",
}  # fmt: skip
_PARAGRAPH_SWITCHES = {
    W + "keepNext": "keep_next", W + "keepLines": "keep_lines", W + "pageBreakBefore": "page_break_before",
    W + "widowControl": "widow_control", W + "contextualSpacing": "contextual", W + "bidi": "bidi",
    W + "snapToGrid": "snap_grid",
}  # fmt: skip
_R_FONTS, _COLOR, _JC, _IND, _SPACING, _VAL = (W + n for n in ("rFonts", "color", "jc", "ind", "spacing", "val"))
_SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")
_ALIGN = {
    "left": "trai", "start": "trai", "center": "giua", "right": "phai", "end": "phai", "both": "deu",
    "distribute": "deu", "thaiDistribute": "deu", "lowKashida": "deu", "mediumKashida": "deu", "highKashida": "deu",
}  # fmt: skip
_SIDES = {"top": "top", "bottom": "bottom", "left": "left", "start": "left", "right": "right", "end": "right",
          "between": "between", "insideH": "inside_h", "insideV": "inside_v"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Border:
    """One side of a frame around a paragraph, a cell or a table.

    Attributes:
        style: "single", "double", "dotted" …; never "none" or "nil" (an absent side is None where it is held).
        width_pt: thickness.
        space_pt: room between text and line.
        color: "RRGGBB"; None when automatic.
    """

    style: str
    width_pt: float
    space_pt: float = 0.0
    color: str | None = None


@dataclass(frozen=True, slots=True)
class TabStop:
    """One tab stop: its place from the text edge and how text stands at it ("left", "center", "right", "decimal")."""

    position_mm: float
    kind: str
    leader: str | None = None


def run_props(element: Element | None) -> Props:
    """Read a `w:rPr`: size in points, fonts by slot, switches, colours as written."""
    found: Props = {}
    for child in element if element is not None else ():
        tag = child.tag
        name = _SWITCHES.get(tag)
        if name is not None:
            found[name] = on(child)
        elif tag == _R_FONTS:
            _fonts(child, found)
        elif tag == _COLOR:
            theme = child.get(W + "themeColor")
            tint, shade = child.get(W + "themeTint"), child.get(W + "themeShade")
            found["color"] = (color(child.get(W + "val")), theme, tint, shade)
        else:
            _run_value(tag, child, found)
    return found


def _fonts(element: Element, found: Props) -> None:
    for slot in _SLOTS:
        theme = element.get(W + slot + "Theme") or (element.get(W + "cstheme") if slot == "cs" else None)
        plain = element.get(W + slot)
        if theme:
            found["font_" + slot] = ("theme", theme)
        elif plain:
            found["font_" + slot] = ("font", plain)


def _run_value(tag: str, child: Element, found: Props) -> None:
    value = child.get(_VAL)
    match tag.rpartition("}")[2] if isinstance(tag, str) else "":  # a comment has no name
        case "sz":
            _put(found, "size", points(value, per=2))
        case "szCs":
            _put(found, "size_cs", points(value, per=2))
        case "u":
            found["underline"] = None if value in {None, "none"} else value
        case "highlight":
            found["highlight"] = None if value in {None, "none"} else value
        case "shd":
            found["shading"] = color(child.get(W + "fill"))
        case "lang":
            _put(found, "lang", value)
        case "vertAlign":
            found["vertical"] = value if value in {"superscript", "subscript"} else None
        case "spacing":
            _put(found, "spacing", points(value))
        case "w":
            _put(found, "scale", whole((value or "").rstrip("%")))
        case "position":
            _put(found, "raise", points(value, per=2))
        case "rStyle":
            _put(found, "style", value)


def _put(found: Props, key: str, value: object) -> None:
    if value is not None:
        found[key] = value


def paragraph_props(element: Element | None) -> Props:
    """Read a `w:pPr` without its run properties: indents in millimetres, spacing in points."""
    found: Props = {}
    for child in element if element is not None else ():
        tag = child.tag
        name = _PARAGRAPH_SWITCHES.get(tag)
        if name is not None:
            found[name] = on(child)
        elif tag == _JC:
            _put(found, "align", _ALIGN.get(child.get(_VAL, "")))
        elif tag == _IND:
            _indents(child, found)
        elif tag == _SPACING:
            _spacing(child, found)
        else:
            _paragraph_value(tag, child, found)
    return found


def _paragraph_value(tag: str, child: Element, found: Props) -> None:
    match tag.rpartition("}")[2] if isinstance(tag, str) else "":  # a comment has no name
        case "pStyle":
            _put(found, "style", child.get(W + "val"))
        case "numPr":
            _put(found, "num_id", _num(child, "numId"))
            _put(found, "num_level", _num(child, "ilvl"))
        case "outlineLvl":
            level = whole(child.get(W + "val"))
            found["outline"] = level if level is not None and 0 <= level < 9 else None
        case "pBdr":
            found.update({"border_" + side: line for side, line in borders(child).items()})
        case "shd":
            found["shading"] = color(child.get(W + "fill"))
        case "tabs":
            found["tabs"] = _tabs(child)
        case "framePr":
            found["frame"] = child.get(W + "xAlign", "")


def _num(element: Element, tag: str) -> int | None:
    child = element.find(W + tag)
    return None if child is None else whole(child.get(W + "val"))


def _indents(element: Element, found: Props) -> None:
    """Indents set in characters win over those in twips for East Asian lines; here twips are what Word applies."""
    for attributes, name in ((("left", "start"), "left"), (("right", "end"), "right")):
        for attribute in attributes:
            _put(found, name, millimetres(element.get(W + attribute)))
    hanging, first = millimetres(element.get(W + "hanging")), millimetres(element.get(W + "firstLine"))
    if hanging is not None:
        found["first"] = -hanging
    elif first is not None:
        found["first"] = first


def _spacing(element: Element, found: Props) -> None:
    _put(found, "before", points(element.get(W + "before")))
    _put(found, "after", points(element.get(W + "after")))
    for attribute, name in (("beforeAutospacing", "before_auto"), ("afterAutospacing", "after_auto")):
        value = element.get(W + attribute)
        if value is not None:
            found[name] = value.casefold() not in {"0", "false", "off"}
    rule, line = element.get(W + "lineRule"), element.get(W + "line")
    if rule is not None:
        found["line_rule"] = rule if rule in {"exact", "atLeast"} else "auto"
    if line is not None:
        _put(found, "line", points(line))


def _tabs(element: Element) -> tuple[TabStop, ...]:
    stops = []
    for tab in element.iterchildren(W + "tab"):
        place = millimetres(tab.get(W + "pos"))
        if place is not None:
            kind = {"start": "left", "end": "right", "num": "left"}.get(tab.get(W + "val", ""), tab.get(W + "val", ""))
            leader = tab.get(W + "leader")
            stops.append(TabStop(place, kind, None if leader in {None, "none"} else leader))
    return tuple(stops[:64])


def borders(element: Element | None) -> dict[str, Border | None]:
    """Read the sides of a border element; a side said to be "nil" or "none" is None, one not named is absent."""
    found: dict[str, Border | None] = {}
    for child in element if element is not None else ():
        side = _SIDES.get(child.tag.rpartition("}")[2])
        if side is not None:
            found[side] = _border(child)
    return found


def _border(element: Element) -> Border | None:
    style = element.get(W + "val", "nil")
    if style in {"nil", "none"}:
        return None
    width = points(element.get(W + "sz"), per=8)
    space = points(element.get(W + "space"), per=1)
    return Border(style, width if width is not None else 0.5, space or 0.0, color(element.get(W + "color")))


def merge_tabs(below: tuple[TabStop, ...], above: tuple[TabStop, ...]) -> tuple[TabStop, ...]:
    """Lay tab stops over inherited ones: a stop at the same place replaces, "clear" takes away."""
    stops = {round(tab.position_mm, 2): tab for tab in (*below, *above)}
    kept = (tab for tab in stops.values() if tab.kind not in {"clear", "bar"})
    return tuple(sorted(kept, key=lambda tab: tab.position_mm))
