"""Who is proposed for what: one nominee a row, as the workbook gives it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Literal

from vanban.frozen import dataclass
from vanban.language import fold, ngay_ngan
from vanban.law import DanhHieu, DoiTuong

MucHoanThanh = Literal["HTXSNV", "HTTNV", "HTNV", "KHTNV"]
"""How the year's tasks were done: excellently, well, done, not done."""


@dataclass(frozen=True, slots=True)
class SangKien:
    """An initiative a nominee rests on: its name and scope ("" not entered)."""

    ten: str
    pham_vi: str = ""


@dataclass(frozen=True, slots=True)
class DaDat:
    """An award already received: year, award as it was written, its code ("" when the data does not know it), decision."""

    nam: int
    ten: str
    ma: str = ""
    qd: str = ""


@dataclass(frozen=True, slots=True)
class Phieu:
    """The council's vote: `dong_y` of `tong`, all members counted, absent ones too."""

    dong_y: int
    tong: int

    def reaches(self, percent: int) -> bool:
        """Say whether a threshold is reached, in whole numbers.

        >>> Phieu(8, 10).reaches(80), Phieu(7, 9).reaches(80)
        (True, False)
        """
        return self.dong_y * 100 >= percent * self.tong


@dataclass(frozen=True, slots=True)
class DeCu:
    """One nominee.

    Attributes:
        stt: place in the workbook's list, from 1.
        doi_tuong: a person, a collective, a household.
        ten: name of the person, the collective, the head of the household.
        gioi_tinh: "nam", "nu"; None when unknown: never guessed.
        ngay_sinh: date of birth; an int when only the year is known.
        chuc_vu: office; "" for collectives.
        don_vi: unit (for a collective: the body above it).
        awards: what is proposed, highest first.
        thanh_tich: the achievement as printed.
        muc: how the year's tasks were done; None when not stated.
        sang_kien: initiatives.
        da_dat: earlier awards.
        phieu: the council's vote by award code.
        rut: why an award is withdrawn or no longer considered, by award code.
        so_nguoi, so_ldtt, so_cstdcs: members of a collective; those with “Lao động tiên tiến”, “Chiến sĩ thi đua cơ sở”.
        bi_ky_luat: members (or the person) under discipline from cảnh cáo upwards; None when not stated.
        nhom: statistics group; "" not stated.
        que_quan, trinh_do, nhiem_vu: what a report of merit tells besides.
        ghi_chu: the remark of its row, as entered.
        tiep_nhan: the day the appraising body received the dossier; None when not stated.
        tu_tran: the day of death; True: dead, the day not entered; False: alive.
        cho: cell of the name in the workbook, for messages.
    """

    stt: int
    doi_tuong: DoiTuong
    ten: str
    gioi_tinh: Literal["nam", "nu"] | None = None
    ngay_sinh: date | int | None = None
    chuc_vu: str = ""
    don_vi: str = ""
    awards: tuple[DanhHieu, ...] = ()
    thanh_tich: str = ""
    muc: MucHoanThanh | None = None
    sang_kien: tuple[SangKien, ...] = ()
    da_dat: tuple[DaDat, ...] = ()
    phieu: Mapping[str, Phieu] = field(default_factory=dict)
    rut: Mapping[str, str] = field(default_factory=dict)
    so_nguoi: int | None = None
    so_ldtt: int | None = None
    so_cstdcs: int | None = None
    bi_ky_luat: int | None = None
    nhom: str = ""
    que_quan: str = ""
    trinh_do: str = ""
    nhiem_vu: str = ""
    tiep_nhan: date | None = None
    ghi_chu: str = ""
    tu_tran: date | bool = False
    cho: str = ""

    @property
    def danh_hieu(self) -> tuple[str, ...]:
        """Codes of the awards proposed."""
        return tuple(award.ma for award in self.awards)

    @property
    def identity(self) -> tuple[str, str, str]:
        """What makes a nominee this one and not a namesake: kind, name, unit and birth as far as they are known."""
        return (self.doi_tuong, fold(self.ten), fold(self.don_vi))

    def posthumous(self, day: date | None) -> bool:
        """Say whether a paper of a day speaks of somebody dead; None: no day, nobody.

        >>> [DeCu(1, "ca_nhan", "A", tu_tran=died).posthumous(date(2026, 12, 18)) for died in (date(2026, 12, 20), True)]
        [False, True]
        """
        if day is None or self.tu_tran is False:
            return False
        return self.tu_tran is True or self.tu_tran <= day

    def named(self) -> str:
        """Name a person so that a namesake is told apart, for messages."""
        born = ngay_ngan(self.ngay_sinh) if isinstance(self.ngay_sinh, date) else str(self.ngay_sinh or "")
        return ", ".join(part for part in (self.ten, born, self.don_vi) if part)

    def years_in_a_row(self, ma: str, until: int) -> int:
        """Count the years without a gap in which an award was received, back from a year."""
        got = {award.nam for award in self.da_dat if award.ma == ma}
        count = 0
        while until - count in got:
            count += 1
        return count
