"""The ornamental frames of certificates: our own drawings, made by code, for any size of paper.

Five borders: "sen" (a scroll of lotus vine), "van" (woven fine lines, as engraved), "trien" (a key fret), "trong_dong"
(rows of a bronze drum: saw teeth, rings tied by tangents) and "song" (scales of water). None copies the patterns of
state-level certificates, and nothing is drawn in the corners beyond the frame (practice after Nghị định số 98/2023/NĐ-CP,
Điều 104, which has lapsed and serves as a safe default).
"""

from __future__ import annotations

from collections.abc import Iterable

from vanban.building.certificates.motifs import MOTIFS, drum_sun
from vanban.building.certificates.palettes import PALETTES, Palette
from vanban.frozen import dataclass
from vanban.ooxml.shapes import (
    Layer,
    Path,
    circle,
    curve,
    group,
    merged,
    moved,
    petal,
    placed,
    rectangle,
    ring,
    spiral,
    wave,
)

BORDERS = ("sen", "van", "trien", "trong_dong", "song")
"""Borders an office may choose."""

_BAND = 9.0
"""Width of the patterned band on A4; this and every measure below is in millimetres on A4."""
_RAIL = 1.2
_FINE = 0.3
_GAP = 0.5
DEPTH = _RAIL + _GAP + _FINE + 0.2 + _BAND + 0.2 + _FINE + _GAP + 0.5
"""From the outermost line to the innermost, on A4."""
MARGIN = 8.0
"""From the edge of A4 paper to the outermost line: office printers cannot reach the last 4 to 5 mm."""


def frame(width: float, height: float, *, border: str = "sen", palette: str = "do_vang") -> list[Layer]:
    """Draw a frame for a page; on larger paper everything grows in proportion.

    Args:
        width: of the page in millimetres.
        height: of the page in millimetres.
        border: one of `BORDERS`.
        palette: one of `PALETTES`.

    Returns:
        Layers in millimetres of the page.
    """
    colours = PALETTES[palette]
    scale = frame_scale(width, height)
    band = _Band(width / scale, height / scale)
    layers = _rails(band, colours)
    layers += _scroll(band, colours) if border == "sen" else _weave(band, colours) if border == "van" else []
    if border in MOTIFS:
        for x, y, turn, reach in band.sides():
            layers += group(MOTIFS[border](reach, colours), placed(x, y, turn=turn))
        layers = _by_look(layers) if border != "song" else layers
    layers += _corners(band, colours, drum=border == "trong_dong")
    grow = placed(0, 0, size=scale)
    return [
        Layer(layer.colour, tuple(moved(path, grow) for path in layer.paths), layer.width and layer.width * scale)
        for layer in merged(layers)
    ]


def frame_scale(width: float, height: float) -> float:
    """Say how many times larger than on A4 a frame is drawn.

    >>> round(frame_scale(420, 297), 2)
    1.41
    """
    return min(max(width, height) / 297, min(width, height) / 210)


@dataclass(frozen=True, slots=True)
class _Band:
    """Where the patterned band runs, on a page brought to A4's size.

    Attributes:
        width: of the page.
        height: of the page.
    """

    width: float
    height: float

    def sides(self) -> tuple[tuple[float, float, float, float], ...]:
        """Give the four runs between the corners: the middle of the run, its turn in degrees, half its length."""
        near = MARGIN + _RAIL + _GAP + _FINE + 0.2 + _BAND / 2
        across, down = self.width / 2 - MARGIN - DEPTH, self.height / 2 - MARGIN - DEPTH
        return (
            (self.width / 2, near, 0.0, across),
            (self.width - near, self.height / 2, 90.0, down),
            (self.width / 2, self.height - near, 180.0, across),
            (near, self.height / 2, 270.0, down),
        )

    def corners(self) -> tuple[tuple[float, float], ...]:
        """Give the middle of each corner square."""
        near = MARGIN + _RAIL + _GAP + CORNER / 2
        far_x, far_y = self.width - near, self.height - near
        return ((near, near), (far_x, near), (far_x, far_y), (near, far_y))

    def ring(self, inset: float, thick: float) -> tuple[Path, ...]:
        """Draw a rail all round, so far inside the outermost line."""
        start = MARGIN + inset
        return ring(start, start, self.width - 2 * start, self.height - 2 * start, thick)


CORNER = DEPTH - _RAIL - _GAP
"""Side of the corner squares: from the outer fine line to the innermost line."""


