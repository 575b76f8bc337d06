"""Papers that speak to somebody: công văn, công điện, giấy mời, thư công (Mẫu 1.5 to 1.7; practice)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from vanban.models.base import Dong, DongTuy
from vanban.models.dates import ThoiDiem
from vanban.models.faults import Fault, fault
from vanban.models.given import One, optional
from vanban.models.kinds.named import KinhGui, VanBanCoKy
from vanban.models.tree import NoiDung


class CongVan(VanBanCoKy):
    """Công văn (Mẫu 1.5): no type, the subject after V/v under the number.

    Attributes:
        linh_vuc: code of the field after the body's code; None takes the drafting unit's from `luu`.
    """

    TEN_KHAC: ClassVar = {**VanBanCoKy.TEN_KHAC, "ky_hieu_don_vi": "linh_vuc", "don_vi_soan_thao": "linh_vuc"}

    loai: Literal["cong_van"] = "cong_van"
    trich_yeu: Dong = Field(description="trích yếu")
    linh_vuc: DongTuy = optional(None, description="ký hiệu đơn vị soạn thảo hoặc lĩnh vực")
    kinh_gui: KinhGui = Field(min_length=1, description="nơi kính gửi")
    noi_dung: NoiDung = Field(description="nội dung")

    @property
    def ky_hieu_don_vi(self) -> tuple[str, ...]:
        """Codes of the body and of the unit that drafted, or the field handled (I.II.3.b)."""
        unit = self.linh_vuc or (self.luu.don_vi if self.luu else None)
        return (*super().ky_hieu_don_vi, unit) if unit else super().ky_hieu_don_vi

    def _code_place(self) -> tuple[str | int, ...]:
        return ("linh_vuc",) if self.linh_vuc else ("luu", "don_vi")


class CongDien(VanBanCoKy):
    """Công điện (Mẫu 1.6).

    Attributes:
        nguoi_dien: who sends it; None is the body's full name.
        dien: who receives it.
    """

    TEN_KHAC: ClassVar = {**VanBanCoKy.TEN_KHAC, "dien_den": "dien", "noi_dien": "dien", "kinh_gui": "dien"}

    loai: Literal["cong_dien"] = "cong_dien"
    trich_yeu: Dong = Field(description="trích yếu")
    nguoi_dien: DongTuy = optional(None, description="người hoặc cơ quan điện")
    dien: KinhGui = Field(min_length=1, description="nơi được điện")
    noi_dung: NoiDung = Field(description="nội dung")


class GiayMoi(VanBanCoKy):
    """Giấy mời (Mẫu 1.7).

    Attributes:
        moi: those invited.
        toi_du: what to.
        chu_tri: who presides; None leaves the line out.
        thoi_gian, dia_diem: when and where.
        noi_dung: notes for the guests; empty when there are none.
    """

    TEN_KHAC: ClassVar = {
        **VanBanCoKy.TEN_KHAC, "kinh_moi": "moi", "thanh_phan": "moi", "du": "toi_du", "kinh_gui": "moi", "luu_y": "noi_dung",
    }  # fmt: skip

    loai: Literal["giay_moi"] = "giay_moi"
    trich_yeu: Dong = Field(description="trích yếu")
    moi: KinhGui = Field(min_length=1, description="người được mời")
    toi_du: Dong = Field(description="cuộc họp được mời dự")
    chu_tri: DongTuy = optional(None, description="người chủ trì")
    thoi_gian: One[ThoiDiem] = Field(description="thời gian")
    dia_diem: Dong = Field(description="địa điểm")
    noi_dung: NoiDung = optional((), description="lưu ý cho người được mời")


class ThuCong(VanBanCoKy):
    """Thư công (practice: the decree gives no form): no code of a type, usually no number.

    Attributes:
        ten_thu: what kind of letter, printed as its title ("Thư khen"); None prints THƯ CÔNG.
        trich_yeu: what it is about; None prints nothing.
        kinh_gui: to whom; empty for an open letter.
    """

    TEN_KHAC: ClassVar = {**VanBanCoKy.TEN_KHAC, "tieu_de": "ten_thu"}

    loai: Literal["thu_cong"] = "thu_cong"
    ten_thu: DongTuy = optional(None, description="tên thư")
    trich_yeu: DongTuy = optional(None, description="trích yếu")
    kinh_gui: KinhGui = optional((), description="nơi kính gửi")
    noi_dung: NoiDung = Field(description="nội dung")

    @property
    def co_so(self) -> bool:
        """Only with a code of the office's own making."""
        return self.ky_hieu is not None

    def kiem_tra(self) -> Iterator[Fault]:
        """A number needs a code, which the decree does not give."""
        yield from super().kiem_tra()
        if self.so is not None and self.ky_hieu is None:
            advice = "Bỏ số, hoặc ghi «ky_hieu» do cơ quan quy định"
            yield fault("thư công không có ký hiệu tên loại nên không đánh số", "so", tim_thay=self.so, cach_sua=advice)
