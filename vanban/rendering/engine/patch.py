"""From a part as Word saved it to a source that Jinja can compile: docxtpl's notation, by structure, not by chance.

{%p %}, {%tr %}, {%tc %}, {%r %} (and {{p }}, {{tr }}, {{tc }}, {{r }}) stand for the paragraph, row, cell or run
around them. Every tag begins a line of its own, so that Jinja's line numbers name tags.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from vanban.errors import Problem, TemplateError
from vanban.frozen import dataclass
from vanban.ooxml.xml_text import SECTION, tokens, unescape, visible
from vanban.patterns import regex
from vanban.rendering.engine.cells import shape_cells
from vanban.rendering.engine.places import describe
from vanban.rendering.engine.spelling import respelled
from vanban.rendering.engine.tag import LINE, OWN_LINE_END, Tag
from vanban.rendering.engine.tags import (
    LEVEL,
    NUMBERED,
    SIGN,
    Joined,
    TagError,
    clean,
    element_name,
    enclosing,
    is_start,
    join_tags,
    mirrored,
)

_ELEMENTS = {"p": "w:p", "tr": "w:tr", "tc": "w:tc", "r": "w:r"}
_ELEMENT_WORDS = {"p": "đoạn", "tr": "hàng", "tc": "ô", "r": "cụm chữ"}
_PAGE_BREAK = regex(r'<w:br\b[^>]*w:type="page"')
_BEFORE_IT = regex(r"<w:(?:pStyle|keepNext|keepLines)\b[^>]*/>")
_PRESERVED = '<w:t xml:space="preserve">'


@dataclass(frozen=True, slots=True)
class Patched:
    """A part ready to be compiled.

    Attributes:
        source: for Jinja.
        lines: the tag each line begins with; -1 for the first line, which begins with none.
        tags: all tags by number.
        joined: the part before patching, as tokens, for messages.
        label: the part as a clerk calls it.
        uneven: rows may come out with more or fewer cells than the table has columns.
        doubts: what is surely not meant, though a file can be made: places and what is odd there.
    """

    source: str
    lines: tuple[int, ...]
    tags: tuple[Tag, ...]
    joined: tuple[str, ...]
    label: str
    uneven: bool
    doubts: tuple[Problem, ...] = ()

    def place(self, number: int) -> str:
        """Where a tag stands, for a message."""
        if not 0 <= number < len(self.tags):
            return self.label
        return describe(self.joined, self.tags[number].token, self.label)


def patch(xml: str, label: str) -> Patched:
    """Make a canonical part ready for Jinja.

    Raises:
        TemplateError: a tag is not closed, or stands where it cannot.
    """
    joined = join_tags(xml, label)
    try:
        text, uneven = shape_cells(joined.xml)
        text = _isolate_runs(text)
        text = _merge_paragraphs(text)
        lost: list[tuple[int, str]] = []
        text, facts, columns = _lift(text, joined, lost)
        doubts = _doubts(joined, lost, label)
        return replace(_number_lines(text, joined, facts, label, uneven or columns), doubts=doubts)
    except TagError as fault:
        found = joined.found[fault.number]
        raise TemplateError(
            Problem(
                fault.what,
                vi_tri=describe(joined.pieces, found.token, label),
                tim_thay=found.text,
                cach_sua=fault.remedy,
            )
        ) from None


def _level(match: re.Match[str]) -> re.Match[str] | None:
    """The level letters of a numbered tag; None for an ordinary tag and for a variable named p or r."""
    level = LEVEL.fullmatch(match[3])
    return level if level and level[3].strip() else None


def _isolate_runs(xml: str) -> str:
    """Give each {{r }} and {%r %} a run of its own; what stands around it keeps its run's look."""
    changed = True
    while changed:
        changed = False
        pieces = tokens(xml)
        for i in range(len(pieces) - 3, 1, -2):
            spot = _shared_run(pieces, i)
            if spot:
                _split_run(pieces, i, spot)
                changed = True
        xml = "".join(pieces)
    return xml


def _shared_run(pieces: Sequence[str], i: int) -> re.Match[str] | None:
    """A run-level tag that shares its run with something else."""
    if SIGN not in pieces[i] or element_name(pieces[i - 1]) != "w:t":
        return None
    for match in NUMBERED.finditer(pieces[i]):
        level = _level(match) if match[1] != "#" else None
        if level and level[2] == "r":
            run = enclosing(pieces, i, "w:r")
            if run is None:
                raise TagError(int(match[2]), "thẻ {{r …}} phải nằm trong chữ của một đoạn")
            alone = match.group() == pieces[i] and not _run_content(pieces, run, i)
            if not alone:
                return match
    return None


