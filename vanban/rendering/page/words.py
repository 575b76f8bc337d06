"""Where a clerk would not break a line: inside a word of several syllables, inside a date, between a number and its unit."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import cache
from typing import Final

COMPOUNDS: Final = (
    "ỦY BAN", "UỶ BAN", "NHÂN DÂN", "HỘI ĐỒNG", "THÀNH PHỐ", "ĐẶC KHU", "THỊ XÃ", "VĂN PHÒNG", "TRUNG TÂM", "BỆNH VIỆN",
    "TRƯỜNG HỌC", "ĐẠI HỌC", "CAO ĐẲNG", "TRUNG HỌC", "TIỂU HỌC", "PHỔ THÔNG", "NÔNG NGHIỆP", "MÔI TRƯỜNG", "GIÁO DỤC",
    "ĐÀO TẠO", "KHOA HỌC", "CÔNG NGHỆ", "TÀI CHÍNH", "KẾ HOẠCH", "XÂY DỰNG", "TƯ PHÁP", "NỘI VỤ", "CÔNG THƯƠNG", "VĂN HÓA",
    "THỂ THAO", "DU LỊCH", "DÂN TỘC", "TÔN GIÁO", "THANH TRA", "QUẢN LÝ", "DỰ ÁN", "KIỂM SOÁT", "BỆNH TẬT", "CHĂM SÓC",
    "SỨC KHỎE", "CỘNG ĐỒNG", "ĐẦU TƯ", "PHÁT TRIỂN", "KINH TẾ", "KHU VỰC", "CÔNG NGHIỆP", "BẢO VỆ", "THỰC VẬT", "CHI CỤC",
    "TỔNG CỤC", "CÔNG TY", "TỔNG CÔNG TY", "CỔ PHẦN", "TRÁCH NHIỆM", "HỮU HẠN", "HÀNH CHÍNH", "SỰ NGHIỆP", "CHUYỂN ĐỔI SỐ",
    "MIỀN NÚI", "CƠ QUAN", "CHÍNH QUYỀN", "ĐỊA PHƯƠNG", "PHÍA BẮC", "PHÍA NAM", "VIỆT NAM", "TRUNG ƯƠNG", "NHÀ NƯỚC",
    "LƯU TRỮ", "VĂN THƯ", "ĐA KHOA", "TỔ CHỨC",
)  # fmt: skip
"""Words that names of bodies are made of."""
WORDS: Final = (
    "chủ tịch", "giám đốc", "chánh văn phòng", "thi đua", "khen thưởng", "công tác", "thực hiện", "tổ chức", "cán bộ",
    "công chức", "viên chức", "nhiệm vụ", "bằng khen", "giấy khen", "danh hiệu", "hình thức", "phong trào", "quyết định",
    "nghị quyết", "thông báo", "báo cáo", "quy chế", "quy định", "phương hướng", "triển khai", "kết quả", "tăng cường",
    "phòng chống", "thiên tai", "cứu nạn", "tìm kiếm", "chính phủ", "sáng kiến", "sơ kết", "tổng kết", "thành lập",
    "bổ nhiệm", "phê duyệt", "ban hành", "về việc", "đề án", "chương trình", "dịch vụ", "đơn vị", "trực thuộc", "cấp tỉnh",
    "giai đoạn", "thẩm quyền", "giải quyết", "thủ tục", "đảng viên", "lãnh đạo", "quản trị", "dữ liệu", "tài liệu", "hồ sơ",
    "đầu năm", "cuối năm", "hội nghị", "kiểm tra", "giám sát", "an toàn", "giao thông", "đất đai", "môi trường", "y tế",
)  # fmt: skip
"""Words that subjects of papers are made of."""
_NUMBER: Final = re.compile(r"\d[\d./-]*[,;)]?")
_BEFORE_NUMBER: Final = frozenset(
    {"ngày", "tháng", "năm", "quý", "số", "lần", "khóa", "khoá", "đoạn", "nhiệm", "kỳ", "thứ"}
)
_AFTER_NUMBER: Final = frozenset({"ngày", "tháng", "năm", "tuần", "giờ", "phút", "triệu", "tỷ", "đồng"})


def cuts(lines: Sequence[str]) -> int:
    """Count the line ends that cut something in two.

    >>> cuts(["Về việc tặng Bằng khen của Chủ", "tịch Ủy ban nhân dân tỉnh"]), cuts(["Kế hoạch tháng", "5 năm 2026"])
    (1, 1)
    >>> cuts(["Về việc tặng Bằng khen của Chủ tịch", "Ủy ban nhân dân tỉnh năm 2026"])
    0
    """
    pairs = _pairs()
    count = 0
    for upper, lower in itertools.pairwise(line.casefold().split() for line in lines):
        before, after = upper[-1].strip("(),;"), lower[0].strip("(),;")
        dated = (before in _BEFORE_NUMBER and _NUMBER.fullmatch(after)) or (
            _NUMBER.fullmatch(before) and after in _AFTER_NUMBER
        )
        ranged = before in {"-", "đến"} or after == "-"
        count += bool((before, after) in pairs or dated or ranged)
    return count


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    return frozenset(pair for word in (*COMPOUNDS, *WORDS) for pair in itertools.pairwise(word.casefold().split()))
