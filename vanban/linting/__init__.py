"""The checker: small pure rules over facts, each with its clause; a policy decides what counts."""

from __future__ import annotations

from vanban.linting.checking import check
from vanban.linting.commenting import annotate
from vanban.linting.comparing import Comparison, compare
from vanban.linting.finding import Finding, Level, Source
from vanban.linting.policy import Policy, read_policy
from vanban.linting.repairs import Change, Repaired, repair
from vanban.linting.repairs.repairing import Judge
from vanban.linting.report import Report, Tally, summary, tally, to_sarif
from vanban.linting.rule import Rule
from vanban.linting.rules import RULES
from vanban.linting.suggesting import Suggested, suggest

__all__ = [
    "RULES", "Change", "Comparison", "Finding", "Judge", "Level", "Policy", "Repaired", "Report", "Rule", "Source",
    "Suggested", "Tally",
    "annotate", "check", "compare", "read_policy", "repair", "suggest", "summary", "tally", "to_sarif",
]  # fmt: skip
