"""Files that are not whole yet: their names, the batch's waiting files, and taking away what killed programs left."""

from __future__ import annotations

import contextlib
import hashlib
import os
import socket
import time
from functools import cache
from secrets import token_hex
from typing import Final

from vanban.files import ledger

DRAFT_PREFIX: Final = ".dang-ghi-"
"""How every file begins that is not whole yet."""
BINARY: Final = getattr(os, "O_BINARY", 0)
_BATCH: Final = f"{DRAFT_PREFIX}lo-"
_HOUR: Final = 3600.0
_DAY: Final = 24 * _HOUR
PathLike = str | os.PathLike[str]


def new_draft(folder: PathLike) -> str:
    """Make an empty waiting file in a folder, with the rights of any new file, and give its path.

    Raises:
        OSError: the folder cannot be written to.
    """
    draft = draft_in(folder)
    os.close(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, 0o666))
    return draft


def draft_in(folder: PathLike) -> str:
    """Give a name in a folder that no other file has: it tells which program of which machine writes it."""
    return os.path.join(folder, f"{DRAFT_PREFIX}{_machine()}-{os.getpid()}-{token_hex(6)}")


def sweep(folder: PathLike, *, batch: bool = False, now: float | None = None) -> int:
    """Take away what killed programs left half-written; what is being written stays.

    Args:
        folder: the folder.
        batch: also what waits for a batch; its caller holds the folder.
        now: seconds since 1970; None asks the clock.

    Returns:
        How many files went.
    """
    moment, gone = time.time() if now is None else now, 0
    with contextlib.suppress(OSError), os.scandir(folder) as inside:
        drafts = [entry for entry in inside if entry.name.startswith(DRAFT_PREFIX)]
        for entry in drafts:
            with contextlib.suppress(OSError):
                # Names without a dash are those of the older version's batches.
                ours = batch and (entry.name.startswith(_BATCH) or "-" not in entry.name.removeprefix(DRAFT_PREFIX))
                if ours or _abandoned(entry.name, moment - entry.stat(follow_symlinks=False).st_mtime):
                    os.unlink(entry.path)
                    gone += 1
    return gone


def sweep_now_and_then(folder: PathLike) -> None:
    """The first file written into a folder after an hour's rest takes old drafts away."""
    last = ledger.last_written(os.fspath(folder))
    if last is None or time.time() - last > _HOUR:
        sweep(folder)


def numbered_draft(folder: PathLike, at: int) -> str:
    """Give the name under which file number `at` of a batch waits; whoever holds the folder's journal may use it."""
    return os.path.join(folder, f"{_BATCH}{at:08d}")


@cache
def _machine() -> str:
    return hashlib.sha256(socket.gethostname().encode()).hexdigest()[:6]


def _abandoned(name: str, age: float) -> bool:
    """Whether nobody writes to a draft any more: its program has ended, or it is a day old."""
    if age > _DAY:
        return True
    machine, _, rest = name.removeprefix(DRAFT_PREFIX).partition("-")
    number = rest.partition("-")[0]
    if os.name != "posix" or machine != _machine() or not number.isdecimal():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def write_all(handle: int, data: bytes) -> None:
    """Write all of it: the system may take less at a time."""
    written = os.write(handle, data)
    while written < len(data):
        written += os.write(handle, data[written:])
