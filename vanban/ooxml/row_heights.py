"""Heights of a sheet's rows: LibreOffice, previews and phones fit none by themselves, so wrapped text would be cut off.

The heights are those of a row that nobody set: Excel fits the row anew when somebody edits it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import ceil
from typing import Any, Final

from vanban.metrics import line_height_pt, width_mm, wrap_lines
from vanban.metrics.lengths import MM_PER_PT

DEFAULT_PT: Final = 11.0
"""Size of the type of a cell that says none."""
_ROW_PT: Final = 16.0
"""A row that says none is a point lower; one line of the usual type still stands in it."""
_ROOM_PT: Final = 3.0
"""What a row is higher than its lines."""
_WIDE_EM: Final = 0.6
"""Width of a letter, in ems, that hardly any text is wider than on the average."""
_PADDING_MM: Final = 1.4
_NARROWER: Final = 0.95
"""Excel rounds widths of columns down, to whole points of the screen."""
_MOST_PT: Final = 409.0
"""No row of a sheet is higher."""


def height_pt(texts: Sequence[tuple[str, float, float, bool]]) -> float | None:
    """Give the height of a row, in points; None where the usual one will do.

    Args:
        texts: of each cell whose text is wrapped its text, its size in points, the width of its column in millimetres,
            and whether it is bold.
    """
    high = max((line_height_pt(size) * _lines(text, size, wide, bold) for text, size, wide, bold in texts), default=0.0)
    return min(high + _ROOM_PT, _MOST_PT) if high + _ROOM_PT > _ROW_PT else None


def _lines(text: str, size: float, wide_mm: float, bold: bool) -> int:
    room = wide_mm * _NARROWER - _PADDING_MM
    if "\n" not in text and len(text) * _WIDE_EM * size * MM_PER_PT <= room:
        return 1
    return _counted(text, size, max(room, 1.0), bold)


@lru_cache(maxsize=2048)
def _counted(text: str, size: float, room: float, bold: bool) -> int:
    """Count lines; a word wider than its column, a file's name, is broken anywhere, or behind its hyphens."""
    lines = wrap_lines(text, size, room, bold=bold)
    wide = [line for line in lines if width_mm(line, size, bold=bold) > room]
    return len(lines) + sum(ceil(width_mm(line, size, bold=bold) / room) - 1 + ("-" in line) for line in wide)


def set_height(sheet: Any, at: int, high: float | None) -> None:
    """Give a row its height, as one that Excel may fit anew."""
    if high is not None:
        sheet.row_dimensions[at] = _fitted()(sheet, index=at, ht=round(high, 1))


@lru_cache(maxsize=1)
def _fitted() -> Any:
    from openpyxl.worksheet.dimensions import RowDimension

    class Fitted(RowDimension):
        """A height that nobody chose."""

        customHeight = False  # noqa: N815 - the name of openpyxl

    return Fitted


def fit_rows(sheet: Any, mm_per_width: float) -> None:
    """Give every row of a finished sheet its height, where nobody set it; joined cells are left to who joined them."""
    joined = {(row, column) for area in sheet.merged_cells.ranges for row, column in area.cells}
    widths: dict[str, float] = {}
    for row in sheet.iter_rows():
        at = row[0].row
        if at in sheet.row_dimensions and sheet.row_dimensions[at].height is not None:
            continue
        texts = []
        for cell in row:
            if not isinstance(cell.value, str) or not cell.alignment.wrap_text or (at, cell.column) in joined:
                continue
            letter = cell.column_letter
            if letter not in widths:
                widths[letter] = sheet.column_dimensions[letter].width * mm_per_width
            texts.append((cell.value, cell.font.size or DEFAULT_PT, widths[letter], bool(cell.font.bold)))
        set_height(sheet, at, height_pt(texts))
