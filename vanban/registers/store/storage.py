"""Where the book lies: a SQLite file, or PostgreSQL by URL; one writer at a time on both.

A write transaction takes the book's lock first (SQLite: BEGIN IMMEDIATE; PostgreSQL: the row of `dau_chuoi`), so
that nothing inside it can run into another writer: waiting happens before the first statement and nowhere else.
"""

from __future__ import annotations

import contextlib
import os
import random
import shutil
import sqlite3
import time
import weakref
from collections import deque
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final, Protocol

from sqlalchemy import Connection, Engine, RootTransaction, create_engine, event, select, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.pool import QueuePool

from vanban.errors import InputError, MissingDependencyError, Problem, RegisterError
from vanban.frozen import dataclass
from vanban.registers.store.mishaps import SQLITE_MISSING, is_busy, problem_of
from vanban.registers.store.places import is_network_path, may_write
from vanban.registers.store.schema import DAU_CHUOI

WAIT_S: Final = 60.0
"""How long a writer waits for others before it gives up."""
MARKS: Final = 20
"""How many of its last transactions a storage remembers."""
_PAUSE_S: Final = (0.001, 0.012)
"""Bounds of the random pause between two tries: short and uneven, so that nobody starves."""
_LEAST_ROOM: Final = 64 * 1024
"""Bytes of a disk below which it is looked whether a book on it can be written at all."""
_BUSY_MS: Final = 100
"""SQLite's own patience; beyond it the loop here takes over, which is fairer among many writers."""
_DRIVERS: Final = frozenset({"sqlite3", "psycopg"})
"""Whose errors reach here bare where SQLAlchemy does not wrap them: when a transaction is being set up."""
_MAKING_LOCK: Final = 0x76616E62616E
"""Key of PostgreSQL's advisory lock while tables are made ("vanban" in ASCII)."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The end of the history as a transaction left it, just before its commit.

    Attributes:
        truoc: the last entry before the transaction.
        so: its own last entry.
        bam: the hash of that entry; no other transaction can have made the same, each bears a sign of its own.
    """

    truoc: int
    so: int
    bam: str


class Arriving(Protocol):
    """A book that is written at a place for the first time."""

    @property
    def luu_y(self) -> str:
        """What the clerk is told."""

    def settle(self, connection: Connection) -> str:
        """Write down where the book is now; gives what the history is told, "" for nothing."""


