"""Lists and notes of joined papers: each paper's lists begin at 1 again, each note keeps its text."""

from __future__ import annotations

import re

_NUM = re.compile(r'<w:num w:numId="(\d+)"[^>]*>(.*?)</w:num>', re.DOTALL)
_ABSTRACT = re.compile(r'<w:abstractNum\b[^>]*\bw:abstractNumId="(\d+)"[^>]*>(.*?)</w:abstractNum>', re.DOTALL)
_ABSTRACT_OF = re.compile(r'<w:abstractNumId w:val="(\d+)"\s*/>')
_LEVEL = re.compile(r'<w:lvl w:ilvl="(\d)"[^>]*>(.*?)</w:lvl>', re.DOTALL)
_START = re.compile(r'<w:start w:val="(\d+)"\s*/>')
_OVERRIDE = re.compile(r'<w:lvlOverride w:ilvl="(\d)"')


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
