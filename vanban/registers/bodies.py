"""Whose numbers, of which year, in which series: bodies, years and counters inside a write transaction."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, Literal

from sqlalchemy import Connection, RowMapping, and_, exists, func, insert, select, update

from vanban.errors import InputError, Problem, RegisterError
from vanban.frozen import dataclass
from vanban.registers.filling import LIES_OPEN
from vanban.registers.kinds import MIEN_MAT, doc_ky_hieu, khoa_ky_hieu
from vanban.registers.office import CoQuan
from vanban.registers.policy import ChinhSach
from vanban.registers.store.history import Work, canonical
from vanban.registers.store.schema import CHUOI_SO, CO_QUAN, NAM_SO, VAN_BAN_DI

KY_HIEU_TAM: Final = "VP"
"""Stands for the body's code in a new book when neither profile nor option names it; always reported as a guess."""


@dataclass(frozen=True, slots=True)
class VanPhong:
    """For whom a book is opened.

    Attributes:
        co_quan: the body whose papers are meant when a request names none; None when unknown.
        chinh_sach: the policy of the office profile; None keeps the one the book knows.
        mien: "mat": only secret papers stand in this book; "thuong": only open ones, secret ones have a book of their own;
            "": both.
        ma_hoa: whether the book is encrypted.
    """

    co_quan: CoQuan | None = None
    chinh_sach: ChinhSach | None = None
    mien: Literal["", "thuong", "mat"] = ""
    ma_hoa: bool = False

    def secret(self, asked: bool) -> bool:
        """Say whether a question is about secret papers: when it says so, and always where no others stand."""
        return asked or self.mien == MIEN_MAT

    def admitted(self, mien: str, told: list[str]) -> list[str]:
        """Let a paper into the book; gives what is to be told, without what an encrypted book need not tell.

        Raises:
            RegisterError: the paper belongs into the other book.
        """
        if self.mien and mien != self.mien:
            secret = mien == MIEN_MAT
            what = (
                "văn bản mật vào sổ bí mật nhà nước riêng, không vào sổ này" if secret else "sổ này chỉ ghi văn bản mật"
            )
            raise RegisterError(
                Problem(what, vi_tri="do_mat", cach_sua="Thêm --so-mat." if secret else "Bỏ --so-mat, hoặc ghi độ mật.")
            )
        return [one for one in told if one != LIES_OPEN] if self.ma_hoa else told


def body_of(work: Work, office: VanPhong, wanted: str | None) -> tuple[RowMapping, list[str]]:
    """Find the body a request is for, or enter it; says what was guessed or new.

    Raises:
        InputError: when the code is no code, or the book has several bodies and nothing says which.
    """
    known = work.connection.execute(select(CO_QUAN).order_by(CO_QUAN.c.id)).mappings().all()
    named = _named(office, wanted)
    if named is None:
        return _unnamed(work, known)
    notes: list[str] = []
    for row in known:
        if khoa_ky_hieu(row["ky_hieu"]) == khoa_ky_hieu(named.ky_hieu):
            return _told(work, row, replace(named, ky_hieu=row["ky_hieu"])), notes
    if len(known) == 1 and known[0]["tam"]:
        notes.append(f"Ký hiệu cơ quan tạm «{known[0]['ky_hieu']}» được thay bằng «{named.ky_hieu}» từ số này.")
        return _told(work, known[0], named), notes
    if known:
        others = ", ".join(row["ky_hieu"] for row in known)
        notes.append(f"Cơ quan mới trong sổ: «{named.ky_hieu}» (đã có: {others}); số của cơ quan này chạy riêng từ 01.")
    return work.add(CO_QUAN, _values(named), "them_co_quan"), notes


def find_body(connection: Connection, office: VanPhong, wanted: str | None) -> RowMapping | None:
    """Find the body a question is about; None when the question is about all, or the book is empty.

    Raises:
        InputError: when the book does not know the code asked for.
    """
    known = connection.execute(select(CO_QUAN).order_by(CO_QUAN.c.id)).mappings().all()
    named = _named(office, wanted)
    for row in known:
        if named is not None and khoa_ky_hieu(row["ky_hieu"]) == khoa_ky_hieu(named.ky_hieu):
            return row
    if wanted is not None:
        raise InputError(
            Problem("sổ không có cơ quan này", vi_tri="co_quan", tim_thay=wanted,
                    can_co=", ".join(row["ky_hieu"] for row in known) or None)
        )  # fmt: skip
    return known[0] if len(known) == 1 else None


