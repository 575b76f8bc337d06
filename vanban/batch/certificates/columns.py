"""What the lists for certificates may contain; the names are those of real import sheets."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from vanban.records.tables.table import Column

STT: Final = Column(
    "stt", "STT", ("TT", "Số TT", "Số thứ tự", "Thứ tự", "No", "S TT"), "so", width=6, asked=False,
    note="Số thứ tự trong danh sách kèm theo quyết định; in ở «Số sổ vàng»", examples=("1", "2", "3"),
)  # fmt: skip
HO_TEN: Final = Column(
    "ho_ten", "Họ và tên",
    ("Họ tên", "Tên cá nhân", "Tên người được khen", "Họ và tên cá nhân", "Họ, tên", "Họ và chữ đệm, tên", "Tên", "Cá nhân",
     "Họ, chữ đệm, tên", "Họ, đệm và tên", "Họ, tên đệm và tên", "Họ và tên (chữ in hoa)", "Tên người được khen thưởng",
     "Người được khen", "Người nhận", "Tên người nhận", "Cá nhân được khen thưởng", "Tên học sinh", "Họ tên học sinh"),
    "ten", required=True, width=26, note="Viết đủ họ, đệm, tên; không kèm học vị",
    examples=("Nguyễn Thị Ánh", "Trần Quốc Bảo", "Hoàng A Sình"),
)  # fmt: skip
TAP_THE: Final = Column(
    "ten_tap_the", "Tên tập thể",
    ("Tập thể", "Tên đơn vị được khen", "Tên tập thể, đơn vị", "Tên đơn vị/tập thể", "Tên tập thể được khen",
     "Tập thể được khen thưởng", "Tên tập thể được khen thưởng", "Tên tập thể đề nghị khen thưởng"),
    required=True, width=40, note="Tên tập thể như in trên giấy",
    examples=("Phòng Hành chính - Quản trị", "Phòng Tổng hợp", "Trung tâm Thông tin"),
)  # fmt: skip
GIOI_TINH: Final = Column(
    "gioi_tinh", "Giới tính", ("GT", "Phái", "Nam/Nữ", "Nam, nữ", "Giới", "Phái tính"), "gioi_tinh", width=10,
    choices=("Nam", "Nữ"), note="Nam hoặc Nữ; cần để in Ông hay Bà", examples=("Nữ", "Nam", "Nam"),
)  # fmt: skip
DANH_XUNG: Final = Column(
    "danh_xung", "Tên gọi", ("Danh xưng", "Xưng hô", "Ông/Bà", "Cấp bậc", "Quân hàm", "Cấp bậc, quân hàm"), width=12,
    note="Chỉ điền khi không phải Ông, Bà: Đại úy, Thượng tá …; bỏ trống được", examples=("", "", ""),
)  # fmt: skip
NGAY_SINH: Final = Column(
    "ngay_sinh", "Ngày sinh",
    ("Ngày tháng năm sinh", "Năm sinh", "NS", "Ngày, tháng, năm sinh", "Sinh ngày", "Ngày/tháng/năm sinh",
     "Ngày sinh/Năm sinh", "Ngày, năm sinh"), "ngay",
    width=13, note="Ngày/tháng/năm, hoặc chỉ năm", examples=("05/3/1985", "12/11/1979", "1990"),
)  # fmt: skip
CHUC_VU: Final = Column(
    "chuc_vu", "Chức vụ",
    ("Chức danh", "Chức vụ, chức danh", "Chức vụ hiện nay", "Chức vụ/chức danh", "Chức danh, chức vụ", "Chức vụ công tác",
     "Chức vụ chính quyền", "Nghề nghiệp/Chức vụ"), width=24,
    examples=("Chuyên viên", "Trưởng phòng", "Phó Trưởng phòng"),
)  # fmt: skip
PHONG_BAN: Final = Column(
    "phong_ban", "Phòng, ban",
    ("Tên phòng ban", "Phòng ban", "Bộ phận", "Phòng/ban", "Phòng", "Khoa/Phòng", "Khoa, phòng"),
    fill_down=True, doubted=True, width=26,
    note="In trước đơn vị; bỏ trống được", examples=("Phòng Hành chính - Quản trị", "Phòng Tổng hợp", "Phòng Nội chính"),
)  # fmt: skip
DON_VI: Final = Column(
    "don_vi", "Đơn vị công tác",
    ("Đơn vị", "Tên đơn vị", "Nơi công tác", "Cơ quan", "Cơ quan công tác", "Cơ quan, đơn vị", "Chức vụ, đơn vị công tác",
     "Tên cơ quan làm việc", "Cơ quan làm việc", "Nơi làm việc", "Đơn vị làm việc", "Tên cơ quan", "Tên cơ quan, đơn vị",
     "Cơ quan/đơn vị", "Cơ quan (đơn vị)", "Cơ quan, đơn vị công tác", "Đơn vị/Trường", "Tên cơ quan công tác"),
    fill_down=True, doubted=True, width=32, examples=("Văn phòng UBND tỉnh", "Văn phòng UBND tỉnh", "Văn phòng UBND tỉnh"),
)  # fmt: skip
CHU_QUAN: Final = replace(
    DON_VI, key="don_vi", ten="Cơ quan chủ quản", synonyms=("Cơ quan quản lý", "Trực thuộc", "Thuộc", *DON_VI.synonyms),
    note="In dưới tên tập thể; bỏ trống được",
)  # fmt: skip
THANH_TICH: Final = Column(
    "thanh_tich", "Thành tích",
    ("Nội dung khen", "Nội dung khen thưởng", "Lý do", "Lý do khen", "Thành tích đạt được", "Tóm tắt thành tích", "Nội dung",
     "Thành tích khen thưởng", "Lý do khen thưởng", "Nội dung thành tích", "Thành tích, công trạng"),
    fill_down=True, width=48, note="Bỏ trống thì lấy dòng «thanh_tich» của bản ghi chung",
    examples=("Đã hoàn thành xuất sắc nhiệm vụ công tác năm 2026", "", ""),
)  # fmt: skip
SO_VANG: Final = Column(
    "so_vang", "Số sổ vàng", ("Số vào sổ", "Số bằng", "Số vào sổ vàng", "Vào sổ số"), "so_hieu", width=12,
    note="Bỏ trống thì lấy STT", examples=("", "", ""),
)  # fmt: skip
DOI_TUONG: Final = Column(
    "doi_tuong", "Đối tượng",
    ("Phân loại đối tượng", "Phân loại", "Loại đối tượng", "Cá nhân/tập thể", "Phân loại khen thưởng", "Loại khen thưởng",
     "Loại hình khen thưởng", "Đối tượng khen thưởng", "Phân loại cá nhân/tập thể", "Tập thể/cá nhân"), width=14,
    choices=("Cá nhân", "Tập thể", "Hộ gia đình"), note="Chỉ cần khi danh sách có cả cá nhân và tập thể",
    examples=("", "", ""),
)  # fmt: skip
TRUY_TANG: Final = Column(
    "truy_tang", "Truy tặng", ("Truy tặng (x)",), width=10, note="Đánh x nếu truy tặng", examples=("", "", "")
)
DANH_HIEU: Final = Column(
    "danh_hieu_de_nghi", "Danh hiệu đề nghị",
    ("Danh hiệu", "Hình thức", "Hình thức khen thưởng", "Danh hiệu, hình thức khen thưởng", "Hình thức khen thưởng đề nghị"),
    fill_down=True, note="Chỉ để đối chiếu: khác loại giấy đang in thì báo",
)  # fmt: skip
EXAMPLE_MARK: Final = "Ví dụ, xóa hàng này"
"""Stands in the notes of the sample list's made-up rows; a row that still has it is warned about."""
GHI_CHU: Final = Column("ghi_chu", "Ghi chú", width=22, note="Không in", examples=(EXAMPLE_MARK,) * 3, asked=False)
QUYET_DINH: Final = (
    Column("so_quyet_dinh", "Số quyết định", ("Số QĐ", "QĐ số"), width=16, fill_down=True,
           note="Chỉ điền khi khác bản ghi chung", examples=("", "", "")),
    Column("ngay_quyet_dinh", "Ngày quyết định", ("Ngày QĐ",), "ngay", fill_down=True, width=14,
           note="Chỉ điền khi khác bản ghi chung", examples=("", "", "")),
)  # fmt: skip

