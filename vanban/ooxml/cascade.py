"""Styles: what each one says with all it is based on, and how the levels join to what really applies.

One resolver for the house: reading, overprint and the looks of templates ask it.
"""

from __future__ import annotations

from dataclasses import field

from vanban.frozen import dataclass
from vanban.ooxml import limits
from vanban.ooxml.names import Element, W, by_name, inner, val_of
from vanban.ooxml.properties import TOGGLES, Border, Props, borders, merge_tabs, paragraph_props, run_props
from vanban.ooxml.styles import StyleBook, house_ids
from vanban.ooxml.units import MM_PER_TWIP

_ID, _TYPE, _IS_DEFAULT = W + "styleId", W + "type", W + "default"
_NAME, _BASED_ON, _RPR, _PPR = W + "name", W + "basedOn", W + "rPr", W + "pPr"
_CONDITIONS = (
    "wholeTable", "band1Vert", "band2Vert", "band1Horz", "band2Horz", "firstCol", "lastCol", "firstRow", "lastRow",
    "neCell", "nwCell", "seCell", "swCell",
)  # fmt: skip
"""Conditional formats of a table style, the later ones lying over the earlier."""


@dataclass(frozen=True, slots=True)
class Style:
    """One style as written, without what it is based on."""

    id: str
    kind: str
    name: str
    based_on: str | None
    run: Props
    paragraph: Props
    conditions: dict[str, Condition] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Condition:
    """What a table style says for some of its cells. Each is equal to itself alone, so that looks can be kept by it."""

    run: Props
    paragraph: Props
    cell: dict[str, Border | None]
    table: dict[str, Border | None]
    padding: dict[str, float]


EMPTY = Condition({}, {}, {}, {}, {})


class Styles:
    """The style sheet of a file: a style is read when it is first asked for, and kept. Word ships far more than are used."""

    def __init__(self, root: Element | None, house: StyleBook | None = None) -> None:
        """Read the style part; without one every style is empty.

        Args:
            root: word/styles.xml.
            house: what the house knows of styles by their names; None knows none.
        """
        self.default_run: Props = {}
        self.default_paragraph: Props = {}
        self._elements: dict[str, tuple[str, Element]] = {}
        self._styles: dict[str, Style] = {}
        self.default: dict[str, str] = {}
        self._chains: dict[str, tuple[Style, ...]] = {}
        self._runs: dict[str, Props] = {}
        self._house: dict[str, str] = {}
        if root is not None:
            self._read(root)
            self._house = house_ids(root, house) if house is not None else {}

    def _read(self, root: Element) -> None:
        defaults = root.find(W + "docDefaults")
        if defaults is not None:
            self.default_run = run_props(defaults.find(f"{W}rPrDefault/{W}rPr"))
            self.default_paragraph = paragraph_props(defaults.find(f"{W}pPrDefault/{W}pPr"))
        for element in root.iterchildren(W + "style"):
            if len(self._elements) >= limits.MAX_STYLES:
                break
            style, kind = element.get(_ID, ""), element.get(_TYPE, "paragraph")
            self._elements[style] = kind, element
            if element.get(_IS_DEFAULT, "0") in {"1", "true", "on"}:
                self.default.setdefault(kind, style)

    def get(self, style: str | None) -> Style | None:
        """Give a style by its id; None when the file has none of that id."""
        known = self._styles.get(style or "")
        if known is None and style in self._elements:
            known = self._styles[style] = _style(self._elements[style][1])
        return known

    def has(self, style: str | None) -> bool:
        """Say whether the file has a style of this id."""
        return style in self._elements

    def character_style(self, named: str | None) -> str | None:
        """Give the id of the character style a run names; None when there is none of that id and kind."""
        return named if named is not None and self._elements.get(named, ("", None))[0] == "character" else None

    def of_kind(self, kind: str) -> list[Style]:
        """Give all styles of a kind, in the order of the file."""
        ids = [style for style, (known, _) in self._elements.items() if known == kind]
        return [found for style in ids if (found := self.get(style)) is not None]

    def paragraph_style(self, named: str | None) -> str:
        """Give the id of the paragraph style in force: the one named when it exists, else the default one."""
        if named is not None and self._elements.get(named, ("", None))[0] == "paragraph":
            return named
        return self.default.get("paragraph", "")

    def name(self, style: str) -> str:
        """Give a style's own name; "" when unknown."""
        known = self.get(style)
        return known.name if known else ""

    def house_id(self, style: str) -> str:
        """Give the id by which the house knows a style that bears one of its names; any other style keeps its own."""
        return self._house.get(style, style)

    def chain(self, style: str | None) -> tuple[Style, ...]:
        """Give a style and all of its kind it is based on, the root first; circles are cut."""
        if not style:
            return ()
        known = self._chains.get(style)
        if known is None:
            links: list[Style] = []
            seen: set[str] = set()
            current: str | None = style
            while current and current not in seen and len(links) < 64:
                seen.add(current)
                link = self.get(current)
                if link is None or (links and link.kind != links[0].kind):
                    break
                links.append(link)
                current = link.based_on
            known = self._chains[style] = tuple(reversed(links))
        return known

    def run(self, style: str | None) -> Props:
        """Give the run properties of a style with all it is based on; inside one chain the nearest wins."""
        if not style:
            return {}
        known = self._runs.get(style)
        if known is None:
            known = {}
            for link in self.chain(style):
                known.update(link.run)
            self._runs[style] = known
        return known

    def table_conditions(self, style: str | None, wanted: frozenset[str]) -> Condition:
        """Join what a table style says for a cell that meets some conditions ("firstRow", "band1Horz" …)."""
        chain = [link for link in self.chain(style) if link.kind == "table"]
        if not chain:
            return EMPTY
        joined = Condition({}, {}, {}, {}, {})
        for name in _CONDITIONS:
            if name != "wholeTable" and name not in wanted:
                continue
            for link in chain:
                part = link.conditions.get(name, EMPTY)
                joined.run.update(part.run)
                lay_paragraph(joined.paragraph, part.paragraph)
                joined.cell.update(part.cell)
                joined.table.update(part.table)
                joined.padding.update(part.padding)
        return joined


