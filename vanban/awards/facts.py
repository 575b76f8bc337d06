"""The values each paper's record may name: facts of the year, with a mark where nobody entered one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final

from vanban.awards.data import values
from vanban.awards.data.councils import Meeting, teller_who_writes
from vanban.awards.data.initiatives import USUAL_CRITERIA
from vanban.awards.data.results import DuocTang
from vanban.awards.data.settings import CaiDat
from vanban.awards.data.wording import comma, head_of, month_of, signing_lines
from vanban.awards.dating import hours_of
from vanban.awards.kit import Kit, giay_of, known_on
from vanban.awards.law.inventory import Giay
from vanban.awards.missing import Missing, asked
from vanban.awards.outcomes import in_sentence, results_of
from vanban.awards.people import medals
from vanban.awards.registered import people_of
from vanban.language import key

_REPLACING: Final = ("quyet_dinh_ban_hanh_quy_che",)


def base_values(kit: Kit) -> dict[str, Any]:
    """Compute what all papers share."""
    return {**_office(kit), **_councils(kit), **_ideas(kit), **results_of(kit), **people_of(kit), **_told(kit)}


def _office(kit: Kit) -> dict[str, Any]:
    s, body = kit.settings, kit.office.co_quan
    head = kit.office.signer(s.ky["dung_dau"])
    short = s.goi or (body.ten if body is not None else "")
    office = s.dung_dau or (head.nguoi_dung_dau if head is not None else "")
    period = s.ky_thanh_tich or f"từ ngày 01 tháng 01 đến ngày 31 tháng 12 năm {s.nam}"
    return {
        "nam": s.nam, "nam_truoc": s.nam - 1, "nam_sau": s.nam + 1, "ky_thanh_tich": period, **_called(kit),
        "ten": (body.ten_day_du or body.ten) if body is not None else "", "ten_ngan": short, "goi": short, "tinh": s.tinh,
        "dung_dau": in_sentence(office, short), "dung_dau_ky": office, "nguoi_dung_dau": head.ho_ten if head is not None else "",
        "dung_dau_day_du": " ".join(part for part in (office, s.chu_quan_ten) if part),
        "tham_quyen": " ".join(part for part in (office, s.chu_quan_ten) if part),
        "lanh_dao": s.lanh_dao or f"Lãnh đạo {short}", "dung_dau_tat": s.dung_dau_tat, "chu_quan_ten": s.chu_quan_ten,
        **_keeper(s), "don_vi_goi": s.don_vi_goi, "nhan_su": s.nhan_su,
        "cap_tren": {
            "nguoi": asked(s.cap_tren.nguoi, "mục cap_tren.nguoi (ai quyết định khen thưởng cấp trên)"),
            "tham_dinh": asked(s.cap_tren.tham_dinh, "mục cap_tren.tham_dinh (cơ quan thẩm định)"),
            "bao_cao": s.cap_tren.bao_cao,
        },
        "khoi": s.khoi, "khoi_truong": s.khoi_truong, "nganh": s.nganh,
        "ky": {**s.ky, "bao_cao": s.ky["tap_the"]}, "chu_de": asked(s.chu_de, "mục chu_de (chủ đề phong trào thi đua)"),
        "chi_tieu": list(s.chi_tieu) or [Missing("nam.yaml: mục chi_tieu (chỉ tiêu thi đua, mỗi chỉ tiêu một dòng)")],
        "dia_diem_hop": asked(s.dia_diem_hop, "mục dia_diem_hop (nơi họp)"),
        "ke_hoach_cap_tren": asked(s.ke_hoach_cap_tren, "mục ke_hoach_cap_tren (kế hoạch của cấp trên)"),
        "can_cu_tham_quyen": asked(s.can_cu_tham_quyen, "mục can_cu_tham_quyen (căn cứ thẩm quyền)"),
        "thay_the": {**dict.fromkeys(_REPLACING, ""), **s.thay_the},
        "pham_vi_cong_nhan": s.quy_che.pham_vi_cong_nhan, "quy_che": s.quy_che,
    }  # fmt: skip


def _keeper(s: CaiDat) -> dict[str, Any]:
    """Give the unit that keeps the work, its head, its code."""
    unit = asked(s.thuong_truc, "mục thuong_truc (bộ phận giúp việc thi đua, khen thưởng)")
    head = s.truong_thuong_truc or head_of(s.thuong_truc) or unit
    code = asked(s.ma_don_vi, "mục ma_don_vi (ký hiệu bộ phận ấy), hoặc luu: {don_vi: …} của co-quan.yaml")
    return {"thuong_truc": unit, "truong_thuong_truc": head, "ma_don_vi": code}


def signed_on(kit: Kit, day: date) -> dict[str, Any]:
    """Give who signs papers of a day."""
    ky = kit.settings.signers(day)
    head = kit.office.signer(ky["dung_dau"])
    found: dict[str, Any] = {
        "ky": {**ky, "bao_cao": ky["tap_the"]}, "nguoi_dung_dau": head.ho_ten if head is not None else "",
        "dung_dau_ky_dong": signing_lines(head), "dung_dau_ho_ten": "",
    }  # fmt: skip
    if head is not None and found["dung_dau_ky_dong"]:
        found["dung_dau_ho_ten"] = f"{head.ho_ten}, {head.chuc_vu or f'Quyền {head.q}'}"
    return found


def _called(kit: Kit) -> dict[str, Any]:
    """Give how papers call the year, its halves, and the months its work falls into."""
    s = kit.settings
    months = {
        "thang_dang_ky": "ban_dang_ky_thi_dua", "thang_so_ket": "bao_cao_so_ket", "thang_tong_ket": "bao_cao_tong_ket",
    }  # fmt: skip
    return {
        "goi_nam": s.called(), "goi_nam_truoc": s.called(-1), "goi_nam_sau": s.called(1), "nam_lich": not s.goi_nam,
        "goi_nua_nam": s.goi_nua_nam or f"6 tháng đầu {s.called()}",
        "goi_nua_nam_sau": s.goi_nua_nam_sau or f"6 tháng cuối {s.called()}",
        **{name: month_of(kit.day_of(giay_of(paper))) for name, paper in months.items()},
        "han_dang_ky": s.han.dang_ky or "31 tháng 01",
        "han_sang_kien": s.han.sang_kien or f"30 tháng 9 năm {s.nam}",
        "han_ho_so": s.han.ho_so or f"30 tháng 11 năm {s.nam}",
        "han_ho_so_tren": s.han.ho_so_tren or f"31 tháng 12 năm {s.nam}",
    }  # fmt: skip


def _councils(kit: Kit) -> dict[str, Any]:
    writer = teller_who_writes(kit.tdkt.tellers)
    return {
        "hdtdkt": _council(kit.tdkt, "Hội đồng Thi đua - Khen thưởng"),
        "hdsk": _council(kit.sang_kien, "Hội đồng sáng kiến"),
        "ban_kiem_phieu": [{"ten": m.ten, "chuc_vu": m.chuc_vu, "vai": m.vai_tro} for m in kit.tdkt.tellers],
        "thu_ky_kiem_phieu": writer.ten
        if writer is not None
        else Missing(
            "trang «Hội đồng», cột «Vai trò tại cuộc họp»: ai trong Ban kiểm phiếu ghi biên bản (Ủy viên, thư ký Ban kiểm phiếu)"
        ),
    }


def _council(met: Meeting, name: str) -> dict[str, Any]:
    """Give what papers say of a council: members, who leads, who writes, who was there."""
    why = "; ".join((*met.unknown, *met.wrong)) or f"trang «Hội đồng»: {name}"
    absent = met.absent
    known = met.present is not None
    return {
        "ten": name,
        "thanh_vien": [
            {
                "ten": m.ten, "chuc_vu": m.chuc_vu, "co_mat": bool(m.co_mat), "ly_do": m.ly_do,
                "chuc_danh": m.chuc_danh or Missing(f"{m.cho}: chức danh của {m.ten} trong {name}"),
            }
            for m in met.members
        ],
        "co_mat": met.present if met.present is not None else Missing(why),
        "vang": len(absent) if known else Missing(why),
        "vang_mat": [{"ten": m.ten, "ly_do": m.ly_do, "y_kien": m.y_kien} for m in absent],
        "y_kien": sum(m.y_kien for m in absent),
        "chu_tri": ", ".join(x for x in (met.chair.ten, met.chair.chuc_vu) if x) if met.chair else Missing(why),
        "thu_ky": ", ".join(x for x in (met.writer.ten, met.writer.chuc_vu) if x) if met.writer else Missing(why),
        "du_kien_chu_tri": _usual_chair(met),
        "trai": list(met.wrong),
    }  # fmt: skip


def _usual_chair(met: Meeting) -> str | Missing:
    """Name who will chair, for an invitation: the council's head."""
    chair = next((m for m in met.members if key(m.chuc_danh).startswith("chu_tich")), None)
    if chair is None:
        return Missing("trang «Hội đồng»: chưa có Chủ tịch Hội đồng")
    return ", ".join(x for x in (chair.ten, chair.chuc_vu, f"{chair.chuc_danh} Hội đồng") if x)


