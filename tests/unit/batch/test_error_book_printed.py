"""The list of bad rows on paper, and the same bytes for the same faults."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

from openpyxl import load_workbook

from vanban.batch.error_book import write_error_book
from vanban.batch.report import BadRow
from vanban.batch.rows import Row
from vanban.errors import Problem


def bad() -> list[BadRow]:
    raw = {"Họ và tên": "Nguyễn Văn A", "Ngày sinh": date(2001, 3, 5), "Ghi chú": "=1+1"}
    return [BadRow(Row(3, "DS!hàng 4", {}, raw), 3, (Problem("thiếu đơn vị", "DS!B4"),))]


def test_the_list_of_bad_rows_is_ready_for_the_printer(tmp_path: Path) -> None:
    sheet = load_workbook(write_error_book(bad(), tmp_path / "loi.xlsx")).worksheets[0]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToWidth) == (
        "landscape",
        9,
        1,
    )
    assert (sheet.print_title_rows, sheet.freeze_panes) == ("$1:$1", "A2")
    assert [cell.value for cell in sheet[1]][:3] == ["Họ và tên", "Ngày sinh", "Ghi chú"]
    assert sheet["B2"].number_format == "dd/mm/yyyy"
    assert (sheet["C2"].value, sheet["C2"].data_type, sheet["C2"].quotePrefix) == ("=1+1", "s", True)


def test_the_same_faults_give_the_same_bytes_at_another_time(tmp_path: Path) -> None:
    first = write_error_book(bad(), tmp_path / "mot.xlsx").read_bytes()
    time.sleep(1.1)  # a workbook's clock counts whole seconds
    assert write_error_book(bad(), tmp_path / "hai.xlsx").read_bytes() == first
