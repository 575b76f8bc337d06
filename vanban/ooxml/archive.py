"""The one writer of packages: static bytes packed once, the same input always giving the same file.

Who has all parts at hand writes them with `package`; a paper made many times over is spliced from `Shelf` and `splice`.

A deflate stream may be cut at byte boundaries, so a part is put together from pieces: long static text packed
when the template is loaded, values stored or packed as they come. Its checksum is put together the same way.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Final

from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.ooxml.xml_text import CONTROL_BYTES, NON_CHARACTERS, SearchedXml
from vanban.sameness import REMEMBERED, Same

STORED, DEFLATED = 0, 8
# 1 January 1980, 00:00: the first moment a zip can name; a fixed one keeps files equal.
_DOS_TIME, _DOS_DATE = 0, 0x21
_UTF8_NAME = 0x800
_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_FAR_OFFSET = struct.Struct("<HHQ")
_VERSION, _VERSION_OF_FAR = 20, 45
FAR: Final = 0xFFFFFFFF
"""From here on an offset is written in a larger field of its own."""
_STORED_BLOCK = struct.Struct("<BHH")
_LAST_BLOCK = b"\x03\x00"
# Below this a stored block beats a compressor that must first be set up.
_SMALL = 1400
WORTH_PACKING: Final = 512
"""Shorter static text is packed together with the values around it."""
# From here on four table look-ups are cheaper than reading the text again for its checksum.
_LONG = 2048
_FAST, _BEST = 1, 9
# Pieces are packed by the thousand: nothing stands further back in one than its own length, and a window and tables of
# that size are set up in a fraction of the time.
_NEAR: Final = 4096
_NEAR_BITS, _NEAR_TABLES = 12, 4
# The byte both non-characters begin with; hardly any text holds it.
_LEAD: Final = 0xEF
_USUAL: Final = 6
CONTENT_TYPES: Final = "[Content_Types].xml"
"""The part that says what the others are; it stands first, as in Word's own files."""
_OWNER_MAY_WRITE: Final = 0o600 << 16


@dataclass(frozen=True, slots=True)
class Member:
    """One file of the zip, packed and ready to be written."""

    name: str
    method: int
    crc: int
    size: int
    packed: tuple[bytes, ...]
    packed_size: int
    attributes: int = 0

    def local(self) -> bytes:
        """The header that stands before the packed bytes."""
        name = self.name.encode()
        flags = 0 if self.name.isascii() else _UTF8_NAME
        return (
            _LOCAL.pack(
                b"PK\x03\x04",
                _VERSION,
                flags,
                self.method,
                _DOS_TIME,
                _DOS_DATE,
                self.crc,
                self.packed_size,
                self.size,
                len(name),
                0,
            )
            + name
        )

    def central(self, offset: int) -> bytes:
        """The entry of the directory at the end of the zip."""
        name = self.name.encode()
        flags = 0 if self.name.isascii() else _UTF8_NAME
        sizes = (self.crc, self.packed_size, self.size, len(name))
        far = offset >= FAR
        version = _VERSION_OF_FAR if far else _VERSION
        extra = _FAR_OFFSET.pack(1, 8, offset) if far else b""
        return (
            _CENTRAL.pack(
                b"PK\x01\x02",
                version,
                version,
                flags,
                self.method,
                _DOS_TIME,
                _DOS_DATE,
                *sizes,
                len(extra),
                0,
                0,
                0,
                self.attributes,
                min(offset, FAR),
            )
            + name
            + extra
        )


def package(parts: Mapping[str, bytes] | Iterable[tuple[str, bytes]], *, squeezed: bool = True) -> bytes:
    """Write a whole package: the content types first, then the parts in the order given.

    Args:
        parts: name of the part → its bytes.
        squeezed: deflate the parts. False stores them, for what is committed and compared: packed bytes differ between
            versions of zlib.
    """
    named = dict(parts)
    order = sorted(named, key=lambda name: name != CONTENT_TYPES)
    write = pack if squeezed else _stored
    return b"".join(Shelf.of(write(name, named[name]) for name in order).with_members(()))


def _stored(name: str, data: bytes) -> Member:
    # The rights stand in the committed templates, written so from the first.
    return Member(name, STORED, zlib.crc32(data), len(data), (data,), len(data), _OWNER_MAY_WRITE)


def pack(name: str, data: bytes, level: int = _USUAL) -> Member:
    """Pack one part; pictures that do not get smaller are stored as they are."""
    crc = zlib.crc32(data)
    squeezer = zlib.compressobj(level, zlib.DEFLATED, -15)
    packed = squeezer.compress(data) + squeezer.flush()
    if len(packed) >= len(data):
        return Member(name, STORED, crc, len(data), (data,), len(data))
    return Member(name, DEFLATED, crc, len(data), (packed,), len(packed))


@dataclass(frozen=True, slots=True)
class Shelf:
    """The static members of a template, written one after another, with their part of the directory."""

    body: bytes
    directory: bytes
    count: int

    @classmethod
    def of(cls, members: Iterable[Member]) -> Shelf:
        """Lay the members out in order."""
        body, directory, count = bytearray(), bytearray(), 0
        for member in members:
            directory += member.central(len(body))
            body += member.local()
            for piece in member.packed:
                body += piece
            count += 1
        return cls(bytes(body), bytes(directory), count)

    def with_members(self, members: Sequence[Member]) -> list[bytes]:
        """The pieces of the whole zip: what stands on the shelf, then `members`, then the directory."""
        offset = len(self.body)
        pieces = [self.body]
        directory = [self.directory]
        for member in members:
            local = member.local()
            directory.append(member.central(offset))
            pieces.append(local)
            pieces.extend(member.packed)
            offset += len(local) + member.packed_size
        closing = b"".join(directory)
        count = self.count + len(members)
        pieces.append(closing)
        pieces.append(_END.pack(b"PK\x05\x06", 0, 0, count, count, len(closing), offset, 0))
        return pieces


