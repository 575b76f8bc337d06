"""Fitting the end of a paper: recipients on the left, signatures on the right, on one page with the end of the body."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from vanban.metrics import line_height_pt, width_mm
from vanban.metrics.lengths import MM_PER_PT
from vanban.ooxml.units import MM_PER_TWIP, twips
from vanban.regulation import page
from vanban.regulation.printed import Filled, KyTen
from vanban.rendering.body.height import room_left_mm, title_height_mm
from vanban.rendering.body.recipients import Listed, one_column, two_column_width_mm, two_columns
from vanban.rendering.fitting.header import broken_signer
from vanban.rendering.page.look import Look
from vanban.rendering.page.sections import Section

_GUTTER_MM: Final = 3.0
_LEFT_SHARE: Final = 0.4
"""The left column's part where both sides have room, about as in the official files."""
_HALF: Final = 0.5
_LEAST_SHARE: Final = 0.3
_WHOLE_SHARE: Final = 0.8
"""A list lower than this part of a page stays on one page with the signature; a higher one may run on."""
_FEW: Final = 6
"""A list this short is never split into columns."""
_DOUBT_MM: Final = 4.0
"""How far an estimate of a page's end may be wrong."""


@dataclass(frozen=True, slots=True)
class Signature:
    """The end of a paper, measured.

    Attributes:
        columns: widths of the two columns in twips, "trai" and "phai"; "nguyen": "on" when the row never breaks.
        signers: the signatures, their lines broken to fit.
        recipients: the list of recipients as markup.
        left_mm: width of the left column's text.
        whole: recipients and signature stand on one page; False only for a list that hardly fits on a page.
    """

    columns: dict[str, int | str]
    signers: list[KyTen]
    recipients: str
    left_mm: float
    whole: bool


def fit_signature(context: Filled, look: Look, section: Section, first: Section) -> Signature:
    """Share the width between recipients and signature; a long list goes into two columns when that saves a page.

    Args:
        context: the paper.
        look: sizes in force.
        section: the page the signature stands on.
        first: the page the paper begins on.
    """
    total = section.text_width * MM_PER_TWIP
    signers = list(context["ky"])
    lines = list(context["noi_nhan"]["dong"]) if context["noi_nhan"] else []
    single = len(signers) == 1
    confirmed = bool(context["xac_nhan"])
    left = _left_mm(lines, signers[0], look, total) if single and not confirmed else total * _HALF
    listed = one_column(lines, look, left - _GUTTER_MM)
    if single and len(lines) > _FEW and _pushed(context, look, (section, first), listed):
        most = total - max(_need_mm(signers[0], look), total * _LEAST_SHARE)
        wide = max(left, min(most, two_column_width_mm(_longest_mm(lines, look))))
        split = two_columns(lines, look, wide)
        if split.height_mm < listed.height_mm:
            left, listed = wide, split
    whole = listed.height_mm < section.text_height_mm * _WHOLE_SHARE
    columns = {"trai": twips(left), "phai": section.text_width - twips(left), "nguyen": "on" if whole else "off"}
    room = min(left, total - left) if not single else total - left
    broken = [broken_signer(signer, look, room - _GUTTER_MM) for signer in signers]
    return Signature(columns, broken, listed.xml, left - _GUTTER_MM, whole)


def _pushed(context: Filled, look: Look, pages: tuple[Section, Section], listed: Listed) -> bool:
    """Say whether the list, and not the signature beside it, would move the end of the paper to a new page."""
    section, first = pages
    signed = _signature_mm(context["ky"][0], look)
    needed = listed.height_mm + line_height_pt(look.size("noi_nhan")) * MM_PER_PT
    if needed <= signed:
        return False
    blocks = [*context["mo_dau"], *context["noi_dung"]]
    room = room_left_mm(blocks, first, look, title_height_mm(context, look, first))
    return needed > section.text_height_mm * _HALF or (signed <= room and needed + _DOUBT_MM > room)


def _signature_mm(signer: KyTen, look: Look) -> float:
    lines = len(signer["dong"]) + len(signer["tren_ten"]) + 1
    return lines * line_height_pt(look.size("chuc_vu")) * MM_PER_PT + page.SIGNATURE_ROOM.preferred


def _need_mm(signer: KyTen, look: Look) -> float:
    """Measure the widest line of a signature."""
    signed = [*signer["dong"], *signer["tren_ten"], signer["ho_ten"] or ""]
    return max(width_mm(line, look.size("chuc_vu"), bold=True) for line in signed) + _GUTTER_MM


def _left_mm(lines: list[str], signer: KyTen, look: Look, total: float) -> float:
    """Give the left column what its longest line asks for, between the form's share and half of the page."""
    wanted = min(max(total * _LEFT_SHARE, _longest_mm(lines, look) + _GUTTER_MM), total * _HALF)
    return max(min(wanted, total - _need_mm(signer, look)), total * _LEAST_SHARE)


def _longest_mm(lines: list[str], look: Look) -> float:
    small = look.size("noi_nhan_danh_sach")
    return max((width_mm(part, small) for line in lines for part in line.split("\n")), default=0.0)
