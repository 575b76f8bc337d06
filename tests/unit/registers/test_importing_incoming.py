"""An older book of incoming papers: its numbers stay, every fault has its cell, all rows or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from vanban.api.registers import doc_so_cu, nhap_so_cu
from vanban.errors import InputError, VanbanError
from vanban.registers import Loc, SoDangKy, YeuCauDen

HEADER = ('Ngày đến,Số đến,Tác giả,"Số, ký hiệu văn bản",Ngày tháng văn bản,Tên loại và trích yếu nội dung văn bản,'
          "Đơn vị hoặc người nhận,Ngày chuyển,Ký nhận,Ghi chú\n")  # fmt: skip
GOOD = ("02/01/2025,01,Sở Nội vụ,12/SNV-VP,31/12/2024,Công văn về việc báo cáo,Phòng A,03/01/2025,,\n"
        "05/01/2025,02,UBND tỉnh,5/QĐ-UBND,04/01/2025,Quyết định khen thưởng,Phòng B,,,\n"
        "06/01/2025,04,Sở Tài chính,,,Giấy mời họp,Lãnh đạo,,,Đã hủy: vào nhầm\n")  # fmt: skip


def book(tmp_path: Path, rows: str, header: str = HEADER) -> Path:
    path = tmp_path / "den.csv"
    path.write_text(header + rows, encoding="utf-8")
    return path


def test_giu_nguyen_so_den_va_so_chay_tiep(so: SoDangKy, tmp_path: Path) -> None:
    old = doc_so_cu(book(tmp_path, GOOD), den=True)
    assert nhap_so_cu(so, old, 2025, den=True, preview=True).da_nhap == ("01", "02", "04")
    assert so.den.tra_cuu(Loc()) == []
    result = nhap_so_cu(so, old, 2025, den=True)
    assert (result.da_nhap, result.huy) == (("01", "02", "04"), 1)
    first = so.den.lay(1, nam=2025)
    assert (first.loai, first.trich_yeu, first.so_ky_hieu) == ("cong_van", "Về việc báo cáo", "12/SNV-VP")
    assert so.den.lay(4, nam=2025).ly_do == "vào nhầm"
    assert [one.so_den for one in so.den.tra_cuu(Loc(tu="khen thuong"))] == [2]
    assert so.den.nhan(YeuCauDen(tac_gia="Sở", trich_yeu="Mới")).so_den == 1  # of this year
    assert so.kiem_tra().dat


@pytest.mark.parametrize(
    ("row", "cell", "said"),
    [
        ("02/01/2024,05,Sở,1/S,,Tờ trình,,,,\n", "A5", "không thuộc năm"),
        (",05,Sở,1/S,,Tờ trình,,,,\n", "A5", "thiếu ngày đến"),
        ("02/01/2025,02,Sở,1/S,,Tờ trình,,,,\n", "B5", "đã có trong sổ"),
        ("02/01/2025,năm,Sở,1/S,,Tờ trình,,,,\n", "B5", "không phải số"),
        ("02/01/2025,05,,1/S,,Tờ trình,,,,\n", "C5", "thiếu tác giả"),
        ("02/01/2025,05,Sở,1/S,,,,,,\n", "", "thiếu trích yếu"),
    ],
)
def test_dong_sai_thi_khong_dong_nao_vao(so_tep: SoDangKy, tmp_path: Path, row: str, cell: str, said: str) -> None:
    old = doc_so_cu(book(tmp_path, GOOD + row), den=True)
    with pytest.raises(InputError, match=said) as caught:
        nhap_so_cu(so_tep, old, 2025, den=True)
    assert cell in str(caught.value)
    assert so_tep.den.tra_cuu(Loc()) == []
    assert len(nhap_so_cu(so_tep, old, 2025, den=True, skip_bad=True).da_nhap) == 3


def test_cot_gan_giong_thi_hoi_va_noi_tuy_chon(so_tep: SoDangKy, tmp_path: Path) -> None:
    path = book(
        tmp_path, GOOD, HEADER.replace("Tên loại và trích yếu nội dung văn bản", "Tên loại và trích yếu các văn bản")
    )
    with pytest.raises(VanbanError, match="--cot"):
        doc_so_cu(path, den=True)
    assert (
        len(
            nhap_so_cu(
                so_tep, doc_so_cu(path, den=True, columns="Tên loại và trích yếu nội dung văn bản=F"), 2025, den=True
            ).da_nhap
        )
        == 3
    )
