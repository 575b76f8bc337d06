"""An older book taken in, going out or coming in: all rows or none, each fault with its cell, thousands at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final, Literal

from sqlalchemy import Table

from vanban.errors import InputError, Problem, VanbanError
from vanban.frozen import dataclass
from vanban.language import fold, forbidden, key
from vanban.patterns import regex
from vanban.registers.filling import LIES_OPEN
from vanban.registers.kinds import COPY_NAMES, in_so, trich_yeu_rieng
from vanban.registers.store.history import Stored, Work
from vanban.regulation import LOAI


@dataclass(frozen=True, slots=True)
class CotNhap:
    """A column an older book may have.

    Attributes:
        ma: the field.
        ten: its header in Phụ lục IV.
        ten_khac: other headers seen in offices.
        kieu: text, date or number.
    """

    ma: str
    ten: str
    ten_khac: tuple[str, ...] = ()
    kieu: Literal["chu", "ngay", "so"] = "chu"


SUBJECTS: Final = (
    "Tên loại và trích yếu", "Tên loại và trích yếu nội dung", "Tên loại, trích yếu", "Trích yếu, nội dung", "Nội dung",
)  # fmt: skip
"""How offices write the header of type and subject."""
NUMBERS: Final = ("Số, ký hiệu", "Số ký hiệu", "Số/ký hiệu", "Số và ký hiệu", "Số hiệu")
"""How offices write the header of a paper's number."""
SECRECY: Final = ("Mức độ mật", "Mức độ bí mật", "Độ bí mật", "Mật")
"""How offices write the header of the degree of secrecy."""
KINDS: Final = ("Loại văn bản", "Loại", "Tên loại văn bản")
ABOUT: Final = ("Trích yếu nội dung", "Trích yếu nội dung văn bản", "Về việc", "V/v")
_KEPT: Final = ("mien", "chuoi", "so", "phu", "ky_hieu", "ngay", "trang_thai", "do_mat", "so_den", "ngay_den", "khoa_so",
                "khoa_tac_gia", "so_ky_hieu")  # fmt: skip
