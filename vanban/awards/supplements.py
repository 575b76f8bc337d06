"""What a decision besides the plan may add: nothing given twice, nothing paid twice, nobody without Ông or Bà."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from typing import Final

from vanban.awards.data.events import ThayDoi
from vanban.awards.data.nominees import DeCu
from vanban.awards.data.results import POSTHUMOUS, Chi, DuocTang, payments
from vanban.awards.extras import Extra
from vanban.awards.kit import Kit
from vanban.awards.steps import BATCHES, Step
from vanban.language import dinh_dang_so, fold

_PRINTED: Final = frozenset(ma for pairs in BATCHES.values() for _, ma in pairs)


_PRAISED: Final = frozenset({"GK", "CSTDCS"})
"""Awards whose certificate says for what; the other titles say their year."""


def numbered_on(kit: Kit, people: Sequence[DeCu], start: int) -> tuple[DuocTang, ...]:
    """Number a list after a number, so that no number of the sổ vàng is given twice."""
    first: dict[object, int] = {}
    one = [replace(who, stt=first.setdefault(who.identity, who.stt)) for who in people]  # of two rows one recipient
    pairs = [(who, award) for who in one for award in who.awards if kit.rules.here(award)]
    return tuple(DuocTang(start + number, who, award) for number, (who, award) in enumerate(pairs, 1))


def unsexed(lines: Iterable[DuocTang]) -> tuple[str, ...]:
    """Tell persons whose certificate cannot say Ông or Bà."""
    found = [
        line.de_cu for line in lines
        if line.de_cu.doi_tuong == "ca_nhan" and line.de_cu.gioi_tinh is None and line.danh_hieu.ma in _PRINTED
    ]  # fmt: skip
    return tuple(dict.fromkeys(f"{who.cho}: giới tính của {who.ten} (Ông hay Bà)" for who in found))


def unpraised(lines: Iterable[DuocTang], awards: AbstractSet[str]) -> tuple[str, ...]:
    """Tell recipients whose certificate has to say for what, where nobody entered it: no formula stands in for it."""
    found = [
        line.de_cu for line in lines if line.danh_hieu.ma in awards & _PRAISED and not line.de_cu.thanh_tich.strip()
    ]
    return tuple(dict.fromkeys(f"{who.cho}: thành tích của {who.ten} (in trên giấy)" for who in found))


def given_already(kit: Kit, rows: Sequence[ThayDoi]) -> tuple[str, ...]:
    """Tell awards that stand already: the year's own, those added since."""
    return tuple(
        f"{row.cho}: {row.de_cu.ten} đã được tặng {award.ten} (số {line.stt} của danh sách)"
        for row in rows if row.de_cu is not None for award in row.de_cu.awards for line in kit.given
        if line.danh_hieu.ma == award.ma and _one(row.de_cu, line.de_cu)
    )  # fmt: skip


def earlier_money(kit: Kit, made: Mapping[str, Step]) -> Iterator[Chi]:
    """Give what the year's decision and supplementary ones have paid so far; what was taken back is paid back."""
    standing = {(line.stt, line.danh_hieu.ma) for line in kit.given}
    added = [
        step.giay.money for step in made.values() if step.frozen and isinstance(step.giay, Extra) and step.giay.target
    ]
    owed = [step.giay.owed for step in made.values() if step.frozen and isinstance(step.giay, Extra)]
    for paid in (*kit.money, *(one for some in (*added, *owed) for one in some)):
        if (paid.dong.stt, paid.dong.danh_hieu.ma) in standing:
            yield paid


