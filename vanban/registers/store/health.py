"""Is this a book, and a whole one: looked at when it is opened, before any number is given out of it.

An emptied book looks like a new one and would start again at 01. So what is there must be all there: the tables, the one
row that says where the history ends, and the entry it points to.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sqlalchemy import Connection, inspect, select, text

from vanban.registers.store.schema import DAU_CHUOI, KEPT_FOR_EVER, LICH_SU, METADATA, SEARCHED

_LETS_NOTHING: Final = "khong duoc xoa hoac sua"


def end_fault(there: int, noted: int) -> str:
    """Say how the end of the history is not the one the book has noted: by its number, or by what it says."""
    if there == noted:
        return f"mục {there} cuối lịch sử không phải là mục sổ đã ghi: đã bị thay"
    return f"cuối lịch sử là mục {there}, sổ ghi là mục {noted}"


def whole_faults(connection: Connection) -> list[str]:
    """Say what of a book is missing; quick, whatever the size of the book."""
    there = set(inspect(connection).get_table_names())
    missing = [name for name in METADATA.tables if name not in there]
    if missing:
        return [f"sổ thiếu bảng {name}" for name in missing]
    if strange := _strangers(connection):
        return [f"sổ có lệnh tự chạy lạ {name}" for name in strange]
    ends = connection.execute(select(DAU_CHUOI.c.muc_cuoi, DAU_CHUOI.c.bam)).all()
    if len(ends) != 1:
        return [f"sổ có {len(ends)} dòng đầu chuỗi (dau_chuoi), cần đúng 1"]
    last = connection.execute(select(LICH_SU.c.id, LICH_SU.c.bam).order_by(LICH_SU.c.id.desc()).limit(1)).first()
    if (tuple(last) if last is not None else (0, ends[0].bam)) != (ends[0].muc_cuoi, ends[0].bam):
        return [end_fault(last.id if last is not None else 0, ends[0].muc_cuoi)]
    if last is None and any(connection.execute(select(t.c.id).limit(1)).scalar() for t in SEARCHED):
        return ["sổ có văn bản mà lịch sử trống"]
    return []


def shape_faults(connection: Connection) -> Iterator[str]:
    """Say which tables, columns, indexes and guards of the book are gone or are not what they were."""
    found = inspect(connection)
    there = set(found.get_table_names())
    for name, table in METADATA.tables.items():
        if name not in there:
            yield f"sổ thiếu bảng {name}"
            continue
        columns = {column["name"] for column in found.get_columns(name)}
        if gone := [column.name for column in table.c if column.name not in columns]:
            yield f"bảng {name} thiếu cột {', '.join(gone)}"
        indexes = {index["name"]: index for index in found.get_indexes(name)}
        for index in sorted(table.indexes, key=lambda one: str(one.name)):
            if index.name not in indexes or bool(indexes[index.name]["unique"]) != bool(index.unique):
                yield f"bảng {name} thiếu chỉ mục {index.name}"
    for name in _strangers(connection):
        yield f"sổ có lệnh tự chạy lạ {name}: không phải của vanban"
    if connection.execute(text("SELECT count(*) FROM alembic_version")).scalar() != 1:
        yield "bảng alembic_version phải có đúng 1 dòng"
    guards = _sqlite_guards(connection) if connection.dialect.name == "sqlite" else _postgres_guards(connection)
    for name in _expected(connection.dialect.name):
        if name not in guards:
            yield f"chốt {name} không cho xóa, sửa dòng của sổ đã bị bỏ hoặc bị thay"


def _strangers(connection: Connection) -> list[str]:
    """Name the triggers that are not the book's own: they would act with every number that is given."""
    if connection.dialect.name == "sqlite":
        query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    else:
        query = """SELECT t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
            WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal"""
    return sorted(set(connection.execute(text(query)).scalars()) - set(_expected(connection.dialect.name)))


def _expected(dialect: str) -> list[str]:
    if dialect == "sqlite":
        moves = [f"tim_{table.name}_{deed}" for table in SEARCHED for deed in ("them", "sua")]
        return [*(f"giu_{name}_delete" for name in KEPT_FOR_EVER), "giu_lich_su_update", *moves]
    return [f"giu_{name}{deed}" for name in KEPT_FOR_EVER for deed in ("", "_truncate")]


def _sqlite_guards(connection: Connection) -> set[str]:
    """Give the guards that still do what they are for."""
    rows = connection.execute(text("SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'")).all()
    return {row.name for row in rows if _still_guards(row.name, row.tbl_name, " ".join(str(row.sql).split()))}


def _still_guards(name: str, table: str, sql: str) -> bool:
    if name.startswith("giu_"):
        deed = name.rpartition("_")[2].upper()
        opening = f"CREATE TRIGGER {name} BEFORE {deed} ON {table} BEGIN SELECT RAISE(ABORT, "
        return sql.startswith(opening) and _LETS_NOTHING in sql and sql.endswith("); END")
    return f"INSERT INTO tim_{table}(rowid, tim_kiem) VALUES (new.id, new.tim_kiem);" in sql  # noqa: S608 - compared


def _postgres_guards(connection: Connection) -> set[str]:
    query = """
        SELECT t.tgname FROM pg_trigger t
        JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid
        WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal AND t.tgenabled <> 'D'
          AND p.proname = 'vanban_giu_so' AND p.prosrc LIKE '%RAISE EXCEPTION%khong duoc xoa hoac sua%'"""
    return set(connection.execute(text(query)).scalars())
