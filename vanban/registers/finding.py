"""Finding papers in the book: by number, by words, by filters; and files registered with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, RowMapping, Table, and_, select

from vanban.errors import InputError, Problem, RegisterError
from vanban.patterns import regex
from vanban.registers.entries import Tep
from vanban.registers.kinds import DO_MAT, MIEN_MAT, in_so_ky_hieu, khoa_ky_hieu, tach_so, tach_so_ky_hieu
from vanban.registers.policy import CHUNG
from vanban.registers.store.fulltext import matching, tokens
from vanban.registers.store.schema import CO_QUAN, TEP, VAN_BAN_DI
from vanban.renaming import renamed_fields

_ROW: Final = regex(r"#(\d{1,18})")
_SECRET: Final = regex(r"\s*\(\s*mật\s*\)\s*$", re.IGNORECASE)
_MANY: Final = 20


@renamed_fields(toi_da="limit")
@dataclass(frozen=True, slots=True, kw_only=True)
class Loc:
    """What to look for; every None or "" is no condition.

    Attributes:
        tu: words the entry must have; typed without accents they match with any; `*` stands for any ending.
        nam: year of the number.
        loai: type keys (outgoing and incoming).
        co_quan: code of the body.
        tu_ngay: first day of the paper (outgoing) or of receipt (incoming); `den_ngay` the last.
        trang_thai: states.
        mat: True only secret papers, False only open ones, None both.
        sau: only rows entered before this row id: the next page of an answer.
        limit: how many rows at most.
    """

    tu: str = ""
    nam: int | None = None
    loai: tuple[str, ...] = ()
    co_quan: str | None = None
    tu_ngay: date | None = None
    den_ngay: date | None = None
    trang_thai: tuple[str, ...] = ()
    mat: bool | None = None
    sau: int | None = None
    limit: int = 50


def same_number(connection: Connection, row: Mapping[Any, Any], *, but: int | None = None) -> None:
    """Refuse a number the body already has: the triple of số, ký hiệu, cơ quan, or the place in the series.

    Args:
        connection: the transaction.
        row: values that are to be stored.
        but: the row itself, when it is there already.

    Raises:
        RegisterError: naming the paper that has it.
    """
    table = VAN_BAN_DI.c
    names = ("co_quan_id", "nam", "mien", "so", "phu")
    same = [table[name] == row[name] for name in names]
    for condition in (table.khoa_ky_hieu == khoa_ky_hieu(row["ky_hieu"]), table.chuoi == row["chuoi"]):
        found = connection.execute(select(VAN_BAN_DI).where(and_(*same, condition)).limit(2)).mappings().all()
        for other in found:
            if other["id"] != but:
                raise RegisterError(_taken(row, other))


def _taken(row: Mapping[Any, Any], other: RowMapping) -> Problem:
    had = in_so_ky_hieu(row["so"], row["phu"], other["ky_hieu"])
    state = {"giu": "đang giữ", "huy": "đã hủy", "tra": "đã trả lại, chưa cấp lại"}.get(other["trang_thai"], "đã cấp")
    advice = {"giu": "Dùng số giữ bằng: vanban so dung.", "huy": "Số đã hủy không dùng lại."}.get(
        other["trang_thai"], ""
    )
    return Problem(
        f"số {had} năm {row['nam']} {state}", vi_tri="so", tim_thay=other["trich_yeu"] or None, cach_sua=advice
    )


def find_one(
    connection: Connection, name: str, *, nam: int | None = None, loai: str = "", body_id: int | None = None
) -> RowMapping:
    """Find the one outgoing paper a clerk names: «01/QĐ-VP», «#15» (the row), or «01» of a type or common series.

    Of an open and a secret paper with the same number the open one is meant; the secret one is «01/QĐ-VP (mật)».

    Raises:
        InputError: when the name cannot be read.
        RegisterError: when there is none, or more than one.
    """
    table = VAN_BAN_DI.c
    where: list[ColumnElement[bool]] = []
    name, secret = _SECRET.subn("", name)
    if row := _ROW.fullmatch(name.strip()):
        where = [table.id == int(row[1])]
        body_id = None  # a row is one row, whichever body it is of
    elif "/" in name:
        so, phu, ky_hieu = tach_so_ky_hieu(name)
        where = [table.so == so, table.phu == phu, table.khoa_ky_hieu == khoa_ky_hieu(ky_hieu)]
    else:
        so, phu = tach_so(name)
        where = [table.so == so, table.phu == phu, table.loai == loai if loai else table.chuoi == CHUNG]
    if nam is not None:
        where.append(table.nam == nam)
    if body_id is not None:
        where.append(table.co_quan_id == body_id)
    query = select(VAN_BAN_DI).where(and_(*where)).order_by(table.id).limit(_MANY)
    found = list(connection.execute(query).mappings())
    if mine := [one for one in found if (one["mien"] == MIEN_MAT) == bool(secret)]:
        found = mine
    elif secret:
        found = []
    if len(found) == 1:
        return found[0]
    if not found:
        raise RegisterError(
            Problem("sổ không có số này", vi_tri="so", tim_thay=name + (f" năm {nam}" if nam else ""),
                    cach_sua="Tìm bằng: vanban so tra-cuu.")
        )  # fmt: skip
    several = "; ".join(f"#{one['id']} năm {one['nam']} {_kind(one)}".strip() for one in found)
    raise RegisterError(
        Problem(
            "có nhiều văn bản mang số này", vi_tri="so", tim_thay=several, cach_sua="Thêm --nam hoặc ghi rõ #số dòng."
        )
    )


def _kind(row: RowMapping) -> str:
    return f"({DO_MAT[row['do_mat']]})" if row["do_mat"] else ""


def search(connection: Connection, table: Table, look: Loc, day: str, mien: str = "") -> Sequence[RowMapping]:
    """Give matching rows, last entered first.

    Args:
        connection: a reading transaction.
        table: outgoing, incoming or certificates.
        look: the conditions.
        day: the column `tu_ngay` and `den_ngay` are about.
        mien: the one domain that stands in the book; in one of secret papers alone none is left out for being secret.
    """
    if look.limit < 1:
        raise InputError(Problem("số văn bản nhiều nhất phải từ 1", vi_tri="toi_da", tim_thay=str(look.limit)))
    if look.tu_ngay is not None and look.den_ngay is not None and look.tu_ngay > look.den_ngay:
        raise InputError(
            Problem("từ ngày sau đến ngày", vi_tri="tu_ngay", tim_thay=f"từ {look.tu_ngay:%d/%m/%Y} đến {look.den_ngay:%d/%m/%Y}",
                    cach_sua="Đổi hai ngày cho nhau.")
        )  # fmt: skip
    if mien == MIEN_MAT:
        look = replace(look, mat=None)
    query = select(table).where(and_(True, *_conditions(table, look, day)))
    if look.co_quan is not None:
        query = query.where(table.c.co_quan_id.in_(select(CO_QUAN.c.id).where(CO_QUAN.c.ky_hieu == look.co_quan)))
    if wanted := tokens(look.tu):
        return matching(connection, table, query, wanted, before=look.sau, limit=look.limit)
    if look.sau is not None:
        query = query.where(table.c.id < look.sau)
    return connection.execute(query.order_by(table.c.id.desc()).limit(look.limit)).mappings().all()


def _conditions(table: Table, look: Loc, day: str) -> Iterable[ColumnElement[bool]]:
    if look.nam is not None:
        yield table.c.nam == look.nam
    if look.loai:
        yield table.c.loai.in_(look.loai)
    if look.tu_ngay is not None:
        yield table.c[day] >= look.tu_ngay
    if look.den_ngay is not None:
        yield table.c[day] <= look.den_ngay
    if look.trang_thai:
        yield table.c.trang_thai.in_(look.trang_thai)
    if look.mat is not None:
        yield table.c.do_mat != "" if look.mat else table.c.do_mat == ""


def files_of(connection: Connection, table: Table, keys: Sequence[int]) -> dict[int, tuple[Tep, ...]]:
    """Give the files registered with rows, by row."""
    found: dict[int, tuple[Tep, ...]] = {}
    for start in range(0, len(keys), 500):
        chunk = keys[start : start + 500]
        query = select(TEP).where(TEP.c.doi_tuong == table.name, TEP.c.doi_tuong_id.in_(chunk)).order_by(TEP.c.id)
        for row in connection.execute(query).mappings().all():
            file = Tep(duong_dan=row["duong_dan"], bam=row["bam"], kich_thuoc=row["kich_thuoc"])
            found[row["doi_tuong_id"]] = (*found.get(row["doi_tuong_id"], ()), file)
    return found
