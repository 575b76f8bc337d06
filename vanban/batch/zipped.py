"""A batch into one ZIP: no ten thousand small files, the same bytes a paper; the papers stream by, none is kept."""

from __future__ import annotations

import hashlib
import itertools
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from vanban import files
from vanban.batch.crew import Crew, pool_size
from vanban.batch.names import number_of
from vanban.batch.report import SUMMARY_NAME, BadRow, MadeFile, Progress, Report, Stage
from vanban.batch.rows import Maker, Row
from vanban.batch.running import Options, plan_tasks
from vanban.batch.work import Checked, Made, Task, check_rows
from vanban.errors import Problem

SUFFIX: Final = ".zip"
_STILL: Final = (1980, 1, 1, 0, 0, 0)
"""The clock inside stands still: the same papers give the same ZIP."""
_TRIAL: Final = 24
_TELL_EVERY: Final = 64


def run_into_zip(rows: Iterable[Row], maker: Maker, target: Path, options: Options) -> Report:
    """Make the paper of every row into one ZIP, with the summary; a ZIP is there whole or not at all.

    Raises:
        InputError: no rows, or a bad file name pattern.
        OverwriteError: somebody's work stands where the ZIP is to go; nothing was looked over yet.
        OSError: the folder cannot be written to.
    """
    files.require([target], overwrite=options.overwrite, inputs=options.inputs)
    begun = options.clock()
    tasks = plan_tasks(rows, options)
    tried = options.clock()  # naming the files is no part of a row's pace
    trial = list(check_rows(maker, tasks[:_TRIAL]))
    each = (options.clock() - tried) / len(trial)
    processes = 1
    if options.executor is None:
        processes = pool_size(options.processes, (2 * len(tasks) - len(trial)) * each)
    with Crew(maker, tasks, options.executor, processes=processes) as crew:
        checked = _looked_over(crew, tasks, trial, each, options)
        bad = [_bad(tasks, one.at, one.problems) for one in checked if one.problems]
        notes = [note for task in tasks for note in task.row.notes] + [note for one in checked for note in one.notes]
        refused = {row.row.index for row in bad}
        good = [task for task in tasks if task.row.index not in refused]
        report = Report(target, len(tasks), (), tuple(bad), tuple(notes))
        if good and (not bad or options.skip_bad):
            papers = _in_order(good, crew.make(good, target.parent, each, bring=True))
            report = _written(papers, tasks, report, options, len(good), begun)
    return replace(report, seconds=options.clock() - begun)


def _written(
    papers: Iterable[tuple[Task, Made]],
    tasks: Sequence[Task],
    report: Report,
    options: Options,
    total: int,
    begun: float,
) -> Report:
    """Put papers and the summary into the ZIP; a paper that failed after all stands among the bad rows."""
    made: list[MadeFile] = []
    bad = list(report.bad)
    with (
        files.streaming(report.folder, overwrite=options.overwrite, inputs=options.inputs, durable=False) as stream,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive,
    ):
        for task, one in papers:
            if one.problems or one.data is None:
                bad.append(_bad(tasks, task.at, one.problems))
                continue
            archive.writestr(_entry(task.name), one.data)
            digest = one.sha256 or hashlib.sha256(one.data).hexdigest()
            made.append(MadeFile(task.row, task.name, digest, "moi"))
            _tell(options, "tao", len(made), total, begun)
        report = replace(report, files=tuple(made), bad=tuple(bad))
        archive.writestr(_entry(SUMMARY_NAME), report.summary())
    return report


def pack(folder: Path, names: Iterable[str], target: Path) -> None:
    """Put files of a folder into one ZIP, the same files the same bytes; none is held in memory with the others.

    Raises:
        OSError: a file is gone, or the ZIP cannot be written.
    """
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name in names:
            archive.writestr(_entry(name), (folder / name).read_bytes())


def _looked_over(
    crew: Crew, tasks: Sequence[Task], trial: Sequence[Checked], each: float, options: Options
) -> list[Checked]:
    begun, results = options.clock(), []
    rest = crew.check(tasks[len(trial) :], each)
    for done, one in enumerate(itertools.chain(trial, rest), start=1):
        if one.problems or one.notes:
            results.append(one)
        _tell(options, "kiem_tra", done, len(tasks), begun)
    return sorted(results, key=lambda one: one.at)


def _in_order(tasks: Sequence[Task], made: Iterable[Made]) -> Iterator[tuple[Task, Made]]:
    """Helpers finish in any order; the ZIP has the order of the list."""
    waiting: dict[int, Made] = {}
    arriving = iter(made)
    for task in tasks:
        while task.at not in waiting:
            one = next(arriving)
            waiting[one.at] = one
        yield task, waiting.pop(task.at)


def _entry(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name, _STILL)
    info.compress_type = zipfile.ZIP_DEFLATED if name.endswith(".csv") else zipfile.ZIP_STORED
    info.external_attr = 0o644 << 16
    info.create_system = 3
    return info


def _bad(tasks: Sequence[Task], at: int, problems: tuple[Problem, ...]) -> BadRow:
    row = tasks[at].row
    return BadRow(row, number_of(row, at + 1), problems)


def _tell(options: Options, stage: Stage, done: int, total: int, begun: float) -> None:
    if options.progress is None or (done % _TELL_EVERY and done != total):
        return
    spent = options.clock() - begun
    rate = done / spent if spent > 0 else 0.0
    options.progress(Progress(stage, done, total, rate, (total - done) / rate if rate else None))
