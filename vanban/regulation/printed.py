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


class KyTen(TypedDict):
    """One signature (I.II.7): lines above, offices beside the name, the name, a note below it."""

    dong: list[str]
    tren_ten: list[str]
    ho_ten: str | None
    ghi_chu: str | None


class NoiNhanIn(TypedDict):
    """The recipients (I.II.9): the word, a line for each, the drafter's own line."""

    dau: str
    dong: list[str]
    nguoi_soan: str | None


class PhuLucIn(TypedDict):
    """What the template of an appendix prints (I.III.1)."""

    khuon: str
    nhan: str
    tieu_de: str | None
    kem_theo: str
    noi_dung: list[Block]
    ngang: bool
    thong_tin_ky_so: Any


class KemTheoIn(CacCoQuan, QuocHieu):
    """What the template of an attached paper prints (Mẫu 1.3)."""

    khuon: str
    ten_loai: str
    trich_yeu: str | None
    kem_theo: str
    noi_dung: list[Block]
    ngang: bool
    thong_tin_ky_so: Any


class BanSaoIn(CacCoQuan):
    """What the template of a copy prints (Phần II; Mẫu 3.1)."""

    khuon: str
    kho: Kho
    ho_so: HoSo
    hinh_thuc_sao: str
    so_ky_hieu: str
    dia_danh_ngay: str | None
    ky: list[KyTen]
    noi_nhan: NoiNhanIn
    dau: dict[str, Any]
    van_ban: Any


class Own(TypedDict, total=False):
    """What a kind of paper prints in its own way, in place of what all share."""

    ten_loai: str | None
    mo_dau: list[Block]
    noi_dung: list[Block]
    ky: list[KyTen]
    noi_nhan: NoiNhanIn | None
    xac_nhan: KyTen | None


class Printed(CacCoQuan, QuocHieu, TieuDe):
    """All that the template of a paper prints."""

    khuon: str
    kho: Kho
    ho_so: HoSo
    so_ky_hieu: str | None
    dia_danh_ngay: str | None
    mo_dau: list[Block]
    noi_dung: list[Block]
    ky: list[KyTen]
    noi_nhan: NoiNhanIn | None
    xac_nhan: KyTen | None
    lien_he: Any
    dau: Dau
    phu_luc: list[PhuLucIn | KemTheoIn]