def _ideas(kit: Kit) -> dict[str, Any]:
    rows = values.initiative_rows(kit.ideas)
    passed = [row for row in rows if row["dat"]]
    sheet = [(row["ten"], row["toi_da"]) for row in kit.settings.tieu_chi_sang_kien]
    sheet = sheet or [(one.ten, comma(one.toi_da)) for one in USUAL_CRITERIA]
    return {
        "sang_kien": rows,
        "sang_kien_dat": passed,
        "sang_kien_de_nghi": [row for row in passed if not row["tai_co_quan"]],
        "sang_kien_truot": [row for row in rows if not row["dat"]],
        "so_sang_kien": len(rows),
        "tieu_chi": [{"ten": name, "toi_da": most} for name, most in sheet],
        "tong_toi_da": comma(sum((Decimal(most.replace(",", ".")) for _, most in sheet), Decimal(0))),
    }


def _told(kit: Kit) -> dict[str, Any]:
    s = kit.settings
    full, half = [t.tu_cham for t in s.tu_cham], [t.tu_cham_6_thang for t in s.tu_cham]
    none = Missing("nam.yaml: mục tu_cham (bảng chấm điểm thi đua)")

    def score(value: int | None, name: str, field: str) -> int | Missing:
        return value if value is not None else Missing(f"nam.yaml: tu_cham, «{name}»: {field}")

    def total(points: Sequence[int | None]) -> int | Missing:
        return sum(p or 0 for p in points) if points and None not in points else none

    reports: dict[str, dict[str, Any]] = {}
    for name in ("so_ket", "tong_ket"):
        said = s.bao_cao.get(name)
        for field, what in (("han_che", "hạn chế"), ("kien_nghi", "kiến nghị")):
            listed = list(getattr(said, field)) if said is not None else []
            reports.setdefault(name, {})[field] = listed or [Missing(f"nam.yaml: mục bao_cao.{name}.{field} ({what})")]
    return {
        "tu_cham": [
            {
                "ten": t.ten, "chuan": t.chuan, "can_cu": t.can_cu, "tu_cham": score(t.tu_cham, t.ten, "tu_cham"),
                "sau_thang": score(t.tu_cham_6_thang, t.ten, "tu_cham_6_thang"),
            }
            for t in s.tu_cham
        ],
        "tong_chuan": sum(t.chuan for t in s.tu_cham) if s.tu_cham else none,
        "tong_tu_cham": total(full), "tong_6_thang": total(half), "noi": reports,
        "nam_truoc_dem": [{"ten": kit.awards[row.ma].ten, **row.counts()} for row in s.nam_truoc],
    }  # fmt: skip


