"""Papers of two or more parties: hợp đồng, bản ghi nhớ, bản thỏa thuận (practice: the decree gives no form)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from vanban import language
from vanban.models.base import Dong, DongTuy, Goc
from vanban.models.faults import Fault, fault
from vanban.models.given import Many, One, optional
from vanban.models.grounds import CacCanCu
from vanban.models.paper import VanBan
from vanban.models.parts import Nguoi
from vanban.models.tree import NoiDung


def party_label(name: str) -> tuple[str, str]:
    """Part what a paper calls a party from the party's name; "" when nothing stands before it.

    >>> party_label("BÊN A: Công ty X"), party_label("Công ty Bên Sông: chi nhánh 1")
    (('Bên A', 'Công ty X'), ('', 'Công ty Bên Sông: chi nhánh 1'))
    """
    label, colon, rest = name.strip().partition(":")
    words = label.split()
    if not colon or not rest.strip() or len(words) not in (2, 3, 4) or language.fold(words[0]) != "bên":
        return "", name
    return f"Bên {' '.join(words[1:])}", rest.strip()


class Ben(Goc):
    """A party.

    Attributes:
        nhan: what the paper calls it ("Bên A", "Bên thuê"); None numbers them Bên A, Bên B ...
        ten: its name.
        dia_chi, dien_thoai, thu_dien_tu, tai_khoan, ma_so_thue: data; None leaves the line out.
        dai_dien: who signs for it.
        uy_quyen: the paper that empowers the signer; None when the head signs.
    """

    TEN_KHAC: ClassVar = {
        "ten_ben": "ten", "co_quan": "ten", "nguoi_dai_dien": "dai_dien", "so_tai_khoan": "tai_khoan", "mst": "ma_so_thue",
        "giay_uy_quyen": "uy_quyen", "email": "thu_dien_tu",
    }  # fmt: skip

    nhan: DongTuy = optional(None, description="tên gọi của bên")
    ten: Dong = Field(description="tên bên")
    dia_chi: DongTuy = optional(None, description="địa chỉ")
    dien_thoai: DongTuy = optional(None, description="điện thoại")
    thu_dien_tu: DongTuy = optional(None, description="thư điện tử")
    tai_khoan: DongTuy = optional(None, description="tài khoản")
    ma_so_thue: DongTuy = optional(None, description="mã số thuế")
    dai_dien: One[Nguoi] = Field(description="người đại diện")
    uy_quyen: DongTuy = optional(None, description="giấy ủy quyền")

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """What the paper calls the party, typed before its name, is that: «Bên thuê: Công ty A»."""
        if not isinstance(value, dict) or not isinstance(value.get("ten"), str) or value.get("nhan") is not None:
            return value
        called, name = party_label(value["ten"])
        return {**value, "nhan": called, "ten": name} if called else value


CacBen = Many[Ben]


class VanBanHaiBen(VanBan):
    """A paper of parties: grounds, parties, terms, a signature for each.

    Attributes:
        ben: the parties, in the order of their signatures from left to right.
        loi_mo_dau: the sentence before the parties; None lets the library write it.
        loi_dan: the sentence before the terms; None lets the library write it.
    """

    TEN_KHAC: ClassVar = {**VanBan.TEN_KHAC, "cac_ben": "ben", "dieu_khoan": "noi_dung"}

    trich_yeu: Dong = Field(description="trích yếu")
    can_cu: CacCanCu = optional((), description="căn cứ")
    ben: CacBen = Field(min_length=2, description="các bên")
    loi_mo_dau: DongTuy = optional(None, description="lời mở đầu")
    loi_dan: DongTuy = optional(None, description="lời dẫn vào điều khoản")
    noi_dung: NoiDung = Field(description="điều khoản")

    @property
    def nguoi_ky_dau(self) -> tuple[str, str] | None:
        """Who signs for the body that issues the paper, where it is one of the parties; else for the first party."""
        lead = self.co_quan_chu_tri
        names = {language.fold(name) for name in (lead.ten, lead.ten_trong_cau)}
        own = next((one for one in self.ben if language.fold(one.ten) in names), self.ben[0])
        return own.dai_dien.chuc_vu or "", own.dai_dien.ho_ten

    def kiem_tra(self) -> Iterator[Fault]:
        """There are terms."""
        yield from super().kiem_tra()
        if not self.noi_dung:
            yield fault("thiếu nội dung", "noi_dung", can_co="các điều khoản")


class HopDong(VanBanHaiBen):
    """Hợp đồng."""

    loai: Literal["hop_dong"] = "hop_dong"


class BanGhiNho(VanBanHaiBen):
    """Bản ghi nhớ."""

    loai: Literal["ban_ghi_nho"] = "ban_ghi_nho"


class BanThoaThuan(VanBanHaiBen):
    """Bản thỏa thuận."""

    loai: Literal["ban_thoa_thuan"] = "ban_thoa_thuan"
