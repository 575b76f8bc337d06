"""A paper of another hand typed again word for word: what no form of ours takes is still printed as it was."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from vanban.models.base import CacDong, CoKhong, DongTuy, Goc
from vanban.models.faults import Fault, fault
from vanban.models.given import Many, Maybe, optional
from vanban.models.grounds import CacCanCu
from vanban.models.kinds.named import KinhGui
from vanban.models.paper import VanBan
from vanban.models.parts import CoQuan
from vanban.models.tree import NoiDung
from vanban.regulation import LOAI, LoaiVanBan, formulas


class ChuKy(Goc):
    """A signature as it is printed.

    Attributes:
        dong: the lines above the room for it, in order.
        tren_ten: lines between that room and the name.
        ho_ten: the name; None when nobody's name stands there.
        ghi_chu: a line under the office.
    """

    dong: CacDong = optional((), description="các dòng quyền hạn, chức vụ")
    tren_ten: CacDong = optional((), description="các dòng trên họ tên")
    ho_ten: DongTuy = optional(None, description="họ và tên người ký")
    ghi_chu: DongTuy = optional(None, description="ghi chú dưới chức vụ")


class NguyenVan(VanBan):
    """Any kind of paper, with `nguyen_van: có` in its record: its own words in the house's layout, nothing asked or added.

    No sentence of a form is written, no "Như Điều 3", no `./.`; who may sign how, what a kind must have is not judged:
    `kiem-tra` says that of the paper made.

    Attributes:
        co_quan: the bodies of the header; empty where none was printed.
        loai: its key where Điều 7 knows it, else "khac".
        nguyen_van: always yes; what makes a record one of this kind.
        ten_loai: the type as printed; None prints the name of the kind.
        trich_yeu: the subject as printed, without "V/v" under the number; None when it has none.
        kinh_gui: addressees.
        tham_quyen, can_cu, lenh: the opening as printed.
        noi_dung: the body.
        ky: the signatures, from left to right.
        xac_nhan: the block of whom confirms.
    """

    TEN_KHAC: ClassVar = {**{k: v for k, v in VanBan.TEN_KHAC.items() if v != "nguoi_ky"}, "nguoi_ky": "ky"}
    DUNG_LOI: ClassVar = True

    loai: str = optional("khac", description="loại văn bản")
    co_quan: Many[CoQuan] = optional((), description="cơ quan ban hành")
    nguyen_van: CoKhong = Field(description="in nguyên lời văn bản")
    ten_loai: DongTuy = optional(None, description="tên loại như đã in")
    trich_yeu: DongTuy = optional(None, description="trích yếu")
    kinh_gui: KinhGui = optional((), description="nơi kính gửi")
    tham_quyen: DongTuy = optional(None, description="thẩm quyền ban hành")
    can_cu: CacCanCu = optional((), description="căn cứ")
    lenh: DongTuy = optional(None, description="dòng lệnh, như QUYẾT ĐỊNH:")
    noi_dung: NoiDung = optional((), description="nội dung")
    ky: Many[ChuKy] = optional((), description="chữ ký")
    xac_nhan: Maybe[ChuKy] = optional(None, description="phần xác nhận")

    @property
    def phu_luc_rieng(self) -> bool:
        """Whether it is nothing but appendices: their paper stands in another file."""
        return bool(self.phu_luc) and not (
            self.loai in LOAI or self.ten_loai or self.noi_dung or self.ky or self.co_quan or self.noi_nhan
        )

    @property
    def nguoi_ky_dau(self) -> tuple[str, str] | None:
        """Who signs last: the superior of several."""
        named = [one for one in self.ky if one.ho_ten]
        return (" ".join(named[-1].dong), named[-1].ho_ten or "") if named else None

    @property
    def co_quan_chu_tri(self) -> CoQuan:
        """The body that leads; a name of that where none was printed."""
        return self.co_quan[0] if self.co_quan else CoQuan(ten="(không ghi cơ quan ban hành)")

    @property
    def co_so(self) -> bool:
        """Whether a number or a code was printed."""
        return self.so is not None or bool(self.ky_hieu)

    @property
    def quy_tac(self) -> LoaiVanBan:
        """What the decree says of its kind; of one that Điều 7 does not know, only its name."""
        known = LOAI.get(self.loai)
        if known is not None:
            return known
        return LoaiVanBan("khac", self.ten_loai or (formulas.PHU_LUC if self.phu_luc_rieng else ""), None, None)

    def kiem_tra(self) -> Iterator[Fault]:
        """The kind is one of ours, or its name is printed; appendices alone go with a paper that has one."""
        if self.loai not in LOAI and not self.ten_loai and not self.phu_luc_rieng:
            yield fault("không có loại văn bản này", "loai", tim_thay=self.loai, can_co=", ".join(LOAI))
