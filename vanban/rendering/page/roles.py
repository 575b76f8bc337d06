"""Which styles a template must have, by what its tags print; a paper in a style that is not there is a faulty paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from vanban.errors import Problem
from vanban.ooxml.styles import StyleBook, roles_of
from vanban.regulation import GRID_NAME, GRID_STYLE, STYLE_NAMES, style_name, style_rows

HOUSE: Final = StyleBook.of(style_rows())
"""The styles of the house, found by name."""
_BODY: Final = (
    "noi_dung", "can_cu", "phan", "tieu_de_phan", "chuong", "tieu_de_chuong", "muc", "tieu_de_muc", "tieu_muc",
    "tieu_de_tieu_muc", "dieu", "muc_la_ma", "khoan_tieu_de", "khoan", "diem", "gach", "cong", "dong_giua", "ngat",
    "bang_dau", "bang_nhom", "bang_o", GRID_STYLE,
)  # fmt: skip
_OPENING: Final = ("kinh_gui", "kinh_gui_gach", "tham_quyen", "lenh", "can_cu", "noi_dung", "ngat")
_SIGNED: Final = ("chuc_vu", "cho_ky", "ho_ten")
_NEEDS: Final[Mapping[str, tuple[str, ...]]] = {
    "quoc_hieu": ("quoc_hieu",),
    "tieu_ngu": ("tieu_ngu", "ke_tieu_ngu"),
    "chu_quan": ("chu_quan",),
    "co_quan": ("co_quan", "ke_co_quan"),
    "so_ky_hieu": ("so_ky_hieu",),
    "dia_danh_ngay": ("dia_danh_ngay",),
    "trich_yeu_cong_van": ("trich_yeu_cong_van",),
    "ten_loai": ("ten_loai",),
    "trich_yeu": ("trich_yeu",),
    "ke_trich_yeu": ("ke_trich_yeu",),
    "mo_dau": _OPENING,
    "noi_dung": _BODY,
    "ky": _SIGNED,
    "cap_ky": _SIGNED,
    "cap_chan": _SIGNED,
    "ky_le": _SIGNED,
    "xac_nhan": _SIGNED,
    "noi_nhan": ("noi_nhan", "nguoi_soan"),
    "danh_sach_noi_nhan": ("noi_nhan_danh_sach",),
    "lien_he": ("dia_chi", "ke_dia_chi"),
    "khung_dau": ("khan", "du_thao", "ngat"),
    "dau_le_tren": ("pham_vi_luu_hanh", "thong_tin_ky_so", "ngat"),
    "nhan": ("phu_luc",),
    "tieu_de": ("tieu_de_phu_luc",),
    "kem_theo": ("kem_theo",),
    "hinh_thuc_sao": ("hinh_thuc_sao",),
}
"""A tag → the roles it is printed in: its own, and those of what is drawn with it."""


def needed_roles(variables: Iterable[str]) -> set[str]:
    """Say which roles a template needs.

    Args:
        variables: the names its tags use, as `Template.variables` gives them.
    """
    roots = {name.partition(".")[0].partition("[")[0] for name in variables}
    return {role for root in roots for role in _NEEDS.get(root, ())}


def missing_styles(styles: Any, variables: Iterable[str], name: str) -> list[Problem]:
    """Tell which styles a template lacks, and how to bring them back.

    Args:
        styles: the root of its word/styles.xml.
        variables: the names its tags use.
        name: the file, for the message.
    """
    lacking = needed_roles(variables) - set(roles_of(styles, HOUSE))
    if not lacking:
        return []
    return [
        without_styles((GRID_NAME if role == GRID_STYLE else style_name(STYLE_NAMES[role]) for role in lacking), name)
    ]


def without_styles(names: Iterable[str], file: str) -> Problem:
    """Say which styles a template lacks, and how to bring them back.

    Args:
        names: of the styles, as Word shows them.
        file: the template.
    """
    named = sorted(names)
    return Problem(
        f"khuôn thiếu {len(named)} kiểu (style) mà các thẻ của nó cần",
        tep=file,
        tim_thay=", ".join(named),
        cach_sua="Lấy lại kiểu từ khuôn gốc bằng lệnh «vanban khuon doi KHUÔN -o KHUÔN_MỚI» "
        "(hoặc trong Word: Design › Style Organizer, chép các kiểu trên từ khuôn do «vanban khuon xuat» ghi ra). "
        "Đổi cỡ chữ, cách đoạn trong kiểu thì được; xóa kiểu hoặc đổi tên kiểu thì không.",
    )
