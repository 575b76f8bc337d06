"""A frame as a picture file of its own, for who wants to look at it or use it elsewhere."""

from __future__ import annotations

from collections.abc import Iterable

from vanban.building.certificates.frame import BORDERS, frame
from vanban.ooxml.shapes import Layer, Path


def frame_files() -> dict[str, bytes]:
    """Draw every border on A4 in red and gold: file name → bytes of the SVG."""
    return {f"{border}.svg": svg(frame(297, 210, border=border), 297, 210) for border in BORDERS}


def svg(layers: Iterable[Layer], width: float, height: float) -> bytes:
    """Write layers as an SVG in millimetres."""
    drawn = "".join(_layer(layer) for layer in layers)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}mm" height="{height:g}mm" '
        f'viewBox="0 0 {width:g} {height:g}">\n{drawn}</svg>\n'
    ).encode()


def _layer(layer: Layer) -> str:
    data = "".join(_path(path) for path in layer.paths)
    if layer.width is None:
        return f'<path fill="#{layer.colour}" fill-rule="evenodd" d="{data}"/>\n'
    return f'<path fill="none" stroke="#{layer.colour}" stroke-width="{layer.width:.2f}" d="{data}"/>\n'


def _path(path: Path) -> str:
    return "".join(kind + " ".join(f"{x:.2f},{y:.2f}" for x, y in points) for kind, points in path)
