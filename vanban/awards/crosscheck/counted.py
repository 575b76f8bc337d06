"""Every count that a paper names with what it counts, small ones too, is counted again from the cells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from vanban.awards.crosscheck.raw import KINDS, RawAsk, RawYear
from vanban.awards.crosscheck.raw_cells import plain, whole
from vanban.awards.crosscheck.reading import Paper, counts_in
from vanban.language import fold, key
from vanban.law import Law
from vanban.patterns import regex

Papers = Mapping[str, Sequence[Paper]]
Triple = tuple[int, int, int]
_RUN: Final = regex(r"(?:\d+\s+(?:tập thể|hộ gia đình|cá nhân)(?:,\s*)?)+")
_BOARDS: Final = {"bien_ban_hdtdkt": "tdkt", "bien_ban_kiem_phieu": "tdkt", "bien_ban_hdsk": "sang_kien"}
_BOXES: Final = ("phat_ra", "thu_ve", "hop_le", "khong_hop_le")
_BOX: Final = regex(r"-\s*(.+?): phát ra (\d+), thu về (\d+), hợp lệ (\d+), không hợp lệ (\d+) phiếu")


def counted(raw: RawYear, papers: Papers, law: Law, beside: Sequence[Paper]) -> Iterator[str]:
    """Count again.

    Args:
        raw: cells and settings.
        papers: papers read back by key.
        law: the dated law.
        beside: papers besides the plan, and those that would be others today.
    """
    everything = [*(paper for some in papers.values() for paper in some), *beside]
    listed = next((one for one in map(_registered, beside) if one is not None), None)
    totals = _totals(raw) | {stated for paper in beside for stated in _stated(paper)}
    for name, some in papers.items():
        for paper in some:
            yield from _recipients(raw, paper, law, totals)
            yield from _ideas(raw, paper)
            yield from _last_year(raw, paper, law)
            yield from _scores(raw, paper)
            yield from _medals(raw, paper)
            yield from _issued(paper, everything)
            yield from _unasked(raw, paper, law, listed)
            if name in _BOARDS:
                yield from _boards(raw, paper, _BOARDS[name])
                yield from _boxes(raw, paper, law)


def _triple(asks: Sequence[RawAsk]) -> Triple:
    counts = [sum(ask.doi_tuong == kind for ask in asks) for kind in ("tap_the", "ca_nhan", "ho_gia_dinh")]
    return counts[0], counts[1], counts[2]


def _whom(asks: Sequence[RawAsk]) -> Triple:
    """Count the nominees themselves: collectives, persons, households."""
    return _triple(list({ask.cho: ask for ask in asks}.values()))


def _stated(paper: Paper) -> Iterator[Triple]:
    """Give the count of a list of registrations that is out and would be another today: later papers count as it does."""
    yield from (counts_in(line) for line in paper.dong if line.startswith("Tổng số đăng ký:"))


def _registered(paper: Paper) -> list[tuple[str, str]] | None:
    """Give who registered for what by such a list; None for another paper."""
    listing = paper.listing("tap_the_ca_nhan", "danh_hieu_hinh_thuc_dang_ky")
    return [(row.get("tap_the"), row.get("danh_hieu")) for row in listing.dong] if listing is not None else None


def _totals(raw: RawYear) -> set[Triple]:
    """Counts that name no award: registered, proposed upwards this year and last."""
    said = [_kind(row.get("doi_tuong")) for row in raw.trang.get("dang_ky", ())]
    registered = tuple(said.count(kind) for kind in ("tap_the", "ca_nhan", "ho_gia_dinh"))
    rounds = [plain(row.get("dot")) for row in raw.trang.get("ky_niem_chuong", ())]
    medals = {(0, rounds.count(one), 0) for one in rounds}
    return {(registered[0], registered[1], registered[2]), _whom(raw.up), _whom(raw.nam_truoc), *medals}


def _kind(value: Any) -> str:
    said = key(plain(value))
    return "tap_the" if "tap_the" in said else "ho_gia_dinh" if "ho" in said.split("_") else "ca_nhan"


def _recipients(raw: RawYear, paper: Paper, law: Law, totals: set[Triple]) -> Iterator[str]:
    """Read «02 tập thể, 12 cá nhân»: of the award named before it, else of all who registered or are proposed."""
    for text in (*paper.dong, *paper.o):
        for run in _RUN.finditer(text):
            if fold(run[0].strip(" ,")) in raw.texts:
                continue
            stated = counts_in(run[0])
            award = law.find_award(re.split(r"[:;.(]", text[: run.start()].rstrip(" (:"))[-1].strip())
            if award is None:
                if stated not in totals:
                    yield f"{paper.ten}: «{run[0].strip(' ,')}», đếm lại các ô không ra số ấy"
                continue
            own = [ask for ask in raw.asks if ask.award.ma == award.ma]
            old = [ask for ask in raw.nam_truoc if ask.award.ma == award.ma]
            known = {_triple(own), _triple([ask for ask in own if ask.dat]), _triple(old)}
            if stated not in known:
                yield f"{paper.ten}: {award.ten} ghi «{run[0].strip(' ,')}», đếm lại các ô được {_said(known)}"


def _said(known: set[Triple]) -> str:
    return " hoặc ".join(f"{groups} tập thể, {persons} cá nhân, {homes} hộ" for groups, persons, homes in sorted(known))


def _ideas(raw: RawYear, paper: Paper) -> Iterator[str]:
    passed = [idea for idea in raw.ideas if idea.dat]
    known = {len(raw.ideas), len(passed), len(raw.ideas) - len(passed), sum(not idea.tai_day for idea in passed)}
    for text in paper.dong:
        for said in re.finditer(r"(\d+) sáng kiến", text):
            if int(said[1]) not in known and fold(said[0]) not in raw.texts:
                yield f"{paper.ten}: «{said[0]}», đếm lại trang «Sáng kiến» được {len(raw.ideas)}, đạt {len(passed)}"


def _boards(raw: RawYear, paper: Paper, board: str) -> Iterator[str]:
    """Members, those who were there, those away, those who wrote."""
    rows, name = [], ""
    for row in raw.trang.get("hoi_dong", ()):
        name = key(plain(row.get("hoi_dong"))) or name
        if ("sang_kien" in name) == (board == "sang_kien"):
            rows.append(row)
    there = [row for row in rows if key(plain(row.get("co_mat"))) not in {"", "k", "0", "o"} and not _away(row)]
    wrote = sum(
        bool(plain(row.get("y_kien"))) or "ý kiến bằng văn bản" in fold(plain(row.get("ly_do")))
        for row in rows if row not in there
    )  # fmt: skip
    known = {
        r"(?:Hội đồng có|thành viên Hội đồng:|/) ?(\d+)(?= thành viên|;)": len(rows),
        r"[Cc]ó mặt:? (\d+)": len(there),
        r"[;,] (\d+) thành viên vắng mặt gửi ý kiến|vắng mặt gửi ý kiến bằng văn bản: (\d+)": wrote,
        r"vắng (\d+)": len(rows) - len(there),
    }
    for text in paper.dong:
        for pattern, count in known.items():
            for said in re.finditer(pattern, text):
                if int(next(part for part in said.groups() if part)) != count:
                    yield f"{paper.ten}: «{said[0]}», đếm lại trang «Hội đồng» được {count}"


def _away(row: Mapping[str, Any]) -> bool:
    return key(plain(row.get("co_mat"))).startswith(("khong", "vang"))


def _boxes(raw: RawYear, paper: Paper, law: Law) -> Iterator[str]:
    """Ballots handed out, returned, valid, invalid, of every title."""
    printed = [(said[1], said.groups()[1:]) for line in paper.dong if (said := _BOX.match(line))]
    listing = paper.listing("danh_hieu", *_BOXES[:3])
    printed += [
        (row.get("danh_hieu"), tuple(row.o.get(name, "") for name in _BOXES))
        for row in (listing.dong if listing is not None else ())
    ]
    entered: dict[str, list[int | None]] = {}
    for row in raw.trang.get("kiem_phieu", ()):
        award = law.find_award(plain(row.get("danh_hieu")))
        entered.setdefault(award.ma if award is not None else "", [whole(row.get(name)) for name in _BOXES])
    for name, numbers in printed:
        award = law.find_award(name)
        own = entered.get(award.ma if award is not None else "", entered.get(""))
        if "…" not in "".join(numbers) and own != [whole(number) for number in numbers]:
            yield f"{paper.ten}: {name} ghi {' / '.join(numbers)} phiếu, trang «Kiểm phiếu» có {own or 'không có dòng này'}"


def _last_year(raw: RawYear, paper: Paper, law: Law) -> Iterator[str]:
    """What last year gave, as the settings say; households too."""
    before = {
        row.get("ma"): [int(row.get(kind) or 0) for kind in KINDS]
        for row in raw.settings.get("nam_truoc") or () if isinstance(row, Mapping)
    }  # fmt: skip
    table = paper.listing("danh_hieu", "tap_the", "ca_nhan") if "so_ket" in paper.ten else None
    for row in table.dong if table is not None else ():
        award = law.find_award(row.get("danh_hieu"))
        known = before.get(award.ma if award is not None else "", [0, 0, 0])
        printed = [int(row.get(name) or 0) for name in ("tap_the", "ho", "ca_nhan")]
        if printed != known:
            yield f"{paper.ten}, {row.cho}: {row.get('danh_hieu')} ghi {printed}, nam.yaml (nam_truoc) có {known}"
    compared = paper.listing("danh_hieu", "tang_giam")
    for row in compared.dong if compared is not None else ():
        award = law.find_award(row.get("danh_hieu"))
        total = sum(before.get(award.ma if award is not None else "", (0,)))
        if list(row.o.values())[-3] != str(total):
            yield f"{paper.ten}, {row.cho}: năm trước {list(row.o.values())[-3]}, nam.yaml (nam_truoc) cộng lại {total}"


def _scores(raw: RawYear, paper: Paper) -> Iterator[str]:
    """The office's own points, criterion by criterion, and their sums."""
    sheet = [row for row in raw.settings.get("tu_cham") or () if isinstance(row, Mapping)]
    listing = paper.listing("noi_dung_tieu_chi", "diem_chuan") or paper.listing("tieu_chi", "diem_chuan")
    if listing is None or not sheet:
        return
    full = "diem_chuan"
    own = next((name for name in listing.cot if "cham" in name), "")
    scored = "tu_cham_6_thang" if "6_thang" in paper.ten else "tu_cham"
    known = {fold(plain(row.get("ten"))): (whole(row.get("chuan")), whole(row.get(scored))) for row in sheet}
    for row in listing.dong:
        name = next((text for column, text in row.o.items() if "tieu_chi" in column), "")
        if (whole(row.get(full)), whole(row.o.get(own))) != known.get(fold(name)):
            yield f"{paper.ten}, {row.cho}: «{name}» {row.get(full)}, {row.o.get(own)} điểm, khác mục tu_cham của nam.yaml"
    if listing.tong is not None:
        for column, at in ((full, 0), (own, 1)):
            total = sum(points[at] or 0 for points in known.values())
            if whole(listing.tong.o.get(column)) not in {None, total}:
                yield f"{paper.ten}: tổng điểm {listing.tong.o.get(column)}, cộng mục tu_cham của nam.yaml được {total}"


