"""What can only be put right when the values are known: column grids, cells and rows that lost what was in them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from vanban.patterns import regex

_TABLE_EVENTS = regex(
    r"<w:tbl>|<w:tbl (?:[^>]*)>|</w:tbl>|<w:tblGrid>.*?</w:tblGrid>|<w:tblGrid/>|<w:tr[ >]|</w:tr>|<w:tc[ >]"
    r'|<w:(gridSpan|gridBefore|gridAfter) w:val="(\d+)"/>',
    re.DOTALL,
)
_COLUMN = regex(r'<w:gridCol(?: w:w="(-?\d+)(?:\.\d+)?")?\s*/>')
_DRAWING_ID = regex(r'(<wp:docPr\b[^>]*?\bid=")(\d+)(")')


@dataclass(slots=True)
class _Table:
    """A table while it is read: its grid and the widest row."""

    start: int = -1
    end: int = -1
    widths: list[int] = field(default_factory=list)
    columns: int = 0
    row: int = 0
    widest: int = 0


def fit_grids(xml: str) -> str:
    """Give each table as many grid columns as its widest row has, keeping the table as wide as it was.

    Rows made by {%tc for %} or widened by {% colspan %} may have more or fewer cells than the template's grid.
    """
    changes: list[tuple[int, int, str]] = []
    open_tables: list[_Table] = []
    for match in _TABLE_EVENTS.finditer(xml):
        event = match[0]
        if event.startswith(("<w:tbl>", "<w:tbl ")):
            open_tables.append(_Table())
        elif not open_tables:
            continue
        elif event == "</w:tbl>":
            table = open_tables.pop()
            change = _new_grid(table)
            if change:
                changes.append((table.start, table.end, change))
        else:
            _count(open_tables[-1], match)
    for start, end, grid in sorted(changes, reverse=True):
        xml = xml[:start] + grid + xml[end:]
    return xml


def _count(table: _Table, match: re.Match[str]) -> None:
    event = match[0]
    if event.startswith("<w:tblGrid"):
        # A later <w:tblGrid> of the same table is the record of a tracked change.
        if table.start < 0:
            table.start, table.end = match.span()
            table.widths = [int(width or 0) for width in _COLUMN.findall(event)]
    elif event.startswith("<w:tr"):
        table.row = 0
    elif event.startswith("<w:tc"):
        table.row += 1
    elif event == "</w:tr>":
        table.widest = max(table.widest, table.row)
    elif match[1] == "gridSpan":
        table.row += int(match[2]) - 1
    else:
        table.row += int(match[2])


def _new_grid(table: _Table) -> str | None:
    have, want = len(table.widths), table.widest
    if table.start < 0 or not have or not want or have == want:
        return None
    total = sum(table.widths)
    if want > have:
        share = total / want
        scaled = [int(width * have / want) for width in table.widths]
        widths = scaled + [int(share)] * (want - have)
    else:
        spare = int(sum(table.widths[want:]) / want)
        widths = [width + spare for width in table.widths[:want]]
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tblGrid>{columns}</w:tblGrid>"


def highest_drawing(xml: str) -> int:
    """The highest number of a drawing in a part; 0 when it has none."""
    return max((int(match[2]) for match in _DRAWING_ID.finditer(xml)), default=0)


_HOLLOW = regex(
    r"(?P<cell>(?:<w:tc>|<w:tc [^>]*>)(?:<w:tcPr>(?:(?!</w:tcPr>).)*</w:tcPr>|<w:tcPr/>)?)(?=</w:tc>)"
    r"|(?P<table></w:tbl>)(?=</w:tc>|</w:hdr>|</w:ftr>|</w:txbxContent>)"
    r"|(?P<story><w:(?:hdr|ftr|txbxContent|footnote|endnote)\b[^>]*(?<!/)>)(?=</w:(?:hdr|ftr|txbxContent|footnote|endnote)>)",
    re.DOTALL,
)
_NO_CELLS = regex(
    r"(?:<w:tr>|<w:tr [^>]*[^/]>)(?:<w:tblPrEx>(?:(?!</w:tblPrEx>).)*</w:tblPrEx>)?"
    r"(?:<w:trPr>(?:(?!</w:trPr>).)*</w:trPr>|<w:trPr/>)?</w:tr>",
    re.DOTALL,
)
_NO_ROWS = regex(
    r"<w:tbl>(?:<w:tblPr>(?:(?!</w:tblPr>).)*</w:tblPr>|<w:tblPr/>)?"
    r"(?:<w:tblGrid>(?:(?!</w:tblGrid>).)*</w:tblGrid>|<w:tblGrid/>)?</w:tbl>",
    re.DOTALL,
)
_ENDS = (
    ("</w:tc>", "</w:p></w:tc>"),
    ("</w:tr>", "</w:tc></w:tr>"),
    ("</w:tbl>", "</w:tr></w:tbl>"),
    ("</w:txbxContent>", "</w:p></w:txbxContent>"),
    ("</w:hdr>", "</w:p></w:hdr>"),
    ("</w:ftr>", "</w:p></w:ftr>"),
    ("</w:footnote>", "</w:p></w:footnote>"),
    ("</w:endnote>", "</w:p></w:endnote>"),
)
"""What closes → how it closes when something is in it."""


_END = regex("</w:(?:t(?:c|r|bl|xbxContent)|hdr|ftr|footnote|endnote)>")
"""What closes, looked for at once: most pieces close none of it."""
_NEEDED = {end: filled.removesuffix(end) for end, filled in _ENDS}


def is_filled(piece: str) -> bool:
    """Whether nothing hollow stands inside a piece of a part; how it begins is seen where pieces meet."""
    return _END.search(piece) is None or all(
        not (closed := piece.count(end)) or closed - piece.startswith(end) == piece.count(filled)
        for end, filled in _ENDS
    )


def needed_before(piece: str) -> str:
    """Give how what stands before a piece must end, so that nothing hollow stands where they meet; "" for anything."""
    closes = _END.match(piece) if piece.startswith("</w:") else None
    return _NEEDED[closes[0]] if closes is not None else ""


def all_filled(pieces: Sequence[str], known: Mapping[str, str], written: Container[int] = ()) -> bool:
    """Whether nothing hollow stands in a part: neither where its pieces meet nor inside one.

    Args:
        pieces: the text of the part in order.
        known: pieces that are filled, looked at before, each with what it needs before it.
        written: ids of further ones, by writers that leave nothing hollow.
    """
    before = ""
    for piece, needed in zip(pieces, map(known.get, pieces), strict=True):
        if not piece:
            continue
        if needed is None and "<" in piece:
            needed = needed_before(piece)
            if id(piece) not in written and not is_filled(piece):
                return False
        if needed and not before.endswith(needed):
            return False
        before = piece
    return True


def fill_hollow(xml: str, look: str = "") -> str:
    """Keep what Word demands: a cell and a story end with a paragraph, a row has a cell, a table a row.

    Args:
        xml: a rendered part.
        look: properties (<w:pPr>) of the paragraph that an emptied cell keeps.
    """
    if all(not (closed := xml.count(end)) or closed == xml.count(filled) for end, filled in _ENDS):
        return xml
    xml = _NO_ROWS.sub("", _NO_CELLS.sub("", xml))

    def kept(match: re.Match[str]) -> str:
        return f"{match[0]}<w:p>{look}</w:p>" if match["cell"] and look else f"{match[0]}<w:p/>"

    return _HOLLOW.sub(kept, xml)


def first_look_in_cell(levels: Iterable[tuple[str, str]]) -> str:
    """Choose the look an emptied cell keeps: that of the first tag that stood for a paragraph of its own."""
    return next((look for level, look in levels if level == "p" and look), "")
