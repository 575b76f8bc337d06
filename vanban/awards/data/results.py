"""From nominees to results: who passed, who is decided here, who is proposed upwards, who is paid what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from vanban.awards.data.criteria import Remark, review
from vanban.awards.data.nominees import DeCu, Phieu
from vanban.awards.law.catalogue import CATALOGUE, DECIDED_BY_OFFICE, DanhHieu
from vanban.awards.law.money import Rounding, tien_thuong

KNC: Final = "KNC"
"""Kỷ niệm chương has rounds of its own and no vote of the year-end council."""


@dataclass(frozen=True, slots=True)
class Xet:
    """One award of one nominee before the council.

    Attributes:
        de_cu: the nominee.
        danh_hieu: the award.
        phieu: the vote; None when none was taken.
        dat: passed.
        ly_do: why not; "" when passed.
    """

    de_cu: DeCu
    danh_hieu: DanhHieu
    phieu: Phieu | None
    dat: bool
    ly_do: str = ""


@dataclass(frozen=True, slots=True)
class DuocTang:
    """One line of the decision's list; `stt` runs through the whole list and is the number in the sổ vàng."""

    stt: int
    de_cu: DeCu
    danh_hieu: DanhHieu


@dataclass(frozen=True, slots=True)
class Chi:
    """One line of the table of payments; `so_tien` 0 with a note where another title pays already."""

    dong: DuocTang
    he_so: Decimal
    luong_co_so: int
    so_tien: int
    ghi_chu: str = ""


def consider(
    nominees: Iterable[DeCu], nam: int, thresholds: Mapping[str, int] | None = None
) -> tuple[list[Xet], list[Remark]]:
    """Judge every award of every nominee by the council's vote; criteria only remark, faults stop.

    Args:
        nominees: all of them.
        nam: year of the awards.
        thresholds: the office's own thresholds, percent of all members by award.
    """
    judged: list[Xet] = []
    remarks: list[Remark] = []
    for nominee in nominees:
        found = review(nominee, nam, thresholds=thresholds)
        remarks += found
        for award in nominee.awards:
            if award.ma == KNC:
                continue
            stops = [remark.noi_dung for remark in found if remark.ma == award.ma and remark.muc == "loi"]
            vote = nominee.phieu.get(award.ma)
            short = _short(vote, (thresholds or {}).get(award.ma, award.bo_phieu))
            if stops:
                judged.append(Xet(nominee, award, vote, False, "; ".join(stops)))
            else:
                judged.append(Xet(nominee, award, vote, not short, short))
    return judged, remarks


def _short(vote: Phieu | None, need: int | None) -> str:
    """Say what a vote lacks; "" when it is enough or none was taken.

    Args:
        vote: the council's vote.
        need: percent of all members; None where the law leaves it to the office: then more than half.

    >>> _short(Phieu(dong_y=51, tong=101), None), _short(Phieu(dong_y=5, tong=10), None)
    ('', 'đạt 5/10 phiếu, chưa quá nửa tổng số thành viên')
    """
    if vote is None:
        return ""
    if need is None:
        return (
            ""
            if vote.dong_y * 2 > vote.tong
            else f"đạt {vote.dong_y}/{vote.tong} phiếu, chưa quá nửa tổng số thành viên"
        )
    return "" if vote.reaches(need) else f"đạt {vote.dong_y}/{vote.tong} phiếu, chưa đủ {need}%"


def decided_here(judged: Iterable[Xet]) -> list[DuocTang]:
    """List what the head of the office decides: collectives first, by rank, then in list order; numbered through."""
    chosen = [x for x in judged if x.dat and x.danh_hieu.ma in DECIDED_BY_OFFICE]
    chosen.sort(key=lambda x: (x.de_cu.doi_tuong == "ca_nhan", x.danh_hieu.bac, x.de_cu.stt))
    return [DuocTang(number, x.de_cu, x.danh_hieu) for number, x in enumerate(chosen, 1)]


def proposed_upwards(judged: Iterable[Xet]) -> list[DuocTang]:
    """List what the office can only propose, in the order of the tờ trình: titles before forms, collectives before persons."""
    chosen = [x for x in judged if x.dat and x.danh_hieu.ma not in DECIDED_BY_OFFICE]
    chosen.sort(
        key=lambda x: (x.danh_hieu.loai == "hinh_thuc", x.de_cu.doi_tuong == "ca_nhan", x.danh_hieu.bac, x.de_cu.stt)
    )
    return [DuocTang(number, x.de_cu, x.danh_hieu) for number, x in enumerate(chosen, 1)]


def payments(lines: Sequence[DuocTang], ngay: date, *, lam_tron: Rounding = "len_muoi_nghin") -> list[Chi]:
    """Compute the money of a decision: of several titles of one year only the highest pays; a form of award pays besides.

    Args:
        lines: the decision's list.
        ngay: day of the decision.
        lam_tron: rounding.
    """
    best: dict[tuple[str, int], DuocTang] = {}
    for line in lines:
        who = (line.de_cu.doi_tuong, line.de_cu.stt)
        if line.danh_hieu.loai == "danh_hieu" and (who not in best or line.danh_hieu.bac < best[who].danh_hieu.bac):
            best[who] = line
    paid: list[Chi] = []
    for line in lines:
        money = tien_thuong(line.danh_hieu, line.de_cu.doi_tuong, ngay, lam_tron=lam_tron)
        highest = best.get((line.de_cu.doi_tuong, line.de_cu.stt))
        if line.danh_hieu.loai == "danh_hieu" and highest is not None and highest is not line:
            note = f"hưởng mức {highest.danh_hieu.ten}"
            paid.append(Chi(line, money.he_so, money.luong_co_so, 0, note))
        else:
            paid.append(Chi(line, money.he_so, money.luong_co_so, money.so_tien))
    return paid


@dataclass(frozen=True, slots=True)
class Dem:
    """How many collectives and persons got one award."""

    danh_hieu: DanhHieu
    tap_the: int
    ca_nhan: int


def count(lines: Iterable[DuocTang]) -> list[Dem]:
    """Count by award, in the order of the list."""
    numbers: dict[str, list[int]] = {}
    for line in lines:
        pair = numbers.setdefault(line.danh_hieu.ma, [0, 0])
        pair[line.de_cu.doi_tuong == "ca_nhan"] += 1
    return [Dem(CATALOGUE[ma], groups, persons) for ma, (groups, persons) in numbers.items()]
