"""Which styles a template must have, by what its tags print; a paper in a style that is not there is a faulty paper."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
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


MUST_PRINT: Final = (
    "so_ky_hieu", "dia_danh_ngay", "trich_yeu", "trich_yeu_cong_van", "noi_dung", "ky", "noi_nhan", "tieu_de", "kem_theo",
)  # fmt: skip
"""What only the record knows: a template may word the other parts itself, but it may not leave these out."""


def unprinted(context: Mapping[str, Any], printed: Collection[str], house: Collection[str], name: str) -> list[Problem]:
    """Tell which parts of a paper an office's template would leave out, though the record holds them.

    Args:
        context: what is to be printed.
        printed: the names the template prints, as `Template.printed` gives them.
        house: the names that the house's template of this kind prints.
        name: the file, for the message.
    """
    lost = [tag for tag in MUST_PRINT if context.get(tag) and tag not in printed and tag in house]
    return [
        Problem(
            f"khuôn không in «{tag}» mà văn bản có",
            tep=name,
            cach_sua="Chép lại dòng có thẻ này từ khuôn gốc (lệnh «vanban khuon xuat»)",
        )
        for tag in lost
    ]


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
