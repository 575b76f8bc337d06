"""One year made ready: settings, office, workbook, results; and the values each paper's record may name."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from vanban import records
from vanban.awards.data import values
from vanban.awards.data.criteria import Remark
from vanban.awards.data.initiatives import USUAL_CRITERIA, KetQua, TieuChi, judge
from vanban.awards.data.nominees import DeCu
from vanban.awards.data.results import Chi, DuocTang, Xet, consider, decided_here, payments, proposed_upwards
from vanban.awards.data.settings import CaiDat, load_settings
from vanban.awards.data.workbook import SoLieu, read_workbook, without_ideas
from vanban.awards.law.catalogue import CATALOGUE
from vanban.awards.law.grounds import warnings_for
from vanban.awards.law.inventory import INVENTORY, Giay
from vanban.errors import InputError, Problem
from vanban.language import dinh_dang_so
from vanban.models import HoSoCoQuan

_TOTAL_SHEET = (TieuChi("Tổng điểm", Decimal(100)),)


@dataclass(frozen=True, slots=True)
class Kit:
    """Everything known of one year before the first paper is written.

    Attributes:
        folder: the year's folder.
        settings: `nam.yaml`.
        office: the office profile; `office_path` where it was found.
        data: the workbook.
        judged: every award of every nominee with the council's result.
        remarks: what deserves a look.
        here: the list of the office's own decision.
        upwards: what is proposed to the province.
        money: payments of the decision.
        ideas: results of the initiatives.
    """

    folder: Path
    settings: CaiDat
    office: HoSoCoQuan
    office_path: Path
    data: SoLieu
    judged: tuple[Xet, ...]
    remarks: tuple[Remark, ...]
    here: tuple[DuocTang, ...]
    upwards: tuple[DuocTang, ...]
    money: tuple[Chi, ...]
    ideas: tuple[KetQua, ...]

    def day_of(self, giay: Giay) -> date:
        """Give the day of a paper: the office's own, else the usual one, moved off Saturday and Sunday."""
        return day_of(self.settings, giay)

    def in_order(self) -> list[Giay]:
        """List the papers this office issues, by day; those of one day in the order of the plan."""
        wanted = [
            giay for giay in INVENTORY if giay.key not in self.settings.bo_qua and giay.mau not in self.settings.bo_qua
        ]
        return sorted(wanted, key=self.day_of)

    def warnings(self) -> list[str]:
        """Say what the law's data does not cover, and what the nominees lack."""
        return [*warnings_for(date(self.settings.nam, 12, 31)), *map(str, self.remarks)]


def day_of(settings: CaiDat, giay: Giay) -> date:
    """Give the day of a paper: the office's own, else the usual one; a Saturday or Sunday becomes the Monday after."""
    own = settings.ngay.get(giay.key)
    if own is not None:
        return own
    year = settings.nam + (giay.thang > 12)
    usual = date(year, (giay.thang - 1) % 12 + 1, giay.ngay)
    return usual + timedelta(days=7 - usual.weekday()) if usual.weekday() > 4 else usual


def open_kit(folder: Path, profile: Path | None = None) -> Kit:
    """Read a year's folder and compute its results.

    Args:
        folder: holds `nam.yaml` and the workbook.
        profile: the office profile; None: `co-quan.yaml` in the folder or above.

    Raises:
        InputError: settings, profile or workbook are missing or wrong.
    """
    settings = load_settings(folder)
    profile = profile or records.find_profile(folder / "nam.yaml")
    if profile is None:
        raise InputError(
            Problem(
                "không thấy hồ sơ cơ quan",
                tep=str(folder / "co-quan.yaml"),
                cach_sua="Đặt co-quan.yaml vào thư mục này",
            )
        )
    office = records.read_profile(profile)
    _check_signers(settings, office, profile)
    _check_names(settings)
    data = read_workbook(folder / settings.danh_sach)
    ideas = tuple(
        judge(idea, _TOTAL_SHEET, diem_dat=Decimal(settings.diem_dat), phieu_dat=settings.phieu_dat)
        for idea in data.sang_kien
    )
    failed = {result.sang_kien.ten for result in ideas if not result.cong_nhan}
    data = without_ideas(data, failed)
    judged, remarks = consider((*data.tap_the, *data.ca_nhan), settings.nam, settings.nguong)
    here = decided_here(judged)
    decision_day = day_of(settings, next(giay for giay in INVENTORY if giay.key == "quyet_dinh_khen_thuong"))
    return Kit(
        folder, settings, office, profile, data, tuple(judged), tuple(remarks), tuple(here),
        tuple(proposed_upwards(judged)), tuple(payments(here, decision_day)), ideas,
    )  # fmt: skip


def _check_signers(settings: CaiDat, office: HoSoCoQuan, profile: Path) -> None:
    unknown = [name for name in settings.ky.values() if name not in office.nguoi_ky]
    if unknown:
        raise InputError(
            *(
                Problem("hồ sơ cơ quan không có người ký này", f"ky: {name}", "nam.yaml", can_co=", ".join(office.nguoi_ky),
                        cach_sua=f"Sửa mục ky trong nam.yaml hoặc thêm vào {profile.name}")
                for name in unknown
            )
        )  # fmt: skip


