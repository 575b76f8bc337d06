"""What an OpenDocument sheet shows: the file keeps the text beside each number, what is struck through, what is hidden."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from vanban.language import bang_ma_cua_phong
from vanban.patterns import regex
from vanban.records.tables.grid import NO_RESULT, Grid, Place
from vanban.records.tables.legacy import typed_in_unicode
from vanban.records.tables.looks import Look, plain
from vanban.records.tables.struck import struck_rows

_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_NUMBER: Final = regex(r"\d[\d.,]*")
_SWAPPED: Final = str.maketrans(".,", ",.")
_MOST_REPEATS: Final = 2_000
"""A row or cell repeated more often than this is the empty rest of a sheet."""
_WIDEST: Final = 500
_HIDDEN: Final = ("collapse", "filter")


def with_looks(data: bytes, grids: list[Grid]) -> list[Grid]:
    """Add to sheets what their cells show, what is struck through, and which rows and columns are hidden."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("content.xml"), parser)
        named = etree.fromstring(archive.read("styles.xml"), parser) if "styles.xml" in archive.namelist() else None
    styles = _Styles([part for part in (named, root) if part is not None])
    tables = {str(table.get(f"{_TABLE}name")): table for table in root.iter(f"{_TABLE}table")}
    return [_Sheet(grid, styles).read(tables[grid.name]) if grid.name in tables else grid for grid in grids]


class _Styles:
    """What the styles of cells and of pieces of text say: struck through, and the font where it is of an old code table."""

    def __init__(self, parts: list[Any]) -> None:
        self._said: dict[tuple[str, str], tuple[str, bool | None, str]] = {}
        for part in parts:
            for style in part.iter(f"{_STYLE}style"):
                struck: bool | None = None
                font = ""
                for text in style.iterchildren(f"{_STYLE}text-properties"):
                    line = text.get(f"{_STYLE}text-line-through-style") or text.get(f"{_STYLE}text-line-through-type")
                    struck = None if line is None else line != "none"
                    font = str(text.get(f"{_STYLE}font-name") or "")
                at = (str(style.get(f"{_STYLE}family")), str(style.get(f"{_STYLE}name")))
                self._said[at] = (str(style.get(f"{_STYLE}parent-style-name") or ""), struck, font)
        self.strikes = any(struck for _, struck, _ in self._said.values())
        self.old_fonts = any(font and bang_ma_cua_phong(font) for _, _, font in self._said.values())

    def struck(self, name: str, family: str = "table-cell") -> bool:
        """Whether a style, or one it is based on, strikes through."""
        return next((struck for _, struck, _ in self._chain(name, family) if struck is not None), False)

    def font(self, name: str) -> str:
        """The font a style of cells names; "" for none of an old code table."""
        font = next((font for _, _, font in self._chain(name, "table-cell") if font), "")
        return font if font and bang_ma_cua_phong(font) else ""

    def _chain(self, name: str, family: str) -> Iterator[tuple[str, bool | None, str]]:
        seen: set[str] = set()
        while name and name not in seen and (family, name) in self._said:
            seen.add(name)
            said = self._said[family, name]
            yield said
            name = said[0]


class _Sheet:
    """One sheet: what its values do not say."""

    def __init__(self, grid: Grid, styles: _Styles) -> None:
        self._grid, self._styles = grid, styles
        self._looks: dict[Place, Look] = {}
        self._struck: set[Place] = set()
        self._fonts: dict[Place, str] = {}
        self._formulas: set[Place] = set()
        self._merges: list[tuple[int, int, int, int]] = []
        self._dressed: dict[int, str] = {}
        self._remarks: dict[Place, str] = {}

    def read(self, table: Any) -> Grid:
        """The grid with all of it."""
        grid, hidden = self._grid, set()
        covered = self._columns(table)
        for number, row in _repeated(table.iter(f"{_TABLE}table-row"), f"{_TABLE}number-rows-repeated", len(grid.rows)):
            if row.get(f"{_TABLE}visibility") in _HIDDEN:
                hidden.add(number)
            cells = (one for one in row if one.tag in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"))
            usual = str(row.get(f"{_TABLE}default-cell-style-name") or "")
            for column, cell in _repeated(cells, f"{_TABLE}number-columns-repeated", len(grid.rows[number])):
                self._cell((number, column), cell, usual)
        faults = struck_rows(grid.rows, self._struck)
        broken = {place: NO_RESULT for place in self._formulas if grid.at(*place) is None}
        texts = [str(grid.at(*place)) for place in self._fonts]
        return Grid(
            grid.name, grid.rows, tuple(self._merges), frozenset(hidden), broken,
            fonts={} if texts and typed_in_unicode(texts) else self._fonts, formulas=frozenset(self._formulas),
            looks=self._looks, faults=faults, covered=frozenset(covered), remarks=self._remarks,
            struck=frozenset(place for place in self._struck if place[0] not in faults),
        )  # fmt: skip

    def _columns(self, table: Any) -> set[int]:
        hidden: set[int] = set()
        found = _repeated(table.iter(f"{_TABLE}table-column"), f"{_TABLE}number-columns-repeated", _WIDEST)
        for number, column in found:
            self._dressed[number] = str(column.get(f"{_TABLE}default-cell-style-name") or "")
            if column.get(f"{_TABLE}visibility") in _HIDDEN:
                hidden.add(number)
        return hidden

    def _cell(self, place: Place, cell: Any, usual: str) -> None:
        value = self._grid.at(*place)
        down, across = (int(cell.get(f"{_TABLE}number-{name}-spanned") or 1) for name in ("rows", "columns"))
        if down > 1 or across > 1:
            self._merges.append((*place, place[0] + down - 1, place[1] + across - 1))
        if cell.get(f"{_TABLE}formula"):
            self._formulas.add(place)
        for remark in cell.iterchildren(f"{_OFFICE}annotation"):
            self._remarks[place] = " ".join(" ".join(part.itertext()) for part in remark.iter(f"{_TEXT}p")).strip()
        if value is None:
            return
        style = str(cell.get(f"{_TABLE}style-name") or usual or self._dressed.get(place[1], ""))
        paragraphs = cell.findall(f"{_TEXT}p")  # not those of a remark beside it
        if isinstance(value, str) and value.strip():
            if self._styles.strikes and (self._styles.struck(style) or self._partly(paragraphs)):
                self._struck.add(place)
            if self._styles.old_fonts and (font := self._styles.font(style)):
                self._fonts[place] = font
        if cell.get(f"{_OFFICE}value-type") in (None, "string"):
            return
        shown = "\n".join("".join(part.itertext()) for part in paragraphs)
        if isinstance(value, int | float):
            shown = _in_vietnamese(shown, value)
        if shown and shown != plain(value):
            self._looks[place] = Look(shown, exact=_whole(shown, value))

    def _partly(self, paragraphs: list[Any]) -> bool:
        names = (str(span.get(f"{_TEXT}style-name")) for part in paragraphs for span in part.iter(f"{_TEXT}span"))
        return any(self._styles.struck(name, "text") for name in names)


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
