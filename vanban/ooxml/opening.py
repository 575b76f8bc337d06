"""Strangers' packages opened within the one table of limits (`limits`): DOCX of an office, a clerk, an unknown sender.

Every room that looks into a DOCX opens it here; `package.Package`, which reads also what is half broken, takes its limits
from the same table.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from lxml import etree

from vanban.errors import DocumentError, Problem
from vanban.ooxml import limits
from vanban.ooxml.names import Element

BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
"""What a damaged zip raises, now or when a part is unpacked."""
_SAVE_AGAIN: Final = "Mở bằng Word rồi lưu lại, hoặc chép lại tệp."
_XML: Final = (".xml", ".rels")


class OpenPackage:
    """An open package: its parts by name, unpacked when asked for."""

    def __init__(self, source: bytes | Path, name: str = "") -> None:
        """Open a package and look its directory over; nothing is unpacked.

        Args:
            source: the bytes, or the file.
            name: how the user knows it.

        Raises:
            DocumentError: no zip, damaged, locked by a password, or built to exhaust the machine.
            OSError: the file cannot be read.
        """
        self.name = name or (str(source) if isinstance(source, Path) else "")
        if isinstance(source, Path) and source.stat().st_size > limits.MAX_FILE:
            raise self._refused("tệp quá lớn")
        data = source.read_bytes() if isinstance(source, Path) else source
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            raise self._refused(
                "đây là tệp .doc kiểu cũ, hoặc .docx bị khóa bằng mật khẩu",
                "Mở bằng Word, bỏ mật khẩu và lưu lại thành .docx.",
            )
        try:
            # Held open: parts are unpacked later.
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (*BROKEN, OSError, ValueError) as fault:
            raise self._refused("tệp hỏng, không đọc được như một tệp .docx", _SAVE_AGAIN) from fault
        self.entries = [entry for entry in self._zip.infolist() if not entry.is_dir()]
        unsafe = fault_of(self.entries)
        if unsafe is not None:
            raise self._refused(unsafe)
        self._by_name = {entry.filename: entry for entry in self.entries}

    def __contains__(self, part: str) -> bool:
        """Say whether the package holds a part of just this name."""
        return part in self._by_name

    def names(self) -> list[str]:
        """Give the names of all parts, in the order of the package."""
        return list(self._by_name)

    def read(self, part: str) -> bytes:
        """Unpack a part: never more than it declares, never more than the limit.

        Raises:
            KeyError: there is no such part.
            DocumentError: it is damaged, too large, or declares a DOCTYPE.
        """
        entry = self._by_name[part]
        most = min(entry.file_size, limits.MAX_MEMBER)
        try:
            with self._zip.open(entry) as stream:
                data = stream.read(most + 1)
        except (*BROKEN, OSError, ValueError) as fault:
            raise self._refused("tệp hỏng, không đọc được như một tệp .docx", _SAVE_AGAIN) from fault
        if len(data) > most:
            raise self._refused(f"phần {part!r} quá lớn")
        if part.endswith(_XML) and declares_types(data):
            raise self._refused(f"phần {part!r} khai báo DOCTYPE, không an toàn nên bị từ chối")
        return data

    def xml(self, part: str) -> Element:
        """Parse a part, its comments kept.

        Raises:
            KeyError: there is no such part.
            DocumentError: it is damaged.
        """
        data = self.read(part)
        try:
            return etree.fromstring(data, _parser())
        except (etree.XMLSyntaxError, ValueError) as fault:
            raise self._refused(f"phần {part!r} của tệp bị hỏng", _SAVE_AGAIN) from fault

    def _refused(self, what: str, remedy: str = "") -> DocumentError:
        return DocumentError(Problem(what, tep=self.name[: limits.MAX_NAME], cach_sua=remedy))


def fault_of(entries: Sequence[zipfile.ZipInfo]) -> str | None:
    """Say why the directory of a package is not one of a paper; None when it is."""
    if (fault := too_much(entries)) is not None:
        return fault
    seen: set[str] = set()
    for entry in entries:
        path = entry.filename
        if path.startswith("/") or "\\" in path or ":" in path or ".." in path.split("/") or "\0" in path:
            return f"tệp chứa đường dẫn không an toàn {path!r}"
        if path.casefold() in seen:
            return f"tệp chứa hai phần cùng tên {path!r}"
        if entry.flag_bits & 1:
            return "tệp bị khóa bằng mật khẩu. Bỏ mật khẩu rồi lưu lại"
        seen.add(path.casefold())
    return None


def too_much(entries: Sequence[zipfile.ZipInfo]) -> str | None:
    """Say why a package asks for more than the machine should give; None when it does not."""
    if len(entries) > limits.MAX_ENTRIES:
        return f"tệp có {len(entries)} phần, quá giới hạn {limits.MAX_ENTRIES}"
    if sum(entry.file_size for entry in entries) > limits.MAX_TOTAL:
        return f"tệp bung ra quá {limits.MAX_TOTAL // 2**20} MB"
    for entry in entries:
        if entry.file_size > limits.RATIO_FROM and entry.file_size > limits.MAX_RATIO * max(entry.compress_size, 1):
            return f"phần {entry.filename!r} nén quá mức bình thường, có thể là tệp phá hoại"
    return None


def declares_types(data: bytes) -> bool:
    """Whether XML declares entities or a document type, in whatever width of letters: no paper does."""
    probe = data.replace(b"\0", b"") if b"\0" in data[:4] else data
    return b"<!DOCTYPE" in probe or b"<!ENTITY" in probe


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False)
