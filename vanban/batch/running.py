"""A batch from its rows to its folder: everything looked over first, then made, resumable at any moment."""

from __future__ import annotations

import hashlib
import itertools
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from pathlib import Path
from typing import Final, Literal

from vanban import files
from vanban.batch.crew import Crew, is_local, pool_size, tried
from vanban.batch.journal import Entry, Journal, forget_empty
from vanban.batch.names import name_of, number_of, plan_names
from vanban.batch.report import BadRow, FileState, MadeFile, Progress, Report, Stage
from vanban.batch.rows import Maker, Row
from vanban.batch.work import Checked, Kept, Made, Task, check_rows
from vanban.errors import InputError, OverwriteError, Problem, VanbanError
from vanban.frozen import dataclass

Order = Literal["danh_sach", "ten"]
Clock = Callable[[], float]
_TELL_EVERY = 0.1
_JOURNAL_EVERY = 32
_JOURNAL_SECONDS = 0.5


@dataclass(frozen=True, slots=True)
class Options:
    """How a batch is run.

    Attributes:
        pattern: file names, "{stt} {ho_ten}"; None takes number and name.
        order: "danh_sach" as in the list, "ten" by Vietnamese name.
        resume: go on with what an earlier run left.
        again: corrected rows come back: papers of an earlier run that this one would make the same stay as they are.
        skip_bad: make the good rows even when others are bad.
        executor: who does the work; None: this process, or a pool of processes where it pays.
        processes: size of that pool; None decides by the work.
        bring: workers hand files back instead of writing them; None: only for executors that may be on other machines.
        progress: told how far it is, at most ten times a second.
        clock: seconds that only go forward.
        overwrite: replace also files that somebody edited or made; the old ones stay as `.bak`.
        inputs: files the batch reads; they are never replaced unasked.
    """

    pattern: str | None = None
    order: Order = "danh_sach"
    resume: bool = False
    skip_bad: bool = False
    executor: Executor | None = None
    processes: int | None = None
    bring: bool | None = None
    progress: Callable[[Progress], None] | None = None
    clock: Clock = time.monotonic
    overwrite: bool = False
    inputs: tuple[Path, ...] = ()
    again: bool = False


def run_batch(rows: Iterable[Row], maker: Maker, folder: Path, options: Options | None = None) -> Report:
    """Make the file of every row.

    All rows are looked over before the first file is written. When one is bad nothing is written, unless
    `options.skip_bad`. An interrupted batch goes on with `options.resume`.

    Raises:
        InputError: no rows, a bad file name pattern, another batch in the same folder.
        OverwriteError: files that somebody edited or made stand in the way.
        OSError: the folder cannot be written to.
    """
    options = options or Options()
    run = _Run(maker, folder, options, plan_tasks(rows, options))
    with run.checked_crew() as crew:
        if crew.stages and not options.resume and not options.again:
            return run.staged(crew)
        return run.looked_over_first(crew)


def plan_tasks(rows: Iterable[Row], options: Options) -> list[Task]:
    """Put rows in order and name their files.

    Raises:
        InputError: there is no row, or the pattern is bad.
    """
    ordered = list(rows)
    if not ordered:
        raise InputError("danh sách không có hàng nào")
    if options.order == "ten":
        ordered.sort(key=_by_name)
    names = plan_names(ordered, options.pattern)
    return [Task(at, row, name) for at, (row, name) in enumerate(zip(ordered, names, strict=True))]


def _by_name(row: Row) -> tuple[tuple[str, str, str], int]:
    # Most batches keep the order of the list and start without the language room.
    from vanban.language import name_key

    return name_key(name_of(row)), row.index


MARKS: Final = "2."
"""How marks of template and common values are taken; another beginning is of another version and says nothing here."""


