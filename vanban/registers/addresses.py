"""The address book of a register: whom papers are sent to, and where they are; kept in the book, or in a file beside it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

from sqlalchemy import Connection, select

from vanban.errors import InputError, Problem, RegisterError
from vanban.language import fold, key, unaccent
from vanban.registers.filling import Faults, clean
from vanban.registers.store.history import Work
from vanban.registers.store.schema import DIA_CHI

_NEAR: Final = 0.8
"""How like a name must be to be worth a question."""
_IN_FULL: Final = {"ubnd": "uy ban nhan dan", "hdnd": "hoi dong nhan dan", "ttr": "thi tran", "tp": "thanh pho"}
"""Abbreviations of bodies in addresses, folded, written out."""
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


def names_near(known: Iterable[DiaChi], named: str) -> tuple[str, ...]:
    """Give the names the book has that a name may have been meant for: without accents, with a slip, written in full.

    >>> names_near([DiaChi(ten="Sở Nội vụ"), DiaChi(ten="Kho bạc")], "So Noi vu")
    ('Sở Nội vụ',)
    >>> names_near([DiaChi(ten="Ủy ban nhân dân tỉnh")], "UBND tỉnh")
    ('Ủy ban nhân dân tỉnh',)
    """
    names = {_spelt(one.ten): one.ten for one in known if fold(one.ten) != fold(named)}
    return tuple(names[near] for near in difflib.get_close_matches(_spelt(named), list(names), 3, _NEAR))


def _spelt(name: str) -> str:
    """Give a name for comparing: without accents, its usual abbreviations written out."""
    return " ".join(_IN_FULL.get(word, word) for word in unaccent(fold(name)).split())


def _refuse_twice(entries: Sequence[tuple[str, DiaChi]], tep: str) -> None:
    """Refuse a list that gives one name two addresses: which is right nobody can say.

    Raises:
        InputError: with every such name.
    """
    first: dict[str, tuple[str, DiaChi]] = {}
    problems: list[Problem] = []
    for where, one in entries:
        before, other = first.setdefault(fold(one.ten), (where, one))
        if one.dia_chi and other.dia_chi and fold(one.dia_chi) != fold(other.dia_chi):
            problems.append(
                Problem(f"«{one.ten}» đã có ở {before} với địa chỉ khác", vi_tri=where, tep=tep, tim_thay=one.dia_chi,
                        can_co=f"một địa chỉ: «{other.dia_chi}» hay địa chỉ này")
            )  # fmt: skip
    if problems:
        raise InputError(*problems)


def read_addresses(data: object, *, tep: str = "", noi: Sequence[str] = ()) -> list[DiaChi]:
    """Read an address book from plain data: a list of places, or name → address, or name → its fields.

    Args:
        data: the plain data.
        tep: its file, for messages.
        noi: where each place of a list stands in it; () counts them.

    Raises:
        InputError: with every fault, each with its place.
    """
    rows: list[tuple[str, object]]
    if isinstance(data, Mapping) and isinstance(inner := data.get("dia_chi"), list | tuple):
        data = inner
    if isinstance(data, Mapping):
        rows = [(str(name), {"ten": name, **_fields(value)}) for name, value in data.items()]
    elif isinstance(data, Sequence) and not isinstance(data, str):
        rows = list(zip(noi or [f"[{at}]" for at in range(len(data))], data, strict=True))
    else:
        raise InputError(
            Problem("sổ địa chỉ phải là một danh sách nơi nhận", tep=tep, can_co="tên và địa chỉ từng nơi")
        )
    entries, problems = list[tuple[str, DiaChi]](), list[Problem]()
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
            entries.append((where, DiaChi(**{name: str(text) for name, text in said.items() if text is not None})))
    if problems:
        raise InputError(*problems)
    _refuse_twice(entries, tep)
    return [one for _, one in entries]


def _fields(value: object) -> Mapping[Any, Any]:
    return value if isinstance(value, Mapping) else {"dia_chi": value}


def _entry(row: Mapping[Any, Any]) -> DiaChi:
    return DiaChi(**{name: row[name] for name in FIELDS})
