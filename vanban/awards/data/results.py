"""From nominees to results: who passed, who is decided here, who is proposed upwards, who is paid what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from vanban.awards.data.criteria import Remark, review
from vanban.awards.data.events import TrenXet
from vanban.awards.data.nominees import DeCu, Phieu
from vanban.awards.law.money import Rounding, tien_thuong
from vanban.frozen import dataclass
from vanban.language import fold
from vanban.law import DanhHieu, Law

KNC: Final = "KNC"
"""Kỷ niệm chương (this code and those that begin with it) have rounds of their own and no vote of the year-end council."""
POSTHUMOUS: Final = "truy tặng"
"""The note of a line given to somebody dead on the day of the decision."""
TinhTrang = Literal["chua_bo_phieu", "dat", "khong_dat", "rut"]


@dataclass(frozen=True, slots=True)
class Xet:
    """One award of one nominee before the council.

    Attributes:
        de_cu: the nominee.
        danh_hieu: the award.
        phieu: the vote; None when none was entered.
        tinh_trang: not voted on yet, passed, failed, withdrawn.
        ly_do: why not; "" when passed.
        ty_le: the share asked, percent of all members; None: more than half.
    """

    de_cu: DeCu
    danh_hieu: DanhHieu
    phieu: Phieu | None
    tinh_trang: TinhTrang
    ly_do: str = ""
    ty_le: int | None = None

    @property
    def dat(self) -> bool:
        """Whether it passed."""
        return self.tinh_trang == "dat"


@dataclass(frozen=True, slots=True)
class DuocTang:
    """One line of the decision's list; `stt` runs through the whole list and is the number in the sổ vàng."""

    stt: int
    de_cu: DeCu
    danh_hieu: DanhHieu


@dataclass(frozen=True, slots=True)
class Chi:
    """One line of the table of payments; `so_tien` 0 with a note where another title pays already; None: no rate is known."""

    dong: DuocTang
    he_so: Decimal | None
    luong_co_so: int | None
    so_tien: int | None
    ghi_chu: str = ""


@dataclass(frozen=True, slots=True)
class Rules:
    """By what the council's votes are judged.

    Attributes:
        law: the dated law.
        ngay: the day of the council.
        ty_le: the office's own shares, percent of all members by award.
        tham_quyen: codes the head decides.
        phieu_kin: codes voted on by secret ballot; None: those the law's data marks.
    """

    law: Law
    ngay: date
    ty_le: Mapping[str, int]
    tham_quyen: frozenset[str]
    phieu_kin: frozenset[str] | None = None

    def share(self, ma: str) -> int | None:
        """Give the share an award needs: the higher of the State's and the office's own; None: more than half."""
        national = self.law.share(ma, self.ngay)
        own = self.ty_le.get(ma)
        if national is None:
            return own
        return max(national.value, own or 0)

    def secret(self, award: DanhHieu) -> bool:
        """Say whether an award is voted on by secret ballot."""
        return award.ma in self.phieu_kin if self.phieu_kin is not None else award.bo_phieu_kin

    def here(self, award: DanhHieu) -> bool:
        """Say whether the head of the office decides an award."""
        return award.ma in self.tham_quyen


def consider(nominees: Iterable[DeCu], nam: int, rules: Rules) -> tuple[list[Xet], list[Remark]]:
    """Judge every award of every nominee by the council's vote; without a vote nothing is decided.

    Args:
        nominees: all of them.
        nam: year of the awards.
        rules: by what votes are judged.
    """
    judged: list[Xet] = []
    remarks: list[Remark] = []
    for who in nominees:
        found = review(who, nam, rules.law, rules.ngay)
        remarks += found
        for award in who.awards:
            if award.ma.startswith(KNC):
                continue
            vote, need = who.phieu.get(award.ma), rules.share(award.ma)
            stops = [remark.noi_dung for remark in found if remark.ma == award.ma and remark.muc == "loi"]
            if award.ma in who.rut:
                judged.append(Xet(who, award, vote, "rut", who.rut[award.ma], need))
            elif stops:
                judged.append(Xet(who, award, vote, "khong_dat", "; ".join(stops), need))
            elif vote is None:
                judged.append(Xet(who, award, None, "chua_bo_phieu", "chưa có kết quả bỏ phiếu", need))
            else:
                short = short_of(vote, need)
                judged.append(Xet(who, award, vote, "khong_dat" if short else "dat", short, need))
    given = {(id(x.de_cu), x.danh_hieu.ma) for x in judged if x.dat}
    for x in judged:
        for ma in _RESTS_ON.get(x.danh_hieu.ma, ()) if x.dat else ():
            if ma in x.de_cu.danh_hieu and (id(x.de_cu), ma) not in given:
                said = f"đạt, mà {rules.law.danh_hieu[ma].ten} năm nay không đạt: xem lại"
                who = x.de_cu
                remarks.append(Remark("canh_bao", who.ten, x.danh_hieu.ma, x.danh_hieu.ten, said, "A", who.cho))
    return judged, remarks


_RESTS_ON: Final = {"CSTDCS": ("LDTT",), "CSTD_TINH": ("CSTDCS",), "CSTD_BO": ("CSTDCS",)}
"""Titles that ask for another one of the same year (Luật Thi đua, khen thưởng, Điều 22, 23)."""


