"""Registrations and boards as they stood when their papers were issued: what later papers count is what those say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

from vanban.awards.data.councils import Meeting
from vanban.awards.data.events import ThayDoi, called
from vanban.awards.data.workbook import DangKy
from vanban.awards.kit import Kit
from vanban.awards.memory import Memory, read_content
from vanban.language import fold
from vanban.registers import ViecNam

REGISTRATION: Final = "ban_dang_ky_thi_dua"
_BOARDS: Final = {
    "quyet_dinh_kien_toan_hoi_dong.tdkt": "tdkt", "quyet_dinh_kien_toan_hoi_dong.sang_kien": "sang_kien",
}  # fmt: skip
_SHOWN: Final = 4


def list_of(kit: Kit, name: str) -> list[list[Any]] | None:
    """Give the registrations or the members that a paper fixes; None for a paper that fixes neither."""
    if name == REGISTRATION:
        return [
            [one.doi_tuong, one.ten, one.chuc_vu, one.don_vi, [award.ma for award in one.awards]]
            for one in kit.data.dang_ky or ()
        ]
    if name in _BOARDS:
        return [[one.ten, one.chuc_vu, one.chuc_danh] for one in _board(kit, name).members]
    return None


def fixes(name: str) -> bool:
    """Say whether a paper fixes registrations or members."""
    return name == REGISTRATION or name in _BOARDS


def replaced(kit: Kit, name: str) -> bool:
    """Say whether the office names another decision in place of the one on a board that is issued here."""
    return name in _BOARDS and bool(kit.settings.van_ban.get(name))


def as_issued(kit: Kit, memory: Memory) -> tuple[Kit, Mapping[str, list[str]]]:
    """Take registrations as they were issued, hold the boards against their decisions.

    Args:
        kit: the year.
        memory: what was issued.

    Returns:
        The year, and by key what the workbook says otherwise now. A board that is not the one of its decision has no results.
    """
    told: dict[str, list[str]] = {}
    before = _issued(memory, REGISTRATION)
    if before is not None:
        before = _renamed(kit, before)
        told[REGISTRATION] = list(_otherwise(kit, before))
        kit = replace(kit, data=replace(kit.data, dang_ky=tuple(_registered(kit, before)) or None))
    for name, board in _BOARDS.items():
        before = _issued(memory, name)
        step = memory.frozen(name)
        if before is None or step is None or replaced(kit, name):
            continue
        wrong = tuple(_other_members(kit, name, step, before))
        met = _board(kit, name)
        if wrong and met.members:
            kit = replace(kit, **{board: replace(met, wrong=(*met.wrong, *wrong))})  # type: ignore[arg-type]
    return kit, {name: words for name, words in told.items() if words}


def _issued(memory: Memory, name: str) -> Sequence[Sequence[Any]] | None:
    step = memory.frozen(name)
    return read_content(step).get("du_lieu") if step is not None else None


def _board(kit: Kit, name: str) -> Meeting:
    return kit.sang_kien if _BOARDS[name] == "sang_kien" else kit.tdkt


def _registered(kit: Kit, before: Iterable[Sequence[Any]]) -> Iterator[DangKy]:
    cells = {(one.doi_tuong, fold(one.ten), fold(one.don_vi)): one.cho for one in kit.data.dang_ky or ()}
    for kind, name, post, unit, codes in before:
        awards = tuple(kit.awards[ma] for ma in codes if ma in kit.awards)
        yield DangKy(
            kind, name, post, unit, awards, cells.get((kind, fold(name), fold(unit)), "bản đăng ký đã phát hành")
        )


def _renamed(kit: Kit, rows: Iterable[Sequence[Any]]) -> list[list[Any]]:
    """Read corrections of whole names into the registrations, whatever paper they were made for: one person is one."""
    named = {row.sai: row.dung for row in kit.data.thay_doi if row.loai == "dinh_chinh"}
    return [[row[0], named.get(row[1], row[1]), *row[2:]] for row in rows]


def _otherwise(kit: Kit, before: Iterable[Sequence[Any]]) -> Iterator[str]:
    was, now = (Counter(map(_words, rows)) for rows in (before, _renamed(kit, list_of(kit, REGISTRATION) or ())))
    names = {ma: award.ten for ma, award in kit.awards.items()}
    remedy = "số đăng ký đầu năm tính theo bản đã phát hành"

    def said(row: tuple[str, ...]) -> str:
        return " - ".join([*(part for part in row[1:4] if part), "; ".join(names.get(ma, ma) for ma in row[4:])])

    gone, come = list((was - now).elements()), list((now - was).elements())
    yield from (f"đã phát hành «{said(row)}», dữ liệu nay không còn; {remedy}" for row in gone[:_SHOWN])
    yield from (f"dữ liệu nay thêm «{said(row)}»; {remedy}" for row in come[:_SHOWN])
    more = max(0, len(gone) - _SHOWN) + max(0, len(come) - _SHOWN)
    yield from ([f"và {more} hàng khác"] if more else [])


def _words(row: Sequence[Any]) -> tuple[str, ...]:
    return (*(" ".join(str(part).split()) for part in row[:4]), *row[4])


def corrected(kit: Kit, code: str, text: str) -> str:
    """Give the text of an issued paper with the corrections that the sheet «Thay đổi» has for it.

    Args:
        kit: the year.
        code: number and code of the paper.
        text: its text, or a part of it.
    """
    for row in corrections(kit, code):
        text = text.replace(row.sai, row.dung)
    return text


def corrections(kit: Kit, code: str) -> list[ThayDoi]:
    """Give the corrections that the sheet «Thay đổi» has for an issued paper, by its number and code."""
    return [
        row for row in kit.data.thay_doi if code and row.loai == "dinh_chinh" and row.sai
        and called(row.van_ban)[0] == called(code)[0]
    ]  # fmt: skip


def _other_members(kit: Kit, name: str, step: ViecNam, before: Iterable[Sequence[str]]) -> Iterator[str]:
    """Say how a board differs from its decision in members and their parts; corrections of the decision are read into it."""
    said = partial(corrected, kit, step.so_ky_hieu)
    was = {fold(said(ten)): (said(ten), said(part)) for ten, _, part in before}
    now = {fold(one.ten): (one.ten, one.chuc_danh) for one in _board(kit, name).members}
    parts = [f"thêm {now[who][0]}" for who in now if who not in was] + [
        f"bớt {was[who][0]}" for who in was if who not in now
    ]
    parts += [
        f"{now[who][0]} là {now[who][1] or '(trống)'}, quyết định ghi {was[who][1]}"
        for who in now if who in was and fold(now[who][1]) != fold(was[who][1])
    ]  # fmt: skip
    if parts:
        yield (
            f"trang «Hội đồng» khác {step.so_ky_hieu} đã phát hành ({'; '.join(parts[:_SHOWN])}): ghi lại như quyết định; đã "
            f"kiện toàn bằng quyết định khác thì ghi nam.yaml: van_ban: {{{name}: số, ngày quyết định ấy}}"
        )
