"""Files that are there whole or not at all, whatever happens to the program or the machine's power."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable, Sequence
from pathlib import Path

DRAFT_PREFIX = ".dang-ghi-"


def write_atomically(path: Path, pieces: Sequence[bytes]) -> None:
    """Write a small file beside its place and move it there in one step, with the rights a new file has.

    Raises:
        OSError: the folder cannot be written to, or the file is open in Word.
    """
    write_stream(path, (b"".join(pieces),))


def write_stream(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file of any size the same way, piece by piece.

    Raises:
        OSError: the folder cannot be written to, or the file is open in Word.
    """
    folder = os.path.dirname(path)
    draft = os.path.join(folder, f"{DRAFT_PREFIX}{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        try:
            for piece in pieces:
                _write_all(handle, piece)
        finally:
            os.close(handle)
        os.replace(draft, path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


def draft_of(folder: str, at: int) -> str:
    """Where the file of task `at` waits until every row has been looked over."""
    return os.path.join(folder, f"{DRAFT_PREFIX}{at:08d}")


def write_draft(folder: Path, at: int, pieces: Sequence[bytes]) -> None:
    """Write a file that waits.

    Raises:
        OSError: the folder cannot be written to.
    """
    path = draft_of(str(folder), at)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o666)
    try:
        _write_all(handle, b"".join(pieces))
    finally:
        os.close(handle)


def remove_drafts(folder: Path) -> int:
    """Take away what an interrupted run left half-written; tells how many."""
    drafts = list(folder.glob(f"{DRAFT_PREFIX}*"))
    for draft in drafts:
        draft.unlink(missing_ok=True)
    return len(drafts)


def _write_all(handle: int, data: bytes) -> None:
    written = os.write(handle, data)
    while written < len(data):
        written += os.write(handle, data[written:])
