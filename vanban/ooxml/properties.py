"""Property elements (`w:rPr`, `w:pPr`) as small dictionaries that can be laid over each other.

A key that is absent was not set at that level; what it inherits is decided by whoever lays the levels together.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from vanban.frozen import dataclass, quick
from vanban.ooxml.names import Element, W, color, millimetres, on, points, val, whole

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
_P_STYLE, _NUM_PR, _NUM_ID, _LEVEL, _TABS, _SHD, _FILL, _BORDERS, _OUTLINE, _FRAME = (
    W + n for n in ("pStyle", "numPr", "numId", "ilvl", "tabs", "shd", "fill", "pBdr", "outlineLvl", "framePr")
)
_THEME_COLOR, _TINT, _SHADE = (W + n for n in ("themeColor", "themeTint", "themeShade"))
_SLOTS = tuple(
    ("font_" + slot, W + slot, W + theme)
    for slot, theme in (
        ("ascii", "asciiTheme"), ("hAnsi", "hAnsiTheme"), ("eastAsia", "eastAsiaTheme"), ("cs", "cstheme"),
    )
)  # fmt: skip
"""Key of a font slot, and the attributes that name its font and its place in the theme."""
_SIDES_INDENTED = ((W + "left", "left"), (W + "start", "left"), (W + "right", "right"), (W + "end", "right"))
_LEFT_TO_WORD = ((W + "beforeAutospacing", "before_auto"), (W + "afterAutospacing", "after_auto"))
_ALIGN = {
    "left": "trai", "start": "trai", "center": "giua", "right": "phai", "end": "phai", "both": "deu",
    "distribute": "deu", "thaiDistribute": "deu", "lowKashida": "deu", "mediumKashida": "deu", "highKashida": "deu",
}  # fmt: skip
_SIDES = {"top": "top", "bottom": "bottom", "left": "left", "start": "left", "right": "right", "end": "right",
          "between": "between", "insideH": "inside_h", "insideV": "inside_v"}  # fmt: skip


@quick
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
class FrameBox:
    """Where a text frame (`w:framePr`) of a set width stands.

    Attributes:
        x_mm: its left edge, from what `x_from` names.
        width_mm: its width.
        y_mm: its top, from what `y_from` names.
        x_from: "page", "margin" or "text".
        y_from: likewise.
        align: "left", "center", "right" where it is placed so; "" by measure.
    """

    x_mm: float
    width_mm: float
    y_mm: float
    x_from: str
    y_from: str
    align: str = ""


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
        if tag in _SWITCHES:
            found[_SWITCHES[tag]] = on(child)
        elif tag in _RUN_VALUES:
            key, read = _RUN_VALUES[tag]
            _put(found, key, read(child.get(_VAL)))
        elif tag in _RUN_MARKS:
            key, read = _RUN_MARKS[tag]
            found[key] = read(child.get(_VAL))
        elif tag == _R_FONTS:
            _fonts(child, found)
        elif tag == _COLOR:
            found["color"] = (color(child.get(_VAL)), child.get(_THEME_COLOR), child.get(_TINT), child.get(_SHADE))
        elif tag == _SHD:
            found["shading"] = color(child.get(_FILL))
    return found


def _fonts(element: Element, found: Props) -> None:
    for slot, plain, theme in _SLOTS:
        named = element.get(theme)
        if named:
            found[slot] = ("theme", named)
            continue
        named = element.get(plain)
        if named:
            found[slot] = ("font", named)


def _half_points(value: str | None) -> float | None:
    return points(value, per=2)


def _per_cent(value: str | None) -> int | None:
    return whole((value or "").rstrip("%"))


def _unless_none(value: str | None) -> str | None:
    return None if value == "none" else value


def _raised(value: str | None) -> str | None:
    return value if value in {"superscript", "subscript"} else None


def _as_written(value: str | None) -> str | None:
    return value


_RUN_VALUES: Final[dict[str, tuple[str, Callable[[str | None], object]]]] = {
    W + "sz": ("size", _half_points), W + "szCs": ("size_cs", _half_points), W + "lang": ("lang", _as_written),
    W + "spacing": ("spacing", points), W + "w": ("scale", _per_cent), W + "position": ("raise", _half_points),
    W + "rStyle": ("style", _as_written),
}  # fmt: skip
"""Values that count when they can be read."""
_RUN_MARKS: Final[dict[str, tuple[str, Callable[[str | None], object]]]] = {
    W + "u": ("underline", _unless_none), W + "highlight": ("highlight", _unless_none), W + "vertAlign": ("vertical", _raised),
}  # fmt: skip
"""Values that count whatever they are: what cannot be read takes the mark away."""


def _put(found: Props, key: str, value: object) -> None:
    if value is not None:
        found[key] = value


def paragraph_props(element: Element | None) -> Props:
    """Read a `w:pPr` without its run properties: indents in millimetres, spacing in points."""
    found: Props = {}
    for child in element if element is not None else ():
        tag = child.tag
        if tag in _PARAGRAPH_SWITCHES:
            found[_PARAGRAPH_SWITCHES[tag]] = on(child)
        elif tag == _JC:
            _put(found, "align", _ALIGN.get(child.get(_VAL, "")))
        elif tag == _IND:
            _indents(child, found)
        elif tag == _SPACING:
            _spacing(child, found)
        elif tag == _P_STYLE:
            _put(found, "style", child.get(_VAL))
        elif tag == _NUM_PR:
            _put(found, "num_id", whole(val(child, _NUM_ID)))
            _put(found, "num_level", whole(val(child, _LEVEL)))
        elif tag == _TABS:
            found["tabs"] = _tabs(child)
        elif tag == _SHD:
            found["shading"] = color(child.get(_FILL))
        elif tag == _BORDERS:
            found.update({"border_" + side: line for side, line in borders(child).items()})
        elif tag == _OUTLINE:
            level = whole(child.get(_VAL))
            found["outline"] = level if level is not None and 0 <= level < 9 else None
        elif tag == _FRAME:
            found["frame"] = child.get(W + "xAlign", "")
            found["frame_box"] = _frame_box(child)
    return found


def _frame_box(element: Element) -> FrameBox | None:
    """Where a text frame of a set width stands; None for one that is as wide as its text, and for a drop cap."""
    width = millimetres(element.get(W + "w"))
    if width is None or width <= 0 or element.get(W + "dropCap", "none") != "none":
        return None
    x, y = millimetres(element.get(W + "x")), millimetres(element.get(W + "y"))
    return FrameBox(
        x or 0.0, width, y or 0.0, element.get(W + "hAnchor", "page"), element.get(W + "vAnchor", "page"),
        element.get(W + "xAlign", ""),
    )  # fmt: skip


def _indents(element: Element, found: Props) -> None:
    """Indents set in characters win over those in twips for East Asian lines; here twips are what Word applies."""
    for attribute, name in _SIDES_INDENTED:
        _put(found, name, millimetres(element.get(attribute)))
    hanging, first = millimetres(element.get(W + "hanging")), millimetres(element.get(W + "firstLine"))
    if hanging is not None:
        found["first"] = -hanging
    elif first is not None:
        found["first"] = first


def _spacing(element: Element, found: Props) -> None:
    _put(found, "before", points(element.get(W + "before")))
    _put(found, "after", points(element.get(W + "after")))
    for attribute, name in _LEFT_TO_WORD:
        value = element.get(attribute)
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
