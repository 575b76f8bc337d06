"""Titles (danh hiệu thi đua) and forms of award (hình thức khen thưởng) as values: who, for whom, how much."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

from vanban.frozen import dataclass
from vanban.law.facts import Source

DoiTuong = Literal["ca_nhan", "tap_the", "ho_gia_dinh"]
Cap = Literal["nha_nuoc", "bo_tinh", "co_so", "doan_the"]
"""Level of the body that decides: the State, a ministry or province, the office and its like; Party, unions."""


@dataclass(frozen=True, slots=True)
class DanhHieu:
    """One title or form of award.

    Attributes:
        ma: the code that data uses.
        ten: its name as the Law prints it, quotes included.
        loai: "danh_hieu" or "hinh_thuc".
        cap: level of the body that decides.
        doi_tuong: whom it may be given to.
        he_so: coefficient of the base salary for each object; missing: no money is set.
        bac: rank for sorting, 1 the highest.
        source: where the coefficient was read.
        tran: the highest coefficient allowed, where the issuing body sets its own; None: the law sets the number.
        bo_phieu_kin: the law or practice asks for a secret ballot; else the council may vote openly.
        cap_quyet_dinh: who decides, as printed ("Chủ tịch Ủy ban nhân dân tỉnh"); "" left to the level.
        dong_nghia: other ways to write it in a list.
    """

    ma: str
    ten: str
    loai: Literal["danh_hieu", "hinh_thuc"]
    cap: Cap
    doi_tuong: tuple[DoiTuong, ...]
    he_so: Mapping[DoiTuong, Decimal]
    bac: int
    source: Source
    tran: Decimal | None = None
    bo_phieu_kin: bool = False
    cap_quyet_dinh: str = ""
    dong_nghia: tuple[str, ...] = ()

    def __hash__(self) -> int:
        """Hash by code: a catalogue holds each code once."""
        return hash(self.ma)
