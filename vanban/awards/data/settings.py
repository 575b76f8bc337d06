"""`nam.yaml`: what the year's papers need beyond the office profile and the workbook."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from vanban.errors import InputError, Problem
from vanban.language import DateError, doc_ngay, key
from vanban.models import HoSoCoQuan
from vanban.records.node_files import read_node

FILE: Final = "nam.yaml"
IN_PROFILE: Final = "thi_dua"
"""Under `gia_tri` of the office profile: settings that hold for every year; `nam.yaml` says otherwise where it says so."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class TieuChiTuCham(_Part):
    """A criterion of the self-scoring sheet: full points, own points for the year and its half (None not scored), grounds."""

    ten: str
    chuan: int = Field(gt=0)
    tu_cham: int | None = Field(None, ge=0)
    tu_cham_6_thang: int | None = Field(None, ge=0)
    can_cu: str = ""


class TruocDay(_Part):
    """An award of last year, for the report of this one: how many collectives, households and persons got it."""

    ma: str
    tap_the: int = 0
    ca_nhan: int = 0
    ho_gia_dinh: int = 0

    def counts(self) -> dict[str, int]:
        """Give how many of each kind got it."""
        return {"tap_the": self.tap_the, "ca_nhan": self.ca_nhan, "ho_gia_dinh": self.ho_gia_dinh}


class DoiKy(_Part):
    """From a day on other people sign: keys of the profile by role; "" the one before goes on."""

    tu: date
    dung_dau: str = ""
    tap_the: str = ""
    pho: str = ""
    thua_lenh: str = ""

    @field_validator("tu", mode="before")
    @classmethod
    def _day(cls, value: object) -> object:
        try:
            return value if isinstance(value, date) else doc_ngay(str(value))
        except DateError as error:
            raise InputError(f"ky_doi: {error}") from error

    def roles(self) -> dict[str, str]:
        """Give the signers it names, by role."""
        named = {role: getattr(self, role) for role in ("dung_dau", "tap_the", "pho", "thua_lenh")}
        return {role: name for role, name in named.items() if name}


class QuyChe(_Part):
    """The office's own rules of its councils.

    Attributes:
        ty_le: share of all members an award needs, percent, by code.
        toi_da: how many may get an award at most, percent of the persons with “Lao động tiên tiến”, by code.
        tham_du: share of members who must be present, percent; None: the usual two thirds, told.
        phieu_kin: codes of the awards voted on by secret ballot; None: those the law's data marks.
        tham_quyen: codes of the awards the head decides; None: those of the office's level.
        diem_dat, phieu_dat: initiatives: least average of points; least share of votes, percent.
        pham_vi_cong_nhan: scopes of initiatives the head may recognise; others are proposed upwards.
    """

    ty_le: dict[str, int] = Field(default_factory=dict)
    toi_da: dict[str, int] = Field(default_factory=dict)
    tham_du: int | None = Field(default=None, ge=1, le=100)
    phieu_kin: tuple[str, ...] | None = None
    tham_quyen: tuple[str, ...] | None = None
    diem_dat: int = 50
    phieu_dat: int = 70
    pham_vi_cong_nhan: tuple[str, ...] = ("cơ sở",)


class CapTren(_Part):
    """The level above: who decides, who appraises, who is reported to, as printed."""

    nguoi: str = ""
    tham_dinh: str = ""
    bao_cao: str = ""


class LopBoiDuong(_Part):
    """A course: the notice that announced it, when, where; what is not stated stays blank."""

    thong_bao: str = ""
    thoi_gian: str = ""
    dia_diem: str = ""


class LoiVan(_Part):
    """What a report says of shortcomings and requests, one sentence each; () leaves blanks to fill."""

    han_che: tuple[str, ...] = ()
    kien_nghi: tuple[str, ...] = ()


class Han(_Part):
    """Deadlines as papers print them ("30 tháng 9 năm 2026"); "" the usual ones of a calendar year.

    Attributes:
        dang_ky: registration, of every year ("31 tháng 01").
        sang_kien: initiatives.
        ho_so: dossiers to the standing unit.
        ho_so_tren: dossiers for the level above.
    """

    dang_ky: str = ""
    sang_kien: str = ""
    ho_so: str = ""
    ho_so_tren: str = ""


class Nganh(_Part):
    """The branch to which Kỷ niệm chương are proposed: its body, the guidance it gave."""

    ten: str
    huong_dan: str = ""


