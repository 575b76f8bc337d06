"""The parts papers are made of: bodies, recipients, files, contacts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, ClassVar, Final

from pydantic import BeforeValidator, Field

from vanban import language
from vanban.models.base import (
    CoKhong,
    DoanVan,
    Dong,
    DongTuy,
    Goc,
    SoNguyenTuy,
    bare_item,
    doc_chu,
    doc_dong_tuy,
)
from vanban.models.faults import fault, raised
from vanban.models.given import Many, Said, Takes, optional
from vanban.patterns import regex

_LUU: Final = regex(
    r"(?:lưu\s*:?\s*)?(?P<noi>VT)?\s*(?:,\s*(?P<don_vi>[^()]+?))?\s*(?:\((?P<soan>[^()\d][^()]*)\))?\s*(?:\((?P<ban>\d+)\))?\s*\.?",
    re.IGNORECASE,
)
_DASHED: Final = regex(r"\n\s*[-–—•+]\s*\S")
_ITEM_END: Final = regex(r";|\n(?=\s*[-–—•+]\s*\S)")
_FILE_LINE: Final = regex(
    r"[-–—•+*\s]*lưu\s*(?::|\b(?=VT\b|văn thư\b|hồ sơ\b|HS\b))\s*(?P<said>\S.*)", re.IGNORECASE | re.DOTALL
)


class CoQuan(Goc):
    """A body (I.II.2).

    Attributes:
        ten: its name as printed in the header, in ordinary letters; printed in capitals.
        chu_quan: the body directly above it; None when it has none.
        ky_hieu: its code in số, ký hiệu (I.II.3).
        ten_day_du: its full name in running text ("Văn phòng UBND tỉnh Lạng Sơn"); None: `ten` is enough.
        ma_dinh_danh: its identifier (Phụ lục VI; up to 13 characters).
    """

    NHAN_CHU: ClassVar = True
    TEN_KHAC: ClassVar = {
        "co_quan_chu_quan": "chu_quan", "ten_co_quan": "ten", "co_quan_ban_hanh": "ten", "viet_tat": "ky_hieu",
        "ten_goi_day_du": "ten_day_du", "cap_tren": "chu_quan",
    }  # fmt: skip

    chu_quan: DongTuy = optional(None, description="tên cơ quan chủ quản")
    ten: Dong = Field(description="tên cơ quan ban hành")
    ky_hieu: DongTuy = optional(None, description="ký hiệu (chữ viết tắt) của cơ quan")
    ten_day_du: DongTuy = optional(None, description="tên đầy đủ dùng trong câu")
    ma_dinh_danh: DongTuy = optional(None, description="mã định danh cơ quan")

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """A text is the name."""
        return {"ten": value} if isinstance(value, str) else value

    @property
    def ten_trong_cau(self) -> str:
        """Its name in running text."""
        return self.ten_day_du or self.ten


class NoiNhan(Goc):
    """A recipient, or a group of them under one printed name (I.II.9).

    Attributes:
        ten: the printed name; line break begins a second printed line.
        muc_dich: what for, printed in brackets: "b/c", "để t/h"; None prints nothing.
        so_ban: copies it gets; None: one, or for a group one for each member.
        ma_dinh_danh: its identifier (Phụ lục VI, To.OrganId).
        thanh_vien: the members of a group; not printed, but counted and written to the metadata.
    """

    NHAN_CHU: ClassVar = True
    TEN_KHAC: ClassVar = {"ghi_chu": "muc_dich", "so_luong": "so_ban", "ten_noi_nhan": "ten", "gom": "thanh_vien"}

    ten: DoanVan = Field(description="tên nơi nhận")
    muc_dich: DongTuy = optional(None, description="mục đích gửi")
    so_ban: SoNguyenTuy = optional(None, ge=0, description="số bản gửi")
    ma_dinh_danh: DongTuy = optional(None, description="mã định danh nơi nhận")
    thanh_vien: Many[NoiNhan] = optional((), description="thành viên của nhóm")

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """A text is the printed name; the dash and the punctuation of the list are the library's."""
        if isinstance(value, Mapping) and isinstance(value.get("ten"), str):
            return {**value, "ten": bare_item(value["ten"])}
        return {"ten": bare_item(value)} if isinstance(value, str) else value

    @property
    def ban(self) -> int:
        """How many copies go out to it."""
        if self.so_ban is not None:
            return self.so_ban
        return sum(member.ban for member in self.thanh_vien) if self.thanh_vien else 1


