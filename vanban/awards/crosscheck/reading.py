"""What the cross-check reads out of a finished paper: its date, number, lists, lines; and out of a certificate."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import field
from datetime import date
from pathlib import Path
from typing import Final

from vanban.frozen import dataclass
from vanban.language import key
from vanban.line.office import Office
from vanban.patterns import regex
from vanban.reading.facts.file import Facts, Table

_DAY: Final = regex(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
_START: Final = "Thời gian bắt đầu"
_FIRST: Final = {"tt", "stt", "so_tt"}
_TOTAL: Final = ("tong_cong", "cong", "tong")
_RECIPIENT: Final = "NguoiNhan"
_BOOK: Final = "SoVang"
_MONEY: Final = regex(r"\d{1,3}(?:\.\d{3})+(?=\s*đồng)|\d{1,3}(?:\.\d{3})+")


def plain(text: str) -> str:
    """Put a cell or a line into one line with single blanks."""
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row of a list: cells by folded column name, the heading it stands under, its place for messages."""

    o: dict[str, str]
    nhom: str
    cho: str

    def get(self, start: str) -> str:
        """Give the cell of the first column whose name begins so; "" without one."""
        return next((text for name, text in self.o.items() if name.startswith(start)), "")


@dataclass(frozen=True, slots=True)
class Listing:
    """One numbered list of a paper; `tong` is its row of totals, None without one."""

    cot: tuple[str, ...]
    dong: tuple[ListRow, ...]
    tong: ListRow | None

    def has(self, *starts: str) -> bool:
        """Say whether every one of these columns is there."""
        return all(any(name.startswith(start) for name in self.cot) for start in starts)


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper read back.

    Attributes:
        ten: name of the file.
        ngay: its date: of the date line, for minutes the day the meeting began; None when blank.
        so_ky_hieu: number and code as printed; "" without one.
        so: the number alone; None when blank.
        ky_hieu: the code alone.
        dong: its lines outside tables.
        bang: its numbered lists.
        o: the texts of all cells of all its tables.
    """

    ten: str
    ngay: date | None
    so_ky_hieu: str
    so: int | None
    ky_hieu: str
    dong: tuple[str, ...]
    bang: tuple[Listing, ...] = field(default=())
    o: tuple[str, ...] = ()

    def listing(self, *columns: str) -> Listing | None:
        """Find the list with these columns; None when there is none."""
        return next((listing for listing in self.bang if listing.has(*columns)), None)


@dataclass(frozen=True, slots=True)
class Certificate:
    """One certificate read back: `nguoi_nhan` and `so_vang` are "" where an own template does not mark them."""

    ten: str
    nguoi_nhan: str
    so_vang: str
    dong: tuple[str, ...]


def read_paper(path: Path) -> Paper:
    """Read one paper back.

    Raises:
        DocumentError: the file is not a document.
    """
    facts = Office().read(path, name=path.name)
    main = facts.main
    lines = tuple(plain(p.text) for p in facts.paragraphs if p.cell is None and p.text.strip())
    day = main.ngay.ngay if main.ngay is not None else None
    if day is None:
        day = next((_day(line) for line in lines if line.startswith(_START)), None)
    number, code = (main.so.so, main.so.ky_hieu) if main.so is not None else (None, "")
    printed = f"{main.so.so_chu}/{code}" if main.so is not None and number is not None else ""
    lists = tuple(listing for table in facts.tables if (listing := _listing(table)) is not None)
    cells = tuple(text for t in facts.tables for row in t.rows for cell in row.cells if (text := plain(cell.text)))
    return Paper(path.name, day, printed, number, code, lines, lists, cells)


def _day(line: str) -> date | None:
    found = _DAY.search(line)
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None


def _listing(table: Table) -> Listing | None:
    if not table.rows or key(table.rows[0].cells[0].text if table.rows[0].cells else "") not in _FIRST:
        return None
    columns = tuple(key(cell.text) for cell in table.rows[0].cells)
    rows: list[ListRow] = []
    total: ListRow | None = None
    heading = ""
    for number, row in enumerate(table.rows[1:], 2):
        texts = [plain(cell.text) for cell in row.cells]
        if len(texts) == 1:
            heading = texts[0]
            continue
        made = ListRow(dict(zip(columns, texts, strict=False)), heading, f"hàng {number} của bảng")
        if any(key(text) in _TOTAL for text in texts[:2]):
            total = made
        elif texts[0]:
            rows.append(made)
    return Listing(columns, tuple(rows), total)


def read_certificate(path: Path) -> list[Certificate]:
    """Read the certificates of a file: one, or as many as have a recipient.

    Raises:
        DocumentError: the file is not a document.
    """
    facts = Office().read(path, name=path.name)
    found = [
        Certificate(path.name, name, number, lines) for name, number, lines in _sheets(facts)
    ]  # fmt: skip
    return found or [Certificate(path.name, "", "", tuple(plain(p.text) for p in facts.paragraphs if p.text.strip()))]


def _sheets(facts: Facts) -> Iterable[tuple[str, str, tuple[str, ...]]]:
    """Cut a file at its recipients; lines above the first belong to it."""
    lines = [(p.style_id or "", plain(p.text)) for p in facts.paragraphs if p.text.strip()]
    places = [at for at, (style, _) in enumerate(lines) if style.endswith(_RECIPIENT)]
    starts = [at for at, place in enumerate(places) if not at or places[at - 1] != place - 1]
    for order, first in enumerate(starts):
        begin = places[first]
        end = places[starts[order + 1]] if order + 1 < len(starts) else len(lines)
        name = " ".join(text for style, text in lines[begin:end] if style.endswith(_RECIPIENT))
        number = next((text for style, text in lines[begin:end] if style.endswith(_BOOK)), "")
        yield name, number.rpartition(":")[2].strip(), tuple(text for _, text in lines[begin:end])


def money_in(text: str) -> int | None:
    """Find the amount written in figures; None without one.

    >>> money_in("1. Tổng số tiền thưởng: 2.340.000 đồng (Bằng chữ: Hai triệu …)."), money_in("0")
    (2340000, 0)
    """
    found = _MONEY.search(text)
    if found:
        return int(found[0].replace(".", ""))
    return int(text) if text.isdecimal() else None


def counts_in(text: str) -> tuple[int, int, int]:
    """Read "02 tập thể, 12 cá nhân" back: collectives, persons, households.

    >>> counts_in("1. Giấy khen: 02 tập thể, 12 cá nhân."), counts_in("4. “Lao động tiên tiến”: 60 cá nhân.")
    ((2, 12, 0), (0, 60, 0))
    """
    groups, persons = re.search(r"(\d+)\s+tập thể", text), re.search(r"(\d+)\s+cá nhân", text)
    homes = re.search(r"(\d+)\s+hộ gia đình", text)
    return (int(groups[1]) if groups else 0, int(persons[1]) if persons else 0, int(homes[1]) if homes else 0)


def words_in(text: str) -> str:
    """Find the amount in words after "Bằng chữ:"; "" without one.

    >>> words_in("2.340.000 đồng (Bằng chữ: Hai triệu ba trăm bốn mươi nghìn đồng).")
    'Hai triệu ba trăm bốn mươi nghìn đồng'
    """
    _, found, after = text.partition("ằng chữ:")
    return re.split(r"[).;/]", after, maxsplit=1)[0].strip() if found else ""
