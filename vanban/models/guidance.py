"""What is said to a clerk beside a field: a hint, an example, whether it is asked for seldom; once, for every face.

The label of a field is its `description`. Keyed by the name of the field, or by model and field where models differ.
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Guide(NamedTuple):
    """What helps to fill a field.

    Attributes:
        help: one sentence; "" where the label says it all.
        example: what one may write; "" for none.
    """

    help: str = ""
    example: str = ""


GUIDES: Final[dict[str, Guide]] = {
    "trich_yeu": Guide(
        "Văn bản nói về việc gì; không gõ «Về việc», không chấm cuối câu.", "Tổng kết công tác năm 2026"
    ),
    "CongVan.trich_yeu": Guide("Chữ in sau «V/v»; không gõ «V/v».", "báo cáo kết quả thi đua năm 2026"),
    "kinh_gui": Guide("Mỗi nơi một dòng."),
    "moi": Guide("Mỗi người hoặc đơn vị được mời một dòng.", "Lãnh đạo các phòng"),
    "dien": Guide("Mỗi nơi một dòng."),
    "toi_du": Guide("Nối sau chữ «Tới dự».", "Hội nghị tổng kết công tác năm 2026"),
    "can_cu": Guide("Mỗi căn cứ một dòng, không cần gõ dấu chấm phẩy."),
    "noi_nhan": Guide("Mỗi nơi một dòng, không gõ gạch đầu dòng; dòng Lưu có ô riêng bên dưới."),
    "noi_dung": Guide(
        "Gõ hoặc dán như trong Word. Đầu dòng «I.», «1.», «a)», «-», «Điều 1.» thành đề mục; **chữ** là đậm, *chữ* là nghiêng. "
        "Bảng dán từ Word, Excel giữ là bảng."
    ),
    "ngay": Guide("Để trống nếu chưa biết; văn bản in chỗ trống để ghi tay.", "05/3/2026"),
    "so": Guide("Để trống khi soạn; lúc phát hành sổ sẽ cấp số."),
    "chen": Guide("Chữ cái sau số, khi phải chèn số.", "a"),
    "ky_hieu": Guide("Chỉ ghi khi khác ký hiệu thường lệ; để trống thì lập theo tên loại và cơ quan."),
    "CoQuan.ky_hieu": Guide("Chữ viết tắt tên cơ quan, đứng trong số và ký hiệu.", "VP"),
    "CoQuan.ten": Guide("Như in ở đầu văn bản, gõ chữ thường.", "Văn phòng"),
    "CoQuan.chu_quan": Guide("Cơ quan cấp trên trực tiếp; không có thì để trống.", "UBND tỉnh Lạng Sơn"),
    "CoQuan.ten_day_du": Guide("Dùng khi nhắc tên cơ quan trong câu.", "Văn phòng UBND tỉnh Lạng Sơn"),
    "DonVi.ky_hieu": Guide("Chữ viết tắt tên đơn vị.", "HCQT"),
    "linh_vuc": Guide("Đứng sau ký hiệu cơ quan; để trống thì lấy của đơn vị soạn thảo ở dòng Lưu.", "TH"),
    "dia_danh": Guide("Tên nơi đứng trước ngày tháng.", "Lạng Sơn"),
    "chuc_vu": Guide("", "Chánh Văn phòng"),
    "ho_ten": Guide("", "Nguyễn Văn Hà"),
    "kt": Guide("Cấp phó ký thay: ghi chức vụ của cấp trưởng.", "Chánh Văn phòng"),
    "tm": Guide("Ký thay mặt tập thể: ghi tên tập thể.", "Ủy ban nhân dân"),
    "tl": Guide("Ký thừa lệnh: ghi chức vụ người ra lệnh."),
    "tuq": Guide("Ký thừa ủy quyền: ghi chức vụ người ủy quyền."),
    "q": Guide("Quyền cấp trưởng: ghi chức vụ đang quyền."),
    "nguoi_ky_mac_dinh": Guide("Họ tên (hoặc tên gọi tắt) của người thường ký."),
    "gio": Guide("", "8 giờ 00"),
    "chu": Guide("Chỉ khi không ghi được bằng giờ và ngày.", "các buổi chiều thứ Sáu"),
    "ThoiDiem.ngay": Guide("", "15/12/2026"),
    "Luu.don_vi": Guide("Chữ viết tắt đơn vị soạn thảo.", "HCQT"),
    "Luu.noi": Guide("Thường là VT.", "VT"),
    "muc_dich": Guide("In trong ngoặc sau tên.", "để b/c"),
    "thanh_phan": Guide("Mỗi người hoặc nhóm một dòng."),
    "vang_mat": Guide("Mỗi người một dòng, ghi cả lý do."),
    "chuong_trinh": Guide("Mỗi mục một dòng."),
    "du_thao": Guide("Ghi 1, 2, 3… cho dự thảo lần thứ mấy; 0 là dự thảo không ghi lần."),
    "thanh_vien": Guide("Mỗi thành viên một dòng."),
    "so_ban": Guide("Ghi số, hoặc «tính» để cộng từ nơi nhận."),
    "TrinhBay.noi_dung": Guide("Từ 13 đến 14."),
    "thut": Guide("Từ 10 đến 12,7 mm."),
}
RARE: Final = frozenset({
    "so", "chen", "ky_hieu", "khan", "mat", "in_dau_mat", "pham_vi", "du_thao", "ky_hieu_nguoi_soan", "so_ban", "lien_he",
    "trinh_bay", "thong_tin_ky_so", "ho_so", "han_tra_loi", "ghi_chu", "phu_luc", "kem_theo", "tham_quyen", "loi_mo_dau",
    "loi_dan", "nhan_chu_tri", "nhan_thu_ky", "ghi_chuc_vu", "nguoi_dien", "ma_dinh_danh", "thanh_vien", "ten_day_du", "tm",
    "tl", "tuq", "q", "chuc_vu_khac", "con_dau", "ghi_hoc_vi", "nguyen_van", "chu", "fax", "ban", "ngang", "vang_mat",
    "chuong_trinh", "bieu_quyet", "linh_vuc",
})  # fmt: skip
"""Fields that most papers leave alone: kept out of the way, not left out."""
_ALWAYS_ASKED: Final = frozenset({"CoQuan.ky_hieu", "TaiLieu.ghi_chu", "CanCu.chu"})


def guide(model: str, name: str) -> Guide:
    """Give what is said beside a field.

    >>> guide("CoQuan", "ky_hieu").example, guide("CongVan", "dia_danh").example, guide("CongVan", "la")
    ('VP', 'Lạng Sơn', Guide(help='', example=''))
    """
    return GUIDES.get(f"{model}.{name}") or GUIDES.get(name) or Guide()


def is_rare(model: str, name: str) -> bool:
    """Say whether a field is asked for seldom.

    >>> is_rare("GiayMoi", "ky_hieu"), is_rare("CoQuan", "ky_hieu"), is_rare("GiayMoi", "trich_yeu")
    (True, False, False)
    """
    return name in RARE and f"{model}.{name}" not in _ALWAYS_ASKED
