"""The serif of the papers put into a copy, so that the quick engine draws with it and with nothing else."""

from __future__ import annotations

import uuid
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from vanban.ooxml.archive import STORED, Member, Shelf, pack
from vanban.regulation import page

TABLE: Final = "word/fontTable.xml"
RELATIONS: Final = "word/_rels/fontTable.xml.rels"
KIND: Final = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
ENDING: Final = "odttf"
_FACES: Final = ("Regular", "Bold", "Italic", "BoldItalic")
_HIDDEN: Final = 32
"""So many bytes at the beginning of an embedded font are masked (ECMA-376, part 4, 2.8.1)."""


def shelf(files: Sequence[Path]) -> Shelf:
    """Pack the faces with their table, once for a run.

    Args:
        files: upright, bold, italic, bold italic; their own name does not matter.

    Raises:
        OSError: a file cannot be read.
    """
    members, embeds, relations = [], [], []
    for number, (face, path) in enumerate(zip(_FACES, files, strict=False), 1):
        key = uuid.uuid5(uuid.NAMESPACE_OID, face)
        data = masked(path.read_bytes(), key)
        members.append(
            Member(f"word/fonts/f{number}.{ENDING}", STORED, zlib.crc32(data), len(data), (data,), len(data))
        )
        embeds.append(f'<w:embed{face} r:id="f{number}" w:fontKey="{{{str(key).upper()}}}"/>')
        relations.append(
            f'<Relationship Id="f{number}" Target="fonts/f{number}.{ENDING}" '
            'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font"/>'
        )
    table = (
        '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f'<w:font w:name="{page.FONT}">{"".join(embeds)}</w:font></w:fonts>'
    )
    told = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{''.join(relations)}</Relationships>"
    )
    return Shelf.of([*members, pack(TABLE, table.encode()), pack(RELATIONS, told.encode())])


def masked(data: bytes, key: uuid.UUID) -> bytes:
    """Mask a font as embedded fonts are, or take the mask off again.

    >>> key = uuid.UUID(int=7)
    >>> masked(masked(b"font", key), key)
    b'font'
    """
    mask = key.bytes[::-1]
    return bytes(byte ^ mask[at % 16] for at, byte in enumerate(data[:_HIDDEN])) + data[_HIDDEN:]
