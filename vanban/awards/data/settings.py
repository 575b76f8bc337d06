"""`nam.yaml`: what the year's papers need beyond the office profile and the workbook."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from vanban.errors import InputError, Problem
from vanban.language import DateError, doc_ngay, key
from vanban.records.node_files import read_node

FILE: Final = "nam.yaml"


class TieuChiTuCham(BaseModel):
    """A criterion of the self-scoring sheet: full points, own points, grounds."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ten: str
    chuan: int = Field(gt=0)
    tu_cham: int = Field(ge=0)
    can_cu: str = ""


class TruocDay(BaseModel):
    """An award of last year, for the report of this one: how many collectives and persons got it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    ma: str
    tap_the: int = 0
    ca_nhan: int = 0


class CaiDat(BaseModel):
    """Settings of one year; most have a usual value.

    Attributes:
        nam: the year.
        danh_sach: file of the workbook, beside.
        so_dang_ky: file of the register, in the folder of results.
        ke_hoach_cap_tren: the superior plan as cited ("Kế hoạch số … của UBND tỉnh về …").
        can_cu_tham_quyen: the ground of competence of decisions.
        chu_de: theme of the campaign.
        tinh: "tỉnh Lạng Sơn"; the province named in addresses.
        thuong_truc: the unit that keeps the work of TĐKT; `ma_don_vi` its code.
        dung_dau: the head's office; `dung_dau_tat` the recipients line that names the head and deputies.
        chu_quan_ten: what follows the head's office in the authority line ("Ủy ban nhân dân tỉnh Lạng Sơn").
        khoi: name of the Khối thi đua.
        ky: key in the office profile of the signers: dung_dau, pho, thua_lenh.
        dia_diem_hop: where meetings are held.
        ngay: day of a paper, by key, where it is not the usual one.
        bo_qua: keys of papers this office does not issue.
        nguong: the office's own vote thresholds in percent by award code.
        tu_cham: the self-scoring sheet.
        nam_truoc: awards of last year.
        diem_dat, phieu_dat: least average of points and share of votes for initiatives.
        so_nam_knc: years of service from which a person is proposed for the Kỷ niệm chương, as the branch rules.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    nam: int = Field(ge=2024, le=2100)
    danh_sach: str = "danh-sach.xlsx"
    so_dang_ky: str = "so-dang-ky.db"
    ke_hoach_cap_tren: str
    can_cu_tham_quyen: str
    chu_de: str = "Đoàn kết, kỷ cương, sáng tạo, hoàn thành thắng lợi nhiệm vụ"
    tinh: str
    thuong_truc: str = "Phòng Hành chính - Quản trị"
    ma_don_vi: str = "HCQT"
    dung_dau: str = "Chánh Văn phòng"
    dung_dau_tat: str = "Chánh, Phó Chánh Văn phòng,"
    chu_quan_ten: str
    khoi: str = "Khối thi đua các cơ quan tham mưu tổng hợp"
    ky: dict[str, str] = Field(
        default_factory=lambda: {
            "dung_dau": "chanh_van_phong",
            "pho": "pho_chanh_van_phong",
            "thua_lenh": "truong_phong",
        }
    )
    dia_diem_hop: str = "Phòng họp số 2, trụ sở cơ quan"
    ngay: dict[str, date] = Field(default_factory=dict)
    bo_qua: tuple[str, ...] = ()
    nguong: dict[str, int] = Field(default_factory=dict)
    tu_cham: tuple[TieuChiTuCham, ...] = ()
    nam_truoc: tuple[TruocDay, ...] = ()
    diem_dat: int = 50
    phieu_dat: int = 70
    so_nam_knc: int = 20

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
                raise ValueError(f"{name}: {error}") from error
        return found


def load_settings(folder: Path) -> CaiDat:
    """Read `nam.yaml` of a year's folder.

    Raises:
        InputError: the file is missing or wrong; every fault is told.
    """
    path = folder / FILE
    data = read_node(path).value
    if not isinstance(data, Mapping):
        raise InputError(Problem("tệp phải gồm các mục «tên: giá trị»", tep=str(path)))
    plain = {key(str(name)): _plain(value) for name, value in data.items()}
    try:
        return CaiDat(**plain)
    except ValidationError as error:
        raise InputError(*(_problem(fault, path) for fault in error.errors())) from None


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


_SAYINGS: Final = {
    "missing": "thiếu mục này",
    "extra_forbidden": "không có mục nào tên như vậy",
    "int_parsing": "phải là số nguyên",
    "string_type": "phải là chữ",
}


def _problem(fault: Any, path: Path) -> Problem:
    place = ".".join(str(part) for part in fault["loc"])
    found = fault.get("input")
    text = _SAYINGS.get(fault["type"], str(fault["msg"]).removeprefix("Value error, "))
    shown = None if fault["type"] == "missing" or isinstance(found, dict | list) else str(found)
    return Problem(text, vi_tri=place, tep=str(path), tim_thay=shown)
