"""The address book of a register: whom papers are sent to, and where they are; kept in the book, or in a file beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

from sqlalchemy import Connection, select

from vanban.errors import InputError, Problem, RegisterError
from vanban.language import fold, key
from vanban.registers.filling import Faults, clean
from vanban.registers.store.history import Work
from vanban.registers.store.schema import DIA_CHI

_NAMES: Final = {"ten_noi_nhan": "ten", "noi_nhan": "ten", "co_quan": "ten", "email": "thu_dien_tu", "sdt": "dien_thoai",
                 "e_mail": "thu_dien_tu", "so_dien_thoai": "dien_thoai"}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class DiaChi:
    """One place papers are sent to.

    Attributes:
        ten: its name, as it stands in Kính gửi or Nơi nhận.
        dia_chi: street, commune, province, in one line.
        dien_thoai, thu_dien_tu: telephone and e-mail; "" when not known.
        ma_dinh_danh: its identifier (QĐ 20/2020/QĐ-TTg); "" when it has none.
        ghi_chu: a note.
    """

    ten: str
    dia_chi: str = ""
    dien_thoai: str = ""
    thu_dien_tu: str = ""
    ma_dinh_danh: str = ""
    ghi_chu: str = ""


FIELDS: Final = tuple(field.name for field in fields(DiaChi))


def put_address(work: Work, entry: DiaChi) -> DiaChi:
    """Enter a place, or change what the book knows of it; what was before stays in the history.

    Raises:
        InputError: when it has no name, or a text holds what no document may hold.
    """
    faults = Faults()
    values = {name: clean(getattr(entry, name), name, faults) for name in FIELDS}
    if not values["ten"]:
        faults.add("ten", "thiếu tên nơi nhận")
    faults.stop()
    same = DIA_CHI.c.khoa_ten == fold(values["ten"])
    row = work.connection.execute(select(DIA_CHI).where(same)).mappings().first()
    if row is None:
        return _entry(work.add(DIA_CHI, {**values, "khoa_ten": fold(values["ten"])}, "them_dia_chi"))
    changed = {name: value for name, value in values.items() if value and row[name] != value}
    return _entry(work.change(DIA_CHI, row["id"], changed, "sua_dia_chi")) if changed else _entry(row)


def addresses(connection: Connection) -> list[DiaChi]:
    """Give the whole address book, by name."""
    return [_entry(row) for row in connection.execute(select(DIA_CHI).order_by(DIA_CHI.c.khoa_ten)).mappings()]


def find_address(known: Iterable[DiaChi], named: str) -> DiaChi | None:
    """Find a place by the name a paper calls it; None when it is not known.

    Raises:
        RegisterError: when two entries have that name.
    """
    found = [one for one in known if fold(one.ten) == fold(named)]
    if len({one.dia_chi for one in found}) > 1:
        raise RegisterError(Problem("sổ địa chỉ có hai nơi cùng tên", vi_tri="ten", tim_thay=named))
    return found[0] if found else None


def read_addresses(data: object, *, tep: str = "") -> list[DiaChi]:
    """Read an address book from plain data: a list of places, or name → address, or name → its fields.

    Raises:
        InputError: with every fault, each with its place.
    """
    rows: list[tuple[str, object]]
    if isinstance(data, Mapping) and isinstance(inner := data.get("dia_chi"), list | tuple):
        data = inner
    if isinstance(data, Mapping):
        rows = [(str(name), {"ten": name, **_fields(value)}) for name, value in data.items()]
    elif isinstance(data, Sequence) and not isinstance(data, str):
        rows = [(f"[{at}]", value) for at, value in enumerate(data)]
    else:
        raise InputError(
            Problem("sổ địa chỉ phải là một danh sách nơi nhận", tep=tep, can_co="tên và địa chỉ từng nơi")
        )
    entries, problems = list[DiaChi](), list[Problem]()
    for where, value in rows:
        if not isinstance(value, Mapping):
            problems.append(Problem("nơi nhận cần tên và địa chỉ", vi_tri=where, tep=tep, tim_thay=str(value)))
            continue
        said = {_NAMES.get(key(str(name)), key(str(name))): text for name, text in value.items()}
        if unknown := [name for name in said if name not in FIELDS]:
            problems.append(
                Problem(
                    "không có mục này", vi_tri=where, tep=tep, tim_thay=", ".join(unknown), can_co=", ".join(FIELDS)
                )
            )
        elif not said.get("ten"):
            problems.append(Problem("thiếu tên nơi nhận", vi_tri=where, tep=tep))
        else:
            entries.append(DiaChi(**{name: str(text) for name, text in said.items() if text is not None}))
    if problems:
        raise InputError(*problems)
    return entries


def _fields(value: object) -> Mapping[Any, Any]:
    return value if isinstance(value, Mapping) else {"dia_chi": value}


def _entry(row: Mapping[Any, Any]) -> DiaChi:
    return DiaChi(**{name: row[name] for name in FIELDS})
