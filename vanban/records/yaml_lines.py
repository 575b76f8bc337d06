"""The lines of a YAML text that hold names and structure, apart from the text under a `|`; odd blanks and colons in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.patterns import regex

_BLOCK: Final = regex(r"(?:.*[:\-]\s|\s*)[|>][-+0-9]*\s*(?:#.*)?")
_ODD: Final = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_LEAD: Final = regex(f"^[ {_ODD}]*[{_ODD}][ {_ODD}]*")
_AFTER_DASH: Final = regex(f"^( *-)[{_ODD}]")
_AFTER_KEY: Final = regex(f"^( *(?:- )*[^:：\"'#{{\\[]{{1,60}}?)\\s*(?::[{_ODD}]|：)\\s*")
_NO_BLANK: Final = regex(r"^ *(?:- +)*[^\W\d_][^:\"'#{\[]{0,60}?:(?=[^\s:/\\])(?!\d\d\b)")
_OTHER_BREAK: Final = regex("[\x85\u2028\u2029]")


def other_break(text: str) -> tuple[int, str] | None:
    r"""Find the first line break that editors do not show as one; gives its line and its code, None when there is none.

    >>> other_break("a: 1\nb:\u2028  c: 2")
    (2, 'U+2028')
    """
    found = _OTHER_BREAK.search(text)
    return (text.count("\n", 0, found.start()) + 1, f"U+{ord(found[0]):04X}") if found else None


def plain_lines(text: str) -> str:
    r"""Give odd blanks before a name or behind its colon, and full-width colons, their plain form; texts stay as typed.

    >>> plain_lines("Địa danh:\u00a0Lạng Sơn\nSố： 7\nnoi_dung: |\n  Giờ:\u00a08")
    'Địa danh: Lạng Sơn\nSố: 7\nnoi_dung: |\n  Giờ:\xa08'
    """
    if not re.search(f"[{_ODD}：]", text):
        return text
    lines = text.split("\n")
    for index, line in enumerate(lines):
        lines[index] = _LEAD.sub(lambda match: " " * len(match[0]), line)
    for index in list(_structural(lines)):
        line = _AFTER_DASH.sub(r"\1 ", lines[index])
        lines[index] = _AFTER_KEY.sub(r"\1: ", line).rstrip() if _AFTER_KEY.match(line) else line
    return "\n".join(lines)


def without_blank(text: str, last: int) -> int | None:
    r"""Find the line, at most `last`, where a name and its value have no blank between them; the nearest one above wins.

    >>> without_blank("loai: ke_hoach\nĐịa danh:Lạng Sơn\nngay: 1", 3)
    2
    """
    lines = text.split("\n")
    found = [index + 1 for index in _structural(lines) if index < last and _NO_BLANK.match(lines[index])]
    return found[-1] if found else None


def without_colon(text: str, line: int) -> int | None:
    r"""Find the name without a colon that runs on into the line a parser stops at.

    >>> without_colon("loai Kế hoạch\nCơ quan:\n  ten: A", 2)
    1
    """
    lines = text.split("\n")
    above = [index for index in _structural(lines) if index + 1 < line]
    if not above or line > len(lines):
        return None
    written, here = lines[above[-1]], lines[line - 1]
    same = len(written) - len(written.lstrip()) == len(here) - len(here.lstrip())
    return above[-1] + 1 if same and ":" not in written and not written.lstrip().startswith(("-", "#")) else None


def _structural(lines: list[str]) -> Iterator[int]:
    """Walk the lines that are no text under a `|` or `>`."""
    inside: int | None = None
    for index, line in enumerate(lines):
        if not line.strip():
            continue
        indent = len(line) - len(line.lstrip(" "))
        if inside is not None and indent > inside:
            continue
        inside = None
        yield index
        if _BLOCK.fullmatch(line):
            inside = indent
