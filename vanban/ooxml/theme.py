"""Theme fonts and colours, as runs refer to them."""

from __future__ import annotations

import colorsys
from dataclasses import field

from vanban.frozen import dataclass
from vanban.ooxml.names import A, Element, W

_COLOR_NAMES = {
    "text1": "dk1", "dark1": "dk1", "background1": "lt1", "light1": "lt1", "text2": "dk2", "dark2": "dk2",
    "background2": "lt2", "light2": "lt2", "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Theme:
    """What the theme part defines.

    Attributes:
        fonts: "majorHAnsi", "minorAscii", "minorEastAsia", "minorBidi" … → typeface; absent when it names none.
        colors: "dk1", "accent1", "hlink" … → "RRGGBB".
    """

    fonts: dict[str, str] = field(default_factory=dict)
    colors: dict[str, str] = field(default_factory=dict)

    def color(self, name: str, tint: str | None, shade: str | None) -> str | None:
        """Give a theme colour, lightened or darkened; None when the theme does not know it."""
        base = self.colors.get(_COLOR_NAMES.get(name, name))
        if base is None:
            return None
        try:
            lighter = int(tint, 16) / 255 if tint else None
            darker = int(shade, 16) / 255 if shade else None
        except ValueError:
            return base
        return _shift(base, lighter, darker)


def read_theme(root: Element | None, language: str) -> Theme:
    """Read the theme part; an empty theme when there is none.

    Args:
        root: the part.
        language: what `theme_language` says of the file.
    """
    if root is None:
        return Theme()
    fonts: dict[str, str] = {}
    for group, tag in (("major", "majorFont"), ("minor", "minorFont")):
        node = root.find(f".//{A}{tag}")
        if node is None:
            continue
        latin = _face(node, "latin")
        fonts[group + "HAnsi"] = fonts[group + "Ascii"] = latin
        fonts[group + "EastAsia"] = _face(node, "ea") or latin
        script = next((f.get("typeface", "") for f in node.iter(A + "font") if f.get("script") == language), "")
        fonts[group + "Bidi"] = _face(node, "cs") or script
    return Theme({k: v for k, v in fonts.items() if v}, _colors(root))


def theme_language(settings: Element | None) -> str:
    """Give the script used for the complex slot: Vietnamese files name "Viet"."""
    node = None if settings is None else settings.find(W + "themeFontLang")
    return "Viet" if node is not None and (node.get(W + "val") or "").startswith("vi") else ""


def _face(node: Element, tag: str) -> str:
    child = node.find(A + tag)
    return "" if child is None else child.get("typeface", "")


def _colors(root: Element) -> dict[str, str]:
    scheme = root.find(f".//{A}clrScheme")
    found: dict[str, str] = {}
    for slot in scheme if scheme is not None else ():
        for value in slot:
            text = value.get("val") if value.tag == A + "srgbClr" else value.get("lastClr")
            if text and len(text) == 6 and isinstance(slot.tag, str):
                found[slot.tag.rpartition("}")[2]] = text.upper()
    return found


def _shift(base: str, lighter: float | None, darker: float | None) -> str:
    red, green, blue = (int(base[i : i + 2], 16) / 255 for i in (0, 2, 4))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    if lighter is not None:
        light = light * lighter + (1 - lighter)
    if darker is not None:
        light *= darker
    return "".join(f"{round(c * 255):02X}" for c in colorsys.hls_to_rgb(hue, min(light, 1.0), saturation))
