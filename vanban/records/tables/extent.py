"""How far the cells of a workbook may reach: a small file can say that millions of cells stand far apart."""

from __future__ import annotations

from typing import IO, Final

from lxml import etree

from vanban.errors import InputError, Problem

MOST_CELLS: Final = 10_000_000
"""Cells from the first column to the last filled one, over all rows: fifty columns for 200,000 people."""
LAST_ROW: Final = 1_048_576
LAST_COLUMN: Final = 16_384
"""The last row and column of Excel, counted from 1."""
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_CELLS: Final = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")


class Extent:
    """Counts the cells of one workbook while it is read."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._cells = 0

    def add(self, cells: int, sheet: str) -> None:
        """Count what one more row, or one more sheet, takes.

        Raises:
            InputError: the workbook reaches too far.
        """
        self._cells += cells
        if self._cells > MOST_CELLS:
            remedy = "Xóa các ô, các cột thừa nằm xa bên phải hay bên dưới danh sách, rồi lưu lại"
            raise InputError(Problem(f"trang tính «{sheet}» quá rộng, không phải danh sách", cach_sua=remedy))


def require_extent(content: IO[bytes]) -> None:
    """See that the cells of an OpenDocument workbook do not reach too far, before anything is made of them.

    Args:
        content: its part `content.xml`.

    Raises:
        InputError: they do.
        ValueError, etree.XMLSyntaxError: the part is damaged.
    """
    extent = Extent()
    name = ""
    for event, element in etree.iterparse(
        content, ("start", "end"), tag=(f"{_TABLE}table", f"{_TABLE}table-row"), resolve_entities=False, no_network=True
    ):
        if element.tag == f"{_TABLE}table":
            name = str(element.get(f"{_TABLE}name")) if event == "start" else name
        elif event == "end":
            extent.add(_width(element) * int(element.get(f"{_TABLE}number-rows-repeated", 1)), name)
            element.clear()


def _width(row: etree._Element) -> int:
    """The columns of a row up to its last filled cell."""
    at = width = 0
    for cell in row.iterchildren(*_CELLS):
        at += int(cell.get(f"{_TABLE}number-columns-repeated", 1))
        if len(cell) or cell.get(f"{_OFFICE}value-type") is not None:
            width = at
    return width
