"""Reading DrawingML back: the frame of a template as curves, its pictures with their places."""

from __future__ import annotations

from typing import Any, Final

from vanban.building.certificates_shapes import Layer, Path, Point, Step

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PIC: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_WPG: Final = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
_WPS: Final = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_EMU: Final = 1 / 36000
_KINDS: Final = {f"{_A}moveTo": "M", f"{_A}lnTo": "L", f"{_A}cubicBezTo": "C", f"{_A}close": "Z"}

PlacedPicture = tuple[str, float, float, float, float]
"""Relationship id, left, top, width, height in millimetres."""


def read_inline(drawing: Any) -> tuple[str, float, float] | None:
    """Give a picture in the line: relationship id, width, height in millimetres; None when it is no picture."""
    blip = drawing.find(f".//{_PIC}blipFill/{_A}blip")
    extent = drawing.find(f"{_WP}inline/{_WP}extent")
    if blip is None or extent is None:
        return None
    return str(blip.get(f"{_R}embed")), int(extent.get("cx")) * _EMU, int(extent.get("cy")) * _EMU


def read_anchors(tree: Any) -> tuple[list[Layer], list[PlacedPicture], str]:
    """Read the drawings that lie on the page: curves, pictures, and the name of the first thing not understood."""
    layers: list[Layer] = []
    pictures: list[PlacedPicture] = []
    for anchor in tree.iter(f"{_WP}anchor"):
        place = _place(anchor)
        if place is None:
            return layers, pictures, "vị trí hình không tính từ mép giấy"
        x, y = place
        extent = anchor.find(f"{_WP}extent")
        width, height = int(extent.get("cx")) * _EMU, int(extent.get("cy")) * _EMU
        blip = anchor.find(f".//{_PIC}blipFill/{_A}blip")
        if blip is not None:
            pictures.append((str(blip.get(f"{_R}embed")), x, y, width, height))
            continue
        for shape in anchor.iter(f"{_WPS}wsp"):
            layer = _shape(shape, anchor.find(f".//{_WPG}grpSpPr/{_A}xfrm"), (x, y))
            if layer is None:
                return layers, pictures, "hình không phải nét vẽ tự do"
            layers.append(layer)
    if any(True for _ in tree.iter("{urn:schemas-microsoft-com:vml}shape")) and not layers:
        return layers, pictures, "hình VML kiểu cũ"
    return layers, pictures, ""


def _place(anchor: Any) -> tuple[float, float] | None:
    found = []
    for side in ("positionH", "positionV"):
        position = anchor.find(f"{_WP}{side}")
        offset = position.find(f"{_WP}posOffset") if position is not None else None
        if offset is None or position.get("relativeFrom") != "page":
            return None
        found.append(int(offset.text) * _EMU)
    return found[0], found[1]


def _shape(shape: Any, group: Any, place: tuple[float, float]) -> Layer | None:
    properties = shape.find(f"{_WPS}spPr")
    geometry = properties.find(f"{_A}custGeom") if properties is not None else None
    if geometry is None:
        return None
    frame = properties.find(f"{_A}xfrm")
    to_page = _mover(frame, group, place)
    fill = properties.find(f"{_A}solidFill/{_A}srgbClr")
    stroke = properties.find(f"{_A}ln")
    pen = stroke.find(f"{_A}solidFill/{_A}srgbClr") if stroke is not None else None
    paths: list[Path] = []
    for path in geometry.iter(f"{_A}path"):
        paths += _paths(path, frame, to_page)
    if fill is not None:
        return Layer(str(fill.get("val")), tuple(paths))
    if pen is not None:
        return Layer(str(pen.get("val")), tuple(paths), int(stroke.get("w", "9525")) * _EMU)
    return Layer("FFFFFF", ())


def _mover(frame: Any, group: Any, place: tuple[float, float]) -> Any:
    """Make the way from a shape's own units (EMU inside its frame) to millimetres on the page."""
    off, extent = frame.find(f"{_A}off"), frame.find(f"{_A}ext")
    scale_x = scale_y = 1.0
    origin_x, origin_y = 0, 0
    if group is not None:
        child, outer = group.find(f"{_A}chExt"), group.find(f"{_A}ext")
        start = group.find(f"{_A}chOff")
        origin_x, origin_y = int(start.get("x")), int(start.get("y"))
        scale_x = int(outer.get("cx")) / int(child.get("cx"))
        scale_y = int(outer.get("cy")) / int(child.get("cy"))
    left, top = int(off.get("x")) - origin_x, int(off.get("y")) - origin_y
    wide, high = int(extent.get("cx")), int(extent.get("cy"))

    def move(share: Point) -> Point:
        return (
            place[0] + (left + share[0] * wide) * scale_x * _EMU,
            place[1] + (top + share[1] * high) * scale_y * _EMU,
        )

    return move


def _paths(path: Any, frame: Any, to_page: Any) -> list[Path]:
    """Split a path of DrawingML at its moves, each part a path of its own."""
    extent = frame.find(f"{_A}ext")
    wide, high = int(path.get("w", extent.get("cx"))), int(path.get("h", extent.get("cy")))
    found: list[list[Step]] = []
    for step in path:
        kind = _KINDS.get(step.tag)
        if kind is None:
            continue
        points = tuple(to_page((int(pt.get("x")) / wide, int(pt.get("y")) / high)) for pt in step.findall(f"{_A}pt"))
        if kind == "M":
            found.append([])
        if found:
            found[-1].append((kind, points))
    return [tuple(steps) for steps in found]
