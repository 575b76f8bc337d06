"""Style sheet, lists and theme of a file: papers of one office bring the same ones, byte for byte, and they are read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from vanban.ooxml.cascade import Styles
from vanban.ooxml.names import Element
from vanban.ooxml.package import Package, parse
from vanban.ooxml.styles import StyleBook
from vanban.ooxml.theme import read_theme, theme_language
from vanban.reading.word.formatting import Formatting
from vanban.reading.word.numbering import Numbering
from vanban.regulation import style_rows

_HOUSE: Final = StyleBook.of(style_rows())
_REMEMBERED: Final = 16
_LARGEST: Final = 300_000
"""Bytes of sheets that are not worth remembering."""


@dataclass(frozen=True, slots=True)
class _Sheets:
    """What the parts say, and which of them could not be parsed."""

    formatting: Formatting
    broken: tuple[bool, bool, bool]


def read_formatting(package: Package, styles: str, theme: str, numbering: str, settings: Element | None) -> Formatting:
    """Read the parts that say how text looks; what is broken counts as missing and is noted in the package.

    Args:
        package: the file.
        styles: name of the part with the styles.
        theme: name of the part with the theme.
        numbering: name of the part with the lists.
        settings: the settings of the file; None without.
    """
    parts = (styles, theme, numbering)
    found = (package.unpacked(styles), package.unpacked(theme), package.unpacked(numbering))
    read = _known if sum(len(data or b"") for data in found) <= _LARGEST else _read
    sheets = read(found, theme_language(settings))
    for part, data, broken in zip(parts, found, sheets.broken, strict=True):
        if broken or (data is None and package.has(part)):
            package.note_broken(part)
    return sheets.formatting


def _read(given: tuple[bytes | None, bytes | None, bytes | None], language: str) -> _Sheets:
    styles, theme, numbering = roots = [None if data is None else parse(data) for data in given]
    read = Styles(styles, _HOUSE)
    lists = {s.id: s.paragraph["num_id"] for s in read.of_kind("numbering") if s.paragraph.get("num_id") is not None}
    formatting = Formatting(read, Numbering(numbering, lists), read_theme(theme, language))
    broken = [data is not None and root is None for data, root in zip(given, roots, strict=True)]
    return _Sheets(formatting, (broken[0], broken[1], broken[2]))


_known = lru_cache(maxsize=_REMEMBERED)(_read)
"""`_read`, remembered with the looks that were made of it."""
