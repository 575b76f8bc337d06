"""A draft looked at: made, printed, checked; what is wrong put to its field."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from vanban.api import forms, papers
from vanban.api.preview import Drawn
from vanban.errors import InputError, Problem, VanbanError
from vanban.frozen import dataclass
from vanban.web.desk import Desk

if TYPE_CHECKING:
    from vanban.api.forms import Finding, Office, VanBan


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as the page shows it: level, words, clause, advice, place in words, and the field it leads to."""

    level: str
    level_name: str
    rule: str
    words: str
    clause: str
    advice: str
    where: str
    field: str


@dataclass(frozen=True, slots=True)
class Look:
    """What a draft looks like.

    Attributes:
        paper: the paper; None when the record has faults.
        problems: the faults.
        docx: the paper as a file; b"" when there is none.
        print: the name of its print; "" when there is none.
        quick: whether the print is the quick view of it, which is to be looked at only.
        pages: how many pages it has.
        page: the page to show, from 1.
        why: why there is no page; "" when there is one.
        findings: what the checker says; None when it was not asked.
        notes: what of the record deserves a look though it makes a paper.
    """

    paper: VanBan | None
    problems: tuple[Problem, ...] = ()
    docx: bytes = b""
    print: str = ""
    quick: bool = False
    pages: int = 0
    page: int = 1
    why: str = ""
    findings: tuple[Told, ...] | None = None
    notes: tuple[Problem, ...] = ()


def look(
    desk: Desk,
    record: Mapping[str, Any],
    *,
    near: str = "",
    printed: bool = True,
    checked: bool = True,
    edit: tuple[str, int] | None = None,
) -> Look:
    """Look at a record: at the paper it makes, and at what is said of it.

    Args:
        desk: what to work with.
        record: what the form holds.
        near: a text of the page to show.
        printed: whether pages are wanted.
        checked: whether the checker is wanted.
        edit: draft and number of the edit: overtaken by a newer one, it is not printed.
    """
    seen = _look(desk, record, near=near, printed=printed, checked=checked, edit=edit)
    return replace(seen, notes=papers.notices(record, today=desk.clock().date())) if seen.paper else seen


def _look(
    desk: Desk, record: Mapping[str, Any], *, near: str, printed: bool, checked: bool, edit: tuple[str, int] | None
) -> Look:
    office = desk.office()
    try:
        paper = forms.paper_of(record)
        docx = office.make(paper)
    except InputError as error:
        return Look(None, error.problems, why="Trang hiện ra khi đã điền đủ những chỗ phải có.")
    except VanbanError as error:
        return Look(None, error.problems, why="Chưa lập được trang.")
    findings = _told(office, docx) if checked else None
    if not printed:
        return Look(paper, docx=docx, findings=findings)
    key = hashlib.sha256(docx).hexdigest()[:32]
    drawn = desk.prints.get(key)
    try:
        if drawn is None:
            if edit is not None and not desk.prints.newest(*edit):
                return Look(paper, docx=docx, why="Đang chờ bản mới hơn.", findings=findings)
            drawn = desk.press.draw(docx)
            desk.prints.keep(key, drawn)
        return Look(
            paper,
            (),
            docx,
            key,
            drawn.quick,
            desk.press.pages(drawn.pdf),
            desk.press.page_with(drawn.pdf, near),
            "",
            findings,
        )
    except VanbanError as error:
        return Look(paper, docx=docx, why=f"Chưa xem trang được: {error}", findings=findings)


def printed(desk: Desk, docx: bytes) -> bytes:
    """Give a paper as it prints, as PDF; never the quick view of it.

    Raises:
        ConversionError: LibreOffice is missing or failed.
    """
    key = hashlib.sha256(docx).hexdigest()[:32]
    known = desk.prints.get(key)
    if known is not None and not known.quick:
        return known.pdf
    pdf = desk.press.pdf(docx)
    if known is None:
        desk.prints.keep(key, Drawn(pdf, quick=False))
    return pdf


def _told(office: Office, docx: bytes) -> tuple[Told, ...]:
    report = office.check(docx, name="văn bản")
    return tuple(tell(finding) for finding in report.findings)


def tell(finding: Finding) -> Told:
    """Give a finding as a page shows it."""
    return Told(
        finding.muc.value, finding.muc.ten, finding.ma, finding.noi_dung, finding.dieu_khoan, finding.cach_sua,
        finding.vi_tri, forms.field_of(finding),
    )  # fmt: skip
