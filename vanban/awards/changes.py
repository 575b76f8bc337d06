"""Papers the plan does not foresee: corrections, cancellations, supplements of what is out, awards of single occasions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from vanban.awards.data import values
from vanban.awards.data.events import ThayDoi, ViecDoi
from vanban.awards.data.nominees import DeCu
from vanban.awards.data.results import Chi, DuocTang, payments
from vanban.awards.data.wording import where
from vanban.awards.kit import Kit
from vanban.awards.law.inventory import Giay
from vanban.awards.missing import Missing
from vanban.awards.steps import Step
from vanban.language import fold, key

_KINDS: Final[Mapping[ViecDoi, tuple[str, str]]] = {
    "dinh_chinh": ("cong_van_dinh_chinh", "Công văn đính chính"),
    "huy_bo": ("quyet_dinh_huy_bo", "Quyết định hủy bỏ, thu hồi khen thưởng"),
    "bo_sung": ("quyet_dinh_bo_sung", "Quyết định khen thưởng bổ sung"),
}
_QUARTERS: Final = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Extra(Giay):
    """A paper besides the plan.

    Attributes:
        day: its day.
        about: what its record names besides the shared facts.
        target: key of the paper it changes; "" none.
        lacks: why it cannot be made yet.
        lines: the list it decides; () none.
        money: what it pays.
        state: the state it brings the other paper into; "" none.
        taken: lines of the other paper it takes back.
    """

    day: date = date.min
    about: Mapping[str, Any] = field(default_factory=dict)
    target: str = ""
    lacks: tuple[str, ...] = ()
    lines: tuple[DuocTang, ...] = ()
    money: tuple[Chi, ...] = ()
    state: str = ""
    taken: tuple[DuocTang, ...] = ()


Issued = Callable[[str], Sequence[Chi]]
Printed = Callable[[Step], str]


def _row_of(day: date) -> str:
    return f"{_QUARTERS[(day.month - 1) // 3]}.PS"


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
    standing = _standing(kit, target)
    lacks = _lacking(rows, day, target)
    money: tuple[Chi, ...] = tuple(issued(own))
    lines: tuple[DuocTang, ...] = tuple(paid.dong for paid in money)
    taken: tuple[DuocTang, ...] = ()
    if loai == "bo_sung" and not money and day is not None:
        start = max((line.stt for line in (*kit.here, *kit.given)), default=0)
        lines = _lines(kit, [row.de_cu for row in rows if row.de_cu is not None], start)
        money = tuple(payments(lines, at, kit.law)) if lines else ()
        lacks += _beyond(kit, rows)
    elif loai == "huy_bo" and target is not None:
        taken, missing = (standing, ()) if whole else _taken(rows, standing, target)
        lacks += missing
    elif loai == "dinh_chinh" and target is not None:
        lacks += _unprinted(rows, target, printed(target))
    gone = whole or (bool(taken) and len(taken) == len(standing))
    state = {"dinh_chinh": "dinh_chinh", "huy_bo": "huy" if gone else "dinh_chinh", "bo_sung": ""}[loai]
    return Extra(
        own, _row_of(at), f"{ten}: {rows[0].van_ban}", at.month, at.day, "ban_ghi", day=at,
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


def _standing(kit: Kit, target: Step | None) -> tuple[DuocTang, ...]:
    """Give the list a decision gave: the year's own as far as it still stands, or that of a decision besides the plan."""
    if target is None:
        return ()
    if isinstance(target.giay, Extra):
        return target.giay.lines
    return kit.here if target.giay.key == "quyet_dinh_khen_thuong" else ()


def _lacking(rows: Sequence[ThayDoi], day: date | None, target: Step | None) -> tuple[str, ...]:
    found = []
    if target is None:
        found.append(
            f"{rows[0].cho}: không thấy văn bản đã phát hành «{rows[0].van_ban}» (ghi số, ký hiệu như 05/QĐ-VP)"
        )
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


def _lines(kit: Kit, people: Sequence[DeCu], start: int) -> tuple[DuocTang, ...]:
    """Number a supplementary list after the year's own, so that no number of the sổ vàng is given twice."""
    pairs = [(who, award) for who in people for award in who.awards if kit.rules.here(award)]
    return tuple(DuocTang(start + number, who, award) for number, (who, award) in enumerate(pairs, 1))


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


def one_offs_of(kit: Kit) -> Iterator[Extra]:
    """Turn the sheet «Đột xuất, chuyên đề» into decisions, one a round."""
    for name, people, about in kit.data.dot_xuat:
        day = about.get("ngay")
        at = day if isinstance(day, date) else date(kit.settings.nam, 12, 31)
        wrong = [
            f"{who.cho}: {award.ten} không thuộc thẩm quyền quyết định của cơ quan"
            for who in people for award in who.awards if not kit.rules.here(award)
        ]  # fmt: skip
        lacks = [f"{people[0].cho}: chưa ghi ngày quyết định của đợt «{name}»"] if not isinstance(day, date) else []
        if isinstance(day, date) and not kit.settings.holds(day):
            lacks.append(f"{people[0].cho}: ngày quyết định {day:%d/%m/%Y} không thuộc {kit.settings.called()}")
        seen: dict[object, str] = {}
        for who in people:
            mark = (who.doi_tuong, fold(who.ten), fold(who.don_vi))
            if mark in seen:
                lacks.append(f"{who.cho}: {who.ten} đã có trong đợt này ({seen[mark]})")
            seen[mark] = who.cho
        lines = _lines(kit, people, 0)
        money = tuple(payments(lines, at, kit.law)) if lines else ()
        kind = str(about.get("loai") or "đột xuất").lower()
        yield Extra(
            f"quyet_dinh_dot_xuat.{key(name)[:40]}", _row_of(at), f"Quyết định khen thưởng {kind}: {name}", at.month, at.day,
            "ban_ghi", day=at, lacks=(*lacks, *wrong), lines=lines, money=money,
            about={
                "dot": name, "loai_khen": kind,
                "thoi_gian_dot": about.get("thoi_gian")
                or Missing(f"{people[0].cho}: thời gian lập thành tích của đợt «{name}»"),
                "can_cu_dot": str(about.get("can_cu") or ""),
                "quyet_dinh": values.decision(lines, money) if lines else {},
            },
        )  # fmt: skip
