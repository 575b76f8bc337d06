"""A workbook read straight from its XML holds what openpyxl finds in it, value by value and format by format."""

from __future__ import annotations

import io
import random
import sys
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from vanban.records.tables.plain_sheets import PlainSheet, plain_sheets
from vanban.records.tables.workbook import read_workbook, sheet_parts

FORMATS = (
    "General", "0", "0.00", "@", "#,##0", "0%", "dd/mm/yyyy", "mm-dd-yy", "h:mm", "[h]:mm:ss", "d/m/yyyy h:mm", "000000",
    '"QĐ-"000', "[$-42A]d mmmm yyyy", '0" người"', "mm:ss.0",
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None, "", "Nguyễn Văn A", "a\nb", " x ", 0, 1, -5, 3.25, 1e-7, 1.5e20, 0.5, 59, 60, 61, 45000.75, True, False,
    date(1985, 3, 5), datetime(2026, 1, 2, 3, 4, 5), time(7, 30), timedelta(hours=30), "#N/A", "=1+1", "=A1", "_x005F_x",
)  # fmt: skip


def read(data: bytes, hidden: str = "") -> list[PlainSheet] | None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = dict(sheet_parts(archive.read("xl/workbook.xml"), archive.read("xl/_rels/workbook.xml.rels")))
        raw = {name: archive.read(part) for name, part in parts.items()}
        return plain_sheets(archive, parts, raw, hidden, worded=True)


def filled(values: Sequence[object]) -> list[object]:
    """A row to its last cell that says something: what only has a look does not make it wider."""
    return list(values[: max((at + 1 for at, value in enumerate(values) if value is not None), default=0)])


def known(data: bytes) -> list[tuple[str, list[list[object]], list[dict[int, str]]]]:
    """What openpyxl says: values, and formats of the cells that have a value and another format than "General"."""
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True, read_only=True)
    found = []
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        rows = list(sheet.iter_rows())
        values: list[list[object]] = [filled([cell.value for cell in row]) for row in rows]
        formats = [
            {
                at: cell.number_format
                for at, cell in enumerate(row)
                if cell.value is not None and (cell.number_format != "General" or type(cell.value) is bool)
            }
            for row in rows
        ]
        found.append((sheet.title, values, formats))
    return found


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.filterwarnings("ignore:Cell .* is marked as a date")
@pytest.mark.parametrize("mac", [False, True])
def test_gia_tri_va_dinh_dang_nhu_openpyxl(mac: bool) -> None:
    book, dice = openpyxl.Workbook(), random.Random(7)
    if mac:
        book.epoch = CALENDAR_MAC_1904
    for name in ("Một", "Hai"):
        sheet = book.create_sheet(name)
        for row in dice.sample(range(1, 60), 40):
            for column in dice.sample(range(1, 12), 6):
                cell = sheet.cell(row, column, dice.choice(VALUES))
                cell.number_format = dice.choice(FORMATS)
    data = saved(book)
    found = read(data)
    assert found is not None
    assert [
        (one.name, [filled(values) for values, _ in one.rows], [forms for _, forms in one.rows]) for one in found
    ] == known(data)
    assert {one.name: len(one.formulas) for one in found} == {
        sheet.title: sum(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)
        for sheet in book.worksheets
    }


def test_chu_nhieu_kieu_va_o_khong_ten() -> None:
    """What Excel and others write and openpyxl never does: texts of several looks, cells and rows without a name."""
    book = openpyxl.Workbook()
    book.active["A1"] = "thay"
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        '<row><c t="s"><v>0</v></c><c t="inlineStr"><is><t>Nguyễn </t></is></c><c/><c t="str"><f>A1</f><v>kq</v></c></row>'
        '<row r="4"><c r="C4" t="inlineStr"><is><r><t>Trần </t></r><r><rPr><b/></rPr><t>Thị B</t></r></is></c>'
        '<c r="B4"><v>7</v></c></row><row r="2"><c r="A2"><v>1</v></c></row><row><c t="b"><v>1</v></c></row>'
        "</sheetData></worksheet>"
    )
    strings = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t xml:space="preserve">Lê </t></r>'
        "<r><t>C</t></r><rPh sb=\"0\" eb=\"1\"><t>không đọc</t></rPh></si></sst>"
    )  # fmt: skip
    plain = saved(book)
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        types = archive.read("[Content_Types].xml").decode()
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    types = types.replace("</Types>", f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>')
    data = replaced(
        plain,
        {"xl/worksheets/sheet1.xml": sheet, "xl/sharedStrings.xml": strings, "[Content_Types].xml": types},
    )
    sheets = read(data)
    assert sheets is not None
    (found,) = sheets
    assert [filled(values) for values, _ in found.rows] == known(data)[0][1]
    assert found.rows[0][0] == ("Lê C", "Nguyễn ", None, "kq")


def test_bang_tinh_la_thi_de_openpyxl_doc() -> None:
    """Dates as text, a name no column has: not plain, and read all the same."""
    book = openpyxl.Workbook()
    book.active["A1"] = "x"
    for cell in ('<c r="A1" t="d"><v>2026-01-02</v></c>', '<c r="A1" t="z"><v>1</v></c>', '<c r="AAAA1"><v>1</v></c>'):
        sheet = (
            '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">'
            f"{cell}</row></sheetData></worksheet>"
        )
        assert read(replaced(saved(book), {"xl/worksheets/sheet1.xml": sheet})) is None
    dated = replaced(
        saved(book), {"xl/worksheets/sheet1.xml": sheet.replace(cell, '<c r="A1" t="d"><v>2026-01-02</v></c>')}
    )
    assert read_workbook(dated)[0].rows == ((datetime(2026, 1, 2).date(),),)


def test_danh_sach_khong_dinh_dang_khong_nap_openpyxl(monkeypatch: pytest.MonkeyPatch) -> None:
    book = openpyxl.Workbook()
    book.active.append(["STT", "Họ và tên"])
    book.active.append([1, "Nguyễn Văn A"])
    data = saved(book)
    for name in [name for name in sys.modules if name.split(".")[0] == "openpyxl"]:
        monkeypatch.delitem(sys.modules, name)
    assert read_workbook(data)[0].rows == (("STT", "Họ và tên"), (1, "Nguyễn Văn A"))
    assert not [name for name in sys.modules if name.split(".")[0] == "openpyxl"]


def replaced(data: bytes, parts: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w") as after:
        for name in {**dict.fromkeys(before.namelist()), **parts}:
            after.writestr(name, parts.get(name) or before.read(name))
    return out.getvalue()
