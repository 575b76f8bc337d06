"""Finding the tags of a template: Word cuts them over runs, here they become whole again, numbered and placed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from vanban.errors import Problem, TemplateError
from vanban.frozen import dataclass
from vanban.ooxml.xml_text import tokens, unescape, visible
from vanban.patterns import regex

# A numbered tag reads `{{<SIGN>12<SIGN>...}}`: the sign is no XML character, so no text can hold it.
SIGN = "\x1d"
TAG = regex(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_OPENING = regex(r"\{[{%#]")
_TOLD = 20
"""So many openers that nothing closes are told one by one."""
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
NUMBERED = regex(rf"\{{([{{%#]){SIGN}(\d+){SIGN}(.*?)([}}%#])\}}", re.DOTALL)
# The letters after the brace that make a tag stand for the paragraph, row, cell or run around it.
LEVEL = regex(r"([-+]?)(p|tr|tc|r)(?=\s)(.*)", re.DOTALL)

_OPENER = regex(r"\{[{%#]")
_PRINTED_BRACES = regex(r"\{_[{%]|[}%]_\}")
"""Braces written to be printed; also a part that has nothing else is put right."""
# docxtpl's escaped braces are meant to be printed.
_LOOSE = regex(r"(?<![}_])\}\}|(?<!\d)%\}|#\}(?!\w)")
_NAME = regex(r"</?([^\s/>]+)")
_INVISIBLE = regex("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
_QUOTED = regex(r"""("[^"]*"|'[^']*')""")
_QUOTES = regex(r"""("[^"]*"|'[^']*')|([“”„])|([‘’‚])""")


class TagError(Exception):
    """A tag is used where or as it cannot be; whoever knows the places makes a TemplateError of it."""

    def __init__(self, number: int, what: str, remedy: str = "") -> None:
        """Name the tag by its number."""
        super().__init__(what)
        self.number, self.what, self.remedy = number, what, remedy


@dataclass(frozen=True, slots=True)
class Found:
    """A tag as it stood in the template, for messages.

    Attributes:
        text: the tag as the designer typed it.
        token: where it stands in `Joined.pieces`.
    """

    text: str
    token: int


@dataclass(frozen=True, slots=True)
class Joined:
    """A part whose tags are whole and numbered, and what is known of each.

    Attributes:
        pieces: the part as tokens.
        found: the tags by number.
        loose: tokens with a closing brace that closes no tag: a tag whose opening brace was lost.
    """

    pieces: tuple[str, ...]
    found: tuple[Found, ...]
    loose: tuple[int, ...] = ()

    @property
    def xml(self) -> str:
        """The part as one text."""
        return "".join(self.pieces)


def spans_of(text: str) -> list[tuple[int, int]]:
    """Find the tags of a text, as `TAG` does; openers that nothing closes cost no more than others.

    >>> spans_of("a {{ b }} {{ c"), spans_of("{{{ a }}")
    ([(2, 9)], [(0, 8)])
    """
    found: list[tuple[int, int]] = []
    gone: set[str] = set()
    at = 0
    while (opener := _OPENING.search(text, at)) is not None:
        kind, begin = opener[0], opener.start()
        end = -1 if kind in gone else text.find(_CLOSERS[kind], opener.end())
        if end < 0:
            gone.add(kind)
            at = begin + 1
            continue
        at = end + 2
        found.append((begin, at))
    return found


def has_tags(xml: str) -> bool:
    """Whether a part holds anything to render, even when Word cut the braces apart."""
    if "{" not in xml and "_}" not in xml:
        return False
    text = re.sub("<[^>]*>", "", xml)
    return any(pattern.search(some) for pattern in (_OPENER, _PRINTED_BRACES) for some in (text, xml))


def join_tags(xml: str, place: str) -> Joined:
    """Gather each tag into the run where it begins, and number it.

    Raises:
        TemplateError: a tag is opened but never closed.
    """
    pieces = tokens(xml)
    content = list(_content(pieces))
    stream = "".join(pieces[i] for i in content)
    starts: list[int] = []
    at = 0
    for i in content:
        starts.append(at)
        at += len(pieces[i])
    spans = spans_of(stream)
    _refuse_unclosed(stream, spans, place)
    located = [(_locate(starts, a), _locate(starts, b - 1), a, b) for a, b in spans]
    found: list[Found | None] = [None] * len(spans)
    for number in range(len(spans) - 1, -1, -1):
        first, last, a, b = located[number]
        text = stream[a:b]
        _gather(pieces, content, (first, a - starts[first]), (last, b - starts[last]), _numbered(text, number))
        found[number] = Found(clean(text), content[first])
    known = [item for item in found if item is not None]
    loose = tuple(i for i in content if _LOOSE.search(TAG.sub("", pieces[i])))
    _number_attributes(pieces, known)
    return Joined(tuple(pieces), tuple(known), loose)