def _check_names(settings: CaiDat) -> None:
    """Refuse keys of papers and awards that nobody knows: a slip there would pass in silence."""
    papers = {name for giay in INVENTORY for name in (giay.key, giay.mau)}
    wrong = [("ngay", name, papers) for name in settings.ngay if name not in papers]
    wrong += [("bo_qua", name, papers) for name in settings.bo_qua if name not in papers]
    wrong += [("nguong", name, set(CATALOGUE)) for name in settings.nguong if name not in CATALOGUE]
    wrong += [("nam_truoc", row.ma, set(CATALOGUE)) for row in settings.nam_truoc if row.ma not in CATALOGUE]
    if wrong:
        raise InputError(
            *(
                Problem("không có mã này", f"{field}: {name}", "nam.yaml", can_co=", ".join(nearest(name, known)))
                for field, name, known in wrong
            )
        )


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """Name the known keys nearest to a mistyped one; a few of all when none is near."""
    ordered = sorted(known)
    return difflib.get_close_matches(name, ordered, n=3, cutoff=0.5) or [*ordered[:5], "…"]


def base_values(kit: Kit) -> dict[str, Any]:
    """Compute what all papers share."""
    settings, data = kit.settings, kit.data
    ideas = values.initiative_rows(kit.ideas)
    passed = [row for row in ideas if row["dat"]]
    units = [group.ten for group in data.tap_the]
    handed_in = sorted({author.don_vi for idea in data.sang_kien for author in idea.tac_gia}, key=units.index)
    scores = [{"ten": t.ten, "chuan": t.chuan, "tu_cham": t.tu_cham, "can_cu": t.can_cu} for t in settings.tu_cham]
    name = kit.office.co_quan.ten_day_du if kit.office.co_quan is not None else None
    short = kit.office.co_quan.ten if kit.office.co_quan is not None else ""
    head = kit.office.nguoi_ky[settings.ky["dung_dau"]]
    return {
        "nam": settings.nam, "nam_truoc": settings.nam - 1, "nam_sau": settings.nam + 1,
        "ten": name or short, "ten_ngan": short, "tinh": settings.tinh,
        "chu_tich_tinh": f"Chủ tịch Ủy ban nhân dân {settings.tinh}", "so_noi_vu": f"Sở Nội vụ {settings.tinh}",
        "thuong_truc": settings.thuong_truc, "ma_don_vi": settings.ma_don_vi, "dung_dau": settings.dung_dau,
        "dung_dau_tat": settings.dung_dau_tat, "chu_quan_ten": settings.chu_quan_ten, "khoi": settings.khoi,
        "nguoi_dung_dau": head.ho_ten, "nguoi_thuong_truc": kit.office.nguoi_ky[settings.ky["thua_lenh"]].ho_ten,
        "ky": settings.ky, "chu_de": settings.chu_de, "dia_diem_hop": settings.dia_diem_hop,
        "ke_hoach_cap_tren": settings.ke_hoach_cap_tren, "can_cu_tham_quyen": settings.can_cu_tham_quyen,
        "han_sang_kien": f"30 tháng 9 năm {settings.nam}", "han_ho_so": f"30 tháng 11 năm {settings.nam}",
        "han_ho_so_tren": f"31 tháng 12 năm {settings.nam}",
        "hdtdkt": values.council(data, "tdkt"), "hdsk": values.council(data, "sang_kien"),
        "sang_kien": ideas, "sang_kien_dat": passed, "sang_kien_truot": [row for row in ideas if not row["dat"]],
        "so_sang_kien": len(ideas), "don_vi": units, "don_vi_da_nop": handed_in,
        "don_vi_chua_nop": [unit for unit in units if unit not in handed_in],
        "dang_ky": _registered(kit), "bang_khen_thuong": values.award_table(kit.judged),
        "so_sanh": values.compared(kit.judged, settings),
        "nam_truoc_dem": [
            {"ten": CATALOGUE[row.ma].ten, "tap_the": row.tap_the, "ca_nhan": row.ca_nhan} for row in settings.nam_truoc
        ],
        "quyet_dinh": values.decision(kit.here, kit.money), "de_nghi": values.proposal(kit.upwards, settings.nam, ""),
        "phieu": _ballot(kit), "chi": _pay_rows(kit.money), "khong_dat": _failed(kit),
        "tu_cham": scores, "tong_chuan": sum(t.chuan for t in settings.tu_cham),
        "tong_tu_cham": sum(t.tu_cham for t in settings.tu_cham),
        "tieu_chi": [{"ten": t.ten, "toi_da": values.comma(t.toi_da)} for t in USUAL_CRITERIA],
        "tong_toi_da": values.comma(sum((t.toi_da for t in USUAL_CRITERIA), Decimal(0))),
        "tham_du": [_named(person) for person in data.ca_nhan[:3]], "ky_niem_chuong": _medals(kit),
        "ban_kiem_phieu": _tellers(kit),
    }  # fmt: skip