def split_recipients(value: object) -> tuple[object, list[str]]:
    """Part the line «Lưu: VT, HCQT» that clerks type among the recipients from them: it has a field of its own.

    >>> split_recipients(["Như trên", "- Lưu: VT, HCQT."]), split_recipients("Sở Nội vụ; Lưu VT.")
    ((['Như trên'], ['VT, HCQT.']), (['Sở Nội vụ'], ['VT.']))
    """
    items = as_items(value)
    items = [items] if isinstance(items, str | Mapping) else items
    if not isinstance(items, Sequence):
        return value, []
    kept: list[object] = []
    said: list[str] = []
    for item in items:
        one: object = item
        if isinstance(item, Mapping) and len(item) == 1:
            # "- Lưu: VT" without quotes is a mapping in YAML.
            ((name, what),) = item.items()
            one = what if name == "ten" else f"{name}: {what}"
        match = _FILE_LINE.fullmatch(unicodedata.normalize("NFC", one)) if isinstance(one, str) else None
        if match:
            said.append(match["said"])
        else:
            kept.append(item)
    return (kept or None, said) if said else (value, [])


class Luu(Goc):
    """The last line of Nơi nhận: `- Lưu: VT, HCQT(VTKC).` (I.II.9.d).

    Attributes:
        noi: where the file copy stays, usually VT.
        don_vi: code of the drafting unit.
        nguoi_soan: initials of the drafter, printed in brackets after the unit.
        so_ban: file copies; None prints nothing.
    """

    NHAN_CHU: ClassVar = True
    TEN_KHAC: ClassVar = {"don_vi_soan_thao": "don_vi", "nguoi_soan_thao": "nguoi_soan", "so_luong": "so_ban"}

    noi: Dong = optional("VT", description="nơi lưu")
    don_vi: DongTuy = optional(None, description="ký hiệu đơn vị soạn thảo")
    nguoi_soan: DongTuy = optional(None, description="ký hiệu người soạn thảo")
    so_ban: SoNguyenTuy = optional(None, ge=0, description="số bản lưu")

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """Read `VT, HCQT(VTKC) (2)` as typed."""
        if not isinstance(value, str):
            return value
        text = doc_chu(value).strip().removeprefix("-").strip()
        if language.key(text.rstrip(".")) in {"khong", "co", "x", "khong_luu"}:
            raise raised(
                fault("dòng lưu phải là nơi lưu", tim_thay=value, can_co="như «VT, HCQT» (Phụ lục I, I.II.9.d)")
            )
        match = _LUU.fullmatch(text)
        if not match:
            return {"noi": re.sub(r"^lưu\s*:\s*", "", text, flags=re.IGNORECASE).rstrip(".").strip()}
        parts = {
            "noi": match["noi"] or "VT",
            "don_vi": match["don_vi"],
            "nguoi_soan": match["soan"],
            "so_ban": match["ban"],
        }
        return {name: part for name, part in parts.items() if part is not None}


class LienHe(Goc):
    """The address at the foot of page 1 (I.III.4)."""

    NHAN_CHU: ClassVar = True
    TEN_KHAC: ClassVar = {"dt": "dien_thoai", "e_mail": "thu_dien_tu", "email": "thu_dien_tu", "web": "website",
                          "trang_thong_tin_dien_tu": "website"}  # fmt: skip

    dia_chi: DongTuy = optional(None, description="địa chỉ")
    dien_thoai: DongTuy = optional(None, description="số điện thoại")
    fax: DongTuy = optional(None, description="số fax")
    thu_dien_tu: DongTuy = optional(None, description="thư điện tử")
    website: DongTuy = optional(None, description="trang thông tin điện tử")

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """A text is the address."""
        return {"dia_chi": value} if isinstance(value, str) else value


