"""The error workbook: the bad rows as they came, each with what is wrong; corrected, it is a list again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from vanban import files
from vanban.batch.corrected import GOOD_SHEET
from vanban.batch.first_list import ORIGIN_SHEET, FirstList
from vanban.batch.report import BadRow
from vanban.batch.rows import Row
from vanban.batch.unconfirmed import UNCONFIRMED_SHEET, unseen_in
from vanban.errors import with_remedy
from vanban.language import fold
from vanban.ooxml.workbook import fill, print_ready, put, saved
from vanban.ooxml.xml_text import FORBIDDEN
from vanban.patterns import regex
from vanban.records.tables.choices import ORIGINAL_NUMBER, REASON
from vanban.records.tables.columns import Column
from vanban.records.tables.matching import Matcher
from vanban.regulation import page

ERROR_BOOK_NAME = "_hang-loi.xlsx"
_WIDEST, _NARROWEST = 46, 9
_SHORT_NAME = 5
_CELL = regex(r"!\$?([A-Z]{1,3})\$?\d+$")
_KEPT = (int, float, date, datetime, time)


def write_error_book(
    bad: Sequence[BadRow],
    path: Path,
    letters: Mapping[str, str] | None = None,
    *,
    good: Sequence[tuple[int, Row]] = (),
    columns: Sequence[Column] = (),
    inputs: Iterable[Path] = (),
    origin: FirstList | None = None,
) -> Path:
    """Write the bad rows of a batch into a workbook that can be corrected and fed back.

    Rows keep their number in the first list (column «Thứ tự gốc»), so that their files get the names they would have
    had. Cells that are wrong are coloured. What looks like a formula is kept as text. The good rows wait in a hidden
    sheet: whoever gives the workbook back gets the whole list.

    Args:
        bad: the rows.
        path: the workbook, written in one step; where somebody corrects an earlier one, the next free name is taken.
        letters: column of the list -> its header, to colour the cells that are wrong; None colours nothing.
        good: number and row of those that are in order.
        columns: what the list may contain: their choices are offered, and one that is complained of and missing is added.
        inputs: files the batch reads.
        origin: the list as it stands now, to tell later whether it was edited meanwhile; None: nobody will tell.

    Returns:
        The workbook that was written.

    Raises:
        OSError: the folder cannot be written to, or the workbook is open in Excel.
    """
    # Only a batch with errors needs Excel's format.
    from openpyxl import Workbook

    rows = [(row.number, row.row) for row in bad]
    headers = _headers([row for _, row in (*rows, *good)])
    headers += _missing(bad, headers, columns)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Hàng lỗi"
    wrong = [_wrong(row, letters or {}) for row in bad]
    _fill(sheet, headers, rows, ["\n".join(_said(row)) for row in bad], wrong)
    _dress(sheet, len(headers) + 2)
    _widths(sheet, len(headers))
    _choices(sheet, headers, columns, len(bad))
    waiting = book.create_sheet(GOOD_SHEET)  # also with none: a workbook without it has lost them
    waiting.sheet_state = "hidden"
    _fill(waiting, headers, good, [""] * len(good), [set()] * len(good))
    if unseen := unseen_in((one.number, one.row, one.problems) for one in bad):
        asked = book.create_sheet(UNCONFIRMED_SHEET)
        asked.sheet_state = "veryHidden"
        for line in unseen:
            asked.append(line)
    if origin is not None:
        known = book.create_sheet(ORIGIN_SHEET)
        known.sheet_state = "veryHidden"
        for line in origin.lines():
            known.append(line)
    data = saved(book, title="Hàng lỗi")
    return files.put(files.free(path, inputs=inputs), data, durable=False)


def _fill(
    sheet: Any, headers: Sequence[str], rows: Sequence[tuple[int, Row]], said: Sequence[str], wrong: Sequence[set[str]]
) -> None:
    sheet.append([*headers, ORIGINAL_NUMBER, REASON])
    for at, ((number, row), reason, cells) in enumerate(zip(rows, said, wrong, strict=True), start=2):
        source = row.raw or row.values
        for column, header in enumerate(headers, start=1):
            _put(sheet.cell(at, column), source.get(header), wrong=header in cells)
        _put(sheet.cell(at, len(headers) + 1), number)
        _put(sheet.cell(at, len(headers) + 2), reason)


def _widths(sheet: Any, headers: int) -> None:
    from openpyxl.utils import get_column_letter

    for column in range(1, headers + 3):
        longest = max((len(str(cell.value or "")) for cell in sheet[get_column_letter(column)]), default=0)
        width = 60 if column == headers + 2 else max(_NARROWEST, min(_WIDEST, longest + 2))
        sheet.column_dimensions[get_column_letter(column)].width = width


def _missing(bad: Sequence[BadRow], headers: Sequence[str], columns: Sequence[Column]) -> list[str]:
    """Columns the list does not have and a fault asks for: the sex, the kind of subject."""
    said = fold(" ".join(f"{problem.noi_dung} {problem.cach_sua}" for row in bad for problem in row.problems))
    matcher = Matcher(columns)
    have = {match.column.key for header in headers if (match := matcher.sure(header)) is not None}
    return [
        column.ten
        for column in columns
        if column.key not in have
        and column.choices
        and any(fold(name) in said for name in (column.ten, *column.synonyms) if len(name) > _SHORT_NAME)
    ]


def _choices(sheet: Any, headers: Sequence[str], columns: Sequence[Column], rows: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    matcher = Matcher(columns)
    for number, header in enumerate(headers, start=1):
        match = matcher.sure(header)
        if match is not None and match.column.choices:
            rule = DataValidation("list", formula1=f'"{",".join(match.column.choices)}"', allow_blank=True)
            sheet.add_data_validation(rule)
            rule.add(f"{get_column_letter(number)}2:{get_column_letter(number)}{rows + 1}")


def _headers(rows: Sequence[Row]) -> list[str]:
    headers: dict[str, None] = {}
    for row in rows:
        headers.update(dict.fromkeys(row.raw or row.values))
    # An error workbook fed back has these columns already.
    return [header for header in headers if header not in (REASON, ORIGINAL_NUMBER)]


def _wrong(bad: BadRow, letters: Mapping[str, str]) -> set[str]:
    """Headers of the cells that are wrong."""
    found = (_CELL.search(problem.vi_tri) for problem in bad.problems)
    return {letters[match[1]] for match in found if match and match[1] in letters}


def _said(bad: BadRow) -> list[str]:
    lines = []
    for problem in bad.problems:
        place = f"{problem.vi_tri}: " if problem.vi_tri else ""
        needed = f" (cần: {problem.can_co})" if problem.can_co is not None else ""
        lines.append(with_remedy(f"{place}{problem.noi_dung}{needed}", problem.cach_sua))
    return lines


def _put(cell: Any, value: object, *, wrong: bool = False) -> None:
    from openpyxl.styles import Alignment

    if value is not None and not isinstance(value, _KEPT):
        # A character no file can hold is shown as a box; the reason column names it.
        value = FORBIDDEN.sub("□", str(value))
    put(cell, value)
    if isinstance(value, str):
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    if wrong:
        cell.fill = fill("FFC7CE")


def _dress(sheet: Any, columns: int) -> None:
    from openpyxl.styles import Font

    for cell in sheet[1][:columns]:
        cell.font = Font(bold=True)
        cell.fill = fill("D9E2F3")
    print_ready(sheet, page.MARGINS_MM, head="1:1")
