"""Incoming papers: số đến, whom they go to, until when, what was answered (Điều 22 to 24)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, and_, select

from vanban.errors import Problem, RegisterError
from vanban.language import ngay_ngan
from vanban.registers.bodies import VanPhong, body_of, codes_of, open_year, take_numbers
from vanban.registers.entries import VanBanDen, YeuCauDen
from vanban.registers.filling import Faults, clean, incoming_values, incoming_words, reason_of
from vanban.registers.kinds import in_so, khoa_ky_hieu, tach_so_ky_hieu
from vanban.registers.store.history import Work
from vanban.registers.store.schema import VAN_BAN_DEN, VAN_BAN_DI
from vanban.regulation import stamps

_LOOKED_AT: Final = 50
"""Papers of one number among which the one that came before is looked for: «01/BC-UBND» of fifty communes."""


def nhan(work: Work, office: VanPhong, request: YeuCauDen, hom_nay: date, *, cho_phep_trung: bool = False) -> VanBanDen:
    """Enter a received paper and give it the next số đến of the year.

    Args:
        work: the transaction.
        office: who receives.
        request: the paper.
        hom_nay: the day of receipt when the request names none.
        cho_phep_trung: whether a paper already entered this year may come again (fax first, original later).

    Raises:
        InputError: when the request is wrong.
        RegisterError: when it was entered before, or the year is closed.
    """
    body, notes = body_of(work, office, request.co_quan)
    values, told = incoming_values(request)
    told = office.admitted(str(values["mien"]), told)
    ngay_den = request.ngay_den or hom_nay
    faults = Faults()
    if ngay_den > hom_nay:
        faults.add("ngay_den", "ngày đến ở tương lai", f"{ngay_den:%d/%m/%Y}")
    if request.han is not None and request.han < ngay_den:
        faults.add("han", "thời hạn giải quyết sớm hơn ngày đến", f"{request.han:%d/%m/%Y}")
    faults.stop()
    nam = ngay_den.year
    open_year(work, office, body, nam)
    place = {"co_quan_id": body["id"], "nam": nam, "mien": values["mien"]}
    if not cho_phep_trung:
        _refuse_again(work.connection, {**place, **values})
        told += _likely_again(work.connection, {**place, **values})
    if late := _later_before(work.connection, place, ngay_den):
        told.append(
            f"Số đến và ngày ngược nhau: số đến trước đó ({in_so(late['so_den'])}) có ngày {late['ngay_den']:%d/%m/%Y}."
        )
    if request.ngay is not None and request.ngay > ngay_den:
        told.append(f"Ngày văn bản {request.ngay:%d/%m/%Y} muộn hơn ngày đến.")
    so_den = take_numbers(work.connection, body["id"], nam, f"den/{values['mien']}")
    row = {**values, **place, "so_den": so_den, "ngay_den": ngay_den, "tien_do": "", "tra_loi": "", "tra_loi_id": None,
           "ngay_xong": None, "trang_thai": "cho", "ly_do": ""}  # fmt: skip
    stored = work.add(VAN_BAN_DEN, {**row, "tim_kiem": incoming_words(row)}, "nhan")
    return VanBanDen.tu_dong(stored, body["ky_hieu"], canh_bao=(*notes, *told))


def tien_do(work: Work, row: RowMapping, viec: str) -> VanBanDen:
    """Note how far the work on an incoming paper is.

    Raises:
        RegisterError: when it is settled or void.
    """
    _must_wait(row)
    faults = Faults()
    text = clean(viec, "tien_do", faults)
    faults.stop()
    return _changed(work, row, {"tien_do": text}, "tien_do")


def xong(work: Work, row: RowMapping, ngay: date, *, tra_loi: str = "", tien_do: str = "") -> VanBanDen:
    """Settle an incoming paper, with the paper that answers it when there is one.

    Args:
        work: the transaction.
        row: the incoming paper.
        ngay: the day it was settled.
        tra_loi: number and ký hiệu of the answer; one that is in this book is linked to it.
        tien_do: how it was settled, in words.

    Raises:
        RegisterError: when it is settled or void.
    """
    _must_wait(row)
    faults = Faults()
    answer, said = clean(tra_loi, "tra_loi", faults), clean(tien_do, "tien_do", faults)
    faults.stop()
    values = {"trang_thai": "xong", "ngay_xong": ngay, "tra_loi": answer,
              "tra_loi_id": _own_paper(work.connection, row, answer, ngay),
              "tien_do": said or row["tien_do"]}  # fmt: skip
    return _changed(work, row, values, "xong")


def huy_den(work: Work, row: RowMapping, ly_do: str) -> VanBanDen:
    """Void a số đến entered by mistake; it stays in the book.

    Raises:
        RegisterError: when it is void already.
        InputError: when there is no reason.
    """
    if row["trang_thai"] == "huy":
        raise RegisterError(Problem("số đến này đã hủy", vi_tri="so_den", tim_thay=row["ly_do"]))
    reason = reason_of(ly_do, "hủy số đến")
    return _changed(work, row, {"trang_thai": "huy", "ly_do": reason}, "huy", reason)


def waiting(connection: Connection, body_id: int | None, until: date) -> list[VanBanDen]:
    """Give the open papers whose deadline is on or before a day, most urgent first."""
    table = VAN_BAN_DEN.c
    where = [table.trang_thai == "cho", table.han.is_not(None), table.han <= until]
    if body_id is not None:
        where.append(table.co_quan_id == body_id)
    rows = connection.execute(select(VAN_BAN_DEN).where(and_(*where)).order_by(table.han, table.id)).mappings()
    codes = codes_of(connection)
    return [VanBanDen.tu_dong(row, codes[row["co_quan_id"]]) for row in rows]


def due_soon(hom_nay: date, so_ngay: int) -> date:
    """Give the last day that counts as soon."""
    return hom_nay + timedelta(days=so_ngay)


def find_incoming(
    connection: Connection, so_den: int, nam: int | None, body_id: int | None, *, mat: bool
) -> RowMapping:
    """Find an incoming paper by its số đến; without a year, that of the newest year that has it.

    Raises:
        RegisterError: when the book has none, or several bodies have it.
    """
    table = VAN_BAN_DEN.c
    where = [table.so_den == so_den, table.mien == ("mat" if mat else "thuong")]
    if nam is not None:
        where.append(table.nam == nam)
    if body_id is not None:
        where.append(table.co_quan_id == body_id)
    found = (
        connection.execute(select(VAN_BAN_DEN).where(and_(*where)).order_by(table.nam.desc()).limit(2)).mappings().all()
    )
    if not found:
        raise RegisterError(
            Problem("sổ không có số đến này", vi_tri="so_den", tim_thay=in_so(so_den) + (f" năm {nam}" if nam else ""))
        )
    if len(found) == 2 and found[0]["nam"] == found[1]["nam"]:
        raise RegisterError(Problem("nhiều cơ quan có số đến này", vi_tri="so_den", cach_sua="Thêm --co-quan-ky-hieu."))
    return found[0]


def dau_den(paper: VanBanDen, ten_co_quan: str) -> dict[str, object]:
    """Give what stands in the stamp «ĐẾN» and its size in millimetres (Phụ lục IV, mục V)."""
    frame = stamps.INCOMING_STAMP
    return {
        "ten_co_quan": ten_co_quan,
        "dau": frame.text,
        "so": in_so(paper.so_den),
        "ngay": ngay_ngan(paper.ngay_den),
        "gio": paper.gio_den,
        "chuyen": paper.don_vi_nhan,
        "so_va_ky_hieu_hs": paper.ho_so,
        "rong_mm": frame.rong_mm,
        "cao_mm": frame.cao_mm,
    }


def _changed(work: Work, row: RowMapping, values: Mapping[str, object], action: str, reason: str = "") -> VanBanDen:
    words = {"tim_kiem": incoming_words({**row, **values})}
    stored = work.change(VAN_BAN_DEN, row["id"], {**values, **words}, action, reason)
    return VanBanDen.tu_dong(stored, codes_of(work.connection)[row["co_quan_id"]])


def _must_wait(row: RowMapping) -> None:
    if row["trang_thai"] != "cho":
        state = "đã giải quyết xong" if row["trang_thai"] == "xong" else "đã hủy"
        raise RegisterError(Problem(f"văn bản đến số {in_so(row['so_den'])} {state}", vi_tri="so_den"))


def _refuse_again(connection: Connection, row: Mapping[Any, Any]) -> None:
    if not row["khoa_so"]:
        return
    table = VAN_BAN_DEN.c
    names = ("khoa_so", "khoa_tac_gia", "co_quan_id", "nam", "mien", "ngay")
    same = [table[name] == row[name] if row[name] is not None else table[name].is_(None) for name in names]
    query = select(VAN_BAN_DEN).where(and_(*same), table.trang_thai != "huy").limit(1)
    found = connection.execute(query).mappings().first()
    if found is not None:
        raise RegisterError(
            Problem(f"văn bản này đã vào sổ: số đến {in_so(found['so_den'])} ngày {found['ngay_den']:%d/%m/%Y}",
                    vi_tri="so_ky_hieu", tim_thay=row["so_ky_hieu"],
                    cach_sua="Nếu là bản khác của cùng văn bản mà vẫn cần số đến riêng: thêm --cho-phep-trung.")
        )  # fmt: skip


def _likely_again(connection: Connection, row: Mapping[Any, Any]) -> list[str]:
    """Say which paper is likely the same.

    It bears the same number, its sender is written longer or shorter, or its day is left out; without a number it is of
    the same sender, day and subject.
    """
    own = ("khoa_so",) if row["khoa_so"] else ("khoa_tac_gia", "trich_yeu", "ngay")
    table = VAN_BAN_DEN.c
    names = ("co_quan_id", "nam", "mien", *own)
    same = [table[name] == row[name] if row[name] is not None else table[name].is_(None) for name in names]
    query = (
        select(VAN_BAN_DEN).where(and_(*same), table.trang_thai != "huy").order_by(table.id.desc()).limit(_LOOKED_AT)
    )
    rows = connection.execute(query).mappings()
    found = next((one for one in rows if _may_be_one(row, one)), None)
    if found is None:
        return []
    what = "cùng số, ký hiệu" if row["khoa_so"] else "cùng tác giả, ngày và trích yếu"
    return [
        f"Có phải văn bản này đã vào sổ? Số đến {in_so(found['so_den'])} {what}: {found['tac_gia']}, {found['trich_yeu']}. "
        "Nếu là một văn bản thì hủy số đến vừa cấp."
    ]


def _may_be_one(row: Mapping[Any, Any], other: Mapping[Any, Any]) -> bool:
    """Whether days and senders of two papers of one number may be those of one: «UBND tỉnh», «UBND tỉnh Lạng Sơn»."""
    mine, others = (set(one["khoa_tac_gia"].split()) for one in (row, other))
    days = {one["ngay"] for one in (row, other) if one["ngay"] is not None}
    return len(days) < 2 and (mine <= others or others <= mine)


def _later_before(connection: Connection, place: Mapping[Any, Any], ngay_den: date) -> RowMapping | None:
    where = and_(*(VAN_BAN_DEN.c[name] == value for name, value in place.items()))
    query = (
        select(VAN_BAN_DEN.c.so_den, VAN_BAN_DEN.c.ngay_den).where(where).order_by(VAN_BAN_DEN.c.so_den.desc()).limit(1)
    )
    last = connection.execute(query).mappings().first()
    return last if last is not None and last["ngay_den"] > ngay_den else None


def _own_paper(connection: Connection, row: RowMapping, answer: str, ngay: date) -> int | None:
    """Give the row of the answer when this book has it, in the year of answering or the one before."""
    if "/" not in answer:
        return None
    so, phu, ky_hieu = tach_so_ky_hieu(answer, vi_tri="tra_loi")
    table = VAN_BAN_DI.c
    where = and_(table.co_quan_id == row["co_quan_id"], table.so == so, table.phu == phu,
                 table.khoa_ky_hieu == khoa_ky_hieu(ky_hieu), table.nam.in_((ngay.year, ngay.year - 1)))  # fmt: skip
    return connection.execute(select(table.id).where(where).order_by(table.nam.desc()).limit(1)).scalar()
