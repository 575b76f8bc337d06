"""Facts about text: runs, paragraphs and the formatting that really applies to them, wherever it was set.

Units: points for type and vertical spacing, millimetres for everything along the page. Formatting is *effective*:
docDefaults, table style, numbering, paragraph styles, character styles and direct formatting already joined.
"""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from vanban.frozen import dataclass, quick
from vanban.ooxml.properties import Border, FrameBox, TabStop
from vanban.patterns import regex
from vanban.regulation import Align

Story = Literal["than", "dau_trang", "chan_trang", "chu_thich"]
"""Where a paragraph stands: the body (cells and text boxes too), a header, a footer, a foot- or endnote."""
WORDED = regex(r"[^\W_]")
"""A letter or figure: text that holds none prints signs and blanks only."""
LineRule = Literal["auto", "exact", "atLeast"]


@quick
@dataclass(frozen=True, slots=True)
class Fonts:
    """The four font slots, themes resolved. None: nothing in the whole chain names a font for this slot."""

    ascii: str | None = None
    hansi: str | None = None
    eastasia: str | None = None
    cs: str | None = None


NO_FONTS = Fonts()
"""Nothing in the chain names a font."""


@quick
@dataclass(frozen=True, slots=True)
class CharFormat:
    """How a run's letters look.

    Attributes:
        fonts: the four slots.
        size_pt: size for Latin and Vietnamese letters.
        size_cs_pt: size of the complex-script slot.
        bold: weight after toggle properties have been resolved.
        italic: slant after toggle properties have been resolved.
        underline: kind of underline ("single", "double" …); None without one.
        caps: letters are shown as capitals whatever was typed.
        small_caps: letters are shown as small capitals.
        strike: struck out (single or double).
        color: "RRGGBB" in capitals; None when automatic (black on white). Themes resolved.
        highlight: name of the marker colour ("yellow"); None without one.
        shading: fill "RRGGBB" behind the text; None without one.
        hidden: the text is hidden and not printed.
        lang: language tag ("vi-VN"); None when nothing names one.
        vertical: "superscript", "subscript" or None.
        spacing_pt: extra room between letters; negative is condensed.
        scale: width of letters in per cent; 100 is normal.
        raise_pt: raised above (or, negative, below) the base line.
    """

    fonts: Fonts = NO_FONTS
    size_pt: float = 10.0
    size_cs_pt: float = 10.0
    bold: bool = False
    italic: bool = False
    underline: str | None = None
    caps: bool = False
    small_caps: bool = False
    strike: bool = False
    color: str | None = None
    highlight: str | None = None
    shading: str | None = None
    hidden: bool = False
    lang: str | None = None
    vertical: str | None = None
    spacing_pt: float = 0.0
    scale: int = 100
    raise_pt: float = 0.0


@quick
@dataclass(frozen=True, slots=True)
class Run:
    r"""A stretch of one look.

    Attributes:
        text: NFC text as typed; line breaks are "\n", tabs "\t", page breaks "\f". Non-breaking blanks and hyphens stay.
        raw: the text before NFC; equal to `text` unless it was decomposed.
        start: offset of `text` in the paragraph's text.
        format: its look.
        style_id: character style; None without one.
        field: the field's instruction ("PAGE") when the text is a field's result; None otherwise.
        symbol: the character came from a symbol font (`w:sym`); `text` then holds its nearest Unicode character.
        inserted: inserted under track changes, read as accepted.
        unseen: hidden text that was typed here and is not printed; `text` then holds nothing.
    """

    text: str
    raw: str
    start: int
    format: CharFormat
    style_id: str | None = None
    field: str | None = None
    symbol: bool = False
    inserted: bool = False
    unseen: str = ""

    @property
    def shown(self) -> str:
        """The text as the page shows it: capitals applied."""
        look = self.format
        return self.text.upper() if look.caps or look.small_caps else self.text


@quick
@dataclass(frozen=True, slots=True)
class Borders:
    """The sides that are drawn; None where nothing is drawn."""

    top: Border | None = None
    bottom: Border | None = None
    left: Border | None = None
    right: Border | None = None
    between: Border | None = None


NO_BORDERS = Borders()
"""Nothing is drawn."""


