"""Opening a list: XLSX, CSV, ODS or XLS, each into grids, one per sheet."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, Final

from lxml import etree

from vanban.errors import InputError, MissingDependencyError, Problem, why
from vanban.records.tables.csv import read_csv
from vanban.records.tables.extent import require_extent
from vanban.records.tables.grid import Grid, letters
from vanban.records.tables.looks import plain
from vanban.records.tables.old_codes import in_unicode
from vanban.records.tables.opendocument import with_looks
from vanban.records.tables.workbook import read_workbook
from vanban.records.tables.xls import read_xls

MAX_BYTES: Final = 200_000_000
"""Largest workbook unpacked: beyond any list of people, and small enough for any office machine."""
_OLE: Final = b"\xd0\xcf\x11\xe0"
_ZIP: Final = b"PK\x03\x04"


def open_table(path: Path, *, sheet: str | None = None, hidden: str = "", folder: bool = False) -> list[Grid]:
    """Read every visible sheet of a file, or the named one.

    Args:
        path: .xlsx, .xlsm, .csv, .tsv, .txt, .ods or .xls, whatever its name says of Excel's kinds.
        sheet: name of the sheet; None means all that are not hidden.
        hidden: name of a hidden sheet of a workbook that is read too.
        folder: whether `path` may be a folder of CSV files, each a sheet that bears the name of its file.

    Raises:
        InputError: the file cannot be read, is locked, or has no such sheet.
        MissingDependencyError: .ods and .xls need the extra «bang-tinh».
    """
    if folder and path.is_dir():
        return [replace(grid, name=one.stem) for one in text_files(path) for grid in open_table(one)]
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise _refusal(path, "không có tệp này", "Kiểm tra lại tên tệp và thư mục") from None
    except OSError as error:
        if path.is_dir():
            raise _refusal(path, "đây là thư mục, không phải danh sách", "Ghi tên tệp danh sách") from None
        remedy = "Đóng tệp trong Excel, xem quyền đọc rồi thử lại"
        raise _refusal(path, f"không đọc được tệp ({why(error)})", remedy) from error
    if not data:
        raise _refusal(path, "tệp rỗng", "Lưu lại danh sách rồi thử lại")
    reader = _reader(path, data)
    read = _workbook(path, data, hidden) if reader is _workbook else reader(path, data)
    grids = [in_unicode(grid) for grid in read]
    if sheet is None:
        return grids
    chosen = [grid for grid in grids if grid.name == sheet]
    if not chosen:
        names = ", ".join(f"«{grid.name}»" for grid in grids)
        raise InputError(Problem("không có trang tính này", tep=path.name, tim_thay=sheet, can_co=names))
    return chosen


def sheet_names(path: Path) -> list[tuple[str, bool]]:
    """Name every sheet of a workbook that can be read, and say whether it is shown; [] for a file without sheets."""
    if path.is_dir():
        return [(one.stem, True) for one in text_files(path)]
    data = path.read_bytes()
    reader = _reader(path, data)
    if reader is _workbook:
        from openpyxl import load_workbook

        book = load_workbook(io.BytesIO(data), read_only=True)
        found = [(sheet.title, sheet.sheet_state == "visible") for sheet in book.worksheets]
        book.close()
        return found
    if reader is read_csv:
        return []
    other = _opened(path, data)
    shown = _shown(other)
    return [(name, name in shown) for name in other.sheet_names]


def text_files(folder: Path) -> list[Path]:
    """The CSV files of a folder, by name."""
    return sorted(one for one in folder.iterdir() if one.suffix.lower() in (".csv", ".tsv") and one.is_file())


def _reader(path: Path, data: bytes) -> Callable[[Path, bytes], list[Grid]]:
    kind = path.suffix.lower()
    if path.name.startswith("~$"):
        what = "đây là tệp tạm Excel để lại khi đang mở danh sách"
        raise _refusal(path, what, f"Dùng tệp {path.name.removeprefix('~$')}")
    if kind == ".xlsb":
        raise _refusal(path, "không đọc được tệp .xlsb", "Mở bằng Excel rồi lưu lại thành .xlsx")
    if data.startswith(_ZIP):
        return _calamine if kind == ".ods" else _workbook
    if data.startswith(_OLE):
        return _old_workbook
    if kind in {".xls", ".xlsx", ".xlsm", ".ods"}:
        start = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
        if start.startswith((b"<html", b"<!doctype html", b"<table", b"<?xml", b"<head", b"<meta")):
            what = f"tệp mang đuôi {kind} nhưng bên trong là trang web (phần mềm xuất ra như vậy)"
            raise _refusal(path, what, "Mở bằng Excel rồi lưu lại thành .xlsx")
        raise _refusal(path, "tệp hỏng: tên là bảng tính nhưng bên trong không phải", "Mở bằng Excel rồi lưu lại")
    if kind in {".csv", ".tsv", ".txt"}:
        return read_csv
    raise _refusal(path, f"tệp {kind or 'không có đuôi'} không phải bảng tính", "Dùng .xlsx, .csv, .ods hoặc .xls")


def _refusal(path: Path, what: str, remedy: str) -> InputError:
    return InputError(Problem(what, tep=path.name, cach_sua=remedy))


def _named(path: Path, error: InputError) -> InputError:
    """The same error, of this file."""
    return InputError(*(replace(problem, tep=path.name) for problem in error.problems))


def _workbook(path: Path, data: bytes, hidden: str = "") -> list[Grid]:
    _check_zip(path, data)
    try:
        return read_workbook(data, hidden)
    except InputError as error:
        raise _named(path, error) from None
    except Exception as error:  # openpyxl raises whatever the damage makes it raise
        raise _refusal(path, "tệp hỏng, không đọc được bảng tính", "Mở bằng Excel, lưu lại .xlsx") from error


def _check_zip(path: Path, data: bytes) -> None:
    """Refuse what was built to exhaust the machine or to fetch things from outside."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if not any(entry.filename.startswith("xl/") or entry.filename == "content.xml" for entry in entries):
                word = any(entry.filename.startswith("word/") for entry in entries)
                what = "đây là tệp Word, không phải bảng tính" if word else "đây là tệp nén, không phải bảng tính"
                raise _refusal(path, what, "Danh sách phải là .xlsx, .csv, .ods hoặc .xls")
            if sum(entry.file_size for entry in entries) > MAX_BYTES:
                raise _refusal(path, "bảng tính bung ra quá lớn", "Xóa các trang tính thừa rồi lưu lại")
            for entry in entries:
                if entry.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.open(entry).read(2000):
                    raise _refusal(path, "bảng tính có khai báo không an toàn (DOCTYPE)", "Mở bằng Excel rồi lưu lại")
    except zipfile.BadZipFile as error:
        raise _refusal(path, "tệp hỏng, không mở được", "Mở bằng Excel rồi lưu lại, hoặc chép lại tệp") from error


