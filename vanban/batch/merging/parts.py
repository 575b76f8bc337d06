"""The parts of a joined file: what papers share is kept once, what differs is added under a name of its own."""

from __future__ import annotations

import hashlib
import posixpath
import re
import zipfile
from collections.abc import Callable
from xml.etree import ElementTree

from vanban.errors import DocumentError, Problem
from vanban.frozen import dataclass
from vanban.ooxml.xml_text import DECLARATION, escape_attribute
from vanban.rendering.embedding import NAMESPACE

_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
# Parts that every paper must have alike: they say how the paper looks.
_SHARED = ("/styles", "/numbering")
RECORDS = NAMESPACE.encode()
NOTES = ("/footnotes", "/endnotes")


@dataclass(frozen=True, slots=True)
class Relation:
    """One relationship of a part; `target` is a part's name, or an address when `external`."""

    id: str
    kind: str
    target: str
    external: bool


class Parts:
    """The parts of one paper, read from its zip when asked for; the record inside it is left out: it is one paper's."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        """Know the directory of the zip."""
        self._archive = archive
        self.name = name
        self.info = {info.filename: info for info in archive.infolist() if not self._is_record(info)}
        self.main = self._main()

    def read(self, part: str) -> bytes:
        """The bytes of a part."""
        return self._archive.read(self.info[part])

    def mark(self, part: str) -> tuple[int, int]:
        """Checksum and size: equal marks under one name mean equal parts."""
        info = self.info[part]
        return info.CRC, info.file_size

    def relations(self, part: str) -> tuple[Relation, ...]:
        """What a part refers to."""
        rels = rels_name(part)
        if rels not in self.info:
            return ()
        found = _relations(self.read(rels), part)
        return tuple(r for r in found if r.external or not r.kind.endswith("/customXml") or r.target in self.info)

    def _is_record(self, info: zipfile.ZipInfo) -> bool:
        return info.filename.startswith("customXml/") and RECORDS in self._archive.read(info)

    def content_type(self, part: str) -> str:
        """The content type of a part."""
        root = _parsed(self.read("[Content_Types].xml"))
        for override in root.iter(f"{{{_TYPES}}}Override"):
            if override.get("PartName", "").lstrip("/").casefold() == part.casefold():
                return override.get("ContentType", "")
        extension = part.rpartition(".")[2].casefold()
        for default in root.iter(f"{{{_TYPES}}}Default"):
            if default.get("Extension", "").casefold() == extension:
                return default.get("ContentType", "")
        return "application/octet-stream"

    def _main(self) -> str:
        for relation in _relations(self.read("_rels/.rels"), ""):
            if relation.kind.endswith("/officeDocument"):
                return relation.target
        raise DocumentError(Problem("tệp không có thân văn bản", tep=self.name))


class Collection:
    """The parts of the joined file, beginning with those of the first paper."""

    def __init__(self, first: Parts, change: Callable[[str], str]) -> None:
        """Take the first paper's parts over.

        Args:
            first: its parts.
            change: what happens to the XML of headers, footers and notes as they come in.
        """
        self._first = first
        self._change = change
        self._added: dict[str, bytes] = {}
        self._types: dict[str, str] = {}
        self._known: dict[str, str] = {}
        self._relations = list(first.relations(first.main))
        self._by_target = {(r.kind, r.target, r.external): r.id for r in self._relations}
        self._first_mark = self._marks(first)
        self._used = {relation.id for relation in self._relations}
        self._last: dict[str, int] = {}

    def adopt(self, parts: Parts) -> dict[str, str]:
        """Bring in what a paper refers to; gives its relationship ids → those of the joined file.

        Raises:
            DocumentError: the paper looks different from the first one (other styles), or has comments.
        """
        marks = self._marks(parts)
        return {} if marks == self._first_mark else self._adopted(parts)

    def put(self, part: str, data: bytes) -> None:
        """Put a part in the place of the first paper's."""
        self._added[part] = data

    def parts(self) -> dict[str, bytes]:
        """All parts but the main one, ready to be packed."""
        first = self._first
        parts = {name: first.read(name) for name in first.info if name != first.main and not name.endswith("/")}
        for name in list(parts):
            if name.startswith(("word/header", "word/footer")) and name.endswith(".xml"):
                parts[name] = self._change(parts[name].decode()).encode()
        parts.update(self._added)
        parts[rels_name(first.main)] = relations_xml(self._relations, first.main)
        parts["[Content_Types].xml"] = self._content_types(parts["[Content_Types].xml"])
        return parts

    def _marks(self, parts: Parts) -> tuple[object, ...]:
        """What tells two papers apart besides their text: relationships and everything they lead to."""
        rels = rels_name(parts.main)
        own = parts.mark(rels) if rels in parts.info else None
        inner = tuple(
            (name, parts.mark(name)) for name in sorted(parts.info) if name.startswith("word/") and name != parts.main
        )
        return own, inner

    def _adopted(self, parts: Parts) -> dict[str, str]:
        mapping = {}
        for relation in parts.relations(parts.main):
            if relation.kind.endswith("/comments"):
                remedy = "Mở bằng Word, xóa hết ghi chú rồi gộp lại."
                raise DocumentError(
                    Problem("tệp có ghi chú (comment), không gộp được", tep=parts.name, cach_sua=remedy)
                )
            target = relation.target
            if not relation.external:
                if relation.kind.endswith(_SHARED):
                    self._require_equal(parts, relation)
                target = self._bring(parts, relation)
            mapping[relation.id] = self._relate(relation.kind, target, relation.external)
        return {old: new for old, new in mapping.items() if old != new}

    def _require_equal(self, parts: Parts, relation: Relation) -> None:
        mine = next((r for r in self._relations if r.kind == relation.kind), None)
        if mine is None or self._first.mark(mine.target) != parts.mark(relation.target):
            raise DocumentError(
                Problem(
                    f"tệp không cùng khuôn với {self._first.name} (kiểu chữ hoặc đánh số khác nhau), không gộp được",
                    tep=parts.name,
                    cach_sua="Chỉ gộp các tệp làm từ cùng một khuôn.",
                )
            )

    def _bring(self, parts: Parts, relation: Relation) -> str:
        """A part of another paper under its name in the joined file; the same content is brought once."""
        part = relation.target
        if part in self._first.info and self._first.mark(part) == parts.mark(part):
            inner = [r for r in parts.relations(part) if not r.external]
            same = all(
                r.target in self._first.info and self._first.mark(r.target) == parts.mark(r.target) for r in inner
            )
            if same:
                return part
        if relation.kind.endswith(
            ("/settings", "/fontTable", "/theme", "/webSettings", "/styles", "/numbering", *NOTES)
        ):
            return next((r.target for r in self._relations if r.kind == relation.kind), part)
        data = parts.read(part)
        inner_relations = [
            r if r.external else Relation(r.id, r.kind, self._bring(parts, r), external=False)
            for r in parts.relations(part)
        ]
        key = hashlib.sha256(data + repr(inner_relations).encode()).hexdigest()
        if key not in self._known:
            self._known[key] = self._add(parts, part, data, inner_relations)
        return self._known[key]

    def _add(self, parts: Parts, part: str, data: bytes, inner: list[Relation]) -> str:
        stem, dot, extension = part.rpartition(".")
        stem = re.sub(r"\d+$", "", stem)
        number = self._last.get(stem, 0) + 1
        while (name := f"{stem}{number}{dot}{extension}") in self._first.info or name in self._added:
            number += 1
        self._last[stem] = number
        if part.startswith(("word/header", "word/footer")):
            data = self._change(data.decode()).encode()
        self._added[name] = data
        self._types[name] = parts.content_type(part)
        if inner:
            self._added[rels_name(name)] = relations_xml(inner, name)
        return name

    def _relate(self, kind: str, target: str, external: bool) -> str:
        key = (kind, target, external)
        if key not in self._by_target:
            number = len(self._relations) + 1
            while f"rId{number}" in self._used:
                number += 1
            self._used.add(f"rId{number}")
            self._relations.append(Relation(f"rId{number}", kind, target, external))
            self._by_target[key] = f"rId{number}"
        return self._by_target[key]

    def _content_types(self, xml: bytes) -> bytes:
        text = xml.decode()
        lines = "".join(
            f'<Override PartName="/{escape_attribute(name)}" ContentType="{escape_attribute(kind)}"/>'
            for name, kind in self._types.items()
        )
        return text.replace("</Types>", f"{lines}</Types>").encode()