"""What of an entered row is still asked for; of two hundred thousand nothing else is kept."""
_AT_ONCE: Final = 2_000
"""Rows entered and told together."""
MOST_TOLD: Final = 20
"""Notes of one kind that are told one by one."""
_SECRECY: Final = {"a": "tuyet_mat", "b": "toi_mat", "c": "mat", "thuong": "", "khong": "", "khong_mat": ""}
"""What offices write for a degree of secrecy beside its name: the letters of its stamp, or that there is none."""
_TYPE_NAMES: Final = {fold(loai.ten): loai.key for loai in LOAI.values()} | {
    fold(ten): ma for ma, ten in COPY_NAMES.items()
}
_MOST_WORDS: Final = max(len(name.split()) for name in _TYPE_NAMES)
_OPENING: Final = 80
"""Letters of a subject among which the name of its type is looked for; more than the longest name."""
_VOID: Final = regex(r"\(?(?:(?:đã |số )?hủy(?: bỏ| số)?|bỏ (?:số|trống)|(?:số )?không (?:dùng|sử dụng))(?!\w)")
_HELD: Final = regex(r"^\s*giữ\s+số", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DongNhap:
    """A row of an older book as read.

    Attributes:
        gia_tri: field → value; dates as dates.
        noi: where the row stands ("Sheet1!hàng 7").
        o: field → its cell.
    """

    gia_tri: Mapping[str, object]
    noi: str
    o: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class KetQuaNhap:
    """What came of an import.

    Attributes:
        da_nhap: numbers entered.
        huy: how many of them are void.
        loi: rows that were not entered, each with its cell; only when asked to skip them.
        ghi_chu: what was guessed or deserves a look.
    """

    da_nhap: tuple[str, ...]
    huy: int
    loi: tuple[Problem, ...]
    ghi_chu: tuple[str, ...]


Read = Callable[[DongNhap], dict[str, object]]
"""Reads a row into the values it is stored with; raises a VanbanError that says what is wrong."""


def take_in(
    work: Work,
    table: Table,
    rows: Sequence[DongNhap],
    read: Read,
    words: Callable[[Mapping[str, object]], str],
    *,
    skip_bad: bool,
) -> tuple[list[Stored], list[Problem]]:
    """Enter the rows of an older book into a table, in the order of their numbers.

    Args:
        work: the transaction; raising takes everything back.
        table: where they go.
        rows: the rows.
        read: reads one.
        words: makes the search text of one.
        skip_bad: whether good rows are entered although others are bad.

    Returns:
        What is to be told of the rows as stored (`_KEPT`), and what is wrong with the others, each fault at its cell.

    Raises:
        InputError: with every bad row, when they are not skipped.
    """
    entered: list[dict[str, object]] = []
    faults: list[Problem] = []
    for row in rows:
        try:
            values = read(row)
        except VanbanError as error:
            faults += [placed(problem, row) for problem in error.problems]
            continue
        entered.append({**values, "tim_kiem": words(values)})
    if faults and not skip_bad:
        raise InputError(*faults)
    number = "so" if "so" in table.c else "so_den"
    entered.sort(key=lambda one: int(str(one[number])))
    entered.reverse()  # rows are taken from its end, and gone
    stored = list[Stored]()
    while entered:
        chunk = entered[: -_AT_ONCE - 1 : -1]
        del entered[-_AT_ONCE:]
        stored += [{name: one[name] for name in _KEPT if name in one} for one in work.add_many(table, chunk, "nhap")]
    return stored, faults


def against_the_days(rows: Iterable[tuple[str, date | None]]) -> tuple[str, ...]:
    """Tell the numbers, in their order, whose day is before that of a number before them; many are counted."""
    told: list[str] = []
    latest: date | None = None
    for name, day in rows:
        if day is not None and latest is not None and day < latest:
            told.append(f"Số và ngày ngược nhau: số {name} ngày {day:%d/%m/%Y} sớm hơn số trước.")
        latest = max(filter(None, (day, latest)), default=None)
    if len(told) > MOST_TOLD:
        told[MOST_TOLD:] = [f"… và {len(told) - MOST_TOLD} số khác có số và ngày ngược nhau."]
    return tuple(told)


def left_out(numbers: Iterable[int], of: str) -> tuple[str, ...]:
    """Tell the numbers of a series that no row has, from the first one on; many are counted.

    >>> left_out([1, 2, 5, 7], "QĐ-VP")
    ('Sổ không có số 03 đến 04 (QĐ-VP).', 'Sổ không có số 06 (QĐ-VP).')
    """
    told: list[str] = []
    before = 0
    for number in sorted(set(numbers)):
        if number > before + 1:
            until = f" đến {in_so(number - 1)}" if number > before + 2 else ""
            told.append(f"Sổ không có số {in_so(before + 1)}{until} ({of}).")
        before = number
    if len(told) > MOST_TOLD:
        told[MOST_TOLD:] = [f"… và {len(told) - MOST_TOLD} chỗ khác thiếu số ({of})."]
    return tuple(told)


def placed(problem: Problem, row: DongNhap) -> Problem:
    """Say a problem at its cell."""
    field = {"so": "so_ky_hieu"}.get(problem.vi_tri, problem.vi_tri)
    where = row.o.get(problem.vi_tri) or row.o.get(field) or row.noi
    return replace(problem, vi_tri=where)


def type_opening(text: str) -> tuple[str, str] | None:
    """Part a subject that opens with the name of its type: («Quyết định về việc …») the type and the rest; None without.

    >>> type_opening("Quyết định về việc khen thưởng")
    ('quyet_dinh', 'Về việc khen thưởng')
    """
    opening = fold(text[:_OPENING]).split()
    for count in range(min(len(opening), _MOST_WORDS), 0, -1):
        if (loai := _TYPE_NAMES.get(" ".join(opening[:count]))) is not None:
            return loai, trich_yeu_rieng(" ".join(text.split()[count:]))
    return None


def void_reason(note: str, subject: str = "") -> str | None:
    """Give why a number is void, from the remark of its row, or its subject that says nothing else; None when it is not.

    >>> void_reason("Hủy: sai trích yếu"), void_reason("", "(Số hủy)"), void_reason("", "Hủy bỏ Quyết định số 1")
    ('sai trích yếu', 'Số hủy', None)
    """
    if _HELD.match(note):
        return note
    if _VOID.match(fold(note)):
        return note.partition(":")[2].strip() or note
    said = subject.strip(" ().,-")
    return said if said and _VOID.fullmatch(fold(said)) else None


def text_of(row: DongNhap, name: str) -> str:
    """Give a cell as text on one line; a list of recipients keeps its lines.

    Raises:
        InputError: it holds a character that no paper may hold.
    """
    value = row.gia_tri.get(name)
    if value is None or value == "":
        return ""
    text = f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)
    if not text.isprintable():
        for index, what in forbidden(text):
            raise InputError(
                Problem(f"ký tự thứ {index + 1} không được phép trong văn bản", vi_tri=name, tim_thay=what)
            )
    return " ".join(text.split()) if name != "noi_nhan" else text


def listed(what: str, names: Sequence[str]) -> tuple[str, ...]:
    """Say in one line which numbers something is to be known of; many are counted; () for none."""
    if not names:
        return ()
    more = f" và {len(names) - MOST_TOLD} số nữa" if len(names) > MOST_TOLD else ""
    return (f"{what}: {', '.join(names[:MOST_TOLD])}{more}.",)


def secrecy_of(row: DongNhap) -> str:
    """Give the degree of secrecy as it is asked for: by its name or the letter of its stamp; "" when it has none."""
    said = text_of(row, "do_mat")
    return _SECRECY.get(key(said), said)


def secrets_told(rows: Sequence[Stored], *, sealed: bool) -> tuple[str, ...]:
    """Tell what is to be known when secret papers came in: that the book lies open, whose subject was not written."""
    if not any(one["do_mat"] for one in rows):
        return ()
    top = sum(one["do_mat"] == "tuyet_mat" for one in rows)
    left = (f"{top} văn bản Tuyệt mật: không ghi trích yếu vào sổ khi chưa được đồng ý.",) if top else ()
    return (*left, *(() if sealed else (LIES_OPEN,)))


def day_of(row: DongNhap, name: str) -> date | None:
    """Give a cell as a date; None when it is empty.

    Raises:
        InputError: it is no date.
    """
    value = row.gia_tri.get(name)
    if value in (None, ""):
        return None
    if isinstance(value, date):
        return value
    raise InputError(Problem("không đọc được ngày tháng", vi_tri=name, tim_thay=str(value), can_co="ngày/tháng/năm"))


def count_of(row: DongNhap, name: str) -> int | None:
    """Give a cell as a whole number from 1; None when it is empty.

    Raises:
        InputError: it is none.
    """
    text = text_of(row, name)
    if not text:
        return None
    if not text.isdecimal() or int(text) < 1:
        raise InputError(Problem("phải là số nguyên từ 1", vi_tri=name, tim_thay=text))
    return int(text)