class _Run:
    """One run of a batch."""

    def __init__(self, maker: Maker, folder: Path, options: Options, tasks: Sequence[Task]) -> None:
        self._maker, self._folder, self._options, self._tasks = maker, folder, options, tasks
        self._begun = options.clock()
        self._identity = MARKS + maker.identity()
        self._trial: list[Checked] = []
        self._waiting: dict[int, tuple[str, str]] = {}
        self._seconds_each = 0.0

    def looked_over_first(self, crew: Crew) -> Report:
        """Look everything over, then make it: nothing is touched before."""
        bad, notes = self._look_over(crew, None)
        if bad and not self._options.skip_bad:
            return self._report(bad, notes)
        fresh = not self._folder.exists()
        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            with Journal(self._folder) as journal:
                files.sweep(self._folder, batch=True)
                return self._make(crew, journal, bad, notes)
        finally:
            forget_empty(self._folder, remove_folder=fresh)

    def staged(self, crew: Crew) -> Report:
        """Let helpers leave files waiting while they look rows over, and move them into place when all are good."""
        fresh = not self._folder.exists()
        self._folder.mkdir(parents=True, exist_ok=True)
        try:
            with Journal(self._folder) as journal:
                files.sweep(self._folder, batch=True)
                try:
                    bad, notes = self._look_over(crew, self._folder)
                    if bad and not self._options.skip_bad:
                        return self._report(bad, notes)
                    return self._make(crew, journal, bad, notes)
                except BaseException:
                    crew.stop()
                    raise
                finally:
                    files.sweep(self._folder, batch=True)
        finally:
            forget_empty(self._folder, remove_folder=fresh)

    def _report(
        self,
        bad: tuple[BadRow, ...],
        notes: tuple[Problem, ...],
        files: tuple[MadeFile, ...] = (),
        leftovers: tuple[str, ...] = (),
    ) -> Report:
        seconds = self._options.clock() - self._begun
        return Report(self._folder, len(self._tasks), files, bad, notes, leftovers, seconds)

    def checked_crew(self) -> Crew:
        """Look the first rows over alone; their pace decides whether helpers pay."""
        kept = Kept()
        self._trial, self._seconds_each = tried(lambda some: check_rows(self._maker, some, kept), self._tasks)
        rest = len(self._tasks) - len(self._trial)
        processes = 1
        if self._options.executor is None:
            processes = pool_size(self._options.processes, rest * self._seconds_each)
        return Crew(self._maker, self._tasks, self._options.executor, processes=processes, kept=kept)

    def _look_over(self, crew: Crew, stage: Path | None) -> tuple[tuple[BadRow, ...], tuple[Problem, ...]]:
        """Look all rows over."""
        teller = _Teller("kiem_tra", len(self._tasks), self._options)
        rest = crew.check(self._tasks[len(self._trial) :], self._seconds_each, stage=stage)
        results = []
        for done, checked in enumerate(itertools.chain(self._trial, rest), start=1):
            if checked.problems or checked.notes:
                results.append(checked)
            if checked.sha256:
                self._waiting[checked.at] = (checked.sha256, checked.mark)
            teller.tell(done)
        teller.tell(len(self._tasks), last=True)
        results.sort(key=lambda checked: checked.at)
        bad = tuple(self._bad(checked.at, checked.problems) for checked in results if checked.problems)
        notes = tuple(note for checked in results for note in checked.notes)
        return bad, (*(note for task in self._tasks for note in task.row.notes), *notes)

    def _make(self, crew: Crew, journal: Journal, bad: tuple[BadRow, ...], notes: tuple[Problem, ...]) -> Report:
        """Make what is not there yet."""
        refused = {row.row.index for row in bad}
        good = [task for task in self._tasks if task.row.index not in refused]
        kept, more = self._kept(good, journal)
        todo = [task for task in good if task.at not in kept]
        standing = self._clear_the_way(todo, journal)
        journal.plan(task.name for task in todo)
        digests, late = self._write(crew, journal, todo, standing, len(good))
        made = []
        for task in good:
            if task.at in kept:
                made.append(MadeFile(task.row, task.name, *kept[task.at]))
            elif task.at in digests:
                made.append(MadeFile(task.row, task.name, digests[task.at], "moi"))
        names = {task.name for task in self._tasks}
        leftovers = tuple(name for name in journal.entries if name not in names and (self._folder / name).exists())
        return self._report((*bad, *late), (*notes, *more), tuple(made), leftovers)

    def _write(
        self, crew: Crew, journal: Journal, todo: Sequence[Task], standing: frozenset[int], total: int
    ) -> tuple[dict[int, str], tuple[BadRow, ...]]:
        digests: dict[int, str] = {}
        late: list[BadRow] = []
        waiting: list[Entry] = []
        teller = _Teller("tao", total, self._options, total - len(todo))
        done = total - len(todo)
        written = self._options.clock()
        try:
            for made in itertools.chain(self._moved(todo, standing), self._made(crew, todo, standing)):
                done += 1
                if made.problems:
                    late.append(self._bad(made.at, made.problems))
                else:
                    digests[made.at] = made.sha256
                    waiting.append(self._written(made))
                now = self._options.clock()
                if len(waiting) >= _JOURNAL_EVERY or now - written > _JOURNAL_SECONDS:
                    self._noted(journal, waiting)
                    waiting, written = [], now
                teller.tell(done)
        finally:
            self._noted(journal, waiting)
        teller.tell(done, last=True)
        return digests, tuple(late)

    def _noted(self, journal: Journal, waiting: Sequence[Entry]) -> None:
        journal.add(waiting)
        files.record(self._folder, [(entry.ten, entry.sha256) for entry in waiting])

    def _moved(self, todo: Sequence[Task], standing: frozenset[int]) -> Iterator[Made]:
        """Move waiting files into place."""
        folder = str(self._folder)
        for task in todo:
            if task.at in self._waiting:
                files.place_waiting(folder, task.at, task.name, free=task.at not in standing)
                yield Made(task.at, *self._waiting[task.at])

    def _made(self, crew: Crew, todo: Sequence[Task], standing: frozenset[int]) -> Iterator[Made]:
        rest = [task for task in todo if task.at not in self._waiting]
        return crew.make(rest, self._folder, self._seconds_each, bring=self._bring(), standing=standing)

    def _written(self, made: Made) -> Entry:
        task = self._tasks[made.at]
        if made.data is not None:
            files.rewrite(self._folder / task.name, made.data)
        return Entry(task.name, made.mark, made.sha256, self._identity)

    def _bring(self) -> bool:
        executor = self._options.executor
        if self._options.bring is not None:
            return self._options.bring
        return executor is not None and not is_local(executor)

    def _bad(self, at: int, problems: tuple[Problem, ...]) -> BadRow:
        row = self._tasks[at].row
        return BadRow(row, number_of(row, at + 1), problems)

    def _kept(self, good: Sequence[Task], journal: Journal) -> tuple[dict[int, tuple[str, FileState]], list[Problem]]:
        """Files of an earlier run that are what this one would make."""
        kept: dict[int, tuple[str, FileState]] = {}
        notes: list[Problem] = []
        if not self._options.resume and not self._options.again:
            return kept, notes
        if self._options.resume:
            self._refuse_other_template(good, journal)
        older: list[str] = []
        for task in good:
            entry = journal.entries.get(task.name)
            path = self._folder / task.name
            if entry is None or entry.dong != task.row.fingerprint() or not path.is_file():
                continue
            digest = files.sha256(path)
            if digest == entry.sha256:
                if entry.khuon == self._identity:
                    kept[task.at] = (entry.sha256, "giu_nguyen")
                else:
                    older.append(task.name)
            elif _opens(path):
                kept[task.at] = (digest, "da_sua_tay")
                what = "tệp đã được sửa sau khi tạo, giữ nguyên"
                notes.append(Problem(what, vi_tri=task.row.place, tep=task.name))
        if older and self._options.resume:
            what = f"{len(older)} tệp do phiên bản vanban trước làm, chưa ai sửa: làm lại để cả đợt như nhau"
            notes.append(Problem(what, tep=str(self._folder)))
        return kept, notes

    def _refuse_other_template(self, good: Sequence[Task], journal: Journal) -> None:
        names = {task.name for task in good}
        ours = (entry for entry in journal.entries.values() if entry.ten in names and entry.khuon.startswith(MARKS))
        if any(entry.khuon != self._identity for entry in ours):
            raise InputError(
                Problem(
                    "khuôn hoặc dữ liệu chung đã đổi so với lần chạy trước, làm tiếp sẽ ra hai loại tệp khác nhau",
                    tep=str(self._folder),
                    cach_sua="Bỏ --tiep-tuc để làm lại từ đầu, hoặc ghi ra thư mục khác.",
                )
            )

    def _clear_the_way(self, todo: Sequence[Task], journal: Journal) -> frozenset[int]:
        """What somebody edited or made is not replaced unasked; what this run would make just so may stand there.

        Returns:
            The tasks in whose place a file stands that may be replaced.
        """
        standing = files.standing(self._folder, (task.name for task in todo))
        tasks = {task.name: task for task in todo if task.name in standing}
        known = {name: entry.sha256 for name, entry in journal.entries.items()}
        found = files.strangers((self._folder / name for name in tasks), inputs=self._options.inputs, known=known)
        theirs = [one for one in found if not self._is_own(one, tasks[one.path.name], journal)]
        if theirs and not self._options.overwrite:
            raise _in_the_way(theirs, self._folder)
        for one in theirs:
            files.keep_old(one.path)
        return frozenset(task.at for task in tasks.values())

    def _is_own(self, one: files.Stranger, task: Task, journal: Journal) -> bool:
        """A file of an interrupted run that nobody could write down any more: the same row gives the same bytes."""
        if not one.sha256:
            return False
        if task.at in self._waiting:
            return self._waiting[task.at][0] == one.sha256
        if task.name in journal.planned and _cut_off(one.path):
            return True
        try:
            return hashlib.sha256(b"".join(self._maker.pieces(task.row))).hexdigest() == one.sha256
        except VanbanError:
            return False


