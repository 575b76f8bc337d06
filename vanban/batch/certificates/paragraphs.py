"""Fitted texts as paragraphs of a template: its own look kept, only size and line height changed where they had to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from vanban.batch.certificates.fitting import Fitted
from vanban.ooxml.units import twips_of_points
from vanban.ooxml.xml_text import WrittenXml, escape
from vanban.overprint.sheet import Box, Sheet
from vanban.patterns import regex

# What follows in the order of the schema: the new element goes before the first of these.
_AFTER_SPACING: Final = regex(
    r"<w:(?:ind|contextualSpacing|mirrorIndents|suppressOverlap|jc|textDirection|textAlignment|textboxTightWrap|outlineLvl"
    r"|divId|cnfStyle|rPr|sectPr|pPrChange)\b|</w:pPr>"
)
_AFTER_SIZE: Final = regex(
    r"<w:(?:highlight|u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath|rPrChange)\b|</w:rPr>"
)
_SPACING: Final = regex(r"<w:spacing\b[^>]*/>")
_LINE: Final = regex(r'\s+w:line(?:Rule)?="[^"]*"')
_SIZE: Final = regex(r"<w:szC?s?\b[^>]*/>")


@dataclass(frozen=True)
class Paragraphs:
    """Writes the `_in` values of one template."""

    sheet: Sheet
    _openings: dict[tuple[str, float], tuple[str, str]] = field(default_factory=dict, compare=False, repr=False)
    _last: dict[str, tuple[Fitted, WrittenXml]] = field(default_factory=dict, compare=False, repr=False)
    """What each field was last: most lines are those of the sheet before."""

    @cached_property
    def _fields(self) -> tuple[tuple[str, Box], ...]:
        return tuple(self.sheet.fields.items())

    def values(self, done: Mapping[str, Fitted]) -> dict[str, WrittenXml]:
        """Give `{{p KEY_in }}` for every field of the sheet."""
        made: dict[str, WrittenXml] = {}
        for key, box in self._fields:
            fitted = done[key]
            last = self._last.get(key)
            if last is None or last[0] is not fitted:
                last = self._last[key] = (fitted, self._written(key, box, fitted))
            made[f"{key}_in"] = last[1]
        return made

    def _written(self, key: str, box: Box, fitted: Fitted) -> WrittenXml:
        size = fitted.size or box.look.size
        opening = self._openings.get((key, size))
        if opening is None:
            opening = self._openings[key, size] = _opening(box, size)
        before, run = opening
        if not fitted.lines:
            return WrittenXml(f"{before}</w:p>")
        text = '</w:t><w:br/><w:t xml:space="preserve">'.join(map(escape, fitted.lines))
        return WrittenXml(f'{before}<w:r>{run}<w:t xml:space="preserve">{text}</w:t></w:r></w:p>')


def _opening(box: Box, size: float) -> tuple[str, str]:
    """Give the paragraph up to its run, and the run's properties, for one size."""
    if size == box.look.size:
        return f"<w:p>{box.paragraph}", box.run
    paragraph = box.paragraph or "<w:pPr></w:pPr>"
    run = box.run or "<w:rPr></w:rPr>"
    pitch = f' w:line="{twips_of_points(size * box.look.pitch)}" w:lineRule="exact"/>'
    found = _SPACING.search(paragraph)
    if found:
        kept = _LINE.sub("", found.group())[:-2]
        paragraph = paragraph.replace(found.group(), kept + pitch, 1)
    else:
        paragraph = _inserted(paragraph, _AFTER_SPACING, f"<w:spacing{pitch}")
    half = round(size * 2)
    run = _inserted(_SIZE.sub("", run), _AFTER_SIZE, f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>')
    return f"<w:p>{paragraph}", run


def _inserted(markup: str, before: re.Pattern[str], new: str) -> str:
    match = before.search(markup)
    at = match.start() if match else len(markup)
    return markup[:at] + new + markup[at:]
