"""What a template prints, by name and type: `context` hands it over, `rendering` takes it, mypy holds both to it.

Plain values only. A block of the body is a mapping whose keys hang on its `kieu` (`context.body`, `rendering.body`).
"""

from __future__ import annotations

from typing import Any, TypedDict

Block = dict[str, Any]


class Kho(TypedDict):
    """The sheet: margins in millimetres, sizes by role in points, indent in millimetres, spacing."""

    le: dict[str, float]
    co_chu: dict[str, float]
    thut_mm: float
    gian_dong: float
    cach_doan_pt: float


class HoSo(TypedDict):
    """Core properties, and the data of document systems (Phụ lục VI)."""

    tieu_de: str
    tac_gia: str
    chu_de: str
    tuy_bien: dict[str, Any]


class Dau(TypedDict):
    """Stamps and marks of page 1 (I.III.2); None where there is none."""

    khan: Any
    pham_vi: str | None
    mat: str | None
    cho_mat: bool
    du_thao: str | None
    thong_tin_ky_so: Any


class TieuDe(TypedDict):
    """The title block, or the V/v of a công văn (I.II.5)."""

    trich_yeu_cong_van: str | None
    ten_loai: str | None
    trich_yeu: str | None
    ke_trich_yeu: bool


class CacCoQuan(TypedDict):
    """Names of the header, in capitals."""

    chu_quan: list[str]
    co_quan: list[str]


class QuocHieu(TypedDict):
    """Quốc hiệu and Tiêu ngữ."""

    quoc_hieu: str
    tieu_ngu: str


class Own(TypedDict, total=False):
    """What a kind of paper prints in its own way, in place of what all share."""

    ten_loai: str | None
    mo_dau: list[Block]
    noi_dung: list[Block]
    ky: list[Block]
    noi_nhan: Block | None
    xac_nhan: Block | None


class Printed(CacCoQuan, QuocHieu, TieuDe):
    """All that the template of a paper prints."""

    khuon: str
    kho: Kho
    ho_so: HoSo
    so_ky_hieu: str | None
    dia_danh_ngay: str | None
    mo_dau: list[Block]
    noi_dung: list[Block]
    ky: list[Block]
    noi_nhan: Block | None
    xac_nhan: Block | None
    lien_he: Any
    dau: Dau
    phu_luc: list[Block]
