"""Labels that look like those of the decree and are not; sections of the simple layout that skip a number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from vanban.linting.finding import Source
from vanban.linting.rule import Group, Hit
from vanban.linting.wording import quoted
from vanban.reading.facts.file import BodyItem, Facts

_RULES = Group()
_6D = "Phụ lục I, Phần I, Mục II, khoản 6.đ"
_SIGNS: Final = {"muc_la_ma": ".", "khoan": ".", "khoan_tieu_de": ".", "diem": ")"}


def _bodies(facts: Facts) -> Iterator[Sequence[BodyItem]]:
    for paper in facts.papers:
        yield paper.body
    for appendix in facts.appendices:
        yield appendix.body


def roman_order(facts: Facts) -> Iterator[Hit]:
    """ST-10: sections I, II, III run on; letters A, B before them open a new count."""
    for body in _bodies(facts):
        last: dict[tuple[tuple[str, str], ...], int] = {}
        upper = next((item.numeral for item in body if item.level == "muc_la_ma"), "")
        for item in body:
            if item.level != "muc_la_ma" or item.numeral != "la_ma" or item.number is None:
                continue
            parent = item.path[:-1]
            if upper == "la_ma":  # I before A: the letters stand below the numbers, whatever is usual
                parent = tuple(step for step in parent if step[0] != "muc_chu")
            expected = last.get(parent, 0) + 1
            if item.number != expected and not (item.number == 1 and expected > 2):
                what = "trùng hoặc lùi" if item.number < expected else "nhảy"
                yield Hit(f"số thứ tự mục {what}: thấy {quoted(item.label)}, cần mục thứ {expected}", item)
            last[parent] = item.number


def label_signs(facts: Facts) -> Iterator[Hit]:
    """ST-11: «I.», «1.», «a)»: no other sign behind the number (ST-08 tells of điểm)."""
    for body in _bodies(facts):
        for item in body:
            want = _SIGNS.get(item.level)
            label = item.label.strip()
            if want is None or item.level == "diem" or not label or "." in label.rstrip(".)/"):
                continue
            found = re.search(r"[^\w\s]*$", label)
            if found is not None and found[0] != want:
                bare = label[: found.start()].strip()
                yield Hit(f"nhãn {quoted(label)} cần ghi «{bare}{want}»", item)


RULES = (
    _RULES.warning("ST-10", "thứ tự mục I, II, III", "Phụ lục I, Phần I, Mục V, hàng 6.b", roman_order, Source.MAU),
    _RULES.warning("ST-11", "dấu sau số thứ tự", _6D, label_signs, Source.MAU),
)
