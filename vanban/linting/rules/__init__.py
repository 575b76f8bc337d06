"""The rules, by subject, in the order of the page."""

from __future__ import annotations

from vanban.linting.rules import (
    body,
    dated,
    header,
    labels,
    marks,
    number,
    page,
    party,
    printed,
    recipients,
    signers,
    tables,
    title,
    unfinished,
    words,
)

RULES = (
    *page.RULES,
    *header.RULES,
    *number.RULES,
    *title.RULES,
    *recipients.RULES,
    *body.RULES,
    *labels.RULES,
    *signers.RULES,
    *marks.RULES,
    *words.RULES,
    *tables.RULES,
    *dated.RULES,
    *unfinished.RULES,
    *party.RULES,
    *printed.RULES,
)
"""Every rule there is. An id may stand twice, with two levels of the same rule."""

__all__ = ["RULES"]
