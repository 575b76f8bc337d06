"""An older book taken in: its rows are entered as papers numbered by hand, all or none, each fault with its cell."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from vanban.errors import InputError, Problem, VanbanError
from vanban.language import fold, forbidden
from vanban.registers.bodies import VanPhong
from vanban.registers.entries import YeuCau
from vanban.registers.kinds import COPY_NAMES, doc_loai, in_so, in_so_ky_hieu, tach_so, tach_so_ky_hieu
from vanban.registers.outgoing import dang_ky
from vanban.registers.store.history import Work
from vanban.registers.store.schema import VAN_BAN_DI
from vanban.regulation import COPY_CODES, LOAI, TYPE_CODES


@dataclass(frozen=True, slots=True)
class CotNhap:
    """A column an older book may have.

    Attributes:
        ma: the field.
        ten: its header in Phụ lục IV.
        ten_khac: other headers seen in offices.
        kieu: text, date or number.
    """

    ma: str
    ten: str
    ten_khac: tuple[str, ...] = ()
    kieu: Literal["chu", "ngay", "so"] = "chu"


SUBJECTS: Final = (
    "Tên loại và trích yếu", "Tên loại và trích yếu nội dung", "Tên loại, trích yếu", "Trích yếu, nội dung", "Nội dung",
)  # fmt: skip
"""How offices write the header of type and subject."""
COT_NHAP: Final = (
    CotNhap(
        "so_ky_hieu", "Số, ký hiệu văn bản", ("Số, ký hiệu", "Số ký hiệu", "Số/ký hiệu", "Số và ký hiệu", "Số hiệu")
    ),
    CotNhap("so", "Số", ("Số văn bản", "Số đi", "Số VB")),
    CotNhap("ky_hieu", "Ký hiệu", ("Ký hiệu văn bản",)),
    CotNhap("ngay", "Ngày tháng văn bản", ("Ngày tháng", "Ngày văn bản", "Ngày ký", "Ngày ban hành", "Ngày"), "ngay"),
    CotNhap(
        "loai_va_trich_yeu",
        "Tên loại và trích yếu nội dung văn bản",
        (
            "Tên loại và trích yếu",
            "Tên loại và trích yếu nội dung",
            "Tên loại, trích yếu",
            "Trích yếu, nội dung",
            "Nội dung",
        ),
    ),
    CotNhap("loai", "Tên loại", ("Loại văn bản", "Loại", "Tên loại văn bản")),
    CotNhap("trich_yeu", "Trích yếu", ("Trích yếu nội dung", "Trích yếu nội dung văn bản", "Về việc")),
    CotNhap("nguoi_ky", "Người ký", ("Họ tên người ký", "Lãnh đạo ký")),
    CotNhap("noi_nhan", "Nơi nhận văn bản", ("Nơi nhận", "Gửi đến")),
    CotNhap("luu", "Đơn vị, người nhận bản lưu", ("Người nhận bản lưu", "Đơn vị nhận bản lưu", "Nơi lưu", "Lưu")),
    CotNhap("so_luong_ban", "Số lượng bản", ("Số bản", "Số lượng", "SL bản"), "so"),
    CotNhap("ngay_chuyen", "Ngày chuyển", ("Ngày gửi",), "ngay"),
    CotNhap("ky_nhan", "Ký nhận"),
    CotNhap("ghi_chu", "Ghi chú"),
)
"""Columns of the book of outgoing papers, as Phụ lục IV and offices write them."""
_TYPE_NAMES: Final = sorted(
    [(fold(loai.ten), loai.key) for loai in LOAI.values()] + [(fold(ten), ma) for ma, ten in COPY_NAMES.items()],
    key=lambda pair: -len(pair[0]),
)
_VOID: Final = re.compile(r"(?:đã |số )?hủy(?: bỏ| số)?(?!\w)")
_HELD: Final = re.compile(r"^\s*giữ\s+số", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DongNhap:
    """A row of an older book as read.

    Attributes:
        gia_tri: field → value; dates as dates.
        noi: where the row stands ("Sheet1!hàng 7").
        o: field → its cell.
    """

    gia_tri: Mapping[str, object]
    noi: str
    o: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class KetQuaNhap:
    """What came of an import.

    Attributes:
        da_nhap: numbers entered.
        huy: how many of them are void.
        loi: rows that were not entered, each with its cell; only when asked to skip them.
        ghi_chu: what was guessed or deserves a look.
    """

    da_nhap: tuple[str, ...]
    huy: int
    loi: tuple[Problem, ...]
    ghi_chu: tuple[str, ...]


def take_in(
    work: Work,
    office: VanPhong,
    rows: Sequence[DongNhap],
    nam: int,
    *,
    hom_nay: date,
    bo_qua_loi: bool = False,
    co_quan: str | None = None,
) -> KetQuaNhap:
    """Enter the rows of an older book.

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
    """
    entered: list[str] = []
    faults: list[Problem] = []
    notes: list[str] = []
    void = 0
    for row in rows:
        try:
            request, number, reason = _read(row, nam, co_quan)
            entry = dang_ky(work, office, request, number, hom_nay, nguon="nhap")
        except VanbanError as error:
            faults += [placed(problem, row) for problem in error.problems]
            continue
        if reason is not None:
            work.change(VAN_BAN_DI, entry.id, {"trang_thai": "huy", "ly_do": reason}, "nhap", reason)
            void += 1
        entered.append(entry.so_ky_hieu)
        notes += [f"{row.noi}: {note}" for note in entry.canh_bao if "Số lượng bản" not in note]
    if faults and not bo_qua_loi:
        raise InputError(*faults)
    return KetQuaNhap(tuple(entered), void, tuple(faults), tuple(notes))


def placed(problem: Problem, row: DongNhap) -> Problem:
    """Say a problem at its cell."""
    field = {"so": "so_ky_hieu"}.get(problem.vi_tri, problem.vi_tri)
    where = row.o.get(problem.vi_tri) or row.o.get(field) or row.noi
    return replace(problem, vi_tri=where)


def _read(row: DongNhap, nam: int, co_quan: str | None) -> tuple[YeuCau, str, str | None]:
    """Read a row: the paper, its number, and the reason why it is void (None: it is not)."""
    so, phu, ky_hieu = _number(row)
    note = text_of(row, "ghi_chu")
    reason = void_reason(note)
    loai, subject = _kind(row, ky_hieu)
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
        so_luong_ban=_count(row, "so_luong_ban"), ngay_chuyen=day_of(row, "ngay_chuyen"),
    )  # fmt: skip
    return request, in_so_ky_hieu(so, phu, ky_hieu), reason


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
    """Give type and subject: a type column, a copy's code, the words the subject opens with, the code of a type."""
    subject = text_of(row, "trich_yeu") or text_of(row, "loai_va_trich_yeu")
    if named := text_of(row, "loai"):
        return doc_loai(named), subject
    first = ky_hieu.split("-")[0].split("/")[0]
    copies = {code: ma for ma, (_, code) in COPY_CODES.items()}
    if first in copies:
        return copies[first], subject
    opening = text_of(row, "loai_va_trich_yeu")
    if (named_by := type_opening(opening)) is not None:
        return named_by[0], named_by[1] or text_of(row, "trich_yeu")
    return TYPE_CODES.get(first, "cong_van"), subject


