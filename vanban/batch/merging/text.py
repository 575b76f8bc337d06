"""What must change in a paper's XML so that it can stand after others: sections, numbers, names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from vanban.errors import DocumentError, Problem
from vanban.frozen import dataclass
from vanban.ooxml.ids import Ids
from vanban.patterns import regex

_BODY = regex(r"<w:body(?: [^>]*)?>")
_SECTION_TAG = regex(r"<w:sectPr(?=[ />])[^>]*>|</w:sectPr>")
_LEADING_LOOK = regex(r"(<w:p(?: [^>]*)?>)<w:pPr>")
_TYPE = regex(r"<w:type w:val=\"(\w+)\"\s*/>")
_PAGE_NUMBERS = regex(r"<w:pgNumType\b([^>]*?)/>")
_AFTER_PAGE_NUMBERS = regex(
    r"<w:(?:cols|formProt|vAlign|noEndnote|titlePg|textDirection|bidi|rtlGutter|docGrid|printerSettings|sectPrChange)\b"
)
_DRAWING = regex(r'(<wp:docPr\b[^>]*?\bid=")\d+(")')
_PARAGRAPH_ID = regex(r' w14:(?:paraId|textId)="[0-9A-Fa-f]+"')
_BOOKMARK = regex(r"<w:bookmark(?:Start|End)\b[^>]*>")
_BOOKMARK_ID = regex(r'(\bw:id=")(\d+)(")')
_BOOKMARK_NAME = regex(r'(\bw:name=")([^"]*)(")')
_NUMBER = regex(r'(<w:numId w:val=")(\d+)(")')
_TOTAL_PAGES = regex(r"\bNUMPAGES\b")
_FIELD_TEXT = regex(r'(<w:instrText\b[^>]*>)([^<]*)(</w:instrText>)|(\bw:instr=")([^"]*)(")')
# Layout tiny enough to fit under a full page, for papers that end with a table.
_END_MARK = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>{section}</w:pPr></w:p>'


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document part, taken apart.

    Attributes:
        head: from the beginning to the end of <w:body>.
        blocks: what stands in the body.
        section: the properties of the last section; "" when the paper has none.
        tail: from </w:body> on.
    """

    head: str
    blocks: str
    section: str
    tail: str


def take_apart(xml: str, name: str) -> Sheet:
    """Cut a document part at its body and its last section.

    Raises:
        DocumentError: there is no body.
    """
    opening = _BODY.search(xml)
    end = xml.rfind("</w:body>")
    if opening is None or end < 0:
        raise DocumentError(Problem("tệp không có thân văn bản", tep=name))
    inner = xml[opening.end() : end].rstrip()
    at = _last_section(inner)
    return Sheet(xml[: opening.end()], inner[:at], inner[at:], xml[end:])


def _last_section(inner: str) -> int:
    """Where the body's own section properties begin; the end when there are none."""
    depth = 0
    for match in reversed(list(_SECTION_TAG.finditer(inner))):
        if match[0] == "</w:sectPr>":
            if depth == 0 and match.end() != len(inner):
                return len(inner)
            depth += 1
        elif match[0].endswith("/>"):
            if depth == 0:
                return match.start() if match.end() == len(inner) else len(inner)
        else:
            depth -= 1
            if depth == 0:
                return match.start()
    return len(inner)


def end_section(blocks: str, section: str) -> str:
    """Close a paper's last section with its last paragraph, so that the next paper begins a page of its own."""
    if blocks.endswith("</w:p>"):
        start = _last_paragraph(blocks)
        paragraph = blocks[start:]
        look = _LEADING_LOOK.match(paragraph)
        if look is None:
            opening = re.match(r"<w:p(?: [^>]*)?>", paragraph)
            if opening is not None:
                return f"{blocks[:start]}{opening[0]}<w:pPr>{section}</w:pPr>{paragraph[opening.end() :]}"
        else:
            change = paragraph.find("<w:pPrChange", look.end())
            close = paragraph.find("</w:pPr>", look.end())
            at = change if 0 <= change < close else close
            if "<w:sectPr" not in paragraph[look.end() : at]:
                return f"{blocks[:start]}{paragraph[:at]}{section}{paragraph[at:]}"
    elif re.search(r"<w:p(?: [^>]*)?/>$", blocks):
        at = blocks.rfind("<w:p")
        opening_tag = blocks[at:].rstrip("/>").rstrip()
        return f"{blocks[:at]}{opening_tag}><w:pPr>{section}</w:pPr></w:p>"
    return blocks + _END_MARK.format(section=section)


def _last_paragraph(blocks: str) -> int:
    """Where the last paragraph begins; paragraphs in its text boxes are part of it."""
    depth, at = 0, len(blocks)
    while at > 0:
        closed = blocks.rfind("</w:p>", 0, at)
        opened = max(blocks.rfind("<w:p>", 0, at), blocks.rfind("<w:p ", 0, at))
        if closed > opened:
            depth, at = depth + 1, closed
            continue
        at = opened
        # `<w:p .../>` opens nothing.
        if blocks[blocks.find(">", opened) - 1] == "/":
            continue
        depth -= 1
        if depth == 0:
            return opened
    raise DocumentError("đoạn cuối của thân văn bản không mở")


