"""Write the two lists of this example: one untidy but readable, one with mistakes. All people are made up.

Run it again with: python examples/giay-khen/lam_danh_sach.py
"""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.styles import Alignment, Font

HERE = Path(__file__).parent
UNIT = "Phòng Hành chính - Quản trị"
OFFICE = "Văn phòng UBND tỉnh"


def header(sheet: Any) -> None:
    """Titles merged over the sheet, then a header of two rows with merged cells."""
    sheet.append(["VĂN PHÒNG UBND TỈNH LẠNG SƠN"])
    sheet.append(["DANH SÁCH ĐỀ NGHỊ TẶNG GIẤY KHEN NĂM 2026"])
    sheet.append(["(Kèm theo Tờ trình số 03/TTr-HĐTĐKT ngày 12 tháng 01 năm 2026)"])
    sheet.append([])
    top = ["TT", "Họ và tên\n(tập thể, cá nhân)", "Giới tính", None, "Ngày, tháng,\nnăm sinh", "Chức vụ", "Phòng, ban"]
    sheet.append([*top, "Đơn vị công tác", "Nội dung khen", "Ghi chú"])
    sheet.append([None, None, "Nam", "Nữ"])
    for area in ("A1:J1", "A2:J2", "A3:J3", "C5:D5", *(f"{letter}5:{letter}6" for letter in "ABEFGHIJ")):
        sheet.merge_cells(area)
    for row in sheet["A1:J6"]:
        for cell in row:
            cell.font = Font(name="Times New Roman", size=13, bold=True)
            cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for letter, width in zip("ABCDEFGHIJ", (6, 34, 7, 7, 14, 24, 28, 26, 48, 14), strict=True):
        sheet.column_dimensions[letter].width = width


def tidy_enough() -> None:
    """A list as offices send it: untidy, yet nothing in it needs a person to decide."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Giấy khen"
    header(sheet)
    sheet.append([f"({number})" for number in range(1, 11)])
    long_merit = (
        "Đã có thành tích xuất sắc trong tham mưu tổ chức phong trào thi đua “Cả nước thi đua đổi mới sáng tạo và chuyển đổi số”"
        ", góp phần hoàn thành nhiệm vụ của cơ quan"
    )
    rows: list[list[Any]] = [
        ["A", "TẬP THỂ"],
        [1, UNIT, None, None, None, None, None, OFFICE, "Tập thể hoàn thành xuất sắc nhiệm vụ công tác năm 2026"],
        [2, "Trung tâm Thông tin và Phục vụ hành chính công, Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn", None, None, None, None,
         None, None, "nt"],
        ["B", "CÁ NHÂN"],
        [3, "NGUYỄN THỊ ÁNH", None, "x", "05/3/1985", "Chuyên viên", UNIT, OFFICE, "Đã hoàn thành xuất sắc nhiệm vụ năm 2026"],
        [4, "Ông  Trần Quốc Bảo ", "x", None, 1979, "Trưởng phòng", None, OFFICE, "như trên"],
        [5, unicodedata.normalize("NFD", "Lê Thị Hoà"), None, "x", "12/11/1990", "Văn thư", None, OFFICE, None],
        [6, "NguyÔn V¨n Hïng", "x", None, "1988", "Chuyªn viªn", "Phòng\xa0Tổng hợp", OFFICE, None],
        [7, "Hoàng A Sình", "x", None, "2/9/1982", "Phó Trưởng phòng", "Phòng Nội chính", OFFICE, long_merit],
        [8, "H'Hen Niê", None, "X", "20/10/1995", "Chuyên viên", "Phòng Kinh tế", OFFICE, None],
        [9, "Ðặng Thùy Dương", None, "x", "3/1991", "Kế toán viên", UNIT, OFFICE, None],
        [10, "Công Tằng Tôn Nữ Hoàng Phương Thanh Bảo Trân", None, "x", "15/01/1993", "Chuyên viên",
         "Phòng Kiểm soát thủ tục hành chính", OFFICE, None],
        [11, "Vũ An Khang", "x", None, "30/4/1987", "Lái xe", UNIT, OFFICE, "Đã phục vụ an toàn tuyệt đối năm 2026"],
        [None, "Tổng cộng: 02 tập thể, 09 cá nhân"],
        [],
        [None, None, None, None, None, None, None, "Lạng Sơn, ngày 12 tháng 01 năm 2026"],
        [None, "Người lập biểu", None, None, None, None, None, "TRƯỞNG PHÒNG"],
    ]  # fmt: skip
    for row in rows:
        sheet.append(row)
    sheet.merge_cells("G12:G14")
    sheet["G12"] = UNIT
    book.save(HERE / "danh-sach.xlsx")


def with_mistakes() -> None:
    """A list with what a person must decide: each mistake is told with its cell, good rows wait for `--bo-qua-loi`."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Giấy khen"
    sheet.append(
        ["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Chức vụ", "Đơn vị công tác", "Thành tích", "Danh hiệu"]
    )
    rows: list[list[Any]] = [
        [1, "Nguyễn Thị Ánh", "Nữ", "05/3/1985", "Chuyên viên", OFFICE, None, "Giấy khen"],
        [2, "Trần Quốc Bảo", None, "12/11/1979", "Trưởng phòng", OFFICE, None, "Giấy khen"],
        [3, "Lê Thị Hoa", "Nữ", "31/02/1990", "Văn thư", OFFICE, None, None],
        [4, None, "Nam", "1988", "Chuyên viên", OFFICE, None, None],
        [5, "Bà Hoàng Văn Sình", "Nam", None, "Chuyên viên", OFFICE, None, None],
        [6, "Vũ An Khang", "Nam", None, "Lái xe", OFFICE, "=VLOOKUP(B7,X:Y,2,0)", None],
        [7, "Đặng Thùy Dương", "Nữ", None, "Kế toán viên", OFFICE, None, "Chiến sĩ thi đua cơ sở"],
        [8, "NGUYỄN THỊ ÁNH", "nữ", "5/3/1985", "Chuyên viên", OFFICE, None, None],
        [9, "Phạm Minh Đức, Phạm Minh Hạnh", "Nam", None, "Chuyên viên", OFFICE, None, None],
    ]
    for row in rows:
        sheet.append(row)
    book.save(HERE / "danh-sach-co-loi.xlsx")


if __name__ == "__main__":
    tidy_enough()
    with_mistakes()
