"""Characters of symbol fonts as the Unicode characters they look like."""

from __future__ import annotations

_SYMBOL = {
    0xB7: "•", 0x2D: "−", 0xAE: "→", 0xAC: "←", 0xAD: "↑", 0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xA3: "≤",
    0xB9: "≠", 0xB4: "×", 0xB8: "÷", 0xA5: "∞", 0xDE: "⇒", 0xDB: "⇔", 0x2A: "*", 0xD7: "⋅", 0xE5: "∑", 0xD6: "√",
}  # fmt: skip
_WINGDINGS = {
    0xA7: "▪", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9F: "•",
    0xA8: "◻", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFC: "✓", 0xFB: "✗", 0xFD: "☒", 0xFE: "☑", 0x28: "☎",
    0x29: "✆", 0x2A: "✉", 0x22: "✂", 0xAB: "★", 0x46: "☞", 0x45: "☜",
}  # fmt: skip
_BULLET = "•"


def symbol_char(code: int, font: str) -> str:
    """Give the Unicode character nearest to a character of a symbol font; "•" where none is known.

    >>> symbol_char(0xF0B7, "Symbol"), symbol_char(0xF0FC, "Wingdings"), symbol_char(0x2D, "Times New Roman")
    ('•', '✓', '-')
    """
    low = code - 0xF000 if 0xF000 <= code <= 0xF0FF else code
    name = font.casefold()
    if name.startswith("wingdings") or name.startswith("webdings"):
        return _WINGDINGS.get(low, _BULLET)
    if name == "symbol" or 0xF000 <= code <= 0xF0FF:
        return _SYMBOL.get(low) or (chr(low) if 0x20 < low < 0x7F else _BULLET)
    return chr(low) if 0 < low < 0x110000 and not 0xD800 <= low < 0xE000 else _BULLET


def symbol_text(text: str, font: str) -> str:
    """Give a bullet's text in Unicode: characters of symbol fonts translated, everything else as it came."""
    special = font.casefold().startswith(("wingdings", "webdings")) or font.casefold() == "symbol"
    if not special and all(not 0xF000 <= ord(c) <= 0xF0FF for c in text):
        return text
    return "".join(symbol_char(ord(c), font) for c in text)
