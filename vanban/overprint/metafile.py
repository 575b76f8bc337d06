"""Reading the frame of a template back: the records the house writes, and no others."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from vanban.errors import DocumentError
from vanban.ooxml import emf
from vanban.ooxml.shapes import Layer, Path, Point, Step

_QUIET: Final = frozenset({
    emf.SETMAPMODE, emf.SETPOLYFILLMODE, emf.SETWINDOWORG, emf.SETVIEWPORTORG, emf.SETVIEWPORTEXT, emf.SETWINDOWEXT, emf.DELETE,
    emf.SELECT, emf.ENDPATH,
})  # fmt: skip
_MAX_RECORDS: Final = 500_000


def is_metafile(data: bytes) -> bool:
    """Say whether a picture is an Enhanced Metafile."""
    return len(data) > 108 and data[:4] == b"\x01\0\0\0" and data[40:44] == b" EMF"


def read_metafile(data: bytes, place: tuple[float, float, float, float]) -> list[Layer] | None:
    """Read a frame the house drew as layers in millimetres; None when it holds anything else.

    Args:
        data: the metafile.
        place: left, top, width and height on the page, in millimetres.
    """
    try:
        return _MetafileReader(place, struct.unpack_from("<4i", data, 24)).read(data)
    except (struct.error, DocumentError, ValueError, ZeroDivisionError):
        return None


@dataclass(slots=True)
class _MetafileReader:
    place: tuple[float, float, float, float]
    whole: tuple[int, ...]
    layers: list[tuple[str, float | None, list[Path]]] = field(default_factory=list)
    path: list[Step] = field(default_factory=list)

    def read(self, data: bytes) -> list[Layer] | None:
        for kind, body in _records(data):
            if kind in _QUIET or kind == emf.HEADER:
                continue
            if kind == emf.END:
                return [Layer(colour, tuple(paths), width) for colour, width, paths in self.layers]
            if kind == emf.CREATEBRUSH:
                self._tool(struct.unpack_from("<I", body, 8)[0], None)
            elif kind == emf.CREATEPEN:
                thick, colour = struct.unpack_from("<I4xI", body, 24)
                self._tool(colour, thick * self.place[2] / (self.whole[2] - self.whole[0]))
            elif not self._draws(kind, body):
                return None
        return None

    def _draws(self, kind: int, body: bytes) -> bool:
        if kind == emf.BEGINPATH:
            self.path = []
        elif kind in (emf.MOVETO, emf.LINETO):
            self.path.append(("M" if kind == emf.MOVETO else "L", (self._point(*struct.unpack("<2i", body)),)))
        elif kind == emf.POLYBEZIERTO:
            count = struct.unpack_from("<I", body, 16)[0]
            values = struct.unpack_from(f"<{2 * count}i", body, 20)
            points = [self._point(x, y) for x, y in zip(values[::2], values[1::2], strict=True)]
            self.path += [("C", tuple(points[at : at + 3])) for at in range(0, count, 3)]
        elif kind == emf.CLOSEFIGURE:
            self.path.append(("Z", ()))
        elif kind in (emf.FILLPATH, emf.STROKEPATH):
            self.layers[-1][2].append(tuple(self.path))
        else:
            return False
        return True

    def _tool(self, colour: int, width: float | None) -> None:
        self.layers.append((colour.to_bytes(4, "little")[:3].hex().upper(), width, []))

    def _point(self, x: int, y: int) -> Point:
        left, top, wide, high = self.place
        x0, y0, x1, y1 = self.whole
        return left + (x - x0) * wide / (x1 - x0), top + (y - y0) * high / (y1 - y0)


def _records(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    for _ in range(_MAX_RECORDS):
        if at + 8 > len(data):
            return
        kind, size = struct.unpack_from("<2I", data, at)
        if size < 8 or at + size > len(data):
            raise DocumentError("tệp hình bị cắt cụt")
        yield kind, data[at + 8 : at + size]
        at += size
