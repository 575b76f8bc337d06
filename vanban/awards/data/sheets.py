"""The sheets of the year's workbook: their names and columns, with the headers clerks give them."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from vanban.frozen import dataclass
from vanban.records.tables.columns import Column

_STT = Column("stt", "STT", ("TT", "Số TT"))
_NAME = Column("ten", "Họ và tên", ("Họ tên", "Tên cá nhân"), kind="ten", required=True)
_BORN = Column("ngay_sinh", "Ngày sinh", ("Năm sinh", "Ngày, tháng, năm sinh"), kind="ngay")
_SEX = Column("gioi_tinh", "Giới tính", ("GT", "Phái"), kind="gioi_tinh", choices=("Nam", "Nữ"))
_OFFICE = Column("chuc_vu", "Chức vụ", ("Chức danh", "Chức vụ, chức danh", "Chức danh, chức vụ", "Chức vụ (chức danh)"))
_UNIT = Column(
    "don_vi", "Đơn vị công tác", ("Đơn vị", "Phòng ban", "Nơi công tác", "Phòng, đơn vị", "Đơn vị, phòng ban", "Khoa, phòng"),
    fill_down=True,
)  # fmt: skip
_OWN_UNIT = replace(_UNIT, doubted=True)
"""Of people who all have one: a blank below a unit is asked."""
_AWARDS = Column(
    "danh_hieu",
    "Danh hiệu đề nghị",
    ("Danh hiệu", "Hình thức khen thưởng", "Danh hiệu/hình thức"),
    required=True,
    note="Một hay nhiều, cách nhau dấu chấm phẩy: LĐTT; CSTĐCS; Bằng khen của Chủ tịch UBND tỉnh.",
    width=28,
)
_DEED = Column("thanh_tich", "Thành tích", ("Nội dung khen", "Lý do khen"))
_LEVEL = Column(
    "muc", "Mức hoàn thành nhiệm vụ", ("Mức HTNV", "Mức độ hoàn thành"), choices=("HTXSNV", "HTTNV", "HTNV", "KHTNV")
)
_VOTES = (
    Column(
        "dong_y",
        "Số phiếu đồng ý",
        (
            "Phiếu đồng ý",
            "Số phiếu đồng ý/Tổng số phiếu",
            "Số phiếu đồng ý/Tổng số",
            "Kết quả bỏ phiếu",
            "Số phiếu đạt",
        ),
        kind="so",
        note="Để trống đến khi Hội đồng bỏ phiếu; viết 7/11 thì không cần cột «Tổng số phiếu».",
    ),
    Column(
        "tong_phieu",
        "Tổng số phiếu",
        ("Tổng số thành viên", "Tổng phiếu", "Số phiếu tổng số"),
        kind="so",
        note="Tổng số thành viên Hội đồng.",
    ),
)
_EACH_VOTE = Column(
    "phieu_rieng",
    "Phiếu từng danh hiệu",
    ("Kết quả phiếu từng danh hiệu", "Phiếu theo danh hiệu"),
    note="Khi mỗi danh hiệu một kết quả: CSTĐCS: 7/11; LĐTT: 11/11.",
)
_OUT = Column(
    "rut",
    "Rút, thôi xét",
    ("Xin rút", "Thôi xét", "Rút đề nghị"),
    note="Để trống: vẫn xét. Rút cả hàng: ghi lý do; rút một danh hiệu: CSTĐCS: xin rút ngày 11/12.",
)
_NOTE = Column("ghi_chu", "Ghi chú")
_DIED = Column(
    "tu_tran",
    "Từ trần",
    ("Ngày từ trần", "Ngày mất", "Truy tặng", "Hy sinh"),
    note="Ngày từ trần (hoặc x): giấy tờ từ ngày ấy ghi truy tặng, thân nhân nhận. Người còn sống: để trống.",
)
_EARLIER = Column(
    "da_dat",
    "Danh hiệu đã đạt",
    ("Thành tích đã đạt", "Danh hiệu, hình thức đã được tặng"),
    note="Kèm năm và số quyết định: 2024: CSTĐCS (31/QĐ-VP).",
)
_DUTY = Column("nhiem_vu", "Quyền hạn, nhiệm vụ được giao", ("Nhiệm vụ được giao", "Nhiệm vụ", "Chức năng, nhiệm vụ"))
_ROOTS = (
    Column("que_quan", "Quê quán"),
    Column("trinh_do", "Trình độ chuyên môn", ("Trình độ",)),
    _DUTY,
)
_RECEIVED = Column("tiep_nhan", "Ngày tiếp nhận hồ sơ", ("Ngày nhận hồ sơ",), kind="ngay")
_MEMBERS = (
    Column("so_nguoi", "Tổng số người", ("Tổng số cán bộ",), kind="so"),
    Column("so_ldtt", "Số LĐTT", kind="so"),
    Column("so_cstdcs", "Số CSTĐCS", kind="so"),
    Column("bi_ky_luat", "Bị kỷ luật", kind="so"),
)
_WHOM = Column("doi_tuong", "Đối tượng", fill_down=True, choices=("Cá nhân", "Tập thể", "Hộ gia đình"))
_ANY_NAME = Column("ten", "Tên tập thể, cá nhân", ("Họ và tên", "Tên", "Tập thể, cá nhân"), required=True)
_NUMBER = Column("so_qd", "Số quyết định", ("Quyết định số", "Số QĐ"))
_DAY = Column("ngay_qd", "Ngày quyết định", ("Ngày QĐ",), kind="ngay")


@dataclass(frozen=True, slots=True)
class SheetKind:
    """One sheet: its name, what it is for, its columns, what makes two of its rows one and the same."""

    ten: str
    de: str
    cot: tuple[Column, ...]
    cung: tuple[tuple[str, ...], ...] = ()


PEOPLE: Final = SheetKind(
    "Cá nhân",
    "Người được đề nghị xét cuối năm, mỗi người một hàng.",
    (_STT, _NAME, _BORN, _SEX, _OFFICE, _OWN_UNIT, _AWARDS, _DEED, _LEVEL, _EARLIER, *_VOTES, _EACH_VOTE, _OUT, *_ROOTS,
     Column("bi_ky_luat", "Bị kỷ luật", kind="so"), Column("nhom", "Nhóm đối tượng"), _RECEIVED, _DIED, _NOTE),
)  # fmt: skip
COLLECTIVES: Final = SheetKind(
    "Tập thể",
    "Phòng, đơn vị được đề nghị xét cuối năm.",
    (_STT, Column("ten", "Tên tập thể", ("Tập thể", "Tên đơn vị"), required=True), _AWARDS, _DEED, _LEVEL, *_MEMBERS,
     *_VOTES, _EACH_VOTE, _OUT, _EARLIER, _DUTY, _RECEIVED, _NOTE),
    (("ten",),),
)  # fmt: skip
HOUSEHOLDS: Final = SheetKind(
    "Hộ gia đình",
    "Hộ được đề nghị khen thưởng (xã, phường).",
    (_STT, Column("ten", "Họ và tên chủ hộ", ("Chủ hộ", "Hộ gia đình", "Họ và tên"), kind="ten", required=True), _SEX,
     Column("don_vi", "Địa chỉ", ("Thôn, tổ dân phố", "Nơi ở"), fill_down=True), _AWARDS, _DEED, *_VOTES, _EACH_VOTE, _OUT,
     _RECEIVED, _NOTE),
)  # fmt: skip
IDEAS: Final = SheetKind(
    "Sáng kiến",
    "Sáng kiến và tác giả, mỗi tác giả một hàng.",
    (_STT, Column("ten_sang_kien", "Tên sáng kiến", ("Sáng kiến", "Đề tài")),
     Column("ten", "Tác giả", ("Họ và tên", "Đồng tác giả"), kind="ten", required=True), _BORN, _SEX, _OFFICE, _UNIT,
     Column("dong_gop", "Tỷ lệ đóng góp (%)", ("Tỷ lệ đóng góp",), kind="so",
            note="Mỗi đồng tác giả một hàng; cộng lại 100."),
     Column("linh_vuc", "Lĩnh vực"),
     Column("pham_vi", "Phạm vi áp dụng", ("Phạm vi",), choices=("cơ sở", "tỉnh", "toàn quốc")),
     Column("diem", "Điểm các thành viên", ("Điểm",),
            note="Tổng điểm của từng thành viên, cách nhau dấu chấm phẩy: 74; 75; 80."),
     *_VOTES,
     Column("noi_dung", "Nội dung, hiệu quả", ("Mô tả sáng kiến", "Nội dung sáng kiến")),
     Column("trinh_do", "Trình độ chuyên môn", ("Trình độ",)),
     Column("chu_dau_tu", "Chủ đầu tư", ("Chủ đầu tư tạo ra sáng kiến",)),
     Column("ap_dung", "Ngày áp dụng lần đầu", ("Ngày áp dụng thử",), kind="ngay"),
     Column("bao_mat", "Thông tin cần bảo mật"), Column("dieu_kien", "Điều kiện áp dụng", ("Điều kiện cần thiết để áp dụng",)),
     Column("loi_ich", "Lợi ích", ("Đánh giá lợi ích",)), Column("thu", "Người tham gia áp dụng thử", ("Người áp dụng thử",))),
)  # fmt: skip
COUNCILS: Final = SheetKind(
    "Hội đồng",
    "Thành viên Hội đồng Thi đua - Khen thưởng và Hội đồng sáng kiến; ai dự họp, ai vắng.",
    (Column("hoi_dong", "Hội đồng", fill_down=True, required=True, choices=("Thi đua - Khen thưởng", "Sáng kiến")),
     _STT, _NAME, _OFFICE,
     Column("chuc_danh", "Chức danh trong Hội đồng", ("Chức danh",)),
     Column("co_mat", "Có mặt", ("Dự họp",), note="x: có mặt; cả cột trống: chưa họp."),
     Column("ly_do", "Lý do vắng", ("Lý do",)), Column("y_kien", "Ý kiến bằng văn bản", ("Gửi ý kiến",)),
     Column("vai_tro", "Vai trò tại cuộc họp", ("Vai trò", "Nhiệm vụ tại cuộc họp"),
            note="Chủ trì, Thư ký, Trưởng ban kiểm phiếu, Ủy viên ban kiểm phiếu; thành viên khác để trống.")),
)  # fmt: skip
BALLOTS: Final = SheetKind(
    "Kiểm phiếu",
    "Số phiếu phát ra, thu về, hợp lệ của cuộc họp.",
    (_STT, Column("danh_hieu", "Danh hiệu", ("Danh hiệu, hình thức",), note="«tất cả» hoặc từng danh hiệu."),
     Column("phat_ra", "Số phiếu phát ra", ("Phát ra",), kind="so"), Column("thu_ve", "Số phiếu thu về", ("Thu về",), kind="so"),
     Column("hop_le", "Số phiếu hợp lệ", ("Hợp lệ",), kind="so"),
     Column("khong_hop_le", "Số phiếu không hợp lệ", ("Không hợp lệ",), kind="so"), _NOTE),
)  # fmt: skip
REGISTERED: Final = SheetKind(
    "Đăng ký",
    "Ai đăng ký danh hiệu gì đầu năm.",
    (_STT, _WHOM, _ANY_NAME, _OFFICE, _UNIT,
     Column("danh_hieu", "Danh hiệu đăng ký", ("Danh hiệu, hình thức đăng ký", "Danh hiệu"), required=True), _NOTE),
)  # fmt: skip
LAST_YEAR: Final = SheetKind(
    "Năm trước",
    "Đề nghị cấp trên khen thưởng cho thành tích năm trước.",
    (_STT, _WHOM, _ANY_NAME, _BORN, _SEX, _OFFICE, _UNIT, _AWARDS, _DEED, _LEVEL, _EARLIER,
     Column("ten_sang_kien", "Sáng kiến", ("Tên sáng kiến",)), *_MEMBERS, *_VOTES, *_ROOTS, _DIED, _NOTE),
)  # fmt: skip
MEDALS: Final = SheetKind(
    "Kỷ niệm chương",
    "Người được đề nghị tặng Kỷ niệm chương.",
    (_STT, _NAME, _BORN, _SEX, _OFFICE, _OWN_UNIT,
     Column("danh_hieu", "Tên kỷ niệm chương", ("Kỷ niệm chương", "Loại kỷ niệm chương")),
     Column("so_nam", "Số năm công tác trong ngành", ("Số năm công tác", "Thời gian công tác"), kind="so"),
     Column("dot", "Đợt", ("Đợt đề nghị",), note="1 hoặc 2."), _NOTE),
)  # fmt: skip
DELEGATES: Final = SheetKind("Cử dự lớp", "Người được cử dự lớp bồi dưỡng.", (_STT, _NAME, _OFFICE, _OWN_UNIT, _NOTE))
RESULTS: Final = SheetKind(
    "Kết quả cấp trên",
    "Cấp trên đã tặng hay không tặng: ghi khi có quyết định.",
    (_STT, Column("nam", "Năm xét", ("Năm", "Năm đề nghị"), kind="so"), _ANY_NAME, _UNIT, _AWARDS,
     Column("ket_qua", "Kết quả", ("Kết quả xét",), choices=("tặng", "không tặng", "hình thức khác")),
     Column("hinh_thuc", "Được tặng", ("Hình thức được tặng",), note="Chỉ ghi khi kết quả là hình thức khác."),
     _NUMBER, _DAY, _NOTE),
)  # fmt: skip
CHANGES: Final = SheetKind(
    "Thay đổi",
    "Đính chính, hủy bỏ, bổ sung văn bản đã phát hành.",
    (_STT, Column("loai", "Loại", ("Việc", "Hình thức xử lý"), required=True, choices=("đính chính", "hủy bỏ", "bổ sung")),
     Column("van_ban", "Văn bản", ("Số văn bản", "Văn bản đã phát hành"), required=True, note="Số, ký hiệu: 01/QĐ-VP."),
     Column("ngay", "Ngày", kind="ngay"),
     Column("ten", "Tập thể, cá nhân", ("Họ và tên", "Tên")), replace(_UNIT, doubted=False),
     Column("danh_hieu", "Danh hiệu", ("Danh hiệu, hình thức",)),
     Column("sai", "Nội dung đã ghi", ("Đã ghi", "Nội dung sai")), Column("dung", "Nội dung đúng", ("Sửa thành", "Đúng là")),
     _OFFICE, _SEX, _DEED, Column("tien", "Tiền thưởng", ("Tiền thưởng (đồng)", "Số tiền"), kind="so"),
     Column("ly_do", "Lý do"), _DIED, _NOTE),
)  # fmt: skip
ONE_OFFS: Final = SheetKind(
    "Đột xuất, chuyên đề",
    "Khen thưởng đột xuất, theo chuyên đề: mỗi đợt một quyết định.",
    (_STT, Column("dot", "Đợt", ("Tên đợt", "Nội dung đợt"), fill_down=True, required=True),
     Column("ngay", "Ngày quyết định", ("Ngày",), kind="ngay", fill_down=True),
     Column("loai", "Loại khen thưởng", ("Loại",), fill_down=True),
     Column("thoi_gian", "Thời gian lập thành tích", ("Thời gian", "Thời gian thành tích"), fill_down=True),
     Column("can_cu", "Căn cứ đề nghị", ("Biên bản, tờ trình",), fill_down=True),
     _WHOM, _ANY_NAME, _SEX, _OFFICE, _UNIT, _AWARDS, _DEED, _DIED, _NOTE),
)  # fmt: skip
ALL: Final = (
    PEOPLE, COLLECTIVES, HOUSEHOLDS, IDEAS, COUNCILS, BALLOTS, REGISTERED, LAST_YEAR, MEDALS, DELEGATES, RESULTS, CHANGES,
    ONE_OFFS,
)  # fmt: skip
"""Every sheet, in the order of the workbook."""
