"""Drawing with curves in millimetres: what the frames of certificates are made of.

A drawing is a list of layers painted one over the other; a layer has one colour and is either filled or drawn as a
line. The page's corner at the top left is (0, 0), y grows downwards. The same layers are written as a metafile into the
templates and, read back from there, as PDF.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence

from vanban.frozen import dataclass

Point = tuple[float, float]
Step = tuple[str, tuple[Point, ...]]
"""One step of a path: "M" and "L" with one point, "C" with three (two handles, then the end), "Z" with none."""
Path = tuple[Step, ...]
Move = Callable[[Point], Point]

_KAPPA = 0.5522847498
_CLOSE: Step = ("Z", ())
# Handles of a quarter of a sine wave of amplitude 1 over a width of 1: the curve leaves with slope pi/2 and ends level.
_SINE_HANDLES = ((0.3262, 0.5123), (0.6381, 1.0))


@dataclass(frozen=True, slots=True)
class Layer:
    """Paths painted in one go.

    Attributes:
        colour: six hexadecimal digits.
        paths: what is painted, in millimetres.
        width: line width in millimetres; None means the paths are filled.
    """

    colour: str
    paths: tuple[Path, ...]
    width: float | None = None


def moved(path: Path, move: Move) -> Path:
    """Carry every point of a path somewhere else."""
    return tuple((kind, tuple(map(move, points))) for kind, points in path)


def placed(x: float, y: float, *, turn: float = 0.0, size: float = 1.0, flip: bool = False) -> Move:
    """Make the move that scales, mirrors left to right, turns (degrees, clockwise) and then shifts a drawing."""
    cos, sin = math.cos(math.radians(turn)) * size, math.sin(math.radians(turn)) * size
    sign = -1.0 if flip else 1.0

    def move(point: Point) -> Point:
        px, py = point[0] * sign, point[1]
        return (x + px * cos - py * sin, y + px * sin + py * cos)

    return move


def line(*points: Point, closed: bool = False) -> Path:
    """Join points by straight lines."""
    first, *rest = points
    steps: list[Step] = [("M", (first,)), *(("L", (p,)) for p in rest)]
    return tuple([*steps, _CLOSE] if closed else steps)


def rectangle(x: float, y: float, width: float, height: float) -> Path:
    """Draw a rectangle from its top left corner."""
    return line((x, y), (x + width, y), (x + width, y + height), (x, y + height), closed=True)


def ring(x: float, y: float, width: float, height: float, thick: float) -> tuple[Path, ...]:
    """Draw a filled frame of even thickness, as four bars that do not overlap."""
    return (
        rectangle(x, y, width, thick),
        rectangle(x, y + height - thick, width, thick),
        rectangle(x, y + thick, thick, height - 2 * thick),
        rectangle(x + width - thick, y + thick, thick, height - 2 * thick),
    )


def circle(x: float, y: float, radius: float) -> Path:
    """Draw a circle by four curves."""
    k = radius * _KAPPA
    return (
        ("M", ((x + radius, y),)),
        ("C", ((x + radius, y + k), (x + k, y + radius), (x, y + radius))),
        ("C", ((x - k, y + radius), (x - radius, y + k), (x - radius, y))),
        ("C", ((x - radius, y - k), (x - k, y - radius), (x, y - radius))),
        ("C", ((x + k, y - radius), (x + radius, y - k), (x + radius, y))),
        _CLOSE,
    )


def curve(start: Point, *curves: tuple[Point, Point, Point], closed: bool = False) -> Path:
    """Join curves, each given by two handles and its end."""
    steps: list[Step] = [("M", (start,)), *(("C", c) for c in curves)]
    return tuple([*steps, _CLOSE] if closed else steps)


def petal(length: float, width: float, *, belly: float = 0.5) -> Path:
    """Draw a pointed petal standing on (0, 0) with its tip at (0, -length).

    Args:
        length: from foot to tip.
        width: at the belly.
        belly: how high the widest place lies, 0 at the foot, 1 at the tip.
    """
    half = width * 0.66
    low, high = -length * belly * 0.55, -length * (belly + (1 - belly) * 0.45)
    return curve(
        (0, 0),
        ((-half, low), (-half, high), (0, -length)),
        ((half, high), (half, low), (0, 0)),
        closed=True,
    )


def wave(length: float, periods: int, height: float, *, phase: int = 0) -> Path:
    """Draw a sine wave along the x axis from (0, y), starting at one of the four quarters of its period.

    Args:
        length: how far it runs.
        periods: whole periods on that length.
        height: amplitude.
        phase: 0 rises from the middle, 1 falls from the top, 2 falls from the middle, 3 rises from the bottom.
    """
    step = length / (4 * periods)
    level = (0.0, -1.0, 0.0, 1.0)
    x = 0.0
    steps: list[Step] = [("M", ((0.0, level[phase % 4] * height),))]
    for number in range(4 * periods):
        begin, end = level[(phase + number) % 4], level[(phase + number + 1) % 4]
        (ax, ay), (bx, by) = _SINE_HANDLES
        if begin == 0:
            first, second = (x + step * ax, end * ay * height), (x + step * bx, end * by * height)
        else:
            first, second = (x + step * (1 - bx), begin * by * height), (x + step * (1 - ax), begin * ay * height)
        x += step
        steps.append(("C", (first, second, (x, end * height))))
    return tuple(steps)


def smooth(points: Sequence[Point], *, closed: bool = False) -> Path:
    """Draw a smooth curve through points (Catmull-Rom)."""
    count = len(points)

    def at(index: int) -> Point:
        return points[index % count] if closed else points[min(max(index, 0), count - 1)]

    steps: list[Step] = [("M", (points[0],))]
    for index in range(count if closed else count - 1):
        before, begin, end, after = (at(index + k) for k in (-1, 0, 1, 2))
        first = (begin[0] + (end[0] - before[0]) / 6, begin[1] + (end[1] - before[1]) / 6)
        second = (end[0] - (after[0] - begin[0]) / 6, end[1] - (after[1] - begin[1]) / 6)
        steps.append(("C", (first, second, end)))
    return tuple([*steps, _CLOSE] if closed else steps)


def spiral(turns: float, outer: float, inner: float, *, start: float = 0.0) -> Path:
    """Draw a spiral round (0, 0), from the outside in.

    Args:
        turns: how many times round.
        outer: radius where it begins.
        inner: radius where it ends.
        start: angle where it begins, degrees clockwise from the x axis.
    """
    count = max(4, round(turns * 10))
    points = []
    for number in range(count + 1):
        part = number / count
        angle = math.radians(start) + 2 * math.pi * turns * part
        radius = outer + (inner - outer) * part**0.8
        points.append((radius * math.cos(angle), radius * math.sin(angle)))
    return smooth(points)


def group(layers: Iterable[Layer], move: Move) -> list[Layer]:
    """Carry whole layers somewhere else; line widths stay."""
    return [Layer(layer.colour, tuple(moved(path, move) for path in layer.paths), layer.width) for layer in layers]


def merged(layers: Iterable[Layer]) -> list[Layer]:
    """Join neighbours of one colour and width into one layer, so that a drawing has few objects."""
    found: list[Layer] = []
    for layer in layers:
        if found and (found[-1].colour, found[-1].width) == (layer.colour, layer.width):
            found[-1] = Layer(layer.colour, found[-1].paths + layer.paths, layer.width)
        else:
            found.append(layer)
    return found
