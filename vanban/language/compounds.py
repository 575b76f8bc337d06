"""Words of several syllables that a line's end should not cut, and words that stay with a number."""

from __future__ import annotations

from typing import Final

OF_BODIES: Final = (
    "ỦY BAN", "UỶ BAN", "NHÂN DÂN", "HỘI ĐỒNG", "THÀNH PHỐ", "ĐẶC KHU", "THỊ XÃ", "VĂN PHÒNG", "TRUNG TÂM", "BỆNH VIỆN",
    "TRƯỜNG HỌC", "ĐẠI HỌC", "CAO ĐẲNG", "TRUNG HỌC", "TIỂU HỌC", "PHỔ THÔNG", "NÔNG NGHIỆP", "MÔI TRƯỜNG", "GIÁO DỤC",
    "ĐÀO TẠO", "KHOA HỌC", "CÔNG NGHỆ", "TÀI CHÍNH", "KẾ HOẠCH", "XÂY DỰNG", "TƯ PHÁP", "NỘI VỤ", "CÔNG THƯƠNG",
    "VĂN HÓA", "THỂ THAO", "DU LỊCH", "DÂN TỘC", "TÔN GIÁO", "THANH TRA", "QUẢN LÝ", "DỰ ÁN", "KIỂM SOÁT", "BỆNH TẬT",
    "CHĂM SÓC", "SỨC KHỎE", "CỘNG ĐỒNG", "ĐẦU TƯ", "PHÁT TRIỂN", "KINH TẾ", "KHU VỰC", "CÔNG NGHIỆP", "BẢO VỆ",
    "THỰC VẬT", "CHI CỤC", "TỔNG CỤC", "CÔNG TY", "TỔNG CÔNG TY", "CỔ PHẦN", "TRÁCH NHIỆM", "HỮU HẠN", "HÀNH CHÍNH",
    "SỰ NGHIỆP", "CHUYỂN ĐỔI SỐ", "MIỀN NÚI", "CƠ QUAN", "CHÍNH QUYỀN", "ĐỊA PHƯƠNG", "PHÍA BẮC", "PHÍA NAM", "VIỆT NAM",
    "TRUNG ƯƠNG", "NHÀ NƯỚC", "LƯU TRỮ", "VĂN THƯ", "ĐA KHOA", "TỔ CHỨC", "ĐẠI BIỂU", "QUỐC HỘI", "KỸ THUẬT",
    "GIẢI PHÓNG", "MẶT BẰNG", "MẶT TRẬN", "TỔ QUỐC", "LIÊN ĐOÀN", "LAO ĐỘNG", "CẢNH SÁT", "CÔNG AN", "QUÂN SỰ", "CHỈ HUY",
    "BIÊN PHÒNG", "BẢO HIỂM", "XÃ HỘI", "KIỂM LÂM", "THỦY LỢI", "THUỶ LỢI", "KHO BẠC", "HẢI QUAN", "THỐNG KÊ",
    "NGÂN HÀNG", "CHÍNH SÁCH", "THANH NIÊN", "CỘNG SẢN", "PHỤ NỮ", "CỰU CHIẾN BINH", "NÔNG DÂN", "CHỮ THẬP ĐỎ",
    "NGHỆ THUẬT", "BẢO TÀNG", "THƯ VIỆN", "PHÁT THANH", "TRUYỀN HÌNH", "TRUYỀN THÔNG", "BÁO CHÍ", "XUẤT BẢN",
    "NĂNG LƯỢNG", "ĐIỆN LỰC", "CẤP NƯỚC", "ĐÔ THỊ", "NHÀ Ở", "HẠ TẦNG", "VẬN TẢI", "ĐƯỜNG BỘ", "ĐƯỜNG SẮT", "CỬA KHẨU",
    "QUỐC TẾ", "ĐIỀU DƯỠNG", "PHỤC HỒI", "CHỨC NĂNG", "CỔ TRUYỀN", "Y HỌC", "DƯỢC PHẨM", "THỰC PHẨM", "KIỂM NGHIỆM",
    "KIỂM ĐỊNH", "TÂM THẦN", "MẦM NON", "MẪU GIÁO", "NỘI TRÚ", "BÁN TRÚ", "DẠY NGHỀ", "NGHỀ NGHIỆP", "THƯỜNG XUYÊN",
    "HƯỚNG NGHIỆP", "CHÍNH TRỊ", "BỒI DƯỠNG", "TUYÊN TRUYỀN", "VẬN ĐỘNG", "PHỤC VỤ", "TÀI NGUYÊN", "KHOÁNG SẢN",
    "CHĂN NUÔI", "TRỒNG TRỌT", "THỦY SẢN", "LÂM NGHIỆP", "NÔNG THÔN", "DOANH NGHIỆP", "HỢP TÁC XÃ", "LIÊN MINH",
    "HIỆP HỘI", "THƯỜNG TRỰC", "THƯỜNG VỤ", "CHẤP HÀNH", "CHUYÊN TRÁCH", "PHỤ TRÁCH", "ĐIỀU HÀNH", "KẾ TOÁN", "VẬT TƯ",
    "THIẾT BỊ", "CHUYÊN MÔN", "NGHIỆP VỤ", "THỦ TRƯỞNG", "HIỆU TRƯỞNG", "TỔNG GIÁM ĐỐC", "BÍ THƯ", "CHỦ NHIỆM",
    "TRƯỞNG PHÒNG", "TRƯỞNG BAN", "TRƯỞNG ĐOÀN", "CÔNG TRÌNH", "QUỐC PHÒNG", "AN NINH", "TRẬT TỰ",
)  # fmt: skip
"""Words that names of bodies are made of."""
OF_SUBJECTS: Final = (
    "chủ tịch", "giám đốc", "chánh văn phòng", "thi đua", "khen thưởng", "công tác", "thực hiện", "cán bộ", "công chức",
    "viên chức", "nhiệm vụ", "bằng khen", "giấy khen", "danh hiệu", "hình thức", "phong trào", "quyết định", "nghị quyết",
    "thông báo", "báo cáo", "quy chế", "quy định", "phương hướng", "triển khai", "kết quả", "tăng cường", "phòng chống",
    "thiên tai", "cứu nạn", "tìm kiếm", "chính phủ", "sáng kiến", "sơ kết", "tổng kết", "thành lập", "bổ nhiệm",
    "phê duyệt", "ban hành", "về việc", "đề án", "chương trình", "dịch vụ", "đơn vị", "trực thuộc", "cấp tỉnh",
    "giai đoạn", "thẩm quyền", "giải quyết", "thủ tục", "đảng viên", "lãnh đạo", "quản trị", "dữ liệu", "tài liệu",
    "hồ sơ", "đầu năm", "cuối năm", "hội nghị", "kiểm tra", "giám sát", "an toàn", "giao thông", "đất đai", "y tế",
    "sử dụng", "khai thác", "hệ thống", "địa bàn", "định hướng", "pháp luật", "chuyên đề", "nhân lực", "thông tin",
    "chia sẻ", "cơ sở", "chất lượng", "hiệu quả", "nâng cao", "nguồn vốn", "ngân sách", "thanh toán", "giải ngân",
    "đấu thầu", "tuyển dụng", "phát động", "hưởng ứng", "kỷ niệm", "tập huấn", "khảo sát", "đánh giá", "xếp loại",
    "rà soát", "tổng hợp", "đề nghị", "điều chỉnh", "bổ sung", "sửa đổi", "bãi bỏ", "thu hồi", "cấp phép", "hỗ trợ",
    "bồi thường", "tái định cư", "quy hoạch",
)  # fmt: skip
"""Further words that subjects of papers are made of."""
OF_MERITS: Final = (
    "ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân", "chiến sĩ", "tiên tiến", "tập thể", "xuất sắc",
    "thành tích", "hoàn thành", "đoàn kết", "toàn dân", "đời sống", "văn minh", "người dân", "cải cách", "chứng nhận",
    "khóa học", "phó trưởng ban", "phó trưởng phòng", "chuyên viên", "tác giả", "quy trình", "giải pháp", "phó chủ tịch",
    "tham mưu", "cuộc vận động", "tư tưởng", "đạo đức", "phong cách", "học tập", "làm theo", "đóng góp", "tích cực",
    "tiêu biểu", "đột xuất", "đổi mới", "sáng tạo", "từ thiện", "nhân đạo", "giáo viên", "học sinh", "sinh viên",
    "nhân viên", "người lao động", "mục tiêu", "quốc gia", "bền vững", "giảm nghèo", "phòng, chống", "dịch bệnh",
    "thương binh", "liệt sĩ",
)  # fmt: skip
"""Further words that names of awards and merits are made of."""
BEFORE_NUMBER: Final = ("ngày", "tháng", "năm", "quý", "số", "lần", "khóa", "khoá", "đoạn", "kỳ", "thứ")
"""Words that stand before their number."""
AFTER_NUMBER: Final = ("ngày", "tháng", "năm", "tuần", "giờ", "phút", "triệu", "tỷ", "đồng")
"""Words that stand behind their number."""
