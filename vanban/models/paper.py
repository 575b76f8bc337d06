"""What every paper has (Điều 8), and how a record becomes one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, Literal, Self

from pydantic import BeforeValidator, Field, PlainValidator, model_validator

from vanban import language
from vanban.language import NgayKhuyet
from vanban.models.attachments import CacKemTheo, CacPhuLuc
from vanban.models.base import CoKhong, DongTuy, Goc, SoNguyenTuy
from vanban.models.dates import NgayDuTuy, NgayTuy, doc_ngay_tuy
from vanban.models.doubled import date_line
from vanban.models.faults import Fault, fault, raised
from vanban.models.given import Maybe, One, Takes, optional
from vanban.models.layout import TrinhBay
from vanban.models.naming import type_key
from vanban.models.parts import CacCoQuan, CacNoiNhanTuy, CoQuan, HoSo, LienHe, Luu, split_recipients
from vanban.patterns import regex
from vanban.regulation import LOAI, LoaiVanBan, formulas

_NUMBER = regex(r"(?:số\s*:?\s*)?(\d{1,7})\s*([a-zđ]?)\s*(?:/\s*(\S.*))?", re.IGNORECASE)


_PLACE_BEFORE: Final = regex(r"(\D*?[^\W\d_.])\s*,\s*(ngày\b.*)", re.IGNORECASE | re.DOTALL)
_PARTY_CODE: Final = regex(r"(?:NQ|QĐ|QC|CT|CTr|KL|KH|BC|TB|TTr|TT|CV|HD|BB|ĐA|PA|TC|GM|GGT)/[A-ZĐ][\w&-]*")
"""What stands behind the number of a paper of the Party: a type, then a body ("KH/ĐU")."""
_CHOICES: Final = frozenset({*formulas.KHAN, *formulas.MAT, *formulas.PHAM_VI})


def _choice(value: object) -> object:
    """Read a choice however written; what is none of them is left as it is, for the message."""
    folded = language.key(value) if isinstance(value, str) else ""
    return folded if folded in _CHOICES else value


def _draft(value: object) -> object:
    """Read the draft mark: yes → 0 (no version), a number or "lần 2" → the version."""
    if value is None or value is False:
        return None
    if value is True:
        return 0
    if isinstance(value, str):
        folded = language.key(value).removeprefix("du_thao_").removeprefix("lan_")
        if folded in {"co", "true", "du_thao"}:
            return 0
        return None if folded in {"khong", "false", ""} else folded
    return value


def _copies(value: object) -> int | Literal["tinh"] | None:
    """Read a number of copies, or the word that has it counted."""
    if value is None or (isinstance(value, int) and not isinstance(value, bool) and value >= 0):
        return value
    if isinstance(value, str):
        if language.key(value) in {"tinh", "tu_dong", "tu_tinh"}:
            return "tinh"
        if value.strip().isascii() and value.strip().isdigit():
            return int(value)
    raise raised(
        fault("số bản phát hành không đúng", tim_thay=value, can_co="số nguyên, hoặc «tính» để cộng từ nơi nhận")
    )


_READS_CHOICE = BeforeValidator(_choice, json_schema_input_type=str)
if TYPE_CHECKING:
    Khan = Takes[Literal["hoa_toc", "thuong_khan", "khan"] | None, str | None]
else:
    Khan = Annotated[Literal["hoa_toc", "thuong_khan", "khan"], _READS_CHOICE] | None
if TYPE_CHECKING:
    Mat = Takes[Literal["tuyet_mat", "toi_mat", "mat"] | None, str | None]
else:
    Mat = Annotated[Literal["tuyet_mat", "toi_mat", "mat"], _READS_CHOICE] | None
if TYPE_CHECKING:
    PhamVi = Takes[Literal["xem_xong_tra_lai", "luu_hanh_noi_bo"] | None, str | None]
else:
    PhamVi = Annotated[Literal["xem_xong_tra_lai", "luu_hanh_noi_bo"], _READS_CHOICE] | None
if TYPE_CHECKING:
    LanDuThao = Takes[int | None, int | str | bool | None]
else:
    LanDuThao = Annotated[int | None, BeforeValidator(_draft, json_schema_input_type=int | str | bool | None)]
if TYPE_CHECKING:
    SoBan = Takes[int | Literal["tinh"] | None, int | str | None]
else:
    SoBan = Annotated[int | Literal["tinh"] | None, PlainValidator(_copies, json_schema_input_type=int | str | None)]


def _one_file_line(said: list[object]) -> object:
    """Take the line «Lưu» from the one place it is said in; said twice, it must say the same."""
    lines = [one for one in said if one is not None]
    if any(Luu.model_validate(one) != Luu.model_validate(lines[0]) for one in lines[1:]):
        advice = "Chỉ giữ một: dòng «Lưu» trong nơi nhận, hoặc mục «luu»"
        raise raised(fault("dòng lưu viết hai nơi khác nhau", "noi_nhan", tim_thay=lines[0], cach_sua=advice))
    return lines[-1]


def _place_and_day(place: object, day: object) -> dict[str, object]:
    """Part a whole date line typed as the place, or as the day: «Lạng Sơn, ngày 05 tháng 3 năm 2026»."""
    found: dict[str, object] = {}
    if isinstance(place, str) and place.strip():
        found["dia_danh"], said = date_line(place)
        if any(letter.isdigit() for letter in said):
            if doc_ngay_tuy(day) is None:
                found["ngay"] = said
            elif not _same_day(doc_ngay_tuy(said), doc_ngay_tuy(day)):
                advice = "Địa danh chỉ ghi tên nơi ban hành; ngày ghi ở mục «ngay»"
                raise raised(fault("địa danh ghi ngày khác với mục ngày", "dia_danh", tim_thay=place, cach_sua=advice))
    if isinstance(day, str) and (match := _PLACE_BEFORE.fullmatch(language.nfc(day).strip())):
        found["ngay"] = match[2]
        written = found.get("dia_danh")
        if written is None:
            found["dia_danh"] = match[1]
        elif language.fold(str(written)) != language.fold(match[1]):
            raise raised(fault("mục ngày ghi địa danh khác với mục địa danh", "ngay", tim_thay=day))
    return found


def parted(record: dict[str, Any]) -> dict[str, object]:
    """Part what clerks type together: place and day of the date line, recipients and file line; gives the fields changed."""
    found = _place_and_day(record.get("dia_danh"), record.get("ngay"))
    recipients, filed = split_recipients(record.get("noi_nhan"))
    if filed:
        found |= {"noi_nhan": recipients, "luu": _one_file_line([*filed, record.get("luu")])}
    return found


def _same_day(one: NgayKhuyet | None, other: NgayKhuyet | None) -> bool:
    """Say whether two days agree as far as both are known."""
    if one is None or other is None:
        return True
    pairs = ((one.nam, other.nam), (one.thang, other.thang), (one.ngay, other.ngay))
    return all(a == b or a is None or b is None for a, b in pairs)


class VanBan(Goc):
    """A paper of any kind.

    Attributes:
        loai: key of its type (Điều 7).
        co_quan: the issuing body; several for a joint paper, the leading one first.
        so: its number within the year; None on a draft.
        chen: letter of a number put in between ("a" of 12a); None for none.
        ky_hieu: the code after the number where it is not the usual one; None lets the library build it.
        ngay: date of issue as far as known; None leaves blanks to fill in by hand.
        dia_danh: place before the date.
        noi_nhan: recipients without the last line; None: nobody but the file.
        luu: the last line of Nơi nhận; None is `- Lưu: VT.`
        phu_luc, kem_theo: appendices; papers issued with this one.
        khan, mat, pham_vi: urgency, secrecy, circulation (I.III.2); None for none.
        in_dau_mat: print the stamp of secrecy; else room is left for it.
        du_thao: draft version, 0 for a draft without one; None is no draft mark.
        ky_hieu_nguoi_soan, so_ban: drafter's code and copies issued (I.III.3); "tinh" counts Nơi nhận.
        lien_he: contacts at the foot of page 1 (I.III.4).
        trinh_bay: choices of layout inside the decree's spans.
        thong_tin_ky_so: signing text at the top right corner, for electronic copies.
        ho_so, han_tra_loi, ghi_chu: data of document systems (Phụ lục VI).
    """

    TEN_KHAC: ClassVar = {
        "loai_van_ban": "loai", "co_quan_ban_hanh": "co_quan", "so_van_ban": "so", "ngay_thang": "ngay",
        "ngay_ban_hanh": "ngay", "ngay_thang_nam": "ngay", "noi_ban_hanh": "dia_danh", "ve_viec": "trich_yeu",
        "v_v": "trich_yeu", "trich_yeu_noi_dung": "trich_yeu", "than_van_ban": "noi_dung", "noi_dung_van_ban": "noi_dung",
        "chu_ky": "nguoi_ky", "ky_ten": "nguoi_ky", "kinh_gui_toi": "kinh_gui", "phu_luc_kem_theo": "phu_luc",
        "van_ban_kem_theo": "kem_theo", "muc_do_khan": "khan", "do_khan": "khan", "do_mat": "mat",
        "pham_vi_luu_hanh": "pham_vi", "nguoi_soan": "ky_hieu_nguoi_soan", "so_luong_ban": "so_ban",
        "dia_chi": "lien_he", "can_cu_ban_hanh": "can_cu", "tham_quyen_ban_hanh": "tham_quyen",
    }  # fmt: skip
    GIU_RIENG: ClassVar[tuple[str, ...]] = ("ghi_chu",)
    """Fields that are for the office only: a final paper carries them nowhere."""
    DUNG_LOI: ClassVar[bool] = False
    """Whether it is printed in its own words, with no sentence of a form."""

    loai: str = Field(description="loại văn bản")
    co_quan: CacCoQuan = Field(description="cơ quan ban hành")
    so: SoNguyenTuy = optional(None, ge=1, description="số văn bản")
    chen: DongTuy = optional(None, description="chữ của số chèn")
    ky_hieu: DongTuy = optional(None, description="ký hiệu văn bản")
    ngay: NgayTuy = optional(None, description="ngày ban hành")
    dia_danh: DongTuy = optional(None, description="địa danh")
    noi_nhan: CacNoiNhanTuy = optional(None, description="nơi nhận")
    luu: Maybe[Luu] = optional(None, description="dòng lưu")
    phu_luc: CacPhuLuc = optional((), description="phụ lục")
    kem_theo: CacKemTheo = optional((), description="văn bản kèm theo")
    khan: Khan = optional(None, description="mức độ khẩn")
    mat: Mat = optional(None, description="độ mật")
    in_dau_mat: CoKhong = optional(False, description="in dấu độ mật")
    pham_vi: PhamVi = optional(None, description="phạm vi lưu hành")
    du_thao: LanDuThao = optional(None, ge=0, le=99, description="lần dự thảo")
    ky_hieu_nguoi_soan: DongTuy = optional(None, description="ký hiệu người soạn thảo")
    so_ban: SoBan = optional(None, description="số bản phát hành")
    lien_he: Maybe[LienHe] = optional(None, description="địa chỉ liên hệ")
    trinh_bay: One[TrinhBay] = optional(default_factory=TrinhBay, description="cách trình bày")
    thong_tin_ky_so: DongTuy = optional(None, description="thông tin ký số")
    ho_so: Maybe[HoSo] = optional(None, description="hồ sơ")
    han_tra_loi: NgayDuTuy = optional(None, description="hạn trả lời")
    ghi_chu: DongTuy = optional(None, description="ghi chú")

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """Read `so: 12a` and `so: 01/KH-VP`; a blank number is no number."""
        if not isinstance(value, dict):
            return value
        found = dict(value)
        if isinstance(found.get("loai"), str):
            found["loai"] = type_key(found["loai"]) or found["loai"]
        number = found.get("so")
        if isinstance(number, str):
            match = _NUMBER.fullmatch(number.strip())
            if match:
                found["so"] = int(match[1])
                for name, part in (("chen", match[2].lower()), ("ky_hieu", match[3])):
                    if part and found.get(name) is None:
                        found[name] = part
            elif not number.strip(" .…_"):
                found["so"] = None
        return found | parted(found)

    @property
    def quy_tac(self) -> LoaiVanBan:
        """What the decree says about its type."""
        return LOAI[self.loai]

    @property
    def co_so(self) -> bool:
        """Whether papers of this type carry a number."""
        return True

    @property
    def hoan_chinh(self) -> bool:
        """Whether it is a final paper: it has its number, or its day where its kind has no number."""
        if self.co_so:
            return self.so is not None
        return self.ngay is not None and self.ngay.ngay is not None

    @property
    def nguoi_ky_dau(self) -> tuple[str, str] | None:
        """Office and name of who signs first, for registers and metadata; None when nobody is named."""
        return None

    @property
    def ky_hieu_don_vi(self) -> tuple[str, ...]:
        """Codes after the type's: of each body; a công văn adds the unit's."""
        return tuple(body.ky_hieu for body in self.co_quan if body.ky_hieu)

    @property
    def ky_hieu_day_du(self) -> str:
        """The code after the number: `KH-VP`."""
        return self.ky_hieu or language.ky_hieu(self.quy_tac.ky_hieu, *self.ky_hieu_don_vi)

    @property
    def co_quan_chu_tri(self) -> CoQuan:
        """The body that leads; the only one for most papers."""
        return self.co_quan[0]

    @model_validator(mode="after")
    def _kiem_tra_chung(self) -> Self:
        found = list(self.kiem_tra())
        if found:
            raise raised(*found)
        return self

    def kiem_tra(self) -> Iterator[Fault]:
        """Look for what the parts alone cannot show; kinds of paper add their own."""
        if self.quy_tac.dia_danh_ngay and not self.dia_danh:
            yield fault("thiếu địa danh", "dia_danh", can_co="tên nơi ban hành, như Lạng Sơn (Phụ lục I, I.II.4)")
        if self.co_so:
            yield from self._code_faults()
        if self.chen and (self.so is None or not re.fullmatch("[a-zđ]", self.chen)):
            yield fault("chữ của số chèn phải là một chữ cái, đi với số", "chen", tim_thay=self.chen)

    def _code_faults(self) -> Iterator[Fault]:
        clause = "Phụ lục I, I.II.3"
        if self.ky_hieu and _PARTY_CODE.fullmatch(self.ky_hieu):
            yield fault(
                "đây là ký hiệu văn bản của Đảng: chương trình chưa soạn văn bản của Đảng (Hướng dẫn số 05-HD/VPTW)", "ky_hieu",
                tim_thay=self.ky_hieu, cach_sua="Soạn văn bản này trong Word, kiểm tra bằng: vanban kiem-tra",
            )  # fmt: skip
            return
        if self.ky_hieu:
            try:
                read = language.doc_so_ky_hieu(f"Số: 01/{self.ky_hieu}", cong_van=self.quy_tac.ky_hieu is None)
            except language.CodeError as error:
                yield fault(
                    error.noi_dung, "ky_hieu", tim_thay=self.ky_hieu, cach_sua=error.cach_sua or f"Xem {clause}"
                )
                return
            if read.loai != self.quy_tac.ky_hieu and not (read.mo_ho and self.quy_tac.ky_hieu is None):
                right = f"{self.quy_tac.ky_hieu}-..." if self.quy_tac.ky_hieu else "không có ký hiệu tên loại"
                yield fault(
                    "ký hiệu không đúng với tên loại", "ky_hieu", tim_thay=self.ky_hieu, can_co=f"{right} ({clause})"
                )
            return
        own = f"{self.quy_tac.ky_hieu}-" if self.quy_tac.ky_hieu else ""
        for index, body in enumerate(self.co_quan):
            if own and (body.ky_hieu or "").startswith(own):
                yield fault(
                    "ký hiệu cơ quan không gồm ký hiệu tên loại", "co_quan", index, "ky_hieu", tim_thay=body.ky_hieu,
                    can_co=f"{(body.ky_hieu or '').removeprefix(own)} ({clause})",
                )  # fmt: skip
        missing = [i for i, body in enumerate(self.co_quan) if not body.ky_hieu]
        for index in missing:
            yield fault(
                "thiếu ký hiệu cơ quan", "co_quan", index, "ky_hieu", can_co=f"chữ viết tắt tên cơ quan ({clause})"
            )
        if not missing:
            try:
                language.ky_hieu(self.quy_tac.ky_hieu, *self.ky_hieu_don_vi)
            except language.CodeError as error:
                yield fault(
                    error.noi_dung,
                    *self._code_place(),
                    tim_thay="-".join(self.ky_hieu_don_vi),
                    cach_sua=f"Xem {clause}",
                )

    def _code_place(self) -> tuple[str | int, ...]:
        return ("co_quan", 0, "ky_hieu")
