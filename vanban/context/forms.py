"""Blocks the official forms share: a line with its label, a list under it, people in words."""

from __future__ import annotations

from collections.abc import Sequence

from vanban.context.recipients import end
from vanban.context.texts import Block, paragraph
from vanban.models.parts import Nguoi
from vanban.regulation.forms import ONG_BA


def line(text: str) -> Block:
    """Write a line of a form."""
    return paragraph("noi_dung", text)


def labelled(label: str, text: str | None) -> list[Block]:
    """Write `Địa điểm: ...`; nothing when there is nothing to say."""
    return [line(f"{label}: {text}")] if text else []


def listed(label: str, items: Sequence[str]) -> list[Block]:
    """Write one item on the line of its label, several below it with dashes; nothing for none."""
    if not items:
        return []
    if len(items) == 1:
        return [line(f"{label}: {items[0]}")]
    final = len(items) - 1
    head = {**line(f"{label}:"), "giu": True}
    return [head, *(paragraph("gach", f"- {end(item, last=i == final)}") for i, item in enumerate(items))]


def person(one: Nguoi) -> str:
    """Name a person with the honorific: "Ông Nguyễn Văn Hà"."""
    return f"{one.danh_xung or ONG_BA} {one.ho_ten}"


def person_in_full(one: Nguoi) -> str:
    """Name a person with office and place.

    >>> person_in_full(Nguoi(danh_xung="Bà", ho_ten="Trần Thu Hà", chuc_vu="Phó Chánh Văn phòng"))
    'Bà Trần Thu Hà, Phó Chánh Văn phòng'
    """
    return ", ".join(part for part in (person(one), one.chuc_vu, one.don_vi) if part)


def office_and_place(one: Nguoi) -> str:
    """Give office and place of a person: "Chuyên viên, Phòng Hành chính"; "" when neither is known."""
    return ", ".join(part for part in (one.chuc_vu, one.don_vi) if part)
