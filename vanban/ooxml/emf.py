"""Layers of curves as an Enhanced Metafile: a vector picture that Word knows natively and prints crisp at any size.

One picture, not a group of shapes: LibreOffice lays a group out again on every page, a picture it only repeats.
Format: [MS-EMF]; logical units are hundredths of a millimetre.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from typing import Final

from vanban.ooxml.shapes import Layer, Path

UNITS: Final = 100
"""Logical units in a millimetre."""
HEADER, POLYBEZIERTO, SETWINDOWEXT, SETWINDOWORG, SETVIEWPORTEXT, SETVIEWPORTORG, END = 1, 5, 9, 10, 11, 12, 14
SETMAPMODE, SETPOLYFILLMODE, MOVETO, SELECT, CREATEBRUSH, DELETE = 17, 19, 27, 37, 39, 40
LINETO, BEGINPATH, ENDPATH, CLOSEFIGURE, FILLPATH, STROKEPATH, CREATEPEN = 54, 59, 60, 61, 62, 64, 95
_ANISOTROPIC, _WINDING, _SOLID = 8, 2, 0
_ROUND_PEN: Final = 0x00010000
"""Geometric pen, round ends and joins, solid."""
_NULL_BRUSH, _NULL_PEN = 0x80000005, 0x80000008
_TOOL: Final = 1


def metafile(layers: Iterable[Layer], width: float, height: float) -> bytes:
    """Write a drawing of one page as a metafile.

    Args:
        layers: what is drawn, in millimetres of the page.
        width: of the page in millimetres.
        height: of the page in millimetres.
    """
    size = round(width * UNITS), round(height * UNITS)
    records = [*_setting(size), *(record for layer in layers for record in _layer(layer))]
    records.append(_record(END, struct.pack("<3I", 0, 16, 20)))
    body = b"".join(records)
    return _header(size, (width, height), len(body), len(records)) + body


def _header(size: tuple[int, int], mm: tuple[float, float], length: int, count: int) -> bytes:
    """Write the header, whose reference device has a pixel of a hundredth of a millimetre."""
    whole = (0, 0, size[0], size[1])
    device = (*size, round(mm[0]), round(mm[1]))
    micrometres = (size[0] * 10, size[1] * 10)
    return struct.pack(
        "<2I4i4i4sIIIHHIII2i2iIII2i", HEADER, 108, *whole, *whole, b" EMF", 0x10000, length + 108, count + 1, 2, 0, 0, 0, 0,
        *device, 0, 0, 0, *micrometres,
    )  # fmt: skip


def _setting(size: tuple[int, int]) -> Iterator[bytes]:
    yield _record(SETMAPMODE, struct.pack("<I", _ANISOTROPIC))
    for kind in (SETWINDOWORG, SETVIEWPORTORG):
        yield _record(kind, struct.pack("<2i", 0, 0))
    for kind in (SETWINDOWEXT, SETVIEWPORTEXT):
        yield _record(kind, struct.pack("<2i", *size))
    yield _record(SETPOLYFILLMODE, struct.pack("<I", _WINDING))


def _layer(layer: Layer) -> Iterator[bytes]:
    colour = int.from_bytes(bytes.fromhex(layer.colour), "little")
    if layer.width is None:
        yield _record(CREATEBRUSH, struct.pack("<4I", _TOOL, _SOLID, colour, 0))
        spare = _NULL_PEN
    else:
        pen = (_ROUND_PEN, max(1, round(layer.width * UNITS)), _SOLID, colour, 0, 0)
        yield _record(CREATEPEN, struct.pack("<5I6I", _TOOL, 0, 0, 0, 0, *pen))
        spare = _NULL_BRUSH
    yield _record(SELECT, struct.pack("<I", _TOOL))
    yield _record(SELECT, struct.pack("<I", spare))
    # Lines of one look are one path; filled pieces stay apart, or overlapping ones would cut holes into each other.
    pieces = [(path,) for path in layer.paths] if layer.width is None else [layer.paths]
    for paths in pieces:
        yield _record(BEGINPATH)
        for path in paths:
            yield from _path(path)
        yield _record(ENDPATH)
        yield _record(FILLPATH if layer.width is None else STROKEPATH, struct.pack("<4i", *_bounds(paths)))
    yield _record(SELECT, struct.pack("<I", _NULL_PEN))
    yield _record(SELECT, struct.pack("<I", _NULL_BRUSH))
    yield _record(DELETE, struct.pack("<I", _TOOL))


def _path(path: Path) -> Iterator[bytes]:
    curve: list[int] = []
    for kind, points in path:
        if kind == "C":
            curve += [value for x, y in points for value in (_unit(x), _unit(y))]
            continue
        if curve:
            yield _curve(curve)
            curve = []
        if kind == "Z":
            yield _record(CLOSEFIGURE)
        else:
            yield _record(
                MOVETO if kind == "M" else LINETO, struct.pack("<2i", _unit(points[0][0]), _unit(points[0][1]))
            )
    if curve:
        yield _curve(curve)


def _curve(values: list[int]) -> bytes:
    bounds = (min(values[::2]), min(values[1::2]), max(values[::2]), max(values[1::2]))
    return _record(POLYBEZIERTO, struct.pack(f"<4iI{len(values)}i", *bounds, len(values) // 2, *values))


def _bounds(paths: Iterable[Path]) -> tuple[int, int, int, int]:
    points = [point for path in paths for _, found in path for point in found]
    across, down = [_unit(x) for x, _ in points], [_unit(y) for _, y in points]
    return min(across), min(down), max(across), max(down)


def _record(kind: int, data: bytes = b"") -> bytes:
    return struct.pack("<2I", kind, len(data) + 8) + data


def _unit(mm: float) -> int:
    return round(mm * UNITS)
