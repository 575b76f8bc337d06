"""The chain around the decision: ballots, tally, minutes, initiatives, order of days, grounds in force, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

from vanban.awards.crosscheck.raw import KINDS, RawAsk, RawIdea, RawYear
from vanban.awards.crosscheck.reading import Listing, Paper
from vanban.awards.crosscheck.recomputed import share_text
from vanban.awards.law.inventory import INVENTORY, ORDER
from vanban.awards.statistics_forms import SUMMARY
from vanban.language import fold, ngay_ngan
from vanban.law import DanhHieu, Law
from vanban.patterns import regex

Papers = Mapping[str, Sequence[Paper]]
_CODE: Final = regex(r"\d+/\d{4}/[A-ZĐ]+(?:-[A-ZĐ]+)*")
_CITED: Final = regex(
    r"số\s+(\d+)/([A-ZĐ]+(?:-[A-ZĐ]+)+)\s+ngày\s+(\d{1,2})(?:\s+tháng\s+|/)(\d{1,2})(?:\s+năm\s+|/)(\d{4})"
)
_LAW: Final = "Căn cứ Luật Thi đua, khen thưởng"


def _one(papers: Papers, key: str) -> Paper | None:
    return next(iter(papers.get(key, ())), None)


def council(raw: RawYear, papers: Papers, law: Law) -> Iterator[str]:
    """Compare ballot, tally, minutes and reports with what the cells give as the council's results."""
    voted = [ask for ask in raw.judged if not ask.rut or ask.phieu is not None]
    secret = [ask for ask in voted if ask.kin]
    for key in ("phieu_bau", "bien_ban_kiem_phieu"):
        paper = _one(papers, key)
        if paper is not None:
            yield from _ballot(raw, law, paper, secret, counted=key != "phieu_bau")
    for key in ("bien_ban_hdtdkt", "bao_cao_tong_ket", "to_trinh_hoi_dong"):
        paper = _one(papers, key)
        if paper is not None:
            yield from _award_counts(law, paper, raw.judged)
    minutes = _one(papers, "bien_ban_hdtdkt")
    if minutes is not None:
        yield from _minutes(raw, minutes, [*secret, *(ask for ask in voted if not ask.kin)])


def _minutes(raw: RawYear, minutes: Paper, voted: Sequence[RawAsk]) -> Iterator[str]:
    """Who failed or withdrew is named; every vote stands in a table with its share."""
    text = fold(" ".join(minutes.dong))
    for ask in raw.judged:
        if not ask.dat and not re.search(
            rf"{re.escape(fold(ask.ten))}(?: \([^)]*\))? - {re.escape(fold(ask.award.ten))}", text
        ):
            yield f"{minutes.ten}: không nêu {ask.ten} không đạt {ask.award.ten} ({ask.ket_qua}, {ask.cho})"
    printed = [row for listing in minutes.bang if listing.has("tap_the_ca_nhan", "so_phieu") for row in listing.dong]
    if len(printed) != len(voted):
        yield f"{minutes.ten}: có {len(printed)} dòng kết quả phiếu, Hội đồng xét {len(voted)} trường hợp"
    for row, ask in zip(printed, voted, strict=False):
        known = f"{ask.phieu[0]}/{ask.phieu[1]}" if ask.phieu is not None else ""
        if fold(raw.bare(row.get("tap_the_ca_nhan"))) != fold(ask.ten) or row.get("so_phieu") != known:
            yield (
                f"{minutes.ten}, {row.cho}: «{row.get('tap_the_ca_nhan')} {row.get('so_phieu')}», bảng tính có "
                f"{ask.ten} {known} ({ask.cho})"
            )


