"""The checker: small pure rules over facts, each with its clause; a policy decides what counts."""

from __future__ import annotations

from vanban.linting.checking import check
from vanban.linting.finding import Finding, Level, Source
from vanban.linting.policy import Policy, read_policy
from vanban.linting.report import Report, to_sarif
from vanban.linting.rule import Rule
from vanban.linting.rules import RULES

__all__ = ["RULES", "Finding", "Level", "Policy", "Report", "Rule", "Source", "check", "read_policy", "to_sarif"]
