"""What a template prints, by name and type: `context` hands it over, `rendering` takes it, mypy holds both to it.

Plain values only. A block of the body is a mapping whose keys hang on its `kieu` (`context.body`, `rendering.body`).
"""

from __future__ import annotations

from typing import Any, Final, NotRequired, TypedDict, final

Block = dict[str, Any]


class Blocks(list[Block]):
    """The blocks of one body, written once for every paper that says it: changed by nobody, known by themselves."""


class Rows(list[Block]):
    """The rows of one table, written once likewise; head and columns beside them are theirs alone."""


class Kho(TypedDict):
    """The sheet: margins in millimetres, sizes by role in points, indent in millimetres, spacing; what signatures give up."""

    le: dict[str, float]
    co_chu: dict[str, float]
    thut_mm: float
    gian_dong: float
    cach_doan_pt: float
    bot_cho_ky_mm: NotRequired[float]


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


class TenLoai(TypedDict):
    """The name of the type, and whether a rule stands below the title block (I.II.5)."""

    ten_loai: str
    ke_trich_yeu: bool


class TrichYeu(TypedDict):
    """The subject below the name of the type (I.II.5.a); None where there is none."""

    trich_yeu: str | None


class CoNgay(TypedDict):
    """Place and date of the header (I.II.4); None where there is no place."""

    dia_danh_ngay: str | None


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


class Than(TypedDict):
    """What stands below the header: opening, body, recipients; each form says all three."""

    mo_dau: list[Block]
    noi_dung: list[Block]
    noi_nhan: NoiNhanIn | None


class PhuLucIn(TypedDict):
    """What the template of an appendix prints (I.III.1)."""

    khuon: str
    nhan: str
    tieu_de: str | None
    kem_theo: str
    noi_dung: list[Block]
    ngang: bool
    thong_tin_ky_so: Any


@final
class PhuLucRiengIn(PhuLucIn):
    """What the template of an appendix prints that stands in a file of its own, further ones behind it."""

    kho: Kho
    ho_so: HoSo
    ky: list[KyTen]
    phu_luc: list[PhuLucIn | KemTheoIn]


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
    dau: Dau


class Khung(CacCoQuan, QuocHieu):
    """What the templates of all papers print around the body."""

    khuon: str
    kho: Kho
    ho_so: HoSo
    so_ky_hieu: str | None
    ky: list[KyTen]
    lien_he: list[str] | None
    dau: Dau
    phu_luc: list[PhuLucIn | KemTheoIn]


class KhungCoTen(Khung, CoNgay, TenLoai, TrichYeu):
    """What stands around the body of a paper with the name of its type, its subject, place and date."""


@final
class CoTenIn(KhungCoTen, Than):
    """What the template of a paper with a name of its own prints (Mẫu 1.1 to 1.4, 1.6, 1.7; practice)."""


@final
class CongVanIn(Khung, CoNgay, Than):
    """What the template of a công văn prints (Mẫu 1.5): no name, the subject below the number."""

    trich_yeu_cong_van: str | None


@final
class BienBanIn(Khung, TenLoai, TrichYeu, Than):
    """What the template of minutes prints (Mẫu 1.9): place and date stand in the body."""


@final
class GiayGioiThieuIn(Khung, CoNgay, TenLoai, Than):
    """What the template of a giấy giới thiệu prints (Mẫu 1.8): no subject."""


@final
class GiayNghiPhepIn(Khung, CoNgay, TenLoai, Than):
    """What the template of a giấy nghỉ phép prints (Mẫu 1.10): also who confirms, None where nobody is to."""

    xac_nhan: KyTen | None


Printed = CoTenIn | CongVanIn | BienBanIn | GiayGioiThieuIn | GiayNghiPhepIn | PhuLucRiengIn
"""What the template of a paper prints; which of them a kind has is what its function in `context` returns."""


class Blank(CacCoQuan, QuocHieu, TrichYeu, CoNgay, Than):
    """Every part that any template of a paper has; a form that lacks a part has it blank."""

    ten_loai: str | None
    ke_trich_yeu: bool
    so_ky_hieu: str | None
    trich_yeu_cong_van: str | None
    ky: list[KyTen]
    xac_nhan: KyTen | None
    lien_he: list[str] | None
    dau: Dau
    nhan: str
    tieu_de: str | None
    kem_theo: str | None
    hinh_thuc_sao: str
    ngang: bool
    thong_tin_ky_so: Any
    phu_luc: list[PhuLucIn | KemTheoIn]


class Filled(Blank):
    """A form with its blanks: what `rendering` works with, whatever the form."""

    khuon: str
    kho: Kho
    ho_so: HoSo


NO_MARKS: Final[Dau] = {
    "khan": None, "pham_vi": None, "mat": None, "cho_mat": False, "du_thao": None, "thong_tin_ky_so": None,
}  # fmt: skip
"""A first page without marks."""


class KhoaHocIn(TypedDict):
    """What a certificate of a course words in its own way."""

    don_vi: str
    thanh_tich: str
    quyet_dinh: str


class ToGiay(KhoaHocIn):
    """The lines of a certificate's sheet; a line that prints nothing is ""."""

    tham_quyen: str
    dong_tang: str
    danh_hieu: str
    phu_de: str
    nguoi_nhan: str
    so_vang: str
    ngay_ky: str
    chuc_vu_ky: str
    ho_ten_ky: str


class SangKienIn(TypedDict):
    """What a certificate of an initiative says beside, and what it words in its own way."""

    don_vi: str
    thanh_tich: str
    la_tac_gia: str
    ten_sang_kien: str
    tom_luoc: str


class ToGiaySangKien(ToGiay, SangKienIn):
    """The lines of a certificate of an initiative."""


class HoSoBieu(TypedDict):
    """Core properties of a register's form."""

    tieu_de: str
    chu_de: str
    tac_gia: str


class PhanSoIn(TypedDict):
    """A part of a book: what its cover says, and its rows, tag of a column → cell."""

    ten: str
    quyen: str
    tu_ngay: str
    den_ngay: str
    tu_so: str
    den_so: str
    dong: list[dict[str, str]]


class QuyenSoIn(TypedDict):
    """What the template of a book prints (Phụ lục IV)."""

    chu_quan: str
    co_quan: str
    ten_so: str
    nam: str
    cac_phan: list[PhanSoIn]
    ho_so: HoSoBieu


class MotBi(TypedDict):
    """One envelope."""

    so_ky_hieu: str
    kinh_gui: str
    khan: str
    dia_chi: str


class BiIn(TypedDict):
    """What the template of envelopes prints (Phụ lục IV, mục II)."""

    chu_quan: str
    co_quan: str
    lien_he: list[str]
    cac_bi: list[MotBi]
    ho_so: HoSoBieu


class PhieuGiaiQuyetIn(TypedDict):
    """What the template of a phiếu giải quyết văn bản đến prints (Phụ lục IV, mục VII)."""

    chu_quan: str
    co_quan: str
    dia_danh_ngay: str
    van_ban: str
    trich_yeu: str
    so_den: str
    ngay_den: str
    chu_tri: str
    han: str
    ho_so: HoSoBieu


BieuIn = QuyenSoIn | BiIn | PhieuGiaiQuyetIn
"""What the templates of a register print."""
