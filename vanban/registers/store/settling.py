"""After an unknown commit: look into the book before anything is said or undone.

An exception that reaches a commit (Ctrl-C, a lost connection, a full disk) does not say whether the commit was made. So
the book is asked, with the book held: whoever else may still be committing has then finished.
"""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Final

from sqlalchemy import Connection, select

from vanban.errors import InputError, Problem, RegisterError
from vanban.registers.kinds import in_so, in_so_ky_hieu
from vanban.registers.store.history import Work, head
from vanban.registers.store.schema import LICH_SU, VAN_BAN_DEN, VAN_BAN_DI, VAO_SO
from vanban.registers.store.storage import Mark, Store

_TRIES: Final = 3
_PAUSE_S: Final = 0.5
_NAMED: Final = 20


def new_sign() -> str:
    """Give a transaction a sign of its own."""
    return uuid.uuid4().hex[:16]


def mark(connection: Connection, before: int) -> Mark:
    """Take the mark of a transaction that is about to commit."""
    return Mark(before, *head(connection))


def stands(store: Store, at: Mark) -> bool | None:
    """Say whether a transaction stands in the book; None when the book cannot be asked."""
    for left in reversed(range(_TRIES)):
        try:
            with store.writing() as connection:
                where = (LICH_SU.c.id == at.so, LICH_SU.c.bam == at.bam)
                return at.so == at.truoc or connection.execute(select(LICH_SU.c.id).where(*where)).scalar() is not None
        except (RegisterError, KeyboardInterrupt):
            if left:
                time.sleep(_PAUSE_S)
    return None


@contextmanager
def working(store: Store, nguoi: str, luc: datetime) -> Iterator[Work]:
    """Give a write transaction; when its commit is cut off, the book says what came of it.

    Args:
        store: the book's storage.
        nguoi: who works.
        luc: now.

    Raises:
        RegisterError: the storage failed; or nobody can say whether the commit was made.
        KeyboardInterrupt: asked to stop; the message names what stands in the book.
    """
    left: Mark | None = None
    try:
        with store.writing() as connection:
            before = head(connection)[0]
            yield Work(connection, nguoi, luc, new_sign(), store.arrival)
            left = mark(connection, before)
        store.committed(left)
    except BaseException as error:
        if left is None or (standing := stands(store, left)) is False:
            raise
        if standing is None:
            raise RegisterError(unsure(store, error)) from error
        if isinstance(error, Exception):
            return  # The deed is done; what came after it does not matter.
        raise KeyboardInterrupt(f"{STOPPED} Đã vào sổ trước khi dừng: {told(store, left)}.") from error


STOPPED: Final = "Đã dừng theo yêu cầu."


def unsure(store: Store, error: BaseException) -> Problem:
    """Say that nobody can know yet whether a number was given."""
    return Problem(
        "mất liên lạc với sổ đúng lúc ghi: chưa biết số đã vào sổ hay chưa",
        tep=store.dia_chi,
        tim_thay=str(error).splitlines()[0] if str(error) else None,
        cach_sua="Khi sổ dùng lại được, xem «vanban so lich-su» trước khi làm lại; tệp dở dang sẽ được đặt nốt hoặc dọn.",
    )


def note_entered(store: Store, error: BaseException) -> None:
    """Note on an error that comes after them what the last transactions have put into the book: it stands all the same."""
    try:
        names = dict.fromkeys(told(store, at) for at in store.marks if at.so > at.truoc)
    except (RegisterError, InputError):
        return
    if names:
        error.add_note(f"Đã vào sổ trước đó: {', '.join(names)}.")


def told(store: Store, at: Mark) -> str:
    """Name what a transaction put into the book, for a reader."""
    table = LICH_SU.c
    query = select(LICH_SU).where(table.id > at.truoc, table.id <= at.so).order_by(table.id)
    with store.reading() as connection:
        names = [
            name for row in connection.execute(query).mappings() if (name := _name(row["doi_tuong"], row["noi_dung"]))
        ]
    names = list(dict.fromkeys(names))
    more = f" và {len(names) - _NAMED} số nữa" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more or "việc vừa làm"


def _name(table: str, said: str) -> str:
    row = json.loads(said)["dong"]
    if table == VAN_BAN_DI.name:
        return in_so_ky_hieu(row["so"], row["phu"], row["ky_hieu"])
    if table == VAN_BAN_DEN.name:
        return f"số đến {in_so(row['so_den'])}"
    return f"số vào sổ {in_so(row['so'])}" if table == VAO_SO.name else ""
