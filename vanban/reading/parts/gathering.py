"""The first lines of a paper gathered: head and title, up to where running text begins."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from vanban.language import fold, unaccent
from vanban.patterns import regex
from vanban.reading.facts.file import Line, Paragraph
from vanban.reading.parts.head import ROLE_OF_STYLE, Head, sort_head
from vanban.reading.parts.heights import Extent, Heights
from vanban.reading.parts.levels import read_level
from vanban.reading.parts.lines import Lines, with_place
from vanban.reading.parts.strokes import typed_rule
from vanban.reading.parts.tail import is_grid
from vanban.reading.parts.title import LONGEST_SUBJECT, Title, is_other_title, is_title, read_title
from vanban.reading.parts.words import read_number, type_of

_HEAD_ROLES = frozenset(
    {"quoc_hieu", "tieu_ngu", "chu_quan", "co_quan", "so_ky_hieu", "dia_danh_ngay", "trich_yeu_cong_van", "ten_loai", "trich_yeu",
     "kem_theo", "thong_tin_ky_so", "khan", "pham_vi_luu_hanh", "du_thao", "ke_tieu_ngu", "ke_co_quan", "ke_trich_yeu", "ngat"}
)  # fmt: skip
_STOPS = regex(r"(?:kinh (?:gui|trinh|thua)\b|can cu\s|thuc hien\s|theo de nghi|xet de nghi)")
_NUMBERED = regex(r"số\s*[:.]", re.IGNORECASE)
_ACTION = regex(r"thực hiện\s", re.IGNORECASE)
_MOST_PARAGRAPHS = 120
_LONGEST_HEAD_LINE = 220
_AFTER = 6  # paragraphs below the stretch whose rules may still belong to it


@dataclass(slots=True)
class Gathering:
    """The beginning of a paper.

    Attributes:
        lines: its lines in reading order.
        head: those above the title, sorted.
        title: the title block; empty when there is none.
        extents: where its paragraphs stand.
    """

    lines: list[Line] = field(default_factory=list)
    head: Head = field(default_factory=Head)
    title: Title = field(default_factory=Title)
    extents: dict[int, Extent] = field(default_factory=dict)


def gather(lines: Lines, first: int, last: int, where: str) -> Gathering:
    """Gather head and title of the paper between two paragraphs."""
    found = Gathering()
    limit = min(last, first + _MOST_PARAGRAPHS)
    stop = _stop(lines, first, limit)
    found.extents = Heights(lines, first, min(last, stop + _AFTER)).measure()
    counts: dict[str, int] = {}
    for index in range(first, stop):
        paragraph = lines.ground.paragraphs[index]
        top = found.extents[index].top if index in found.extents else 0.0
        for line in lines.split(paragraph, top_pt=top):
            found.lines.append(with_place(line, where, counts, lines))
    at = next((i for i, line in enumerate(found.lines) if is_title(line)), None)
    above = found.lines if at is None else found.lines[:at]
    found.head = sort_head(above)
    if at is None and found.head.roles and not found.head.get("trich_yeu_cong_van"):
        at = _other_title(found)
        if at is not None:
            # What stands below the title is no header, but for text boxes, which hang anywhere.
            beside = [line for line in found.lines[at + 1 :] if line.paragraph.box is not None]
            found.head = sort_head([*found.lines[:at], *beside])
    if at is not None:
        known = type_of(found.lines[at].shown)
        found.title = read_title(found.lines, at, loai=None if known is None else known[0])
        _number_below(found)
    found.head.last = _last(found)
    return found


def _number_below(found: Gathering) -> None:
    """A contract has its number below its name: it is no subject."""
    if found.head.get("so_ky_hieu"):
        return
    after = next((line for line in found.lines if line.paragraph.index > found.title.last), None)
    for line in (*found.title.trich_yeu, *((after,) if after is not None else ())):
        if _NUMBERED.match(line.text) and read_number(line.text) is not None:
            found.title.trich_yeu = [one for one in found.title.trich_yeu if one is not line]
            found.title.last = max(found.title.last, line.paragraph.index)
            found.head.put("so_ky_hieu", line)
            return


def _other_title(found: Gathering) -> int | None:
    """A title of a type nobody knows stands below the header, among the lines that have no role."""
    anchored = [line.paragraph.index for key in ("so_ky_hieu", "quoc_hieu", "tieu_ngu") for line in found.head.get(key)]
    if not anchored:
        return None
    for index, line in enumerate(found.lines):
        if line in found.head.rest and line.paragraph.index > max(anchored) and is_other_title(line):
            found.head.rest.remove(line)
            return index
    return None


def _last(found: Gathering) -> int:
    """Index of the last paragraph of the head: the last line that has a role, or stands beside one in its table."""
    roles = [line for role, lines in found.head.roles.items() if role != "ke" for line in lines]
    last = max((line.paragraph.index for line in roles), default=-1)
    typed = [line.paragraph.index for line in found.head.get("ke") if line.paragraph.index <= last + 3]
    return max([last, *typed]) if roles else -1


def _stop(lines: Lines, first: int, limit: int) -> int:
    """Find the first paragraph that is running text, or one past the limit."""
    seen = 0
    for index in range(first, limit + 1):
        paragraph = lines.ground.paragraphs[index]
        if paragraph.story != "than":
            return index
        if paragraph.blank:
            continue
        seen += 1
        if _is_running(lines, paragraph):
            return index
    return limit + 1


def _bold(paragraph: Paragraph) -> bool:
    return all(run.format.bold for run in paragraph.runs if run.shown.strip())


def _is_running(lines: Lines, paragraph: Paragraph) -> bool:
    role = ROLE_OF_STYLE.get(paragraph.style_id)
    if role is not None:
        return role not in _HEAD_ROLES
    if paragraph.cell is not None:
        table = lines.ground.tables[paragraph.cell.table]
        return is_grid(table) and len(table.rows) > 1
    text = paragraph.full.strip()
    if paragraph.box is not None or typed_rule(text):
        return False
    if len(text) > _LONGEST_HEAD_LINE and "\n" not in text and "\t" not in text:
        # A long subject is no running text: bold and in the middle.
        return len(text) > LONGEST_SUBJECT or paragraph.format.align != "giua" or not _bold(paragraph)
    if _STOPS.match(unaccent(fold(text[:60]))):
        # A subject may open so too ("Thực hiện Nghị quyết số …"): bold and in the middle.
        return not (_ACTION.match(text) and paragraph.format.align == "giua" and _bold(paragraph))
    found = read_level(text)
    return found is not None and found.level not in {"gach"} and not found.rest.startswith("/")