def rels_name(part: str) -> str:
    """Name of the part that holds a part's relationships."""
    folder, leaf = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{leaf}.rels")


def relations_xml(relations: list[Relation], part: str) -> bytes:
    """Relationships as a part."""
    folder = posixpath.dirname(part)
    lines = []
    for relation in relations:
        if relation.external:
            target, mode = relation.target, ' TargetMode="External"'
        else:
            target, mode = posixpath.relpath(relation.target, folder or "."), ""
        lines.append(
            f'<Relationship Id="{escape_attribute(relation.id)}" Type="{escape_attribute(relation.kind)}"'
            f' Target="{escape_attribute(target)}"{mode}/>'
        )
    return f'{DECLARATION}<Relationships xmlns="{_RELATIONSHIPS}">{"".join(lines)}</Relationships>'.encode()


def _relations(xml: bytes, part: str) -> tuple[Relation, ...]:
    folder = posixpath.dirname(part)
    found = []
    for element in _parsed(xml).iter(f"{{{_RELATIONSHIPS}}}Relationship"):
        external = element.get("TargetMode") == "External"
        target = element.get("Target", "")
        if not external:
            target = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
        found.append(Relation(element.get("Id", ""), element.get("Type", ""), target, external))
    return tuple(found)


def _parsed(xml: bytes) -> ElementTree.Element:
    """Parse a part of a paper that was made here, or was let in by the limits of reading."""
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        raise DocumentError("tệp khai báo DOCTYPE, không an toàn nên bị từ chối")
    return ElementTree.fromstring(xml)  # noqa: S314 - no document type can come this far
