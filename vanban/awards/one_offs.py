"""Awards of single occasions through the year: a decision a round of the sheet «Đột xuất, chuyên đề»."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from vanban.awards.data import values
from vanban.awards.data.doubts import remarks_against
from vanban.awards.data.events import DotKhen
from vanban.awards.data.results import payments
from vanban.awards.extras import Extra, row_of
from vanban.awards.fund import overdrawn, sum_of
from vanban.awards.kit import Kit
from vanban.awards.memory import Memory
from vanban.awards.missing import Missing
from vanban.awards.payload import issued_of
from vanban.awards.supplements import numbered_on, unsexed
from vanban.language import fold, key, ngay_thang

_ORDER: Final = ("tap_the", "ho_gia_dinh", "ca_nhan")
"""Collectives, households, persons (NĐ 152, Điều 29 khoản 5)."""
_LONG: Final = 40
"""Of this length a round's name goes into its key as it is; of a longer one a mark is added, so that no two share a key."""


def one_offs_of(kit: Kit, memory: Memory) -> list[Extra]:
    """Turn the rounds into decisions; one that is out has the list it was issued with.

    Args:
        kit: the year.
        memory: what was issued.
    """
    rounds = list(_rounds(kit, memory))
    return [replace(one, lacks=(*overdrawn(kit, one.money, _before(one, rounds)), *one.lacks)) for one in rounds]


def _before(own: Extra, rounds: Sequence[Extra]) -> int:
    return sum(sum_of(one.money) for one in rounds if one.key != own.key and one.day <= own.day)


def _rounds(kit: Kit, memory: Memory) -> Iterator[Extra]:
    praised: dict[tuple[str, ...], str] = {}
    for one in kit.data.dot_xuat:
        at = one.ngay or date(kit.settings.nam, 12, 31)
        lines = numbered_on(kit, sorted(one.nguoi, key=lambda who: _ORDER.index(who.doi_tuong)), 0)
        money = tuple(payments(lines, at, kit.law)) if lines else ()
        lacks = (
            *_day_lacks(kit, one),
            *_beyond(kit, one),
            *remarks_against(one.nguoi),
            *_twice(one, praised),
            *unsexed(lines),
        )
        giay = Extra(
            _key_of(one.ten, memory.record), row_of(at), f"Quyết định khen thưởng {one.loai}: {one.ten}", at.month, at.day,
            "ban_ghi", day=at, lacks=lacks, lines=lines, money=money, rows=one.words(),
            about=_about(one, values.decision(lines, money) if lines else {}),
        )  # fmt: skip
        out = issued_of(kit, memory, giay.key)
        yield out.of(giay) if out is not None else giay


def _key_of(name: str, issued: Callable[[str], str]) -> str:
    """Give the key of a round; one issued under its short key keeps it."""
    plain = key(name)
    short = f"quyet_dinh_dot_xuat.{plain[:_LONG]}"
    if len(plain) <= _LONG or fold(name) in fold(issued(short)):
        return short
    return f"{short}_{hashlib.sha256(plain.encode()).hexdigest()[:6]}"


def _about(one: DotKhen, decision: Mapping[str, Any]) -> dict[str, Any]:
    time = ngay_thang(one.thoi_gian) if isinstance(one.thoi_gian, date) else one.thoi_gian
    return {
        "dot": one.ten, "loai_khen": one.loai,
        "thoi_gian_dot": time or Missing(f"{one.cho}: thời gian lập thành tích của đợt «{one.ten}»"),
        "can_cu_dot": one.can_cu, "quyet_dinh": decision,
    }  # fmt: skip


def _day_lacks(kit: Kit, one: DotKhen) -> Iterator[str]:
    yield from one.lech
    if one.ngay is None:
        yield f"{one.cho}: chưa ghi ngày quyết định của đợt «{one.ten}»"
        return
    if not kit.settings.holds(one.ngay):
        yield f"{one.cho}: ngày quyết định {one.ngay:%d/%m/%Y} không thuộc {kit.settings.called()}"
    if isinstance(one.thoi_gian, date) and one.thoi_gian > one.ngay:
        yield f"{one.cho}: thành tích ngày {one.thoi_gian:%d/%m/%Y}, sau ngày quyết định {one.ngay:%d/%m/%Y}"


def _beyond(kit: Kit, one: DotKhen) -> Iterator[str]:
    for who in one.nguoi:
        for award in who.awards:
            if not kit.rules.here(award):
                yield f"{who.cho}: {award.ten} không thuộc thẩm quyền quyết định của cơ quan"
            elif who.doi_tuong not in award.doi_tuong:
                yield f"{who.cho}: {award.ten} không tặng cho đối tượng này ({who.ten}); ghi cột «Đối tượng»"


def _twice(one: DotKhen, praised: dict[tuple[str, ...], str]) -> Iterator[str]:
    """Tell who stands twice in a round, and who gets the same award for the same deed in an earlier one."""
    seen: dict[object, str] = {}
    for who in one.nguoi:
        if who.identity in seen:
            yield f"{who.cho}: {who.ten} đã có trong đợt này ({seen[who.identity]})"
        seen[who.identity] = who.cho
    for who in one.nguoi:
        for award in who.awards:
            mark = (*who.identity, award.ma, fold(who.thanh_tich))
            first = praised.setdefault(mark, who.cho)
            if first != who.cho and who.thanh_tich and seen.get(who.identity) == who.cho and first not in seen.values():
                yield f"{who.cho}: {who.ten} đã được {award.ten} về chính thành tích này ở {first}; một thành tích khen một lần"
