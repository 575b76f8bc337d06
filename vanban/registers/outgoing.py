"""Numbers of outgoing papers: allot, void, insert, enter by hand (Điều 15).

Every function works inside a write transaction that holds the book; nothing here opens or ends one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, and_, select

from vanban.errors import Problem, RegisterError
from vanban.language import ngay_ngan
from vanban.registers.bodies import (
    VanPhong,
    body_of,
    codes_of,
    is_closed,
    last_number,
    open_year,
    raise_number,
    take_numbers,
)
from vanban.registers.codes import code_doubts
from vanban.registers.entries import VanBanDi, YeuCau
from vanban.registers.filling import outgoing_values, reason_of, year_of
from vanban.registers.finding import same_number
from vanban.registers.holding import dung, held_named
from vanban.registers.kinds import in_so, series_name, tach_so_ky_hieu
from vanban.registers.ordering import leap
from vanban.registers.returning import returned, told_apart
from vanban.registers.store.history import Work
from vanban.registers.store.schema import VAN_BAN_DI
from vanban.registers.storing import stored
from vanban.registers.twins import Twins, entered_last, likeness

INSERT_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
"""Letters after an inserted number, in the order of the alphabet used for points."""
_EMPTY: Final[dict[str, object]] = {"ly_do": "", "giu_cho": "", "giu_den": None}


def cap(
    work: Work, office: VanPhong, requests: Sequence[YeuCau], hom_nay: date, twins: Twins | None = None
) -> list[VanBanDi]:
    """Allot a number to each paper, in order: the next one, or the held one it names.

    Args:
        work: the transaction.
        office: for whom.
        requests: the papers.
        hom_nay: today.
        twins: the papers entered last before these; None looks for them.

    Raises:
        InputError: when a request is wrong.
        RegisterError: when the year is closed or numbered by another rule.
    """
    known = entered_last(work.connection) if twins is None else twins
    return [
        dung(work, office, held_named(work, office, request), request, hom_nay)
        if request.so_giu
        else _cap(work, office, request, hom_nay, known)
        for request in requests
    ]


def _cap(work: Work, office: VanPhong, request: YeuCau, hom_nay: date, twins: Twins) -> VanBanDi:
    body, notes = body_of(work, office, request.co_quan)
    values, told = outgoing_values(request, body["ky_hieu"])
    told = office.admitted(str(values["mien"]), told)
    nam, ngay = year_of(request.ngay, request.nam, hom_nay)
    policy = open_year(work, office, body, nam)
    chuoi = policy.chuoi(str(values["loai"]))
    back = returned(work.connection, body["id"], nam, str(values["mien"]), chuoi)
    so = (
        back["so"]
        if back is not None
        else take_numbers(work.connection, body["id"], nam, series_name(str(values["mien"]), chuoi))
    )
    row = {**values, **_EMPTY, "co_quan_id": body["id"], "nam": nam, "ngay": ngay, "chuoi": chuoi, "so": so, "phu": "",
           "nguon": "cap", "trang_thai": "cap"}  # fmt: skip
    if nam != hom_nay.year:
        told.append(f"Số thuộc năm {nam}, hôm nay là năm {hom_nay.year}.")
    elif ngay is not None and ngay > hom_nay:
        told.append(f"Số đề ngày {ngay_ngan(ngay)}, sau hôm nay ({ngay_ngan(hom_nay)}).")
    told += told_apart(work.connection, request, row | {"id": 0}, body["ky_hieu"]) if request.da_bao else []
    if back is not None:
        told.append(f"Số {in_so(so)} là số đã trả lại ({back['ly_do']}), nay cấp lại.")
    if twin := twins.get(likeness(row)):
        told.append(
            f"{twin} cùng loại, cùng ngày, cùng trích yếu đã có số; nếu là một văn bản cấp hai lần thì hủy một số."
        )
    return stored(work, body, row, "cap", [*notes, *told], back["id"] if back is not None else None)


def huy(work: Work, row: RowMapping, ly_do: str) -> VanBanDi:
    """Void a number. It stays in the book with its reason and is never given again.

    Raises:
        RegisterError: when it is void already.
        InputError: when there is no reason.
    """
    if row["trang_thai"] == "huy":
        raise RegisterError(Problem("số này đã hủy", vi_tri="so", tim_thay=row["ly_do"]))
    reason = reason_of(ly_do, "hủy số")
    _year_is_open(work.connection, row)
    void = work.change(VAN_BAN_DI, row["id"], {"trang_thai": "huy", "ly_do": reason}, "huy", reason)
    return VanBanDi.tu_dong(void, codes_of(work.connection)[void["co_quan_id"]])


def chen(work: Work, office: VanPhong, request: YeuCau, sau: int, hom_nay: date) -> VanBanDi:
    """Insert a number after another: 12a after 12, 12b after 12a.

    Raises:
        RegisterError: when the policy does not allow it, or the number before is not in the book.
        InputError: when the request is wrong.
    """
    body, notes = body_of(work, office, request.co_quan)
    values, told = outgoing_values(request, body["ky_hieu"])
    told = office.admitted(str(values["mien"]), told)
    nam, ngay = year_of(request.ngay, request.nam, hom_nay)
    policy = open_year(work, office, body, nam)
    if not policy.chen_so:
        raise RegisterError(
            Problem("sổ này không cho chèn số", vi_tri="so_dang_ky.chen_so",
                    cach_sua="Nghị định 30/2020/NĐ-CP (Điều 15) chỉ có số liên tục: hãy cấp số tiếp theo, hoặc người "
                             "đứng đầu cho phép bằng chen_so: true trong co-quan.yaml.")
        )  # fmt: skip
    chuoi = policy.chuoi(str(values["loai"]))
    place = {"co_quan_id": body["id"], "nam": nam, "mien": values["mien"], "chuoi": chuoi, "so": sau}
    letters = _letters(work.connection, place)
    if not letters:
        raise RegisterError(Problem(f"chưa có số {in_so(sau)} để chèn sau", vi_tri="sau", tim_thay=str(sau)))
    phu = _next_letter(letters, sau)
    warning = (
        f"Số chèn {in_so(sau, phu)}: Nghị định 30/2020/NĐ-CP không có số chèn; chỉ dùng khi người đứng đầu cho phép."
    )
    row = {**values, **_EMPTY, **place, "ngay": ngay, "phu": phu, "nguon": "chen", "trang_thai": "cap"}
    return stored(work, body, row, "chen", [*notes, *told, warning])


def dang_ky(
    work: Work, office: VanPhong, request: YeuCau, so_ky_hieu: str, hom_nay: date, *, nguon: str = "dang_ky"
) -> VanBanDi:
    """Enter a paper that was numbered by hand; the series goes on after it.

    Args:
        work: the transaction.
        office: for whom.
        request: the paper; its ký hiệu comes from `so_ky_hieu`.
        so_ky_hieu: as printed ("07/QĐ-VP").
        hom_nay: today.
        nguon: "dang_ky", or "nhap" from an older book.

    Raises:
        RegisterError: when the body already has this number and ký hiệu this year.
        InputError: when the request is wrong.
    """
    so, phu, ky_hieu = tach_so_ky_hieu(so_ky_hieu)
    body, notes = body_of(work, office, request.co_quan)
    values, told = outgoing_values(replace(request, ky_hieu=ky_hieu), body["ky_hieu"])
    told = office.admitted(str(values["mien"]), told)
    nam, ngay = year_of(request.ngay, request.nam, hom_nay)
    policy = open_year(work, office, body, nam)
    chuoi = policy.chuoi(str(values["loai"]))
    series = series_name(str(values["mien"]), chuoi)
    last = last_number(work.connection, body["id"], nam, series)
    told += leap(last, so, phu) if nguon == "dang_ky" else []
    told += [f"{said[0].upper()}{said[1:]}." for said in code_doubts(str(values["loai"]), ky_hieu, body["ky_hieu"])]
    row = {**values, **_EMPTY, "co_quan_id": body["id"], "nam": nam, "ngay": ngay, "chuoi": chuoi, "so": so, "phu": phu,
           "nguon": nguon, "trang_thai": "cap"}  # fmt: skip
    same_number(work.connection, row)
    raise_number(work.connection, body["id"], nam, series, so)
    return stored(work, body, row, nguon, [*notes, *told])


def _letters(connection: Connection, place: Mapping[Any, Any]) -> list[str]:
    """Give the letters a number has in the book: "" for the number itself; empty when it is not there."""
    where = and_(*(VAN_BAN_DI.c[name] == value for name, value in place.items()))
    return list(connection.execute(select(VAN_BAN_DI.c.phu).where(where)).scalars())


def _next_letter(letters: Sequence[str], sau: int) -> str:
    used = max((INSERT_LETTERS.index(letter) for letter in letters if letter), default=-1)
    if used + 1 >= len(INSERT_LETTERS):
        raise RegisterError(Problem(f"đã chèn hết chữ cái sau số {in_so(sau)}", vi_tri="sau"))
    return INSERT_LETTERS[used + 1]


def _year_is_open(connection: Connection, row: RowMapping) -> None:
    if is_closed(connection, row["co_quan_id"], row["nam"]):
        raise RegisterError(
            Problem(f"sổ năm {row['nam']} đã khóa", vi_tri="nam", cach_sua="Mở lại bằng: vanban so mo-nam.")
        )