def _ballot(raw: RawYear, law: Law, paper: Paper, voted: Sequence[RawAsk], *, counted: bool) -> Iterator[str]:
    listing = paper.listing("tap_the_ca_nhan", "danh_hieu", "dong_y")
    if listing is None:
        yield f"{paper.ten}: không thấy bảng có cột «Tập thể, cá nhân», «Danh hiệu, hình thức», «Đồng ý»"
        return
    if len(listing.dong) != len(voted):
        yield f"{paper.ten}: có {len(listing.dong)} dòng, Hội đồng bỏ phiếu {len(voted)} trường hợp"
    for row, ask in zip(listing.dong, voted, strict=False):
        award = law.find_award(row.get("danh_hieu"))
        if fold(raw.bare(row.get("tap_the_ca_nhan"))) != fold(ask.ten) or award is None or award.ma != ask.award.ma:
            yield (
                f"{paper.ten}, {row.cho}: «{row.get('tap_the_ca_nhan')} - {row.get('danh_hieu')}», "
                f"danh sách nguồn ghi «{ask.ten} - {ask.award.ten}»"
            )
        elif counted and ask.phieu is not None:
            printed = (row.get("dong_y"), row.get("khong_dong_y"), row.get("ty_le"))
            agree, total = ask.phieu
            known = (str(agree), str(total - agree), share_text(agree, total))
            if printed != known:
                yield (
                    f"{paper.ten}, {row.cho}: {ask.ten} ghi {' / '.join(printed)}, "
                    f"bảng tính có {agree}/{total} phiếu ({known[2]}%)"
                )


def _award_counts(law: Law, paper: Paper, judged: Sequence[RawAsk]) -> Iterator[str]:
    """Compare a table of awards with the results: proposed, and passed by the council, where it says so."""
    found = False
    for groups, persons, only_passed in (
        ("tap_the_de_nghi", "ca_nhan_de_nghi", False), ("tap_the_thong_qua", "ca_nhan_thong_qua", True),
        ("tap_the_dat", "ca_nhan_dat", True), ("tap_the_ho_dat", "ca_nhan_dat", True),
    ):  # fmt: skip
        listing = paper.listing("danh_hieu", groups, persons)
        if listing is not None:
            found = True
            homes = groups == "tap_the_ho_dat"
            yield from _columns(law, paper, listing, judged, groups, persons, only_passed=only_passed, homes=homes)
    if not found:
        plain = paper.listing("danh_hieu", "tap_the", "ca_nhan")
        if plain is None:
            yield f"{paper.ten}: không thấy bảng số lượng theo danh hiệu, hình thức"
        else:
            yield from _columns(law, paper, plain, judged, "tap_the", "ca_nhan", only_passed=False, homes=False)


def _columns(
    law: Law,
    paper: Paper,
    listing: Listing,
    judged: Sequence[RawAsk],
    groups: str,
    persons: str,
    *,
    only_passed: bool,
    homes: bool,
) -> Iterator[str]:
    counts: dict[DanhHieu, list[int]] = {}
    for ask in judged:
        pair = counts.setdefault(ask.award, [0, 0])
        if ask.doi_tuong != "ho_gia_dinh" or homes:
            pair[ask.doi_tuong == "ca_nhan"] += ask.dat or not only_passed
    seen = set()
    for row in listing.dong:
        award = law.find_award(row.get("danh_hieu"))
        if award is None:
            yield f"{paper.ten}, {row.cho}: không nhận ra danh hiệu «{row.get('danh_hieu')}»"
            continue
        seen.add(award)
        printed = [row.get(groups), row.get(persons)]
        known = [str(number) for number in counts.get(award, [0, 0])]
        if printed != known:
            what = "đạt" if only_passed else "đề nghị"
            yield (
                f"{paper.ten}, {row.cho}: {award.ten} ghi {printed[0]} tập thể, {printed[1]} cá nhân {what}; "
                f"danh sách nguồn có {known[0]} tập thể, {known[1]} cá nhân"
            )
    for award in counts.keys() - seen:
        yield f"{paper.ten}: bảng không có dòng {award.ten}"


