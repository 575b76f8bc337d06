"""What headers and footers show: page numbers, contact lines."""

from __future__ import annotations

import re
from typing import Literal

from vanban.language import fold
from vanban.patterns import regex
from vanban.reading.facts.file import Line, PageNumber, Paragraph, Part, Section, Stroke, part_of
from vanban.reading.facts.page import Which
from vanban.reading.parts.head import is_signing_text
from vanban.reading.parts.lines import Lines, with_place
from vanban.reading.word.opening import Ground
from vanban.regulation import Align

_PAGE = regex(r"\s*PAGE\b", re.IGNORECASE)
_SWITCH = regex(r"\\\*\s*(\w+)")
_FORMATS = {"arabic": "decimal", "roman": "lowerRoman", "ROMAN": "upperRoman", "alphabetic": "lowerLetter",
            "ALPHABETIC": "upperLetter", "Roman": "upperRoman", "Arabic": "decimal", "ArabicDash": "numberInDash"}  # fmt: skip
_CONTACT = regex(
    r"(?:\bđt\b|điện thoại|\bfax\b|e-?mail|website|địa chỉ|trụ sở|số\s*\d+|\bsđt\b|hotline|@|www\.|https?:)"
)
_NAMES = {"default": "các trang", "first": "trang đầu", "even": "trang chẵn"}
_FRAMES: dict[str, Align] = {"center": "giua", "right": "phai", "outside": "phai"}
Where = Literal["dau", "chan"]


def shown_margins(section: Section) -> list[tuple[Where, Which]]:
    """List which headers and footers of a section are printed."""
    kinds: list[Which] = ["default"]
    if section.title_page:
        kinds.append("first")
    if section.even_odd:
        kinds.append("even")
    wheres: tuple[Where, Where] = ("dau", "chan")
    return [(where, which) for where in wheres for which in kinds]


def margin_place(ground: Ground, section: Section, where: Where, which: Which) -> str:
    """Name a header or footer in words."""
    name = "đầu trang" if where == "dau" else "chân trang"
    part = f", phần {section.index + 1}" if len(ground.sections) > 1 else ""
    shown = "từ trang 2" if which == "default" and section.title_page else _NAMES[which]
    return f"{name} ({shown}{part})"


def page_numbers(ground: Ground, lines: Lines) -> tuple[PageNumber, ...]:
    """Find every PAGE field as each section shows it, and those in the text itself."""
    found: list[PageNumber] = []
    for section in ground.sections:
        for where, which in shown_margins(section):
            for paragraph in section.margin(where, which).paragraphs:
                first = which == "first" or (which == "default" and not section.title_page)
                place = margin_place(ground, section, where, which)
                found += _numbers(lines, paragraph, section, (where, which, first, place))
    for paragraph in ground.paragraphs:
        if paragraph.story == "than" and any(r.field and _PAGE.match(r.field) for r in paragraph.runs):
            section = ground.sections[paragraph.section]
            found += _numbers(lines, paragraph, section, ("than", "default", True, "trong phần thân"))
    return tuple(found)


def _numbers(
    lines: Lines, paragraph: Paragraph, section: Section, where: tuple[Literal["dau", "chan", "than"], Which, bool, str]
) -> list[PageNumber]:
    found = []
    for line in lines.split(paragraph):
        run = next((r for r in line.runs if r.field and _PAGE.match(r.field)), None)
        if run is None:
            continue
        digits = run.text.strip()
        around = (line.text.replace(digits, "", 1) if digits else line.text).strip("\t\n")
        found.append(
            PageNumber(
                section=section.index,
                where=where[0],
                which=where[1],
                paragraph=paragraph,
                align=_align(line, paragraph),
                size_pt=run.format.size_pt,
                bold=run.format.bold,
                italic=run.format.italic,
                number_format=_format(run.field or "", section),
                around=around,
                first_page=where[2],
                place=where[3],
            )
        )
    return found


def _align(line: Line, paragraph: Paragraph) -> Align:
    """How a number stands across the page: a text frame or text box has its own place, a narrow cell its side."""
    frame = paragraph.format.frame
    if frame:
        return _FRAMES.get(frame, "trai")
    if paragraph.cell is not None or paragraph.box is not None:
        return line.align if line.side == "giua" else line.side
    return line.align


def _format(field: str, section: Section) -> str:
    for match in _SWITCH.finditer(field):
        if match[1] in _FORMATS:
            return _FORMATS[match[1]]
    return section.page_format or "decimal"


def signing_text(ground: Ground, lines: Lines, section: Section) -> Part:
    """Find the signing text in the header of a section's first page."""
    margin = section.margin("dau", "first" if section.title_page else "default")
    counts: dict[str, int] = {}
    where = margin_place(ground, section, "dau", margin.which)
    made = (with_place(line, where, counts, lines) for p in margin.paragraphs for line in lines.split(p))
    return part_of(line for line in made if is_signing_text(line))


def contact_lines(ground: Ground, lines: Lines, rules: tuple[Stroke, ...]) -> Part:
    """Find the contact lines in the footer of page 1, with the rule above them."""
    if not ground.sections:
        return part_of(())
    section = ground.sections[0]
    which: Which = "first" if section.title_page else "default"
    margin = section.margin("chan", which)
    found: list[Line] = []
    counts: dict[str, int] = {}
    for paragraph in margin.paragraphs:
        if any(r.field and _PAGE.match(r.field) for r in paragraph.runs):
            continue
        for line in lines.split(paragraph):
            found.append(with_place(line, "chân trang đầu", counts, lines))
    if not any(_CONTACT.search(fold(line.text)) for line in found):
        return part_of(())
    at = {paragraph.index for paragraph in margin.paragraphs}
    kept = [line for line in found if not set(line.text) <= set("_-─━— ")]
    return part_of(kept, (rule for rule in rules if rule.paragraph in at))
