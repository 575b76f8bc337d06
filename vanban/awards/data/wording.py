"""How offices, units, counts and votes are written in the papers of the year."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from vanban.awards.data.nominees import DeCu, Phieu
from vanban.language import fold, ngay_ngan, posted
from vanban.models import NguoiKy

_HEADS: Final = {
    "phòng": "Trưởng phòng", "ban": "Trưởng ban", "khoa": "Trưởng khoa", "tổ": "Tổ trưởng Tổ", "trung tâm": "Giám đốc Trung tâm",
    "văn phòng": "Chánh Văn phòng", "đội": "Đội trưởng Đội", "trạm": "Trưởng trạm", "chi cục": "Chi cục trưởng Chi cục",
    "thôn": "Trưởng thôn", "bộ phận": "Trưởng bộ phận",
}  # fmt: skip


def two_digits(number: int) -> str:
    """Write a count as papers do, with a zero below ten.

    >>> two_digits(7), two_digits(0), two_digits(12)
    ('07', '0', '12')
    """
    return f"{number:02d}" if number else "0"


def head_of(unit: str) -> str:
    """Name the office of a unit's head.

    >>> head_of("Phòng Hành chính - Quản trị"), head_of("Tổ Toán - Tin"), head_of("Văn phòng")
    ('Trưởng phòng Hành chính - Quản trị', 'Tổ trưởng Tổ Toán - Tin', 'Chánh Văn phòng')
    """
    for kind in sorted(_HEADS, key=len, reverse=True):
        if fold(unit).startswith(kind):
            return f"{_HEADS[kind]}{unit[len(kind) :]}"
    return f"Trưởng {unit[:1].lower()}{unit[1:]}" if unit else ""


def where(who: DeCu) -> str:
    """Say office and unit of a nominee, as lists print them."""
    return posted(who.chuc_vu, who.don_vi)


def apart(among: Iterable[DeCu]) -> Callable[[DeCu], str]:
    """Give what tells people of one name apart: office and unit, or, where these are one too, the birth; "" for a name of one."""
    named: dict[str, dict[str, DeCu]] = {}
    for one in among:
        named.setdefault(fold(one.ten), {})[one.cho or str(id(one))] = one

    def mark(who: DeCu) -> str:
        same = named.get(fold(who.ten), {})
        if len(same) < 2:
            return ""
        place = fold(where(who))
        if sum(fold(where(one)) == place for one in same.values()) < 2 or not who.ngay_sinh:
            return where(who)
        return f"sinh {'ngày' if isinstance(who.ngay_sinh, date) else 'năm'} {born(who.ngay_sinh)}"

    return mark


def told_apart(among: Iterable[DeCu]) -> Callable[[DeCu], str]:
    """Give how papers name people where only the name stands: "Vi Thị Chi (Kế toán Phòng Tổng hợp)" beside a namesake."""
    mark = apart(among)
    return lambda who: f"{who.ten} ({said})" if (said := mark(who)) else who.ten


def of_count(groups: int, persons: int, homes: int = 0) -> str:
    """Say how many, leaving out what is none.

    >>> of_count(2, 12), of_count(0, 5), of_count(0, 0, 3)
    ('02 tập thể, 12 cá nhân', '05 cá nhân', '03 hộ gia đình')
    """
    parts = [f"{two_digits(groups)} tập thể"] if groups else []
    parts += [f"{two_digits(homes)} hộ gia đình"] if homes else []
    parts += [f"{two_digits(persons)} cá nhân"] if persons else []
    return ", ".join(parts) or "không có"


def vote_text(vote: Phieu | None) -> str:
    """Write a vote: agreed of all members; "" while there is none."""
    return f"{vote.dong_y}/{vote.tong}" if vote is not None else ""


def percent(vote: Phieu) -> str:
    """Write the share of a vote with one decimal, as a comma.

    >>> percent(Phieu(10, 11))
    '90,9'
    """
    tenths = (vote.dong_y * 2000 + vote.tong) // (2 * vote.tong)
    whole, rest = divmod(tenths, 10)
    return f"{whole},{rest}" if rest else f"{whole}"


def month_of(day: date) -> str:
    """Write the month of a day as papers do, with a zero for January and February only.

    >>> month_of(date(2026, 1, 30)), month_of(date(2026, 6, 22))
    ('tháng 01 năm 2026', 'tháng 6 năm 2026')
    """
    return f"tháng {day.month:02d} năm {day.year}" if day.month < 3 else f"tháng {day.month} năm {day.year}"


def comma(value: Decimal) -> str:
    """Write a decimal with a comma and no needless zeros.

    >>> comma(Decimal("76.50")), comma(Decimal("100"))
    ('76,5', '100')
    """
    return f"{value.normalize():f}".replace(".", ",")


def born(value: date | int | None) -> str:
    """Write a date of birth, or the year alone."""
    return ngay_ngan(value) if isinstance(value, date) else str(value or "")


def signing_lines(head: NguoiKy | None) -> list[str]:
    """Give the lines over the name of a head who signs for another: acting, or in his place; () where he signs as such."""
    if head is None or not (head.q or head.kt or head.tuq or head.tl):
        return []
    marks = (
        ("TM.", head.tm),
        ("TL.", head.tl),
        ("TUQ.", head.tuq),
        ("KT.", head.kt),
        ("Q.", head.q),
        ("", head.chuc_vu),
    )
    return [f"{mark} {office}".strip().upper() for mark, office in marks if office]