def statistics(raw: RawYear, files: Sequence[Path], law: Law) -> Iterator[str]:
    """Compare the summary sheet of the statistics with the results, award by award."""
    from openpyxl import load_workbook

    for path in files:
        if path.suffix.lower() != ".xlsx":
            continue
        try:
            book = load_workbook(path, read_only=True)
            rows = list(book[SUMMARY].iter_rows(values_only=True)) if SUMMARY in book.sheetnames else []
            book.close()
        except (OSError, ValueError, KeyError, BadZipFile) as error:
            yield f"{path.name}: không đọc lại được: {error}"
            continue
        printed = {
            award.ma: row for row in rows if len(row) > 1 and (award := law.find_award(str(row[1] or ""))) is not None
        }
        for ma, award in {ask.award.ma: ask.award for ask in raw.asks}.items():
            own = [ask for ask in raw.asks if ask.award.ma == ma]
            known = [sum(ask.doi_tuong == kind for ask in own) for kind in KINDS]
            known += [sum(ask.dat and ask.doi_tuong == kind for ask in own) for kind in KINDS]
            if list(printed.get(ma, ())[2:8]) != known:
                yield f"{path.name}, trang «{SUMMARY}»: số lượng {award.ten} không khớp kết quả xét ({known})"


def ideas(raw: RawYear, papers: Papers) -> Iterator[str]:
    """Compare the initiatives of minutes, decision and notice with the cells; shares add up to 100 %."""
    passed = [idea.ten for idea in raw.ideas if idea.dat]
    failed = [idea.ten for idea in raw.ideas if not idea.dat]
    for key, wanted in (
        ("bien_ban_hdsk", [idea.ten for idea in raw.ideas]),
        ("quyet_dinh_cong_nhan_sang_kien", passed),
        ("thong_bao_khong_cong_nhan", failed),
    ):
        paper = _one(papers, key)
        if paper is None:
            continue
        listing = paper.listing("ten_sang_kien")
        printed = [row.get("ten_sang_kien") for row in listing.dong] if listing is not None else []
        for name in wanted:
            if fold(name) not in map(fold, printed):
                yield f"{paper.ten}: thiếu sáng kiến «{name}»"
        for name in printed:
            if fold(name) not in map(fold, wanted):
                yield f"{paper.ten}: sáng kiến «{name}» không đúng với kết quả xét của Hội đồng sáng kiến"
        if key == "quyet_dinh_cong_nhan_sang_kien" and listing is not None:
            yield from _recognised(paper, listing, raw.ideas)


def _recognised(paper: Paper, listing: Listing, known: Sequence[RawIdea]) -> Iterator[str]:
    entered = {fold(idea.ten): [author.dong_gop for author in idea.tac_gia] for idea in known}
    stated = next((found for line in paper.dong if (found := re.search(r"ông nhận (\d+) sáng kiến", line))), None)
    if stated is not None and int(stated[1]) != len(listing.dong):
        yield f"{paper.ten}, Điều 1: công nhận {stated[1]} sáng kiến, danh sách có {len(listing.dong)}"
    for row in listing.dong:
        shares = re.findall(r"\d+(?:,\d+)?", row.get("ty_le"))
        own = entered.get(fold(row.get("ten_sang_kien")), [])
        if all(own) and shares != own:
            yield f"{paper.ten}, {row.cho}: tỷ lệ đóng góp {'; '.join(shares)}, bảng tính có {'; '.join(own)}"
        total = sum(round(float(share.replace(",", ".")) * 100) for share in shares)
        if shares and total != 100 * 100:
            yield f"{paper.ten}, {row.cho}: tỷ lệ đóng góp cộng lại được {total / 100:g}%, cần 100%"


def dates(days: Mapping[str, date], papers: Papers) -> Iterator[str]:
    """Compare printed days with the calendar and with each other."""
    for giay in INVENTORY:
        for paper in papers.get(giay.key, ()):
            planned = days[giay.key]
            if paper.ngay is not None and paper.ngay != planned:
                yield f"{paper.ten}: ngày in {ngay_ngan(paper.ngay)}, lịch của năm là {ngay_ngan(planned)}"
    for first, later in ORDER:
        before, after = _one(papers, first), _one(papers, later)
        if before is None or after is None or before.ngay is None or after.ngay is None:
            continue
        if after.ngay < before.ngay:
            yield (
                f"{after.ten} đề ngày {ngay_ngan(after.ngay)}, trước {before.ten} ({ngay_ngan(before.ngay)}); "
                "sửa mục ngay trong nam.yaml"
            )


