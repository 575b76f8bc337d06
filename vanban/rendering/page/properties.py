"""Custom properties of a paper: the data of document systems (Phụ lục VI), where Word and scripts can read them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from vanban.errors import InputError, Problem
from vanban.ooxml.xml_text import DECLARATION, FORBIDDEN, decode, escape, escape_attribute
from vanban.patterns import regex
from vanban.rendering.engine.package import CONTENT_TYPES, Package

_FORMAT: Final = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The one format id that user-defined properties have."""
_FIRST_ID: Final = 2
_DATE: Final = regex(r"\d{4}-\d{2}-\d{2}")
_DAY_LENGTH: Final = len("2026-03-05")
_TYPES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_PROPERTIES: Final = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"

PART: Final = "docProps/custom.xml"
_RELATIONS: Final = "_rels/.rels"
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.custom-properties+xml"


def properties_part(values: Mapping[str, object]) -> bytes:
    """Write docProps/custom.xml: numbers, ISO dates and text are told apart, empty values are left out.

    Raises:
        InputError: a value holds a character XML forbids.
    """
    said = ((name, value) for name, value in values.items() if value is not None and value != "")
    rows = "".join(
        f'<property fmtid="{_FORMAT}" pid="{pid}" name="{escape_attribute(name)}">{_typed(name, value)}</property>'
        for pid, (name, value) in enumerate(said, _FIRST_ID)
    )
    return f'{DECLARATION}<Properties xmlns="{_PROPERTIES}" xmlns:vt="{_TYPES}">{rows}</Properties>'.encode()


def ready_for_properties(package: Package, *, wanted: bool) -> tuple[Package, bool]:
    """Give a template without the part of its properties, which every paper writes; and whether a paper has one.

    A part that an office program dropped comes back; a template without one has none when the paper has no properties.
    """
    parts, kinds = dict(package.parts), dict(package.kinds)
    kinds.pop(PART, None)
    if parts.pop(PART, None) is not None:
        return Package(package.name, parts, kinds), True
    if wanted:
        override = f'<Override PartName="/{PART}" ContentType="{_CONTENT_TYPE}"/>'
        parts[CONTENT_TYPES] = _before(parts[CONTENT_TYPES], "</Types>", override)
        relation = f'<Relationship Id="rIdTuyBien" Type="{_RELATION}" Target="{PART}"/>'
        parts[_RELATIONS] = _before(parts[_RELATIONS], "</Relationships>", relation)
    return Package(package.name, parts, kinds), wanted


def _before(data: bytes, closing: str, addition: str) -> bytes:
    text = decode(data)
    at = text.rindex(closing)
    return (text[:at] + addition + text[at:]).encode()


def _typed(name: str, value: object) -> str:
    if isinstance(value, bool):
        return f"<vt:bool>{str(value).lower()}</vt:bool>"
    if isinstance(value, int):
        return f"<vt:i4>{value}</vt:i4>"
    text = str(value)
    if FORBIDDEN.search(text):
        raise InputError(Problem("giá trị có ký tự không in được", f"thuộc tính của tệp: {name}"))
    if len(text) == _DAY_LENGTH and _DATE.fullmatch(text):
        return f"<vt:filetime>{text}T00:00:00Z</vt:filetime>"
    return f"<vt:lpwstr>{escape(text)}</vt:lpwstr>"
