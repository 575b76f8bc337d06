"""Three borders drawn along one side of a frame, round its middle: a key fret, the rows of a bronze drum, scales of water.

Each is our own drawing after common ornament; measures are millimetres on A4, the band reaching from -4.5 to 4.5.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Final

from vanban.building.certificates.palettes import Palette
from vanban.ooxml.shapes import Layer, Path, circle, curve, line, moved, petal, placed, rectangle

Motif = Callable[[float, Palette], list[Layer]]

_ROUND: Final = 0.5522847498
"""Handle of a quarter of a circle."""


def fret(reach: float, colours: Palette) -> list[Layer]:
    """Run hooks of a key fret from the middle both ways, a lozenge between them."""
    high, room = 3.1, reach - 4.6
    count = max(1, round(room / 8.4))
    step = room / count
    hooks: list[Path] = []
    for flip in (False, True):
        for number in range(count):
            left = 4.6 + number * step
            hook = line(
                (left, high), (left, -high), (left + 0.8 * step, -high), (left + 0.8 * step, 0.42 * high),
                (left + 0.36 * step, 0.42 * high), (left + 0.36 * step, -0.3 * high), (left + 0.56 * step, -0.3 * high),
            )  # fmt: skip
            hooks.append(moved(hook, placed(0, 0, flip=flip)))
        hooks.append(moved(line((4.6, high), (reach, high)), placed(0, 0, flip=flip)))
    outer = line((-3.6, 0), (0, -3.4), (3.6, 0), (0, 3.4), closed=True)
    inner = line((-1.9, 0), (0, -1.8), (1.9, 0), (0, 1.8), closed=True)
    return [
        Layer(colours.strong, tuple(hooks), 0.72),
        Layer(colours.strong, (outer,)),
        Layer(colours.light, (inner,)),
        Layer(colours.metal, (outer,), 0.25),
    ]


def drum(reach: float, colours: Palette) -> list[Layer]:
    """Lay the rows of a bronze drum: saw teeth at both edges, between them rings tied by tangents."""
    teeth = max(4, round(2 * reach / 2.6))
    wide = 2 * reach / teeth
    saws = []
    for number in range(teeth):
        x = -reach + number * wide
        saws.append(line((x, -4.3), (x + wide, -4.3), (x + wide / 2, -2.6), closed=True))
        saws.append(line((x, 4.3), (x + wide, 4.3), (x + wide / 2, 2.6), closed=True))
    rings = max(2, round(2 * reach / 6.0))
    pitch, radius = 2 * reach / rings, 1.55
    circles, dots, ties = [], [], []
    for number in range(rings):
        x = -reach + (number + 0.5) * pitch
        circles += [circle(x, 0, radius), circle(x, 0, radius * 0.58)]
        dots.append(circle(x, 0, 0.4))
        if number + 1 < rings:
            ties.append(line((x + radius * 0.5, -radius * 0.87), (x + pitch - radius * 0.5, radius * 0.87)))
    rails = tuple(rectangle(-reach, y, 2 * reach, 0.22) for y in (-2.35, 2.13))
    return [
        Layer(colours.strong, tuple(saws)),
        Layer(colours.metal, rails),
        Layer(colours.metal, tuple(circles), 0.32),
        Layer(colours.metal, tuple(ties), 0.32),
        Layer(colours.strong, tuple(dots)),
    ]


def drum_sun(side: float, colours: Palette) -> list[Layer]:
    """Draw the sun of a bronze drum in a square round (0, 0): fourteen rays and rings about them."""
    half = side / 2
    reach = half - 1.9
    rays = tuple(
        moved(petal(reach, reach * 0.36, belly=0.12), placed(0, 0, turn=360 / 14 * number)) for number in range(14)
    )
    spots = tuple(
        circle((reach + 0.75) * math.sin(2 * math.pi * n / 28), (reach + 0.75) * math.cos(2 * math.pi * n / 28), 0.2)
        for n in range(28)
    )
    return [
        Layer(colours.strong, (rectangle(-half, -half, side, side),)),
        Layer(colours.light, rays),
        Layer(colours.metal, (circle(0, 0, reach + 0.2), circle(0, 0, reach + 1.25)), 0.28),
        Layer(colours.light, spots),
        Layer(colours.metal, (circle(0, 0, reach * 0.24),)),
    ]


def water(reach: float, colours: Palette) -> list[Layer]:
    """Lay scales of water, row over row: half rings, the lower ones in front."""
    count = max(3, round(2 * reach / 6.4))
    pitch = 2 * reach / count
    radius = pitch / 2
    layers: list[Layer] = []
    for row, foot in enumerate((0.4, 2.4, 4.4)):
        shifted = row % 2
        centres = [-reach + (number + 0.5 * (1 - shifted)) * pitch for number in range(shifted, count)]
        for share, colour in (
            (1.0, colours.strong),
            (0.86, colours.pale),
            (0.66, colours.metal),
            (0.56, colours.light),
        ):
            high = 4.4 * share
            scales = tuple(_half(x, foot, radius * share, high * 0.86) for x in centres)
            layers.append(Layer(colour, scales))
        layers.append(Layer(colours.strong, tuple(_half(x, foot, radius * 0.24, 1.0) for x in centres)))
    return layers


def _half(x: float, foot: float, wide: float, high: float) -> Path:
    """Draw the upper half of an ellipse standing on its middle line."""
    return curve(
        (x - wide, foot),
        ((x - wide, foot - high * _ROUND), (x - wide * _ROUND, foot - high), (x, foot - high)),
        ((x + wide * _ROUND, foot - high), (x + wide, foot - high * _ROUND), (x + wide, foot)),
        closed=True,
    )


MOTIFS: Final[Mapping[str, Motif]] = {"trien": fret, "trong_dong": drum, "song": water}
"""Border → what runs along each side."""
