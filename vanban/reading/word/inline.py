"""The inside of a paragraph: text, symbols, fields, tracked changes, drawings, each with its look."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from unicodedata import combining, is_normalized, normalize

from vanban.ooxml.cascade import Condition
from vanban.ooxml.names import MC, XML_SPACE, Element, M, W, whole
from vanban.reading.facts.text import CharFormat, Run
from vanban.reading.word.drawing import Drawn, chosen, read_drawing
from vanban.reading.word.formatting import Formatting, signature
from vanban.reading.word.symbols import symbol_char
from vanban.reading.word.vml import read_vml

_THROUGH = frozenset(
    W + n for n in ("hyperlink", "smartTag", "sdtContent", "customXml", "bdo", "dir", "moveTo", "ins", "rubyBase")
)
_GONE = frozenset(
    W + n for n in ("del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr", "rt")
)
_R, _T, _TAB, _BR, _RPR, _SDT, _FIELD = (W + n for n in ("r", "t", "tab", "br", "rPr", "sdt", "fldSimple"))
_ALTERNATE = MC + "AlternateContent"
_SILENT = frozenset(W + n for n in ("pPr", "proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak"))
_TAKEN_OUT, _PUT_IN = frozenset({W + "del", W + "moveFrom"}), frozenset({W + "ins", W + "moveTo"})
_MATH = frozenset({M + "oMath", M + "oMathPara"})
_COMMENTS = frozenset({W + "commentRangeStart", W + "commentReference"})
_SHOWN_WITHOUT_RESULT = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION"})
_LINE_ENDS = str.maketrans("\t\r\n", "   ")
_BREAKS = {"page": "\f", "column": "\v"}


@dataclass(slots=True)
class OpenField:
    """A field that has begun and not yet ended; fields nest and may run over several paragraphs."""

    paragraph: int
    instruction: str = ""
    result: str = ""
    in_result: bool = False

    @property
    def name(self) -> str:
        """The field's first word, in capitals."""
        words = self.instruction.split(None, 1)
        return words[0].upper() if words else ""


@dataclass(slots=True)
class Piece:
    """Text of one look as it is being put together."""

    raw: str
    format: CharFormat
    style: str | None
    field: str | None
    symbol: bool
    inserted: bool


@dataclass(slots=True)
class Content:
    """What one paragraph holds."""

    pieces: list[Piece] = field(default_factory=list)
    """Text in order: neighbours of one look are one, what prints nothing is left out."""
    drawn: list[Drawn] = field(default_factory=list)
    ended: list[OpenField] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    page_tabs: list[str] = field(default_factory=list)
    deleted: bool = False
    inserted: bool = False
    commented: bool = False
    in_control: bool = False

    def add(
        self, raw: str, look: CharFormat, style: str | None, instruction: str | None, symbol: bool, inserted: bool
    ) -> None:
        """Add text: to the last piece where it looks the same, as a piece of its own where it prints something."""
        pieces = self.pieces
        if pieces:
            last = pieces[-1]
            if (
                last.format is look
                and last.inserted == inserted
                and last.style == style
                and last.field == instruction
                and not (symbol or last.symbol)
            ):
                last.raw += raw
                return
        if raw or instruction:
            pieces.append(Piece(raw, look, style, instruction, symbol, inserted))

    def runs(self) -> tuple[Run, ...]:
        """Make the runs: text in NFC, offsets counted."""
        return _numbered(self.pieces) if self.pieces else ()


def _numbered(pieces: list[Piece]) -> tuple[Run, ...]:
    texts = normal_texts([piece.raw for piece in pieces])
    runs: list[Run] = []
    start = 0
    for piece, text in zip(pieces, texts, strict=True):
        if piece.format.hidden:
            runs.append(Run("", "", start, piece.format, piece.style, piece.field, unseen=text))
            continue
        shown = text or ("1" if piece.field and not piece.raw else "")
        runs.append(Run(shown, piece.raw, start, piece.format, piece.style, piece.field, piece.symbol, piece.inserted))
        start += len(shown)
    return tuple(runs)


