"""Slips of the hand that make no fault of form: a word typed twice, a bracket or a quotation left open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from vanban.models.faults import Fault, fault, shorten
from vanban.patterns import regex

_AROUND: Final = 20
_REMEDY: Final = "Thêm hoặc bỏ dấu ngoặc"
_TWICE: Final = regex(
    r"(?<!\w)(việc|của|và|các|những|về|cho|tại|theo|được|với|để|số|ủy ban|ban hành|thực hiện|tổ chức|công tác|quyết định"
    r"|thi đua|khen thưởng|đề nghị|triển khai|hướng dẫn|quy định|văn bản|căn cứ|kế hoạch|báo cáo)\s+\1(?!\w)", re.IGNORECASE,
)  # fmt: skip
"""Words of papers that never follow themselves; Vietnamese doubles many others on purpose."""
_LABEL: Final = regex(r"(?:^|[\s;,.\"“«])(?:[a-zđ]{1,2}|\d{1,3}|[ivx]{1,4}|[-+*•])$", re.IGNORECASE)
"""What stands before the bracket of «a)», «1)», «ii)», that nothing opens."""


def slips(text: str) -> Iterator[Fault]:
    r"""Find the slips of a text, each with its line.

    Args:
        text: a field as typed, or a whole body: a line of it is a paragraph.

    >>> [one.problem.noi_dung for one in slips("Về việc việc tặng (đợt 1")]
    ['«việc việc»: gõ hai lần?', 'ngoặc đơn mở mà không đóng']
    >>> list(slips("a) Khen thưởng (đợt 1) theo “Quy chế”;")), [one.line for one in slips("“Một\nhai”\nba”")]
    ([], [3])
    """
    for number, line in enumerate(text.split("\n"), 1):
        if found := _TWICE.search(line):
            yield fault(f"«{found.group()}»: gõ hai lần?", cach_sua="Bỏ một nếu thừa", line=number)
        if ("(" in line or ")" in line) and (said := _brackets(line)):
            yield fault(said[0], tim_thay=said[1], cach_sua=_REMEDY, line=number)
    if "“" in text or "”" in text:
        yield from _quotations(text)


def _brackets(line: str) -> tuple[str, str] | None:
    """Say which bracket of a line has no partner, and what stands around it."""
    opened: list[int] = []
    for at, char in enumerate(line):
        if char == "(":
            opened.append(at)
        elif char == ")" and opened:
            opened.pop()
        elif char == ")" and not _LABEL.search(line[max(0, at - 5) : at]):
            return "ngoặc đơn đóng mà không mở", _around(line, at)
    return ("ngoặc đơn mở mà không đóng", _around(line, opened[0])) if opened else None


def _quotations(text: str) -> Iterator[Fault]:
    """Find a quotation without its end, or an end without its beginning; each paragraph of one may open anew."""
    opened, line = 0, 1
    for at, char in enumerate(text):
        if char == "\n":
            line += 1
        elif char == "“":
            opened, began = at + 1, line
        elif char == "”":
            if not opened:
                yield fault(
                    "ngoặc kép đóng mà không mở",
                    tim_thay=_around(text, at),
                    cach_sua=_REMEDY,
                    line=line,
                )
                return
            opened = 0
    if opened:
        found = _around(text, opened - 1)
        yield fault("ngoặc kép mở mà không đóng", tim_thay=found, cach_sua=_REMEDY, line=began)


def _around(text: str, at: int) -> str:
    return shorten(text[max(0, at - _AROUND) : at + _AROUND].strip())
