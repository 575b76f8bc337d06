"""Cells set right in a copy of a list: nothing else in the file changes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from vanban.errors import InputError
from vanban.records.tables.correcting import corrected
from vanban.records.tables.table import read_table


def book(path: Path) -> Path:
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.title = "DS 'A'!"
    for row in (
        ["STT", "Họ tên", "Ngày sinh", "Đơn vị"],
        [1, "Trần Văn An", "31/02/1990", "Phòng A"],
        [2, "Lê Thị Bé", None, "Phòng A"],
    ):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet["E2"] = "=1+1"
    sheet.merge_cells("D2:D3")
    made.save(path)
    return path


def test_chi_o_duoc_neu_doi(tmp_path: Path) -> None:
    path = book(tmp_path / "d.xlsx")
    before = path.read_bytes()
    new = corrected(path, {"DS 'A'!!C2": "28/02/1990", "DS 'A'!!C3": "1991", "DS 'A'!!B2": ""})
    assert path.read_bytes() == before
    sheet = openpyxl.load_workbook(io.BytesIO(new)).active
    assert [sheet[cell].value for cell in ("A2", "B2", "C2", "C3", "E2")] == [1, None, "28/02/1990", "1991", "=1+1"]
    assert sheet.row_dimensions[3].hidden
    assert "D2:D3" in sheet.merged_cells
    old, made = (zipfile.ZipFile(io.BytesIO(data)) for data in (before, new))
    same = [name for name in old.namelist() if old.read(name) == made.read(name)]
    assert sorted(set(old.namelist()) - set(same)) == ["xl/worksheets/sheet1.xml"]


def test_o_moi_va_hang_moi_dung_cho(tmp_path: Path) -> None:
    path = book(tmp_path / "d.xlsx")
    path.write_bytes(corrected(path, {"DS 'A'!!F2": "x", "DS 'A'!!B9": "y", "DS 'A'!!F1": "Ghi chú"}))
    sheet = openpyxl.load_workbook(path).active
    assert (sheet["F2"].value, sheet["B9"].value, sheet["F1"].value) == ("x", "y", "Ghi chú")


def test_cong_thuc_dung_chung_khong_hong(tmp_path: Path) -> None:
    path = book(tmp_path / "d.xlsx")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = (
        parts["xl/worksheets/sheet1.xml"]
        .replace(b"<f>1+1</f>", b'<f t="shared" ref="E2:E3" si="0">1+1</f>')
        .replace(b"</row></sheetData>", b'<c r="E3"><f t="shared" si="0"/><v>2</v></c></row></sheetData>')
    )
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in {**parts, "xl/worksheets/sheet1.xml": sheet}.items():
            archive.writestr(name, data)
    new = openpyxl.load_workbook(io.BytesIO(corrected(path, {"DS 'A'!!E2": "chữ"}))).active
    assert (new["E2"].value, new["E3"].value) == ("chữ", 2)


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        ({"DS 'A'!!D3": "x"}, "gộp"),
        ({"Khác!A1": "x"}, "trang tính"),
        ({"DS 'A'!!": "x"}, "không có ô"),
        ({"D0": "x"}, "không có ô"),
    ],
)
def test_o_khong_sua_duoc_thi_noi(tmp_path: Path, cells: dict[str, str], said: str) -> None:
    with pytest.raises(InputError, match=said):
        corrected(book(tmp_path / "d.xlsx"), cells)


def test_csv_giu_dau_ngan_va_o_nhieu_dong(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_bytes('Họ tên;Đơn vị\r\n"Trần, An";"Phòng\nA"\r\nLê Bé;\r\n'.encode("utf-16"))
    path.write_bytes(corrected(path, {"B3": 'Phòng "B"; mới'}))
    assert [row.values for row in read_table(path).rows] == [
        {"ho_ten": "Trần, An", "don_vi": "Phòng\nA"}, {"ho_ten": "Lê Bé", "don_vi": 'Phòng "B"; mới'},
    ]  # fmt: skip
    with pytest.raises(InputError, match="không có ô"):
        corrected(path, {"A99": "x"})


def test_csv_ngan_bang_tab_van_ngan_bang_tab(tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_bytes("STT\tHọ tên\tĐơn vị\n1\tTrần An\tPhòng A\n".encode())
    assert corrected(path, {"C2": "Phòng B"}).decode("utf-8-sig").splitlines()[1] == "1\tTrần An\tPhòng B"


def test_ods_thi_bao_luu_thanh_xlsx(tmp_path: Path) -> None:
    path = tmp_path / "d.ods"
    path.write_bytes(b"")
    with pytest.raises(InputError, match="Excel"):
        corrected(path, {"A1": "x"})
