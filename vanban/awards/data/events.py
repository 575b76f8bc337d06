"""What happens after the papers are out: decisions of the level above, changes to issued papers, awards of single occasions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, Literal

from vanban.awards.data.cells import Cells, kind_of
from vanban.awards.data.nominees import DeCu
from vanban.frozen import dataclass
from vanban.language import DateError, doc_ngay, fold, key
from vanban.law import DanhHieu
from vanban.patterns import regex
from vanban.records.tables.table import TableRow

KetQuaTren = Literal["tang", "khong", "khac"]
ViecDoi = Literal["dinh_chinh", "huy_bo", "bo_sung"]
_OUTCOMES: Final[Mapping[str, KetQuaTren]] = {
    "tang": "tang", "duoc_tang": "tang", "dat": "tang", "dong_y": "tang", "khong": "khong", "khong_tang": "khong",
    "khong_dat": "khong", "khong_duoc": "khong", "tra_lai": "khong", "hinh_thuc_khac": "khac", "khac": "khac",
    "da_tang": "tang", "duoc": "tang", "cong_nhan": "tang", "duoc_cong_nhan": "tang", "da_co_quyet_dinh": "tang",
    "khong_dong_y": "khong", "khong_duoc_tang": "khong", "khong_cong_nhan": "khong", "khong_duoc_cong_nhan": "khong",
    "tu_choi": "khong", "bi_tu_choi": "khong", "khong_duyet": "khong", "khong_khen_thuong": "khong",
    "khong_du_dieu_kien": "khong", "khong_du_tieu_chuan": "khong", "chuyen_hinh_thuc_khac": "khac", "tang_hinh_thuc_khac": "khac",
}  # fmt: skip
_DEEDS: Final[Mapping[str, ViecDoi]] = {
    "dinh_chinh": "dinh_chinh", "huy_bo": "huy_bo", "thu_hoi": "huy_bo", "huy": "huy_bo", "huy_bo_thu_hoi": "huy_bo",
    "huy_bo_va_thu_hoi": "huy_bo", "bo_sung": "bo_sung", "quyet_dinh_bo_sung": "bo_sung",
}  # fmt: skip

_CODE: Final = regex(r"(\d+)([a-zđ]?)\s*/\s*([^\W\d][\w-]*(?:/[\w-]+)*)")
_DAY: Final = regex(r"(?<!\d)(\d{1,2})(?:[/.-]|\s+tháng\s+)(\d{1,2})(?:[/.-]|\s+năm\s+)(\d{4})")


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
        de_cu: whom it is about, with the award; None for a plain correction of words, or the whole decision.
        sai, dung: the words printed, the right words.
        ly_do: why.
        tien: what a supplement pays, as entered; None: by the rates.
    """

    loai: ViecDoi
    van_ban: str
    ngay: date | None
    de_cu: DeCu | None
    sai: str
    dung: str
    ly_do: str
    cho: str
    tien: int | None = None

    def words(self) -> str:
        """Say what the row says, to tell it from one that somebody changed."""
        day = f"{self.ngay:%d/%m/%Y}" if self.ngay is not None else ""
        parts = (self.loai, self.van_ban, day, *_said_of_one(self.de_cu), self.sai, self.dung, self.ly_do)
        return " | ".join(part for part in (*parts, str(self.tien or "")) if part)


@dataclass(frozen=True, slots=True)
class DotKhen:
    """A round of awards of a single occasion: one decision.

    Attributes:
        ten: what it is about.
        nguoi: whom it praises.
        ngay: day of its decision; None not entered.
        loai: its kind ("đột xuất").
        thoi_gian: when the deed was done, a day or words; "" not entered.
        can_cu: the papers behind it; "" not entered.
        lech: what its rows say differently.
        cho: cell of its first name.
    """

    ten: str
    nguoi: tuple[DeCu, ...]
    ngay: date | None
    loai: str
    thoi_gian: date | str
    can_cu: str
    lech: tuple[str, ...]
    cho: str

    def words(self) -> tuple[str, ...]:
        """Say what its rows say, to tell them from ones that somebody changed."""
        return tuple(" | ".join(part for part in _said_of_one(who) if part) for who in self.nguoi)


def called(text: str) -> tuple[str, str]:
    """Give the number and code by which a paper is named, however it is written, and its day; the words where there is none.

    >>> called("Quyết định số 5/QĐ-VP"), called("05/qđ-vp ngày 18/12/2026"), called("quyet_dinh_khen_thuong")
    (('5/qđ-vp', ''), ('5/qđ-vp', '18/12/2026'), ('quyet_dinh_khen_thuong', ''))
    """
    plain = fold(text)
    code, day = _CODE.search(plain), _DAY.search(plain)
    if code is None:
        return plain.strip(), ""
    return f"{int(code[1])}{code[2]}/{code[3]}", f"{int(day[1]):02d}/{int(day[2]):02d}/{day[3]}" if day else ""


