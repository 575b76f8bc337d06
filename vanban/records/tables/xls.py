"""Reading .xls with what Excel shows: number formats, merged and hidden cells, fonts, what is struck through."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime, time
from typing import Any, Final

from vanban.errors import InputError, Problem
from vanban.language import bang_ma_cua_phong
from vanban.records.tables.grid import Grid, Place
from vanban.records.tables.legacy import typed_in_unicode
from vanban.records.tables.looks import Look, shown_look
from vanban.records.tables.struck import struck_rows

_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_WORD: Final = "WordDocument".encode("utf-16-le")


def read_xls(data: bytes, name: str) -> list[Grid] | None:
    """Read the visible sheets; None when this file's formats cannot be read, and who reads values only may try.

    Args:
        data: the file, an OLE container.
        name: its name, for messages.

    Raises:
        InputError: the file is locked by a password, or is a Word file.
        ImportError: xlrd is not installed.
    """
    if _ENCRYPTED in data:
        raise _refusal(name, "tệp bị đặt mật khẩu", "Bỏ mật khẩu trong Excel rồi lưu lại")
    if _WORD in data:
        raise _refusal(name, "đây là tệp Word, không phải bảng tính", "Danh sách phải là .xlsx, .csv, .ods hoặc .xls")
    import xlrd

    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=io.StringIO())
        sheets = [sheet for sheet in book.sheets() if sheet.visibility == 0] or book.sheets()
        return [_Sheet(book, sheet, xlrd).grid() for sheet in sheets]
    except Exception as error:  # xlrd raises whatever the damage makes it raise
        if "encrypted" in str(error):
            raise _refusal(name, "tệp bị đặt mật khẩu", "Bỏ mật khẩu trong Excel rồi lưu lại") from None
        return None


def _refusal(name: str, what: str, remedy: str) -> InputError:
    return InputError(Problem(what, tep=name, cach_sua=remedy))


class _Sheet:
    """One sheet being read."""

    def __init__(self, book: Any, sheet: Any, xlrd: Any) -> None:
        self._book, self._sheet, self._xlrd = book, sheet, xlrd
        self._looks: dict[Place, Look] = {}
        self._fonts: dict[Place, str] = {}
        self._struck: set[Place] = set()

    def grid(self) -> Grid:
        sheet = self._sheet
        rows = [tuple(self._values(row)) for row in range(sheet.nrows)]
        while rows and all(value is None for value in rows[-1]):
            rows.pop()
        faults = struck_rows(rows, self._struck)
        fonts = self._fonts
        if fonts and typed_in_unicode(str(rows[row][column]) for row, column in fonts):
            fonts = {}
        return Grid(
            sheet.name, tuple(rows), tuple((top, left, bottom - 1, right - 1) for top, bottom, left, right in sheet.merged_cells),
            frozenset(row for row, info in sheet.rowinfo_map.items() if info.hidden), fonts=fonts, looks=self._looks,
            faults=faults, struck=frozenset(place for place in self._struck if place[0] not in faults),
            covered=frozenset(column for column, info in sheet.colinfo_map.items() if info.hidden),
        )  # fmt: skip

    def _values(self, row: int) -> Iterator[object]:
        for column in range(self._sheet.row_len(row)):
            value = self._value(row, column)
            yield value
            if value is None:
                continue
            style = self._book.xf_list[self._sheet.cell_xf_index(row, column)]
            if not isinstance(value, str):
                form = self._book.format_map[style.format_key].format_str
                look = shown_look(value, form) if form.lower() != "general" or isinstance(value, bool) else None
                if look is not None:
                    self._looks[row, column] = look
                continue
            runs = [number for _, number in self._sheet.rich_text_runlist_map.get((row, column), ())]
            fonts = [self._book.font_list[number] for number in (style.font_index, *runs)]
            if any(font.struck_out for font in fonts) and value.strip():
                self._struck.add((row, column))
            if bang_ma_cua_phong(fonts[0].name):
                self._fonts[row, column] = fonts[0].name

    def _value(self, row: int, column: int) -> object:
        kind, value = self._sheet.cell_type(row, column), self._sheet.cell_value(row, column)
        xlrd = self._xlrd
        if kind in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) or value == "":
            return None
        if kind == xlrd.XL_CELL_ERROR:
            return str(xlrd.error_text_from_code.get(value, "#N/A"))
        if kind == xlrd.XL_CELL_BOOLEAN:
            return bool(value)
        if kind == xlrd.XL_CELL_DATE:
            return self._date(value)
        if kind == xlrd.XL_CELL_NUMBER and value == int(value):
            return int(value)
        return value

    def _date(self, number: float) -> datetime | time | float:
        try:
            moment: datetime = self._xlrd.xldate_as_datetime(number, self._book.datemode)
        except (ValueError, OverflowError):
            return number
        return moment.time() if number < 1 else moment
