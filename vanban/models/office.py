"""The office profile: what all papers of an office share (`co-quan.yaml`)."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Self

from pydantic import BeforeValidator, Field, ValidationError, model_validator

from vanban import language
from vanban.models.base import CoKhong, DongTuy, Goc
from vanban.models.faults import PaperError, fault, faults_of, raised
from vanban.models.given import Maybe, Named, optional
from vanban.models.layout import TrinhBay
from vanban.models.parts import CacNoiNhan, CoQuan, LienHe, Luu, NoiNhan
from vanban.models.signers import NguoiKy


def _folded(value: object) -> object:
    return {language.key(str(name)): part for name, part in value.items()} if isinstance(value, dict) else value


class DonVi(Goc):
    """A unit of the office: its name and its code."""

    TEN_KHAC: ClassVar = {"ma": "ky_hieu", "viet_tat": "ky_hieu"}

    ten: str = Field(description="tên đơn vị")
    ky_hieu: DongTuy = optional(None, description="ký hiệu đơn vị")
    ma_dinh_danh: DongTuy = optional(None, description="mã định danh đơn vị")


class HoSoCoQuan(Goc):
    """An office: bodies, signers, recipients, place, looks.

    Attributes:
        co_quan: the body that issues unless a record says otherwise.
        cac_co_quan: other bodies that issue here (councils, boards), by a key records may use.
        dia_danh: place of the date line.
        nguoi_ky: those who sign, with their authority, by key.
        nguoi_ky_mac_dinh: key of the usual signer; None: the only one, or none.
        don_vi: units with their codes, by key.
        noi_nhan: recipients of papers that name none.
        nhom_noi_nhan: groups of recipients by key ("don_vi_truc_thuoc").
        luu: the usual file line.
        lien_he: contacts at the foot of công văn.
        trinh_bay: the office's choices of layout.
        khuon: folder of the office's own templates, relative to the profile.
        chinh_sach: file of the office's policy of checking, relative to the profile.
        kem_ban_ghi: papers carry the record they were made of, so that `vanban doc` gives it back whole.
        so_van_ban: how numbers are allotted; read by the register.
        gia_tri: anything else the office keeps for its own templates and batches.
    """

    TEN_KHAC: ClassVar = {
        "thu_muc_khuon": "khuon",
        "cac_don_vi": "don_vi",
        "so": "so_van_ban",
        "so_dang_ky": "so_van_ban",
    }

    co_quan: Maybe[CoQuan] = optional(None, description="cơ quan ban hành")
    cac_co_quan: Annotated[Named[CoQuan], BeforeValidator(_folded)] = optional(
        default_factory=dict, description="các cơ quan khác"
    )
    dia_danh: DongTuy = optional(None, description="địa danh")
    nguoi_ky: Annotated[Named[NguoiKy], BeforeValidator(_folded)] = optional(
        default_factory=dict, description="người ký"
    )
    nguoi_ky_mac_dinh: DongTuy = optional(None, description="người ký mặc định")
    don_vi: Annotated[Named[DonVi], BeforeValidator(_folded)] = optional(default_factory=dict, description="các đơn vị")
    noi_nhan: CacNoiNhan = optional((), description="nơi nhận thường dùng")
    nhom_noi_nhan: Annotated[Named[NoiNhan], BeforeValidator(_folded)] = optional(
        default_factory=dict, description="nhóm nơi nhận"
    )
    luu: Maybe[Luu] = optional(None, description="dòng lưu")
    lien_he: Maybe[LienHe] = optional(None, description="địa chỉ liên hệ")
    trinh_bay: Maybe[TrinhBay] = optional(None, description="cách trình bày")
    khuon: DongTuy = optional(None, description="thư mục khuôn")
    chinh_sach: DongTuy = optional(None, description="tệp chính sách kiểm tra")
    kem_ban_ghi: CoKhong = optional(True, description="kèm bản ghi trong tệp văn bản")
    so_van_ban: dict[str, Any] = optional(default_factory=dict, description="cách đánh số")
    gia_tri: dict[str, Any] = optional(default_factory=dict, description="giá trị khác")

    @classmethod
    def doc(cls, record: Any) -> Self:
        """Read a profile.

        Raises:
            PaperError: every fault with its field.
        """
        try:
            return cls.model_validate(record)
        except ValidationError as error:
            raise PaperError.of_faults(faults_of(error, cls)) from None

    @model_validator(mode="after")
    def _kiem_tra(self) -> Self:
        chosen = self.nguoi_ky_mac_dinh
        if chosen is not None and self.signer(chosen) is None:
            known = ", ".join(self.nguoi_ky)
            raise raised(
                fault("không có người ký này", "nguoi_ky_mac_dinh", tim_thay=chosen, can_co=known or "mục nguoi_ky")
            )
        return self

    def usual_signer(self) -> NguoiKy | None:
        """Give who signs when a record names nobody; None when that is not clear."""
        if self.nguoi_ky_mac_dinh is not None:
            return self.signer(self.nguoi_ky_mac_dinh)
        return next(iter(self.nguoi_ky.values())) if len(self.nguoi_ky) == 1 else None

    def signer(self, named: str) -> NguoiKy | None:
        """Find a signer by key, or by a name that only one of them bears; None when there is none, or it is not clear which."""
        by_name = [one for one in self.nguoi_ky.values() if language.fold(one.ho_ten) == language.fold(named)]
        return self.nguoi_ky.get(language.key(named)) or (by_name[0] if len(by_name) == 1 else None)

    def body(self, named: str) -> CoQuan | None:
        """Find a body by key, code or name."""
        known = [*self.cac_co_quan.values(), *([self.co_quan] if self.co_quan else [])]
        matches = (b for b in known if language.fold(named) in {language.fold(b.ten), language.fold(b.ky_hieu or "")})
        return self.cac_co_quan.get(language.key(named)) or next(matches, None)

    def group(self, named: str) -> NoiNhan | None:
        """Find a group of recipients by key."""
        return self.nhom_noi_nhan.get(language.key(named))