def _said_of_one(who: DeCu | None) -> tuple[str, ...]:
    if who is None:
        return ()
    awards = "; ".join(award.ten for award in who.awards)
    return (who.ten, who.chuc_vu, who.don_vi, awards, who.thanh_tich, who.gioi_tinh or "")


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
            if outcome != "khac" and instead and instead[0].ma != award.ma:
                said = f"ghi được tặng {instead[0].ten}, mà cột «Kết quả» ghi «{cells.text(row, 'ket_qua')}»"
                remedy = "Được tặng hình thức khác thì ghi kết quả «hình thức khác»; không thì bỏ trống ô này"
                cells.fault(row, "hinh_thuc", said, cach_sua=remedy)
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
                       tu_tran=cells.died(row), cho=row.places.get("ten", row.place))  # fmt: skip
            if awards and all(award.doi_tuong == ("tap_the",) for award in awards):
                who = replace(who, doi_tuong="tap_the")
        if deed == "huy_bo" and who is None and awards:
            cells.fault(row, "ten", "thiếu tên tập thể, cá nhân bị hủy bỏ; để trống cả hai ô thì hủy bỏ cả văn bản")
        if (deed == "bo_sung" and (who is None) != (not awards)) or (
            deed == "huy_bo" and who is not None and not awards
        ):
            cells.fault(row, "ten", "cần ghi tập thể, cá nhân và danh hiệu", can_co="tên và danh hiệu, hình thức")
        if deed == "dinh_chinh" and not (cells.text(row, "sai") and cells.text(row, "dung")):
            cells.fault(row, "dung", "đính chính cần «Nội dung đã ghi» và «Nội dung đúng»")
        yield ThayDoi(deed, cells.text(row, "van_ban"), cells.day(row, "ngay"), who, cells.text(row, "sai"),
                      cells.text(row, "dung"), cells.text(row, "ly_do"), row.place, cells.number(row, "tien"))  # fmt: skip


_SAID_ONCE: Final = {
    "ngay": "ngày quyết định", "loai": "loại khen thưởng", "thoi_gian": "thời gian lập thành tích", "can_cu": "căn cứ đề nghị",
}  # fmt: skip


def read_one_offs(rows: Sequence[TableRow], cells: Cells) -> Iterator[DotKhen]:
    """Read the sheet «Đột xuất, chuyên đề»: rounds by name, each with its people, its day, its kind, its ground."""
    rounds: dict[str, list[TableRow]] = {}
    for row in rows:
        rounds.setdefault(fold(cells.text(row, "dot")), []).append(row)
    for own in rounds.values():
        name = cells.text(own[0], "dot")
        said = [_said_of(row, cells) for row in own]
        told = {field: list(dict.fromkeys(one[field] for one in said if one[field])) for field in _SAID_ONCE}
        clash = tuple(
            f"{own[0].place}: đợt «{name}» có hai {what} ({_shown(told[field][0])}; {_shown(told[field][1])}); mỗi đợt một quyết "
            "định, việc khác thì ghi tên đợt khác"
            for field, what in _SAID_ONCE.items() if len(told[field]) > 1
        )  # fmt: skip
        day, time = next(iter(told["ngay"]), None), next(iter(told["thoi_gian"]), "")
        yield DotKhen(
            name, tuple(_praised(row, cells, at) for at, row in enumerate(own, 1)), day if isinstance(day, date) else None,
            str(next(iter(told["loai"]), "đột xuất")), time if isinstance(time, date) else str(time),
            str(next(iter(told["can_cu"]), "")), clash, own[0].places.get("ten", own[0].place),
        )  # fmt: skip


def _said_of(row: TableRow, cells: Cells) -> dict[str, object]:
    return {
        "ngay": cells.day(row, "ngay"), "loai": cells.text(row, "loai").lower(), "can_cu": cells.text(row, "can_cu"),
        "thoi_gian": _time(row, cells),
    }  # fmt: skip


def _praised(row: TableRow, cells: Cells, at: int) -> DeCu:
    return DeCu(
        at, cells.whom(row), cells.text(row, "ten"), cells.sex(row),
        chuc_vu=cells.text(row, "chuc_vu"), don_vi=cells.text(row, "don_vi"), awards=cells.awards(row),
        thanh_tich=cells.text(row, "thanh_tich"), ghi_chu=cells.text(row, "ghi_chu"), tu_tran=cells.died(row),
        cho=row.places.get("ten", row.place),
    )  # fmt: skip


def _time(row: TableRow, cells: Cells) -> date | str:
    """Give when a deed was done: a day, or the words."""
    value = row.values.get("thoi_gian")
    if isinstance(value, date):
        return value
    text = cells.text(row, "thoi_gian")
    try:
        return doc_ngay(text)
    except DateError:
        return text


def _shown(value: object) -> str:
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)
