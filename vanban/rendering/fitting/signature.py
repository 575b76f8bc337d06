"""Fitting the end of a paper: recipients on the left, signatures on the right, on one page with the end of the body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from vanban.frozen import dataclass
from vanban.metrics import line_height_pt, width_mm
from vanban.metrics.lengths import MM_PER_PT
from vanban.ooxml.units import MM_PER_TWIP, twips
from vanban.regulation import page
from vanban.regulation.printed import Filled, KyTen
from vanban.rendering.body.height import End, contacts_height_mm, end_of, line_count
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
_OFFICE_LEAST_MM: Final = 65.0
"""An office of this width is broken for nobody: «PHÓ CHÁNH VĂN PHÒNG» is one line."""
_OFFICE_SHARES: Final = (1.0, 0.7, 0.55)
"""How much of its own width an office's longest line may be left with, so that recipients beside it stand in two columns."""
_WORTH: Final = 0.8
"""What a narrower setting must bring the height down to, or it is not worth its look."""
_FEW: Final = 6
"""A list this short is never split into columns, nor run on."""
_TOGETHER: Final = 4
"""Recipients of a list that runs on which stand together on a page, at its beginning and at its end."""
_LONG_LINES: Final = 6
"""A last paragraph of fewer lines leaves no hole that a reader sees."""
_DOUBT_LINES: Final = 3
"""Lines that are to run on to the next page at least, one of them for an error of the estimate."""
_DOUBT_LINES_TABLES: Final = 6
"""The same below tables, whose rows are estimated less well."""
_BEGINNING: Final = 2
"""Recipients that stand below a pair of signatures, on their page, when the list runs on."""
_EMPTY: Final = 0.26
"""The part of a page that a list may leave empty before it runs on alone."""
_DOUBT_MM: Final = 4.0
"""How far an estimate of a page's end may be wrong."""
_DOUBT_LATER_MM: Final = 14.0
"""The same where a page before may break a paragraph sooner or later: two lines and the room below them."""
_APART_MM: Final = (3 * page.PARAGRAPH_GAP.preferred + 1) * MM_PER_PT
"""What parts a pair of signatures from what stands below it, and from what stands above."""


@dataclass(frozen=True, slots=True)
class Signature:
    """The end of a paper, measured.

    Attributes:
        columns: widths of the two columns in twips, "trai" and "phai"; "nguyen": "on" when the row of a list that cannot run
            on in rows of its own never breaks.
        signers: the signatures, their lines broken to fit.
        recipients: the list of recipients as markup, as far as it stands in the row of the last signature, or below it.
        more: the rest of the list, in pieces that stay whole: it runs on where the list alone would take the signature away
            from a page with room for it, or hardly fits on a page.
        left_mm: width of the left column's text.
        height_mm: how high the end of the paper is, without the rest of the list.
        joined: the last paragraph is long and is sure to end on the page of the signature, so that nothing need keep it
            there: LibreOffice would take it over whole and leave its place empty.
    """

    columns: dict[str, int | str]
    signers: list[KyTen]
    recipients: str
    more: list[str]
    left_mm: float
    height_mm: float
    joined: bool


@dataclass(frozen=True, slots=True)
class _Signed:
    """How high signatures are.

    Attributes:
        above_mm: the pairs of them.
        beside_mm: the last of an odd number, which stands beside the list; 0 where the list stands below.
        begun_mm: where the list stands below, as much of it as stands with them in any case.
    """

    above_mm: float
    beside_mm: float
    begun_mm: float = 0.0

    @property
    def all_mm(self) -> float:
        """Height of all of them, with the beginning of a list below."""
        return self.above_mm + self.beside_mm + self.begun_mm

    def with_list_mm(self, listed_mm: float) -> float:
        """Height of signatures and list."""
        return self.above_mm + max(self.beside_mm, listed_mm)


