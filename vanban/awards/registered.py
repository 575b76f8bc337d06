"""Who registered for what in January, who was nominated for it in December, who is sent to a course."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

from vanban.awards.data.nominees import DeCu
from vanban.awards.data.wording import of_count
from vanban.awards.data.workbook import DangKy
from vanban.awards.kit import Kit
from vanban.awards.missing import Missing, asked
from vanban.language import fold, posted

T = TypeVar("T", DangKy, DeCu)


def people_of(kit: Kit) -> dict[str, Any]:
    """Give the units, who registered, who did and was not nominated, who goes to a course."""
    data, course = kit.data, kit.settings.lop_boi_duong
    units = list(dict.fromkeys([group.ten for group in data.tap_the] or [p.don_vi for p in data.ca_nhan if p.don_vi]))
    registered = data.dang_ky
    lacks = Missing("trang «Đăng ký» (ai đăng ký danh hiệu gì đầu năm)")
    number = {
        kind: sum(one.doi_tuong == kind for one in registered or ()) for kind in ("tap_the", "ca_nhan", "ho_gia_dinh")
    }
    return {
        "don_vi": units,
        "dang_ky": {
            "tong": of_count(number["tap_the"], number["ca_nhan"], number["ho_gia_dinh"]) if registered is not None else lacks,
            "tap_the": number["tap_the"] if registered is not None else lacks,
            "ca_nhan": number["ca_nhan"] if registered is not None else lacks,
            "dong": [
                {"ten": one.ten, "noi": posted(one.chuc_vu, one.don_vi), "danh_hieu": "; ".join(a.ten for a in one.awards)}
                for one in registered or ()
            ],
        },
        "khong_de_nghi": list(_not_nominated(registered or (), kit.data.nominees)),
        "tham_du": [{"ten": p.ten, "chuc_vu": p.chuc_vu, "don_vi": p.don_vi} for p in data.cu_di],
        "lop": {
            "thong_bao": asked(course.thong_bao, "mục lop_boi_duong.thong_bao (số, ngày thông báo mở lớp)"),
            "thoi_gian": asked(course.thoi_gian, "mục lop_boi_duong.thoi_gian"),
            "dia_diem": asked(course.dia_diem, "mục lop_boi_duong.dia_diem"),
        },
    }  # fmt: skip


def _not_nominated(registered: Sequence[DangKy], nominees: Sequence[DeCu]) -> Iterator[dict[str, str]]:
    """Say who registered for what and was not nominated for it; of people of one name, by unit and post."""
    listed, nominated = _by_name(registered), _by_name(nominees)
    for one in registered:
        mine = listed[fold(one.ten)]
        named = f"{one.ten} ({posted(one.chuc_vu, one.don_vi)})" if len(mine) > 1 else one.ten
        for award in one.awards:
            asked_for = [who for who in nominated.get(fold(one.ten), ()) if award.ma in who.danh_hieu]
            rivals = sorted((other for other in mine if award in other.awards), key=partial(_met, nominees=asked_for))
            if one in rivals[: max(0, len(rivals) - len(asked_for))]:
                yield {"ten": named, "danh_hieu": award.ten}


def _by_name(rows: Iterable[T]) -> dict[str, list[T]]:
    found: dict[str, list[T]] = {}
    for one in rows:
        found.setdefault(fold(one.ten), []).append(one)
    return found


def _met(one: DangKy, nominees: Sequence[DeCu]) -> int:
    """Say how well a registration fits one of the nominees of its name: unit and post, unit, neither."""
    here = [who for who in nominees if fold(who.don_vi) == fold(one.don_vi)]
    return 2 if any(fold(who.chuc_vu) == fold(one.chuc_vu) for who in here) else int(bool(here))


def renamed(kit: Kit) -> Iterator[str]:
    """Tell who registered and was not nominated, where one of nearly that name was who had not registered: one person perhaps."""
    listed = {fold(one.ten) for one in kit.data.dang_ky or ()}
    fresh = [who for who in kit.data.nominees if fold(who.ten) not in listed]
    nominated = {fold(who.ten) for who in kit.data.nominees}
    for one in kit.data.dang_ky or ():
        if fold(one.ten) in nominated:
            continue
        for who in fresh:
            same_unit = fold(who.don_vi) == fold(one.don_vi)
            if who.doi_tuong == one.doi_tuong and same_unit and _near(fold(one.ten).split(), fold(who.ten).split()):
                yield (
                    f"{one.cho}: {one.ten} đăng ký mà không được đề nghị, {who.cho} đề nghị {who.ten} mà không đăng ký: một "
                    "người (viết khác, đổi tên) thì ghi một tên ở cả hai trang"
                )


def _near(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether two names can be of one person who changed it, or was misspelt: most of their words are the same."""
    shared = len({*one} & {*other})
    return min(len(one), len(other)) > 1 and shared >= max(len(one), len(other)) - 1
