"""Cleaning one cell: what a clerk meant, with every change told and nothing guessed."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from vanban.frozen import dataclass
from vanban.language import LanguageError, doc_ngay, fold, repair, viet_hoa_ten
from vanban.language.alphabet import TONED
from vanban.language.date_reading import doc_ngay_khuyet
from vanban.language.dates import ngay_ngan
from vanban.language.name_doubts import name_doubts
from vanban.patterns import regex
from vanban.records.tables.columns import ColumnKind
from vanban.records.tables.damaged import lost, reread
from vanban.records.tables.escapes import escaped, unescaped
from vanban.records.tables.legacy import Hint, decode, surely_unicode
from vanban.records.tables.looks import plain as shown

SEXES: Final = {
    "nam": "nam", "nữ": "nu", "nử": "nu", "nu": "nu", "m": "nam", "f": "nu", "male": "nam", "female": "nu", "ông": "nam",
    "bà": "nu", "trai": "nam", "gái": "nu",
}  # fmt: skip
"""What stands in a column of sex, folded → nam, nu."""
ERRORS: Final = frozenset({"#n/a", "#ref!", "#value!", "#name?", "#div/0!", "#null!", "#num!", "#spill!"})
"""What Excel shows instead of a value, folded."""
_SCIENTIFIC: Final = regex(r"-?\d(?:[.,]\d+)?E[+-]\d+", re.IGNORECASE)
_MOST: Final = 10**15
"""Excel keeps 15 digits of a number."""
_AROUND: Final = " .,;:-–—•*+_"
"""What stands around a name and is none of it."""
_GLUED: Final = regex(r"^((?:[A-ZĐa-zđ]{1,4}\.)+)(?=[A-ZĐÀ-Ỹ])")
"""A degree without a blank after its full stop."""
_LONG_BLANKS: Final = regex(r"[ \t]{2,}|\t")
_COUNTED: Final = regex(r"^\(?\d{1,3}[.)/]\s*(?=[^\W\d_])")
"""A number before a name, in lists that count inside it."""
_YEARS: Final = range(1900, 2101)
_WHOLE_FLOAT: Final = regex(r"\d{4,5}\.0+")
"""A year, or days as Excel counts them, that passed through a program's floating point numbers."""
_FEWEST_DAYS: Final = 7000
"""A number of days as Excel counts them, below which nobody means a day: 1919."""
IDENTITY_DIGITS: Final = 12
"""Digits of a citizen's number (CCCD)."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cleaned cell.

    Attributes:
        value: text, date, whole number (a year), or "" when blank.
        changes: what was changed, Vietnamese phrases.
        faults: what makes the cell unusable: (sentence, what to do).
        doubts: what deserves a look: (sentence, what to do).
    """

    value: object
    changes: tuple[str, ...] = ()
    faults: tuple[tuple[str, str], ...] = ()
    doubts: tuple[tuple[str, str], ...] = ()


def clean(kind: ColumnKind, value: object, font: str = "", hint: Hint | None = None, look: str = "") -> Cell:
    """Clean a cell of one kind of column.

    Args:
        kind: what the column holds.
        value: what the file holds; not blank.
        font: font of the cell when it is one of an old code table.
        hint: the old code table of the whole column.
        look: what Excel shows for a number or a date; "" when that is not known.
    """
    if isinstance(value, str) and "#" in value and fold(value) in ERRORS:
        return Cell("", faults=((f"ô báo lỗi {value.strip()}", "Sửa công thức trong Excel rồi lưu lại"),))
    if isinstance(value, int | float) and abs(value) >= _MOST:
        remedy = "Định dạng ô là Text rồi gõ lại cả số"
        return Cell(shown(value), faults=(("số dài quá 15 chữ số, Excel không giữ được các chữ số cuối", remedy),))
    if isinstance(value, str) and escaped(value):
        plain = unescaped(value)
        if plain.fault:
            return Cell(value, plain.changes, ((plain.fault, "Gõ lại ô này"),))
        if plain.changes:
            cell = _CLEANERS[kind](plain.text, font, hint) if plain.text.strip() else Cell("")
            return replace(cell, changes=(*plain.changes, *cell.changes))
    if look:
        return _looking(kind, value, look)
    return _CLEANERS[kind](value, font, hint)


