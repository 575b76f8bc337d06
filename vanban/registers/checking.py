"""The whole book checked: does the chain hold, do rows, counters and files agree with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, and_, func, select

from vanban.files import sha256
from vanban.registers.bodies import codes_of
from vanban.registers.kinds import in_so
from vanban.registers.outgoing import series_name
from vanban.registers.policy import ten_chuoi
from vanban.registers.store.history import chain_faults, head, row_faults
from vanban.registers.store.places import found
from vanban.registers.store.schema import CHUOI_SO, TEP, VAN_BAN_DEN, VAN_BAN_DI, VAO_SO


@dataclass(frozen=True, slots=True)
class KetQuaKiemTra:
    """What a check of the book found.

    Attributes:
        so_muc: entries in the history; `moc` the hash of the last, to be noted elsewhere.
        loi: faults: the book was changed from outside, or a file is not what was registered.
        ghi_chu: what a clerk should know and is no fault: numbers left free by papers numbered by hand.
        don_dep: what was finished or undone of killed processes.
    """

    so_muc: int
    moc: str
    loi: tuple[str, ...]
    ghi_chu: tuple[str, ...]
    don_dep: tuple[str, ...] = ()

    @property
    def dat(self) -> bool:
        """Whether there is no fault."""
        return not self.loi


def check_book(
    connection: Connection, book: Path | None, *, moc: str | None, tep: bool, don_dep: Sequence[str]
) -> KetQuaKiemTra:
    """Check everything in a reading transaction.

    Args:
        connection: the transaction.
        book: the SQLite file; None for PostgreSQL.
        moc: an end of the chain noted earlier; None checks none.
        tep: whether files are read again.
        don_dep: what was finished before.
    """
    faults = [*chain_faults(connection, moc), *row_faults(connection), *_counter_faults(connection)]
    if tep:
        faults += _file_faults(connection, book)
    number, last = head(connection)
    return KetQuaKiemTra(number, last, tuple(faults), tuple(_free_numbers(connection)), tuple(don_dep))


def _counter_faults(connection: Connection) -> Iterator[str]:
    """Say which counter stands below a number of its series: it would give that number twice."""
    di, den, vs = VAN_BAN_DI.c, VAN_BAN_DEN.c, VAO_SO.c
    tops: dict[tuple[int, int, str], int] = {}
    places = (di.co_quan_id, di.nam, di.mien, di.chuoi)
    for body, nam, mien, chuoi, top in connection.execute(select(*places, func.max(di.so)).group_by(*places)):
        tops[body, nam, series_name(mien, chuoi)] = top
    received = (den.co_quan_id, den.nam, den.mien)
    for body, nam, mien, top in connection.execute(select(*received, func.max(den.so_den)).group_by(*received)):
        tops[body, nam, f"den/{mien}"] = top
    books = (vs.co_quan_id, vs.nam, vs.ten_so)
    for body, nam, ten_so, top in connection.execute(select(*books, func.max(vs.so)).group_by(*books)):
        tops[body, nam, f"vao_so/{ten_so}"] = top
    counters = {(row.co_quan_id, row.nam, row.ten): row.so_cuoi for row in connection.execute(select(CHUOI_SO))}
    for place, top in tops.items():
        if counters.get(place, 0) < top:
            yield f"bộ đếm {place[2]} năm {place[1]} là {counters.get(place, 0)}, sổ đã có số {top}"


def _free_numbers(connection: Connection) -> Iterator[str]:
    """Say which numbers of a series no paper bears."""
    di, codes = VAN_BAN_DI.c, codes_of(connection)
    before = func.lag(di.so, 1, 0).over(
        partition_by=(di.co_quan_id, di.nam, di.mien, di.chuoi), order_by=(di.so, di.phu)
    )
    inner = select(di.co_quan_id, di.nam, di.mien, di.chuoi, di.so, before.label("truoc")).subquery()
    gaps = select(inner).where(and_(inner.c.so > inner.c.truoc + 1)).order_by(inner.c.nam, inner.c.chuoi, inner.c.so)
    for row in connection.execute(gaps):
        first, last = in_so(row.truoc + 1), in_so(row.so - 1)
        numbers = first if first == last else f"{first} đến {last}"
        secret = ", mật" if row.mien == "mat" else ""
        yield f"số còn trống: {numbers} ({ten_chuoi(row.chuoi)}{secret}, {codes[row.co_quan_id]}, năm {row.nam})"


def _file_faults(connection: Connection, book: Path | None) -> Iterator[str]:
    """Say which registered file is gone or no longer what it was; of one path, the last registration counts."""
    last = select(func.max(TEP.c.id)).group_by(TEP.c.duong_dan)
    for row in connection.execute(select(TEP).where(TEP.c.id.in_(last)).order_by(TEP.c.id)).mappings():
        path = found(row["duong_dan"], book)
        if not path.is_file():
            yield f"không còn tệp {row['duong_dan']}"
        elif path.stat().st_size != row["kich_thuoc"] or sha256(path) != row["bam"]:
            yield f"tệp {row['duong_dan']} đã khác lúc vào sổ"
