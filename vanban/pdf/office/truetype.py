"""What a TrueType file can write, read from the file itself."""

from __future__ import annotations

import struct
from pathlib import Path

from vanban.errors import DocumentError

VIETNAMESE = (
    "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư"
    "ẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ"
)


def missing_letters(path: Path, letters: str = VIETNAMESE) -> str:
    """Name the letters a TrueType file has no shape for; all of them when the file cannot be read.

    Args:
        path: a .ttf, .otf or .ttc file (of a collection the first face counts).
        letters: what the paper needs.
    """
    try:
        known = _characters(path.read_bytes())
    except (OSError, struct.error, DocumentError):
        return letters
    return "".join(letter for letter in letters if ord(letter) not in known)


def style_of(path: Path) -> tuple[bool, bool]:
    """Say whether a TrueType file is bold and whether it is italic.

    Raises:
        OSError, DocumentError, struct.error: the file cannot be read.
    """
    data = path.read_bytes()
    flags = struct.unpack_from(">H", data, _table(data, b"head") + 44)[0]
    return bool(flags & 1), bool(flags & 2)


def _table(data: bytes, wanted: bytes) -> int:
    """Where a table begins; of a collection the first face counts."""
    start = struct.unpack_from(">I", data, 12)[0] if data[:4] == b"ttcf" else 0
    for number in range(struct.unpack_from(">H", data, start + 4)[0]):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, start + 12 + 16 * number)
        if tag == wanted:
            return int(offset)
    raise DocumentError(f"tệp phông chữ thiếu bảng {wanted.decode()}")


def _characters(data: bytes) -> set[int]:
    """Read the Unicode character map (format 4 or 12) of a TrueType file."""
    offset = _table(data, b"cmap")
    known: set[int] = set()
    for number in range(struct.unpack_from(">H", data, offset + 2)[0]):
        platform, _, where = struct.unpack_from(">HHI", data, offset + 4 + 8 * number)
        if platform in (0, 3):
            known |= _subtable(data, offset + where)
    return known


def _subtable(data: bytes, at: int) -> set[int]:
    kind = struct.unpack_from(">H", data, at)[0]
    known: set[int] = set()
    if kind == 4:
        pairs = struct.unpack_from(">H", data, at + 6)[0] // 2
        ends = struct.unpack_from(f">{pairs}H", data, at + 14)
        starts = struct.unpack_from(f">{pairs}H", data, at + 16 + 2 * pairs)
        for first, last in zip(starts, ends, strict=True):
            known.update(range(first, last + 1))
    elif kind == 12:
        for group in range(struct.unpack_from(">I", data, at + 12)[0]):
            first, last, _ = struct.unpack_from(">III", data, at + 16 + 12 * group)
            known.update(range(first, min(last, 0x1FFFF) + 1))
    return known
