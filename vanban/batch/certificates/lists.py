"""From a file to rows and a common record: what the batch, the fast lane and the forms begin with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from vanban.batch.certificates.columns import EXAMPLE_MARK
from vanban.batch.certificates.common import OFFICE_SIGNERS, Common, read_common
from vanban.batch.certificates.kinds import CertificateKind, certificate_kind
from vanban.batch.rows import Row
from vanban.errors import Problem
from vanban.language import fold
from vanban.records import find_profile, read_profile
from vanban.records.tables import Table, TableRow, read_table

_SIGNER_KEYS = ("tm", "q", "tl", "tuq", "kt", "chuc_vu", "ho_ten")


def read_list(path: Path, *, kind: str = "", sheet: str | None = None, hidden: bool = False) -> Table:
    """Read a list for one kind of certificate, or any list.

    Args:
        path: .xlsx, .csv, .ods or .xls.
        kind: key of the kind; "" takes every column by the key of its header.
        sheet: name of the sheet; None takes the one that fits best.
        hidden: whether rows that Excel hides are read.

    Raises:
        InputError: the file cannot be read, has no header, or lacks a required column.
    """
    if not kind:
        return read_table(path, sheet=sheet, hidden=hidden)
    known = certificate_kind(kind)
    identity = _identity(known)
    return _with_warnings(read_table(path, sheet=sheet, columns=known.columns, identity=identity, hidden=hidden))


def _identity(kind: CertificateKind) -> tuple[tuple[str, ...], ...]:
    persons = (("ho_ten", "ngay_sinh"), ("ho_ten", "don_vi"))
    if kind.wording == "sang_kien":
        return (("ho_ten", "ten_sang_kien"),)
    if kind.subject == "tap_the":
        return (("ten_tap_the",),)
    return persons if kind.subject == "ca_nhan" else (*persons, ("ten_tap_the", "don_vi"))


def _with_warnings(table: Table) -> Table:
    """Warn of the sample list's made-up rows, and of numbers of the golden book given twice."""
    notes = list(table.notes)
    mark = fold(EXAMPLE_MARK)
    for row in table.rows:
        if fold(str(row.values.get("ghi_chu", ""))) == mark:
            notes.append(Problem("hàng ví dụ của danh sách mẫu chưa xóa", row.place, table.name))
    seen: dict[str, TableRow] = {}
    for row in table.rows:
        number = str(row.values.get("so_vang") or "")
        if number and number in seen:
            place = row.places.get("so_vang", row.place)
            notes.append(Problem(f"số sổ vàng trùng với {seen[number].place}", place, table.name, tim_thay=number))
        seen.setdefault(number, row)
    return replace(table, notes=tuple(notes))


def rows_of(table: Table) -> list[Row]:
    """Give a table's rows to the batch: values, cells, problems, and what was changed as notes."""
    return [
        Row(
            row.index, row.place, row.values, row.raw, row.problems,
            (*row.notes, *(change.problem(table.name) for change in row.changes)), row.places,
        )
        for row in table.rows
    ]  # fmt: skip


def load_common(path: Path, kind: str) -> Common:
    """Read a common record; what it leaves out comes from the office profile beside or above it.

    Raises:
        InputError: the record or the profile is wrong; every fault with line and key.
    """
    known = certificate_kind(kind)
    profile = find_profile(path)
    given = _from_office(profile) if profile else {}
    return read_common(path, known.key, known.fields, given=given)


def _from_office(path: Path) -> Mapping[str, Any]:
    """Take from the office profile what a certificate can use: place, usual signer, and keys of the same name."""
    office = read_profile(path)
    given: dict[str, Any] = {str(name): value for name, value in office.gia_tri.items()}
    if office.dia_danh:
        given["dia_danh"] = office.dia_danh
    signers = {key: _signer(one) for key, one in office.nguoi_ky.items()}
    usual = office.usual_signer()
    if usual is not None:
        given["nguoi_ky"] = _signer(usual)
    given[OFFICE_SIGNERS] = signers
    return given


def _signer(one: Any) -> dict[str, str]:
    return {name: value for name in _SIGNER_KEYS if (value := getattr(one, name, None))}
