from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.unit.records.tables.told import read_table
from vanban.errors import InputError, UnsettledError
from vanban.records.tables.choices import read_choices
from vanban.records.tables.table import Column

HEADER = ["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Chức vụ", "Đơn vị"]
ONE = [1, "Nguyễn Thị Ánh", "Nữ", "05/3/1985", "Chuyên viên", "Phòng Tổng hợp"]


def test_tieu_de_nam_duoi_cac_dong_ten_danh_sach(xlsx: Any, columns: tuple[Column, ...]) -> None:
    rows = [["DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG"], ["(Kèm theo Tờ trình số 12/TTr-VP)"], [], HEADER, ONE]
    table = read_table(xlsx(rows, merges=["A1:F1", "A2:F2"]), columns=columns)
    assert table.header_place == "DS!hàng 4"
    assert table.rows[0].values["ho_ten"] == "Nguyễn Thị Ánh"
    assert table.rows[0].places["ho_ten"] == "DS!B5"


@pytest.mark.parametrize(
    "name", ["Họ và tên", "HỌ TÊN", "Tên cá nhân", "  Họ  và tên ", "Họ và tên\n(chữ in hoa)", "ho va ten"]
)
def test_ten_cot_viet_cach_nao_cung_hieu(xlsx: Any, columns: tuple[Column, ...], name: str) -> None:
    table = read_table(xlsx([["TT", name, "Chức danh"], [1, "Lê Thị Hoa", "Chuyên viên"]]), columns=columns)
    assert table.rows[0].values["ho_ten"] == "Lê Thị Hoa"
    assert table.rows[0].values["chuc_vu"] == "Chuyên viên"


def test_tieu_de_hai_hang_gop_o_voi_nam_nu_danh_dau_x(xlsx: Any, columns: tuple[Column, ...]) -> None:
    rows = [
        ["TT", "Họ và tên", "Giới tính", None, "Đơn vị công tác"],
        [None, None, "Nam", "Nữ", None],
        [1, 2, 3, 4, 5],
        [1, "Trần Văn Bình", "x", None, "Phòng A"],
        [2, "Lê Thị Cúc", None, "X", "Phòng A"],
    ]
    table = read_table(xlsx(rows, merges=["A1:A2", "B1:B2", "C1:D1", "E1:E2"]), columns=columns)
    assert [row.values["gioi_tinh"] for row in table.rows] == ["nam", "nu"]
    assert any(line.reason == "hàng đánh số cột" for line in table.dropped)


def test_cot_nam_va_cot_gioi_tinh_nam_khong_lan_nhau(xlsx: Any) -> None:
    columns = (Column("ho_ten", "Họ và tên", kind="ten", required=True), Column("nam", "Năm", ("Năm khen",)))
    table = read_table(xlsx([["Họ và tên", "Năm"], ["Lê Thị Hoa", 2026]]), columns=columns)
    assert table.rows[0].values["nam"] == "2026"


def test_ten_cot_viet_sai_la_mot_cau_hoi(xlsx: Any, columns: tuple[Column, ...]) -> None:
    path = xlsx([["STT", "Họ và tenn", "Chức vụ", "Đơn vị"], [1, "Lê Thị Hoa", "CV", "A"]])
    with pytest.raises(UnsettledError, match='--cot "Họ và tên=B"'):
        read_table(path, columns=columns)
    table = read_table(path, columns=columns, choices=read_choices("Họ tên=B"))
    assert table.rows[0].values["ho_ten"] == "Lê Thị Hoa"
    with pytest.raises(InputError, match="thiếu cột «Họ và tên»"):
        read_table(path, columns=columns, choices=read_choices("Họ tên=không"))


def test_cot_khong_lien_quan_khong_duoc_goi_y(xlsx: Any, columns: tuple[Column, ...]) -> None:
    path = xlsx([["TT", "Cấp / hạng", "Chức vụ", "Đơn vị"], [1, "I", "CV", "A"]])
    with pytest.raises(InputError, match="thiếu cột «Họ và tên»") as refused:
        read_table(path, columns=columns)
    assert "Có phải cột" not in str(refused.value)


