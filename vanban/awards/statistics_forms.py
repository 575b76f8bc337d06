"""Rows and columns of the yearly statistics tables 0601.N to 0605.N (Thông tư số 02/2023/TT-BNV), as far as they are known.

Titles are sure (A). Rows, columns and line codes are those of one province's printouts (B); 0605.N was not seen at all (C).
"""

from __future__ import annotations

from typing import Final, Literal

from vanban.frozen import dataclass
from vanban.law import DoiTuong

SUMMARY: Final = "Tổng hợp"
"""Tab of the summary by award."""
CIRCULAR: Final = "Ban hành theo Thông tư số 02/2023/TT-BNV ngày 23/3/2023"
SEEN: Final = (
    "Tên biểu theo Thông tư số 02/2023/TT-BNV. Dòng, cột và mã số theo bản in của phần mềm một tỉnh, "
    "chưa đối chiếu với bản gốc của Thông tư; hãy so với mẫu Sở Nội vụ gửi trước khi nộp."
)
BY_HAND: Final = "Ô để trống: danh sách của cơ quan không có số liệu này, điền tay nếu có."

Nhom = Literal["lanh_dao_tinh", "lanh_dao_so", "doanh_nhan", "pho_phong", "truc_tiep"]
Split = Literal[
    "tong", "tap_the", "doanh_nghiep", "ho_gia_dinh", "ca_nhan", "thuong_xuyen", "cong_hien", "khong", "trong", "muc"
]
"""What a row counts: all, one kind of recipient, one way of commending, none by nature, nothing known, or a heading."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table: caption, line code, unit, what it counts; `nhom` narrows persons to one group."""

    ten: str
    ma: str
    dem: Split
    don_vi: str = ""
    nhom: Nhom | None = None


@dataclass(frozen=True, slots=True)
class AwardColumn:
    """One column of counts: awards it takes in, recipient; no award: filled by hand."""

    ten: str
    danh_hieu: frozenset[str] = frozenset()
    doi_tuong: DoiTuong | None = None
    duoi: str = ""


GROUPS: Final[tuple[tuple[Nhom, str, tuple[str, ...]], ...]] = (
    ("lanh_dao_tinh", "+ Lãnh đạo cấp bộ, cấp tỉnh và tương đương trở lên", ("lanh_dao_tinh", "cap_tinh", "cap_bo")),
    ("lanh_dao_so", "+ Lãnh đạo cấp vụ, sở, ngành và tương đương", ("lanh_dao_so", "cap_so", "cap_vu")),
    ("doanh_nhan", "+ Doanh nhân", ("doanh_nhan",)),
    ("pho_phong", "+ Các cấp lãnh đạo khác từ phó phòng trở lên", ("pho_phong", "truong_phong", "cap_phong")),
    ("truc_tiep", "+ Người trực tiếp công tác, lao động, học tập, chiến đấu", ("truc_tiep",)),
)
"""The five groups of persons, their caption, and words by which a list's own wording is recognised."""


def group_of(text: str) -> Nhom | None:
    """Recognise a person's statistics group; None when it is not stated or not one of the five.

    >>> group_of("truc_tiep"), group_of("nguoi_truc_tiep_cong_tac"), group_of("")
    ('truc_tiep', 'truc_tiep', None)
    """
    return next((group for group, _, words in GROUPS if any(word in text for word in words)), None)


def _persons(first: int) -> tuple[Line, ...]:
    return tuple(
        Line(caption, f"{first + at:02d}", "ca_nhan", "Người", group) for at, (group, caption, _) in enumerate(GROUPS)
    )


def _recipients(first: int) -> tuple[Line, ...]:
    return (
        Line("- Tập thể", f"{first:02d}", "tap_the", "Tập thể"),
        Line("  Trong đó: Doanh nghiệp", f"{first + 1:02d}", "doanh_nghiep", "Doanh nghiệp"),
        Line("- Hộ gia đình", f"{first + 2:02d}", "ho_gia_dinh", "Hộ"),
        Line("- Cá nhân", f"{first + 3:02d}", "ca_nhan", "Người"),
        *_persons(first + 4),
    )


def _ways(first: int) -> tuple[Line, ...]:
    named: tuple[tuple[str, Split], ...] = (
        ("Thường xuyên", "thuong_xuyen"), ("Chuyên đề", "trong"), ("Đột xuất", "trong"), ("Đối ngoại", "trong"),
        ("Cống hiến", "cong_hien"), ("Niên hạn", "trong"), ("Kháng chiến", "trong"),
    )  # fmt: skip
    return tuple(Line(f"- {name}", f"{first + at:02d}", what) for at, (name, what) in enumerate(named))


