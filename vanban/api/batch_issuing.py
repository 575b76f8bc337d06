"""A batch that is issued: every paper of a list gets its number from the register, in the order of the list, all or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vanban.api import issuing
from vanban.api.batch import BatchOptions, PathLike, office_of, wish_of
from vanban.api.issuing import DaPhatHanh
from vanban.batch.makers import cells_named, located
from vanban.batch.papers import PaperMaker
from vanban.batch.preparing import prepare
from vanban.batch.report import BadRow, alike
from vanban.batch.rows import Row
from vanban.batch.running import Options, plan_tasks
from vanban.errors import InputError, Problem, TemplateError
from vanban.models import VanBan
from vanban.registers import SoDangKy
from vanban.renaming import renamed

__all__ = ["IssuedBatch", "issue_batch"]


@dataclass(frozen=True, slots=True)
class IssuedBatch:
    """What became of a batch that was to be issued.

    Attributes:
        issued: the papers with their entries, in the order of the list; () when a row is bad.
        bad: the rows that give no paper: then nothing was numbered.
        notes: what deserves a look, as lines.
    """

    issued: tuple[DaPhatHanh, ...]
    bad: tuple[BadRow, ...]
    notes: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether every row has its numbered paper."""
        return not self.bad


@renamed(BatchOptions)
def issue_batch(
    source: PathLike | Sequence[Mapping[str, Any]],
    out: PathLike,
    book: SoDangKy,
    *,
    kind: str,
    common: PathLike | Mapping[str, Any] | None = None,
    options: BatchOptions | None = None,
    allow_faults: bool = False,
    profile: PathLike | None = None,
    templates: PathLike | None = None,
    record: bool | None = None,
    overwrite: bool = False,
) -> IssuedBatch:
    """Make, number, check and enter one paper for each row, in one step: all of them, or none.

    Arguments are those of `run_batch`, and of `phat_hanh`: `book` is the opened book, `allow_faults` issues papers with
    errors of layout all the same. Of the options those count that say how the list is read and files are named.

    Raises:
        InputError: the list or the record is wrong, the kind carries no number, or papers fail the check.
        RegisterError: the book refuses; no number is taken.
    """
    said = options or BatchOptions()
    office = office_of(source, common, profile=profile, templates=templates, record=record)
    wish = wish_of(source, office, said, kind=kind, common=common)
    job = prepare(wish)
    if not isinstance(job.maker, PaperMaker):
        remedy = "Giấy khen vào sổ bằng: vanban so cap-so-bang"
        raise InputError(Problem("--phat-hanh chỉ dùng cho các loại văn bản", tim_thay=kind, cach_sua=remedy))
    tasks = plan_tasks(job.rows, Options(said.pattern, said.order))
    papers: list[tuple[str, Any, VanBan]] = []
    bad: list[BadRow] = []
    for task in tasks:
        try:
            papers.append((task.name, wish.office, _paper(job.maker, task.row, book)))
        except (InputError, TemplateError) as error:
            bad.append(BadRow(task.row, task.at + 1, located(error, task.row)))
    general = job.table.notes if job.table is not None else ()
    notes = tuple(alike(dict.fromkeys([*job.doubts, *general])))
    if bad:
        return IssuedBatch((), tuple(bad), notes)
    done = issuing.issue(papers, book, Path(out), overwrite=overwrite, allow_faults=allow_faults)
    return IssuedBatch(tuple(done), (), notes)


def _paper(maker: PaperMaker, row: Row, book: SoDangKy) -> VanBan:
    if row.problems:
        raise InputError(*row.problems)
    with cells_named(row):
        paper = maker.office.paper(maker.record(row))
        return issuing.ready_to_issue(paper, "", book.hom_nay())
