"""Initiatives (sáng kiến): scores of the council, averages, shares of the authors, who is recognised."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, Literal

from vanban.errors import InputError, Problem
from vanban.frozen import dataclass

_HUNDRED: Final = Decimal(100)
_CENT: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class TieuChi:
    """One criterion of the scoring sheet with its maximum of points; each office sets its own."""

    ten: str
    toi_da: Decimal


USUAL_CRITERIA: Final = (
    TieuChi("Tính mới", Decimal(40)),
    TieuChi("Khả năng áp dụng", Decimal(25)),
    TieuChi("Hiệu quả kinh tế", Decimal(15)),
    TieuChi("Hiệu quả xã hội", Decimal(20)),
)
"""One province's sheet of 100 points; a sample, not a rule."""


@dataclass(frozen=True, slots=True)
class TacGia:
    """An author: share of the work in percent (None not entered), sex, cell of the name, birth (None unknown), schooling ("")."""

    ten: str
    chuc_vu: str
    don_vi: str
    dong_gop: Decimal | None
    gioi_tinh: Literal["nam", "nu"] | None = None
    cho: str = ""
    ngay_sinh: date | int | None = None
    trinh_do: str = ""


@dataclass(frozen=True, slots=True)
class SangKienXet:
    """An initiative before the council.

    Attributes:
        stt: its number in the list.
        ten: its name.
        tac_gia: its authors.
        linh_vuc: field.
        pham_vi: scope of effect ("cơ sở", "tỉnh", "toàn quốc"); "" not entered.
        diem: one tuple of points for each member who scored, in the order of the criteria.
        phieu_dong_y: votes for recognition; None before the council met.
        tong_thanh_vien: all members of the council; None before it met.
        noi_dung: what it is and what it brings, for its form; "" not entered.
        chu_dau_tu, ap_dung, bao_mat, dieu_kien, loi_ich, thu: the rest of its form; "" left to its authors to fill.
        cho: its cell in the workbook.
    """

    stt: int
    ten: str
    tac_gia: tuple[TacGia, ...]
    linh_vuc: str = ""
    pham_vi: str = ""
    diem: tuple[tuple[Decimal, ...], ...] = ()
    phieu_dong_y: int | None = None
    tong_thanh_vien: int | None = None
    noi_dung: str = ""
    cho: str = ""
    chu_dau_tu: str = ""
    ap_dung: str = ""
    bao_mat: str = ""
    dieu_kien: str = ""
    loi_ich: str = ""
    thu: str = ""


@dataclass(frozen=True, slots=True)
class KetQua:
    """The council's result.

    Attributes:
        sang_kien: the initiative.
        diem_trung_binh: average points, two decimals; None before it was scored.
        cong_nhan: recognised; None while the council has not decided.
        ly_do: why not, or what is not known yet.
        thuoc_tham_quyen: the office may recognise it itself; else it is proposed upwards.
    """

    sang_kien: SangKienXet
    diem_trung_binh: Decimal | None
    cong_nhan: bool | None
    ly_do: str = ""
    thuoc_tham_quyen: bool = True


def judge(
    initiative: SangKienXet,
    criteria: Sequence[TieuChi] = USUAL_CRITERIA,
    *,
    diem_dat: Decimal = Decimal(50),
    phieu_dat: int = 70,
) -> KetQua:
    """Average the points and decide; without points or votes nothing is decided.

    Args:
        initiative: the initiative with its points and votes.
        criteria: the scoring sheet.
        diem_dat: least average of points.
        phieu_dat: least share of votes of all members, percent.

    Raises:
        InputError: shares do not add up to 100 %, a mark lies outside its criterion, or more voted than sit in the council.
    """
    problems = [*_share_problems(initiative), *_mark_problems(initiative, criteria), *_vote_problems(initiative)]
    if problems:
        raise InputError(*problems)
    totals = [sum(marks, Decimal(0)) for marks in initiative.diem]
    average = (sum(totals, Decimal(0)) / len(totals)).quantize(_CENT, ROUND_HALF_UP) if totals else None
    agreed, members = initiative.phieu_dong_y, initiative.tong_thanh_vien
    unknown = [
        what for what, known in (("điểm các thành viên", average is not None), ("số phiếu", None not in (agreed, members)))
        if not known
    ]  # fmt: skip
    if average is None or agreed is None or members is None:
        return KetQua(initiative, average, None, f"{initiative.cho}: chưa có {', '.join(unknown)}")
    if average < diem_dat:
        return KetQua(initiative, average, False, f"điểm trung bình {_comma(average)}, chưa đạt {_comma(diem_dat)}")
    if agreed * 100 < phieu_dat * members:
        text = f"{agreed}/{members} phiếu đồng ý, chưa đủ {phieu_dat}%"
        return KetQua(initiative, average, False, text)
    return KetQua(initiative, average, True)


def _place(initiative: SangKienXet) -> str:
    """Say where an initiative stands."""
    name = f"sáng kiến {initiative.stt}: {initiative.ten}"
    return f"{initiative.cho} ({name})" if initiative.cho else name


def _share_problems(initiative: SangKienXet) -> list[Problem]:
    shares = [author.dong_gop for author in initiative.tac_gia if author.dong_gop is not None]
    if not shares or (total := sum(shares, Decimal(0))) == _HUNDRED:
        return []
    return [
        Problem(
            f"tỷ lệ đóng góp của các tác giả cộng lại được {_comma(total)}%, cần 100%",
            vi_tri=_place(initiative),
            cach_sua="Sửa cột tỷ lệ đóng góp",
        )
    ]


def _mark_problems(initiative: SangKienXet, criteria: Sequence[TieuChi]) -> list[Problem]:
    where = _place(initiative)
    found: list[Problem] = []
    for member, marks in enumerate(initiative.diem, 1):
        if len(marks) != len(criteria):
            found.append(Problem(f"phiếu {member} có {len(marks)} điểm, cần {len(criteria)}", vi_tri=where))
            continue
        for mark, criterion in zip(marks, criteria, strict=True):
            if not 0 <= mark <= criterion.toi_da:
                found.append(
                    Problem(
                        f"phiếu {member}, tiêu chí «{criterion.ten}»: điểm ngoài khoảng",
                        vi_tri=where,
                        tim_thay=_comma(mark),
                        can_co=f"0 đến {_comma(criterion.toi_da)}",
                    )
                )
    return found


def _vote_problems(initiative: SangKienXet) -> list[Problem]:
    if (initiative.phieu_dong_y or 0) <= (initiative.tong_thanh_vien or 0):
        return []
    return [
        Problem(
            f"{initiative.phieu_dong_y} phiếu đồng ý nhiều hơn {initiative.tong_thanh_vien} thành viên Hội đồng",
            vi_tri=_place(initiative),
            cach_sua="Sửa cột «Số phiếu đồng ý» hoặc «Tổng số phiếu»",
        )
    ]


def _comma(value: Decimal) -> str:
    text = f"{value.normalize():f}"
    return text.replace(".", ",")
