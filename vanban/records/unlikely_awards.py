"""What the common record of certificates says that no reader would believe: it is printed on every one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from vanban import language
from vanban.language import NgayKhuyet
from vanban.language.open_places import left_open
from vanban.models.faults import Fault, fault
from vanban.patterns import regex
from vanban.records.elsewhere import place_elsewhere, provinces_in
from vanban.records.nodes import Node, texts_in
from vanban.records.odd_values import deciding_head, far_off, odd_lines, odd_names

_DAYS: Final = ("ngay_quyet_dinh", "ngay_ky")
_NUMBER: Final = regex(r"\s*(?:số\s*:?\s*)?\d+[a-zđ]?\s*/\s*\S*-\S+.*", re.IGNORECASE)
_LOOK: Final = "Xem lại"
_NOTES: Final = frozenset({"ghi_chu"})


def unlikely_awards(node: Node, today: date | None) -> Iterator[Fault]:
    """Look over the names, days and number that a batch's certificates share.

    Args:
        node: the record.
        today: the day it is; None says nothing of a year far off.
    """
    parts = {language.key(written): part for written, part in node.keys.items()}
    yield from odd_names(node)
    yield from odd_lines(parts)
    if "tham_quyen" in parts and "nguoi_ky" in parts:
        signer = {language.key(written): part.value for written, part in parts["nguoi_ky"].keys.items()}
        yield from deciding_head(parts["tham_quyen"].value, signer)
    yield from _days(parts, today)
    number = parts.get("so_quyet_dinh")
    said = number.value if number is not None and isinstance(number.value, str) else ""
    if any(char.isdigit() for char in said) and "{" not in said and not _NUMBER.fullmatch(said):
        right = "số và ký hiệu đủ, như 15/QĐ-VP"
        yield fault("số quyết định thiếu ký hiệu", "so_quyet_dinh", tim_thay=said, can_co=right, cach_sua=_LOOK)
    if said.strip().startswith("/"):
        advice = "Ghi đủ; bỏ cả mục này thì in chỗ để viết tay"
        yield fault("số quyết định thiếu số", "so_quyet_dinh", tim_thay=said, cach_sua=advice)
    yield from _left_open(node)
    decided = parts["tham_quyen"].value if "tham_quyen" in parts else ""
    yield from place_elsewhere(parts.get("dia_danh"), provinces_in(str(decided)))


def _left_open(node: Node) -> Iterator[Fault]:
    """Places that somebody is still to fill in: a certificate has no draft; a tag in braces is the batch's to fill."""
    for loc, text in texts_in(node, _NOTES):
        for number, line in enumerate(text.split("\n"), 1):
            found = left_open(line)
            if found and not found.startswith("{"):
                yield fault("còn chỗ chưa điền", *loc, tim_thay=found, cach_sua="Điền đủ rồi in", line=number)


def _days(parts: Mapping[str, Node], today: date | None) -> Iterator[Fault]:
    known: dict[str, NgayKhuyet] = {}
    for name in _DAYS:
        part = parts.get(name)
        if part is None or not isinstance(part.value, str):
            continue
        try:
            known[name] = language.doc_ngay_khuyet(part.value)
        except ValueError:
            continue
        yield from far_off(name, part, today)
    decided, signed = (_earliest(known.get(name)) for name in _DAYS)
    if decided is not None and signed is not None and signed < decided:
        said = "ngày ký giấy trước ngày của quyết định"
        yield fault(said, "ngay_ky", tim_thay=parts["ngay_ky"].value, cach_sua="Xem lại ngày")


def _earliest(day: NgayKhuyet | None) -> tuple[int, int, int] | None:
    """A day as far as known; months and days that are open come last."""
    return None if day is None else (day.nam, day.thang or 12, day.ngay or 31)