def values_of(kit: Kit, shared: Mapping[str, Any], giay: Giay) -> dict[str, Any]:
    """Add what only one paper names."""
    suffix = giay.key.partition(".")[2]
    own: dict[str, Any] = {"hop": hours_of(kit.settings.hop.get(giay.key, {}), giay.key)}
    if giay.mau == "bao_cao_tong_ket":
        own |= results_of(known_on(kit, kit.day_of(giay)))
    elif giay.mau == "to_trinh_khen_thuong":
        own["dot"] = _proposal_of(kit, suffix)
    elif giay.mau == "quyet_dinh_kien_toan_hoi_dong":
        own["hoi_dong"] = _council_of(kit, shared, suffix)
    elif giay.mau == "to_trinh_ky_niem_chuong":
        own["dot_knc"] = suffix.removeprefix("dot_")
        own["ky_niem_chuong"] = medals(kit, suffix.removeprefix("dot_"))
    elif giay.mau == "cong_van_vpcp":
        own["ky_niem_chuong"] = medals(kit, "nganh")
    elif giay.mau in {"bao_cao_khoi", "bien_ban_khoi"}:
        half = suffix == "6_thang"
        own["ky_khoi"] = shared["goi_nua_nam"] if half else shared["goi_nam"]
        own["cham"] = [{**row, "diem": row["sau_thang" if half else "tu_cham"]} for row in shared["tu_cham"]]
        own["tong_cham"] = shared["tong_6_thang" if half else "tong_tu_cham"]
        own["nua_nam"] = half
    return {**shared, **own}


def _proposal_of(kit: Kit, which: str) -> dict[str, Any]:
    day = kit.day_of(giay_of(f"to_trinh_khen_thuong.{which}"))
    if which == "nam_truoc":
        pairs = [(who, award) for who in kit.data.nam_truoc for award in who.awards]
        pairs.sort(key=lambda p: (p[1].loai == "hinh_thuc", p[0].doi_tuong == "ca_nhan", p[1].bac, p[0].stt))
        lines = [DuocTang(number, who, award) for number, (who, award) in enumerate(pairs, 1)]
        minutes = asked(
            kit.settings.bien_ban_nam_truoc, "mục bien_ban_nam_truoc (số, ngày biên bản họp Hội đồng năm trước)"
        )
        return {**values.proposal(lines, kit.settings.nam - 1, minutes, day), "goi": kit.settings.called(-1)}
    return {**values.proposal(kit.upwards, kit.settings.nam, "", day), "goi": kit.settings.called()}


def _council_of(kit: Kit, shared: Mapping[str, Any], which: str) -> dict[str, Any]:
    replaced = kit.settings.thay_the.get(f"quyet_dinh_kien_toan_hoi_dong.{which}", "")
    if which == "tdkt":
        more = {"can_cu": ("luat", "nghi_dinh"), "viec": "công tác thi đua, khen thưởng"}
        return {**shared["hdtdkt"], **more, "thay_the": replaced}
    more = {"can_cu": ("luat", "sang_kien", "sang_kien_huong_dan"), "viec": "xét, công nhận sáng kiến"}
    return {**shared["hdsk"], **more, "thay_the": replaced}
