"""Page labels: the window of a PDF reader names a page as the paper itself numbers it.

The first page carries no number and an appendix counts from 1 again (Phụ lục I, I.I.7 and I.III.1), so the place in the file
says little. The printed numbers tell where an appendix begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from vanban.frozen import dataclass
from vanban.metrics.lengths import MM_PER_INCH, POINTS_PER_INCH
from vanban.patterns import regex
from vanban.pdf.opening import as_seen
from vanban.pdf.optional import bring

_LONGEST_NUMBER = 4
_APPENDIX = regex(r"Phụ lục(?:\s+([IVXLC]+|\d+))?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageText:
    """What labels are told from.

    Attributes:
        number: the number printed in the top margin; None when there is none.
        first_lines: the first lines below it.
    """

    number: int | None
    first_lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LabelRange:
    """Pages numbered on from one start.

    Attributes:
        start: index of the first page, from 0.
        prefix: stands before the number.
    """

    start: int
    prefix: str


def ranges(pages: Sequence[PageText]) -> list[LabelRange]:
    """Tell where the numbers of a paper start anew.

    >>> plan = PageText(None, ("KẾ HOẠCH",)), PageText(2, ()), PageText(None, ("Phụ lục II",)), PageText(2, ())
    >>> ranges(plan)
    [LabelRange(start=0, prefix=''), LabelRange(start=2, prefix='PL II-')]
    """
    found: list[LabelRange] = []
    for index, page in enumerate(pages):
        appendix = next((match for match in map(_APPENDIX.fullmatch, page.first_lines) if match), None)
        # A page without a number is a first page when it opens an appendix, or when the next one is numbered 2.
        next_number = pages[index + 1].number if index + 1 < len(pages) else None
        first = page.number == 1 or (page.number is None and (appendix is not None or next_number == 2))
        if index == 0 or first:
            number = f" {appendix.group(1)}" if appendix and appendix.group(1) else ""
            found.append(LabelRange(index, f"PL{number}-" if appendix else ""))
    return found


def read_pages(path: Path, *, top_mm: float = 20.0) -> list[PageText]:
    """Read what labels are told from.

    Args:
        path: the PDF.
        top_mm: how far down the top margin reaches.
    """
    pages = []
    with as_seen(path) as pdf:
        for page in pdf:
            text = page.get_textpage()
            head = text.get_text_bounded(bottom=page.get_height() - top_mm / MM_PER_INCH * POINTS_PER_INCH).strip()
            number = int(head) if head.isdecimal() and len(head) <= _LONGEST_NUMBER else None
            lines = [line.strip() for line in text.get_text_range(0, min(600, text.count_chars())).splitlines()]
            pages.append(PageText(number, tuple(line for line in lines if line and line != head)[:6]))
            text.close()
            page.close()
    return pages


def write(pdf: Any, found: Sequence[LabelRange]) -> None:
    """Write labels into an open `pikepdf.Pdf`."""
    pikepdf = bring("pikepdf", "Ghi số trang vào tệp PDF")
    numbers: list[Any] = []
    for entry in found:
        label = {"/S": pikepdf.Name.D, "/St": 1}
        if entry.prefix:
            label["/P"] = entry.prefix
        numbers += [entry.start, label]
    pdf.Root.PageLabels = {"/Nums": numbers}
