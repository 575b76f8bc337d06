"""What the year report says was given is counted again: the office's decision, its changes, the answers of the level above."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from vanban.awards.crosscheck.raw import KINDS, RawYear
from vanban.awards.crosscheck.raw_cells import days_in, plain
from vanban.awards.crosscheck.reading import Paper
from vanban.language import fold, key
from vanban.law import DanhHieu, Law
from vanban.patterns import regex

_COLUMNS: Final = {"tap_the": "tap_the_da_tang", "ho_gia_dinh": "ho_da_tang", "ca_nhan": "ca_nhan_da_tang"}
_NUMBER: Final = regex(r"(\d+)[a-zđ]?\s*/\s*([^\W\d][\w-]*)")
_REFUSED: Final = ("khong", "tu_choi", "bi_tu_choi", "tra_lai")
_DEEDS: Final = {"huy": "quyet_dinh_huy_bo", "thu_hoi": "quyet_dinh_huy_bo", "bo_sung": "quyet_dinh_bo_sung"}
Counts = dict[tuple[str, str], int]
"""Code of the award and kind of recipient → how many."""


def awarded(
    raw: RawYear,
    report: Paper,
    decision: Paper | None,
    issued: Collection[str],
    law: Law,
    decided: date | None = None,
) -> Iterator[str]:
    """Count again what the report's columns «đã tặng» and its comparison with last year say.

    Args:
        raw: cells and settings.
        report: the year report, read back.
        decision: the office's own decision; None when there is none.
        issued: keys of the changes that have their paper.
        law: the dated law.
        decided: the day of a decision made elsewhere, as `van_ban` cites it; None: there is none.
    """
    day = report.ngay
    table = report.listing("danh_hieu", *(_COLUMNS["tap_the"], _COLUMNS["ca_nhan"]))
    if day is None or table is None:
        return
    given = _given(raw, decision, issued, law, day, decided)
    waiting = _answered(raw, law, day, given)
    for row in table.dong:
        award = law.find_award(row.get("danh_hieu"))
        ma = award.ma if award is not None else ""
        total = sum(given.get((ma, kind), 0) for kind in KINDS)
        for kind, column in _COLUMNS.items():
            printed, known = row.get(column), given.get((ma, kind), 0)
            waits = not printed.isdecimal() and ma in waiting and not total
            if printed and printed != str(known) and not waits:
                yield f"{report.ten}, {row.cho}: {row.get('danh_hieu')} ghi đã tặng {printed} ({column}), đếm lại được {known}"
    compared = report.listing("danh_hieu", "tang_giam")
    for row in compared.dong if compared is not None else ():
        award = law.find_award(row.get("danh_hieu"))
        total = sum(given.get((award.ma if award is not None else "", kind), 0) for kind in KINDS)
        now = list(row.o.values())[-2]
        if now.isdecimal() and int(now) != total:
            yield f"{report.ten}, {row.cho}: {row.get('danh_hieu')} năm nay {now}, đếm lại số đã tặng được {total}"


def _given(
    raw: RawYear, decision: Paper | None, issued: Collection[str], law: Law, day: date, decided: date | None
) -> Counts:
    """Count what the office's own decision gave, as its changes left it before a day."""
    names: list[tuple[str, str, str]] = []
    decided = decision.ngay if decision is not None else decided
    if decided is not None and decided <= day:
        names = [(ask.award.ma, ask.doi_tuong, fold(ask.ten)) for ask in raw.here]
    whole = list(names)
    changes = [
        (at, row) for row in raw.trang.get("thay_doi", ()) if (at := _day(row.get("ngay"))) is not None and at < day
    ]
    for at, row in sorted(changes, key=lambda pair: pair[0]):
        said = key(plain(row.get("loai"))).removeprefix("quyet_dinh_")
        deed = next((mau for word, mau in _DEEDS.items() if said.startswith(word)), "")
        if not any(one.startswith(f"{deed}.") and one.endswith(f"_{at:%d%m}") for one in issued if deed):
            continue
        names = _changed(names, whole, row, deed, decision, law)
    counts: Counts = {}
    for ma, kind, _ in names:
        counts[ma, kind] = counts.get((ma, kind), 0) + 1
    return counts


def _changed(
    names: list[tuple[str, str, str]],
    whole: Sequence[tuple[str, str, str]],
    row: Mapping[str, Any],
    deed: str,
    decision: Paper | None,
    law: Law,
) -> list[tuple[str, str, str]]:
    """Take back or add what one row of the sheet «Thay đổi» says."""
    about_decision = decision is not None and _number(plain(row.get("van_ban"))) in {_number(decision.so_ky_hieu), ""}
    who = fold(plain(row.get("ten")))
    awards = [award for award in map(law.find_award, plain(row.get("danh_hieu")).split(";")) if award is not None]
    if not who:
        kept = names if not about_decision else []
        return kept if deed == "quyet_dinh_huy_bo" else [*names, *(whole if about_decision else ())]
    if deed == "quyet_dinh_huy_bo":
        gone = [next((one for one in names if one[0] == award.ma and one[2] == who), None) for award in awards]
        left = list(names)
        for one in gone:
            if one is not None and about_decision:
                left.remove(one)
        return left
    return [*names, *((award.ma, _kind(award, plain(row.get("ghi_chu"))), who) for award in awards)]


def _answered(raw: RawYear, law: Law, day: date, given: Counts) -> set[str]:
    """Add what the level above has given until a day; tell which awards still wait."""
    year = int(raw.settings.get("nam") or 0)
    waiting: set[str] = set()
    answers = [
        (fold(plain(row.get("ten"))), plain(row.get("danh_hieu")), row)
        for row in raw.trang.get("ket_qua_cap_tren", ())
        if plain(row.get("ket_qua")) and plain(row.get("nam_xet")) in {"", str(year)}
        and (at := _day(row.get("ngay_qd"))) is not None and at <= day
    ]  # fmt: skip
    for ask in raw.asks:
        if not ask.dat or ask.tai_day:
            continue
        row = next(
            (row for name, award, row in answers if name == fold(ask.ten) and _names(award, ask.award, law)), None
        )
        said = key(plain(row.get("ket_qua"))) if row is not None else ""
        if row is None:
            waiting.add(ask.award.ma)
        elif "khac" in said.split("_"):
            other = law.find_award(plain(row.get("duoc_tang")))
            if other is not None:
                given[other.ma, ask.doi_tuong] = given.get((other.ma, ask.doi_tuong), 0) + 1
        elif not said.startswith(_REFUSED):
            given[ask.award.ma, ask.doi_tuong] = given.get((ask.award.ma, ask.doi_tuong), 0) + 1
    return waiting


def _names(text: str, award: DanhHieu, law: Law) -> bool:
    """Say whether a cell names an award, alone or among others."""
    found = [law.find_award(text), *(law.find_award(part) for part in text.replace(",", ";").split(";"))]
    return any(one is not None and one.ma == award.ma for one in found)


def _kind(award: DanhHieu, note: str) -> str:
    said = key(note)
    if award.doi_tuong == ("tap_the",) or "tap_the" in said:
        return "tap_the"
    return "ho_gia_dinh" if "ho" in said.split("_") else "ca_nhan"


def _number(text: str) -> str:
    """Give the number and code a text names; "" without one."""
    found = _NUMBER.search(fold(text))
    return f"{int(found[1])}/{found[2]}" if found else ""


def _day(value: Any) -> date | None:
    """Give the day a cell says."""
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else next(days_in(plain(value)), None)
