"""The work itself, in this process or in another: looking rows over, making and writing files."""

from __future__ import annotations

import hashlib
import os
import pickle
import tempfile
import time
from collections.abc import Callable, Container, Iterator, Sequence
from contextvars import ContextVar
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, TypeVar, cast

from vanban import files
from vanban.batch.makers import located
from vanban.batch.rows import Maker, ReadyMaker, Row
from vanban.errors import InputError, Problem, TemplateError
from vanban.frozen import dataclass

# Bytes of files kept between looking over and writing, in memory and on the disk; and what a list of pieces takes besides.
_ROOM = 64 * 2**20
_DISK = 256 * 2**20
_OVERHEAD = 600
_Result = TypeVar("_Result")
# What a worker of our own pool was given when it started.
_SHARED: ContextVar[tuple[Maker, Sequence[Task]]] = ContextVar("_SHARED")
# The process that started this worker; 0 in that process itself.
_STARTED_BY: ContextVar[int] = ContextVar("_STARTED_BY", default=0)


@dataclass(frozen=True, slots=True)
class Task:
    """A row and the name its file gets.

    Attributes:
        at: place in the batch, from 0.
        row: the row.
        name: name of the file in the folder.
    """

    at: int
    row: Row
    name: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What looking a row over brought.

    Attributes:
        at: the task.
        problems: why the row gives no file.
        notes: what deserves a look.
        sha256: of its file, when that waits in the folder or comes along; "" else.
        mark: of the row, when its file waits.
        pieces: of its file, when it comes along.
    """

    at: int
    problems: tuple[Problem, ...] = ()
    notes: tuple[Problem, ...] = ()
    sha256: str = ""
    mark: str = ""
    pieces: Sequence[bytes] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """What making a file brought.

    Attributes:
        at: the task.
        sha256: of the file; "" when there is none.
        mark: of the row it was made from.
        data: the file, when whoever asked writes it; else None: it stands in the folder.
        problems: why there is no file.
    """

    at: int
    sha256: str = ""
    mark: str = ""
    data: bytes | None = None
    problems: tuple[Problem, ...] = ()


class Kept:
    """Files made while rows were looked over, so that none is made twice: they are only written later.

    Some stay in memory, the others in one nameless file of the system's folder for such, which is gone once it is closed.
    What all files begin with (frame, styles) is shared, and kept once.
    """

    def __init__(self, room: int = _ROOM, disk: int = _DISK) -> None:
        """Keep so many bytes in memory, and so many on the disk."""
        self._room, self._disk = room, disk
        self._shared = b""
        self._pieces: dict[int, Sequence[bytes]] = {}
        self._places: dict[int, tuple[bytes, int, int]] = {}
        self._file: BinaryIO | None = None

    def __bool__(self) -> bool:
        """Whether there is room."""
        return self._room > 0 or self._disk > 0

    def put(self, at: int, pieces: Sequence[bytes]) -> None:
        """Keep the file of a task."""
        if not self._shared and len(pieces) > 1:
            self._shared = pieces[0]
        shared = pieces[0] is self._shared
        own = pieces[1:] if shared else pieces
        if self._room > 0:
            self._pieces[at] = pieces
            self._room -= sum(map(len, own)) + _OVERHEAD
        else:
            self._put_away(at, self._shared if shared else b"", b"".join(own))

    def _put_away(self, at: int, shared: bytes, data: bytes) -> None:
        try:
            if self._file is None:
                self._file = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as this does
            start = self._file.seek(0, os.SEEK_END)
            self._file.write(data)
        except OSError:  # a full disk: what is not kept is made again
            self._disk = 0
            return
        self._places[at] = shared, start, len(data)
        self._disk -= len(data)

    def take(self, at: int) -> Sequence[bytes] | None:
        """The file of a task, once; None when it was not kept."""
        place = self._places.pop(at, None)
        if place is None or self._file is None:
            return self._pieces.pop(at, None)
        shared, start, length = place
        self._file.seek(start)
        return shared, self._file.read(length)

    def close(self) -> None:
        """Let go of what is still kept."""
        self._pieces.clear()
        self._places.clear()
        if self._file is not None:
            self._file.close()


def check_rows(maker: Maker, tasks: Sequence[Task], kept: Kept | None = None) -> Iterator[Checked]:
    """Look rows over; nothing is written. Files that come out on the way are kept where there is room."""
    eager = maker if kept is not None and isinstance(maker, ReadyMaker) else None
    for task in tasks:
        if task.row.problems:
            yield Checked(task.at, task.row.problems)
            continue
        try:
            if eager is not None and kept:
                pieces, notes = eager.ready(task.row)
                kept.put(task.at, pieces)
            else:
                notes = maker.check(task.row)
            yield Checked(task.at, (), tuple(notes))
        except (InputError, TemplateError) as error:
            yield Checked(task.at, located(error, task.row))


def finished(maker: Maker, tasks: Sequence[Task]) -> Iterator[Checked]:
    """Look rows over and hand their files along: no row is worked out twice."""
    hasher = _Hasher()
    ready = maker.ready if isinstance(maker, ReadyMaker) else None
    for task in tasks:
        if task.row.problems:
            yield Checked(task.at, task.row.problems)
            continue
        try:
            if ready is not None:
                pieces, notes = ready(task.row)
            else:
                notes = maker.check(task.row)
                pieces = maker.pieces(task.row)
        except (InputError, TemplateError) as error:
            yield Checked(task.at, located(error, task.row))
            continue
        yield Checked(task.at, (), tuple(notes), hasher.of(pieces), pieces=pieces)


def stage_files(maker: Maker, tasks: Sequence[Task], folder: Path) -> Iterator[Checked]:
    """Look rows over and leave their files waiting in the folder: whoever asked moves them into place, or removes them.

    Raises:
        OSError: the folder cannot be written to.
    """
    for task, one in zip(tasks, finished(maker, tasks), strict=True):
        if not one.pieces:
            yield one
            continue
        if _orphaned():
            return
        files.write_waiting(folder, one.at, one.pieces)
        yield Checked(one.at, (), one.notes, one.sha256, task.row.fingerprint())


def make_files(
    maker: Maker,
    tasks: Sequence[Task],
    folder: Path | None,
    kept: Kept | None = None,
    standing: Container[int] | None = None,
) -> Iterator[Made]:
    """Make files and write them; kept ones are not made again.

    Args:
        maker: makes them.
        tasks: which.
        folder: where to; None hands them back instead.
        kept: files made already.
        standing: tasks in whose place a file stands; None: nobody looked.

    Raises:
        OSError: the folder cannot be written to.
    """
    hasher, place = _Hasher(), str(folder)
    for task in tasks:
        try:
            pieces = (kept.take(task.at) if kept is not None else None) or maker.pieces(task.row)
        except (InputError, TemplateError) as error:
            yield Made(task.at, problems=located(error, task.row))
            continue
        made = Made(task.at, hasher.of(pieces), task.row.fingerprint())
        if folder is None:
            yield replace(made, data=b"".join(pieces))
        else:
            if _orphaned():
                return
            free = standing is not None and task.at not in standing
            files.write_numbered(place, task.at, task.name, pieces, free=free)
            yield made


class _Hasher:
    """Hashes files; what files of one template begin with (frame, styles) is hashed once."""

    def __init__(self) -> None:
        self._first: bytes | None = None
        self._begun = hashlib.sha256()

    def of(self, pieces: Sequence[bytes]) -> str:
        if pieces[0] is not self._first:
            self._first, self._begun = pieces[0], hashlib.sha256(pieces[0])
        digest = self._begun.copy()
        for piece in pieces[1:]:
            digest.update(piece)
        return digest.hexdigest()


def check_apart(packed: bytes, tasks: Sequence[Task], folder: str | None) -> tuple[float, list[Checked]]:
    """`check_rows` in another process, or `stage_files` when there is a folder; says too how long it took.

    Args:
        packed: the maker, pickled.
        tasks: the rows.
        folder: where files wait; None makes none.
    """
    return _timed(lambda: _checked(_unpacked(packed), tasks, folder))


def finish_apart(packed: bytes, tasks: Sequence[Task]) -> tuple[float, list[Checked]]:
    """`finished` in another process; says too how long it took."""
    maker = _unpacked(packed)
    return _timed(lambda: finished(maker, tasks))


def make_apart(
    packed: bytes, tasks: Sequence[Task], folder: str | None, standing: Container[int]
) -> tuple[float, list[Made]]:
    """`make_files` in another process; says too how long it took."""
    maker = _unpacked(packed)
    return _timed(lambda: make_files(maker, tasks, None if folder is None else Path(folder), standing=standing))


def share(maker: Maker, tasks: Sequence[Task], started_by: int) -> None:
    """Give a worker of our own pool the maker and all tasks once; then it is told numbers only.

    Args:
        maker: makes files.
        tasks: all of them.
        started_by: the process that started the worker. When it is killed the worker writes nothing more: the next run has
            swept the folder by then, and may have another list.
    """
    _SHARED.set((maker, tasks))
    _STARTED_BY.set(started_by)


def _orphaned() -> bool:
    """Whether the process that started this worker is gone."""
    started_by = _STARTED_BY.get()
    return started_by != 0 and os.getppid() != started_by


def check_shared(numbers: Sequence[int], folder: str | None) -> tuple[float, list[Checked]]:
    """`check_apart` in a worker that was given the tasks before."""
    maker, tasks = _SHARED.get()
    return _timed(lambda: _checked(maker, [tasks[number] for number in numbers], folder))


def finish_shared(numbers: Sequence[int]) -> tuple[float, list[Checked]]:
    """`finish_apart` in a worker that was given the tasks before."""
    maker, tasks = _SHARED.get()
    return _timed(lambda: finished(maker, [tasks[number] for number in numbers]))


def make_shared(numbers: Sequence[int], folder: str | None, standing: Container[int]) -> tuple[float, list[Made]]:
    """`make_apart` in a worker that was given the tasks before."""
    maker, tasks = _SHARED.get()
    chosen = [tasks[number] for number in numbers]
    return _timed(lambda: make_files(maker, chosen, None if folder is None else Path(folder), standing=standing))


def _checked(maker: Maker, tasks: Sequence[Task], folder: str | None) -> Iterator[Checked]:
    return check_rows(maker, tasks) if folder is None else stage_files(maker, tasks, Path(folder))


def _timed(work: Callable[[], Iterator[_Result]]) -> tuple[float, list[_Result]]:
    begun = time.perf_counter()
    results = list(work())
    return time.perf_counter() - begun, results


def packed_maker(maker: Maker) -> bytes:
    """The maker as it travels.

    Raises:
        InputError: it holds something that cannot travel (a function inside a function).
    """
    try:
        return pickle.dumps(maker, protocol=pickle.HIGHEST_PROTOCOL)
    except (pickle.PicklingError, AttributeError, TypeError) as fault:
        raise InputError(
            Problem(
                f"không gửi được việc sang tiến trình khác ({fault})",
                cach_sua="Dùng hàm khai báo ở cấp tệp, hoặc chạy với processes=1.",
            )
        ) from fault


@lru_cache(maxsize=2)
def _unpacked(packed: bytes) -> Maker:
    """Compile the template once a process, not once a chunk."""
    return cast(Maker, pickle.loads(packed))  # noqa: S301 - made by `packed_maker` of the process that started this one
