"""A small file that says its cells stand millions of places apart is refused before memory is taken for them."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.styles import Font, PatternFill

from tests.unit.records.tables.told import read_table
from vanban.errors import InputError

pytest.importorskip("python_calamine")
URN = "urn:oasis:names:tc:opendocument:xmlns"
NAMES = f'xmlns:office="{URN}:office:1.0" xmlns:table="{URN}:table:1.0" xmlns:text="{URN}:text:1.0"'
TYPE = "application/vnd.oasis.opendocument.spreadsheet"


def _opendocument(path: Path, rows: str) -> Path:
    content = (
        f'<office:document-content {NAMES} office:version="1.2"><office:body><office:spreadsheet>'
        f'<table:table table:name="A">{rows}</table:table></office:spreadsheet></office:body></office:document-content>'
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{TYPE}"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in (("mimetype", TYPE), ("META-INF/manifest.xml", manifest), ("content.xml", content)):
            archive.writestr(name, text)
    return path


def _row(*cells: tuple[str, int], times: int = 1) -> str:
    inner = "".join(
        f'<table:table-cell table:number-columns-repeated="{count}"'
        + (f' office:value-type="string"><text:p>{text}</text:p></table:table-cell>' if text else "/>")
        for text, count in cells
    )
    return f'<table:table-row table:number-rows-repeated="{times}">{inner}</table:table-row>'


@pytest.mark.parametrize(
    "rows",
    [
        _row(("Họ và tên", 1_000), times=20_000),
        _row(("x", 2_000_000_000), times=3),
        _row(("Họ và tên", 1)) + _row(("", 16_383), ("x", 1), times=1_000),
    ],
)
def test_ods_o_nam_qua_xa_bi_tu_choi(tmp_path: Path, rows: str) -> None:
    with pytest.raises(InputError, match=r"big\.ods: trang tính «A» quá rộng"):
        read_table(_opendocument(tmp_path / "big.ods", rows))


def test_ods_phan_trong_cua_trang_khong_tinh(tmp_path: Path) -> None:
    people = ((("STT", 1), ("Họ tên", 1)), (("1", 1), ("Lê An", 1)))
    rows = "".join(_row(*cells, ("", 16_382)) for cells in people) + _row(("", 16_384), times=1_048_574)
    table = read_table(_opendocument(tmp_path / "ds.ods", rows))
    assert [row.values["ho_ten"] for row in table.rows] == ["Lê An"]


@pytest.mark.parametrize("look", [Font(), Font(name=".VnTime")])
def test_xlsx_o_nam_qua_xa_bi_tu_choi(tmp_path: Path, look: Font) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in range(1, 700):
        sheet.cell(row, 1, "Họ tên").font = look
        sheet.cell(row, 16_384, "x")
    stream = io.BytesIO()
    book.save(stream)
    path = tmp_path / "big.xlsx"
    path.write_bytes(stream.getvalue())
    with pytest.raises(InputError, match=r"big\.xlsx: trang tính «Sheet» quá rộng"):
        read_table(path)


def test_xlsx_o_trong_to_mau_khong_tinh(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["STT", "Họ tên"])
    for number in range(1, 1_501):
        sheet.append([number, f"Lê Văn {chr(65 + number % 20)}"])
    for row in range(1, 1_500):
        sheet.cell(row, 16_384).fill = PatternFill("solid", "FFFF00")
    path = tmp_path / "ds.xlsx"
    book.save(path)
    tracemalloc.start()
    table = read_table(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(table.rows) == 1_500
    assert peak < 50_000_000


def test_csv_qua_rong_bi_tu_choi(tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_text("STT,Họ tên" + "," * 20_000 + "\n1,Lê An\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"ds\.csv, dòng 1: tệp quá lớn.*16\.384 cột"):
        read_table(path)