class HoSo(Goc):
    """The file the paper belongs to (Phụ lục VI, FileCode)."""

    ma_co_quan: DongTuy = optional(None, description="mã định danh cơ quan lập danh mục hồ sơ")
    nam: SoNguyenTuy = optional(None, ge=1900, le=2200, description="năm hình thành hồ sơ")
    ky_hieu: DongTuy = optional(None, description="số và ký hiệu hồ sơ")
    thu_tu: SoNguyenTuy = optional(None, ge=1, description="số thứ tự văn bản trong hồ sơ")


class Nguoi(Goc):
    """A person named in a paper.

    Attributes:
        ho_ten: the name.
        danh_xung: "Ông", "Bà", "Đồng chí"; None prints "Ông (bà)" where the form asks for it.
        chuc_vu: the office.
        don_vi: where.
    """

    NHAN_CHU: ClassVar = True
    TEN_KHAC: ClassVar = {"ho_va_ten": "ho_ten", "ten": "ho_ten", "ong_ba": "danh_xung", "chuc_danh": "chuc_vu",
                          "co_quan": "don_vi", "noi_cong_tac": "don_vi"}  # fmt: skip

    danh_xung: DongTuy = optional(None, description="danh xưng (Ông, Bà)")
    ho_ten: Dong = Field(description="họ và tên")
    chuc_vu: DongTuy = optional(None, description="chức vụ")
    don_vi: DongTuy = optional(None, description="đơn vị công tác")

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """A text is the name, with the honorific if one stands before it, and the office after a comma or a dash."""
        if isinstance(value, dict) and isinstance(value.get("ho_ten"), str):
            title, name = _split_title(value["ho_ten"].strip())
            said = value.get("danh_xung")
            if isinstance(said, str) and (known := _TITLES.get(language.fold(said.strip(" .:")))):
                value = {**value, "danh_xung": known}
            if title and isinstance(said, str) and said.strip() and language.fold(said) != language.fold(title):
                raise raised(
                    fault("danh xưng ghi hai nơi khác nhau", "danh_xung", tim_thay=f"{said} / {value['ho_ten']}")
                )
            return {**value, "danh_xung": title, "ho_ten": name} if title else value
        if not isinstance(value, str):
            return value
        name, office = _split_office(doc_dong_tuy(value) or "")
        title, name = _split_title(name)
        return {"danh_xung": title, "ho_ten": name, "chuc_vu": office}


_TITLES: Final = {"ông": "Ông", "bà": "Bà", "đồng chí": "Đồng chí", "đ/c": "Đ/c"}
"""Words of address, folded → as they are printed."""


def _split_title(name: str) -> tuple[str | None, str]:
    """Part the honorific before a name from it; None when there is none."""
    for title in _TITLES.values():
        if name.startswith((f"{title} ", f"{title}: ")):
            return title, name[len(title) :].lstrip(": ")
    return None, name


def _split_office(text: str) -> tuple[str, str | None]:
    for mark in (", ", " - ", " – "):
        head, found, tail = text.partition(mark)
        if found and tail.strip():
            return head.strip(), tail.strip()
    return text, None


CacNguoi = Many[Nguoi]


def as_items(value: object) -> object:
    """«Sở Nội vụ; Sở Tài chính» on one line is two recipients, not one; so are two lines with dashes."""
    if isinstance(value, str) and (";" in value or _DASHED.search(value)):
        return [part.strip() for part in _ITEM_END.split(value.strip()) if part.strip()]
    return value


CacNoiNhan = Annotated[
    Many[NoiNhan],
    BeforeValidator(as_items, json_schema_input_type=tuple[NoiNhan, ...] | str),
]
if TYPE_CHECKING:
    CacNoiNhanTuy = Takes[tuple[NoiNhan, ...] | None, NoiNhan | Said | Sequence[NoiNhan | Said] | None]
else:
    CacNoiNhanTuy = CacNoiNhan | None
CacCoQuan = Annotated[
    Many[CoQuan],
    Field(min_length=1),
]
__all__ = [
    "CacCoQuan",
    "CacNguoi",
    "CacNoiNhan",
    "CacNoiNhanTuy",
    "CoKhong",
    "CoQuan",
    "HoSo",
    "LienHe",
    "Luu",
    "Nguoi",
    "NoiNhan",
]
