"""The letters of a PDF page: a TrueType file found on the machine, the glyphs used so far, and their subset at the end.

Times New Roman where it is installed, else its metric twin Tinos, else a file the office names. Fonts of old code tables
(.VnTime, VNI-Times) are refused: a Unicode text prints as garbage in them.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from vanban.errors import InputError, MissingDependencyError, Problem
from vanban.frozen import dataclass
from vanban.metrics.title import TITLE_FACE, title_font_path
from vanban.regulation import page

STANDARD: Final = page.FONT
_FACES: Final[Mapping[tuple[bool, bool], frozenset[str]]] = {
    (False, False): frozenset(
        {"times", "timesnewroman", "timesnewromanregular", "tinosregular", "liberationserifregular"}
    ),
    (True, False): frozenset({"timesbd", "timesnewromanbold", "tinosbold", "liberationserifbold"}),
    (False, True): frozenset({"timesi", "timesnewromanitalic", "tinositalic", "liberationserifitalic"}),
    (True, True): frozenset({"timesbi", "timesnewromanbolditalic", "tinosbolditalic", "liberationserifbolditalic"}),
}
"""Bold, italic → names of files without blanks, dashes and case, as Windows, macOS and Linux name them."""
_OLD: Final = (".vn", "vni-", "vn")


@dataclass(frozen=True, slots=True)
class FaceName:
    """One face of a family.

    Attributes:
        family: name of the family, or the path of a font file.
        bold: the bold face.
        italic: the italic face.
    """

    family: str = STANDARD
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Fonts:
    """The fonts of a machine, as whoever looks there says.

    Attributes:
        installed: gives the files of a family; none when it is not installed.
        how_to_get: says how Times New Roman or its twin is installed.
    """

    installed: Callable[[str], Sequence[Path]]
    how_to_get: Callable[[], str]


def find_face(name: FaceName, *, fonts: Fonts, folder: Path | None = None) -> Path:
    """Find the file of a face.

    Args:
        name: the face; a family that ends in .ttf or .otf is a file, looked up in `folder` when it is relative.
        fonts: the fonts of the machine.
        folder: folder of the office's form or record; None means the current one.

    Raises:
        InputError: no such file, or a font of an old code table.
    """
    family = name.family
    if family.lower().endswith((".ttf", ".ttc", ".otf")):
        path = Path(family) if Path(family).is_absolute() or folder is None else folder / family
        if not path.is_file():
            raise InputError(Problem("không có tệp phông này", tim_thay=str(path), cach_sua="Kiểm tra lại đường dẫn"))
        return path
    if family.lower().startswith(_OLD):
        raise InputError(
            Problem(
                "phông của bảng mã cũ, in chữ Unicode sẽ ra ký tự lạ",
                tim_thay=family,
                cach_sua="Dùng phông Unicode, ví dụ Times New Roman, hoặc chỉ tệp .ttf",
            )
        )
    if family in (STANDARD, page.METRIC_TWIN):
        return _standard(name, fonts)
    if family == TITLE_FACE:
        return title_font_path()
    raise InputError(
        Problem(
            "chưa biết tệp của phông này",
            tim_thay=family,
            cach_sua="Chỉ thẳng tệp phông .ttf, ví dụ phong: phong/ThuPhap.ttf, hoặc dùng Times New Roman",
        )
    )


def _standard(name: FaceName, fonts: Fonts) -> Path:
    """Find a face of Times New Roman, or of its twin; never one that lacks Vietnamese letters."""
    wanted = _FACES[name.bold, name.italic]
    for family in (STANDARD, page.METRIC_TWIN):
        for path in fonts.installed(family):
            if "".join(filter(str.isalnum, path.stem.lower())) in wanted:
                return path
    raise InputError(
        Problem(
            "máy không có đủ bộ phông Times New Roman (thường, đậm, nghiêng), cũng không có phông Tinos",
            cach_sua=fonts.how_to_get(),
        )
    )


class Face:
    """One face while pages are written: gives widths and glyph numbers, remembers what was used."""

    def __init__(self, path: Path, number: int) -> None:
        """Open a font file.

        Args:
            path: the TrueType file.
            number: number of the face in the PDF's resources: /F1, /F2 …

        Raises:
            InputError: not a TrueType font this library can embed.
            MissingDependencyError: the extra «pdf» is not installed.
        """
        try:
            from reportlab.pdfbase.ttfonts import TTFError, TTFontFile
        except ImportError:
            raise MissingDependencyError.for_extra("in thẳng ra PDF", "pdf") from None
        try:
            self._file: Any = TTFontFile(str(path), validate=0)
        except (TTFError, struct.error, OSError) as error:
            raise InputError(
                Problem("không nhúng được tệp phông này", tim_thay=str(path), cach_sua="Dùng phông TrueType (.ttf)")
            ) from error
        self.path = path
        self.resource = f"F{number}"
        self.absent: tuple[str, ...] = ()
        """Characters asked for that the font has no shape for."""
        self._codes: list[int] = []
        self._glyphs: dict[int, int] = {}
        self._hex = _Missing(self._allot)
        self._widths = _Missing(self._width)

    @property
    def postscript_name(self) -> str:
        """Name of the font inside the PDF."""
        name = self._file.name
        return name.decode("latin-1") if isinstance(name, bytes) else str(name)

    def width(self, text: str) -> float:
        """Measure a text at a size of one unit."""
        return float(sum(map(self._widths.__getitem__, text))) / 1000

    def encode(self, text: str) -> str:
        """Give the glyph numbers of a text as hexadecimal digits, and remember them for the subset."""
        return "".join(map(self._hex.__getitem__, text))

    def _allot(self, char: str) -> str:
        glyph = self._file.charToGlyph.get(ord(char), 0)
        if not glyph:
            self.absent = (*self.absent, char)
        if glyph not in self._glyphs:
            self._codes.append(ord(char))
            self._glyphs[glyph] = len(self._codes)
        return f"{self._glyphs[glyph]:04X}"

    def _width(self, char: str) -> float:
        widths = self._file.charWidths
        return float(widths.get(ord(char), self._file.defaultWidth))

    def subset(self) -> bytes:
        """Make the font file of the glyphs used."""
        data: bytes = self._file.makeSubset(self._codes)
        return data

    def widths(self) -> list[int]:
        """Give the widths of the used glyphs in thousandths, in the order of their numbers (from 1)."""
        return [round(self._width(chr(code))) for code in self._codes]

    def unicode_map(self) -> bytes:
        """Write the map from glyph numbers back to letters, so that the PDF can be searched and copied from."""
        rows = [f"<{number:04X}><{_utf16(code)}>" for number, code in enumerate(self._codes, start=1)]
        blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
        body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return (
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe)/Ordering "
            "(UCS)/Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n"
            f"<0000><FFFF>\nendcodespacerange\n{body}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
        ).encode("ascii")

    def descriptor(self) -> dict[str, float | str]:
        """Give what a PDF viewer wants to know of the font as a whole."""
        file = self._file
        left, bottom, right, top = (round(v) for v in file.bbox)
        return {
            "Flags": int(file.flags) | 4,
            "FontBBox": f"[{left} {bottom} {right} {top}]",
            "ItalicAngle": file.italicAngle,
            "Ascent": round(file.ascent),
            "Descent": round(file.descent),
            "CapHeight": round(file.capHeight),
            "StemV": round(file.stemV),
        }


class _Missing(dict[str, Any]):
    """A dictionary that makes what it lacks."""

    def __init__(self, make: Callable[[str], Any]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: str) -> Any:
        value = self[key] = self._make(key)
        return value


def _utf16(code: int) -> str:
    return chr(code).encode("utf-16-be").hex().upper()