def clean(text: str) -> str:
    """The tag as Jinja must read it: XML escapes undone, Word's curly quotes straightened, invisible marks dropped.

    Curly quotes inside straight quotes are text and stay.

    >>> clean("{{ x|default(“A &amp; B”) }}")
    '{{ x|default("A & B") }}'
    """
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", unescape(text)))

    def straight(match: re.Match[str]) -> str:
        return match.group(1) or ('"' if match.group(2) else "'")

    return _QUOTES.sub(straight, text).replace("\n", " ").replace("\t", " ").replace("\r", " ")


def element_name(token: str) -> str:
    """The name in a tag of XML: 'w:p' for '<w:p w:rsidR="0">' and for '</w:p>'."""
    match = _NAME.match(token)
    return match.group(1) if match else ""


def enclosing(pieces: Sequence[str], index: int, name: str) -> tuple[int, int] | None:
    """The innermost element `name` around a token: places of its two tags; None when there is none."""
    first = _scan(pieces, range(index, -1, -1), name, outward="<")
    last = _scan(pieces, range(index, len(pieces)), name, outward="</")
    return (first, last) if first is not None and last is not None else None


def is_start(token: str, name: str) -> bool:
    """Whether a token opens element `name` (and does not close it at once)."""
    return token.startswith(f"<{name}") and element_name(token) == name and not token.endswith("/>")


def mirrored(pieces: Sequence[str]) -> bool:
    """Whether leaving these tokens out keeps the XML well-formed: what they close they open again."""
    closed: list[str] = []
    opened: list[str] = []
    for token in pieces:
        if not token.startswith("<") or token.endswith("/>"):
            continue
        name = element_name(token)
        if not token.startswith("</"):
            opened.append(name)
        elif opened:
            if opened.pop() != name:
                return False
        else:
            closed.append(name)
    return closed == opened[::-1]


def _scan(pieces: Sequence[str], order: range, name: str, outward: str) -> int | None:
    depth = 0
    opening, closing = f"<{name}", f"</{name}>"
    for at in order:
        token = pieces[at]
        if token == closing:
            if outward == "</" and depth == 0:
                return at
            depth += 1 if outward == "<" else -1
        elif token.startswith(opening) and is_start(token, name):
            if outward == "<" and depth == 0:
                return at
            depth += 1 if outward == "</" else -1
    return None


def _content(pieces: Sequence[str]) -> Iterator[int]:
    """Places of text that is text: what an element holds alone, not the blanks between elements."""
    for i in range(2, len(pieces) - 1, 2):
        before, after = pieces[i - 1], pieces[i + 1]
        if pieces[i] and after.startswith("</") and not before.startswith("</") and not before.endswith("/>"):
            yield i


def _locate(starts: Sequence[int], offset: int) -> int:
    low, high = 0, len(starts)
    while high - low > 1:
        middle = (low + high) // 2
        if starts[middle] <= offset:
            low = middle
        else:
            high = middle
    return low


def _numbered(tag: str, number: int) -> str:
    return f"{tag[:2]}{SIGN}{number}{SIGN}{tag[2:]}"


def _gather(pieces: list[str], content: Sequence[int], start: tuple[int, int], end: tuple[int, int], tag: str) -> None:
    """Put a whole tag where it begins and take its fragments away."""
    (first, head), (last, tail) = start, end
    begin, finish = content[first], content[last]
    if first == last:
        pieces[begin] = pieces[begin][:head] + tag + pieces[begin][tail:]
        return
    rest = pieces[finish][tail:]
    if mirrored(pieces[begin + 1 : finish]):
        pieces[begin] = pieces[begin][:head] + tag + rest
        pieces[begin + 1 : finish + 1] = [""] * (finish - begin)
        return
    pieces[begin] = pieces[begin][:head] + tag
    for i in content[first + 1 : last]:
        pieces[i] = ""
    pieces[finish] = rest


def _number_attributes(pieces: list[str], found: list[Found]) -> None:
    """Tags also stand in attributes (a picture's description, a colour); they are numbered after the others."""
    for i in range(1, len(pieces), 2):
        if "{" not in pieces[i] or not spans_of(pieces[i]):
            continue

        def numbered(match: re.Match[str], token: int = i) -> str:
            found.append(Found(clean(match.group()), token))
            return _numbered(match.group(), len(found) - 1)

        pieces[i] = TAG.sub(numbered, pieces[i])


def _refuse_unclosed(stream: str, spans: Sequence[tuple[int, int]], place: str) -> None:
    """Openers outside the tags found, or inside one (it then swallowed the next), were never closed."""
    loose: list[int] = []
    at = 0
    for a, b in [*spans, (len(stream), len(stream))]:
        loose += [match.start() for match in _OPENER.finditer(stream, at, a)]
        if not stream.startswith("{#", a) and _OPENER.search(_QUOTED.sub("", stream[a + 2 : b])):
            loose.append(a)
        at = b
    if loose:
        raise TemplateError(
            *(
                Problem(
                    "thẻ mở mà không đóng",
                    vi_tri=place,
                    tim_thay=visible(stream[at : at + 40]),
                    cach_sua="Thêm dấu đóng }}, %} hoặc #} cho thẻ này.",
                )
                for at in loose[:_TOLD]
            )
        )
