"""Reward money: coefficient × base salary on the day of the decision, rounded up to the ten-thousand đồng."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from typing import Final, Literal

from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.law import Confidence, DanhHieu, DoiTuong, Law, on

Rounding = Literal["len_muoi_nghin", "gan_nhat_muoi_nghin", "khong"]
_STEP: Final = Decimal(10_000)


@dataclass(frozen=True, slots=True)
class TienThuong:
    """How one amount came about.

    Attributes:
        he_so: coefficient.
        luong_co_so: base salary on the day of the decision, đồng.
        so_tien: the amount paid, đồng, rounded.
        do_tin: the lesser confidence of coefficient and salary.
    """

    he_so: Decimal
    luong_co_so: int
    so_tien: int
    do_tin: Confidence


def tien_thuong(
    danh_hieu: DanhHieu,
    doi_tuong: DoiTuong,
    ngay_quyet_dinh: date,
    law: Law,
    *,
    he_so: Decimal | None = None,
    lam_tron: Rounding = "len_muoi_nghin",
) -> TienThuong:
    """Compute the money of one award (Nghị định số 152/2025/NĐ-CP, Điều 49).

    Args:
        danh_hieu: the award.
        doi_tuong: who receives it; a collective's coefficient differs from a person's.
        ngay_quyet_dinh: day of the award decision: it chooses the base salary.
        law: the dated law.
        he_so: a coefficient of the office's own; None takes the catalogue's.
        lam_tron: rounding; up to 10.000 đồng unless local practice differs.

    Raises:
        InputError: the award has no money for this object, a coefficient is above its ceiling, or no base salary is known.
    """
    coefficient = he_so if he_so is not None else danh_hieu.he_so.get(doi_tuong)
    if coefficient is None:
        raise InputError(
            Problem(
                f"chưa có hệ số tiền thưởng của {danh_hieu.ten} cho đối tượng này",
                tim_thay=doi_tuong,
                can_co=", ".join(danh_hieu.he_so),
            )
        )
    if danh_hieu.tran is not None and coefficient > danh_hieu.tran:
        raise InputError(
            Problem(
                f"hệ số tiền thưởng của {danh_hieu.ten} vượt mức tối đa",
                tim_thay=str(coefficient),
                can_co=f"không quá {danh_hieu.tran}",
            )
        )
    salary = on(law.luong_co_so, ngay_quyet_dinh)
    if salary is None:
        raise InputError(
            Problem(
                "chưa có mức lương cơ sở cho ngày quyết định",
                tim_thay=f"{ngay_quyet_dinh:%d/%m/%Y}",
                cach_sua="Kiểm tra lại ngày quyết định, hoặc thêm mức lương vào phap-luat.yaml",
            )
        )
    raw = coefficient * salary.value
    return TienThuong(
        coefficient, salary.value, _rounded(raw, lam_tron), max(danh_hieu.source.do_tin, salary.source.do_tin)
    )


def _rounded(amount: Decimal, how: Rounding) -> int:
    if how == "khong":
        return int(amount.to_integral_value(ROUND_HALF_UP))
    direction = ROUND_CEILING if how == "len_muoi_nghin" else ROUND_HALF_UP
    return int((amount / _STEP).to_integral_value(direction) * _STEP)
