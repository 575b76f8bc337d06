"""Certificates: sample lists, the fast lane to PDF, pre-printed forms with calibration and preview."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from vanban import files
from vanban.errors import InputError, Problem
from vanban.line.office import HOUSE, Office
from vanban.renaming import renamed

if TYPE_CHECKING:
    from vanban.batch.certificates.common import Common
    from vanban.batch.certificates.making import CertificateMaker
    from vanban.batch.certificates.printing import Printed
    from vanban.batch.form_rows import FormJob
    from vanban.batch.rows import Row
    from vanban.overprint.form import Form
    from vanban.records.tables.table import Table

__all__ = [
    "calibrate",
    "certificate_kinds",
    "certificate_maker",
    "load_common",
    "make_certificate",
    "preview_form",
    "print_certificates",
    "print_on_forms",
    "read_list",
    "rows_for",
    "sample_common",
    "sample_form",
    "sample_record",
    "write_calibration_sheet",
    "write_sample_list",
]

PathLike = str | os.PathLike[str]
Progress = Callable[[int], None]


def certificate_kinds() -> dict[str, str]:
    """List the kinds made in batches: key → Vietnamese name.

    >>> certificate_kinds()["giay_khen"]
    'Giấy khen'
    """
    from vanban.building.certificates.layout import LAYOUTS

    return {key: layout.ten for key, layout in LAYOUTS.items()}


def write_sample_list(kind: str, path: PathLike, *, overwrite: bool = False) -> None:
    """Write the sample list of a kind: XLSX with headers, notes, choices and made-up rows.

    Raises:
        InputError: there is no such kind.
        OverwriteError: a list somebody filled in stands there, and `overwrite` is not set.
        OSError: the file cannot be written.
    """
    from vanban.batch.certificates.kinds import certificate_kind
    from vanban.batch.certificates.samples import sample_list

    files.put(path, sample_list(certificate_kind(kind)), overwrite=overwrite)


def sample_common(kind: str) -> str:
    """Give the filled sample of a kind's common record, as YAML.

    Raises:
        InputError: there is no such kind.
    """
    from vanban.batch.certificates import samples
    from vanban.batch.certificates.kinds import certificate_kind

    return samples.sample_common(certificate_kind(kind))


def sample_record(kind: str) -> str:
    """Give a complete record of one certificate, as YAML: what `make_certificate` takes.

    Raises:
        InputError: there is no such kind.
    """
    from vanban.batch.certificates import single
    from vanban.batch.certificates.kinds import certificate_kind

    return single.sample_record(certificate_kind(kind))


def make_certificate(path: PathLike, office: Office) -> bytes | None:
    """Make the DOCX of one certificate from its record; None when the record is of another kind.

    Raises:
        InputError: the record or its recipient is wrong; every fault is told.
        TemplateError: the office's template is wrong.
    """
    from vanban.batch.certificates import single

    record = single.certificate_record(Path(path))
    return None if record is None else single.make_certificate(record, office, Path(path))


def sample_form(kind: str) -> str:
    """Give a pre-printed form to start from, as YAML.

    Raises:
        InputError: there is no such kind.
    """
    from vanban.batch.certificates.form_samples import sample_form as made

    return made(kind)


def read_list(path: PathLike, *, kind: str = "", sheet: str | None = None, hidden: bool = False) -> Table:
    """Read a list and tell how it was understood.

    Args:
        path: .xlsx, .csv, .ods or .xls.
        kind: key of the kind of certificate; "" takes every column by the key of its header.
        sheet: name of the sheet; None takes the one that fits best.
        hidden: whether rows that Excel hides are read.

    Raises:
        InputError: the file cannot be read, has no header, or lacks a required column.
    """
    from vanban.batch.certificates import lists

    return lists.read_list(Path(path), kind=kind, sheet=sheet, hidden=hidden)


def load_common(path: PathLike, kind: str, *, profile: PathLike | None = None) -> Common:
    """Read a common record, completed from the office profile.

    Args:
        path: the record.
        kind: key of the kind.
        profile: the office profile; None looks for `co-quan.yaml` beside the record and in the folders above.

    Raises:
        InputError: every fault with line and key.
    """
    from vanban.batch.certificates import lists

    return lists.load_common(Path(path), kind, Office.find(Path(path), profile=_path(profile)))


def rows_for(kind: str, table: Table, common: Common) -> list[Row]:
    """Give a table's rows to the batch, in the order and grouping the common record asks for."""
    from vanban.batch.certificates.lists import rows_of
    from vanban.batch.certificates.making import arranged

    return arranged(kind, common, rows_of(table))


