"""Laying a drawing onto a page, and finding paper that is still blank."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from vanban import files
from vanban.errors import DocumentError, Problem
from vanban.metrics.lengths import MM_PER_INCH
from vanban.pdf import metadata as properties
from vanban.pdf.geometry import Box, Sheet
from vanban.pdf.images import render_page
from vanban.pdf.merging import is_signed
from vanban.pdf.metadata import Metadata
from vanban.pdf.opening import as_objects, as_seen
from vanban.pdf.optional import bring
from vanban.pdf.soundness import fault_of
from vanban.pdf.words import sheet_of as sheet_as_seen

_INK = 235


@contextmanager
def changed(source: Path, out: Path, *, overwrite: bool = False) -> Iterator[Any]:
    """Open a PDF, let it be changed, and write it to its place in one step, with its number of pages.

    Args:
        source: the PDF.
        out: where the changed one goes; may be the same, with `overwrite`.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        OverwriteError: somebody's work stands there.
        DocumentError: the file cannot be opened, or is signed: a change would end its signature.
    """
    files.require([out], overwrite=overwrite, inputs=[source])
    with as_objects(source) as pdf:
        if fault := fault_of(pdf, source):
            raise DocumentError(fault)
        if is_signed(pdf):
            raise DocumentError(
                Problem(
                    "tệp đã ký số, đóng dấu lên thì chữ ký mất giá trị",
                    tep=str(source),
                    cach_sua="Đóng dấu trước rồi mới ký; với văn bản đến, đóng dấu lên bản in",
                )
            )
        yield pdf
        properties.write(pdf, Metadata())
        with files.writing(out, overwrite=overwrite, inputs=[source]) as waiting:
            pdf.save(waiting, fix_metadata_version=True)


def lay(pdf: Any, number: int, drawing: bytes, box: Box) -> None:
    """Lay a drawing onto a page, upright as one sees the page.

    Args:
        pdf: an open `pikepdf.Pdf`.
        number: the page, from 1.
        drawing: a PDF of one page.
        box: where it goes.
    """
    pikepdf = bring("pikepdf", "Đóng dấu lên tệp PDF")
    page = pdf.pages[number - 1]
    with pikepdf.open(io.BytesIO(drawing)) as stamp:
        page.add_overlay(stamp.pages[0], pikepdf.Rectangle(*sheet_of(page).to_points(box)))


def sheet_of(page: Any) -> Sheet:
    """How a `pikepdf.Page` lies."""
    left, bottom, right, top = (float(value) for value in page.cropbox)
    return Sheet(left, bottom, right - left, top - bottom, int(page.get("/Rotate", 0)) % 360)


class Ink:
    """Which square millimetres of a page carry ink.

    Attributes:
        size: width and height of the page in millimetres.
        width: how many square millimetres it is looked at across, the last one may be cut.
        height: how many down.
    """

    def __init__(self, path: Path, number: int) -> None:
        """Look at a page.

        Args:
            path: the PDF.
            number: the page, from 1; negative counts from the end.
        """
        with as_seen(path) as pdf:
            number = number if number > 0 else len(pdf) + 1 + number
            picture = render_page(pdf, number, dpi=4 * MM_PER_INCH)
            self.size = sheet_as_seen(pdf[number - 1]).size
        grey = picture.convert("L").point(lambda value: 255 if value < _INK else 0).reduce(4)
        self.width, self.height = grey.size
        data = grey.tobytes()
        # Sums of all cells above and to the left: any rectangle is then told from four of them.
        self._sums = [[0] * (self.width + 1)]
        for y in range(self.height):
            row, above, total = [0], self._sums[-1], 0
            for x in range(self.width):
                total += data[y * self.width + x] > 0
                row.append(above[x + 1] + total)
            self._sums.append(row)

    def blank(self, box: Box) -> bool:
        """Whether a place is on the page and carries no ink."""
        x0, y0, x1, y1 = int(box.x), int(box.y), -int(-box.right // 1), -int(-box.bottom // 1)
        if x0 < 0 or y0 < 0 or x1 > self.width or y1 > self.height:
            return False
        return self._sums[y1][x1] - self._sums[y0][x1] - self._sums[y1][x0] + self._sums[y0][x0] == 0

    def lowest(self) -> int:
        """How far down the page the last ink reaches, in millimetres; 0 on a blank page."""
        for y in range(self.height, 0, -1):
            if self._sums[y][self.width] != self._sums[y - 1][self.width]:
                return y
        return 0

    def nearest_blank(self, wanted: Box, *, edge: float, gap: float) -> Box | None:
        """Find blank paper of one size as near as can be to a wanted place; None when there is none.

        Args:
            wanted: where it should best be, and its size.
            edge: how far it must stay from the edges of the page.
            gap: how far it must stay from ink.
        """
        places = sorted(
            ((x - wanted.x) ** 2 + (y - wanted.y) ** 2, x, y)
            for x in range(int(edge), int(self.width - wanted.width - edge) + 1)
            for y in range(int(edge), int(self.height - wanted.height - edge) + 1)
        )
        for _, x, y in places:
            place = Box(x, y, wanted.width, wanted.height)
            if self.blank(place.grown(gap)):
                return place
        return None
