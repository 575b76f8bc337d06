"""Số vào sổ of certificates: one running number per book, for a batch at once."""

from __future__ import annotations

import difflib
import itertools
from collections import Counter, deque
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, and_, select

from vanban.errors import InputError, Problem, RegisterError
from vanban.language import fold
from vanban.registers.bodies import VanPhong, body_of, codes_of, refuse_closed, take_numbers
from vanban.registers.entries import VaoSo, YeuCauVaoSo
from vanban.registers.filling import certificate_values, certificate_words, reason_of
from vanban.registers.finding import files_of
from vanban.registers.kinds import in_so
from vanban.registers.store.history import Work
from vanban.registers.store.schema import VAO_SO

_SAME: Final = ("co_quan_id", "ten_so", "nam", "ho_ten", "don_vi", "hinh_thuc", "quyet_dinh", "ngay_quyet_dinh")
"""What makes two certificates one: same book, person, unit, award and decision."""
_NEAR: Final = 0.8
"""From where on names of two books are likely one that was mistyped."""


def vao_so(work: Work, office: VanPhong, requests: Sequence[YeuCauVaoSo]) -> list[VaoSo]:
    """Enter certificates in order; each book's numbers follow one another without a gap.

    Raises:
        InputError: when a request is wrong.
        RegisterError: when a year is closed.
    """
    rows = _asked(work, office, requests)
    return _entered(work, rows, {})


def vao_so_mot_lan(work: Work, office: VanPhong, requests: Sequence[YeuCauVaoSo]) -> list[VaoSo]:
    """Enter the certificates of a list that do not stand in the book yet; the others keep their numbers (`da_co`).

    A list that is entered again gives the same numbers: whoever was interrupted does the same once more. Two people who
    are alike in everything (`_SAME`) are two certificates when the list names them twice.

    Raises:
        InputError: when a request is wrong.
        RegisterError: when a year is closed.
    """
    rows = _asked(work, office, requests)
    standing = _standing(work.connection, rows)
    known = {key: deque(same) for key, same in standing.items()}
    kept: dict[int, VaoSo] = {}
    for at, row in enumerate(rows):
        if waiting := known.get(tuple(row[name] for name in _SAME)):
            found = waiting.popleft()
            kept[at] = VaoSo.tu_dong(found, row["_code"])
    new = iter(_entered(work, [row for at, row in enumerate(rows) if at not in kept], standing))
    files = files_of(work.connection, VAO_SO, [one.id for one in kept.values()])
    kept = {at: replace(one, da_co=True, tep=files.get(one.id, ())) for at, one in kept.items()}
    return [kept[at] if at in kept else next(new) for at in range(len(rows))]


def _asked(work: Work, office: VanPhong, requests: Sequence[YeuCauVaoSo]) -> list[dict[str, Any]]:
    """Give the rows that are asked for, without a number yet; every wrong request is told."""
    rows: list[dict[str, Any]] = []
    problems: list[Problem] = []
    bodies: dict[str | None, RowMapping] = {}
    for request in requests:
        if request.co_quan not in bodies:
            bodies[request.co_quan] = body_of(work, office, request.co_quan)[0]
        body = bodies[request.co_quan]
        try:
            rows.append({**certificate_values(request), "co_quan_id": body["id"], "_code": body["ky_hieu"]})
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(*problems)
    return rows


def _entered(
    work: Work, rows: Sequence[dict[str, Any]], standing: Mapping[tuple[Any, ...], Sequence[RowMapping]]
) -> list[VaoSo]:
    """Give each row the next number of its book, and enter them all; what deserves a look is said with them.

    Raises:
        RegisterError: a year is closed.
    """
    told = _told(work.connection, rows, standing)
    books = Counter((row["co_quan_id"], row["nam"], row["ten_so"]) for row in rows)
    numbers = {
        book: itertools.count(take_numbers(work.connection, book[0], book[1], f"vao_so/{book[2]}", many))
        for book, many in books.items()
    }
    numbered = [{**row, "so": next(numbers[row["co_quan_id"], row["nam"], row["ten_so"]])} for row in rows]
    stored = work.add_many(
        VAO_SO,
        [
            {name: value for name, value in row.items() if name != "_code"} | {"tim_kiem": certificate_words(row)}
            for row in numbered
        ],
        "vao_so",
    )
    made = (VaoSo.tu_dong(entry, row["_code"]) for entry, row in zip(stored, rows, strict=True))
    return [replace(one, canh_bao=tuple(notes)) if notes else one for one, notes in zip(made, told, strict=True)]