def _rails(band: _Band, colours: Palette) -> list[Layer]:
    ground = _RAIL + _GAP + _FINE + 0.2
    return [
        Layer(colours.pale, band.ring(ground, _BAND)),
        Layer(colours.strong, (*band.ring(0, _RAIL), *band.ring(DEPTH - 0.5, 0.5))),
        Layer(colours.metal, (*band.ring(_RAIL + _GAP, _FINE), *band.ring(ground + _BAND + 0.2, _FINE))),
    ]


def _scroll(band: _Band, colours: Palette) -> list[Layer]:
    """Run a lotus vine from the middle of every side both ways: a waving stem, a curl and a bud in every hollow."""
    vine: list[Layer] = []
    flowers: list[Layer] = []
    for x, y, turn, reach in band.sides():
        upright = 0.0 if turn == 180.0 else turn
        flowers += group(_lotus(4.1, colours), placed(x, y, turn=upright))
        room = reach - _MIDDLE
        hollows = max(1, round(room / _HOLLOW))
        step = room / hollows
        for flip in (False, True):
            half = placed(x, y, turn=turn, flip=flip)
            for number in range(hollows):
                over = number % 2 == 1
                where = placed(_MIDDLE + (number + 0.5) * step, 0, turn=180.0 if over else 0.0, flip=over)
                stem, *rest = group(_hollow(step, colours), where)
                vine += group([stem, *rest[:2]], half)
                flowers += group(rest[2:], half)
    return _by_look(vine) + _by_look(flowers)


_MIDDLE = 6.5
_HOLLOW = 10.4


def _hollow(step: float, colours: Palette) -> list[Layer]:
    """Fill the hollow under one crest of the stem: stem, branch with its curl, leaves, bud."""
    crest = 2.6
    stem = moved(wave(step * 2, 1, crest), placed(-step / 2, 0))[:3]
    middle, radius = 1.35, 2.65
    curl = moved(spiral(1.02, radius, 1.75, start=252), placed(0.15, middle))
    start = curl[0][1][0]
    branch = curve((-step * 0.53, 0.35), ((-step * 0.42, -0.45), (start[0] - 1.6, start[1] + 0.55), start))
    leaves = tuple(
        moved(petal(length, width, belly=0.45), placed(px * step, py, turn=turn))
        for px, py, turn, length, width in (
            (-0.36, -0.15, 200, 2.5, 1.15),
            (-0.36, 0.1, 232, 3.0, 1.2),
            (0.29, 1.2, 112, 2.2, 1.0),
            (0.24, 2.9, 128, 2.3, 1.0),
            (-0.24, 2.9, -128, 1.7, 0.85),
            (0.13, -2.5, 62, 2.0, 0.95),
            (-0.13, -2.5, -62, 2.0, 0.95),
            (0.0, -2.6, 0, 1.5, 0.9),
        )
    )
    return [
        Layer(colours.metal, (stem,), 0.6),
        Layer(colours.metal, (branch, curl), 0.42),
        Layer(colours.metal, leaves),
        *group(_bud(2.5, colours), placed(0.15, middle + 1.15)),
    ]


def _bud(size: float, colours: Palette) -> list[Layer]:
    """Draw a small lotus standing on (0, 0): side petals in the strong colour, the middle one light."""
    sides = tuple(
        moved(petal(size * reach, size * 0.42), placed(0, 0, turn=turn))
        for turn, reach in ((-62, 0.75), (62, 0.75), (-31, 0.9), (31, 0.9))
    )
    middle = (petal(size, size * 0.5),)
    return [Layer(colours.strong, sides), Layer(colours.light, middle), Layer(colours.strong, middle, 0.14)]


def _lotus(size: float, colours: Palette) -> list[Layer]:
    """Draw a lotus in full bloom on its leaf, centred on (0, 0): three rows of petals."""
    foot = size * 0.72

    def row(turns: Iterable[float], reach: float, width: float) -> tuple[Path, ...]:
        return tuple(
            moved(petal(size * 1.75 * reach, size * width, belly=0.55), placed(0, foot, turn=turn)) for turn in turns
        )

    layers: list[Layer] = []
    for turns, reach, fill, edge in (
        ((-80, 80, -55, 55, -28, 28, 0), 0.97, colours.strong, colours.light),
        ((-66, 66, -40, 40, -14, 14), 0.74, colours.light, colours.strong),
        ((-24, 24, 0), 0.5, colours.strong, colours.light),
    ):
        for path in row(turns, reach, 0.62 if reach > 0.6 else 0.5):
            layers += [Layer(fill, (path,)), Layer(edge, (path,), 0.13)]
    base = tuple(moved(petal(size * 1.15, size * 0.42), placed(0, foot, turn=turn)) for turn in (-104, 104))
    return [Layer(colours.metal, base), *layers]


