from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.unit.records.tables.told import read_table
from vanban.errors import InputError
from vanban.records.tables.table import Column

FIXTURES = Path(__file__).parents[3] / "fixtures"
HEADER = ["TT", "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị", "Thành tích"]


def person(
    number: object, name: str, unit: object = "Phòng A", birth: object = None, merit: object = "Tốt"
) -> list[object]:
    return [number, name, birth, "Chuyên viên", unit, merit]


def names(table: Any) -> list[object]:
    return [row.values["ho_ten"] for row in table.rows]


def test_hang_nhom_tong_chu_ky_va_hang_trong_khong_phai_nguoi(xlsx: Any, columns: tuple[Column, ...]) -> None:
    rows = [
        HEADER,
        ["I", "VĂN PHÒNG"],
        person(1, "Lê Thị Hoa"),
        person(2, "Tống Văn Cộng"),
        ["II", "TRUNG TÂM THÔNG TIN"],
        person(3, "Trần Văn Bình"),
        [None, None, None, None, None, None],
        [None, "Tổng cộng: 03 người"],
        [None, None, None, None, "Lạng Sơn, ngày 05 tháng 3 năm 2026"],
        [None, "Người lập biểu", None, None, "CHÁNH VĂN PHÒNG"],
        [None, "Lê Văn Lập", None, None, "Nguyễn Văn Hà"],
    ]
    table = read_table(xlsx(rows), columns=columns)
    assert names(table) == ["Lê Thị Hoa", "Tống Văn Cộng", "Trần Văn Bình"]
    assert [row.values.get("nhom") for row in table.rows] == ["VĂN PHÒNG", "VĂN PHÒNG", "TRUNG TÂM THÔNG TIN"]
    assert [line.reason for line in table.dropped] == [
        "hàng nhóm", "hàng nhóm", "hàng tổng cộng", "dòng sau bảng", "dòng sau bảng", "dòng sau bảng",
    ]  # fmt: skip


def test_o_gop_va_dau_nhu_tren_lay_gia_tri_o_tren(xlsx: Any, columns: tuple[Column, ...]) -> None:
    rows = [HEADER, person(1, "Lê Thị Hoa", "Phòng A", merit="Xuất sắc"), person(2, "Trần Văn Bình", None, merit="-nt-"),
            person(3, "Vũ Văn Cường", "nt", merit='"')]  # fmt: skip
    table = read_table(xlsx(rows, merges=["E2:E3"]), columns=columns)
    assert [row.values["don_vi"] for row in table.rows] == ["Phòng A"] * 3
    assert [row.values["thanh_tich"] for row in table.rows] == ["Xuất sắc"] * 3
    assert {change.place for change in table.changes} == {"DS!E3", "DS!E4", "DS!F3", "DS!F4"}


def test_o_trong_khong_gop_thi_de_trong(xlsx: Any, columns: tuple[Column, ...]) -> None:
    table = read_table(xlsx([HEADER, person(1, "Lê Thị Hoa"), person(2, "Trần Văn Bình", None)]), columns=columns)
    assert table.rows[1].values["don_vi"] == ""


def test_hang_an_bi_bo_va_duoc_ke(xlsx: Any, columns: tuple[Column, ...]) -> None:
    path = xlsx([HEADER, person(1, "Lê Thị Hoa"), person(2, "Trần Văn Bình")], hidden=[3])
    table = read_table(path, columns=columns)
    assert names(table) == ["Lê Thị Hoa"]
    assert any("hàng ẩn" in str(note) and "Trần Văn Bình" in str(note) for note in table.notes)
    assert names(read_table(path, columns=columns, hidden=True)) == ["Lê Thị Hoa", "Trần Văn Bình"]


def test_tieu_de_lap_lai_o_trang_sau(xlsx: Any, columns: tuple[Column, ...]) -> None:
    table = read_table(xlsx([HEADER, person(1, "Lê Thị Hoa"), HEADER, person(2, "Vũ Văn Cường")]), columns=columns)
    assert names(table) == ["Lê Thị Hoa", "Vũ Văn Cường"]


def test_thieu_ho_ten_la_loi_cua_hang_do_thoi(xlsx: Any, columns: tuple[Column, ...]) -> None:
    table = read_table(xlsx([HEADER, person(1, ""), person(2, "Vũ Văn Cường")]), columns=columns)
    assert [row.index for row in table.good] == [2]
    assert str(table.problems[0]).startswith("danh-sach.xlsx, DS!B2: thiếu họ và tên")


