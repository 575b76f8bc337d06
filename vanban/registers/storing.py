"""An outgoing paper put into the book, with what its number and day are to be told of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from vanban.registers.entries import VanBanDi
from vanban.registers.filling import outgoing_words
from vanban.registers.finding import same_number
from vanban.registers.ordering import date_order_notes
from vanban.registers.store.history import Work
from vanban.registers.store.schema import VAN_BAN_DI


def stored(
    work: Work,
    body: Mapping[Any, Any],
    row: Mapping[Any, Any],
    action: str,
    notes: Sequence[str],
    instead: int | None = None,
) -> VanBanDi:
    """Store a paper; `instead` is the row whose number it takes over."""
    if row["khoa_ky_hieu"]:
        same_number(work.connection, row, but=instead)
    whole = {**row, "tim_kiem": outgoing_words(row)}
    added = instead is None
    row_there = work.add(VAN_BAN_DI, whole, action) if added else work.change(VAN_BAN_DI, instead or 0, whole, action)
    order = date_order_notes(work.connection, row_there) if row_there["trang_thai"] == "cap" else []
    return VanBanDi.tu_dong(row_there, body["ky_hieu"], canh_bao=(*notes, *order))
