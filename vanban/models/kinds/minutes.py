"""Biên bản (Mẫu 1.9): what happened at a meeting, signed by the secretary and the chair."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from vanban.models.base import CacMuc, CoKhong, Dong, DongTuy, Goc, SoNguyen
from vanban.models.dates import ThoiDiem
from vanban.models.faults import Fault, fault, raised
from vanban.models.given import Many, Maybe, One, optional
from vanban.models.paper import VanBan
from vanban.models.parts import Nguoi
from vanban.models.tree import NoiDung


class BieuQuyet(Goc):
    """A vote.

    Attributes:
        noi_dung: what was voted on.
        tong: how many voted.
        tan_thanh, khong_tan_thanh, khong_y_kien: for, against, without opinion; together they are `tong`.
    """

    TEN_KHAC: ClassVar = {"tong_so": "tong", "dong_y": "tan_thanh", "khong_dong_y": "khong_tan_thanh",
                          "y_kien_khac": "khong_y_kien", "khong_co_y_kien": "khong_y_kien", "ve_viec": "noi_dung"}  # fmt: skip

    noi_dung: Dong = Field(description="nội dung biểu quyết")
    tong: SoNguyen = Field(ge=1, description="tổng số người biểu quyết")
    tan_thanh: SoNguyen = Field(ge=0, description="số tán thành")
    khong_tan_thanh: SoNguyen = optional(0, ge=0, description="số không tán thành")
    khong_y_kien: SoNguyen = optional(0, ge=0, description="số không có ý kiến")

    @model_validator(mode="after")
    def _kiem_tra(self) -> Self:
        counted = self.tan_thanh + self.khong_tan_thanh + self.khong_y_kien
        if counted != self.tong:
            said = "số tán thành, không tán thành, không có ý kiến cộng lại không bằng tổng số"
            raise raised(fault(said, "tong", tim_thay=self.tong, can_co=f"{counted}"))
        return self


class BienBan(VanBan):
    """Biên bản: no place and date line in the header; two signatures, Nơi nhận below them.

    Attributes:
        trich_yeu: name of the meeting.
        cuoc_hop: what it was: "Cuộc họp", "Hội nghị", "Hội thảo"; opens the closing line.
        bat_dau, ket_thuc: when it began and ended; None for `ket_thuc` leaves blanks to fill in.
        dia_diem: where.
        thanh_phan, vang_mat: who was there, and who was not.
        chu_tri, thu_ky: who presided, and who wrote; both sign.
        chuong_trinh: the agenda.
        noi_dung: what happened.
        bieu_quyet: votes.
        nhan_chu_tri, nhan_thu_ky: words above the signatures.
        ghi_chuc_vu: print the chair's office above the name.
    """

    TEN_KHAC: ClassVar = {
        **VanBan.TEN_KHAC, "thoi_gian_bat_dau": "bat_dau", "thoi_gian": "bat_dau", "thoi_gian_ket_thuc": "ket_thuc",
        "thanh_phan_tham_du": "thanh_phan", "tham_du": "thanh_phan", "chu_toa": "chu_tri", "nguoi_ghi_bien_ban": "thu_ky",
        "ten_cuoc_hop": "trich_yeu", "vang": "vang_mat",
    }  # fmt: skip

    loai: Literal["bien_ban"] = "bien_ban"
    trich_yeu: Dong = Field(description="trích yếu")
    cuoc_hop: Dong = optional("Cuộc họp", description="tên gọi cuộc họp")
    bat_dau: One[ThoiDiem] = Field(description="thời gian bắt đầu")
    dia_diem: Dong = Field(description="địa điểm")
    thanh_phan: CacMuc = Field(min_length=1, description="thành phần tham dự")
    vang_mat: CacMuc = optional((), description="người vắng mặt")
    chu_tri: One[Nguoi] = Field(description="người chủ trì")
    thu_ky: One[Nguoi] = Field(description="thư ký")
    chuong_trinh: CacMuc = optional((), description="chương trình họp")
    noi_dung: NoiDung = Field(description="nội dung")
    bieu_quyet: Many[BieuQuyet] = optional((), description="biểu quyết")
    ket_thuc: Maybe[ThoiDiem] = optional(None, description="thời gian kết thúc")
    nhan_chu_tri: DongTuy = optional(None, description="nhãn chữ ký chủ tọa")
    nhan_thu_ky: DongTuy = optional(None, description="nhãn chữ ký thư ký")
    ghi_chuc_vu: CoKhong = optional(False, description="in chức vụ chủ tọa trên họ tên")

    @property
    def nguoi_ky_dau(self) -> tuple[str, str] | None:
        """Who presided."""
        return self.chu_tri.chuc_vu or "", self.chu_tri.ho_ten

    def kiem_tra(self) -> Iterator[Fault]:
        """A meeting ends after it begins, and has a body."""
        yield from super().kiem_tra()
        if not self.noi_dung:
            yield fault("thiếu nội dung", "noi_dung", can_co="diễn biến cuộc họp")
        start, end = self.bat_dau, self.ket_thuc
        if end and start.ngay and end.ngay and start.gio and end.gio and (end.ngay, end.gio) < (start.ngay, start.gio):
            yield fault("thời gian kết thúc trước thời gian bắt đầu", "ket_thuc", tim_thay=str(end))
        if self.ghi_chuc_vu and not self.chu_tri.chuc_vu:
            yield fault("thiếu chức vụ người chủ trì", "chu_tri", "chuc_vu", can_co="chức vụ")
