"""Sections: the page a stretch of text stands on, portrait or landscape, first or later."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from vanban.frozen import dataclass
from vanban.ooxml.units import MM_PER_TWIP
from vanban.ooxml.xml_text import SECTION
from vanban.patterns import regex

_REFERENCE: Final = regex(r"<w:(?:header|footer)Reference\b[^>]*/>")
_ATTRIBUTE: Final = regex(r'w:(\w+)="(-?\d+)"')


@dataclass(frozen=True, slots=True)
class Section:
    """The page of a section, in twips; always told as if portrait.

    Attributes:
        width, height: the sheet, upright.
        top, right, bottom, left: margins. They keep their edges when the sheet is turned.
        header, footer: from the sheet's edge to the running text.
        references: the running parts, as markup.
    """

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    header: int
    footer: int
    references: str = ""
    landscape: bool = False

    @classmethod
    def of(cls, document: str) -> Section:
        """Read the last section of a document part, which is the page of a template."""
        found = SECTION.findall(document)
        markup = found[-1] if found else ""
        size, margins = _attributes(markup, "pgSz"), _attributes(markup, "pgMar")
        wide, high = size["w"], size["h"]
        return cls(
            width=min(wide, high),
            height=max(wide, high),
            top=margins["top"],
            right=margins["right"],
            bottom=margins["bottom"],
            left=margins["left"],
            header=margins["header"],
            footer=margins["footer"],
            references="".join(_REFERENCE.findall(markup)),
            landscape=wide > high,
        )

    @property
    def text_width(self) -> int:
        """Width of the text in twips."""
        return (self.height if self.landscape else self.width) - self.left - self.right

    @property
    def text_width_mm(self) -> float:
        """Width of the text in millimetres."""
        return self.text_width * MM_PER_TWIP

    @property
    def text_height_mm(self) -> float:
        """Height of the text in millimetres."""
        return ((self.width if self.landscape else self.height) - self.top - self.bottom) * MM_PER_TWIP

    def turned(self, *, landscape: bool) -> Section:
        """Give the same page, turned."""
        return replace(self, landscape=landscape)

    def xml(self, *, first: bool, restart: bool = False) -> str:
        """Write the section.

        Args:
            first: the section opens a paper or an appendix: it brings its running parts and hides its first number.
            restart: page numbers begin at 1 again.
        """
        wide, high = (self.height, self.width) if self.landscape else (self.width, self.height)
        turned = ' w:orient="landscape"' if self.landscape else ""
        count = '<w:pgNumType w:start="1"/>' if restart else ""
        return (
            f"<w:sectPr>{self.references if first else ''}"
            f'<w:type w:val="nextPage"/><w:pgSz w:w="{wide}" w:h="{high}"{turned}/>'
            f'<w:pgMar w:top="{self.top}" w:right="{self.right}" w:bottom="{self.bottom}" w:left="{self.left}" '
            f'w:header="{self.header}" w:footer="{self.footer}" w:gutter="0"/>'
            f'{count}<w:cols w:space="720"/>{"<w:titlePg/>" if first else ""}</w:sectPr>'
        )


def _attributes(markup: str, name: str) -> dict[str, int]:
    found = re.search(rf"<w:{name}\b[^>]*>", markup)
    return {key: int(value) for key, value in _ATTRIBUTE.findall(found.group())} if found else {}
