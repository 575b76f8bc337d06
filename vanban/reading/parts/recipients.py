"""The recipients: heading, entries, the file-copy entry, the drafter's code."""

from __future__ import annotations

import re
from dataclasses import replace

from vanban.language import fold
from vanban.patterns import regex
from vanban.reading.facts.file import ABSENT, Item, Line, NoiNhan, Part, part_of
from vanban.reading.parts.head import ROLE_OF_STYLE
from vanban.reading.parts.lines import slice_runs
from vanban.reading.parts.opening_lines import make_item

_HEADING = regex(r"n[ơo]i (?:nh[ậaâ]n|g[ửở]i)\s*[:.;]?\s*", re.IGNORECASE)
_DASH = regex(r"[-–—•+*]\s*(?=\S)")
_DRAFTER = regex(r"(?P<ma>[A-ZĐ][A-ZĐa-z0-9]{0,9}(?:[-,/][A-ZĐ]{1,6})*)?\s*\.?\s*\(?\s*(?P<ban>\d{1,4})?\s*\)?\s*\.?")
_LONGEST_FILE_LINE = 300
_LONGEST_WRAPPED = 40
_NOTE = regex(r"(?:ghi chú|chú thích|lưu ý|\(?\d{1,2}\)|\*)")
_AFTER_FILE = regex(
    r"(?P<luu>.*[.)])\s+(?P<soan>(?P<ma>[^\W\d_]{1,10}(?:[-/][^\W\d_]{1,6})*)\.?\s*\(\d{1,4}\)\.?)"
    r"|(?P<luu_>.*\.)\s+(?P<soan_>(?P<ma_>[^\W\d_]{1,10}(?:[-/][^\W\d_]{1,6})*)\.?|\(\d{1,4}\)\.?)"
)
"""What stands behind the file line: code and copies, or behind its full stop either alone."""
_FILE = regex(r"lưu\b", re.IGNORECASE)


def is_heading(line: Line) -> bool:
    """Say whether a line is the word "Nơi nhận:", with or without an entry after it."""
    if ROLE_OF_STYLE.get(line.paragraph.style_id) == "noi_nhan":
        return True
    folded = fold(line.text[:400])
    match = _HEADING.match(folded)
    return match is not None and (match.end() == len(folded) or folded[match.end()] in "-–")


def is_entry(line: Line) -> bool:
    """Say whether a line reads as an entry of the list."""
    return bool(_DASH.match(line.text) or _FILE.match(fold(line.text)))


def is_file_entry(line: Line) -> bool:
    """Say whether a line is the entry of the file copy, the last of the list: "- Lưu: VT, TH."."""
    return bool(_FILE.match(_bare(line)))


def is_note(line: Line) -> bool:
    """Say whether a line opens as a note: "Ghi chú: …", "(1) …"."""
    return _NOTE.match(fold(line.text)) is not None


def may_follow_file_line(line: Line, above: Line) -> bool:
    """Say whether a line below "Lưu …" still belongs to the list: another entry, its wrapped end, the drafter's code."""
    if _DASH.match(line.text) or _is_drafter(line) or ROLE_OF_STYLE.get(line.paragraph.style_id) == "nguoi_soan":
        return True
    ended = above.text.rstrip().endswith((".", ")")) or line.paragraph.index > above.paragraph.index + 1
    return not ended and len(line.text) <= _LONGEST_WRAPPED and not _NOTE.match(fold(line.text)) and not line.bold


def read_recipients(heading: Line, lines: list[Line], blank_lines: int) -> NoiNhan:
    """Read the list below its heading. `lines` holds everything below it in the same column, in order."""
    groups: list[list[Line]] = []
    drafter: list[Line] = []
    rest = _HEADING.sub("", heading.text, count=1) if _HEADING.match(heading.text) else ""
    filed = False
    dashed = any(_DASH.match(line.text) for line in lines)
    for line in lines:
        styled = ROLE_OF_STYLE.get(line.paragraph.style_id)
        if styled == "nguoi_soan" or (filed and _is_drafter(line)):
            drafter.append(line)
        elif (
            not groups
            or is_entry(line)
            or (not dashed and _stands_alone(line, groups[-1]))
            or (_ended(groups[-1]) and not _DASH.match(line.text) and styled is None)
        ):
            groups.append([line])
            filed = filed or bool(_FILE.match(_bare(line)))
        else:
            groups[-1].append(line)
    items = [make_item(group, " ".join(line.text for line in group)) for group in groups]
    if rest.strip():
        items.insert(0, make_item([heading], rest))
    luu = next((i for i, item in enumerate(items) if _FILE.match(fold(item.text))), None)
    code: Part = part_of(drafter)
    if luu is not None and not drafter:
        items[luu], code = _split_drafter(items[luu])
    return NoiNhan(part_of([heading]), tuple(items), luu, code, blank_lines)


def _stands_alone(line: Line, above: list[Line]) -> bool:
    """Whether a line of a list without dashes is an entry: a paragraph of its own below one that is no half sentence."""
    before = above[-1]
    return (
        line.paragraph.index != before.paragraph.index
        and not before.text.rstrip().endswith(",")
        and bool(line.text[:1].isupper())
    )


def _bare(line: Line) -> str:
    return fold(_DASH.sub("", line.text, count=1))


def _ended(group: list[Line]) -> bool:
    return group[-1].text.rstrip().endswith((";", "."))


def _is_drafter(line: Line) -> bool:
    text = line.text.strip()
    return bool(text) and len(text) <= 24 and not _DASH.match(text) and _DRAFTER.fullmatch(text) is not None


def _split_drafter(item: Item) -> tuple[Item, Part]:
    """Part "Lưu: VT, VP (3). NTH.(5)" into the entry and the drafter's code, which is in capitals."""
    match = _AFTER_FILE.fullmatch(f"{item.text}{item.end}".strip()) if len(item.text) < _LONGEST_FILE_LINE else None
    if match is None or not (match["ma"] or match["ma_"] or "A").isupper():
        return item, ABSENT
    bare = (match["luu"] or match["luu_"]).rstrip()
    end = "." if bare.endswith(".") else ""
    kept = Item(item.lines, item.dash, bare.removesuffix("."), end)
    return kept, part_of([_piece(item.lines[-1], match["soan"] or match["soan_"])])


def _piece(line: Line, text: str) -> Line:
    """Cut the end of a line off as a line of its own; the whole line where it cannot be found."""
    at = line.paragraph.text.rfind(text, line.start, line.end)
    if at < 0:
        return line
    runs = slice_runs(line.runs, at, at + len(text))
    return replace(line, text=text, shown=text, raw=text, runs=runs, start=at, end=at + len(text))
