"""All papers of a batch in one DOCX, to be printed in one go: each on pages of its own, with its header and pictures.

Papers of one template share styles and pictures, so joining is putting their bodies one after another as sections;
time grows with their number, memory does not.
"""

from __future__ import annotations

import contextlib
import io
import itertools
import re
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import IO

from vanban import files
from vanban.batch.merging.lists import Lists, Notes, StyledLists
from vanban.batch.merging.parts import NOTES, Collection, Parts
from vanban.batch.merging.text import (
    Renumbering,
    Sheet,
    end_section,
    first_of_paper,
    pages_of_section,
    take_apart,
    with_first_section,
)
from vanban.errors import DocumentError, InputError, Problem
from vanban.ooxml.archive import CONTENT_TYPES, DEFLATED, Member, Shelf, pack
from vanban.ooxml.opening import too_much
from vanban.ooxml.xml_text import escape
from vanban.patterns import regex

_TITLE = regex(r"<dc:title>.*?</dc:title>|<dc:title\s*/>", re.DOTALL)
_COPY = 2**20
_LEVEL = 6


def merge_docx(
    papers: Iterable[Path | bytes],
    out: Path,
    *,
    title: str = "",
    progress: Callable[[int], None] | None = None,
    overwrite: bool = False,
    inputs: Iterable[Path] = (),
) -> int:
    """Join papers made from one template into one DOCX, in the order given.

    Pages are counted anew in each paper; lists begin at 1 again; "page x of y" counts the paper's own pages.

    Args:
        papers: the files, or their bytes; read one at a time.
        out: the joined file, written in one step.
        title: title among the properties of the file; "" leaves it empty.
        progress: told how many papers are done, after each.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.
        inputs: files the run reads besides the papers; like these they are never replaced unasked.

    Returns:
        How many papers were joined.

    Raises:
        OverwriteError: somebody's work stands there.
        InputError: there is no paper.
        DocumentError: a file is no DOCX, has comments, or looks different from the first one.
        OSError: `out` cannot be written.
    """
    binder: _Binder | None = None
    read = list(inputs)
    with tempfile.TemporaryFile() as spool:
        for number, paper in enumerate(papers, start=1):
            read += [paper] if isinstance(paper, Path) else []
            with _opened(paper, number) as parts:
                binder = binder or _Binder(paper, parts, spool)
                binder.add(parts)
            if progress is not None:
                progress(number)
        if binder is None:
            raise InputError("không có tệp nào để gộp")
        return binder.write(out, title, overwrite=overwrite, inputs=read)


@contextlib.contextmanager
def _opened(paper: Path | bytes, number: int) -> Iterator[Parts]:
    """Open one of the papers; what fails while it is read is told of it."""
    name = str(paper) if isinstance(paper, Path) else f"tệp thứ {number}"
    if isinstance(paper, Path) and not paper.is_file():
        raise DocumentError(Problem("không có tệp này", tep=name, cach_sua="Xem lại tên tệp và thư mục"))
    try:
        with zipfile.ZipFile(paper if isinstance(paper, Path) else io.BytesIO(paper)) as archive:
            if (fault := too_much(archive.infolist())) is not None:
                raise DocumentError(Problem(fault, tep=name))
            yield Parts(archive, name)
    except (zipfile.BadZipFile, KeyError, UnicodeDecodeError) as fault:
        remedy = "Tạo lại tệp này rồi gộp lại."
        raise DocumentError(Problem("tệp hỏng, không đọc được", tep=name, cach_sua=remedy)) from fault


