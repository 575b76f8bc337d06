"""What people write, and type checkers must take: plain texts, lists and mappings where a record may hold them."""

from __future__ import annotations

from datetime import date

import vanban

SIGNER = {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Văn Hà"}
RECIPIENTS = ["Sở Nội vụ", "Các phòng"]

plan = vanban.KeHoach(
    co_quan={"chu_quan": "UBND tỉnh Lạng Sơn", "ten": "Văn phòng", "ky_hieu": "VP"},
    so=1,
    ngay="2026-01",
    dia_danh="Lạng Sơn",
    trich_yeu="Công tác thi đua năm 2026",
    noi_dung="I. MỤC ĐÍCH\n1. Đẩy mạnh phong trào thi đua.",
    nguoi_ky=SIGNER,
    noi_nhan=RECIPIENTS,
    luu="VT, HCQT(VTKC)",
    khan="Hỏa tốc",
    trinh_bay={"bo_co": "lớn", "thut": "12,7"},
    phu_luc=[{"tieu_de": "Danh sách", "noi_dung": "Phòng Hành chính."}],
    han_tra_loi=date(2026, 2, 1),
)
decision = vanban.QuyetDinh(
    co_quan=[vanban.CoQuan(ten="Sở Xây dựng", ky_hieu="SXD", chu_quan="UBND tỉnh Lâm Đồng")],
    dia_danh="Lâm Đồng",
    trich_yeu="Thưởng",
    tham_quyen="GIÁM ĐỐC SỞ XÂY DỰNG",
    can_cu=["Luật Xây dựng"],
    noi_dung=[{"dieu": "Thưởng ông Nguyễn Văn An."}],
    nguoi_ky=vanban.NguoiKy(chuc_vu="Giám đốc", ho_ten="Lê Minh Hòa"),
    noi_nhan=[vanban.NoiNhan(ten="Như Điều 2"), "Lãnh đạo Sở"],
)
letter = vanban.CongVan(
    co_quan={"ten": "Sở Xây dựng", "ky_hieu": "SXD", "chu_quan": "UBND tỉnh Lâm Đồng"},
    so="12a",
    ngay=date(2026, 3, 5),
    dia_danh="Lâm Đồng",
    trich_yeu="báo cáo",
    kinh_gui="Sở Nội vụ",
    noi_dung=[vanban.Doan("Kính gửi báo cáo.")],
    nguoi_ky={"chuc_vu": "Giám đốc", "ho_ten": "Lê Minh Hòa"},
    luu={"don_vi": "VP"},
)
minutes = vanban.BienBan(
    co_quan={"ten": "Văn phòng", "ky_hieu": "VP"},
    trich_yeu="Họp giao ban",
    bat_dau="8 giờ 00 ngày 05/3/2026",
    dia_diem="Phòng họp số 2",
    thanh_phan=["Lãnh đạo Văn phòng"],
    chu_tri="Ông Nguyễn Văn Hà",
    thu_ky={"ho_ten": "Trần Thu Hà"},
    noi_dung="Nội dung.",
)
leave = vanban.GiayNghiPhep(
    co_quan={"ten": "Văn phòng", "ky_hieu": "VP"},
    dia_danh="Lạng Sơn",
    nguoi_ky=SIGNER,
    nguoi="Bà Trần Thu Hà, Chuyên viên",
    ngay_don="01/3/2026",
    tu_ngay=date(2026, 3, 9),
    den_ngay="13/3/2026",
    noi_nghi="Lạng Sơn",
)

papers: list[vanban.VanBan] = [plan, decision, letter]
for paper in papers:
    data: bytes = vanban.render(paper)
numbered: vanban.KeHoach = vanban.replace(plan, so=5, noi_nhan=["Sở Tài chính"])
name: str = numbered.nguoi_ky[0].ho_ten
if letter.luu is not None:
    unit: str | None = letter.luu.don_vi
recipients: list[str] = [one.ten for one in plan.noi_nhan or ()]
day: date | None = plan.han_tra_loi
body: vanban.CoQuan = decision.co_quan_chu_tri
try:
    vanban.so_thanh_chu("một")  # type: ignore[arg-type]
except vanban.VanbanError as error:
    print(error.problems)
