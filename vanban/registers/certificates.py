"""Số vào sổ of certificates: one running number per book, for a batch at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, and_, select

from vanban.errors import Problem, RegisterError
from vanban.registers.bodies import VanPhong, body_of, codes_of, take_numbers
from vanban.registers.entries import VaoSo, YeuCauVaoSo
from vanban.registers.filling import certificate_values, certificate_words, reason_of
from vanban.registers.kinds import in_so
from vanban.registers.store.history import Work
from vanban.registers.store.schema import VAO_SO


def vao_so(work: Work, office: VanPhong, requests: Sequence[YeuCauVaoSo]) -> list[VaoSo]:
    """Enter certificates in order; each book's numbers follow one another without a gap.

    Raises:
        InputError: when a request is wrong.
    """
    rows: list[dict[str, Any]] = []
    codes: dict[int, str] = {}
    for request in requests:
        body, _ = body_of(work, office, request.co_quan) if not rows or request.co_quan else (rows[-1]["_body"], [])
        codes[body["id"]] = body["ky_hieu"]
        values = certificate_values(request)
        so = take_numbers(work.connection, body["id"], int(str(values["nam"])), f"vao_so/{values['ten_so']}")
        row = {**values, "co_quan_id": body["id"], "so": so}
        rows.append({**row, "tim_kiem": certificate_words(row), "_body": body})
    stored = work.add_many(VAO_SO, [{k: v for k, v in row.items() if k != "_body"} for row in rows], "vao_so")
    return [VaoSo.tu_dong(row, codes[row["co_quan_id"]]) for row in stored]


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