class Store:
    """A book's storage: gives out read and write transactions.

    Attributes:
        dia_chi: the book as a reader may see it: a path, or a URL without its password.
        duong_dan: the SQLite file; None for PostgreSQL.
        cho_giay: seconds a writer waits for others.
        chi_doc: whether the book can only be read: its file or folder may not be written, or its disk is full.
        het_cho: whether its disk is full.
        nghi_van: why this may be a copy or an older state of the book; nothing is written while there is a doubt.
        arrival: what is to be written down and told when the book is written here for the first time.
        ma_so: the book's own id, once it was looked at.
        marks: of the last transactions that were committed here, in order.
    """

    het_cho: bool = False
    nghi_van: Problem | None = None
    arrival: Arriving | None = None
    ma_so: str = ""

    def __init__(self, dia_chi: str | Path, *, cho_giay: float = WAIT_S) -> None:
        url = None if isinstance(dia_chi, Path) else _url(dia_chi)
        self.cho_giay = cho_giay
        self.chi_doc = False
        self.marks: deque[Mark] = deque(maxlen=MARKS)
        self.duong_dan: Path | None = None
        if url is None or url.get_backend_name() == "sqlite":
            self.duong_dan = Path(dia_chi if url is None else url.database or "")
            self.dia_chi = str(self.duong_dan)
            self.chi_doc = self.duong_dan.exists() and not (
                may_write(self.duong_dan) and may_write(self.duong_dan.parent)
            )
            self.het_cho = not self.chi_doc and _no_room(self.duong_dan)
            self.chi_doc = self.chi_doc or self.het_cho
            self._engine = _sqlite_engine(self.duong_dan, read_only=self.chi_doc)
        else:
            self.dia_chi = url.render_as_string(hide_password=True)
            self._engine = _postgres_engine(url)
        self._pid = os.getpid()
        self._closing = weakref.finalize(self, _let_go, self._engine, self._pid)

    @property
    def sealed(self) -> bool:
        """Whether the book is encrypted; an open one can be read by whoever opens its file."""
        return False

    @property
    def engine(self) -> Engine:
        """The engine of this process; a forked child never uses its parent's connections."""
        if os.getpid() != self._pid:
            self._engine.dispose(close=False)
            self._pid = os.getpid()
        return self._engine

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a transaction that sees one state of the book and never waits for writers."""
        with self._told(), self._connected() as connection:
            if self.duong_dan is None:
                connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a transaction that holds the book: everything in it happens, or nothing.

        Raises:
            RegisterError: when others held the book for `cho_giay` seconds, or the storage fails.
        """
        with self._held() as connection:
            if self.duong_dan is None:
                connection.execute(select(DAU_CHUOI.c.id).with_for_update())
            yield connection

    @contextmanager
    def making(self) -> Iterator[Connection]:
        """Give a write transaction while the tables may not be there yet."""
        with self._held() as connection:
            if self.duong_dan is None:
                connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MAKING_LOCK})
            yield connection

    def keep_aside(self, name: str) -> None:
        """Keep a copy of a book's file beside it under another name; a server's book has its own copies."""
        if self.duong_dan is None:
            return
        aside = self.duong_dan.with_name(name)
        with closing(sqlite3.connect(self.duong_dan)) as old, closing(sqlite3.connect(aside)) as new:
            old.backup(new)

    def end_of(self, path: Path) -> tuple[str, int, str] | None:
        """Give id and end of the history of the book in another file; None when it is none.

        Raises:
            OSError, sqlite3.Error, RegisterError: the file cannot be read.
        """
        with closing(_read_only(path)) as other:
            return end_in(other)

    def committed(self, mark: Mark) -> None:
        """Remember a transaction that was committed; the first one that wrote settles where the book is."""
        self.marks.append(mark)
        if mark.so > mark.truoc:
            self.arrival = None

    def _refuse_to_write(self) -> None:
        if self.het_cho:
            raise RegisterError(
                Problem("ổ đĩa chứa sổ đã đầy, sổ chỉ đọc được", tep=self.dia_chi,
                        cach_sua="Dọn chỗ trống rồi chạy lại; tra cứu, xuất sổ, sao lưu ra ổ khác thì vẫn làm được.")
            )  # fmt: skip
        if self.chi_doc:
            raise RegisterError(
                Problem("sổ này chỉ đọc được", tep=self.dia_chi,
                        cach_sua="Xin quyền ghi tệp sổ và thư mục chứa sổ; tra cứu, kiểm tra, xuất sổ vẫn làm được.")
            )  # fmt: skip
        if self.nghi_van is not None:
            raise RegisterError(self.nghi_van)

    @contextmanager
    def _held(self) -> Iterator[Connection]:
        self._refuse_to_write()
        with self._told(), self._connected() as connection:
            connection.execution_options(vanban_write=True)
            transaction = self._begun(connection)
            try:
                if self.duong_dan is None:
                    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(self.cho_giay * 1000)}")
                yield connection
                transaction.commit()
            except BaseException:
                transaction.rollback()
                raise

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        deadline = time.monotonic() + self.cho_giay
        while True:
            try:
                connection = self.engine.connect()
                break
            except OperationalError as error:
                _wait_or_raise(error, deadline)
        with connection:
            yield connection

    def _begun(self, connection: Connection) -> RootTransaction:
        deadline = time.monotonic() + self.cho_giay
        while True:
            try:
                return connection.begin()
            except OperationalError as error:
                _wait_or_raise(error, deadline)

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            first = error
            while isinstance(first.__context__, DBAPIError):  # what failed after it, in taking it back, only hides it
                first = first.__context__
            raise RegisterError(problem_of(first, self.dia_chi)) from error
        except OverflowError as error:
            raise InputError(Problem("có số quá lớn, sổ không giữ được", can_co="số không quá 1 tỷ")) from error
        except Exception as error:
            if type(error).__module__.partition(".")[0] not in _DRIVERS:
                raise
            raise RegisterError(problem_of(OperationalError("", None, error), self.dia_chi)) from error


