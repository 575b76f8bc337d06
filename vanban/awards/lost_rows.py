"""Issued papers besides the plan whose rows somebody took out of the workbook: what they changed can no longer be counted."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from vanban.awards.changes import KINDS
from vanban.awards.extras import Extra, row_of
from vanban.awards.kit import Kit
from vanban.awards.memory import Memory
from vanban.awards.steps import Step

_ONE_OFF: Final = "quyet_dinh_dot_xuat"


def lost_rows(kit: Kit, memory: Memory, one_offs: Iterable[Extra]) -> list[Step]:
    """Give the issued papers besides the plan of which the workbook says nothing any more.

    Args:
        kit: the year.
        memory: what was issued.
        one_offs: the rounds the workbook has now.
    """
    known = {one.key for one in one_offs}
    changes = {(KINDS[row.loai][0], f"{row.ngay:%d%m}") for row in kit.data.thay_doi if row.ngay is not None}
    sheets = {mau: "Thay đổi" for mau, _ in KINDS.values()} | {_ONE_OFF: "Đột xuất, chuyên đề"}
    names = dict(KINDS.values()) | {_ONE_OFF: "Quyết định khen thưởng"}
    found = []
    for name, step in memory.steps.items():
        mau = name.partition(".")[0]
        there = name in known or (mau, name.rpartition("_")[2]) in changes
        if mau not in sheets or not step.dong_bang or there:
            continue
        day = step.ngay or date(kit.settings.nam, 12, 31)
        told = f"đã phát hành, hàng của văn bản này không còn ở trang «{sheets[mau]}»; ghi lại hàng ấy đúng như khi phát hành"
        giay = Extra(name, row_of(day), names[mau], day.month, day.day, day=day)
        found.append(Step(giay, day, step.trang_thai, step.so_ky_hieu, memory.paths(step), khac=(told,)))
    return found
