"""The printed pages of a PDF: lines of text and strokes with their places in millimetres from the top left corner."""

from __future__ import annotations

from typing import Any, Final

from vanban.errors import MissingDependencyError
from vanban.frozen import dataclass
from vanban.metrics.lengths import MM_PER_PT

_MOST_PAGES: Final = 2000
_SAME_BASE_PT: Final = 2.5
_COLUMN_GAP: Final = 14.0
_THIN: Final = 1.5
"""Points: what is thinner is a line, not a box."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A line of text, or a stroke (text "") as printed; millimetres from the top left corner of the sheet."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Its length."""
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class Page:
    """One printed page.

    Attributes:
        number: its place in the file, from 1.
        width_mm: width of the sheet.
        height_mm: its height.
        lines: lines of text from top to bottom; two columns give two lines.
        strokes: straight horizontal lines.
    """

    number: int
    width_mm: float
    height_mm: float
    lines: tuple[Printed, ...]
    strokes: tuple[Printed, ...]


def read_pages(data: bytes) -> tuple[Page, ...]:
    """Read what is printed on the pages of a PDF.

    Raises:
        MissingDependencyError: pypdfium2 is not installed.
    """
    try:
        import pypdfium2
    except ImportError as error:
        raise MissingDependencyError.for_extra("kiểm tra trang in", "pdf") from error
    document = pypdfium2.PdfDocument(data)
    try:
        return tuple(_page(document, number) for number in range(min(len(document), _MOST_PAGES)))
    finally:
        document.close()


def _page(document: Any, index: int) -> Page:
    page = document[index]
    width, height = page.get_size()
    text = page.get_textpage()
    pieces = []
    for number in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(number)
        found = text.get_text_bounded(left, bottom, right, top).strip()
        if found:
            pieces.append((bottom, left, right, top, found))
    strokes = []
    for drawn in page.get_objects(max_depth=3):
        if drawn.type == 2:
            left, bottom, right, top = drawn.get_bounds()
            if top - bottom <= _THIN < right - left:
                strokes.append(_printed("", (left, bottom, right, top), height))
    lines = tuple(_printed(t, box, height) for t, box in _joined(pieces))
    text.close()
    page.close()
    return Page(index + 1, width * MM_PER_PT, height * MM_PER_PT, lines, tuple(strokes))


def _printed(text: str, box: tuple[float, float, float, float], height: float) -> Printed:
    left, bottom, right, top = box
    return Printed(text, left * MM_PER_PT, (height - top) * MM_PER_PT, right * MM_PER_PT, (height - bottom) * MM_PER_PT)


def _joined(
    pieces: list[tuple[float, float, float, float, str]],
) -> list[tuple[str, tuple[float, float, float, float]]]:
    """Join pieces of one line: same base, no wide gap between them."""
    rows: list[list[tuple[float, float, float, float, str]]] = []
    for piece in sorted(pieces, key=lambda p: (-p[0], p[1])):
        row = next(
            (r for r in rows[-4:] if abs((r[0][0] + r[0][3]) / 2 - (piece[0] + piece[3]) / 2) <= _SAME_BASE_PT * 1.6),
            None,
        )
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    joined = []
    for row in rows:
        group: list[tuple[float, float, float, float, str]] = []
        for piece in sorted(row, key=lambda p: p[1]):
            if group and piece[1] - max(p[2] for p in group) > _COLUMN_GAP:
                joined.append(_whole(group))
                group = []
            group.append(piece)
        joined.append(_whole(group))
    return joined


def _whole(group: list[tuple[float, float, float, float, str]]) -> tuple[str, tuple[float, float, float, float]]:
    box = (min(p[1] for p in group), min(p[0] for p in group), max(p[2] for p in group), max(p[3] for p in group))
    return " ".join(p[4] for p in group), box