def the_body(connection: Connection, office: VanPhong, wanted: str | None) -> RowMapping:
    """Find the one body a question is about.

    Raises:
        InputError: when the book does not know the code asked for.
        RegisterError: when the book knows several bodies and none was named, or no body yet.
    """
    body = find_body(connection, office, wanted)
    if body is None:
        known = ", ".join(connection.execute(select(CO_QUAN.c.ky_hieu)).scalars())
        raise RegisterError(
            Problem(
                "chưa biết cơ quan nào" if known else "sổ chưa ghi văn bản nào của cơ quan nào",
                vi_tri="co_quan",
                can_co=known or None,
                cach_sua="Thêm --co-quan-ky-hieu." if known else "Sổ có văn bản rồi hãy làm.",
            )
        )
    return body


def codes_of(connection: Connection) -> dict[int, str]:
    """Give the code of every body by its row."""
    return {row.id: row.ky_hieu for row in connection.execute(select(CO_QUAN.c.id, CO_QUAN.c.ky_hieu))}


def _named(office: VanPhong, wanted: str | None) -> CoQuan | None:
    if wanted is None:
        return office.co_quan
    code = doc_ky_hieu(wanted, vi_tri="co_quan")
    own = office.co_quan
    return own if own is not None and khoa_ky_hieu(own.ky_hieu) == khoa_ky_hieu(code) else CoQuan(code)


def _unnamed(work: Work, known: object) -> tuple[RowMapping, list[str]]:
    rows: list[RowMapping] = list(known)  # type: ignore[call-overload]
    if len(rows) > 1:
        codes = ", ".join(row["ky_hieu"] for row in rows)
        raise InputError(
            Problem("sổ có nhiều cơ quan, chưa biết cấp số cho cơ quan nào", vi_tri="co_quan", can_co=f"một trong {codes}",
                    cach_sua="Thêm --co-quan-ky-hieu hoặc ghi co_quan.ky_hieu trong co-quan.yaml.")
        )  # fmt: skip
    row = rows[0] if rows else work.add(CO_QUAN, _values(CoQuan(KY_HIEU_TAM), tam=True), "them_co_quan")
    if not row["tam"]:
        return row, []
    guess = (
        f"Chưa biết ký hiệu cơ quan, dùng tạm «{row['ky_hieu']}»: thêm --co-quan-ky-hieu hoặc ghi co_quan.ky_hieu "
        "trong co-quan.yaml."
    )
    return row, [guess]


def _told(work: Work, row: RowMapping, named: CoQuan) -> RowMapping:
    """Bring the names of a known body up to what the profile says."""
    said = _values(named)
    changed = {name: value for name, value in said.items() if value != "" and row[name] != value}
    return work.change(CO_QUAN, row["id"], changed, "sua_co_quan") if changed else row


def _values(body: CoQuan, *, tam: bool = False) -> dict[str, object]:
    return {"ky_hieu": body.ky_hieu, "ten": body.ten, "chu_quan": body.chu_quan, "tam": tam}


def open_year(work: Work, office: VanPhong, body: Mapping[Any, Any], nam: int) -> ChinhSach:
    """Open a body's year, or join it, and give the policy that holds in it.

    Raises:
        RegisterError: when the year is closed, or already runs under another rule.
    """
    row = _year(work.connection, body["id"], nam)
    asked = office.chinh_sach
    if row is None:
        policy = asked or _rule_before(work.connection, body["id"], nam)
        values = {"co_quan_id": body["id"], "nam": nam, "danh_so": canonical(policy.danh_so()), "da_khoa": False}
        work.add(NAM_SO, values, "mo_nam")
        return policy
    if row["da_khoa"]:
        raise _closed(body["ky_hieu"], nam)
    kept = json.loads(row["danh_so"])
    policy = (asked or ChinhSach()).theo_so(kept)
    if asked is None or asked.danh_so() == kept:
        return policy
    if _has_papers(work.connection, body["id"], nam):
        raise RegisterError(
            Problem(f"không đổi cách đánh số giữa năm: sổ năm {nam} đang đánh số {policy.mo_ta()}",
                    vi_tri="so_dang_ky.chuoi", tim_thay=asked.mo_ta(),
                    cach_sua=f"Giữ cách cũ đến hết 31/12/{nam}; cách mới dùng từ 01/01/{nam + 1}.")
        )  # fmt: skip
    work.change(NAM_SO, row["id"], {"danh_so": canonical(asked.danh_so())}, "doi_cach_danh_so")
    return asked