def _let_go(engine: Engine, pid: int) -> None:
    """Close the connections of a book that nobody holds any more; never those of the process this one was forked from."""
    engine.dispose(close=os.getpid() == pid)


def _url(address: str) -> URL | None:
    if "://" not in address:
        return URL.create("sqlite", database=address)
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise InputError(Problem("địa chỉ sổ không đọc được", can_co="so.db hoặc postgresql://may-chu/ten")) from error
    if url.get_backend_name() == "sqlite" and url.database and not url.query:
        return url
    if url.get_backend_name() == "postgresql":
        return url.set(drivername="postgresql+psycopg")
    raise InputError(
        Problem(
            "sổ chỉ nằm được trong tệp SQLite hoặc PostgreSQL",
            tim_thay=url.render_as_string(hide_password=True),
            can_co="so.db hoặc postgresql://nguoi-dung@may-chu/ten",
        )
    )


def end_in(raw: sqlite3.Connection) -> tuple[str, int, str] | None:
    """Give id and end of the history of a book; None when there is none."""
    try:
        row = raw.execute("SELECT ma_so, muc_cuoi, bam FROM dau_chuoi").fetchone()
    except sqlite3.OperationalError as error:
        if SQLITE_MISSING.match(str(error)):
            return None
        raise
    return row and (str(row[0]), int(row[1]), str(row[2]))


def _no_room(path: Path) -> bool:
    """Say whether a book's disk is too full for anything to be entered; what a drive says of its room is tried out."""
    try:
        if not path.is_file() or shutil.disk_usage(path.resolve().parent).free >= _LEAST_ROOM:
            return False
        with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as trial:
            trial.execute("PRAGMA journal_mode = WAL").fetchall()
            trial.execute("BEGIN IMMEDIATE")
            trial.rollback()
    except sqlite3.OperationalError as error:
        return (error.sqlite_errorcode & 0xFF) in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
    except (OSError, sqlite3.Error):
        return False
    return False


def _read_only(path: Path) -> sqlite3.Connection:
    # What is still in the log must be read too; only a book without one may be taken as it lies there.
    log = path.with_name(f"{path.name}-wal")
    how = "mode=ro" if log.exists() and log.stat().st_size else "mode=ro&immutable=1"
    return sqlite3.connect(f"{path.resolve().as_uri()}?{how}", uri=True, isolation_level=None, check_same_thread=False)


def _sqlite_engine(path: Path, *, read_only: bool) -> Engine:
    def connect() -> sqlite3.Connection:
        if read_only:
            return _read_only(path)
        connection = sqlite3.connect(path, timeout=_BUSY_MS / 1000, isolation_level=None, check_same_thread=False)
        # WAL needs shared memory, which network drives do not give.
        mode = "DELETE" if is_network_path(path) else "WAL"
        try:
            for pragma in (f"journal_mode = {mode}", "synchronous = FULL", "foreign_keys = ON"):
                connection.execute(f"PRAGMA {pragma}").fetchall()
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=2, max_overflow=-1)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        write = connection.get_execution_options().get("vanban_write", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if write else "BEGIN")

    @event.listens_for(engine, "invalidate")
    def give_back(raw: sqlite3.Connection, _record: object, _error: object) -> None:
        # Closing alone would keep the book locked for as long as any cursor of an interrupted statement lives.
        with contextlib.suppress(sqlite3.Error):
            raw.rollback()

    return engine


def _postgres_engine(url: URL) -> Engine:
    try:
        return create_engine(url, pool_pre_ping=True, pool_size=2, max_overflow=-1)
    except ImportError as error:
        raise MissingDependencyError.for_extra("Sổ đăng ký trên PostgreSQL", "postgresql") from error


def _wait_or_raise(error: OperationalError, deadline: float) -> None:
    if not is_busy(error) or time.monotonic() > deadline:
        raise error
    time.sleep(random.uniform(*_PAUSE_S))  # noqa: S311 - unevenness is all that is asked of it
