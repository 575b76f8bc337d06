"""The history: who, when, what; only ever added to, each entry chained to the one before by its hash.

Whoever later changes a row, or an entry, or cuts entries off, breaks the chain or leaves a row that the chain does not
tell of. Who can rewrite the whole book can also rewrite the chain: note the end of the chain (`moc`) on paper or
elsewhere from time to time, and the check of the book will look for it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from operator import itemgetter
from typing import Any, Final, cast

from sqlalchemy import Connection, Date, RowMapping, Table, and_, func, insert, select, update

from vanban.frozen import dataclass
from vanban.registers.store.schema import DAU_CHUOI, LICH_SU
from vanban.registers.store.storage import Arriving

_DERIVED: Final = frozenset({"tim_kiem"})
"""Columns that follow from the others; the history does not repeat them."""
_SEALED: Final = ("id", "luc", "nguoi", "hanh_dong", "doi_tuong", "doi_tuong_id", "noi_dung", "bam_truoc")
_BATCH: Final = 500
_MANY: Final = 50
"""From how many rows on they are handed to the driver as they are."""
_CANONICAL: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


Stored = Mapping[Any, Any]
"""A row as it stands in the book."""


@dataclass(frozen=True, slots=True)
class Work:
    """One write transaction: who works, since when, on which connection.

    Every change of a row goes through here, so that no change is without its entry. `dau` is the transaction's own sign:
    it makes its entries unlike those of any other, also of one that failed and was done again. `arrival` is what the first
    entry at a new place is preceded by.
    """

    connection: Connection
    nguoi: str
    luc: datetime
    dau: str = ""
    arrival: Arriving | None = None

    def add(self, table: Table, values: Mapping[str, object], action: str, reason: str = "") -> RowMapping:
        """Add a row and tell it; gives the row as stored."""
        return cast(RowMapping, self.add_many(table, [values], action, reason)[0])  # one row comes back from the book

    def add_many(
        self, table: Table, rows: Sequence[Mapping[str, object]], action: str, reason: str = ""
    ) -> list[Stored]:
        """Add rows in order and tell each; gives them as stored, in the same order."""
        if len(rows) > 1 and self.connection.dialect.name == "sqlite":
            stored = self._added_at_once(table, rows)
            self._tell(table, stored, action, reason)
            return stored
        stored = list[Stored]()
        statement = insert(table).returning(*table.c, sort_by_parameter_order=True)
        for start in range(0, len(rows), _BATCH):
            chunk = [dict(row) for row in rows[start : start + _BATCH]]
            stored += self.connection.execute(statement, chunk).mappings().all()
        self._tell(table, stored, action, reason)
        return stored

    def _added_at_once(self, table: Table, rows: Sequence[Mapping[str, object]]) -> list[Stored]:
        """Add rows under numbers given here: the book is held, and SQLite would hand rows back one by one only."""
        first = (self.connection.execute(select(func.max(table.c.id))).scalar() or 0) + 1
        columns = set(table.c.keys())
        numbered: list[Stored] = [{**row, "id": first + at} for at, row in enumerate(rows)]
        if all(row.keys() == columns for row in numbered):
            _put(self.connection, table, numbered)
            return numbered
        self.connection.execute(insert(table), numbered)
        query = select(table).where(table.c.id >= first).order_by(table.c.id)
        return list(self.connection.execute(query).mappings().all())

    def change(self, table: Table, key: int, values: Mapping[str, object], action: str, reason: str = "") -> RowMapping:
        """Change a row and tell what it has become; gives the row as stored."""
        statement = update(table).where(table.c.id == key).values(**values).returning(*table.c)
        row = self.connection.execute(statement).mappings().one()
        self._tell(table, [row], action, reason)
        return row

    def tell_book(self, action: str = "nang_cap", reason: str = "") -> None:
        """Tell the book's own id: for a history that began before it was told, or with what was said of the whole book."""
        self._write([(action, DAU_CHUOI.name, 1, {"id": 1, "ma_so": book_id(self.connection)}, reason)])

    def _tell(self, table: Table, rows: Sequence[Stored], action: str, reason: str) -> None:
        if rows:
            self._write([(action, table.name, row["id"], snapshot(row), reason) for row in rows])

    def _write(self, told: Sequence[tuple[str, str, int, dict[str, object], str]]) -> None:
        number, digest = head(self.connection)
        entries: list[dict[str, object]] = []
        book = (DAU_CHUOI.name, 1, {"id": 1, "ma_so": book_id(self.connection)})
        before = [] if number else [("lap_so", *book, "")]
        if self.arrival is not None and (story := self.arrival.settle(self.connection)):
            before.append(("noi_de", *book, story))
        for deed, name, key, values, why in (*before, *told):
            number += 1
            entry: dict[str, object] = {
                "id": number,
                "luc": self.luc.isoformat(timespec="seconds"),
                "nguoi": self.nguoi,
                "hanh_dong": deed,
                "doi_tuong": name,
                "doi_tuong_id": key,
                "noi_dung": canonical({"dong": values, "ly_do": why, "dau": self.dau}),
                "bam_truoc": digest,
            }
            digest = seal(entry)
            entry["bam"] = digest
            entries.append(entry)
        _put(self.connection, LICH_SU, entries)
        self.connection.execute(update(DAU_CHUOI).values(muc_cuoi=number, bam=digest))


