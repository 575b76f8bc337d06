"""A second look where a fault itself hid a component: what a clerk meant is judged, not what the fault made of it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from vanban.patterns import regex
from vanban.reading.facts.file import ABSENT, Facts, Line, Paper, Part, State

_V_V: Final = regex(r"v\s*/\s*v\b", re.IGNORECASE)
_SIGNS: Final = regex(r"[_─━—―\-–\s]+")


def settle(facts: Facts) -> Facts:
    """Give facts with the components put back that a fault pushed into the running text."""
    main = _subject_put_back(facts, facts.main)
    return facts if main is facts.main else replace(facts, main=main)


def _subject_put_back(facts: Facts, paper: Paper) -> Paper:
    """«V/v …» below the name of a type is the subject, wrongly worded; it is no ground and no running text."""
    if not paper.ten_loai.there or paper.trich_yeu.there:
        return paper
    above = paper.ten_loai.lines[-1]
    below = next((p for p in facts.paragraphs[above.paragraph.index + 1 :] if not p.blank), None)
    if below is None or not _V_V.match(below.text.strip()):
        return paper
    first = replace(
        above, text=below.text.strip(), shown=below.shown.strip(), raw=below.raw, runs=below.runs, paragraph=below,
        start=0, end=len(below.text), align=below.format.align, place=facts.place(below),
    )  # fmt: skip
    subject = Part(State.FOUND, (first,), paper.ten_loai.rules)
    rest = [line for line in paper.can_cu if line.paragraph.index != below.index and not _SIGNS.fullmatch(line.text)]
    authority: list[Line] = []
    while rest and rest[0].capitals and rest[0].align == "giua":
        authority.append(rest.pop(0))
    moved = {line.paragraph.index for line in (first, *authority)}
    body = tuple(i for i in paper.body if i.line is None or i.line.paragraph.index not in moved)
    return replace(
        paper,
        ten_loai=replace(paper.ten_loai, rules=()),
        trich_yeu=subject,
        tham_quyen=Part(State.FOUND, tuple(authority))
        if authority and not paper.tham_quyen.there
        else paper.tham_quyen,
        can_cu=tuple(rest),
        body=body,
        trich_yeu_cong_van=ABSENT
        if any(line.paragraph.index == below.index for line in paper.trich_yeu_cong_van.lines)
        else paper.trich_yeu_cong_van,
    )
