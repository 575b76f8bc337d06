"""A second look where a fault itself hid a component: what a clerk meant is judged, not what the fault made of it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from vanban.reading.facts import ABSENT, Facts, Line, Paper, Part, State

_V_V: Final = re.compile(r"v\s*/\s*v\b", re.IGNORECASE)
_SIGNS: Final = re.compile(r"[_─━—―\-–\s]+")


def settle(facts: Facts) -> Facts:
    """Give facts with the components put back that a fault pushed into the running text."""
    main = _subject_put_back(facts.main)
    return facts if main is facts.main else replace(facts, main=main)


def _subject_put_back(paper: Paper) -> Paper:
    """«V/v …» below the name of a type is the subject, wrongly worded; it is no ground and no running text."""
    if not paper.ten_loai.there or paper.trich_yeu.there:
        return paper
    first = paper.can_cu[0] if paper.can_cu else next((i.line for i in paper.body if i.line and i.line.text), None)
    if first is None or not _V_V.match(first.text):
        return paper
    subject = Part(State.FOUND, (first,), paper.ten_loai.rules)
    rest = [line for line in paper.can_cu if line is not first and not _SIGNS.fullmatch(line.text)]
    authority: list[Line] = []
    while rest and rest[0].capitals and rest[0].align == "giua":
        authority.append(rest.pop(0))
    moved = {line.paragraph.index for line in (first, *authority)}
    body = tuple(i for i in paper.body if i.line is None or i.line.paragraph.index not in moved)
    return replace(
        paper,
        ten_loai=replace(paper.ten_loai, rules=()),
        trich_yeu=subject,
        tham_quyen=Part(State.FOUND, tuple(authority)) if authority and not paper.tham_quyen.there else paper.tham_quyen,
        can_cu=tuple(rest),
        body=body,
        trich_yeu_cong_van=ABSENT if paper.trich_yeu_cong_van.lines[:1] == (first,) else paper.trich_yeu_cong_van,
    )
