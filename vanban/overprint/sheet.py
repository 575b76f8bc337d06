"""A printed sheet in millimetres: where each field stands, and what lies behind it.

The same values describe a certificate measured from its template and a pre-printed form described by an office; the
origin is the top left corner of the paper.
"""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from vanban.frozen import dataclass
from vanban.metrics.lengths import MM_PER_PT
from vanban.ooxml.shapes import Layer
from vanban.overprint.typefaces import FaceName

Align = Literal["trai", "giua", "phai"]
VerticalAlign = Literal["top", "center", "bottom"]
"""Millimetres in a point."""
ASCENT = 0.8
"""Where the baseline lies in a line of fixed height: the share above it (as Word and LibreOffice place it)."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a text is set.

    Attributes:
        face: family and face.
        size: in points.
        pitch: from line to line, in sizes.
        colour: six hexadecimal digits.
        capitals: printed in capitals.
        align: along the line.
    """

    face: FaceName = field(default_factory=FaceName)
    size: float = 14.0
    pitch: float = 1.17
    colour: str = "000000"
    capitals: bool = False
    align: Align = "giua"


@dataclass(frozen=True, slots=True)
class Box:
    """The room of one field, or of a fixed text.

    Attributes:
        key: the field; "" for a fixed text.
        text: the fixed text; "" for a field.
        x: left edge.
        y: upper edge.
        width: room along the line.
        height: room downwards.
        look: how the text is set.
        valign: where the text stands in its room.
        paragraph: the paragraph's properties in the template, for the DOCX route.
        run: the run's properties in the template, likewise.
        baseline: where the letters stand, from the upper edge of the paper, whatever the size: on a printed form the
            dotted line is there. `valign` then says which line stands on it: the first, the middle or the last.
            None: the text stands in its room.
    """

    key: str
    text: str
    x: float
    y: float
    width: float
    height: float
    look: Look
    valign: VerticalAlign = "center"
    paragraph: str = ""
    run: str = ""
    baseline: float | None = None

    def baselines(self, count: int, size: float) -> list[float]:
        """Give the baselines of a number of lines, from the top of the paper."""
        line = size * self.look.pitch * MM_PER_PT
        if self.baseline is not None:
            above = {"top": 0.0, "center": (count - 1) / 2, "bottom": count - 1.0}[self.valign]
            return [self.baseline + line * (number - above) for number in range(count)]
        room = self.height - line * count
        start = self.y + {"top": 0.0, "center": room / 2, "bottom": room}[self.valign]
        return [start + line * number + line * ASCENT for number in range(count)]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line.

    Attributes:
        x: its left end.
        y: from the upper edge of the paper.
        width: its length.
        thick: in millimetres.
        colour: six hexadecimal digits.
    """

    x: float
    y: float
    width: float
    thick: float
    colour: str = "000000"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture on the sheet: its place and the bytes of the file."""

    x: float
    y: float
    width: float
    height: float
    data: bytes


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole sheet.

    Attributes:
        width: of the paper.
        height: of the paper.
        boxes: fields and fixed texts.
        layers: drawings behind the text, in millimetres.
        rules: straight lines.
        pictures: pictures behind the text.
    """

    width: float
    height: float
    boxes: tuple[Box, ...]
    layers: tuple[Layer, ...] = ()
    rules: tuple[Stroke, ...] = ()
    pictures: tuple[Picture, ...] = ()

    @property
    def fields(self) -> dict[str, Box]:
        """Field → its room."""
        return {box.key: box for box in self.boxes if box.key}
