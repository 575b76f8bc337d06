"""Custom properties of a paper: the data of document systems (Phụ lục VI), where Word and scripts can read them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from vanban.ooxml.xml_text import decode, escape_attribute
from vanban.patterns import regex
from vanban.rendering.engine.package import CONTENT_TYPES, Package

_FORMAT: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The one format id that user-defined properties have."""
_FIRST_ID: Final = 2
_DATE: Final = regex(r"\d{4}-\d{2}-\d{2}")
_DAY_LENGTH: Final = len("2026-03-05")
_TYPES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_PROPERTIES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"

_PART: Final = "docProps/custom.xml"
_RELATIONS: Final = "_rels/.rels"
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"

Shape = tuple[tuple[str, str], ...]
"""Names of properties with their kinds."""


def shape_of(values: Mapping[str, object]) -> Shape:
    """Say which properties a paper has: numbers, ISO dates and text are told apart, empty ones are left out."""
    return tuple((name, _kind(value)) for name, value in values.items() if value is not None and value != "")


def texts_of(values: Mapping[str, object]) -> list[str]:
    """Give the values of `shape_of`'s properties as they are written."""
    return [_text(value) for value in values.values() if value is not None and value != ""]


def properties_part(shape: Shape) -> bytes:
    """Write docProps/custom.xml with one tag for each value."""
    rows = "".join(
        f'<property fmtid="{_FORMAT}" pid="{_FIRST_ID + at}" name="{escape_attribute(name)}">'
        f"<vt:{kind}>{{{{ tuy_bien[{at}] }}}}</vt:{kind}></property>"
        for at, (name, kind) in enumerate(shape)
    )
    return f'<Properties xmlns="{_PROPERTIES}" xmlns:vt="{_TYPES}">{rows}</Properties>'.encode()


def with_properties(package: Package, shape: Shape) -> Package:
    """Write the properties of a paper into its template; a part that an office program dropped comes back.

    A template without properties of its own keeps none when the paper has none.
    """
    parts, kinds = dict(package.parts), dict(package.kinds)
    if _PART not in parts:
        if not shape:
            return package
        kinds[_PART] = "custom"
        override = f'<Override PartName="/{_PART}" ContentType="{_CONTENT_TYPE}"/>'
        parts[CONTENT_TYPES] = _before(parts[CONTENT_TYPES], "</Types>", override)
        relation = f'<Relationship Id="rIdTuyBien" Type="{_RELATION}" Target="{_PART}"/>'
        parts[_RELATIONS] = _before(parts[_RELATIONS], "</Relationships>", relation)
    parts[_PART] = properties_part(shape)
    return Package(package.name, parts, kinds)


def _before(data: bytes, closing: str, addition: str) -> bytes:
    text = decode(data)
    at = text.rindex(closing)
    return (text[:at] + addition + text[at:]).encode()


def _kind(value: object) -> str:
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int):
        return "i4"
    text = str(value)
    return "filetime" if len(text) == _DAY_LENGTH and _DATE.fullmatch(text) else "lpwstr"


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value}T00:00:00Z" if _kind(value) == "filetime" else str(value)
