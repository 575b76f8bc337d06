"""Numbers of outgoing papers: allot, hold, use, void, insert, enter by hand, correct (Điều 15).

Every function works inside a write transaction that holds the book; nothing here opens or ends one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, and_, select

from vanban.errors import InputError, Problem, RegisterError
from vanban.registers.bodies import (
    VanPhong,
    body_of,
    codes_of,
    find_body,
    is_closed,
    last_number,
    open_year,
    raise_number,
    take_numbers,
)
from vanban.registers.entries import VanBanDi, YeuCau
from vanban.registers.filling import outgoing_values, outgoing_words, reason_of, year_of
from vanban.registers.finding import find_one, same_number
from vanban.registers.kinds import MIEN_MAT, MIEN_THUONG, doc_loai, in_so, series_name, tach_so_ky_hieu
from vanban.registers.ordering import date_order_notes, leap
from vanban.registers.policy import ten_chuoi
from vanban.registers.returning import returned, told_apart
from vanban.registers.store.history import Work
from vanban.registers.store.schema import VAN_BAN_DI
from vanban.registers.twins import Twins, entered_last, likeness

INSERT_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
"""Letters after an inserted number, in the order of the alphabet used for points."""
_MOST_HELD: Final = 1000
"""Numbers held at once; more is a slip of the finger, and held numbers can only be voided one by one."""
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
        dung(work, office, _held(work, office, request), request, hom_nay)
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
    told += told_apart(work.connection, request, row | {"id": 0}, body["ky_hieu"]) if request.da_bao else []
    if back is not None:
        told.append(f"Số {in_so(so)} là số đã trả lại ({back['ly_do']}), nay cấp lại.")
    if twin := twins.get(likeness(row)):
        told.append(
            f"{twin} cùng loại, cùng ngày, cùng trích yếu đã có số; nếu là một văn bản cấp hai lần thì hủy một số."
        )
    return _stored(work, body, row, "cap", [*notes, *told], back["id"] if back is not None else None)


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
    return [_stored(work, body, {**row, "so": so}, "giu", notes if so == first else ()) for so in numbers]


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
    stored = work.change(VAN_BAN_DI, held["id"], changed, "dung_so_giu")
    return VanBanDi.tu_dong(stored, code, canh_bao=(*notes, *date_order_notes(work.connection, stored)))


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
    stored = work.change(VAN_BAN_DI, held["id"], {"giu_den": giu_den}, "gia_han")
    return VanBanDi.tu_dong(stored, codes_of(work.connection)[stored["co_quan_id"]])


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
    stored = work.change(VAN_BAN_DI, row["id"], {"trang_thai": "huy", "ly_do": reason}, "huy", reason)
    return VanBanDi.tu_dong(stored, codes_of(work.connection)[stored["co_quan_id"]])


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
    return _stored(work, body, row, "chen", [*notes, *told, warning])


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
    told += leap(last, so) if nguon == "dang_ky" else []
    row = {**values, **_EMPTY, "co_quan_id": body["id"], "nam": nam, "ngay": ngay, "chuoi": chuoi, "so": so, "phu": phu,
           "nguon": nguon, "trang_thai": "cap"}  # fmt: skip
    same_number(work.connection, row)
    raise_number(work.connection, body["id"], nam, series, so)
    return _stored(work, body, row, nguon, [*notes, *told])


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


def _stored(
    work: Work,
    body: Mapping[Any, Any],
    row: Mapping[Any, Any],
    action: str,
    notes: Sequence[str],
    instead: int | None = None,
) -> VanBanDi:
    """Store a paper; `instead` is the row whose number it takes over."""
    if row["khoa_ky_hieu"]:
        same_number(work.connection, row, but=instead)
    whole = {**row, "tim_kiem": outgoing_words(row)}
    added = instead is None
    stored = work.add(VAN_BAN_DI, whole, action) if added else work.change(VAN_BAN_DI, instead or 0, whole, action)
    order = date_order_notes(work.connection, stored) if stored["trang_thai"] == "cap" else []
    return VanBanDi.tu_dong(stored, body["ky_hieu"], canh_bao=(*notes, *order))


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


def _held(work: Work, office: VanPhong, request: YeuCau) -> RowMapping:
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
