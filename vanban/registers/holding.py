"""Numbers held for a unit or a day: taken, used, held longer, named (Điều 15)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, and_, select

from vanban.errors import InputError, Problem, RegisterError
from vanban.registers.bodies import VanPhong, body_of, codes_of, find_body, open_year, take_numbers
from vanban.registers.entries import VanBanDi, YeuCau
from vanban.registers.filling import outgoing_values, outgoing_words, year_of
from vanban.registers.finding import find_one, same_number
from vanban.registers.kinds import MIEN_MAT, MIEN_THUONG, doc_loai, series_name
from vanban.registers.ordering import date_order_notes
from vanban.registers.policy import ten_chuoi
from vanban.registers.store.history import Work
from vanban.registers.store.schema import VAN_BAN_DI
from vanban.registers.storing import stored

_MOST_HELD: Final = 1000
"""Numbers held at once; more is a slip of the finger, and held numbers can only be voided one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class YeuCauGiu:
    """Numbers that are to be held: for whom or for which day.

    Attributes:
        so_luong: how many numbers.
        cho: the unit or person they are held for.
        ngay: the day they are held for; papers that use them bear it. None leaves it open.
        nam: the year, when no day says it.
        giu_den: last day of the hold; None is the policy's number of days from today.
        ly_do: why.
        co_quan: code of the body; None is the book's own.
        don_vi_soan: drafting unit, for the ký hiệu of công văn.
        mat: whether the numbers are for secret papers.
    """

    so_luong: int = 1
    cho: str = ""
    ngay: date | None = None
    nam: int | None = None
    giu_den: date | None = None
    ly_do: str = ""
    co_quan: str | None = None
    don_vi_soan: str = ""
    mat: bool = False


def giu(work: Work, office: VanPhong, hom_nay: date, loai: str, asked: YeuCauGiu) -> list[VanBanDi]:
    """Hold the next numbers for a day or a unit.

    Args:
        work: the transaction.
        office: for whom.
        hom_nay: today.
        loai: the type; "" only where all types share one series.
        asked: how many, for whom, until when.

    Raises:
        InputError: when nothing says for whom or which day, or a type is needed.
        RegisterError: when the year is closed.
    """
    if asked.so_luong > _MOST_HELD:
        raise InputError(
            Problem("giữ quá nhiều số một lần", vi_tri="so_luong", tim_thay=str(asked.so_luong),
                    can_co=f"không quá {_MOST_HELD}")
        )  # fmt: skip
    if asked.so_luong < 1:
        raise InputError(Problem("giữ ít nhất một số", vi_tri="so_luong", tim_thay=str(asked.so_luong)))
    if not (asked.cho.strip() or asked.ngay):
        raise InputError(
            Problem("giữ số cần cho biết giữ cho ai hoặc cho ngày nào", vi_tri="cho",
                    cach_sua="Thêm đơn vị (--cho) hoặc ngày (--ngay).")
        )  # fmt: skip
    body, notes = body_of(work, office, asked.co_quan)
    year, _ = year_of(asked.ngay, asked.nam, hom_nay)
    policy = open_year(work, office, body, year)
    if not loai and policy.kieu != "chung":
        raise InputError(Problem("thiếu loại văn bản: sổ này không đánh số chung cho mọi loại", vi_tri="loai"))
    request = YeuCau(
        loai=loai or "thong_bao",
        trich_yeu="Giữ số",  # of the number alone: a paper says its own
        don_vi_soan=asked.don_vi_soan,
        do_mat="mat" if office.secret(asked.mat) else "",
    )
    values, _ = outgoing_values(request, body["ky_hieu"])
    office.admitted(str(values["mien"]), [])
    chuoi = policy.chuoi(str(values["loai"]))
    if not loai:
        values |= {"loai": "", "ky_hieu": "", "khoa_ky_hieu": ""}
    if asked.giu_den is not None:
        _not_over(asked.giu_den, hom_nay, "giu_den")
    later = asked.ngay is not None and asked.ngay >= hom_nay
    last_day = asked.giu_den or (asked.ngay if later and asked.ngay else hom_nay + timedelta(days=policy.giu_ngay))
    first = take_numbers(work.connection, body["id"], year, series_name(str(values["mien"]), chuoi), asked.so_luong)
    row = {**values, "co_quan_id": body["id"], "nam": year, "ngay": asked.ngay, "chuoi": chuoi, "phu": "", "trich_yeu": "",
           "nguon": "cap", "trang_thai": "giu", "ly_do": asked.ly_do.strip(), "giu_cho": asked.cho.strip(),
           "giu_den": last_day}  # fmt: skip
    numbers = range(first, first + asked.so_luong)
    return [stored(work, body, {**row, "so": so}, "giu", notes if so == first else ()) for so in numbers]