STATE_LINES: Final = (
    Line("Tổng số", "01", "tong"),
    Line("1. Chia theo đơn vị ban hành tờ trình Thủ tướng Chính phủ về khen thưởng", "", "muc"),
    Line("- Bộ, ban, ngành, đoàn thể Trung ương", "02", "khong", "Bộ, ngành"),
    Line("- Tỉnh, thành phố trực thuộc Trung ương", "03", "tong", "Tỉnh, TP"),
    Line("2. Chia theo đối tượng khen thưởng", "", "muc"),
    *_recipients(6),
    Line("3. Chia theo phương thức khen thưởng", "", "muc"),
    *_ways(15),
)
STATE_COLUMNS: Final = (
    AwardColumn(
        "Huân chương, huy chương", frozenset({"HC_DL_1", "HC_DL_2", "HC_DL_3", "HC_LD_1", "HC_LD_2", "HC_LD_3"})
    ),
    AwardColumn("Giải thưởng Hồ Chí Minh, Giải thưởng Nhà nước"),
    AwardColumn("Danh hiệu vinh dự Nhà nước", frozenset({"ANH_HUNG_LD", "ND_NHAN_DAN", "ND_UU_TU"})),
    AwardColumn("Cờ thi đua của Chính phủ", frozenset({"CO_CP"}), "tap_the", "Tập thể"),
    AwardColumn("Bằng khen của Thủ tướng Chính phủ", frozenset({"BK_TTCP"}), "tap_the", "Tập thể"),
    AwardColumn("Bằng khen của Thủ tướng Chính phủ", frozenset({"BK_TTCP"}), "ca_nhan", "Cá nhân"),
    AwardColumn("“Chiến sĩ thi đua toàn quốc”", frozenset({"CSTD_TQ"}), "ca_nhan", "Cá nhân"),
    AwardColumn("Các hình thức khen thưởng khác"),
)

PROVINCE_LINES: Final = (
    Line("Tổng số", "01", "tong"),
    Line("1. Chia theo đối tượng khen thưởng", "", "muc"),
    *_recipients(2),
    Line("2. Chia theo phương thức khen thưởng", "", "muc"),
    *_ways(11),
)
PROVINCE_COLUMNS: Final = (
    AwardColumn("Bằng khen", frozenset({"BK_TINH", "BK_BO", "BK_BO_YT", "BK_BO_GDDT", "BK_BO_NV"})),
    AwardColumn("Chiến sĩ thi đua cấp bộ, cấp tỉnh", frozenset({"CSTD_TINH", "CSTD_BO"})),
    AwardColumn("Cờ thi đua của bộ, ban, ngành, tỉnh", frozenset({"CO_TINH", "CO_BO"})),
    AwardColumn("Huy hiệu (kỷ niệm chương) của bộ, ban, ngành, tỉnh", frozenset({"KNC", "KNC_NOI_VU"})),
)

CAMPAIGN_LINES: Final = (
    ("Tổng số", "01", True),
    ("1. Chia theo phạm vi tổ chức thi đua", "", None),
    ("- Toàn quốc", "02", False),
    ("- Bộ, ban, ngành, đoàn thể, địa phương", "03", False),
    ("- Cụm, khối thi đua do Hội đồng Thi đua - Khen thưởng các cấp tổ chức", "04", False),
    ("- Cơ quan, tổ chức, đơn vị", "05", True),
    ("2. Chia theo thời hạn thi đua", "", None),
    ("- Dưới 1 năm", "06", False),
    ("- 1 năm", "07", True),
    ("- Từ 1 năm đến dưới 3 năm", "08", False),
    ("- Từ 3 năm đến dưới 5 năm", "09", False),
    ("- Từ 5 năm trở lên", "10", False),
    ("3. Chia theo phương thức tổ chức phong trào thi đua", "", None),
    ("- Thi đua theo chuyên đề", "11", False),
    ("- Thi đua thường xuyên hằng năm", "12", True),
)
"""Rows of 0601.N; True: the office's yearly campaign counts here; None: a heading."""

BODY_LINES: Final = (
    ("Tổng số", "01", "Tổ chức"),
    ("Chia theo cơ cấu tổ chức bộ máy", "", ""),
    ("- Cấp Vụ thuộc bộ, ban, ngành, đoàn thể Trung ương", "02", "Vụ"),
    ("- Cấp phòng, ban hoặc bộ phận thuộc Vụ", "03", "Phòng"),
    ("- Cấp ban thuộc Sở Nội vụ", "04", "Ban"),
    ("- Cấp phòng thuộc Sở Nội vụ", "05", "Phòng"),
)
