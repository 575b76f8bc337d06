from __future__ import annotations

import unicodedata
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.styles import Font

from tests.unit.records.tables.told import read_table
from vanban.language import ma_hoa_cu
from vanban.records.tables.legacy import decode
from vanban.records.tables.table import Column, Table

HEADER = ["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Chức vụ", "Đơn vị", "Thành tích", "Số CCCD"]


def read_one(xlsx: Any, columns: tuple[Column, ...], **cells: Any) -> Table:
    row: dict[str, Any] = {"Họ và tên": "Lê Thị Hoa", **{k.replace("_", " "): v for k, v in cells.items()}}
    return read_table(xlsx([HEADER, [row.get(name) for name in HEADER]]), columns=columns)


@pytest.mark.parametrize(
    ("written", "read", "why"),
    [
        ("  Lê  Thị Hoa ", "Lê Thị Hoa", "khoảng trắng"),
        ("Lê\xa0Thị Hoa", "Lê Thị Hoa", "U+00A0"),
        (unicodedata.normalize("NFD", "Lê Thị Hoà"), "Lê Thị Hoà", "NFC"),
        ("Ðỗ Văn Em", "Đỗ Văn Em", "U+00D0"),
        ("Lê\u200b Thị\ufeff Hoa", "Lê Thị Hoa", "không nhìn thấy"),
        ("NGUYỄN THỊ ÁNH", "Nguyễn Thị Ánh", "viết hoa"),
        ("lê thị hoa", "Lê Thị Hoa", "viết hoa"),
        ("Lê Thị\nHoa", "Lê Thị Hoa", "nối các dòng"),
        ("NguyÔn V¨n Hïng", "Nguyễn Văn Hùng", "TCVN3"),
        ("Nguyeãn Vaên Huøng", "Nguyễn Văn Hùng", "VNI"),
        ("Ông Trần Văn Bình", "Trần Văn Bình", "tách «Ông»"),
        ("ThS. BS. Trần Văn Bình", "Trần Văn Bình", "tách «ThS. BS.»"),
        ("Họ và tên: Lê Thị Hoa", "Lê Thị Hoa", "bỏ nhãn của cột"),
    ],
)
def test_ho_ten_ban_duoc_sua_va_ke_lai(
    xlsx: Any, columns: tuple[Column, ...], written: str, read: str, why: str
) -> None:
    table = read_one(xlsx, columns, **{"Họ và tên": written})
    assert table.rows[0].values["ho_ten"] == read
    assert any(why in change.reason and change.place == "DS!B2" for change in table.changes)


@pytest.mark.parametrize("name", ["H'Hen Niê", "Y Phôn Ksor", "Giàng A Páo", "Lê Hà", "Hồ Thị Lệ", "Müller Anna"])
def test_ten_dung_khong_bi_dong_toi(xlsx: Any, columns: tuple[Column, ...], name: str) -> None:
    table = read_one(xlsx, columns, **{"Họ và tên": name})
    assert table.rows[0].values["ho_ten"] == name
    assert not list(table.changes)


def test_quan_ham_thanh_ten_goi_va_ong_ba_cho_gioi_tinh(xlsx: Any, columns: tuple[Column, ...]) -> None:
    table = read_one(xlsx, columns, **{"Họ và tên": "Đại úy Trần Văn Bình"})
    assert table.rows[0].values["danh_xung"] == "Đại úy"
    table = read_one(xlsx, columns, **{"Họ và tên": "Bà Trần Thị Bình"})
    assert table.rows[0].values["gioi_tinh"] == "nu"


def test_xung_ho_trai_gioi_tinh_la_loi(xlsx: Any, columns: tuple[Column, ...]) -> None:
    table = read_one(xlsx, columns, **{"Họ và tên": "Ông Trần Văn Bình", "Giới tính": "Nữ"})
    assert "không khớp giới tính Nữ" in str(table.problems[0])
    assert not table.good


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("05/3/1985", date(1985, 3, 5)),
        ("5-3-1985", date(1985, 3, 5)),
        (datetime(1985, 3, 5), date(1985, 3, 5)),
        (31111, date(1985, 3, 5)),
        ("31111", date(1985, 3, 5)),
        ("1985", 1985),
        (1985, 1985),
        ("3/1985", "3/1985"),
        ("ngày 5 tháng 3 năm 1985", date(1985, 3, 5)),
    ],
)
def test_ngay_sinh_moi_kieu(xlsx: Any, columns: tuple[Column, ...], written: object, read: object) -> None:
    table = read_one(xlsx, columns, Ngày_sinh=written)
    assert table.rows[0].values["ngay_sinh"] == read
    assert not table.problems


@pytest.mark.parametrize("written", ["31/02/1990", "03/13/1985", "không rõ", "5/3/85"])
def test_ngay_sai_hay_mo_ho_la_loi_co_o(xlsx: Any, columns: tuple[Column, ...], written: str) -> None:
    table = read_one(xlsx, columns, Ngày_sinh=written)
    assert table.problems[0].vi_tri == "DS!D2"
    assert table.problems[0].tim_thay == written