def _old_workbook(path: Path, data: bytes) -> list[Grid]:
    """An .xls with its looks; without them where they cannot be read."""
    try:
        grids = read_xls(data, path.name)
    except ImportError:
        grids = None
    if grids is not None:
        return grids
    if path.suffix.lower() != ".xls":
        raise _refusal(path, "tệp bị đặt mật khẩu hoặc là tệp Excel kiểu cũ", "Bỏ mật khẩu, lưu lại thành .xlsx")
    return _calamine(path, data)


def _opened(path: Path, data: bytes) -> Any:
    """Open a workbook of another kind than Excel's own."""
    try:
        import python_calamine
    except ImportError:
        raise MissingDependencyError.for_extra(f"đọc tệp {path.suffix}", "bang-tinh") from None
    return python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))


def _shown(book: Any) -> list[str]:
    """Name the sheets of a workbook that are shown."""
    import python_calamine

    return [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.visible == python_calamine.SheetVisibleEnum.Visible
        and sheet.typ == python_calamine.SheetTypeEnum.WorkSheet
    ]


def _calamine(path: Path, data: bytes) -> list[Grid]:
    try:
        import python_calamine
    except ImportError:
        raise MissingDependencyError.for_extra(f"đọc tệp {path.suffix}", "bang-tinh") from None
    try:
        if data.startswith(_ZIP):
            _check_zip(path, data)
            with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open("content.xml") as content:
                require_extent(content)
        book = _opened(path, data)
        grids = [_calamine_sheet(book, name) for name in _shown(book)]
        return with_looks(data, grids) if data.startswith(_ZIP) else [without_looks(grid) for grid in grids]
    except InputError as error:
        raise _named(path, error) from None
    except (python_calamine.CalamineError, OSError, ValueError, KeyError, etree.XMLSyntaxError) as error:
        raise _refusal(path, "tệp hỏng, không đọc được bảng tính", "Mở bằng Excel rồi lưu lại .xlsx") from error


def _calamine_sheet(book: Any, name: str) -> Grid:
    sheet = book.get_sheet_by_name(name)
    rows = tuple(tuple(map(_calamine_value, row)) for row in sheet.to_python(skip_empty_area=False))
    merges = tuple((r0, c0, r1, c1) for (r0, c0), (r1, c1) in sheet.merged_cell_ranges or ())
    return Grid(name, rows, merges)


def without_looks(grid: Grid) -> Grid:
    """Tell of each column of an .xls that holds numbers or dates that its formats are not known: values print as they are."""
    columns: dict[int, tuple[int, object]] = {}
    for number, row in enumerate(grid.rows):
        for column, value in enumerate(row):
            if isinstance(value, int | float | datetime | date | time) and not isinstance(value, bool):
                columns.setdefault(column, (number, value))
    # Numbers that only count the rows look the same in every format.
    counted = {at for at in columns if _counts([row[at] for row in grid.rows if at < len(row)])}
    told = [
        f"{letters(at)} ({letters(at)}{first + 1} in «{plain(value)}»)"
        for at, (first, value) in columns.items()
        if at not in counted
    ]
    if not told:
        return grid
    note = (
        "tệp .xls không cho biết định dạng số, ngày: cột "
        + ", ".join(told)
        + "; cần in đúng như Excel thì lưu thành .xlsx"
    )
    return replace(grid, notes=(*grid.notes, note))


def _counts(values: list[object]) -> bool:
    numbers = [value for value in values if isinstance(value, int | float)]
    return numbers == list(range(1, len(numbers) + 1))


def _calamine_value(value: object) -> object:
    if value == "":
        return None
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, datetime | date | time | timedelta | str | int | float | bool):
        return value
    return str(value)
