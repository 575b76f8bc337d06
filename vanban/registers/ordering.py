"""Numbers and dates run together within a year (Điều 15): what to say when they do not."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Connection, RowMapping, and_, or_, select

from vanban.errors import InputError, Problem
from vanban.registers.kinds import in_so
from vanban.registers.store.schema import VAN_BAN_DI

_FARTHEST: Final = 100_000
"""Numbers that a paper numbered by hand may leap over."""
_NEAR: Final = 50
"""How many neighbours are looked at: where so many in a row bear no date, there is no order to compare."""


def date_order_notes(connection: Connection, row: RowMapping) -> list[str]:
    """Say where a paper's date runs against the nearest dated numbers before and after it.

    Args:
        connection: the transaction.
        row: the paper's row as stored.
    """
    if row["ngay"] is None:
        return []
    named = f"số {in_so(row['so'], row['phu'])} ngày {row['ngay']:%d/%m/%Y}"
    notes: list[str] = []
    before = _neighbour(connection, row, later=False)
    if before is not None and before["ngay"] > row["ngay"]:
        notes.append(f"Số và ngày ngược nhau: {named}, trong khi {_told(before)} nhỏ hơn lại có ngày muộn hơn.")
    after = _neighbour(connection, row, later=True)
    if after is not None and after["ngay"] < row["ngay"]:
        notes.append(f"Số và ngày ngược nhau: {named}, trong khi {_told(after)} lớn hơn lại có ngày sớm hơn.")
    return notes


def leap(last: int, so: int, phu: str = "") -> list[str]:
    """Say which numbers a paper numbered by hand leaves free after the last one of its series; 12a leaves 12 free too.

    Raises:
        InputError: so many that a finger slipped: the series would go on from there, and never goes back.
    """
    if so > last + _FARTHEST:
        raise InputError(
            Problem("số cách số cuối của chuỗi quá xa, sổ sẽ phải chạy tiếp từ đó", vi_tri="so_ky_hieu", tim_thay=in_so(so),
                    can_co=f"sau số {last} không quá {_FARTHEST} số")
        )  # fmt: skip
    free = range(last + 1, so + 1 if phu else so)
    if not free:
        return []
    return [f"Bỏ trống số {in_so(free[0])}" + (f" đến {in_so(free[-1])}" if len(free) > 1 else "") + "."]


def _told(row: RowMapping) -> str:
    return f"số {in_so(row['so'], row['phu'])} ngày {row['ngay']:%d/%m/%Y}"


def _neighbour(connection: Connection, row: RowMapping, *, later: bool) -> RowMapping | None:
    table = VAN_BAN_DI.c
    same = [table[name] == row[name] for name in ("co_quan_id", "nam", "mien", "chuoi")]
    beyond: Any = (
        or_(table.so > row["so"], and_(table.so == row["so"], table.phu > row["phu"]))
        if later
        else or_(table.so < row["so"], and_(table.so == row["so"], table.phu < row["phu"]))
    )
    # The plain bound on `so` is what the index can walk along.
    bound = table.so >= row["so"] if later else table.so <= row["so"]
    order = (table.so, table.phu) if later else (table.so.desc(), table.phu.desc())
    query = (
        select(table.so, table.phu, table.ngay, table.trang_thai)
        .where(and_(*same, bound, beyond))
        .order_by(*order)
        .limit(_NEAR)
    )
    for found in connection.execute(query).mappings():
        if found["ngay"] is not None and found["trang_thai"] == "cap":
            return found
    return None
