"""Plants every fault in every paper and counts what the checker says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import faults_body
import faults_head
import faults_page
import faults_tail
from fault import Fault
from said_before import words_of
from surgery import Surgery

from vanban import linting, reading
from vanban.reading.facts.file import Facts
from vanban.records.law import read_law

LAW = read_law()
FAULTS: list[Fault] = [*faults_page.FAULTS, *faults_head.FAULTS, *faults_body.FAULTS, *faults_tail.FAULTS]


Clean = Callable[[str, bytes], tuple[Facts, Counter[tuple[str, str, str]]]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one planted fault; `words` is what is said of it."""

    fault: Fault
    paper: str
    found: bool
    extra: tuple[str, ...]
    words: tuple[str, ...] = ()

    @property
    def clean(self) -> bool:
        """Found, and nothing else said."""
        return self.found and not self.extra


def said(data: bytes) -> tuple[Facts, Counter[tuple[str, str, str]]]:
    """Check a paper; give its facts and what was found."""
    facts = reading.read_facts(data)
    report = linting.check(facts, law=LAW)
    return facts, Counter((f.ma, f.vi_tri, words_of(f)) for f in report.findings)


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
    words = tuple(text for ma, _, text in (after - before) if ma == planted.ma)
    return Outcome(planted, name, found, extra, words)


_KINDS_EACH = 2


def turned(ma: str, own: dict[str, bytes], typed: dict[str, bytes], clean: Clean) -> Iterator[Outcome]:
    """Plant each fault of a rule in two of our papers and one typed by hand; which ones turns with the fault."""
    for number, planted in enumerate(f for f in FAULTS if f.ma == ma):
        for papers, wanted in ((list(own.items()), _KINDS_EACH), (list(typed.items()), 1)):
            first, left = number % len(papers), wanted
            for name, data in papers[first:] + papers[:first]:
                if not left:
                    break
                outcome = trial(planted, name, data, *clean(name, data))
                if outcome is not None:
                    left -= 1
                    yield outcome


def said_of(tried: Iterable[Outcome]) -> dict[str, list[str]]:
    """What is said of each fault in the first paper it was planted in."""
    found: dict[str, list[str]] = {}
    for one in tried:
        found.setdefault(one.fault.name, [f"({one.paper})", *one.words])
    return found
