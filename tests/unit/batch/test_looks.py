"""A cell prints as it looks in Excel, in every batch."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from vanban.cli import main

Printed = Callable[..., list[str]]


@pytest.fixture
def printed(tmp_path: Path) -> Printed:
    """Print one column of values through an office's own template, by the command."""

    def run(cells: Sequence[tuple[object, str]], merges: Sequence[str] = (), expect: int = 0) -> list[str]:
        book = openpyxl.Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.append(["Mã", "Giá trị"])
        for at, (value, form) in enumerate(cells, start=2):
            sheet.cell(at, 1, f"M{at:02d}")
            sheet.cell(at, 2, value).number_format = form
        for area in merges:
            sheet.merge_cells(area)
        source, template, out = tmp_path / "ds.xlsx", tmp_path / "mau.docx", tmp_path / "ra"
        book.save(source)
        document = Document()
        document.add_paragraph("{{ gia_tri }}")
        document.save(str(template))
        command = ["hang-loat", "khuon", str(source), "--khuon", str(template), "-o", str(out), "--ten-tep", "{ma}"]
        assert main(command) == expect
        return [Document(str(path)).paragraphs[0].text for path in sorted(out.glob("*.docx"))]

    return run


@pytest.mark.parametrize(
    ("value", "form", "look"),
    [
        (1089012345, "000000000000", "001089012345"),
        (123, "0000000", "0000123"),
        (7, '"QĐ-"000', "QĐ-007"),
        (0.985, "0.0%", "98,5%"),
        (12500000, "#,##0", "12.500.000"),
        (9, "0.00", "9,00"),
        (datetime(2026, 7, 3, 14, 30), "dd/mm/yyyy hh:mm", "03/07/2026 14:30"),
        (datetime(2026, 3, 1), "mm/yyyy", "03/2026"),
        (timedelta(hours=30), "[h]:mm", "30:00"),
        (True, "General", "TRUE"),
        (False, "General", "FALSE"),
        (1500000, '#,##0\\ "₫"', "1.500.000 ₫"),
        (-5, "#,##0;(#,##0)", "(5)"),
        (0, '#,##0;-#,##0;"-"', "-"),
        (912345678, "0000 000 000", "0912 345 678"),
        (2500000, '#,##0.0,,"tr"', "2,5tr"),
        ("An", '"Ông "@', "Ông An"),
        # The look cannot be had: the value, whole.
        (1234567890.75, "General", "1234567890,75"),
        (98765432109.5, "General", "98765432109,5"),
        (1.23e-7, "General", "0,000000123"),
        (1234567890123, "0.00E+00", "1234567890123"),
        (0.1 + 0.2, "General", "0,3"),
        # Another machine shows these in another order: the house's own way.
        (datetime(2026, 3, 5), "mm-dd-yy", "05/3/2026"),
        (datetime(2026, 3, 5), "yyyy-mm-dd", "05/3/2026"),
        (datetime(2026, 3, 5, 8, 5), "m/d/yyyy h:mm", "05/3/2026 08:05"),
    ],
)
def test_in_nhu_excel_hien(printed: Printed, value: object, form: str, look: str) -> None:
    assert printed([(value, form)]) == [look]


def test_hien_khac_gia_tri_thi_nhac_mot_lan_moi_cot(printed: Printed, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed([(9.987, "0.00"), (1.234, "0.00"), (2.5, "0.00")]) == ["9,99", "1,23", "2,50"]
    told = [line for line in capsys.readouterr().err.splitlines() if "Excel hiện" in line]
    assert len(told) == 1
    assert "9,987" in told[0]
    assert "1 ô nữa" in told[0]


def test_o_gop_va_dau_nhu_tren_o_moi_loai(printed: Printed) -> None:
    assert printed([("Phòng A", "General"), (None, "General"), ("nt", "General")], ["B2:B3"]) == ["Phòng A"] * 3


def test_dau_nhu_tren_khong_co_gi_o_tren_la_loi(printed: Printed, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed([("nt", "General")], expect=1) == []
    assert "như trên" in capsys.readouterr().err


def test_so_mat_chu_so_vi_dang_mu_la_loi(printed: Printed, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed([("9,87654E+11", "@")], expect=1) == []
    assert "dạng mũ" in capsys.readouterr().err
