"""A batch into one ZIP: no ten thousand small files, the same bytes a paper; the papers stream by, none is kept."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from vanban import files
from vanban.batch.crew import Crew, pool_size, tried
from vanban.batch.names import number_of
from vanban.batch.report import SUMMARY_NAME, BadRow, MadeFile, Progress, Report, Stage
from vanban.batch.rows import Maker, Row
from vanban.batch.running import Options, plan_tasks
from vanban.batch.work import Checked, Task, finished
from vanban.ooxml.bundle import Bundle

SUFFIX: Final = ".zip"
_TELL_EVERY: Final = 64


class _NothingMadeError(Exception):
    """A bad row was met, or every row is bad: the ZIP that was being written is none."""


def run_into_zip(rows: Iterable[Row], maker: Maker, target: Path, options: Options) -> Report:
    """Make the paper of every row into one ZIP, with the summary; a ZIP is there whole or not at all.

    Rows are looked over while it is written beside its place; one bad row, and it never gets there (unless `skip_bad`).

    Raises:
        InputError: no rows, or a bad file name pattern.
        OverwriteError: somebody's work stands where the ZIP is to go; nothing was looked over yet.
        OSError: the folder cannot be written to.
    """
    files.require([target], overwrite=options.overwrite, inputs=options.inputs)
    begun = options.clock()
    tasks = plan_tasks(rows, options)
    trial, each = tried(lambda some: finished(maker, some), tasks)
    rest = tasks[len(trial) :]
    processes = 1
    if options.executor is None:
        processes = pool_size(options.processes, len(rest) * each)
    with Crew(maker, tasks, options.executor, processes=processes) as crew:
        report = _written(tasks, itertools.chain(trial, crew.finish(rest, each)), target, options)
    return replace(report, seconds=options.clock() - begun)


def _written(tasks: Sequence[Task], results: Iterable[Checked], target: Path, options: Options) -> Report:
    """Put papers and the summary into the ZIP, in the order of the list; bad rows and notes are told."""
    made: list[MadeFile] = []
    bad: list[BadRow] = []
    notes = [note for task in tasks for note in task.row.notes]
    begun = options.clock()
    report = Report(target, len(tasks))
    try:
        with files.streaming(target, overwrite=options.overwrite, inputs=options.inputs, durable=False) as stream:
            archive = Bundle(stream)
            for done, (task, one) in enumerate(_in_order(tasks, results), start=1):
                notes += one.notes
                if one.problems:
                    bad.append(BadRow(task.row, number_of(task.row, task.at + 1), one.problems))
                elif not bad or options.skip_bad:
                    archive.add(task.name, one.pieces)
                    made.append(MadeFile(task.row, task.name, one.sha256, "moi"))
                _tell(options, "tao", done, len(tasks), begun)
            if not made or (bad and not options.skip_bad):
                raise _NothingMadeError
            report = replace(report, files=tuple(made), bad=tuple(bad), notes=tuple(notes))
            archive.add_packed(SUMMARY_NAME, report.summary())
            archive.close()
    except _NothingMadeError:
        return replace(report, bad=tuple(bad), notes=tuple(notes))
    return report


def pack(folder: Path, names: Iterable[str], target: Path) -> None:
    """Put files of a folder into one ZIP, the same files the same bytes; none is held in memory with the others.

    Raises:
        OSError: a file is gone, or the ZIP cannot be written; then there is none.
    """
    try:
        with target.open("wb") as stream:
            archive = Bundle(stream)
            for name in names:
                archive.add(name, [(folder / name).read_bytes()])
            archive.close()
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _in_order(tasks: Sequence[Task], results: Iterable[Checked]) -> Iterator[tuple[Task, Checked]]:
    """Helpers finish in any order; the ZIP has the order of the list."""
    waiting: dict[int, Checked] = {}
    arriving = iter(results)
    for task in tasks:
        while task.at not in waiting:
            one = next(arriving)
            waiting[one.at] = one
        yield task, waiting.pop(task.at)


def _tell(options: Options, stage: Stage, done: int, total: int, begun: float) -> None:
    if options.progress is None or (done % _TELL_EVERY and done != total):
        return
    spent = options.clock() - begun
    rate = done / spent if spent > 0 else 0.0
    options.progress(Progress(stage, done, total, rate, (total - done) / rate if rate else None))
