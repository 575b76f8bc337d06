"""Read the year's papers back and hold them against each other and the workbook: names, counts, sums, dates, grounds."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

from vanban.awards.crosscheck.awarded import awarded
from vanban.awards.crosscheck.certificate_cells import by_cells
from vanban.awards.crosscheck.certificates import certificates, read_batches
from vanban.awards.crosscheck.chain import council, dates, grounds_in_force, ideas, numbers, statistics
from vanban.awards.crosscheck.counted import counted
from vanban.awards.crosscheck.raw import RawAsk, RawYear, decides, read_raw
from vanban.awards.crosscheck.raw_cells import days_in
from vanban.awards.crosscheck.reading import (
    Certificate,
    Listing,
    ListRow,
    Paper,
    counts_in,
    money_in,
    read_paper,
    words_in,
)
from vanban.awards.crosscheck.recomputed import recomputed
from vanban.awards.crosscheck.traced import traced
from vanban.awards.kit import Kit
from vanban.awards.law.inventory import DRAFTS, INVENTORY
from vanban.errors import VanbanError, said
from vanban.frozen import dataclass
from vanban.language import chu_thanh_tien, dinh_dang_so, fold, ngay_ngan
from vanban.law import DanhHieu, Law, on

_DECISION: Final = "quyet_dinh_khen_thuong"
_NAMES: Final = "tap_the_ca_nhan"


def crosscheck(
    kit: Kit,
    made: Mapping[str, Sequence[Path]],
    extras: Mapping[str, Sequence[Path]] | None = None,
    *,
    edited: bool = False,
) -> list[str]:
    """Compare all outputs with each other and with the workbook.

    Args:
        kit: the year, as computed from settings and workbook.
        made: files by key of the inventory; for a batch the files of its folder. A paper that is not there is not compared.
        extras: papers besides the plan, and those held to what was issued: only their numbers and days are looked at.
        edited: somebody changed rows of issued papers besides the plan: the cells no longer say what was given.

    Returns:
        Sentences that name file and place; [] when everything agrees.
    """
    told: list[str] = []
    papers: dict[str, list[Paper]] = {}
    for giay in INVENTORY:
        files = [path for path in made.get(giay.key, ()) if path.suffix.lower() == ".docx"]
        if giay.cach in {"loat", "bang_tinh"}:
            continue
        papers[giay.key] = list(_read(files, told))
    beside = list(
        _read([path for some in (extras or {}).values() for path in some if path.suffix.lower() == ".docx"], told)
    )
    everything = [*(paper for some in papers.values() for paper in some), *beside]
    days = {giay.key: kit.day_of(giay) for giay in INVENTORY}
    sheets = read_batches(made, told)
    told += [*dates(days, papers), *grounds_in_force(kit.law, everything), *numbers(everything, _bodies(kit))]
    issued = next(
        _read([path for path in (extras or {}).get(_DECISION, ()) if path.suffix.lower() == ".docx"], told), None
    )
    told += _from_cells(
        kit, papers, _Around(made, sheets, beside, issued, None if edited else _changes(extras or {})), days
    )
    return list(dict.fromkeys(told))


@dataclass(frozen=True, slots=True)
class _Around:
    """What is held against the year's papers: files, certificates, papers beside them, a decision that would be another today."""

    made: Mapping[str, Sequence[Path]]
    sheets: Mapping[str, Sequence[Certificate]]
    beside: Sequence[Paper]
    issued: Paper | None
    changes: Collection[str] | None = ()


