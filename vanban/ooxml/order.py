"""The order in which the schema wants the properties of a run; Word calls a file that breaks it corrupt."""

from __future__ import annotations

import re
from typing import Final

from vanban.patterns import regex

RUN_PROPERTIES: Final = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss",
    "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs",
    "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout",
    "specVanish", "oMath",
)  # fmt: skip
"""Children of `w:rPr` in order (ECMA-376, CT_RPr)."""
_RANK: Final = {name: rank for rank, name in enumerate(RUN_PROPERTIES)}
_PROPERTIES: Final = regex(r"<w:rPr>((?:<w:\w+\b[^<>]*/>)*)</w:rPr>")
_PROPERTY: Final = regex(r"<w:(\w+)\b[^<>]*/>")


def ordered_runs(markup: str) -> str:
    """Put the properties of each run in order, one of each kind, the first; what is not simple is left alone.

    >>> ordered_runs('<w:rPr><w:sz w:val="28"/><w:b/></w:rPr>')
    '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr>'
    """
    return _PROPERTIES.sub(_ordered, markup)


def _ordered(match: re.Match[str]) -> str:
    found: dict[str, str] = {}
    for one in _PROPERTY.finditer(match[1]):
        found.setdefault(one[1], one[0])
    if any(name not in _RANK for name in found):
        return match[0]
    return f"<w:rPr>{''.join(found[name] for name in sorted(found, key=_RANK.__getitem__))}</w:rPr>"
