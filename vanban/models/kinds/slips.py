"""Slips and small papers: giấy ủy quyền, giấy giới thiệu, giấy nghỉ phép, phiếu gửi, phiếu chuyển, phiếu báo."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from vanban.models.base import CoKhong, Dong, DongTuy, Goc, SoNguyen, SoNguyenTuy
from vanban.models.dates import NgayDu, NgayDuTuy, NgayTuy
from vanban.models.faults import Fault, fault
from vanban.models.given import Many, Maybe, One, optional
from vanban.models.kinds.named import VanBanCoKy, VanBanCoTen
from vanban.models.parts import CacNguoi, Nguoi
from vanban.models.tree import NoiDung
from vanban.regulation.forms import NGHI_HANG_NAM


class GiayUyQuyen(VanBanCoTen):
    """Giấy ủy quyền (Mẫu 1.4; who empowers whom stands before the matter: practice).

    Attributes:
        nguoi_uy_quyen: who empowers; None when the body says it.
        nguoi_duoc_uy_quyen: who is empowered; None when the body says it.
        tu_ngay, den_ngay: for how long (Điều 13 khoản 3 asks for a limit); None when the body says it.
    """

    TEN_KHAC: ClassVar = {**VanBanCoTen.TEN_KHAC, "ben_uy_quyen": "nguoi_uy_quyen", "ben_duoc_uy_quyen": "nguoi_duoc_uy_quyen",
                          "hieu_luc_den": "den_ngay"}  # fmt: skip

    loai: Literal["giay_uy_quyen"] = "giay_uy_quyen"
    nguoi_uy_quyen: Maybe[Nguoi] = optional(None, description="người ủy quyền")
    nguoi_duoc_uy_quyen: Maybe[Nguoi] = optional(None, description="người được ủy quyền")
    tu_ngay: NgayDuTuy = optional(None, description="ngày bắt đầu ủy quyền")
    den_ngay: NgayDuTuy = optional(None, description="ngày hết hạn ủy quyền")

    def kiem_tra(self) -> Iterator[Fault]:
        """The term does not end before it begins."""
        yield from super().kiem_tra()
        if self.tu_ngay and self.den_ngay and self.den_ngay < self.tu_ngay:
            yield fault("ngày hết hạn trước ngày bắt đầu", "den_ngay", tim_thay=self.den_ngay)


class GiayGioiThieu(VanBanCoKy):
    """Giấy giới thiệu (Mẫu 1.8): no subject; the rule stands under the type.

    Attributes:
        nguoi: those introduced.
        den: where they are sent.
        ve_viec: what for.
        gia_tri_den: last day the paper is good for.
    """

    TEN_KHAC: ClassVar = {
        **{k: v for k, v in VanBanCoKy.TEN_KHAC.items() if v != "trich_yeu"}, "gioi_thieu": "nguoi", "ong_ba": "nguoi",
        "duoc_cu_den": "den", "noi_den": "den", "trich_yeu": "ve_viec", "gia_tri_den_het_ngay": "gia_tri_den",
        "hieu_luc_den": "gia_tri_den", "co_gia_tri_den": "gia_tri_den",
    }  # fmt: skip

    loai: Literal["giay_gioi_thieu"] = "giay_gioi_thieu"
    nguoi: CacNguoi = Field(min_length=1, description="người được giới thiệu")
    den: Dong = Field(description="nơi được cử đến")
    ve_viec: Dong = Field(description="việc được giao")
    gia_tri_den: NgayDu = Field(description="ngày hết giá trị")


class GiayNghiPhep(VanBanCoKy):
    """Giấy nghỉ phép (Mẫu 1.10): no subject; a confirmation block of the place of leave below.

    Attributes:
        nguoi: who goes on leave.
        ngay_don: date of the request.
        tu_ngay, den_ngay: first and last day.
        so_ngay: days of leave; None does not say.
        noi_nghi: where.
        loai_nghi: what the days count as, in the words of the labour law.
        xac_nhan: print the confirmation block.
    """

    TEN_KHAC: ClassVar = {
        **VanBanCoKy.TEN_KHAC, "nghi_tu_ngay": "tu_ngay", "nghi_den_ngay": "den_ngay", "noi_nghi_phep": "noi_nghi",
        "ngay_lam_don": "ngay_don", "so_ngay_nghi": "so_ngay", "ong_ba": "nguoi",
    }  # fmt: skip

    loai: Literal["giay_nghi_phep"] = "giay_nghi_phep"
    nguoi: One[Nguoi] = Field(description="người nghỉ phép")
    ngay_don: NgayDu = Field(description="ngày làm đơn")
    tu_ngay: NgayDu = Field(description="ngày bắt đầu nghỉ")
    den_ngay: NgayDu = Field(description="ngày nghỉ cuối cùng")
    so_ngay: SoNguyenTuy = optional(None, ge=1, le=366, description="số ngày nghỉ")
    noi_nghi: Dong = Field(description="nơi nghỉ phép")
    loai_nghi: Dong = optional(NGHI_HANG_NAM, description="loại ngày nghỉ")
    xac_nhan: CoKhong = optional(True, description="phần xác nhận của nơi nghỉ phép")

    def kiem_tra(self) -> Iterator[Fault]:
        """Leave ends after it begins, and has no more days than lie between."""
        yield from super().kiem_tra()
        days = (self.den_ngay - self.tu_ngay).days + 1
        if days < 1:
            yield fault("ngày nghỉ cuối cùng trước ngày bắt đầu nghỉ", "den_ngay", tim_thay=self.den_ngay)
        elif self.so_ngay is not None and self.so_ngay > days:
            yield fault(
                "số ngày nghỉ nhiều hơn khoảng thời gian nghỉ",
                "so_ngay",
                tim_thay=self.so_ngay,
                can_co=f"không quá {days}",
            )


class TaiLieu(Goc):
    """A paper sent or forwarded.

    Attributes:
        ten: what it is: type and subject.
        so_ky_hieu: its number and code; None when it has none.
        ngay: its date, as far as known.
        so_luong: how many copies.
        ghi_chu: a note.
    """

    NHAN_CHU: ClassVar = True
    TEN_KHAC: ClassVar = {"trich_yeu": "ten", "ten_loai_va_trich_yeu": "ten", "so": "so_ky_hieu", "so_ban": "so_luong"}

    ten: Dong = Field(description="tên loại và trích yếu tài liệu")
    so_ky_hieu: DongTuy = optional(None, description="số, ký hiệu tài liệu")
    ngay: NgayTuy = optional(None, description="ngày tài liệu")
    so_luong: SoNguyen = optional(1, ge=1, description="số lượng")
    ghi_chu: DongTuy = optional(None, description="ghi chú")

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """A text is its name."""
        return {"ten": value} if isinstance(value, str) else value


class _Phieu(VanBanCoTen):
    """A slip: papers in a table, words, or both.

    Attributes:
        tai_lieu: the papers it goes with.
        noi_dung: words; for a phiếu gửi they may be missing.
    """

    TEN_KHAC: ClassVar = {
        **VanBanCoTen.TEN_KHAC,
        "van_ban": "tai_lieu",
        "danh_muc": "tai_lieu",
        "noi_chuyen": "kinh_gui",
    }

    tai_lieu: Many[TaiLieu] = optional((), description="tài liệu gửi kèm")
    noi_dung: NoiDung = optional((), description="nội dung")

    def co_noi_dung(self) -> bool:
        """Whether there is anything to print between title and signature."""
        return bool(self.noi_dung or self.tai_lieu)


class PhieuGui(_Phieu):
    """Phiếu gửi: papers sent, and the receiver's confirmation."""

    loai: Literal["phieu_gui"] = "phieu_gui"


class PhieuChuyen(_Phieu):
    """Phiếu chuyển: a paper forwarded to who handles it."""

    loai: Literal["phieu_chuyen"] = "phieu_chuyen"


class PhieuBao(_Phieu):
    """Phiếu báo: a notice to a person or body."""

    loai: Literal["phieu_bao"] = "phieu_bao"
