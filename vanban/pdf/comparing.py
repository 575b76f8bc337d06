"""Two papers side by side, with what differs marked.

Words are compared as words, wherever they stand: a line put in does not mark everything below it. Where all words of a page
are the same, the pictures are compared, so that a seal, a rule or another font is seen too.
"""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from vanban.frozen import dataclass
from vanban.pdf.geometry import Box
from vanban.pdf.images import pixels, render_page, save_picture
from vanban.pdf.opening import as_seen
from vanban.pdf.optional import bring
from vanban.pdf.words import Line, Word, lines_of

Kind = Literal["sua", "bot", "them", "hinh", "trang"]
_COLOURS: dict[str, tuple[int, int, int]] = {
    "sua": (230, 130, 0),
    "bot": (210, 0, 0),
    "them": (0, 140, 0),
    "hinh": (0, 80, 220),
    "trang": (120, 0, 160),
}
_CELL_MM = 2.0
_VISIBLE = 48
_BAND = 36
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs.

    Attributes:
        kind: "sua" words changed, "bot" words gone, "them" words new, "hinh" the look only, "trang" a page more or less.
        before: the words in the first paper.
        after: the words in the second.
        page_before: page of the first paper, from 1; None where it has nothing there.
        page_after: page of the second paper, from 1; None where it has nothing there.
        marks_before: page (from 1) and place of each part in the first.
        marks_after: page and place of each part in the second.
    """

    kind: Kind
    before: str = ""
    after: str = ""
    page_before: int | None = None
    page_after: int | None = None
    marks_before: tuple[tuple[int, Box], ...] = ()
    marks_after: tuple[tuple[int, Box], ...] = ()

    def __str__(self) -> str:
        """Say it in one line of Vietnamese.

        >>> str(Difference("sua", "500.000", "600.000", 2, 2))
        'Trang 2: "500.000" → "600.000"'
        """
        number = self.page_before if self.page_before is not None else self.page_after
        place = f"Trang {number}"
        if self.page_before and self.page_after and self.page_before != self.page_after:
            place += f" (tệp sau: trang {self.page_after})"
        return (
            f"{place}: "
            + {
                "sua": f'"{self.before}" → "{self.after}"',
                "bot": f'bớt "{self.before}"',
                "them": f'thêm "{self.after}"',
                "hinh": "chữ như nhau nhưng hình thức khác",
                "trang": "chỉ có ở một tệp",
            }[self.kind]
        )


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two papers have and have not in common.

    Attributes:
        differences: in the order of the pages.
        images: a picture a page, the two papers side by side; empty when no folder was given.
    """

    differences: tuple[Difference, ...]
    images: tuple[Path, ...] = ()

    @property
    def same(self) -> bool:
        """Whether they print the same."""
        return not self.differences


def compare(
    before: Path,
    after: Path,
    out_dir: Path | None = None,
    *,
    dpi: float = 80,
    stem: str = "so-sanh",
    overwrite: bool = False,
) -> Comparison:
    """Compare two PDFs.

    Args:
        before: the first paper.
        after: the second.
        out_dir: where a picture of each pair of pages goes; None means no pictures.
        dpi: points of the pictures an inch.
        stem: the beginning of the pictures' names.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        DocumentError: a file cannot be opened.
    """
    with as_seen(before) as first, as_seen(after) as second:
        pdfs = (first, second)
        lines = [[line for number, page in enumerate(pdf) for line in lines_of(page, number)] for pdf in pdfs]
        found = _word_differences(lines[0], lines[1])
        images: list[Path] = []
        for number in range(1, max(len(first), len(second)) + 1):
            pictures = [render_page(pdf, number, dpi=dpi) if number <= len(pdf) else None for pdf in pdfs]
            found += _page_differences(pictures, lines, found, number, dpi)
            if out_dir is not None:
                target = out_dir / f"{stem}-{number:02}.png"
                save_picture(_side_by_side(pictures, number, found, dpi), target, dpi=dpi, overwrite=overwrite)
                images.append(target)
    found.sort(key=lambda d: d.page_before or d.page_after or 0)
    return Comparison(tuple(found), tuple(images))


def _page_differences(
    pictures: Sequence[Any], lines: Sequence[list[Line]], found: Sequence[Difference], number: int, dpi: float
) -> list[Difference]:
    """Tell what words do not tell: a page that only one paper has, or a page that only looks different."""
    if pictures[0] is None or pictures[1] is None:
        here = [number if picture is not None else None for picture in pictures]
        return [Difference("trang", page_before=here[0], page_after=here[1])]
    marked = {page for d in found for page, _ in (*d.marks_before, *d.marks_after)}
    if number in marked or not _same_words(lines, number):
        return []
    marks = tuple((number, box) for box in _picture_differences(pictures[0], pictures[1], dpi))
    return [Difference("hinh", "", "", number, number, marks, marks)] if marks else []


