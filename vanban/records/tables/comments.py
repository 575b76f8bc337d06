"""Remarks that clerks pin to cells of a workbook: no paper prints them, nobody may overlook them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from vanban.ooxml.package import joined
from vanban.patterns import regex
from vanban.records.tables.grid import Place, column_named

_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_COMMENTS: Final = "/relationships/comments"
_CELL: Final = regex(r"([A-Z]{1,3})(\d{1,7})")
_SAFE: Final[dict[str, Any]] = {"resolve_entities": False, "no_network": True}
_THREADED: Final = "[Threaded comment]"


def comments_of(archive: zipfile.ZipFile, part: str) -> dict[Place, str]:
    """Give the remarks of a sheet by cell.

    Args:
        archive: the workbook.
        part: the sheet's part.
    """
    folder, _, name = part.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    if relations not in archive.namelist():
        return {}
    found: dict[Place, str] = {}
    for entry in etree.fromstring(archive.read(relations), etree.XMLParser(**_SAFE)):
        if not str(entry.get("Type", "")).endswith(_COMMENTS):
            continue
        there = joined(folder, str(entry.get("Target", "")))
        if there in archive.namelist():
            found.update(_read(archive.read(there)))
    return found


def _read(data: bytes) -> Iterator[tuple[Place, str]]:
    for comment in etree.fromstring(data, etree.XMLParser(**_SAFE)).iter(f"{_MAIN}comment"):
        cell = _CELL.fullmatch(str(comment.get("ref", "")))
        runs = [(bool(run.find(f"{_MAIN}rPr/{_MAIN}b") is not None), _words(run)) for run in comment.iter(f"{_MAIN}r")]
        # Excel writes who remarked in bold on a first line of its own.
        if len(runs) > 1 and runs[0][0] and runs[0][1].rstrip().endswith(":"):
            runs = runs[1:]
        text = "".join(words for _, words in runs) if runs else _words(comment)
        if text.startswith(_THREADED):
            text = text.rpartition("Comment:")[2] or text
        if cell is not None and text.strip():
            yield (int(cell[2]) - 1, column_named(cell[1])), " ".join(text.split())


def _words(element: Any) -> str:
    return "".join(part.text or "" for part in element.iter(f"{_MAIN}t"))