def test_can_cuoc_mat_so_0_o_dau(xlsx: Any, columns: tuple[Column, ...]) -> None:
    assert read_one(xlsx, columns, Số_CCCD=12345678901).rows[0].values["cccd"] == "012345678901"
    assert read_one(xlsx, columns, Số_CCCD="001085012345").rows[0].values["cccd"] == "001085012345"
    assert "dạng mũ" in str(read_one(xlsx, columns, Số_CCCD="1,2E+11").problems[0])


def test_gia_tri_so_khong_thanh_so_thuc(xlsx: Any, columns: tuple[Column, ...]) -> None:
    table = read_one(xlsx, columns, STT=12.0, Chức_vụ=8.5)
    assert (table.rows[0].values["stt"], table.rows[0].values["chuc_vu"]) == ("12", "8,5")


def test_cong_thuc_chua_tinh_va_o_bao_loi(xlsx: Any, columns: tuple[Column, ...]) -> None:
    table = read_one(xlsx, columns, Thành_tích="=1+1", Chức_vụ="#N/A")
    told = [str(problem) for problem in table.problems]
    assert any("DS!G2" in text and "công thức chưa có kết quả" in text for text in told)
    assert any("DS!E2" in text and "#N/A" in text for text in told)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("Lê Thị Hoa, Trần Văn Bình", "nhiều người"),
        ("Lê Thị Hoa và Trần Văn Bình", "nhiều người"),
        ("Lê Thị Hoa\nTrần Văn Bình", "nhiều dòng"),
        ("Lê Thị Hoa - 0912345678", "chữ số"),
        ("Lê Thị Hoa (đã nghỉ hưu)", "dấu ngoặc"),
    ],
)
def test_o_ho_ten_khong_chi_co_mot_ten_la_hang_loi(
    xlsx: Any, columns: tuple[Column, ...], typed: str, told: str
) -> None:
    (problem,) = read_one(xlsx, columns, **{"Họ và tên": typed}).problems
    assert told in str(problem)
    assert "DS!B2" in str(problem)


def test_phong_vntimeh_la_chu_hoa(xlsx: Any, columns: tuple[Column, ...]) -> None:
    path = xlsx([HEADER, [1, "nguyÔn thÞ hoa", None, None, "chuyªn viªn"]], fonts={"B2": ".VnTimeH", "E2": ".VnTime"})
    table = read_table(path, columns=columns)
    assert table.rows[0].values["ho_ten"] == "Nguyễn Thị Hoa"
    assert table.rows[0].values["chuc_vu"] == "chuyên viên"


def test_ma_cu_khong_chac_thi_hoi_chu_khong_doan() -> None:
    found = decode("X§Q ®µ ¹¹¹")
    assert found.text == "X§Q ®µ ¹¹¹"
    assert found.doubt


@pytest.mark.parametrize(
    "name", ["Trần Thị Hường", "Phạm Quỳnh Như", "Đặng Thùy Dương", "Vũ Nguyệt Ánh", "Ngô Sĩ Liên"]
)
def test_ten_ghi_bang_tcvn3_doc_lai_duoc(xlsx: Any, columns: tuple[Column, ...], name: str) -> None:
    table = read_one(xlsx, columns, **{"Họ và tên": ma_hoa_cu(name.lower(), "tcvn3")})
    assert table.rows[0].values["ho_ten"] == name


def test_ca_cot_quyet_dinh_cho_o_nghi_ngo(xlsx: Any, columns: tuple[Column, ...]) -> None:
    sure = ["NguyÔn V¨n Hïng", "TrÇn ThÞ B×nh", "Lª Minh §øc", "Hoµng §×nh Trung"]
    doubtful = "§¬n vÞ XYZw"
    rows = [[None, "Họ và tên", "Chức vụ"], *([None, name, name] for name in sure), [None, "Lê Hoa", doubtful]]
    table = read_table(xlsx(rows), columns=columns)
    assert table.rows[-1].values["chuc_vu"] == "Đơn vị XYZw"


def test_chu_nhin_giong_chu_viet_duoc_sua_va_ke(xlsx: Any, columns: tuple[Column, ...]) -> None:
    table = read_one(xlsx, columns, **{"Họ và tên": "Nguyễn Văn Hƣng", "Thành_tích": "Trƣờng THPT Ðồng Đăng"})
    assert table.rows[0].values["ho_ten"] == "Nguyễn Văn Hưng"
    assert table.rows[0].values["thanh_tich"] == "Trường THPT Đồng Đăng"
    assert {change.place for change in table.changes} == {"DS!B2", "DS!G2"}


def test_hang_bi_gach_ngang_la_hang_loi(tmp_path: Path, columns: tuple[Column, ...]) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["STT", "Họ và tên"], [1, "Lê Thị An"], [2, "Vũ Thị Bình"], [3, "Hà Thị Cúc"]):
        sheet.append(row)
    for cell in sheet[3]:
        cell.font = Font(strike=True)
    book.save(tmp_path / "ds.xlsx")
    table = read_table(tmp_path / "ds.xlsx", columns=columns)
    (problem,) = table.problems
    assert "gạch ngang" in str(problem)
    assert "hàng 3" in str(problem)
    assert [bool(row.problems) for row in table.rows] == [False, True, False]