def _from_cells(
    kit: Kit, papers: Mapping[str, Sequence[Paper]], around: _Around, days: Mapping[str, date]
) -> Iterator[str]:
    """Read the data once more by cells and hold the printed papers against it; no value of the makers is used."""
    law = kit.law
    try:
        raw = read_raw(kit.folder, kit.settings.danh_sach, kit.office_path, law, kit.rules.ngay, days[_DECISION])
    except (VanbanError, OSError, ValueError, KeyError, BadZipFile) as error:
        yield f"{kit.settings.danh_sach}: không đối chiếu lại được với các ô: {error}"
        return
    yield from raw.blind
    if raw.blind:
        return
    own = _one(papers, _DECISION)
    decision = own or around.issued
    yield from _decision(raw, own, law)
    yield from _payments(raw, _one(papers, "bang_chi_tien_thuong"), decision, law)
    yield from _proposals(raw, papers, law)
    yield from council(raw, papers, law)
    yield from ideas(raw, papers)
    yield from certificates(
        raw, around.made, around.sheets, decision, _one(papers, "quyet_dinh_cong_nhan_sang_kien"), law
    )
    yield from statistics(raw, around.made.get("bieu_thong_ke", ()), law)
    yield from recomputed(raw, papers, law, frozen=own is None)
    if own is not None:
        yield from by_cells(raw, around.sheets, own, law)
    report = _one(papers, "bao_cao_tong_ket")
    if report is not None and around.changes is not None and (own is not None or not raw.here):
        yield from awarded(raw, report, own, around.changes, law)
    elif report is not None and own is None and decision is None:
        elsewhere = next(days_in(str((raw.settings.get("van_ban") or {}).get(_DECISION, ""))), None)
        yield from awarded(raw, report, None, (), law, decided=elsewhere) if elsewhere else ()
    yield from counted(raw, papers, law, around.beside)
    yield from traced(raw, papers, law, days, around.beside)


def _changes(extras: Mapping[str, Sequence[Path]]) -> list[str]:
    """Name the papers besides the plan that are out: those whose files are no drafts."""
    return [name for name, some in extras.items() if any(path.parent.name != DRAFTS for path in some)]


def _bodies(kit: Kit) -> list[str]:
    """Name everybody who issues papers here, as citations name them."""
    known = [kit.office.co_quan, *kit.office.cac_co_quan.values()]
    return [
        name for body in known if body is not None for name in (body.ten_trong_cau, body.ten_day_du, body.ten) if name
    ]


def _read(files: Iterable[Path], told: list[str]) -> Iterator[Paper]:
    for path in files:
        try:
            yield read_paper(path)
        except (VanbanError, OSError) as error:
            told.append(f"{path.name}: không đọc lại được: {said(error)}")


def _one(papers: Mapping[str, Sequence[Paper]], key: str) -> Paper | None:
    return next(iter(papers.get(key, ())), None)


def _decision(raw: RawYear, paper: Paper | None, law: Law) -> Iterator[str]:
    if paper is None:
        return
    listing = paper.listing(_NAMES, "tien_thuong")
    if listing is None:
        yield f"{paper.ten}: không thấy bảng danh sách có cột «Tập thể, cá nhân» và «Tiền thưởng»"
        return
    yield from _rows_against(law, paper, listing, raw.here)
    yield from _numbered(paper, listing)
    yield from _beyond(raw, paper, listing, law)
    yield from _article_counts(law, paper, listing)
    yield from _totals(paper, listing, "tien_thuong")


def _rows_against(law: Law, paper: Paper, listing: Listing, lines: Sequence[RawAsk]) -> Iterator[str]:
    """Compare a list's rows with those the cells give, in order: names and awards."""
    if len(listing.dong) != len(lines):
        yield f"{paper.ten}: bảng danh sách có {len(listing.dong)} dòng, danh sách nguồn có {len(lines)}"
    for row, line in zip(listing.dong, lines, strict=False):
        if fold(row.get(_NAMES)) != fold(line.ten):
            yield f"{paper.ten}, {row.cho}: tên «{row.get(_NAMES)}», danh sách nguồn ghi «{line.ten}» ({line.cho})"
        award = award_of(law, row)
        if award is not None and award.ma != line.award.ma:
            yield f"{paper.ten}, {row.cho}: {line.ten} ghi {award.ten}, kết quả xét là {line.award.ten}"


def award_of(law: Law, row: ListRow) -> DanhHieu | None:
    """Recognise the award of a row: its own column, else the heading it stands under; None when neither says."""
    return law.find_award(row.get("danh_hieu") or row.nhom.rpartition(": ")[2])


def _numbered(paper: Paper, listing: Listing) -> Iterator[str]:
    """Numbers run 1, 2, 3 … through the whole list: they are the numbers of the sổ vàng."""
    for expected, row in enumerate(listing.dong, 1):
        if (row.get("stt") or row.get("tt")) != str(expected):
            yield f"{paper.ten}, {row.cho}: số thứ tự «{row.get('tt')}», cần {expected} (số sổ vàng của giấy lấy theo số này)"
            return


