"""Does a nominee meet what the award asks? Findings, never refusals (criteria of the Law before 01/10/2026)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final, Literal

from vanban.awards.data.nominees import DeCu
from vanban.frozen import dataclass
from vanban.language import key
from vanban.law import Confidence, Law

Weight = Literal["loi", "canh_bao"]


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at.

    Attributes:
        muc: "loi" stops the award, "canh_bao" only tells.
        ten: the nominee.
        ma: the award; `award` its name.
        noi_dung: what is wrong.
        do_tin: how sure the rule is; C never stops anything.
        cho: cell in the workbook.
    """

    muc: Weight
    ten: str
    ma: str
    award: str
    noi_dung: str
    do_tin: Confidence
    cho: str = ""

    def __str__(self) -> str:
        """Say it in a line."""
        where = f"{self.cho}: " if self.cho else ""
        return f"{where}{self.ten} - {self.award}: {self.noi_dung}"


@dataclass(frozen=True, slots=True)
class Asked:
    """What a criterion is judged by: the nominee, the year, the law, the day of the council."""

    who: DeCu
    nam: int
    law: Law
    ngay: date


Check = Callable[[Asked], Iterator[tuple[str, Confidence]]]


def _ldtt(asked: Asked) -> Iterator[tuple[str, Confidence]]:
    if asked.who.muc in {"HTNV", "KHTNV"}:
        yield "cần hoàn thành tốt nhiệm vụ trở lên", "A"


def _cstdcs(asked: Asked) -> Iterator[tuple[str, Confidence]]:
    who = asked.who
    if who.muc is not None and who.muc != "HTXSNV" and not who.sang_kien:
        yield "cần hoàn thành xuất sắc nhiệm vụ, hoặc có sáng kiến, đề tài được công nhận", "A"
    if "LDTT" not in who.danh_hieu and not any(g.nam == asked.nam and g.ma == "LDTT" for g in who.da_dat):
        yield f"cần đạt “Lao động tiên tiến” năm {asked.nam}", "A"


def _consecutive(ma: str, years: str, usual: int, scopes: tuple[str, ...], what: str) -> Check:
    def check(asked: Asked) -> Iterator[tuple[str, Confidence]]:
        who = asked.who
        needed = int(asked.law.number(years, asked.ngay) or usual)
        got = max(who.years_in_a_row(ma, asked.nam), who.years_in_a_row(ma, asked.nam - 1))
        this_year = 1 if ma in who.danh_hieu and who.years_in_a_row(ma, asked.nam) == 0 else 0
        if got + this_year < needed:
            yield f"cần {needed} năm liên tục đạt {asked.law.danh_hieu[ma].ten}, mới thấy {got + this_year}", "A"
        if not who.sang_kien:
            yield f"cần sáng kiến, đề tài {what}", "A"
        elif not any(key(idea.pham_vi) in scopes for idea in who.sang_kien):
            told = ", ".join(idea.pham_vi or "chưa ghi" for idea in who.sang_kien)
            yield f"cần sáng kiến, đề tài {what}; phạm vi đang ghi: {told}", "A"

    return check


def _collective(need_excellent: bool) -> Check:
    def check(asked: Asked) -> Iterator[tuple[str, Confidence]]:
        who = asked.who
        share = int(asked.law.number("ty_le_ldtt", asked.ngay) or 70)
        if who.so_nguoi and who.so_ldtt is not None and who.so_ldtt * 100 < share * who.so_nguoi:
            yield f"{who.so_ldtt}/{who.so_nguoi} cá nhân đạt “Lao động tiên tiến”, chưa đủ {share}%", "A"
        if who.bi_ky_luat:
            yield f"có {who.bi_ky_luat} cá nhân bị kỷ luật từ cảnh cáo trở lên", "A"
        if need_excellent and who.muc is not None and who.muc != "HTXSNV":
            yield "cần hoàn thành xuất sắc nhiệm vụ", "A"
        if not need_excellent and who.muc in {"HTNV", "KHTNV"}:
            yield "cần hoàn thành tốt nhiệm vụ trở lên", "A"
        if need_excellent and who.so_cstdcs == 0:
            yield "cần có cá nhân đạt “Chiến sĩ thi đua cơ sở”", "A"

    return check


_PROVINCE: Final = ("tinh", "cap_tinh", "toan_tinh", "thanh_pho", "bo", "nganh", "toan_quoc", "ca_nuoc")
CRITERIA: Final[Mapping[str, Check]] = {
    "LDTT": _ldtt,
    "CSTDCS": _cstdcs,
    "CSTD_TINH": _consecutive("CSTDCS", "nam_cstd_tinh", 3, _PROVINCE, "có hiệu quả, phạm vi ảnh hưởng cấp tỉnh"),
    "CSTD_BO": _consecutive("CSTDCS", "nam_cstd_tinh", 3, _PROVINCE, "có hiệu quả, phạm vi ảnh hưởng cấp bộ"),
    "CSTD_TQ": _consecutive("CSTD_TINH", "nam_cstd_tq", 2, ("toan_quoc", "ca_nuoc"), "có phạm vi ảnh hưởng toàn quốc"),
    "TTLDTT": _collective(need_excellent=False),
    "TTLDXS": _collective(need_excellent=True),
}
"""What each award asks, for the text in force before 01/10/2026; a later law is another table."""


def review(who: DeCu, nam: int, law: Law, ngay: date) -> list[Remark]:
    """Look at one nominee: criteria, and whether the award is for such a recipient at all.

    Args:
        who: the nominee.
        nam: the year of the awards.
        law: the dated law.
        ngay: the day of the council.
    """
    found: list[Remark] = []
    for award in who.awards:
        if who.doi_tuong not in award.doi_tuong:
            text = "không tặng cho đối tượng này"
            found.append(Remark("loi", who.ten, award.ma, award.ten, text, "A", who.cho))
        check = CRITERIA.get(award.ma)
        for text, sure in check(Asked(who, nam, law, ngay)) if check is not None else ():
            found.append(Remark("canh_bao", who.ten, award.ma, award.ten, text, sure, who.cho))
    return found
