"""Sections: sheet, margins, columns, page numbering, and which header and footer each one shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from lxml import etree

from vanban.ooxml.names import Element, R, W, millimetres, on, points, whole
from vanban.ooxml.units import MM_PER_INCH, MM_PER_PT
from vanban.reading.facts.page import Margin, Section, Which
from vanban.reading.facts.text import Paragraph

_WIDTH, _HEIGHT = 215.9, 279.4  # what Word takes when a section names no size: US Letter
_MARGIN, _EDGE = MM_PER_INCH, MM_PER_INCH / 2
_P, _PPR, _SECT_PR = W + "p", W + "pPr", W + "sectPr"
_ROOMS = frozenset({W + "sdt", W + "sdtContent", W + "customXml"})
_WHICH: tuple[Which, ...] = ("default", "first", "even")
ReadMargin = Callable[[str, int], tuple[Paragraph, ...]]
"""Gives the paragraphs of a header or footer: (name of the part, index of the section)."""


def section_elements(body: Element) -> list[Element]:
    """Give all `w:sectPr` of the body in order; those in cells and text boxes mean nothing and are left out."""
    found: list[Element] = []
    owner: Element | None = None
    for section in body.iter(_SECT_PR):
        room = section.getparent()
        if room is not None and room.tag == _PPR:
            paragraph = room.getparent()
            if paragraph is None or paragraph.tag != _P or paragraph is owner:
                continue
            room, owner = paragraph.getparent(), paragraph
        while room is not None and room is not body and room.tag in _ROOMS:
            room = room.getparent()
        if room is body:
            found.append(section)
    return found


def read_sections(elements: list[Element], settings: Element | None) -> list[Section]:
    """Read the geometry of all sections; headers and footers are filled in later."""
    mirror = settings is not None and bool(on(settings.find(W + "mirrorMargins")))
    even_odd = settings is not None and bool(on(settings.find(W + "evenAndOddHeaders")))
    if not elements:
        elements = [_default_section()]
    return [_section(element, index, mirror=mirror, even_odd=even_odd) for index, element in enumerate(elements)]


def _default_section() -> Element:
    return etree.Element(W + "sectPr")


def _section(element: Element, index: int, *, mirror: bool, even_odd: bool) -> Section:
    size, margins = element.find(W + "pgSz"), element.find(W + "pgMar")
    numbers, kind, grid = element.find(W + "pgNumType"), element.find(W + "type"), element.find(W + "docGrid")
    width, height = _length(size, "w", _WIDTH), _length(size, "h", _HEIGHT)
    left, right, gutter = (_length(margins, s, d) for s, d in (("left", _MARGIN), ("right", _MARGIN), ("gutter", 0.0)))
    lined = grid is not None and grid.get(W + "type") in {"lines", "linesAndChars", "snapToChars"}
    return Section(
        index=index,
        width_mm=width,
        height_mm=height,
        landscape=width > height,
        orient=(size.get(W + "orient") if size is not None else None) or "portrait",
        top_mm=abs(_length(margins, "top", _MARGIN)),
        bottom_mm=abs(_length(margins, "bottom", _MARGIN)),
        left_mm=left,
        right_mm=right,
        gutter_mm=gutter,
        mirror=mirror,
        header_mm=_length(margins, "header", _EDGE),
        footer_mm=_length(margins, "footer", _EDGE),
        starts=(kind.get(W + "val") if kind is not None else None) or "nextPage",
        columns_mm=_columns(element.find(W + "cols"), width - left - right - gutter),
        title_page=bool(on(element.find(W + "titlePg"))),
        even_odd=even_odd,
        page_start=None if numbers is None else whole(numbers.get(W + "start")),
        page_format=None if numbers is None else numbers.get(W + "fmt"),
        page_borders=next(element.iterfind(f"{W}pgBorders/*"), None) is not None,
        line_grid_pt=points(grid.get(W + "linePitch")) if lined and grid is not None else None,
    )


def _length(element: Element | None, name: str, default: float) -> float:
    value = None if element is None else millimetres(element.get(W + name))
    return default if value is None else value


def _columns(element: Element | None, room: float) -> tuple[float, ...]:
    if element is None:
        return (room,)
    own = [millimetres(column.get(W + "w")) or 0.0 for column in element.iterchildren(W + "col")]
    if own and element.get(W + "equalWidth", "1") in {"0", "false", "off"}:
        return tuple(own[:45])
    count = min(max(whole(element.get(W + "num")) or 1, 1), 45)
    space = millimetres(element.get(W + "space"))
    gap = 36 * MM_PER_PT if space is None else space
    return ((room - gap * (count - 1)) / count,) * count


_PLACES = tuple(
    (where, tag, which) for where, tag in (("dau", "headerReference"), ("chan", "footerReference")) for which in _WHICH
)


def fill_margins(
    sections: list[Section], elements: list[Element], targets: dict[str, str], read: ReadMargin
) -> list[Section]:
    """Give every section its headers and footers, those taken over from the section before included.

    Args:
        sections: the sections without headers and footers.
        elements: their `w:sectPr`.
        targets: relation id → part.
        read: reads a part; asked once per part.
    """
    done: dict[str, tuple[Paragraph, ...]] = {}
    filled: list[Section] = []
    before: dict[tuple[str, Which], Margin] = {}
    for section, element in zip(sections, elements or [_default_section()], strict=True):
        for where, tag, which in _PLACES:
            part = _reference(element, tag, which, targets)
            if part is not None:
                if part not in done:
                    done[part] = read(part, section.index)
                before[where, which] = Margin(which, part, inherited=False, paragraphs=done[part])
            elif (where, which) in before:
                before[where, which] = replace(before[where, which], inherited=True)
        filled.append(replace(section, headers=_kept(before, "dau"), footers=_kept(before, "chan")))
    return filled


def _kept(margins: dict[tuple[str, Which], Margin], where: Literal["dau", "chan"]) -> tuple[Margin, ...]:
    return tuple(margins[where, which] for which in _WHICH if (where, which) in margins)


def _reference(element: Element, tag: str, which: Which, targets: dict[str, str]) -> str | None:
    for child in element.iterchildren(W + tag):
        if child.get(W + "type", "default") == which:
            return targets.get(child.get(R + "id", ""))
    return None
