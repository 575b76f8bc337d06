"""What happens after the papers are out: decisions of the level above, changes to issued papers, awards of single occasions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from vanban.awards.data.cells import Cells
from vanban.awards.data.nominees import DeCu
from vanban.language import fold, key
from vanban.law import DanhHieu, DoiTuong
from vanban.records.tables.table import TableRow

KetQuaTren = Literal["tang", "khong", "khac"]
ViecDoi = Literal["dinh_chinh", "huy_bo", "bo_sung"]
_OUTCOMES: Final[Mapping[str, KetQuaTren]] = {
    "tang": "tang", "duoc_tang": "tang", "dat": "tang", "dong_y": "tang", "khong": "khong", "khong_tang": "khong",
    "khong_dat": "khong", "khong_duoc": "khong", "tra_lai": "khong", "hinh_thuc_khac": "khac", "khac": "khac",
}  # fmt: skip
_DEEDS: Final[Mapping[str, ViecDoi]] = {
    "dinh_chinh": "dinh_chinh", "huy_bo": "huy_bo", "thu_hoi": "huy_bo", "huy": "huy_bo", "huy_bo_thu_hoi": "huy_bo",
    "huy_bo_va_thu_hoi": "huy_bo", "bo_sung": "bo_sung", "quyet_dinh_bo_sung": "bo_sung",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TrenXet:
    """What the level above decided about one proposal.

    Attributes:
        nam: the year the proposal was about; None: this one.
        ten, don_vi: whom it is about.
        danh_hieu: what was proposed.
        ket_qua: given, refused, another form given instead.
        hinh_thuc: what was given instead; None unless "khac".
        so_qd, ngay_qd: the decision; "" and None when not entered.
    """

    nam: int | None
    ten: str
    don_vi: str
    danh_hieu: DanhHieu
    ket_qua: KetQuaTren
    hinh_thuc: DanhHieu | None
    so_qd: str
    ngay_qd: date | None
    cho: str


@dataclass(frozen=True, slots=True)
class ThayDoi:
    """One change to an issued paper.

    Attributes:
        loai: đính chính, hủy bỏ (with its return of what was given), bổ sung.
        van_ban: the paper, by number ("01/QĐ-VP") or key.
        ngay: the day of the changing paper; None not entered.
        de_cu: whom it is about, with the award; None for a plain correction of words.
        sai, dung: the words printed, the right words.
        ly_do: why.
    """

    loai: ViecDoi
    van_ban: str
    ngay: date | None
    de_cu: DeCu | None
    sai: str
    dung: str
    ly_do: str
    cho: str


def kind_of(text: str) -> DoiTuong:
    """Read whom a row is about: a person unless it says otherwise."""
    found = key(text)
    return "tap_the" if "tap_the" in found else "ho_gia_dinh" if "ho" in found.split("_") else "ca_nhan"


def read_results(rows: Sequence[TableRow], cells: Cells) -> Iterator[TrenXet]:
    """Read the sheet «Kết quả cấp trên»; a row without a result is a proposal still waiting."""
    for row in rows:
        text = key(cells.text(row, "ket_qua"))
        if not text:
            continue
        instead = cells.awards(row, "hinh_thuc") if cells.text(row, "hinh_thuc") else ()
        outcome = _OUTCOMES.get(text)
        if outcome is None:
            cells.fault(row, "ket_qua", "không rõ kết quả", tim_thay=cells.text(row, "ket_qua"),
                        can_co="tặng, không tặng, hình thức khác")  # fmt: skip
            continue
        if outcome == "khac" and not instead:
            cells.fault(row, "hinh_thuc", "thiếu hình thức được tặng thay cho đề nghị")
        for award in cells.awards(row):
            other = instead[0] if outcome == "khac" and instead else None
            yield TrenXet(
                cells.number(row, "nam"), cells.text(row, "ten"), cells.text(row, "don_vi"), award, outcome, other,
                cells.text(row, "so_qd"), cells.day(row, "ngay_qd"), row.places.get("ten", row.place),
            )  # fmt: skip


def read_changes(rows: Sequence[TableRow], cells: Cells) -> Iterator[ThayDoi]:
    """Read the sheet «Thay đổi»."""
    for row in rows:
        deed = _DEEDS.get(key(cells.text(row, "loai")))
        if deed is None:
            cells.fault(row, "loai", "không rõ việc thay đổi", tim_thay=cells.text(row, "loai"),
                        can_co="đính chính, hủy bỏ, thu hồi, bổ sung")  # fmt: skip
            continue
        name = cells.text(row, "ten")
        awards = cells.awards(row) if cells.text(row, "danh_hieu") else ()
        who = None
        if name:
            who = DeCu(row.index, kind_of(cells.text(row, "ghi_chu")), name, cells.sex(row), chuc_vu=cells.text(row, "chuc_vu"),
                       don_vi=cells.text(row, "don_vi"), awards=awards, thanh_tich=cells.text(row, "thanh_tich"),
                       cho=row.places.get("ten", row.place))  # fmt: skip
            if awards and all(award.doi_tuong == ("tap_the",) for award in awards):
                who = replace(who, doi_tuong="tap_the")
        if deed == "huy_bo" and who is None and awards:
            cells.fault(row, "ten", "thiếu tên tập thể, cá nhân bị hủy bỏ; để trống cả hai ô thì hủy bỏ cả văn bản")
        if (deed == "bo_sung" and (who is None or not awards)) or (deed == "huy_bo" and who is not None and not awards):
            cells.fault(row, "ten", "cần ghi tập thể, cá nhân và danh hiệu", can_co="tên và danh hiệu, hình thức")
        if deed == "dinh_chinh" and not (cells.text(row, "sai") and cells.text(row, "dung")):
            cells.fault(row, "dung", "đính chính cần «Nội dung đã ghi» và «Nội dung đúng»")
        yield ThayDoi(deed, cells.text(row, "van_ban"), cells.day(row, "ngay"), who, cells.text(row, "sai"),
                      cells.text(row, "dung"), cells.text(row, "ly_do"), row.place)  # fmt: skip


def read_one_offs(
    rows: Sequence[TableRow], cells: Cells
) -> Iterator[tuple[str, tuple[DeCu, ...], Mapping[str, object]]]:
    """Read the sheet «Đột xuất, chuyên đề»: rounds by name, each with its people, its day, its kind, its ground."""
    rounds: dict[str, tuple[str, list[DeCu], dict[str, object]]] = {}
    for row in rows:
        name = cells.text(row, "dot")
        _, people, about = rounds.setdefault(fold(name), (name, [], {}))
        for field, value in (
            ("ngay", cells.day(row, "ngay")),
            ("loai", cells.text(row, "loai")),
            ("can_cu", cells.text(row, "can_cu")),
            ("thoi_gian", cells.when(row, "thoi_gian")),
        ):
            if value and not about.get(field):
                about[field] = value
        people.append(
            DeCu(len(people) + 1, kind_of(cells.text(row, "doi_tuong")), cells.text(row, "ten"), cells.sex(row),
                 chuc_vu=cells.text(row, "chuc_vu"), don_vi=cells.text(row, "don_vi"), awards=cells.awards(row),
                 thanh_tich=cells.text(row, "thanh_tich"), cho=row.places.get("ten", row.place))
        )  # fmt: skip
    for name, people, about in rounds.values():
        yield name, tuple(people), about
