"""A whole sheet in an old code table (TCVN3, VNI): decided by all its words, not cell by cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from vanban.language import bang_ma_cua_phong, doc_bang_ma, nhan_bang_ma
from vanban.language.legacy import BangMa
from vanban.records.tables.damaged import reread
from vanban.records.tables.grid import Grid, Place
from vanban.records.tables.legacy import spelled, typed_by_unicode

_SAMPLE: Final = 200
"""So many words with accents tell whether a sheet is plain Unicode, as nearly all are."""
_SURE: Final = 0.8


def in_unicode(grid: Grid) -> Grid:
    """Decode a sheet whose words, taken together, are those of one old code table; any other is given back as it is.

    A word alone may read either way («Vò» is a syllable, and «Vũ» in TCVN3); the sheet around it does not. Cells with
    letters that only Unicode has stay; what was decoded is kept in `Grid.decoded`, to be told at its cell.
    """
    code = _code_of(grid)
    if code is None:
        return grid
    decoded: dict[Place, str] = {}
    rows: list[tuple[object, ...]] = []
    for number, row in enumerate(grid.rows):
        cells = list(row)
        for column, value in enumerate(row):
            if not isinstance(value, str) or value.isascii() or typed_by_unicode(value) or reread(value) is not None:
                continue
            font = bang_ma_cua_phong(grid.fonts.get((number, column), ""))
            read = doc_bang_ma(value, font[0] if font else code, in_hoa=bool(font and font[1])).text
            if read == value or (spelled(value) and not spelled(read)):
                continue
            cells[column], decoded[number, column] = read, value
        rows.append(tuple(cells))
    fonts = {place: font for place, font in grid.fonts.items() if place not in decoded}
    return replace(grid, rows=tuple(rows), fonts=fonts, decoded=decoded, code=code.upper())


def _code_of(grid: Grid) -> BangMa | None:
    sample = [text for _, text in zip(range(_SAMPLE), _accented(grid), strict=False)]
    if not sample or sum(map(typed_by_unicode, sample)) * 2 > len(sample):
        return None
    texts = list(_accented(grid))
    unicode = sum(map(typed_by_unicode, texts))
    if unicode * 2 > len(texts):
        return None
    found = nhan_bang_ma(text for text in texts if reread(text) is None)
    return found.bang_ma if found.bang_ma in ("tcvn3", "vni") and found.do_tin >= _SURE else None


def _accented(grid: Grid) -> Iterator[str]:
    return (value for row in grid.rows for value in row if isinstance(value, str) and not value.isascii())
