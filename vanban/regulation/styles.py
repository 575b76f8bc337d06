"""The named styles of the templates: one per role of a paragraph, so that an office restyles in Word, not in code.

A *role* is the key of an element of the decree, or one of the few roles of the house that the decree leaves open
(dash lists, table cells, the paragraphs that carry a rule).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from vanban.regulation.elements import ELEMENTS

HOUSE_ROLES: Final[dict[str, str]] = {
    "gach": "gạch đầu dòng",
    "cong": "dấu cộng đầu dòng",
    "dong_giua": "dòng giữa trang",
    "kinh_gui_gach": "nơi được gửi",
    "bang_dau": "ô đầu bảng",
    "bang_nhom": "hàng nhóm của bảng",
    "bang_o": "ô bảng",
    "ke_tieu_ngu": "đường kẻ dưới Tiêu ngữ",
    "ke_co_quan": "đường kẻ dưới tên cơ quan",
    "ke_trich_yeu": "đường kẻ dưới trích yếu",
    "ke_dia_chi": "đường kẻ trên địa chỉ",
    "du_thao": "dấu dự thảo",
    "xac_nhan": "xác nhận của nơi nghỉ phép",
    "ngat": "ngắt phần",
}
"""Roles the decree does not name → Vietnamese name."""
STYLE_NAMES: Final[Mapping[str, str]] = {
    **{key: element.ten for key, element in ELEMENTS.items()},
    **HOUSE_ROLES,
    "cho_ky": "chỗ ký",
}
"""Every role with a style → its Vietnamese name."""
BASE_STYLE: Final = "VbGoc"
GRID_STYLE: Final = "VbBang"
BASE_NAME: Final = "VB Gốc"
GRID_NAME: Final = "VB Bảng"
"""The style all others lean on, and the one of tables: ids in files of the house, and names."""


def style_rows() -> tuple[tuple[str, str, str, tuple[str, ...]], ...]:
    """Give every style of the house: role, kind, id in files of the house, names it has or had."""
    rows: list[tuple[str, str, str, tuple[str, ...]]] = [
        (BASE_STYLE, "paragraph", BASE_STYLE, (BASE_NAME,)),
        (GRID_STYLE, "table", GRID_STYLE, (GRID_NAME,)),
    ]
    for role, name in STYLE_NAMES.items():
        names = [style_name(name)]
        if "," in name:
            # As earlier versions named it, and what Word made of the comma.
            names += [f"VB {name}", f"VB {name}".partition(",")[0]]
        rows.append((role, "paragraph", style_id(role), tuple(names)))
    return tuple(rows)


def style_name(name: str) -> str:
    """Give the name of a role's style as Word shows it; Word takes what follows a comma for a second name.

    >>> style_name("số, ký hiệu")
    'VB Số và ký hiệu'
    """
    return f"VB {name[0].upper()}{name[1:]}".replace(", ", " và ")


def certificate_style(name: str) -> str:
    """Give the name of the style of a line of a certificate, without a comma.

    >>> certificate_style("Địa danh, ngày")
    'Giấy - Địa danh và ngày'
    """
    return f"Giấy - {name}".replace(", ", " và ")


def form_style(form: str, name: str) -> str:
    """Give the name of the style of a line of a register's form ("Sổ", "Bì", "Phiếu"), without a comma.

    >>> form_style("Sổ", "Từ ngày, đến ngày")
    'Sổ - Từ ngày và đến ngày'
    """
    return f"{form} - {name}".replace(", ", " và ")


@cache
@cache
def style_id(role: str) -> str:
    """Give the id of a role's style inside a template.

    >>> style_id("noi_nhan_danh_sach")
    'VbNoiNhanDanhSach'
    """
    return "Vb" + "".join(part.capitalize() for part in role.split("_"))
