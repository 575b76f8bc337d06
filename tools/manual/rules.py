"""The page of every rule of checking: what its code asks, how grave it is, where the decree says so."""

from __future__ import annotations

from itertools import groupby

from kinds import cell

from vanban.api import checks

LEVELS = {"loi": "lỗi", "canh_bao": "cảnh báo", "goi_y": "gợi ý"}
GROUPS = {
    "P": "Trang giấy, phông chữ, số trang", "QH": "Quốc hiệu", "TN": "Tiêu ngữ", "CQ": "Tên cơ quan", "SO": "Số, ký hiệu",
    "DD": "Địa danh, thời gian", "TL": "Tên loại, trích yếu", "CV": "Công văn", "CC": "Căn cứ", "QD": "Quyết định",
    "KG": "Kính gửi", "NN": "Nơi nhận", "PL": "Phụ lục", "ND": "Nội dung", "ST": "Bố cục: phần, chương, mục, điều, khoản, điểm",
    "KY": "Chữ ký", "BB": "Biên bản", "KH": "Khẩn, mật, phạm vi lưu hành", "CT": "Liên hệ, người soạn thảo", "SA": "Bản sao",
    "DS": "Ký số", "SZ": "Cỡ chữ đồng bộ", "VH": "Viết hoa", "TV": "Chữ, số, viện dẫn", "DP": "Văn bản của Đảng",
    "TR": "Trang in (khi thêm --trang)",
}  # fmt: skip
"""Heads of the codes, in words; a head without words fails the manual."""


def pages() -> dict[str, str]:
    """Give the page by its place."""
    lines = [
        "# Từng quy tắc kiểm tra",
        "",
        "Mã ở đầu mỗi chỗ mà `vanban kiem-tra` báo. **Lỗi** làm văn bản chưa đạt; **cảnh báo** nên sửa; **gợi ý** để xem xét. "
        "Cơ quan muốn bỏ hoặc đổi mức một quy tắc thì ghi tệp chính sách: xem [Kiểm tra](van-thu/kiem-tra.md).",
        "",
    ]
    for head, group in groupby(checks.rule_list(), key=lambda row: row["ma"].partition("-")[0]):
        lines += [f"## {GROUPS[head]}", "", "| Mã | Đòi hỏi | Mức | Theo |", "|---|---|---|---|"]
        lines += [
            f"| `{row['ma']}` | {cell(row['ten'])} | {LEVELS[row['muc']]} | {cell(row['dieu_khoan'])} |"
            for row in group
        ]
        lines.append("")
    return {"quy-tac.md": "\n".join(lines)}
