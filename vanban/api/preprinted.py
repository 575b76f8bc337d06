"""Pre-printed forms (phôi): a list printed at measured places, with calibration and preview."""

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

if TYPE_CHECKING:
    from vanban.batch.certificates.printing import Printed
    from vanban.batch.form_rows import FormJob
    from vanban.overprint.form import Form

__all__ = ["calibrate", "preview_form", "print_on_forms", "sample_form", "write_calibration_sheet"]

PathLike = str | os.PathLike[str]
Progress = Callable[[int], None]


def sample_form(kind: str) -> str:
    """Give a pre-printed form to start from, as YAML.

    Raises:
        InputError: there is no such kind.
    """
    from vanban.batch.certificates.form_samples import sample_form as made

    return made(kind)


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