def _corners(band: _Band, colours: Palette, *, drum: bool = False) -> list[Layer]:
    """Set a flower seen from above in every corner square, or the sun of a bronze drum."""
    if drum:
        sun = drum_sun(CORNER, colours)
        return _by_look([layer for x, y in band.corners() for layer in group(sun, placed(x, y))])
    half = CORNER / 2
    inner = half - 0.75
    petals = [moved(petal(half - 1.25, 2.5, belly=0.6), placed(0, 0, turn=45 * n + 22.5)) for n in range(8)]
    upper = [moved(petal(half - 1.9, 2.3, belly=0.6), placed(0, 0, turn=45 * n)) for n in range(8)]
    inner_ring = [moved(petal(2.2, 1.1, belly=0.6), placed(0, 0, turn=45 * n + 22.5)) for n in range(8)]
    piece = [
        Layer(colours.strong, (rectangle(-half, -half, CORNER, CORNER),)),
        Layer(colours.metal, (rectangle(-inner, -inner, 2 * inner, 2 * inner),), 0.22),
        Layer(colours.metal, tuple(petals)),
        Layer(colours.light, tuple(upper)),
        Layer(colours.strong, tuple(upper), 0.16),
        Layer(colours.strong, tuple(inner_ring)),
        Layer(colours.metal, (circle(0, 0, 0.75),)),
    ]
    return _by_look([layer for x, y in band.corners() for layer in group(piece, placed(x, y))])


def _weave(band: _Band, colours: Palette) -> list[Layer]:
    """Weave fine waves along every side; their ends run under the corner squares."""
    gold: list[Path] = []
    thread: list[Path] = []
    for x, y, turn, reach in band.sides():
        periods = max(2, round(2 * reach / 9.6))
        length = 2 * reach / periods
        for paths, height, count in ((gold, 4.1, 6), (gold, 2.75, 6), (thread, 1.3, 3)):
            for number in range(count):
                start = placed(-reach - length + number * length / count, 0)
                path = moved(wave(2 * reach + length, periods + 1, height), start)
                paths.append(moved(path, placed(x, y, turn=turn)))
    return [Layer(colours.metal, tuple(gold), 0.16), Layer(colours.strong, tuple(thread), 0.22)]


def _by_look(layers: list[Layer]) -> list[Layer]:
    """Put layers of one look together, in the order in which a piece paints them."""
    order: dict[tuple[str, float | None], list[Path]] = {}
    for layer in layers:
        order.setdefault((layer.colour, layer.width), []).extend(layer.paths)
    return [Layer(colour, tuple(paths), width) for (colour, width), paths in order.items()]


def flags(middle: float, foot: float, size: float, palette: str = "do_vang") -> list[Layer]:
    """Draw a row of three flags on each side of the emblem (certificates of Chiến sĩ thi đua cơ sở).

    Args:
        middle: where the emblem's middle lies, from the left edge of the page.
        foot: where the staffs stand, from the top edge.
        size: length of a staff in millimetres.
        palette: one of `PALETTES`; the flags are red in every palette.
    """
    colours = PALETTES[palette]
    staffs: list[Layer] = []
    cloths: list[Layer] = []
    for flip in (False, True):
        for number in range(3):
            lean = 10 + 13 * number
            away = 0.62 + 0.40 * number
            where = placed(middle + (-away if flip else away) * size, foot, turn=-lean if flip else lean, flip=flip)
            length = size * (1 - 0.07 * number)
            staffs += group(
                [Layer(colours.metal, (rectangle(-0.28, -length, 0.56, length), circle(0, -length, 0.65)))], where
            )
            cloths += group([Layer(PALETTES["do_vang"].strong, (_cloth(length),))], where)
    return _by_look(staffs) + _by_look(cloths)


def _cloth(length: float) -> Path:
    top, bottom, wide = -length * 0.95, -length * 0.52, length * 0.56
    sway = length * 0.07
    return curve(
        (0.28, top),
        ((wide * 0.35, top - sway), (wide * 0.6, top + sway * 1.6), (wide, top + sway * 0.3)),
        (
            (wide * 0.94, top * 0.7 + bottom * 0.3),
            (wide * 1.02, top * 0.3 + bottom * 0.7),
            (wide * 0.96, bottom + sway * 0.3),
        ),
        ((wide * 0.6, bottom + sway * 1.6), (wide * 0.35, bottom - sway), (0.28, bottom)),
        ((0.28, bottom * 0.6 + top * 0.4), (0.28, bottom * 0.3 + top * 0.7), (0.28, top)),
        closed=True,
    )
