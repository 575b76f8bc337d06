"""The storage of a sealed book: decrypted into memory only, and back into its file, whole, at every commit.

No plain file is ever written. Whoever writes holds a lock beside the book (an empty SQLite file, so that it is let go of
when its process dies), takes the book as it stands in the file, changes it in memory, and puts the encrypted whole in its
place in one step before anybody is told of it.
"""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import StaticPool

from vanban import files
from vanban.errors import Problem, RegisterError, why
from vanban.registers.store.places import may_write, sync_folder
from vanban.registers.store.seal import Seal, is_sealed
from vanban.registers.store.storage import MARKS, WAIT_S, Mark, Store, end_in

_VERSIONS: Final = slice(18, 20)
"""Bytes of SQLite's header that say whether there is a log beside the file; in memory there is none."""
_NO_LOG: Final = b"\x01\x01"


class SealedStore(Store):
    """A sealed book's storage; else as `Store`."""

    def __init__(self, path: Path, seal: Seal, *, cho_giay: float = WAIT_S) -> None:
        self.cho_giay = cho_giay
        self.marks: deque[Mark] = deque(maxlen=MARKS)
        self.duong_dan: Path | None = path
        self.dia_chi = str(path)
        self.chi_doc = path.exists() and not (may_write(path) and may_write(path.parent))
        self.path, self._seal = path, seal
        self._reading = threading.RLock()
        self._shown: tuple[bytes, Engine] | None = None

    @property
    def sealed(self) -> bool:
        """Whether the book is encrypted."""
        return True

    @property
    def engine(self) -> Engine:
        """The book as it stands in its file, for reading."""
        data = self._bytes()
        if self._shown is None or self._shown[0] != data:
            self.close()
            self._shown = (data, _in_memory(self._seal.open(data, self.dia_chi)))
        return self._shown[1]

    def close(self) -> None:
        """Let go of what was decrypted."""
        if self._shown is not None:
            self._shown[1].dispose()
            self._shown = None

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Give a transaction that sees one state of the book and never waits for writers."""
        with self._reading, self._told(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a transaction that holds the book: everything in it happens, or nothing."""
        with self._held() as connection:
            yield connection

    @contextmanager
    def making(self) -> Iterator[Connection]:
        """Give a write transaction while the tables may not be there yet."""
        with self._held() as connection:
            yield connection

    @contextmanager
    def _held(self) -> Iterator[Connection]:
        self._refuse_to_write()
        with locked(self.path, self.cho_giay):
            engine = _in_memory(self._seal.open(self._bytes(), self.dia_chi))
            try:
                with self._told(), engine.connect() as connection:
                    with connection.begin():
                        yield connection
                    data = image(connection.connection.driver_connection)
                self._save(data)
            finally:
                engine.dispose()

    def keep_aside(self, name: str) -> None:
        """Keep a copy of the book beside it, encrypted as it is."""
        files.rewrite(self.path.with_name(name), self._bytes(), durable=True)

    def end_of(self, path: Path) -> tuple[str, int, str] | None:
        """Give id and end of the history of the book in another file; None when it is none."""
        if not is_sealed(path):
            return super().end_of(path)
        with closing(sqlite3.connect(":memory:")) as memory:
            memory.deserialize(self._seal.open(path.read_bytes(), str(path)))
            return end_in(memory)

    def copy_of(self) -> bytes:
        """Give the book's file as it stands, encrypted."""
        data = self._bytes()
        self._seal.open(data, self.dia_chi)
        return data

    def _bytes(self) -> bytes:
        try:
            return self.path.read_bytes()
        except OSError as error:
            raise RegisterError(Problem("không đọc được sổ mã hóa", tep=self.dia_chi, tim_thay=why(error))) from error

    def _save(self, plain: bytes) -> None:
        write_sealed(self.path, self._seal, plain)


def write_sealed(path: Path, seal: Seal, plain: bytes) -> None:
    """Put a sealed book in its place in one step, on the disk when this returns.

    Raises:
        RegisterError: it cannot be written; what stood there still stands.
    """
    try:
        files.rewrite(path, seal.close(plain), durable=True)
        sync_folder(path.parent)
    except OSError as error:
        raise RegisterError(
            Problem("không ghi được sổ mã hóa", tep=str(path), tim_thay=why(error),
                    cach_sua="Kiểm tra chỗ trống, quyền ghi rồi chạy lại.")
        ) from error  # fmt: skip


@contextmanager
def locked(path: Path, wait_s: float) -> Iterator[None]:
    """Hold a sealed book against other writers, also of other processes.

    Raises:
        RegisterError: others held it for `wait_s` seconds.
    """
    lock = path.with_name(f".{path.name}.khoa")
    try:
        with closing(sqlite3.connect(lock, timeout=wait_s, isolation_level=None, check_same_thread=False)) as holder:
            holder.execute("BEGIN EXCLUSIVE")
            try:
                yield
            finally:
                with contextlib.suppress(sqlite3.Error):
                    holder.rollback()
    except sqlite3.OperationalError as error:
        busy = (error.sqlite_errorcode & 0xFF) in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
        what = "sổ đang được người khác ghi, chờ quá lâu" if busy else "không khóa được sổ mã hóa"
        raise RegisterError(Problem(what, tep=str(path), tim_thay=None if busy else str(error))) from error


def image(raw: object) -> bytes:
    """Give a database as the bytes of a file without a log."""
    assert isinstance(raw, sqlite3.Connection)
    data = bytearray(raw.serialize())
    if data:
        data[_VERSIONS] = _NO_LOG
    return bytes(data)


def _in_memory(plain: bytes) -> Engine:
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        if plain:
            connection.deserialize(plain)
        connection.execute("PRAGMA foreign_keys = ON").fetchall()
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    try:
        engine.connect().close()
    except (DatabaseError, sqlite3.Error) as error:
        raise RegisterError(Problem("sổ mã hóa không chứa một sổ đăng ký", tim_thay=str(error))) from error
    return engine
