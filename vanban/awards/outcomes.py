"""What the papers say of the council's results: who passed, who did not, who decides, what is paid, what the level above said."""

from __future__ import annotations

from typing import Any, Final

from vanban.awards.ballots import ballot_rows, boxes
from vanban.awards.data import values
from vanban.awards.data.results import POSTHUMOUS, DuocTang
from vanban.awards.data.wording import comma, told_apart
from vanban.awards.kit import Kit
from vanban.language import dinh_dang_so, fold, key
from vanban.law import DanhHieu

_CHAIRS: Final = ("chu_tich", "q_chu_tich", "quyen_chu_tich")
_OF_PROVINCE: Final = frozenset({"CO_TINH", "CSTD_TINH", "BK_TINH", "XA_TIEU_BIEU", "TTLDXS"})
"""Awards the Chairman of the province decides, whomever the office proposes through."""


def results_of(kit: Kit) -> dict[str, Any]:
    """Give what minutes, decision and reports name of the results."""
    named = told_apart(x.de_cu for x in kit.judged)
    table = values.award_table(
        kit.judged, kit.given, kit.data.tren_xet, kit.rules.here, lambda award: decider(kit, award), kit.settings.nam
    )
    voted = [x for x in kit.judged if x.tinh_trang != "rut" or x.phieu is not None]
    secret = [x for x in voted if kit.rules.secret(x.danh_hieu)]
    open_votes = [x for x in voted if not kit.rules.secret(x.danh_hieu)]
    return {
        "bang_khen_thuong": table, "co_ho": any(x.de_cu.doi_tuong == "ho_gia_dinh" for x in kit.judged),
        "so_sanh": values.compared(table, kit.settings.nam_truoc, kit.awards),
        "quyet_dinh": values.decision(kit.here, kit.money), "thay_doi_sau": list(kit.later),
        "de_nghi": values.proposal(kit.upwards, kit.settings.nam, ""),
        "doan_the": values.counted(DuocTang(0, x.de_cu, x.danh_hieu) for x in kit.judged if x.dat and _elsewhere(x.danh_hieu)),
        "phieu": ballot_rows(kit, secret), "bieu_quyet": ballot_rows(kit, open_votes),
        "hom_phieu": boxes(kit), "kin": _names(x.danh_hieu for x in secret), "mo": _names(x.danh_hieu for x in open_votes),
        "chi": _pay_rows(kit), "khong_dat": _with_reason(kit, "khong_dat"), "rut": _with_reason(kit, "rut"),
        "ty_le": _shares(kit),
        "truy_tang_bien_ban": "; ".join(
            f"{named(x.de_cu)} ({x.danh_hieu.ten})" for x in kit.judged if x.dat and x.de_cu.posthumous(kit.rules.ngay)
        ),
        "tren_xet": [
            {"ten": r.ten, "danh_hieu": r.danh_hieu.ten, "ket_qua": _said(r), "qd": _decided_by(r)}
            for r in kit.data.tren_xet
            if r.nam in (None, kit.settings.nam)
        ],
    }  # fmt: skip


def _elsewhere(award: DanhHieu) -> bool:
    return award.cap == "doan_the"


_NAMED: Final = ("quyết định", "công văn", "thông báo", "văn bản", "qđ")
"""How a cell begins that names the kind of the paper itself, not its number alone."""


def _decided_by(result: Any) -> str:
    """Cite what the level above answered with: a decision, or the day of an answer without a number."""
    day = f"{result.ngay_qd:%d/%m/%Y}" if result.ngay_qd else ""
    if not result.so_qd:
        return f"trả lời ngày {day}" if day else ""
    number = result.so_qd if fold(result.so_qd).startswith(_NAMED) else f"Quyết định số {result.so_qd}"
    return number if not day or day in number else f"{number} ngày {day}"


def _said(result: Any) -> str:
    if result.ket_qua == "khac" and result.hinh_thuc is not None:
        return f"tặng {result.hinh_thuc.ten}"
    return "được tặng" if result.ket_qua == "tang" else "không được tặng"


def decider(kit: Kit, award: DanhHieu) -> str:
    """Name who decides an award, as papers print it."""
    if kit.rules.here(award):
        head = kit.office.signer(kit.settings.ky["dung_dau"])
        office = kit.settings.dung_dau or (head.nguoi_dung_dau if head is not None else "") or "Thủ trưởng cơ quan"
        return in_sentence(
            office, kit.settings.goi or (kit.office.co_quan.ten if kit.office.co_quan is not None else "")
        )
    if award.cap_quyet_dinh:
        return award.cap_quyet_dinh
    if award.ma in _OF_PROVINCE and kit.settings.tinh:
        return f"Chủ tịch Ủy ban nhân dân {kit.settings.tinh}"
    if award.cap == "nha_nuoc":
        return "Thủ tướng Chính phủ" if award.ma in {"CO_CP", "CSTD_TQ", "BK_TTCP"} else "Chủ tịch nước"
    if award.cap == "doan_the":
        return "Tổ chức Đảng, đoàn thể"
    if award.ma in {"CO_BO", "CSTD_BO"} or award.ma.startswith(("BK_BO", "KNC")):
        return "Bộ trưởng"
    return kit.settings.cap_tren.nguoi or "Cấp trên"


def _names(awards: Any) -> str:
    return ", ".join(dict.fromkeys(award.ten for award in awards))


def _pay_rows(kit: Kit) -> list[dict[str, Any]]:
    named = told_apart(paid.dong.de_cu for paid in kit.money)
    return [
        {
            "stt": paid.dong.stt, "ten": named(paid.dong.de_cu), "danh_hieu": paid.dong.danh_hieu.ten,
            "he_so": comma(paid.he_so) if paid.he_so is not None else "",
            "luong": dinh_dang_so(paid.luong_co_so) if paid.luong_co_so is not None else "",
            "tien": dinh_dang_so(paid.so_tien) if paid.so_tien is not None else "",
            "ghi_chu": f"{paid.ghi_chu}; thân nhân nhận" if paid.ghi_chu == POSTHUMOUS else paid.ghi_chu,
        }
        for paid in kit.money
    ]  # fmt: skip


def _with_reason(kit: Kit, state: str) -> list[dict[str, str]]:
    named = told_apart(x.de_cu for x in kit.judged)
    return [
        {"ten": named(x.de_cu), "danh_hieu": x.danh_hieu.ten, "ly_do": x.ly_do}
        for x in kit.judged
        if x.tinh_trang == state
    ]


def _shares(kit: Kit) -> list[dict[str, str]]:
    found = {}
    for x in kit.judged:
        found[x.danh_hieu.ma] = {
            "ten": x.danh_hieu.ten,
            "ty_le": f"từ {x.ty_le}% tổng số thành viên trở lên"
            if x.ty_le is not None
            else "quá nửa tổng số thành viên",
        }
    return list(found.values())


def in_sentence(office: str, body: str) -> str:
    """Name the head in a sentence; a Chairman is told of which body.

    >>> in_sentence("Chủ tịch", "UBND xã"), in_sentence("Giám đốc", "Bệnh viện")
    ('Chủ tịch UBND xã', 'Giám đốc')
    """
    return f"{office} {body}" if key(office) in _CHAIRS and body and not key(body).startswith(_CHAIRS) else office