def _looking(kind: ColumnKind, value: object, look: str) -> Cell:
    """A cell whose look is known: text prints as it looks, a value that is calculated with stays the value."""
    if kind == "ngay" and isinstance(value, date) and not re.match(r"\d{1,2}\D\d{1,2}\D\d{2,4}", look):
        partial = _partial(look)
        if re.fullmatch(r"\d{4}", look) or partial is not None:
            return Cell(int(look)) if look.isdigit() else partial or Cell(look)
    if kind in ("chu", "so_hieu") or (kind == "so" and (look.endswith("%") or re.fullmatch(r"0\d+", look))):
        return Cell(look) if isinstance(value, str) is False or kind == "chu" else _CLEANERS[kind](value, "", None)
    return _CLEANERS[kind](value, "", None)


def _text(value: object, font: str, hint: Hint | None) -> Cell:
    if not isinstance(value, str):
        return Cell(shown(value))
    if _SCIENTIFIC.fullmatch(value.strip()):
        remedy = "Định dạng ô là Text rồi gõ lại cả số"
        return Cell(value.strip(), faults=(("số bị Excel viết thành dạng mũ, đã mất chữ số", remedy),))
    if not font and surely_unicode(value) and "?" not in value and "  " not in value and value == value.strip():
        return Cell(value)
    gone = lost(value)
    anew = reread(value)
    if anew is not None:
        cell = _text(anew, font, hint)
        return Cell(cell.value, ("đọc lại chữ UTF-8 bị hiểu nhầm bảng mã", *cell.changes), cell.faults, cell.doubts)
    read = decode(value, font, hint)
    mended = repair(read.text, blanks=True)
    text = _LONG_BLANKS.sub(" ", mended.text).strip()
    changes = [f"đọc từ bảng mã cũ {read.code}"] if read.code else []
    changes += list(dict.fromkeys(_short(change.reason) for change in mended.changes))
    if text != mended.text or (not changes and text != value):
        changes.append("bỏ khoảng trắng thừa")
    faults = tuple((what, "Gõ lại ô này") for what in (gone, *(what for _, what in mended.lost)) if what)
    if read.doubt:
        faults += ((read.doubt, "Mở tệp, gõ lại ô này bằng Unicode"),)
    return Cell(text, tuple(dict.fromkeys(changes)), faults)


def _short(reason: str) -> str:
    if "khoảng trắng thừa" in reason:
        return "bỏ khoảng trắng thừa"
    return "ký tự dạng đặc biệt thay bằng chữ thường gõ" if reason.startswith("ký tự dạng đặc biệt") else reason


def _name(value: object, font: str, hint: Hint | None) -> Cell:
    cell = _text(value, font, hint)
    text, changes, doubts = str(cell.value), list(cell.changes), list(cell.doubts)
    if not isinstance(value, str):
        return Cell(text, faults=(("họ tên là số hoặc ngày", "Gõ lại họ tên"),))
    faults = list(cell.faults)
    if "\n" in text:
        if all(len(line.split()) > 1 for line in text.split("\n") if line.strip()):
            faults.append(("ô họ tên có nhiều dòng, mỗi dòng một tên", "Tách mỗi người một hàng"))
        text = " ".join(text.split())
        changes.append("nối các dòng trong ô")
    if (named := uncounted(text)) != text:
        text = named
        changes.append("bỏ số thứ tự trước họ tên")
    bare = _GLUED.sub(r"\1 ", text.strip(_AROUND)) if not text.endswith("...") else text
    if bare and bare != text:
        text = bare
        changes.append("bỏ dấu thừa quanh họ tên")
    letters = [char for char in text if char.isalpha()] if text.isupper() or text.islower() else []
    if len(letters) > 1 and (all(c.isupper() for c in letters) or all(c.islower() for c in letters)):
        titled = viet_hoa_ten(text)
        if titled != text:
            text = titled
            changes.append("viết hoa chữ cái đầu mỗi tiếng")
    if any("TCVN3" in change for change in changes) and (titled := toned_capitals(text)) != text:
        text = titled
        changes.append("viết hoa chữ cái đầu mà phông TCVN3 không giữ được")
    for doubt in name_doubts(text) if not lost(text) else ():
        told = f"họ tên {doubt.what}"
        (faults if doubt.sure else doubts).append((told, doubt.remedy))
    return Cell(text, tuple(changes), tuple(faults), () if faults else tuple(doubts))


