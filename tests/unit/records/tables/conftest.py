"""Lists as offices really have them, made small."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font

from vanban.records.tables.table import Column

COLUMNS = (
    Column("stt", "STT", ("TT",), "so"),
    Column("ho_ten", "Họ và tên", ("Họ tên", "Tên cá nhân"), "ten", required=True),
    Column("gioi_tinh", "Giới tính", ("GT",), "gioi_tinh"),
    Column("ngay_sinh", "Ngày sinh", ("Ngày tháng năm sinh", "Năm sinh"), "ngay"),
    Column("chuc_vu", "Chức vụ", ("Chức danh",)),
    Column("don_vi", "Đơn vị", ("Đơn vị công tác", "Phòng ban"), fill_down=True),
    Column("thanh_tich", "Thành tích", ("Nội dung khen",), fill_down=True),
    Column("cccd", "Số CCCD", ("CCCD",), "so_hieu"),
)
HEADER = ["STT", "Họ và tên", "Giới tính", "Ngày sinh", "Chức vụ", "Đơn vị", "Thành tích", "Số CCCD"]
Write = Callable[..., Path]


@pytest.fixture
def columns() -> tuple[Column, ...]:
    return COLUMNS


@pytest.fixture
def xlsx(tmp_path: Path) -> Write:
    """Write rows into a workbook: `xlsx(rows, merges=["A1:H1"], hidden=[3], fonts={"B2": ".VnTime"})`."""

    def write(
        rows: Sequence[Sequence[Any]],
        *,
        merges: Sequence[str] = (),
        hidden: Sequence[int] = (),
        fonts: dict[str, str] | None = None,
        sheet: str = "DS",
    ) -> Path:
        book = openpyxl.Workbook()
        page = book.active
        assert page is not None
        page.title = sheet
        for row in rows:
            page.append(list(row))
        for area in merges:
            page.merge_cells(area)
        for number in hidden:
            page.row_dimensions[number].hidden = True
        for cell, name in (fonts or {}).items():
            page[cell].font = Font(name=name)
        path = tmp_path / "danh-sach.xlsx"
        book.save(path)
        return path

    return write
