"""What the level above answered, held against what was proposed."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.awards.data.events import TrenXet
from vanban.awards.kit import Kit
from vanban.language import fold


def answer_problems(kit: Kit) -> list[str]:
    """Tell answers to what nobody proposed, two answers that differ, awards given without a decision; each with its cell."""
    now, before = kit.settings.nam, kit.settings.nam - 1
    asked = {(now, fold(x.de_cu.ten), x.danh_hieu.ma) for x in kit.judged if not kit.rules.here(x.danh_hieu)}
    asked |= {(before, fold(who.ten), award.ma) for who in kit.data.nam_truoc for award in who.awards}
    medals = {fold(medal.de_cu.ten) for medal in kit.data.ky_niem_chuong}
    return list(_problems(kit.data.tren_xet, asked, medals, now, before))


def _problems(
    results: tuple[TrenXet, ...], asked: set[tuple[int, str, str]], medals: set[str], now: int, before: int
) -> Iterator[str]:
    seen: dict[tuple[object, ...], TrenXet] = {}
    for one in results:
        years = (one.nam,) if one.nam is not None else (now, before)
        medal = one.danh_hieu.ma.startswith("KNC") and fold(one.ten) in medals
        if not medal and not any((year, fold(one.ten), one.danh_hieu.ma) in asked for year in years):
            yield f"{one.cho}: không có đề nghị {one.danh_hieu.ten} cho {one.ten}; xem lại tên, danh hiệu, năm xét"
        mark = (one.nam, fold(one.ten), fold(one.don_vi), one.danh_hieu.ma)
        other = seen.setdefault(mark, one)
        if other is not one:
            yield f"{one.cho}: kết quả của {one.ten} - {one.danh_hieu.ten} đã ghi ở {other.cho}"
        if one.ket_qua != "khong" and not (one.so_qd and one.ngay_qd):
            yield f"{one.cho}: {one.ten} được tặng mà chưa ghi số, ngày quyết định"
        if one.ngay_qd is not None and one.ngay_qd.year < years[-1]:
            yield f"{one.cho}: quyết định ngày {one.ngay_qd:%d/%m/%Y} trước năm xét"
