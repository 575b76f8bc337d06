"""Write the width table again from the four faces of Tinos (needs fonttools, a development dependency).

Run `python tools/widths.py FOLDER`, where FOLDER holds Tinos-Regular.ttf and its three sisters.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

FACES = {"thuong": "Regular", "dam": "Bold", "nghieng": "Italic", "dam_nghieng": "BoldItalic"}
"""Face → end of the font's file name."""
RANGES = (
    (0x0020, 0x007E),  # Basic Latin
    (0x00A0, 0x024F),  # Latin-1, Extended-A and B: ă đ ơ ư
    (0x0300, 0x036F),  # combining marks
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x045F),  # Cyrillic
    (0x1E00, 0x1EFF),  # Latin Extended Additional: ạ ả ấ … ỹ
    (0x2010, 0x2044),  # dashes, quotation marks, ellipsis
    (0x2070, 0x209C),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency signs: ₫
    (0x2100, 0x214F),  # №, ™
    (0x2190, 0x22FF),  # arrows and mathematics
    (0x25A0, 0x266F),  # boxes and bullets
)


def table_of(font: Any) -> dict[str, Any]:
    """Give one face's measures: units per em, ascent, descent, line gap, and each width with its characters."""
    cmap, advances = font.getBestCmap(), font["hmtx"].metrics
    by_width: dict[int, list[int]] = {}
    for low, high in RANGES:
        for code in range(low, high + 1):
            if code in cmap:
                by_width.setdefault(advances[cmap[code]][0], []).append(code)
    head, hhea = font["head"], font["hhea"]
    return {
        "em": head.unitsPerEm,
        "len": hhea.ascent,
        "xuong": -hhea.descent,
        "ho": hhea.lineGap,
        "rong": {str(width): _ranges(codes) for width, codes in sorted(by_width.items())},
    }


def _ranges(codes: list[int]) -> str:
    """Write code points as hexadecimal ranges: "41 43-45"."""
    runs: list[list[int]] = []
    for code in codes:
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return " ".join(f"{low:x}" if low == high else f"{low:x}-{high:x}" for low, high in runs)


def main() -> None:
    """Read the fonts of the folder named on the command line and write `vanban/metrics/widths.json`."""
    from fontTools.ttLib import TTFont

    parser = argparse.ArgumentParser(description="Write vanban/metrics/widths.json from the fonts of Tinos.")
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "-o", "--output", type=Path, default=Path(__file__).parents[1] / "vanban" / "metrics" / "widths.json"
    )
    options = parser.parse_args()
    tables = {face: table_of(TTFont(options.folder / f"Tinos-{end}.ttf")) for face, end in FACES.items()}
    options.output.write_text(json.dumps(tables, indent=1, ensure_ascii=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