def _same_words(lines: Sequence[list[Line]], number: int) -> bool:
    texts = [[word.text for line in side if line.page == number - 1 for word in line.words] for side in lines]
    return texts[0] == texts[1]


def _word_differences(before: list[Line], after: list[Line]) -> list[Difference]:
    """Compare lines first, which is quick, then the words of the lines that differ."""
    found: list[Difference] = []
    rough = difflib.SequenceMatcher(None, [line.text for line in before], [line.text for line in after], autojunk=False)
    for tag, a0, a1, b0, b1 in rough.get_opcodes():
        if tag == "equal":
            continue
        old = [(line.page, word) for line in before[a0:a1] for word in line.words]
        new = [(line.page, word) for line in after[b0:b1] for word in line.words]
        fine = difflib.SequenceMatcher(None, [w.text for _, w in old], [w.text for _, w in new], autojunk=False)
        for kind, i0, i1, j0, j1 in fine.get_opcodes():
            if kind != "equal":
                found.append(_difference(old[i0:i1], new[j0:j1]))
    return found


def _difference(old: list[tuple[int, Word]], new: list[tuple[int, Word]]) -> Difference:
    kind: Kind = "sua" if old and new else "bot" if old else "them"
    return Difference(
        kind,
        " ".join(word.text for _, word in old),
        " ".join(word.text for _, word in new),
        old[0][0] + 1 if old else None,
        new[0][0] + 1 if new else None,
        tuple((page + 1, word.box) for page, word in old),
        tuple((page + 1, word.box) for page, word in new),
    )


def _picture_differences(before: Any, after: Any, dpi: float) -> tuple[Box, ...]:
    """Find the parts where two pictures differ, as boxes of whole cells."""
    chops = bring("PIL.ImageChops", "So sánh hai tệp")
    image = bring("PIL.Image", "So sánh hai tệp")
    size = (max(before.width, after.width), max(before.height, after.height))
    pair = []
    for picture in (before, after):
        canvas = image.new("L", size, 255)
        canvas.paste(picture.convert("L"))
        pair.append(canvas)
    cell = max(pixels(_CELL_MM, dpi), 1)
    mask = chops.difference(*pair).point(lambda value: 255 if value > _VISIBLE else 0)
    grid = mask.reduce(cell)
    data = grid.tobytes()
    cells = {(i % grid.width, i // grid.width) for i, value in enumerate(data) if value}
    return tuple(
        Box(left * _CELL_MM, top * _CELL_MM, (right - left + 1) * _CELL_MM, (bottom - top + 1) * _CELL_MM)
        for left, top, right, bottom in _islands(cells)
    )


def _islands(cells: set[tuple[int, int]]) -> list[tuple[int, int, int, int]]:
    """Gather cells that touch, or nearly, and give the box around each gathering."""
    left_over, found = set(cells), []
    while left_over:
        waiting = [left_over.pop()]
        island = []
        while waiting:
            x, y = waiting.pop()
            island.append((x, y))
            near = {(x + dx, y + dy) for dx in range(-2, 3) for dy in range(-2, 3)} & left_over
            left_over -= near
            waiting.extend(near)
        xs, ys = [x for x, _ in island], [y for _, y in island]
        found.append((min(xs), min(ys), max(xs), max(ys)))
    return sorted(found, key=lambda box: (box[1], box[0]))


def _side_by_side(pictures: Sequence[Any], number: int, found: Sequence[Difference], dpi: float) -> Any:
    image = bring("PIL.Image", "So sánh hai tệp")
    draw = bring("PIL.ImageDraw", "So sánh hai tệp")
    font = bring("PIL.ImageFont", "So sánh hai tệp").load_default(18)
    size = next(p.size for p in pictures if p is not None)
    width, height = (max(p.size[axis] for p in pictures if p is not None) for axis in (0, 1))
    board = image.new("RGB", (2 * width + _BAND, height + _BAND), (225, 225, 225))
    pen = draw.Draw(board, "RGBA")
    for side, picture in enumerate(pictures):
        x = side * (width + _BAND)
        board.paste(picture if picture is not None else image.new("RGB", size, (190, 190, 190)), (x, _BAND))
        pen.text((x + width / 2, _BAND / 2), f"{'AB'[side]} - {number}", fill=(40, 40, 40), font=font, anchor="mm")
        for difference in found:
            colour = _COLOURS[difference.kind]
            for page, box in difference.marks_before if side == 0 else difference.marks_after:
                if page == number:
                    edges = [pixels(v, dpi) for v in (box.x - 0.5, box.y - 0.5, box.right + 0.5, box.bottom + 0.5)]
                    place = (x + edges[0], _BAND + edges[1], x + edges[2], _BAND + edges[3])
                    pen.rectangle(place, fill=(*colour, 50), outline=colour, width=2)
    return board
