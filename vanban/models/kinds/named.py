"""Papers with a type and a subject (Mẫu 1.1 to 1.4): what they share, and those that decide.

Every other kind is a module of its own, called as its key is: who makes a plan loads the plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BeforeValidator, Field

from vanban.models.base import Dong, DongTuy, doc_cac_muc
from vanban.models.faults import Fault, fault
from vanban.models.given import Takes, optional
from vanban.models.grounds import CacCanCu, take_opening
from vanban.models.paper import VanBan
from vanban.models.parts import as_items
from vanban.models.signers import CacNguoiKy
from vanban.models.tree import NoiDung
from vanban.regulation import LOAI


def _addressees(value: object) -> object:
    return doc_cac_muc(as_items(value))


if TYPE_CHECKING:
    KinhGui = Takes[tuple[str, ...], str | Sequence[str] | None]
else:
    KinhGui = Annotated[tuple[Dong, ...], BeforeValidator(_addressees, json_schema_input_type=tuple[Dong, ...] | str)]
"""Addressees, from a list or a text of one a line, or parted by `;`; dashes and punctuation are the library's."""


class VanBanCoKy(VanBan):
    """A paper signed by its head, or for a joint paper by the heads."""

    nguoi_ky: CacNguoiKy = Field(description="người ký")

    @property
    def nguoi_ky_dau(self) -> tuple[str, str] | None:
        """The head of the body that leads."""
        return self.nguoi_ky[0].chuc_vu_ky, self.nguoi_ky[0].ho_ten

    def kiem_tra(self) -> Iterator[Fault]:
        """A joint paper has one signature for each body."""
        yield from super().kiem_tra()
        if len(self.nguoi_ky) != len(self.co_quan):
            said = f"có {len(self.co_quan)} cơ quan ban hành mà có {len(self.nguoi_ky)} người ký"
            yield fault(said, "nguoi_ky", can_co="mỗi cơ quan một người ký, cùng thứ tự")


class VanBanCoTen(VanBanCoKy):
    """A paper of Mẫu 1.4: subject, grounds if any, addressees if sent upwards, body."""

    trich_yeu: Dong = Field(description="trích yếu")
    kinh_gui: KinhGui = optional((), description="nơi kính gửi")
    can_cu: CacCanCu = optional((), description="căn cứ")
    noi_dung: NoiDung = Field(description="nội dung")

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """Grounds typed at the head of the body are taken for grounds."""
        found = super().viet_tat(value)
        if not isinstance(found, dict) or not isinstance(found.get("noi_dung"), str):
            return found
        rule = LOAI[cls.model_fields["loai"].default]
        rest, parts = take_opening(found["noi_dung"], rule.lenh, grounds=not found.get("can_cu"))
        return {**found, **{name: part for name, part in parts.items() if found.get(name) is None}, "noi_dung": rest}

    def kiem_tra(self) -> Iterator[Fault]:
        """Addressees where the type needs or knows them; a body that says something."""
        yield from super().kiem_tra()
        if self.quy_tac.kinh_gui == "bat_buoc" and not self.kinh_gui:
            yield fault("thiếu nơi kính gửi", "kinh_gui", can_co="tên cơ quan nhận (Phụ lục I, I.II.9.b)")
        if self.quy_tac.kinh_gui == "khong" and self.kinh_gui:
            said = f"{self.quy_tac.ten} không có Kính gửi"
            yield fault(
                said, "kinh_gui", tim_thay="; ".join(self.kinh_gui), cach_sua="Ghi vào nơi nhận (Phụ lục I, I.II.9.b)"
            )
        if not self.co_noi_dung():
            yield fault("thiếu nội dung", "noi_dung", can_co="nội dung văn bản")

    def co_noi_dung(self) -> bool:
        """Whether there is anything to print between title and signature."""
        return bool(self.noi_dung)


class VanBanCoLenh(VanBanCoTen):
    """Nghị quyết, quyết định: an authority line, grounds, the formula before the articles (Mẫu 1.1 to 1.3).

    Attributes:
        tham_quyen: the authority line; None lets the library write it from signer and body.
    """

    tham_quyen: DongTuy = optional(None, description="thẩm quyền ban hành")

    def kiem_tra(self) -> Iterator[Fault]:
        """A decision rests on grounds."""
        yield from super().kiem_tra()
        if not self.can_cu:
            yield fault("thiếu căn cứ", "can_cu", can_co="căn cứ ban hành (Phụ lục I, I.II.6.a)")


class NghiQuyet(VanBanCoLenh):
    """Nghị quyết (cá biệt), Mẫu 1.1."""

    loai: Literal["nghi_quyet"] = "nghi_quyet"


class QuyetDinh(VanBanCoLenh):
    """Quyết định (cá biệt): direct (Mẫu 1.2), or issuing what is in `kem_theo` (Mẫu 1.3)."""

    loai: Literal["quyet_dinh"] = "quyet_dinh"
