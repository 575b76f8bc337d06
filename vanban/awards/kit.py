"""One year made ready: settings, office, law, workbook, results."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from vanban import records
from vanban.awards.data.councils import Meeting, meeting
from vanban.awards.data.criteria import Remark
from vanban.awards.data.initiatives import KetQua, TieuChi, judge
from vanban.awards.data.results import (
    Chi,
    DuocTang,
    Rules,
    Xet,
    consider,
    decided_here,
    payments,
    proposed_upwards,
)
from vanban.awards.data.settings import CaiDat, load_settings
from vanban.awards.data.workbook import SoLieu, read_workbook, without_ideas
from vanban.awards.extras import Extra
from vanban.awards.law.inventory import INVENTORY, ORDER, SAME_DAY, Giay
from vanban.awards.powers import beyond_power
from vanban.errors import InputError, Problem
from vanban.frozen import dataclass
from vanban.language import fold, key
from vanban.law import DanhHieu, Law
from vanban.models import HoSoCoQuan
from vanban.patterns import regex

_TOTAL_SHEET = (TieuChi("Tổng điểm", Decimal(100)),)
ROLES = ("dung_dau", "tap_the", "pho", "thua_lenh")


@dataclass(frozen=True, slots=True)
class Kit:
    """Everything known of one year before the first paper is written.

    Attributes:
        folder: the year's folder.
        settings: `nam.yaml`.
        office: the office profile; `office_path` where it was found.
        law: the dated law.
        rules: by what votes are judged.
        data: the workbook.
        judged: every award of every nominee with the council's result.
        remarks: what deserves a look.
        here: the list of the office's own decision.
        upwards: what is proposed to the level above.
        money: payments of the decision.
        ideas: results of the initiatives.
        given: what the office has given and stands: the list, without what was taken back, with what was added since.
        tdkt, sang_kien: the two councils' meetings.
        days: the day of every paper, by key.
        frozen: keys of the issued papers whose lists are taken as they were issued.
        later: what later decisions changed in what was given, in words.
        rounds: decisions of single occasions; those that are out as they were issued.
    """

    folder: Path
    settings: CaiDat
    office: HoSoCoQuan
    office_path: Path
    law: Law
    rules: Rules
    data: SoLieu
    judged: tuple[Xet, ...]
    remarks: tuple[Remark, ...]
    here: tuple[DuocTang, ...]
    upwards: tuple[DuocTang, ...]
    money: tuple[Chi, ...]
    ideas: tuple[KetQua, ...]
    tdkt: Meeting
    sang_kien: Meeting
    days: Mapping[str, date]
    frozen: frozenset[str] = frozenset()
    given: tuple[DuocTang, ...] = ()
    later: tuple[str, ...] = ()
    rounds: tuple[Extra, ...] = ()

    @property
    def awards(self) -> dict[str, DanhHieu]:
        """The catalogue."""
        return dict(self.law.danh_hieu)

    def day_of(self, giay: Giay) -> date:
        """Give the day of a paper: the office's own, else the usual one, moved to a working day."""
        return self.days[giay.key]

    def in_order(self) -> list[Giay]:
        """List the papers this office issues, by day; those of one day in the order of the plan."""
        skipped = self.settings.bo_qua
        wanted = [giay for giay in INVENTORY if giay.key not in skipped and giay.mau not in skipped]
        return sorted(wanted, key=self.day_of)


def _stated(name: str, settings: CaiDat) -> date | None:
    """Give the day the office states for a paper, or for the one whose day it shares; None when it states none."""
    leads = SAME_DAY.get(name, "")
    own = settings.ngay.get(name)
    return own or (_stated(leads, settings) if leads and leads not in settings.bo_qua else None)


def days_of(settings: CaiDat, law: Law) -> dict[str, date]:
    """Give the day of every paper: the office's own, else the usual one, not before the papers it follows, on a working day."""
    days: dict[str, date] = {}

    def day_of(giay: Giay) -> date:
        if giay.key not in days:
            year = settings.nam + (giay.thang > 12)
            usual = date(year, (giay.thang - 1) % 12 + 1, giay.ngay)
            before = (first for first, later in ORDER if later == giay.key and first not in settings.bo_qua)
            days[giay.key] = _stated(giay.key, settings) or law.working_day(
                max([usual, *(day_of(giay_of(first)) for first in before)])
            )
        return days[giay.key]

    return {giay.key: day_of(giay) for giay in INVENTORY}


def giay_of(name: str) -> Giay:
    """Find a paper of the inventory by its key."""
    return next(giay for giay in INVENTORY if giay.key == name)


