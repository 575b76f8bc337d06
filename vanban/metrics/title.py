"""The title face that certificates may carry: the file, and how wide its letters are.

Made from Playfair Display Bold (SIL Open Font License 1.1, `fonts/OFL.txt`) by `tools/title_font.py`; it has every letter of
Vietnamese. Its name is our own, for the original's is reserved.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Final

from vanban.metrics.lengths import MM_PER_PT

TITLE_FACE: Final = "VB Trang Trong"
"""Name of the family, as Word and the PDF show it."""
_FOLDER: Final = "fonts"


def title_font_path() -> Path:
    """Say where the TrueType file is."""
    return Path(str(files("vanban.metrics").joinpath(_FOLDER, "VBTrangTrong.ttf")))


def title_font() -> bytes:
    """Read the TrueType file."""
    return title_font_path().read_bytes()


def title_width_mm(text: str, size_pt: float) -> float:
    """Measure a text set in the title face on one line, in millimetres.

    >>> title_width_mm("GIẤY KHEN", 46) > title_width_mm("GIẤY", 46) > 30
    True
    """
    em, widths = _table()
    return sum(widths.get(char, em // 2) for char in text) / em * size_pt * MM_PER_PT


@cache
def _table() -> tuple[int, dict[str, int]]:
    raw = json.loads(files("vanban.metrics").joinpath(_FOLDER, "VBTrangTrong.json").read_text(encoding="ascii"))
    return raw["em"], raw["rong"]
