"""Copies: sao y, sao lục, trích sao (Điều 25 to 27; Phụ lục I, Phần II; Mẫu 3.1, 3.2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from vanban import language
from vanban.models.base import CacMuc, DongTuy, Goc, SoNguyenTuy
from vanban.models.dates import LucKy, NgayTuy
from vanban.models.faults import Fault, fault, raised
from vanban.models.given import Maybe, One, optional
from vanban.models.layout import TrinhBay
from vanban.models.paper import parted
from vanban.models.parts import CacNoiNhan, CoQuan, Luu
from vanban.models.signers import NguoiKy
from vanban.regulation import COPY_CODES

_KINDS = {language.key(name): key for key, (name, _) in COPY_CODES.items()} | {
    language.key(code): key for key, (_, code) in COPY_CODES.items()
}


def _kind(value: object) -> object:
    return _KINDS.get(language.key(value), language.key(value)) if isinstance(value, str) else value


class BanSao(Goc):
    """A copy: the block that stands below the copied paper, or the signing text of an electronic copy.

    Attributes:
        loai: kind of copy; all kinds share one series of numbers (Phần II, II.3).
        co_quan: the body that makes the copy; no superior body is printed.
        so, chen, ngay, dia_danh: number, letter of a number put in between, date, place of the copying.
        nguoi_ky: who signs the copy.
        noi_nhan, luu: who gets it, and the file line.
        van_ban: the copied paper's file (for a trích sao without `phan`, the part copied); None when it is handed over by
            other means.
        phan: for a trích sao, the parts it takes of the paper: "Điều 3", "khoản 2 Điều 3", "mục II"; () takes the file as
            it is.
        ky_luc: moment of signing, for an electronic copy; None for paper.
        trinh_bay: choices of layout.
    """

    TEN_KHAC: ClassVar = {
        "hinh_thuc": "loai", "hinh_thuc_sao": "loai", "co_quan_sao": "co_quan", "ngay_sao": "ngay", "tep": "van_ban",
        "van_ban_goc": "van_ban", "phan_trich": "phan", "thoi_gian_ky": "ky_luc",
    }  # fmt: skip

    loai: Annotated[Literal["sao_y", "trich_sao", "sao_luc"], BeforeValidator(_kind, json_schema_input_type=str)] = (
        Field(description="hình thức sao")
    )
    co_quan: One[CoQuan] = Field(description="cơ quan sao văn bản")
    so: SoNguyenTuy = optional(None, ge=1, description="số bản sao")
    chen: DongTuy = optional(None, description="chữ của số chèn")
    ngay: NgayTuy = optional(None, description="ngày sao")
    dia_danh: DongTuy = optional(None, description="địa danh")
    nguoi_ky: One[NguoiKy] = Field(description="người ký bản sao")
    noi_nhan: CacNoiNhan = optional((), description="nơi nhận")
    luu: Maybe[Luu] = optional(None, description="dòng lưu")
    van_ban: DongTuy = optional(None, description="tệp văn bản được sao")
    phan: CacMuc = optional((), description="các phần được trích: Điều 3, khoản 2 Điều 5, mục II")
    ky_luc: LucKy = optional(None, description="thời gian ký số")
    trinh_bay: One[TrinhBay] = optional(default_factory=TrinhBay, description="cách trình bày")

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """A whole date line is place and day; «Lưu» among the recipients is the file line."""
        return value | parted(value) if isinstance(value, dict) else value

    @property
    def ky_hieu_day_du(self) -> str:
        """The code after the number: `SY-SXD`."""
        return language.ky_hieu(COPY_CODES[self.loai][1], self.co_quan.ky_hieu or "")

    @model_validator(mode="after")
    def _kiem_tra(self) -> Self:
        found = list(self._faults())
        if found:
            raise raised(*found)
        return self

    def _faults(self) -> Iterator[Fault]:
        if self.phan and self.loai != "trich_sao":
            yield fault("chỉ bản trích sao mới chọn phần", "phan", can_co="loai: trích sao")
        if not self.dia_danh:
            yield fault("thiếu địa danh", "dia_danh", can_co="tên nơi sao văn bản (Phụ lục I, Phần II, II.4)")
        try:
            language.ky_hieu(COPY_CODES[self.loai][1], self.co_quan.ky_hieu or "")
        except language.CodeError as error:
            yield fault(
                error.noi_dung, "co_quan", "ky_hieu", tim_thay=self.co_quan.ky_hieu, can_co="chữ viết tắt tên cơ quan"
            )
