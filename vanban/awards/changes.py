"""Papers the plan does not foresee: corrections, cancellations, supplements of what is out, awards of single occasions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from vanban.awards.data import values
from vanban.awards.data.events import ThayDoi, ViecDoi
from vanban.awards.data.results import Chi, DuocTang, payments
from vanban.awards.data.wording import where
from vanban.awards.extras import Extra, row_of
from vanban.awards.kit import Kit
from vanban.awards.steps import Step
from vanban.awards.supplements import earlier_money, given_already, numbered_on, settled, unsexed
from vanban.language import fold, key

_KINDS: Final[Mapping[ViecDoi, tuple[str, str]]] = {
    "dinh_chinh": ("cong_van_dinh_chinh", "Công văn đính chính"),
    "huy_bo": ("quyet_dinh_huy_bo", "Quyết định hủy bỏ, thu hồi khen thưởng"),
    "bo_sung": ("quyet_dinh_bo_sung", "Quyết định khen thưởng bổ sung"),
}
Issued = Callable[[str], Sequence[Chi]]
Printed = Callable[[Step], str]


def change_groups(kit: Kit) -> list[list[ThayDoi]]:
    """Put the rows of the sheet «Thay đổi» together: one kind, one paper and one day make one paper; by day, undated last."""
    groups: dict[tuple[str, str, date | None], list[ThayDoi]] = {}
    for change in kit.data.thay_doi:
        groups.setdefault((change.loai, fold(change.van_ban), change.ngay), []).append(change)
    return sorted(groups.values(), key=lambda rows: rows[0].ngay or date.max)


def change_of(kit: Kit, rows: Sequence[ThayDoi], made: Mapping[str, Step], issued: Issued, printed: Printed) -> Extra:
    """Turn the rows of one change into a paper.

    Args:
        kit: the year.
        rows: the rows.
        made: the papers so far.
        issued: gives the list a paper was issued with; () when it was not, or fixed none.
        printed: gives what is printed in the files of a step.
    """
    loai, named, day = rows[0].loai, fold(rows[0].van_ban), rows[0].ngay
    mau, ten = _KINDS[loai]
    target = _target(named, made)
    name = key(target.giay.key if target is not None else named)
    at = day or date(kit.settings.nam, 12, 31)
    own = f"{mau}.{name}_{at:%d%m}"
    whole = loai == "huy_bo" and all(row.de_cu is None for row in rows)
    standing = _standing(kit, target, made)
    lacks = _lacking(rows, day, target)
    money: tuple[Chi, ...] = tuple(issued(own))
    lines: tuple[DuocTang, ...] = tuple(paid.dong for paid in money)
    taken: tuple[DuocTang, ...] = ()
    if loai == "bo_sung" and not money and day is not None:
        start = max((line.stt for line in (*kit.here, *kit.given)), default=0)
        lines = numbered_on(kit, [row.de_cu for row in rows if row.de_cu is not None], start)
        money = tuple(payments(lines, at, kit.law)) if lines else ()
        money, unsettled = settled(money, rows, [*kit.money, *earlier_money(made)])
        lacks += (*_beyond(kit, rows), *given_already(kit, rows), *unsexed(lines), *unsettled)
    elif loai == "huy_bo" and target is not None:
        taken, missing = (standing, ()) if whole else _taken(rows, standing, target)
        lacks += missing
    elif loai == "dinh_chinh" and target is not None:
        lacks += _unprinted(rows, target, printed(target))
    gone = whole or (bool(taken) and len(taken) == len(standing))
    state = {"dinh_chinh": "dinh_chinh", "huy_bo": "huy" if gone else "dinh_chinh", "bo_sung": ""}[loai]
    return Extra(
        own, row_of(at), f"{ten}: {rows[0].van_ban}", at.month, at.day, "ban_ghi", day=at,
        about={**_about(kit, rows, target, lines, money), "ca_van_ban": whole, "thu_hoi": bool(taken)},
        target=target.giay.key if target is not None else "", lacks=lacks, lines=lines, money=money, state=state, taken=taken,
    )  # fmt: skip


def _target(named: str, made: Mapping[str, Step]) -> Step | None:
    """Find the issued paper a change is about: by number and code, or by key."""
    wanted = {named, named.removeprefix("số ").strip()}
    for step in made.values():
        if step.frozen and (fold(step.so_ky_hieu) in wanted or fold(step.giay.key) in wanted):
            return step
    return None


def _standing(kit: Kit, target: Step | None, made: Mapping[str, Step]) -> tuple[DuocTang, ...]:
    """Give the list a decision gave, the year's own or one besides the plan, as far as it still stands."""
    if target is None:
        return ()
    here = kit.here if target.giay.key == "quyet_dinh_khen_thuong" else ()
    lines = target.giay.lines if isinstance(target.giay, Extra) else here
    gone = {
        (line.stt, line.danh_hieu.ma) for step in made.values()
        if step.frozen and isinstance(step.giay, Extra) and step.giay.target == target.giay.key for line in step.giay.taken
    }  # fmt: skip
    return tuple(line for line in lines if (line.stt, line.danh_hieu.ma) not in gone)


