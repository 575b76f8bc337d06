"""Drawing operators of a PDF page: curves, rules, texts, pictures, from millimetres counted from the top left corner."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Sequence
from typing import Final

from vanban.errors import InputError, MissingDependencyError, Problem
from vanban.metrics.lengths import POINTS_PER_MM
from vanban.ooxml.shapes import Layer
from vanban.overprint.pdf_file import PdfFile
from vanban.overprint.sheet import Box, Picture, Stroke
from vanban.overprint.typefaces import Face

_OPERATORS: Final = {"M": "m", "L": "l", "C": "c", "Z": "h"}


def number(value: float) -> str:
    """Write a number as short as it can be at a thousandth of a point.

    >>> number(12.5), number(3.0)
    ('12.5', '3')
    """
    return f"{value:.3f}".rstrip("0").rstrip(".")


def colour(code: str, *, stroke: bool = False) -> str:
    """Set the colour of what follows.

    >>> colour("000000"), colour("BE1E2D")
    ('0 g', '0.745 0.118 0.176 rg')
    """
    parts = [int(code[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    if len(set(parts)) == 1:
        return f"{number(parts[0])} {'G' if stroke else 'g'}"
    return " ".join(map(number, parts)) + (" RG" if stroke else " rg")


def layers(drawing: Iterable[Layer], height: float) -> str:
    """Draw layers of curves; every filled path on its own, so that overlapping ones cut no holes."""
    k = POINTS_PER_MM
    lines: list[str] = []
    for layer in drawing:
        stroke = layer.width is not None
        lines.append(colour(layer.colour, stroke=stroke))
        if layer.width is not None:
            lines.append(f"{number(layer.width * k)} w 1 J 1 j")
        for path in layer.paths:
            for kind, points in path:
                spots = " ".join(f"{number(x * k)} {number((height - y) * k)}" for x, y in points)
                lines.append(f"{spots} {_OPERATORS[kind]}" if spots else _OPERATORS[kind])
            lines.append("S" if stroke else "f")
    return "\n".join(lines)


def rules(found: Iterable[Stroke], height: float) -> str:
    """Draw straight lines."""
    k = POINTS_PER_MM
    lines = []
    for rule in found:
        y = number((height - rule.y) * k)
        ends = f"{number(rule.x * k)} {y} m {number((rule.x + rule.width) * k)} {y} l"
        lines.append(f"{colour(rule.colour, stroke=True)} {number(rule.thick * k)} w 0 J {ends} S")
    return "\n".join(lines)


def text(
    box: Box, lines: Sequence[str], size: float, face: Face, height: float, shift: tuple[float, float] = (0.0, 0.0)
) -> str:
    """Set the lines of a field at their places.

    Args:
        box: the room.
        lines: the lines, in capitals already where the look wants them.
        size: in points.
        face: the open face of the box's look.
        height: of the paper in millimetres.
        shift: correction of the printer, right and down, in millimetres.
    """
    k = POINTS_PER_MM
    parts = [f"BT {colour(box.look.colour)} /{face.resource} {number(size)} Tf"]
    for line, baseline in zip(lines, box.baselines(len(lines), size), strict=True):
        x = (box.x + shift[0]) * k
        if box.look.align != "trai":
            room = box.width * k - face.width(line) * size
            x += room / 2 if box.look.align == "giua" else room
        parts.append(f"1 0 0 1 {number(x)} {number((height - baseline - shift[1]) * k)} Tm <{face.encode(line)}> Tj")
    parts.append("ET")
    return " ".join(parts)


def picture(name: str, found: Picture, height: float) -> str:
    """Put a picture in its place."""
    k = POINTS_PER_MM
    return (
        f"q {number(found.width * k)} 0 0 {number(found.height * k)} {number(found.x * k)} "
        f"{number((height - found.y - found.height) * k)} cm /{name} Do Q"
    )


def put_picture(file: PdfFile, data: bytes) -> int:
    """Write a picture into the file once: PNG with transparency, JPEG as it is.

    Raises:
        InputError: the picture cannot be read.
        MissingDependencyError: the extra «pdf» is not installed.
    """
    try:
        from PIL import Image, UnidentifiedImageError
    except ImportError:
        raise MissingDependencyError.for_extra("đưa ảnh vào PDF", "pdf") from None
    try:
        image = Image.open(io.BytesIO(data))
        image.load()
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise InputError(Problem("không đọc được ảnh", can_co="PNG hoặc JPEG", tim_thay=str(error)[:80])) from error
    size = f"/Type/XObject/Subtype/Image/Width {image.width}/Height {image.height}/BitsPerComponent 8"
    if image.format == "JPEG" and image.mode in ("RGB", "L"):
        space = "/DeviceRGB" if image.mode == "RGB" else "/DeviceGray"
        return file.put_stream(data, f"{size}/ColorSpace{space}/Filter/DCTDecode", packed=True)
    mask = ""
    if "A" in image.mode or "transparency" in image.info:
        alpha = zlib.compress(image.convert("RGBA").getchannel("A").tobytes(), 9)
        number_of_mask = file.put_stream(alpha, f"{size}/ColorSpace/DeviceGray/Filter/FlateDecode", packed=True)
        mask = f"/SMask {number_of_mask} 0 R"
    pixels = zlib.compress(image.convert("RGB").tobytes(), 9)
    return file.put_stream(pixels, f"{size}/ColorSpace/DeviceRGB{mask}/Filter/FlateDecode", packed=True)