def _in_the_way(theirs: Sequence[files.Stranger], folder: Path) -> OverwriteError:
    """One error for many files: they are counted, and a few named."""
    reasons: dict[str, list[str]] = {}
    for one in theirs:
        reasons.setdefault(one.why, []).append(one.path.name)
    return OverwriteError(
        *(
            Problem(
                why if len(names) == 1 else f"{why} ({len(names)} tệp)",
                tep=str(folder),
                tim_thay=", ".join(names[:5]) + (" …" if len(names) > 5 else ""),
                cach_sua="Chuyển các tệp đó đi, ghi ra thư mục khác, thêm --tiep-tuc để giữ tệp đã sửa, "
                "hoặc thêm --ghi-de để thay (bản cũ giữ thành .bak).",
            )
            for why, names in reasons.items()
        )
    )


class _Teller:
    """Tells progress, not too often."""

    def __init__(self, stage: Stage, total: int, options: Options, already: int = 0) -> None:
        self._stage, self._total, self._already = stage, total, already
        self._progress, self._clock = options.progress, options.clock
        self._begun = self._told = self._clock()

    def tell(self, done: int, *, last: bool = False) -> None:
        """Say how far it is, when it is time to, or at the end."""
        if self._progress is None:
            return
        now = self._clock()
        if not last and now - self._told < _TELL_EVERY:
            return
        self._told = now
        spent = now - self._begun
        rate = (done - self._already) / spent if spent > 0 else 0.0
        left = (self._total - done) / rate if rate > 0 else None
        self._progress(Progress(self._stage, done, self._total, rate, left))


def _cut_off(path: Path) -> bool:
    """Whether a file is what a power cut leaves of a paper: its beginning, or nothing but zeros."""
    with path.open("rb") as stream:
        head = stream.read(512)
    return (head.startswith(b"PK") or not head.strip(b"\0")) and not _opens(path)


def _opens(path: Path) -> bool:
    """Whether a file is a whole zip; what a power cut leaves is not."""
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.testzip() is None
    except (zipfile.BadZipFile, OSError):
        return False