def _registered(kit: Kit) -> dict[str, Any]:
    nominees = (*kit.data.tap_the, *kit.data.ca_nhan)
    rows = [
        {"ten": n.ten, "noi": values.where(n), "danh_hieu": "; ".join(award.ten for award in n.awards)}
        for n in nominees
    ]
    return {"tap_the": len(kit.data.tap_the), "ca_nhan": len(kit.data.ca_nhan), "dong": rows}


def _ballot(kit: Kit) -> list[dict[str, Any]]:
    return [
        {
            "ten": x.de_cu.ten, "danh_hieu": x.danh_hieu.ten, "dong_y": x.phieu.dong_y,
            "khong": x.phieu.tong - x.phieu.dong_y, "ty_le": values.percent(x.phieu),
        }
        for x in kit.judged if x.phieu is not None
    ]  # fmt: skip


def _pay_rows(money: tuple[Chi, ...]) -> list[dict[str, Any]]:
    return [
        {
            "stt": paid.dong.stt, "ten": paid.dong.de_cu.ten, "danh_hieu": paid.dong.danh_hieu.ten,
            "he_so": values.comma(paid.he_so), "luong": dinh_dang_so(paid.luong_co_so), "tien": dinh_dang_so(paid.so_tien),
            "ghi_chu": paid.ghi_chu,
        }
        for paid in money
    ]  # fmt: skip


def _failed(kit: Kit) -> list[dict[str, str]]:
    return [{"ten": x.de_cu.ten, "danh_hieu": x.danh_hieu.ten, "ly_do": x.ly_do} for x in kit.judged if not x.dat]


def _named(person: DeCu) -> dict[str, str]:
    return {"ten": person.ten, "chuc_vu": person.chuc_vu, "don_vi": person.don_vi, "noi": values.where(person)}


def _medals(kit: Kit) -> list[dict[str, Any]]:
    """Persons proposed for the Kỷ niệm chương: those the workbook names, else the two oldest as an empty form would show."""
    chosen = [p for p in kit.data.ca_nhan if "KNC" in p.danh_hieu]
    return [
        {**_named(p), "gioi_tinh": {"nam": "Nam", "nu": "Nữ"}.get(p.gioi_tinh or "", ""), "ngay_sinh": values.born(p.ngay_sinh),
         "so_nam": kit.settings.so_nam_knc}
        for p in chosen
    ]  # fmt: skip


def _tellers(kit: Kit) -> list[dict[str, str]]:
    """Three members present, neither chair nor secretary, count the votes."""
    free = [m for m in kit.data.members("tdkt") if m.co_mat and m.chuc_danh.lower() == "ủy viên"][:3]
    roles = ("Trưởng Ban kiểm phiếu", "Thành viên, thư ký Ban kiểm phiếu", "Thành viên Ban kiểm phiếu")
    return [{"ten": member.ten, "vai": role} for member, role in zip(free, roles, strict=False)]


def values_of(kit: Kit, shared: Mapping[str, Any], giay: Giay) -> dict[str, Any]:
    """Add what only one paper names."""
    suffix = giay.key.partition(".")[2]
    own: dict[str, Any] = {}
    if giay.mau == "to_trinh_khen_thuong":
        own["dot"] = _proposal_of(kit, suffix)
    elif giay.mau == "quyet_dinh_kien_toan_hoi_dong":
        own["hoi_dong"] = _council_of(shared, suffix)
    elif giay.mau == "to_trinh_ky_niem_chuong":
        own["dot_knc"] = suffix.removeprefix("dot_")
    elif giay.mau in {"bao_cao_khoi", "bien_ban_khoi"}:
        own["ky_khoi"] = "6 tháng đầu năm" if suffix == "6_thang" else f"năm {kit.settings.nam}"
    return {**shared, **own}


def _proposal_of(kit: Kit, which: str) -> dict[str, Any]:
    if which == "nam_truoc":
        pairs = [(nominee, award) for nominee in kit.data.nam_truoc for award in nominee.awards]
        pairs.sort(key=lambda p: (p[1].loai == "hinh_thuc", p[0].doi_tuong == "ca_nhan", p[1].bac, p[0].stt))
        lines = [DuocTang(number, nominee, award) for number, (nominee, award) in enumerate(pairs, 1)]
        return values.proposal(lines, kit.settings.nam - 1, "")
    return values.proposal(kit.upwards, kit.settings.nam, "")


def _council_of(shared: Mapping[str, Any], which: str) -> dict[str, Any]:
    if which == "tdkt":
        more = {"can_cu": ("luat", "nghi_dinh"), "viec": "công tác thi đua, khen thưởng"}
        return {**shared["hdtdkt"], **more}
    return {**shared["hdsk"], "can_cu": ("sang_kien", "luat"), "viec": "xét, công nhận sáng kiến"}