def _told(
    connection: Connection, rows: Sequence[Mapping[str, Any]], standing: Mapping[tuple[Any, ...], Sequence[RowMapping]]
) -> list[list[str]]:
    """Say of each row what deserves a look: a book begun under a name like another's, people who are likely one.

    Raises:
        RegisterError: a year is closed.
    """
    first = {
        (row["co_quan_id"], row["_code"], row["nam"], row["ten_so"]): at for at, row in reversed([*enumerate(rows)])
    }
    told: list[list[str]] = [[] for _ in rows]
    for (body_id, code, nam, ten_so), at in first.items():
        refuse_closed(connection, body_id, code, nam)
        others = select(VAO_SO.c.ten_so).where(VAO_SO.c.co_quan_id == body_id).distinct()
        names = list(connection.execute(others).scalars())
        if ten_so not in names and (near := difflib.get_close_matches(ten_so, names, n=1, cutoff=_NEAR)):
            told[at].append(f"Mở sổ cấp giấy mới «{ten_so}», đánh số từ đầu; có phải là sổ «{near[0]}» đã có?")
    seen: dict[tuple[Any, ...], str] = {}
    for there in (one for same in standing.values() for one in same):
        seen.setdefault(_likeness(there), f"số {in_so(there['so'])} đã có trong sổ")
    for at, row in enumerate(rows):
        if (twin := seen.get(_likeness(row))) is not None:
            told[at].append(f"«{row['ho_ten']}» như {twin}; nếu là một người thì hủy một số.")
        seen.setdefault(_likeness(row), "một dòng trước của danh sách")
    return told


def _likeness(row: Mapping[Any, Any]) -> tuple[Any, ...]:
    return tuple(fold(row[name]) if isinstance(row[name], str) else row[name] for name in _SAME)


def _standing(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> dict[tuple[Any, ...], deque[RowMapping]]:
    """Find the certificates of these books that stand and are not void, by what makes them the same."""
    known: dict[tuple[Any, ...], deque[RowMapping]] = {}
    for body_id, ten_so, nam in dict.fromkeys((row["co_quan_id"], row["ten_so"], row["nam"]) for row in rows):
        where = and_(VAO_SO.c.co_quan_id == body_id, VAO_SO.c.ten_so == ten_so, VAO_SO.c.nam == nam,
                     VAO_SO.c.trang_thai == "cap")  # fmt: skip
        for row in connection.execute(select(VAO_SO).where(where).order_by(VAO_SO.c.so)).mappings().all():
            known.setdefault(tuple(row[name] for name in _SAME), deque()).append(row)
    return known


def huy_vao_so(work: Work, row: RowMapping, ly_do: str) -> VaoSo:
    """Void a certificate; its number is never given again.

    Raises:
        RegisterError: when it is void already.
        InputError: when there is no reason.
    """
    if row["trang_thai"] == "huy":
        raise RegisterError(Problem("số vào sổ này đã hủy", vi_tri="so", tim_thay=row["ly_do"]))
    reason = reason_of(ly_do, "hủy số vào sổ")
    stored = work.change(VAO_SO, row["id"], {"trang_thai": "huy", "ly_do": reason}, "huy", reason)
    return VaoSo.tu_dong(stored, codes_of(work.connection)[stored["co_quan_id"]])


def find_certificate(connection: Connection, ten_so: str, so: int, nam: int | None, body_id: int | None) -> RowMapping:
    """Find a certificate by book, number and year (None: a book that runs on).

    Raises:
        RegisterError: when the book has none.
    """
    where = [VAO_SO.c.ten_so == ten_so, VAO_SO.c.so == so, VAO_SO.c.nam == (nam or 0)]
    if body_id is not None:
        where.append(VAO_SO.c.co_quan_id == body_id)
    found = connection.execute(select(VAO_SO).where(and_(*where)).limit(1)).mappings().first()
    if found is None:
        raise RegisterError(Problem("không có số vào sổ này", vi_tri="so", tim_thay=f"{ten_so} {in_so(so)}"))
    return found
