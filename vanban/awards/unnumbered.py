"""Papers of the year that carry no number: reports of merit, registrations, ballots, scoring sheets, payments.

No form of the decree covers them; they borrow its header, title and signatures, and leave out number and recipients.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from vanban.regulation.printed import Printed

TITLES: Final = {
    "bao_cao_thanh_tich_ca_nhan": "BÁO CÁO THÀNH TÍCH",
    "bao_cao_thanh_tich_tap_the": "BÁO CÁO THÀNH TÍCH",
    "ban_dang_ky_thi_dua": "BẢN ĐĂNG KÝ THI ĐUA",
    "ban_giao_uoc": "BẢN GIAO ƯỚC THI ĐUA",
    "don_cong_nhan_sang_kien": "ĐƠN YÊU CẦU CÔNG NHẬN SÁNG KIẾN",
    "xac_nhan_sang_kien": "GIẤY XÁC NHẬN",
    "phieu_cham_sang_kien": "PHIẾU CHẤM ĐIỂM SÁNG KIẾN",
    "phieu_bau": "PHIẾU BẦU",
    "bang_chi_tien_thuong": "DANH SÁCH CHI TIỀN THƯỞNG",
    "muc_luc": "MỤC LỤC VĂN BẢN",
}
UNSIGNED: Final = frozenset({"phieu_bau"})
"""A secret ballot is stamped, not signed."""
OF_PERSONS: Final = frozenset({"don_cong_nhan_sang_kien"})
"""A request of persons bears no office's header."""
UNDATED: Final = frozenset({"phieu_bau", "muc_luc"})


def unnumbered(values: Printed, key: str, signers: Sequence[tuple[Sequence[str], str]]) -> Printed:
    """Give what a paper without number prints.

    Args:
        values: what a numbered kind with a name and a date of its own prints: its body and header are borrowed.
        key: the paper's key: its printed title.
        signers: who signs, from left to right: lines of office, name ("" to be written by hand).
    """
    key = key.partition(".")[0]
    assert "trich_yeu" in values
    assert "dia_danh_ngay" in values
    printed = values.copy()
    printed["so_ky_hieu"] = None
    if key in OF_PERSONS:
        printed["chu_quan"], printed["co_quan"] = [], []
    printed["ten_loai"] = TITLES[key]
    printed["noi_nhan"] = None
    printed["ho_so"] = {**printed["ho_so"], "tieu_de": TITLES[key].capitalize(), "tuy_bien": {}}
    if key in UNDATED:
        printed["dia_danh_ngay"] = None
    printed["ky"] = [
        {"dong": list(lines), "tren_ten": [], "ho_ten": name, "ghi_chu": None}
        for lines, name in (() if key in UNSIGNED else signers)
    ]
    return printed
