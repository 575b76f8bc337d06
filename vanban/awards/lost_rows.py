"""Issued papers besides the plan whose rows somebody took out of the workbook, or gave another day or paper.

What they did stands as it was issued; nothing further is issued until the row is there again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from vanban.awards.changes import KINDS
from vanban.awards.data.events import ThayDoi, called
from vanban.awards.extras import Extra, row_of
from vanban.awards.kit import Kit
from vanban.awards.memory import Memory
from vanban.awards.payload import Issued, issued_of
from vanban.awards.steps import Step
from vanban.language import fold

_ONE_OFF: Final = "quyet_dinh_dot_xuat"


def lost_rows(
    kit: Kit, memory: Memory, one_offs: Iterable[Extra], groups: Iterable[Sequence[ThayDoi]] = ()
) -> list[Step]:
    """Give the issued papers besides the plan of which the workbook says nothing any more, by day.

    Args:
        kit: the year.
        memory: what was issued.
        one_offs: the rounds the workbook has now.
        groups: the changes the workbook has now, a paper each.
    """
    known = {one.key for one in one_offs}
    there = [
        (KINDS[rows[0].loai][0], f"{rows[0].ngay:%d%m}", called(rows[0].van_ban)[0]) for rows in groups if rows[0].ngay
    ]
    sheets = {mau: "Thay đổi" for mau, _ in KINDS.values()} | {_ONE_OFF: "Đột xuất, chuyên đề"}
    names = dict(KINDS.values()) | {_ONE_OFF: "Quyết định khen thưởng"}
    found = []
    for name, step in memory.steps.items():
        mau = name.partition(".")[0]
        if mau not in sheets or not step.dong_bang or name in known:
            continue
        did = issued_of(kit, memory, name) or Issued()
        about = _names_of(memory, did.target)
        if any((mau, name.rpartition("_")[2]) == (kind, day) and (not about or of in about) for kind, day, of in there):
            continue
        day = step.ngay or date(kit.settings.nam, 12, 31)
        told = f"đã phát hành, hàng của văn bản này không còn ở trang «{sheets[mau]}»; ghi lại hàng ấy đúng như khi phát hành"
        giay = did.of(Extra(name, row_of(day), names[mau], day.month, day.day, day=day))
        found.append(Step(giay, day, step.trang_thai, step.so_ky_hieu, memory.paths(step), khac=(told,)))
    return sorted(found, key=lambda step: step.ngay)


def _names_of(memory: Memory, key: str) -> set[str]:
    """Give how a row can name an issued paper: by its number and code, by its key; nothing where it is not known."""
    step = memory.frozen(key) if key else None
    return {called(step.so_ky_hieu)[0], fold(key)} if step is not None else set()