def _style(element: Element) -> Style:
    parts = by_name(element)
    kind = element.get(_TYPE, "paragraph")
    conditions: dict[str, Condition] = {}
    if kind == "table":
        conditions["wholeTable"] = _condition(parts)
        for part in element.iterchildren(W + "tblStylePr"):
            conditions[part.get(_TYPE, "")] = _condition(by_name(part))
    return Style(
        element.get(_ID, ""),
        kind,
        val_of(parts.get(_NAME)) or "",
        val_of(parts.get(_BASED_ON)),
        run_props(parts.get(_RPR)) if kind != "table" else {},
        paragraph_props(parts.get(_PPR)) if kind != "table" else {},
        conditions,
    )


def _condition(parts: dict[str, Element]) -> Condition:
    table = by_name(parts.get(W + "tblPr"))
    return Condition(
        run_props(parts.get(_RPR)),
        paragraph_props(parts.get(_PPR)),
        borders(inner(parts.get(W + "tcPr"), W + "tcBorders")),
        borders(table.get(W + "tblBorders")),
        paddings(table.get(W + "tblCellMar")),
    )


def paddings(element: Element | None) -> dict[str, float]:
    """Read cell paddings left and right, in millimetres; sides not named are absent."""
    found: dict[str, float] = {}
    for child in element if element is not None else ():
        side = {"left": "left", "start": "left", "right": "right", "end": "right"}.get(child.tag.rpartition("}")[2])
        width = child.get(W + "w")
        if side and width and child.get(W + "type", "dxa") == "dxa" and width.lstrip("-").isdigit():
            found[side] = int(width[:9]) * MM_PER_TWIP
    return found


def lay_paragraph(below: Props, above: Props) -> Props:
    """Lay paragraph properties over others in place: tab stops join, everything else replaces."""
    tabs = above.get("tabs")
    if tabs is not None:
        tabs = merge_tabs(below.get("tabs", ()), tabs)
    below.update(above)
    if tabs is not None:
        below["tabs"] = tabs
    return below


def join_runs(default: Props, *levels: Props, direct: Props) -> Props:
    """Join run properties of all levels; style levels toggle, direct formatting says what it says.

    Args:
        default: docDefaults.
        levels: table style, paragraph style, character style, in this order.
        direct: the run's own.
    """
    joined = dict(default)
    for level in levels:
        joined.update({key: value for key, value in level.items() if key not in TOGGLES})
    for toggle in TOGGLES:
        votes = [level[toggle] for level in levels if toggle in level]
        if votes and not default.get(toggle):
            joined[toggle] = sum(map(bool, votes)) % 2 == 1
    joined.update(direct)
    return joined