def fit_signature(
    context: Filled, look: Look, section: Section, first: Section, top_mm: float, *, runs_on: bool = True
) -> Signature:
    """Share the width between recipients and signature; a long list goes into two columns when that saves a page.

    Args:
        context: the paper.
        look: sizes in force.
        section: the page the signature stands on.
        first: the page the paper begins on.
        top_mm: height of what stands above the body on its first page.
        runs_on: the template has rows for the rest of a list.
    """
    total = section.text_width * MM_PER_TWIP
    signers = list(context["ky"])
    lines = list(context["noi_nhan"]["dong"]) if context["noi_nhan"] else []
    single, odd, confirmed = len(signers) == 1, len(signers) % 2 == 1, bool(context["xac_nhan"])
    left = _left_mm(lines, signers[0], look, total) if single and not confirmed else total * _HALF
    below = runs_on and not odd
    pages = (section, first, top_mm)
    broken = _broken(signers, look, left, total)
    signed = _signed(broken, look, odd=odd, confirmed=context["xac_nhan"])
    listed = one_column(lines, look, total if below else left - _GUTTER_MM)
    if below and lines:
        signed = replace(signed, begun_mm=_listed_mm(one_column(lines[:_BEGINNING], look, total), look))
    rest: list[str] = []
    if len(lines) > _FEW and _pushed(context, look, pages, signed, listed):
        wide, split = left, listed
        if below:
            split = two_columns(lines, look, min(total, two_column_width_mm(_longest_mm(lines, look))))
        elif single:
            wide, split = _in_two(lines, signers[0], look, (left, total))
        if split.height_mm < listed.height_mm * _WORTH:
            left, listed = wide, split
        if runs_on and not confirmed and _leaves_hole(context, look, pages, signed, listed):
            if single:
                left = max(_left_mm(lines, signers[0], look, total), _beside_mm(lines, signers[0], look, total))
            at = _cut(lines, look, signed.beside_mm, left - _GUTTER_MM) if odd else _BEGINNING
            listed = one_column(lines[:at], look, total if below else left - _GUTTER_MM)
            rest = [one_column(piece, look, total).xml for piece in _pieces(lines[at:])]
        broken = _broken(signers, look, left, total)
    whole = listed.height_mm < section.text_height_mm * _WHOLE_SHARE
    columns = {"trai": twips(left), "phai": section.text_width - twips(left), "nguyen": "on" if whole else "off"}
    height = signed.all_mm if rest else signed.with_list_mm(_listed_mm(listed, look) if lines else 0.0)
    joined = _joined(context, look, pages, height)
    return Signature(columns, broken, listed.xml, rest, left - _GUTTER_MM, height, joined)


def _broken(signers: Sequence[KyTen], look: Look, left: float, total: float) -> list[KyTen]:
    """Break the offices to their columns."""
    room = total - left if len(signers) == 1 else min(left, total - left)
    return [broken_signer(signer, look, room - _GUTTER_MM) for signer in signers]


def _signed(signers: Sequence[KyTen], look: Look, *, odd: bool, confirmed: KyTen | None) -> _Signed:
    """Measure signatures: pairs of them one above the other, and an odd last one."""
    high = [_signature_mm(signer, look) for signer in signers]
    pairs = high[:-1] if odd else high
    above = sum(max(pairs[at : at + 2]) + _APART_MM for at in range(0, len(pairs), 2))
    return _Signed(above + (_signature_mm(confirmed, look) if confirmed else 0.0), high[-1] if odd else 0.0)


def _cut(lines: Sequence[str], look: Look, beside_mm: float, room_mm: float) -> int:
    """Count the recipients that stand beside a signature; those left below it are enough to stand together."""
    at = 0
    while at < len(lines) - _TOGETHER and _listed_mm(one_column(lines[: at + 1], look, room_mm), look) <= beside_mm:
        at += 1
    return at


def _pieces(lines: Sequence[str]) -> list[Sequence[str]]:
    """Part a list into pieces that stay whole, the last of them not the shortest."""
    cuts = list(range(0, max(len(lines) - _TOGETHER + 1, 1), _TOGETHER))
    return [lines[at:end] for at, end in zip(cuts, [*cuts[1:], len(lines)], strict=True)]


def _in_two(lines: list[str], signer: KyTen, look: Look, room: tuple[float, float]) -> tuple[float, Listed]:
    """Set the list in two columns; where its lines would wrap beside a long office, the office is broken to make room.

    Args:
        lines: the recipients as printed.
        signer: who signs beside them.
        look: sizes in force.
        room: what one column takes, and the width of the text, in millimetres.

    Returns:
        The width the list takes, in millimetres, and the list.
    """
    wanted = two_column_width_mm(_longest_mm(lines, look))
    left, total = room
    least = min(_need_mm(signer, look), _OFFICE_LEAST_MM)
    tried: list[tuple[float, Listed]] = []
    for share in _OFFICE_SHARES:
        narrow = broken_signer(signer, look, max(_need_mm(signer, look) * share, _OFFICE_LEAST_MM))
        width = max(left, min(wanted, total - max(_need_mm(narrow, look), total * _LEAST_SHARE, least)))
        split = two_columns(lines, look, width)
        if not tried or split.height_mm < tried[-1][1].height_mm * _WORTH:
            tried.append((width, split))
    return tried[-1]