def test_trung_nguoi_duoc_nhac_khong_bi_gop(xlsx: Any, columns: tuple[Column, ...]) -> None:
    rows = [
        HEADER, person(1, "Lê Thị Hoà", "A", "05/3/1985"), person(2, "LÊ THỊ HÒA", "B", "5/3/1985"),
        person(3, "Trần Văn Bình", "A"), person(4, "Trần Văn Bình", "A"), person(5, "Trần Văn Bình", "B"),
        person(6, "Vũ An Khang", "A", "01/01/1990"), person(7, "Vũ An Khang", "B", "02/02/1980"),
    ]  # fmt: skip
    table = read_table(xlsx(rows), columns=columns)
    assert len(table.rows) == 7
    told = {note.vi_tri: note.noi_dung for note in table.notes}
    assert told == {
        "DS!B3": "có thể trùng với DS!hàng 2",
        "DS!B5": "có thể trùng với DS!hàng 4",
        "DS!B6": "cùng họ tên với DS!hàng 4, khác đơn vị",
    }


def test_danh_sach_rong_noi_ro(xlsx: Any, columns: tuple[Column, ...]) -> None:
    with pytest.raises(InputError, match="không có hàng nào dưới tiêu đề"):
        read_table(xlsx([HEADER]), columns=columns)


def test_gia_tri_goc_con_nguyen_cho_so_loi(xlsx: Any, columns: tuple[Column, ...]) -> None:
    table = read_table(xlsx([HEADER, person(1, "  LÊ THỊ HOA ")]), columns=columns)
    assert table.rows[0].raw["Họ và tên"] == "  LÊ THỊ HOA "


def test_ten_tap_the_trong_cot_ho_ten_khong_bi_sua_nhu_ten_nguoi(xlsx: Any, columns: tuple[Column, ...]) -> None:
    rows = [
        HEADER,
        ["I", "TẬP THỂ"],
        person(1, "PHÒNG HÀNH CHÍNH, QUẢN TRỊ"),
        ["II", "CÁ NHÂN"],
        person(2, "LÊ THỊ HOA"),
    ]
    table = read_table(xlsx(rows), columns=columns)
    assert names(table) == ["PHÒNG HÀNH CHÍNH, QUẢN TRỊ", "Lê Thị Hoa"]
    assert not table.notes


MERGED = ("A1:H1", "A2:A3", "B2:C2", "D2:D3", "E2:F2", "G2:G3", "H2:H3", "F4:F5", "G4:G5")


def test_o_gop_cua_xls_la_o_gop_cua_xlsx(xlsx: Any, tmp_path: Path) -> None:
    """The title over all columns, a header of two rows, a name over two columns, a value over two rows."""
    columns = (
        Column("stt", "STT", ("TT",), "so"), Column("ho_ten", "Họ và tên", (), "ten", required=True),
        Column("ngay_sinh", "Ngày sinh", (), "ngay"), Column("chuc_vu", "Chức vụ"), Column("don_vi", "Đơn vị"),
        Column("thanh_tich", "Thành tích"), Column("hop", "Đã họp"),
    )  # fmt: skip
    rows = [
        ["DANH SÁCH KHEN THƯỞNG"],
        ["TT", "Họ và tên", None, "Ngày sinh", "Chức vụ, đơn vị", None, "Thành tích", "Đã họp"],
        [None, "Họ và đệm", "Tên", None, "Chức vụ", "Đơn vị"],
        [1, "Lê Văn", "An", datetime(1980, 3, 12), "Chuyên viên", "Phòng A", "Hoàn thành tốt", True],
        [2, "Vi Thị", "Chi", datetime(1990, 7, 1), "Văn thư", None, None, False],
        [3, "Lý Văn", "Dần", datetime(1979, 2, 2), "Kế toán", "Phòng B", "Có sáng kiến", True],
    ]
    old = tmp_path / "cu.xls"
    old.write_bytes((FIXTURES / "lists" / "gop-o.xls").read_bytes())
    from_xls, from_xlsx = (read_table(path, columns=columns) for path in (old, xlsx(rows, merges=MERGED)))
    assert [dict(row.values) for row in from_xls.rows] == [dict(row.values) for row in from_xlsx.rows]
    assert [row.values["ho_ten"] for row in from_xls.rows] == ["Lê Văn An", "Vi Thị Chi", "Lý Văn Dần"]
    assert [row.values["don_vi"] for row in from_xls.rows] == ["Phòng A", "Phòng A", "Phòng B"]
    assert from_xls.chosen() == from_xlsx.chosen()
    assert from_xls.header_place == "DS!hàng 2"