def grounds_in_force(law: Law, papers: Iterable[Paper]) -> Iterator[str]:
    """Tell grounds that are not in force on the paper's day, and the Law cited as administrative papers do not."""
    amending = next((text for text in law.van_ban if text.sua_doi and "luat" in text.chu_de), None)
    for paper in papers:
        day = paper.ngay
        for line in paper.dong if day is not None else ():
            if day is None or not line.startswith("Căn cứ"):
                continue
            for code in _CODE.findall(line.partition(" quy định ")[0]):
                if law.text(code) is not None and not any(t.holds_on(day) for t in law.van_ban if t.so == code):
                    yield f"{paper.ten}: căn cứ {code} không có hiệu lực vào ngày {ngay_ngan(day)}"
            if line.startswith(_LAW) and amending is not None:
                yield from _law(paper, line, day, amending.tu)


def _law(paper: Paper, line: str, day: date, amended_from: date) -> Iterator[str]:
    amended = "sửa đổi" in line
    if day >= amended_from and not amended:
        yield f"{paper.ten}: từ {ngay_ngan(amended_from)} phải viện dẫn cả Luật sửa đổi, bổ sung năm 2026"
    if day < amended_from and amended:
        yield f"{paper.ten}: Luật sửa đổi, bổ sung năm 2026 chưa có hiệu lực vào ngày {ngay_ngan(day)}"
    if "/QH" in line:
        yield f"{paper.ten}: văn bản hành chính viện dẫn Luật theo tên và ngày, không ghi số hiệu"


def numbers(papers: Sequence[Paper], bodies: Sequence[str] = ()) -> Iterator[str]:
    """Numbers of one code and year are given once and rise with the days; citations name papers that exist.

    Args:
        papers: papers read back.
        bodies: names of those who issue here; a paper cited as another's is no concern of this check.
    """
    own: dict[tuple[str, int], list[Paper]] = {}
    for paper in papers:
        if paper.so is not None and paper.ngay is not None:
            own.setdefault((paper.ky_hieu, paper.ngay.year), []).append(paper)
    for (code, _), some in own.items():
        ordered = sorted(some, key=lambda paper: paper.so or 0)
        for before, after in pairwise(ordered):
            if before.so == after.so:
                yield f"{after.ten}: số {after.so_ky_hieu} đã cấp cho {before.ten}"
            elif before.ngay is not None and after.ngay is not None and after.ngay < before.ngay:
                yield (
                    f"{after.ten}: số {after.so_ky_hieu} ngày {ngay_ngan(after.ngay)} lớn hơn số {before.so}/{code} "
                    f"ngày {ngay_ngan(before.ngay)}"
                )
    yield from _citations(papers, own, tuple(map(fold, bodies)))


def _citations(
    papers: Sequence[Paper], own: Mapping[tuple[str, int], Sequence[Paper]], bodies: tuple[str, ...]
) -> Iterator[str]:
    for paper in papers:
        for line in paper.dong:
            for cited in _CITED.finditer(line):
                number, code, day, month, year = cited.groups()
                same_series = own.get((code, int(year)))
                issuer = fold(line[cited.end() :].lstrip())
                if same_series is None or (issuer.startswith("của ") and not issuer[4:].startswith(bodies)):
                    continue
                found = next((p for p in same_series if p.so == int(number)), None)
                if found is None:
                    yield f"{paper.ten}: viện dẫn số {number}/{code}, không có trong các văn bản của năm"
                elif found.ngay is not None and (found.ngay.day, found.ngay.month) != (int(day), int(month)):
                    yield (
                        f"{paper.ten}: viện dẫn {number}/{code} ngày {day}/{month}/{year}, "
                        f"{found.ten} đề ngày {ngay_ngan(found.ngay)}"
                    )
