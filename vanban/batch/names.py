"""File names: from a pattern and a row, readable for Vietnamese eyes, safe on Windows, never two the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache

from vanban.batch.rows import Row
from vanban.errors import InputError, Problem
from vanban.patterns import regex
from vanban.records.tables.choices import ORIGINAL_NUMBER

# Windows forbids these in names; the slash of "12/QĐ-UBND" is the one that really comes.
_FORBIDDEN = regex(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_BLANKS = regex(r"[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
_RESERVED = regex(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?", re.IGNORECASE)
_FIELD = regex(r"\{([^{}:]*)(?::([^{}]*))?\}")
# Most file systems take 255 bytes a name; a Vietnamese letter needs up to three.
_MAX_BYTES = 200
_MAX_LETTERS = 110
# Where a list keeps the name of whom a paper is for, the surest first.
_NAME_FIELDS = (
    "ho_ten", "ho_va_ten", "ten_ca_nhan", "nguoi_nhan", "nguoi_duoc_moi", "ong_ba", "ten_tap_the", "ten", "ten_don_vi",
    "noi_nhan", "don_vi",
)  # fmt: skip

ANY_NAME = "nguoi_nhan"
"""In a pattern: whom the paper is for, by whatever field names him."""


def plan_names(rows: Sequence[Row], pattern: str | None, suffix: str = ".docx") -> list[str]:
    """Give every row its file name; `pattern` None takes number and name.

    A pattern is text with fields in braces: "{stt} {ho_ten}", "{so_quyet_dinh} - {ho_ten:khong_dau}". `{stt}` is the
    number in the order of the batch, padded so that files sort as they are numbered.

    Raises:
        InputError: the pattern names a field no row has, or is not a pattern.
    """
    pattern = pattern or default_pattern(rows)
    _check_pattern(pattern, rows)
    width = len(str(max((number_of(row, at) for at, row in enumerate(rows, start=1)), default=1)))
    taken: set[str] = set()
    names = []
    for at, row in enumerate(rows, start=1):
        stem = safe_name(_filled(pattern, row, at, width)) or str(at).zfill(width)
        names.append(_free(stem, suffix, taken))
    return names


def default_pattern(rows: Iterable[Row]) -> str:
    """Number and name: row by row the first field that holds a name.

    >>> default_pattern([Row(1, "", {"ten_tap_the": "Phòng A"})])
    '{stt} {nguoi_nhan}'
    """
    return f"{{stt}} {{{ANY_NAME}}}" if any(name_of(row) for row in rows) else "{stt}"


def name_of(row: Row) -> str:
    """Whom the paper of a row is for; "" when the list has no names.

    >>> name_of(Row(1, "", {"ho_va_ten": " Đỗ  Ân", "don_vi": "Văn phòng"}))
    'Đỗ Ân'
    """
    for field in _NAME_FIELDS:
        text = " ".join(str(row.values.get(field) or "").split())
        if text:
            return text
    return ""


def number_of(row: Row, at: int) -> int:
    """The number of a row: its first one when the row comes back from an error workbook, else its place."""
    for header, value in row.raw.items():
        if _is_original(header):
            text = str(value).strip()
            if text.isdecimal():
                return int(text)
    return at


@lru_cache(maxsize=256)
def _is_original(header: str) -> bool:
    """Whether a column is the error workbook's own; the headers of a list come again with every row."""
    return " ".join(header.split()).casefold() == ORIGINAL_NUMBER.casefold()


def safe_name(text: str) -> str:
    """Make text fit to be a file name; Vietnamese letters stay.

    >>> safe_name("12/QĐ-UBND  Nguyễn Văn Hà."), safe_name("CON"), safe_name(" .. ")
    ('12-QĐ-UBND Nguyễn Văn Hà', '_CON', '')
    """
    text = _FORBIDDEN.sub("-", _nfc(text).replace("\t", " ").replace("\n", " "))
    text = _BLANKS.sub(" ", text).strip(" .")
    if len(text) > _MAX_LETTERS or len(text.encode("utf-8", "surrogatepass")) > _MAX_BYTES:
        text = _shortened(text)
    return f"_{text}" if _RESERVED.fullmatch(text) else text


def as_text(value: object) -> str:
    """A cell's value as one would write it: no ".0" after whole numbers, dates by day, month, year.

    >>> as_text(5.0), as_text(date(2026, 3, 5)), as_text(None), as_text(2.5)
    ('5', '05-3-2026', '', '2,5')
    """
    if value is None:
        return ""
    if isinstance(value, date):
        return f"{value.day:02d}-{value.month}-{value.year}" if value.month > 2 else f"{value:%d-%m-%Y}"
    if isinstance(value, float | Decimal) and not isinstance(value, bool):
        return str(int(value)) if value == int(value) else str(value).replace(".", ",")
    return str(value)


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _key(name: str) -> str:
    """A field's name as a clerk may write it; the language room comes in only when one does."""
    from vanban.language import key

    return key(name)


def _unaccent(text: str) -> str:
    from vanban.language import unaccent

    return unaccent(text)


def _shortened(text: str) -> str:
    """Cut at a word."""
    words = text[:_MAX_LETTERS]
    while len(words.encode("utf-8", "surrogatepass")) > _MAX_BYTES:
        words = words[:-1]
    head, _, _ = words.rpartition(" ")
    return (head if len(head) > len(words) // 2 else words).strip(" .")


def _filled(pattern: str, row: Row, at: int, width: int) -> str:
    values: Mapping[str, object] = row.values

    def fill(match: re.Match[str]) -> str:
        name, form = match[1].strip(), (match[2] or "").strip()
        if name == "stt":
            number = str(number_of(row, at))
            return number.zfill(int(form)) if form.isdecimal() else number.zfill(width)
        text = as_text(values[name] if name in values else values.get(_key(name), ""))
        if not text.strip() and (name == ANY_NAME or name in _NAME_FIELDS):
            # Beside the persons of a list stand collectives, whose name is in another column.
            text = name_of(row)
        # A slash inside a value parts no folders.
        return _unaccent(text) if form == "khong_dau" else text

    return _FIELD.sub(fill, pattern)


def _check_pattern(pattern: str, rows: Sequence[Row]) -> None:
    known = sorted({name for row in rows for name in row.values})
    problems = []
    for name, form in _FIELD.findall(pattern):
        name = name.strip()
        if name not in ("stt", ANY_NAME) and name not in known and _key(name) not in known:
            problems.append(
                Problem(
                    f'mẫu tên tệp nhắc tới trường "{name}" mà danh sách không có',
                    tim_thay=pattern,
                    can_co=f"một trong: stt, {', '.join(known)}",
                )
            )
        elif form.strip() and form.strip() != "khong_dau" and not (name == "stt" and form.strip().isdecimal()):
            remedy = "Viết {ho_ten:khong_dau} hoặc {stt:4}."
            problems.append(Problem(f'mẫu tên tệp có cách viết lạ ":{form}"', tim_thay=pattern, cach_sua=remedy))
    loose = _FIELD.sub("", pattern)
    if "{" in loose or "}" in loose:
        problems.append(Problem("mẫu tên tệp có dấu { } không thành cặp", tim_thay=pattern))
    if problems:
        raise InputError(*problems)


def _free(stem: str, suffix: str, taken: set[str]) -> str:
    """The name, or the name with (2), (3)…; systems differ in case and in how they keep accents, so both are ignored."""
    number, name = 1, f"{stem}{suffix}"
    while _nfc(name).casefold() in taken:
        number += 1
        name = f"{stem} ({number}){suffix}"
    taken.add(_nfc(name).casefold())
    return name
