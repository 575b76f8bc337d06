"""What a row's cells do not show (struck out, a remark, a group) is asked again while nobody touched or confirmed the row."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font

from vanban.cli import main

HEADER = ["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Đơn vị"]
AN = [1, "Lê An", "Nam", "05/3/1985", "Phòng A"]
BINH = [2, "Trần Bình", "Nam", "23/7/1991", "Phòng B"]
COMMON = """loai: giay_khen
tham_quyen: Chánh Văn phòng
dia_danh: Lạng Sơn
nguoi_ky: {chuc_vu: Chánh Văn phòng, ho_ten: Nguyễn Văn Hà}
thanh_tich: Đã hoàn thành tốt nhiệm vụ
"""


def struck(page: Any) -> None:
    for cell in page[3]:
        cell.font = Font(strike=True)


def pinned(page: Any) -> None:
    page["B3"].comment = Comment("bỏ", "VT")


def unused(page: Any) -> None:
    page["H3"] = "bỏ"


def grouped(page: Any) -> None:
    page.insert_rows(3)
    page["A3"], page["B3"] = "II", "Danh sách dự phòng"


def blank(page: Any) -> None:
    page["E3"] = None


@pytest.mark.parametrize("dress", [struck, pinned, unused, grouped, blank])
def test_hang_loi_chua_sua_gi_thi_van_hoi(
    dress: Callable[[Any], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = openpyxl.Workbook()
    page: Any = book.active
    for row in (HEADER, AN, BINH):
        page.append(row)
    dress(page)
    book.save(tmp_path / "ds.xlsx")
    (tmp_path / "chung.yaml").write_text(COMMON, encoding="utf-8")
    given = ["--chung", str(tmp_path / "chung.yaml"), "-o", str(tmp_path / "ra")]
    errors = tmp_path / "ra" / "_hang-loi.xlsx"
    assert main(["hang-loat", "giay_khen", str(tmp_path / "ds.xlsx"), *given]) == 1
    assert main(["hang-loat", "giay_khen", str(errors), *given]) == 1
    assert "xóa ô «Lỗi cần sửa»" in capsys.readouterr().err
    assert not list((tmp_path / "ra").glob("*.docx"))
    if dress is blank:
        settled = ["--cho-trong", "Đơn vị"]
    else:
        fixed = openpyxl.load_workbook(errors)
        sheet: Any = fixed.worksheets[0]
        reason = next(cell.column for cell in sheet[1] if cell.value == "Lỗi cần sửa")
        sheet.cell(2, reason).value = None
        fixed.save(errors)
        settled = []
    assert main(["hang-loat", "giay_khen", str(errors), *given, *settled]) == 0
    assert len(list((tmp_path / "ra").glob("*.docx"))) == 2


@pytest.mark.parametrize(("birth", "told"), [("01/01/1900", "hơn 105 năm"), ("01/01/2060", "sau hôm nay")])
def test_ngay_sinh_khong_ai_co_duoc_noi(
    birth: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = openpyxl.Workbook()
    page: Any = book.active
    for row in (HEADER, [*AN[:3], birth, *AN[4:]]):
        page.append(row)
    book.save(tmp_path / "ds.xlsx")
    (tmp_path / "chung.yaml").write_text(COMMON, encoding="utf-8")
    given = ["--chung", str(tmp_path / "chung.yaml"), "--xem-truoc"]
    assert main(["hang-loat", "giay_khen", str(tmp_path / "ds.xlsx"), *given]) == 0
    assert told in capsys.readouterr().out
