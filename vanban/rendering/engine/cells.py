"""The tags that shape a table cell: {% colspan n %}, {% cellbg colour %}, {% vm %} and {% hm %}."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vanban.ooxml.xml_text import tokens
from vanban.patterns import regex
from vanban.rendering.engine.tags import NUMBERED, SIGN, TagError, element_name, enclosing

# Order of a cell's properties, ECMA-376 17.4.69 (CT_TcPr): Word refuses files that break it.
_ORDER = (
    "w:cnfStyle",
    "w:tcW",
    "w:gridSpan",
    "w:hMerge",
    "w:vMerge",
    "w:tcBorders",
    "w:shd",
    "w:noWrap",
    "w:tcMar",
    "w:textDirection",
    "w:tcFitText",
    "w:vAlign",
    "w:hideMark",
)
_WORD = regex(r"\s*(colspan|cellbg|vm|hm)\b\s*(.*?)\s*", re.DOTALL)
_SPAN = regex(r'w:val="(\d+)"')


def shape_cells(xml: str) -> tuple[str, bool]:
    """Turn cell tags into cell properties; says too whether rows may now differ in their number of columns.

    Raises:
        TagError: such a tag stands outside any table.
    """
    grid = False
    apply = {"colspan": _colspan, "cellbg": _background, "vm": _merge_down, "hm": _merge_across}
    while (spot := _next(xml)) is not None:
        pieces, index, word, argument, number = spot
        cell = enclosing(pieces, index, "w:tc")
        if cell is None:
            raise TagError(int(number), f"thẻ {word} phải nằm trong một ô của bảng")
        apply[word](pieces, cell, index, argument, number)
        grid |= word in ("colspan", "hm")
        xml = "".join(pieces)
    return xml, grid


def _next(xml: str) -> tuple[list[str], int, str, str, str] | None:
    """The first cell tag, taken out of its text (vm stays until its cell is rewritten)."""
    for match in NUMBERED.finditer(xml):
        inner = _WORD.fullmatch(match[3]) if match[1] == "%" else None
        if inner is None or (inner[1] in ("colspan", "cellbg")) != bool(inner[2]):
            continue
        pieces = tokens(xml)
        index = next(i for i, piece in enumerate(pieces) if match.group() in piece)
        if inner[1] != "vm":
            pieces[index] = pieces[index].replace(match.group(), "", 1)
        return pieces, index, inner[1], inner[2], match[2]
    return None


def _colspan(pieces: list[str], cell: tuple[int, int], index: int, argument: str, number: str) -> None:
    _set_property(pieces, cell, "w:gridSpan", f'<w:gridSpan w:val="{{{{{SIGN}{number}{SIGN}{argument}}}}}"/>')


def _background(pieces: list[str], cell: tuple[int, int], index: int, argument: str, number: str) -> None:
    fill = f"{{{{{SIGN}{number}{SIGN}({argument})|string|replace('#', '')}}}}"
    _set_property(pieces, cell, "w:shd", f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>')


def _merge_down(pieces: list[str], cell: tuple[int, int], index: int, argument: str, number: str) -> None:
    """Text only in the first row of the loop; the cells of the rows below continue it."""
    first = f"{{%{SIGN}{number}{SIGN} if loop.first %}}"
    other = f"{{%{SIGN}{number}{SIGN} else %}}"
    close = f"{{%{SIGN}{number}{SIGN} endif %}}"
    start = next(i for i in range(cell[0], index + 1) if _is_text(pieces, i))
    pieces[index] = re.sub(rf"\{{%{SIGN}{number}{SIGN}\s*vm\s*%\}}", "", pieces[index], count=1) + close
    pieces[start] = first + pieces[start]
    _set_property(pieces, cell, "w:vMerge", f'<w:vMerge w:val="{first}restart{other}continue{close}"/>')


def _merge_across(pieces: list[str], cell: tuple[int, int], index: int, argument: str, number: str) -> None:
    """One cell for the whole loop, as wide as the loop is long."""
    present = next((_SPAN.search(p) for p in pieces[cell[0] : cell[1]] if element_name(p) == "w:gridSpan"), None)
    times = f"{present[1]} * " if present else ""
    width = f"{{{{{SIGN}{number}{SIGN} {times}loop.length }}}}"
    _set_property(pieces, cell, "w:gridSpan", f'<w:gridSpan w:val="{width}"/>')
    pieces[cell[0]] = f"{{%{SIGN}{number}{SIGN} if loop.first %}}" + pieces[cell[0]]
    pieces[cell[1]] += f"{{%{SIGN}{number}{SIGN} endif %}}"


def _is_text(pieces: Sequence[str], i: int) -> bool:
    return i % 2 == 0 and i > 0 and element_name(pieces[i - 1]) == "w:t" and not pieces[i - 1].startswith("</")


def _set_property(pieces: list[str], cell: tuple[int, int], name: str, markup: str) -> None:
    """Write one property of a cell where the schema wants it, in place of the old one."""
    start = cell[0]
    head = start + 2
    if element_name(pieces[head]) != "w:tcPr":
        pieces[start] += f"<w:tcPr>{markup}</w:tcPr>"
        return
    if pieces[head].endswith("/>"):
        pieces[head] = f"<w:tcPr>{markup}</w:tcPr>"
        return
    end = pieces.index("</w:tcPr>", head)
    children = [(n, m) for n, m in _children(pieces[head + 1 : end]) if n != name]
    rank = _ORDER.index(name)
    place = next((i for i, (n, _) in enumerate(children) if n not in _ORDER or _ORDER.index(n) > rank), len(children))
    children.insert(place, (name, markup))
    pieces[head] = pieces[head] + "".join(m for _, m in children) + "</w:tcPr>"
    pieces[head + 1 : end + 1] = [""] * (end - head)


def _children(pieces: Sequence[str]) -> list[tuple[str, str]]:
    """Direct children with their markup."""
    found: list[tuple[str, str]] = []
    depth = 0
    for piece in pieces:
        if depth == 0 and piece.startswith("<"):
            found.append((element_name(piece), piece))
        elif found:
            found[-1] = (found[-1][0], found[-1][1] + piece)
        if piece.startswith("</"):
            depth -= 1
        elif piece.startswith("<") and not piece.endswith("/>"):
            depth += 1
    return found
