"""What the head of an office can decide, and what he can only propose."""

from __future__ import annotations

from typing import Final

from vanban.awards.data.settings import CaiDat
from vanban.errors import Problem
from vanban.language import fold
from vanban.law import Law
from vanban.models import HoSoCoQuan
from vanban.patterns import regex

_TOP: Final = regex(r"^(?:ủy ban nhân dân|ubnd) (?:tỉnh|thành phố) ")


def beyond_power(settings: CaiDat, office: HoSoCoQuan, law: Law) -> list[Problem]:
    """Refuse awards that `quy_che.tham_quyen` gives to a head who cannot decide them (Luật Thi đua, khen thưởng, Điều 80).

    Args:
        settings: `nam.yaml`.
        office: the office profile.
        law: the dated law; awards the office wrote into its own are its own affair.
    """
    head, body = office.signer(settings.ky.get("dung_dau", "")), office.co_quan
    who = settings.dung_dau or (head.nguoi_dung_dau if head is not None else "")
    post = fold(who)
    named = fold((body.ten_day_du or body.ten or "") if body is not None else "")
    top = post.startswith("bộ trưởng") or (post.startswith("chủ tịch") and _TOP.search(named) is not None)
    awards = [law.danh_hieu[ma] for ma in settings.quy_che.tham_quyen or () if ma in law.danh_hieu]
    wrong = [
        award for award in awards
        if not award.source.cua_co_quan and award.cap != "co_so" and not (award.cap == "bo_tinh" and top)
    ]  # fmt: skip
    remedy = "Bỏ mã này khỏi tham_quyen: cơ quan chỉ đề nghị, cấp trên quyết định"
    return [
        Problem("không thuộc thẩm quyền của người đứng đầu cơ quan", f"quy_che.tham_quyen: {award.ma}", "nam.yaml",
                tim_thay=f"{award.ten}; {who}", cach_sua=remedy)
        for award in wrong
    ]  # fmt: skip