def uncounted(name: str) -> str:
    """The name without the number of its row, in lists that count inside the cell.

    >>> uncounted("2. Trần Tuấn"), uncounted("(3) Lê An"), uncounted("3 Lê An")
    ('Trần Tuấn', 'Lê An', '3 Lê An')
    """
    return _COUNTED.sub("", name) if name[:1] in "(0123456789" else name


def toned_capitals(name: str) -> str:
    """Capitals with a tone have no code of their own in TCVN3: the first letter of a syllable gets its case back."""
    return " ".join(word[:1].upper() + word[1:] if word[:1] in TONED else word for word in name.split(" "))


def _date(value: object, font: str, hint: Hint | None) -> Cell:
    del font, hint
    if isinstance(value, datetime | date):
        return _dated(value.date() if isinstance(value, datetime) else value)
    if isinstance(value, str):
        value = repair(value, blanks=True).text.strip()
        if re.fullmatch(r"\d{4}", value):
            value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    try:
        if isinstance(value, int) and not isinstance(value, bool) and 1900 <= value <= 2100:
            return Cell(value, doubts=())
        if isinstance(value, str) and _WHOLE_FLOAT.fullmatch(value):
            return replace(_date(value[: value.index(".")], "", None), changes=("bỏ «.0» mà chương trình khác thêm",))
        if isinstance(value, int | float) or (isinstance(value, str) and value.isdecimal() and value[0] != "0"):
            return _counted(value)
        if isinstance(value, str):
            return _dated(doc_ngay(value))
    except LanguageError as error:
        if isinstance(value, str) and re.search(r"\b(19|20)\d\d\b", value):
            partial = _partial(value)
            if partial is not None:
                return partial
        return Cell(shown(value), faults=((error.noi_dung, error.cach_sua),))
    return Cell(shown(value), faults=(("không đọc được ngày tháng", "Viết như 05/3/1985, hoặc chỉ năm 1985"),))


def _partial(value: str) -> Cell | None:
    """A birth date may be month and year only: "3/1985"."""
    try:
        parts = doc_ngay_khuyet(value)
    except LanguageError:
        return None
    if parts.thang is None:
        return Cell(parts.nam)
    return Cell(f"{parts.thang:02d}/{parts.nam}" if parts.thang < 3 else f"{parts.thang}/{parts.nam}")


def _dated(day: date) -> Cell:
    """A day nobody living meant is a slip of the finger, or counted by another calendar."""
    if day.year in _YEARS:
        return Cell(day)
    return Cell(
        ngay_ngan(day), faults=((f"năm {day.year} không thể đúng", "Sửa năm, viết theo dương lịch, đủ bốn chữ số"),)
    )


def _counted(value: float | str) -> Cell:
    """A bare number in a column of days: a day as Excel counts it, told; a small one is no day."""
    number = float(value)
    if number != int(number) or number < _FEWEST_DAYS:
        remedy = "Viết như 05/3/2026, hoặc chỉ tháng và năm: 3/2026 (ô định dạng Text)"
        return Cell(shown(value), faults=(("số này không phải là ngày tháng", remedy),))
    day = doc_ngay(int(number))
    return replace(_dated(day), changes=(f"đọc số ngày của Excel: {ngay_ngan(day)}",))


def _sex(value: object, font: str, hint: Hint | None) -> Cell:
    text = str(_text(value, font, hint).value)
    found = SEXES.get(fold(text).strip(" .,;:()"))
    if found is None:
        return Cell("", faults=(("không hiểu giới tính", "Viết Nam hoặc Nữ"),))
    return Cell(found)


def _number(value: object, font: str, hint: Hint | None) -> Cell:
    if isinstance(value, bool):
        return Cell(shown(value))
    if isinstance(value, int | float):
        return Cell(shown(value))
    return _text(value, font, hint)


def _digits(value: object, font: str, hint: Hint | None) -> Cell:
    """A citizen's number is text: Excel eats its leading zeros and its tail."""
    if isinstance(value, str):
        return _text(value, font, hint)
    text = shown(value)
    if text.isdigit() and len(text) == IDENTITY_DIGITS - 1:
        return Cell("0" + text, ("thêm số 0 ở đầu mà Excel đã bỏ",))
    return Cell(text)


_CLEANERS: Final[dict[ColumnKind, Callable[[object, str, Hint | None], Cell]]] = {
    "chu": _text,
    "ten": _name,
    "ngay": _date,
    "gioi_tinh": _sex,
    "so": _number,
    "so_hieu": _digits,
}
