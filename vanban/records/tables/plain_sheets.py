"""XLSX sheets straight from their XML, row by row: what nearly every list is, in a fraction of openpyxl's time.

The values are those openpyxl gives with `data_only`. A workbook that is not plain (chart sheets, dates as text, another
dialect, damage) is left to openpyxl, which also knows what the number formats are that cells really have.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any, Final, NamedTuple

from lxml import etree

from vanban.errors import InputError
from vanban.frozen import dataclass
from vanban.records.tables.extent import LAST_COLUMN, LAST_ROW, Extent
from vanban.records.tables.grid import Place, column_named

_MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ROW, _VALUE, _FORMULA, _INLINE = (f"{_MAIN}{name}" for name in ("row", "v", "f", "is"))
_SAFE: Final[dict[str, Any]] = {
    "resolve_entities": False, "no_network": True, "remove_comments": True, "remove_pis": True,
}  # fmt: skip
_DIGITS: Final = "0123456789"


class NotPlainError(Exception):
    """A workbook that openpyxl has to read."""


Row = tuple[tuple[object, ...], dict[int, str]]
"""The values of a row; column → number format where it says more than "General", and for truth values always."""


@dataclass(frozen=True, slots=True)
class PlainSheet:
    """One sheet.

    Attributes:
        name: of the sheet.
        rows: row by row from the first; what the file leaves out is empty.
        formulas: cells that hold a formula, whether it has a result or not.
    """

    name: str
    rows: list[Row]
    formulas: frozenset[Place]


def plain_sheets(
    archive: zipfile.ZipFile, parts: Mapping[str, str], raw: Mapping[str, bytes], hidden: str, *, worded: bool
) -> list[PlainSheet] | None:
    """Read the visible sheets of a workbook, and the hidden one named; all of them when every one is hidden.

    Args:
        archive: the workbook.
        parts: sheet → the part that holds it.
        raw: sheet → that part.
        hidden: name of a hidden sheet that is wanted too.
        worded: whether some number format puts words around texts: then the formats of texts are told.

    Returns:
        The sheets; None when the workbook is not plain.

    Raises:
        InputError: its cells reach too far.
    """
    try:
        book = etree.fromstring(archive.read("xl/workbook.xml"), etree.XMLParser(**_SAFE))
        kinds = _kinds(archive)
        if any(kinds.get(part) != "worksheet" for part in parts.values()) or kinds.get("xl/workbook.xml") != "main":
            return None
        there = [sheet for sheet in book.iter(f"{_MAIN}sheet") if sheet.get(_RELATION)]
        shown = [sheet for sheet in there if sheet.get("state", "visible") == "visible" or sheet.get("name") == hidden]
        forms = _Forms(archive, mac=any(p.get("date1904") in ("1", "true") for p in book.iter(f"{_MAIN}workbookPr")))
        texts = [part for part, kind in kinds.items() if kind == "sharedStrings"]
        strings = _strings(archive, texts[0]) if texts else []
        extent = Extent()
        return [
            _sheet(name, raw[name], strings, forms, extent, worded=worded)
            for name in [str(sheet.get("name")) for sheet in shown or there]
        ]
    except InputError:
        raise
    except (NotPlainError, KeyError, ValueError, IndexError, OverflowError, etree.XMLSyntaxError):
        return None


def _kinds(archive: zipfile.ZipFile) -> dict[str, str]:
    """Part → the last word of its content type."""
    types = etree.fromstring(archive.read("[Content_Types].xml"), etree.XMLParser(**_SAFE))
    return {
        str(entry.get("PartName"))[1:]: str(entry.get("ContentType")).removesuffix("+xml").rpartition(".")[2]
        for entry in types
        if entry.get("PartName")
    }


def _strings(archive: zipfile.ZipFile, part: str) -> list[str]:
    with archive.open(part) as stream:
        found = []
        for _, entry in etree.iterparse(stream, tag=f"{_MAIN}si", **_SAFE):
            found.append(_text(entry).replace("x005F_", ""))
            entry.clear()
        return found


def _text(entry: Any) -> str:
    """The words of a text; how parts of it look and how it is pronounced say nothing."""
    if len(entry) == 1 and entry[0].tag == f"{_MAIN}t":
        return entry[0].text or ""
    plain = [part.text or "" for part in entry.iterchildren(f"{_MAIN}t")][-1:]
    return "".join([*plain, *(part.text or "" for part in entry.iterfind(f"{_MAIN}r/{_MAIN}t"))])


class _Form(NamedTuple):
    """What a cell's style says about its number: the format, and what becomes of the number when it is a date's."""

    format: str
    dated: Callable[[float], object] | None


class _Forms(dict[str | None, _Form]):
    """The style of a cell, as the file writes it → what it says; looked up when a cell has it."""

    def __init__(self, archive: zipfile.ZipFile, *, mac: bool) -> None:
        super().__init__()
        self._epoch = datetime(1904, 1, 1) if mac else datetime(1899, 12, 30)
        self._custom: dict[int, str] = {}
        self._styles = [0]
        if "xl/styles.xml" not in archive.namelist():
            return
        tree = etree.fromstring(archive.read("xl/styles.xml"), etree.XMLParser(**_SAFE))
        self._styles = [int(style.get("numFmtId", 0)) for style in tree.iterfind(f"{_MAIN}cellXfs/{_MAIN}xf")]
        for entry in tree.iterfind(f"{_MAIN}numFmts/{_MAIN}numFmt"):
            self._custom[int(entry.attrib["numFmtId"])] = str(entry.attrib["formatCode"])

    def __missing__(self, style: str | None) -> _Form:
        self[style] = found = self._found(self._styles[int(style or 0)])
        return found

    def _found(self, number: int) -> _Form:
        if number == 0 and number not in self._custom:
            return _Form("General", None)
        from openpyxl.styles.numbers import (
            BUILTIN_FORMATS,
            BUILTIN_FORMATS_MAX_SIZE,
            is_date_format,
            is_timedelta_format,
        )

        if number >= BUILTIN_FORMATS_MAX_SIZE and number not in self._custom:
            raise NotPlainError(number)
        form = self._custom.get(number) or BUILTIN_FORMATS.get(number, "General")
        if not is_date_format(form):
            return _Form(form, None)
        return _Form(form, _elapsed if is_timedelta_format(form) else self._moment)

    def _moment(self, value: float) -> object:
        """A date, a time or both of the number that Excel keeps for it; 1900 had no 29 February, though Excel counts one."""
        day, fraction = divmod(value, 1)
        clock = timedelta(milliseconds=round(fraction * 86_400_000))
        if 0 <= value < 1 and clock.days == 0:
            return (datetime.min + clock).time()
        if 0 < value < 60 and self._epoch.year == 1899:
            day += 1
        return self._epoch + timedelta(days=day) + clock


def _elapsed(value: float) -> timedelta:
    span = timedelta(days=value)
    if span.microseconds:
        span = timedelta(seconds=span.total_seconds() // 1, microseconds=round(span.microseconds, -3))
    return span


def _sheet(name: str, raw: bytes, strings: list[str], forms: _Forms, extent: Extent, *, worded: bool) -> PlainSheet:
    rows: list[Row] = []
    formulas: set[Place] = set()
    at = 0
    for _, element in etree.iterparse(io.BytesIO(raw), tag=_ROW, **_SAFE):
        at = int(element.get("r") or at + 1)
        if at > LAST_ROW:
            raise NotPlainError(at)
        if at > len(rows):
            rows.extend([((), {})] * (at - 1 - len(rows)))
            rows.append(_row(element, at - 1, strings, forms, formulas, worded=worded))
            extent.add(len(rows[-1][0]), name)
        element.clear()
    return PlainSheet(name, rows, frozenset(formulas))


def _row(element: Any, row: int, strings: list[str], forms: _Forms, formulas: set[Place], *, worded: bool) -> Row:
    values: list[object] = []
    told: dict[int, str] = {}
    column = last = -1
    for cell in element:
        column = _column(cell.get("r", ""), column + 1)
        kind = cell.get("t", "n")
        value: object = None
        for child in cell:
            if child.tag == _VALUE and value is None and kind != "inlineStr":
                value = child.text or None
            elif child.tag == _FORMULA:
                formulas.add((row, column))
            elif child.tag == _INLINE and kind == "inlineStr":
                value = _text(child)
        if value is not None and kind != "inlineStr":
            value = _value(str(value), kind, strings, forms, cell.get("s"))
        if value is not None and (worded or type(value) is not str):
            form = forms[cell.get("s")].format
            if form != "General" or type(value) is bool:
                told[column] = form
        if value is None and (row, column) not in formulas:
            continue  # an empty cell that only has a look says nothing of how wide the row is
        last = column
        if column == len(values):
            values.append(value)
        else:
            values.extend([None] * (column + 1 - len(values)))
            values[column] = value
    return tuple(values[: last + 1]), told


def _value(text: str, kind: str, strings: list[str], forms: _Forms, style: str | None) -> object:
    if kind == "s":
        return strings[int(text)]
    if kind == "n":
        number = float(text) if "." in text or "E" in text or "e" in text else int(text)
        dated = forms[style].dated
        try:
            return number if dated is None else dated(number)
        except (OverflowError, ValueError):
            return "#VALUE!"
    if kind == "b":
        return bool(int(text))
    if kind in ("str", "e"):
        return text
    raise NotPlainError(kind)


def _column(reference: str, following: int) -> int:
    """The column of a cell's name, from 0; the one that follows when it has none."""
    return _number_of(reference.rstrip(_DIGITS)) if reference else following


@lru_cache(maxsize=1024)
def _number_of(letters: str) -> int:
    number = column_named(letters)
    if not all("A" <= letter <= "Z" for letter in letters) or not 0 <= number < LAST_COLUMN:
        raise NotPlainError(letters)
    return number
