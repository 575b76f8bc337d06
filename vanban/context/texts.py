"""Paragraphs and runs of the context: plain dicts, bold and italic only where they differ from the role's style."""

from __future__ import annotations

from functools import cache
from typing import Any, TypeAlias

from vanban.models import inline
from vanban.regulation import ELEMENTS

Block: TypeAlias = dict[str, Any]
Run: TypeAlias = dict[str, Any]

BOLD_HOUSE_ROLES = frozenset({"bang_dau", "bang_nhom"})
"""Roles of the house whose style is bold as a whole."""


def runs(text: str, role: str = "noi_dung", *, bold: bool = False) -> list[Run]:
    """Turn a text with marks into runs for a role.

    Args:
        text: typed text; line break stays a line break.
        role: the paragraph's role; what its style already is, the runs do not repeat.
        bold: the whole text is bold.

    >>> runs("Nộp **trước** 15/12")[1]
    {'t': 'trước', 'b': True, 'i': False}
    """
    bold_style, italic_style = style_of(role)
    if not inline.has_marks(text):
        return [{"t": text, "b": bold and not bold_style, "i": False}] if text else []
    found = inline.runs_of(text)
    return [
        {
            "t": run.chu,
            "b": (run.dam or bold) and not bold_style,
            "i": run.nghieng and not italic_style,
            **({"vi_tri": run.vi_tri} if run.vi_tri else {}),
            **({"u": True} if run.gach else {}),
        }
        for run in found
    ]


@cache
def style_of(role: str) -> tuple[bool, bool]:
    """Say whether a role's style is bold, and italic; Điều's is neither, its runs say it."""
    if role == "dieu":
        return False, False
    element = ELEMENTS.get(role)
    return (element.dam, element.nghieng) if element else (role in BOLD_HOUSE_ROLES, False)


def plain(text: str) -> list[Run]:
    """Make one run of a text that has no marks (stars in it are stars)."""
    return [{"t": text, "b": False, "i": False}] if text else []


def paragraph(role: str, content: list[Run] | str, *, giu: bool = False) -> Block:
    """Make a paragraph; a plain text is taken as it is, without marks."""
    return {"kind": "doan", "role": role, "runs": plain(content) if isinstance(content, str) else content, "giu": giu}


def prefixed(label: str, content: list[Run], *, bold: bool = False) -> list[Run]:
    """Set a label before runs; it joins the first run of the same look."""
    if content and content[0] == {"t": content[0]["t"], "b": bold, "i": False}:
        return [{**content[0], "t": label + content[0]["t"]}, *content[1:]]
    return [{"t": label, "b": bold, "i": False}, *content]
