"""A batch with all that belongs to it: files, error workbook, summary, one file to print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from vanban import files
from vanban.batch.corrected import is_error_book
from vanban.batch.error_book import ERROR_BOOK_NAME, write_error_book
from vanban.batch.first_list import first_list
from vanban.batch.names import name_of, number_of
from vanban.batch.preparing import Job
from vanban.batch.report import SUMMARY_NAME, BadRow, MadeFile, Progress, Report, Stage
from vanban.batch.rows import Row
from vanban.batch.running import Options, plan_tasks, run_batch
from vanban.batch.zipped import SUFFIX, run_into_zip
from vanban.errors import DocumentError, InputError, Problem, TemplateError
from vanban.frozen import dataclass
from vanban.line.office import HOUSE, Office

_TELL_EVERY = 0.1


@dataclass(frozen=True, slots=True)
class Outputs:
    """What is wanted besides the files.

    Attributes:
        merged: one file with all papers: .docx, or .pdf for a PDF only; None for none.
        pdf: PDFs too: one beside `merged`, or one for each file when there is no `merged`.
        title: title of the merged file.
        template: the one template the job was made with; None for the office's, else the house's.
        office: who makes the papers.
        source: the list's file; it is never removed, even when it is an error workbook of an earlier run.
    """

    merged: Path | None = None
    pdf: bool = False
    title: str = ""
    template: Path | None = None
    office: Office = HOUSE
    source: Path | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a batch left behind.

    Attributes:
        report: the files and the bad rows.
        merged: the joined DOCX; None when none was asked for or nothing was made.
        pdfs: PDFs that were made.
        error_book: the workbook with the bad rows; None when there are none.
        summary: the summary; None when nothing was made.
    """

    report: Report
    merged: Path | None = None
    pdfs: tuple[Path, ...] = ()
    error_book: Path | None = None
    summary: Path | None = None

    @property
    def ok(self) -> bool:
        """Whether every row has its file."""
        return self.report.ok


def carry_out(job: Job, folder: Path, options: Options, outputs: Outputs) -> Outcome:
    """Run a batch and write what belongs to it.

    Raises:
        InputError, OSError: as `run_batch`.
        OverwriteError: as `run_batch`, and when somebody's work stands where the joined file or PDFs are to go.
        ConversionError, MissingDependencyError: a PDF was asked for and cannot be made; the DOCX files are there.
    """
    if job.table is not None and is_error_book(job.table):
        options = replace(options, again=True)
    if folder.suffix.lower() == SUFFIX:
        return _into_zip(job, folder, options, outputs)
    files.require(_besides(job, folder, options, outputs), overwrite=options.overwrite, inputs=options.inputs)
    report = run_batch(job.rows, job.maker, folder, options)
    general = job.table.notes if job.table else ()
    report = replace(report, notes=tuple(dict.fromkeys([*job.doubts, *general, *report.notes])))
    book = _error_book(job, report, options, outputs)
    report = _unused_told(report, outputs)
    if not report.files:
        return Outcome(report, error_book=book)
    summary = files.put(files.free(folder / SUMMARY_NAME, inputs=options.inputs), report.summary(), durable=False)
    merged: Path | None = None
    pdfs: tuple[Path, ...] = ()
    if outputs.merged is not None:
        if outputs.merged.suffix.lower() != ".pdf":
            merged = outputs.merged
            _merge(report, merged, options, outputs.title)
        if outputs.pdf or merged is None:
            pdfs = (outputs.merged.with_suffix(".pdf"),)
            report = _print_together(job, report, pdfs[0], options, outputs)
    elif outputs.pdf:
        pdfs = tuple(_print_each(job, report, options, outputs))
    return Outcome(report, merged, pdfs, book, summary)


def _into_zip(job: Job, target: Path, options: Options, outputs: Outputs) -> Outcome:
    """All papers in one ZIP; the bad rows stand beside it."""
    if outputs.merged is not None or outputs.pdf or options.resume:
        remedy = "Ghi ra thư mục, hoặc bỏ --gop, --pdf, --tiep-tuc"
        raise InputError(
            Problem("một tệp ZIP không đi cùng --gop, --pdf, --tiep-tuc", tep=str(target), cach_sua=remedy)
        )
    report = run_into_zip(job.rows, job.maker, target, options)
    general = job.table.notes if job.table else ()
    report = replace(report, notes=tuple(dict.fromkeys([*job.doubts, *general, *report.notes])))
    return Outcome(report, error_book=_error_book(job, report, options, outputs))


def _besides(job: Job, folder: Path, options: Options, outputs: Outputs) -> list[Path]:
    """The files a batch writes besides its papers."""
    if outputs.merged is not None:
        printed = [outputs.merged.with_suffix(".pdf")] if outputs.pdf else []
        return [*dict.fromkeys([outputs.merged, *printed])]
    if outputs.pdf and job.rows:
        return [(folder / task.name).with_suffix(".pdf") for task in plan_tasks(job.rows, options)]
    return []


def _error_book(job: Job, report: Report, options: Options, outputs: Outputs) -> Path | None:
    path = report.folder / ERROR_BOOK_NAME
    if report.folder.suffix.lower() == SUFFIX:
        path = report.folder.with_name(f"{report.folder.stem}{ERROR_BOOK_NAME}")
    if report.bad:
        letters = job.table.titles if job.table else None
        bad, good = _sorted_out(job, report, options)
        numbered = [*((one.number, one.row) for one in bad), *good]
        return write_error_book(
            bad, path, letters, good=good, columns=job.columns, inputs=options.inputs,
            origin=first_list(outputs.source, path, numbered),
        )  # fmt: skip
    # What an earlier run complained of is in order now.
    if not (outputs.source is not None and outputs.source.resolve() == path.resolve()):
        files.remove(path)
    return None


