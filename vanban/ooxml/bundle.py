"""A ZIP of finished files: written from front to end as they come, stored as they are; the same files give the same bytes."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from typing import BinaryIO, Final

from vanban.ooxml.archive import FAR, STORED, Member, pack

_MANY: Final = 0xFFFF
_FAR_END: Final = struct.Struct("<4sQ2H2L4Q")
_FAR_PLACE: Final = struct.Struct("<4sLQL")
_END: Final = struct.Struct("<4s4H2LH")
_VERSION: Final = 45


class Bundle:
    """Takes files one after another; `close` writes the directory. None is held in memory."""

    def __init__(self, stream: BinaryIO) -> None:
        """Write to a stream, from where it stands: the beginning."""
        self._stream = stream
        self._directory: list[bytes] = []
        self._offset = 0
        self._first, self._crc = b"", 0

    def add(self, name: str, pieces: Sequence[bytes]) -> None:
        """Put a file in as it is; what files begin with alike (the same object) is read once for their checksums."""
        first, *rest = pieces
        if first is not self._first:
            self._first, self._crc = first, zlib.crc32(first)
        crc = self._crc
        for piece in rest:
            crc = zlib.crc32(piece, crc)
        size = sum(map(len, pieces))
        self._put(Member(name, STORED, crc, size, tuple(pieces), size))

    def add_packed(self, name: str, data: bytes) -> None:
        """Put a file in squeezed."""
        self._put(pack(name, data))

    def close(self) -> None:
        """Write the directory; beyond what its old form can count, the larger form stands before it."""
        directory = b"".join(self._directory)
        count, size, offset = len(self._directory), len(directory), self._offset
        self._stream.write(directory)
        if count >= _MANY or offset + size >= FAR:
            rest = _FAR_END.size - 12
            self._stream.write(_FAR_END.pack(b"PK\x06\x06", rest, _VERSION, _VERSION, 0, 0, count, count, size, offset))
            self._stream.write(_FAR_PLACE.pack(b"PK\x06\x07", 0, offset + size, 1))
        few, near = min(count, _MANY), min(offset, FAR)
        self._stream.write(_END.pack(b"PK\x05\x06", 0, 0, few, few, min(size, FAR), near, 0))

    def _put(self, member: Member) -> None:
        self._directory.append(member.central(self._offset))
        local = member.local()
        self._stream.write(local)
        for piece in member.packed:
            self._stream.write(piece)
        self._offset += len(local) + member.packed_size
