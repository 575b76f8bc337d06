"""The outside of a file: what kind it is, and its parts, unpacked within limits."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from vanban.errors import DocumentError, Problem, why
from vanban.frozen import dataclass, quick
from vanban.ooxml import limits
from vanban.ooxml.names import STRICT, TRANSITIONAL, Element

Convert = Callable[[bytes, str], bytes]
"""Takes the bytes of a file and its suffix ("doc", "odt", "rtf"), gives the bytes of a DOCX."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, KeyError, NotImplementedError, RuntimeError)
_ENCODINGS = (b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252", b"windows-1258")
_STRICT_HOST = b"://purl.oclc.org/ooxml/"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_KINDS = {
    "document.main": "docx",
    "template.main": "dotx",
    "document.macroEnabled.main": "docm",
    "template.macroEnabledTemplate.main": "dotm",
}


@quick
@dataclass(frozen=True, slots=True)
class Relation:
    """One relation of a part: its kind (last word of the type), the part it names, whether it points outside."""

    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something wrong with the package that did not stop its opening: a word for programs, a sentence for people."""

    key: str
    text: str


def refuse(what: str, name: str, *, cure: str = "", found: str | None = None) -> DocumentError:
    """Make the one error a file that is no document gives."""
    return DocumentError(Problem(what, tep=name[: limits.MAX_NAME], tim_thay=found, cach_sua=cure))


class Package:
    """An open DOCX: parts by name, relations, notes about what was broken."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open the package.

        Raises:
            DocumentError: it is not a package, or asks for more than the limits allow.
        """
        self.name = name
        self._data = data
        self.troubles: list[Trouble] = []
        self._room = limits.MAX_XML
        self._relations: dict[str, dict[str, Relation]] = {}
        if data.count(b"PK\x01\x02") > limits.MAX_ENTRIES:
            raise refuse("tệp nén chứa quá nhiều tệp con, không phải văn bản Word", name)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN as error:
            raise refuse("tệp hỏng, không mở được", name, cure=_TRY_WORD) from error
        self._entries = {entry.filename.replace("\\", "/").lstrip("/").casefold(): entry
                         for entry in self._zip.infolist()}  # fmt: skip
        self._types = self._content_types()
        self.main = self._main_part()
        self.format = self._format()

    def has(self, part: str) -> bool:
        """Say whether the package holds a part."""
        return part.casefold() in self._entries

    def names(self) -> list[str]:
        """Give the names of all parts, in lower case."""
        return list(self._entries)

    def read(self, part: str, limit: int) -> bytes | None:
        """Unpack a part; None when it is missing, broken or larger than `limit` bytes."""
        entry = self._entries.get(part.casefold())
        if entry is None or entry.flag_bits & 1:
            return None
        found = self._straight(entry, limit)
        if found is not None:
            return found if len(found) <= limit else None
        try:
            with self._zip.open(entry) as stream:
                data = stream.read(limit + 1)
        except _BROKEN:
            return None
        return data if len(data) <= limit else None

    def _straight(self, entry: zipfile.ZipInfo, limit: int) -> bytes | None:
        """Unpack a part whose place, size and checksum are as the directory says; None leaves it to `zipfile`."""
        data, place = self._data, entry.header_offset
        head = data[place : place + 30]
        if len(head) < 30 or not head.startswith(b"PK\x03\x04") or entry.compress_type not in {0, 8}:
            return None
        flags, name, extra = int.from_bytes(head[6:8], "little"), head[26] + 256 * head[27], head[28] + 256 * head[29]
        begin = place + 30 + name
        encoding = "utf-8" if flags & 0x800 else "cp437"
        if flags & 0x61 or data[place + 30 : begin].decode(encoding, "replace") != entry.orig_filename:
            return None
        begin += extra
        packed = memoryview(data)[begin : begin + entry.compress_size]
        if entry.compress_type:
            stream = zlib.decompressobj(-15)
            try:
                found = stream.decompress(packed, limit + 1)
            except zlib.error:
                return None
            whole = stream.eof
        else:
            found, whole = bytes(packed), True
        return found if whole and len(found) == entry.file_size and zlib.crc32(found) == entry.CRC else None

    def head(self, part: str, size: int) -> bytes:
        """Unpack the beginning of a part; empty when missing or broken."""
        entry = self._entries.get(part.casefold())
        if entry is None or entry.flag_bits & 1:
            return b""
        try:
            with self._zip.open(entry) as stream:
                return stream.read(size)
        except _BROKEN:
            return b""

    def xml(self, part: str) -> Element | None:
        """Parse a part; None when it is missing; a broken one is noted and None too."""
        if not self.has(part):
            return None
        root = self._parse(part)
        if root is None:
            self.note_broken(part)
        return root

    def unpacked(self, part: str) -> bytes | None:
        """Unpack a part for whoever parses it; None when it is missing, broken or too large for what room is left."""
        data = self.read(part, min(limits.MAX_PART, self._room))
        self._room -= len(data or b"")
        return data

    def note_broken(self, part: str) -> None:
        """Note that a part could not be read."""
        self.troubles.append(Trouble("phan_hong", f"Phần «{part[:80]}» của tệp bị hỏng nên không đọc được"))

    def main_xml(self) -> Element:
        """Parse the main part.

        Raises:
            DocumentError: it is missing, broken or too large.
        """
        if not self.has(self.main):
            raise refuse("tệp thiếu phần nội dung văn bản", self.name, cure=_TRY_WORD)
        entry = self._entries[self.main.casefold()]
        if entry.file_size > limits.MAX_PART:
            raise refuse("văn bản quá lớn, không đọc được an toàn", self.name, cure=_SPLIT)
        root = self._parse(self.main, strict=True)
        if root is None:
            raise refuse("phần nội dung của tệp bị hỏng", self.name, cure=_TRY_WORD)
        return root

    def relations(self, part: str) -> dict[str, Relation]:
        """Give the relations of a part by id; empty when it has none or they are broken."""
        known = self._relations.get(part)
        if known is None:
            known = self._relations[part] = self._read_relations(part)
        return known

    def _read_relations(self, part: str) -> dict[str, Relation]:
        folder, file = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", file + ".rels"))
        found: dict[str, Relation] = {}
        if root is None:
            return found
        for item in root.iter(_RELATION):
            if len(found) >= limits.MAX_RELATIONS:
                break
            target = item.get("Target", "")
            external = item.get("TargetMode", "").casefold() == "external"
            kind = item.get("Type", "").rstrip("/").rpartition("/")[2]
            found[item.get("Id", "")] = Relation(kind, target if external else joined(folder, target), external)
        return found

    def _parse(self, part: str, *, strict: bool = False) -> Element | None:
        data = self.read(part, min(limits.MAX_PART, self._room))
        if data is None:
            if strict and self._entries[part.casefold()].file_size > self._room:
                raise refuse("văn bản quá lớn, không đọc được an toàn", self.name, cure=_SPLIT)
            return None
        self._room -= len(data)
        if strict and data.count(b"<") > limits.MAX_TAGS:
            raise refuse("văn bản quá lớn, không đọc được an toàn", self.name, cure=_SPLIT)
        return parse(data)

    def _content_types(self) -> dict[str, str]:
        root = self._parse("[Content_Types].xml") if self.has("[Content_Types].xml") else None
        if root is None:
            return {}
        return {
            item.get("PartName", "").lstrip("/").casefold(): item.get("ContentType", "")
            for item in root.iter(_TYPES + "Override")
        }

    def _main_part(self) -> str:
        named = [r.target for r in self.relations("").values() if r.kind == "officeDocument" and not r.external]
        for part in (*named, "word/document.xml"):
            if self.has(part):
                return part
        typed = [part for part, kind in self._types.items() if kind.endswith(".main+xml") and self.has(part)]
        if typed:
            return typed[0]
        raise refuse(*self._not_word())

    def _not_word(self) -> tuple[str, str]:
        for folder, what in (("xl/", "bảng tính Excel"), ("ppt/", "bài trình chiếu PowerPoint")):
            if any(part.startswith(folder) for part in self._entries):
                return f"tệp là {what}, không phải văn bản Word", self.name
        return "tệp nén này không phải văn bản Word", self.name

    def _format(self) -> str:
        kind = self._types.get(self.main.casefold(), "")
        if kind and "wordprocessingml" not in kind and "ms-word" not in kind and ("sheet" in kind or "present" in kind):
            raise refuse(*self._not_word())
        for ending, name in _KINDS.items():
            if kind.endswith(ending + "+xml"):
                return name
        if kind:
            self.troubles.append(Trouble("kieu_la", "Tệp ghi kiểu nội dung lạ; vẫn đọc như văn bản Word"))
        return "docx"


_TRY_WORD = "Mở thử bằng Word; nếu mở được, lưu lại dạng .docx"
_SPLIT = "Tách văn bản thành nhiều tệp nhỏ hơn"


def joined(folder: str, target: str) -> str:
    """Give the name of the part that a relation of a part in `folder` points to.

    >>> joined("xl/worksheets", "../comments1.xml"), joined("xl", "/xl/styles.xml")
    ('xl/comments1.xml', 'xl/styles.xml')
    """
    path = unquote(target).replace("\\", "/")
    whole = path.lstrip("/") if path.startswith("/") else posixpath.join(folder, path)
    return posixpath.normpath(whole).lstrip("/")


def parse(data: bytes) -> Element | None:
    """Parse XML from a stranger: no entities, no DTD, no network, bounded depth; None when it will not do."""
    probe = data[:400_000].replace(b"\0", b"") if b"\0" in data[:4] else data
    head = probe[:200].lower()
    if b"<!DOCTYPE" in probe or b"<!ENTITY" in probe:
        return None
    if b"encoding=" in head and not any(b"encoding=" + q + e in head for q in (b'"', b"'") for e in _ENCODINGS):
        return None
    if _STRICT_HOST in data:
        for strict, transitional in zip(STRICT, TRANSITIONAL, strict=True):
            data = data.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root: Element | None = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        return None
    return root


def load(source: bytes | Path, name: str, convert: Convert | None) -> Package:
    """Open a file of any kind reading knows.

    Raises:
        DocumentError: it is missing, unreadable, or not a document.
    """
    data, name = _bytes_of(source, name)
    if data.startswith(b"PK"):
        if zipped_odt(data):
            return _converted(data, "odt", name, convert)
        return Package(data, name)
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise refuse("tệp đặt mật khẩu mở", name, cure="Mở bằng Word, bỏ mật khẩu rồi lưu lại")
        return _converted(data, "doc", name, convert)
    if data.startswith(b"{\\rtf"):
        return _converted(data, "rtf", name, convert)
    if name.replace("\\", "/").rpartition("/")[2].startswith("~$"):
        raise refuse(
            "tệp tạm của Word (~$), không phải văn bản", name, cure="Kiểm tra tệp cùng tên không có «~$» ở đầu"
        )
    raise refuse(_what_it_is(data), name, cure=_TRY_WORD)


def zipped_odt(data: bytes) -> bool:
    """Say whether a zip is an OpenDocument text: its first entry says so, stored uncompressed."""
    return b"application/vnd.oasis.opendocument.text" in data[:200]


def _bytes_of(source: bytes | Path, name: str) -> tuple[bytes, str]:
    if isinstance(source, bytes):
        if len(source) > limits.MAX_FILE:
            raise refuse("tệp quá lớn", name, cure=_SPLIT)
        return source, name
    name = name or str(source)
    try:
        if not source.exists():
            raise refuse("không có tệp này", name, cure="Xem lại tên tệp và thư mục")
        if not source.is_file():
            raise refuse("đây không phải là tệp", name)
        if source.stat().st_size > limits.MAX_FILE:
            raise refuse("tệp quá lớn", name, cure=_SPLIT)
        return source.read_bytes(), name
    except OSError as error:
        raise refuse(f"không đọc được tệp: {why(error)}", name) from error


def _converted(data: bytes, suffix: str, name: str, convert: Convert | None) -> Package:
    if convert is None:
        raise refuse(
            f"tệp dạng .{suffix} cần LibreOffice để đọc", name,
            cure="Cài LibreOffice, hoặc mở bằng Word rồi lưu lại dạng .docx",
        )  # fmt: skip
    package = Package(convert(data, suffix), name)
    package.format = suffix
    text = f"Đọc từ tệp .{suffix} đã chuyển bằng LibreOffice; một số định dạng có thể khác bản gốc"
    package.troubles.append(Trouble("chuyen_doi", text))
    return package


def _what_it_is(data: bytes) -> str:
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not data:
        return "tệp rỗng"
    if head.startswith(b"%pdf"):
        return "tệp là PDF, không phải văn bản Word"
    if head.startswith((b"<!doctype html", b"<html")):
        return "tệp là trang web (HTML), không phải văn bản Word"
    if head.startswith((b"\xff\xd8", b"\x89png", b"gif8", b"bm")):
        return "tệp là ảnh, không phải văn bản Word"
    return "tệp không phải văn bản Word"
