"""What goes with a paper: appendices and attached papers (Phụ lục I, I.III.1; Phụ lục III, Mẫu 1.3, 2.1, 2.2)."""

from __future__ import annotations

import re
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from vanban import language
from vanban.models.base import CoKhong, Dong, DongTuy, Goc
from vanban.models.doubled import taken
from vanban.models.given import Many, Maybe, optional
from vanban.models.grounds import CacCanCu
from vanban.models.parts import CoQuan
from vanban.models.tree import NoiDung
from vanban.patterns import regex
from vanban.regulation import LOAI, formulas

_LABEL = regex(
    r"(?i:phụ\s+lục)\s+(?i:số\s+)?([IVX]+|\d{1,3}|[A-Z])(?:(?:\s*[:.–-]|\s*\n|\s+(?=[^\W\d_]))\s*(\S.*))?", re.DOTALL
)
_FORMS = {"giay": "giay", "ban_giay": "giay", "dien_tu": "dien_tu", "ban_dien_tu": "dien_tu"}


def _form(value: object) -> object:
    return _FORMS.get(language.key(value), value) if isinstance(value, str) else value


Ban = Annotated[Literal["giay", "dien_tu"], BeforeValidator(_form, json_schema_input_type=str)]
"""Paper, or an electronic file of its own whose number and date are left blank."""


class PhuLuc(Goc):
    """An appendix: a section of its own, with page numbers of its own.

    Attributes:
        nhan: its label as printed ("Phụ lục 1"), or "-" for a list that goes with a paper and has none; None is counted.
        tieu_de: title, printed in capitals; None when it has none.
        noi_dung: its body.
        ngang: landscape.
        ban: paper (the line `(Kèm theo ...)` filled in) or electronic (number and date left blank).
        kem_theo: the line `(Kèm theo ...)` in other words; None lets the library write it.
        thong_tin_ky_so: signing text at the top right corner, for a separate electronic file.
    """

    TEN_KHAC: ClassVar = {"ten": "tieu_de", "trang_ngang": "ngang", "ban_hanh": "ban"}

    nhan: DongTuy = optional(None, description="nhãn phụ lục như đã in")
    tieu_de: DongTuy = optional(None, description="tiêu đề phụ lục")
    noi_dung: NoiDung = Field(description="nội dung phụ lục")
    ngang: CoKhong = optional(False, description="trang ngang")
    ban: Ban = optional("giay", description="bản giấy hay điện tử")
    kem_theo: DongTuy = optional(None, description="dòng kèm theo")
    thong_tin_ky_so: DongTuy = optional(None, description="thông tin ký số")

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """A label typed before the title is the label: «Phụ lục 2: Danh sách»."""
        if not isinstance(value, dict) or not isinstance(value.get("tieu_de"), str):
            return value
        match = _LABEL.fullmatch(language.nfc(value["tieu_de"]).strip())
        if match is None or value.get("nhan") is not None or (match[2] or "A")[0].islower():
            return value
        return {**value, "nhan": f"{formulas.PHU_LUC} {match[1]}", "tieu_de": match[2]}


class VanBanKemTheo(Goc):
    """A paper issued by the decision it goes with (Mẫu 1.3): no number, no date, no signature of its own.

    Attributes:
        loai: key of its type ("quy_che"); or its name in words for types Điều 7 does not know ("Điều lệ").
        trich_yeu: its subject; None when it has none.
        can_cu: grounds, seldom.
        noi_dung: its body, with điều numbered from 1.
        co_quan: the body in its header; None is the decision's.
        dau_trang: print that header (Mẫu 1.3 has it); papers of other hands may begin with the title.
        phu_luc: appendices of its own.
    """

    TEN_KHAC: ClassVar = {"ten_loai": "loai", "trang_ngang": "ngang"}

    loai: Dong = Field(description="tên loại văn bản kèm theo")
    trich_yeu: DongTuy = optional(None, description="trích yếu văn bản kèm theo")
    can_cu: CacCanCu = optional((), description="căn cứ")
    noi_dung: NoiDung = Field(description="nội dung văn bản kèm theo")
    ngang: CoKhong = optional(False, description="trang ngang")
    ban: Ban = optional("giay", description="bản giấy hay điện tử")
    kem_theo: DongTuy = optional(None, description="dòng kèm theo")
    thong_tin_ky_so: DongTuy = optional(None, description="thông tin ký số")
    co_quan: Maybe[CoQuan] = optional(None, description="cơ quan ban hành")
    dau_trang: CoKhong = optional(True, description="in tên cơ quan, Quốc hiệu và Tiêu ngữ ở đầu")
    phu_luc: Many[PhuLuc] = optional((), description="phụ lục")

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """The type typed once more before the subject goes: «QUY CHẾ Thi đua, khen thưởng»."""
        if not isinstance(value, dict):
            return value
        kind, subject = value.get("loai"), value.get("trich_yeu")
        if not isinstance(kind, str) or not isinstance(subject, str):
            return value
        return {**value, "trich_yeu": taken(cls, "trich_yeu", subject, kind)[0]}

    @property
    def ten_loai(self) -> str:
        """The name of its type in ordinary letters."""
        known = LOAI.get(language.key(self.loai))
        return known.ten if known else self.loai


CacPhuLuc = Many[PhuLuc]
CacKemTheo = Many[VanBanKemTheo]
