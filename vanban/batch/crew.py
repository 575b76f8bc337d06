"""Who does the work: this process alone, a pool of processes, or any executor someone hands in (Dask's included)."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from vanban.batch.rows import Maker
from vanban.batch.work import (
    Checked,
    Kept,
    Made,
    Task,
    check_apart,
    check_rows,
    check_shared,
    finish_apart,
    finish_shared,
    finished,
    make_apart,
    make_files,
    make_shared,
    packed_maker,
    share,
)
from vanban.errors import Problem, VanbanError

# Starting a process and importing the house takes most of a second; less work than this is done sooner alone.
WORTH_A_POOL_SECONDS = 4.0
# Rows done alone before it is decided whether helpers pay, and how many of them warm up.
_TRIAL, _COLD = 24, 8
_CHUNK_SECONDS = 0.25
_FIRST_CHUNK = 16
_MAX_CHUNK = 400
_MAX_POOL = 8
# Chunks handed out ahead of their turn, a worker: enough to keep busy, few enough to keep memory flat.
_AHEAD = 3


class Crew:
    """Does tasks in chunks, in whatever order they come out.

    Attributes:
        size: how many work side by side, as far as is known.
        kept: files made while rows were looked over, when this process works alone.
    """

    def __init__(
        self,
        maker: Maker,
        tasks: Sequence[Task],
        executor: Executor | None = None,
        *,
        processes: int = 1,
        kept: Kept | None = None,
    ) -> None:
        """Work alone, with a pool of `processes`, or with a given executor (which is left open at the end).

        Args:
            maker: makes the files.
            tasks: all tasks of the batch, the task numbered `at` at that place.
            executor: who does the work; None for this process or a pool of our own.
            processes: size of that pool.
            kept: files of rows that were looked over already.
        """
        self._maker = maker
        self._own: Executor | None = None
        self._executor = executor
        self._packed = b""
        self.kept = Kept() if kept is None else kept
        self.size = processes
        if executor is not None:
            self.size = _workers_of(executor)
            self._packed = packed_maker(maker)
        elif processes > 1:
            self._own = self._executor = _pool(maker, tasks, processes)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        """Let our own workers end what they have in hand and go: whoever sweeps a folder waits for them first."""
        if self._own is not None:
            self._own.shutdown(wait=True, cancel_futures=True)
        self.kept.close()

    @property
    def stages(self) -> bool:
        """Whether files can wait in the folder while rows are looked over: helpers see it, and memory is not shared."""
        return self._own is not None or (self._executor is not None and is_local(self._executor))

    def check(self, tasks: Sequence[Task], seconds_each: float, *, stage: Path | None = None) -> Iterator[Checked]:
        """Look rows over; with `stage` their files wait in that folder."""
        if self._executor is None:
            yield from check_rows(self._maker, tasks, self.kept)
            return
        work = check_shared if self._own else check_apart
        for chunk in self._spread(work, tasks, seconds_each, (None if stage is None else str(stage),)):
            yield from chunk

    def finish(self, tasks: Sequence[Task], seconds_each: float) -> Iterator[Checked]:
        """Look rows over and hand their files along, in whatever order they come out: for one file of all."""
        if self._executor is None:
            yield from finished(self._maker, tasks)
            return
        for chunk in self._spread(finish_shared if self._own else finish_apart, tasks, seconds_each, ()):
            yield from chunk

    def make(
        self, tasks: Sequence[Task], folder: Path, seconds_each: float, *, bring: bool, standing: frozenset[int]
    ) -> Iterator[Made]:
        """Make files.

        Args:
            tasks: which.
            folder: where to.
            seconds_each: what one takes.
            bring: they are handed back: for workers that do not see the folder.
            standing: tasks in whose place a file stands.
        """
        if self._executor is None:
            yield from make_files(self._maker, tasks, None if bring else folder, self.kept, standing)
            return
        work = make_shared if self._own else make_apart
        for chunk in self._spread(work, tasks, seconds_each, (None if bring else str(folder), standing)):
            yield from chunk

    def _spread(
        self,
        work: Callable[..., tuple[float, list[Any]]],
        tasks: Sequence[Task],
        seconds_each: float,
        more: tuple[object, ...],
    ) -> Iterator[list[Any]]:
        """Hand tasks out in chunks of about a quarter of a second, as measured by those that came back."""
        assert self._executor is not None
        waiting: dict[Future[tuple[float, list[Any]]], int] = {}
        at = 0
        size = min(_FIRST_CHUNK, _chunk_size(seconds_each, len(tasks), self.size))
        try:
            while at < len(tasks) or waiting:
                while at < len(tasks) and len(waiting) < self.size * _AHEAD:
                    chunk = tasks[at : at + size]
                    waiting[self._submit(work, chunk, more)] = len(chunk)
                    at += len(chunk)
                done, _ = wait(waiting, return_when=FIRST_COMPLETED)
                for future in done:
                    count = waiting.pop(future)
                    seconds, results = future.result()
                    size = _chunk_size(seconds / count, len(tasks) - at, self.size)
                    yield results
        except BrokenExecutor as fault:
            raise VanbanError(
                Problem(
                    "một tiến trình làm việc dừng đột ngột (hết bộ nhớ, hoặc bị chặn)",
                    cach_sua="Chạy lại với --tiep-tuc; nếu vẫn vậy, chạy một tiến trình (--tien-trinh 1). "
                    "Trong tệp Python, gọi hàm này dưới dòng: if __name__ == '__main__'",
                )
            ) from fault
        finally:
            for future in waiting:
                future.cancel()

    def _submit(
        self, work: Callable[..., tuple[float, list[Any]]], chunk: Sequence[Task], more: tuple[object, ...]
    ) -> Future[tuple[float, list[Any]]]:
        """Our own workers know the tasks and are told numbers; others are sent the maker and the rows."""
        assert self._executor is not None
        if self._own is not None:
            return self._own.submit(work, [task.at for task in chunk], *more)
        return self._executor.submit(work, self._packed, chunk, *more)


def _pool(maker: Maker, tasks: Sequence[Task], processes: int) -> Executor:
    # Pools bring in much of the standard library; small batches start without.
    from concurrent.futures import ProcessPoolExecutor

    # A forked worker has maker and rows already; forking is safe on Linux while no other thread runs.
    forks = sys.platform == "linux" and threading.active_count() == 1
    if not forks:
        packed_maker(maker)
    context = multiprocessing.get_context("fork" if forks else "spawn")
    return ProcessPoolExecutor(processes, context, initializer=_begin, initargs=(maker, tasks, os.getpid()))


def _begin(maker: Maker, tasks: Sequence[Task], started_by: int) -> None:
    """Start a worker."""
    share(maker, tasks, started_by)
    _leave_with_parent()


def _chunk_size(seconds_each: float, left: int, workers: int) -> int:
    """Rows a chunk: long enough to be worth the trip, short enough to share the rest evenly."""
    return max(1, min(_MAX_CHUNK, int(_CHUNK_SECONDS / max(seconds_each, 1e-6)), -(-left // workers)))


def _leave_with_parent() -> None:
    """A worker whose master was killed would wait for work for ever: it watches, and goes."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    from multiprocessing import connection

    def watch() -> None:
        connection.wait([parent.sentinel])
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def tried(work: Callable[[Sequence[Task]], Iterator[Checked]], tasks: Sequence[Task]) -> tuple[list[Checked], float]:
    """Do the first rows alone, and say how much work one is: what came out, and seconds.

    The processor's seconds count, not the clock's: on a machine that is busy with something else every row looks slow, and
    helpers would only wait beside. The first rows of all bring in what the others find there, and do not count.
    """
    results = list(work(tasks[:_COLD]))
    begun, warm = time.process_time(), tasks[_COLD:_TRIAL]
    results += work(warm)
    return results, (time.process_time() - begun) / max(len(warm), 1)


def pool_size(asked: int | None, seconds_of_work: float) -> int:
    """How many processes to start: as many as asked, or, when None, as many as pay.

    Args:
        asked: number of processes; None decides by the work.
        seconds_of_work: estimate for one process.
    """
    if asked is not None:
        return max(1, asked)
    # A worker started by a script without the usual guard must not start workers of its own.
    if multiprocessing.parent_process() is not None or seconds_of_work < WORTH_A_POOL_SECONDS:
        return 1
    return max(1, min(_cores(), _MAX_POOL))


def is_local(executor: Executor) -> bool:
    """Whether an executor's workers are of this machine and see its folders."""
    from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

    return isinstance(executor, ProcessPoolExecutor | ThreadPoolExecutor)


def _cores() -> int:
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


def _workers_of(executor: Executor) -> int:
    """How many workers an executor has; Dask's knows its cluster, pools know their size."""
    client = getattr(executor, "_client", None)
    if client is not None and hasattr(client, "nthreads"):
        return max(1, sum(int(threads) for threads in client.nthreads().values()))
    return max(1, int(getattr(executor, "_max_workers", 0) or _cores()))