def _medals(raw: RawYear, paper: Paper) -> Iterator[str]:
    listing = paper.listing("ho_va_ten", "so_nam")
    for row in listing.dong if listing is not None else ():
        own = {
            str(whole(one.get("so_nam"))) for one in raw.trang.get("ky_niem_chuong", ())
            if fold(plain(one.get("ten"))) == fold(row.get("ho_va_ten"))
        }  # fmt: skip
        if row.get("so_nam") not in own:
            yield f"{paper.ten}, {row.cho}: {row.get('ho_va_ten')} {row.get('so_nam')} năm, bảng tính có {', '.join(own)}"


def _issued(paper: Paper, everything: Sequence[Paper]) -> Iterator[str]:
    """How many papers the office has issued so far: those numbered before that day, at most those of that day too."""
    for text in paper.dong:
        said = re.search(r"đã ban hành (\d+) văn bản", text)
        if said is None or paper.ngay is None:
            continue
        days = [
            other.ngay for other in everything if other.so is not None and other.ngay is not None and other is not paper
        ]
        low, high = sum(day < paper.ngay for day in days), sum(day <= paper.ngay for day in days)
        if not low <= int(said[1]) <= high:
            yield f"{paper.ten}: «{said[0]}», đếm lại các văn bản đã có số được {low}"


def _unasked(raw: RawYear, paper: Paper, law: Law, listed: Sequence[tuple[str, str]] | None) -> Iterator[str]:
    """What was registered in January and is not asked for in December."""
    for text in paper.dong:
        said = re.search(r"không đề nghị xét: (\d+) lượt", text)
        if said is None:
            continue
        rows = listed or [
            (plain(row.get("ten")), str(row.get("danh_hieu") or "")) for row in raw.trang.get("dang_ky", ())
        ]
        asked = Counter((fold(ask.ten), ask.award.ma) for ask in raw.asks)
        left = (
            Counter(
                (fold(name), award.ma)
                for name, asked_for in rows
                for part in re.split(r"[;\n,]", asked_for)
                if (award := law.find_award(part)) is not None
            )
            - asked
        )
        if int(said[1]) != sum(count for one, count in left.items() if not one[1].startswith("KNC")):
            yield f"{paper.ten}: «{said[0]}», đếm lại trang «Đăng ký» được {left.total()}"
