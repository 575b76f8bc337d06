"""What the checker says: a finding with its place, its clause and how heavily it weighs."""

from __future__ import annotations

from enum import Enum
from typing import Any

from vanban.frozen import dataclass, quick


class Level(Enum):
    """How heavily a finding weighs."""

    LOI = "loi"
    CANH_BAO = "canh_bao"
    GOI_Y = "goi_y"

    @property
    def ten(self) -> str:
        """The level's name for clerks."""
        return {"loi": "Lỗi", "canh_bao": "Cảnh báo", "goi_y": "Gợi ý"}[self.value]

    @property
    def weight(self) -> int:
        """3 for a fault, 2 for a warning, 1 for a hint."""
        return {"loi": 3, "canh_bao": 2, "goi_y": 1}[self.value]


class Source(Enum):
    """What a rule rests on, so that taste is never called law."""

    NGHI_DINH = "nghi_dinh"
    """The text of the decree (or of the Party's guideline)."""
    MAU = "mau"
    """The look of the official forms."""
    THUC_HANH = "thuc_hanh"
    """Common practice; a house may think otherwise."""


@quick
@dataclass(frozen=True, slots=True)
class Finding:
    """One finding.

    Attributes:
        ma: the rule's id ("P-03").
        muc: how heavily it weighs.
        nguon: what the rule rests on.
        dieu_khoan: the clause, as a clerk would cite it.
        vi_tri: where, in a clerk's words.
        noi_dung: what is wrong: found and expected.
        cach_sua: what to do; "" when `noi_dung` says it.
        doan: index of the paragraph in `facts.paragraphs`; None for the page or the whole file.
    """

    ma: str
    muc: Level
    nguon: Source
    dieu_khoan: str
    vi_tri: str
    noi_dung: str
    cach_sua: str = ""
    doan: int | None = None

    def to_dict(self) -> dict[str, Any]:
        """Give the finding as `kiem-tra --json` prints it."""
        return {
            "ma": self.ma,
            "muc": self.muc.value,
            "nguon": self.nguon.value,
            "dieu_khoan": self.dieu_khoan,
            "vi_tri": self.vi_tri,
            "noi_dung": self.noi_dung,
            "cach_sua": self.cach_sua,
        }
