"""A .docx as a package of parts: read within limits, because it comes from strangers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from vanban.errors import DocumentError, Problem, TemplateError
from vanban.frozen import dataclass
from vanban.ooxml.opening import OpenPackage
from vanban.ooxml.xml_text import decode
from vanban.patterns import regex

CONTENT_TYPES = "[Content_Types].xml"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MAIN_OF_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_STRICT = b"http://purl.oclc.org/ooxml/"
"""The family of names that the strict kind of the format has."""
# Content type (its end) -> what the part is to us: parts that may hold tags.
_KINDS = {
    "wordprocessingml.document.main+xml": "document",
    "wordprocessingml.header+xml": "header",
    "wordprocessingml.footer+xml": "footer",
    "wordprocessingml.footnotes+xml": "footnotes",
    "wordprocessingml.endnotes+xml": "endnotes",
    "wordprocessingml.comments+xml": "comments",
    "core-properties+xml": "core",
    "extended-properties+xml": "app",
    "custom-properties+xml": "custom",
}
_OVERRIDE = regex(r"<(?:\w+:)?Override\b[^>]*>")
_ATTRIBUTE = regex(r"""(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a .docx.

    Attributes:
        name: the file as the user named it; "" when it has no name.
        parts: part name without a leading slash -> its bytes, [Content_Types].xml first.
        kinds: part name -> "document", "header", "footer", "footnotes", "core", ... for parts that may hold tags.
    """

    name: str
    parts: Mapping[str, bytes]
    kinds: Mapping[str, str]

    @property
    def main(self) -> str:
        """Name of the part with the body."""
        return next(part for part, kind in self.kinds.items() if kind == "document")

    def rels_of(self, part: str) -> str:
        """Name of the part that lists what `part` refers to."""
        folder, _, leaf = part.rpartition("/")
        return f"{folder}/_rels/{leaf}.rels" if folder else f"_rels/{leaf}.rels"


def read_package(source: bytes | Path, name: str = "") -> Package:
    """Open a .docx (or .dotx, which becomes a document).

    Raises:
        TemplateError: not a .docx, damaged, with macros, locked by a password, or built to exhaust the machine.
    """
    if isinstance(source, Path):
        name = name or str(source)
        try:
            data = source.read_bytes()
        except OSError as fault:
            raise _refusal(name, unopened(fault)) from fault
    else:
        data = source
    parts = _read_zip(data, name)
    if CONTENT_TYPES not in parts:
        raise _refusal(name, "tệp zip này không phải tài liệu Word", "Cần một tệp .docx do Word hoặc LibreOffice lưu.")
    types = decode(parts[CONTENT_TYPES])
    if _STRICT in parts.get("_rels/.rels", b""):
        remedy = "Mở bằng Word, chọn Save As, kiểu «Word Document (*.docx)», không chọn kiểu Strict."
        raise _refusal(name, "khuôn lưu ở dạng Strict Open XML", remedy)
    if "macroEnabled" in types:
        raise _refusal(name, "khuôn có macro (.docm)", "Mở bằng Word, lưu lại thành .docx rồi dùng tệp đó.")
    if _MAIN_OF_TEMPLATE in types:
        types = types.replace(_MAIN_OF_TEMPLATE, _MAIN)
        parts[CONTENT_TYPES] = types.encode()
    kinds = _kinds(types, parts)
    if "document" not in kinds.values():
        raise _refusal(name, "tệp không có thân văn bản Word", "Cần một tệp .docx do Word hoặc LibreOffice lưu.")
    ordered = {CONTENT_TYPES: parts.pop(CONTENT_TYPES), **parts}
    return Package(name, MappingProxyType(ordered), MappingProxyType(kinds))


def unopened(fault: OSError) -> str:
    """Say why a file does not open, in words of a clerk."""
    if isinstance(fault, FileNotFoundError):
        return "không có tệp này"
    if isinstance(fault, IsADirectoryError):
        return "đây là thư mục, không phải tệp"
    if isinstance(fault, PermissionError):
        return "không được quyền mở tệp, hoặc tệp đang mở trong chương trình khác"
    return "không mở được tệp"


def _refusal(name: str, what: str, remedy: str = "") -> TemplateError:
    return TemplateError(Problem(what, tep=name, cach_sua=remedy))


def _read_zip(data: bytes, name: str) -> dict[str, bytes]:
    try:
        package = OpenPackage(data, name)
        return {part: package.read(part) for part in package.names()}
    except DocumentError as fault:
        raise TemplateError(*fault.problems) from fault


def _kinds(types: str, parts: Mapping[str, bytes]) -> dict[str, str]:
    found: dict[str, str] = {}
    by_case = {part.casefold(): part for part in parts}
    for override in _OVERRIDE.findall(types):
        attributes = {key: a or b for key, a, b in _ATTRIBUTE.findall(override)}
        part = by_case.get(attributes.get("PartName", "").lstrip("/").casefold())
        kind = next((k for end, k in _KINDS.items() if attributes.get("ContentType", "").endswith(end)), None)
        if part and kind:
            found[part] = kind
    return found
