"""The day a paper bears and the moments it tells: where they are entered, how they are written."""

from __future__ import annotations

from datetime import date
from typing import Any

from vanban.awards.extras import Extra
from vanban.awards.law.inventory import Giay
from vanban.awards.missing import Missing
from vanban.errors import InputError, Problem


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
