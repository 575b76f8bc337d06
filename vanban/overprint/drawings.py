"""Reading DrawingML back: the pictures of a template and their places."""

from __future__ import annotations

from typing import Any, Final

from vanban.ooxml.units import MM_PER_EMU

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP: Final = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PIC: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

PlacedPicture = tuple[str, float, float, float, float]
"""Relationship id, left, top, width, height in millimetres."""


def read_inline(drawing: Any) -> tuple[str, float, float] | None:
    """Give a picture in the line: relationship id, width, height in millimetres; None when it is no picture."""
    blip = drawing.find(f".//{_PIC}blipFill/{_A}blip")
    extent = drawing.find(f"{_WP}inline/{_WP}extent")
    if blip is None or extent is None:
        return None
    return str(blip.get(f"{_R}embed")), int(extent.get("cx")) * MM_PER_EMU, int(extent.get("cy")) * MM_PER_EMU


def read_anchors(tree: Any) -> tuple[list[PlacedPicture], str]:
    """Read the pictures that lie on the page, and the name of the first thing not understood."""
    pictures: list[PlacedPicture] = []
    for anchor in tree.iter(f"{_WP}anchor"):
        place = _place(anchor)
        if place is None:
            return pictures, "vị trí hình không tính từ mép giấy"
        extent = anchor.find(f"{_WP}extent")
        blip = anchor.find(f".//{_PIC}blipFill/{_A}blip")
        if blip is None:
            return pictures, "hình vẽ không phải ảnh"
        pictures.append(
            (
                str(blip.get(f"{_R}embed")),
                *place,
                int(extent.get("cx")) * MM_PER_EMU,
                int(extent.get("cy")) * MM_PER_EMU,
            )
        )
    if any(True for _ in tree.iter(f"{_WP}inline")) or any(
        True for _ in tree.iter("{urn:schemas-microsoft-com:vml}shape")
    ):
        return pictures, "hình nằm trong dòng chữ hoặc hình VML kiểu cũ"
    return pictures, ""


def _place(anchor: Any) -> tuple[float, float] | None:
    found = []
    for side in ("positionH", "positionV"):
        position = anchor.find(f"{_WP}{side}")
        offset = position.find(f"{_WP}posOffset") if position is not None else None
        if offset is None or position.get("relativeFrom") != "page":
            return None
        found.append(int(offset.text) * MM_PER_EMU)
    return found[0], found[1]
