"""Books of state secrets kept encrypted: a book sealed, its password changed, a sealed book restored."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from vanban.errors import Problem, RegisterError, VanbanError
from vanban.files import write_new
from vanban.registers.store.health import whole_faults
from vanban.registers.store.migrating import bring_up, place, remove_file
from vanban.registers.store.mishaps import DAMAGED
from vanban.registers.store.seal import Seal, is_sealed, new_seal, unlock
from vanban.registers.store.sealed import SealedStore, image, locked, write_sealed
from vanban.registers.store.storage import Store


def seal_book(path: Path, mat_khau: str) -> tuple[str, bool]:
    """Encrypt a book in place, or make a new encrypted one; gives the recovery code, and whether the book is new.

    The open book is replaced in one step by the encrypted one, which was decrypted and compared before. What the disk
    keeps of the old file, and older copies of it, are nobody's here to destroy.

    Raises:
        RegisterError: the book is sealed already, damaged, or in use; or the password is too weak.
        MissingDependencyError: the extra «mat» is not installed.
    """
    if is_sealed(path):
        raise RegisterError(
            Problem("sổ này đã mã hóa", tep=str(path), cach_sua="Đổi mật khẩu: vanban so doi-mat-khau.")
        )
    seal, code = new_seal(mat_khau)
    if not path.exists():
        if not path.parent.is_dir():
            raise RegisterError(
                Problem("không có thư mục chứa sổ", tep=str(path.parent), cach_sua="Tạo thư mục trước.")
            )
        with _looked_after(path, seal):
            _make(path, seal)
        return code, True
    with _looked_after(path, seal):
        _close(path, seal)
        _sweep(path)
    return code, False


def change_password(path: Path, mat_khau: str, moi: str) -> str:
    """Give a sealed book another password and key; gives the new recovery code, the old one opens nothing any more.

    Args:
        path: the book.
        mat_khau: the password, or the recovery code.
        moi: the new password.

    Raises:
        RegisterError: the old one does not open the book, or the new one is too weak.
    """
    if not is_sealed(path):
        raise RegisterError(Problem("sổ này không mã hóa", tep=str(path), cach_sua="Mã hóa bằng: vanban so ma-hoa."))
    seal, code = new_seal(moi)
    with _looked_after(path, seal), locked(path, 60):
        data = path.read_bytes()
        plain = unlock(data, mat_khau, str(path)).open(data, str(path))
        write_sealed(path, seal, plain)
    return code


def copy_sealed(backup: Path, target: Path) -> None:
    """Restore a copy of a sealed book: the file as it is, where there is none.

    Raises:
        RegisterError: there is a file already.
    """
    waiting = _waiting(target)
    try:
        write_new(waiting, backup.read_bytes())
        place(waiting, target)
    except FileExistsError as error:
        raise RegisterError(
            Problem("nơi phục hồi đã có tệp", tep=str(target), cach_sua="Đổi tên tệp cũ, hoặc phục hồi ra tên khác.")
        ) from error
    finally:
        with contextlib.suppress(OSError):
            waiting.unlink(missing_ok=True)


@contextlib.contextmanager
def _looked_after(path: Path, seal: Seal) -> Iterator[None]:
    """Let an interrupt or an error pass only when the book is not closed with the new seal: else it is done.

    Whoever was told that it failed would have no recovery code, and would look for an open book, or type the old password.
    """
    try:
        yield
    except (KeyboardInterrupt, OSError, VanbanError):
        if not seal.closed(path):
            raise


def _make(path: Path, seal: Seal) -> None:
    waiting = _waiting(path)
    try:
        write_new(waiting, seal.close(b""))
        bring_up(SealedStore(waiting, seal))
        place(waiting, path)
    finally:
        remove_file(waiting)
        with contextlib.suppress(OSError):
            waiting.with_name(f".{waiting.name}.khoa").unlink(missing_ok=True)


def _close(path: Path, seal: Seal) -> None:
    store = Store(path)
    try:
        bring_up(store)
        with store.reading() as connection:
            faults = whole_faults(connection)
    finally:
        store.close()
    if faults:
        raise RegisterError(Problem("sổ đăng ký bị hỏng", tep=str(path), tim_thay="; ".join(faults), cach_sua=DAMAGED))
    try:
        with closing(sqlite3.connect(path, timeout=5, isolation_level=None)) as book:
            # Out of WAL only whoever is alone comes: nobody can go on writing into the file that is about to go.
            if book.execute("PRAGMA journal_mode = DELETE").fetchone()[0] != "delete":
                raise sqlite3.OperationalError("database is locked")
            book.execute("BEGIN EXCLUSIVE")
            with closing(sqlite3.connect(":memory:")) as memory:
                memory.deserialize(image(book))
                faults = [row[0] for row in memory.execute("PRAGMA integrity_check") if row[0] != "ok"]
                plain = image(memory)
            if faults or seal.open(seal.close(plain), str(path)) != plain:
                raise RegisterError(
                    Problem("sổ đăng ký bị hỏng", tep=str(path), tim_thay="; ".join(faults), cach_sua=DAMAGED)
                )
            if os.name != "nt":
                write_sealed(path, seal, plain)
        if os.name == "nt":  # a file that is open cannot be replaced there
            write_sealed(path, seal, plain)
    except sqlite3.OperationalError as error:
        raise RegisterError(
            Problem("sổ đang mở ở chương trình khác, chưa mã hóa được", tep=str(path), tim_thay=str(error),
                    cach_sua="Đóng các chương trình đang mở sổ rồi chạy lại.")
        ) from error  # fmt: skip


def _sweep(path: Path) -> None:
    """Remove what an open book kept beside it."""
    for suffix in ("-wal", "-shm", "-journal"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def _waiting(path: Path) -> Path:
    return path.with_name(f".{path.name}.{os.getpid()}.{uuid.uuid4().hex[:8]}.tam")
