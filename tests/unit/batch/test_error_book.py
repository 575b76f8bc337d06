"""Bad rows come back as a workbook that can be corrected and fed back; nothing in it runs as a formula."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from vanban.api import batch
from vanban.batch.error_book import write_error_book
from vanban.batch.report import BadRow
from vanban.batch.rows import Row
from vanban.errors import Problem

Workbook = Callable[..., Path]
Listed = Callable[[Path], list[str]]
Texts = Callable[[Path], list[str]]

HEADER = ["STT", "Họ và tên", "Giới tính", "Chức vụ", "Đơn vị công tác"]
COMMON = {
    "tham_quyen": "Chánh Văn phòng",
    "so_quyet_dinh": "15/QĐ-VP",
    "ngay_quyet_dinh": "15/01/2026",
    "dia_danh": "Lạng Sơn",
    "nguoi_ky": {"chuc_vu": "Chánh Văn phòng", "ho_ten": "Nguyễn Văn Hà"},
    "nam": 2026,
    "thanh_tich": "Đã hoàn thành xuất sắc nhiệm vụ năm 2026",
}


def people() -> list[list[object]]:
    return [
        ["DANH SÁCH KHEN THƯỞNG"],
        HEADER,
        [1, "Nguyễn Thị Ánh", "Nữ", "Chuyên viên", "Văn phòng"],
        [2, "Trần Quốc Bảo", "Nem", "Chuyên viên", "Văn phòng"],
        [3, "Lê Văn Cường", "Nam", "Chuyên viên", "Văn phòng"],
        [4, None, "Nam", "Chuyên viên", "Văn phòng"],
    ]


def test_sua_tep_loi_roi_dua_lai_thi_du_giay_dung_so(workbook: Workbook, tmp_path: Path, papers_in: Listed) -> None:
    out = tmp_path / "ra"
    first = batch.run_batch(
        workbook(people()), out, kind="giay_khen", common=COMMON, options=batch.BatchOptions(skip_bad=True)
    )
    assert not first.ok
    assert papers_in(out) == ["1 Nguyễn Thị Ánh.docx", "3 Lê Văn Cường.docx"]
    assert first.error_book is not None
    book = load_workbook(first.error_book)
    sheet = book.active
    assert sheet is not None
    header = [cell.value for cell in sheet[1]]
    rows = [dict(zip(header, (cell.value for cell in row), strict=True)) for row in sheet.iter_rows(min_row=2)]
    assert [row["Thứ tự gốc"] for row in rows] == [2, 4]
    assert "C4" in str(rows[0]["Lỗi cần sửa"])
    assert "giới tính" in str(rows[0]["Lỗi cần sửa"])
    wrong = sheet.cell(2, header.index("Giới tính") + 1)
    assert wrong.fill.fgColor.rgb.endswith("FFC7CE")
    wrong.value = "Nam"
    sheet.cell(3, header.index("Họ và tên") + 1).value = "Đỗ Ân"
    book.save(first.error_book)
    again = batch.run_batch(
        first.error_book, out, kind="giay_khen", common=COMMON, options=batch.BatchOptions(resume=True)
    )
    assert again.ok
    assert papers_in(out) == [
        "1 Nguyễn Thị Ánh.docx", "2 Trần Quốc Bảo.docx", "3 Lê Văn Cường.docx", "4 Đỗ Ân.docx",
    ]  # fmt: skip
    assert first.error_book.exists(), "the list that was given is not removed"


def test_tep_loi_cu_mat_di_khi_danh_sach_da_dung(workbook: Workbook, tmp_path: Path) -> None:
    out, cells = tmp_path / "ra", people()
    first = batch.run_batch(workbook(cells), out, kind="giay_khen", common=COMMON)
    assert first.error_book is not None
    assert not first.report.files
    cells[3][2], cells[5][1] = "Nam", "Đỗ Ân"
    assert batch.run_batch(workbook(cells), out, kind="giay_khen", common=COMMON).ok
    assert not first.error_book.exists()


@pytest.mark.parametrize("text", ["=HYPERLINK(1)", "+1", "@x", "-2", "a\x0bb", "0123"])
def test_o_cua_nguoi_dung_khong_thanh_cong_thuc(text: str, tmp_path: Path) -> None:
    row = Row(1, "DS!hàng 2", {"ho_ten": text}, {"Họ và tên": text})
    path = write_error_book([BadRow(row, 1, (Problem("hỏng", "DS!A2"),))], tmp_path / "loi.xlsx", {"A": "Họ và tên"})
    cell = load_workbook(path)["Hàng lỗi"].cell(2, 1)
    assert (cell.value, cell.data_type) == (text.replace("\x0b", "□"), "s")
