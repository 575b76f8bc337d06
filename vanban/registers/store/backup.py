"""Backup and restore: one portable file for both storages, checked before it is trusted.

A backup is a zip: `muc_luc.json` (what is in it) and one `<bảng>.jsonl` for each table. Restored into an empty place,
it gives the same book with the same history; so it also carries a book from a file to PostgreSQL and back.
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any, Final

from sqlalchemy import Connection, Date, Table, func, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from vanban import files
from vanban.errors import InputError, Problem, RegisterError
from vanban.frozen import dataclass
from vanban.registers.filling import certificate_words, incoming_words, outgoing_words
from vanban.registers.store.auditing import chain_faults, row_faults
from vanban.registers.store.history import Work, canonical, head
from vanban.registers.store.places import sync_folder
from vanban.registers.store.schema import ADDED_COLUMNS, ARCHIVED, DAU_CHUOI, REVISION, VAN_BAN_DEN, VAN_BAN_DI, VAO_SO
from vanban.registers.store.sealed import SealedStore
from vanban.registers.store.storage import Store

_INDEX: Final = "muc_luc.json"
_KIND: Final = "vanban-so-dang-ky"
_STREAM: Final = {"yield_per": 2000}
_BATCH: Final = 500
_LINE_LIMIT: Final = 4_000_000
"""Characters of the longest line a restore reads; a row is a few thousand."""
_ID_TOLD: Final = "0003"
"""The shape since which the history tells the book's own id."""
_WORDS: Final = {VAN_BAN_DI.name: outgoing_words, VAN_BAN_DEN.name: incoming_words, VAO_SO.name: certificate_words}


@dataclass(frozen=True, slots=True)
class BanSaoLuu:
    """What a backup holds.

    Attributes:
        tep: the file.
        luc: when it was made, ISO 8601.
        so_dong: table → rows.
        moc: end of the history in it.
    """

    tep: Path
    luc: str
    so_dong: dict[str, int]
    moc: str