def normal_texts(raws: list[str]) -> list[str]:
    """Bring the texts of neighbouring runs to NFC; a mark that stands apart from its letter joins the letter's run.

    >>> normal_texts(["Ha", "\u0300 Nội"])
    ['Hà', ' Nội']
    """
    whole = raws[0] if len(raws) == 1 else "".join(raws)
    if whole.isascii() or is_normalized("NFC", whole):
        return raws
    moved = list(raws)
    for index in range(1, len(moved)):
        while moved[index] and combining(moved[index][0]) and moved[index - 1]:
            moved[index - 1] += moved[index][0]
            moved[index] = moved[index][1:]
    return [normalize("NFC", text) for text in moved]


class Inline:
    """Reads paragraphs of one story, one after the other, with the fields that are open between them."""

    def __init__(self, formatting: Formatting) -> None:
        """Begin a story."""
        self._formatting = formatting
        self._fields: list[OpenField] = []

    def read(self, element: Element, style: str, table: Condition, paragraph: int) -> Content:
        """Read a `w:p`."""
        content = Content()
        self._walk(element, _Where(content, style, table, paragraph))
        return content

    def _walk(self, element: Element, where: _Where, *, inserted: bool = False) -> None:
        for child in element:
            tag = child.tag
            if tag == _R:
                self._run(child, where, inserted=inserted)
            elif tag in _SILENT:
                continue
            elif tag in _GONE:
                where.content.deleted |= tag in _TAKEN_OUT
            elif tag in _THROUGH:
                self._walk(child, where, inserted=inserted or tag in _PUT_IN)
            elif tag == _SDT:
                where.content.in_control = True
                self._walk(child, where, inserted=inserted)
            elif tag == _FIELD:
                self._simple_field(child, where, inserted=inserted)
            elif tag == _ALTERNATE:
                branch = chosen(child)
                if branch is not None:
                    self._walk(branch, where, inserted=inserted)
            elif tag in _MATH:
                self._math(child, where)
            elif tag in _COMMENTS:
                where.content.commented = True

    def _simple_field(self, element: Element, where: _Where, *, inserted: bool) -> None:
        opened = OpenField(where.paragraph, element.get(W + "instr", "")[:2000].strip(), in_result=True)
        self._fields.append(opened)
        self._walk(element, where, inserted=inserted)
        self._close(where, element.find(f"{W}r/{W}rPr"))

    def _close(self, where: _Where, look: Element | None) -> None:
        opened = self._fields.pop()
        opened.instruction = opened.instruction.strip()
        if opened.name in _SHOWN_WITHOUT_RESULT and not opened.result.strip():
            char = self._formatting.char(look, where.style, where.table)
            where.content.add("", char, None, opened.instruction, False, False)
            opened.result = "1"
        where.content.ended.append(opened)

    def _math(self, element: Element, where: _Where) -> None:
        char = self._formatting.char(None, where.style, where.table)
        text = "".join(node.text or "" for node in element.iter(M + "t"))
        where.content.add(text, char, None, None, False, False)
        where.content.missed.append("cong_thuc")

    def _run(self, run: Element, where: _Where, *, inserted: bool) -> None:
        children = list(run)
        if not children:
            return
        front = children[0]
        properties = front if front.tag == _RPR else None
        if properties is None and len(children) > 1:
            properties = next((child for child in children if child.tag == _RPR), None)
        char, style = self._formatting.look(properties, signature(properties), where.style, where.table)
        if front is properties and len(children) == 2 and not self._fields and children[1].tag == _T:
            where.content.add(_typed(children[1]), char, style, None, False, inserted)
            where.content.inserted |= inserted
            return
        self._run_children(children, where, _Look(properties, char, style, inserted))

    def _run_children(self, children: Iterable[Element], where: _Where, look: _Look) -> None:
        for child in children:
            tag = child.tag
            if tag == _T:
                self._text(_typed(child), where, look)
            elif tag == _RPR:
                continue
            elif tag == _TAB:
                self._text("\t", where, look)
            elif tag == W + "ptab":
                where.content.page_tabs.append(child.get(W + "alignment", "left"))
                self._text("\t", where, look)
            elif tag == _BR:
                self._text(_BREAKS.get(child.get(W + "type", ""), "\n"), where, look)
            elif tag == W + "fldChar":
                self._field_mark(child, where, look)
            elif tag == W + "instrText":
                if self._fields and not self._fields[-1].in_result:
                    self._fields[-1].instruction += (child.text or "")[:2000]
            elif tag == W + "drawing":
                where.content.drawn.extend(read_drawing(child))
            elif tag in {W + "pict", W + "object"}:
                where.content.drawn.extend(read_vml(child))
                if tag == W + "object":
                    where.content.missed.append("doi_tuong")
            elif tag == _ALTERNATE:
                branch = chosen(child)
                if branch is not None:
                    self._run_children(branch, where, look)
            else:
                self._special(child, where, look)

    def _special(self, child: Element, where: _Where, look: _Look) -> None:
        tag = child.tag
        if tag == W + "sym":
            code = _hex(child.get(W + "char"))
            self._text(symbol_char(code, child.get(W + "font", "")), where, look, symbol=True)
        elif tag == W + "noBreakHyphen":
            self._text("\u2011", where, look)
        elif tag == W + "softHyphen":
            self._text("\u00ad", where, look)
        elif tag == W + "cr":
            self._text("\n", where, look)
        elif tag == W + "pgNum":
            where.content.add("", look.char, look.style, "PAGE", False, look.inserted)
            where.content.inserted |= look.inserted
            where.content.ended.append(OpenField(where.paragraph, "PAGE", "1"))
        elif tag == W + "ruby":
            for base in child.iterfind(f"{W}rubyBase/{W}r"):
                self._run_children(base, where, look)
        elif tag == W + "commentReference":
            where.content.commented = True

    def _text(self, raw: str, where: _Where, look: _Look, *, symbol: bool = False) -> None:
        content = where.content
        if not self._fields:
            content.add(raw, look.char, look.style, None, symbol, look.inserted)
            content.inserted |= look.inserted
            return
        for opened in self._fields:
            if not opened.in_result:
                opened.instruction += raw if opened is self._fields[-1] else ""
                return
        named = self._fields[-1].instruction.strip()
        for opened in self._fields:
            if len(opened.result) < 2000:
                opened.result += raw
        content.add(raw, look.char, look.style, named, symbol, look.inserted)
        content.inserted |= look.inserted

    def _field_mark(self, child: Element, where: _Where, look: _Look) -> None:
        kind = child.get(W + "fldCharType")
        if kind == "begin" and len(self._fields) < 64:
            self._fields.append(OpenField(where.paragraph))
        elif kind == "separate" and self._fields:
            self._fields[-1].in_result = True
        elif kind == "end" and self._fields:
            self._close(where, look.properties)


@dataclass(slots=True)
class _Where:
    content: Content
    style: str
    table: Condition
    paragraph: int


@dataclass(slots=True)
class _Look:
    properties: Element | None
    char: CharFormat
    style: str | None
    inserted: bool


def _typed(element: Element) -> str:
    """Give the text of a `w:t` as Word shows it: blanks at the ends only count when the file says so."""
    text = element.text or ""
    if text != text.strip() and element.get(XML_SPACE) != "preserve":
        text = text.strip(" \t\r\n")
    return text.translate(_LINE_ENDS) if not text.isprintable() else text


def _hex(text: str | None) -> int:
    try:
        return int((text or "")[:8], 16)
    except ValueError:
        return whole(text) or 0
