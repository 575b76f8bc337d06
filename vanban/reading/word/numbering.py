"""Automatic numbering: lists as defined, and labels counted as Word shows them."""

from __future__ import annotations

import re

from vanban.frozen import dataclass
from vanban.ooxml.names import Element, W, by_name, inner, on, val, val_of, whole
from vanban.ooxml.properties import Props, paragraph_props, run_props
from vanban.patterns import regex
from vanban.reading.word.counters import format_number
from vanban.reading.word.symbols import symbol_text

_PLACE = regex(r"%([1-9])")
_MAX_LISTS = 10_000
_ABSTRACT, _ABSTRACT_ID, _NUM, _NUM_ID, _STYLE_LINK, _LEVEL = (
    W + n for n in ("abstractNum", "abstractNumId", "num", "numId", "numStyleLink", "ilvl")
)


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    start: int
    format: str
    text: str
    suffix: str
    restart: int | None
    legal: bool
    style: str | None
    run: Props
    paragraph: Props


_PLAIN_LEVEL = Level(1, "decimal", "", "tab", None, False, None, {}, {})


@dataclass(frozen=True, slots=True)
class List:
    """One list (`w:num`): the definition it shares, and levels or starts of its own."""

    abstract: int
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """The lists of a file; one is read when it is first asked for, and kept. Word ships far more than are used."""

    def __init__(self, root: Element | None, style_lists: dict[str, int]) -> None:
        """Find the lists of the numbering part.

        Args:
            root: the part; None when the file has no lists.
            style_lists: numbering styles → the list each one names.
        """
        self._lists: dict[int, List] = {}
        self._style_lists = style_lists
        self._abstracts: dict[int, Element] = {}
        self._named: dict[int, int] = {}
        self._elements: dict[int, Element] = {}
        for element in root if root is not None else ():
            if element.tag == _ABSTRACT:
                number = whole(element.get(_ABSTRACT_ID))
                if number is not None and (len(self._abstracts) < _MAX_LISTS or number in self._abstracts):
                    self._abstracts[number] = element
            elif element.tag == _NUM:
                number, abstract = whole(element.get(_NUM_ID)), whole(val(element, _ABSTRACT_ID))
                if number is None:
                    continue
                if abstract is not None and (len(self._named) < _MAX_LISTS or number in self._named):
                    self._named[number] = abstract
                self._elements[number] = element

    def list(self, num_id: int) -> List | None:
        """Give a list by its id."""
        known = self._lists.get(num_id)
        if known is None and num_id in self._named:
            known = self._lists[num_id] = self._read(num_id)
        return known

    def _read(self, num_id: int) -> List:
        abstract = self._named[num_id]
        seen: set[int] = set()
        while abstract in self._abstracts and abstract not in seen:
            seen.add(abstract)
            link = val(self._abstracts[abstract], _STYLE_LINK)
            target = self._named.get(self._style_lists.get(link or "", -1))
            if link is None or target is None:
                break
            abstract = target
        levels = _levels(self._abstracts[abstract]) if abstract in self._abstracts else {}
        starts: dict[int, int] = {}
        for override in self._elements[num_id].iterchildren(W + "lvlOverride"):
            number = whole(override.get(_LEVEL))
            if number is None:
                continue
            own = inner(override, W + "lvl")
            if own is not None:
                levels[number] = _level(own)
            start = whole(val(override, W + "startOverride"))
            if start is not None:
                starts[number] = start
        return List(abstract, levels, starts)

    def level(self, num_id: int, level: int) -> Level | None:
        """Give a level of a list; None when the list or the level is not defined."""
        known = self.list(num_id)
        return None if known is None else known.levels.get(level)

    def paragraph(self, num_id: int, level: int) -> Props:
        """Give the paragraph properties a level brings (indents, tab stops)."""
        known = self.level(num_id, level)
        return {} if known is None else known.paragraph

    def level_of_style(self, num_id: int, style: str) -> int | None:
        """Give the level that is linked to a paragraph style; None when none is."""
        known = self.list(num_id)
        if known is None or not style:
            return None
        return next((number for number, level in known.levels.items() if level.style == style), None)


class Counter:
    """Counts labels through one story, in document order."""

    def __init__(self, numbering: Numbering) -> None:
        """Begin before the first paragraph."""
        self._numbering = numbering
        self._values: dict[int, dict[int, int]] = {}
        self._started: set[tuple[int, int]] = set()

    def next(self, num_id: int, level: int) -> tuple[str, int | None, Level] | None:
        """Count one paragraph and give its label, its own number (None for bullets), and its level.

        None when the list or level is not defined: Word then prints no label.
        """
        known = self._numbering.list(num_id)
        definition = None if known is None else known.levels.get(level)
        if known is None or definition is None:
            return None
        values = self._values.setdefault(known.abstract, {})
        self._step(known, num_id, level, values)
        if definition.format == "bullet":
            return symbol_text(definition.text, _font(definition.run)), None, definition
        return _label(known, definition, values), values[level], definition

    def _step(self, known: List, num_id: int, level: int, values: dict[int, int]) -> None:
        first_use = (num_id, level) not in self._started
        self._started.add((num_id, level))
        definition = known.levels[level]
        if first_use and level in known.starts:
            values[level] = known.starts[level]
        elif level in values:
            values[level] += 1
        else:
            values[level] = definition.start
        for upper in range(level):
            if upper not in values and upper in known.levels:
                values[upper] = known.levels[upper].start
        for lower in [n for n in values if n > level]:
            restart = known.levels[lower].restart if lower in known.levels else None
            if restart != 0 and (restart is None or level < restart):
                del values[lower]


def _label(known: List, definition: Level, values: dict[int, int]) -> str:
    def number(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        source = known.levels.get(index, _PLAIN_LEVEL)
        shown = "decimal" if definition.legal and source.format != "decimalZero" else source.format
        return format_number(values.get(index, source.start), shown)

    return "" if definition.format == "none" and "%" not in definition.text else _PLACE.sub(number, definition.text)


def _font(run: Props) -> str:
    kind, name = run.get("font_ascii") or run.get("font_hAnsi") or ("font", "")
    return name if kind == "font" else ""


def _levels(element: Element) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for child in element.iterchildren(W + "lvl"):
        number = whole(child.get(_LEVEL))
        if number is not None and 0 <= number <= 8:
            found[number] = _level(child)
    return found


def _level(element: Element) -> Level:
    parts = by_name(element)
    start = whole(val_of(parts.get(W + "start")))
    return Level(
        0 if start is None else start,
        val_of(parts.get(W + "numFmt")) or _alternate_format(element) or "decimal",
        (val_of(parts.get(W + "lvlText")) or "")[:100],
        val_of(parts.get(W + "suff")) or "tab",
        whole(val_of(parts.get(W + "lvlRestart"))),
        bool(on(parts.get(W + "isLgl"))),
        val_of(parts.get(W + "pStyle")),
        run_props(parts.get(W + "rPr")),
        paragraph_props(parts.get(W + "pPr")),
    )


def _alternate_format(element: Element) -> str | None:
    """Formats of newer Word stand in mc:AlternateContent, with a plain one to fall back on."""
    node = next(element.iter(W + "numFmt"), None)
    return None if node is None else node.get(W + "val")
