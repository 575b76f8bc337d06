"""A first look before anything is written: how each column was understood, every problem with its cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vanban.batch.preparing import Job
from vanban.batch.report import BadRow, alike, grouped
from vanban.batch.running import Options, plan_tasks
from vanban.batch.work import Task, check_rows
from vanban.errors import Problem
from vanban.frozen import dataclass
from vanban.language import key
from vanban.records.tables.choices import as_yaml
from vanban.records.tables.drafts import CellChange

_SHOWN = 5
_MANY = 20


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
        return not self.bad and not self.questions

    @property
    def questions(self) -> tuple[Problem, ...]:
        """What must be settled about the list before its rows can be looked at."""
        return self.job.table.questions if self.job.table is not None else ()

    def columns(self) -> str:
        """How the columns were understood, as YAML to be edited and given back; "" for records that are no list."""
        table = self.job.table
        if table is None:
            return ""
        asked = [f"{question.noi_dung}. {question.cach_sua}" for question in table.questions]
        title = f"{table.name} (tiêu đề ở {table.header_place})"
        return as_yaml(table.chosen(), asked, table.header, title)

    def lines(self) -> Iterator[str]:
        """The first look in Vietnamese, line by line."""
        yield from self._list()
        if self.questions:
            yield "CÂU HỎI, phải trả lời trước:"
            yield from (f"  - {question}" for question in self.questions)
            yield "Chưa xem các hàng."
            return
        yield f"Số hàng: {len(self.tasks)}; tốt: {len(self.tasks) - len(self.bad)}; lỗi: {len(self.bad)}"
        faulty = {one.number for one in self.bad}
        names = [task.name for task in self.tasks if task.at + 1 not in faulty]
        shown = names if len(names) <= _SHOWN else [*names[: _SHOWN - 1], "…", names[-1]]
        if names:
            yield "Tệp sẽ tạo: " + "; ".join(shown)
        if self.bad:
            yield "LỖI, phải sửa:"
            faults = list(grouped(self.bad))
            yield from (f"  - {line}" for line in faults[:_MANY])
            if len(faults) > _MANY:
                yield f"  … và {len(faults) - _MANY} lỗi khác; tất cả vào _hang-loi.xlsx khi chạy không có --xem-truoc"
        table = self.job.table
        changes = list(table.changes) if table else []
        yield from _listed("Đã sửa khi đọc", _by_reason(changes), len(changes))
        general = list(table.notes) if table else []
        told = {change.problem(table.name) for change in changes} if table else set()
        doubts = [note for note in dict.fromkeys([*general, *self.notes]) if note not in told]
        yield from _listed("Nên xem lại", alike(doubts), len(doubts))

    def _list(self) -> Iterator[str]:
        table = self.job.table
        if table is None:
            return
        sheet = f", trang tính «{table.sheet}»" if table.sheet else ""
        yield f"Danh sách: {table.name}{sheet}, tiêu đề ở {table.header_place}"
        yield "Các cột được hiểu như sau:"
        for column in table.columns:
            header = " ".join(column.header.split())
            # A field that only a template names has no name of its own: the list's is the better one.
            named = header if key(column.ten) == key(header) else column.ten
            meaning = f"{named} ({column.how})" if named else f"{{{{ {column.key} }}}} ({column.how})"
            yield f"  {column.letter:>3}  «{header}» → {meaning}"
        together: dict[str, list[str]] = {}
        for dropped in table.dropped:
            together.setdefault(dropped.reason, []).append(f"{dropped.place} «{dropped.text[:60]}»")
        for reason, places in together.items():
            yield f"  bỏ qua ({reason}): {_some(places)}"


def preview(job: Job, options: Options | None = None) -> Preview:
    """Look a batch over without writing anything.

    Raises:
        InputError: there is no row, or the pattern of file names is bad.
    """
    if job.table is not None and job.table.questions:
        return Preview(job, (), (), job.doubts)
    tasks = plan_tasks(job.rows, options or Options())
    results = list(check_rows(job.maker, tasks))
    bad = tuple(BadRow(tasks[r.at].row, r.at + 1, r.problems) for r in results if r.problems)
    notes = [note for task in tasks for note in task.row.notes] + [note for r in results for note in r.notes]
    return Preview(job, tuple(tasks), bad, tuple(dict.fromkeys([*job.doubts, *notes])))


def _by_reason(changes: Iterable[CellChange]) -> list[str]:
    """Changes of one kind on one line, with the first cells."""
    together: dict[str, list[str]] = {}
    for change in changes:
        reason = "lấy theo ô ở trên" if change.reason.startswith("lấy theo ô") else change.reason
        together.setdefault(reason, []).append(f"{change.place} «{change.before}» thành «{change.after}»")
    return [f"{reason}: {_some(cells)}" for reason, cells in together.items()]


def _some(places: list[str]) -> str:
    more = f" và {len(places) - _SHOWN} chỗ nữa" if len(places) > _SHOWN else ""
    return "; ".join(places[:_SHOWN]) + more


def _listed(title: str, lines: list[str], count: int) -> Iterator[str]:
    if not lines:
        return
    yield f"{title} ({count}):"
    yield from (f"  - {line}" for line in lines[:_MANY])
    if len(lines) > _MANY:
        yield f"  … và {len(lines) - _MANY} dòng nữa"
