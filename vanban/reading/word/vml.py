"""VML: the drawings of older Word, still written as the fallback of newer ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vanban.ooxml.names import Element, O, R, V, W, color, points
from vanban.ooxml.properties import Border
from vanban.ooxml.units import MM_PER_INCH, MM_PER_PT
from vanban.patterns import regex
from vanban.reading.facts.page import Shape
from vanban.reading.word.drawing import Drawn

_SHAPES = {V + n: n for n in ("shape", "rect", "roundrect", "oval", "line", "polyline", "arc", "curve", "image")}
_CONNECTOR = regex(r"#_x0000_t(32|20)\b")
_NUMBER = regex(r"^\s*-?\d+(?:\.\d+)?")
_FLAT_MM = 1.0
_COLORS = {"black": "000000", "red": "FF0000", "blue": "0000FF", "white": "FFFFFF"}
Scale = tuple[float, float] | None


def read_vml(element: Element) -> Iterator[Drawn]:
    """Read the VML inside a `w:pict` or `w:object`."""
    for child in element:
        yield from _object(child, None, None)


def _object(element: Element, group: Shape | None, scale: Scale) -> Iterator[Drawn]:
    if element.tag == V + "group":
        yield from _group(element, group, scale)
    elif element.tag in _SHAPES:
        yield _shape(element, group, scale)


def _style(element: Element) -> dict[str, str]:
    pairs = (item.partition(":") for item in element.get("style", "")[:4000].split(";"))
    return {name.strip().casefold(): value.strip() for name, _, value in pairs if value}


def _mm(text: str | None, unit: float | None) -> float | None:
    """Read a length: with a unit, in a group's own units, or bare (points in a style)."""
    if not text:
        return None
    if unit is not None and _NUMBER.fullmatch(text):
        return float(text[:20]) * unit
    value = points(text, per=1)
    return None if value is None else value * MM_PER_PT


def _shape(element: Element, group: Shape | None, scale: Scale) -> Drawn:
    style = _style(element)
    kind = _SHAPES[element.tag]
    x_unit, y_unit = scale if scale is not None else (None, None)
    width = _mm(style.get("width"), x_unit) or 0.0
    height = _mm(style.get("height"), y_unit) or 0.0
    left = _mm(style.get("margin-left") or style.get("left"), x_unit)
    top = _mm(style.get("margin-top") or style.get("top"), y_unit)
    if kind == "line":
        left, top, width, height = _ends(element, style, scale)
    inline = group is None and "absolute" not in style.get("position", "") and kind != "line"
    if group is not None:
        left = None if group.x_mm is None else group.x_mm + (left or 0.0)
        top = None if group.y_mm is None else group.y_mm + (top or 0.0)
    text = element.find(f"{V}textbox/{W}txbxContent")
    picture = element.find(V + "imagedata")
    connector = kind == "line" or bool(_CONNECTOR.search(element.get("type", "")))
    ruler = element.get(O + "hr") in {"t", "true"}
    connector = connector or ruler or element.get(O + "connectortype") == "straight"
    flat = height < _FLAT_MM < width and text is None and picture is None
    shape = Shape(
        index=-1,
        kind="khung"
        if text is not None
        else "anh"
        if picture is not None
        else "duong"
        if connector or flat
        else "hinh",
        geometry="hr" if ruler else "line" if connector else kind,
        source="vml",
        width_mm=width,
        height_mm=height,
        x_mm=None if inline else left,
        x_from="" if inline else _from(style.get("mso-position-horizontal-relative"), "column"),
        y_mm=None if inline else top,
        y_from="" if inline else _from(style.get("mso-position-vertical-relative"), "paragraph"),
        align=_align(style),
        inline=inline,
        behind=style.get("z-index", "").startswith("-"),
        line=_outline(element),
        fill=_color(element.get("fillcolor")) if element.get("filled") not in {"f", "false"} else None,
        paragraph=-1,
        flipped="x" in style.get("flip", "") or "y" in style.get("flip", ""),
        inset_mm=_insets(element.find(V + "textbox")),
    )
    embedded = None if picture is None else picture.get(R + "id")
    linked = None if picture is None else picture.get(R + "href")
    image = None if picture is None else embedded or linked or ""
    return Drawn(shape, text, image, linked=embedded is None and linked is not None, name=element.get("alt", "")[:200])


