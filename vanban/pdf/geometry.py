"""Places on a page: millimetres from the top left, as one sees it, and points, as a PDF counts them."""

from __future__ import annotations

from vanban.frozen import dataclass
from vanban.metrics.lengths import millimetres, points


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a page as it is seen, in millimetres from its top left corner.

    Attributes:
        x: left edge.
        y: top edge.
        width: to the right.
        height: downwards.
    """

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> tuple[float, float]:
        """The middle."""
        return self.x + self.width / 2, self.y + self.height / 2

    def overlaps(self, other: Box) -> bool:
        """Whether two places share any paper."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def grown(self, by: float) -> Box:
        """The same place with a margin around it."""
        return Box(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)


@dataclass(frozen=True, slots=True)
class Sheet:
    """How a page lies: scanned pages are often turned, or cut out of a larger one.

    Attributes:
        left: left edge of the visible part, in the page's own points.
        bottom: its lower edge.
        across: its width before turning.
        up: its height before turning.
        turned: degrees clockwise it is shown turned by: 0, 90, 180 or 270.
    """

    left: float
    bottom: float
    across: float
    up: float
    turned: int = 0

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as one sees it, in millimetres."""
        sides = (self.across, self.up) if self.turned in (0, 180) else (self.up, self.across)
        return millimetres(sides[0]), millimetres(sides[1])

    def to_points(self, box: Box) -> tuple[float, float, float, float]:
        """The place in the page's own points: left, bottom, right, top.

        >>> Sheet(0, 0, 720, 360, 90).to_points(Box(0, 0, 25.4, 50.8))
        (0.0, 0.0, 144.0, 72.0)
        """
        corners = [self._point(points(box.x), points(box.y)), self._point(points(box.right), points(box.bottom))]
        xs, ys = sorted(x for x, _ in corners), sorted(y for _, y in corners)
        return xs[0], ys[0], xs[1], ys[1]

    def to_box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """The place as one sees it, from the page's own points.

        >>> Sheet(0, 0, 720, 360, 90).to_box(0, 0, 144, 72)
        Box(x=0.0, y=0.0, width=25.4, height=50.8)
        """
        corners = [self._seen(left, bottom), self._seen(right, top)]
        us, vs = sorted(u for u, _ in corners), sorted(v for _, v in corners)
        return Box(millimetres(us[0]), millimetres(vs[0]), millimetres(us[1] - us[0]), millimetres(vs[1] - vs[0]))

    def _point(self, u: float, v: float) -> tuple[float, float]:
        return {
            0: (self.left + u, self.bottom + self.up - v),
            90: (self.left + v, self.bottom + u),
            180: (self.left + self.across - u, self.bottom + v),
            270: (self.left + self.across - v, self.bottom + self.up - u),
        }[self.turned]

    def _seen(self, x: float, y: float) -> tuple[float, float]:
        x, y = x - self.left, y - self.bottom
        return {
            0: (x, self.up - y),
            90: (y, x),
            180: (self.across - x, y),
            270: (self.up - y, self.across - x),
        }[self.turned]
