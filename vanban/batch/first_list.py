"""The list an error workbook came from: edited meanwhile, nobody but the clerk knows which of the two counts."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from typing import Final

from vanban import files
from vanban.batch.rows import Row
from vanban.errors import InputError, MissingDependencyError, Problem
from vanban.frozen import dataclass
from vanban.records.tables.files import open_table
from vanban.records.tables.grid import Grid, is_blank
from vanban.records.tables.looks import plain

ORIGIN_SHEET: Final = "_danh-sach-dau"
"""The hidden sheet of an error workbook that knows the first list, row by row."""
_SHOWN: Final = 10


@dataclass(frozen=True, slots=True)
class FirstList:
    """The first list as it stood when its error workbook was written.

    Attributes:
        path: the list, as seen from the folder of the error workbook.
        sha256: of the file.
        rows: place of a row ("DS!hàng 7") → a mark of its cells.
        numbers: place of a row of the list → its number there.
    """

    path: str
    sha256: str
    rows: Mapping[str, str]
    numbers: Mapping[str, int] = field(default_factory=dict)

    def lines(self) -> list[list[object]]:
        """The rows of its sheet in the error workbook."""
        told: list[list[object]] = [[self.path, self.sha256]]
        told += [[place, mark, self.numbers.get(place)] for place, mark in self.rows.items()]
        return told


def first_list(source: Path | None, book: Path, numbered: Iterable[tuple[int, Row]]) -> FirstList | None:
    """Know a list, or of an error workbook the list it came from; None where there is none.

    Args:
        source: the file the batch read.
        book: the error workbook that will be written.
        numbered: its rows with their numbers.
    """
    if source is None:
        return None
    try:
        known = known_in(source)
        if known is not None:
            there = (source.parent / known.path).resolve()
            return FirstList(_seen_from(book, there), known.sha256, known.rows, known.numbers)
        numbers = {row.place: number for number, row in numbered}
        return FirstList(_seen_from(book, source), files.sha256(source), _marks(open_table(source)), numbers)
    except (InputError, MissingDependencyError, OSError):
        return None


def known_in(book: Path) -> FirstList | None:
    """What an error workbook knows of the list it came from; None when it knows nothing.

    Raises:
        InputError: the file cannot be read.
    """
    if book.suffix.lower() not in (".xlsx", ".xlsm"):
        return None
    grid = next((one for one in open_table(book, hidden=ORIGIN_SHEET) if one.name == ORIGIN_SHEET), None)
    if grid is None or not grid.rows:
        return None
    path, sha256 = (str(grid.at(0, column) or "") for column in (0, 1))
    rows = {str(grid.at(at, 0)): str(grid.at(at, 1)) for at in range(1, len(grid.rows))}
    numbers = {
        str(grid.at(at, 0)): number for at in range(1, len(grid.rows)) if isinstance(number := grid.at(at, 2), int)
    }
    return FirstList(path, sha256, rows, numbers)


def edited_since(book: Path, rows: Sequence[tuple[int, Row]]) -> Problem | None:
    """Say what was edited in the first list since its error workbook was written; None for nothing, or nothing that differs.

    Args:
        book: the error workbook.
        rows: the whole list as the workbook has it, with numbers.
    """
    known = known_in(book)
    there = book.parent / known.path if known is not None and known.path else None
    if known is None or there is None or not there.is_file() or files.sha256(there) == known.sha256:
        return None
    try:
        grids = open_table(there)
    except (InputError, MissingDependencyError):
        return None
    now, cells = _marks(grids), _cells(grids)
    have = {number: sorted(_texts(row.raw.values())) for number, row in rows}
    changed = [
        place
        for place in dict.fromkeys([*known.rows, *now])
        if known.rows.get(place) != now.get(place)
        and not _same(have.get(known.numbers.get(place, 0)), cells.get(place, ()))
    ]
    if not changed:
        return None
    shown = ", ".join(changed[:_SHOWN]) + (f" và {len(changed) - _SHOWN} hàng nữa" if len(changed) > _SHOWN else "")
    return Problem(
        f"danh sách đầu «{there.name}» đã sửa sau khi có tệp hàng lỗi này: theo bên nào?", tep=book.name,
        tim_thay=shown, can_co="chọn một bên",
        cach_sua=f"Sửa nốt trong {there.name} rồi chạy lại lệnh với tệp đó; hoặc sửa cả những hàng ấy trong tệp hàng lỗi "
        f"(hàng tốt ở trang ẩn) và thêm --theo-hang-loi",
    )  # fmt: skip


def _same(have: Sequence[str] | None, cells: Iterable[object]) -> bool:
    """Whether a row was corrected in both places alike; the workbook has the number and the reason besides."""
    if have is None:
        return False
    left = list(have)
    for text in _texts(cells):
        if text not in left:
            return False
        left.remove(text)
    return len(left) <= 2


def _marks(grids: Sequence[Grid]) -> dict[str, str]:
    return {
        place: hashlib.sha256("\n".join(_texts(row)).encode()).hexdigest()[:12] for place, row in _cells(grids).items()
    }


def _cells(grids: Sequence[Grid]) -> dict[str, tuple[object, ...]]:
    return {
        grid.row_address(at): row for grid in grids for at, row in enumerate(grid.rows) if not all(map(is_blank, row))
    }


def _texts(cells: Iterable[object]) -> list[str]:
    return [" ".join(plain(value).split()) for value in cells if not is_blank(value)]


def _seen_from(book: Path, there: Path) -> str:
    """A path that holds as long as both files move together."""
    try:
        return Path(os.path.relpath(there.resolve(), book.parent.resolve())).as_posix()
    except ValueError:  # another drive
        return str(there.resolve())
