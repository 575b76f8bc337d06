"""Certificates: sample lists and records, and the fast lane to PDF. Pre-printed forms stand in `vanban.api.preprinted`."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from vanban import files
from vanban.line.office import Office
from vanban.renaming import renamed

if TYPE_CHECKING:
    from vanban.batch.certificates.common import Common
    from vanban.batch.certificates.making import CertificateMaker
    from vanban.batch.certificates.printing import Printed
    from vanban.batch.rows import Row
    from vanban.records.tables.table import Table

__all__ = [
    "certificate_kinds",
    "certificate_maker",
    "load_common",
    "make_certificate",
    "print_certificates",
    "read_list",
    "rows_for",
    "sample_common",
    "sample_record",
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


def _path(value: PathLike | None) -> Path | None:
    return None if value is None else Path(value)
