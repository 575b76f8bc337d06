"""The folder of one run, gone at its end; what a killed run left goes when the next one begins."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Final

PREFIX: Final = "vanban-mo-"
_LOCK: Final = ".dang-chay"
_HOUR: Final = 3600.0


@contextlib.contextmanager
def of_one_run(where: Path | None = None) -> Iterator[Path]:
    """Give a folder for the time of a run; it is held by a lock that ends with the process, however that ends.

    Args:
        where: the folder of such folders; None: the machine's.
    """
    base = Path(tempfile.gettempdir()) if where is None else where
    sweep(base)
    with tempfile.TemporaryDirectory(prefix=PREFIX, dir=base, ignore_cleanup_errors=True) as name:
        folder = Path(name)
        with (folder / _LOCK).open("w") as held:
            _hold(held)
            yield folder


def sweep(base: Path) -> list[Path]:
    """Remove the folders of this user's runs that no process holds any more; gives those removed."""
    gone = []
    for folder in base.glob(f"{PREFIX}*"):
        if _is_left(folder):
            shutil.rmtree(folder, ignore_errors=True)
            gone.append(folder)
    return gone


def _is_left(folder: Path) -> bool:
    try:
        stat = folder.lstat()
        if not folder.is_dir() or folder.is_symlink() or (hasattr(os, "getuid") and stat.st_uid != os.getuid()):
            return False
        lock = folder / _LOCK
        if not lock.exists():  # one that is just being made, or of an older version
            return time.time() - stat.st_mtime > _HOUR
        with lock.open("r+") as held:
            return _hold(held)
    except OSError:
        return False


def _hold(file: IO[str]) -> bool:
    """Lock a file without waiting; say whether it was free."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