class CaiDat(_Part):
    """Settings of one year; most have a usual value, and what is a fact of the year has none.

    Attributes:
        nam: the year.
        goi_nam: how papers call the year ("năm học 2025 - 2026"); "" is "năm" with its number.
        goi_nua_nam, goi_nua_nam_sau: how they call its halves ("học kỳ I …"); "" are the six months of a calendar year.
        han: deadlines that are not the usual ones.
        danh_sach: file of the workbook, beside.
        so_dang_ky: file of the register, in the folder of results.
        ke_hoach_cap_tren: the superior plan as cited; "" unknown.
        can_cu_tham_quyen: the ground of competence of decisions; "" unknown.
        chu_de: theme of the campaign; "" none set.
        chi_tieu: targets of the campaign, one sentence each.
        tinh: "tỉnh Lạng Sơn", "thành phố Đà Nẵng".
        goi: how the office calls itself in running text ("Văn phòng", "UBND xã", "Nhà trường"); "" takes the profile's name.
        dung_dau: the head's office; "" takes the signer's.
        lanh_dao: the heads together ("Lãnh đạo Văn phòng").
        dung_dau_tat: the recipients line of head and deputies.
        chu_quan_ten: what follows the head's office in the authority line.
        thuong_truc: the unit that keeps the work, "" unknown; `truong_thuong_truc` its head as printed.
        ma_don_vi: code of that unit; "" is the one the profile keeps papers under (`luu: {don_vi: …}`).
        don_vi_goi: what the units are called together ("phòng, ban, đơn vị").
        nhan_su: what the staff is called ("công chức, viên chức, người lao động").
        cap_tren: the level above.
        khoi: name of the Khối thi đua; "" the office is in none; `khoi_truong` whether it leads it.
        nganh: the branch for Kỷ niệm chương outside the province; None: none.
        ky: signers by role, keys of the profile: dung_dau, tap_the (for the collective, TM.), pho, thua_lenh.
        ky_doi: from which day on other people sign.
        dia_diem_hop: where meetings are held; "" unknown.
        hop: hours of a meeting by key of its minutes: {bat_dau, ket_thuc}.
        ngay: day of a paper, by key, where it is not the usual one.
        bo_qua: keys of papers this office does not issue.
        van_ban: papers not made here, as they are cited, by key.
        thay_the: papers that this year's regulation and board decisions replace, as cited, by key.
        nguong: as `quy_che.ty_le`.
        quy_che: the office's own rules.
        quy_khen_thuong: what the fund of the year holds, đồng; None: nothing is held against it.
        tu_cham: the self-scoring sheet.
        nam_truoc: awards of last year.
        bien_ban_nam_truoc: the minutes behind last year's proposals, as cited.
        lop_boi_duong: the course of the year.
        tieu_chi_sang_kien: the scoring sheet of initiatives, {ten, toi_da}.
        bao_cao: what the reports (`so_ket`, `tong_ket`) say of shortcomings and requests.
        ky_thanh_tich: the period of the achievement as decisions name it; "" is the calendar year.
        diem_dat, phieu_dat: as in `quy_che`.
    """

    nam: int = Field(ge=2024, le=2100)
    goi_nam: str = ""
    goi_nua_nam: str = ""
    goi_nua_nam_sau: str = ""
    han: Han = Han()
    danh_sach: str = "danh-sach.xlsx"
    so_dang_ky: str = "so-dang-ky.db"
    ke_hoach_cap_tren: str = ""
    can_cu_tham_quyen: str = ""
    chu_de: str = ""
    chi_tieu: tuple[str, ...] = ()
    tinh: str = ""
    goi: str = ""
    dung_dau: str = ""
    lanh_dao: str = ""
    dung_dau_tat: str = ""
    chu_quan_ten: str = ""
    thuong_truc: str = ""
    truong_thuong_truc: str = ""
    ma_don_vi: str = ""
    don_vi_goi: str = "phòng, ban, đơn vị"
    nhan_su: str = "công chức, viên chức, người lao động"
    cap_tren: CapTren = Field(default_factory=CapTren)
    khoi: str = ""
    khoi_truong: bool = False
    nganh: Nganh | None = None
    ky: dict[str, str] = Field(default_factory=dict)
    ky_doi: tuple[DoiKy, ...] = ()
    dia_diem_hop: str = ""
    hop: dict[str, dict[str, str]] = Field(default_factory=dict)
    ngay: dict[str, date] = Field(default_factory=dict)
    bo_qua: tuple[str, ...] = ()
    van_ban: dict[str, str] = Field(default_factory=dict)
    thay_the: dict[str, str] = Field(default_factory=dict)
    nguong: dict[str, int] = Field(default_factory=dict)
    quy_che: QuyChe = QuyChe()
    quy_khen_thuong: int | None = Field(default=None, ge=0)
    tu_cham: tuple[TieuChiTuCham, ...] = ()
    nam_truoc: tuple[TruocDay, ...] = ()
    bien_ban_nam_truoc: str = ""
    lop_boi_duong: LopBoiDuong = Field(default_factory=LopBoiDuong)
    tieu_chi_sang_kien: tuple[dict[str, str], ...] = ()
    bao_cao: dict[str, LoiVan] = Field(default_factory=dict)
    ky_thanh_tich: str = ""
    diem_dat: int | None = None
    phieu_dat: int | None = None
    so_nam_knc: int | None = None

    @field_validator("ngay", mode="before")
    @classmethod
    def _days(cls, value: object) -> object:
        if not isinstance(value, Mapping):
            return value
        found = {}
        for name, day in value.items():
            try:
                found[str(name)] = day if isinstance(day, date) else doc_ngay(str(day))
            except DateError as error:
                raise InputError(f"{name}: {error}") from error
        return found

    @field_validator("khoi_truong", mode="before")
    @classmethod
    def _yes(cls, value: object) -> object:
        return {"co": True, "x": True, "khong": False, "": False}.get(key(str(value or "")), value)

    def called(self, shift: int = 0) -> str:
        """Say how papers call this year, the one before (-1) or after (1).

        >>> CaiDat(nam=2026).called(1), CaiDat(nam=2026, goi_nam="năm học 2025 - 2026").called(-1)
        ('năm 2027', 'năm học 2024 - 2025')
        """
        words = self.goi_nam or f"năm {self.nam}"
        return re.sub(r"\d{4}", lambda found: str(int(found[0]) + shift), words)

    def years(self, shift: int = 0) -> frozenset[int]:
        """Give the years this one is of, or the one before (-1): of its name, and of the period its achievements count in.

        >>> sorted(CaiDat(nam=2026, goi_nam="năm học 2025 - 2026").years(-1))
        [2024, 2025]
        """
        words = self.called(shift) if shift else f"{self.called()} {self.ky_thanh_tich}"
        return frozenset(int(year) for year in re.findall(r"\d{4}", words))

    def holds(self, day: date) -> bool:
        """Say whether a day can be of this year: the calendar year, with the one before where a year is called otherwise."""
        return self.nam - bool(self.goi_nam) <= day.year <= self.nam

    def signers(self, day: date) -> dict[str, str]:
        """Give who signs on a day, by role; one who signed for a role that changed hands goes with it.

        >>> CaiDat(nam=2026, ky={"dung_dau": "a", "tap_the": "a"}, ky_doi=[{"tu": "01/7/2026", "dung_dau": "b"}]).signers(
        ...     date(2026, 7, 1))
        {'dung_dau': 'b', 'tap_the': 'b'}
        """
        found = dict(self.ky)
        for change in sorted(self.ky_doi, key=lambda one: one.tu):
            if change.tu <= day:
                named, old = change.roles(), dict(found)
                found |= {
                    role: named["dung_dau"] for role in old if "dung_dau" in named and old[role] == old["dung_dau"]
                }
                found |= named
        return found

    @property
    def shares(self) -> dict[str, int]:
        """The office's own vote shares, percent of all members, by award."""
        return {**self.quy_che.ty_le, **self.nguong}

    @property
    def least_points(self) -> int:
        """The least average of points of an initiative."""
        return self.diem_dat if self.diem_dat is not None else self.quy_che.diem_dat

    @property
    def least_votes(self) -> int:
        """The least share of votes of an initiative, percent."""
        return self.phieu_dat if self.phieu_dat is not None else self.quy_che.phieu_dat


