"""How far down the last page the body reaches: an estimate by real line breaks, good to a line or two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from vanban.frozen import dataclass
from vanban.metrics import count_lines, line_height_pt, width_mm
from vanban.metrics.lengths import MM_PER_PT
from vanban.regulation import page, stamps
from vanban.regulation.printed import Filled, Rows
from vanban.rendering.body.runs import text_of
from vanban.rendering.body.tables_width import fit_table
from vanban.rendering.page.look import Look
from vanban.rendering.page.sections import Section
from vanban.sameness import Same

_RULE_MM: Final = 6 * MM_PER_PT
"""What a rule of the head takes, with the room above it."""
_CONTACT_RULE_MM: Final = 3.0
_STAMP_MM: Final = max(frame.cao_mm for frame in stamps.URGENCY_FRAMES.values())
_WHOLE_SHARE: Final = 0.2
_CENTRED: Final = frozenset({"kinh_gui", "kinh_gui_gach", "dong_giua", "tham_quyen", "lenh"})
_FIRM: Final = "\u00a0"
_TOGETHER: Final = 2
"""Lines of a paragraph that stand together at the foot and at the head of a page."""
_HAIR_MM: Final = 0.05
_KEPT: Final = 128
"""How many tables are remembered by their rows."""
_SHORT_ROWS: Final = 3


@dataclass(frozen=True, slots=True)
class End:
    """Where a body ends.

    Attributes:
        at_mm: from the top of the text on the last page to the end of the body.
        over: lines of the last paragraph that stand on that page.
        page_mm: height of the text on that page.
        pages: how many pages the body takes.
    """

    at_mm: float
    over: int
    page_mm: float
    pages: int = 1

    @property
    def room_mm(self) -> float:
        """Millimetres from the end of the body to the bottom of the text."""
        return self.page_mm - self.at_mm


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or a table, measured; its line spacing is not part of it.

    Attributes:
        size: of a paragraph's type, in points.
        lines: of a paragraph.
        rows: of a table: how high each is, and whether it breaks at the foot of a page; None for a paragraph.
    """

    size: float
    lines: int
    rows: tuple[tuple[float, bool], ...] | None = None

    def line_mm(self, look: Look) -> float:
        """Give the height of a paragraph's line."""
        return line_height_pt(self.size) * look.lines * MM_PER_PT

    @property
    def short(self) -> bool:
        """Whether this is a table of so few rows that its last takes all of them to a new page."""
        return self.rows is not None and len(self.rows) <= _SHORT_ROWS

    def moved_mm(self, look: Look) -> float:
        """Give the height of what goes to a new page with what follows: a paragraph, a short table, or a table's last row."""
        if self.rows is None:
            return self.lines * self.line_mm(look) + look.gap_pt * MM_PER_PT
        return sum(high for high, _ in (self.rows if self.short else self.rows[-1:]))


def piece_of(block: Mapping[str, Any], section: Section, look: Look) -> Piece:
    """Measure a paragraph or a table."""
    if block["kind"] == "bang":
        return Piece(0.0, 0, _row_heights(block, section, look))
    return Piece(look.size(block["role"]), line_count(block, section, look))


def end_of(
    blocks: Sequence[Mapping[str, Any] | Piece], section: Section, look: Look, top_mm: float, foot_mm: float = 0.0
) -> End:
    """Estimate where the body ends.

    Args:
        blocks: all that stands between the title and the signature; some may be measured already.
        section: the page.
        look: sizes and measures in force.
        top_mm: height of what stands above the first block on its page.
        foot_mm: what the address at the foot of the first page takes from its text.
    """
    full: float = section.text_height_mm
    page_mm, at, over, pages = full - foot_mm, top_mm, 0, 1
    for block in blocks:
        if isinstance(block, Piece):
            piece = block
        elif block["kind"] == "ngat_trang":
            at, page_mm = page_mm, full  # the next line opens a page
            continue
        elif block["kind"] == "ngang":
            end = end_of(block["blocks"], section.turned(landscape=True), look, 0.0)
            at, page_mm, over, pages = full - end.room_mm, full, end.over, pages + end.pages
            continue
        else:
            piece = piece_of(block, section, look)
        if piece.rows is None:
            at, over, turned = _set(piece.lines, piece.line_mm(look), at, page_mm, full)
            if turned:
                page_mm, pages = full, pages + turned
            at = min(at + look.gap_pt * MM_PER_PT, page_mm)
            continue
        over = 0
        for height, breaks in piece.rows:
            over += 1
            if at + height <= page_mm:
                at += height
                continue
            at, over = (at + height - page_mm if breaks else height), 1
            page_mm, pages = full, pages + 1
    return End(at, over, page_mm, pages)