def _run_content(pieces: Sequence[str], run: tuple[int, int], i: int) -> bool:
    """Whether a run holds anything besides its properties and the text token i."""
    head = _properties_end(pieces, run)
    return any(p for p in [*pieces[head : i - 1], *pieces[i + 2 : run[1]]])


def _properties_end(pieces: Sequence[str], run: tuple[int, int]) -> int:
    start = run[0] + 2
    if start < run[1] and is_start(pieces[start], "w:rPr"):
        return pieces.index("</w:rPr>", start) + 1
    return run[0] + 1


def _split_run(pieces: list[str], i: int, match: re.Match[str]) -> None:
    run = enclosing(pieces, i, "w:r")
    assert run is not None
    head = _properties_end(pieces, run)
    properties = "".join(pieces[run[0] + 1 : head])
    before, after = pieces[i][: match.start()], pieces[i][match.end() :]
    earlier, later = "".join(pieces[head : i - 1]), "".join(pieces[i + 2 : run[1]])
    first = f"<w:r>{properties}{earlier}{_preserved(before)}</w:r>" if before or earlier else ""
    own = f"<w:r>{properties}{_preserved(match.group())}</w:r>"
    last = f"<w:r>{properties}{_preserved(after)}{later}</w:r>" if after or later else ""
    pieces[run[0] : run[1] + 1] = [first + own + last]


def _preserved(text: str) -> str:
    return f"{_PRESERVED}{text}</w:t>" if text else ""


def _merge_paragraphs(xml: str) -> str:
    """`{%-` joins its paragraph to the text before, `-%}` to the text after."""
    if "-" not in xml:
        return xml
    pieces = tokens(xml)
    texts = [i for i in range(2, len(pieces), 2) if is_start(pieces[i - 1], "w:t")]
    for place, i in enumerate(texts):
        lead = re.match(rf"\s*(\{{%{SIGN}\d+{SIGN})-", pieces[i])
        before = texts[place - 1] if place else None
        if lead and before is not None and mirrored(pieces[before + 1 : i]):
            pieces[i] = pieces[before] + lead[1] + pieces[i][lead.end() :]
            pieces[before:i] = [""] * (i - before)
    for place in range(len(texts) - 1, -1, -1):
        i = texts[place]
        tail = re.search(r"-%\}\s*$", pieces[i])
        after = texts[place + 1] if place + 1 < len(texts) else None
        if tail and after is not None and SIGN in pieces[i] and mirrored(pieces[i + 1 : after]):
            pieces[i] = pieces[i][: tail.start()] + "%}" + pieces[after]
            pieces[i + 1 : after + 1] = [""] * (after - i)
    return "".join(pieces)


def _doubts(joined: Joined, lost: Sequence[tuple[int, str]], label: str) -> tuple[Problem, ...]:
    found = []
    for token in joined.loose:
        remedy = "Có phải thẻ này thiếu dấu mở {{ hoặc {%?"
        found.append(
            Problem("có dấu đóng thẻ mà không có dấu mở", describe(joined.pieces, token, label), cach_sua=remedy)
        )
    for number, text in lost:
        place = describe(joined.pieces, joined.found[number].token, label)
        what = f"chữ ở cùng chỗ với thẻ {joined.found[number].text} sẽ không được in"
        found.append(Problem(what, place, tim_thay=text[:60], cach_sua="Chuyển chữ này sang chỗ khác."))
    return tuple(found)


def _lift(xml: str, joined: Joined, lost: list[tuple[int, str]]) -> tuple[str, dict[int, Tag], bool]:
    """Put each paragraph, row, cell or run tag in the place of its element, outermost kinds first.

    Other text of such an element is not printed; it is added to `lost` with the number of the tag.
    """
    facts: dict[int, Tag] = {}
    columns = False
    for letter in ("tr", "tc", "p", "r"):
        pieces = tokens(xml)
        for element, (i, match, level) in _elements_to_lift(pieces, letter).items():
            found = joined.found[int(match[2])]
            facts[int(match[2])] = Tag(found.text, found.token, "block", letter, *_look(pieces, i))
            columns |= letter == "tc"
            beside = visible("".join(pieces[element[0] : element[1] + 1])).replace(unescape(match.group()), "").strip()
            if beside and match[1] != "#":
                lost.append((int(match[2]), beside))
            _replace(pieces, element, match, level)
        xml = "".join(pieces)
    return xml, facts, columns


_Spot = tuple[int, re.Match[str], re.Match[str]]