@dataclass(frozen=True, slots=True)
class Static:
    """A long static piece of a part: packed once, with the way to carry a checksum over it."""

    packed: bytes
    size: int
    crc: int
    tables: tuple[tuple[int, ...], ...]
    data: bytes

    @classmethod
    def of(cls, text: str) -> Static:
        """Pack a piece so that it ends on a byte and needs nothing before it."""
        data = text.encode()
        squeezer = zlib.compressobj(_BEST, zlib.DEFLATED, -15)
        packed = squeezer.compress(data) + squeezer.flush(zlib.Z_FULL_FLUSH)
        tables = _shift_tables(len(data)) if len(data) >= _LONG else ()
        return cls(packed, len(data), zlib.crc32(data), tables, data)

    def carry(self, crc: int) -> int:
        """The checksum of what came before, followed by this piece."""
        if not self.tables:
            return zlib.crc32(self.data, crc)
        low, second, third, high = self.tables
        moved = low[crc & 255] ^ second[crc >> 8 & 255] ^ third[crc >> 16 & 255] ^ high[crc >> 24]
        return moved ^ self.crc


def _shift_tables(length: int) -> tuple[tuple[int, ...], ...]:
    """What `length` zero bytes do to a checksum: CRC-32 is linear, so 32 bits tell everything."""
    zeros = bytes(length)
    nothing = zlib.crc32(zeros, 0)
    bits = [zlib.crc32(zeros, 1 << bit) ^ nothing for bit in range(32)]
    tables = []
    for byte in range(4):
        table = [0] * 256
        for value in range(1, 256):
            lowest = value & -value
            table[value] = table[value ^ lowest] ^ bits[8 * byte + lowest.bit_length() - 1]
        tables.append(tuple(table))
    return tuple(tables)


def splice(name: str, pieces: Iterable[str], statics: Mapping[str, Static], guarded: bool) -> Member:
    """Put a part together from its rendered pieces; pieces found in `statics` come packed already.

    Args:
        name: the part.
        pieces: the text in order; read one by one, so that a renderer may produce them as it goes.
        statics: static text of `WORTH_PACKING` letters and more -> its packed form.
        guarded: search the values for bytes that XML forbids.

    Raises:
        ForbiddenBytesError: ready markup held a character XML forbids.
        UnicodeEncodeError: the same, half of a surrogate pair.
    """
    out: list[bytes] = []
    waiting: list[str] = []
    crc = size = packed_size = 0
    find, wait = statics.get, waiting.append
    for piece in pieces:
        if len(piece) < WORTH_PACKING:
            wait(piece)
            continue
        if type(piece) is SearchedXml:
            static = _searched(Same(piece)) if len(piece) >= _LONG else None
        else:
            static = find(piece)
            if static is None and len(piece) >= _LONG:
                static = _long_value(piece)
        if static is None:
            wait(piece)
            continue
        if waiting:
            data = "".join(waiting).encode()
            waiting.clear()
            if guarded:
                refuse_forbidden(data)
            crc = zlib.crc32(data, crc)
            size += len(data)
            block = _deflate_piece(data)
            out.append(block)
            packed_size += len(block)
        crc = static.carry(crc)
        size += static.size
        out.append(static.packed)
        packed_size += len(static.packed)
    data = "".join(waiting).encode()
    if guarded:
        refuse_forbidden(data)
    block = _deflate_piece(data) + _LAST_BLOCK
    out.append(block)
    return Member(name, DEFLATED, zlib.crc32(data, crc), size + len(data), tuple(out), packed_size + len(block))


@lru_cache(maxsize=REMEMBERED)
def _long_value(text: str) -> Static:
    """Pack a long value by itself, searched for what XML forbids; the body of a loop's papers is packed once."""
    data = text.encode()
    refuse_forbidden(data)
    return Static(_deflate_piece(data), len(data), 0, (), data)


@lru_cache(maxsize=REMEMBERED)
def _searched(text: Same[SearchedXml]) -> Static:
    """The same for what its writer has searched, known by itself."""
    data = text.value.encode()
    return Static(_deflate_piece(data), len(data), 0, (), data)


def _deflate_piece(data: bytes) -> bytes:
    length = len(data)
    if length < _SMALL:
        return _STORED_BLOCK.pack(0, length, length ^ 0xFFFF) + data
    if length <= _NEAR:
        squeezer = zlib.compressobj(_FAST, zlib.DEFLATED, -_NEAR_BITS, _NEAR_TABLES)
    else:
        squeezer = zlib.compressobj(_FAST, zlib.DEFLATED, -15)
    return squeezer.compress(data) + squeezer.flush(zlib.Z_SYNC_FLUSH)


class ForbiddenBytesError(InputError):
    """Rendered text holds a character that XML forbids."""

    def __init__(self, *problems: Problem | str) -> None:
        super().__init__(*(problems or ("giá trị có ký tự không in được",)))


def refuse_forbidden(data: bytes) -> None:
    """Look for what XML forbids in UTF-8 text.

    Raises:
        ForbiddenBytesError: there is such a character.
    """
    if len(data.translate(None, CONTROL_BYTES)) != len(data) or (
        _LEAD in data and any(data.find(x) >= 0 for x in NON_CHARACTERS)
    ):
        raise ForbiddenBytesError