def _set(lines: int, line_mm: float, at: float, page_mm: float, full: float) -> tuple[float, int, int]:
    """Set a paragraph from a height on: neither its first nor its last line stands alone on a page.

    Returns:
        Where it ends, its lines on that page, and how many pages it turned.
    """
    turned = 0
    while True:
        fit = int((page_mm - at + _HAIR_MM) / line_mm)
        if lines <= fit:
            return at + lines * line_mm, lines, turned
        left = lines - fit
        fit -= left < _TOGETHER
        if fit >= _TOGETHER:
            lines -= fit
        elif at <= 0:  # a page of less than two lines: nothing can be kept together
            return page_mm, lines, turned
        at, page_mm, turned = 0.0, full, turned + 1


def _indented(block: Mapping[str, Any], look: Look) -> str:
    """Give a paragraph's text behind blanks as wide as its first line's indent."""
    text: str = text_of(block["runs"])
    if block["role"] in _CENTRED or block.get("can"):
        return text
    blanks = round(look.indent_mm / width_mm(_FIRM, look.size(block["role"])))
    return _FIRM * blanks + text


def line_count(block: Mapping[str, Any], section: Section, look: Look) -> int:
    """Count the lines of a paragraph."""
    return _line_count(_indented(block, look), look.size(block["role"]), section.text_width_mm)


def _row_heights(table: Mapping[str, Any], section: Section, look: Look) -> tuple[tuple[float, bool], ...]:
    """Measure the rows of a table; those of a table that comes back in paper after paper are known by themselves."""
    if type(table["hang"]) is not Rows:
        return _measured(table, section.text_width_mm, section.text_height_mm, look.size("bang_o"))
    parts = tuple([Same(table[name]) for name in ("cot", "dau", "hang")])
    return _known_rows(parts, table["co"], section.text_width_mm, section.text_height_mm, look.size("bang_o"))


@lru_cache(maxsize=_KEPT)
def _known_rows(
    parts: tuple[Same[Any], ...], size: float | None, wide_mm: float, high_mm: float, usual_pt: float
) -> tuple[tuple[float, bool], ...]:
    columns, head, rows = (part.value for part in parts)
    return _measured({"cot": columns, "dau": head, "hang": rows, "co": size}, wide_mm, high_mm, usual_pt)


def _measured(
    table: Mapping[str, Any], wide_mm: float, high_mm: float, usual_pt: float
) -> tuple[tuple[float, bool], ...]:
    fitted, _ = fit_table(table, wide_mm, usual_pt)
    size = fitted.size_pt or usual_pt
    line_mm = line_height_pt(size) * MM_PER_PT
    padding = page.PARAGRAPH_GAP.preferred * MM_PER_PT
    found = []
    rooms = [fitted.room_mm(at, 1) for at in range(len(fitted.widths_mm))]
    for row in [*table["dau"], *table["hang"]]:
        at, most = 0, line_mm + padding
        for cell in row["o"]:
            span = cell.get("ngang", 1)
            room = rooms[at] if span == 1 and at < len(rooms) else fitted.room_mm(at, span)
            lines = [_line_count(text_of(runs), size, room) for runs in cell["doan"]]
            most = max(most, sum(lines) * line_mm + len(lines) * padding)
            at += span
        found.append((most, most > high_mm * _WHOLE_SHARE))
    return tuple(found)


@lru_cache(maxsize=2048)
def _line_count(text: str, size: float, room_mm: float) -> int:
    return count_lines(text, size, room_mm)


def title_height_mm(context: Filled, look: Look, section: Section, left_mm: float) -> float:
    """Measure the height of what stands above the body of a first page: header, type, subject.

    Args:
        context: the paper, its names and its place broken into lines as they are printed.
        look: sizes in force.
        section: the page.
        left_mm: width of the header's left column.
    """

    def high(role: str, lines: int = 1) -> float:
        return lines * line_height_pt(look.size(role)) * MM_PER_PT

    gap = page.PARAGRAPH_GAP.preferred * MM_PER_PT
    names = sum(high(role, 1 + name.count("\n")) for role in ("chu_quan", "co_quan") for name in context[role])
    found = max(names, high("quoc_hieu") + high("tieu_ngu")) + _RULE_MM
    date = context["dia_danh_ngay"] or ""
    number = _line_count(context["so_ky_hieu"] or "", look.size("so_ky_hieu"), left_mm)
    found += gap + max(high("so_ky_hieu", number), high("dia_danh_ngay", 1 + date.count("\n")))
    about = context["trich_yeu_cong_van"]
    if about:
        found += gap + high("trich_yeu_cong_van", _line_count(about, look.size("trich_yeu_cong_van"), left_mm))
    marks = context["dau"]
    found += sum(_STAMP_MM for name in ("khan", "mat") if marks[name])
    if context["ten_loai"]:
        found += 2 * gap + high("ten_loai") + _RULE_MM + 2 * gap
        subject = context["trich_yeu"] or ""
        found += (
            high("trich_yeu", _line_count(subject, look.size("trich_yeu"), section.text_width_mm)) if subject else 0.0
        )
    return found


def contacts_height_mm(context: Filled, look: Look) -> float:
    """Measure what the address at the foot of the first page takes from its text."""
    lines = context["lien_he"]
    return len(lines) * line_height_pt(look.size("dia_chi")) * MM_PER_PT + _CONTACT_RULE_MM if lines else 0.0
