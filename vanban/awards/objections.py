"""What stands against papers that rest on a council's results, on days, on grounds: told with its cell, and nothing is issued."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from vanban.awards.data.contradictions import contradictions, idea_contradictions, twice_listed
from vanban.awards.data.councils import Meeting, box_of
from vanban.awards.data.doubts import other_years, remarks_against
from vanban.awards.data.settings import CaiDat
from vanban.awards.data.workbook import SoLieu
from vanban.awards.kit import Kit
from vanban.language import fold
from vanban.law import Law
from vanban.patterns import regex

_GROUND: Final = regex(r"Căn cứ [^\n]*")
_CODE: Final = regex(r"\d+/\d{4}/[A-ZĐ]+(?:-[A-ZĐ]+)*")


def council_objections(kit: Kit) -> list[str]:
    """Say what stands against the results of the council: contradictions, no quorum, more votes than voters, boxes."""
    found = [*contradictions(kit.data, kit.settings), *kit.tdkt.wrong]
    found += [
        f"{who.cho}: hồ sơ của {who.ten} tiếp nhận ngày {who.tiep_nhan:%d/%m/%Y}, sau ngày Hội đồng họp "
        f"({kit.rules.ngay:%d/%m/%Y})"
        for who in kit.data.nominees if who.tiep_nhan is not None and who.tiep_nhan > kit.rules.ngay
    ]  # fmt: skip
    found += [*_too_many_votes(kit), *_above_quota(kit)]
    for x in kit.judged:
        box = box_of(kit.data.hom_phieu, x.danh_hieu.ma)
        if x.phieu is None or box is None or box.hop_le is None or not kit.rules.secret(x.danh_hieu):
            continue
        if x.phieu.dong_y > box.hop_le:
            found.append(
                f"{x.de_cu.cho}: {x.de_cu.ten} - {x.danh_hieu.ten} có {x.phieu.dong_y} phiếu đồng ý, nhiều hơn "
                f"{box.hop_le} phiếu hợp lệ ({box.cho})"
            )
    return list(dict.fromkeys(found))


def _too_many_votes(kit: Kit) -> Iterator[str]:
    """Nobody votes who was away and sent no opinion."""
    voters, said = kit.tdkt.voters, kit.tdkt.who_voted()
    if voters is None:
        return
    for box in kit.data.hom_phieu:
        if box.phat_ra is not None and voters < box.phat_ra <= len(kit.tdkt.members):
            yield f"{box.cho}: phát ra {box.phat_ra} phiếu, {said}; {_REMEDY}"
    above = [x for x in kit.judged if x.phieu is not None and x.phieu.dong_y > voters]
    for x in above[:1]:
        more = f" (và {len(above) - 1} lượt khác)" if len(above) > 1 else ""
        agreed = x.phieu.dong_y if x.phieu is not None else 0
        yield f"{x.de_cu.cho}: {x.de_cu.ten} - {x.danh_hieu.ten}{more} có {agreed} phiếu đồng ý, {said}; {_REMEDY}"


def _above_quota(kit: Kit) -> Iterator[str]:
    """Tell awards that more persons would get than the office's own rule allows."""
    passed = [x for x in kit.judged if x.dat and x.de_cu.doi_tuong == "ca_nhan"]
    base = sum(x.danh_hieu.ma == "LDTT" for x in passed)
    for ma, most in kit.settings.quy_che.toi_da.items():
        count = sum(x.danh_hieu.ma == ma for x in passed)
        if count * 100 > most * base:
            yield (
                f"{kit.awards[ma].ten}: {count} người đạt trên {base} người đạt “Lao động tiên tiến”, quá {most}% của quy chế "
                "(nam.yaml: quy_che.toi_da); Hội đồng xét lại, ghi cột «Rút, thôi xét»"
            )


_REMEDY: Final = "sửa số phiếu, hoặc ghi cột «Có mặt», «Ý kiến bằng văn bản» của trang «Hội đồng»"


def idea_objections(kit: Kit) -> list[str]:
    """Say what stands against the results of the council of initiatives."""
    return list(
        dict.fromkeys([*kit.sang_kien.wrong, *idea_contradictions(kit.data), *_too_many_marks(kit, kit.sang_kien)])
    )


def _too_many_marks(kit: Kit, met: Meeting) -> Iterator[str]:
    if met.voters is None:
        return
    for idea in kit.data.sang_kien:
        if (idea.phieu_dong_y or 0) > met.voters:
            yield f"{idea.cho}: sáng kiến «{idea.ten}» có {idea.phieu_dong_y} phiếu đồng ý, {met.who_voted()}; {_REMEDY}"
        if met.voters < len(idea.diem) <= len(met.members):
            yield f"{idea.cho}: sáng kiến «{idea.ten}» có {len(idea.diem)} phiếu chấm, {met.who_voted()}; {_REMEDY}"


def list_objections(data: SoLieu, settings: CaiDat, paper: str) -> Iterator[str]:
    """Tell what stands against the sheet a paper lists (last year's proposals, registrations, delegates): rows twice, remarks."""
    if paper in {"to_trinh_khen_thuong.nam_truoc", "bao_cao_thanh_tich_ca_nhan", "bao_cao_thanh_tich_tap_the"}:
        yield from twice_listed(data.nam_truoc)
        yield from remarks_against(data.nam_truoc)
        yield from other_years(data.nam_truoc, settings.years(-1), settings.called(-1))
    elif paper == "cong_van_cu_tham_du":
        yield from twice_listed(data.cu_di)
    elif paper in {"ban_dang_ky_thi_dua", "bao_cao_so_ket"}:
        seen: dict[tuple[str, ...], str] = {}
        for one in data.dang_ky or ():
            mark = (one.doi_tuong, fold(one.ten), fold(one.don_vi), fold(one.chuc_vu))
            if mark in seen:
                yield f"{one.cho}: {one.ten} đã đăng ký ở {seen[mark]}; ghi các danh hiệu trên một dòng"
            seen.setdefault(mark, one.cho)


def ended_grounds(law: Law, text: str, day: date) -> list[str]:
    """Name the grounds of a record that are no longer in force on its day, with what came after them.

    >>> from vanban.records import read_law
    >>> ended_grounds(read_law(), '- "Căn cứ Nghị định số 98/2023/NĐ-CP"', date(2026, 3, 1))
    ['căn cứ 98/2023/NĐ-CP hết hiệu lực sau ngày 30/06/2025, thay bằng Nghị định số 152/2025/NĐ-CP; sửa trong nam.yaml']
    """
    found: dict[str, None] = {}
    for line in _GROUND.findall(text):
        for code in _CODE.findall(line.partition(" quy định ")[0]):
            ended = law.ended(code, day)
            if ended is None:
                continue
            if ended.den is not None and ended.den < day:
                after = f"thay bằng {ended.thay_bang}" if ended.thay_bang else "chưa biết văn bản thay thế"
                found[f"căn cứ {code} hết hiệu lực sau ngày {ended.den:%d/%m/%Y}, {after}; sửa trong nam.yaml"] = None
            else:
                found[f"căn cứ {code} có hiệu lực từ {ended.tu:%d/%m/%Y}, sau ngày văn bản ({day:%d/%m/%Y})"] = None
    return list(found)