@quick
@dataclass(frozen=True, slots=True)
class ParaFormat:
    """How a paragraph is set.

    Attributes:
        align: "trai", "giua", "phai" or "deu".
        left_mm: left indent of all lines.
        right_mm: right indent of all lines.
        first_mm: first line relative to `left_mm`; negative when it hangs.
        before_pt: space above (before contextual spacing is considered).
        after_pt: space below (likewise).
        before_auto: the space above is left to the program ("auto", as pasted from the web).
        after_auto: likewise below.
        line: line spacing: lines (1.0 single) when `line_rule` is "auto", points otherwise.
        line_rule: how `line` is meant.
        contextual: no space between neighbours of the same style.
        keep_next: stays on the page of the next paragraph.
        keep_lines: is not torn over two pages.
        page_break_before: begins a page.
        widow_control: no single line alone on a page.
        outline: outline level, 0 the highest; None for body text.
        tabs: tab stops, from left to right.
        borders: sides drawn around the paragraph.
        shading: fill "RRGGBB"; None without one.
        bidi: set from right to left.
        snap_grid: lines are pushed to the page's grid, when the section has one.
        frame: where a text frame (`w:framePr`) stands across the page: "left", "center", "right", "" when placed by
            measure; None when the paragraph is in no frame.
        frame_box: the place of that frame, when it has a width of its own.
    """

    align: Align = "trai"
    left_mm: float = 0.0
    right_mm: float = 0.0
    first_mm: float = 0.0
    before_pt: float = 0.0
    after_pt: float = 0.0
    before_auto: bool = False
    after_auto: bool = False
    line: float = 1.0
    line_rule: LineRule = "auto"
    contextual: bool = False
    keep_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    widow_control: bool = True
    outline: int | None = None
    tabs: tuple[TabStop, ...] = ()
    borders: Borders = NO_BORDERS
    shading: str | None = None
    bidi: bool = False
    snap_grid: bool = True
    frame: str | None = None
    frame_box: FrameBox | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """What automatic numbering prints before a paragraph.

    Attributes:
        text: as shown, counters and punctuation computed ("1.", "a)", "Điều 3.", "-"); symbol-font bullets as Unicode.
        value: the counter of its own level; None for bullets.
        level: 0 the outermost.
        num_id: the list it belongs to.
        number_format: "decimal", "upperRoman", "lowerLetter", "bullet" …
        suffix: what follows the label: "tab", "space" or "nothing".
        format: look of the label.
    """

    text: str
    value: int | None
    level: int
    num_id: int
    number_format: str
    suffix: str
    format: CharFormat


@quick
@dataclass(frozen=True, slots=True)
class CellRef:
    """In which cell a paragraph stands: `facts.tables[table].rows[row].cells[cell]`; `line` counts its paragraphs."""

    table: int
    row: int
    cell: int
    line: int
    depth: int = 1


@quick
@dataclass(frozen=True, slots=True)
class Address:
    """Where a paragraph stands in the package, for whoever writes into a copy of the file.

    Attributes:
        part: name of the part ("word/document.xml").
        ordinal: it is the `ordinal`-th `w:p` of that part, in document order, counted from 0 over every `w:p`
            element there is (both branches of mc:AlternateContent, deleted ones and text boxes too).
    """

    part: str
    ordinal: int


@quick
@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph.

    Attributes:
        index: its place in `facts.paragraphs`.
        address: its place in the package.
        story: body, header, footer or note.
        section: index of its section in `facts.sections`; for headers, footers and notes the first one that shows it.
        runs: the runs, empty ones left out.
        format: the paragraph's setting.
        mark: look of the paragraph mark (an empty paragraph's height).
        style_id: paragraph style in force (the default one when none is named), by the id of the house where it bears a
            name of the house; "" when the file has no styles.
        style_name: that style's name ("Heading 1"); "" when unknown.
        label: automatic number or bullet; None without one. It is NOT part of `text`.
        cell: the innermost table cell it stands in; None outside tables.
        box: index in `facts.shapes` of the text box it stands in; None outside.
        breaks_page: a page break stands in it (before, inside or after its text).
        ends_section: its section ends with it.
        inserted: the whole paragraph was inserted under track changes (read as accepted).
        in_control: it stands in a content control.
    """

    index: int
    address: Address
    story: Story
    section: int
    runs: tuple[Run, ...]
    format: ParaFormat
    mark: CharFormat
    style_id: str = ""
    style_name: str = ""
    label: Label | None = None
    cell: CellRef | None = None
    box: int | None = None
    breaks_page: bool = False
    ends_section: bool = False
    inserted: bool = False
    in_control: bool = False
    text: str = ""
    """NFC text of all runs, as typed; hidden text is none of it."""
    shown: str = field(default="", repr=False, compare=False)
    """The text as the page shows it: capitals applied, hidden text gone; without the automatic label."""

    @property
    def raw(self) -> str:
        """The text before NFC."""
        return "".join(run.raw for run in self.runs)

    @property
    def full(self) -> str:
        """The shown text with the automatic label before it, as a reader sees the line."""
        if self.label is None or not self.label.text:
            return self.shown
        return f"{self.label.text} {self.shown}" if self.label.suffix != "nothing" else self.label.text + self.shown

    @property
    def blank(self) -> bool:
        """Nothing printed stands in it: no letters, no label (drawings are told apart by `facts`)."""
        return not self.shown.strip() and (self.label is None or not self.label.text)


def gap_pt(above: Paragraph, below: Paragraph) -> float:
    """Give the room in points that Word leaves between two neighbours: the larger of the two, none where contextual.

    Contextual spacing takes away the space on the side of the paragraph that asks for it, between paragraphs of the
    same style only.
    """
    same = above.style_id == below.style_id
    after = 0.0 if above.format.contextual and same else above.format.after_pt
    before = 0.0 if below.format.contextual and same else below.format.before_pt
    return max(after, before)