@renamed(folder="templates")
def certificate_maker(
    kind: str, common: Common, *, templates: PathLike | None = None, template: PathLike | None = None
) -> CertificateMaker:
    """Prepare the maker that `run_batch` takes.

    Args:
        kind: key of the kind.
        common: the common record.
        templates: the office's folder of templates; None: the house's.
        template: one file to use instead of any other.

    Raises:
        InputError, TemplateError: the emblem or the template is wrong.
    """
    from vanban.batch.certificates.making import prepare

    return prepare(kind, common, folder=_path(templates), template=_path(template))


@renamed(folder="templates")
def print_certificates(
    kind: str,
    rows: list[Row],
    common: Common,
    out: PathLike,
    *,
    templates: PathLike | None = None,
    template: PathLike | None = None,
    overprint: bool = False,
    skip_bad: bool = False,
    progress: Progress | None = None,
    overwrite: bool = False,
) -> Printed:
    """Print certificates straight into one PDF, with bookmarks by name; needs no LibreOffice.

    Args:
        kind: key of the kind.
        rows: from `rows_for`.
        common: the common record.
        out: the PDF; it is there whole or not at all.
        templates: the office's folder of templates; None: the house's.
        template: one file to use instead of any other.
        overprint: print the texts only, on paper that carries frame and heading already.
        skip_bad: leave bad rows out; otherwise they are an error and nothing is written.
        progress: called with the number of pages now and then.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        OverwriteError: somebody's work stands there.
        InputError: bad rows (all are told), or a font is missing.
        TemplateError: an office's template cannot be measured; make DOCX files instead.
        MissingDependencyError: the extra «pdf» is not installed.
    """
    from vanban.batch.certificates.printing import prepare_printing

    printer = prepare_printing(kind, common, folder=_path(templates), template=_path(template), overprint=overprint)
    return printer.print(rows, Path(out), tell=progress, skip=skip_bad, overwrite=overwrite)


def print_on_forms(
    form: PathLike,
    list_file: PathLike,
    out: PathLike,
    *,
    common: PathLike | None = None,
    profile: PathLike | None = None,
    sheet: str | None = None,
    columns: PathLike | Mapping[str, Any] | None = None,
    shift: tuple[float, float] | None = None,
    skip_bad: bool = False,
    progress: Progress | None = None,
    overwrite: bool = False,
) -> Printed:
    """Print a list on pre-printed forms, as one PDF.

    Args:
        form: the form's YAML.
        list_file: the list.
        out: the PDF; it is there whole or not at all.
        common: common record of the form's kind; None prints columns of the list only.
        profile: the office profile, which completes the common record; None looks for it beside the record and above.
        sheet: name of the list's sheet; None takes the one that fits best.
        columns: which columns are meant, as for `run_batch`.
        shift: correction of the printer in millimetres, right and down; None takes the form's.
        skip_bad: leave bad rows out; otherwise they are an error and nothing is written.
        progress: called with the number of pages now and then.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        OverwriteError: somebody's work stands there.
        UnsettledError: it is not sure what a column of the list is.
        RecordError: rows cannot be printed, such as one with an empty cell behind a field; all are told.
        InputError: the form, the list or the record is wrong; everything is told.
        MissingDependencyError: the extra «pdf» is not installed.
    """
    from vanban.batch.certificates.form_reading import read_form

    read = [path for path in (form, list_file, common) if path is not None]
    files.require([out], overwrite=overwrite, inputs=read)
    found = read_form(Path(form))
    job = _form_job(found, Path(list_file), common, sheet, profile, columns)
    printer = replace(job.printer, shift=shift)
    done = printer.print(job.rows, Path(out), tell=progress, skip=skip_bad, overwrite=overwrite)
    return replace(done, notes=(*job.notes, *done.notes))


