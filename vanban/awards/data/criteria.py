"""Does a nominee meet what the award asks? Findings, never refusals on what is not sure (tdkt criteria before 01/10/2026)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from vanban.awards.data.nominees import DeCu
from vanban.awards.law.catalogue import CATALOGUE, DECIDED_BY_OFFICE
from vanban.awards.law.dated import Confidence

Weight = Literal["loi", "canh_bao"]


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at.

    Attributes:
        muc: "loi" stops the paper, "canh_bao" only tells.
        ten: the nominee.
        ma: the award.
        noi_dung: what is wrong.
        do_tin: how sure the rule is; C never stops anything.
        cho: cell in the workbook.
    """

    muc: Weight
    ten: str
    ma: str
    noi_dung: str
    do_tin: Confidence
    cho: str = ""

    def __str__(self) -> str:
        """Say it in a line."""
        where = f"{self.cho}: " if self.cho else ""
        return f"{where}{self.ten} - {CATALOGUE[self.ma].ten if self.ma in CATALOGUE else self.ma}: {self.noi_dung}"


Check = Callable[[DeCu, int], Iterator[tuple[str, Confidence]]]
MIN_SHARE_LDTT: Final = 70


def _ldtt(nominee: DeCu, nam: int) -> Iterator[tuple[str, Confidence]]:
    if nominee.muc in {"HTNV", "KHTNV"}:
        yield "cần hoàn thành tốt nhiệm vụ trở lên", "A"


def _cstdcs(nominee: DeCu, nam: int) -> Iterator[tuple[str, Confidence]]:
    if nominee.muc != "HTXSNV" and not nominee.sang_kien:
        yield "cần hoàn thành xuất sắc nhiệm vụ, hoặc có sáng kiến, đề tài được công nhận", "A"
    has_title = "LDTT" in nominee.danh_hieu or any(g.nam == nam and g.ma == "LDTT" for g in nominee.da_dat)
    if not has_title:
        yield f"cần đạt “Lao động tiên tiến” năm {nam}", "A"


def _consecutive(ma: str, years: int, what: str) -> Check:
    def check(nominee: DeCu, nam: int) -> Iterator[tuple[str, Confidence]]:
        got = max(nominee.years_in_a_row(ma, nam), nominee.years_in_a_row(ma, nam - 1))
        this_year = 1 if ma in nominee.danh_hieu and nominee.years_in_a_row(ma, nam) == 0 else 0
        if got + this_year < years:
            yield f"cần {years} năm liên tục đạt {CATALOGUE[ma].ten}, mới thấy {got + this_year}", "A"
        if not nominee.sang_kien:
            yield f"cần sáng kiến, đề tài {what}", "A"

    return check


def _collective(need_excellent: bool) -> Check:
    def check(nominee: DeCu, nam: int) -> Iterator[tuple[str, Confidence]]:
        if (
            nominee.so_nguoi
            and nominee.so_ldtt is not None
            and nominee.so_ldtt * 100 < MIN_SHARE_LDTT * nominee.so_nguoi
        ):
            yield (
                f"{nominee.so_ldtt}/{nominee.so_nguoi} cá nhân đạt “Lao động tiên tiến”, chưa đủ {MIN_SHARE_LDTT}%",
                "A",
            )
        if nominee.bi_ky_luat:
            yield f"có {nominee.bi_ky_luat} cá nhân bị kỷ luật từ cảnh cáo trở lên", "A"
        if need_excellent and nominee.muc is not None and nominee.muc != "HTXSNV":
            yield "cần hoàn thành xuất sắc nhiệm vụ", "A"
        if not need_excellent and nominee.muc in {"HTNV", "KHTNV"}:
            yield "cần hoàn thành tốt nhiệm vụ trở lên", "A"
        if need_excellent and nominee.so_cstdcs == 0:
            yield "cần có cá nhân đạt “Chiến sĩ thi đua cơ sở”", "A"

    return check


CRITERIA: Final[Mapping[str, Check]] = {
    "LDTT": _ldtt,
    "CSTDCS": _cstdcs,
    "CSTD_TINH": _consecutive("CSTDCS", 3, "có hiệu quả, phạm vi ảnh hưởng cấp tỉnh"),
    "CSTD_TQ": _consecutive("CSTD_TINH", 2, "có phạm vi ảnh hưởng toàn quốc"),
    "TTLDTT": _collective(need_excellent=False),
    "TTLDXS": _collective(need_excellent=True),
}
"""What each award asks, for the text in force before 01/10/2026; a later law is another table."""


def review(nominee: DeCu, nam: int, *, thresholds: Mapping[str, int] | None = None) -> list[Remark]:
    """Look at one nominee: criteria, votes, what may stand together.

    Args:
        nominee: the nominee.
        nam: the year of the awards.
        thresholds: the office's own vote thresholds in percent by award; a breach of these is a fault, of the law's a warning.
    """
    found: list[Remark] = []
    for ma in nominee.danh_hieu:
        award = CATALOGUE[ma]
        if nominee.doi_tuong not in award.doi_tuong:
            found.append(Remark("loi", nominee.ten, ma, "không tặng cho đối tượng này", "A", nominee.cho))
        check = CRITERIA.get(ma)
        if check is not None:
            found += [
                Remark("canh_bao", nominee.ten, ma, text, sure, nominee.cho) for text, sure in check(nominee, nam)
            ]
        found += _votes(nominee, ma, thresholds or {})
    return found


def _votes(nominee: DeCu, ma: str, thresholds: Mapping[str, int]) -> Iterator[Remark]:
    vote = nominee.phieu.get(ma)
    own = thresholds.get(ma)
    need = own if own is not None else CATALOGUE[ma].bo_phieu
    if vote is None or need is None:
        return
    if vote.dong_y > vote.tong:
        yield Remark(
            "loi", nominee.ten, ma, f"{vote.dong_y} phiếu đồng ý nhiều hơn {vote.tong} thành viên", "A", nominee.cho
        )
    elif not vote.reaches(need):
        weight: Weight = "loi" if own is not None else "canh_bao"
        text = f"{vote.dong_y}/{vote.tong} phiếu đồng ý, chưa đủ {need}% tổng số thành viên"
        yield Remark(weight, nominee.ten, ma, text, "B", nominee.cho)


def beyond_office(codes: tuple[str, ...]) -> tuple[str, ...]:
    """Name the awards that the office can only propose, not decide.

    >>> beyond_office(("LDTT", "BK_TINH"))
    ('BK_TINH',)
    """
    return tuple(ma for ma in codes if ma not in DECIDED_BY_OFFICE)