def load_settings(folder: Path, profile: HoSoCoQuan | None = None) -> CaiDat:
    """Read `nam.yaml` of a year's folder; what it leaves out may stand in the profile, under `gia_tri: {thi_dua: …}`.

    Raises:
        InputError: the file is missing or wrong; every fault is told.
    """
    path = folder / FILE
    data = read_node(path).value
    if not isinstance(data, Mapping):
        raise InputError(Problem("tệp phải gồm các mục «tên: giá trị»", tep=str(path)))
    shared = profile.gia_tri.get(IN_PROFILE) if profile is not None else None
    if shared is not None and not isinstance(shared, Mapping):
        raise InputError(Problem("phải gồm các mục «tên: giá trị»", vi_tri=f"gia_tri.{IN_PROFILE}", tep="co-quan.yaml"))
    plain = {key(str(name)): _plain(value) for source in (shared or {}, data) for name, value in source.items()}
    try:
        return CaiDat(**{name: value for name, value in plain.items() if value is not None})
    except ValidationError as error:
        raise InputError(*(_problem(fault, path) for fault in error.errors())) from None


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(name): _plain(part) for name, part in value.items() if part is not None}
    return [_plain(part) for part in value] if isinstance(value, tuple | list) else value


_SAYINGS: Final = {
    "missing": "thiếu mục này",
    "extra_forbidden": "không có mục nào tên như vậy",
    "int_parsing": "phải là số nguyên",
    "int_from_float": "phải là số nguyên",
    "string_type": "phải là chữ",
    "greater_than": "con số quá nhỏ",
    "greater_than_equal": "con số quá nhỏ",
    "less_than_equal": "con số quá lớn",
    "bool_parsing": "viết «có» hoặc «không»",
    "dict_type": "phải gồm các mục «tên: giá trị»",
    "model_type": "phải gồm các mục «tên: giá trị»",
    "date_type": "phải là một ngày, ví dụ 01/7/2026",
    "tuple_type": "phải là danh sách, mỗi dòng một dấu -",
}


def _problem(fault: Any, path: Path) -> Problem:
    place = ".".join(str(part) for part in fault["loc"])
    found = fault.get("input")
    text = _SAYINGS.get(fault["type"], str(fault["msg"]).removeprefix("Value error, "))
    shown = None if fault["type"] == "missing" or isinstance(found, dict | list) else str(found)
    return Problem(text, vi_tri=place, tep=str(path), tim_thay=shown)
