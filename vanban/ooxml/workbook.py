"""Sheets that print as they are and run no formula: page set-up, clocks stilled, text kept as text, the same bytes each time.

openpyxl takes a quarter of a second to load: it is imported where a sheet is written, not where one might be.
"""

from __future__ import annotations

import io
import math
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, time
from typing import Any, Final

from vanban.ooxml.archive import package
from vanban.ooxml.row_heights import DEFAULT_PT, fit_rows
from vanban.ooxml.units import MM_PER_INCH
from vanban.patterns import regex

STILL: Final = datetime(2020, 1, 1)
"""The date of every file: the same tables give the same bytes."""
HEAD_COLOUR: Final = "E7E6E6"
_CORE: Final = "docProps/core.xml"
_MODIFIED: Final = regex(rb"(<dcterms:modified[^>]*>)[^<]*")
_PAPER_A4: Final = "9"
_MM_PER_WIDTH: Final = 1.95
"""Millimetres of one unit of column width in Times New Roman of 11 points."""
_FACE: Final = "Times New Roman"
_STYLES: Final = "xl/styles.xml"
_FIRST_FONT: Final = regex(rb"<font>.*?</font>")
_USUAL_FONT: Final = f'<font><name val="{_FACE}"/><family val="1"/><sz val="{DEFAULT_PT:g}"/></font>'.encode()
"""The type widths of columns are counted in; openpyxl's own is missing on many a machine, and columns would be wider."""
_A4_MM: Final = (210.0, 297.0)
_LEAST_SCALE: Final = 0.7
"""How far a sheet is shrunk to a page's width at most: its type of 11 points stays readable."""
_NAMING: Final = 2
"""Columns that say whose row it is, on every page of a wide sheet."""
_NAMING_SHARE: Final = 0.4
"""The part of a page's width they may take."""
_RUNS: Final = "=+-@\t\r"
_DATE: Final = "dd/mm/yyyy"


@contextmanager
def streamed() -> Iterator[Any]:
    """Open a workbook that is written row by row: for books too long to be held as cells.

    Left by an error, its half-written sheets are closed first: each holds an open file that would complain when it is
    thrown away, long after and somewhere else.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    try:
        yield book
    except BaseException:
        for sheet in book.worksheets:
            if not sheet.closed:
                sheet.close()
        raise


def saved(book: Any, *, title: str, author: str = "vanban") -> bytes:
    """Save a workbook of openpyxl with every clock out of it: same cells, same bytes; rows as high as their text.

    Args:
        book: the workbook, just filled (also a write-only one).
        title: the title in its properties.
        author: the author in its properties.
    """
    book.properties.creator, book.properties.title = author, title
    book.properties.created = book.properties.modified = STILL
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        _keep_readable(sheet)
        if not book.write_only:
            fit_rows(sheet, _MM_PER_WIDTH)
    stream = io.BytesIO()
    book.save(stream)
    with zipfile.ZipFile(stream) as made:
        return package((name, _stilled(name, made.read(name))) for name in made.namelist())


def _stilled(name: str, data: bytes) -> bytes:
    """Openpyxl stamps the moment of saving over what was asked for, and takes a type of its own."""
    if name == _STYLES:
        return _FIRST_FONT.sub(_USUAL_FONT, data, count=1)
    return _MODIFIED.sub(rb"\g<1>" + STILL.isoformat().encode() + b"Z", data) if name == _CORE else data


def print_ready(sheet: Any, margins: Mapping[str, float], *, head: str = "", numbered: bool = True) -> None:
    """Set a sheet up for the printer: A4 landscape, all columns on one page's width, or on so many that they can be read.

    Args:
        sheet: the sheet.
        margins: "left", "right", "top", "bottom" in millimetres; "header" is the distance of page numbers from the edge.
        head: rows repeated on every page and kept in sight, as "1:2"; "" for none.
        numbered: pages carry their number at the top.
    """
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _PAPER_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    edges = sheet.page_margins
    edges.left, edges.right, edges.top, edges.bottom = (
        margins[side] / MM_PER_INCH for side in ("left", "right", "top", "bottom")
    )
    edges.header = edges.footer = margins["header"] / MM_PER_INCH
    if numbered:
        sheet.oddHeader.center.text = "&P"
    if head:
        sheet.print_title_rows = head
        sheet.freeze_panes = f"A{int(head.rpartition(':')[2]) + 1}"


def _keep_readable(sheet: Any) -> None:
    """Let a sheet too wide for one page's width take several, its first columns on each: shrunk to one, nobody could read it."""
    if not sheet.sheet_properties.pageSetUpPr or not sheet.sheet_properties.pageSetUpPr.fitToPage:
        return
    widths = _widths(sheet)
    paper = _A4_MM[sheet.page_setup.orientation == "landscape"]
    room = paper - (sheet.page_margins.left + sheet.page_margins.right) * MM_PER_INCH
    wide, named = sum(widths) * _MM_PER_WIDTH, sum(widths[:_NAMING]) * _MM_PER_WIDTH
    if wide * _LEAST_SCALE <= room:
        return
    named = named if named * _LEAST_SCALE <= room * _NAMING_SHARE else 0.0
    pages = math.ceil((wide - named) * _LEAST_SCALE / (room - named * _LEAST_SCALE))
    sheet.page_setup.fitToWidth = pages
    if named:
        sheet.print_title_cols = f"A:{'AB'[_NAMING - 1]}"


def _widths(sheet: Any) -> list[float]:
    """Give the widths of the columns in sight that have one, from left to right."""
    from openpyxl.utils import column_index_from_string

    said = sorted(sheet.column_dimensions.items(), key=lambda item: column_index_from_string(item[0]))
    return [one.width * ((one.max or 1) - (one.min or 1) + 1) for _, one in said if not one.hidden]


def column_width(mm: float) -> float:
    """Turn millimetres into Excel's unit of column width."""
    return mm / _MM_PER_WIDTH


def put(cell: Any, value: object) -> None:
    """Put a value into a cell; what begins like a formula stays the text it is, also when somebody edits it in Excel."""
    cell.value = value
    keep(cell, value)


def keep(cell: Any, value: object) -> None:
    """Say what a cell holds that has its value already: text is text, a day prints as one."""
    if isinstance(value, str):
        cell.data_type = "s"
        cell.quotePrefix = value[:1] in _RUNS and value != ""
    elif isinstance(value, date) and not (isinstance(value, datetime) and value.time() != time()):
        cell.number_format = _DATE


def box() -> Any:
    """Thin lines around a cell."""
    from openpyxl.styles import Border, Side

    side = Side(style="thin")
    return Border(left=side, right=side, top=side, bottom=side)


def fill(colour: str = HEAD_COLOUR) -> Any:
    """One colour behind a cell, as RRGGBB."""
    from openpyxl.styles import PatternFill

    return PatternFill("solid", fgColor=colour)
