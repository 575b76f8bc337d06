"""Cells of a list set right in a copy of its file: everything else in the file stays as it is."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from lxml import etree

from vanban.errors import InputError, Problem
from vanban.ooxml.archive import package
from vanban.ooxml.names import XML_SPACE, Element
from vanban.ooxml.opening import OpenPackage
from vanban.ooxml.xml_text import FORBIDDEN
from vanban.patterns import regex
from vanban.records.tables.csv import read_csv
from vanban.records.tables.grid import Grid, column_named, letters
from vanban.records.tables.workbook import sheet_parts

_CELL: Final = regex(r"([A-Z]{1,3})([1-9]\d{0,6})")
_CHAIN: Final = "xl/calcChain.xml"
_TABLES: Final = frozenset({".csv", ".txt", ".tsv"})
_BOOKS: Final = frozenset({".xlsx", ".xlsm", ".xltx"})


def can_correct(path: Path) -> bool:
    """Say whether cells of this kind of file can be set right."""
    return path.suffix.lower() in _TABLES | _BOOKS


def corrected(path: Path, cells: Mapping[str, str]) -> bytes:
    """Give the file with some cells set to other texts.

    Args:
        path: .xlsx, .xlsm or .csv; it is not changed.
        cells: address as a problem names it ("DS!C7", in a CSV "C7") → what is to stand there; "" empties the cell.

    Raises:
        InputError: the file is of another kind, there is no such sheet, a cell is part of a merged one, or the lines of
            a CSV are not sure.
        DocumentError: the workbook is damaged.
    """
    wanted: dict[str, dict[tuple[int, int], str]] = {}
    for address, text in cells.items():
        sheet, _, cell = address.rpartition("!")
        match = _CELL.fullmatch(cell)
        if match is None:
            raise InputError(Problem("không có ô này", tep=path.name, tim_thay=address))
        wanted.setdefault(sheet, {})[int(match[2]), column_named(match[1]) + 1] = FORBIDDEN.sub("", text).strip()
    if path.suffix.lower() in _TABLES:
        return _table(path, wanted.get("", {}))
    if path.suffix.lower() in _BOOKS:
        return _book(path, wanted)
    remedy = "Mở bằng Excel, sửa ở đó rồi gửi lại; hoặc lưu thành .xlsx"
    raise InputError(Problem("không sửa được ô của loại tệp này tại đây", tep=path.name, cach_sua=remedy))


def _table(path: Path, wanted: Mapping[tuple[int, int], str]) -> bytes:
    grid = read_csv(path, path.read_bytes())[0]
    if grid.faults:
        raise InputError(
            Problem(next(iter(grid.faults.values())), tep=path.name, cach_sua="Sửa tệp bằng Excel rồi gửi lại")
        )
    rows = [["" if value is None else str(value) for value in row] for row in grid.rows]
    for (row, column), text in wanted.items():
        if row > len(rows):
            raise InputError(Problem("không có ô này", tep=path.name, tim_thay=_named(grid, row, column)))
        line = rows[row - 1]
        line.extend([""] * (column - len(line)))
        line[column - 1] = text
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=_separator(grid)).writerows(rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace")


def _named(grid: Grid, row: int, column: int) -> str:
    return grid.address(row - 1, column - 1)


def _separator(grid: Grid) -> str:
    shown = grid.notes[0].rpartition("«")[2].rstrip("»")
    return "\t" if shown == "tab" else shown


def _book(path: Path, wanted: Mapping[str, Mapping[tuple[int, int], str]]) -> bytes:
    book = OpenPackage(path, path.name)
    parts = {name: book.read(name) for name in book.names()}
    places = dict(sheet_parts(parts["xl/workbook.xml"], parts["xl/_rels/workbook.xml.rels"]))
    computed = False
    for sheet, cells in wanted.items():
        if places.get(sheet) not in parts:
            raise InputError(Problem("không có trang tính này", tep=path.name, tim_thay=sheet))
        root = book.xml(places[sheet])
        _refuse_merged(root, cells, sheet, path.name)
        for (row, column), text in cells.items():
            computed |= _set(root, row, column, text)
        parts[places[sheet]] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    if computed and _CHAIN in parts:
        # The order of computing names cells that hold no formula any more; Excel makes it anew.
        del parts[_CHAIN]
        for part in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels"):
            parts[part] = _without_chain(parts[part])
    return package(parts)


def _without_chain(data: bytes) -> bytes:
    root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    for entry in list(root):
        if "calcChain.xml" in (entry.get("PartName") or entry.get("Target") or ""):
            root.remove(entry)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _refuse_merged(root: Element, cells: Mapping[tuple[int, int], str], sheet: str, name: str) -> None:
    for merged in root.iter("{*}mergeCell"):
        first, _, last = (merged.get("ref") or "").partition(":")
        start, end = _CELL.fullmatch(first), _CELL.fullmatch(last)
        if start is None or end is None:
            continue
        for row, column in cells:
            inside = int(start[2]) <= row <= int(end[2]) and column_named(start[1]) <= column - 1 <= column_named(
                end[1]
            )
            if inside:
                remedy = "Bỏ gộp ô (Unmerge) trong Excel rồi gửi lại, để không đổi cả những hàng khác"
                where = f"{sheet}!{letters(column - 1)}{row}"
                raise InputError(Problem(f"ô nằm trong vùng gộp {first}:{last}", where, name, cach_sua=remedy))


def _set(root: Element, row: int, column: int, text: str) -> bool:
    """Write a text into a cell, its look kept; say whether a formula stood there."""
    ns = root.tag.partition("}")[0] + "}" if root.tag.startswith("{") else ""
    address = f"{letters(column - 1)}{row}"
    line = next((one for one in root.iter(f"{ns}row") if one.get("r") == str(row)), None)
    if line is None:
        data = root.find(f"{ns}sheetData")
        assert data is not None
        line = etree.Element(f"{ns}row", r=str(row))
        after = next((at for at, one in enumerate(data) if int(one.get("r") or 0) > row), len(data))
        data.insert(after, line)
    cell = next((one for one in line if one.get("r") == address), None)
    if cell is None:
        cell = etree.Element(f"{ns}c", r=address)
        after = next((at for at, one in enumerate(line) if _column_of(one) > column), len(line))
        line.insert(after, cell)
    formula = cell.find(f"{ns}f")
    if formula is not None and formula.get("si") is not None:
        # Others repeat this formula: they keep their values.
        for other in [one for one in root.iter(f"{ns}f") if one.get("si") == formula.get("si")]:
            parent = other.getparent()
            if parent is not None:
                parent.remove(other)
    for child in list(cell):
        cell.remove(child)
    if "t" in cell.attrib:
        del cell.attrib["t"]
    if text:
        cell.set("t", "inlineStr")
        written = etree.SubElement(etree.SubElement(cell, f"{ns}is"), f"{ns}t")
        written.text = text
        written.set(XML_SPACE, "preserve")
    return formula is not None


def _column_of(cell: Element) -> int:
    match = _CELL.fullmatch(cell.get("r") or "")
    return column_named(match[1]) + 1 if match else 0
