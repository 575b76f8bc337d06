"""Writing files so that a failure leaves the old file or none, never half of one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file in one step: a reader sees the old content or the new, never a part.

    Raises:
        OSError: the folder cannot be written, or the file is open in Word.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.stem[:40]}-", suffix=".tam", dir=path.parent)
    except OSError as error:
        raise type(error)(error.errno, error.strerror, str(path)) from error
    waiting = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        _give_usual_rights(waiting)
        _move(waiting, path)
    except BaseException:
        waiting.unlink(missing_ok=True)
        raise


def _move(waiting: Path, path: Path) -> None:
    """Put the file in its place; an error names the place, not the waiting file."""
    try:
        waiting.replace(path)
    except OSError as error:
        raise type(error)(error.errno, error.strerror, str(path)) from error


def _give_usual_rights(path: Path) -> None:
    """A temporary file is private; a paper is not: give it the rights a new file would have."""
    if os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        path.chmod(0o666 & ~mask)
