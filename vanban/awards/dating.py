"""The day a paper bears and the moments it tells: where they are entered, how they are written."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from vanban.awards.extras import Extra
from vanban.awards.law.inventory import Giay
from vanban.awards.missing import Missing
from vanban.errors import InputError, Problem
from vanban.patterns import regex


def where_day(giay: Giay) -> str:
    """Say where the day of a paper is entered."""
    if not isinstance(giay, Extra):
        return f" (nam.yaml: ngay: {{{giay.key}: …}})"
    return " (trang «Thay đổi», cột «Ngày»)" if giay.target else " (trang «Đột xuất, chuyên đề», cột «Ngày quyết định»)"


def giay_day(giay: Giay) -> date:
    """Give the day of a paper besides the inventory."""
    if isinstance(giay, Extra):
        return giay.day
    raise InputError(Problem(f"không biết ngày của «{giay.ten}»"))


def when(hour: Any, day: date) -> str:
    """Write a moment of a record; an hour nobody entered leaves a blank and is told."""
    if isinstance(hour, Missing):
        return f"{{ngay: {day:%d/%m/%Y}}} # {hour}"
    return f"{{gio: {hour}, ngay: {day:%d/%m/%Y}}}"


_HOUR: Final = regex(r"\s*(\d{1,2})\s*(?:h|giờ|:)\s*(\d{1,2})?")
_TOLD: Final = (
    ("bat_dau", "giờ bắt đầu"), ("ket_thuc", "giờ kết thúc"), ("thanh_phan", "thành phần dự họp"), ("ket_luan", "kết luận"),
    ("thu_ky", "thư ký"),
)  # fmt: skip


def hours_of(said: Mapping[str, str], key: str) -> dict[str, Any]:
    """Give what is known of a meeting: minutes lack what is not entered, an invitation its hour; no meeting ends before it began.

    >>> bool(hours_of({"bat_dau": "14h00", "ket_thuc": "9h30"}, "bien_ban_hdsk")["ket_thuc"])
    False
    """
    hours: dict[str, Any] = {
        name: said.get(name) or Missing(f"nam.yaml: mục hop: {{{key}: {{{name}: …}}}} ({what})") for name, what in _TOLD
    }
    begun, over = (_HOUR.match(str(said.get(name) or "")) for name in ("bat_dau", "ket_thuc"))
    if begun and over and (int(over[1]), int(over[2] or 0)) <= (int(begun[1]), int(begun[2] or 0)):
        why = f"kết thúc {said['ket_thuc']}, không sau lúc bắt đầu {said['bat_dau']}"
        hours["ket_thuc"] = Missing(f"nam.yaml: mục hop: {key}: {why}")
    return hours
