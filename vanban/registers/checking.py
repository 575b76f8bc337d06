"""The whole book checked: does the chain hold, do rows, counters and files agree with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Table, and_, func, select, text
from sqlalchemy.exc import SQLAlchemyError

from vanban.errors import Problem, RegisterError, VanbanError
from vanban.files import sha256
from vanban.frozen import dataclass
from vanban.registers.bodies import codes_of
from vanban.registers.filling import certificate_words, incoming_words, outgoing_words
from vanban.registers.kinds import in_so, series_name
from vanban.registers.policy import ten_chuoi
from vanban.registers.store.auditing import chain_faults, raw, row_faults
from vanban.registers.store.health import shape_faults
from vanban.registers.store.history import head
from vanban.registers.store.mishaps import DAMAGED
from vanban.registers.store.places import found
from vanban.registers.store.schema import CHUOI_SO, TEP, VAN_BAN_DEN, VAN_BAN_DI, VAO_SO
from vanban.registers.store.storage import Store

_STREAM: Final = {"yield_per": 2000}
_NAMED: Final = 3
"""Faults that are named where not the whole book was asked about."""
_WORDS: Final[tuple[tuple[Table, Callable[[Mapping[Any, Any]], str]], ...]] = (
    (VAN_BAN_DI, outgoing_words), (VAN_BAN_DEN, incoming_words), (VAO_SO, certificate_words),
)  # fmt: skip


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
    parts: list[tuple[str, Callable[[], Iterable[str]]]] = [
        ("tệp sổ", lambda: _disk_faults(connection)),
        ("cấu trúc sổ", lambda: shape_faults(connection)),
        ("lịch sử", lambda: chain_faults(connection, moc)),
        ("các dòng", lambda: row_faults(connection)),
        ("mục tìm kiếm", lambda: _search_faults(connection)),
        ("bộ đếm", lambda: _counter_faults(connection)),
    ]
    if tep:
        parts.append(("các tệp văn bản", lambda: _file_faults(connection, book)))
    faults = [fault for name, part in parts for fault in _looked_at(connection, name, part)]
    free = list(_looked_at(connection, "số còn trống", lambda: _free_numbers(connection)))
    number, last = _end(connection)
    return KetQuaKiemTra(number, last, tuple(faults), tuple(free), tuple(don_dep))


def refuse_damaged(store: Store, error: Exception) -> None:
    """Say of an error nobody foresaw that it comes from a book that was changed from outside, when that is so.

    Raises:
        RegisterError: naming the first faults of the book.
    """
    try:
        with store.reading() as connection:
            faults = check_book(connection, store.duong_dan, moc=None, tep=False, don_dep=()).loi
    except VanbanError:
        return
    if faults:
        raise RegisterError(
            Problem("sổ đăng ký có dữ liệu bị sửa từ bên ngoài, không dùng tiếp được", tep=store.dia_chi,
                    tim_thay="; ".join(faults[:_NAMED]), cach_sua=DAMAGED)
        ) from error  # fmt: skip


def _looked_at(connection: Connection, name: str, part: Callable[[], Iterable[str]]) -> Iterator[str]:
    """Give the faults of one part; a part whose data cannot even be read is a fault itself."""
    point = connection.begin_nested()
    try:
        yield from part()
    except (SQLAlchemyError, ValueError, TypeError, KeyError, LookupError, OverflowError) as error:
        reason = str(getattr(error, "orig", None) or error).strip().splitlines()
        yield f"không kiểm tra được {name}: dữ liệu hỏng ({reason[0] if reason else 'không rõ'})"
    finally:
        point.rollback()


def _end(connection: Connection) -> tuple[int, str]:
    try:
        return head(connection)
    except SQLAlchemyError:
        return 0, ""


def _disk_faults(connection: Connection) -> Iterator[str]:
    """Ask SQLite whether its file is sound."""
    if connection.dialect.name == "sqlite":
        for said in connection.exec_driver_sql("PRAGMA quick_check(5)").scalars():
            if said != "ok":
                yield f"tệp sổ hỏng: {said}"


def _search_faults(connection: Connection) -> Iterator[str]:
    """Say which rows would be looked for in vain: their words are not those that follow from the row."""
    for table, made in _WORDS:
        if connection.dialect.name == "sqlite":
            indexed = text(f"SELECT count(*) FROM tim_{table.name}_docsize")  # noqa: S608 - names are ours
            rows = select(func.count()).select_from(table)
            if connection.execute(indexed).scalar() != connection.execute(rows).scalar():
                yield f"chỉ mục tìm kiếm của bảng {table.name} thiếu hoặc thừa dòng"
        for row in connection.execute(raw(table).order_by(table.c.id), execution_options=_STREAM).mappings():
            try:
                expected = made(row)
            except (ValueError, TypeError, KeyError):
                continue  # told where the row is compared with the history
            if row["tim_kiem"] != expected:
                yield f"dòng {table.name} {row['id']} đã bị sửa ngoài sổ: tim_kiem (không còn tìm thấy văn bản)"


def _counter_faults(connection: Connection) -> Iterator[str]:
    """Say which counter is not at the last number of its series: it would give a number twice, or leave some out."""
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
    for place in sorted({*tops, *counters}, key=str):
        top, stands = tops.get(place, 0), counters.get(place, 0)
        if stands < top:
            yield f"bộ đếm {place[2]} năm {place[1]} là {stands}, sổ đã có số {top}"
        elif stands > top:
            yield f"bộ đếm {place[2]} năm {place[1]} là {stands}, sổ mới có đến số {top}: sẽ nhảy số"


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
