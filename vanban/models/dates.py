"""Dates and moments in a record."""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Annotated, ClassVar, Final

from pydantic import PlainValidator, WithJsonSchema

from vanban import language
from vanban.language import NgayKhuyet
from vanban.models.base import DongTuy, Goc, doc_dong
from vanban.models.faults import Fault, fault, raised
from vanban.models.given import Takes, optional
from vanban.patterns import regex


def doc_ngay_tuy(value: object) -> NgayKhuyet | None:
    """Read a date that may lack its day, or day and month, or be missing as a whole."""
    if value is None or (isinstance(value, str) and not value.strip(" .…_")) or isinstance(value, NgayKhuyet):
        return value if isinstance(value, NgayKhuyet) else None
    if isinstance(value, bool) or not isinstance(value, str | int | date):
        raise raised(
            fault("không phải là ngày tháng", tim_thay=value, can_co="như 21/01/2026, 2026-01-21 hoặc 01/2026")
        )
    try:
        return language.doc_ngay_khuyet(value)
    except language.DateError as error:
        raise raised(_refused(error, value)) from None


def doc_ngay_du(value: object) -> date:
    """Read a whole date."""
    if isinstance(value, bool) or not isinstance(value, str | date):
        raise raised(fault("không phải là ngày tháng", tim_thay=value, can_co="như 21/01/2026 hoặc 2026-01-21"))
    try:
        return language.doc_ngay(value)
    except language.DateError as error:
        raise raised(_refused(error, value)) from None


def doc_ngay_du_tuy(value: object) -> date | None:
    """Read a whole date, or nothing."""
    return None if value is None or (isinstance(value, str) and not value.strip()) else doc_ngay_du(value)


def _refused(error: language.DateError, value: object) -> Fault:
    return fault(error.noi_dung, tim_thay=value, cach_sua=error.cach_sua)


def day_of(ngay: NgayKhuyet | None) -> date | None:
    """Give the day when it is known to the day; None otherwise."""
    if ngay is None or ngay.thang is None or ngay.ngay is None:
        return None
    return date(ngay.nam, ngay.thang, ngay.ngay)


_DATE_SCHEMA: Final = {
    "type": ["string", "integer", "null"],
    "description": "21/01/2026, 2026-01-21, 01/2026, 2026-01 hoặc 2026",
}
if TYPE_CHECKING:
    NgayTuy = Takes[NgayKhuyet | None, NgayKhuyet | date | str | int | None]
else:
    NgayTuy = Annotated[NgayKhuyet | None, PlainValidator(doc_ngay_tuy), WithJsonSchema(_DATE_SCHEMA)]
"""A date as far as it is known; None when nothing is."""
if TYPE_CHECKING:
    NgayDu = Takes[date, date | str]
else:
    NgayDu = Annotated[date, PlainValidator(doc_ngay_du), WithJsonSchema({"type": "string"})]
"""A date known to the day."""
if TYPE_CHECKING:
    NgayDuTuy = Takes[date | None, date | str | None]
else:
    NgayDuTuy = Annotated[date | None, PlainValidator(doc_ngay_du_tuy), WithJsonSchema({"type": ["string", "null"]})]
"""A date known to the day, or None."""


def doc_gio_tuy(value: object) -> time | None:
    """Read an hour, or nothing."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return None
    if not isinstance(value, str | time | datetime):
        raise raised(fault("không đọc được giờ", tim_thay=value, can_co="như 14 giờ 30 phút hoặc 14:30"))
    try:
        return language.doc_gio(value).replace(tzinfo=None)
    except language.DateError as error:
        raise raised(_refused(error, value)) from None


def doc_luc_ky(value: object) -> datetime | None:
    """Read the moment of signing: date and time to the second, in the time of Vietnam."""
    if value is None or isinstance(value, datetime):
        return value
    day, _, clock = str(value).strip().replace("T", " ").partition(" ")
    match = _CLOCK.fullmatch(clock.strip())
    if not isinstance(value, str) or match is None:
        raise raised(fault("không đọc được thời gian ký", tim_thay=value, can_co="như 09/6/2026 14:05:09"))
    hour, minute, second = (int(part or 0) for part in match.groups())
    return datetime.combine(doc_ngay_du(day), time(hour, minute, second))


_CLOCK: Final = regex(r"([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?", re.ASCII)
_TEXT_SCHEMA: Final = WithJsonSchema({"type": ["string", "null"]})
if TYPE_CHECKING:
    Gio = Takes[time | None, time | datetime | str | None]
else:
    Gio = Annotated[time | None, PlainValidator(doc_gio_tuy), _TEXT_SCHEMA]
"""An hour, or None."""
if TYPE_CHECKING:
    LucKy = Takes[datetime | None, datetime | str | None]
else:
    LucKy = Annotated[datetime | None, PlainValidator(doc_luc_ky), _TEXT_SCHEMA]
"""A moment to the second, or None."""


class ThoiDiem(Goc):
    """A moment: hour and date, or the words for it.

    Attributes:
        chu: the words, used as they are; None when hour and date are given.
        gio: the hour.
        ngay: the date.
    """

    NHAN_CHU: ClassVar = True

    chu: DongTuy = optional(None, description="thời gian bằng chữ")
    gio: Gio = optional(None, description="giờ")
    ngay: NgayDuTuy = optional(None, description="ngày")

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """A text is a moment when it can be read as one, else its own words; an hour and a date are read."""
        if isinstance(value, datetime):
            return {"gio": value.time(), "ngay": value.date()}
        if isinstance(value, str):
            return {"chu": doc_dong(value)}
        clock = language.gio_sau_ngay(value.get("ngay")) if isinstance(value, dict) else ""
        if isinstance(value, dict) and clock:
            if value.get("gio") is None:
                return value | {"gio": clock}
            if doc_gio_tuy(value["gio"]) != doc_gio_tuy(clock):
                raise raised(fault("giờ ghi hai nơi khác nhau", tim_thay=f"{value['gio']} / {value['ngay']}"))
        return value

    def __str__(self) -> str:
        """Write the moment as minutes do.

        >>> str(ThoiDiem(gio="8h00", ngay="18/6/2026"))
        '08 giờ 00 phút, ngày 18 tháng 6 năm 2026'
        """
        if self.chu is not None:
            return self.chu
        parts = [language.gio_phut(self.gio)] if self.gio else []
        parts += [language.ngay_thang(self.ngay)] if self.ngay else []
        return ", ".join(parts)