def _beyond(raw: RawYear, paper: Paper, listing: Listing, law: Law) -> Iterator[str]:
    """An office may not decide what it can only propose (Luật Thi đua, khen thưởng, Điều 80)."""
    seen = {award for row in listing.dong if (award := award_of(law, row)) is not None}
    for award in sorted((a for a in seen if not decides(a, raw.settings)), key=lambda a: a.bac):
        yield f"{paper.ten}: {award.ten} không thuộc thẩm quyền quyết định của cơ quan, chỉ được đề nghị cấp trên"


def _article_counts(law: Law, paper: Paper, listing: Listing, where: str = "Điều 1") -> Iterator[str]:
    """Compare "n tập thể, m cá nhân" of Điều 1 with the rows of the list."""
    counted: dict[DanhHieu, list[int]] = {}
    for row in listing.dong:
        award = award_of(law, row)
        if award is not None:
            kind = 2 if row.nhom.startswith("Hộ") else int(row.nhom.startswith("Cá nhân"))
            counted.setdefault(award, [0, 0, 0])[kind] += 1
    said = _said(law, paper)
    for award, known in counted.items():
        stated = said.get(award)
        if stated is None:
            yield f"{paper.ten}, {where}: không thấy số lượng của {award.ten}, danh sách có {sum(known)}"
        elif stated != tuple(known):
            yield f"{paper.ten}, {where}: {award.ten} ghi {_counts(stated)}; danh sách có {_counts(known)}"
    for award in said.keys() - counted.keys():
        yield f"{paper.ten}, {where}: {award.ten} không có dòng nào trong danh sách"


def _counts(numbers: Sequence[int]) -> str:
    homes = f", {numbers[2]} hộ gia đình" if numbers[2] else ""
    return f"{numbers[0]} tập thể, {numbers[1]} cá nhân{homes}"


def _said(law: Law, paper: Paper) -> dict[DanhHieu, tuple[int, int, int]]:
    """Find the lines that state how many received which award."""
    found: dict[DanhHieu, tuple[int, int, int]] = {}
    for line in paper.dong:
        name, colon, rest = line.partition(":")
        award = law.find_award(name.partition(". ")[2]) if colon else None
        if award is not None and ("tập thể" in rest or "cá nhân" in rest or "hộ gia đình" in rest):
            found[award] = counts_in(rest)
    return found


def _totals(paper: Paper, listing: Listing, column: str) -> Iterator[str]:
    """Rows add up to the total; every amount in the text is that total; words say the same."""
    amounts = [(row, money_in(row.get(column))) for row in listing.dong if row.get(column)]
    for row, amount in amounts:
        if amount is None:
            yield f"{paper.ten}, {row.cho}: không đọc được số tiền «{row.get(column)}»"
    total = sum(amount or 0 for _, amount in amounts)
    if listing.tong is None:
        yield f"{paper.ten}: bảng không có dòng «Tổng cộng»"
    elif money_in(listing.tong.get(column)) != total:
        yield f"{paper.ten}, dòng «Tổng cộng»: ghi {listing.tong.get(column)}, cộng các dòng được {dinh_dang_so(total)}"
    spoken = 0
    for line in paper.dong:
        stated = money_in(line) if "đồng (" in line else None
        if stated is not None and stated != total:
            yield f"{paper.ten}, «{line[:50]}…»: số tiền {dinh_dang_so(stated)}, tổng của bảng {dinh_dang_so(total)}"
        words = words_in(line)
        if words:
            spoken += 1
            if _amount(words) != total:
                yield f"{paper.ten}, «Bằng chữ: {words}»: không khớp tổng số {dinh_dang_so(total)} đồng"
    if total and not spoken:
        yield f"{paper.ten}: không thấy tổng số tiền bằng chữ"


def _amount(words: str) -> int | None:
    try:
        amount = chu_thanh_tien(words)
    except ValueError:
        return None
    return int(amount) if amount == int(amount) else None


