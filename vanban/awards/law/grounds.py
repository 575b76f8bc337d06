"""What the law of emulation and commendation says, by date (state of knowledge: 22 November 2026)."""

from __future__ import annotations

from datetime import date
from typing import Final

from vanban.awards.law.dated import Dated, on

BASE_SALARY: Final = (
    Dated(1_800_000, date(2023, 7, 1), date(2024, 6, 30), "C", "Nghị định số 24/2023/NĐ-CP"),
    Dated(2_340_000, date(2024, 7, 1), date(2026, 6, 30), "A", "Nghị định số 73/2024/NĐ-CP"),
    Dated(2_530_000, date(2026, 7, 1), None, "A", "Nghị định số 161/2026/NĐ-CP ngày 15 tháng 5 năm 2026"),
)
"""Lương cơ sở, đồng a month; the day that counts is that of the award decision."""

AMENDED_FROM: Final = date(2026, 10, 1)
"""From this day the Law holds as amended by Luật số 06/2026/QH16, whose criteria are not in this data."""
AMENDED_WARNING: Final = (
    "Văn bản đề từ ngày 01/10/2026: Luật Thi đua, khen thưởng áp dụng theo bản sửa đổi, bổ sung (Luật số 06/2026/QH16); "
    "tiêu chuẩn mới chưa có trong dữ liệu, hãy tự đối chiếu"
)

_LAW = "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"
GROUNDS: Final[dict[str, tuple[Dated[str], ...]]] = {
    "luat": (
        Dated(f"Căn cứ {_LAW}", date(2024, 1, 1), date(2026, 9, 30), "A", "Luật số 06/2022/QH15"),
        Dated(
            f"Căn cứ {_LAW}; Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 23 tháng 4 năm 2026",
            date(2026, 10, 1),
            None,
            "B",
            "Luật số 06/2026/QH16",
        ),
    ),
    "nghi_dinh": (
        Dated(
            "Căn cứ Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số "
            "điều của Luật Thi đua, khen thưởng",
            date(2024, 1, 1),
            date(2025, 6, 30),
            "A",
            "Nghị định số 98/2023/NĐ-CP",
        ),
        Dated(
            "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền "
            "trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, "
            "khen thưởng",
            date(2025, 7, 1),
            None,
            "B",
            "Nghị định số 152/2025/NĐ-CP",
        ),
    ),
    "thong_tu": (
        Dated(
            "Căn cứ Thông tư số 01/2024/TT-BNV của Bộ trưởng Bộ Nội vụ",
            date(2024, 1, 1),
            date(2025, 8, 4),
            "B",
            "Thông tư số 01/2024/TT-BNV",
        ),
        Dated(
            "Căn cứ Thông tư số 15/2025/TT-BNV ngày 04 tháng 8 năm 2025 của Bộ trưởng Bộ Nội vụ",
            date(2025, 8, 5),
            None,
            "B",
            "Thông tư số 15/2025/TT-BNV",
        ),
    ),
    "sang_kien": (
        Dated(
            "Căn cứ Nghị định số 13/2012/NĐ-CP ngày 02 tháng 3 năm 2012 của Chính phủ ban hành Điều lệ Sáng kiến",
            date(2012, 3, 2),
            None,
            "B",
            "Nghị định số 13/2012/NĐ-CP",
        ),
    ),
    "quy": (
        Dated(
            "Căn cứ Thông tư số 28/2025/TT-BTC của Bộ trưởng Bộ Tài chính",
            date(2025, 7, 15),
            None,
            "B",
            "Thông tư số 28/2025/TT-BTC",
        ),
    ),
    "luong_co_so": (
        Dated(
            "Căn cứ Nghị định số 73/2024/NĐ-CP ngày 30 tháng 6 năm 2024 của Chính phủ",
            date(2024, 7, 1),
            date(2026, 6, 30),
            "B",
            "Nghị định số 73/2024/NĐ-CP",
        ),
        Dated(
            "Căn cứ Nghị định số 161/2026/NĐ-CP ngày 15 tháng 5 năm 2026 của Chính phủ",
            date(2026, 7, 1),
            None,
            "A",
            "Nghị định số 161/2026/NĐ-CP",
        ),
    ),
}
"""Ready citations for the grounds of a paper, without the closing mark, by subject and date."""


REPEALED: Final = (
    Dated("Nghị định số 28/2024/NĐ-CP", date(2024, 3, 6), date(2025, 6, 30), "A", "Nghị định số 28/2024/NĐ-CP"),
)
"""Texts no paper of ours cites, known so that a paper that still does is told."""


def grounds(subjects: tuple[str, ...], ngay: date) -> list[str]:
    """Give the citations for some subjects on the day of a paper; a subject without a text in force is left out.

    >>> grounds(("luat",), date(2026, 1, 21))
    ['Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022']
    """
    found = (on(GROUNDS[subject], ngay) for subject in subjects)
    return [row.value for row in found if row is not None]


def warnings_for(ngay: date) -> list[str]:
    """Say what the data does not know about a paper of this day.

    >>> warnings_for(date(2026, 9, 30))
    []
    """
    return [AMENDED_WARNING] if ngay >= AMENDED_FROM else []
