"""The papers of one year, each with the row of the plan that asks for it and its usual day."""

from __future__ import annotations

from typing import Final, Literal

from vanban.frozen import dataclass

How = Literal["ban_ghi", "khong_so", "loat", "bang_tinh"]
"""A numbered record; a paper without number; a batch of certificates; a workbook."""


@dataclass(frozen=True, slots=True)
class Giay:
    """One paper of the year.

    Attributes:
        key: its key; twice in a year, the second has a suffix after a dot ("giay_moi.hdsk").
        dong: row of the plan ("IV.5"), quarter and number.
        ten: what it is, for the table of contents.
        thang: month of its usual day; 13 is January of the next year.
        ngay: day of its usual day.
        cach: how it is made.
    """

    key: str
    dong: str
    ten: str
    thang: int
    ngay: int
    cach: How = "ban_ghi"

    @property
    def mau(self) -> str:
        """Name of the record template: the key without what tells two of a year apart."""
        return self.key.partition(".")[0]


INVENTORY: Final = (
    Giay(
        "to_trinh_khen_thuong.nam_truoc",
        "I.1",
        "Tờ trình đề nghị cấp trên khen thưởng năm trước, danh sách kèm theo",
        1,
        12,
    ),
    Giay("cong_van_vpcp", "I.1", "Công văn đề nghị ngành tặng Kỷ niệm chương", 1, 14),
    Giay(
        "bao_cao_thanh_tich_ca_nhan",
        "I.1",
        "Báo cáo thành tích cá nhân (mỗi cá nhân đề nghị cấp trên)",
        1,
        12,
        "khong_so",
    ),
    Giay(
        "bao_cao_thanh_tich_tap_the",
        "I.1",
        "Báo cáo thành tích tập thể (mỗi tập thể đề nghị cấp trên)",
        1,
        12,
        "khong_so",
    ),
    Giay("ke_hoach_tdkt", "I.2", "Kế hoạch công tác thi đua, khen thưởng năm", 1, 21),
    Giay("ke_hoach_phat_dong", "I.3", "Kế hoạch phát động phong trào thi đua", 1, 28),
    Giay("ban_dang_ky_thi_dua", "I.3", "Bản đăng ký thi đua", 1, 30, "khong_so"),
    Giay("ban_giao_uoc", "I.3", "Bản giao ước thi đua", 1, 30, "khong_so"),
    Giay("quyet_dinh_ban_hanh_quy_che", "I.4", "Quyết định ban hành Quy chế thi đua, khen thưởng; Quy chế", 2, 9),
    Giay("quyet_dinh_kien_toan_hoi_dong.tdkt", "I.4", "Quyết định kiện toàn Hội đồng Thi đua - Khen thưởng", 2, 11),
    Giay("quyet_dinh_kien_toan_hoi_dong.sang_kien", "I.4", "Quyết định kiện toàn Hội đồng sáng kiến", 2, 11),
    Giay("cong_van_trien_khai", "I.4", "Công văn triển khai các văn bản mới", 3, 4),
    Giay("cong_van_cu_tham_du", "II.1", "Công văn cử người dự lớp bồi dưỡng, danh sách", 4, 8),
    Giay("bao_cao_so_ket", "II.2", "Báo cáo sơ kết 6 tháng đầu năm", 6, 22),
    Giay(
        "to_trinh_ky_niem_chuong.dot_1",
        "II.3",
        "Tờ trình đề nghị tặng Kỷ niệm chương đợt 1, danh sách trích ngang",
        6,
        24,
    ),
    Giay("giay_moi.khoi_6_thang", "III.1", "Giấy mời họp Khối thi đua sơ kết 6 tháng", 7, 1),
    Giay("bao_cao_khoi.6_thang", "III.1", "Báo cáo gửi Khối thi đua 6 tháng đầu năm", 7, 6),
    Giay("bien_ban_khoi.6_thang", "III.1", "Biên bản họp Khối thi đua sơ kết 6 tháng", 7, 10),
    Giay("to_trinh_ky_niem_chuong.dot_2", "III.2", "Tờ trình đề nghị tặng Kỷ niệm chương đợt 2", 9, 9),
    Giay("cong_van_don_doc", "III.3", "Công văn đôn đốc nộp sáng kiến", 9, 14),
    Giay("huong_dan_tong_ket", "IV.1", "Hướng dẫn tổng kết, bình xét năm", 11, 4),
    Giay("don_cong_nhan_sang_kien", "III.3", "Đơn yêu cầu công nhận sáng kiến (mỗi sáng kiến)", 9, 30, "khong_so"),
    Giay("giay_moi.hdsk", "IV.2", "Giấy mời họp Hội đồng sáng kiến", 11, 9),
    Giay("phieu_cham_sang_kien", "IV.2", "Phiếu chấm điểm sáng kiến", 11, 16, "khong_so"),
    Giay("bien_ban_hdsk", "IV.2", "Biên bản họp Hội đồng sáng kiến", 11, 16),
    Giay("quyet_dinh_cong_nhan_sang_kien", "IV.2", "Quyết định công nhận sáng kiến, danh sách", 11, 20),
    Giay("thong_bao_khong_cong_nhan", "IV.2", "Thông báo kết quả xét sáng kiến", 11, 23),
    Giay(
        "xac_nhan_sang_kien",
        "IV.2",
        "Giấy xác nhận hiệu quả áp dụng, khả năng nhân rộng của sáng kiến (theo Mẫu số 13)",
        11,
        24,
        "khong_so",
    ),
    Giay("giay_chung_nhan_sang_kien", "IV.2", "Giấy chứng nhận sáng kiến (hàng loạt)", 11, 24, "loat"),
    Giay("to_trinh_hoi_dong", "IV.4", "Tờ trình Hội đồng xét danh hiệu, hình thức khen thưởng", 12, 4),
    Giay("giay_moi.hdtdkt", "IV.4", "Giấy mời họp Hội đồng Thi đua - Khen thưởng", 12, 4),
    Giay("phieu_bau", "IV.4", "Phiếu bầu", 12, 10, "khong_so"),
    Giay("bien_ban_kiem_phieu", "IV.4", "Biên bản kiểm phiếu", 12, 10),
    Giay("bien_ban_hdtdkt", "IV.4", "Biên bản họp Hội đồng Thi đua - Khen thưởng", 12, 10),
    Giay("quyet_dinh_khen_thuong", "IV.5", "Quyết định tặng danh hiệu, hình thức khen thưởng, danh sách", 12, 18),
    Giay("giay_khen", "IV.5", "Giấy khen (hàng loạt)", 12, 18, "loat"),
    Giay("bang_cstdcs", "IV.5", "Giấy chứng nhận Chiến sĩ thi đua cơ sở (hàng loạt)", 12, 18, "loat"),
    Giay(
        "giay_chung_nhan",
        "IV.5",
        "Giấy chứng nhận Lao động tiên tiến, Tập thể lao động tiên tiến (hàng loạt)",
        12,
        18,
        "loat",
    ),
    Giay("bang_chi_tien_thuong", "IV.5", "Danh sách chi tiền thưởng", 12, 18, "khong_so"),
    Giay("huong_dan_ho_so", "IV.5", "Công văn hướng dẫn hoàn thiện hồ sơ trình cấp trên", 12, 21),
    Giay("bao_cao_tong_ket", "IV.3", "Báo cáo tổng kết năm, bảng chấm điểm", 12, 22),
    Giay("bieu_thong_ke", "IV.3", "Biểu thống kê 0601 đến 0605", 12, 22, "bang_tinh"),
    Giay("giay_moi.khoi_nam", "IV.6", "Giấy mời họp Khối thi đua tổng kết năm", 12, 23),
    Giay("bao_cao_khoi.nam", "IV.6", "Báo cáo gửi Khối thi đua tổng kết năm", 12, 24),
    Giay("bien_ban_khoi.nam", "IV.6", "Biên bản họp Khối thi đua tổng kết năm", 12, 28),
    Giay("to_trinh_khen_thuong.nam_nay", "I.1 năm sau", "Tờ trình đề nghị cấp trên khen thưởng năm nay", 13, 11),
    Giay(
        "bao_cao_thanh_tich_ca_nhan.nam_nay",
        "I.1 năm sau",
        "Báo cáo thành tích cá nhân (mỗi cá nhân đề nghị cấp trên năm nay)",
        13,
        11,
        "khong_so",
    ),
    Giay(
        "bao_cao_thanh_tich_tap_the.nam_nay",
        "I.1 năm sau",
        "Báo cáo thành tích tập thể (mỗi tập thể đề nghị cấp trên năm nay)",
        13,
        11,
        "khong_so",
    ),
)
"""Every paper the plan calls for, in the order of the plan; issuing follows the days."""

