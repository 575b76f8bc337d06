"""Vietnamese done right: numbers and money in words, dates, names, order, repair of text.

Pure functions on text, numbers and dates: no clock, no environment, nothing of the house imported but its errors.
Everything raised here is a `LanguageError`, a `VanbanError` and a `ValueError` with a Vietnamese message.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vanban.language.errors import (
    AmbiguousDateError,
    CodeError,
    DateError,
    LanguageError,
    MoneyError,
    MoneyMismatchError,
    NumberError,
    PersonNameError,
    StyleError,
)
from vanban.language.repair import Change, Repaired, repair
from vanban.late import fetching

if TYPE_CHECKING:
    from vanban.language.capital_findings import LoiVietHoa
    from vanban.language.capitals import kiem_viet_hoa
    from vanban.language.casing import ha_hoa_dau, hoa, thuong, viet_hoa_dau
    from vanban.language.codes import SoKyHieu, doc_so_ky_hieu, ky_hieu, so_ky_hieu, so_van_ban
    from vanban.language.currencies import TienTe, tien_te
    from vanban.language.date_reading import (
        NgayKhuyet,
        doc_gio,
        doc_ngay,
        doc_ngay_khuyet,
        gio_sau_ngay,
        nghi_thang_truoc,
    )
    from vanban.language.dates import (
        dong_ngay,
        gio_phut,
        khoang_ngay,
        nam_am_lich,
        ngay_ngan,
        ngay_thang,
        quy,
        thoi_diem,
        thu_trong_tuan,
    )
    from vanban.language.figures import chu_so, dinh_dang_so, doc_so, doc_so_la_ma, so_la_ma
    from vanban.language.legacy import BangMa, doc_bang_ma, ma_hoa_cu
    from vanban.language.legacy_detection import BangMaDoan, bang_ma_cua_phong, chuyen_cot, nhan_bang_ma
    from vanban.language.money import tien_bang_so, tien_day_du, tien_thanh_chu
    from vanban.language.money_reading import SoTienHaiCach, chu_thanh_tien, doc_tien, doc_tien_day_du, doi_chieu_tien
    from vanban.language.names import (
        DEGREES,
        HONORIFICS,
        RANKS,
        TenNguoi,
        name_key,
        tach_ten,
        viet_hoa_ten,
        viet_tat_ten,
    )
    from vanban.language.num2words_bridge import register_num2words
    from vanban.language.number_reading import chu_thanh_so
    from vanban.language.number_words import phan_so, phan_tram, so_thanh_chu, thu_tu
    from vanban.language.order import sort_key
    from vanban.language.posts import posted
    from vanban.language.reading_style import HANH_CHINH, KieuDoc
    from vanban.language.syllables import Syllable, parse_syllable
    from vanban.language.text import fold, forbidden, key, nfc, unaccent, visible
    from vanban.language.tones import chuyen_dau, goi_y_dau, sua_dau_sai

_WHERE = {
    ".capital_findings": ("LoiVietHoa",),
    ".capitals": ("kiem_viet_hoa",),
    ".casing": ("ha_hoa_dau", "hoa", "thuong", "viet_hoa_dau"),
    ".codes": ("SoKyHieu", "doc_so_ky_hieu", "ky_hieu", "so_ky_hieu", "so_van_ban"),
    ".currencies": ("TienTe", "tien_te"),
    ".date_reading": ("NgayKhuyet", "doc_gio", "doc_ngay", "doc_ngay_khuyet", "gio_sau_ngay", "nghi_thang_truoc"),
    ".dates": (
        "dong_ngay",
        "gio_phut",
        "khoang_ngay",
        "nam_am_lich",
        "ngay_ngan",
        "ngay_thang",
        "quy",
        "thoi_diem",
        "thu_trong_tuan",
    ),
    ".figures": ("chu_so", "dinh_dang_so", "doc_so", "doc_so_la_ma", "so_la_ma"),
    ".legacy": ("BangMa", "doc_bang_ma", "ma_hoa_cu"),
    ".legacy_detection": ("BangMaDoan", "bang_ma_cua_phong", "chuyen_cot", "nhan_bang_ma"),
    ".money": ("tien_bang_so", "tien_day_du", "tien_thanh_chu"),
    ".money_reading": ("SoTienHaiCach", "chu_thanh_tien", "doc_tien", "doc_tien_day_du", "doi_chieu_tien"),
    ".names": ("DEGREES", "HONORIFICS", "RANKS", "TenNguoi", "name_key", "tach_ten", "viet_hoa_ten", "viet_tat_ten"),
    ".num2words_bridge": ("register_num2words",),
    ".number_reading": ("chu_thanh_so",),
    ".number_words": ("phan_so", "phan_tram", "so_thanh_chu", "thu_tu"),
    ".order": ("sort_key",),
    ".posts": ("posted",),
    ".reading_style": ("HANH_CHINH", "KieuDoc"),
    ".syllables": ("Syllable", "parse_syllable"),
    ".text": ("fold", "forbidden", "key", "nfc", "unaccent", "visible"),
    ".tones": ("chuyen_dau", "goi_y_dau", "sua_dau_sai"),
}

__all__ = [
    "DEGREES",
    "HANH_CHINH",
    "HONORIFICS",
    "RANKS",
    "AmbiguousDateError",
    "BangMa",
    "BangMaDoan",
    "Change",
    "CodeError",
    "DateError",
    "KieuDoc",
    "LanguageError",
    "LoiVietHoa",
    "MoneyError",
    "MoneyMismatchError",
    "NgayKhuyet",
    "NumberError",
    "PersonNameError",
    "Repaired",
    "SoKyHieu",
    "SoTienHaiCach",
    "StyleError",
    "Syllable",
    "TenNguoi",
    "TienTe",
    "bang_ma_cua_phong",
    "chu_so",
    "chu_thanh_so",
    "chu_thanh_tien",
    "chuyen_cot",
    "chuyen_dau",
    "dinh_dang_so",
    "doc_bang_ma",
    "doc_gio",
    "doc_ngay",
    "doc_ngay_khuyet",
    "doc_so",
    "doc_so_ky_hieu",
    "doc_so_la_ma",
    "doc_tien",
    "doc_tien_day_du",
    "doi_chieu_tien",
    "dong_ngay",
    "fold",
    "forbidden",
    "gio_phut",
    "gio_sau_ngay",
    "goi_y_dau",
    "ha_hoa_dau",
    "hoa",
    "key",
    "khoang_ngay",
    "kiem_viet_hoa",
    "ky_hieu",
    "ma_hoa_cu",
    "nam_am_lich",
    "name_key",
    "nfc",
    "ngay_ngan",
    "ngay_thang",
    "nghi_thang_truoc",
    "nhan_bang_ma",
    "parse_syllable",
    "phan_so",
    "phan_tram",
    "posted",
    "quy",
    "register_num2words",
    "repair",
    "so_ky_hieu",
    "so_la_ma",
    "so_thanh_chu",
    "so_van_ban",
    "sort_key",
    "sua_dau_sai",
    "tach_ten",
    "thoi_diem",
    "thu_trong_tuan",
    "thu_tu",
    "thuong",
    "tien_bang_so",
    "tien_day_du",
    "tien_te",
    "tien_thanh_chu",
    "unaccent",
    "viet_hoa_dau",
    "viet_hoa_ten",
    "viet_tat_ten",
    "visible",
]

if not TYPE_CHECKING:  # else every misspelt name would pass
    # Who prints a paper waits for no table of old fonts.
    __getattr__ = fetching(__name__, _WHERE)


def __dir__() -> list[str]:
    """List the window, not the walls."""
    return sorted(__all__)
