"""Printed papers against what the cells themselves add up to: who, which award, votes, shares, counts, money, marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from vanban.awards.crosscheck.raw import RawAsk, RawYear
from vanban.awards.crosscheck.reading import Listing, Paper, money_in
from vanban.language import chu_thanh_tien, dinh_dang_so, fold
from vanban.law import Law

Papers = Mapping[str, Sequence[Paper]]
_NAME = "tap_the_ca_nhan"


def recomputed(raw: RawYear, papers: Papers, law: Law, *, frozen: bool) -> Iterator[str]:
    """Hold the papers of the council's results against the cells.

    Args:
        raw: cells and settings.
        papers: papers read back by key.
        law: the dated law.
        frozen: the decision was issued in an earlier run: its list is what was issued, not what the cells say today.
    """
    for key in ("bien_ban_kiem_phieu", "bien_ban_hdtdkt"):
        for paper in papers.get(key, ()):
            yield from _votes(raw, paper, law)
    if not frozen:
        for paper in papers.get("quyet_dinh_khen_thuong", ()):
            yield from _given(raw, paper, law)
            yield from _money(raw, paper, law)
    for paper in papers.get("to_trinh_khen_thuong.nam_nay", ()):
        up = [ask for ask in raw.asks if ask.dat and not ask.tai_day and ask.award.cap != "doan_the"]
        yield from _same_people(paper, paper.listing(_NAME), up, law)
    for paper in papers.get("bao_cao_tong_ket", ()):
        yield from _table(raw, paper, law)
        yield from _differences(paper)
    for paper in papers.get("bien_ban_hdsk", ()):
        yield from _marks(raw, paper)


def _votes(raw: RawYear, paper: Paper, law: Law) -> Iterator[str]:
    """Every printed vote, share and result is that of the person's own cells."""
    known: dict[tuple[str, str], list[RawAsk]] = {}
    for ask in raw.asks:
        known.setdefault((fold(ask.ten), ask.award.ma), []).append(ask)
    for listing in paper.bang:
        if not listing.has(_NAME, "danh_hieu") or not (listing.has("so_phieu") or listing.has("dong_y")):
            continue
        for row in listing.dong:
            award = law.find_award(row.get("danh_hieu"))
            asks = known.get((fold(raw.bare(row.get(_NAME))), award.ma if award else ""), [])
            votes = [ask.phieu for ask in asks if ask.phieu is not None]
            printed = row.get("so_phieu") or _of(row.get("dong_y"), row.get("khong_dong_y"))
            if printed and "…" not in printed and printed not in {f"{a}/{t}" for a, t in votes}:
                yield f"{paper.ten}, {row.cho}: {row.get(_NAME)} ghi {printed} phiếu, ô của bảng tính không có"
            shares = {share_text(a, t) for a, t in votes if f"{a}/{t}" == printed}
            if row.get("ty_le") and shares and row.get("ty_le") not in shares:
                yield f"{paper.ten}, {row.cho}: tỷ lệ {row.get('ty_le')}%, {printed} phiếu là {shares.pop()}%"
            said = fold(row.get("ket_qua"))
            if said and said not in {ask.ket_qua for ask in asks}:
                yield (
                    f"{paper.ten}, {row.cho}: {row.get(_NAME)} ghi «{row.get('ket_qua')}», các ô của bảng tính không cho "
                    "kết quả ấy"
                )


def _of(agree: str, against: str) -> str:
    return f"{agree}/{int(agree) + int(against)}" if agree.isdecimal() and against.isdecimal() else ""


