"""Texts and names that have ended, with the day they ended: what a paper of a later date should not rest on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final


@dataclass(frozen=True, slots=True)
class Ended:
    """Something no longer in force.

    Attributes:
        tu_ngay: first day on which it is no longer in force.
        thay_bang: what to use instead; "" when nothing took its place.
    """

    tu_ngay: date
    thay_bang: str = ""


TEXTS: Final[dict[str, Ended]] = {
    "110/2004/NĐ-CP": Ended(date(2020, 3, 5), "Nghị định số 30/2020/NĐ-CP"),
    "09/2010/NĐ-CP": Ended(date(2020, 3, 5), "Nghị định số 30/2020/NĐ-CP"),
    "98/2023/NĐ-CP": Ended(date(2025, 7, 1), "Nghị định số 152/2025/NĐ-CP"),
    "28/2024/NĐ-CP": Ended(date(2025, 7, 1), "Nghị định số 152/2025/NĐ-CP"),
    "01/2024/TT-BNV": Ended(date(2025, 8, 5), "Thông tư số 15/2025/TT-BNV"),
    "36-HD/VPTW": Ended(date(2026, 5, 28), "Hướng dẫn số 05-HD/VPTW"),
}
"""Number and code of a text → when it ended."""

BODIES: Final[dict[str, Ended]] = {
    "Sở Kế hoạch và Đầu tư": Ended(date(2025, 7, 1), "Sở Tài chính"),
    "Sở Tài nguyên và Môi trường": Ended(date(2025, 7, 1), "Sở Nông nghiệp và Môi trường"),
    "Sở Nông nghiệp và Phát triển nông thôn": Ended(date(2025, 7, 1), "Sở Nông nghiệp và Môi trường"),
    "Sở Lao động - Thương binh và Xã hội": Ended(date(2025, 7, 1), "Sở Nội vụ"),
    "Sở Thông tin và Truyền thông": Ended(date(2025, 7, 1), "Sở Khoa học và Công nghệ"),
    "Sở Giao thông vận tải": Ended(date(2025, 7, 1), "Sở Xây dựng"),
    "Bộ Kế hoạch và Đầu tư": Ended(date(2025, 3, 1), "Bộ Tài chính"),
    "Bộ Tài nguyên và Môi trường": Ended(date(2025, 3, 1), "Bộ Nông nghiệp và Môi trường"),
    "Bộ Nông nghiệp và Phát triển nông thôn": Ended(date(2025, 3, 1), "Bộ Nông nghiệp và Môi trường"),
    "Bộ Giao thông vận tải": Ended(date(2025, 3, 1), "Bộ Xây dựng"),
    "Bộ Thông tin và Truyền thông": Ended(date(2025, 3, 1), "Bộ Khoa học và Công nghệ"),
    "Bộ Lao động - Thương binh và Xã hội": Ended(date(2025, 3, 1), "Bộ Nội vụ"),
}
"""Bodies merged away in 2025 → who has their work now (practice; some provinces keep other names)."""

HISTORIC_UNITS: Final = ("huyện", "quận", "thị xã", "thị trấn")
"""Words for units that ended with the two tiers of 01/7/2025."""
