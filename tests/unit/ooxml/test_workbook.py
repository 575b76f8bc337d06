"""Sheets of the house: print-ready, no formula, the same bytes whatever the clock says."""

from __future__ import annotations

import gc
import io
import sys
import time
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest

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
