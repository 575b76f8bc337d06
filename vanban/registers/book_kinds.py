"""Kinds of books: their titles and columns (Phụ lục IV), and where these are fixed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from vanban.regulation import registers

PRACTICE: Final = "thực hành"


@dataclass(frozen=True, slots=True)
class KieuSo:
    """A kind of book.

    Attributes:
        ma: its key in commands.
        ten: its title.
        cot: the column headers, in order.
        rong: relative widths of the columns.
        dieu_khoan: the clause that fixes the columns; "thực hành" where none does.
        co_so: whether the cover has the line «Từ số … đến số …».
    """

    ma: str
    ten: str
    cot: tuple[str, ...]
    rong: tuple[int, ...]
    dieu_khoan: str
    co_so: bool = True


_GUI_NOI_BO: Final = ("Ngày chuyển", "Số, ký hiệu văn bản", "Nơi nhận văn bản", "Ký nhận", "Ghi chú")
_GIAO_DEN: Final = ("Ngày chuyển", "Số đến", "Đơn vị hoặc người nhận", "Ký nhận", "Ghi chú")
_VAO_SO: Final = (
    "Số vào sổ",
    "Họ và tên",
    "Đơn vị",
    "Hình thức",
    "Số quyết định, ngày",
    "Ngày trao",
    "Ký nhận",
    "Ghi chú",
)

_MAT_DI: Final = (
    "Số thứ tự", "Số, ký hiệu tài liệu, vật chứa bí mật nhà nước", "Ngày tháng xác định tài liệu, vật chứa bí mật nhà nước",
    "Tên loại và trích yếu nội dung", "Độ mật", "Người ký", "Nơi nhận và ký nhận", "Đơn vị lưu", "Số lượng", "Ghi chú",
)  # fmt: skip
_MAT_DEN: Final = (
    "Số thứ tự", "Ngày đến", "Số đến", "Cơ quan, tổ chức ban hành", "Số, ký hiệu", "Ngày tháng",
    "Tên loại và trích yếu nội dung", "Độ mật", "Đơn vị và ký nhận", "Ghi chú",
)  # fmt: skip
FROM_PRACTICE_OF_SECRETS: Final = "Nghị định 63/2026/NĐ-CP, thứ tự cột theo một nguồn"
"""The appendix of NĐ 63/2026 as replaced by công văn 2663/VPCP-NC; the order of the columns is known from one project."""

KIEU: Final = {
    kind.ma: kind
    for kind in (
        KieuSo("van_ban_di", "Sổ đăng ký văn bản đi", registers.SO_VAN_BAN_DI,
               (26, 22, 52, 23, 35, 22, 12, 22, 14, 19), "Phụ lục IV, mục I"),
        KieuSo("van_ban_den", "Sổ đăng ký văn bản đến", registers.SO_VAN_BAN_DEN,
               (22, 13, 34, 26, 22, 52, 24, 22, 14, 18), "Phụ lục IV, mục VI"),
        KieuSo("ban_sao", "Sổ đăng ký bản sao", registers.SO_VAN_BAN_DI,
               (26, 22, 52, 23, 35, 22, 12, 22, 14, 19), PRACTICE),
        KieuSo("buu_dien", "Sổ gửi văn bản đi bưu điện", registers.SO_GUI_BUU_DIEN,
               (22, 30, 90, 18, 52, 35), "Phụ lục IV, mục III"),
        KieuSo("chuyen_giao_di", "Sổ chuyển giao văn bản đi", _GUI_NOI_BO, (22, 34, 100, 50, 41), PRACTICE),
        KieuSo("chuyen_giao_den", "Sổ chuyển giao văn bản đến", _GIAO_DEN, (22, 22, 112, 50, 41), PRACTICE),
        KieuSo("ban_luu", "Sổ sử dụng bản lưu", registers.SO_SU_DUNG_BAN_LUU,
               (22, 32, 36, 52, 24, 18, 22, 24, 17), "Phụ lục IV, mục IV", co_so=False),
        KieuSo("theo_doi", "Sổ theo dõi giải quyết văn bản đến", registers.SO_THEO_DOI_GIAI_QUYET,
               (14, 92, 36, 22, 38, 26, 19), "Phụ lục IV, mục VIII", co_so=False),
        KieuSo("mat_di", "Sổ đăng ký bí mật nhà nước đi", _MAT_DI,
               (12, 28, 26, 52, 16, 24, 40, 20, 12, 17), FROM_PRACTICE_OF_SECRETS),
        KieuSo("mat_den", "Sổ đăng ký bí mật nhà nước đến", _MAT_DEN,
               (12, 22, 13, 34, 26, 22, 52, 16, 32, 18), FROM_PRACTICE_OF_SECRETS),
        KieuSo("vao_so", "Sổ theo dõi cấp bằng, giấy khen, giấy chứng nhận", _VAO_SO,
               (16, 42, 50, 40, 40, 22, 18, 19), PRACTICE),
    )
}  # fmt: skip
"""Kinds of books. The columns of Phụ lục IV stand in `regulation`; those marked "thực hành" follow practice."""
