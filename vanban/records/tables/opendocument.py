"""What an OpenDocument sheet shows in its cells: the file itself keeps the text beside each number, date and share."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from vanban.records.tables.grid import Grid, Place
from vanban.records.tables.looks import Look, plain

_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_NUMBER: Final = re.compile(r"\d[\d.,]*")
_SWAPPED: Final = str.maketrans(".,", ",.")
_MOST_REPEATS: Final = 2_000
"""A row or cell repeated more often than this is the empty rest of a sheet."""


def with_looks(data: bytes, grids: list[Grid]) -> list[Grid]:
    """Add to sheets what their cells show, and which of their rows are hidden."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("content.xml"), etree.XMLParser(resolve_entities=False, no_network=True))
    tables = {str(table.get(f"{_TABLE}name")): table for table in root.iter(f"{_TABLE}table")}
    return [_looking(grid, tables[grid.name]) if grid.name in tables else grid for grid in grids]


def _looking(grid: Grid, table: Any) -> Grid:
    looks: dict[Place, Look] = {}
    hidden: set[int] = set()
    for number, row in _repeated(table.iter(f"{_TABLE}table-row"), f"{_TABLE}number-rows-repeated", len(grid.rows)):
        if row.get(f"{_TABLE}visibility") in ("collapse", "filter"):
            hidden.add(number)
        cells = (one for one in row if one.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"))
        for column, cell in _repeated(cells, f"{_TABLE}number-columns-repeated", len(grid.rows[number])):
            if cell.get(f"{_OFFICE}value-type") in (None, "string"):
                continue
            shown = "\n".join("".join(part.itertext()) for part in cell.iter(f"{_TEXT}p"))
            value = grid.at(number, column)
            if isinstance(value, int | float):
                shown = _in_vietnamese(shown, value)
            if shown and value is not None and shown != plain(value):
                looks[number, column] = Look(shown, exact=_whole(shown, value))
    return Grid(grid.name, grid.rows, grid.merges, frozenset(hidden), looks=looks)


def _in_vietnamese(shown: str, value: int | float) -> str:
    """Give a number its Vietnamese marks where the file was written with those of English.

    >>> [_in_vietnamese(*one) for one in (("98.5%", 0.985), ("12,500,000 đ", 12500000), ("9,00", 9), ("1.500", 1500))]
    ['98,5%', '12.500.000 đ', '9,00', '1.500']
    """
    match = _NUMBER.search(shown)
    if match is None:
        return shown
    number, meant = match[0], abs(value) * (100 if "%" in shown else 1)
    english, own = number.replace(",", ""), number.replace(".", "").replace(",", ".")
    if _is(english, meant) and not _is(own, meant):
        return shown[: match.start()] + number.translate(_SWAPPED) + shown[match.end() :]
    return shown


def _is(text: str, meant: float) -> bool:
    """Whether a number as text is this one, rounded to as many digits as it shows."""
    try:
        digits = len(text.partition(".")[2])
        return abs(float(text) - meant) <= 0.5 * float(10**-digits) + 1e-9
    except ValueError:
        return False


def _whole(shown: str, value: object) -> bool:
    """Whether what is shown tells all digits of a number."""
    digits = [char for char in plain(value) if char.isdigit()]
    return not isinstance(value, int | float) or "".join(digits).strip("0") in "".join(c for c in shown if c.isdigit())


def _repeated(parts: Any, count: str, limit: int) -> Iterator[tuple[int, Any]]:
    """Number the parts, each as often as it stands there, as far as the sheet has rows or cells."""
    at = 0
    for part in parts:
        times = int(part.get(count) or 1)
        for place in range(at, min(at + min(times, _MOST_REPEATS), limit)):
            yield place, part
        at += times
        if at >= limit:
            return