def close_year(work: Work, body: Mapping[Any, Any], nam: int, *, khoa: bool, ly_do: str) -> None:
    """Close or reopen a body's year.

    Raises:
        RegisterError: when the book has no such year, or it is so already.
    """
    row = _year(work.connection, body["id"], nam)
    if row is None or row["da_khoa"] == khoa:
        what = "chưa có số nào" if row is None else "đã khóa rồi" if khoa else "đang mở"
        raise RegisterError(Problem(f"sổ năm {nam} của «{body['ky_hieu']}» {what}", vi_tri="nam"))
    work.change(NAM_SO, row["id"], {"da_khoa": khoa}, "khoa_nam" if khoa else "mo_lai_nam", ly_do)


def refuse_closed(connection: Connection, body_id: int, code: str, nam: int) -> None:
    """Refuse a number of a closed year.

    Raises:
        RegisterError: the year is closed.
    """
    if is_closed(connection, body_id, nam):
        raise _closed(code, nam)


def _closed(code: str, nam: int) -> RegisterError:
    return RegisterError(
        Problem(f"sổ năm {nam} của «{code}» đã khóa", vi_tri="nam",
                cach_sua="Kiểm tra ngày văn bản; nếu đúng phải vào sổ năm này, mở lại bằng: vanban so mo-nam.")
    )  # fmt: skip


def is_closed(connection: Connection, body_id: int, nam: int) -> bool:
    """Say whether a year is closed."""
    row = _year(connection, body_id, nam)
    return row is not None and bool(row["da_khoa"])


def _year(connection: Connection, body_id: int, nam: int) -> RowMapping | None:
    where = and_(NAM_SO.c.co_quan_id == body_id, NAM_SO.c.nam == nam)
    return connection.execute(select(NAM_SO).where(where)).mappings().first()


def _rule_before(connection: Connection, body_id: int, nam: int) -> ChinhSach:
    where = and_(NAM_SO.c.co_quan_id == body_id, NAM_SO.c.nam < nam)
    query = select(NAM_SO.c.danh_so).where(where).order_by(NAM_SO.c.nam.desc()).limit(1)
    kept = connection.execute(query).scalar()
    return ChinhSach().theo_so(json.loads(kept)) if kept else ChinhSach()


def _has_papers(connection: Connection, body_id: int, nam: int) -> bool:
    where = and_(VAN_BAN_DI.c.co_quan_id == body_id, VAN_BAN_DI.c.nam == nam)
    return bool(connection.execute(select(exists().where(where))).scalar())


def take_numbers(connection: Connection, body_id: int, nam: int, series: str, how_many: int = 1) -> int:
    """Take the next numbers of a series and give the first of them.

    The book is held, so what is taken here comes back when the transaction fails.
    """
    where = _counter(body_id, nam, series)
    statement = update(CHUOI_SO).where(where).values(so_cuoi=CHUOI_SO.c.so_cuoi + how_many)
    last = connection.execute(statement.returning(CHUOI_SO.c.so_cuoi)).scalar()
    if last is None:
        last = how_many
        connection.execute(insert(CHUOI_SO).values(co_quan_id=body_id, nam=nam, ten=series, so_cuoi=last))
    return int(last) - how_many + 1


def last_number(connection: Connection, body_id: int, nam: int, series: str) -> int:
    """Give the last number taken in a series; 0 when it has not begun."""
    query = select(func.max(CHUOI_SO.c.so_cuoi)).where(_counter(body_id, nam, series))
    return connection.execute(query).scalar() or 0


def raise_number(connection: Connection, body_id: int, nam: int, series: str, to: int) -> None:
    """Let a series go on after a number that came from outside."""
    if (last := last_number(connection, body_id, nam, series)) < to:
        take_numbers(connection, body_id, nam, series, to - last)


def _counter(body_id: int, nam: int, series: str) -> Any:
    return and_(CHUOI_SO.c.co_quan_id == body_id, CHUOI_SO.c.nam == nam, CHUOI_SO.c.ten == series)
