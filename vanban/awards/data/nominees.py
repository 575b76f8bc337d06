"""Who is proposed for what: one nominee a row, as the workbook gives it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from vanban.awards.law.catalogue import CATALOGUE, DanhHieu, DoiTuong
from vanban.language import name_key, sort_key

MucHoanThanh = Literal["HTXSNV", "HTTNV", "HTNV", "KHTNV"]
"""How the year's tasks were done: excellently, well, done, not done."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SangKien(_Frozen):
    """An initiative a nominee rests on.

    Attributes:
        ten: its name.
        qd: number of the decision that recognised it; "" while there is none.
        ngay: day of that decision.
        dong_gop: the nominee's share in percent.
    """

    ten: str
    qd: str = ""
    ngay: date | None = None
    dong_gop: Decimal = Decimal(100)


class DaDat(_Frozen):
    """An award already received: year, award, decision."""

    nam: int
    ma: str
    qd: str = ""
    ngay: date | None = None


class Phieu(_Frozen):
    """The council's vote: `dong_y` of `tong`, all members counted, absent ones too."""

    dong_y: int = Field(ge=0)
    tong: int = Field(gt=0)

    def reaches(self, percent: int) -> bool:
        """Say whether a threshold is reached, in whole numbers.

        >>> Phieu(dong_y=8, tong=10).reaches(80), Phieu(dong_y=7, tong=9).reaches(80)
        (True, False)
        """
        return self.dong_y * 100 >= percent * self.tong


class DeCu(_Frozen):
    """One nominee.

    Attributes:
        stt: place in the workbook's list, from 1.
        doi_tuong: a person, a collective, a household.
        ten: name of the person or the collective.
        gioi_tinh: "nam", "nu"; None when unknown: never guessed.
        ngay_sinh: date of birth; an int when only the year is known.
        chuc_vu: office; "" for collectives.
        don_vi: unit (for a collective: the body above it).
        danh_hieu: codes proposed, see `CATALOGUE`.
        thanh_tich: the achievement as printed.
        muc: how the year's tasks were done; None when not stated.
        sang_kien: initiatives.
        da_dat: earlier awards.
        phieu: the council's vote by award code.
        so_nguoi: members of a collective.
        so_ldtt: members with “Lao động tiên tiến”.
        so_cstdcs: members with “Chiến sĩ thi đua cơ sở”.
        bi_ky_luat: members (or the person) under discipline from cảnh cáo upwards.
        nhom: statistics group ("lanh_dao_tinh", "lanh_dao_so", "doanh_nhan", "pho_phong", "truc_tiep"); "" not stated.
        cho: cell of the name in the workbook, for messages.
    """

    stt: int
    doi_tuong: DoiTuong
    ten: str
    gioi_tinh: Literal["nam", "nu"] | None = None
    ngay_sinh: date | int | None = None
    chuc_vu: str = ""
    don_vi: str = ""
    danh_hieu: tuple[str, ...] = ()
    thanh_tich: str = ""
    muc: MucHoanThanh | None = None
    sang_kien: tuple[SangKien, ...] = ()
    da_dat: tuple[DaDat, ...] = ()
    phieu: dict[str, Phieu] = Field(default_factory=dict)
    so_nguoi: int | None = None
    so_ldtt: int | None = None
    so_cstdcs: int | None = None
    bi_ky_luat: int = 0
    nhom: str = ""
    cho: str = ""

    @property
    def awards(self) -> tuple[DanhHieu, ...]:
        """The awards proposed, highest first."""
        return tuple(sorted((CATALOGUE[ma] for ma in self.danh_hieu), key=lambda award: award.bac))

    def years_in_a_row(self, ma: str, until: int) -> int:
        """Count the years without a gap, ending with `until`, in which an award was received."""
        years = {given.nam for given in self.da_dat if given.ma == ma}
        count = 0
        while until - count in years:
            count += 1
        return count


def in_order(
    nominees: Iterable[DeCu], how: Literal["nhu_danh_sach", "ten", "don_vi", "cap_bac"] = "nhu_danh_sach"
) -> list[DeCu]:
    """Put nominees in order; collectives always come before persons.

    "nhu_danh_sach" keeps the workbook's order, "ten" sorts by Vietnamese name, "don_vi" by unit then name, "cap_bac" by rank
    of the highest award.
    """
    rank = {"tap_the": 0, "ho_gia_dinh": 1, "ca_nhan": 2}

    def by(nominee: DeCu) -> tuple[object, ...]:
        name = name_key(nominee.ten) if nominee.doi_tuong == "ca_nhan" else sort_key(nominee.ten)
        if how == "ten":
            return (name, nominee.stt)
        if how == "don_vi":
            return (sort_key(nominee.don_vi), name, nominee.stt)
        if how == "cap_bac":
            return (min((award.bac for award in nominee.awards), default=99), nominee.stt)
        return (nominee.stt,)

    groups = sorted(nominees, key=lambda nominee: rank[nominee.doi_tuong])
    return [
        nominee for doi_tuong in rank for nominee in sorted((n for n in groups if n.doi_tuong == doi_tuong), key=by)
    ]
