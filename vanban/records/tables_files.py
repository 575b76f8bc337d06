"""Opening a list: XLSX, CSV, ODS or XLS, each into grids, one per sheet."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from vanban.errors import InputError, MissingDependencyError, Problem
from vanban.records.tables_csv import read_csv
from vanban.records.tables_grid import Grid, Place

MAX_BYTES: Final = 200_000_000
"""Largest workbook unpacked: beyond any list of people, and small enough for any office machine."""
_OLE: Final = b"\xd0\xcf\x11\xe0"
_ZIP: Final = b"PK\x03\x04"
_OLD_FONTS: Final = (".vn", "vn", "vni-")


def open_table(path: Path, *, sheet: str | None = None) -> list[Grid]:
    """Read every visible sheet of a file, or the named one.

    Args:
        path: .xlsx, .xlsm, .csv, .tsv, .txt, .ods or .xls.
        sheet: name of the sheet; None means all that are not hidden.

    Raises:
        InputError: the file cannot be read, is locked, or has no such sheet.
        MissingDependencyError: .ods and .xls need the extra «bang-tinh».
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise _refusal(path, "không có tệp này", "Kiểm tra lại tên tệp và thư mục") from None
    except OSError as error:
        raise _refusal(path, f"không đọc được tệp ({error.strerror})", "Đóng tệp trong Excel rồi thử lại") from None
    if not data:
        raise _refusal(path, "tệp rỗng", "Lưu lại danh sách rồi thử lại")
    reader = _reader(path, data)
    grids = reader(path, data)
    if sheet is None:
        return grids
    chosen = [grid for grid in grids if grid.name == sheet]
    if not chosen:
        names = ", ".join(f"«{grid.name}»" for grid in grids)
        raise InputError(Problem("không có trang tính này", tep=path.name, tim_thay=sheet, can_co=names))
    return chosen


def _reader(path: Path, data: bytes) -> Callable[[Path, bytes], list[Grid]]:
    kind = path.suffix.lower()
    if data.startswith(_ZIP):
        return _calamine if kind == ".ods" else _xlsx
    if data.startswith(_OLE):
        if kind == ".xls":
            return _calamine
        raise _refusal(path, "tệp bị đặt mật khẩu hoặc là tệp Excel kiểu cũ", "Bỏ mật khẩu, lưu lại thành .xlsx")
    if kind in {".xlsx", ".xlsm", ".ods"}:
        raise _refusal(path, "tệp hỏng: tên là bảng tính nhưng bên trong không phải", "Mở bằng Excel rồi lưu lại")
    if kind in {".csv", ".tsv", ".txt"}:
        return read_csv
    raise _refusal(path, f"không đọc được loại tệp {kind or 'không có đuôi'}", "Dùng .xlsx, .csv, .ods hoặc .xls")


def _refusal(path: Path, what: str, remedy: str) -> InputError:
    return InputError(Problem(what, tep=path.name, cach_sua=remedy))


def _xlsx(path: Path, data: bytes) -> list[Grid]:
    import openpyxl

    _check_zip(path, data)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
    except Exception as error:  # openpyxl raises whatever the damage makes it raise
        raise _refusal(
            path, f"không đọc được bảng tính ({type(error).__name__})", "Mở bằng Excel, lưu lại .xlsx"
        ) from error
    formulas = _formulas(data) if b"<f" in _sheets_bytes(data) else {}
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"] or book.worksheets
    return [_xlsx_sheet(sheet, formulas.get(sheet.title, frozenset())) for sheet in sheets]


def _xlsx_sheet(sheet: Any, formulas: frozenset[Place]) -> Grid:
    rows: list[tuple[object, ...]] = []
    broken: dict[Place, str] = {}
    fonts: dict[Place, str] = {}
    for number, cells in enumerate(sheet.iter_rows()):
        values = []
        for cell in cells:
            value = cell.value
            if isinstance(value, str):
                column = cell.column - 1
                if cell.data_type == "e":
                    broken[number, column] = f"ô báo lỗi {value}"
                    value = None
                elif cell.has_style and (cell.font.name or "").lower().startswith(_OLD_FONTS):
                    fonts[number, column] = cell.font.name
            values.append(value)
        rows.append(tuple(values))
    for place in formulas:
        if place[0] < len(rows) and place[1] < len(rows[place[0]]) and rows[place[0]][place[1]] is None:
            broken.setdefault(place, "ô là công thức chưa có kết quả")
    while rows and all(value is None for value in rows[-1]) and not any(p[0] == len(rows) - 1 for p in broken):
        rows.pop()
    hidden = frozenset(number - 1 for number, look in sheet.row_dimensions.items() if look.hidden)
    merges = tuple(
        (area.min_row - 1, area.min_col - 1, area.max_row - 1, area.max_col - 1) for area in sheet.merged_cells.ranges
    )
    return Grid(sheet.title, tuple(rows), merges, hidden, broken, fonts)


def _formulas(data: bytes) -> dict[str, frozenset[Place]]:
    """Find the cells that hold formulas: a second look, taken only when there are any."""
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), data_only=False, read_only=True, keep_links=False)
    found: dict[str, frozenset[Place]] = {}
    for sheet in book.worksheets:
        places = {
            (cell.row - 1, cell.column - 1)
            for cells in sheet.iter_rows()
            for cell in cells
            if getattr(cell, "data_type", "") == "f"
        }
        found[sheet.title] = frozenset(places)
    book.close()
    return found


def _sheets_bytes(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        return b"".join(archive.read(name) for name in names)


def _check_zip(path: Path, data: bytes) -> None:
    """Refuse what was built to exhaust the machine or to fetch things from outside."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if sum(entry.file_size for entry in entries) > MAX_BYTES:
                raise _refusal(path, "bảng tính bung ra quá lớn", "Xóa các trang tính thừa rồi lưu lại")
            for entry in entries:
                if entry.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.open(entry).read(2000):
                    raise _refusal(path, "bảng tính có khai báo không an toàn (DOCTYPE)", "Mở bằng Excel rồi lưu lại")
    except zipfile.BadZipFile as error:
        raise _refusal(path, "tệp hỏng, không mở được", "Mở bằng Excel rồi lưu lại, hoặc chép lại tệp") from error


def _calamine(path: Path, data: bytes) -> list[Grid]:
    try:
        import python_calamine
    except ImportError:
        raise MissingDependencyError.for_extra(f"đọc tệp {path.suffix}", "bang-tinh") from None
    if data.startswith(_ZIP):
        _check_zip(path, data)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        visible = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.visible == python_calamine.SheetVisibleEnum.Visible
            and sheet.typ == python_calamine.SheetTypeEnum.WorkSheet
        ]
        return [_calamine_sheet(book, name) for name in visible]
    except (python_calamine.CalamineError, OSError, ValueError) as error:
        raise _refusal(path, f"không đọc được bảng tính ({error})", "Mở bằng Excel rồi lưu lại .xlsx") from error


def _calamine_sheet(book: Any, name: str) -> Grid:
    sheet = book.get_sheet_by_name(name)
    rows = tuple(tuple(map(_calamine_value, row)) for row in sheet.to_python(skip_empty_area=False))
    merges = tuple((r0, c0, r1, c1) for (r0, c0), (r1, c1) in sheet.merged_cell_ranges or ())
    return Grid(name, rows, merges)


def _calamine_value(value: object) -> object:
    if value == "":
        return None
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, datetime | date | time | timedelta | str | int | float | bool):
        return value
    return str(value)
