"""Small drawings as PDF: stamps, copy blocks, signing text; in millimetres from the top left corner."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal

from vanban.errors import ConversionError
from vanban.frozen import dataclass
from vanban.metrics.lengths import points
from vanban.pdf.geometry import Box
from vanban.pdf.office import fonts
from vanban.pdf.office.truetype import style_of
from vanban.pdf.optional import bring

Align = Literal["trai", "giua", "phai"]
BLACK = "000000"


@dataclass(frozen=True, slots=True)
class Faces:
    """Font files for upright, bold, italic and bold italic text.

    Attributes:
        files: the files in that order.
    """

    files: tuple[Path, Path, Path, Path]

    def name(self, *, bold: bool, italic: bool) -> str:
        """Make one face known to the drawing library and give its name there."""
        metrics = bring("reportlab.pdfbase.pdfmetrics", "Đóng dấu lên tệp PDF")
        ttfonts = bring("reportlab.pdfbase.ttfonts", "Đóng dấu lên tệp PDF")
        path = self.files[bold + 2 * italic]
        name = f"vanban:{path}"
        if name not in metrics.getRegisteredFontNames():
            metrics.registerFont(ttfonts.TTFont(name, str(path)))
        return name


def house_faces(font_dir: Path | None = None) -> Faces:
    """Find the font that papers are printed with on this machine.

    Args:
        font_dir: a folder with further font files; None when there is none.

    Raises:
        ConversionError: neither Times New Roman nor a font of its widths is to be had.
    """
    choice = fonts.require(fonts.choose(font_dir))
    by_style = {style_of(path): path for path in choice.files}
    wanted = ((False, False), (True, False), (False, True), (True, True))
    if any(style not in by_style for style in wanted):
        raise ConversionError(f"phông {choice.family} trên máy không đủ bốn kiểu đứng, đậm, nghiêng, đậm nghiêng")
    regular, bold, italic, both = (by_style[style] for style in wanted)
    return Faces((regular, bold, italic, both))


class Pen:
    """Writes and draws on one small sheet; all measures in millimetres from its top left corner."""

    def __init__(self, canvas: Any, height: float, faces: Faces) -> None:
        """Take a reportlab canvas of the given height."""
        self._canvas = canvas
        self._height = height
        self._faces = faces

    def text(
        self,
        at: tuple[float, float],
        text: str,
        size: float,
        *,
        bold: bool = False,
        italic: bool = False,
        align: Align = "trai",
        colour: str = BLACK,
    ) -> None:
        """Write one line.

        Args:
            at: where the line begins, has its middle, or ends (by `align`), and the height of its base line.
            text: the line.
            size: in points.
            bold: bold letters.
            italic: italic letters.
            align: what `at` says.
            colour: six hexadecimal digits.
        """
        self._canvas.setFillColor(_colour(colour))
        self._canvas.setFont(self._faces.name(bold=bold, italic=italic), size)
        write = {
            "trai": self._canvas.drawString,
            "giua": self._canvas.drawCentredString,
            "phai": self._canvas.drawRightString,
        }[align]
        write(points(at[0]), points(self._height - at[1]), text)

    def width(self, text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
        """How wide a line is, in millimetres."""
        metrics = bring("reportlab.pdfbase.pdfmetrics", "Đóng dấu lên tệp PDF")
        return float(metrics.stringWidth(text, self._faces.name(bold=bold, italic=italic), size)) / points(1)

    def line(self, start: tuple[float, float], end: tuple[float, float], *, weight: float, colour: str = BLACK) -> None:
        """Draw a rule, its weight in points."""
        self._canvas.setStrokeColor(_colour(colour))
        self._canvas.setLineWidth(weight)
        self._canvas.setDash()
        self._canvas.line(
            points(start[0]), points(self._height - start[1]), points(end[0]), points(self._height - end[1])
        )

    def dots(self, start: tuple[float, float], width: float, *, colour: str = BLACK) -> None:
        """Draw a dotted line to write on."""
        self._canvas.setStrokeColor(_colour(colour))
        self._canvas.setLineWidth(0.5)
        self._canvas.setDash(0.5, 1.5)
        y = points(self._height - start[1])
        self._canvas.line(points(start[0]), y, points(start[0] + width), y)
        self._canvas.setDash()

    def frame(self, box: Box, *, weight: float, colour: str = BLACK) -> None:
        """Draw a rectangle, its weight in points."""
        self._canvas.setStrokeColor(_colour(colour))
        self._canvas.setLineWidth(weight)
        y = points(self._height - box.bottom)
        self._canvas.rect(points(box.x), y, points(box.width), points(box.height))

    def image(self, picture: Path, box: Box) -> None:
        """Lay a picture into a place, see-through where it is."""
        self._canvas.drawImage(
            str(picture),
            points(box.x),
            points(self._height - box.bottom),
            points(box.width),
            points(box.height),
            mask="auto",
        )


def draw(size: tuple[float, float], paint: Callable[[Pen], None], faces: Faces, *, turned: int = 0) -> bytes:
    """Draw a sheet and give it as a PDF of one page; the same drawing gives the same bytes.

    Args:
        size: width and height in millimetres.
        paint: draws with the pen it is given.
        faces: the font.
        turned: degrees clockwise the page is shown turned by: the drawing is turned back by as much.
    """
    canvas_module = bring("reportlab.pdfgen.canvas", "Đóng dấu lên tệp PDF")
    data = io.BytesIO()
    width, height = points(size[0]), points(size[1])
    page_size = (width, height) if turned in (0, 180) else (height, width)
    # Without a first font of ours the library declares Helvetica, not embedded: no PDF/A would stay one.
    first = faces.name(bold=False, italic=False)
    canvas = canvas_module.Canvas(data, pagesize=page_size, invariant=1, initialFontName=first)
    canvas.translate(*{0: (0, 0), 90: (height, 0), 180: (width, height), 270: (0, width)}[turned])
    canvas.rotate(turned)
    paint(Pen(canvas, size[1], faces))
    canvas.showPage()
    canvas.save()
    return data.getvalue()


def _colour(digits: str) -> Any:
    return bring("reportlab.lib.colors", "Đóng dấu lên tệp PDF").HexColor(f"#{digits}")
