"""The journal of a batch: which files are whole, so that an interrupted batch goes on where it stopped.

A file is moved into place before it is written down here, and is made again when it is not written down: the same
row gives the same bytes, so nothing is lost and nothing doubled at whatever moment the program is killed.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from vanban.errors import InputError, Problem
from vanban.frozen import dataclass

JOURNAL_NAME = ".vanban-hang-loat.jsonl"
_HEAD = json.dumps({"phien_ban": 1}) + "\n"
_WRITTEN = json.JSONEncoder(ensure_ascii=False).encode


@dataclass(frozen=True, slots=True)
class Entry:
    """One file that was made.

    Attributes:
        ten: name of the file.
        dong: mark of the row it was made from.
        sha256: of its bytes.
        khuon: mark of the template and common values.
    """

    ten: str
    dong: str
    sha256: str
    khuon: str

    def as_dict(self) -> dict[str, str]:
        """The entry as it is written down."""
        return {"ten": self.ten, "dong": self.dong, "sha256": self.sha256, "khuon": self.khuon}


class Journal:
    """The journal of one folder, held by one batch at a time.

    Attributes:
        path: the file.
        entries: what is written down, by file name.
        planned: names that some batch was about to write.
    """

    def __init__(self, folder: Path) -> None:
        """Open the folder's journal; it is made when missing.

        Raises:
            InputError: another batch is writing into the folder.
        """
        self.path = folder / JOURNAL_NAME
        self.planned: set[str] = set()
        self._stream: IO[str] = self.path.open("a+", encoding="utf-8")
        try:
            _lock(self._stream)
        except OSError as fault:
            self._stream.close()
            raise InputError(
                Problem(
                    "một lần chạy khác đang ghi vào thư mục này",
                    tep=str(folder),
                    cach_sua="Chờ lần chạy đó xong, hoặc chọn thư mục khác.",
                )
            ) from fault
        self.entries = self._read()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stream.close()

    def plan(self, names: Iterable[str]) -> None:
        """Write down which files this batch is about to make: what stands under these names is a batch's work."""
        fresh = [name for name in names if name not in self.planned]
        if fresh:
            self.planned.update(fresh)
            self._stream.write(_WRITTEN({"du_kien": fresh}) + "\n")
            self._stream.flush()

    def add(self, entries: Iterable[Entry]) -> None:
        """Write down files that stand in the folder; what the system has taken survives the program's end."""
        self._stream.write("".join(_WRITTEN(entry.as_dict()) + "\n" for entry in entries))
        self._stream.flush()

    def _read(self) -> dict[str, Entry]:
        """What is written down; a line cut off by an interruption counts as not written."""
        self._stream.seek(0)
        text = self._stream.read()
        entries: dict[str, Entry] = {}
        for line in text.splitlines():
            try:
                data = json.loads(line)
                if "du_kien" in data:
                    self.planned.update(data["du_kien"])
                    continue
                if "phien_ban" in data:
                    continue
                entry = Entry(**data)
            except (ValueError, TypeError):
                continue
            entries[entry.ten] = entry
        self._stream.seek(0, os.SEEK_END)
        if not text:
            self._stream.write(_HEAD)
        elif not text.endswith("\n"):
            self._stream.write("\n")
        self._stream.flush()
        return entries


def forget_empty(folder: Path, *, remove_folder: bool) -> None:
    """Take a journal away that no file was written down in, and with `remove_folder` the folder when it is empty."""
    path = folder / JOURNAL_NAME
    with contextlib.suppress(OSError):
        if path.stat().st_size <= len(_HEAD):
            path.unlink()
        if remove_folder:
            folder.rmdir()


def _lock(stream: IO[str]) -> None:
    """Hold the file until it is closed; the system lets go of it when the process ends, however it ends."""
    if sys.platform == "win32":
        import msvcrt

        # Far beyond the text, so that reading is not hindered.
        stream.seek(2**30)
        try:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        finally:
            stream.seek(0, os.SEEK_END)
    else:
        import fcntl

        fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
