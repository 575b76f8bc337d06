"""Sheets of the house: print-ready, no formula, the same bytes whatever the clock says."""

from __future__ import annotations

import gc
import io
import sys
import time
import zipfile
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Alignment

from vanban.metrics import line_height_pt
from vanban.ooxml import workbook
from vanban.regulation import page


def made(*values: object) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for at, value in enumerate(values, 1):
        workbook.put(sheet.cell(at, 1), value)
    workbook.print_ready(sheet, page.MARGINS_MM, head="1:2")
    return workbook.saved(book, title="Sổ", author="Văn phòng")


def test_the_same_cells_give_the_same_bytes_at_another_time() -> None:
    first = made("a", 1)
    time.sleep(1.1)  # openpyxl writes whole seconds
    assert made("a", 1) == first


@pytest.mark.parametrize("text", ["=1+1", "+84 912", "-5", "@cmd", "\tx"])
def test_what_begins_like_a_formula_is_text_and_stays_text_when_edited(text: str) -> None:
    cell = openpyxl.load_workbook(io.BytesIO(made(text))).worksheets[0]["A1"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_days_print_as_days_and_moments_keep_their_hour() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(made(date(2026, 3, 5), datetime(2026, 3, 5, 14, 30)))).worksheets[0]
    assert sheet["A1"].number_format == "dd/mm/yyyy"
    assert "h" in sheet["A2"].number_format


def test_a_sheet_is_ready_for_the_printer() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(made("a", "b", "c"))).worksheets[0]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.freeze_panes == "A3"
    assert sheet.page_margins.left * 25.4 == pytest.approx(page.MARGIN_LEFT.preferred)
    assert sheet.oddHeader.center.text == "&P"


def test_rows_are_as_high_as_their_wrapped_text_and_excel_may_fit_them_anew() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    wrapped = Alignment(wrap_text=True)
    for at, text in enumerate(
        ["Ngắn", "Một dòng dài hơn cột của nó nhiều " * 4, "a\nb\nc", "Không xuống dòng " * 9], 1
    ):
        sheet.cell(at, 1, text).alignment = Alignment() if at == 4 else wrapped
    sheet.cell(5, 1, "Ô nối " * 30).alignment = wrapped
    sheet.merge_cells("A5:F5")
    sheet.cell(6, 1, "Có sẵn " * 30).alignment = wrapped
    sheet.row_dimensions[6].height = 33
    data = workbook.saved(book, title="Bảng")
    heights = [openpyxl.load_workbook(io.BytesIO(data)).worksheets[0].row_dimensions[at].height for at in range(1, 7)]
    assert (heights[0], heights[3], heights[4], heights[5]) == (None, None, None, 33)
    assert heights[1] > 5 * 12
    assert heights[2] == pytest.approx(3 * line_height_pt(11) + 3, abs=0.1)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.read("xl/worksheets/sheet1.xml").count(b"customHeight") == 1
        assert (
            b'<font><name val="Times New Roman"/>'
            in archive.read("xl/styles.xml").partition(b"</font>")[0] + b"</font>"
        )


def test_an_error_on_the_way_leaves_no_sheet_half_open(monkeypatch: pytest.MonkeyPatch) -> None:
    complaints: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", complaints.append)

    def half_written() -> None:
        with workbook.streamed() as book:
            sheets = [book.create_sheet(name) for name in ("Bìa", "Sổ")]
            for sheet in sheets:
                sheet.append(["chữ"])
            assert not any(sheet.closed for sheet in sheets)
            left.extend(sheets)
            raise OSError("đĩa đầy")

    left: list[Any] = []
    with pytest.raises(OSError, match="đầy") as caught:  # what the error holds dies in any order
        half_written()
    assert [sheet.closed for sheet in left] == [True, True]
    left.clear()
    del caught
    gc.collect()
    assert not complaints


@pytest.mark.parametrize("columns", [4, 12, 16, 24])
def test_a_wide_sheet_takes_more_pages_rather_than_small_type(columns: int) -> None:
    """Type of 11 points is never printed below 7.7; number and name stand on every page."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    widths = [6, 24, *[22] * (columns - 2)]
    for at, width in enumerate(widths, 1):
        workbook.put(sheet.cell(1, at), f"Cột {at}")
        sheet.column_dimensions[openpyxl.utils.get_column_letter(at)].width = width
    workbook.print_ready(sheet, page.MARGINS_MM, head="1:1")
    printed = openpyxl.load_workbook(io.BytesIO(workbook.saved(book, title="Danh sách"))).worksheets[0]
    pages, edges = printed.page_setup.fitToWidth, printed.page_margins
    room = 297 - (edges.left + edges.right) * 25.4
    mm = [width / workbook.column_width(1) for width in widths]
    repeated = sum(mm[:2]) * (pages - 1)
    assert pages * room / (sum(mm) + repeated) >= 0.69
    assert printed.print_title_cols == (None if pages == 1 else "$A:$B")
    assert pages > 1 or columns < 12