def back_up(store: Store, target: Path, luc: datetime) -> BanSaoLuu:
    """Write a backup of one state of the book; others may go on working meanwhile.

    Raises:
        InputError: when the file is there already.
        RegisterError: when the book cannot be read.
    """
    if target.exists():
        raise InputError(Problem("đã có tệp này, không ghi đè bản sao lưu", tep=str(target)))
    if isinstance(store, SealedStore):
        return _sealed(store, target, luc)
    with (
        files.writing(target, durable=True) as hidden,
        store.reading() as connection,
        zipfile.ZipFile(hidden, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        tables = {table.name: _dump(connection, table, archive) for table in ARCHIVED}
        number, moc = head(connection)
        ma_so, noi_de = connection.execute(select(DAU_CHUOI.c.ma_so, DAU_CHUOI.c.noi_de)).one()
        index = {"loai": _KIND, "ban": REVISION, "luc": luc.isoformat(timespec="seconds"), "ma_so": ma_so,
                 "muc_cuoi": number, "moc": moc, "noi_de": noi_de, "bang": tables}  # fmt: skip
        archive.writestr(_INDEX, json.dumps(index, ensure_ascii=False, indent=1))
    sync_folder(target.parent)
    return BanSaoLuu(target, str(index["luc"]), {name: int(t["dong"]) for name, t in tables.items()}, moc)


def _sealed(store: SealedStore, target: Path, luc: datetime) -> BanSaoLuu:
    """Copy an encrypted book as it is: its backup is as closed as it is itself."""
    files.write_new(target, store.copy_of())
    sync_folder(target.parent)
    with store.reading() as connection:
        rows = {table.name: connection.execute(select(func.count()).select_from(table)).scalar() for table in ARCHIVED}
        moc = head(connection)[1]
    return BanSaoLuu(target, luc.isoformat(timespec="seconds"), {name: int(n or 0) for name, n in rows.items()}, moc)


def _dump(connection: Connection, table: Table, archive: zipfile.ZipFile) -> dict[str, Any]:
    digest, rows = hashlib.sha256(), 0
    kept = [column for column in table.c if column.name != "tim_kiem"]
    with archive.open(f"{table.name}.jsonl", "w", force_zip64=True) as file:
        for row in connection.execute(select(*kept).order_by(table.c.id), execution_options=_STREAM).mappings():
            line = canonical({k: v.isoformat() if isinstance(v, date) else v for k, v in row.items()}).encode() + b"\n"
            digest.update(line)
            file.write(line)
            rows += 1
    return {"dong": rows, "bam": digest.hexdigest()}


def restore(store: Store, source: Path) -> BanSaoLuu:
    """Load a backup into an empty book; all of it, or nothing.

    Args:
        store: a book that was just made.
        source: the backup.

    Raises:
        RegisterError: when the book is not empty, or the backup is damaged or of a newer program.
    """
    try:
        with zipfile.ZipFile(source) as archive, store.writing() as connection:
            if head(connection)[0]:
                raise RegisterError(
                    Problem("nơi phục hồi đã có sổ", tep=store.dia_chi, cach_sua="Chọn tệp hoặc cơ sở dữ liệu trống.")
                )
            index = _index(archive, source)
            for table in ARCHIVED:
                if table.name not in index["bang"] and index["ban"] < REVISION:
                    continue  # a table that came later
                try:
                    _load(connection, table, archive, index["bang"][table.name], source)
                except DBAPIError as error:
                    raise _damaged(source, f"bảng {table.name} có dòng không hợp lệ") from error
            end = {"ma_so": index["ma_so"], "muc_cuoi": index["muc_cuoi"], "bam": index["moc"]}
            connection.execute(update(DAU_CHUOI).values(**end, noi_de=str(index.get("noi_de", ""))))
            if index["ban"] < _ID_TOLD and index["muc_cuoi"]:
                Work(connection, "vanban", datetime.fromisoformat(index["luc"])).tell_book()
            faults = [*chain_faults(connection), *row_faults(connection)]
            if faults:
                raise _damaged(source, faults[0])
    except (OSError, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise _damaged(source, str(error)) from error
    return BanSaoLuu(source, index["luc"], {name: t["dong"] for name, t in index["bang"].items()}, index["moc"])


def _index(archive: zipfile.ZipFile, source: Path) -> dict[str, Any]:
    with archive.open(_INDEX) as file:
        index: dict[str, Any] = json.loads(file.read(_LINE_LIMIT))
    if index.get("loai") != _KIND:
        raise _damaged(source, "không phải bản sao lưu sổ đăng ký")
    if index["ban"] > REVISION:
        raise RegisterError(
            Problem("bản sao lưu do bản vanban mới hơn tạo ra", tep=str(source), tim_thay=index["ban"], can_co=REVISION,
                    cach_sua="Cập nhật vanban trên máy này.")
        )  # fmt: skip
    return index


def _load(connection: Connection, table: Table, archive: zipfile.ZipFile, said: dict[str, Any], source: Path) -> None:
    dates = {column.name for column in table.c if isinstance(column.type, Date)}
    digest, rows, chunk = hashlib.sha256(), 0, list[dict[str, Any]]()
    with archive.open(f"{table.name}.jsonl") as file:
        for line in _lines(file):
            digest.update(line)
            row = json.loads(line)
            for name in dates & row.keys():
                row[name] = date.fromisoformat(row[name]) if row[name] else None
            row = {**ADDED_COLUMNS.get(table.name, {}), **row}
            if table.name in _WORDS:
                row["tim_kiem"] = _WORDS[table.name](row)
            chunk.append(row)
            rows += 1
            if len(chunk) == _BATCH:
                connection.execute(insert(table), chunk)
                chunk = []
    if chunk:
        connection.execute(insert(table), chunk)
    if (rows, digest.hexdigest()) != (said["dong"], said["bam"]):
        raise _damaged(source, f"bảng {table.name} không đúng như mục lục")
    _go_on_after(connection, table)


def _lines(file: IO[bytes]) -> Iterator[bytes]:
    while line := file.readline(_LINE_LIMIT):
        yield line


def _go_on_after(connection: Connection, table: Table) -> None:
    """Let PostgreSQL's sequence go on after the ids that were loaded."""
    if connection.dialect.name != "postgresql" or table.c.id.autoincrement is False:
        return
    last = connection.execute(select(func.max(table.c.id))).scalar()
    if last:
        connection.execute(
            text("SELECT setval(pg_get_serial_sequence(:bang, 'id'), :cuoi)"), {"bang": table.name, "cuoi": last}
        )


def _damaged(source: Path, what: str) -> RegisterError:
    return RegisterError(
        Problem("bản sao lưu hỏng hoặc đã bị sửa", tep=str(source), tim_thay=what, cach_sua="Dùng bản sao lưu khác.")
    )
