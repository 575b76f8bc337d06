"""Make the title face that certificates may carry: `python tools/title_font.py FOLDER`, FOLDER the unpacked npm package.

The package @fontsource/playfair-display (SIL Open Font License 1.1) parts Playfair Display Bold into subsets; those of Latin and
Vietnamese letters are joined into one TrueType file. Its name is our own, for "Playfair Display" is a reserved name.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

NAME = "VB Trang Trong"
TARGET = Path(__file__).parents[1] / "vanban" / "metrics" / "fonts"
_SPANS = ((0x20, 0x7F), (0xA0, 0x180), (0x1EA0, 0x1EFA))
LETTERS = "".join(chr(code) for low, high in _SPANS for code in range(low, high)) + "ƠơƯư–—‘’“”…•₫"


def main(folder: Path) -> None:
    """Join the subsets, name the face anew, and write it with its licence."""
    parts = []
    for subset in ("latin", "latin-ext", "vietnamese"):
        font = TTFont(folder / "files" / f"playfair-display-{subset}-700-normal.woff")
        font.flavor = None
        plain = TARGET / f".{subset}.ttf"
        font.save(plain)
        parts.append(plain)
    joined = Merger().merge([str(part) for part in parts])
    for part in parts:
        part.unlink()
    # No kerning: what is printed is as wide as the letters it is made of, in every program.
    options = Options(layout_features=[], name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], hinting=False)
    tool = Subsetter(options)
    tool.populate(text=LETTERS)
    tool.subset(joined)
    for number, text in ((1, NAME), (2, "Regular"), (3, f"{NAME} 1"), (4, NAME), (6, NAME.replace(" ", ""))):
        joined["name"].setName(text, number, 3, 1, 0x409)
        joined["name"].setName(text, number, 1, 0, 0)
    joined["OS/2"].usWeightClass = 400
    joined["OS/2"].fsSelection = 0x40
    joined["head"].macStyle = 0
    joined["head"].modified = joined["head"].created
    joined.recalcTimestamp = False
    joined.save(TARGET / "VBTrangTrong.ttf")
    widths, em = joined["hmtx"].metrics, joined["head"].unitsPerEm
    table = {chr(code): widths[name][0] for code, name in sorted(joined.getBestCmap().items())}
    text = json.dumps({"em": em, "rong": table}, ensure_ascii=True, indent=0)
    (TARGET / "VBTrangTrong.json").write_text(text + "\n", encoding="ascii")
    (TARGET / "OFL.txt").write_bytes((folder / "LICENSE").read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