def write_calibration_sheet(form: PathLike, out: PathLike, *, overwrite: bool = False) -> None:
    """Write the sheet that is printed once on plain paper to find out by how much a printer is off.

    Raises:
        OverwriteError: somebody's work stands there.
        InputError: the form is wrong.
    """
    from vanban.batch.certificates.form_reading import read_form
    from vanban.batch.certificates.machine import MACHINE
    from vanban.overprint.calibration import write_calibration

    files.require([out], overwrite=overwrite, inputs=[form])
    write_calibration(read_form(Path(form)), Path(out), fonts=MACHINE, overwrite=overwrite)


def calibrate(
    form: PathLike, *, across: float | None = None, down: float | None = None, write: bool = False
) -> tuple[float, float]:
    """Give a printer's correction from what was measured on the calibration sheet.

    Args:
        form: the form's YAML.
        across: millimetres from the left edge of the paper to the mark; None when not measured.
        down: millimetres from the upper edge to the mark; None when not measured.
        write: write the correction into the form; its comments stay.

    Returns:
        Millimetres to the right and down.

    Raises:
        InputError: the form is wrong.
    """
    from vanban.batch.certificates.form_reading import read_form
    from vanban.overprint import calibration

    path = Path(form)
    shift = calibration.corrected(read_form(path), across, down)
    if write:
        text = path.read_bytes().decode("utf-8-sig")
        files.rewrite(path, calibration.with_shift(text, shift).encode("utf-8"), durable=True)
    return shift


def preview_form(
    form: PathLike,
    out: PathLike,
    *,
    list_file: PathLike | None = None,
    common: PathLike | None = None,
    profile: PathLike | None = None,
    sheet: str | None = None,
    columns: PathLike | Mapping[str, Any] | None = None,
    scan: PathLike | None = None,
    row: int = 1,
    overwrite: bool = False,
) -> None:
    """Show the texts of one row over a scan of the form.

    Args:
        form: the form's YAML.
        out: a .png or a .pdf.
        list_file: the list; None shows the names of the fields.
        common: common record of the form's kind.
        profile: the office profile, which completes the common record; None looks for it beside the record and above.
        sheet: name of the list's sheet; None takes the one that fits best.
        columns: which columns are meant, as for `run_batch`.
        scan: picture of the form (PNG, JPEG or PDF); None takes the form's own, or a blank page.
        row: which row of the list, from 1.
        overwrite: replace also what is not the program's own; the old file stays as `.bak`.

    Raises:
        OverwriteError: somebody's work stands there.
        InputError: the form, the list or the picture is wrong.
        MissingDependencyError: the extra «pdf» is not installed.
    """
    from vanban.batch.certificates.form_printing import FormPrinter, names_row
    from vanban.batch.certificates.form_reading import read_form
    from vanban.overprint import preview

    found = read_form(Path(form))
    picture = Path(scan) if scan is not None else found.scan
    read = [path for path in (form, list_file, common, picture) if path is not None]
    files.require([out], overwrite=overwrite, inputs=read)
    background = preview.scan_picture(picture) if picture is not None else None
    if list_file is None:
        printer, chosen = FormPrinter(found), names_row(found)
    else:
        job = _form_job(found, Path(list_file), common, sheet, profile, columns)
        if not 1 <= row <= len(job.rows):
            raise InputError(Problem(f"danh sách có {len(job.rows)} hàng, không có hàng {row}", tep=str(list_file)))
        printer, chosen = job.printer, job.rows[row - 1]
    printer = replace(printer, shift=(0.0, 0.0), background=background)
    target = Path(out)
    if target.suffix.lower() == ".pdf":
        printer.print([chosen], target, overwrite=overwrite)
        return
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "xem.pdf"
        printer.print([chosen], draft)
        files.put(target, preview.as_picture(draft.read_bytes()), overwrite=overwrite, inputs=read)


def _form_job(
    form: Form,
    list_file: Path,
    common: PathLike | None,
    sheet: str | None,
    profile: PathLike | None,
    columns: PathLike | Mapping[str, Any] | None,
) -> FormJob:
    from vanban.batch.form_rows import prepare_forms
    from vanban.batch.list_settings import choices_of
    from vanban.batch.preparing import Wish

    choices = choices_of(columns if columns is None or isinstance(columns, Mapping) else os.fspath(columns))
    office = HOUSE if common is None else Office.find(Path(common), profile=_path(profile))
    wish = Wish(form.kind, list_file, _path(common), office=office, sheet=sheet, choices=choices)
    return prepare_forms(form, wish)


def _path(value: PathLike | None) -> Path | None:
    return None if value is None else Path(value)
