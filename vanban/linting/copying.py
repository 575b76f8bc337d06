"""A DOCX opened for writing into a copy: parts as trees, relations, content types; what is not touched stays as it was."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator
from typing import Final

from lxml import etree

from vanban.errors import DocumentError, InputError, Problem
from vanban.ooxml.archive import CONTENT_TYPES, package
from vanban.ooxml.opening import declares_types, too_much
from vanban.reading.facts.file import Facts, Paragraph

_TYPES_NS: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_RELS_NS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships"
WRITABLE: Final = frozenset({"docx", "docm", "dotx", "dotm"})


class Copy:
    """A copy of a DOCX under work. The original bytes are never changed."""

    def __init__(self, data: bytes, facts: Facts) -> None:
        """Open the bytes that the facts were read from.

        Raises:
            InputError: the file is of a format that cannot be written (a .doc, .odt or .rtf).
            DocumentError: the package asks for more room than a paper needs.
        """
        if facts.format not in WRITABLE:
            raise InputError(
                Problem(
                    "chỉ ghi được vào bản sao của tệp Word mới (.docx)", tep=facts.name, tim_thay=facts.format,
                    cach_sua="Mở bằng Word, lưu lại dạng .docx rồi chạy lại",
                )
            )  # fmt: skip
        self._facts = facts
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError) as error:
            raise DocumentError(Problem("tệp hỏng, không mở được", tep=facts.name)) from error
        # A paper with a doubled name or a path outside was read, and is written as it came; what is too much is not.
        if (fault := too_much(self._zip.infolist())) is not None:
            raise DocumentError(Problem(f"{fault}; không ghi bản sao", tep=facts.name))
        self._names = {i.filename.replace("\\", "/").lstrip("/").casefold(): i.filename for i in self._zip.infolist()}
        self._trees: dict[str, etree._Element] = {}
        self._added: dict[str, bytes] = {}
        self.main = next(
            (p.address.part for p in facts.paragraphs if p.story == "than"), self._name("word/document.xml")
        )
        self.w = "{" + (etree.QName(self.tree(self.main)).namespace or "") + "}"
        self.strict = "purl.oclc.org" in self.w
        self._paragraphs: dict[str, list[etree._Element]] = {}

    def _name(self, part: str) -> str:
        return self._names.get(part.casefold(), part)

    def has(self, part: str) -> bool:
        """Say whether the copy holds a part."""
        return part in self._added or part.casefold() in self._names

    def tree(self, part: str) -> etree._Element:
        """Give the root of a part; what is changed in it goes into the copy."""
        name = self._name(part)
        if name not in self._trees:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
            try:
                data = self._added[name] if name in self._added else self._zip.read(name)
                if declares_types(data):
                    raise DocumentError(
                        Problem(f"phần {part} khai báo DOCTYPE, không ghi bản sao", tep=self._facts.name)
                    )
                self._trees[name] = etree.fromstring(data, parser)
            except (KeyError, etree.XMLSyntaxError, zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
                raise DocumentError(Problem(f"phần {part} trong tệp hỏng, không ghi được bản sao")) from error
        return self._trees[name]

    def element(self, paragraph: Paragraph) -> etree._Element:
        """Give the element of a paragraph."""
        part = paragraph.address.part
        if part not in self._paragraphs:
            self._paragraphs[part] = list(self.tree(part).iter(f"{self.w}p"))
        return self._paragraphs[part][paragraph.address.ordinal]

    def sections(self) -> list[etree._Element]:
        """Give the section properties of the body in order."""
        found = []
        for element in self.tree(self.main).iter(f"{self.w}sectPr"):
            parent = element.getparent()
            if parent is not None and parent.tag in {f"{self.w}pPr", f"{self.w}body"}:
                found.append(element)
        return found

    def relations(self) -> etree._Element:
        """Give the relations of the main part, made where there are none."""
        folder, name = posixpath.split(self.main)
        part = f"{folder}/_rels/{name}.rels"
        if not self.has(part):
            self._added[part] = f'<Relationships xmlns="{_RELS_NS[1:-1]}"/>'.encode()
        return self.tree(part)

    def related(self, kind: str) -> str | None:
        """Give the part the main part relates to as a kind ("comments"); None without one."""
        for relation in self.relations():
            if relation.get("Type") in {f"{_OFFICE}/{kind}", f"{_STRICT}/{kind}"}:
                # Word on the web and Google name parts from the root of the package: "/word/styles.xml".
                target = posixpath.join("/" + posixpath.dirname(self.main), relation.get("Target", ""))
                return posixpath.normpath(target).lstrip("/")
        return None

    def add_part(self, stem: str, kind: str, data: bytes) -> tuple[str, str]:
        """Add a part beside the main one; gives its name and the id of the relation to it."""
        folder = posixpath.dirname(self.main)
        number = 0
        while self.has(f"{folder}/{stem}{number or ''}.xml"):
            number += 1
        name = f"{folder}/{stem}{number or ''}.xml".lstrip("/")
        self._added[name] = data
        override = etree.SubElement(self.tree(CONTENT_TYPES), f"{_TYPES_NS}Override")
        override.set("PartName", f"/{name}")
        override.set("ContentType", f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml")
        relations = self.relations()
        taken = {relation.get("Id") for relation in relations}
        own = next(f"rIdVb{n}" for n in range(1, 10**6) if f"rIdVb{n}" not in taken)
        relation = etree.SubElement(relations, f"{_RELS_NS}Relationship")
        relation.set("Id", own)
        relation.set("Type", f"{_STRICT if self.strict else _OFFICE}/{kind}")
        relation.set("Target", posixpath.basename(name))
        return name, own

    def relation_id(self) -> str:
        """Give the attribute that names a relation."""
        space = _STRICT if self.strict else _OFFICE
        return f"{{{space}}}id"

    def close(self) -> bytes:
        """Give the bytes of the copy; parts not touched are the same bytes as before."""
        return package(self._all())

    def _all(self) -> Iterator[tuple[str, bytes]]:
        seen: set[str] = set()
        for entry in self._zip.infolist():
            if entry.filename in seen or entry.is_dir():
                continue
            seen.add(entry.filename)
            try:
                data = self._bytes(entry.filename)
            except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
                raise DocumentError(Problem(f"phần {entry.filename} trong tệp hỏng, không ghi được bản sao")) from error
            yield entry.filename, data
        for name in self._added:
            yield name, self._bytes(name)

    def _bytes(self, name: str) -> bytes:
        if name in self._trees:
            return etree.tostring(self._trees[name], xml_declaration=True, encoding="UTF-8", standalone=True)
        return self._added[name] if name in self._added else self._zip.read(name)
