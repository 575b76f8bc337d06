"""The fast lane: pages written straight as PDF, the background once, the texts of each page at their places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import field
from pathlib import Path
from typing import BinaryIO

from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.metrics.lengths import POINTS_PER_MM
from vanban.overprint import painting
from vanban.overprint.pdf_file import PdfFile
from vanban.overprint.sheet import Box, Sheet
from vanban.overprint.typefaces import Face, FaceName, Fonts, find_face

_REPEATED = 512
"""Texts remembered as they were drawn: units and merits repeat from page to page."""


@dataclass(frozen=True, slots=True)
class SetText:
    """A text ready to be printed.

    Attributes:
        box: its room.
        lines: its lines, as printed.
        size: in points.
    """

    box: Box
    lines: tuple[str, ...]
    size: float


@dataclass(slots=True)
class Lane:
    """Prints sheet after sheet into one open PDF.

    Attributes:
        sheet: paper, background and boxes.
        file: the PDF being written.
        fonts: the fonts of the machine.
        folder: where font files are looked up.
        shift: correction of the printer, right and down, in millimetres.
        behind: whether drawings, pictures and fixed texts are printed (not on pre-printed paper).
    """

    sheet: Sheet
    file: PdfFile
    fonts: Fonts
    folder: Path | None = None
    shift: tuple[float, float] = (0.0, 0.0)
    behind: bool = True
    _faces: dict[FaceName, Face] = field(default_factory=dict)
    _forms: dict[str, int] = field(default_factory=dict)
    _start: str = ""
    _lasting: dict[tuple[str, float, float, tuple[str, ...], float], str] = field(default_factory=dict)

    def begin(self, lasting: Iterable[SetText] = ()) -> None:
        """Write the background once.

        Args:
            lasting: texts that are the same on every page.
        """
        content = []
        if self.behind:
            content = self._background()
        content += [self._text(text) for text in lasting]
        if not content:
            return
        body = "\n".join(content).encode("ascii")
        box = f"[0 0 {self.sheet.width * POINTS_PER_MM:.3f} {self.sheet.height * POINTS_PER_MM:.3f}]"
        resources = f"/Resources {self.file.resources} 0 R"
        self._forms["Nen"] = self.file.put_stream(body, f"/Type/XObject/Subtype/Form/BBox{box}{resources}")
        self._start = "/Nen Do\n"

    def page(self, texts: Iterable[SetText], *, bookmark: str = "") -> None:
        """Print one page.

        Raises:
            InputError: a letter the font does not have.
        """
        content = self._start + "\n".join(map(self._text, texts))
        self.file.page(content.encode("ascii"), self.sheet.width, self.sheet.height, bookmark=bookmark)

    def finish(self) -> None:
        """Write what follows the pages."""
        self.file.finish(self._faces.values(), self._forms)

    def face(self, name: FaceName) -> Face:
        """Give an open face."""
        found = self._faces.get(name)
        if found is None:
            found = self._faces[name] = Face(
                find_face(name, fonts=self.fonts, folder=self.folder), len(self._faces) + 1
            )
        return found

    def _background(self) -> list[str]:
        sheet = self.sheet
        parts: list[str] = []
        for number, picture in enumerate(sheet.pictures, start=1):
            name = f"Anh{number}"
            self._forms[name] = painting.put_picture(self.file, picture.data)
            parts.append(painting.picture(name, picture, sheet.height))
        # A background picture of the office lies under the frame.
        parts += [painting.layers(sheet.layers, sheet.height)] if sheet.layers else []
        parts.append(painting.rules(sheet.rules, sheet.height))
        for box in sheet.boxes:
            if not box.key and box.text:
                lines = tuple((box.text.upper() if box.look.capitals else box.text).split("\n"))
                parts.append(self._text(SetText(box, lines, box.look.size)))
        return parts

    def _text(self, text: SetText) -> str:
        key = (text.box.key, text.box.y, text.box.height, text.lines, text.size)
        known = self._lasting.get(key) if text.box.key else None
        if known is not None:
            return known
        face = self.face(text.box.look.face)
        made = painting.text(text.box, text.lines, text.size, face, self.sheet.height, self.shift)
        if face.absent and any(char in line for line in text.lines for char in face.absent):
            raise InputError(
                Problem(
                    f"phông {face.postscript_name} không có chữ {', '.join(face.absent)}",
                    text.box.key,
                    tim_thay=" ".join(text.lines),
                    cach_sua="Sửa chữ này, hoặc dùng phông khác",
                )
            )
        if text.box.key and len(self._lasting) < _REPEATED:
            self._lasting[key] = made
        return made


def open_lane(
    out: BinaryIO, sheet: Sheet, *, title: str, fonts: Fonts, author: str = "", folder: Path | None = None,
    shift: tuple[float, float] = (0.0, 0.0), behind: bool = True,
) -> Lane:  # fmt: skip
    """Open a lane on a file open for writing; see `Lane` for the arguments."""
    return Lane(sheet, PdfFile(out, title=title, author=author), fonts, folder, shift, behind)