def _unused_told(report: Report, outputs: Outputs) -> Report:
    """An error workbook somebody corrected and nobody gave back is told: its corrections are not in the papers."""
    path = report.folder / ERROR_BOOK_NAME
    ours = outputs.source is not None and outputs.source.resolve() == path.resolve()
    if ours or not path.is_file() or files.untouched(path):
        return report
    what, remedy = (
        "tệp hàng lỗi có người sửa mà lần này không dùng tới",
        "Cần các sửa đổi trong đó thì chạy lệnh với tệp này",
    )
    return replace(report, notes=(*report.notes, Problem(what, tep=str(path), cach_sua=remedy)))


def _sorted_out(job: Job, report: Report, options: Options) -> tuple[Sequence[BadRow], list[tuple[int, Row]]]:
    """The bad rows, and the others by their number; rows that make one paper together stay together."""
    if job.listed:
        told = {row.row.place: row.problems for row in report.bad}
        return [BadRow(row, row.index, told.get(row.place, ())) for row in job.listed], []
    if job.table is None:
        return report.bad, []
    refused = {row.row.place for row in report.bad}
    return report.bad, [
        (number_of(task.row, task.at + 1), task.row)
        for task in plan_tasks(job.rows, options)
        if task.row.place not in refused
    ]


def _merge(report: Report, out: Path, options: Options, title: str) -> None:
    # Joining and printing bring in further rooms; a batch without them starts sooner.
    from vanban.batch.merging.joined import merge_docx

    teller = _Steps("gop", len(report.files), options)
    try:
        merge_docx(
            report.paths, out, title=title, progress=teller.at, overwrite=options.overwrite, inputs=options.inputs
        )
    except DocumentError as error:
        edited = _edited(report)
        if not edited:
            raise
        what = f"{len(edited)} tệp đã sửa bằng Word sau khi tạo, không gộp được vào một tệp Word với các tệp khác"
        raise DocumentError(
            Problem(
                what, tep=str(report.folder), tim_thay=", ".join(path.name for path in edited[:5]),
                cach_sua=f"Gộp thành PDF: --gop {out.stem}.pdf; hoặc làm lại các tệp ấy từ danh sách: thêm --ghi-de (bản "
                "đã sửa giữ thành .bak)",
            )
        ) from error  # fmt: skip
    teller.end()


def _edited(report: Report) -> list[Path]:
    """The files somebody changed since they were made."""
    return [report.folder / file.name for file in report.files if file.state == "da_sua_tay"]


def _print_together(job: Job, report: Report, out: Path, options: Options, outputs: Outputs) -> Report:
    teller = _Steps("pdf", len(report.files), options)
    notes = _fast_lane(job, report.files, out, teller, options, outputs)
    if notes is None:
        from vanban.batch.printing import print_together

        # A paper without a name is found by its place in the list.
        titles = [name_of(file.row) or str(file.row.index) for file in report.files]
        print_together(
            report.paths, titles, out, title=outputs.title, apart=_edited(report), tell=teller.at,
            overwrite=options.overwrite,
        )  # fmt: skip
        notes = ()
    teller.end()
    known = set(report.notes)
    return replace(report, notes=(*report.notes, *(note for note in notes if note not in known)))


def _print_each(job: Job, report: Report, options: Options, outputs: Outputs) -> Sequence[Path]:
    teller = _Steps("pdf", len(report.files), options)
    made: list[Path] = []
    for file in report.files:
        path = (report.folder / file.name).with_suffix(".pdf")
        if _fast_lane(job, (file,), path, None, options, outputs) is None:
            from vanban.batch.printing import print_each

            made = print_each(report.paths, report.folder, tell=teller.at, overwrite=options.overwrite)
            break
        made.append(path)
        teller.at(len(made))
    teller.end()
    return made


def _fast_lane(
    job: Job, files: Sequence[MadeFile], out: Path, teller: _Steps | None, options: Options, outputs: Outputs
) -> tuple[Problem, ...] | None:
    """Certificates are printed straight as PDF; None when the template cannot be measured or a file was edited."""
    if job.certificate is None or any(file.state == "da_sua_tay" for file in files):
        return None
    from vanban.batch.certificates.printing import prepare_printing

    try:
        printer = prepare_printing(
            job.kind, job.certificate, folder=outputs.office.templates, template=outputs.template
        )
    except TemplateError:
        return None
    rows = (file.row for file in files)
    return printer.print(rows, out, tell=teller.at if teller else None, overwrite=options.overwrite).notes


class _Steps:
    """Tells the progress of one stage, not too often."""

    def __init__(self, stage: Stage, total: int, options: Options) -> None:
        self._stage, self._total, self._options = stage, total, options
        self._begun = self._told = options.clock()
        if options.progress is not None:  # whoever wants to stop may do so between two stages
            options.progress(Progress(stage, 0, total, 0.0, None))

    def at(self, done: int) -> None:
        now = self._options.clock()
        if self._options.progress is None or (now - self._told < _TELL_EVERY and done != self._total):
            return
        self._told = now
        spent = now - self._begun
        rate = done / spent if spent > 0 else 0.0
        left = (self._total - done) / rate if rate else None
        self._options.progress(Progress(self._stage, done, self._total, rate, left))

    def end(self) -> None:
        self.at(self._total)
