"""The rules, by subject, in the order of the page."""

from __future__ import annotations

from vanban.linting.rules import body, header, marks, number, page, party, printed, recipients, signers, title, words

RULES = (
    *page.RULES,
    *header.RULES,
    *number.RULES,
    *title.RULES,
    *recipients.RULES,
    *body.RULES,
    *signers.RULES,
    *marks.RULES,
    *words.RULES,
    *party.RULES,
    *printed.RULES,
)
"""Every rule there is. An id may stand twice, with two levels of the same rule."""

__all__ = ["RULES"]
