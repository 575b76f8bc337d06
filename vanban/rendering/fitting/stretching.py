"""Setting a paper whose signature would move to a new page with a line or two, and leave the page before half empty.

What a clerk does by hand, inside the decree's spans (I.II.6.e): the smaller size of type, where that brings the signature
back; else more room between lines and paragraphs, until the text reaches the foot of its page and runs on to that of the
signature.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

from vanban.frozen import dataclass
from vanban.metrics import line_height_pt
from vanban.metrics.lengths import MM_PER_PT
from vanban.regulation import BODY_SIZES, FOLLOW_BODY, PRESETS, page, sizes
from vanban.regulation.printed import Blocks, Filled, Kho
from vanban.rendering.body.blocks import kept_from
from vanban.rendering.body.height import Piece, contacts_height_mm, end_of, piece_of
from vanban.rendering.body.runs import text_of
from vanban.rendering.fitting.signature import Signature, fit_signature, long_enough
from vanban.rendering.page.look import Look
from vanban.rendering.page.sections import Section
from vanban.sameness import REMEMBERED, Same

_STEPS: Final = ((1.05, 6.0), (1.1, 6.0), (1.15, 6.0), (1.15, 8.0), (1.2, 8.0), (1.3, 8.0), (1.3, 10.0))
"""Line spacing and points between paragraphs, tried one after the other."""
_HOLE: Final = 0.13
"""The part of a page that may stay empty above its foot."""
_WORTH: Final = 0.07
"""The part of a page that spreading must fill at least, or it is not worth its look."""
_SURE_MM: Final = 4.0
"""Room to spare on each page, by the estimate, that makes sure of a signature's place on the page before."""
_MOST_PAGES: Final = 3.3
"""Longer papers are not measured: the last of many pages cannot be told to a line, and their spacing would hardly change."""
_LESS_MM: Final = page.SIGNATURE_ROOM.preferred - page.SIGNATURE_ROOM.low
"""What the room for a hand gives up together with the smaller size."""
_LOOKS: Final = 32
"""How many looks are remembered with the smaller text."""
_CHARACTERS: Final = 70
"""Fewer stand on no full line of the body."""
_HEAD_MM: Final = 75.0
_ROW_MM: Final = 16.0
_SIGNED_MM: Final = 55.0
_LISTED_MM: Final = 4.6
_HEADINGS: Final = frozenset({"phan", "chuong", "muc", "tieu_muc", "muc_la_ma", "khoan_tieu_de"})
_GAP_MM: Final = 2 * page.PARAGRAPH_GAP.preferred * MM_PER_PT
"""What parts the signature from the text."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paper is set.

    Attributes:
        lines: line spacing, 1 is single.
        gap_pt: points between paragraphs.
        small: its text is of the smaller size.
    """

    lines: float
    gap_pt: float
    small: bool = False


@dataclass(frozen=True, slots=True)
class _Tear:
    """What a setting of a paper looks like at its end.

    Attributes:
        pages: how many it takes.
        hole: the part of the page before the last that stays empty.
        moved: the signature moves to a new page, and nothing but the last lines with it.
        spare_mm: room below the signature; negative when it moves.
    """

    pages: int
    hole: float
    moved: bool
    spare_mm: float


