"""Named styles of a template, followed down their chain to what a paragraph looks like."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any, Final

from vanban.frozen import dataclass
from vanban.metrics.lengths import MM_PER_PT
from vanban.ooxml.cascade import Styles as Cascade
from vanban.ooxml.cascade import join_runs, lay_paragraph
from vanban.ooxml.names import W
from vanban.ooxml.properties import Props, paragraph_props, run_props
from vanban.ooxml.theme import Theme, read_theme
from vanban.overprint.sheet import Align

_ALIGN: Final[Mapping[str, Align]] = {"giua": "giua", "phai": "phai"}


def w(name: str) -> str:
    """Name an element or attribute of WordprocessingML."""
    return f"{W}{name}"


@dataclass(frozen=True, slots=True)
class Properties:
    """What a paragraph of one run looks like.

    Attributes:
        family: typeface.
        size: in points.
        bold: as it says.
        italic: as it says.
        capitals: printed in capitals.
        colour: six hexadecimal digits.
        align: along the line.
        pitch: fixed height of a line in points; None when the height follows the type.
        before: room above in millimetres.
        left: indent in millimetres.
        right: indent in millimetres.
    """

    family: str = "Times New Roman"
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    colour: str = "000000"
    align: Align = "trai"
    pitch: float | None = None
    before: float = 0.0
    left: float = 0.0
    right: float = 0.0


@dataclass(frozen=True, slots=True)
class Styles:
    """The looks of a template's paragraphs: its styles followed down their chains, its theme's faces and colours.

    Attributes:
        sheet: the styles.
        theme: what they may refer to.
    """

    sheet: Cascade
    theme: Theme = field(default_factory=Theme)

    @classmethod
    def read(cls, styles: Any, theme: Any = None) -> Styles:
        """Read word/styles.xml and the theme part; None when there is no theme."""
        return cls(Cascade(styles), read_theme(theme, ""))

    def paragraph(self, paragraph: Any) -> Properties:
        """Say what a paragraph looks like; its first run speaks for it."""
        direct = paragraph_props(paragraph.find(w("pPr")))
        style = self.sheet.paragraph_style(direct.get("style"))
        laid = lay_paragraph({}, self.sheet.default_paragraph)
        for link in self.sheet.chain(style):
            lay_paragraph(laid, link.paragraph)
        lay_paragraph(laid, direct)
        own = run_props(paragraph.find(f"{w('r')}/{w('rPr')}"))
        levels = (self.sheet.run(style), self.sheet.run(own.get("style")))
        return self._looks(laid, join_runs(self.sheet.default_run, *levels, direct=own))

    def _looks(self, laid: Props, run: Props) -> Properties:
        usual = Properties()
        exact = laid.get("line_rule") == "exact"
        return Properties(
            family=self._family(run) or usual.family,
            size=run.get("size", usual.size),
            bold=run.get("bold", False),
            italic=run.get("italic", False),
            capitals=run.get("caps", False),
            colour=self._colour(run) or usual.colour,
            align=_ALIGN.get(laid.get("align", ""), "trai"),
            pitch=laid.get("line") if exact else None,
            before=laid.get("before", 0.0) * MM_PER_PT,
            left=laid.get("left", 0.0),
            right=laid.get("right", 0.0),
        )

    def _family(self, run: Props) -> str | None:
        kind, name = run.get("font_ascii", ("font", None))
        return name if kind == "font" else self.theme.fonts.get(name)

    def _colour(self, run: Props) -> str | None:
        # Automatic is black on paper.
        plain, theme, tint, shade = run.get("color", (None, None, None, None))
        return (self.theme.color(theme, tint, shade) if theme else None) or plain
