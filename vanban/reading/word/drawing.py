"""DrawingML: text boxes, lines, pictures and groups, as Word writes them today."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from vanban.frozen import dataclass
from vanban.ooxml.names import MC, PIC, WP, WPC, WPG, WPS, A, Element, R, W, color, emu, whole
from vanban.ooxml.properties import Border
from vanban.ooxml.units import EMU_PER_PT, MM_PER_INCH
from vanban.reading.facts.page import Shape

_LINES = frozenset({"line", "straightConnector1", "lineInv"})
_FLAT_MM = 1.0
_FLATNESS = 8


@dataclass(frozen=True, slots=True)
class Drawn:
    """A drawn object before it has its number and its paragraph.

    Attributes:
        shape: its geometry, with index and paragraph still -1.
        text: the `w:txbxContent` it holds; None without text.
        image: relation id of its picture; None without one.
        linked: the picture is only linked.
        name: name or description.
    """

    shape: Shape
    text: Element | None = None
    image: str | None = None
    linked: bool = False
    name: str = ""


def is_flat(shape: Shape) -> bool:
    """Say whether a picture is so flat that it is a line: what a page of the web leaves of a rule pasted into Word."""
    return 0.0 < shape.height_mm < _FLAT_MM and shape.width_mm >= _FLATNESS * shape.height_mm


def chosen(alternate: Element) -> Element | None:
    """Pick one branch of mc:AlternateContent: the first choice, else the fallback; never both."""
    choice = alternate.find(MC + "Choice")
    return choice if choice is not None else alternate.find(MC + "Fallback")


def read_drawing(element: Element) -> Iterator[Drawn]:
    """Read a `w:drawing`: one object, or several when it is a group."""
    for holder in element:
        if holder.tag not in {WP + "inline", WP + "anchor"}:
            continue
        base = _frame(holder)
        names = holder.find(WP + "docPr")
        name = "" if names is None else (names.get("descr") or names.get("name") or "")[:200]
        data = holder.find(f"{A}graphic/{A}graphicData")
        for child in data if data is not None else ():
            yield from _object(child, base, name, (1.0, 1.0))


def _frame(holder: Element) -> Shape:
    extent = holder.find(WP + "extent")
    width = emu(extent.get("cx")) if extent is not None else None
    height = emu(extent.get("cy")) if extent is not None else None
    inline = holder.tag == WP + "inline"
    x, x_from, x_align = _position(holder.find(WP + "positionH"))
    y, y_from, _ = _position(holder.find(WP + "positionV"))
    return Shape(
        index=-1, kind="hinh", geometry="", source="drawingml", width_mm=width or 0.0, height_mm=height or 0.0,
        x_mm=x, x_from=x_from, y_mm=y, y_from=y_from, align=x_align, inline=inline,
        behind=holder.get("behindDoc") in {"1", "true"}, line=None, fill=None, paragraph=-1,
    )  # fmt: skip


def _position(element: Element | None) -> tuple[float | None, str, str]:
    if element is None:
        return None, "", ""
    offset = element.find(WP + "posOffset")
    align = element.find(WP + "align")
    place = emu(offset.text) if offset is not None else None
    return place, element.get("relativeFrom", ""), (align.text or "") if align is not None else ""


def _object(element: Element, base: Shape, name: str, scale: tuple[float, float]) -> Iterator[Drawn]:
    tag = element.tag
    if tag == MC + "AlternateContent":
        branch = chosen(element)
        for child in branch if branch is not None else ():
            yield from _object(child, base, name, scale)
    elif tag == PIC + "pic":
        blip = element.find(f"{PIC}blipFill/{A}blip")
        shape = replace(base, kind="anh", line=_outline(element.find(PIC + "spPr")))
        embedded = None if blip is None else blip.get(R + "embed")
        link = None if blip is None else blip.get(R + "link")
        yield Drawn(shape, None, embedded or link or "", linked=embedded is None and link is not None, name=name)
    elif tag == WPS + "wsp":
        yield _word_shape(element, base, name)
    elif tag in {WPG + "wgp", WPG + "grpSp", WPC + "wpc"}:
        yield from _group(element, base, name, scale)
    elif isinstance(tag, str):
        yield Drawn(replace(base, geometry=tag.rpartition("}")[2]), name=name)


def _word_shape(element: Element, base: Shape, name: str) -> Drawn:
    properties = element.find(WPS + "spPr")
    preset = None if properties is None else properties.find(A + "prstGeom")
    geometry = "" if preset is None else preset.get("prst", "")
    turned = None if properties is None else properties.find(A + "xfrm")
    text = element.find(f"{WPS}txbx/{W}txbxContent")
    line = _outline(properties)
    if line is None and (properties is None or properties.find(A + "ln") is None):
        line = _style_outline(element.find(WPS + "style"))
    shape = replace(
        base,
        kind="khung" if text is not None else "duong" if _is_line(geometry, base) else "hinh",
        geometry=geometry,
        line=line,
        fill=_fill(properties),
        flipped=turned is not None and ("1" in (turned.get("flipV"), turned.get("flipH"))),
        inset_mm=_insets(element.find(WPS + "bodyPr")),
    )
    return Drawn(shape, text, name=name)


def _insets(body: Element | None) -> tuple[float, float]:
    """Room left and right of the text of a box; a tenth of an inch where nothing is said."""
    left, right = (None if body is None else emu(body.get(name)) for name in ("lIns", "rIns"))
    usual = MM_PER_INCH / 10
    return usual if left is None else left, usual if right is None else right


def _is_line(geometry: str, base: Shape) -> bool:
    return geometry in _LINES or (base.height_mm < _FLAT_MM and base.width_mm > _FLAT_MM and geometry != "")


def _outline(properties: Element | None) -> Border | None:
    line = None if properties is None else properties.find(A + "ln")
    if line is None or line.find(A + "noFill") is not None:
        return None
    width = whole(line.get("w"))
    dash = line.find(A + "prstDash")
    kind = "solid" if dash is None else dash.get("val", "solid")
    style = {"solid": "single", "sysDot": "dotted", "dot": "dotted"}.get(kind, "dashed")
    if line.get("cmpd", "sng") != "sng":
        style = "double"
    return Border(style, 0.75 if width is None else width / EMU_PER_PT, 0.0, _solid(line))


def _style_outline(style: Element | None) -> Border | None:
    """A shape without a line of its own takes the one its style names; index 0 is no line."""
    reference = None if style is None else style.find(A + "lnRef")
    if reference is None or reference.get("idx", "0") == "0":
        return None
    return Border("single", 0.75, 0.0, None)


def _solid(element: Element) -> str | None:
    value = element.find(f"{A}solidFill/{A}srgbClr")
    return None if value is None else color(value.get("val"))


def _fill(properties: Element | None) -> str | None:
    return None if properties is None else _solid(properties)


def _group(element: Element, base: Shape, name: str, scale: tuple[float, float]) -> Iterator[Drawn]:
    """Children of a group count in the group's own units: bring them to millimetres and to the page."""
    frame = element.find(f"{WPG}grpSpPr/{A}xfrm")
    inner = (scale[0] * _ratio(frame, "cx"), scale[1] * _ratio(frame, "cy"))
    start = _pair(None if frame is None else frame.find(A + "chOff"), "x", "y")
    for child in element:
        if child.tag in {WPG + "grpSpPr", WPG + "cNvGrpSpPr", WPG + "cNvPr", WPC + "bg", WPC + "whole"}:
            continue
        place = next(child.iter(A + "xfrm"), None)
        offset = _pair(None if place is None else place.find(A + "off"), "x", "y")
        extent = _pair(None if place is None else place.find(A + "ext"), "cx", "cy")
        moved = replace(
            base,
            width_mm=extent[0] * inner[0],
            height_mm=extent[1] * inner[1],
            x_mm=None if base.x_mm is None else base.x_mm + (offset[0] - start[0]) * inner[0],
            y_mm=None if base.y_mm is None else base.y_mm + (offset[1] - start[1]) * inner[1],
        )
        yield from _object(child, moved, name, inner)


def _pair(element: Element | None, first: str, second: str) -> tuple[float, float]:
    if element is None:
        return 0.0, 0.0
    return emu(element.get(first)) or 0.0, emu(element.get(second)) or 0.0


def _ratio(frame: Element | None, side: str) -> float:
    outer = None if frame is None else frame.find(A + "ext")
    inner = None if frame is None else frame.find(A + "chExt")
    if outer is None or inner is None:
        return 1.0
    whole_outer, whole_inner = whole(outer.get(side)), whole(inner.get(side))
    return whole_outer / whole_inner if whole_outer and whole_inner else 1.0