def left_unpaid(
    kit: Kit, rows: Sequence[ThayDoi], taken: Sequence[DuocTang], made: Mapping[str, Step], day: date
) -> tuple[tuple[Chi, ...], tuple[str, ...]]:
    """Give what is due for titles that stand once the title is gone that paid for them; what the clerk enters is paid.

    Args:
        kit: the year.
        rows: the rows of a cancellation.
        taken: the lines it takes back.
        made: the papers so far.
        day: the day of the cancellation.

    Returns:
        The payments, and what somebody must settle first: the rates of the day of the list say how much it may be.
    """
    gone = {(line.stt, line.danh_hieu.ma) for line in taken}
    paid = [one for one in earlier_money(kit, made) if (one.dong.stt, one.dong.danh_hieu.ma) not in gone]
    found, lacks = [], []
    for line in taken:
        own = [
            one for one in paid if _one(line.de_cu, one.dong.de_cu) and one.dong.danh_hieu.loai == line.danh_hieu.loai
        ]
        waiting = [one for one in own if one.so_tien == 0 and one.he_so is not None]
        if not waiting or any(one.so_tien for one in own):
            continue
        due = max(waiting, key=lambda one: one.he_so or 0)
        row = next((row for row in rows if row.de_cu is not None and _one(row.de_cu, line.de_cu)), None)
        if row is not None and row.tien is not None:
            found.append(replace(due, so_tien=row.tien, ghi_chu=f"chi sau khi hủy bỏ {line.danh_hieu.ten}"))
        elif row is not None:
            full = payments([due.dong], day, kit.law)[0].so_tien or 0
            lacks.append(
                f"{row.cho}: hủy bỏ {line.danh_hieu.ten} thì {due.dong.danh_hieu.ten} của {line.de_cu.ten} chưa được chi tiền "
                f"(đã hưởng mức {line.danh_hieu.ten}): ghi cột «Tiền thưởng» số chi cho danh hiệu còn lại (mức hiện nay "
                f"{dinh_dang_so(full)} đồng; không chi thì ghi 0)"
            )
    return tuple(found), tuple(lacks)


def settled(
    money: Sequence[Chi], rows: Sequence[ThayDoi], paid: Sequence[Chi]
) -> tuple[tuple[Chi, ...], tuple[str, ...]]:
    """Pay what a supplement adds: of several awards of one year only the highest pays (NĐ 152, Điều 49).

    Args:
        money: what the rates alone would pay.
        rows: the rows of the sheet «Thay đổi»; an amount entered there is what is paid.
        paid: what has been paid before.

    Returns:
        The money, and what somebody must settle first.
    """
    found, lacks = [], []
    entered = {row.de_cu.cho: row for row in rows if row.de_cu is not None}
    for one in money:
        who, award = one.dong.de_cu, one.dong.danh_hieu
        row = entered.get(who.cho)
        before = [
            old for old in paid
            if old.so_tien and old.dong.danh_hieu.loai == award.loai and _one(who, old.dong.de_cu)
        ]  # fmt: skip
        best = max(before, key=lambda old: old.so_tien or 0, default=None)
        if row is not None and row.tien is not None:
            found.append(
                replace(one, so_tien=row.tien, ghi_chu=_noted(one, "số tiền chi thêm" if best is not None else ""))
            )
        elif best is None or not one.so_tien:
            found.append(one)
        elif (best.so_tien or 0) >= one.so_tien:
            found.append(replace(one, so_tien=0, ghi_chu=_noted(one, f"hưởng mức {best.dong.danh_hieu.ten}")))
        else:
            found.append(one)
            had = f"{dinh_dang_so(best.so_tien or 0)} đồng của {best.dong.danh_hieu.ten}"
            lacks.append(
                f"{who.cho}: {who.ten} đã hưởng {had}; cùng năm chỉ hưởng mức cao nhất: ghi cột «Tiền thưởng» số chi thêm "
                f"(mức {award.ten} là {dinh_dang_so(one.so_tien)} đồng)"
            )
    return tuple(found), tuple(lacks)


def _noted(paid: Chi, note: str) -> str:
    """Give the note of a line, with what it says of somebody dead kept."""
    dead = POSTHUMOUS if paid.ghi_chu.startswith(POSTHUMOUS) else ""
    return "; ".join(part for part in (dead, note) if part) or paid.ghi_chu


def _one(who: DeCu, other: DeCu) -> bool:
    """Say whether two rows are about one recipient, as far as they tell."""
    same_unit = not who.don_vi or not other.don_vi or fold(who.don_vi) == fold(other.don_vi)
    return who.doi_tuong == other.doi_tuong and fold(who.ten) == fold(other.ten) and same_unit
