"""Papers the plan does not foresee: corrections, cancellations, supplements of what is out, awards of single occasions."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Final

from vanban.awards.data import values
from vanban.awards.data.events import ThayDoi, ViecDoi, called
from vanban.awards.data.results import Chi, DuocTang, decided_here, payments
from vanban.awards.data.wording import where
from vanban.awards.extras import Extra, row_of
from vanban.awards.fund import overdrawn, spent_on_rounds, sum_of
from vanban.awards.kit import Kit
from vanban.awards.objections import council_objections
from vanban.awards.payload import Issued
from vanban.awards.steps import Step
from vanban.awards.supplements import earlier_money, given_already, left_unpaid, numbered_on, settled, unsexed
from vanban.language import fold, key, tien_day_du

KINDS: Final[Mapping[ViecDoi, tuple[str, str]]] = {
    "dinh_chinh": ("cong_van_dinh_chinh", "Công văn đính chính"),
    "huy_bo": ("quyet_dinh_huy_bo", "Quyết định hủy bỏ, thu hồi khen thưởng"),
    "bo_sung": ("quyet_dinh_bo_sung", "Quyết định khen thưởng bổ sung"),
}
"""Key and name of the paper of each change."""
_CANCEL: Final = KINDS["huy_bo"][0]
Asked = Callable[[str], Issued | None]
Printed = Callable[[Step], str]


def change_groups(kit: Kit) -> list[list[ThayDoi]]:
    """Put the rows of the sheet «Thay đổi» together: one kind, one paper and one day make one paper; by day, undated last."""
    groups: dict[tuple[str, str, date | None], list[ThayDoi]] = {}
    for change in kit.data.thay_doi:
        groups.setdefault((change.loai, " ".join(called(change.van_ban)), change.ngay), []).append(change)
    return sorted(groups.values(), key=lambda rows: rows[0].ngay or date.max)


def change_of(kit: Kit, rows: Sequence[ThayDoi], made: Mapping[str, Step], issued: Asked, printed: Printed) -> Extra:
    """Turn the rows of one change into a paper.

    Args:
        kit: the year.
        rows: the rows.
        made: the papers so far.
        issued: gives what a paper did when it was issued; None when it is not out.
        printed: gives what is printed in the files of a step.
    """
    loai, day = rows[0].loai, rows[0].ngay
    mau, ten = KINDS[loai]
    targets = _targets(rows[0].van_ban, made)
    target = targets[0] if len(targets) == 1 else None
    name = key(target.giay.key if target is not None else " ".join(called(rows[0].van_ban)))
    at = day or date(kit.settings.nam, 12, 31)
    own = f"{mau}.{name}_{at:%d%m}"
    whole = all(row.de_cu is None for row in rows)
    again = loai == "bo_sung" and target is not None and target.trang_thai == "huy"
    standing = _standing(kit, target, made)
    lacks = (*_lacking(rows, day, targets, again=again), *(_said_twice(rows, made[own]) if own in made else ()))
    out = issued(own) if own not in made else None
    money: tuple[Chi, ...] = out.money if out is not None else ()
    lines: tuple[DuocTang, ...] = tuple(paid.dong for paid in money)
    taken: tuple[DuocTang, ...] = ()
    owed: tuple[Chi, ...] = ()
    if loai == "bo_sung" and not money and day is not None:
        start = max((line.stt for line in (*kit.here, *kit.given)), default=0)
        lines = _given_again(kit, target, start, day) if whole and again else ()
        lines = lines or numbered_on(kit, [row.de_cu for row in rows if row.de_cu is not None], start)
        money = tuple(payments(lines, at, kit.law)) if lines else ()
        money, unsettled = settled(money, rows, list(earlier_money(kit, made)))
        lacks += (*_beyond(kit, rows), *given_already(kit, rows), *unsexed(lines), *unsettled)
        lacks += _unnamed(kit, rows, again=again)
        lacks += tuple(overdrawn(kit, money, sum_of(earlier_money(kit, made)) + spent_on_rounds(kit, at)))
    elif loai == "huy_bo" and target is not None:
        taken, missing = (standing, ()) if whole else _taken(rows, standing, target)
        lacks += missing
        if day is not None and not whole:
            owed, unsettled = left_unpaid(kit, rows, taken, made, day)
            lacks += unsettled
    elif loai == "dinh_chinh" and target is not None:
        lacks += _unprinted(rows, target, printed(target))
    gone = loai == "huy_bo" and (whole or (bool(taken) and len(taken) == len(standing)))
    state = {"dinh_chinh": "dinh_chinh", "huy_bo": "huy" if gone else "dinh_chinh", "bo_sung": ""}[loai]
    about = _about(kit, rows, target, lines, money)
    if again and target is not None:
        about["van_ban_sua_day_du"] = _cancelling(target, made).cited(subject=True)
    own = f"{own}_{len(made)}" if own in made else own
    giay = Extra(
        own, row_of(at), f"{ten}: {rows[0].van_ban}", at.month, at.day, "ban_ghi", day=at,
        about={**about, "ca_van_ban": whole, "thu_hoi": bool(taken), "lai": again, "chi_them": _sums(owed)},
        target=target.giay.key if target is not None else "", lacks=lacks, lines=lines, money=money, state=state, taken=taken,
        again=again, rows=tuple(row.words() for row in rows), owed=owed,
    )  # fmt: skip
    return out.of(giay) if out is not None else giay


def _targets(named: str, made: Mapping[str, Step]) -> list[Step]:
    """Find the issued papers a change can be about: by number and code (with their day, where it is said), or by key."""
    code, day = called(named)
    by_number = "/" in code
    return [
        step
        for step in made.values()
        if step.frozen
        and code == (called(step.so_ky_hieu)[0] if by_number else fold(step.giay.key))
        and day in {"", f"{step.ngay:%d/%m/%Y}"}
    ]


def _said_twice(rows: Sequence[ThayDoi], other: Step) -> tuple[str, ...]:
    return (
        f"{rows[0].cho}: văn bản «{other.giay.ten}» cùng ngày đã có ở trên; ghi cột «Văn bản» của các hàng ấy cùng một cách",
    )


def _given_again(kit: Kit, target: Step | None, start: int, day: date) -> tuple[DuocTang, ...]:
    """Give the list of a decision anew, after it was cancelled whole: what the council passed, under new numbers."""
    if target is None:
        return ()
    lines = target.giay.lines if isinstance(target.giay, Extra) else decided_here(kit.judged, kit.rules, day)
    return tuple(replace(line, stt=start + number) for number, line in enumerate(lines, 1))


def _unnamed(kit: Kit, rows: Sequence[ThayDoi], *, again: bool) -> tuple[str, ...]:
    """Only a decision cancelled whole is given again without naming anybody, and only from results that stand."""
    bare = [row for row in rows if row.de_cu is None]
    if not bare:
        return ()
    if not again:
        return (
            f"{bare[0].cho}: chưa ghi tập thể, cá nhân và danh hiệu (chỉ để trống khi ban hành lại quyết định đã hủy cả văn bản)",
        )
    if len(bare) < len(rows):
        return (f"{bare[0].cho}: hàng để trống là ban hành lại cả danh sách; bỏ hàng này, hoặc bỏ các hàng ghi tên",)
    silent = [x.de_cu.cho for x in kit.judged if x.tinh_trang == "chua_bo_phieu"]
    return (*council_objections(kit), *(f"{place}: chưa có kết quả bỏ phiếu" for place in silent[:1]))


def _cancelling(target: Step, made: Mapping[str, Step]) -> Step:
    """Find the decision that cancelled a paper."""
    found = [
        step for step in made.values() if step.frozen and step.so_ky_hieu in target.sua and step.giay.mau == _CANCEL
    ]
    return found[-1] if found else target


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


def _lacking(rows: Sequence[ThayDoi], day: date | None, targets: Sequence[Step], *, again: bool) -> tuple[str, ...]:
    found = []
    target = targets[0] if targets else None
    if len(targets) > 1:
        days = "; ".join(f"{step.giay.ten} ngày {step.ngay:%d/%m/%Y}" for step in targets)
        found.append(
            f"{rows[0].cho}: có {len(targets)} văn bản «{rows[0].van_ban}» ({days}); ghi thêm ngày vào cột «Văn bản»"
        )
    elif target is None:
        found.append(
            f"{rows[0].cho}: không thấy văn bản đã phát hành «{rows[0].van_ban}» (ghi số, ký hiệu như 05/QĐ-VP)"
        )
    elif target.trang_thai == "huy" and not again:
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


def _sums(owed: Sequence[Chi]) -> list[dict[str, str]]:
    return [
        {"ten": one.dong.de_cu.ten, "danh_hieu": one.dong.danh_hieu.ten, "tien": tien_day_du(one.so_tien)}
        for one in owed if one.so_tien
    ]  # fmt: skip


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
    word = "tặng lại" if giay.again else "tặng bổ sung"
    told += [f"{line.de_cu.ten} - {line.danh_hieu.ten}: {word} (Quyết định số {code})" for line in giay.lines]
    return replace(kit, given=(*given, *giay.lines), later=(*kit.later, *told))