def share_text(agree: int, total: int) -> str:
    """Write a share with one decimal, rounded half up.

    >>> share_text(7, 9), share_text(4, 5)
    ('77,8', '80')
    """
    tenths = (agree * 2000 + total) // (2 * total)
    return f"{tenths // 10},{tenths % 10}" if tenths % 10 else str(tenths // 10)


def _given(raw: RawYear, paper: Paper, law: Law) -> Iterator[str]:
    yield from _same_people(paper, paper.listing(_NAME), [ask for ask in raw.asks if ask.dat and ask.tai_day], law)


def _same_people(paper: Paper, listing: Listing | None, asks: Sequence[RawAsk], law: Law) -> Iterator[str]:
    """The list holds just those whom the cells let pass, each as often."""
    if listing is None:
        return
    printed = Counter(
        (fold(row.get(_NAME)), award.ma if (award := law.find_award(row.nhom.rpartition(": ")[2])) else "")
        for row in listing.dong
    )
    wanted = Counter((fold(ask.ten), ask.award.ma) for ask in asks)
    words = {(fold(ask.ten), ask.award.ma): f"{ask.ten} - {ask.award.ten} ({ask.cho})" for ask in asks}
    for one in wanted - printed:
        yield f"{paper.ten}: thiếu {words[one]}, các ô của bảng tính cho là đạt"
    for name, ma in printed - wanted:
        yield f"{paper.ten}: có {name} ({ma or 'không rõ danh hiệu'}), các ô của bảng tính không cho là đạt"


def _money(raw: RawYear, paper: Paper, law: Law) -> Iterator[str]:
    """Every amount, their sum in figures and in words, from coefficients and the base salary of the printed day."""
    listing = paper.listing(_NAME, "tien_thuong")
    if listing is None or paper.ngay is None:
        return
    amounts = raw.amounts(paper.ngay, law)
    total = sum(amount or 0 for some in amounts.values() for amount in some)
    by_name: dict[tuple[str, str], list[int]] = {}
    for (_, name, ma), some in amounts.items():
        by_name.setdefault((name, ma), []).extend(amount or 0 for amount in some)
    for row in listing.dong:
        award = law.find_award(row.nhom.rpartition(": ")[2])
        known = by_name.get((fold(row.get(_NAME)), award.ma if award else ""), [])
        printed = money_in(row.get("tien_thuong")) or 0
        if known and printed not in known:
            yield f"{paper.ten}, {row.cho}: {row.get(_NAME)} {dinh_dang_so(printed)} đồng, tính lại {dinh_dang_so(known[0])}"
    if listing.tong is not None and money_in(listing.tong.get("tien_thuong")) != total:
        yield f"{paper.ten}: tổng cộng {listing.tong.get('tien_thuong')}, tính lại từ các ô được {dinh_dang_so(total)}"
    for line in paper.dong:
        _, found, after = line.partition("ằng chữ:")
        words = after.partition(")")[0].partition(".")[0].strip()
        if found and words and _spelled(words) != total:
            yield f"{paper.ten}: «{words}» không phải {dinh_dang_so(total)} đồng tính lại từ các ô"


def _differences(paper: Paper) -> Iterator[str]:
    """Rise and fall are this year's number less last year's."""
    listing = paper.listing("danh_hieu", "tang_giam")
    for row in listing.dong if listing is not None else ():
        before, now, said = list(row.o.values())[-3:]
        if before.isdecimal() and now.isdecimal() and said and int(said) != int(now) - int(before):
            yield f"{paper.ten}, {row.cho}: tăng, giảm {said}, {now} trừ {before} là {int(now) - int(before):+d}"


def _spelled(words: str) -> int | None:
    try:
        return int(chu_thanh_tien(words))
    except ValueError:
        return None


def _table(raw: RawYear, paper: Paper, law: Law) -> Iterator[str]:
    """Counts of proposed and passed by award and recipient."""
    for groups, homes, persons, passed in (
        ("tap_the_de_nghi", "ho_de_nghi", "ca_nhan_de_nghi", False),
        ("tap_the_thong_qua", "ho_thong_qua", "ca_nhan_thong_qua", True),
    ):
        listing = paper.listing("danh_hieu", groups, persons)
        for row in listing.dong if listing is not None else ():
            award = law.find_award(row.get("danh_hieu"))
            own = [
                ask for ask in raw.asks if award is not None and ask.award.ma == award.ma and (ask.dat or not passed)
            ]
            for column, kind in ((groups, "tap_the"), (homes, "ho_gia_dinh"), (persons, "ca_nhan")):
                count = sum(ask.doi_tuong == kind for ask in own)
                if row.get(column).isdecimal() and int(row.get(column)) != count:
                    yield (
                        f"{paper.ten}, {row.cho}: {row.get('danh_hieu')} ghi {row.get(column)} ({column}), "
                        f"đếm lại các ô được {count}"
                    )


def _marks(raw: RawYear, paper: Paper) -> Iterator[str]:
    listing = paper.listing("ten_sang_kien", "diem")
    known = {fold(idea.ten): idea for idea in raw.ideas}
    for row in listing.dong if listing is not None else ():
        idea = known.get(fold(row.get("ten_sang_kien")))
        if idea is None:
            yield f"{paper.ten}, {row.cho}: sáng kiến «{row.get('ten_sang_kien')}» không có trong bảng tính"
            continue
        mean = f"{idea.diem.normalize():f}".replace(".", ",") if idea.diem is not None else ""
        if mean and row.get("diem") != mean:
            yield f"{paper.ten}, {row.cho}: điểm trung bình {row.get('diem')}, tính lại {mean} ({idea.cho})"
        if idea.phieu is not None and f"{idea.phieu[0]}/{idea.phieu[1]}" not in row.get("ket_qua"):
            votes = f"{idea.phieu[0]}/{idea.phieu[1]}"
            yield f"{paper.ten}, {row.cho}: «{row.get('ket_qua')}», bảng tính có {votes} phiếu ({idea.cho})"
