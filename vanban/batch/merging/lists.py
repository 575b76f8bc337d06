"""Lists and notes of joined papers: each paper's lists begin at 1 again, each note keeps its text."""

from __future__ import annotations

import re
from typing import Any

from vanban.frozen import dataclass
from vanban.ooxml.names import W
from vanban.ooxml.styles import parse_styles
from vanban.patterns import regex

_NUM = regex(r'<w:num w:numId="(\d+)"[^>]*>(.*?)</w:num>', re.DOTALL)
_ABSTRACT = regex(r'<w:abstractNum\b[^>]*\bw:abstractNumId="(\d+)"[^>]*>(.*?)</w:abstractNum>', re.DOTALL)
_ABSTRACT_OF = regex(r'<w:abstractNumId w:val="(\d+)"\s*/>')
_LEVEL = regex(r'<w:lvl w:ilvl="(\d)"[^>]*>(.*?)</w:lvl>', re.DOTALL)
_START = regex(r'<w:start w:val="(\d+)"\s*/>')
_OVERRIDE = regex(r'<w:lvlOverride w:ilvl="(\d)"')


class Lists:
    """Numbered lists of the template, and the copies further papers get."""

    def __init__(self, numbering: str) -> None:
        """Read the lists of a numbering part; "" when the papers have none."""
        self._xml = numbering
        self._abstract = {int(match[1]): match[2] for match in _ABSTRACT.finditer(numbering)}
        self._nums = {int(match[1]): match[2] for match in _NUM.finditer(numbering)}
        self._next = max(self._nums, default=0) + 1
        self._fresh: list[str] = []

    def copy(self, number: int) -> int:
        """A list like `number` that begins anew; the number itself when there is no such list."""
        inner = self._nums.get(number)
        found = _ABSTRACT_OF.search(inner or "")
        if inner is None or found is None:
            return number
        kept = set(_OVERRIDE.findall(inner))
        starts = {match[1]: _START.search(match[2]) for match in _LEVEL.finditer(self._abstract.get(int(found[1]), ""))}
        overrides = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start[1] if start else 1}"/></w:lvlOverride>'
            for level, start in starts.items()
            if level not in kept
        )
        fresh, self._next = self._next, self._next + 1
        self._fresh.append(f'<w:num w:numId="{fresh}">{inner}{overrides}</w:num>')
        return fresh

    @property
    def xml(self) -> str:
        """The numbering part with the copies, where the schema wants them: after the template's lists."""
        if not self._fresh:
            return self._xml
        at = max((match.end() for match in _NUM.finditer(self._xml)), default=-1)
        return self._xml[:at] + "".join(self._fresh) + self._xml[at:]


_STYLED = regex(r'(<w:p(?: [^>]*)?><w:pPr><w:pStyle w:val="([^"]+)"\s*/>)(.*?)(</w:pPr>)', re.DOTALL)
_BEFORE_NUMBER = regex(r"(?:<w:(?:keepNext|keepLines|pageBreakBefore|framePr|widowControl)\b[^>]*/>)*")
_AFTER_INDENT = regex(
    r"<w:(?:contextualSpacing|mirrorIndents|suppressOverlap|jc|textDirection|textAlignment|textboxTightWrap|outlineLvl|divId"
    r"|cnfStyle|rPr|sectPr|pPrChange)\b|$"
)


@dataclass(frozen=True, slots=True)
class _Numbered:
    """What a style says of numbering: list, level, and the indent it has beside the list's own."""

    number: str
    level: str
    indent: str


