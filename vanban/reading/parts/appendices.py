"""Appendices: label, title, "(Kèm theo …)", body."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from vanban.reading.facts.file import Appendix, Line, Paragraph, Stroke, part_of
from vanban.reading.parts.attaching import Attacher, with_rules
from vanban.reading.parts.body import BodyReader
from vanban.reading.parts.boundaries import Segment, appendix_number, is_appendix_label, split_label
from vanban.reading.parts.head import ROLE_OF_STYLE
from vanban.reading.parts.heights import Extent, Heights
from vanban.reading.parts.levels import roman_value
from vanban.reading.parts.lines import Lines, with_place
from vanban.reading.parts.tail import TailReader
from vanban.reading.parts.title import Title, piece, read_title

_TITLE_PARAGRAPHS = 16


def read_appendix(lines: Lines, rules: tuple[Stroke, ...], segment: Segment, places: dict[int, str]) -> Appendix:
    """Read the appendix that stands in a segment."""
    ground = lines.ground
    label = ground.paragraphs[segment.at]
    number = appendix_number(label.full.strip())
    name = split_label(label.full.strip().split("\n")[0])[0].strip(" .:") or "Phụ lục"
    stretch = min(segment.last, segment.at + _TITLE_PARAGRAPHS)
    extents = Heights(lines, segment.first, stretch).measure()
    made = _lines(lines, (segment.first, stretch), extents, name)
    signing = [line for line in made if line.paragraph.index < segment.at]
    shown = [line for line in made if line.paragraph.index >= segment.at]
    title = read_title(shown, 0, loai=None) if shown else Title(last=segment.at)
    named, titled = _part_label(title, labelled=is_appendix_label(label))
    attached = Attacher(ground, rules, extents).attach(
        {key: found for key, found in (("phu_luc", named), ("tieu_de", titled), ("kem_theo", title.kem_theo)) if found}
    )
    begin = _body_start(lines, title, attached)
    tail = TailReader(lines, begin, segment.last, f"{name}, phần ký").read()
    reader = BodyReader(lines, name, frozenset(rule.paragraph for rule in rules))
    body = reader.read(range(begin, tail.first))
    places.update(reader.places)
    for line in (*made, *tail.rest, *(s.line for k in tail.ky for s in k.lines)):
        places.setdefault(line.paragraph.index, line.place)
    section = ground.sections[label.section]
    return Appendix(
        label=with_rules(part_of(named), attached.get("phu_luc")),
        number=_value(number),
        numeral=_numeral(number),
        title=with_rules(part_of(titled), attached.get("tieu_de")),
        kem_theo=with_rules(part_of(title.kem_theo), attached.get("kem_theo")),
        thong_tin_ky_so=part_of(signing),
        body=body,
        ky=tuple(tail.ky),
        new_page=_new_page(lines, segment),
        sections=tuple(s.index for s in ground.sections if s.first <= segment.last and s.last >= segment.first),
        own_section=section.first >= segment.first,
        landscape=section.landscape,
        first=segment.first,
        last=segment.last,
        place=name,
    )


def _lines(lines: Lines, span: tuple[int, int], extents: dict[int, Extent], name: str) -> list[Line]:
    made: list[Line] = []
    counts: dict[str, int] = {}
    for index in range(span[0], span[1] + 1):
        paragraph = lines.ground.paragraphs[index]
        if paragraph.cell is not None:
            break
        top = extents[index].top if index in extents else 0.0
        made += [with_place(line, name, counts, lines) for line in lines.split(paragraph, top_pt=top)]
    return made


def _part_label(title: Title, *, labelled: bool) -> tuple[list[Line], list[Line]]:
    """Part a label from a title typed on the same line."""
    if not title.ten_loai:
        return [], title.trich_yeu
    if not labelled:
        return [], [*title.ten_loai, *title.trich_yeu]
    line = title.ten_loai[0]
    label, rest = split_label(line.text)
    at = line.paragraph.text.find(rest, line.start, line.end) if rest else -1
    if at < 0 or ROLE_OF_STYLE.get(line.paragraph.style_id) == "phu_luc":
        return [line], title.trich_yeu
    return [replace(piece(line, line.start, at), text=label)], [piece(line, at, line.end), *title.trich_yeu]


def _body_start(lines: Lines, title: Title, attached: dict[str, list[Stroke]]) -> int:
    last = title.last
    for rules in attached.values():
        for rule in rules:
            own = lines.ground.paragraphs[rule.paragraph]
            if rule.paragraph > last and own.blank and rule.kind != "hinh":
                last = rule.paragraph
    return last + 1


def _numeral(number: str) -> Literal["so", "la_ma", "chu", ""]:
    if not number:
        return ""
    if number[0].isdigit():
        return "so"
    return "la_ma" if roman_value(number.upper()) is not None else "chu"


def _value(number: str) -> int | None:
    if not number:
        return None
    if number[0].isdigit():
        return int("".join(c for c in number if c.isdigit()))
    roman = roman_value(number.upper())
    return roman if roman is not None else "ABCDĐEGHIKLMN".find(number.upper()) + 1 or None


def _new_page(lines: Lines, segment: Segment) -> bool:
    """Say whether it begins a page: a section, a page break before it, or at its very beginning."""
    ground = lines.ground
    if segment.first == 0:
        return True
    label = ground.paragraphs[segment.at]
    section = ground.sections[label.section]
    if section.first >= segment.first and section.starts in {"nextPage", "oddPage", "evenPage"}:
        return True
    start = ground.paragraphs[segment.first]
    inside = any(_breaks(p) for p in ground.paragraphs[segment.first : segment.at + 1])
    before = segment.first - 1
    while before > 0 and ground.paragraphs[before].blank and not _breaks(ground.paragraphs[before]):
        before -= 1
    above = ground.paragraphs[before]
    return inside or _breaks(above) or start.format.page_break_before or above.text.rstrip(" \n").endswith("\f")


def _breaks(paragraph: Paragraph) -> bool:
    if paragraph.format.page_break_before:
        return True
    return paragraph.breaks_page and paragraph.text.lstrip(" \n").startswith("\f")
