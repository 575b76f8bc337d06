"""The checker: small pure rules over facts, each with its clause; a policy decides what counts."""

from __future__ import annotations

from vanban.linting.checking import check
from vanban.linting.commenting import annotate
from vanban.linting.finding import Finding, Level, Source
from vanban.linting.policy import Policy, read_policy
from vanban.linting.repairs import Change, Repaired, repair
from vanban.linting.report import Report, summary, to_sarif
from vanban.linting.rule import Rule
from vanban.linting.rules import RULES

__all__ = [
    "RULES", "Change", "Finding", "Level", "Policy", "Repaired", "Report", "Rule", "Source", "annotate", "check",
    "read_policy", "repair", "summary", "to_sarif",
]  # fmt: skip