def _pushed(
    context: Filled, look: Look, pages: tuple[Section, Section, float], signed: _Signed, listed: Listed
) -> bool:
    """Say whether the list, and not the signatures, would move the end of the paper to a new page."""
    needed = signed.with_list_mm(_listed_mm(listed, look))
    if needed <= signed.all_mm:
        return False
    room = _end(context, look, pages).room_mm
    return needed > pages[0].text_height_mm * _HALF or (signed.all_mm <= room and needed + _DOUBT_MM > room)


def _leaves_hole(
    context: Filled, look: Look, pages: tuple[Section, Section, float], signed: _Signed, listed: Listed
) -> bool:
    """Say whether the list would leave a page empty below the text although the signatures have room there.

    So does one that hardly fits on a page.
    """
    needed, whole = signed.with_list_mm(_listed_mm(listed, look)), pages[0].text_height_mm
    if needed <= signed.all_mm:
        return False
    if needed > whole * _WHOLE_SHARE:
        return True
    end = _end(context, look, pages)
    room, doubt = end.room_mm, _DOUBT_MM if end.pages == 1 else _DOUBT_LATER_MM
    if not signed.all_mm <= room < needed + doubt:
        return False
    last = context["noi_dung"][-1:]
    moved = 0.0
    if last and last[0]["kind"] == "doan":
        lines = line_count(last[0], pages[0], look)
        moved = lines * line_height_pt(look.size("noi_dung")) * look.lines * MM_PER_PT
    return room + moved > whole * _EMPTY


def _joined(context: Filled, look: Look, pages: tuple[Section, Section, float], height_mm: float) -> bool:
    """Say whether the last paragraph is long and sure to run on to the page the signature stands on."""
    blocks = context["noi_dung"]
    last = blocks[-1] if blocks else {"kind": ""}
    if last["kind"] != "doan":
        return False
    count = line_count(last, pages[0], look)
    lines_mm = count * line_height_pt(look.size(last["role"])) * look.lines * MM_PER_PT
    if count < _LONG_LINES or lines_mm + height_mm > pages[0].text_height_mm:
        return False
    tables = any(block["kind"] in {"bang", "ngang"} for block in blocks)
    return long_enough(count, _end(context, look, pages).over, tables=tables)


def long_enough(count: int, over: int, *, tables: bool) -> bool:
    """Say whether a last paragraph is long, and sure to run on to the page of the signature.

    Args:
        count: its lines.
        over: those on the last page, by the estimate.
        tables: whether the body has tables, which are estimated less well.
    """
    return count >= _LONG_LINES and (_DOUBT_LINES_TABLES if tables else _DOUBT_LINES) <= over < count


def _end(context: Filled, look: Look, pages: tuple[Section, Section, float]) -> End:
    _, first, top_mm = pages
    return end_of([*context["mo_dau"], *context["noi_dung"]], first, look, top_mm, contacts_height_mm(context, look))


def _listed_mm(listed: Listed, look: Look) -> float:
    return listed.height_mm + line_height_pt(look.size("noi_nhan")) * MM_PER_PT


def _signature_mm(signer: KyTen, look: Look) -> float:
    lines = sum(1 + line.count("\n") for line in (*signer["dong"], *signer["tren_ten"])) + 1
    return lines * line_height_pt(look.size("chuc_vu")) * MM_PER_PT + look.signing_mm


def _need_mm(signer: KyTen, look: Look) -> float:
    """Measure the widest line of a signature."""
    signed = [*signer["dong"], *signer["tren_ten"], signer["ho_ten"] or ""]
    printed = (part for line in signed for part in line.split("\n"))
    return max(width_mm(line, look.size("chuc_vu"), bold=True) for line in printed) + _GUTTER_MM


def _left_mm(lines: list[str], signer: KyTen, look: Look, total: float) -> float:
    """Give the left column what its longest line asks for, between the form's share and half of the page."""
    wanted = min(max(total * _LEFT_SHARE, _longest_mm(lines, look) + _GUTTER_MM), total * _HALF)
    return max(min(wanted, total - _need_mm(signer, look)), total * _LEAST_SHARE)


def _beside_mm(lines: list[str], signer: KyTen, look: Look, total: float) -> float:
    """Give the left column what a list over several pages asks for; a long office beside it is broken to make room."""
    office = max(min(_need_mm(signer, look), _OFFICE_LEAST_MM + _GUTTER_MM), total * _LEAST_SHARE)
    return min(_longest_mm(lines, look) + 2 * _GUTTER_MM, total - office)


def _longest_mm(lines: list[str], look: Look) -> float:
    small = look.size("noi_nhan_danh_sach")
    return max((width_mm(part, small) for line in lines for part in line.split("\n")), default=0.0)