def may_tear(context: Filled, look: Look, section: Section) -> bool:
    """Say, without measuring, whether a paper may take two or three pages: others need no spreading."""
    if not context["ky"] or any(block["kind"] not in {"doan", "bang"} for block in context["noi_dung"]):
        return False
    line = line_height_pt(look.size("noi_dung")) * MM_PER_PT
    gap = page.PARAGRAPH_GAP.preferred * MM_PER_PT
    listed = len(context["noi_nhan"]["dong"]) if context["noi_nhan"] else 0
    end = (_SIGNED_MM, listed * _LISTED_MM + 10)
    high = _HEAD_MM + (max(end) if len(context["ky"]) == 1 else (len(context["ky"]) + 1) // 2 * _SIGNED_MM + end[1])
    for block in (*context["mo_dau"], *context["noi_dung"]):
        if block["kind"] == "bang":
            high += _ROW_MM * (len(block["dau"]) + len(block["hang"]))
        else:
            high += (len(text_of(block["runs"])) // _CHARACTERS + 1) * line + gap
    return section.text_height_mm < high < section.text_height_mm * _MOST_PAGES


def stretched(context: Filled, look: Look, section: Section, top_mm: float, *, runs_on: bool = True) -> Setting | None:
    """Find the setting that brings the signature back, or fills the page before it.

    Args:
        context: the paper.
        look: sizes and measures in force.
        section: the page.
        top_mm: height of what stands above the body on its first page.
        runs_on: the template has rows for the rest of a list of recipients.

    Returns:
        The setting; None where nothing need or can be done.
    """
    signature = fit_signature(context, look, section, section, top_mm, runs_on=runs_on)
    paper = _measured(context, look, section, top_mm, signature)
    now = paper.tear(look)
    if (now.moved or signature.more) and (small := _smaller(Same(look))) is not None:
        drawn = fit_signature(context, small, section, section, top_mm, runs_on=runs_on)
        found = _measured(context, small, section, top_mm, drawn).tear(small)
        fewer = found.pages + bool(drawn.more) < now.pages + bool(signature.more)
        if fewer and found.spare_mm > _SURE_MM * found.pages:
            return Setting(look.lines, look.gap_pt, small=True)
    if now.hole <= _HOLE:
        return None
    usual = Setting(look.lines, look.gap_pt)
    best: tuple[float, Setting] = (now.hole - _WORTH, usual)
    for lines, gap in _STEPS:
        found = paper.tear(replace(look, lines=lines, gap_pt=gap))
        if found.pages > now.pages:
            break
        if found.hole < best[0]:
            best = (found.hole, Setting(lines, gap))
        if found.hole <= _HOLE:
            break
    return best[1] if best[1] != usual else None


@lru_cache(maxsize=_LOOKS)
def _smaller(of: Same[Look]) -> Look | None:
    """Give the look with the smaller text, always the same one; None when it is small already."""
    look = of.value
    if look.size("noi_dung") <= BODY_SIZES.low:
        return None
    sizes = {role: BODY_SIZES.low if size == BODY_SIZES.high else size for role, size in look.sizes.items()}
    return replace(look, sizes=sizes, signing_mm=max(look.signing_mm - _LESS_MM, 0.0))


def _measured(context: Filled, look: Look, section: Section, top_mm: float, signature: Signature) -> _Measured:
    blocks = context["noi_dung"]
    body, kept_at = (
        _shared(Same(blocks), section, Same(look)) if isinstance(blocks, Blocks) else _body(blocks, section, look)
    )
    pieces = (*(piece_of(block, section, look) for block in context["mo_dau"]), *body)
    kept = body[kept_at:]
    tables = any(piece.rows is not None for piece in body)
    return _Measured(pieces, kept, tables, section, top_mm, contacts_height_mm(context, look), signature.height_mm)


@lru_cache(maxsize=REMEMBERED)
def _shared(blocks: Same[Blocks], section: Section, look: Same[Look]) -> tuple[tuple[Piece, ...], int]:
    """`_body`, remembered for a body that many papers share."""
    return _body(blocks.value, section, look.value)


def _body(blocks: Sequence[Mapping[str, Any]], section: Section, look: Look) -> tuple[tuple[Piece, ...], int]:
    """Measure a body, and find the first piece that goes with the signature: a short table takes its headings along."""
    pieces, at = tuple(piece_of(block, section, look) for block in blocks), kept_from(blocks, section, look)
    if at < len(pieces) and pieces[at].short:
        while at > 0 and (blocks[at - 1].get("giu") or blocks[at - 1].get("role") in _HEADINGS):
            at -= 1
    return pieces, at


def spread(kho: Kho, found: Setting) -> Kho:
    """Give the sheet in another setting."""
    small = {role: BODY_SIZES.low for role in FOLLOW_BODY if role in kho["co_chu"] and role not in PRESETS["nho"]}
    chosen = {**kho["co_chu"], **small} if found.small else kho["co_chu"]
    spaced: Kho = {**kho, "co_chu": chosen, "gian_dong": found.lines, "cach_doan_pt": found.gap_pt}
    return {**spaced, "bot_cho_ky_mm": _LESS_MM} if found.small else spaced


def untouched(kho: Kho) -> bool:
    """Say whether nobody chose a spacing or a size."""
    usual = (page.LINE_SPACING.preferred, page.PARAGRAPH_GAP.preferred)
    return (kho["gian_dong"], kho["cach_doan_pt"]) == usual and kho["co_chu"] in [sizes(preset) for preset in PRESETS]


@dataclass(frozen=True, slots=True)
class _Measured:
    """A paper whose lines are counted, whatever its spacing.

    Attributes:
        pieces: all between title and signature.
        kept: those that go with the signature to a new page.
        tables: whether the body has tables.
        section: the page.
        top_mm: height of what stands above the body on its first page.
        foot_mm: what the address at the foot of the first page takes.
        signed_mm: height of recipients and signature.
    """

    pieces: tuple[Piece, ...]
    kept: tuple[Piece, ...]
    tables: bool
    section: Section
    top_mm: float
    foot_mm: float
    signed_mm: float

    def tear(self, look: Look) -> _Tear:
        """Say what the paper looks like at its end in a spacing."""
        end = end_of(self.pieces, self.section, look, self.top_mm, self.foot_mm)
        count = self.pieces[-1].lines if self.pieces else 0
        if end.room_mm >= self.signed_mm + _GAP_MM:
            # What is kept with the signature moves over whole, also when it began on the page before.
            straddles = 0 < end.over < count and not long_enough(count, end.over, tables=self.tables)
            begun = count - end.over if straddles else 0
            line = line_height_pt(look.size("noi_dung")) * look.lines * MM_PER_PT
            spare = end.room_mm - self.signed_mm - _GAP_MM
            return _Tear(end.pages, begun * line / self.section.text_height_mm, moved=straddles, spare_mm=spare)
        moved = sum(piece.moved_mm(look) for piece in self.kept)
        hole = (end.room_mm + moved) / self.section.text_height_mm
        return _Tear(end.pages + 1, hole, moved=True, spare_mm=-1.0)
