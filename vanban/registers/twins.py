"""One paper entered twice: what was entered last is looked at, for the same record is issued twice soon, or never."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from sqlalchemy import Connection, select

from vanban.registers.kinds import in_so_ky_hieu
from vanban.registers.store.schema import VAN_BAN_DI

_LAST: Final = 50
"""Among how many papers entered last one like a new one is looked for."""
Twins = Mapping[tuple[object, ...], str]
"""What makes papers alike → the number of the paper that is so."""


def entered_last(connection: Connection) -> Twins:
    """Give the papers entered last, by what makes two of them alike."""
    last = select(VAN_BAN_DI).order_by(VAN_BAN_DI.c.id.desc()).limit(_LAST)
    return {
        likeness(row): in_so_ky_hieu(row["so"], row["phu"], row["ky_hieu"])
        for row in connection.execute(last).mappings().all()
        if row["trang_thai"] == "cap"
    }


def likeness(row: Mapping[Any, Any]) -> tuple[object, ...]:
    """Give what makes two papers alike: body, year, secrecy, type, day and subject."""
    return tuple(row[name] for name in ("co_quan_id", "nam", "mien", "loai", "ngay", "trich_yeu"))
