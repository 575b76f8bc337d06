"""The fields of a record as a clerk writes them: «Nơi nhận» for `noi_nhan`; read back, each is its field again."""

from __future__ import annotations

from typing import Final

_WORDS: Final = """
ban: bản; bat_dau: bắt đầu; ben: bên; bieu_quyet: biểu quyết; bo_co: bộ cỡ; cac_co_quan: các cơ quan; cach_doan: cách đoạn;
can_cu: căn cứ; chen: chèn; chinh_sach: chính sách; chu: chữ; chu_quan: chủ quản; chu_tri: chủ trì; chuc_vu: chức vụ;
chuc_vu_khac: chức vụ khác; chuong_trinh: chương trình; co_chu: cỡ chữ; co_quan: cơ quan; con_dau: con dấu; cuoc_hop: cuộc họp;
dai_dien: đại diện; danh_xung: danh xưng; den: đến; den_ngay: đến ngày; dia_chi: địa chỉ; dia_danh: địa danh; dia_diem: địa điểm;
dien: điện; dien_thoai: điện thoại; don_vi: đơn vị; du_thao: dự thảo; duoi: dưới; fax: fax; ghi_chu: ghi chú;
ghi_chuc_vu: ghi chức vụ; ghi_hoc_vi: ghi học vị; gia_tri: giá trị; gia_tri_den: giá trị đến; gian_dong: giãn dòng; gio: giờ;
han_tra_loi: hạn trả lời; ho_so: hồ sơ; ho_ten: họ tên; in_dau_mat: in dấu mật; kem_ban_ghi: kèm bản ghi; kem_theo: kèm theo;
ket_thuc: kết thúc; khan: khẩn; khong_tan_thanh: không tán thành; khong_y_kien: không ý kiến; khuon: khuôn; kinh_gui: kính gửi;
kt: KT; ky_hieu: ký hiệu; ky_hieu_nguoi_soan: ký hiệu người soạn; ky_luc: ký lúc; le: lề; lien_he: liên hệ; linh_vuc: lĩnh vực;
loai: loại; loai_nghi: loại nghỉ; loi_dan: lời dẫn; loi_mo_dau: lời mở đầu; luu: lưu; ma_co_quan: mã cơ quan;
ma_dinh_danh: mã định danh; ma_so_thue: mã số thuế; mat: mật; moi: mời; muc_dich: mục đích; nam: năm; ngang: ngang; ngay: ngày;
ngay_don: ngày đơn; nguoi: người; nguoi_dien: người điện; nguoi_duoc_uy_quyen: người được ủy quyền; nguoi_ky: người ký;
nguoi_ky_mac_dinh: người ký mặc định; nguoi_soan: người soạn; nguoi_uy_quyen: người ủy quyền; nguyen_van: nguyên văn; nhan: nhãn;
nhan_chu_tri: nhãn chủ trì; nhan_thu_ky: nhãn thư ký; nhom_noi_nhan: nhóm nơi nhận; noi: nơi; noi_dung: nội dung;
noi_nghi: nơi nghỉ; noi_nhan: nơi nhận; phai: phải; pham_vi: phạm vi; phu_luc: phụ lục; q: Q; so: số; so_ban: số bản;
so_ky_hieu: số ký hiệu; so_luong: số lượng; so_ngay: số ngày; so_van_ban: số văn bản; tai_khoan: tài khoản; tai_lieu: tài liệu;
tan_thanh: tán thành; ten: tên; ten_day_du: tên đầy đủ; ten_thu: tên thư; tham_quyen: thẩm quyền; thanh_phan: thành phần;
thanh_vien: thành viên; thoi_gian: thời gian; thong_tin_ky_so: thông tin ký số; thu_dien_tu: thư điện tử; thu_ky: thư ký;
thu_tu: thứ tự; thut: thụt; tieu_de: tiêu đề; tl: TL; tm: TM; toi_du: tới dự; tong: tổng; trai: trái; tren: trên;
trich_yeu: trích yếu; trinh_bay: trình bày; tu_ngay: từ ngày; tuq: TUQ; uy_quyen: ủy quyền; van_ban: văn bản; vang_mat: vắng mặt;
ve_viec: về việc; website: website; xac_nhan: xác nhận
"""
NOUNS: Final[dict[str, str]] = {
    name: noun[:1].upper() + noun[1:]
    for name, _, noun in (entry.strip().partition(": ") for entry in _WORDS.replace("\n", " ").split(";"))
}


def noun_of(name: str) -> str:
    """Give the field as a clerk writes it; a name nobody knows stays as it is.

    >>> noun_of("noi_nhan"), noun_of("kt"), noun_of("x_y")
    ('Nơi nhận', 'KT', 'x_y')
    """
    return NOUNS.get(name, name)
