"""From levels of properties to the look that really applies; equal looks are one object, so memory stays small."""

from __future__ import annotations

from dataclasses import dataclass

from vanban.ooxml.cascade import EMPTY, Condition, Styles, join_runs, lay_paragraph
from vanban.ooxml.names import Element, W
from vanban.ooxml.properties import Props, paragraph_props, run_props
from vanban.ooxml.theme import Theme
from vanban.reading.facts.text import NO_BORDERS, Borders, CharFormat, Fonts, ParaFormat
from vanban.reading.word.numbering import Numbering

_FALLBACK_SIZE = 10.0
_MOST = 5000
"""Looks and settings that are kept of a set of sheets; papers have a few dozen."""
_RPR, _SECT_PR, _CHANGE = W + "rPr", W + "sectPr", W + "pPrChange"
Key = tuple[object, ...]


def signature(element: Element | None) -> Key:
    """Make a key of a property element: equal keys mean equal properties. The names of its children stand in it."""
    if element is None:
        return ()
    key: list[object] = []
    for child in element:
        key.append(child.tag)
        key += child.items()
        if len(child):
            key.append(signature(child))
    return tuple(key)


@dataclass(slots=True)
class Setting:
    """A `w:pPr` taken apart in one walk.

    Attributes:
        key: equal keys mean equal settings.
        mark: look of the paragraph mark.
        section: the section that ends here.
    """

    key: Key = ()
    mark: Element | None = None
    section: Element | None = None

    @classmethod
    def of(cls, element: Element | None) -> Setting:
        """Take a `w:pPr` apart; what it was before a tracked change is no setting."""
        found = cls()
        key: list[object] = []
        for child in element if element is not None else ():
            tag = child.tag
            if tag == _RPR:
                found.mark = child if found.mark is None else found.mark
            elif tag == _SECT_PR:
                found.section = child
            elif tag != _CHANGE:
                key.append(tag)
                key += child.items()
                if len(child):
                    key.append(signature(child))
        found.key = tuple(key)
        return found