def dung(work: Work, office: VanPhong, held: RowMapping, request: YeuCau, hom_nay: date) -> VanBanDi:
    """Give a held number to a paper.

    Raises:
        RegisterError: when the number is not held, the hold has run out, or the paper is of another series.
        InputError: when the request is wrong or its date is of another year.
    """
    named = VanBanDi.tu_dong(held, "").so_ky_hieu
    if held["trang_thai"] != "giu":
        raise RegisterError(Problem(f"số {named} năm {held['nam']} không phải số đang giữ", vi_tri="so"))
    if held["giu_den"] is not None and held["giu_den"] < hom_nay:
        raise RegisterError(
            Problem(f"số {named} chỉ giữ đến {held['giu_den']:%d/%m/%Y}", vi_tri="so",
                    cach_sua="Gia hạn (vanban so gia-han) rồi dùng, hoặc hủy số với lý do.")
        )  # fmt: skip
    code = codes_of(work.connection)[held["co_quan_id"]]
    body = {"id": held["co_quan_id"], "ky_hieu": code}
    values, notes = outgoing_values(request, code)
    notes = office.admitted(str(values["mien"]), notes)
    ngay = request.ngay or held["ngay"]
    _, ngay = year_of(ngay, held["nam"], hom_nay)
    policy = open_year(work, office, body, held["nam"])
    _same_series(held, values, policy.chuoi(str(values["loai"])), named)
    same_number(work.connection, {**held, **values}, but=held["id"])
    if held["ngay"] is not None and ngay != held["ngay"]:
        notes.append(f"Số {named} giữ cho ngày {held['ngay']:%d/%m/%Y}, văn bản ghi ngày khác: {ngay:%d/%m/%Y}.")
    row = {**held, **values, "ngay": ngay, "trang_thai": "cap"}
    changed = {**values, "ngay": ngay, "trang_thai": "cap", "tim_kiem": outgoing_words(row)}
    used = work.change(VAN_BAN_DI, held["id"], changed, "dung_so_giu")
    return VanBanDi.tu_dong(used, code, canh_bao=(*notes, *date_order_notes(work.connection, used)))


def _not_over(giu_den: date, hom_nay: date, where: str) -> None:
    """Refuse to hold a number until a day that is over."""
    if giu_den < hom_nay:
        raise InputError(
            Problem("ngày giữ đến đã qua", vi_tri=where, tim_thay=f"{giu_den:%d/%m/%Y}",
                    can_co=f"từ hôm nay ({hom_nay:%d/%m/%Y})")
        )  # fmt: skip


def gia_han(work: Work, held: RowMapping, giu_den: date, hom_nay: date) -> VanBanDi:
    """Hold a number longer.

    Raises:
        InputError: the day is over.
        RegisterError: when it is not held.
    """
    if held["trang_thai"] != "giu":
        raise RegisterError(Problem("số này không phải số đang giữ", vi_tri="so"))
    _not_over(giu_den, hom_nay, "den_ngay")
    longer = work.change(VAN_BAN_DI, held["id"], {"giu_den": giu_den}, "gia_han")
    return VanBanDi.tu_dong(longer, codes_of(work.connection)[longer["co_quan_id"]])


def refuse_held(connection: Connection, body: Mapping[Any, Any], nam: int) -> None:
    """Refuse while numbers of a year are still held.

    Raises:
        RegisterError: naming them.
    """
    rows = held_rows(connection, body["id"], nam)
    if rows:
        names = ", ".join(VanBanDi.tu_dong(row, "").so_ky_hieu for row in rows)
        raise RegisterError(
            Problem(f"còn số đang giữ của năm {nam}", vi_tri="nam", tim_thay=names,
                    cach_sua="Dùng hoặc hủy từng số, hay hủy tất cả với lý do: --huy-so-giu \"lý do\".")
        )  # fmt: skip


def held_rows(connection: Connection, body_id: int, nam: int | None) -> Sequence[RowMapping]:
    """Give the numbers held, of one year or (None) of all."""
    where = [VAN_BAN_DI.c.co_quan_id == body_id, VAN_BAN_DI.c.trang_thai == "giu"]
    if nam is not None:
        where.append(VAN_BAN_DI.c.nam == nam)
    order = (VAN_BAN_DI.c.nam, VAN_BAN_DI.c.chuoi, VAN_BAN_DI.c.so)
    return connection.execute(select(VAN_BAN_DI).where(and_(*where)).order_by(*order)).mappings().all()


def held_named(work: Work, office: VanPhong, request: YeuCau) -> RowMapping:
    """Find the held number a request names; a bare number needs the paper's type."""
    body = find_body(work.connection, office, request.co_quan)
    nam = request.ngay.year if request.ngay is not None else request.nam
    body_id = body["id"] if body is not None else None
    try:
        return find_one(work.connection, request.so_giu, nam=nam, body_id=body_id)
    except RegisterError:
        if "/" in request.so_giu:
            raise
    return find_one(work.connection, request.so_giu, nam=nam, loai=doc_loai(request.loai), body_id=body_id)


def _same_series(held: RowMapping, values: Mapping[Any, Any], chuoi: str, named: str) -> None:
    if held["loai"] and held["loai"] != values["loai"]:
        raise RegisterError(
            Problem(f"số {named} giữ cho loại khác", vi_tri="loai", tim_thay=values["loai"], can_co=held["loai"])
        )
    if (chuoi, values["mien"]) != (held["chuoi"], held["mien"]):
        kinds = {MIEN_THUONG: "văn bản thường", MIEN_MAT: "văn bản mật"}
        raise RegisterError(
            Problem(f"số {named} thuộc chuỗi số khác", vi_tri="loai",
                    tim_thay=f"{ten_chuoi(chuoi)}, {kinds[values['mien']]}",
                    can_co=f"{ten_chuoi(held['chuoi'])}, {kinds[held['mien']]}")
        )  # fmt: skip
