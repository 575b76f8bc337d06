"""An older book of incoming papers taken in, with the số đến it had: all rows or none, each fault with its cell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import select

from vanban.errors import InputError, Problem
from vanban.registers.bodies import VanPhong, body_of, open_year, raise_number
from vanban.registers.entries import YeuCauDen
from vanban.registers.filling import incoming_values, incoming_words
from vanban.registers.importing import (
    ABOUT,
    KINDS,
    MOST_TOLD,
    NUMBERS,
    SECRECY,
    SUBJECTS,
    CotNhap,
    DongNhap,
    KetQuaNhap,
    against_the_days,
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
from vanban.registers.kinds import MIEN_MAT, MIEN_THUONG, doc_loai, in_so, tach_so
from vanban.registers.store.history import Stored, Work
from vanban.registers.store.schema import VAN_BAN_DEN

COT_NHAP_DEN: Final = (
    CotNhap("ngay_den", "Ngày đến", ("Ngày nhận", "Ngày tháng đến", "Ngày vào sổ"), "ngay"),
    CotNhap("so_den", "Số đến", ("Số thứ tự đến", "Số vào sổ", "Số CV đến", "Số văn bản đến")),
    CotNhap(
        "tac_gia",
        "Tác giả",
        ("Cơ quan ban hành", "Nơi gửi", "Cơ quan gửi", "Nơi ban hành", "Tên cơ quan gửi", "Cơ quan, tổ chức ban hành"),
    ),
    CotNhap("so_ky_hieu", "Số, ký hiệu văn bản", NUMBERS),
    CotNhap("ngay", "Ngày tháng văn bản", ("Ngày tháng", "Ngày văn bản", "Ngày ký", "Ngày ban hành"), "ngay"),
    CotNhap("loai_va_trich_yeu", "Tên loại và trích yếu nội dung văn bản", SUBJECTS),
    CotNhap("loai", "Tên loại", KINDS),
    CotNhap("trich_yeu", "Trích yếu", ABOUT),
    CotNhap(
        "don_vi_nhan",
        "Đơn vị hoặc người nhận",
        ("Đơn vị nhận", "Người nhận", "Nơi nhận", "Chuyển", "Đơn vị xử lý", "Đơn vị và ký nhận"),
    ),
    CotNhap("ngay_chuyen", "Ngày chuyển", ("Ngày giao",), "ngay"),
    CotNhap("ky_nhan", "Ký nhận"),
    CotNhap("do_mat", "Độ mật", SECRECY),
    CotNhap("ghi_chu", "Ghi chú"),
)
"""Columns of the book of incoming papers, as Phụ lục IV and offices write them."""


def take_in_incoming(
    work: Work,
    office: VanPhong,
    rows: Sequence[DongNhap],
    nam: int,
    *,
    hom_nay: date,
    bo_qua_loi: bool = False,
    co_quan: str | None = None,
) -> KetQuaNhap:
    """Enter the rows of an older book of incoming papers.

    Args:
        work: the transaction; raising takes everything back.
        office: for whom.
        rows: the rows.
        nam: the year of the book; a paper received in another is a fault.
        hom_nay: today.
        bo_qua_loi: whether good rows are entered although others are bad.
        co_quan: code of the body; None is the book's own.

    Raises:
        InputError: with every bad row, when they are not skipped.
        RegisterError: the year is closed.
    """
    body, notes = body_of(work, office, co_quan)
    open_year(work, office, body, nam)
    place = {"co_quan_id": body["id"], "nam": nam}
    query = select(VAN_BAN_DEN.c.mien, VAN_BAN_DEN.c.so_den).where(
        *(VAN_BAN_DEN.c[name] == value for name, value in place.items())
    )
    known: dict[str, set[int]] = {MIEN_THUONG: set(), MIEN_MAT: set()}
    for row in work.connection.execute(query):
        known[row.mien].add(row.so_den)
    taken = {mien: set(numbers) for mien, numbers in known.items()}

    def read(row: DongNhap) -> dict[str, object]:
        values = {**_values(row, nam, hom_nay, taken), **place}
        office.admitted(values["mien"], [])
        taken[values["mien"]].add(values["so_den"])
        return values

    stored, faults = take_in(work, VAN_BAN_DEN, rows, read, incoming_words, skip_bad=bo_qua_loi)
    series = {mien: [one for one in stored if one["mien"] == mien] for mien in known}
    backwards: list[str] = []
    missing: list[str] = []
    for mien, papers in series.items():
        if not papers:
            continue
        raise_number(work.connection, body["id"], nam, f"den/{mien}", papers[-1]["so_den"])
        backwards += against_the_days((in_so(one["so_den"]), one["ngay_den"]) for one in papers)
        numbers = known[mien] | {one["so_den"] for one in papers}
        missing += left_out(numbers, "số đến mật" if mien == MIEN_MAT else "số đến")
    void = sum(one["trang_thai"] == "huy" for one in stored)
    names = tuple(in_so(one["so_den"]) for one in stored)
    early = [
        f"Số đến {in_so(one['so_den'])}: ngày đến {one['ngay_den']:%d/%m/%Y} trước ngày văn bản {one['ngay']:%d/%m/%Y}."
        for one in stored
        if one["ngay"] is not None and one["ngay_den"] < one["ngay"]
    ]
    if len(early) > MOST_TOLD:
        early[MOST_TOLD:] = [f"… và {len(early) - MOST_TOLD} số đến khác có ngày đến trước ngày văn bản."]
    told = (*notes, *backwards, *early, *missing, *_twice(stored), *secrets_told(stored, sealed=office.ma_hoa))
    return KetQuaNhap(names, void, tuple(faults), told)


def _twice(rows: Sequence[Stored]) -> tuple[str, ...]:
    """Tell the papers that stand under two numbers: of one sender, number and day."""
    first: dict[tuple[object, ...], str] = {}
    found: list[str] = []
    for one in rows:
        if not one["khoa_so"] or one["trang_thai"] == "huy":
            continue
        number = in_so(one["so_den"])
        same = tuple(one[name] for name in ("khoa_so", "khoa_tac_gia", "mien", "ngay"))
        if (before := first.setdefault(same, number)) != number:
            found.append(f"{before} và {number} ({one['so_ky_hieu']})")
    return listed("Một văn bản vào sổ hai lần? Số đến", found)


def _values(row: DongNhap, nam: int, hom_nay: date, taken: dict[str, set[int]]) -> dict[str, Any]:
    """Read a row: its number, its day, the paper.

    Raises:
        InputError: with what is wrong.
    """
    so_den, phu = tach_so(text_of(row, "so_den"), vi_tri="so_den")
    secrecy = secrecy_of(row)
    if phu or so_den in taken[MIEN_MAT if secrecy else MIEN_THUONG]:
        what = "số đến không có chữ chèn" if phu else "số đến này đã có trong sổ"
        raise InputError(Problem(what, vi_tri="so_den", tim_thay=in_so(so_den, phu)))
    ngay_den = day_of(row, "ngay_den")
    if ngay_den is None or ngay_den.year != nam or ngay_den > hom_nay:
        what = "thiếu ngày đến" if ngay_den is None else "ngày đến không thuộc năm của sổ"
        if ngay_den is not None and ngay_den.year == nam:
            what = "ngày đến ở tương lai"
        found = f"{ngay_den:%d/%m/%Y}" if ngay_den is not None else None
        raise InputError(Problem(what, vi_tri="ngay_den", tim_thay=found, can_co=f"một ngày của năm {nam}"))
    note = text_of(row, "ghi_chu")
    opening = text_of(row, "loai_va_trich_yeu")
    reason = void_reason(note, text_of(row, "trich_yeu") or opening)
    named, subject = text_of(row, "loai"), text_of(row, "trich_yeu") or opening
    loai = doc_loai(named) if named else ""
    if not named and opening and not text_of(row, "trich_yeu"):
        loai, subject = type_opening(opening) or ("", opening)
    request = YeuCauDen(
        tac_gia=text_of(row, "tac_gia") or ("(số đã hủy)" if reason is not None else ""), ngay_den=ngay_den, loai=loai,
        so_ky_hieu=text_of(row, "so_ky_hieu"), ngay=day_of(row, "ngay"), don_vi_nhan=text_of(row, "don_vi_nhan"),
        trich_yeu=subject or ("(số đã hủy)" if reason is not None else ""), ngay_chuyen=day_of(row, "ngay_chuyen"),
        ky_nhan=text_of(row, "ky_nhan"), ghi_chu=note, do_mat=secrecy,
    )  # fmt: skip
    values, _ = incoming_values(request)
    state = {"trang_thai": "huy" if reason is not None else "cho", "ly_do": reason or ""}
    return {**values, **state, "so_den": so_den, "ngay_den": ngay_den, "tien_do": "", "tra_loi": "", "tra_loi_id": None,
            "ngay_xong": None}  # fmt: skip
