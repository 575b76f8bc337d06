from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from vanban.models import TrinhBay, VanBan
from vanban.regulation import ELEMENTS, PRESETS


@pytest.mark.parametrize(
    ("choice", "words"),
    [
        ({"le": {"tren": 30}}, "20 đến 25 mm (Phụ lục I, I.I.3)"),
        ({"le": {"trai": 25}}, "30 đến 35 mm (Phụ lục I, I.I.3)"),
        ({"le": {"phai": 25}}, "15 đến 20 mm (Phụ lục I, I.I.3)"),
        ({"noi_dung": 12}, "13 đến 14 pt (Phụ lục I, I.II.6.e)"),
        ({"thut": 11}, "10 hoặc 12,7 mm (Phụ lục I, I.II.6.e)"),
        ({"gian_dong": 2}, "1 đến 1,5 dòng (Phụ lục I, I.II.6.e)"),
        ({"cach_doan": 3}, "từ 6 pt trở lên (Phụ lục I, I.II.6.e)"),
        ({"co_chu": {"ten_loai": 16}}, "13 đến 14 pt"),
        ({"co_chu": {"noi_nhan_danh_sach": 12}}, "11 pt"),
        ({"co_chu": {"quoc_hieu": 13}}, "12/13/13 hoặc 13/14/14 (Phụ lục I, I.V, ghi chú)"),
        ({"co_chu": {"tieu_de": 13}}, "không có thành phần nào"),
        ({"bo_co": "vừa"}, "«nho» hoặc «lon»"),
    ],
)
def test_ngoai_muc_cho_phep_bi_tu_choi_kem_dieu_khoan(
    complaints: Callable[..., str], choice: dict[str, Any], words: str
) -> None:
    assert words in complaints(trinh_bay=choice)


def test_nhieu_loi_bao_mot_lan(complaints: Callable[..., str]) -> None:
    message = complaints(trinh_bay={"le": {"tren": 30, "duoi": 30}, "thut": 11})
    assert message.count("ngoài mức cho phép") == 2


BY_NAME = {"Quốc hiệu": 13, "Tiêu ngữ": 14, "địa danh, ngày": 14}


@pytest.mark.parametrize(
    "choice",
    ["lớn", {"bo_co": "lon"}, {"co": "Lớn"}, {"co_chu": BY_NAME}],
)
def test_bo_co_lon(plan: Callable[..., VanBan], choice: Any) -> None:
    sizes = plan(trinh_bay=choice).trinh_bay.sizes()
    assert {name: sizes[name] for name in ("quoc_hieu", "tieu_ngu", "dia_danh_ngay")} == {
        name: PRESETS["lon"][name] for name in ("quoc_hieu", "tieu_ngu", "dia_danh_ngay")
    }


def test_khong_chon_gi_thi_moi_co_chu_nam_trong_muc() -> None:
    assert all(ELEMENTS[name].co.holds(size) for name, size in TrinhBay().sizes().items())


def test_dau_phay_thap_phan() -> None:
    assert TrinhBay(thut="12,7").thut == 12.7