@pytest.mark.parametrize("mark", ["nt.", "(nt)", "n.t", "- như trên -", '-"-', "''''", "như hàng trên"])
def test_moi_cach_viet_dau_nhu_tren(mark: str, xlsx: Any, columns: tuple[Column, ...]) -> None:
    table = read_table(xlsx([HEADER, person(1, "Lê Thị Hoa"), person(2, "Trần Văn Bình", mark)]), columns=columns)
    assert (table.rows[1].values["don_vi"], table.problems) == ("Phòng A", ())


@pytest.mark.parametrize("mark", ["-", "–", "…", "...", "N/A"])
def test_dau_gach_trong_o_la_o_trong_va_duoc_noi(mark: str, xlsx: Any, columns: tuple[Column, ...]) -> None:
    table = read_table(xlsx([HEADER, person(1, "Lê Thị Hoa"), person(2, "Trần Văn Bình", mark)]), columns=columns)
    assert table.rows[1].values["don_vi"] == ""
    assert [change.place for change in table.changes] == ["DS!E3"]


def test_so_0_giua_cot_chu_la_cau_hoi(xlsx: Any, columns: tuple[Column, ...]) -> None:
    table = read_table(xlsx([HEADER, person(1, "Lê Thị Hoa"), person(2, "Trần Văn Bình", 0)]), columns=columns)
    assert [(problem.vi_tri, "số 0" in problem.noi_dung) for problem in table.problems] == [("DS!E3", True)]


GUESTS = ["Họ và tên", "Chức vụ", "Đơn vị"]


@pytest.mark.parametrize(
    ("line", "left_out", "asked"),
    [
        ("II. KHỐI SỰ NGHIỆP", "hàng nhóm", 0),
        ("A. Khối văn phòng", "hàng nhóm", 0),
        ("THÁNG 3/2026", "hàng nhóm", 0),
        ("* Những người có dấu sao là đảng viên", "dòng sau bảng", 0),
        ("KHỐI SỰ NGHIỆP", "", 1),
        ("1. Phòng Tổng hợp", "", 1),
        ("Hoàng A Sình", "", 0),
    ],
)
def test_hang_mot_o_trong_danh_sach_khong_so(
    line: str, left_out: str, asked: int, xlsx: Any, columns: tuple[Column, ...]
) -> None:
    rows = [GUESTS, ["Lê Thị Hoa", "Văn thư", "A"], ["Trần Văn Bình", "Kế toán", "B"], [line, None, None]]
    hints = [Column(one.key, one.ten, one.synonyms) for one in columns]
    table = read_table(xlsx(rows), columns=hints, open_list=True)
    assert [(line.reason, line.loud) for line in table.dropped] == ([(left_out, True)] if left_out else [])
    assert [problem.tim_thay for problem in table.problems] == [line] * asked


def test_danh_so_cot_van_thay_hang_nhom_va_hang_tong_co_so(xlsx: Any, columns: tuple[Column, ...]) -> None:
    rows = [["Mã", "1. Số TT", "2. Họ và tên", "3. Chức vụ"], [None, "I", "KHỐI A"], ["x", 1, "Lê Thị Hoa", "Văn thư"],
            ["Tổng cộng", 1]]  # fmt: skip
    hints = [Column(one.key, one.ten, one.synonyms) for one in columns if one.key != "stt"]
    table = read_table(xlsx(rows), columns=hints, open_list=True)
    assert names(table) == ["Lê Thị Hoa"]
    assert [line.reason for line in table.dropped] == ["hàng nhóm", "hàng tổng cộng"]


def test_o_danh_dau_chua_danh_cua_google_keo_den_het_cot_khong_thanh_hang(
    xlsx: Any, columns: tuple[Column, ...]
) -> None:
    """Google Sheets fills a column of boxes down to the last row: an empty box alone is no row, a ticked one is a question."""
    head = [*HEADER, "Đã ký nhận"]
    rows = [head, [*person(1, "Lê Thị Hoa"), True], [*person(2, "Trần Văn Bình"), False],
            *[[None] * 6 + [False] for _ in range(3)], [3, *[None] * 5, False]]  # fmt: skip
    table = read_table(xlsx(rows), columns=columns)
    assert names(table) == ["Lê Thị Hoa", "Trần Văn Bình"]
    assert [line.reason for line in table.dropped] == ["hàng chỉ có số thứ tự"]
    assert table.problems == ()