def test_khong_co_tieu_de_thi_noi_phai_lam_gi(xlsx: Any, columns: tuple[Column, ...]) -> None:
    with pytest.raises(InputError, match="không tìm thấy hàng tiêu đề"):
        read_table(xlsx([["một", "hai"], ["ba", "bốn"], ["năm", "sáu"]]), columns=columns)


def test_hai_cot_cung_nghia_ngang_nhau_la_mot_cau_hoi(xlsx: Any, columns: tuple[Column, ...]) -> None:
    rows = [["STT", "Họ và tên", "Phòng ban", "Đơn vị công tác"], [1, "Lê Thị Hoa", "Phòng A", "Sở B"]]
    with pytest.raises(UnsettledError, match='--cot "Đơn vị=C" hoặc --cot "Đơn vị=D"'):
        read_table(xlsx(rows), columns=columns)
    table = read_table(xlsx(rows), columns=columns, choices=read_choices("Đơn vị=D"))
    assert table.rows[0].values["don_vi"] == "Sở B"
    assert table.rows[0].values["phong_ban"] == "Phòng A"


def test_dung_ten_hon_ten_tuong_duong_va_noi_cot_khong_dung(xlsx: Any, columns: tuple[Column, ...]) -> None:
    rows = [["STT", "Họ và tên", "Phòng ban", "Đơn vị"], [1, "Lê Thị Hoa", "Phòng A", "Sở B"]]
    table = read_table(xlsx(rows), columns=columns)
    assert table.rows[0].values["don_vi"] == "Sở B"
    assert any("cột C «Phòng ban»" in str(note) and '--cot "Đơn vị=C"' in str(note) for note in table.notes)


def test_cot_la_khong_mat_du_lieu(xlsx: Any, columns: tuple[Column, ...]) -> None:
    table = read_table(xlsx([["STT", "Họ và tên", "Màu áo"], [1, "Lê Thị Hoa", "xanh"]]), columns=columns)
    assert table.rows[0].values["mau_ao"] == "xanh"
    assert [c.how for c in table.columns] == ["đúng tên", "đúng tên", "không dùng"]


def test_khong_biet_truoc_cot_nao_van_doc_duoc(xlsx: Any) -> None:
    table = read_table(xlsx([["Kính mời", "Giờ họp"], ["Ông An", "8 giờ"]]))
    assert dict(table.rows[0].values) == {"kinh_moi": "Ông An", "gio_hop": "8 giờ"}


def test_chon_trang_tinh_co_danh_sach(tmp_path: Path, columns: tuple[Column, ...]) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    cover = book.active
    assert cover is not None
    cover.title = "Bìa"
    cover.append(["Trang bìa"])
    for name in ("Chính", "Dự phòng"):
        sheet = book.create_sheet(name)
        sheet.append(HEADER)
        sheet.append(ONE)
    path = tmp_path / "nhieu.xlsx"
    book.save(path)
    with pytest.raises(UnsettledError, match="«Chính», «Dự phòng»"):
        read_table(path, columns=columns)
    assert len(read_table(path, columns=columns, sheet="*").rows) == 2
    assert read_table(path, columns=columns, sheet="Dự phòng").sheet == "Dự phòng"
    with pytest.raises(InputError, match="không có trang tính này"):
        read_table(path, columns=columns, sheet="Không có")


@pytest.mark.parametrize(
    ("others", "asked"),
    [(["Thị Hoa", "Văn Bình", "", ""], True), (["Thị Hoa", "", "", ""], False), ([12, 7, 3, 4], False)],
)
def test_cot_khong_tieu_de_canh_ho_ten_co_chu_thi_hoi(
    xlsx: Any, columns: tuple[Column, ...], others: list[object], asked: bool
) -> None:
    """Words in half of the rows, or more, may be the other half of the name; figures and stray words are not."""
    rows = [["TT", "Họ và tên", None, "Chức danh"]]
    rows += [[number, name, other, "Chuyên viên"] for number, (name, other) in
             enumerate(zip(("Lê", "Trần", "Vũ Thị Chi", "Lý Văn Dần"), others, strict=True), start=1)]  # fmt: skip
    path = xlsx(rows)
    if asked:
        with pytest.raises(UnsettledError, match="không có tiêu đề mà có chữ"):
            read_table(path, columns=columns)
    else:
        assert len(read_table(path, columns=columns).rows) == 4


