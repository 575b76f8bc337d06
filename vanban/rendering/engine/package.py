"""A .docx as a package of parts: read within limits, because it comes from strangers."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from vanban.errors import Problem, TemplateError
from vanban.ooxml.xml_text import decode

CONTENT_TYPES = "[Content_Types].xml"
MAX_ENTRIES = 4000
MAX_PART = 128 * 2**20
MAX_TOTAL = 384 * 2**20
# Deflate cannot pack text of a real paper this well; a bomb does.
MAX_RATIO = 400
RATIO_FROM = 4 * 2**20

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MAIN_OF_TEMPLATE = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
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
_OVERRIDE = re.compile(r"<(?:\w+:)?Override\b[^>]*>")
_ATTRIBUTE = re.compile(r"""(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")


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
            raise _refusal(name, f"không mở được tệp khuôn ({fault.strerror})") from fault
    else:
        data = source
    parts = _read_zip(data, name)
    if CONTENT_TYPES not in parts:
        raise _refusal(name, "tệp zip này không phải tài liệu Word", "Cần một tệp .docx do Word hoặc LibreOffice lưu.")
    types = decode(parts[CONTENT_TYPES])
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


def _refusal(name: str, what: str, remedy: str = "") -> TemplateError:
    return TemplateError(Problem(what, tep=name, cach_sua=remedy))


def _read_zip(data: bytes, name: str) -> dict[str, bytes]:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise _refusal(
            name,
            "đây là tệp .doc kiểu cũ, hoặc .docx bị khóa bằng mật khẩu",
            "Mở bằng Word, bỏ mật khẩu và lưu lại thành .docx.",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _check_entries(entries, name)
            return {entry.filename: _read_entry(archive, entry, name) for entry in entries}
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as fault:
        raise _refusal(
            name, f"không đọc được tệp như một tệp .docx ({fault})", "Mở bằng Word rồi lưu lại, hoặc chép lại tệp."
        ) from fault


def _check_entries(entries: list[zipfile.ZipInfo], name: str) -> None:
    if len(entries) > MAX_ENTRIES:
        raise _refusal(name, f"tệp có {len(entries)} phần, quá giới hạn {MAX_ENTRIES}")
    if sum(entry.file_size for entry in entries) > MAX_TOTAL:
        raise _refusal(name, f"tệp bung ra quá {MAX_TOTAL // 2**20} MB")
    seen: set[str] = set()
    for entry in entries:
        path = entry.filename
        if path.startswith("/") or "\\" in path or ":" in path or ".." in path.split("/") or "\0" in path:
            raise _refusal(name, f"tệp chứa đường dẫn không an toàn {path!r}")
        if path.casefold() in seen:
            raise _refusal(name, f"tệp chứa hai phần cùng tên {path!r}")
        if entry.flag_bits & 1:
            raise _refusal(name, "tệp bị khóa bằng mật khẩu", "Bỏ mật khẩu rồi lưu lại.")
        if entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise _refusal(name, f"phần {path!r} nén quá mức bình thường, có thể là tệp phá hoại")
        seen.add(path.casefold())


def _read_entry(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> bytes:
    """Inflate one part, never more than it declares and never more than the limit."""
    with archive.open(entry) as stream:
        data = stream.read(min(entry.file_size, MAX_PART) + 1)
    if len(data) > min(entry.file_size, MAX_PART):
        raise _refusal(name, f"phần {entry.filename!r} quá lớn")
    if entry.filename.endswith((".xml", ".rels")) and (b"<!DOCTYPE" in data or b"<!ENTITY" in data):
        raise _refusal(name, f"phần {entry.filename!r} khai báo DOCTYPE, không an toàn nên bị từ chối")
    return data


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
