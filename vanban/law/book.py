"""The dated law of one office: shipped facts, with the office's own before them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from vanban.frozen import dataclass
from vanban.language import key
from vanban.law.awards import DanhHieu
from vanban.law.days import LunarYear, OffDay, YearlyDay
from vanban.law.facts import Dated, Source, on
from vanban.law.names import EndedName
from vanban.law.texts import Gap, LegalText
from vanban.patterns import regex


@dataclass(frozen=True, slots=True)
class Law:
    """Everything the house knows of the law, dated. Rows of the office's own file stand first, so they win.

    Attributes:
        luong_co_so: base salary, đồng a month.
        danh_hieu: titles and forms of award by code.
        phieu: share of all council members an award needs, percent, by award; an award without a row in force has no
            national share.
        nguong: other numbers of the law by name.
        van_ban: legal texts.
        ngay_nghi: days off.
        lam_bu: weekend days worked by notice.
        ngay_le: days off of every year.
        tet: days before and after mùng 1 Tết on which no paper is dated.
        am_lich: lunar days by year.
        ten_cu: ended names.
    """

    luong_co_so: tuple[Dated[int], ...]
    danh_hieu: Mapping[str, DanhHieu]
    phieu: Mapping[str, tuple[Dated[int], ...]]
    nguong: Mapping[str, tuple[Dated[Decimal], ...]]
    van_ban: tuple[LegalText, ...]
    ngay_nghi: tuple[OffDay, ...]
    lam_bu: frozenset[date]
    ngay_le: tuple[YearlyDay, ...]
    tet: tuple[int, int]
    am_lich: Mapping[int, LunarYear]
    ten_cu: tuple[EndedName, ...]

    def sources(self) -> Iterator[tuple[str, Source]]:
        """Name every fact with its source, for who asks how old the data is."""
        yield from ((f"lương cơ sở từ {row.tu:%d/%m/%Y}", row.source) for row in self.luong_co_so)
        yield from ((award.ten, award.source) for award in self.danh_hieu.values())
        yield from ((name, row.source) for name, rows in self.phieu.items() for row in rows)
        yield from ((name, number.source) for name, numbers in self.nguong.items() for number in numbers)
        yield from ((text.short(), text.source) for text in self.van_ban)
        yield from ((f"{day.ten} {day.ngay:%d/%m/%Y}", day.source) for day in self.ngay_nghi)
        yield from ((f"{day.ten} {day.ngay}/{day.thang}", day.source) for day in self.ngay_le)
        yield from ((f"âm lịch {year}", row.source) for year, row in self.am_lich.items())
        yield from ((name.ten, name.source) for name in self.ten_cu)

    def find_award(self, text: str) -> DanhHieu | None:
        """Recognise an award by code, name or a usual abbreviation; None when it is none of them."""
        wanted = _spelling(text)
        if not wanted:
            return None
        known = self.danh_hieu.values()
        named = next((award for award in known if wanted in {_spelling(award.ma), _spelling(award.ten)}), None)
        return named or next((award for award in known if wanted in map(_spelling, award.dong_nghia)), None)

    def share(self, ma: str, ngay: date) -> Dated[int] | None:
        """Give the national share of votes for an award on a day; None: the law leaves it to the office."""
        return on(self.phieu.get(ma, ()), ngay)

    def number(self, name: str, ngay: date) -> Decimal | None:
        """Give a number of the law on a day; None when the data has none."""
        found = on(self.nguong.get(name, ()), ngay)
        return found.value if found is not None else None

    def text(self, so: str) -> LegalText | None:
        """Find a text by its number and code; None when the data does not know it."""
        return next((text for text in self.van_ban if text.so == so), None)

    def texts(self, chu_de: str, ngay: date) -> tuple[LegalText, ...]:
        """Give the texts in force on a day for a subject: the first of its own, with those that amend it."""
        holding = [text for text in self.van_ban if chu_de in text.chu_de and text.holds_on(ngay)]
        base = next((text for text in holding if not text.sua_doi), None)
        if base is None:
            return ()
        return (base, *(text for text in holding if text.sua_doi == base.so))

    def gap(self, chu_de: str, ngay: date) -> Gap | None:
        """Say that a subject has no text in force on a day; None when it has one."""
        if self.texts(chu_de, ngay):
            return None
        ended = [t for t in self.van_ban if chu_de in t.chu_de and t.den is not None and t.den < ngay]
        return Gap(chu_de, ngay, max(ended, key=lambda t: t.den or date.min, default=None))

    def grounds(self, subjects: Iterable[str], ngay: date) -> tuple[list[str], list[Gap]]:
        """Give the citations for some subjects on the day of a paper, and the subjects that have none.

        A text that is not in force on the day is never cited.
        """
        cited: list[str] = []
        gaps: list[Gap] = []
        for subject in subjects:
            found = self.texts(subject, ngay)
            missing = self.gap(subject, ngay)
            if missing is not None:
                gaps.append(missing)
            else:
                cited.append(f"Căn cứ {'; '.join(text.cited() for text in found)}")
        return cited, gaps

    def unread(self, ngay: date) -> list[LegalText]:
        """List the texts in force on a day whose content nobody has read."""
        return [text for text in self.van_ban if text.chua_doc and text.holds_on(ngay)]

    def ended(self, so: str, ngay: date) -> LegalText | None:
        """Find a text that a paper of this day should not rest on; None when it is in force or unknown."""
        rows = [text for text in self.van_ban if text.so == so]
        if not rows or any(text.holds_on(ngay) for text in rows):
            return None
        return rows[0]

    def day_off(self, ngay: date) -> str | None:
        """Say why a day is not a working day: weekend, day off, the span around Tết; None when it is one."""
        if ngay in self.lam_bu:
            return None
        named = next((day for day in self.ngay_nghi if day.ngay == ngay and day.chac), None)
        if named is not None:
            return named.ten
        lunar = self.am_lich.get(ngay.year)
        if lunar is not None:
            before, after = self.tet
            if -before <= (ngay - lunar.tet).days <= after:
                return "Tết Nguyên đán"
            if ngay == lunar.gio_to:
                return "Giỗ Tổ Hùng Vương"
        fixed = next((row for row in self.ngay_le if (row.ngay, row.thang) == (ngay.day, ngay.month)), None)
        if fixed is not None and ngay.year >= fixed.tu_nam:
            return fixed.ten
        return ("Thứ Bảy", "Chủ nhật")[ngay.weekday() - 5] if ngay.weekday() > 4 else None

    def working_day(self, ngay: date) -> date:
        """Give the day itself, or the next one that is surely a working day: a day only proposed as off is passed over too."""
        unsure = {day.ngay for day in self.ngay_nghi if not day.chac}
        while ngay in unsure or self.day_off(ngay) is not None:
            ngay += timedelta(days=1)
        return ngay


_RANKS: Final = {"1": "nhat", "i": "nhat", "2": "nhi", "ii": "nhi", "3": "ba", "iii": "ba"}
_RANK: Final = regex(r"_hang_(1|2|3|i{1,3})$")
"""A rank in figures: "hạng 3", "hạng III"."""


def _spelling(text: str) -> str:
    plain = key(text.strip(" “”\"'")).replace("chien_sy", "chien_si")
    return _RANK.sub(lambda found: f"_hang_{_RANKS[found[1]]}", plain)