def open_kit(folder: Path, profile: Path | None = None) -> Kit:
    """Read a year's folder and compute its results.

    Args:
        folder: holds `nam.yaml` and the workbook.
        profile: the office profile; None: `co-quan.yaml` in the folder or above.

    Raises:
        InputError: settings, profile, law or workbook are missing or wrong.
    """
    profile = profile or records.find_profile(folder / "nam.yaml")
    if profile is None:
        remedy = "Đặt co-quan.yaml vào thư mục này"
        raise InputError(Problem("không thấy hồ sơ cơ quan", tep=str(folder / "co-quan.yaml"), cach_sua=remedy))
    office = records.read_profile(profile)
    _refuse_party(office, profile)
    settings = _with_unit(_with_signers(load_settings(folder, office), office, profile), office)
    law = records.read_law(records.find_law(folder / "nam.yaml") or records.find_law(profile))
    _check_names(settings, law)
    beyond = beyond_power(settings, office, law)
    if beyond:
        raise InputError(*beyond)
    data = read_workbook(folder / settings.danh_sach, law)
    ideas = tuple(_judged_ideas(data, settings))
    data = without_ideas(data, {result.sang_kien.ten for result in ideas if result.cong_nhan is False})
    days = days_of(settings, law)
    rules = _rules(settings, law, days["bien_ban_hdtdkt"])
    judged, remarks = consider(data.nominees, settings.nam, rules)
    quorum = settings.quy_che.tham_du
    kit = Kit(
        folder, settings, office, profile, law, rules, data, tuple(judged), tuple(remarks), (), (), (), ideas,
        meeting(data, "tdkt", quorum), meeting(data, "sang_kien", quorum), days=days,
    )  # fmt: skip
    return with_lists(kit)


def known_on(kit: Kit, day: date) -> Kit:
    """Leave out what the level above decided after a day, or nobody knows when: a paper of that day cannot say it."""
    answers = tuple(one for one in kit.data.tren_xet if one.ngay_qd is not None and one.ngay_qd <= day)
    return kit if answers == kit.data.tren_xet else replace(kit, data=replace(kit.data, tren_xet=answers))


def with_lists(kit: Kit) -> Kit:
    """Compute the lists that follow from the council's results."""
    day = kit.day_of(giay_of("quyet_dinh_khen_thuong"))
    here = tuple(decided_here(kit.judged, kit.rules, day))
    money = tuple(payments(here, day, kit.law)) if here else ()
    return replace(kit, here=here, given=here, upwards=tuple(proposed_upwards(kit.judged, kit.rules)), money=money)


_PARTY = regex(r"\b(?:tỉnh|thành|đảng|quận|huyện|khu) ủy\b(?! ban)|\bđảng bộ\b|\bchi bộ\b|\bban chấp hành đảng\b")


def _refuse_party(office: HoSoCoQuan, profile: Path) -> None:
    """Papers of the Party have another form (Hướng dẫn số 05-HD/VPTW); the year's papers are those of the State's side."""
    body = office.co_quan
    name = (body.ten_day_du or body.ten or "") if body is not None else ""
    if _PARTY.search(fold(name)):
        raise InputError(
            Problem("cơ quan của Đảng: giấy tờ của năm trình bày theo Nghị định 30, chưa soạn văn bản của Đảng", "co_quan",
                    profile.name, tim_thay=name, cach_sua="Làm theo Hướng dẫn số 05-HD/VPTW bằng mẫu của cơ quan")
        )  # fmt: skip


def _rules(settings: CaiDat, law: Law, day: date) -> Rules:
    own = settings.quy_che.tham_quyen
    here = frozenset(own) if own is not None else frozenset(a.ma for a in law.danh_hieu.values() if a.cap == "co_so")
    secret = settings.quy_che.phieu_kin
    return Rules(law, day, settings.shares, here, frozenset(secret) if secret is not None else None)


def _judged_ideas(data: SoLieu, settings: CaiDat) -> Iterator[KetQua]:
    mine = {key(scope) for scope in settings.quy_che.pham_vi_cong_nhan}
    for idea in data.sang_kien:
        result = judge(idea, _TOTAL_SHEET, diem_dat=Decimal(settings.least_points), phieu_dat=settings.least_votes)
        yield replace(result, thuoc_tham_quyen=not idea.pham_vi or key(idea.pham_vi) in mine)


