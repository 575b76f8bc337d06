"""Repairs joined: the copy, what was changed in it, and what is left to a person after checking it again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from vanban.frozen import dataclass
from vanban.linting.certainty import Sure
from vanban.linting.checking import check
from vanban.linting.copying import Copy
from vanban.linting.finding import Finding
from vanban.linting.policy import Policy
from vanban.linting.repairs import letters, pages, setting, signs
from vanban.linting.report import Report
from vanban.linting.settling import settle
from vanban.reading import read_facts
from vanban.reading.facts.file import Facts
from vanban.reading.facts.wording import printed_words

_BY_PARAGRAPH: Final[dict[str, Callable[[Copy, Facts, Finding], str]]] = {
    "P-08": letters.typeface, "P-09": letters.black, "ND-01": setting.justify, "ND-03": setting.indent,
    "ND-04": setting.gap, "ND-05": setting.lines, "CV-03": setting.subject_gap,
}  # fmt: skip
_TEXT: Final = frozenset({"ND-01", "ND-03", "ND-04", "ND-05"})
Judge = Callable[[Facts], Report]
"""How facts are judged: the rules, a policy and dated law joined."""
_ROUNDS: Final = 3
"""A repair may uncover a fault below it (a rule too short for a name now larger): look again, but not for ever."""


@dataclass(frozen=True, slots=True)
class Change:
    """One repair.

    Attributes:
        ma: the rule that asked for it.
        vi_tri: where.
        noi_dung: what was done.
    """

    ma: str
    vi_tri: str
    noi_dung: str


@dataclass(frozen=True, slots=True)
class Repaired:
    """A repaired copy.

    Attributes:
        data: its bytes; the bytes given when nothing could be repaired.
        changes: every repair, in order.
        before: the report on the original.
        after: the report on the copy: what is left to a person.
    """

    data: bytes
    changes: tuple[Change, ...]
    before: Report
    after: Report


def repair(
    data: bytes, facts: Facts, *, policy: Policy | None = None, doubtful_too: bool = False, judge: Judge | None = None
) -> Repaired:
    """Repair in a copy what cannot change the meaning of a paper, then check the copy.

    Args:
        data: the bytes of the file; they are not changed.
        facts: what was read of these bytes.
        policy: which findings count; a rule that is silenced is not repaired either.
        doubtful_too: repair also what was read only as likely: for suggestions that a person accepts or refuses.
        judge: how facts are judged; None is `check` with the policy.

    A component is touched only when its reading is certain. A round of repairs that makes anything worse (a new fault), or
    that would change a word, is taken back.

    Raises:
        InputError: the file is no .docx and cannot be written.
        DocumentError: a part of the file is broken.
    """
    judged: Judge = judge or (lambda found: check(found, policy=policy))
    before = report = judged(facts)
    changes: list[Change] = []
    for _ in range(_ROUNDS):
        copy = Copy(data, facts)
        settled = settle(facts)
        done = _round(copy, settled, report.findings, Sure(settled, doubtful_too))
        if not done:
            break
        repaired = copy.close()
        new_facts = read_facts(repaired, name=facts.name)
        new_report = judged(new_facts)
        if len(new_report.findings) >= len(report.findings) or _words(new_facts) != _words(facts):
            break
        data, facts, report = repaired, new_facts, new_report
        changes.extend(done)
    return Repaired(data, tuple(changes), before, report)


def _words(facts: Facts) -> list[str]:
    """Give the words a paper prints, page numbers left out: no repair changes one of them."""
    return [word.word for paragraph in facts.paragraphs for word in printed_words(paragraph)]


def _round(copy: Copy, facts: Facts, findings: tuple[Finding, ...], sure: Sure) -> list[Change]:
    rules = {finding.ma for finding in findings}
    places = {(finding.ma, finding.doan) for finding in findings}
    # Word tracks no new header and no setting of the whole file: only what it tracks can be suggested.
    tracked = rules - {"P-07"} if sure.doubtful_too else rules
    done = [Change(*told) for told in pages.margins(copy, facts, tracked)]
    if not sure.doubtful_too:
        done += [Change(*told) for told in pages.page_numbers(copy, facts, rules)]
    for make in (letters.set_looks, letters.centre):
        done += [Change(ma, line.place, what) for ma, line, what in make(copy, facts, places, sure)]
    done += [Change(*told) for told in signs.list_ends(copy, facts, rules, sure)]
    done += [Change(*told) for told in signs.fixed_forms(copy, facts, rules, sure)]
    for finding in findings:
        act = _BY_PARAGRAPH.get(finding.ma)
        if finding.ma in _TEXT and finding.doan is not None and not sure.text(finding.doan):
            continue
        what = act(copy, facts, finding) if act is not None else ""
        if what:
            done.append(Change(finding.ma, finding.vi_tri, what))
    done += _characters(copy, facts, rules, findings)
    done += [Change(*told) for told in setting.rules_below(copy, facts, rules, sure)]
    return done


def _characters(copy: Copy, facts: Facts, rules: set[str], findings: tuple[Finding, ...]) -> list[Change]:
    wanted: dict[int, set[str]] = {}
    if "P-10" in rules:
        for trouble in facts.troubles:
            if trouble.kind in {"nfd", "khong_rong"}:
                wanted.setdefault(trouble.paragraph, set()).add(trouble.kind)
    for finding in findings:
        if finding.ma == "TV-07" and finding.doan is not None:
            wanted.setdefault(finding.doan, set()).add("dau_cach")
    told = []
    for index, kinds in wanted.items():
        told += [
            Change("TV-07" if kind == "dau_cach" else "P-10", facts.places[index], what)
            for kind, what in signs.tidy(copy, facts.paragraphs[index], kinds)
        ]
    return told