ORDER: Final = (
    ("ke_hoach_tdkt", "ke_hoach_phat_dong"),
    ("giay_moi.hdsk", "bien_ban_hdsk"),
    ("don_cong_nhan_sang_kien", "bien_ban_hdsk"),
    ("phieu_cham_sang_kien", "bien_ban_hdsk"),
    ("bien_ban_hdsk", "quyet_dinh_cong_nhan_sang_kien"),
    ("bien_ban_hdsk", "thong_bao_khong_cong_nhan"),
    ("quyet_dinh_cong_nhan_sang_kien", "thong_bao_khong_cong_nhan"),
    ("quyet_dinh_cong_nhan_sang_kien", "xac_nhan_sang_kien"),
    ("quyet_dinh_cong_nhan_sang_kien", "giay_chung_nhan_sang_kien"),
    ("quyet_dinh_cong_nhan_sang_kien", "bien_ban_hdtdkt"),
    ("huong_dan_tong_ket", "to_trinh_hoi_dong"),
    ("to_trinh_hoi_dong", "bien_ban_hdtdkt"),
    ("giay_moi.hdtdkt", "bien_ban_hdtdkt"),
    ("phieu_bau", "bien_ban_kiem_phieu"),
    ("bien_ban_kiem_phieu", "bien_ban_hdtdkt"),
    ("bien_ban_kiem_phieu", "quyet_dinh_khen_thuong"),
    ("bien_ban_hdtdkt", "quyet_dinh_khen_thuong"),
    ("bien_ban_hdtdkt", "huong_dan_ho_so"),
    ("bien_ban_hdtdkt", "to_trinh_khen_thuong.nam_nay"),
    ("quyet_dinh_khen_thuong", "giay_khen"),
    ("quyet_dinh_khen_thuong", "bang_cstdcs"),
    ("quyet_dinh_khen_thuong", "giay_chung_nhan"),
    ("quyet_dinh_khen_thuong", "bang_chi_tien_thuong"),
    ("quyet_dinh_khen_thuong", "bao_cao_tong_ket"),
    ("quyet_dinh_khen_thuong", "bieu_thong_ke"),
    ("giay_moi.khoi_6_thang", "bien_ban_khoi.6_thang"),
    ("giay_moi.khoi_nam", "bien_ban_khoi.nam"),
)
"""What may not be later than what."""
SAME_DAY: Final = {
    "phieu_cham_sang_kien": "bien_ban_hdsk", "phieu_bau": "bien_ban_kiem_phieu", "bien_ban_kiem_phieu": "bien_ban_hdtdkt",
    "giay_khen": "quyet_dinh_khen_thuong", "bang_cstdcs": "quyet_dinh_khen_thuong",
    "bao_cao_thanh_tich_ca_nhan": "to_trinh_khen_thuong.nam_truoc",
    "bao_cao_thanh_tich_tap_the": "to_trinh_khen_thuong.nam_truoc",
    "bao_cao_thanh_tich_ca_nhan.nam_nay": "to_trinh_khen_thuong.nam_nay",
    "bao_cao_thanh_tich_tap_the.nam_nay": "to_trinh_khen_thuong.nam_nay",
    "giay_chung_nhan": "quyet_dinh_khen_thuong", "bang_chi_tien_thuong": "quyet_dinh_khen_thuong",
}  # fmt: skip
"""Papers of the day of another one, where their own day is not stated."""
DRAFTS: Final = "du-thao"
"""Folder of drafts inside the folder of results."""
