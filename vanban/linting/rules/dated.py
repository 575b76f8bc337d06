"""What depends on the law of a day: grounds still in force, names still in use, days that are no working days.

The facts of the law come in as an argument; without them these rules are not judged, and the report says so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import lru_cache
from typing import Final

from vanban.language import fold
from vanban.law import EndedName, Law
from vanban.linting.finding import Finding, Source
from vanban.linting.rule import Group, Hit, Rule
from vanban.linting.wording import quoted
from vanban.patterns import regex
from vanban.reading.facts.file import Facts, Line
from vanban.reading.parts.opening_lines import opens_ground

_ANY = Group("")
_FIRST_ITEMS: Final = 8
_ABOUT_THE_END = regex(r"thay thế|bãi bỏ|hết hiệu lực|sửa đổi|chấm dứt", re.IGNORECASE)
LawCheck = Callable[[Facts, Law], Iterable[Hit]]


def _issued(facts: Facts) -> date | None:
    return facts.main.ngay.ngay if facts.main.ngay is not None else None


def grounds(facts: Facts) -> Iterator[Line]:
    """The grounds of a paper, wherever its kind puts them."""
    yield from facts.main.can_cu
    for item in [i for i in facts.main.body if i.level not in {"trong", "ke"}][:_FIRST_ITEMS]:
        if item.line is not None and item.level == "doan" and opens_ground(item.line):
            yield item.line


def texts_in_force(facts: Facts, law: Law) -> Iterator[Hit]:
    """TV-05: grounds are in force on the day of the paper."""
    issued = _issued(facts)
    for line in grounds(facts) if issued is not None else ():
        for text in law.van_ban:
            if issued is None or not re.search(rf"(?<![\w/]){re.escape(text.so)}(?![\w/])", line.text):
                continue
            if text.tu > issued:
                yield Hit(f"{text.short()} có hiệu lực từ ngày {text.tu:%d/%m/%Y}, sau ngày của văn bản", line)
            elif law.ended(text.so, issued) is not None and not _ABOUT_THE_END.search(line.text):
                end = f" sau ngày {text.den:%d/%m/%Y}" if text.den is not None else ""
                yield Hit(
                    f"{text.short()} hết hiệu lực{end}", line,
                    cach_sua=f"Xem xét dùng {text.thay_bang}" if text.thay_bang else "",
                )  # fmt: skip


def names_in_use(facts: Facts, law: Law) -> Iterator[Hit]:
    """TV-06: a paper is not sent to, issued by or dated at what no longer exists; told, never changed."""
    issued = _issued(facts)
    if issued is None:
        return
    paper = facts.main
    own = (*paper.chu_quan.lines, *paper.co_quan.lines)
    listed = [line for item in (*paper.noi_nhan.items, *paper.kinh_gui.items) for line in item.lines]
    lines = {id(line): line for line in (*own, *listed, *paper.dia_danh_ngay.lines)}.values()
    whole = fold("\n".join(line.text for line in lines))
    named = [name for name in law.ten_cu if name.ended_on(issued) and _folded(name.ten) in whole]
    for line in lines if named else ():
        found = [name for name in named if name.loai != "don_vi" and _stands(name, line.text)]
        # "Thanh tra Sở" inside a longer ended name is told once, by the longer one.
        found = [n for n in found if not any(n is not o and _within(n, o) for o in found)]
        for name in found:
            yield Hit(
                f"{name.ten} không còn từ ngày {name.tu:%d/%m/%Y}", line,
                cach_sua=f"Xem xét: {name.thay_bang}" if name.thay_bang else "",
            )  # fmt: skip
        if line in own and not found:
            for name in named:
                if name.loai == "don_vi" and _stands(name, line.text):
                    yield Hit(f"từ ngày {name.tu:%d/%m/%Y} không còn {name.ten}: {quoted(line.text)}", line)
                    break


def _stands(name: EndedName, text: str) -> bool:
    """Whether a name stands in a text as words of their own, not at the head of a longer name."""
    return re.search(rf"(?<!\w){re.escape(_folded(name.ten))}(?!\w)", fold(text)) is not None


@lru_cache(maxsize=1024)
def _folded(name: str) -> str:
    """Fold a name of the data once: a pure function of it."""
    return fold(name)


def _within(one: EndedName, other: EndedName) -> bool:
    return _folded(one.ten) in _folded(other.ten) and len(one.ten) < len(other.ten)


def working_day(facts: Facts, law: Law) -> Iterator[Hit]:
    """TV-11: a paper dated on a day off: worth a look, nothing forbids it."""
    issued = _issued(facts)
    why = law.day_off(issued) if issued is not None else None
    if issued is not None and why:
        yield Hit(f"ngày {issued:%d/%m/%Y} của văn bản là ngày nghỉ ({why})", facts.main.dia_danh_ngay)


def _silent(facts: Facts) -> Iterator[Hit]:
    """Judged with the dated law only."""
    yield from ()


_CHECKS: Final[dict[str, LawCheck]] = {"TV-05": texts_in_force, "TV-06": names_in_use, "TV-11": working_day}
DATED: Final = frozenset(_CHECKS)
"""Rules that need the dated law."""


def run_dated(rules: Iterable[Rule], facts: Facts, law: Law) -> Iterator[Finding]:
    """Apply the rules that need the law of a day."""
    for rule in rules:
        check = _CHECKS.get(rule.ma)
        if check is not None:
            yield from (rule.finding(facts, hit) for hit in check(facts, law))


RULES = (
    _ANY.warning("TV-05", "căn cứ còn hiệu lực", "Phụ lục I, Phần I, Mục II, khoản 6.a", _silent, Source.THUC_HANH),
    _ANY.hint(
        "TV-06",
        "tên cơ quan, địa danh còn dùng",
        "sắp xếp bộ máy, đơn vị hành chính năm 2025",
        _silent,
        Source.THUC_HANH,
    ),
    _ANY.hint("TV-11", "ngày làm việc", "Bộ luật Lao động, Điều 112", _silent, Source.THUC_HANH),
)