class _Binder:
    """Puts papers one after another."""

    def __init__(self, first: Path | bytes, parts: Parts, spool: IO[bytes]) -> None:
        # The first paper's parts are needed again at the end.
        self._archive = zipfile.ZipFile(first if isinstance(first, Path) else io.BytesIO(first))
        kept = Parts(self._archive, parts.name)
        sheet = take_apart(kept.read(kept.main).decode(), kept.name)
        alone = "<w:sectPr" not in sheet.blocks
        self._pages: Callable[[str], str] = pages_of_section if alone else str
        self._collection = Collection(kept, self._pages)
        self._main = kept.main
        self._relations = {r.kind.rpartition("/")[2]: r.target for r in kept.relations(kept.main) if not r.external}
        numbering = self._relations.get("numbering")
        styles = self._relations.get("styles")
        numbers = kept.read(numbering).decode() if numbering in kept.info else ""
        self._lists = Lists(numbers)
        self._styled = StyledLists(kept.read(styles) if numbers and styles in kept.info else b"", numbers)
        self._notes = {kind: Notes(kind.strip("/").removesuffix("s")) for kind in NOTES}
        self._renumbering = Renumbering()
        self._references = _reference_pattern(sheet.head)
        self._head, self._tail = sheet.head, sheet.tail
        self._stream = _Packed(spool)
        self._stream.write(sheet.head)
        self._waiting: tuple[str, str] | None = None
        self._count = 0

    def add(self, parts: Parts) -> None:
        """Put the next paper behind the others."""
        mapping = self._collection.adopt(parts)
        sheet = take_apart(parts.read(parts.main).decode(), parts.name)
        if sheet.head != self._head:
            self._refuse(parts.name)
        if "<w:commentReference" in sheet.blocks:
            remedy = "Mở bằng Word, xóa hết ghi chú rồi gộp lại."
            raise DocumentError(Problem("tệp có ghi chú (comment), không gộp được", tep=parts.name, cach_sua=remedy))
        blocks, section = self._own(parts, sheet, mapping)
        self._flush()
        self._waiting = (blocks, section)
        self._count += 1

    def write(self, out: Path, title: str, *, overwrite: bool, inputs: Iterable[Path]) -> int:
        """Finish the joined file."""
        assert self._waiting is not None
        blocks, section = self._waiting
        self._stream.write(blocks + section + self._tail)
        member = self._stream.member(self._main)
        if numbering := self._relations.get("numbering"):
            self._collection.put(numbering, self._lists.xml.encode())
        for kind, notes in self._notes.items():
            if notes.xml:
                self._collection.put(self._relations[kind.strip("/")], notes.xml.encode())
        parts = self._collection.parts()
        for name in parts:
            if name.endswith("core.xml"):
                text = parts[name].decode()
                parts[name] = _TITLE.sub(lambda _: f"<dc:title>{escape(title)}</dc:title>", text, count=1).encode()
        self._archive.close()
        ordered = {CONTENT_TYPES: parts.pop(CONTENT_TYPES), **dict(sorted(parts.items()))}
        pieces = Shelf.of(pack(name, data) for name, data in ordered.items()).with_members([member])
        chunks = itertools.chain(pieces[:2], self._stream.chunks(), pieces[2:])
        files.put(out, chunks, overwrite=overwrite, inputs=inputs, durable=False)
        return self._count

    def _own(self, parts: Parts, sheet: Sheet, mapping: dict[str, str]) -> tuple[str, str]:
        """A paper's body and last section with references and numbers that are its own."""
        blocks, several = with_first_section(sheet.blocks, first_of_paper)
        section = sheet.section or "<w:sectPr/>"
        section = section if several else first_of_paper(section)
        if not several:
            blocks = self._pages(blocks)
        if mapping:
            blocks, section = (
                self._references.sub(lambda m: m[1] + mapping.get(m[2], m[2]) + m[3], text)
                for text in (blocks, section)
            )
        relations = None
        for kind, notes in self._notes.items():
            word = kind.strip("/").removesuffix("s")
            if f"<w:{word}Reference" in blocks:
                relations = relations or {r.kind.rpartition("/")[2]: r.target for r in parts.relations(parts.main)}
                part = relations.get(f"{word}s", "")
                blocks = notes.paper(parts.read(part).decode() if part in parts.info else "", blocks)
        if self._count:
            blocks = self._styled.told(blocks)
        return self._renumbering.paper(blocks, self._lists.copy), section

    def _flush(self) -> None:
        if self._waiting is not None:
            self._stream.write(end_section(*self._waiting))

    def _refuse(self, name: str) -> None:
        what = "tệp không cùng khuôn với tệp đầu tiên, không gộp được"
        raise DocumentError(Problem(what, tep=name, cach_sua="Chỉ gộp các tệp làm từ cùng một khuôn."))


class _Packed:
    """The main part, packed as it grows."""

    def __init__(self, spool: IO[bytes]) -> None:
        self._spool = spool
        self._squeezer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -15)
        self._crc = self._size = self._packed = 0

    def write(self, text: str) -> None:
        data = text.encode()
        self._crc = zlib.crc32(data, self._crc)
        self._size += len(data)
        self._packed += self._spool.write(self._squeezer.compress(data))

    def member(self, name: str) -> Member:
        """The part's entry; its bytes are in `chunks`."""
        self._packed += self._spool.write(self._squeezer.flush())
        return Member(name, DEFLATED, self._crc, self._size, (), self._packed)

    def chunks(self) -> Iterable[bytes]:
        """The packed bytes."""
        self._spool.seek(0)
        while data := self._spool.read(_COPY):
            yield data


def _reference_pattern(head: str) -> re.Pattern[str]:
    """How the papers write relationship ids: the prefix is whatever the template bound."""
    bound = re.search(r'xmlns:(\w+)="http://schemas\.openxmlformats\.org/officeDocument/2006/relationships"', head)
    prefix = bound[1] if bound else "r"
    return re.compile(rf'(\b{prefix}:(?:id|embed|link|pict|dm|lo|qs|cs|href)=")([^"]+)(")')
