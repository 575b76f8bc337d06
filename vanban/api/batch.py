"""Batches: many papers from a list: certificates, any kind of paper, an office's own DOCX."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from vanban.batch.list_settings import choices_of
from vanban.batch.outcome import Outcome, Outputs, carry_out
from vanban.batch.preparing import Wish, prepare
from vanban.batch.preview import Preview
from vanban.batch.preview import preview as look_over
from vanban.batch.report import BadRow, MadeFile, Progress, Report, alike, grouped
from vanban.batch.rows import Row
from vanban.batch.running import Options, Order
from vanban.errors import InputError, Problem
from vanban.language import key
from vanban.line.office import Office
from vanban.renaming import renamed

__all__ = [
    "BadRow",
    "BatchOptions",
    "MadeFile",
    "Outcome",
    "Preview",
    "Progress",
    "Report",
    "Row",
    "alike",
    "grouped",
    "merge",
    "picture_pages",
    "preview_batch",
    "run_batch",
]

PathLike = str | os.PathLike[str]
Source = PathLike | Iterable[Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchOptions:
    """How a batch reads its list, names its files and runs; all of it may be left out.

    Attributes:
        sheet: sheet of the list; None takes the one whose header fits best.
        columns: which columns are meant, "Họ tên=B+C; Đơn vị=E", the same as a mapping, or a YAML file; above all headers.
        may_be_blank: fields whose cells may be empty where a tag prints them.
        filters: further filters for the tags of the template.
        pattern: names of files, "{stt} {ho_ten}"; None takes number and name.
        order: "danh_sach" as in the list, "ten" by Vietnamese name.
        resume: go on where an interrupted run stopped.
        skip_bad: make the good rows even when others are bad.
        merged: one file with all papers, .docx or .pdf; None for none.
        pdf: PDFs too: one beside `merged`, or one for each file.
        processes: how many processes share the work; None decides by the work.
        trust_error_book: the list is an error workbook, and counts although the first list was edited since it was written.
        today: the day it is; None says nothing of days far off.
    """

    sheet: str | None = None
    columns: PathLike | Mapping[str, Any] | None = None
    may_be_blank: Iterable[str] = ()
    filters: Mapping[str, Callable[..., object]] | None = None
    pattern: str | None = None
    order: Order = "danh_sach"
    resume: bool = False
    skip_bad: bool = False
    merged: PathLike | None = None
    pdf: bool = False
    processes: int | None = None
    trust_error_book: bool = False
    today: date | None = None


@renamed(BatchOptions, folder="templates")
def run_batch(
    source: Source,
    out: PathLike,
    *,
    kind: str = "khuon",
    template: PathLike | bytes | None = None,
    common: PathLike | Mapping[str, Any] | None = None,
    options: BatchOptions | None = None,
    profile: PathLike | None = None,
    templates: PathLike | None = None,
    record: bool | None = None,
    executor: Executor | None = None,
    progress: Callable[[Progress], None] | None = None,
    overwrite: bool = False,
) -> Outcome:
    """Make one paper for each row of a list.

    Every row is looked over before the first file is written; when one is bad nothing is made (unless `skip_bad`) and
    the bad rows stand in `_hang-loi.xlsx`, which can be corrected and given as `source`. Files are written whole or
    not at all; an interrupted batch goes on with `resume`.

    Args:
        source: the list (.xlsx, .csv, .ods), or records as mappings.
        out: folder for the files, made when missing.
        kind: a kind of certificate ("giay_khen"), any kind of paper ("giay_moi"), or "khuon" for `template`.
        template: the office's own DOCX with tags; headers of the list are the names in the tags.
        common: what all papers share: a YAML file or a mapping.
        options: how the list is read, the files are named, the run goes; None: as most want it.
        profile: the office profile; None looks for `co-quan.yaml` beside `common`, else beside the list, and above.
        templates: a folder of templates instead of the one the profile names; None and no such folder: the house's.
        record: whether papers carry the records they were made of (certificates never do); None: as the profile says,
            else yes.
        executor: who does the work: any `concurrent.futures.Executor`, Dask's `client.get_executor()` included; it is
            left open. None: this process, or a pool of processes where that pays.
        progress: told how far it is, some times a second.
        overwrite: replace also files that somebody edited or made; the old ones stay as `.bak`.

    Returns:
        What was made and what was not: `.ok`, `.report.files`, `.report.bad`, `.error_book`, `.summary`, `.merged`.

    Raises:
        InputError: the list, the common record or an option is wrong.
        OverwriteError: files that somebody edited or made stand in the way; nothing is written.
        TemplateError: the template is wrong.
        ConversionError, MissingDependencyError: a PDF was asked for and cannot be made.
        OSError: the folder cannot be written to.
    """
    said = options or BatchOptions()
    office = office_of(source, common, profile=profile, templates=templates, record=record)
    wish = wish_of(source, office, said, kind=kind, template=template, common=common)
    read = tuple(one for one in (wish.source, wish.common, wish.template) if isinstance(one, Path))
    run = Options(
        said.pattern, said.order, said.resume, said.skip_bad, executor, said.processes, progress=progress,
        overwrite=overwrite, inputs=read,
    )  # fmt: skip
    job = prepare(wish)
    outputs = Outputs(
        merged=None if said.merged is None else Path(said.merged),
        pdf=said.pdf,
        title=job.title,
        template=wish.template if isinstance(wish.template, Path) else None,
        office=wish.office,
        source=wish.source if isinstance(wish.source, Path) else None,
    )
    outcome = carry_out(job, Path(out), run, outputs)
    if said.columns is not None and job.table is not None and wish.choices and isinstance(wish.source, Path):
        from vanban.batch.remembering import remember

        remember(wish.source, key(kind), job.table, wish.choices)
    return outcome


@renamed(BatchOptions, folder="templates")
def preview_batch(
    source: Source,
    *,
    kind: str = "khuon",
    template: PathLike | bytes | None = None,
    common: PathLike | Mapping[str, Any] | None = None,
    options: BatchOptions | None = None,
    profile: PathLike | None = None,
    templates: PathLike | None = None,
) -> Preview:
    """Look a batch over without writing anything: `.ok`, `.bad`, `.notes`, `.lines()` in Vietnamese.

    A question about the list is not raised but stands in `.questions`, and the rows are then not looked at. Arguments
    and errors are those of `run_batch`; of the options those count that say how the list is read and files are named.
    """
    said = options or BatchOptions()
    office = office_of(source, common, profile=profile, templates=templates)
    wish = wish_of(source, office, said, kind=kind, template=template, common=common)
    job = prepare(replace(wish, filters=None, ask=False))
    return look_over(job, Options(said.pattern, said.order))


def picture_pages(look: Preview, out: PathLike, *, overwrite: bool = False) -> tuple[tuple[str, Path], ...]:
    """Save the pages of the first, the longest and the last good row as PNG: what each is, and its picture.

    Args:
        look: what `preview_batch` gave.
        out: folder for the pictures, made when missing.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        OverwriteError: somebody's work stands there.
        ConversionError: LibreOffice or its font is missing or failed.
        MissingDependencyError: the extra «pdf» is not installed.
    """
    from vanban.batch import pictures

    return pictures.picture_pages(look, Path(out), overwrite=overwrite)


def merge(papers: Iterable[PathLike], out: PathLike, *, title: str = "", overwrite: bool = False) -> int:
    """Join papers made from one template into one DOCX, each on pages of its own; returns how many.

    Args:
        papers: the DOCX files.
        out: the joined file.
        title: title among its properties.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        OverwriteError: somebody's work stands there.
        InputError: there is no paper.
        DocumentError: a file is missing or no DOCX, or looks different from the first one.
        OSError: `out` cannot be written.
    """
    from vanban.batch.merging.joined import merge_docx

    if isinstance(papers, str | os.PathLike):
        raise InputError(Problem("cần nhiều tệp để gộp", tim_thay=str(papers), can_co="danh sách tên tệp"))

    return merge_docx((Path(paper) for paper in papers), Path(out), title=title, overwrite=overwrite)


def office_of(
    source: Source,
    common: PathLike | Mapping[str, Any] | None,
    *,
    profile: PathLike | None = None,
    templates: PathLike | None = None,
    record: bool | None = None,
) -> Office:
    """Open the office of a batch: by its common record's place, else by its list's."""
    folder = None if templates is None else Path(templates)
    near = next((Path(one) for one in (common, source) if isinstance(one, str | os.PathLike)), None)
    if near is None and profile is None:
        return Office(templates=folder, keeps_record=record is not False)
    given = None if profile is None else Path(profile)
    return Office.find(near, profile=given, templates=folder, keeps_record=record)


def wish_of(
    source: Source,
    office: Office,
    options: BatchOptions,
    *,
    kind: str,
    template: PathLike | bytes | None = None,
    common: PathLike | Mapping[str, Any] | None = None,
) -> Wish:
    """Say what a batch is to be made of; arguments and errors are those of `run_batch`."""
    columns = options.columns
    return Wish(
        kind=kind,
        source=Path(source) if isinstance(source, str | os.PathLike) else source,
        common=Path(common) if isinstance(common, str | os.PathLike) else common,
        template=Path(template) if isinstance(template, str | os.PathLike) else template,
        office=office,
        sheet=options.sheet,
        filters=options.filters,
        choices=choices_of(columns if columns is None or isinstance(columns, Mapping) else os.fspath(columns)),
        may_be_blank=tuple(options.may_be_blank),
        trust_error_book=options.trust_error_book,
        today=options.today,
    )
