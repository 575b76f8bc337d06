"""Plants every fault in every paper and counts what the checker says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import faults_body
import faults_head
import faults_page
import faults_tail
from fault import Fault
from surgery import Surgery

from vanban import linting, reading
from vanban.reading.facts.file import Facts
from vanban.records.law import read_law

LAW = read_law()
FAULTS: list[Fault] = [*faults_page.FAULTS, *faults_head.FAULTS, *faults_body.FAULTS, *faults_tail.FAULTS]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one planted fault."""

    fault: Fault
    paper: str
    found: bool
    extra: tuple[str, ...]

    @property
    def clean(self) -> bool:
        """Found, and nothing else said."""
        return self.found and not self.extra


def said(data: bytes) -> tuple[Facts, Counter[tuple[str, str, str]]]:
    """Check a paper; give its facts and what was found."""
    facts = reading.read_facts(data)
    report = linting.check(facts, law=LAW)
    return facts, Counter((f.ma, f.vi_tri, f.noi_dung) for f in report.findings)


def trials(papers: dict[str, bytes], faults: Iterable[Fault] = tuple(FAULTS)) -> Iterator[Outcome]:
    """Plant each fault in each paper, one at a time."""
    clean = {name: (data, *said(data)) for name, data in papers.items()}
    for planted in faults:
        for name, (data, facts, before) in clean.items():
            outcome = trial(planted, name, data, facts, before)
            if outcome is not None:
                yield outcome


def trial(
    planted: Fault, name: str, data: bytes, facts: Facts, before: Counter[tuple[str, str, str]]
) -> Outcome | None:
    """Plant one fault; None where this paper has no place for it."""
    doc = Surgery(data)
    try:
        if planted.plant(doc, facts) is False:
            return None
    except LookupError:
        return None
    _, after = said(doc.close())
    old = Counter(ma for ma, _, _ in before.elements())
    new = Counter(ma for ma, _, _ in after.elements())
    found = new[planted.ma] > old[planted.ma]
    known = {planted.ma, *planted.follows}
    extra = tuple(f"{ma}: {text}" for ma, _, text in (after - before) if ma not in known and new[ma] > old[ma])
    return Outcome(planted, name, found, extra)