def type_opening(text: str) -> tuple[str, str] | None:
    """Part a subject that opens with the name of its type: («Quyết định về việc …») the type and the rest; None without.

    >>> type_opening("Quyết định về việc khen thưởng")
    ('quyet_dinh', 'về việc khen thưởng')
    """
    folded = fold(text)
    for name, loai in _TYPE_NAMES:
        if folded == name or folded.startswith(f"{name} "):
            return loai, " ".join(text.split()[len(name.split()) :])
    return None


def void_reason(note: str) -> str | None:
    """Give why a number is void, from the remark of its row; None when it is not."""
    if _HELD.match(note):
        return note
    if not _VOID.match(fold(note)):
        return None
    return note.partition(":")[2].strip() or note


def text_of(row: DongNhap, name: str) -> str:
    """Give a cell as text on one line; a list of recipients keeps its lines.

    Raises:
        InputError: it holds a character that no paper may hold.
    """
    value = row.gia_tri.get(name)
    if value is None:
        return ""
    text = f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)
    for index, what in forbidden(text):
        raise InputError(Problem(f"ký tự thứ {index + 1} không được phép trong văn bản", vi_tri=name, tim_thay=what))
    return " ".join(text.split()) if name != "noi_nhan" else text


def day_of(row: DongNhap, name: str) -> date | None:
    """Give a cell as a date; None when it is empty.

    Raises:
        InputError: it is no date.
    """
    value = row.gia_tri.get(name)
    if value in (None, ""):
        return None
    if isinstance(value, date):
        return value
    raise InputError(Problem("không đọc được ngày tháng", vi_tri=name, tim_thay=str(value), can_co="ngày/tháng/năm"))


def _count(row: DongNhap, name: str) -> int | None:
    text = text_of(row, name)
    if not text:
        return None
    if not text.isdecimal() or int(text) < 1:
        raise InputError(Problem("phải là số nguyên từ 1", vi_tri=name, tim_thay=text))
    return int(text)
