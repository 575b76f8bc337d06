"""A first look before anything is written: how each column was understood, every problem with its cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from vanban.batch.preparing import Job
from vanban.batch.report import BadRow, grouped
from vanban.batch.running import Options, plan_tasks
from vanban.batch.work import Task, check_rows
from vanban.errors import Problem

_SHOWN = 5
_MANY = 2000


@dataclass(frozen=True, slots=True)
class Preview:
    """How a batch would turn out.

    Attributes:
        job: what it is made of.
        tasks: rows in order with the names of their files.
        bad: rows that would give no file.
        notes: what was changed or guessed, and what will have to shrink.
    """

    job: Job
    tasks: tuple[Task, ...]
    bad: tuple[BadRow, ...]
    notes: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        """Whether every row would give its file."""
        return not self.bad

    def lines(self) -> Iterator[str]:
        """The first look in Vietnamese, line by line."""
        yield from self._list()
        yield f"Số hàng: {len(self.tasks)}; tốt: {len(self.tasks) - len(self.bad)}; lỗi: {len(self.bad)}"
        names = [task.name for task in self.tasks]
        shown = names if len(names) <= _SHOWN else [*names[: _SHOWN - 1], "…", names[-1]]
        yield "Tệp sẽ tạo: " + "; ".join(shown)
        if self.bad:
            yield "LỖI, phải sửa:"
            yield from (f"  - {line}" for line in grouped(self.bad))
        table = self.job.table
        changes = list(table.changes) if table else []
        yield from _listed(
            "Đã sửa khi đọc", [f"{c.place}: «{c.before}» thành «{c.after}» ({c.reason})" for c in changes]
        )
        general = list(table.notes) if table else []
        told = {change.problem(table.name) for change in changes} if table else set()
        doubts = [note for note in dict.fromkeys([*general, *self.notes]) if note not in told]
        yield from _listed("Nên xem lại", [str(note) for note in doubts])

    def _list(self) -> Iterator[str]:
        table = self.job.table
        if table is None:
            return
        sheet = f", trang tính «{table.sheet}»" if table.sheet else ""
        yield f"Danh sách: {table.name}{sheet}, tiêu đề ở {table.header_place}"
        yield "Các cột được hiểu như sau:"
        for column in table.columns:
            meaning = f"{column.ten} ({column.how})" if column.ten else f"{{{{ {column.key} }}}} ({column.how})"
            yield f"  {column.letter:>3}  «{' '.join(column.header.split())}» → {meaning}"
        for dropped in table.dropped:
            yield f"  bỏ qua {dropped.place}: {dropped.reason} «{dropped.text[:60]}»"


def preview(job: Job, options: Options | None = None) -> Preview:
    """Look a batch over without writing anything.

    Raises:
        InputError: there is no row, or the pattern of file names is bad.
    """
    tasks = plan_tasks(job.rows, options or Options())
    results = list(check_rows(job.maker, tasks))
    bad = tuple(BadRow(tasks[r.at].row, r.at + 1, r.problems) for r in results if r.problems)
    notes = [note for task in tasks for note in task.row.notes] + [note for r in results for note in r.notes]
    return Preview(job, tuple(tasks), bad, tuple(dict.fromkeys([*job.doubts, *notes])))


def _listed(title: str, lines: list[str]) -> Iterator[str]:
    if not lines:
        return
    yield f"{title} ({len(lines)}):"
    yield from (f"  - {line}" for line in lines[:_MANY])
    if len(lines) > _MANY:
        yield f"  … và {len(lines) - _MANY} dòng nữa"
