"""What papers say of single persons: Kỷ niệm chương, reports of merit; each from the person's own row only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from vanban.awards.data import values
from vanban.awards.data.contradictions import births_differ
from vanban.awards.data.nominees import DeCu
from vanban.awards.data.wording import born, where
from vanban.awards.data.workbook import KyNiemChuong
from vanban.awards.kit import Kit
from vanban.awards.missing import Missing
from vanban.language import fold, key
from vanban.law import DanhHieu

_SEX: Final = {"nam": "Nam", "nu": "Nữ"}
_ROUNDS: Final = {
    "1": "1", "01": "1", "i": "1", "mot": "1", "dau": "1", "2": "2", "02": "2", "ii": "2", "hai": "2",
}  # fmt: skip
_YOUNGEST: Final = 15
"""Nobody works in a branch before this age."""


def medals(kit: Kit, which: str) -> list[dict[str, Any]]:
    """List the persons of one round of Kỷ niệm chương, by the sheet of that name only."""
    return [
        {
            "ten": who.ten, "noi": where(who),
            "gioi_tinh": _SEX.get(who.gioi_tinh or "") or Missing(f"{who.cho}: giới tính của {who.ten}"),
            "ngay_sinh": born(who.ngay_sinh) or Missing(f"{who.cho}: ngày sinh của {who.ten}"),
            "so_nam": medal.so_nam or Missing(f"{who.cho}: số năm công tác trong ngành của {who.ten}"),
            "danh_hieu": medal.ten or Missing(f"{who.cho}: tên kỷ niệm chương của {who.ten}"),
        }
        for medal in kit.data.ky_niem_chuong for who in [medal.de_cu] if _round(medal.dot, kit) == which
    ]  # fmt: skip


def doubled_medals(kit: Kit) -> list[str]:
    """Tell persons who stand twice for one Kỷ niệm chương, or have it already: it is given once."""
    told = []
    seen: list[KyNiemChuong] = []
    for medal in kit.data.ky_niem_chuong:
        who = medal.de_cu
        first = next((one for one in seen if _medal(one.ten) == _medal(medal.ten) and _one(one.de_cu, who)), None)
        if first is not None:
            where_first = first.de_cu.cho
            told.append(
                f"{who.cho}: {who.ten} đã đề nghị kỷ niệm chương này ở {where_first}; mỗi người một lần, bỏ dòng này"
            )
        seen.append(medal)
        told += [
            f"{who.cho}: {who.ten} đã được tặng {medal.ten} năm {got.nam} ({other.cho}); mỗi người một lần, bỏ dòng này"
            for other in (*kit.data.ca_nhan, *kit.data.nam_truoc) if _one(other, who)
            for got in other.da_dat if _medal(medal.ten) and _medal(got.ten) == _medal(medal.ten)
        ]  # fmt: skip
    return told


def _medal(name: str) -> str:
    """Give a Kỷ niệm chương as it is told from others, however its name is written.

    >>> _medal("KNC “Vì sự nghiệp Văn phòng”") == _medal("Kỷ niệm chương Vì sự nghiệp văn phòng")
    True
    """
    return re.sub(r"^(?:ky_niem_chuong|knc)_?", "", key(name))


def _one(one: DeCu, other: DeCu) -> bool:
    """Say whether two rows can be about one person: one name, births that may be one, a unit or a birth in common."""
    if fold(one.ten) != fold(other.ten) or births_differ(one.ngay_sinh, other.ngay_sinh):
        return False
    return fold(one.don_vi) == fold(other.don_vi) or None not in (one.ngay_sinh, other.ngay_sinh)


def medal_doubts(kit: Kit) -> list[str]:
    """Tell rounds nobody knows, years of service nobody can have, nominees of «Cá nhân» whom «Kỷ niệm chương» does not name."""
    told = [
        f"{medal.de_cu.cho}: không rõ đợt «{medal.dot}» của {medal.de_cu.ten} (cần: 1, 2 hoặc ngành)"
        for medal in kit.data.ky_niem_chuong if medal.dot.strip() and not _round(medal.dot, kit)
    ]  # fmt: skip
    for medal in kit.data.ky_niem_chuong:
        who, years = medal.de_cu, medal.so_nam
        born_in = who.ngay_sinh.year if isinstance(who.ngay_sinh, date) else who.ngay_sinh
        if years is not None and born_in is not None and years > kit.settings.nam - born_in - _YOUNGEST:
            told.append(f"{who.cho}: {who.ten} sinh năm {born_in}, không thể có {years} năm công tác")
    named = {(fold(medal.de_cu.ten), fold(medal.de_cu.don_vi)) for medal in kit.data.ky_niem_chuong}
    told += [
        f"{who.cho}: {who.ten} đề nghị kỷ niệm chương ở trang «Cá nhân» mà không có ở trang «Kỷ niệm chương» "
        "(tên kỷ niệm chương, số năm công tác, đợt)"
        for who in kit.data.ca_nhan
        if any(award.ma.startswith("KNC") for award in who.awards) and (fold(who.ten), fold(who.don_vi)) not in named
    ]
    return told


def _round(text: str, kit: Kit) -> str:
    """Recognise a round: "1", "Đợt 2", "II", "VPCP", "ngành"; "" when it is none of them."""
    words = key(text).removeprefix("dot_").removeprefix("lan_")
    branch = key(kit.settings.nganh.ten) if kit.settings.nganh is not None else "nganh"
    if words in _ROUNDS:
        return _ROUNDS[words]
    return "nganh" if {"nganh", "vpcp", "bo"} & set(words.split("_")) or (words and words in branch) else ""


def merit(kit: Kit, who: DeCu, lines: Sequence[DanhHieu], day: date) -> dict[str, Any]:
    """Give a report of merit of a day from the nominee's own row only."""
    levels = {"danh_hieu": [], "hinh_thuc": []}  # type: dict[str, list[dict[str, Any]]]
    for got in who.da_dat:
        known = kit.awards.get(got.ma)
        levels[known.loai if known is not None else "hinh_thuc"].append({"nam": got.nam, "ten": got.ten, "qd": got.qd})
    person = who.doi_tuong == "ca_nhan"

    def cell(value: Any, what: str) -> Any:
        return value if value not in ("", None) else Missing(f"{who.cho}: {what} của {who.ten}")

    return {
        "ten": who.ten, "danh_hieu": "; ".join(award.ten for award in lines), "truy_tang": who.posthumous(day),
        "ngay_sinh": cell(born(who.ngay_sinh), "ngày sinh") if person else "",
        "gioi_tinh": cell(_SEX.get(who.gioi_tinh or "", ""), "giới tính") if person else "",
        "que_quan": cell(who.que_quan, "quê quán") if person else "",
        "trinh_do": cell(who.trinh_do, "trình độ") if person else "",
        "nhiem_vu": cell(who.nhiem_vu, "quyền hạn, nhiệm vụ được giao"), "don_vi": who.don_vi, "chuc_vu": who.chuc_vu,
        "noi": where(who), "thanh_tich": cell(who.thanh_tich.rstrip("."), "thành tích"),
        "muc": values.level_of(who), "sang_kien": [idea.ten for idea in who.sang_kien],
        "da_dat": levels["danh_hieu"], "hinh_thuc": levels["hinh_thuc"],
        "so_nguoi": cell(who.so_nguoi, "tổng số người") if not person else None,
        "so_ldtt": cell(who.so_ldtt, "số LĐTT") if not person else None,
    }  # fmt: skip