class StyledLists:
    """Lists that paragraphs stand in by their style only: in further papers they are told directly, so that they begin anew."""

    def __init__(self, styles: bytes, numbering: str) -> None:
        """Read the styles of the template; b"" when it has none."""
        self._numbered: dict[str, _Numbered] = {}
        linked = {
            style[1]: match[1] for match in _LEVEL.finditer(numbering) if (style := _LEVEL_STYLE.search(match[2]))
        }
        found = {} if not styles else {s.get(f"{W}styleId"): s for s in parse_styles(styles).iter(f"{W}style")}
        for name, style in found.items():
            chain = _chain(style, found)
            number = _first(chain, f"{W}pPr/{W}numPr/{W}numId")
            if number is None or number.get(f"{W}val") in (None, "0"):
                continue
            level = _first(chain, f"{W}pPr/{W}numPr/{W}ilvl")
            # The indent of a style goes before the list's when the style says the list, or stands on one that does.
            says = next(at for at, one in enumerate(chain) if one.find(f"{W}pPr/{W}numPr/{W}numId") is not None)
            indent = _first(chain[: says + 1], f"{W}pPr/{W}ind")
            said = level.get(f"{W}val", "0") if level is not None else linked.get(name, "0")
            kept = "" if indent is None else "<w:ind " + " ".join(
                f'w:{key.removeprefix(W)}="{value}"' for key, value in indent.attrib.items()
            ) + "/>"  # fmt: skip
            self._numbered[name] = _Numbered(number.get(f"{W}val"), said, kept)

    def told(self, xml: str) -> str:
        """Say the list of each such paragraph in the paragraph itself."""
        return _STYLED.sub(self._told, xml) if self._numbered else xml

    def _told(self, match: re.Match[str]) -> str:
        said, rest = self._numbered.get(match[2]), match[3]
        if said is None or "<w:numPr" in rest:
            return match[0]
        at = _BEFORE_NUMBER.match(rest)
        end = at.end() if at else 0
        number = f'<w:numPr><w:ilvl w:val="{said.level}"/><w:numId w:val="{said.number}"/></w:numPr>'
        rest = rest[:end] + number + rest[end:]
        if said.indent and "<w:ind " not in rest:
            place = _AFTER_INDENT.search(rest)
            at_indent = place.start() if place else len(rest)
            rest = rest[:at_indent] + said.indent + rest[at_indent:]
        return match[1] + rest + match[4]


_LEVEL_STYLE = regex(r'<w:pStyle w:val="([^"]+)"\s*/>')


def _chain(style: Any, found: dict[str, Any]) -> list[Any]:
    """Give a style and those it is based on."""
    chain = [style]
    while (based := chain[-1].find(f"{W}basedOn")) is not None:
        parent = found.get(based.get(f"{W}val"))
        if parent is None or parent in chain:
            break
        chain.append(parent)
    return chain


def _first(chain: list[Any], path: str) -> Any:
    return next((element for style in chain if (element := style.find(path)) is not None), None)


class Notes:
    """Footnotes or endnotes of all papers under numbers of their own."""

    def __init__(self, word: str) -> None:
        """Collect the notes of one kind: "footnote" or "endnote"."""
        self._note = re.compile(rf"<w:{word} [^>]*?>.*?</w:{word}>", re.DOTALL)
        self._reference = re.compile(rf'(<w:{word}Reference\b[^>]*?\bw:id=")(-?\d+)(")')
        self._id = re.compile(r'(\bw:id=")(-?\d+)(")')
        self._head = self._tail = ""
        self._notes: list[str] = []
        self._next = 1

    def paper(self, part: str, xml: str) -> str:
        """Take the notes of the next paper and give its text the numbers they get.

        Args:
            part: its part of notes; "" when it has none.
            xml: its text.
        """
        found = list(self._note.finditer(part))
        if not found:
            return xml
        if not self._head:
            self._head, self._tail = part[: found[0].start()], part[found[-1].end() :]
            self._notes = [match[0] for match in found if "w:type=" in match[0][:200]]
            taken = [int(m[2]) for note in self._notes if (m := self._id.search(note))]
            self._next = max([0, *taken]) + 1
        numbers: dict[str, str] = {}
        for match in found:
            old = self._id.search(match[0])
            if old is None or "w:type=" in match[0].partition(">")[0]:
                continue
            numbers[old[2]] = str(self._next)
            self._next += 1
            self._notes.append(self._id.sub(lambda m: m[1] + numbers[m[2]] + m[3], match[0], count=1))
        return self._reference.sub(lambda m: m[1] + numbers.get(m[2], m[2]) + m[3], xml)

    @property
    def xml(self) -> str:
        """The part with the notes of all papers; "" when no paper has any."""
        return self._head + "".join(self._notes) + self._tail if self._head else ""
