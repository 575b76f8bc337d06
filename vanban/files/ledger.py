"""What the program has written into a folder: one hidden file there, a line for each file with its hash.

It is the proof that nobody touched a file since. It holds names only, so that a copied or moved folder keeps it. Lost
or damaged it does no harm: a file it does not know is taken for somebody's work. Lines are only added; a later line
holds. Two programs may write at a time.
"""

from __future__ import annotations

import contextlib
import json
import os
import stat
import sys
import time
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

LEDGER_NAME: Final = ".vanban-da-ghi.jsonl"
_LARGEST: Final = 64 << 20
"""A ledger beyond this is no ledger of ours."""
_ROOM: Final = 256 << 10
"""Growth that is not worth tidying."""
_LINES: Final = 80
"""The head has this length, so that it can be written anew in its place."""
_WAIT_SECONDS: Final = 2.0
_QUIET: Final = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A link or a pipe under the ledger's name is not followed and not waited for."""


def folded(name: str) -> str:
    """A file's name as it is compared: Windows and macOS do not tell capitals apart, macOS takes letters to pieces."""
    return unicodedata.normalize("NFC", name).casefold()


def known(folder: Path | str) -> dict[str, frozenset[str]]:
    """Give the hashes of everything written into a folder: folded name → SHA-256; empty when nothing can be told."""
    found: dict[str, dict[str, str]] = {}
    for name, digest in _entries(_text(folder)).items():
        found.setdefault(folded(name), {})[name] = digest
    return {name: frozenset(digests.values()) for name, digests in found.items()}


def names(folder: Path | str) -> list[str]:
    """List the names of everything written into a folder."""
    return [name for name in _entries(_text(folder)) if name == os.path.basename(name)]


def hashes(folder: Path | str, name: str) -> frozenset[str]:
    """Give the hash a file had when it was written last; empty when nobody knows. Quick where the ledger is long."""
    text = _text(folder)
    at = text.rfind(_line_start(name))
    if at >= 0:
        entry = _entry(text[at:].split(b"\n", 1)[0])
        if entry is not None:
            return frozenset({entry[1]})
    return known(folder).get(folded(name), frozenset()) if text else frozenset()


def record(folder: Path | str, entries: Iterable[tuple[str, str]]) -> None:
    """Write down files that stand in a folder, in one write; a folder that takes no ledger goes without.

    Args:
        folder: the folder.
        entries: names and the SHA-256 of what was written.
    """
    lines = b"".join(_line_start(name) + f' "sha256": "{digest}"}}\n'.encode() for name, digest in entries)
    if not lines:
        return
    with contextlib.suppress(OSError):
        path = os.path.join(folder, LEDGER_NAME)
        fresh = not os.path.lexists(path)
        with _opened(path, os.O_RDWR | os.O_CREAT) as handle, _held(handle):
            size = os.fstat(handle).st_size
            if size > _LARGEST:
                return
            if size == 0:
                lines = _head(0) + lines
            elif size > 2 * _tidy_size(handle) + _ROOM:
                size = _tidied(handle, folder)
            elif _at(handle, size - 1, 1) != b"\n":
                # What a killed program was writing counts as not written.
                lines = b"\n" + lines
            os.lseek(handle, size, os.SEEK_SET)
            _write_all(handle, lines)
        if fresh:
            _hide(path)


def last_written(folder: Path | str) -> float | None:
    """When something was written down last, in seconds; None when the folder has no ledger."""
    try:
        return os.lstat(os.path.join(folder, LEDGER_NAME)).st_mtime
    except OSError:
        return None


def _line_start(name: str) -> bytes:
    # Every letter of a name can be written so, also those that are no UTF-8; the same name gives the same bytes.
    return f'{{"ten": {json.dumps(name)},'.encode("ascii")


def _entry(line: bytes) -> tuple[str, str] | None:
    try:
        data = json.loads(line)
        name, digest = data["ten"], data["sha256"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return (name, digest) if isinstance(name, str) and isinstance(digest, str) else None


def _entries(text: bytes) -> dict[str, str]:
    found = (_entry(line) for line in text.split(b"\n") if line.startswith(b'{"ten"'))
    return dict(entry for entry in found if entry is not None)


def _text(folder: Path | str) -> bytes:
    try:
        with _opened(os.path.join(folder, LEDGER_NAME), os.O_RDONLY) as handle:
            size = os.fstat(handle).st_size
            return b"" if size > _LARGEST else _at(handle, 0, size)
    except OSError:
        return b""


@contextlib.contextmanager
def _opened(path: str, flags: int) -> Iterator[int]:
    handle = os.open(path, flags | _QUIET, 0o666)
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(f"{path}: not a file")
        yield handle
    finally:
        os.close(handle)


@contextlib.contextmanager
def _held(handle: int) -> Iterator[None]:
    """Hold the ledger while something is written; not held in time, nothing is written and the file counts as unknown."""
    until = time.monotonic() + _WAIT_SECONDS
    while True:
        try:
            _lock(handle)
            break
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.01)
    try:
        yield
    finally:
        _unlock(handle)


if sys.platform == "win32":
    import ctypes
    import msvcrt

    def _lock(handle: int) -> None:
        # Far beyond the text, so that reading is not hindered.
        os.lseek(handle, 2**30, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def _unlock(handle: int) -> None:
        os.lseek(handle, 2**30, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

    def _hide(path: str) -> None:
        ctypes.windll.kernel32.SetFileAttributesW(path, 0x2)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)

    def _hide(path: str) -> None:
        """The dot before the name hides it."""


def _head(tidy: int) -> bytes:
    return json.dumps({"phien_ban": 1, "gon": tidy}).encode("ascii").ljust(_LINES - 1) + b"\n"


def _tidy_size(handle: int) -> int:
    """How long the ledger was when it was tidied last."""
    with contextlib.suppress(ValueError, KeyError, TypeError):
        return int(json.loads(_at(handle, 0, _LINES))["gon"])
    return 0


def _tidied(handle: int, folder: Path | str) -> int:
    """Keep the last line of each file that still stands in the folder; gives the new length."""
    entries = _entries(_at(handle, 0, os.fstat(handle).st_size))
    with os.scandir(folder) as inside:
        there = {folded(entry.name) for entry in inside}
    lines = [
        _line_start(name) + f' "sha256": "{digest}"}}\n'.encode()
        for name, digest in entries.items()
        if folded(name) in there
    ]
    size = _LINES + sum(map(len, lines))
    os.lseek(handle, 0, os.SEEK_SET)
    _write_all(handle, _head(size) + b"".join(lines))
    os.ftruncate(handle, size)
    return size


def _at(handle: int, start: int, length: int) -> bytes:
    os.lseek(handle, start, os.SEEK_SET)
    pieces = []
    while length > 0 and (piece := os.read(handle, length)):
        pieces.append(piece)
        length -= len(piece)
    return b"".join(pieces)


def _write_all(handle: int, data: bytes) -> None:
    written = 0
    while written < len(data):
        written += os.write(handle, data[written:])
