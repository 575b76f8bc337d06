"""Whether what a PDF packs can be unpacked: a page whose packed text is damaged prints garbage, and nobody says so."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from vanban.errors import DocumentError, Problem
from vanban.patterns import regex
from vanban.pdf.opening import as_objects
from vanban.pdf.optional import bring

_PIECE: Final = 1 << 20
_LARGEST: Final = 64 << 20
"""Bytes that text, drawings or a font may become."""
_LARGEST_PICTURE: Final = 256 << 20
"""Bytes that a picture may become: A3 at 600 dots an inch in colour."""
_DEEPEST: Final = 10_000
"""States a drawing may save within each other; PDF itself knows 28, programs use some tens."""
_SAVES: Final = regex(rb"(?<!\S)q(?=\s)")
_RESTORES: Final = regex(rb"(?<!\S)Q(?=\s)")


def require_sound(path: Path) -> None:
    """Refuse a stranger's PDF parts of which cannot be unpacked, or become too large; of an encrypted one nobody can say.

    Raises:
        DocumentError: it is damaged or too large inside, or cannot be opened at all.
    """
    with as_objects(path, encrypted_too=True) as pdf:
        if fault := fault_of(pdf, path):
            raise DocumentError(fault)


def fault_of(pdf: Any, path: Path) -> Problem | None:
    """Say what of an open `pikepdf.Pdf` cannot be unpacked; None when all can."""
    for stream in () if pdf.is_encrypted else _readable(pdf):
        picture = stream.get("/Subtype") == "/Image"
        most = _LARGEST_PICTURE if picture else _LARGEST
        depth = _Depth()
        data = memoryview(stream.get_raw_stream_buffer())
        if "/Filter" not in stream:
            length: int | None = 0
            for at in range(0, 0 if picture else len(data), _PIECE):
                depth.read(bytes(data[at : at + _PIECE]))
        else:
            length = _unpacked(data, most, None if picture else depth)
        if depth.deepest > _DEEPEST:
            return Problem("tệp PDF có hình vẽ lồng nhau quá sâu, mở ra có thể treo máy", tep=str(path),
                           tim_thay=f"đối tượng {stream.objgen[0]}")  # fmt: skip
        if length is None:
            return Problem("tệp PDF bị hỏng bên trong: có phần không giải nén được", tep=str(path),
                           tim_thay=f"đối tượng {stream.objgen[0]}", cach_sua="Lấy lại tệp gốc từ nơi gửi.")  # fmt: skip
        if length > most:
            return Problem("tệp PDF nén một phần quá lớn, mở ra có thể treo máy", tep=str(path),
                           tim_thay=f"đối tượng {stream.objgen[0]}", can_co=f"không quá {most >> 20} MB")  # fmt: skip
    return None


class _Depth:
    """How deep a drawing saves its state within a saved state, read piece by piece, by and large."""

    def __init__(self) -> None:
        self.now = self.deepest = 0

    def read(self, piece: bytes) -> None:
        if piece.count(b"q") > _DEEPEST or self.now:
            self.now = max(0, self.now + len(_SAVES.findall(piece)) - len(_RESTORES.findall(piece)))
            self.deepest = max(self.deepest, self.now)


def _readable(pdf: Any) -> Iterator[Any]:
    """Give the streams that are packed in the usual way, or not at all."""
    pikepdf = bring("pikepdf", "Đọc tệp PDF")
    for one in pdf.objects:
        if isinstance(one, pikepdf.Stream):
            how = one.get("/Filter")
            first = how[0] if isinstance(how, pikepdf.Array) and len(how) else how
            if how is None or (isinstance(first, pikepdf.Name) and str(first) == "/FlateDecode"):
                yield one


def _unpacked(data: memoryview, most: int, depth: _Depth | None) -> int | None:
    """Count what packed bytes become, up to more than `most`; None when they are damaged or cut off.

    A missing check sum at the end is let pass, as viewers do; a wrong one is damage.
    """
    if not data:
        return 0
    if len(data) < 2 or data[0] & 15 != 8 or (data[0] << 8 | data[1]) % 31:
        return None
    unpacking, total, check = zlib.decompressobj(-zlib.MAX_WBITS), 0, 1
    waiting: Any = data[2:]
    try:
        while not unpacking.eof and total <= most:
            piece = unpacking.decompress(waiting[:_PIECE], _PIECE)
            rest = len(unpacking.unconsumed_tail)
            waiting = waiting[min(_PIECE, len(waiting)) - rest :] if not unpacking.eof else waiting
            total, check = total + len(piece), zlib.adler32(piece, check)
            if depth is not None:
                depth.read(piece)
            if not piece and not unpacking.eof and not len(waiting):
                return None
    except zlib.error:
        return None
    if total > most:
        return total
    said = unpacking.unused_data[:4]
    return None if len(said) == 4 and int.from_bytes(said, "big") != check else total
