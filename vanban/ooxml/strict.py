"""Files saved as "Strict Open XML": the same markup under other names; read here as what everybody else writes."""

from __future__ import annotations

import re
import zipfile
from typing import Final

from vanban.ooxml.archive import package
from vanban.patterns import regex

_STRICT: Final = b"http://purl.oclc.org/ooxml/"
_NAMES: Final = regex(rb"http://purl\.oclc\.org/ooxml/(\w+)/([\w/]+)")
_FAMILIES: Final = {
    b"spreadsheetml",
    b"wordprocessingml",
    b"drawingml",
    b"presentationml",
    b"officeDocument",
    b"schemaLibrary",
}
_DASHED: Final = {
    b"extendedProperties": b"extended-properties", b"customProperties": b"custom-properties",
    b"relationships/extendedProperties": b"relationships/extended-properties",
    b"relationships/customProperties": b"relationships/custom-properties",
}  # fmt: skip
"""Names that the older edition writes with a dash."""


def is_strict(part: bytes) -> bool:
    """Whether a part speaks the strict dialect."""
    return _STRICT in part


def transitional(part: bytes) -> bytes:
    """The part under the names that every program knows.

    >>> transitional(b'<a xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>')
    b'<a xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    """
    return _NAMES.sub(_renamed, part) if is_strict(part) else part


def _renamed(found: re.Match[bytes]) -> bytes:
    family, rest = found[1], found[2]
    if family not in _FAMILIES:
        return found[0]
    return b"http://schemas.openxmlformats.org/" + family + b"/2006/" + _DASHED.get(rest, rest)


def transitional_package(archive: zipfile.ZipFile) -> bytes:
    """A whole package under those names; its parts were looked over before."""
    return package(
        {entry.filename: transitional(archive.read(entry)) for entry in archive.infolist() if not entry.is_dir()}
    )
