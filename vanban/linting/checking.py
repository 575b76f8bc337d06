"""Facts in, report out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from vanban.linting.finding import Finding
from vanban.linting.pages import read_pages
from vanban.linting.policy import Policy
from vanban.linting.report import Report
from vanban.linting.rule import Rule
from vanban.linting.rules import RULES
from vanban.linting.rules.printed import run_printed
from vanban.linting.settling import settle
from vanban.reading.facts.file import Facts
from vanban.regulation import LOAI, PROFILES

_JUDGED: Final = {"hanh_chinh": "hanh_chinh", "ban_sao": "hanh_chinh", "dang": "dang"}
_LAWMAKERS: Final = ("UBND", "HĐND", "TTG", "CP", "QH", "UBTVQH", "CTN", "KTNN", "HĐTP")
"""Codes of bodies whose decisions and resolutions may be normative."""
_BLANK_RULES: Final = frozenset({"SO-08"})


def check(
    facts: Facts, *, policy: Policy | None = None, rules: Iterable[Rule] = RULES, pdf: bytes | None = None
) -> Report:
    """Judge one file.

    Args:
        facts: what was read of it.
        policy: which findings count; None is the decree's own.
        rules: the rules to apply; all of them by default.
        pdf: the paper as printed; None judges what the file says only.

    A file that is no administrative paper is not judged by the rules of one: the report says so.
    """
    facts = settle(facts)
    chosen = policy or Policy()
    family = _JUDGED.get(facts.family.key or "", "") or ("hanh_chinh" if _year_out_of_place(facts) else "")
    silent = list(facts.not_judged)
    if not family:
        silent.insert(
            0, "không nhận ra đây là văn bản hành chính hay văn bản của Đảng: chỉ kiểm tra khổ giấy, phông, mã chữ"
        )
    found: list[Finding] = []
    for rule in rules:
        if rule.family in {"", family}:
            found.extend(rule.run(facts))
    if pdf is not None:
        found.extend(run_printed(rules, facts, read_pages(pdf)))
    draft = facts.draft if chosen.ban_nhap is None else chosen.ban_nhap
    if draft:
        found = [finding for finding in found if finding.ma not in _BLANK_RULES]
    kept, told = chosen.apply(dict.fromkeys(found))
    ordered = sorted(kept, key=lambda f: (-f.muc.weight, f.doan if f.doan is not None else -1))
    return Report(facts.name, tuple(ordered), (*silent, *told), _taken_for(facts, draft=draft))


def _year_out_of_place(facts: Facts) -> bool:
    """A year in the code does not make a plan, or a decision of an office, a normative paper (Điều 3; Mục II, khoản 3)."""
    so = facts.main.so
    if facts.family.key != "quy_pham" or so is None or not so.nhom:
        return False
    issuer = so.nhom[-1].upper()
    return facts.main.loai.key not in {"quyet_dinh", "nghi_quyet", None} or not issuer.startswith(_LAWMAKERS)


def _taken_for(facts: Facts, *, draft: bool) -> str:
    loai = LOAI.get(facts.main.loai.key or "")
    kind = loai.ten.lower() if loai is not None else "chưa rõ loại văn bản"
    profile = PROFILES.get(facts.profile.key or "")
    rules = f", theo {profile.ten}" if profile is not None else ""
    return f"{kind}{' (dự thảo)' if draft else ''}{rules}"
