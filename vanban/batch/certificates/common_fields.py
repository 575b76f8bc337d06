"""The common record of one printing: what all its certificates share. Fields as data, with what the sample says of them."""

from __future__ import annotations

from typing import Final, Literal

from vanban.frozen import dataclass

FieldKind = Literal["chu", "dong", "ngay", "nam", "chon", "co_khong", "kho", "tep", "nguoi_ky"]


@dataclass(frozen=True, slots=True)
class CommonField:
    """One key of the common record.

    Attributes:
        key: the key.
        ten: what a clerk calls it.
        kind: text; text of several lines; a date; a year; a choice; yes or no; a paper size; a file; the signer.
        note: comment in the sample.
        sample: value in the sample; "" leaves the key out of it.
        required: whether the record must have it.
        choices: allowed values.
        default: value when the record leaves it out.
    """

    key: str
    ten: str
    kind: FieldKind = "chu"
    note: str = ""
    sample: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()
    default: str = ""


LOAI: Final = CommonField("loai", "loại giấy", note="loại giấy; phải khớp với lệnh đang chạy")
THAM_QUYEN: Final = CommonField(
    "tham_quyen", "người có thẩm quyền", note="dòng chữ đỏ dưới Tiêu ngữ: chức vụ người có thẩm quyền quyết định",
    sample="Chánh Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn", required=True,
)  # fmt: skip
SO_QUYET_DINH: Final = CommonField(
    "so_quyet_dinh", "số quyết định", note="bỏ trống: in chỗ để viết tay", sample="15/QĐ-VP"
)
NGAY_QUYET_DINH: Final = CommonField(
    "ngay_quyet_dinh", "ngày quyết định", "ngay", note="ngày/tháng/năm; có thể chỉ có tháng và năm: 01/2026",
    sample="15/01/2026",
)  # fmt: skip
DIA_DANH: Final = CommonField("dia_danh", "địa danh", sample="Lạng Sơn", required=True)
NGAY_KY: Final = CommonField("ngay_ky", "ngày ký", "ngay", note="bỏ trống: lấy ngày quyết định")
NGUOI_KY: Final = CommonField("nguoi_ky", "người ký", "nguoi_ky", required=True, sample="Chánh Văn phòng")
NAM: Final = CommonField(
    "nam", "năm khen", "nam", note="năm của thành tích, danh hiệu; dùng được trong câu: {nam}", sample="2026"
)
THANH_TICH: Final = CommonField(
    "thanh_tich", "thành tích", "dong", note="in cho hàng nào không có thành tích riêng; dùng được {nam}, {chuc_vu}, {don_vi}",
    sample="Đã hoàn thành xuất sắc nhiệm vụ công tác năm {nam}",
)  # fmt: skip
DONG_TANG: Final = CommonField("dong_tang", "dòng tặng", note="đổi chữ của dòng trên tên giấy")
TEN_GIAY: Final = CommonField("ten_giay", "tên giấy", note="đổi chữ của dòng lớn nhất")
PHU_DE: Final = CommonField("phu_de", "dòng dưới tên giấy", note="bỏ trống: tự đặt")
XUNG_HO: Final = CommonField(
    "xung_ho", "cách xưng hô", "chon",
    note="theo_gioi_tinh: Ông/Bà theo cột Giới tính; ong_ba: in «Ông (bà)»; khong: chỉ in họ tên",
    choices=("theo_gioi_tinh", "ong_ba", "khong"), default="theo_gioi_tinh",
)  # fmt: skip
TIEN_TO_TAP_THE: Final = CommonField(
    "tien_to_tap_the", "chữ «Tập thể:»", "co_khong", note="in chữ «Tập thể:» trước tên tập thể", default="khong"
)
TEN_IN_HOA: Final = CommonField(
    "ten_in_hoa", "họ tên chữ hoa", "co_khong", note="in họ tên bằng chữ hoa", default="khong"
)
SO_VANG: Final = CommonField(
    "so_vang", "số sổ vàng", "chon", note="stt: lấy STT khi không có cột Số sổ vàng; khong: không in",
    choices=("stt", "khong"), default="stt",
)  # fmt: skip
NHAN_SO: Final = CommonField("nhan_so", "nhãn của số sổ", note="chữ trước số sổ", default="Số sổ vàng:")
THU_TU: Final = CommonField(
    "thu_tu", "thứ tự in", "chon", note="danh_sach: theo danh sách; ten: theo tên người, thứ tự chữ cái tiếng Việt",
    choices=("danh_sach", "ten"), default="danh_sach",
)  # fmt: skip
KHO_GIAY: Final = CommonField(
    "kho_giay", "khổ giấy", "kho", note="A4, A3 (ngang), hoặc rộng x cao bằng mm: 400x300", default="A4"
)
KHUNG: Final = CommonField(
    "khung", "khung trang trí", "chon", choices=("sen", "van", "trien", "trong_dong", "song", "khong"),
    note="sen: dây hoa sen; van: hoa văn đan; trien: triện hồi văn; trong_dong: hoa văn trống đồng; song: sóng nước; khong: "
    "giấy đã in khung sẵn",
)  # fmt: skip
MAU_KHUNG: Final = CommonField(
    "mau_khung", "màu khung", "chon", choices=("do_vang", "xanh_vang", "luc_vang"), note="màu của khung"
)
DAU_TRANG: Final = CommonField(
    "dau_trang", "dòng đầu trang", "chon", note="nha_nuoc: Quốc hiệu, Tiêu ngữ; dang: tiêu đề của Đảng; khong: bỏ trống",
    choices=("nha_nuoc", "dang", "khong"), default="nha_nuoc",
)  # fmt: skip
QUOC_HUY: Final = CommonField(
    "quoc_huy", "ảnh Quốc huy", "tep", note="tệp ảnh PNG hoặc JPEG của cơ quan; bỏ trống: các dòng dồn lên cho kín chỗ"
)
CHU_TIEU_DE: Final = CommonField(
    "chu_tieu_de", "kiểu chữ tên giấy", "chon", choices=("times", "trang_trong"), default="times",
    note="times: Times New Roman; trang_trong: chữ trang trí, kèm sẵn trong tệp nên máy không có phông vẫn hiện đúng",
)  # fmt: skip
NEN: Final = CommonField(
    "nen",
    "ảnh nền",
    "tep",
    note="ảnh PNG hoặc JPEG của cơ quan nằm dưới chữ, cùng tỷ lệ với giấy, từ 150 điểm ảnh mỗi inch",
)
TEN_KHOA: Final = CommonField(
    "ten_khoa",
    "tên khóa học",
    sample="Bồi dưỡng nghiệp vụ thi đua, khen thưởng năm 2026",
    note="tên khóa học, không kèm ngoặc kép",
)
TU_NGAY: Final = CommonField("tu_ngay", "ngày bắt đầu", "ngay", sample="05/01/2026")
DEN_NGAY: Final = CommonField("den_ngay", "ngày kết thúc", "ngay", sample="09/01/2026")
TEN_KNC: Final = CommonField(
    "ten_ky_niem_chuong", "tên Kỷ niệm chương", sample="Vì sự nghiệp thi đua, khen thưởng", required=True,
    note="không kèm ngoặc kép",
)  # fmt: skip
MOI_GIAY: Final = CommonField(
    "moi_giay", "mỗi giấy cho", "chon", note="tac_gia: mỗi tác giả một giấy; sang_kien: mỗi sáng kiến một giấy, ghi đủ tác giả",
    choices=("tac_gia", "sang_kien"), default="tac_gia",
)  # fmt: skip

_SHARED: Final = (
    LOAI, THAM_QUYEN, SO_QUYET_DINH, NGAY_QUYET_DINH, DIA_DANH, NGAY_KY, NGUOI_KY, NAM, DONG_TANG, TEN_GIAY, PHU_DE, XUNG_HO,
    TEN_IN_HOA, SO_VANG, NHAN_SO, THU_TU, KHO_GIAY, KHUNG, MAU_KHUNG, DAU_TRANG, QUOC_HUY, NEN,
    CHU_TIEU_DE,
)  # fmt: skip
AWARD: Final = (*_SHARED[:8], THANH_TICH, *_SHARED[8:12], TIEN_TO_TAP_THE, *_SHARED[12:])
BADGE: Final = (*AWARD[:8], TEN_KNC, *AWARD[8:])
INITIATIVE: Final = (*_SHARED[:8], MOI_GIAY, *_SHARED[8:])
COURSE: Final = (*_SHARED[:8], TEN_KHOA, TU_NGAY, DEN_NGAY, THANH_TICH, *_SHARED[8:])
