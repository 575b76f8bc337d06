from __future__ import annotations

from typing import Any

import pytest

from vanban.context.subjects import COMMON_OPENINGS, subject_line, ve_viec
from vanban.regulation import LOAI

Show = Any


def test_chua_co_so_va_ngay_thi_chua_cho_trong(show: Show) -> None:
    shown = show()
    assert shown["so_ky_hieu"] == "Số:        /KH-VP"
    assert shown["dia_danh_ngay"] == "Lạng Sơn, ngày      tháng      năm      "
    assert show(ngay="2026-01")["dia_danh_ngay"] == "Lạng Sơn, ngày      tháng 01 năm 2026"


@pytest.mark.parametrize(
    ("so", "shown"),
    [
        (1, "Số: 01/KH-VP"),
        (9, "Số: 09/KH-VP"),
        (10, "Số: 10/KH-VP"),
        (1250, "Số: 1250/KH-VP"),
        ("12a", "Số: 12a/KH-VP"),
        ("5b", "Số: 05b/KH-VP"),
    ],
)
def test_so_duoi_10_them_so_0(show: Show, so: Any, shown: str) -> None:
    assert show(so=so)["so_ky_hieu"] == shown


@pytest.mark.parametrize(("ngay", "shown"), [("5/3/2026", "ngày 05 tháng 3 năm 2026"), ("5/2/2026", "ngày 05 tháng 02 năm 2026"),
                                             ("15/10/2026", "ngày 15 tháng 10 năm 2026")])  # fmt: skip
def test_thang_ba_khong_co_so_0(show: Show, ngay: str, shown: str) -> None:
    assert show(ngay=ngay)["dia_danh_ngay"] == f"Lạng Sơn, {shown}"


@pytest.mark.parametrize(
    ("subject", "printed"),
    [
        ("Báo cáo tiến độ giải ngân", "V/v báo cáo tiến độ giải ngân"),
        ("V/v: cử cán bộ tham gia", "V/v cử cán bộ tham gia"),
        ("Về việc Triển khai Kế hoạch số 5", "V/v triển khai Kế hoạch số 5"),
        ("Nguyễn Văn A xin nghỉ phép", "V/v Nguyễn Văn A xin nghỉ phép"),
        ("UBND tỉnh họp thường kỳ", "V/v UBND tỉnh họp thường kỳ"),
        ("Lạng Sơn tham gia hội chợ", "V/v Lạng Sơn tham gia hội chợ"),
        ("Công ty Hoa Lư đề nghị hỗ trợ", "V/v Công ty Hoa Lư đề nghị hỗ trợ"),
        ("Công bố danh mục", "V/v công bố danh mục"),
        ("Phòng Hành chính đăng ký xe", "V/v Phòng Hành chính đăng ký xe"),
        ("Phòng chống thiên tai", "V/v phòng chống thiên tai"),
        ("Hồ Tây ngập nước", "V/v Hồ Tây ngập nước"),
        ("Cầu Long Biên sửa chữa", "V/v Cầu Long Biên sửa chữa"),
        ("ĐÔN ĐỐC nộp báo cáo", "V/v ĐÔN ĐỐC nộp báo cáo"),
        ("đôn đốc nộp báo cáo.", "V/v đôn đốc nộp báo cáo"),
    ],
)
def test_sau_v_v_chi_chu_thuong_moi_viet_thuong(subject: str, printed: str) -> None:
    assert ve_viec(subject) == printed


def test_bang_tu_thuong_khong_co_chu_hoa() -> None:
    assert all(word == word.lower() for word in COMMON_OPENINGS)


@pytest.mark.parametrize(
    ("subject", "printed"),
    [
        ("V/v bổ nhiệm cán bộ", "Về việc bổ nhiệm cán bộ"),
        ("công tác năm 2026.", "Công tác năm 2026"),
        ("Về việc X", "Về việc X"),
    ],
)
def test_trich_yeu_van_ban_co_ten_khong_v_v_khong_cham(subject: str, printed: str) -> None:
    assert subject_line(subject) == printed


def test_ten_co_quan_in_hoa_va_chu_quan_chung_in_mot_lan(show: Show) -> None:
    bodies = [{"chu_quan": "UBND tỉnh Đắk Lắk", "ten": "Sở Nội vụ", "ky_hieu": "SNV"},
              {"chu_quan": "UBND tỉnh Đắk Lắk", "ten": "Sở Tài chính", "ky_hieu": "STC"}]  # fmt: skip
    signers = [
        {"chuc_vu": "Giám đốc Sở Nội vụ", "ho_ten": "A B"},
        {"chuc_vu": "Giám đốc Sở Tài chính", "ho_ten": "C D"},
    ]
    shown = show(co_quan=bodies, nguoi_ky=signers, so=5)
    assert (shown["chu_quan"], shown["co_quan"]) == (["UBND TỈNH ĐẮK LẮK"], ["SỞ NỘI VỤ", "SỞ TÀI CHÍNH"])
    assert shown["so_ky_hieu"] == "Số: 05/KH-SNV-STC"
    assert [one["ho_ten"] for one in shown["ky"]] == ["A B", "C D"]


def test_dau_chi_in_khi_duoc_bao(show: Show) -> None:
    plain = show()["dau"]
    assert plain == {
        "khan": None,
        "pham_vi": None,
        "mat": None,
        "cho_mat": False,
        "du_thao": None,
        "thong_tin_ky_so": None,
    }
    marked = show(khan="hỏa tốc", mat="mật", pham_vi="lưu hành nội bộ", du_thao=2)["dau"]
    assert marked == {
        **plain,
        "khan": "hoa_toc",
        "pham_vi": "LƯU HÀNH NỘI BỘ",
        "cho_mat": True,
        "du_thao": "DỰ THẢO LẦN 2",
    }
    assert show(mat="mật", in_dau_mat="có")["dau"]["mat"] == "MẬT"
    assert show(du_thao="có")["dau"]["du_thao"] == "DỰ THẢO"


def test_du_lieu_phu_luc_vi(show: Show) -> None:
    shown = show(so=5, ngay="21/01/2026", han_tra_loi="30/01/2026", ghi_chu="Bản 1", ho_so={"ky_hieu": "01.TH", "nam": 2026},
                 noi_nhan=[{"ten": "Sở Nội vụ", "ma_dinh_danh": "H37.01"}])["ho_so"]["tuy_bien"]  # fmt: skip
    assert shown == {
        "TypeName": LOAI["ke_hoach"].ten, "OrganName": "Văn phòng", "Subject": "Công tác năm 2026", "Language": "Tiếng Việt",
        "CodeNotation": "KH-VP", "CodeNumber": "05", "IssuedDate": "2026-01-21", "SignerInfo.Position": "Chánh Văn phòng",
        "SignerInfo.FullName": "Nguyễn Văn Hà", "To.OrganId": "H37.01", "To.OrganName": "Sở Nội vụ", "DueDate": "2026-01-30",
        "Description": "Bản 1", "FileCode.FileNotation": "01.TH", "FileCode.FileCatalog": 2026,
    }  # fmt: skip
