"""Setting properties in WordprocessingML: children in the order of the schema, old values taken away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from vanban.ooxml.names import local, on
from vanban.reading.facts.file import Line

_RPR: Final = (
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow",
    "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern",
    "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em",
    "lang", "eastAsianLayout", "specVanish", "oMath",
)  # fmt: skip
_PPR: Final = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct",
    "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind",
    "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
    "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
)  # fmt: skip
_SECTPR: Final = (
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc",
    "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection",
    "bidi", "rtlGutter", "docGrid", "printerSettings", "sectPrChange",
)  # fmt: skip
_ORDERS: Final = {"rPr": _RPR, "pPr": _PPR, "sectPr": _SECTPR}


def child(parent: etree._Element, tag: str) -> etree._Element:
    """Give a child, made at its place in the schema's order where it is missing."""
    w = parent.tag[: parent.tag.index("}") + 1]
    found = parent.find(f"{w}{tag}")
    if found is not None:
        return found
    made = etree.Element(f"{w}{tag}")
    if tag in {"pPr", "rPr"} and parent.tag in {f"{w}p", f"{w}r"}:
        parent.insert(0, made)
        return made
    order = _ORDERS.get(local(parent), ())
    rank = order.index(tag) if tag in order else len(order)
    for position, other in enumerate(parent):
        name = local(other)
        if name in order and order.index(name) > rank:
            parent.insert(position, made)
            return made
    parent.append(made)
    return made


def put(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    """Set one property: its old attributes are gone."""
    w = parent.tag[: parent.tag.index("}") + 1]
    found = child(parent, tag)
    found.attrib.clear()
    for name, value in attributes.items():
        found.set(f"{w}{name}", value)
    return found


def drop(parent: etree._Element, tag: str) -> None:
    """Take a property away."""
    w = parent.tag[: parent.tag.index("}") + 1]
    for found in parent.findall(f"{w}{tag}"):
        parent.remove(found)


def own_runs(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Give the runs of a paragraph that are printed, those of text boxes in it left out."""
    for run in all_runs(paragraph):
        if not is_hidden(run):
            yield run


def all_runs(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Give the runs of a paragraph, hidden ones too, those of text boxes in it left out."""
    w = paragraph.tag[: paragraph.tag.index("}") + 1]
    for run in paragraph.iter(f"{w}r"):
        if next(run.iterancestors(f"{w}p"), None) is paragraph:
            yield run


def is_hidden(run: etree._Element) -> bool:
    """Say whether a run itself says that its text is hidden: no repair counts or touches it."""
    w = run.tag[: run.tag.index("}") + 1]
    return bool(on(run.find(f"{w}rPr/{w}vanish")))


def runs_of(paragraph: etree._Element, line: Line | None) -> list[etree._Element]:
    """Give the runs that print a line; None for the whole paragraph. A run that also prints another line is left out."""
    if line is None:
        return list(own_runs(paragraph))
    found, offset = [], 0
    for run in own_runs(paragraph):
        length = _length(run)
        if length and offset >= line.start - _lead(line) and offset + length <= line.end + _slack(run, line):
            found.append(run)
        offset += length
    return found


def _lead(line: Line) -> int:
    """Blanks before a line belong to no other line."""
    text = line.paragraph.text[: line.start]
    return len(text) - len(text.rstrip(" \u00a0\t\n"))


def _slack(run: etree._Element, line: Line) -> int:
    """Blanks and breaks after a line, likewise."""
    text = line.paragraph.text[line.end :]
    return len(text) - len(text.lstrip(" \u00a0\t\n"))


def _length(run: etree._Element) -> int:
    w = run.tag[: run.tag.index("}") + 1]
    return sum(
        len(part.text or "") if part.tag == f"{w}t" else 1
        for part in run
        if part.tag in {f"{w}t", f"{w}tab", f"{w}br", f"{w}noBreakHyphen", f"{w}sym", f"{w}cr"}
    )


def write_end(paragraph: etree._Element, line: Line, old: str, new: str) -> bool:
    """Replace the sign at the end of a line; False when it cannot be found in the markup."""
    w = paragraph.tag[: paragraph.tag.index("}") + 1]
    for run in reversed(runs_of(paragraph, line)):
        for text in reversed(run.findall(f"{w}t")):
            bare = (text.text or "").rstrip()
            if not bare:
                continue
            if old and not bare.endswith(old):
                return False
            text.text = bare[: len(bare) - len(old)] + new
            return True
    return False