def _insets(box: Element | None) -> tuple[float, float]:
    """Room left and right of the text of a box ("left,top,right,bottom"); a tenth of an inch where nothing is said."""
    parts = ([] if box is None else [part.strip() for part in box.get("inset", "")[:80].split(",")]) + [""] * 3
    usual = MM_PER_INCH / 10
    left, right = (usual if (found := _mm(part, None)) is None else found for part in (parts[0], parts[2]))
    return left, right


def _ends(element: Element, style: dict[str, str], scale: Scale) -> tuple[float | None, float | None, float, float]:
    """A line is given by its two ends; its place by both ends and the margins of its style."""
    x_unit, y_unit = scale if scale is not None else (None, None)
    start, end = ([*element.get(name, "0,0")[:60].split(","), "0"] for name in ("from", "to"))
    x1, x2 = _mm(start[0].strip(), x_unit) or 0.0, _mm(end[0].strip(), x_unit) or 0.0
    y1, y2 = _mm(start[1].strip(), y_unit) or 0.0, _mm(end[1].strip(), y_unit) or 0.0
    left = _mm(style.get("margin-left"), x_unit) or 0.0
    top = _mm(style.get("margin-top"), y_unit) or 0.0
    return min(x1, x2) + left, min(y1, y2) + top, abs(x2 - x1), abs(y2 - y1)


def _from(value: str | None, default: str) -> str:
    return {"text": default, "char": "character", None: default}.get(value, value or default)


def _align(style: dict[str, str]) -> str:
    value = style.get("mso-position-horizontal", "")
    return value if value in {"left", "center", "right"} else ""


def _outline(element: Element) -> Border | None:
    if element.get("stroked") in {"f", "false"}:
        return None
    width = points(element.get("strokeweight"), per=1)
    stroke = element.find(V + "stroke")
    dash = "" if stroke is None else stroke.get("dashstyle", "")
    style = "single" if dash in {"", "solid"} else "dotted" if "dot" in dash and "dash" not in dash else "dashed"
    if stroke is not None and stroke.get("linestyle", "single").casefold() not in {"single", ""}:
        style = "double"
    return Border(style, 0.75 if width is None else width, 0.0, _color(element.get("strokecolor")))


def _color(text: str | None) -> str | None:
    name = (text or "").split(" ")[0].lstrip("#")
    if len(name) == 3:
        name = "".join(c * 2 for c in name)
    return _COLORS.get(name.casefold()) or color(name)


def _group(element: Element, outer: Shape | None, scale: Scale) -> Iterator[Drawn]:
    style = _style(element)
    x_unit, y_unit = scale if scale is not None else (None, None)
    width = _mm(style.get("width"), x_unit) or 0.0
    height = _mm(style.get("height"), y_unit) or 0.0
    size = _pair(element.get("coordsize"), 1000)
    origin = _pair(element.get("coordorigin"), 0)
    inner = (width / size[0] if size[0] else 0.0, height / size[1] if size[1] else 0.0)
    left = _mm(style.get("margin-left") or style.get("left"), x_unit) or 0.0
    top = _mm(style.get("margin-top") or style.get("top"), y_unit) or 0.0
    base = Shape(
        index=-1, kind="hinh", geometry="group", source="vml", width_mm=width, height_mm=height,
        x_mm=(outer.x_mm or 0.0 if outer else 0.0) + left - origin[0] * inner[0],
        x_from="column", y_mm=(outer.y_mm or 0.0 if outer else 0.0) + top - origin[1] * inner[1], y_from="paragraph",
        align="", inline=False, behind=False, line=None, fill=None, paragraph=-1,
    )  # fmt: skip
    for child in element:
        for drawn in _object(child, base, inner):
            yield replace(drawn, shape=replace(drawn.shape, inline=False, x_from="column", y_from="paragraph"))


def _pair(text: str | None, default: float) -> tuple[float, float]:
    parts = (text or "").split(",")
    numbers = [float(m.group()) if (m := _NUMBER.match(part)) else default for part in parts[:2]]
    return (numbers[0], numbers[1]) if len(numbers) == 2 else (default, default)