def _with_signers(settings: CaiDat, office: HoSoCoQuan, profile: Path) -> CaiDat:
    """Check the signers by role; a role that is not named falls to the one before it."""
    known = office.nguoi_ky
    ky = dict(settings.ky)
    wrong = [("ky", name) for name in ky.values() if office.signer(name) is None]
    wrong += [("ky (vai)", role) for role in ky if role not in ROLES]
    wrong += [
        ("ky_doi", name) for one in settings.ky_doi for name in one.roles().values() if office.signer(name) is None
    ]
    if not ky and known:
        first = office.nguoi_ky_mac_dinh or next(iter(known))
        ky = {"dung_dau": first}
        for role, mark in (("pho", "kt"), ("thua_lenh", "tl"), ("tap_the", "tm")):
            named = [name for name, signer in known.items() if getattr(signer, mark)]
            if len(named) == 1:
                ky[role] = named[0]
    head = office.signer(ky.get("dung_dau", ""))
    plain = [
        name for name, one in known.items() if head is not None and not (one.kt or one.tl or one.tuq or one.tm)
        and fold(one.nguoi_dung_dau) == fold(head.nguoi_dung_dau)
    ]  # fmt: skip
    if not settings.ky and len(plain) > 1 and not office.nguoi_ky_mac_dinh:
        raise InputError(
            Problem("chưa rõ ai là người đứng đầu", "ky", "nam.yaml", tim_thay=", ".join(plain),
                    cach_sua="Ghi ky: {dung_dau: …} trong nam.yaml; thay người giữa năm thì thêm ky_doi")
        )  # fmt: skip
    if "dung_dau" not in ky:
        wrong.append(("ky.dung_dau", "(trống)"))
    if wrong:
        raise InputError(
            *(
                Problem("hồ sơ cơ quan không có người ký này", f"{where}: {name}", "nam.yaml", can_co=", ".join(known),
                        cach_sua=f"Sửa mục ky trong nam.yaml hoặc thêm vào {profile.name}")
                for where, name in wrong
            )
        )  # fmt: skip
    ky.setdefault("tap_the", ky["dung_dau"])
    ky.setdefault("pho", ky["tap_the"])
    ky.setdefault("thua_lenh", ky["pho"])
    return settings.model_copy(update={"ky": ky})


def _with_unit(settings: CaiDat, office: HoSoCoQuan) -> CaiDat:
    """Take the code of the unit that keeps the work from the profile's file line where the settings name none."""
    kept = office.luu.don_vi if office.luu is not None else None
    return settings if settings.ma_don_vi or not kept else settings.model_copy(update={"ma_don_vi": kept})


def _check_names(settings: CaiDat, law: Law) -> None:
    """Refuse keys of papers and awards that nobody knows: a slip there would pass in silence."""
    papers = {name for giay in INVENTORY for name in (giay.key, giay.mau)}
    awards = set(law.danh_hieu)
    rules = settings.quy_che
    groups: tuple[tuple[str, Iterable[str], set[str]], ...] = (
        ("ngay", settings.ngay, papers), ("bo_qua", settings.bo_qua, papers), ("van_ban", settings.van_ban, papers),
        ("thay_the", settings.thay_the, papers), ("hop", settings.hop, papers), ("nguong", settings.nguong, awards),
        ("quy_che.ty_le", rules.ty_le, awards), ("quy_che.toi_da", rules.toi_da, awards),
        ("quy_che.phieu_kin", rules.phieu_kin or (), awards),
        ("quy_che.tham_quyen", rules.tham_quyen or (), awards), ("nam_truoc", [row.ma for row in settings.nam_truoc], awards),
    )  # fmt: skip
    wrong = [(field, name, known) for field, names, known in groups for name in names if name not in known]
    wrong += [
        ("quy_che.ty_le", f"{ma}: {share}%", {"1 đến 100"})
        for ma, share in (*settings.shares.items(), *rules.toi_da.items())
        if not 0 < share <= 100
    ]
    faults = [
        Problem("không có mã này", f"{field}: {name}", "nam.yaml", can_co=", ".join(nearest(name, known)))
        for field, name, known in wrong
    ]
    faults += [
        Problem(f"ngày không thuộc {settings.called()} hay đầu năm sau", f"ngay: {name}", "nam.yaml", tim_thay=f"{day:%d/%m/%Y}")
        for name, day in settings.ngay.items() if not settings.holds(day) and day.year != settings.nam + 1
    ]  # fmt: skip
    if faults:
        raise InputError(*faults)


def nearest(name: str, known: Iterable[str]) -> list[str]:
    """Name the known keys nearest to a mistyped one; a few of all when none is near."""
    ordered = sorted(known)
    return difflib.get_close_matches(name, ordered, n=3, cutoff=0.5) or [*ordered[:5], "…"]