def first_of_paper(section: str) -> str:
    """The first section of a paper among others: on a new page, its pages counted from 1."""
    if not section:
        return section
    if section.endswith("/>"):
        section = section[:-2].rstrip() + "></w:sectPr>"
    kind = _TYPE.search(section)
    if kind and kind[1] in ("continuous", "nextColumn"):
        section = section.replace(kind[0], '<w:type w:val="nextPage"/>', 1)
    numbers = _PAGE_NUMBERS.search(section)
    if numbers is None:
        place = _AFTER_PAGE_NUMBERS.search(section)
        at = place.start() if place else section.rfind("</w:sectPr>")
        return f'{section[:at]}<w:pgNumType w:start="1"/>{section[at:]}'
    if "w:start=" not in numbers[1]:
        return section.replace(numbers[0], f'<w:pgNumType w:start="1"{numbers[1]}/>', 1)
    return section


def with_first_section(blocks: str, change: Callable[[str], str]) -> tuple[str, bool]:
    """Change the first section inside the body; tells whether there is one (the paper then has several)."""
    opening = _SECTION_TAG.search(blocks)
    if opening is None:
        return blocks, False
    at, end = opening.span()
    if not opening[0].endswith("/>"):
        end = blocks.find("</w:sectPr>", at) + len("</w:sectPr>")
    return blocks[:at] + change(blocks[at:end]) + blocks[end:], True


def pages_of_section(xml: str) -> str:
    """Count the pages of one paper, not of all papers joined: NUMPAGES becomes SECTIONPAGES."""
    if "NUMPAGES" not in xml:
        return xml

    def changed(match: re.Match[str]) -> str:
        before, text, after = (match[1], match[2], match[3]) if match[1] else (match[4], match[5], match[6])
        return before + _TOTAL_PAGES.sub("SECTIONPAGES", text) + after

    return _FIELD_TEXT.sub(changed, xml)


class Renumbering:
    """Keeps numbers and names of one paper apart from those of the papers before it."""

    def __init__(self) -> None:
        """Start counting."""
        self._drawings = 0
        self._bookmarks = 0
        self._papers = 0
        self._others = Ids()

    def paper(self, xml: str, lists: Callable[[int], int]) -> str:
        """Renumber drawings, bookmarks, content controls, VML shapes and lists of the next paper.

        Args:
            xml: its body.
            lists: number of a list in the template -> its number for this paper.
        """
        self._papers += 1
        first = self._papers == 1
        if "<wp:docPr" in xml:
            xml = _DRAWING.sub(self._drawing, xml)
        if "w14:paraId" in xml and not first:
            xml = _PARAGRAPH_ID.sub("", xml)
        if "<w:bookmarkStart" in xml:
            xml = self._with_bookmarks(xml, "" if first else f"_{self._papers}")
        if "<w:sdtPr" in xml or "<v:" in xml:
            xml = self._others.own(xml)
        if "<w:numId" in xml and not first:
            numbers: dict[str, str] = {"0": "0"}
            for used in {match[2] for match in _NUMBER.finditer(xml)} - {"0"}:
                numbers[used] = str(lists(int(used)))
            xml = _NUMBER.sub(lambda match: match[1] + numbers[match[2]] + match[3], xml)
        return xml

    def _drawing(self, match: re.Match[str]) -> str:
        self._drawings += 1
        return f"{match[1]}{self._drawings}{match[2]}"

    def _with_bookmarks(self, xml: str, suffix: str) -> str:
        ids: dict[str, str] = {}
        names: dict[str, str] = {}

        def marked(match: re.Match[str]) -> str:
            found = _BOOKMARK_ID.search(match[0])
            if found and found[2] not in ids:
                self._bookmarks += 1
                ids[found[2]] = str(self._bookmarks)
            tag = _BOOKMARK_ID.sub(lambda m: m[1] + ids[m[2]] + m[3], match[0], count=1)
            name = _BOOKMARK_NAME.search(tag)
            if name and suffix:
                # A bookmark's name has at most 40 letters.
                names[name[2]] = name[2][: 40 - len(suffix)] + suffix
                tag = _BOOKMARK_NAME.sub(lambda m: m[1] + names[m[2]] + m[3], tag, count=1)
            return tag

        xml = _BOOKMARK.sub(marked, xml)
        return _with_references(xml, names) if names else xml


def _with_references(xml: str, names: Mapping[str, str]) -> str:
    """Fields and links follow their bookmark."""
    words = re.compile(r"\b(" + "|".join(map(re.escape, sorted(names, key=len, reverse=True))) + r")\b")

    def field(match: re.Match[str]) -> str:
        before, text, after = (match[1], match[2], match[3]) if match[1] else (match[4], match[5], match[6])
        if not re.match(r"\s*(REF|PAGEREF|NOTEREF|HYPERLINK|GOTOBUTTON)\b", text):
            return match[0]
        return before + words.sub(lambda m: names[m[1]], text) + after

    xml = _FIELD_TEXT.sub(field, xml)
    return re.sub(r'(\bw:anchor=")([^"]*)(")', lambda m: m[1] + names.get(m[2], m[2]) + m[3], xml)
