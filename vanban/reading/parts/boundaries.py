"""Where one paper ends and the next begins: appendices, attached documents, further papers, the block of a copy."""

from __future__ import annotations

import re
from typing import Literal

from vanban.frozen import dataclass
from vanban.language import fold, unaccent
from vanban.patterns import regex
from vanban.reading.facts.file import Paragraph, Table
from vanban.reading.parts import words
from vanban.reading.parts.head import ROLE_OF_STYLE, goes_with
from vanban.reading.parts.lines import Lines
from vanban.reading.parts.title import is_title

_APPENDIX = regex(
    r"(?P<nhan>(?:phụ lục|phụ biểu)(?:\s+(?:số\s+)?(?P<so>[IVXLC]+(?![^\W\d_])|\d{1,3}[a-z]?|[A-Z](?!\w)))?)"
    r"\s*[:.]?(?P<con>\s.*)?",
    re.IGNORECASE | re.DOTALL,
)
_HEADER_SIGN = regex(r"c\W*h\W*\w\W*\s+\W*n\W*g\W*h", re.IGNORECASE)
"""What Quốc hiệu must hold to be worth a closer look: "chủ ngh"."""
_LONGEST_LABEL = 60
_BLANKS_TO_NEXT_PAGE = 8
"""Blank paragraphs in a row that somebody typed to come to the next page."""
_LONGEST_TITLE = 80
_LONGEST_LIST_TITLE = 200
_COPY = (
    "sao y",
    "sao lục",
    "trích sao",
    "sao y bản chính",
    "bản sao y",
    "bản trích sao",
    "bản sao lục",
    "sao y bản gốc",
)
Kind = Literal["chinh", "kem_theo", "phu_luc"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the body that is one paper or one appendix; `at` is the paragraph that shows what it is."""

    kind: Kind
    first: int
    last: int
    at: int


def segments(lines: Lines) -> list[Segment]:
    """Cut the body into papers and appendices, in order; the first one is the main paper unless an appendix opens."""
    ground = lines.ground
    body = [p for p in ground.paragraphs if p.story == "than"]
    if not body:
        return [Segment("chinh", 0, -1, 0)]
    starts: dict[int, tuple[Kind, int]] = {}
    seen_header = awaits_title = False
    for paragraph in body:
        if not paragraph.text or len(paragraph.text) > 1000:
            continue
        header = _is_header(paragraph)
        kind = _kind(lines, paragraph, header=header, seen_header=seen_header, awaits_title=awaits_title)
        if header:
            seen_header = awaits_title = True
        elif awaits_title and kind is None and _is_title(lines, paragraph):
            awaits_title = False
        if kind is not None:
            first = _page_start(lines, paragraph)
            if first not in starts:
                starts[first] = (kind, paragraph.index)
    last = body[-1].index
    first_text = next((p.index for p in body if not p.blank), 0)
    begin = min(starts, default=last + 1)
    if begin > first_text or not starts:
        starts[0] = ("chinh", 0)
    places = sorted(starts)
    ends = [place - 1 for place in places[1:]] + [last]
    return [Segment(starts[p][0], p, end, starts[p][1]) for p, end in zip(places, ends, strict=True)]


def _is_header(paragraph: Paragraph) -> bool:
    return _HEADER_SIGN.search(paragraph.text) is not None and "hoi chu nghia" in unaccent(fold(paragraph.text))


def _kind(lines: Lines, paragraph: Paragraph, *, header: bool, seen_header: bool, awaits_title: bool) -> Kind | None:
    if is_appendix_label(paragraph):
        return "phu_luc"
    if seen_header and header and any(words.is_quoc_hieu(x.text) for x in lines.split(paragraph)):
        return "kem_theo"
    # The first title below a header is that header's own.
    if seen_header and not awaits_title and paragraph.cell is None and _opens_attached(lines, paragraph):
        return "kem_theo"
    if seen_header and _opens_list(lines, paragraph):
        return "phu_luc"
    return None


def _opens_list(lines: Lines, paragraph: Paragraph) -> bool:
    """A title in capitals at the top of a page, "(Kèm theo …)" right below it: a list that goes with the paper."""
    if paragraph.cell is not None or paragraph.box is not None or paragraph.format.align != "giua":
        return False
    text = paragraph.text.strip()
    if not text or len(text) > _LONGEST_LIST_TITLE or text != text.upper() or not _tops_page(lines, paragraph):
        return False
    below = [p for p in lines.ground.paragraphs[paragraph.index + 1 : paragraph.index + 7] if not p.blank]
    at = next((i for i, p in enumerate(below) if p.cell is None and goes_with(p.text)), None)
    return at is not None and all(p.cell is None and p.format.align == "giua" for p in below[:at])


def _tops_page(lines: Lines, paragraph: Paragraph) -> bool:
    """Whether nothing but blank paragraphs stands between the beginning of a page and a paragraph."""
    if (
        paragraph.format.page_break_before
        or "\f" in paragraph.text[: len(paragraph.text) - len(paragraph.text.lstrip())]
    ):
        return True
    ground = lines.ground
    for index in range(paragraph.index - 1, -1, -1):
        above = ground.paragraphs[index]
        if above.ends_section or (above.breaks_page and not above.text.strip("\f \n")):
            return True
        if not above.blank:
            made_by_blanks = paragraph.index - index > _BLANKS_TO_NEXT_PAGE
            return made_by_blanks or above.text.rstrip(" \n").endswith("\f")
        if above.format.page_break_before:
            return True
    return False


def is_appendix_label(paragraph: Paragraph) -> bool:
    """Say whether a paragraph is the label of an appendix: "Phụ lục I", alone or with its title."""
    if paragraph.cell is not None or paragraph.box is not None:
        return False
    role = ROLE_OF_STYLE.get(paragraph.style_id)
    if role is not None:
        return role == "phu_luc"
    text = paragraph.full.strip()
    if text[:1] not in {"p", "P"}:
        return False
    first = text.split("\n")[0].strip()
    match = _APPENDIX.fullmatch(first)
    if match is None:
        return False
    rest = (match["con"] or "").strip()
    if rest and rest != rest.upper() and not (paragraph.format.align == "giua" and match["so"]):
        return False
    if len(first) > _LONGEST_LABEL and paragraph.format.align != "giua":
        return False
    bold = all(run.format.bold for run in paragraph.runs if run.shown.strip())
    heading = paragraph.style_name.casefold().startswith(("heading", "title"))
    return paragraph.format.align in {"giua", "phai"} or (bold and not rest) or heading


def appendix_number(text: str) -> str:
    """Give the number a label says, as typed; "" without one.

    >>> appendix_number("Phụ lục II"), appendix_number("PHỤ LỤC 1: DANH SÁCH"), appendix_number("Phụ lục")
    ('II', '1', '')
    """
    match = _APPENDIX.fullmatch(text.split("\n")[0].strip())
    return (match["so"] or "") if match else ""


def split_label(text: str) -> tuple[str, str]:
    """Part a label from a title on the same line.

    >>> split_label("PHỤ LỤC 1: DANH SÁCH")
    ('PHỤ LỤC 1', 'DANH SÁCH')
    """
    match = _APPENDIX.fullmatch(text.strip())
    return (match["nhan"], (match["con"] or "").strip(" .:-–")) if match else (text, "")


def _is_title(lines: Lines, paragraph: Paragraph) -> bool:
    if len(paragraph.full.strip().split("\n")[0]) > _LONGEST_TITLE or ROLE_OF_STYLE.get(paragraph.style_id) not in {
        None,
        "ten_loai",
    }:
        return False
    first = next(iter(lines.broken(paragraph, "")), None)
    return first is not None and is_title(first)


def _opens_attached(lines: Lines, paragraph: Paragraph) -> bool:
    """A type in capitals, with "(Kèm theo …)" within the next paragraphs, opens an attached document."""
    if not _is_title(lines, paragraph):
        return False
    following = lines.ground.paragraphs[paragraph.index + 1 : paragraph.index + 9]
    return any(goes_with(p.text) for p in following if p.story == "than")


def _page_start(lines: Lines, paragraph: Paragraph) -> int:
    """Go back from the paragraph that shows what begins to where its page begins."""
    ground = lines.ground
    table = _outer(lines, paragraph)
    first = paragraph.index if table is None else table.first
    section = ground.sections[paragraph.section]
    if section.index > 0 and section.first >= 0 and first - section.first <= 12:
        before = ground.paragraphs[section.first : first]
        if all(p.blank or ROLE_OF_STYLE.get(p.style_id) == "thong_tin_ky_so" or _short(p) for p in before):
            return section.first
    while first > 0:
        above = ground.paragraphs[first - 1]
        if above.story != "than" or above.cell is not None or above.ends_section:
            break
        if above.blank and not above.breaks_page:
            first -= 1
        elif above.breaks_page and not above.text.strip("\f \n"):
            return first - 1
        elif _short(above) and above.text == above.text.upper() and _is_header(paragraph) and table is None:
            first -= 1
        else:
            break
    while first < paragraph.index and ground.paragraphs[first].blank and table is None:
        first += 1
    return first


def _short(paragraph: Paragraph) -> bool:
    """Something of a header or a signing text, not a sentence of the paper before."""
    text = paragraph.text.strip()
    return len(text) < 90 and not text.endswith(("./.", ".", ";"))


def _outer(lines: Lines, paragraph: Paragraph) -> Table | None:
    if paragraph.cell is None:
        return None
    table = lines.ground.tables[paragraph.cell.table]
    while table.parent is not None:
        table = lines.ground.tables[table.parent]
    return table


def copy_start(lines: Lines, first: int, last: int) -> tuple[int, int] | None:
    """Find the block of a paper copy in the end of a paper: (its first paragraph, the one that names its kind)."""
    for index in range(last, max(first, last - 300) - 1, -1):
        paragraph = lines.ground.paragraphs[index]
        if len(paragraph.text) > 400 or "sao" not in fold(paragraph.text):
            continue
        for line in lines.split(paragraph):
            if line.capitals and fold(line.text).strip(" .:") in _COPY and line.side != "trai":
                table = _outer(lines, paragraph)
                return (index if table is None else table.first), index
    return None
