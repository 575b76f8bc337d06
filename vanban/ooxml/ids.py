"""Ids in a part or a file: one thing, one id. Loops and joined papers repeat those of the template."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from vanban.patterns import regex

_MARKED: Final = ("<wp:docPr", "<w:bookmarkStart", "<w:sdtPr", "w14:paraId=", "<v:")
_ID: Final = regex(
    r'(?P<head><wp:docPr\b[^<>]*?\bid=")(?P<drawing>\d+)(?=")'
    r"|<w:bookmarkStart\b[^<>]*>|<w:bookmarkEnd\b[^<>]*>"
    r'|(?P<control><w:sdtPr>(?:(?!</w:sdtPr>).)*?<w:id\b[^<>]*?w:val=")(?P<number>-?\d+)(?=")'
    r'|(?P<paragraph>\sw14:(?:paraId|textId)="[^"]*")'
    r"|<v:(?:shape|rect|line|oval|roundrect|group|polyline|image|shapetype)\b[^<>]*>",
    re.DOTALL,
)
_ATTRIBUTE: Final = {name: regex(rf'(\b{name}=")([^"]*)(")') for name in ("w:id", "w:name", r"(?<!:)id", "o:spid")}
_NAME_LENGTH: Final = 40
"""Longest name of a bookmark that Word takes."""


def has_ids(xml: str) -> bool:
    """Say whether text holds anything that must be numbered."""
    return any(mark in xml for mark in _MARKED)


class Ids:
    """Gives ids that are one of a kind, over as many texts as it is shown.

    Attributes:
        drawing: the highest number of a drawing given or seen.
    """

    def __init__(self, drawing: int = 0) -> None:
        """Begin with nothing seen; drawings are numbered above `drawing` when their number is taken."""
        self.drawing = drawing
        self._seen: set[tuple[str, str]] = set()
        self._open: dict[str, list[str]] = {}
        self._bookmark = 0
        self._control = 0
        self._shape = 0

    def own(self, xml: str) -> str:
        """Give back the text with every id that was met before replaced; first ones stay."""
        if not has_ids(xml):
            return xml
        self.drawing = max([self.drawing, *(int(n) for n in _DRAWINGS.findall(xml))])
        self._bookmark = max([self._bookmark, *(int(n) for n in _BOOKMARKS.findall(xml))])
        return _ID.sub(self._one, xml)

    def _one(self, match: re.Match[str]) -> str:
        text = match[0]
        if match["drawing"]:
            if self._first("drawing", match["drawing"]):
                return text
            self.drawing += 1
            self._first("drawing", str(self.drawing))
            return f"{match['head']}{self.drawing}"
        if text.startswith("<w:bookmarkStart"):
            return self._bookmark_start(text)
        if text.startswith("<w:bookmarkEnd"):
            return _changed(text, "w:id", self._bookmark_end)
        if match["number"]:
            return text if self._first("control", match["number"]) else f"{match['control']}{self._new_control()}"
        if match["paragraph"]:
            return text if self._first("paragraph", text.strip()) else ""
        if text.startswith("<v:shapetype"):
            # Shapes lean on a type by its id: a repeated type is the same type.
            return text
        if text.startswith("<v:"):
            return _changed(_changed(text, r"(?<!:)id", self._own_shape), "o:spid", self._own_shape)
        return text

    def _first(self, kind: str, value: str) -> bool:
        if (kind, value) in self._seen:
            return False
        self._seen.add((kind, value))
        return True

    def _bookmark_start(self, text: str) -> str:
        def number(old: str) -> str:
            new = old
            if not self._first("bookmark", old):
                self._bookmark += 1
                new = str(self._bookmark)
                self._first("bookmark", new)
            self._open.setdefault(old, []).append(new)
            return new

        return _changed(_changed(text, "w:id", number), "w:name", self._own_name)

    def _bookmark_end(self, old: str) -> str:
        waiting = self._open.get(old)
        return waiting.pop(0) if waiting else old

    def _own_name(self, old: str) -> str:
        new, turn = old, 1
        while not self._first("bookmark's name", new.casefold()):
            turn += 1
            new = f"{old[: _NAME_LENGTH - 1 - len(str(turn))]}_{turn}"
        return new

    def _own_shape(self, old: str) -> str:
        new = old
        while not self._first("shape", new):
            self._shape += 1
            new = f"{old.rpartition('-')[0] or old}-{self._shape}"
        return new

    def _new_control(self) -> str:
        while True:
            self._control += 1
            if self._first("control", str(self._control)):
                return str(self._control)


_DRAWINGS: Final = regex(r'<wp:docPr\b[^<>]*?\bid="(\d{1,9})"')
_BOOKMARKS: Final = regex(r'<w:bookmarkStart\b[^<>]*?\bw:id="(\d{1,9})"')


def _changed(text: str, name: str, change: Callable[[str], str]) -> str:
    return _ATTRIBUTE[name].sub(lambda m: m[1] + change(m[2]) + m[3], text, count=1)
