"""Facts in, report out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from vanban.law import Law
from vanban.linting.coverage import cover
from vanban.linting.finding import Finding
from vanban.linting.pages import read_pages
from vanban.linting.policy import Policy
from vanban.linting.report import Report
from vanban.linting.rule import Rule
from vanban.linting.rules import RULES
from vanban.linting.rules.dated import run_dated
from vanban.linting.rules.printed import run_printed
from vanban.linting.settling import settle
from vanban.reading.facts.file import Facts
from vanban.reading.parts.placeholders import has_tag
from vanban.regulation import LOAI, PROFILES

_JUDGED: Final = {"hanh_chinh": "hanh_chinh", "ban_sao": "hanh_chinh", "dang": "dang"}
_OF_A_WHOLE_PAPER: Final = frozenset(
    {"QH-01", "TN-01", "CQ-02", "SO-01", "DD-01", "KY-01", "NN-01", "KG-01", "PL-01", "TL-01", "ND-07"}
)
_ALSO_OF_FORMS: Final = ("P-", "QH-", "TN-", "TV-1", "ST-04", "ND-01", "ND-03", "ND-04", "ND-05")
"""Rules that judge a line of a form too, whatever will be filled in there."""
_OF_THE_ENCODING: Final = frozenset({"P-08", "P-10"})
_BLANK_RULES: Final = frozenset({"SO-08", "TV-15"})


def check(
    facts: Facts,
    *,
    policy: Policy | None = None,
    rules: Iterable[Rule] = RULES,
    pdf: bytes | None = None,
    law: Law | None = None,
    typed: Facts | None = None,
) -> Report:
    """Judge one file.

    Args:
        facts: what was read of it.
        policy: which findings count; None is the decree's own.
        rules: the rules to apply; all of them by default.
        pdf: the paper as printed; None judges what the file says only.
        law: dated facts of the law; None: grounds, names and days are not judged, and the report says so.
        typed: the file as it stands, where `facts` are of its text brought from an old encoding into Unicode: fonts and
            encoding are judged there, the words here.

    A file that is no administrative paper is not judged by the rules of one: the report says so.
    """
    facts = settle(facts)
    chosen = policy or Policy()
    family = _JUDGED.get(facts.family.key or "", "")
    silent = list(facts.not_judged)
    if not family:
        silent.insert(
            0, "không nhận ra đây là văn bản hành chính hay văn bản của Đảng: chỉ kiểm tra khổ giấy, phông, mã chữ"
        )
    found: list[Finding] = []
    chosen_rules = tuple(rules)
    for rule in chosen_rules:
        if rule.family == family or not rule.family:
            read = typed if typed is not None and rule.ma in _OF_THE_ENCODING else facts
            for hit in rule.check(read):
                found.append(rule.finding(read, hit))
    if law is not None:
        found.extend(run_dated(chosen_rules, facts, law))
    found = [finding for finding in found if _counts(facts, finding)]
    if pdf is not None:
        found.extend(run_printed(chosen_rules, facts, read_pages(pdf)))
    draft = facts.draft if chosen.ban_nhap is None else chosen.ban_nhap
    if draft:
        found = [finding for finding in found if finding.ma not in _BLANK_RULES]
    kept, told = chosen.apply(dict.fromkeys(found))
    ordered = sorted(kept, key=lambda f: (-f.muc.weight, f.doan if f.doan is not None else -1))
    outside = (_BLANK_RULES if draft else frozenset()) | (_OF_A_WHOLE_PAPER if facts.appendix_alone else frozenset())
    covered = cover(
        chosen_rules, facts, family, printed=pdf is not None, dated=law is not None,
        told={finding.ma for finding in found}, off=chosen.tat, outside=outside,
    )  # fmt: skip
    return Report(facts.name, tuple(ordered), (*silent, *told), _taken_for(facts, draft=draft), covered)


def _counts(facts: Facts, finding: Finding) -> bool:
    """Whether a finding is about the paper: a place that a program fills in has no look, a lone appendix no header."""
    of_form = finding.doan is not None and has_tag(facts.paragraphs[finding.doan].text)
    if of_form and not finding.ma.startswith(_ALSO_OF_FORMS):
        return False
    return not (finding.ma in _OF_A_WHOLE_PAPER and facts.appendix_alone)


def _taken_for(facts: Facts, *, draft: bool) -> str:
    loai = LOAI.get(facts.main.loai.key or "")
    unknown = "phụ lục ở tệp riêng" if facts.appendix_alone else "chưa rõ loại văn bản"
    kind = loai.ten.lower() if loai is not None else unknown
    profile = PROFILES.get(facts.profile.key or "")
    rules = f", theo {profile.ten}" if profile is not None else ""
    return f"{kind}{_draft(facts) if draft else ''}{rules}"


def _draft(facts: Facts) -> str:
    """How a draft is called; a paper with its number and day is one for its open places alone, and that is said."""
    final = facts.main.so is not None and not facts.main.so.blank
    return f" (dự thảo: {facts.draft_reasons[0]})" if final and facts.draft_reasons else " (dự thảo)"