@dataclass(frozen=True, slots=True)
class MucLichSu:
    """One entry of the history, as a reader wants it.

    Attributes:
        so: its number in the chain.
        luc: when, ISO 8601.
        nguoi: who.
        hanh_dong: what was done.
        doi_tuong: the table; `doi_tuong_id`: the row.
        ly_do: the reason given; "" when none was asked.
        thay_doi: field → (before, after); before is None for a new row.
        bam: the entry's hash.
    """

    so: int
    luc: str
    nguoi: str
    hanh_dong: str
    doi_tuong: str
    doi_tuong_id: int
    ly_do: str
    thay_doi: dict[str, tuple[object, object]]
    bam: str


def head(connection: Connection) -> tuple[int, str]:
    """Give the end of the chain: the number of its last entry and its hash."""
    row = connection.execute(select(DAU_CHUOI.c.muc_cuoi, DAU_CHUOI.c.bam)).one()
    return row.muc_cuoi, row.bam


def _put(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert whole rows; many into SQLite straight through the driver, which takes days as text."""
    if connection.dialect.name != "sqlite" or len(rows) < _MANY:
        connection.execute(insert(table), rows)
        return
    names = list(rows[0])
    statement = insert(table).compile(dialect=connection.dialect, column_keys=names)
    order = getattr(statement, "positiontup", None) or names
    days = [at for at, name in enumerate(order) if isinstance(table.c[name].type, Date)]
    of = itemgetter(*order)
    told: list[tuple[object, ...]] = []
    for row in rows:
        values = list(of(row))
        for at in days:
            if values[at] is not None:
                values[at] = values[at].isoformat()
        told.append(tuple(values))
    connection.exec_driver_sql(str(statement), told)


def book_id(connection: Connection) -> str:
    """Give the book's own id."""
    return str(connection.execute(select(DAU_CHUOI.c.ma_so)).scalar_one())


def snapshot(row: Mapping[Any, Any]) -> dict[str, object]:
    """Give a row as plain data, the same on every storage."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in row.items()
        if name not in _DERIVED
    }


def canonical(data: object) -> str:
    """Write plain data as JSON in one way only, so that hashes can be compared."""
    return _CANONICAL.encode(data)


def seal(entry: Mapping[Any, Any]) -> str:
    """Compute an entry's hash over everything it says and the hash before it."""
    said = [entry[name] for name in _SEALED]
    return hashlib.sha256(canonical(said).encode()).hexdigest()


def entries_of(connection: Connection, table: Table, key: int) -> list[MucLichSu]:
    """Give the history of one row, oldest first."""
    where = and_(LICH_SU.c.doi_tuong == table.name, LICH_SU.c.doi_tuong_id == key)
    rows = connection.execute(select(LICH_SU).where(where).order_by(LICH_SU.c.id)).mappings().all()
    return list(_with_changes(rows))


def last_entries(connection: Connection, limit: int) -> list[MucLichSu]:
    """Give the last entries of the whole book, newest first; changes are shown against each row's entry before."""
    rows = connection.execute(select(LICH_SU).order_by(LICH_SU.c.id.desc()).limit(limit)).mappings().all()
    shown: list[MucLichSu] = []
    for row in rows:
        where = and_(
            LICH_SU.c.doi_tuong == row["doi_tuong"],
            LICH_SU.c.doi_tuong_id == row["doi_tuong_id"],
            LICH_SU.c.id < row["id"],
        )
        before = (
            connection.execute(select(LICH_SU).where(where).order_by(LICH_SU.c.id.desc()).limit(1)).mappings().first()
        )
        shown.append(list(_with_changes([before, row] if before else [row]))[-1])
    return shown


def _with_changes(rows: Sequence[RowMapping]) -> Iterator[MucLichSu]:
    before: dict[str, object] | None = None
    for row in rows:
        said = json.loads(row["noi_dung"])
        after: dict[str, object] = said["dong"]
        changes = {
            name: (before.get(name) if before is not None else None, value)
            for name, value in after.items()
            if (before is None and value not in ("", None)) or (before is not None and before.get(name) != value)
        }
        before = after
        yield MucLichSu(
            row["id"], row["luc"], row["nguoi"], row["hanh_dong"], row["doi_tuong"], row["doi_tuong_id"],
            said["ly_do"], changes, row["bam"],
        )  # fmt: skip
