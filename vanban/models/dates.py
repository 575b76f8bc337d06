"""Dates and moments in a record."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Annotated, ClassVar

from pydantic import PlainValidator, WithJsonSchema

from vanban import language
from vanban.language import NgayKhuyet
from vanban.models.base import Goc, doc_dong
from vanban.models.faults import Fault, fault, raised


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


_DATE_SCHEMA = {
    "type": ["string", "integer", "null"],
    "description": "21/01/2026, 2026-01-21, 01/2026, 2026-01 hoặc 2026",
}
NgayTuy = Annotated[NgayKhuyet | None, PlainValidator(doc_ngay_tuy), WithJsonSchema(_DATE_SCHEMA)]
"""A date as far as it is known; None when nothing is."""
NgayDu = Annotated[date, PlainValidator(doc_ngay_du), WithJsonSchema({"type": "string"})]
"""A date known to the day."""
NgayDuTuy = Annotated[date | None, PlainValidator(doc_ngay_du_tuy), WithJsonSchema({"type": ["string", "null"]})]
"""A date known to the day, or None."""


class ThoiDiem(Goc):
    """A moment: hour and date, or the words for it.

    Attributes:
        chu: the words, used as they are; None when hour and date are given.
        gio: the hour.
        ngay: the date.
    """

    NHAN_CHU: ClassVar = True

    chu: str | None = None
    gio: time | None = None
    ngay: date | None = None

    @classmethod
    def viet_tat(cls, value: object) -> object:
        """A text is a moment when it can be read as one, else its own words; an hour and a date are read."""
        if isinstance(value, datetime):
            return {"gio": value.time(), "ngay": value.date()}
        if isinstance(value, str):
            return {"chu": doc_dong(value)}
        if isinstance(value, dict):
            found = dict(value)
            if isinstance(found.get("gio"), str):
                try:
                    found["gio"] = language.doc_gio(found["gio"])
                except language.DateError as error:
                    raise raised(
                        fault(error.noi_dung, "gio", tim_thay=error.tim_thay, cach_sua=error.cach_sua)
                    ) from None
            if found.get("ngay") is not None:
                found["ngay"] = doc_ngay_du(found["ngay"])
            return found
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
