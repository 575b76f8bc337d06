"""The year's workbook opened: which of its sheets are the year's, which look like one and are not read."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from vanban.awards.data import sheets
from vanban.errors import InputError, Problem
from vanban.language import key
from vanban.records.tables.files import open_table, sheet_names, text_files
from vanban.records.tables.grid import Grid, is_blank
from vanban.records.tables.header import find_header
from vanban.records.tables.matching import Matcher
from vanban.records.tables.table import SAME_PERSON, Opened, Table, read_table

_EMPTY: Final = "không có hàng nào"
_GUIDE: Final = "huong_dan"
"""The sheet of a new workbook that explains the others; it holds nothing of the year."""
_KNOWN: Final = 4
"""So many columns of one of the year's lists make a sheet that list, whatever it is called."""
_ALIKE: Final = 0.75
"""From this likeness on a sheet's name is taken for a slip of the pen."""


def tables_of(path: Path) -> tuple[dict[str, Table], list[str]]:
    """Read every sheet of the year that is there and has rows; tell what of the workbook is not read."""
    wanted = {key(kind.ten): kind for kind in sheets.ALL}
    if not path.exists():
        _tell_of_text_files(path, wanted)
    opened = Opened(path, open_table(path, folder=True))
    grids = {grid.name: grid for grid in opened.grids}
    there = {name: wanted[key(name)] for name in grids if key(name) in wanted}
    beside = _unread(path, set(there), wanted)
    beside += _lists_beside(path, [grid for name, grid in grids.items() if name not in there], there.values())
    if not there:
        names = ", ".join(f"«{kind.ten}»" for kind in sheets.ALL)
        raise InputError(Problem("bảng tính không có trang nào của năm thi đua", tep=path.name, can_co=names))
    found: dict[str, Table] = {}
    for name, kind in there.items():
        if all(is_blank(value) for row in grids[name].rows for value in row):
            continue
        try:
            same = SAME_PERSON if kind is sheets.PEOPLE else kind.cung
            table = read_table(opened, sheet=name, columns=kind.cot, identity=same)
            table = replace(table, problems=tuple(map(_in_sheet, table.problems)))
        except InputError as error:
            if not all(_EMPTY in problem.noi_dung for problem in error.problems):
                raise type(error)(*map(_in_sheet, error.problems)) from None
            continue
        idle = [
            f"«{' '.join(column.header.split())}»"
            for column in table.columns
            if column.how == "không dùng" and column.header
        ]
        if idle:
            beside.append(f"{path.name}, {name}: không dùng cột {', '.join(idle)}")
        found[kind.ten] = replace(table, notes=tuple(map(_in_sheet, table.notes)))
    return found, list(dict.fromkeys(beside))


def _tell_of_text_files(path: Path, wanted: Mapping[str, sheets.SheetKind]) -> None:
    """Say how the sheets of a year are read that lie beside as CSV files, where the workbook is missing.

    Raises:
        InputError: there are such files.
    """
    there = text_files(path.parent) if path.parent.is_dir() else []
    named = [one.name for one in there if key(one.stem) in wanted]
    if named:
        remedy = "Ghi trong nam.yaml: danh_sach: . (mỗi tệp CSV một trang, tên tệp là tên trang); hoặc gộp thành một tệp .xlsx"
        raise InputError(Problem("không có tệp này", tep=path.name, tim_thay=", ".join(named), cach_sua=remedy))


def _in_sheet(problem: Problem) -> Problem:
    """Say what helps here: columns of the year's workbook are chosen in the workbook, not in the command."""
    if problem.cach_sua is not None and "vanban mau" in problem.cach_sua:
        remedy = "Thêm hàng tiêu đề (mẫu: vanban nam-thi-dua THƯ_MỤC --moi NĂM), hoặc xóa trang nếu không dùng"
        return replace(problem, cach_sua=remedy)
    if problem.cach_sua is not None and "--cho-trong" in problem.cach_sua:
        return replace(problem, cach_sua="Gõ «nt» nếu như trên; nếu đúng là không có: gõ dấu «-»")
    if "--cot" not in (problem.cach_sua or ""):
        return problem
    if "chỉ đánh dấu" in problem.noi_dung:
        return replace(problem, cach_sua="Đổi tiêu đề cột thành «Giới tính» và ghi Nam hoặc Nữ ở từng hàng")
    return replace(problem, cach_sua="Sửa tiêu đề cột trong bảng tính cho đúng tên (hoặc xóa cột thừa) rồi chạy lại")


def _unread(path: Path, there: set[str], wanted: Mapping[str, sheets.SheetKind]) -> list[str]:
    """Refuse sheets that look like one of the year's and are not read: misnamed ones, hidden ones; tell copies beside one.

    Raises:
        InputError: with each of them.
    """
    told = []
    if (path.parent / f"~${path.name}").exists():
        told.append(f"{path.name} đang mở trong Excel: chỉ đọc được những gì đã lưu; lưu lại rồi chạy lần nữa")
    known = {key(name) for name in there}
    faults = []
    for title, shown in sheet_names(path):
        name = key(title)
        if name in wanted:
            if not shown:
                faults.append(Problem("trang đang ẩn nên không được đọc", vi_tri=title, tep=path.name,
                                      cach_sua="Bỏ ẩn trang này, hoặc xóa đi nếu không dùng"))  # fmt: skip
            continue
        near = next((one for one in wanted if one not in known and _alike(name, one)), None)
        if near is not None and shown:
            faults.append(Problem(f"trang này không được đọc; giống «{wanted[near].ten}»", vi_tri=title, tep=path.name,
                                  cach_sua=f"Đổi tên trang thành «{wanted[near].ten}», hoặc đặt tên khác hẳn"))  # fmt: skip
        elif shown and any(_alike(name, one) for one in known):
            told.append(f"{path.name}, {title}: trang này không được đọc")
    if faults:
        raise InputError(*faults)
    return told


def _lists_beside(path: Path, grids: Iterable[Grid], there: Collection[sheets.SheetKind]) -> list[str]:
    """Refuse sheets under strange names whose header is that of one of the year's lists; tell the others that are not read.

    Raises:
        InputError: with each list under a strange name.
    """
    matchers = {kind.ten: Matcher(kind.cot) for kind in sheets.ALL if kind is not sheets.DELEGATES}
    present = {kind.ten for kind in there}
    told, faults = [], []
    for grid in grids:
        if not any(not is_blank(value) for row in grid.rows for value in row):
            continue
        scores = {
            name: place.score
            for name, matcher in matchers.items()
            if (place := find_header(grid, matcher, least=_KNOWN)) is not None and place.score >= _KNOWN
        }
        like = max(scores, key=lambda name: scores[name], default="")
        if like and like not in present:
            faults.append(Problem(f"trang này không được đọc; tiêu đề giống trang «{like}»", vi_tri=grid.name, tep=path.name,
                                  cach_sua=f"Đổi tên trang thành «{like}», hoặc ẩn trang này nếu không dùng"))  # fmt: skip
        elif key(grid.name) != _GUIDE:
            told.append(f"{path.name}, {grid.name}: trang này không được đọc")
    if faults:
        raise InputError(*faults)
    return told


def _alike(name: str, wanted: str) -> bool:
    return wanted in name or difflib.SequenceMatcher(a=name, b=wanted).ratio() > _ALIKE