def _payments(raw: RawYear, paper: Paper | None, decision: Paper | None, law: Law) -> Iterator[str]:
    """The table of payments is the decision's list: the same people, the same sums, coefficients and salary of its day."""
    if paper is None:
        return
    listing = paper.listing(_NAMES, "so_tien")
    if listing is None:
        yield f"{paper.ten}: không thấy bảng chi có cột «Tập thể, cá nhân» và «Số tiền»"
        return
    own = decision.listing(_NAMES, "tien_thuong") if decision is not None else None
    if own is None or decision is None:
        yield from _rows_against(law, paper, listing, raw.here)
    else:
        if len(own.dong) != len(listing.dong):
            yield f"{paper.ten}: bảng chi có {len(listing.dong)} dòng, {decision.ten} có {len(own.dong)}"
        yield from _same_money(paper, listing, decision, own)
    for row in listing.dong:
        award, rate = award_of(law, row), row.get("he_so")
        known = (
            {f"{one.normalize():f}".replace(".", ",") for one in award.he_so.values()} if award is not None else {rate}
        )
        if rate and rate not in known:
            yield f"{paper.ten}, {row.cho}: hệ số {rate} của {row.get('danh_hieu')}, pháp luật ghi {', '.join(sorted(known))}"
    yield from _totals(paper, listing, "so_tien")
    yield from _salary(law, paper, listing, decision.ngay if decision is not None else paper.ngay)


def _salary(law: Law, paper: Paper, listing: Listing, day: date | None) -> Iterator[str]:
    """The base salary is the one in force on the day of the decision."""
    salary = on(law.luong_co_so, day) if day is not None else None
    if salary is None or day is None:
        return
    for row in listing.dong:
        printed = money_in(row.get("muc_luong"))
        if printed is not None and printed != salary.value:
            yield (
                f"{paper.ten}, {row.cho}: mức lương cơ sở {row.get('muc_luong')}, ngày quyết định {ngay_ngan(day)} "
                f"áp dụng {dinh_dang_so(salary.value)} ({salary.source.nguon})"
            )
            return


def _same_money(paper: Paper, listing: Listing, decision: Paper, own: Listing) -> Iterator[str]:
    for paid, given in zip(listing.dong, own.dong, strict=False):
        if fold(paid.get(_NAMES).partition(" (")[0]) != fold(given.get(_NAMES).partition(" (")[0]):
            yield (
                f"{paper.ten}, {paid.cho}: «{paid.get(_NAMES)}», cùng dòng trong {decision.ten} là «{given.get(_NAMES)}»"
            )
        elif money_in(paid.get("so_tien")) != money_in(given.get("tien_thuong")):
            yield (
                f"{paper.ten}, {paid.cho}: {paid.get(_NAMES)} chi {paid.get('so_tien')}, "
                f"{decision.ten} ghi {given.get('tien_thuong')}"
            )


def _proposals(raw: RawYear, papers: Mapping[str, Sequence[Paper]], law: Law) -> Iterator[str]:
    """Compare the tờ trình with who is proposed: this year's by the council, last year's by its own sheet."""
    now, before = ([(ask.ten, ask.award) for ask in some] for some in (raw.up, raw.nam_truoc))
    for key, wanted in (("to_trinh_khen_thuong.nam_nay", now), ("to_trinh_khen_thuong.nam_truoc", before)):
        paper = _one(papers, key)
        if paper is None:
            continue
        listing = paper.listing(_NAMES)
        if listing is None:
            yield f"{paper.ten}: không thấy bảng danh sách đề nghị có cột «Tập thể, cá nhân»"
            continue
        printed = {(fold(row.get(_NAMES)), award.ma if (award := award_of(law, row)) else "") for row in listing.dong}
        expected = {(fold(name), award.ma): f"{name} - {award.ten}" for name, award in wanted}
        for missing_one in expected.keys() - printed:
            yield f"{paper.ten}: thiếu {expected[missing_one]}"
        for row in listing.dong:
            award = award_of(law, row)
            if (fold(row.get(_NAMES)), award.ma if award else "") not in expected:
                yield f"{paper.ten}, {row.cho}: «{row.get(_NAMES)}» không có trong kết quả đề nghị của năm ấy"
        yield from _article_counts(law, paper, listing, "phần đề nghị")
