"""A PDF written as it goes: pages leave for the disk at once, fonts follow when all letters are known.

Made for tens of thousands of pages of one shape: a page is a few hundred bytes over a shared background, and memory
stays flat. General PDF libraries keep every page until the end (reportlab: 10 KB a page and five times slower; pikepdf:
slower than linear; figures in `benchmarks/certificates_pdf.py`), so only the font work is theirs.
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Iterable, Mapping
from typing import BinaryIO, Final

from vanban.metrics.lengths import POINTS_PER_MM
from vanban.overprint.typefaces import Face

_BRANCH: Final = 128
"""Pages on one branch of the page tree."""
_SMALL: Final = 96


class PdfFile:
    """Writes one PDF to an open file."""

    def __init__(self, out: BinaryIO, *, title: str = "", author: str = "") -> None:
        """Begin the file.

        Args:
            out: open for writing bytes; the caller closes it.
            title: what the viewer shows as the name of the paper.
            author: the office.
        """
        self._out = out
        self._offsets = array("Q", [0])
        self._at = 0
        self._write(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
        self._catalog, self._pages, self.resources, self._outlines = (self.reserve() for _ in range(4))
        self._info = {"Title": title, "Author": author, "Creator": "vanban", "Producer": "vanban"}
        self._branches: list[int] = []
        self._kids: list[int] = []
        self._first = self._last = 0
        self._waiting: tuple[int, int, int, str] | None = None
        self._titles = 0
        self.count = 0

    def reserve(self) -> int:
        """Take the next object number."""
        self._offsets.append(0)
        return len(self._offsets) - 1

    def put(self, body: bytes, number: int | None = None) -> int:
        """Write an object and give its number."""
        number = self.reserve() if number is None else number
        self._offsets[number] = self._at
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
        return number

    def put_stream(self, data: bytes, entries: str = "", number: int | None = None, *, packed: bool = False) -> int:
        """Write a stream object.

        Args:
            data: its bytes.
            entries: further entries of its dictionary.
            number: its number; None takes the next.
            packed: whether the bytes are already as they shall stand in the file.
        """
        if not packed and len(data) > _SMALL:
            data = zlib.compress(data, 6)
            entries += "/Filter/FlateDecode"
        return self.put(b"<<%b/Length %d>>stream\n%b\nendstream" % (entries.encode("latin-1"), len(data), data), number)

    def page(self, content: bytes, width: float, height: float, *, bookmark: str = "") -> None:
        """Write one page.

        Args:
            content: its drawing operators.
            width: in millimetres.
            height: in millimetres.
            bookmark: name in the viewer's list of bookmarks; "" for none.
        """
        if len(self._kids) == _BRANCH or not self._branches:
            self._close_branch()
            self._branches.append(self.reserve())
        stream = self.put_stream(content)
        box = f"[0 0 {_number(width * POINTS_PER_MM)} {_number(height * POINTS_PER_MM)}]"
        page = self.put(
            f"<</Type/Page/Parent {self._branches[-1]} 0 R/MediaBox{box}/Resources {self.resources} 0 R"
            f"/Contents {stream} 0 R>>".encode()
        )
        self._kids.append(page)
        self.count += 1
        if bookmark:
            self._bookmark(bookmark, page)

    def finish(self, faces: Iterable[Face], forms: Mapping[str, int]) -> None:
        """Write fonts, the page tree, bookmarks and the table of contents of the file itself.

        Args:
            faces: the faces the pages used.
            forms: name → number of the backgrounds and pictures the pages used.
        """
        self._close_branch()
        if self._waiting:
            self._put_bookmark(self._waiting, 0)
        fonts = " ".join(f"/{face.resource} {_put_face(self, face)} 0 R" for face in faces)
        drawn = " ".join(f"/{name} {number} 0 R" for name, number in forms.items())
        self.put(f"<</Font<<{fonts}>>/XObject<<{drawn}>>>>".encode(), self.resources)
        branches = " ".join(f"{number} 0 R" for number in self._branches)
        self.put(f"<</Type/Pages/Count {self.count}/Kids[{branches}]>>".encode(), self._pages)
        marks = ""
        if self._titles:
            ends = f"/First {self._first} 0 R/Last {self._last} 0 R/Count {self._titles}"
            self.put(f"<</Type/Outlines{ends}>>".encode(), self._outlines)
            marks = f"/Outlines {self._outlines} 0 R/PageMode/UseOutlines"
        else:
            self.put(b"null", self._outlines)
        # Printed on paper of exact size: the printer must not shrink the page.
        self.put(
            f"<</Type/Catalog/Pages {self._pages} 0 R{marks}/Lang(vi-VN)/ViewerPreferences"
            "<</PrintScaling/None/DisplayDocTitle true>>>>".encode(),
            self._catalog,
        )
        told = "".join(f"/{name} {text_string(value)}" for name, value in self._info.items() if value)
        info = self.put(f"<<{told}>>".encode("ascii"))
        self._table(info)

    def _close_branch(self) -> None:
        if self._kids:
            kids = " ".join(f"{kid} 0 R" for kid in self._kids)
            node = f"<</Type/Pages/Parent {self._pages} 0 R/Count {len(self._kids)}/Kids[{kids}]>>"
            self.put(node.encode(), self._branches[-1])
            self._kids = []

    def _bookmark(self, title: str, page: int) -> None:
        number = self.reserve()
        if self._waiting:
            self._put_bookmark(self._waiting, number)
        else:
            self._first = number
        self._waiting = (number, self._last, page, title)
        self._last = number
        self._titles += 1

    def _put_bookmark(self, waiting: tuple[int, int, int, str], following: int) -> None:
        number, before, page, title = waiting
        links = (f"/Prev {before} 0 R" if before else "") + (f"/Next {following} 0 R" if following else "")
        self.put(
            f"<</Title {text_string(title)}/Parent {self._outlines} 0 R{links}/Dest[{page} 0 R/Fit]>>".encode("ascii"),
            number,
        )

    def _table(self, info: int) -> None:
        start = self._at
        self._write(b"xref\n0 %d\n0000000000 65535 f \n" % len(self._offsets))
        block: list[bytes] = []
        for offset in self._offsets[1:]:
            block.append(b"%010d 00000 n \n" % offset)
            if len(block) == 4096:
                self._write(b"".join(block))
                block.clear()
        self._write(b"".join(block))
        self._write(
            b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n"
            % (len(self._offsets), self._catalog, info, start)
        )

    def _write(self, data: bytes) -> None:
        self._out.write(data)
        self._at += len(data)


def _put_face(file: PdfFile, face: Face) -> int:
    """Write a font: composite, two bytes a letter, the glyphs used and no others."""
    name = f"VANBAN+{face.postscript_name}"
    data = face.subset()
    font_file = file.put_stream(data, f"/Length1 {len(data)}")
    described = "".join(f"/{key} {value}" for key, value in face.descriptor().items())
    descriptor = file.put(f"<</Type/FontDescriptor/FontName/{name}/FontFile2 {font_file} 0 R{described}>>".encode())
    widths = " ".join(map(str, face.widths()))
    glyphs = file.put(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/FontDescriptor {descriptor} 0 R/DW 0/W[1[{widths}]]/CIDToGIDMap/Identity>>".encode()
    )
    letters = file.put_stream(face.unicode_map())
    return file.put(
        f"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{glyphs} 0 R]"
        f"/ToUnicode {letters} 0 R>>".encode()
    )


def text_string(text: str) -> str:
    """Write a text for a viewer's eyes: UTF-16 in hexadecimal digits.

    >>> text_string("Hà")
    '<FEFF004800E0>'
    """
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def _number(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
