"""What an office begins its first award year with: settings to fill in and an empty workbook with every sheet."""

from __future__ import annotations

from importlib import resources
from typing import Any, Final

from vanban.awards.data import sheets
from vanban.awards.data.settings import FILE
from vanban.batch.certificates.samples import fill_header, note_of
from vanban.ooxml.workbook import print_ready, saved
from vanban.regulation import page

WORKBOOK: Final = "danh-sach.xlsx"
_SETTINGS: Final = "nam-moi.yaml"


def settings(year: int) -> str:
    """Write the settings of a year: the year alone is set, all else stands behind a `#` with what it means."""
    text = (resources.files("vanban.awards") / _SETTINGS).read_text(encoding="utf-8")
    return text.replace("<NĂM>", str(year)).replace("<NĂM TRƯỚC>", str(year - 1))


def workbook(year: int) -> bytes:
    """Make the empty workbook: each sheet with its headers, notes and choices, and one that says what they are for."""
    import openpyxl

    book = openpyxl.Workbook()
    guide = book.active
    assert guide is not None
    guide.title = "Hướng dẫn"
    for kind in sheets.ALL:
        fill_header(book.create_sheet(kind.ten), kind.cot, room=0)
    _fill_guide(guide, year)
    return saved(book, title=f"Danh sách của năm thi đua {year}")


def files_of(year: int) -> dict[str, bytes]:
    """Give the files by their names."""
    return {FILE: settings(year).encode("utf-8"), WORKBOOK: workbook(year)}


def _fill_guide(sheet: Any, year: int) -> None:
    from openpyxl.styles import Alignment, Font

    lines = [
        (f"DANH SÁCH CỦA NĂM THI ĐUA {year}", ""),
        ("Cột nền đỏ nhạt phải điền. Trang không dùng cứ để trống; cột không dùng có thể xóa.", ""),
        ("Ô chưa biết thì để trống: văn bản cần đến ô ấy sẽ báo thiếu, không ai đoán thay.", ""),
    ]
    bold = {1}
    for kind in sheets.ALL:
        lines += [("", ""), (f"Trang «{kind.ten}»", kind.de)]
        bold.add(len(lines))
        lines += [(column.ten, note) for column in kind.cot if (note := note_of(column))]
    for number, (left, right) in enumerate(lines, start=1):
        named = sheet.cell(number, 1, left or None)
        named.font = Font(name="Times New Roman", size=12, bold=number in bold)
        named.alignment = Alignment(vertical="top")
        if right:  # an empty text would cut off a long line beside it
            cell = sheet.cell(number, 2, right)
            cell.font, cell.alignment = Font(name="Times New Roman", size=12), Alignment(wrap_text=True, vertical="top")
    print_ready(sheet, page.MARGINS_MM)
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 34, 90
