"""What the level above answered, held against what was proposed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from vanban.awards.data.events import TrenXet
from vanban.awards.data.nominees import DeCu
from vanban.awards.kit import Kit, giay_of
from vanban.language import fold


def answer_problems(kit: Kit) -> list[str]:
    """Tell answers to what nobody proposed, two answers that differ, awards given without a decision; each with its cell."""
    now, before = kit.settings.nam, kit.settings.nam - 1
    medals = {fold(medal.de_cu.ten) for medal in kit.data.ky_niem_chuong}
    proposed = [(now, x.de_cu, x.danh_hieu.ma) for x in kit.judged if x.dat and not kit.rules.here(x.danh_hieu)]
    proposed += [(before, who, award.ma) for who in kit.data.nam_truoc for award in who.awards]
    return [
        *_problems(kit.data.tren_xet, proposed, medals, now, before, kit.rules.ngay),
        *_of_namesakes(kit.data.tren_xet, proposed),
    ]


def early_answers(kit: Kit, paper: str, issued: date | None = None) -> Iterator[str]:
    """Tell answers of a day before the tờ trình they answer, where that tờ trình is made here; the first, and how many more.

    Args:
        kit: the year.
        paper: key of the tờ trình.
        issued: the day it bears; None: it is not out, its day is the one it would bear.
    """
    giay = giay_of(paper)
    if giay.key in kit.settings.bo_qua or giay.mau in kit.settings.bo_qua:
        return
    sent, now = issued or kit.day_of(giay), kit.settings.nam
    if paper.endswith("nam_truoc"):
        year, asked = now - 1, [(who, award.ma) for who in kit.data.nam_truoc for award in who.awards]
    else:
        year, asked = now, [(line.de_cu, line.danh_hieu.ma) for line in kit.upwards]
    early = [
        one for one in kit.data.tren_xet
        if one.ngay_qd is not None and one.ngay_qd < sent and one.nam in (None, year)
        and any(ma == one.danh_hieu.ma and _about(one, who) for who, ma in asked)
    ]  # fmt: skip
    for one in early[:1]:
        more = f" (và {len(early) - 1} kết quả khác)" if len(early) > 1 else ""
        yield (
            f"{one.cho}: cấp trên trả lời {one.ten}{more} ngày {one.ngay_qd:%d/%m/%Y}, trước ngày «{giay.ten}» "
            f"({sent:%d/%m/%Y}): sửa ngày trả lời, hoặc mục ngay trong nam.yaml ({paper}: ngày đã trình; làm ở nơi khác: "
            "ghi bo_qua)"
        )


def _of_namesakes(results: tuple[TrenXet, ...], proposed: Sequence[tuple[int, DeCu, str]]) -> Iterator[str]:
    """Tell an answer that fits two proposals of one name: nobody can say whose it is."""
    for one in results:
        fitting = [
            who for year, who, ma in proposed if one.nam in (None, year) and ma == one.danh_hieu.ma and _about(one, who)
        ]  # fmt: skip
        if len({who.cho for who in fitting}) > 1:
            places = ", ".join(f"{who.cho} ({who.don_vi or 'chưa ghi đơn vị'})" for who in fitting)
            yield f"{one.cho}: có {len(fitting)} đề nghị {one.danh_hieu.ten} tên {one.ten} ({places}); ghi rõ năm xét, đơn vị"


def _about(one: TrenXet, who: DeCu) -> bool:
    """Say whether an answer can be about a nominee, by name and, where both say it, by unit."""
    units = not one.don_vi or not who.don_vi or fold(one.don_vi) == fold(who.don_vi)
    return fold(who.ten) == fold(one.ten) and units


def _problems(
    results: tuple[TrenXet, ...],
    proposed: Sequence[tuple[int, DeCu, str]],
    medals: set[str],
    now: int,
    before: int,
    council: date,
) -> Iterator[str]:
    seen: dict[tuple[object, ...], TrenXet] = {}
    for one in results:
        years = (one.nam,) if one.nam is not None else (now, before)
        medal = one.danh_hieu.ma.startswith("KNC") and fold(one.ten) in medals
        asked = {year for year, who, ma in proposed if year in years and ma == one.danh_hieu.ma and _about(one, who)}
        if not medal and not asked:
            whose = ", ".join(part for part in (one.ten, one.don_vi) if part)
            yield (
                f"{one.cho}: không có đề nghị {one.danh_hieu.ten} cho {whose} (Hội đồng đã thông qua để trình); "
                "xem lại tên, đơn vị, danh hiệu, năm xét"
            )
        mark = (one.nam, fold(one.ten), fold(one.don_vi), one.danh_hieu.ma)
        other = seen.setdefault(mark, one)
        if other is not one:
            yield f"{one.cho}: kết quả của {one.ten} - {one.danh_hieu.ten} đã ghi ở {other.cho}"
        if one.ket_qua != "khong" and not (one.so_qd and one.ngay_qd):
            yield f"{one.cho}: {one.ten} được tặng mà chưa ghi số, ngày quyết định"
        elif one.ngay_qd is None:
            yield f"{one.cho}: {one.ten} không được tặng mà chưa ghi ngày cấp trên trả lời (cột «Ngày quyết định»)"
        elif one.ngay_qd.year < years[-1]:
            yield f"{one.cho}: quyết định ngày {one.ngay_qd:%d/%m/%Y} trước năm xét"
        elif asked == {now} and one.ngay_qd <= council:
            yield (
                f"{one.cho}: cấp trên trả lời {one.ten} ngày {one.ngay_qd:%d/%m/%Y}, khi Hội đồng chưa xét "
                f"({council:%d/%m/%Y}); xem lại ngày, năm xét"
            )
