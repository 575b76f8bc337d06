"""Reading XLSX: values as Excel last computed them, merged cells, hidden rows, cells without a value.

Most workbooks are plain and read straight from their XML; others by openpyxl, as a stream of values. Only one that has fonts
of an old code table is opened whole, because there the font of a cell tells how to read it.
"""

from __future__ import annotations

import functools
import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from lxml import etree

from vanban.language import bang_ma_cua_phong
from vanban.ooxml.package import joined
from vanban.ooxml.strict import is_strict, transitional_package
from vanban.patterns import regex
from vanban.records.tables.comments import comments_of
from vanban.records.tables.extent import Extent
from vanban.records.tables.grid import NO_RESULT, Grid, Place, column_named
from vanban.records.tables.legacy import typed_in_unicode
from vanban.records.tables.looks import Look, shown_look
from vanban.records.tables.plain_sheets import Row, plain_sheets
from vanban.records.tables.struck import hidden_columns, partly_struck, struck_rows, struck_strings

_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MERGE: Final = regex(rb'<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"')
_ROW: Final = regex(rb"<(?:\w+:)?row\b([^>]*)>")
_ROW_NUMBER: Final = regex(rb'\br="(\d+)"')
_ROW_HIDDEN: Final = regex(rb'\bhidden="(?:1|true)"')
_WORDED: Final = regex(rb'formatCode="[^"]*(?:&quot;[^"]*@|@[^"]*&quot;|\\\\[^"]*@)')
"""A format that puts words around a text."""
_STRUCK: Final = regex(rb'<strike(?!\s+val="(?:0|false)")')
_OLD_FONT: Final = regex(rb'val="(?:\.Vn|VNI[- ])', re.IGNORECASE)


