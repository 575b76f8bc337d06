"""Pages as they will print, while a paper is being written: LibreOffice kept running, one paper at a time.

Where LibreOffice is missing the quick engine draws papers of the house, and says so; it draws no others, and nothing it drew
is ever given away as a PDF.
"""

from __future__ import annotations

import io
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from vanban import language
from vanban.errors import ConversionError, VanbanError
from vanban.frozen import dataclass
from vanban.pdf.images import render_page
from vanban.pdf.office import fonts
from vanban.pdf.office.conversion import Office
from vanban.pdf.optional import bring
from vanban.pdf.quick.engine import Quick
from vanban.pdf.words import lines_of, sheet_of

__all__ = ["Drawn", "Mark", "Press"]

_FEW_WORDS = 6
_MOST_BETWEEN = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a line of a text stands: which text, the page from 1, and the box in parts of the page from its top left."""

    text: int
    page: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper drawn: its pages as PDF, and whether that is the quick engine's view of it and not how it prints."""

    pdf: bytes
    quick: bool


class Press:
    """Prints papers to PDF and pages to pictures; use it in a `with`, at whose end what was started is ended.

    Attributes:
        why: why nothing can be printed on this machine, in words for a clerk; "" when it can.
        why_not_quick: the same of the quick engine.
    """

    def __init__(
        self, folder: Path, *, timeout: float = 30.0, quick_first: bool = False, soffice: Path | None = None
    ) -> None:
        """Look for LibreOffice, which is started with the first paper; without it, start the quick engine.

        Args:
            folder: where the files of a moment stand; they are removed at once.
            timeout: seconds one paper may take.
            quick_first: draw with the quick engine though LibreOffice is there; it is lighter.
            soffice: the LibreOffice program; None means look for it.
        """
        self._folder = folder
        self._lock = threading.Lock()
        self._office: Office | None = None
        self._quick: Quick | None = None
        self._quick_first = quick_first
        self.why = self.why_not_quick = ""
        try:
            bring("pypdfium2", "Xem trang")
            bring("PIL.Image", "Xem trang")
        except VanbanError as error:
            self.why = self.why_not_quick = str(error)
            return
        try:
            self._office = Office(timeout=timeout, kept=True, overwrite=True, soffice=soffice)
        except VanbanError as error:
            self.why = str(error)
        if self._office is None or quick_first:
            try:
                self._quick = Quick(fonts.require(fonts.choose()).files)
            except VanbanError as error:
                self.why_not_quick = str(error)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def quick(self) -> bool:
        """Whether papers are drawn by the quick engine."""
        return self._quick is not None and (self._quick_first or self._office is None)

    def close(self) -> None:
        """End LibreOffice and the quick engine."""
        if self._office is not None:
            self._office.close()
        if self._quick is not None:
            self._quick.close()

    def draw(self, docx: bytes) -> Drawn:
        """Draw a paper of the house to be looked at: as it prints, or quickly where that cannot be had.

        Raises:
            ConversionError: neither can be had; the message says what to do.
        """
        if self._quick is not None and self.quick:
            try:
                return Drawn(self._quick.pdf(docx), quick=True)
            except ConversionError:
                if self._office is None:
                    raise
        elif self._office is None:
            raise ConversionError("; ".join(dict.fromkeys(why for why in (self.why, self.why_not_quick) if why)))
        return Drawn(self.pdf(docx), quick=False)

    def pdf(self, docx: bytes) -> bytes:
        """Print a DOCX.

        Raises:
            ConversionError: LibreOffice is missing or failed; the message says what to do.
        """
        if self._office is None:
            raise ConversionError(self.why)
        source, target = self._folder / "trang.docx", self._folder / "trang.pdf"
        with self._lock:
            try:
                source.write_bytes(docx)
                self._office.convert_to([(source, target)])
                return target.read_bytes()
            finally:
                source.unlink(missing_ok=True)
                target.unlink(missing_ok=True)

    def pages(self, pdf: bytes) -> int:
        """Count the pages."""
        with self._lock:
            return len(_opened(pdf))

    def picture(self, pdf: bytes, page: int, *, dpi: float = 96) -> bytes:
        """Draw a page as PNG; `page` counts from 1, and one past the end is the last."""
        with self._lock:
            document = _opened(pdf)
            drawn = render_page(document, max(1, min(page, len(document))), dpi=dpi)
            out = io.BytesIO()
            drawn.save(out, format="PNG", compress_level=1)
            return out.getvalue()

    def marks(self, pdf: bytes, texts: Sequence[str]) -> list[Mark]:
        """Find where texts stand on the pages, line by line."""
        with self._lock:
            return list(_marks(_opened(pdf), texts))

    def page_with(self, pdf: bytes, text: str) -> int:
        """Find the page on which a text stands, by its first words; 1 when it stands nowhere."""
        words = " ".join(language.fold(text).split()[:_FEW_WORDS])
        if words:
            with self._lock:
                for number, page in enumerate(_opened(pdf), 1):
                    if words in " ".join(language.fold(page.get_textpage().get_text_bounded()).split()):
                        return number
        return 1


def _marks(document: Any, texts: Sequence[str]) -> Iterator[Mark]:
    lines = [(number, page, line) for number, page in enumerate(document, 1) for line in lines_of(page, number - 1)]
    said = [_plain(line.text) for _, _, line in lines]
    for which, text in enumerate(texts):
        for at in _lines_with(_plain(text), said):
            number, page, line = lines[at]
            (wide, high), box = sheet_of(page).size, line.box
            yield Mark(which, number, box.x / wide, box.y / high, box.width / wide, box.height / high)


def _lines_with(text: str, said: Sequence[str]) -> list[int]:
    """Find the lines that hold a whole text, other columns and feet of pages in between; nothing when it is not whole.

    >>> _lines_with("văn phòng đề nghị", ["văn phòng", "số: 1", "1. văn phòng đề", "nghị"])
    [2, 3]
    """
    for start, first in enumerate(said):
        # What Word numbers by itself is printed before the text.
        opening = next((one for one in (first, first.partition(" ")[2]) if one and text.startswith(one)), "")
        if not opening:
            continue
        found, rest, missed = [start], text[len(opening) :].strip(), 0
        for at in range(start + 1, len(said)):
            if not rest or missed > _MOST_BETWEEN:
                break
            if said[at] and rest.startswith(said[at]):
                found.append(at)
                rest, missed = rest[len(said[at]) :].strip(), 0
            else:
                missed += 1
        if not rest:
            return found
    return []


def _plain(text: str) -> str:
    return " ".join(language.fold(text).split())


def _opened(pdf: bytes) -> Any:
    return bring("pypdfium2", "Xem trang").PdfDocument(pdf)