def short_of(vote: Phieu, need: int | None) -> str:
    """Say what a vote lacks; "" when it is enough.

    Args:
        vote: the council's vote.
        need: percent of all members; None where nobody sets one: then more than half.

    >>> short_of(Phieu(51, 101), None), short_of(Phieu(5, 10), None)
    ('', 'đạt 5/10 phiếu, chưa quá nửa tổng số thành viên')
    """
    if need is None:
        enough = vote.dong_y * 2 > vote.tong
        return "" if enough else f"đạt {vote.dong_y}/{vote.tong} phiếu, chưa quá nửa tổng số thành viên"
    return "" if vote.reaches(need) else f"đạt {vote.dong_y}/{vote.tong} phiếu, chưa đủ {need}%"


def _listed(chosen: list[Xet], day: date | None = None) -> list[DuocTang]:
    """Titles before forms, higher before lower, collectives before households before persons, the living first, then by list."""
    place = {"tap_the": 0, "ho_gia_dinh": 1, "ca_nhan": 2}
    chosen.sort(
        key=lambda x: (
            x.danh_hieu.loai == "hinh_thuc", place[x.de_cu.doi_tuong], x.danh_hieu.bac, x.de_cu.posthumous(day), x.de_cu.stt,
        )
    )  # fmt: skip
    return [DuocTang(number, x.de_cu, x.danh_hieu) for number, x in enumerate(chosen, 1)]


def decided_here(judged: Iterable[Xet], rules: Rules, day: date | None = None) -> list[DuocTang]:
    """List what the head of the office decides on a day (NĐ 152, Điều 29 khoản 5), numbered through."""
    return _listed([x for x in judged if x.dat and rules.here(x.danh_hieu)], day)


def proposed_upwards(judged: Iterable[Xet], rules: Rules) -> list[DuocTang]:
    """List what the office can only propose to the State's side; awards of Party and unions go their own way."""
    return _listed([x for x in judged if x.dat and not rules.here(x.danh_hieu) and x.danh_hieu.cap != "doan_the"])


def outcome_of(who: DeCu, award: DanhHieu, results: Iterable[TrenXet], nam: int | None = None) -> TrenXet | None:
    """Find what the level above decided about a proposal; None while it has not said.

    Args:
        who: the nominee.
        award: what was proposed.
        results: what the level above said.
        nam: the year of the proposal; None takes results that name no year.
    """
    for result in results:
        if result.nam is not None and nam is not None and result.nam != nam:
            continue
        same_unit = not result.don_vi or not who.don_vi or fold(result.don_vi) == fold(who.don_vi)
        if result.danh_hieu.ma == award.ma and fold(result.ten) == fold(who.ten) and same_unit:
            return result
    return None


def payments(lines: Sequence[DuocTang], ngay: date, law: Law, *, lam_tron: Rounding = "len_muoi_nghin") -> list[Chi]:
    """Compute the money of a decision: of several titles of one year only the highest pays; a form of award pays besides.

    Of several forms for one achievement the highest pays; forms for other times and achievements have decisions of their own
    and pay each (NĐ 152, Điều 49 khoản 6). One list gives one recipient one achievement.

    Args:
        lines: the decision's list.
        ngay: day of the decision.
        law: the dated law.
        lam_tron: rounding.

    Raises:
        InputError: no base salary is known for the day.
    """
    best: dict[object, DuocTang] = {}
    for line in lines:
        mark = (line.de_cu.doi_tuong, line.de_cu.stt, line.danh_hieu.loai)
        if _rate(line) is not None and (mark not in best or _worth(line) > _worth(best[mark])):
            best[mark] = line
    paid: list[Chi] = []
    for line in lines:
        dead = POSTHUMOUS if line.de_cu.posthumous(ngay) else ""
        if _rate(line) is None:
            paid.append(Chi(line, None, None, None, dead))
            continue
        money = tien_thuong(line.danh_hieu, line.de_cu.doi_tuong, ngay, law, lam_tron=lam_tron)
        highest = best.get((line.de_cu.doi_tuong, line.de_cu.stt, line.danh_hieu.loai))
        if highest is not None and highest is not line:
            note = "; ".join(part for part in (dead, f"hưởng mức {highest.danh_hieu.ten}") if part)
            paid.append(Chi(line, money.he_so, money.luong_co_so, 0, note))
        else:
            paid.append(Chi(line, money.he_so, money.luong_co_so, money.so_tien, dead))
    return paid


def _rate(line: DuocTang) -> Decimal | None:
    return line.danh_hieu.he_so.get(line.de_cu.doi_tuong)


def _worth(line: DuocTang) -> tuple[Decimal, int]:
    """Order awards of one recipient: by coefficient, then by rank."""
    return (_rate(line) or Decimal(0), -line.danh_hieu.bac)


@dataclass(frozen=True, slots=True)
class Dem:
    """How many collectives, households and persons got one award."""

    danh_hieu: DanhHieu
    tap_the: int
    ca_nhan: int
    ho_gia_dinh: int = 0


def count(lines: Iterable[DuocTang]) -> list[Dem]:
    """Count by award, in the order of the list."""
    numbers: dict[DanhHieu, list[int]] = {}
    place = {"tap_the": 0, "ca_nhan": 1, "ho_gia_dinh": 2}
    for line in lines:
        numbers.setdefault(line.danh_hieu, [0, 0, 0])[place[line.de_cu.doi_tuong]] += 1
    return [Dem(award, *some) for award, some in numbers.items()]
