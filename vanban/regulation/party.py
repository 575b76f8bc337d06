"""Party papers: Hướng dẫn số 05-HD/VPTW (2026), and where 36-HD/VPTW (2018) differs."""

from __future__ import annotations

from typing import Final

from vanban.regulation.measures import Span

TITLE: Final = "ĐẢNG CỘNG SẢN VIỆT NAM"
STAR: Final = "*"
SUBJECT_RULE: Final = "-----"
MARGIN_TOP: Final = Span(20, 20, 20, "mm", "HD05, Phần II, IV")
MARGIN_BOTTOM: Final = Span(20, 20, 20, "mm", "HD05, Phần II, IV")
MARGIN_LEFT: Final = Span(30, 30, 30, "mm", "HD05, Phần II, IV")
MARGIN_RIGHT: Final = Span(15, 15, 15, "mm", "HD05, Phần II, IV")
LINE_EXACT: Final = Span(18, 22, 18, "pt", "HD05, Phần II, IV")
INDENT: Final = Span(10, 10, 10, "mm", "HD05, Phần II, IV")
PARAGRAPH_GAP: Final = Span(6, float("inf"), 6, "pt", "HD05, Phần II, IV")

SIZES: Final[dict[str, Span]] = {
    "tieu_de": Span(15, 15, 15, "pt", "HD05, Phụ lục 2"),
    "co_quan": Span(14, 14, 14, "pt", "HD05, Phụ lục 2"),
    "so_ky_hieu": Span(14, 14, 14, "pt", "HD05, Phụ lục 2"),
    "dia_danh_ngay": Span(14, 14, 14, "pt", "HD05, Phụ lục 2"),
    "ten_loai": Span(15, 16, 15, "pt", "HD05, Phụ lục 2"),
    "trich_yeu": Span(14, 15, 14, "pt", "HD05, Phụ lục 2"),
    "trich_yeu_cong_van": Span(12, 12, 12, "pt", "HD05, Phụ lục 2"),
    "noi_dung": Span(14, 15, 14, "pt", "HD05, Phụ lục 2"),
    "ky": Span(14, 14, 14, "pt", "HD05, Phụ lục 2"),
    "noi_nhan": Span(14, 14, 14, "pt", "HD05, Phụ lục 2"),
    "noi_nhan_danh_sach": Span(12, 12, 12, "pt", "HD05, Phụ lục 2"),
    "so_trang": Span(14, 14, 14, "pt", "HD05, Phụ lục 2"),
    "lien_he": Span(10, 10, 10, "pt", "HD05, Phụ lục 2"),
}
ARCHIVE_OPENING: Final = "- Lưu Văn phòng"
CONG_VAN_CODE: Final = "CV"
