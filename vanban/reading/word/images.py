"""Pictures: their real format, size, transparency and colour, by their own bytes and not by their names."""

from __future__ import annotations

import importlib
import io
import struct
import warnings
from functools import lru_cache

from vanban.frozen import dataclass
from vanban.ooxml import limits
from vanban.ooxml.package import Package

_HEAD = 64 * 1024
_SMALL = 48
"""Dots across a picture made small to tell its colour."""
_MAX_PIXELS = 40_000_000
_LARGEST_KNOWN = 256 * 1024
"""Bytes of a picture that is not worth remembering."""
_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"), (b"GIF8", "gif"), (b"BM", "bmp"), (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"), (b"\xd7\xcd\xc6\x9a", "wmf"), (b"\x01\0\x09\0", "wmf"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Picture:
    """What the bytes of a picture say; see `page_facts.Image`."""

    format: str = ""
    alpha: bool | None = None
    width_px: int = 0
    height_px: int = 0
    tint: str | None = None


def look(package: Package, part: str) -> Picture:
    """Look into a picture; an empty answer when it is missing or not a picture."""
    head = package.head(part, _HEAD)
    kind = next((name for magic, name in _MAGIC if head.startswith(magic)), "")
    if not kind and head[40:44] == b" EMF":
        kind = "emf"
    if not kind and b"<svg" in head[:2000]:
        kind = "svg"
    if kind == "png":
        return _png(package, part, head)
    if kind == "jpeg":
        width, height = _jpeg_size(head)
        return Picture(kind, False, width, height, _tint(package, part, width, height))
    if kind == "gif" and len(head) >= 10:
        width, height = struct.unpack("<HH", head[6:10])
        return Picture(kind, None, width, height)
    return Picture(kind, False if kind == "bmp" else None)


def _png(package: Package, part: str, head: bytes) -> Picture:
    if len(head) < 26:
        return Picture("png")
    width, height, _, kind = struct.unpack(">IIBB", head[16:26])
    alpha = kind in {4, 6} or b"tRNS" in head
    return Picture("png", alpha, width, height, _tint(package, part, width, height))


def _jpeg_size(head: bytes) -> tuple[int, int]:
    place = 2
    while place + 9 < len(head) and head[place] == 0xFF:
        marker = head[place + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", head[place + 5 : place + 9])
            return width, height
        place += 2 + struct.unpack(">H", head[place + 2 : place + 4])[0]
    return 0, 0


def _tint(package: Package, part: str, width: int, height: int) -> str | None:
    """Name the colour of what is drawn, where Pillow is installed; None where it is not."""
    if not 0 < width * height <= _MAX_PIXELS:
        return None
    data = package.read(part, limits.MAX_IMAGE)
    if data is None:
        return None
    return _known_tint(data) if len(data) <= _LARGEST_KNOWN else _tint_of(data)


def _tint_of(data: bytes) -> str | None:
    try:
        pillow = importlib.import_module("PIL.Image")
    except ImportError:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with pillow.open(io.BytesIO(data)) as picture:
                picture.draft("RGB", (64, 64))
                small = picture.convert("RGBA").resize((_SMALL, _SMALL))
                colours = small.getcolors(_SMALL * _SMALL)
    except Exception:  # a picture from a stranger may break Pillow in many ways; its colour is then unknown
        return None
    return _name_tint(colours)


_known_tint = lru_cache(maxsize=32)(_tint_of)
"""`_tint_of`, remembered: an office sets the same emblem, seal and signature in paper after paper."""


def _name_tint(colours: list[tuple[int, tuple[int, int, int, int]]]) -> str | None:
    """Name the colour of most dots; each colour comes with how many dots have it."""
    ink = [(count, r, g, b) for count, (r, g, b, a) in colours if a > 64 and min(r, g, b) < 200]
    if not ink:
        return None
    red = sum(count for count, r, g, b in ink if r > 110 and r - max(g, b) > 50)
    blue = sum(count for count, r, g, b in ink if b > 80 and b - r > 40 and b >= g)
    dark = sum(count for count, r, g, b in ink if max(r, g, b) - min(r, g, b) < 40)
    share, name = max((red, "do"), (blue, "xanh"), (dark, "den"))
    return name if share > 0.6 * sum(count for count, *_ in ink) else "khac"
