"""The history walked and the rows compared with it: whatever was changed behind the book's back shows, and breaks nothing.

Values are taken as they lie in the storage, not as the columns promise: who changes a book from outside may have put
anything anywhere, and that is a finding, not a reason to stop looking.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from sqlalchemy import Boolean, Connection, Table, bindparam, func, select, type_coerce
from sqlalchemy.types import NullType

from vanban.registers.store.health import end_fault
from vanban.registers.store.history import seal, snapshot
from vanban.registers.store.migrating import GENESIS
from vanban.registers.store.schema import ADDED_COLUMNS, DAU_CHUOI, LICH_SU, LOGGED

_STREAM: Final = {"yield_per": 2000}


def chain_faults(connection: Connection, moc: str | None = None) -> Iterator[str]:
    """Walk the whole chain and say every place where it does not hold.

    Args:
        connection: a reading transaction.
        moc: a hash noted earlier; it must still be in the chain.
    """
    expected_id, digest, met = 1, GENESIS, moc is None
    query = raw(LICH_SU).order_by(LICH_SU.c.id)
    for row in connection.execute(query, execution_options=_STREAM).mappings():
        if row["id"] != expected_id:
            yield f"lịch sử thiếu mục {expected_id}" + (f" đến {row['id'] - 1}" if row["id"] - 1 > expected_id else "")
        if row["bam_truoc"] != digest:
            yield f"mục lịch sử {row['id']} không nối với mục trước"
        if _sealed(row) != row["bam"]:
            yield f"mục lịch sử {row['id']} đã bị sửa"
        expected_id, digest = row["id"] + 1, row["bam"]
        met = met or moc == digest
    yield from _end_faults(connection, expected_id - 1, digest)
    if not met:
        yield f"không còn mục lịch sử có mã {moc}: lịch sử đã bị thay"


def _end_faults(connection: Connection, number: int, digest: object) -> Iterator[str]:
    ends = connection.execute(raw(DAU_CHUOI)).mappings().all()
    if len(ends) != 1:
        yield f"sổ có {len(ends)} dòng đầu chuỗi (dau_chuoi), cần đúng 1: không còn biết lịch sử dừng ở đâu"
    for end in ends[:1]:
        if (end["muc_cuoi"], end["bam"]) != (number, digest):
            yield end_fault(number, end["muc_cuoi"])
        told = _told(_last_said(connection, DAU_CHUOI.name, 1))
        if number and told is None:
            yield "lịch sử không còn ghi mã của sổ (mục lập sổ)"
        elif told is not None and told.get("ma_so") != end["ma_so"]:
            yield f"mã của sổ đã bị đổi: lịch sử ghi {told.get('ma_so')}, sổ ghi {end['ma_so']}"


def _last_said(connection: Connection, name: str, key: int) -> object:
    where = (LICH_SU.c.doi_tuong == name, LICH_SU.c.doi_tuong_id == key)
    query = select(LICH_SU.c.noi_dung).where(*where).order_by(LICH_SU.c.id.desc()).limit(1)
    return connection.execute(query).scalar()


def row_faults(connection: Connection) -> Iterator[str]:
    """Compare every row with what the history says last of it, and say where they differ."""
    for table in LOGGED:
        last = (
            select(func.max(LICH_SU.c.id))
            .where(LICH_SU.c.doi_tuong == bindparam("ten", table.name), LICH_SU.c.doi_tuong_id == table.c.id)
            .correlate(table)
            .scalar_subquery()
        )
        query = (
            raw(table)
            .add_columns(LICH_SU.c.noi_dung.label("_noi_dung"))
            .outerjoin_from(table, LICH_SU, LICH_SU.c.id == last)
        )
        for row in connection.execute(query.order_by(table.c.id), execution_options=_STREAM).mappings():
            yield from _row_faults(table, dict(row))
        told_rows = select(func.count(func.distinct(LICH_SU.c.doi_tuong_id))).where(LICH_SU.c.doi_tuong == table.name)
        rows = connection.execute(select(func.count()).select_from(table)).scalar_one()
        if (expected := connection.execute(told_rows).scalar_one()) > rows:
            yield f"bảng {table.name} thiếu {expected - rows} dòng mà lịch sử có ghi"


def _row_faults(table: Table, values: dict[str, Any]) -> Iterator[str]:
    said = values.pop("_noi_dung")
    if said is None:
        yield f"dòng {table.name} {values['id']} không có trong lịch sử"
        return
    told = _told(said)
    if told is None:
        yield f"dòng {table.name} {values['id']}: mục lịch sử của dòng này không đọc được"
        return
    told = {**ADDED_COLUMNS.get(table.name, {}), **told}
    if told != (now := snapshot(plain(table, values))):
        names = ", ".join(name for name in now if told.get(name) != now[name])
        yield f"dòng {table.name} {values['id']} đã bị sửa ngoài sổ: {names}"


def raw(table: Table) -> Any:
    """Select a table's values as they lie there, whatever they are."""
    return select(*(type_coerce(column, NullType()).label(column.name) for column in table.c))


def plain(table: Table, values: Mapping[str, Any]) -> dict[str, Any]:
    """Give raw values as Python has them: SQLite keeps yes and no as 1 and 0."""
    return {
        name: bool(value) if isinstance(table.c[name].type, Boolean) and value in (0, 1) else value
        for name, value in values.items()
    }


def _sealed(row: Mapping[Any, Any]) -> str | None:
    try:
        return seal(row)
    except (TypeError, ValueError):
        return None


def _told(said: object) -> dict[str, Any] | None:
    """Read what an entry says of its row; None when it cannot be read."""
    try:
        row = json.loads(said)["dong"] if isinstance(said, str) else None
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return row if isinstance(row, dict) else None
