"""An older book of outgoing papers: its columns, and its rows as papers numbered by hand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import and_, select

from vanban.errors import InputError, Problem, RegisterError
from vanban.registers.bodies import VanPhong, body_of, open_year, raise_number
from vanban.registers.codes import code_doubts
from vanban.registers.entries import YeuCau
from vanban.registers.filling import outgoing_values, outgoing_words
from vanban.registers.finding import same_number
from vanban.registers.importing import (
    ABOUT,
    KINDS,
    NUMBERS,
    SECRECY,
    SUBJECTS,
    CotNhap,
    DongNhap,
    KetQuaNhap,
    against_the_days,
    count_of,
    day_of,
    left_out,
    listed,
    secrecy_of,
    secrets_told,
    take_in,
    text_of,
    type_opening,
    void_reason,
)
from vanban.registers.kinds import doc_loai, in_so, in_so_ky_hieu, series_name, tach_so, tach_so_ky_hieu
from vanban.registers.store.history import Work
from vanban.registers.store.schema import VAN_BAN_DI
from vanban.regulation import COPY_CODES, TYPE_CODES
from vanban.regulation.books import KIEU
from vanban.regulation.types import SHARED_WITH_BODIES

_MAT_DI: Final = KIEU["mat_di"].cot
COT_NHAP: Final = (
    CotNhap("so_ky_hieu", "Số, ký hiệu văn bản", (*NUMBERS, _MAT_DI[1])),
    CotNhap("so", "Số", ("Số văn bản", "Số đi", "Số VB")),
    CotNhap("ky_hieu", "Ký hiệu", ("Ký hiệu văn bản",)),
    CotNhap(
        "ngay",
        "Ngày tháng văn bản",
        ("Ngày tháng", "Ngày văn bản", "Ngày ký", "Ngày ban hành", "Ngày", _MAT_DI[2]),
        "ngay",
    ),
    CotNhap("loai_va_trich_yeu", "Tên loại và trích yếu nội dung văn bản", SUBJECTS),
    CotNhap("loai", "Tên loại", KINDS),
    CotNhap("trich_yeu", "Trích yếu", ABOUT),
    CotNhap("nguoi_ky", "Người ký", ("Họ tên người ký", "Lãnh đạo ký")),
    CotNhap("noi_nhan", "Nơi nhận văn bản", ("Nơi nhận", "Gửi đến", "Nơi nhận và ký nhận")),
    CotNhap(
        "luu",
        "Đơn vị, người nhận bản lưu",
        ("Người nhận bản lưu", "Đơn vị nhận bản lưu", "Nơi lưu", "Lưu", "Đơn vị lưu"),
    ),
    CotNhap("so_luong_ban", "Số lượng bản", ("Số bản", "Số lượng", "SL bản"), "so"),
    CotNhap("ngay_chuyen", "Ngày chuyển", ("Ngày gửi",), "ngay"),
    CotNhap("ky_nhan", "Ký nhận"),
    CotNhap("do_mat", "Độ mật", SECRECY),
    CotNhap("ghi_chu", "Ghi chú"),
)
"""Columns of the book of outgoing papers, as Phụ lục IV and offices write them."""
_COPIES: Final = {code: ma for ma, (_, code) in COPY_CODES.items()}
_FIXED: Final[dict[str, object]] = {"giu_cho": "", "giu_den": None, "nguon": "nhap"}


def take_in_outgoing(
    work: Work,
    office: VanPhong,
    rows: Sequence[DongNhap],
    nam: int,
    *,
    hom_nay: date,
    bo_qua_loi: bool = False,
    co_quan: str | None = None,
) -> KetQuaNhap:
    """Enter the rows of an older book of outgoing papers; the series go on after them.

    Args:
        work: the transaction; raising takes everything back.
        office: for whom.
        rows: the rows.
        nam: the year of the book; a paper dated in another is a fault.
        hom_nay: today.
        bo_qua_loi: whether good rows are entered although others are bad.
        co_quan: code of the body; None is the book's own.

    Raises:
        InputError: with every bad row, when they are not skipped.
        RegisterError: the year is closed.
    """
    body, notes = body_of(work, office, co_quan)
    policy = open_year(work, office, body, nam)
    table = VAN_BAN_DI.c
    mine = and_(table.co_quan_id == body["id"], table.nam == nam)
    there = work.connection.execute(
        select(table.mien, table.so, table.phu, table.khoa_ky_hieu, table.chuoi).where(mine)
    )
    taken: dict[tuple[Any, ...], str] = {}
    known: dict[tuple[str, str], list[int]] = {}
    for row in there:
        known.setdefault((row.mien, row.chuoi), []).append(row.so)
        taken[row.mien, row.so, row.phu, "ky_hieu", row.khoa_ky_hieu] = ""
        taken[row.mien, row.so, row.phu, "chuoi", row.chuoi] = ""

    doubts: dict[str, list[str]] = {}

    def read(row: DongNhap) -> dict[str, object]:
        request, so, phu, ky_hieu, reason = _read(row, nam, co_quan)
        values = outgoing_values(request, body["ky_hieu"])[0]
        office.admitted(str(values["mien"]), [])
        chuoi = policy.chuoi(str(values["loai"]))
        state = {"trang_thai": "huy" if reason is not None else "cap", "ly_do": reason or ""}
        made = {**values, **_FIXED, **state, "co_quan_id": body["id"], "nam": nam, "ngay": request.ngay, "chuoi": chuoi,
                "so": so, "phu": phu}  # fmt: skip
        for which, value in (("ky_hieu", values["khoa_ky_hieu"]), ("chuoi", chuoi)):
            key = (values["mien"], so, phu, which, value)
            if key in taken:
                same_number(work.connection, made)
                raise RegisterError(
                    Problem("số này đã có ở dòng trước", vi_tri="so", tim_thay=in_so_ky_hieu(so, phu, ky_hieu),
                            can_co=f"khác {taken[key]}")
                )  # fmt: skip
        for said in code_doubts(request.loai, ky_hieu, body["ky_hieu"]):
            doubts.setdefault(said, []).append(in_so_ky_hieu(so, phu, ky_hieu))
        taken[values["mien"], so, phu, "ky_hieu", values["khoa_ky_hieu"]] = row.noi
        taken[values["mien"], so, phu, "chuoi", chuoi] = row.noi
        return made

    stored, faults = take_in(work, VAN_BAN_DI, rows, read, outgoing_words, skip_bad=bo_qua_loi)
    series: dict[tuple[str, str], list[Any]] = {}
    for one in stored:
        series.setdefault((one["mien"], one["chuoi"]), []).append(one)
    backwards: list[str] = []
    for (mien, chuoi), papers in series.items():
        raise_number(work.connection, body["id"], nam, series_name(mien, chuoi), papers[-1]["so"])
        backwards += against_the_days(
            (in_so_ky_hieu(one["so"], one["phu"], one["ky_hieu"]), one["ngay"])
            for one in papers
            if one["trang_thai"] == "cap"
        )
    names = tuple(in_so_ky_hieu(one["so"], one["phu"], one["ky_hieu"]) for one in stored)
    void = sum(one["trang_thai"] == "huy" for one in stored)
    missing = [
        line
        for which, papers in series.items()
        for line in left_out((*known.get(which, ()), *(one["so"] for one in papers)), papers[-1]["ky_hieu"])
    ]
    undated = [
        in_so_ky_hieu(one["so"], one["phu"], one["ky_hieu"])
        for one in stored
        if one["ngay"] is None and one["trang_thai"] == "cap"
    ]
    looked = (line for said, numbers in doubts.items() for line in listed(said[0].upper() + said[1:], numbers))
    told = (*notes, *looked, *listed("Không có ngày", undated), *backwards, *missing)
    return KetQuaNhap(names, void, tuple(faults), (*told, *secrets_told(stored, sealed=office.ma_hoa)))


def _read(row: DongNhap, nam: int, co_quan: str | None) -> tuple[YeuCau, int, str, str, str | None]:
    """Read a row: the paper, number, letter, code, and the reason why it is void (None: it is not)."""
    so, phu, ky_hieu = _number(row)
    note = text_of(row, "ghi_chu")
    loai, subject = _kind(row, ky_hieu)
    reason = void_reason(note, subject)
    ngay = day_of(row, "ngay")
    if ngay is not None and ngay.year != nam:
        raise InputError(
            Problem("ngày văn bản không thuộc năm của sổ", vi_tri="ngay", tim_thay=f"{ngay:%d/%m/%Y}",
                    can_co=f"một ngày của năm {nam}")
        )  # fmt: skip
    request = YeuCau(
        loai=loai, trich_yeu=subject or ("(số đã hủy)" if reason is not None else ""), ngay=ngay, nam=nam, co_quan=co_quan,
        nguoi_ky=text_of(row, "nguoi_ky"), luu=text_of(row, "luu"), ky_nhan=text_of(row, "ky_nhan"), ghi_chu=note,
        noi_nhan=tuple(part.strip() for part in re.split(r"[;\n]", text_of(row, "noi_nhan")) if part.strip()),
        so_luong_ban=count_of(row, "so_luong_ban"), ngay_chuyen=day_of(row, "ngay_chuyen"), ky_hieu=ky_hieu,
        do_mat=secrecy_of(row),
    )  # fmt: skip
    return request, so, phu, ky_hieu, reason


def _number(row: DongNhap) -> tuple[int, str, str]:
    whole, number, code = text_of(row, "so_ky_hieu"), text_of(row, "so"), text_of(row, "ky_hieu")
    if whole and "/" not in whole and code:
        number = number or whole
    if number and code:
        so, phu = tach_so(number, vi_tri="so")
        return so, phu, tach_so_ky_hieu(f"{in_so(so, phu)}/{code.lstrip('/')}", vi_tri="ky_hieu")[2]
    if not whole:
        raise InputError(Problem("thiếu số, ký hiệu", vi_tri="so_ky_hieu", can_co="ví dụ 01/QĐ-VP"))
    return tach_so_ky_hieu(whole)


def _kind(row: DongNhap, ky_hieu: str) -> tuple[str, str]:
    """Give type and subject: a type column, a copy's code, the words the subject opens with, the code of a type.

    Where the code is that of another type than the subject opens with, the code says the type: numbers run by it.
    """
    subject = text_of(row, "trich_yeu") or text_of(row, "loai_va_trich_yeu")
    if named := text_of(row, "loai"):
        return doc_loai(named), subject
    first = ky_hieu.split("-")[0].split("/")[0]
    if first in _COPIES:
        return _COPIES[first], subject
    opening = text_of(row, "loai_va_trich_yeu")
    named_by, coded = type_opening(opening), TYPE_CODES.get(first)
    if named_by is not None and (coded in (None, named_by[0]) or first in SHARED_WITH_BODIES):
        return named_by[0], named_by[1] or text_of(row, "trich_yeu")
    return coded or "cong_van", subject