def test_cot_da_hieu_duoc_ghi_lai_con_cot_khac_thi_khong(xlsx: Any, columns: tuple[Column, ...]) -> None:
    """What is kept as decided is what was understood: no column nobody uses, none that is not known."""
    table = read_table(xlsx([[*HEADER, "Mã nội bộ"], [*ONE, "NB-12"]]), columns=columns)
    assert {entry.how for entry in table.columns} & {"chưa rõ", "không dùng"}
    kept = {letters: header for _, letters, header in table.chosen()}
    assert "Mã nội bộ" not in kept.values()
    assert "Họ và tên" in kept.values()


@pytest.mark.parametrize(("mark", "sex"), [(["x", None], "Nam"), ([None, "x"], "Nữ")])
def test_danh_dau_cot_nam_nu_cho_khuon_rieng_in_ra_chu(xlsx: Any, mark: list[object], sex: str) -> None:
    """Where nobody asks for a sex as such, the mark is printed as the word."""
    rows = [
        ["TT", "Họ và tên", "Nam", "Nữ"],
        [1, "Lê Văn Hoa", *mark],
        [2, "Vũ Chi", "x", None],
        [3, "Lý Dần", None, "x"],
    ]
    names = (Column("ho_ten", "Họ và tên", kind="ten", required=True),)
    table = read_table(xlsx(rows), columns=names, open_list=True)
    assert table.rows[0].values["gioi_tinh"] == sex


def test_hai_cot_ho_ten_co_the_la_hai_nua_cua_mot_ten(xlsx: Any, columns: tuple[Column, ...]) -> None:
    """Two columns of names may be halves of one name; two columns of units may not."""
    rows = [["STT", "Họ tên", "Tên cá nhân", "Chức vụ"], [1, "Lê Thị", "Hoa", "CV"], [2, "Vũ", "Văn Chi", "CV"]]
    with pytest.raises(UnsettledError) as asked:
        read_table(xlsx(rows), columns=columns)
    assert '--cot "Họ và tên=B" hoặc --cot "Họ và tên=C" hoặc --cot "Họ và tên=B+C"' in str(asked.value)
    units = [["STT", "Họ và tên", "Phòng ban", "Đơn vị công tác"], [1, "Lê Thị Hoa", "Phòng A", "Sở B"]]
    with pytest.raises(UnsettledError) as asked:
        read_table(xlsx(units), columns=columns)
    assert "C+D" not in str(asked.value)


@pytest.mark.parametrize(
    ("above", "heads", "cells"),
    [
        ("Gioi tinh", ("Nam", "Nu"), ("x", "x")),
        ("Năm sinh", ("4. Nam", "5. Nữ"), (1980, 1985)),
        ("Ngày, tháng, năm sinh", ("Nam (x)", "Nữ (x)"), ("05/3/1980", "06/4/1985")),
    ],
)
def test_nam_nu_danh_so_mat_dau_va_chan_bang_ben_duoi(
    above: str, heads: tuple[str, str], cells: tuple[object, object], xlsx: Any, columns: tuple[Column, ...]
) -> None:
    """What stands below the table in those columns, and titles of groups, are no marks and no days."""
    rows: list[list[object]] = [
        ["STT", "Họ và tên", above, None], [None, None, *heads], [None, None, "KHỐI VĂN PHÒNG"],
        [1, "Lê Văn An", cells[0], None], [2, "Vũ Thị Bé", None, cells[1]],
        [None, None, "Lạng Sơn, ngày 10 tháng 01 năm 2026"], [None, None, None, "CHÁNH VĂN PHÒNG"],
        [None, None, None, "(Ký tên, đóng dấu)"], [None, None, None, "Nguyễn Văn Hà"],
    ]  # fmt: skip
    table = read_table(xlsx(rows, merges=["A1:A2", "B1:B2", "C1:D1"]), columns=columns)
    assert [row.values["gioi_tinh"] for row in table.rows] == ["nam", "nu"]