def _lacking(rows: Sequence[ThayDoi], day: date | None, target: Step | None) -> tuple[str, ...]:
    found = []
    if target is None:
        found.append(
            f"{rows[0].cho}: không thấy văn bản đã phát hành «{rows[0].van_ban}» (ghi số, ký hiệu như 05/QĐ-VP)"
        )
    elif target.trang_thai == "huy":
        found.append(f"{rows[0].cho}: {target.so_ky_hieu} đã bị hủy bỏ ({', '.join(target.sua)})")
    if day is None:
        found.append(f"{rows[0].cho}: chưa ghi ngày của văn bản thay đổi")
    elif target is not None and day < target.ngay:
        found.append(f"{rows[0].cho}: ngày {day:%d/%m/%Y} trước ngày văn bản được thay đổi ({target.ngay:%d/%m/%Y})")
    found += [f"{row.cho}: hủy bỏ cần ghi lý do" for row in rows if row.loai == "huy_bo" and not row.ly_do]
    return tuple(found)


def _taken(
    rows: Sequence[ThayDoi], standing: Sequence[DuocTang], target: Step
) -> tuple[tuple[DuocTang, ...], tuple[str, ...]]:
    """Find the lines a cancellation takes back; who is not in the list cannot lose what was not given."""
    taken, missing = [], []
    for row in rows:
        if row.de_cu is None:
            missing.append(f"{row.cho}: chưa ghi tập thể, cá nhân bị hủy bỏ")
            continue
        for award in row.de_cu.awards:
            found = [
                line for line in standing
                if line.danh_hieu.ma == award.ma and fold(line.de_cu.ten) == fold(row.de_cu.ten)
                and (not row.de_cu.don_vi or not line.de_cu.don_vi or fold(line.de_cu.don_vi) == fold(row.de_cu.don_vi))
            ]  # fmt: skip
            if len(found) == 1:
                taken.append(found[0])
            elif found:
                missing.append(
                    f"{row.cho}: {target.so_ky_hieu} có {len(found)} người tên {row.de_cu.ten}; ghi rõ đơn vị"
                )
            else:
                missing.append(f"{row.cho}: {target.so_ky_hieu} không có {row.de_cu.ten} - {award.ten}")
    return tuple(taken), tuple(missing)


def _beyond(kit: Kit, rows: Sequence[ThayDoi]) -> tuple[str, ...]:
    return tuple(
        f"{row.cho}: {award.ten} không thuộc thẩm quyền quyết định của cơ quan"
        for row in rows if row.de_cu is not None for award in row.de_cu.awards if not kit.rules.here(award)
    )  # fmt: skip


def _unprinted(rows: Sequence[ThayDoi], target: Step, text: str) -> tuple[str, ...]:
    """A correction quotes what is printed; what is printed nowhere cannot be corrected."""
    return tuple(
        f"{row.cho}: «{row.sai}» không có trong {target.so_ky_hieu or target.giay.ten}; chép đúng chữ đã in"
        for row in rows if text and fold(row.sai) not in text
    )  # fmt: skip


def _about(
    kit: Kit, rows: Sequence[ThayDoi], target: Step | None, lines: Sequence[DuocTang], money: Sequence[Chi]
) -> dict[str, Any]:
    cited = target.cited(short=True) if target is not None else rows[0].van_ban
    full = target.cited(subject=True) if target is not None else rows[0].van_ban
    deadline = kit.law.number("ngay_thu_hoi", rows[0].ngay) if rows[0].ngay is not None else None
    return {
        "van_ban_sua": cited,
        "van_ban_sua_day_du": full,
        "kinh_gui": "Các cơ quan, đơn vị, tập thể, cá nhân nhận văn bản",
        "thay_doi": [
            {
                "ten": row.de_cu.ten if row.de_cu else "", "noi": where(row.de_cu) if row.de_cu else "", "sai": row.sai,
                "dung": row.dung, "ly_do": row.ly_do,
                "danh_hieu": "; ".join(award.ten for award in row.de_cu.awards) if row.de_cu else "",
            }
            for row in rows
        ],
        "ngay_thu_hoi": int(deadline) if deadline is not None else None,
        "quyet_dinh": values.decision(lines, money) if lines else {},
    }  # fmt: skip


def followed(kit: Kit, done: Step) -> Kit:
    """Give the year after a change was issued: who still has what, and what to say of it."""
    giay = done.giay
    if not isinstance(giay, Extra) or not giay.target:
        return kit
    gone = {(line.stt, line.danh_hieu.ma) for line in giay.taken}
    given = tuple(line for line in kit.given if (line.stt, line.danh_hieu.ma) not in gone)
    code = done.so_ky_hieu
    told = [f"{line.de_cu.ten} - {line.danh_hieu.ten}: hủy bỏ (Quyết định số {code})" for line in giay.taken]
    told += [f"{line.de_cu.ten} - {line.danh_hieu.ten}: tặng bổ sung (Quyết định số {code})" for line in giay.lines]
    return replace(kit, given=(*given, *giay.lines), later=(*kit.later, *told))
