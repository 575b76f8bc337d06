"""Bring a book to the newest shape, whatever shape it has now."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
import uuid
from contextlib import closing
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, insert, inspect, text

from vanban.errors import Problem, RegisterError
from vanban.registers.store.places import sync_folder
from vanban.registers.store.schema import DAU_CHUOI, METADATA, REVISION
from vanban.registers.store.storage import Store

SCRIPTS = Path(__file__).parent / "migrations"
GENESIS = "0" * 64
"""What the first entry of the history names as the hash before it."""
_DAY: Final = 24 * 3600.0
_YOUNG: Final = 30.0
"""Nobody takes so long to make an empty book, seconds."""


def make_file(path: Path) -> None:
    """Make a new book in a file: it is there whole, or not at all, so that an empty file is never a new book.

    Raises:
        FileExistsError: there is a file of this name meanwhile.
    """
    sweep_waiting(path)
    waiting = path.with_name(f".{path.name}.{os.getpid()}.{uuid.uuid4().hex[:8]}.tam")
    store = Store(waiting)
    try:
        bring_up(store)
        store.close()
        place(waiting, path)
    finally:
        store.close()
        remove_file(waiting)


def unmake(store: Store) -> bool:
    """Take a new book away again that nobody has written anything into; says whether it was.

    Somebody else may have opened it meanwhile: then it stays. Who opens it just now finds a file without a head, and is
    refused, as every damaged book refuses; nobody writes into a file that has no name any more.
    """
    path = store.duong_dan
    if path is None or store.sealed:
        return False
    store.close()
    try:
        with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as raw:
            raw.execute("PRAGMA journal_mode = DELETE").fetchall()  # refused while anybody else has it open
            raw.execute("BEGIN EXCLUSIVE")
            if raw.execute("SELECT muc_cuoi FROM dau_chuoi").fetchone() != (0,):
                return False
            raw.execute("ALTER TABLE dau_chuoi RENAME TO dau_chuoi_bo")
            raw.execute("COMMIT")
        remove_file(path)
    except (OSError, sqlite3.Error):
        return False
    return True


def sweep_waiting(path: Path) -> None:
    """Take away what makers of this book left that were killed on the way; what is being made stays.

    A name tells the process. One of another machine on a shared drive cannot be asked, so that nothing young is touched.
    """
    for left in path.parent.glob(f".{path.name}.*.tam*"):
        number = left.name.removeprefix(f".{path.name}.").partition(".")[0]
        with contextlib.suppress(OSError):
            age = time.time() - left.stat(follow_symlinks=False).st_mtime
            if number.isdecimal() and (age > _DAY or (age > _YOUNG and not _runs(int(number)))):
                left.unlink()


def _runs(process: int) -> bool:
    """Say whether a process may run; yes where nobody can tell."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def place(waiting: Path, path: Path) -> None:
    """Give a whole new book its name.

    Raises:
        FileExistsError: there is a file of this name meanwhile.
    """
    try:
        os.link(waiting, path)
    except FileExistsError:
        raise
    except OSError:
        # A drive without hard links: the name is taken first, so that two makers cannot both have it.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        os.replace(waiting, path)
    sync_folder(path.parent)


def remove_file(path: Path) -> None:
    """Remove a book's file and what SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def bring_up(store: Store, *, scripts: Path = SCRIPTS, newest: str = REVISION) -> bool:
    """Make the tables of a new book, or migrate an older one; a SQLite file is copied first.

    Args:
        store: the book's storage.
        scripts: folder with `versions/`.
        newest: the revision to reach.

    Returns:
        Whether the book is new.

    Raises:
        RegisterError: when a newer program made the book, or the place holds something else.
    """
    with store.making() as connection:
        found = revision_of(connection)
        if found == newest:
            return False
        if found is None:
            _refuse_strangers(connection, store)
        elif store.duong_dan is not None:
            store.keep_aside(f"{store.duong_dan.name}.truoc-{newest}")
        _migrate(connection, scripts, newest, store)
        if found is None:
            connection.execute(insert(DAU_CHUOI).values(id=1, ma_so=str(uuid.uuid4()), muc_cuoi=0, bam=GENESIS))
    return found is None


def revision_of(connection: Connection) -> str | None:
    """Give the shape of a book; None when there is none."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _refuse_strangers(connection: Connection, store: Store) -> None:
    others = [name for name in inspect(connection).get_table_names() if name in METADATA.tables]
    if others:
        raise RegisterError(
            Problem("ở đây có dữ liệu khác, hoặc một sổ đăng ký đã hỏng", tep=store.dia_chi, tim_thay=", ".join(others),
                    cach_sua="Chọn tệp hoặc cơ sở dữ liệu khác; nếu là sổ, phục hồi từ bản sao lưu (vanban so phuc-hoi).")
        )  # fmt: skip


def _migrate(connection: Connection, scripts: Path, newest: str, store: Store) -> None:
    # Alembic takes a third of a second to load; only a new or an old book needs it.
    from alembic.migration import MigrationContext
    from alembic.operations import Operations
    from alembic.script import ScriptDirectory
    from alembic.util import CommandError

    directory = ScriptDirectory(str(scripts))

    def steps(found: tuple[str, ...], _context: object) -> list[object]:
        try:
            return list(directory._upgrade_revs(newest, found or None))  # type: ignore[arg-type]
        except CommandError as error:
            raise RegisterError(
                Problem("sổ do bản vanban mới hơn tạo ra", tep=store.dia_chi, tim_thay=", ".join(found),
                        can_co=newest, cach_sua="Cập nhật vanban trên máy này.")
            ) from error  # fmt: skip

    context = MigrationContext.configure(connection, opts={"fn": steps, "transactional_ddl": True})
    with Operations.context(context):
        context.run_migrations()
