"""Files that are there whole or not at all, whatever happens to the program or the machine's power."""

from __future__ import annotations

import os
import secrets
from collections.abc import Sequence
from pathlib import Path

DRAFT_PREFIX = ".dang-ghi-"


def write_atomically(path: Path, pieces: Sequence[bytes], *, sync: bool = False) -> None:
    """Write a file beside its place and move it there in one step, with the rights a new file has.

    Args:
        path: the file; its folder exists.
        pieces: its content.
        sync: wait until the disk has it, for files that cannot be made again.

    Raises:
        OSError: the folder cannot be written to, or the file is open in Word.
    """
    folder = os.path.dirname(path)
    draft = os.path.join(folder, f"{DRAFT_PREFIX}{secrets.token_hex(8)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        try:
            _write_all(handle, b"".join(pieces))
            if sync:
                os.fsync(handle)
        finally:
            os.close(handle)
        os.replace(draft, path)
    except BaseException:
        Path(draft).unlink(missing_ok=True)
        raise


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