_MERIT: Final = replace(THANH_TICH, examples=("", "", ""))
_SORT: Final = replace(DOI_TUONG, sampled=False)
"""Lists of one kind of people may tell it all the same: a row of another kind is then refused."""
PERSONS: Final = (
    STT, HO_TEN, GIOI_TINH, DANH_XUNG, NGAY_SINH, CHUC_VU, PHONG_BAN, DON_VI, _MERIT, SO_VANG, TRUY_TANG, *QUYET_DINH,
    DANH_HIEU, GHI_CHU, _SORT,
)  # fmt: skip
COLLECTIVES: Final = (STT, TAP_THE, CHU_QUAN, _MERIT, SO_VANG, *QUYET_DINH, DANH_HIEU, GHI_CHU, _SORT)


def _third(column: Column, third: str) -> Column:
    """Give a column of persons its example in the sample's third row, which honours a collective."""
    return replace(column, examples=(*(column.examples or ("", ""))[:2], third))


MIXED: Final = (
    STT, _third(HO_TEN, ""),
    replace(TAP_THE, note="Điền thay cho họ tên khi khen tập thể", examples=("", "", "Phòng Tổng hợp")),
    _third(DOI_TUONG, "Tập thể"), _third(GIOI_TINH, ""), DANH_XUNG, _third(NGAY_SINH, ""), _third(CHUC_VU, ""),
    _third(PHONG_BAN, ""), DON_VI, THANH_TICH, SO_VANG, TRUY_TANG, *QUYET_DINH, DANH_HIEU, GHI_CHU,
)  # fmt: skip
INITIATIVES: Final = (
    STT,
    Column("ten_sang_kien", "Tên sáng kiến", ("Sáng kiến", "Tên đề tài", "Đề tài", "Tên đề tài/sáng kiến", "Tên giải pháp"),
           required=True, fill_down=True, width=46,
           examples=("Số hóa hồ sơ thi đua, khen thưởng", "Sổ tay điện tử cho văn thư", "Quy trình tiếp nhận văn bản đến")),
    replace(HO_TEN, ten="Tác giả", synonyms=("Tên tác giả", "Tác giả sáng kiến", "Tác giả/đồng tác giả", "Đồng tác giả",
                                             "Họ và tên", *HO_TEN.synonyms), note="Nhiều tác giả: mỗi người một hàng"),
    GIOI_TINH, DANH_XUNG, CHUC_VU, PHONG_BAN, DON_VI,
    Column("ty_le", "Tỷ lệ đóng góp (%)", ("Tỷ lệ", "Tỷ lệ đóng góp", "Phần trăm đóng góp"), "so", width=12,
           note="Bỏ trống được", examples=("60", "40", "100")),
    Column("chu_dau_tu", "Chủ đầu tư tạo ra sáng kiến", ("Chủ đầu tư",), fill_down=True, width=24, note="Nếu khác tác giả",
           examples=("", "", "")),
    Column("tom_tat", "Tóm tắt nội dung", ("Tóm tắt", "Nội dung sáng kiến"), fill_down=True, width=46,
           examples=("Tổ chức lại kho hồ sơ, tra cứu theo tên và năm", "Tập hợp thể thức thường dùng", "Rút gọn còn bốn bước")),
    Column("loi_ich", "Lợi ích mang lại", ("Lợi ích", "Hiệu quả"), fill_down=True, width=36,
           examples=("Rút ngắn thời gian tìm hồ sơ", "", "Trả kết quả trong ngày")),
    SO_VANG, *QUYET_DINH, GHI_CHU, _SORT,
)  # fmt: skip
COURSES: Final = (
    STT, HO_TEN, GIOI_TINH, DANH_XUNG, NGAY_SINH, CHUC_VU, PHONG_BAN, DON_VI,
    Column("ten_khoa", "Tên khóa học", ("Khóa học", "Khóa bồi dưỡng", "Tên lớp", "Lớp"), fill_down=True, width=40,
           note="Bỏ trống thì lấy của bản ghi chung", examples=("", "", "")),
    Column("xep_loai", "Xếp loại", ("Kết quả", "Loại", "Kết quả học tập"), width=12, examples=("Giỏi", "Khá", "Giỏi")),
    SO_VANG, *QUYET_DINH, GHI_CHU, _SORT,
)  # fmt: skip
