"""The error workbook given back as a list: its corrected rows, and with them the good ones it carries along."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from vanban.batch.names import number_of
from vanban.batch.rows import Row
from vanban.errors import InputError, Problem, UnsettledError
from vanban.language import fold, key
from vanban.records.tables.choices import ORIGINAL_NUMBER, REASON
from vanban.records.tables.table import Table

GOOD_SHEET: Final = "_hang-tot"
"""The hidden sheet of an error workbook in which the good rows of the list wait."""
Again = Callable[[str], tuple[Sequence[Row], Table]]


def _without_good_rows(name: str) -> Problem:
    what = f"tệp hàng lỗi không còn trang ẩn «{GOOD_SHEET}» chứa các hàng tốt (lưu thành tệp khác?): làm từ đây thì thiếu người"
    remedy = f"Sửa trong chính tệp _hang-loi.xlsx; nếu chỉ cần các hàng này, xóa cột «{ORIGINAL_NUMBER}» và «{REASON}»"
    return Problem(what, tep=name, cach_sua=remedy)


def is_error_book(table: Table) -> bool:
    """Whether a list is an error workbook of an earlier run."""
    return {fold(ORIGINAL_NUMBER), fold(REASON)} <= {fold(text) for text in table.header}


def carries_good_rows(path: Path) -> bool:
    """Whether a file is an error workbook with the good rows of its list, whatever its name."""
    try:
        with zipfile.ZipFile(path) as archive:
            return GOOD_SHEET.encode() in archive.read("xl/workbook.xml")
    except (OSError, KeyError, zipfile.BadZipFile):
        return False


def whole_list(rows: Sequence[Row], table: Table, again: Again) -> tuple[tuple[Row, ...], Table]:
    """Join the corrected rows with the good ones, in the order of the first list.

    Args:
        rows: the rows of the list.
        table: how it was understood.
        again: reads another sheet of the same file.

    Raises:
        UnsettledError: the good rows are gone: the workbook was saved as something else.
    """
    if table.questions or not is_error_book(table):
        return tuple(rows), table
    try:
        good, _ = again(GOOD_SHEET)
    except InputError as error:
        if any(problem.tim_thay == GOOD_SHEET for problem in error.problems):
            raise UnsettledError(_without_good_rows(table.name)) from None
        good = ()  # every row of the first list was bad
    least = len(rows) + len(good) + 1
    numbered = [(number_of(row, 0) or least + at, row) for at, row in enumerate(rows)]
    numbered += [(number, replace(row, place=f"hàng gốc {number}")) for row in good if (number := number_of(row, 0))]
    numbered.sort(key=lambda pair: pair[0])
    numbers = [number for number, _ in numbered]
    gone = sorted(set(range(1, min(max(numbers, default=0), least - 1) + 1)) - set(numbers))
    twice = (
        sorted({number for number in numbers if numbers.count(number) > 1}) if len(set(numbers)) < len(numbers) else []
    )
    notes = [
        Problem(
            f"tệp hàng lỗi: {len(rows)} hàng sửa, cùng {len(good)} hàng tốt của danh sách trước; làm đủ {len(numbered)} hàng",
            tep=table.name,
        )
    ]
    if gone:
        shown = ", ".join(map(str, gone[:20]))
        notes.append(
            Problem(f"không còn các hàng có thứ tự gốc {shown}: không làm giấy cho các hàng này", tep=table.name)
        )
    if twice:
        shown = ", ".join(map(str, twice[:20]))
        notes.append(
            Problem(f"nhiều hàng cùng thứ tự gốc {shown}", tep=table.name, cach_sua="Xem có hàng nào chép thừa")
        )
    whole = tuple(replace(row, index=number, values=_own(row)) for number, row in numbered)
    return whole, replace(table, notes=(*notes, *table.notes))


def _own(row: Row) -> dict[str, object]:
    """The values of the first list: a row that did not change is then known again."""
    return {name: value for name, value in row.values.items() if name not in _ADDED}


_ADDED: Final = frozenset({key(ORIGINAL_NUMBER), key(REASON)})