def _elements_to_lift(pieces: Sequence[str], letter: str) -> dict[tuple[int, int], _Spot]:
    """The elements that tags of one level stand for, with the tag of each."""
    word = _ELEMENT_WORDS[letter]
    chosen: dict[tuple[int, int], _Spot] = {}
    for i in range(2, len(pieces), 2):
        if SIGN not in pieces[i]:
            continue
        for match in NUMBERED.finditer(pieces[i]):
            level = _level(match)
            if level is None or level[2] != letter or (match[1] == "#" and letter == "r"):
                continue
            element = enclosing(pieces, i, _ELEMENTS[letter])
            if element is None:
                raise TagError(int(match[2]), f"quanh thẻ này không có {word} nào để thay")
            if element in chosen:
                remedy = f"Để mỗi thẻ trong một {word} riêng."
                raise TagError(int(match[2]), f"hai thẻ {{%{letter} …}} trong cùng một {word}", remedy)
            chosen[element] = (i, match, level)
    return chosen


def _replace(pieces: list[str], element: tuple[int, int], match: re.Match[str], level: re.Match[str]) -> None:
    tag = f"{{{match[1]}{SIGN}{match[2]}{SIGN}{level[1]} {level[3].lstrip()}{match[4]}}}"
    # LibreOffice moves a break between sections or pages onto the line before it: the line goes, the break stays.
    whole = "".join(pieces[element[0] : element[1] + 1]) if level[2] == "p" else ""
    if _PAGE_BREAK.search(whole):
        _begin_page(pieces, element[1] + 1)
    section = SECTION.search(whole)
    kept = f"<w:p><w:pPr>{section.group()}</w:pPr></w:p>" if section else ""
    pieces[element[0]] = ("" if match[1] == "#" else tag) + kept
    pieces[element[0] + 1 : element[1] + 1] = [""] * (element[1] - element[0])


def _begin_page(pieces: list[str], after: int) -> None:
    """Let the next paragraph begin a page; one without properties of its own is left as it is."""
    start = next((i for i in range(after, len(pieces)) if is_start(pieces[i], "w:p")), None)
    if start is None or start + 2 >= len(pieces) or pieces[start + 2] != "<w:pPr>":
        return
    at = start + 2
    while _BEFORE_IT.match(pieces[at + 2]):
        at += 2
    if "w:pageBreakBefore" not in pieces[at + 2]:
        pieces[at] += "<w:pageBreakBefore/>"


def _look(pieces: Sequence[str], i: int) -> tuple[str, str]:
    """Properties of the run and the paragraph around a token; those that hold tags cannot be repeated."""
    found = []
    for element, name in (("w:r", "w:rPr"), ("w:p", "w:pPr")):
        around = enclosing(pieces, i, element)
        text = ""
        if around and is_start(pieces[around[0] + 2], name):
            end = pieces.index(f"</{name}>", around[0])
            text = "".join(pieces[around[0] + 2 : end + 1])
            # A section's properties belong to one paragraph only.
            text = SECTION.sub("", text)
        found.append("" if SIGN in text else text)
    return found[0], found[1]


def _number_lines(xml: str, joined: Joined, facts: dict[int, Tag], label: str, uneven: bool) -> Patched:
    """Settle what each tag is, and begin a line with each."""
    tags = [facts.get(n) or Tag(found.text, found.token, "other") for n, found in enumerate(joined.found)]
    lines = [-1]
    out: list[str] = []
    pieces = tokens(xml)
    for i, piece in enumerate(pieces):
        if SIGN not in piece:
            out.append(piece.replace("\n", OWN_LINE_END))
            continue
        inside_text = i % 2 == 0 and i > 0 and is_start(pieces[i - 1], "w:t")
        if inside_text and pieces[i - 1] == "<w:t>":
            out[-1] = _PRESERVED
        at = 0
        for match in NUMBERED.finditer(piece):
            number = int(match[2])
            if number not in facts:
                run, paragraph = _look(pieces, i) if inside_text else ("", "")
                where = "attribute" if i % 2 else "text" if inside_text else "other"
                tags[number] = Tag(joined.found[number].text, joined.found[number].token, where, "", run, paragraph)
            out.append(piece[at : match.start()].replace("\n", OWN_LINE_END))
            out.append(LINE + respelled(clean("{" + match[1] + match[3] + match[4] + "}")))
            lines.append(number)
            at = match.end()
        out.append(piece[at:].replace("\n", OWN_LINE_END))
    return Patched("".join(out), tuple(lines), tuple(tags), joined.pieces, label, uneven)