def read_workbook(data: bytes, hidden: str = "") -> list[Grid]:
    """Read the visible sheets of a workbook, and the hidden one named; all of them when every one is hidden."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if is_strict(archive.read("xl/workbook.xml")):
            return read_workbook(transitional_package(archive), hidden)
        parts = dict(sheet_parts(archive.read("xl/workbook.xml"), archive.read("xl/_rels/workbook.xml.rels")))
        raw = {name: archive.read(part) for name, part in parts.items() if part in archive.namelist()}
        styles = archive.read("xl/styles.xml") if "xl/styles.xml" in archive.namelist() else b""
        shared = archive.read("xl/sharedStrings.xml") if "xl/sharedStrings.xml" in archive.namelist() else b""
        whole, struck = bool(_OLD_FONT.search(styles)), bool(_STRUCK.search(styles))
        worded = bool(_WORDED.search(styles))
        remarks = {name: comments_of(archive, parts[name]) for name in raw}
        sheets = None if whole or struck else plain_sheets(archive, parts, raw, hidden, worded=worded)
    if sheets is not None:
        grids = [_grid(one.name, one.rows, raw[one.name], one.formulas) for one in sheets]
    else:
        with warnings.catch_warnings():
            warnings.simplefilter(
                "ignore"
            )  # what openpyxl leaves out (lists of choices, colours by rule) no list needs
            grids = _grids(data, raw, hidden, whole=whole, worded=worded, struck=struck)
    strings = struck_strings(shared)
    grids = [_marked(grid, raw.get(grid.name, b""), strings) for grid in grids]
    return [replace(grid, remarks=found) if (found := remarks.get(grid.name)) else grid for grid in grids]


def _marked(grid: Grid, raw: bytes, strings: frozenset[int]) -> Grid:
    """The grid with the cells of which a part is struck through, and the columns that Excel hides."""
    part = {(row - 1, column_named(column.decode())) for column, row in partly_struck(raw, strings)}
    covered = hidden_columns(raw)
    return replace(grid, struck=grid.struck | part, covered=covered) if part or covered else grid


def _grids(data: bytes, raw: dict[str, bytes], hidden: str, *, whole: bool, worded: bool, struck: bool) -> list[Grid]:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True, read_only=not whole, keep_links=False)
    formulas = _formulas(data) if any(b"<f" in text for text in raw.values()) else {}
    sheets = [
        sheet for sheet in book.worksheets if sheet.sheet_state == "visible" or sheet.title == hidden
    ] or book.worksheets
    grids, extent = [], Extent()
    for sheet in sheets:
        fonts: dict[Place, str] = {}
        out: dict[int, str] = {}
        crossed: set[Place] = set()
        rows = list(_rows(sheet, fonts, (out, crossed) if struck else None, extent, whole=whole, worded=worded))
        if fonts and typed_in_unicode(str(rows[row][0][column]) for row, column in fonts):
            fonts = {}
        grid = _grid(sheet.title, rows, raw.get(sheet.title, b""), formulas.get(sheet.title, frozenset()))
        grids.append(replace(grid, fonts=fonts, faults=out, struck=frozenset(crossed)))
    book.close()
    return grids


def _grid(name: str, read: list[Row], raw: bytes, formulas: frozenset[Place]) -> Grid:
    rows = [values for values, _ in read]
    broken = {
        place: NO_RESULT
        for place in formulas
        if place[0] < len(rows) and place[1] < len(rows[place[0]]) and rows[place[0]][place[1]] is None
    }
    last = max((place[0] for place in broken), default=-1)
    while len(rows) > last + 1 and all(value is None for value in rows[-1]):
        rows.pop()
    merges = tuple(
        (int(top) - 1, column_named(left.decode()), int(bottom) - 1, column_named(right.decode()))
        for left, top, right, bottom in _MERGE.findall(raw)
    )
    return Grid(name, tuple(rows), merges, frozenset(_hidden(raw)), broken, formulas=formulas, looks=_looks(read))


def _looks(read: list[Row]) -> dict[Place, Look]:
    """What Excel shows in cells whose number format says more than their value."""
    looked = functools.lru_cache(maxsize=None, typed=True)(shown_look)
    return {
        (number, column): look
        for number, (values, forms) in enumerate(read)
        for column, form in forms.items()
        if (look := looked(values[column], form)) is not None
    }


def _rows(
    sheet: Any,
    fonts: dict[Place, str],
    struck: tuple[dict[int, str], set[Place]] | None,
    extent: Extent,
    *,
    whole: bool,
    worded: bool,
) -> Iterator[Row]:
    """Give the values row by row; fonts of old code tables and what is struck through are written down on the way."""
    if whole:
        extent.add(sheet.max_row * sheet.max_column, sheet.title)
    else:
        sheet.reset_dimensions()
    for number, cells in enumerate(sheet.iter_rows()):
        values = tuple([cell.value for cell in cells])
        if not whole:
            extent.add(len(values), sheet.title)
        if struck is not None and (columns := _struck_texts(cells)):
            places = {(number, column) for column in columns}
            if out := struck_rows({number: values}, places):
                struck[0].update(out)
            else:
                struck[1].update(places)
        forms: dict[int, str] = {}
        for column, value in enumerate(values):
            if value is None:
                continue
            text = type(value) is str
            if text and whole and cells[column].has_style and bang_ma_cua_phong(cells[column].font.name or ""):
                fonts[number, column] = cells[column].font.name
            if text and not worded:
                continue
            form = cells[column].number_format
            if form != "General" or type(value) is bool:
                forms[column] = form
        yield values, forms


def _struck_texts(cells: Any) -> list[int]:
    """The texts of a row that are struck through; most of them: so clerks take somebody off a list."""
    return [
        column
        for column, cell in enumerate(cells)
        if type(cell.value) is str and cell.value.strip() and cell.has_style and cell.font.strike
    ]


def _hidden(raw: bytes) -> Iterator[int]:
    if b"hidden=" not in raw:
        return
    for match in _ROW.finditer(raw):
        number = _ROW_NUMBER.search(match[1])
        if number and _ROW_HIDDEN.search(match[1]):
            yield int(number[1]) - 1


def sheet_parts(workbook: bytes, related: bytes) -> Iterator[tuple[str, str]]:
    """Give every sheet's name with the part that holds it, from the workbook's own part and its relations."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    book = etree.fromstring(workbook, parser)
    relations = etree.fromstring(related, parser)
    targets = {str(entry.get("Id")): str(entry.get("Target")) for entry in relations}
    for sheet in book.iter(f"{_MAIN}sheet"):
        yield str(sheet.get("name")), joined("xl", targets.get(str(sheet.get(_RELATION)), ""))


def _formulas(data: bytes) -> dict[str, frozenset[Place]]:
    """Find the cells that hold formulas: a second look, taken only when there are any."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), data_only=False, read_only=True, keep_links=False)
    found: dict[str, frozenset[Place]] = {}
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        found[sheet.title] = frozenset(
            ((cell.row or 1) - 1, (cell.column or 1) - 1)
            for cells in sheet.iter_rows()
            for cell in cells
            if getattr(cell, "data_type", "") == "f"
        )
    book.close()
    return found
