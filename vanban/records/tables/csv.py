"""Reading CSV as offices save it: any separator Excel uses, UTF-8, UTF-16 or a Windows code page."""

from __future__ import annotations

import csv
import io
import unicodedata
from pathlib import Path
from typing import Final

from vanban.errors import InputError, Problem
from vanban.language.alphabet import TONED
from vanban.records.tables.extent import LAST_COLUMN, LAST_ROW
from vanban.records.tables.grid import Grid

_SEPARATORS: Final = ";,\t|"
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SAMPLE_LINES: Final = 40
_LETTERS: Final = frozenset([*TONED, *"đĐ"])
"""What Vietnamese is written with, beyond ASCII; «ṽ» is no letter of it, but «vÞ» of TCVN3 read as Windows-1258."""


def read_csv(path: Path, data: bytes) -> list[Grid]:
    """Read a CSV file into one grid, and note how it was understood.

    Raises:
        InputError: the file is not text.
    """
    text, encoding = _decoded(path, data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    separator, text = _separator(text)
    rows, places, faults = _rows(path, text, separator)
    shown = "tab" if separator == "\t" else separator
    notes = [f"tệp CSV: bảng mã {encoding}, dấu ngăn cột «{shown}»"]
    return [Grid("", rows, notes=tuple(notes), faults=faults, lines=places)]


def _rows(
    path: Path, text: str, separator: str
) -> tuple[tuple[tuple[object, ...], ...], tuple[int, ...], dict[int, str]]:
    """Cut the text into rows; say where each begins, and which hold what looks like several lines in one cell.

    Raises:
        InputError: a quotation mark is opened and never closed, something follows a closed one, or no sheet could hold it.
    """
    reader = csv.reader(io.StringIO(text), delimiter=separator, strict=True)
    rows: list[tuple[object, ...]] = []
    places: list[int] = []
    faults: dict[int, str] = {}
    begun = 1
    try:
        for cells in reader:
            if len(cells) > LAST_COLUMN or len(rows) >= LAST_ROW:
                raise _too_large(path, begun)
            swallowed = [
                cell
                for cell in cells
                if "\n" in cell and cell.count(separator) >= max(1, len(rows[0]) // 2 if rows else 1)
            ]
            if swallowed:
                faults[len(rows)] = f"dòng {begun} có dấu ngoặc kép mở mà không đóng: nhiều dòng dồn vào một ô"
            rows.append(tuple(value if value != "" else None for value in cells))
            places.append(begun)
            begun = reader.line_num + 1
    except csv.Error as error:
        if "field limit" in str(error):
            raise _too_long(path, begun) from None
        raise InputError(
            Problem(
                "dấu ngoặc kép không thành cặp", tep=path.name, dong=begun,
                tim_thay=text.split("\n")[begun - 1][:80],
                cach_sua='Trong ô có dấu ", cả ô phải đặt trong ngoặc kép và dấu " viết hai lần; hoặc lưu thành .xlsx',
            )
        ) from None  # fmt: skip
    return tuple(rows), tuple(places), faults


def _decoded(path: Path, data: bytes) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding), encoding.removesuffix("-sig").upper()
            except UnicodeDecodeError:
                raise _not_text(path) from None
    if b"\0" in data[:4000]:
        guess = "utf-16-le" if data[1:2] == b"\0" else "utf-16-be"
        try:
            return data.decode(guess), guess.upper()
        except UnicodeDecodeError:
            raise _not_text(path) from None
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        return _code_page(data)


def _code_page(data: bytes) -> tuple[str, str]:
    """Choose between Windows-1258 (Vietnamese) and Windows-1252, in which TCVN3 and VNI texts travel."""
    vietnamese = unicodedata.normalize("NFC", data.decode("cp1258", errors="replace"))
    left_over = sum(
        unicodedata.combining(char) != 0 or ("\xbf" < char < "\u1ea0" and char.isalpha() and char not in _LETTERS)
        for char in vietnamese
    )
    composed = sum("\u1ea0" <= char <= "\u1ef9" for char in vietnamese)
    if composed and not left_over and "\ufffd" not in vietnamese:
        return vietnamese, "Windows-1258"
    return data.decode("cp1252", errors="replace"), "Windows-1252"


def _not_text(path: Path) -> InputError:
    return InputError(Problem("tệp không phải là văn bản CSV", tep=path.name, cach_sua="Lưu lại từ Excel thành .xlsx"))


def _too_long(path: Path, line: int) -> InputError:
    limit = f"mỗi ô không quá {_dotted(csv.field_size_limit())} chữ"
    return InputError(Problem("có ô dài quá, không phải danh sách", tep=path.name, dong=line, can_co=limit))


def _too_large(path: Path, line: int) -> InputError:
    most = f"nhiều nhất {_dotted(LAST_ROW)} dòng, {_dotted(LAST_COLUMN)} cột"
    remedy = "Kiểm tra lại tệp: danh sách của Excel không lớn như thế"
    return InputError(
        Problem("tệp quá lớn, không phải danh sách", tep=path.name, dong=line, can_co=most, cach_sua=remedy)
    )


def _dotted(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def _separator(text: str) -> tuple[str, str]:
    """Find the separator: the one that cuts most lines into the same number of columns."""
    first, _, rest = text.partition("\n")
    if first.lower().startswith("sep=") and len(first) == 5:
        return first[4], rest
    best, best_score = ",", (0, 0)
    sample = "\n".join(text.split("\n")[:_SAMPLE_LINES])
    for separator in _SEPARATORS:
        try:
            counts = [len(row) for row in csv.reader(io.StringIO(sample), delimiter=separator) if row]
        except csv.Error:
            continue  # what is wrong is told when the rows are read
        wide = [count for count in counts if count > 1]
        if not wide:
            continue
        common = max(set(wide), key=wide.count)
        score = (wide.count(common), common)
        if score > best_score:
            best, best_score = separator, score
    return best, text
