"""The names of WordprocessingML, and how its small values are read. Whatever cannot be read counts as not there."""

from __future__ import annotations

from typing import TypeAlias

from lxml import etree

from vanban.metrics.lengths import POINTS_PER_INCH, POINTS_PER_MM
from vanban.ooxml.units import MM_PER_EMU, MM_PER_PT
from vanban.patterns import regex

Element: TypeAlias = etree._Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
WPG = "{http://schemas.microsoft.com/office/word/2010/wordprocessingGroup}"
WPC = "{http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
V = "{urn:schemas-microsoft-com:vml}"
O = "{urn:schemas-microsoft-com:office:office}"  # noqa: E741
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
"""The attribute that keeps blanks at the ends of a text."""

STRICT = (
    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    b"http://purl.oclc.org/ooxml/drawingml/main",
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
    b"http://purl.oclc.org/ooxml/drawingml/picture",
)
"""Namespaces of ISO strict files …"""
TRANSITIONAL = (
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    b"http://schemas.openxmlformats.org/drawingml/2006/main",
    b"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    b"http://schemas.openxmlformats.org/drawingml/2006/picture",
)
"""… and what everybody else writes."""

_LENGTH = regex(r"\s*(-?\d+(?:\.\d+)?)\s*(mm|cm|in|pt|pc|pi|px)?\s*$")
_IN_PT = {
    "mm": POINTS_PER_MM,
    "cm": 10 * POINTS_PER_MM,
    "in": float(POINTS_PER_INCH),
    "pt": 1.0,
    "pc": 12.0,
    "pi": 12.0,
    "px": 0.75,
}
_VAL = W + "val"
_OFF = frozenset({"0", "false", "off", "no", "none"})
_HUGE = 10_000_000


def local(element: Element) -> str:
    """Give the name of an element without its namespace; "" for a comment or an instruction.

    A stranger's file may hold a name no parser would make, a colon in it: it is a name like any other.
    """
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def inner(parent: Element | None, tag: str) -> Element | None:
    """Give the first child of a name; None without one. The one that stands in front, as properties do, is had at once."""
    if parent is None or not len(parent):
        return None
    front = parent[0]
    return front if front.tag == tag else next(parent.iterchildren(tag), None)


def by_name(parent: Element | None) -> dict[str, Element]:
    """Give the children of an element by their names, the first of each, in one walk."""
    found: dict[str, Element] = {}
    for child in parent if parent is not None else ():
        found.setdefault(child.tag, child)
    return found


def val(parent: Element | None, tag: str) -> str | None:
    """Give the `w:val` of a child; None when there is no such child or no value."""
    child = inner(parent, tag)
    return None if child is None else child.get(_VAL)


def val_of(child: Element | None) -> str | None:
    """Give the `w:val` of an element; None when there is none."""
    return None if child is None else child.get(_VAL)


def on(child: Element | None) -> bool | None:
    """Read an on/off element: None when it is not there, True when it is there without a value."""
    if child is None:
        return None
    return child.get(_VAL, "1").casefold() not in _OFF


def whole(text: str | None) -> int | None:
    """Read a whole number, whatever was written ("12", "12.0"); None when it is none or absurdly large."""
    if not text:
        return None
    try:
        number = float(text) if not text.lstrip("-").isdigit() else int(text[:12])
    except ValueError:
        return None
    return int(number) if -_HUGE * 100 < number < _HUGE * 100 else None


def points(text: str | None, *, per: float = 20.0) -> float | None:
    """Read a length as points: a bare number counts in 1/`per` of a point, "1.5cm" speaks for itself.

    >>> points("240"), points("1in"), points("28", per=2), points("oops")
    (12.0, 72.0, 14.0, None)
    """
    if not text:
        return None
    if text.isdecimal() and text.isascii() and len(text) < 8:
        return int(text) / per
    match = _LENGTH.match(text)
    if match is None:
        return None
    number = float(match[1])
    if abs(number) > _HUGE:
        return None
    return round(number * _IN_PT[match[2]], 4) if match[2] else number / per


def millimetres(text: str | None) -> float | None:
    """Read a length given in twips (or with a unit) as millimetres."""
    value = points(text)
    return None if value is None else value * MM_PER_PT


def emu(text: str | None) -> float | None:
    """Read a length in EMU as millimetres."""
    number = whole(text)
    return None if number is None else number * MM_PER_EMU


def color(text: str | None) -> str | None:
    """Read a colour: "RRGGBB" in capitals; None when automatic or unreadable."""
    if text and len(text) == 6 and all(c in "0123456789abcdefABCDEF" for c in text):
        return text.upper()
    return None
