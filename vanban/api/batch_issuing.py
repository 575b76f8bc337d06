"""A batch that is issued: every paper of a list gets its number from the register, in the order of the list, all or none."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from vanban.api import issuing
from vanban.api.batch import BatchOptions, PathLike, office_of, wish_of
from vanban.api.issued_before import IssuedBefore
from vanban.api.issuing import DaPhatHanh
from vanban.batch.certificates.making import CertificateMaker
from vanban.batch.certificates.numbering import entry_of, may_be_numbered, with_number
from vanban.batch.makers import cells_named, located
from vanban.batch.papers import PaperMaker
from vanban.batch.preparing import prepare
from vanban.batch.report import BadRow, alike
from vanban.batch.rows import Row
from vanban.batch.running import Options, plan_tasks
from vanban.batch.work import Task, check_rows
from vanban.errors import InputError, OverwriteError, Problem, TemplateError
from vanban.frozen import dataclass
from vanban.models import VanBan
from vanban.registers import SoDangKy, TepMoi, VanBanDi, VaoSo
from vanban.registers.circulation import issued_in
from vanban.registers.store.places import found
from vanban.renaming import renamed

__all__ = ["GiayDaCap", "IssuedBatch", "issue_batch"]


@dataclass(frozen=True, slots=True)
class GiayDaCap:
    """A certificate that was issued.

    Attributes:
        giay: its entry in the book of certificates; `da_co` when it stood there before.
        tep: the DOCX.
    """

    giay: VaoSo
    tep: Path


@dataclass(frozen=True, slots=True)
class IssuedBatch:
    """What became of a batch that was to be issued.

    Attributes:
        issued: the papers with their entries, in the order of the list; () when a row is bad.
        certificates: the certificates with their entries, where the list is one of certificates.
        bad: the rows that give no paper: then nothing was numbered.
        notes: what deserves a look, as lines.
        kept: those of `issued` that stood in the book before, the very same papers: they keep number and file.
    """

    issued: tuple[DaPhatHanh, ...]
    bad: tuple[BadRow, ...]
    notes: tuple[str, ...]
    certificates: tuple[GiayDaCap, ...] = ()
    kept: tuple[DaPhatHanh, ...] = ()

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

    The same list again keeps its numbers and files, so that who was interrupted does the same once more; certificates are
    entered in the book of their kind.

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
    tasks = plan_tasks(job.rows, Options(said.pattern, said.order))
    general = job.table.notes if job.table is not None else ()
    notes = tuple(alike(dict.fromkeys([*job.doubts, *general])))
    if isinstance(job.maker, CertificateMaker):
        return _certificates(job.maker, tasks, Path(out), book, notes, overwrite=overwrite)
    if not isinstance(job.maker, PaperMaker):
        raise InputError(Problem("--phat-hanh chỉ dùng cho các loại văn bản và giấy khen", tim_thay=kind))
    papers: list[tuple[str, Any, VanBan]] = []
    kept: dict[int, DaPhatHanh] = {}
    before = IssuedBefore(book, Path(out))
    bad: list[BadRow] = []
    for task in tasks:
        try:
            paper, dated = _paper(job.maker, task.row, book, open_places=allow_faults)
            stands = before.entry(task.name, wish.office, paper, dated=dated)
            if stands is not None:
                kept[task.at] = DaPhatHanh(stands.entry, stands.tep, stands.luu_y)
                continue
            papers.append((task.name, wish.office, paper))
        except (InputError, TemplateError) as error:
            bad.append(BadRow(task.row, task.at + 1, located(error, task.row)))
    if bad:
        return IssuedBatch((), tuple(bad), notes)
    try:
        new = issuing.issue(papers, book, Path(out), overwrite=overwrite, allow_faults=allow_faults) if papers else []
    except OverwriteError as error:
        raise before.in_the_way(error) from error
    arriving = iter(new)
    done = [kept[task.at] if task.at in kept else next(arriving) for task in tasks]
    told = _left(Path(out), book, {one.tep.resolve() for one in done})
    return IssuedBatch(tuple(done), (), (*notes, *told), kept=tuple(kept.values()))


def _certificates(
    maker: CertificateMaker,
    tasks: Sequence[Task],
    out: Path,
    book: SoDangKy,
    notes: tuple[str, ...],
    *,
    overwrite: bool,
) -> IssuedBatch:
    if refused := may_be_numbered(maker, [task.row for task in tasks]):
        raise InputError(*refused)
    bad = [BadRow(tasks[one.at].row, one.at + 1, one.problems) for one in check_rows(maker, tasks) if one.problems]
    if bad:
        return IssuedBatch((), tuple(bad), notes)

    def write(entries: Sequence[VanBanDi | VaoSo]) -> Iterator[TepMoi]:
        for at, (task, entry) in enumerate(zip(tasks, entries, strict=True)):
            assert isinstance(entry, VaoSo)
            yield TepMoi(task.name, with_number(maker, task.row, entry.so_vao_so), at)

    asked = [entry_of(maker, task.row, book.hom_nay()) for task in tasks]
    entries = book.phat_hanh_giay(asked, write, out, overwrite=overwrite)
    made = tuple(
        GiayDaCap(entry, _file(entry, out / task.name, book)) for task, entry in zip(tasks, entries, strict=True)
    )
    return IssuedBatch((), (), (*notes, *_left(out, book, {one.tep.resolve() for one in made})), made)


def _file(entry: VaoSo, wanted: Path, book: SoDangKy) -> Path:
    """The file of a certificate; one that stood there before keeps its name."""
    there = [found(one.duong_dan, book.store.duong_dan) for one in entry.tep]
    beside = [path for path in there if path.is_file() and path.parent.resolve() == wanted.parent.resolve()]
    return wanted if not beside or wanted.resolve() in beside else beside[-1]


def _left(out: Path, book: SoDangKy, made: Collection[Path]) -> Iterator[str]:
    """Tell of papers issued before into this folder that no row of the list stands for any more."""
    others = [path for path in sorted(out.glob("*.docx")) if path.resolve() not in made]
    for path, number in issued_in(book.store, others).items():
        yield (
            f"{path} ({number}) đã phát hành từ trước, danh sách này không còn hàng nào như vậy; tệp và số để nguyên. "
            "Bỏ thì hủy số ấy: vanban so huy, vanban so vao-so huy"
        )


def _paper(maker: PaperMaker, row: Row, book: SoDangKy, *, open_places: bool) -> tuple[VanBan, bool]:
    """The paper of a row, and whether its record says its day."""
    if row.problems:
        raise InputError(*row.problems)
    with cells_named(row):
        paper = maker.office.paper(maker.record(row))
        dated = paper.ngay is not None and paper.ngay.ngay is not None
        return issuing.ready_to_issue(paper, "", book.hom_nay(), open_places=open_places), dated
