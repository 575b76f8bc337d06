"""Words of several syllables that a line's end should not cut, and words that stay with a number."""

from __future__ import annotations

from typing import Final

OF_BODIES: Final = (
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
OF_SUBJECTS: Final = (
    "chủ tịch", "giám đốc", "chánh văn phòng", "thi đua", "khen thưởng", "công tác", "thực hiện", "cán bộ", "công chức",
    "viên chức", "nhiệm vụ", "bằng khen", "giấy khen", "danh hiệu", "hình thức", "phong trào", "quyết định", "nghị quyết",
    "thông báo", "báo cáo", "quy chế", "quy định", "phương hướng", "triển khai", "kết quả", "tăng cường", "phòng chống",
    "thiên tai", "cứu nạn", "tìm kiếm", "chính phủ", "sáng kiến", "sơ kết", "tổng kết", "thành lập", "bổ nhiệm",
    "phê duyệt", "ban hành", "về việc", "đề án", "chương trình", "dịch vụ", "đơn vị", "trực thuộc", "cấp tỉnh", "giai đoạn",
    "thẩm quyền", "giải quyết", "thủ tục", "đảng viên", "lãnh đạo", "quản trị", "dữ liệu", "tài liệu", "hồ sơ", "đầu năm",
    "cuối năm", "hội nghị", "kiểm tra", "giám sát", "an toàn", "giao thông", "đất đai", "y tế",
)  # fmt: skip
"""Further words that subjects of papers are made of."""
OF_MERITS: Final = (
    "ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân", "chiến sĩ", "cơ sở", "lao động", "tiên tiến", "tập thể",
    "xuất sắc", "thành tích", "hoàn thành", "đoàn kết", "toàn dân", "đời sống", "nông thôn", "đô thị", "văn minh",
    "doanh nghiệp", "người dân", "công trình", "cải cách", "phục vụ", "kỷ niệm", "chứng nhận", "khóa học", "bồi dưỡng",
    "nghiệp vụ", "phó trưởng ban", "trưởng phòng", "phó trưởng phòng", "chuyên viên", "địa bàn", "tác giả", "quy trình",
    "giải pháp", "chủ nhiệm", "bí thư", "phó chủ tịch", "tham mưu", "vận động", "cuộc vận động", "tư tưởng", "đạo đức",
    "phong cách", "học tập", "làm theo", "hưởng ứng", "phát động", "nâng cao", "chất lượng", "hiệu quả", "đóng góp",
    "tích cực", "tiêu biểu", "đột xuất", "đổi mới", "sáng tạo", "xã hội", "quốc phòng", "an ninh", "trật tự", "chính trị",
    "từ thiện", "nhân đạo", "giáo viên", "học sinh", "sinh viên", "nhân viên", "người lao động", "phụ trách", "mục tiêu",
    "quốc gia", "bền vững", "giảm nghèo", "phòng, chống", "dịch bệnh", "thương binh", "liệt sĩ",
)  # fmt: skip
"""Further words that names of awards and merits are made of."""
BEFORE_NUMBER: Final = ("ngày", "tháng", "năm", "quý", "số", "lần", "khóa", "khoá", "đoạn", "kỳ", "thứ")
"""Words that stand before their number."""
AFTER_NUMBER: Final = ("ngày", "tháng", "năm", "tuần", "giờ", "phút", "triệu", "tỷ", "đồng")
"""Words that stand behind their number."""
