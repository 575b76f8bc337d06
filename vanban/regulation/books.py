"""Kinds of books: their titles and columns (Phụ lục IV), where these are fixed, and the sizes of envelopes."""

from __future__ import annotations

from typing import Final

from vanban.frozen import dataclass
from vanban.regulation import registers

PRACTICE: Final = "thực hành"


@dataclass(frozen=True, slots=True)
class KieuSo:
    """A kind of book.

    Attributes:
        ma: its key in commands.
        ten: its title.
        cot: the column headers, in order.
        the: the tag of each column in the template, in the same order.
        rong: relative widths of the columns.
        dieu_khoan: the clause that fixes the columns; "thực hành" where none does.
        co_so: whether the cover has the line «Từ số … đến số …».
    """

    ma: str
    ten: str
    cot: tuple[str, ...]
    the: tuple[str, ...]
    rong: tuple[int, ...]
    dieu_khoan: str
    co_so: bool = True

    @property
    def khuon(self) -> str:
        """The name of its template."""
        return f"so_{self.ma}"


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

_DI: Final = (
    "so_ky_hieu",
    "ngay",
    "trich_yeu",
    "nguoi_ky",
    "noi_nhan",
    "luu",
    "so_luong",
    "ngay_chuyen",
    "ky_nhan",
    "ghi_chu",
)
_DEN: Final = ("ngay_den", "so_den", "tac_gia", "so_ky_hieu", "ngay", "trich_yeu", "nguoi_nhan", "ngay_chuyen", "ky_nhan",
               "ghi_chu")  # fmt: skip
_BUU_DIEN: Final = ("ngay_chuyen", "so_ky_hieu", "noi_nhan", "so_bi", "ky_nhan", "ghi_chu")
_NOI_BO: Final = ("ngay_chuyen", "so_ky_hieu", "noi_nhan", "ky_nhan", "ghi_chu")
_GIAO: Final = ("ngay_chuyen", "so_den", "nguoi_nhan", "ky_nhan", "ghi_chu")
_BAN_LUU: Final = (
    "ngay",
    "nguoi_su_dung",
    "van_ban",
    "trich_yeu",
    "ho_so",
    "ky_nhan",
    "ngay_tra",
    "cho_phep",
    "ghi_chu",
)
_THEO_DOI: Final = ("so_den", "van_ban", "nguoi_nhan", "han", "tien_do", "tra_loi", "ghi_chu")
_BM_DI: Final = (
    "stt",
    "so_ky_hieu",
    "ngay",
    "trich_yeu",
    "do_mat",
    "nguoi_ky",
    "noi_nhan",
    "luu",
    "so_luong",
    "ghi_chu",
)
_BM_DEN: Final = (
    "stt",
    "ngay_den",
    "so_den",
    "tac_gia",
    "so_ky_hieu",
    "ngay",
    "trich_yeu",
    "do_mat",
    "nguoi_nhan",
    "ghi_chu",
)
_GIAY: Final = ("so_vao_so", "ho_ten", "don_vi", "hinh_thuc", "quyet_dinh", "ngay_trao", "ky_nhan", "ghi_chu")

KIEU: Final = {
    kind.ma: kind
    for kind in (
        KieuSo("van_ban_di", "Sổ đăng ký văn bản đi", registers.SO_VAN_BAN_DI, _DI,
               (26, 22, 52, 23, 35, 22, 12, 22, 14, 19), "Phụ lục IV, mục I"),
        KieuSo("van_ban_den", "Sổ đăng ký văn bản đến", registers.SO_VAN_BAN_DEN, _DEN,
               (22, 13, 34, 26, 22, 52, 24, 22, 14, 18), "Phụ lục IV, mục VI"),
        KieuSo("ban_sao", "Sổ đăng ký bản sao", registers.SO_VAN_BAN_DI, _DI,
               (26, 22, 52, 23, 35, 22, 12, 22, 14, 19), PRACTICE),
        KieuSo("buu_dien", "Sổ gửi văn bản đi bưu điện", registers.SO_GUI_BUU_DIEN, _BUU_DIEN,
               (22, 30, 90, 18, 52, 35), "Phụ lục IV, mục III"),
        KieuSo("chuyen_giao_di", "Sổ chuyển giao văn bản đi", _GUI_NOI_BO, _NOI_BO, (22, 34, 100, 50, 41), PRACTICE),
        KieuSo("chuyen_giao_den", "Sổ chuyển giao văn bản đến", _GIAO_DEN, _GIAO, (22, 22, 112, 50, 41), PRACTICE),
        KieuSo("ban_luu", "Sổ sử dụng bản lưu", registers.SO_SU_DUNG_BAN_LUU, _BAN_LUU,
               (22, 32, 36, 52, 24, 18, 22, 24, 17), "Phụ lục IV, mục IV", co_so=False),
        KieuSo("theo_doi", "Sổ theo dõi giải quyết văn bản đến", registers.SO_THEO_DOI_GIAI_QUYET, _THEO_DOI,
               (14, 92, 36, 22, 38, 26, 19), "Phụ lục IV, mục VIII", co_so=False),
        KieuSo("mat_di", "Sổ đăng ký bí mật nhà nước đi", _MAT_DI, _BM_DI,
               (12, 28, 26, 52, 16, 24, 40, 20, 12, 17), FROM_PRACTICE_OF_SECRETS),
        KieuSo("mat_den", "Sổ đăng ký bí mật nhà nước đến", _MAT_DEN, _BM_DEN,
               (12, 22, 13, 34, 26, 22, 52, 16, 32, 18), FROM_PRACTICE_OF_SECRETS),
        KieuSo("vao_so", "Sổ theo dõi cấp bằng, giấy khen, giấy chứng nhận", _VAO_SO, _GIAY,
               (16, 42, 50, 40, 40, 22, 18, 19), PRACTICE),
    )
}  # fmt: skip
"""Kinds of books. The columns of Phụ lục IV stand in `regulation`; those marked "thực hành" follow practice."""

KHO_BI: Final = {"dl": (220.0, 110.0), "c6": (162.0, 114.0), "c5": (229.0, 162.0), "c4": (324.0, 229.0)}
"""Usual envelopes (ISO 269), width and height in millimetres; the decree fixes no size."""
PHIEU_GIAI_QUYET: Final = "phieu_giai_quyet"
"""The name of the template of phiếu giải quyết văn bản đến (Phụ lục IV, mục VII)."""


def envelope_template(kho: str) -> str:
    """Give the name of the template of an envelope's size: "bi_c5"."""
    return f"bi_{kho}"


FORMS: Final = frozenset(
    {PHIEU_GIAI_QUYET, *(kind.khuon for kind in KIEU.values()), *(envelope_template(kho) for kho in KHO_BI)}
)
"""Names of the templates of a register's forms."""