class Formatting:
    """Joins docDefaults, table style, numbering, paragraph styles, character styles and direct formatting.

    What was joined is kept, within bounds: files that bring the same sheets share it.
    """

    def __init__(self, styles: Styles, numbering: Numbering, theme: Theme) -> None:
        """Work with one file's styles, lists and theme."""
        self.styles = styles
        self.numbering = numbering
        self.theme = theme
        self._direct_runs: dict[Key, Props] = {}
        self._chars: dict[tuple[Key, str, Condition], tuple[CharFormat, str | None]] = {}
        self._inherited: dict[tuple[str, str | None, Condition], Props] = {}
        self._formats: dict[CharFormat, CharFormat] = {}
        self._paragraphs: dict[tuple[Key, Condition], tuple[ParaFormat, Props]] = {}
        self._conditions: dict[tuple[str, frozenset[str]], Condition] = {}

    def table(self, style: str, wanted: frozenset[str]) -> Condition:
        """Give what a table style says for a cell that meets some conditions."""
        known = self._conditions.get((style, wanted))
        if known is None:
            made = self.styles.table_conditions(style, wanted)
            known = self._conditions.setdefault((style, wanted), made) if len(self._conditions) < _MOST else made
        return known

    def char(self, element: Element | None, paragraph_style: str, table: Condition = EMPTY) -> CharFormat:
        """Give the look of a run with this `w:rPr` in a paragraph of this style, in a cell of this table format."""
        return self.look(element, signature(element), paragraph_style, table)[0]

    def look(
        self, element: Element | None, direct_key: Key, paragraph_style: str, table: Condition
    ) -> tuple[CharFormat, str | None]:
        """Give that look, and the character style a run names: None without one or when the file does not know it.

        Args:
            element: the `w:rPr`; None without one.
            direct_key: its signature.
            paragraph_style: style of the paragraph.
            table: format of the cell.
        """
        key = (direct_key, paragraph_style, table)
        known = self._chars.get(key)
        if known is None:
            direct = self._direct_runs.get(direct_key)
            if direct is None:
                direct = run_props(element)
                if len(self._direct_runs) < _MOST:
                    self._direct_runs[direct_key] = direct
            style = self.styles.character_style(direct.get("style"))
            known = self._make_char(direct, paragraph_style, table), style
            if len(self._chars) < _MOST:
                self._chars[key] = known
        return known

    def label_char(self, mark: Element | None, level: Props, paragraph_style: str, table: Condition) -> CharFormat:
        """Give the look of an automatic label: the paragraph mark's, with what the list level says over it."""
        direct = {**run_props(mark), **level}
        return self._make_char(direct, paragraph_style, table)

    def _make_char(self, direct: Props, paragraph_style: str, table: Condition) -> CharFormat:
        styles = self.styles
        named = styles.character_style(direct.get("style"))
        key = (paragraph_style, named, table)
        inherited = self._inherited.get(key)
        if inherited is None:
            levels = (table.run, styles.run(paragraph_style), styles.run(named))
            inherited = join_runs(styles.default_run, *levels, direct={})
            if len(self._inherited) < _MOST:
                self._inherited[key] = inherited
        joined = {**inherited, **direct} if direct else inherited
        made = CharFormat(
            fonts=self._fonts(joined),
            size_pt=joined.get("size", _FALLBACK_SIZE),
            size_cs_pt=float(joined.get("size_cs") or joined.get("size") or _FALLBACK_SIZE),
            bold=bool(joined.get("bold")),
            italic=bool(joined.get("italic")),
            underline=joined.get("underline"),
            caps=bool(joined.get("caps")),
            small_caps=bool(joined.get("small_caps")),
            strike=bool(joined.get("strike") or joined.get("double_strike")),
            color=self._color(joined),
            highlight=joined.get("highlight"),
            shading=joined.get("shading"),
            hidden=bool(joined.get("hidden")),
            lang=joined.get("lang"),
            vertical=joined.get("vertical"),
            spacing_pt=joined.get("spacing", 0.0),
            scale=joined.get("scale", 100),
            raise_pt=joined.get("raise", 0.0),
        )
        return self._formats.setdefault(made, made) if len(self._formats) < _MOST else self._formats.get(made, made)

    def _fonts(self, joined: Props) -> Fonts:
        return Fonts(*(self._font(joined.get("font_" + slot)) for slot in ("ascii", "hAnsi", "eastAsia", "cs")))

    def _font(self, named: tuple[str, str] | None) -> str | None:
        if named is None:
            return None
        kind, value = named
        return value if kind == "font" else self.theme.fonts.get(value)

    def _color(self, joined: Props) -> str | None:
        plain: str | None
        plain, theme, tint, shade = joined.get("color", (None, None, None, None))
        if theme:
            return self.theme.color(theme, tint, shade) or plain
        return plain

    def paragraph(self, element: Element | None, own: Setting, table: Condition) -> tuple[ParaFormat, Props]:
        """Give the setting of a paragraph with this `w:pPr`, taken apart, and the joined properties (style, list, frame)."""
        key = (own.key, table)
        known = self._paragraphs.get(key)
        if known is None:
            known = self._make_paragraph(paragraph_props(element), table)
            if len(self._paragraphs) < _MOST:
                self._paragraphs[key] = known
        return known

    def _make_paragraph(self, direct: Props, table: Condition) -> tuple[ParaFormat, Props]:
        styles = self.styles
        style = styles.paragraph_style(direct.get("style"))
        chain = styles.chain(style)
        num_id, level, source = self._number(direct, style)
        joined = lay_paragraph(lay_paragraph({}, styles.default_paragraph), table.paragraph)
        for link in chain:
            if num_id and source == link.id:
                lay_paragraph(joined, self.numbering.paragraph(num_id, level))
            lay_paragraph(joined, link.paragraph)
        if num_id and source == "":
            lay_paragraph(joined, self.numbering.paragraph(num_id, level))
        lay_paragraph(joined, direct)
        joined.update(style=style, num_id=num_id, num_level=level)
        return _para_format(joined), joined

    def _number(self, direct: Props, style: str) -> tuple[int, int, str]:
        """Give list, level and where the list was named (a style's id, "" for the paragraph itself)."""
        num_id: int | None = direct.get("num_id")
        level: int | None = direct.get("num_level")
        source = ""
        if num_id is None:
            for link in reversed(self.styles.chain(style)):
                if link.paragraph.get("num_id") is not None:
                    num_id, source = link.paragraph["num_id"], link.id
                    break
        if num_id is None:
            return 0, 0, ""
        if level is None:
            level = self.numbering.level_of_style(num_id, style)
        if level is None and source:
            level = next((k.paragraph["num_level"] for k in reversed(self.styles.chain(style))
                          if k.paragraph.get("num_level") is not None), None)  # fmt: skip
        return num_id, min(max(level or 0, 0), 8), source


def _para_format(joined: Props) -> ParaFormat:
    rule = joined.get("line_rule", "auto")
    line = joined.get("line")
    sides = {side: joined.get("border_" + side) for side in ("top", "bottom", "left", "right", "between")}
    return ParaFormat(
        align=joined.get("align", "trai"),
        left_mm=joined.get("left", 0.0),
        right_mm=joined.get("right", 0.0),
        first_mm=joined.get("first", 0.0),
        before_pt=joined.get("before", 0.0),
        after_pt=joined.get("after", 0.0),
        before_auto=joined.get("before_auto", False),
        after_auto=joined.get("after_auto", False),
        line=(1.0 if line is None else line / 12) if rule == "auto" else (line or 0.0),
        line_rule=rule,
        contextual=bool(joined.get("contextual")),
        keep_next=bool(joined.get("keep_next")),
        keep_lines=bool(joined.get("keep_lines")),
        page_break_before=bool(joined.get("page_break_before")),
        widow_control=joined.get("widow_control") is not False,
        outline=joined.get("outline"),
        tabs=joined.get("tabs", ()),
        borders=Borders(**sides) if any(sides.values()) else NO_BORDERS,
        shading=joined.get("shading"),
        bidi=bool(joined.get("bidi")),
        snap_grid=joined.get("snap_grid") is not False,
        frame=joined.get("frame"),
        frame_box=joined.get("frame_box"),
    )
