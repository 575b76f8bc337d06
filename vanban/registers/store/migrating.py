"""Bring a book to the newest shape, whatever shape it has now."""

from __future__ import annotations

import sqlite3
import uuid
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, insert, inspect, text

from vanban.errors import Problem, RegisterError
from vanban.registers.store.schema import DAU_CHUOI, REVISION
from vanban.registers.store.storage import Store

SCRIPTS = Path(__file__).parent / "migrations"
GENESIS = "0" * 64
"""What the first entry of the history names as the hash before it."""


def is_current(store: Store) -> bool:
    """Say whether a book is there in the newest shape, without loading Alembic."""
    with store.reading() as connection:
        return _revision(connection) == REVISION


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
        found = _revision(connection)
        if found == newest:
            return False
        if found is None:
            _refuse_strangers(connection, store)
        elif store.duong_dan is not None:
            _copy(store.duong_dan, store.duong_dan.with_name(f"{store.duong_dan.name}.truoc-{newest}"))
        _migrate(connection, scripts, newest, store)
        if found is None:
            connection.execute(insert(DAU_CHUOI).values(id=1, ma_so=str(uuid.uuid4()), muc_cuoi=0, bam=GENESIS))
    return found is None


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _refuse_strangers(connection: Connection, store: Store) -> None:
    others = [name for name in inspect(connection).get_table_names() if name in {"co_quan", "van_ban_di", "lich_su"}]
    if others:
        raise RegisterError(
            Problem("ở đây có dữ liệu khác, không phải sổ đăng ký của vanban", tep=store.dia_chi,
                    tim_thay=", ".join(others), cach_sua="Chọn tệp hoặc cơ sở dữ liệu khác.")
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


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
