"""Spreading the lines of a paper whose signature moves to a new page, so that the page before is not left half empty.

What a clerk does by hand: more room between lines and paragraphs, inside the decree's spans (I.II.6.e), until the text
reaches the foot of its page and runs on to that of the signature.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any, Final

from vanban.frozen import dataclass
from vanban.metrics import line_height_pt
from vanban.metrics.lengths import MM_PER_PT
from vanban.regulation import page
from vanban.regulation.printed import Blocks, Filled, Kho
from vanban.rendering.body.blocks import kept_from
from vanban.rendering.body.height import Piece, contacts_height_mm, end_of, piece_of
from vanban.rendering.body.runs import text_of
from vanban.rendering.fitting.signature import Signature, long_enough
from vanban.rendering.page.look import Look
from vanban.rendering.page.sections import Section
from vanban.sameness import REMEMBERED, Same

_STEPS: Final = ((1.05, 6.0), (1.1, 6.0), (1.15, 6.0), (1.15, 8.0), (1.2, 8.0))
"""Line spacing and points between paragraphs, tried one after the other."""
_HOLE: Final = 0.13
"""The part of a page that may stay empty above its foot."""
_WORTH: Final = 0.07
"""The part of a page that spreading must fill at least, or it is not worth its look."""
_MOST_PAGES: Final = 3.3
"""Longer papers are not measured: the last of many pages cannot be told to a line, and their spacing would hardly change."""
_CHARACTERS: Final = 70
"""Fewer stand on no full line of the body."""
_HEAD_MM: Final = 75.0
_ROW_MM: Final = 16.0
_SIGNED_MM: Final = 55.0
_LISTED_MM: Final = 4.6
_GAP_MM: Final = 2 * page.PARAGRAPH_GAP.preferred * MM_PER_PT
"""What parts the signature from the text."""


@dataclass(frozen=True, slots=True)
class _Tear:
    """What a setting of a paper looks like at its end.

    Attributes:
        pages: how many it takes.
        hole: the part of the page before the last that stays empty.
    """

    pages: int
    hole: float


def may_tear(context: Filled, look: Look, section: Section) -> bool:
    """Say, without measuring, whether a paper may take two or three pages: others need no spreading."""
    if not context["ky"] or any(block["kind"] not in {"doan", "bang"} for block in context["noi_dung"]):
        return False
    line = line_height_pt(look.size("noi_dung")) * MM_PER_PT
    gap = page.PARAGRAPH_GAP.preferred * MM_PER_PT
    listed = len(context["noi_nhan"]["dong"]) if context["noi_nhan"] else 0
    high = _HEAD_MM + max(_SIGNED_MM, listed * _LISTED_MM + 10)
    for block in (*context["mo_dau"], *context["noi_dung"]):
        if block["kind"] == "bang":
            high += _ROW_MM * (len(block["dau"]) + len(block["hang"]))
        else:
            high += (len(text_of(block["runs"])) // _CHARACTERS + 1) * line + gap
    return section.text_height_mm < high < section.text_height_mm * _MOST_PAGES


def stretched(
    context: Filled, look: Look, section: Section, top_mm: float, signature: Signature
) -> tuple[float, float] | None:
    """Find the line spacing and the gap that fill the page before the signature.

    Args:
        context: the paper.
        look: sizes and measures in force.
        section: the page.
        top_mm: height of what stands above the body on its first page.
        signature: the end of the paper, measured.

    Returns:
        Line spacing and points between paragraphs; None where nothing need or can be done.
    """
    if not signature.whole:
        return None
    blocks = context["noi_dung"]
    body, kept_at = (
        _shared(Same(blocks), section, Same(look)) if isinstance(blocks, Blocks) else _body(blocks, section, look)
    )
    pieces = (*(piece_of(block, section, look) for block in context["mo_dau"]), *body)
    kept = body[kept_at:]
    tables = any(piece.rows is not None for piece in body)
    paper = _Measured(pieces, kept, tables, section, top_mm, contacts_height_mm(context, look), signature.height_mm)
    now = paper.tear(look)
    if now.hole <= _HOLE:
        return None
    best: tuple[float, tuple[float, float]] = (now.hole - _WORTH, (look.lines, look.gap_pt))
    for lines, gap in _STEPS:
        found = paper.tear(replace(look, lines=lines, gap_pt=gap))
        if found.pages > now.pages:
            break
        if found.hole < best[0]:
            best = (found.hole, (lines, gap))
        if found.hole <= _HOLE:
            break
    return best[1] if best[1] != (look.lines, look.gap_pt) else None


@lru_cache(maxsize=REMEMBERED)
def _shared(blocks: Same[Blocks], section: Section, look: Same[Look]) -> tuple[tuple[Piece, ...], int]:
    return _body(blocks.value, section, look.value)


def _body(blocks: Sequence[Mapping[str, Any]], section: Section, look: Look) -> tuple[tuple[Piece, ...], int]:
    """Measure a body, and find the first piece that goes with the signature."""
    return tuple(piece_of(block, section, look) for block in blocks), kept_from(blocks, section, look)


def spread(kho: Kho, found: tuple[float, float]) -> Kho:
    """Give the sheet with another line spacing and gap."""
    return {**kho, "gian_dong": found[0], "cach_doan_pt": found[1]}


def untouched(kho: Kho) -> bool:
    """Say whether nobody chose a spacing."""
    usual = (page.LINE_SPACING.preferred, page.PARAGRAPH_GAP.preferred)
    return (kho["gian_dong"], kho["cach_doan_pt"]) == usual


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
            return _Tear(end.pages, begun * line / self.section.text_height_mm)
        moved = sum(height for piece in self.kept if piece.rows is None for height, _ in piece.heights(look))
        return _Tear(end.pages + 1, (end.room_mm + moved) / self.section.text_height_mm)
