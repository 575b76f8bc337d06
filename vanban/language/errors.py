"""Errors of the language room: each is a `VanbanError` and a `ValueError`, says in Vietnamese what was found and what to do."""

from __future__ import annotations

from typing import Any

from vanban.errors import Problem, VanbanError


class LanguageError(VanbanError, ValueError):
    """A text or value cannot be read or written as asked.

    Attributes:
        noi_dung: what is wrong, a Vietnamese sentence without a final full stop.
        tim_thay: what was found, as text; None when that says nothing.
        cach_sua: what to do; "" when `noi_dung` says it already.
    """

    def __init__(self, noi_dung: str, tim_thay: str | None = None, cach_sua: str = "") -> None:
        self.noi_dung = noi_dung
        self.tim_thay = tim_thay
        self.cach_sua = cach_sua
        super().__init__(Problem(noi_dung, tim_thay=tim_thay, cach_sua=cach_sua))

    def __reduce__(self) -> tuple[Any, ...]:
        """Survive the way back from a worker process."""
        return type(self), (self.noi_dung, self.tim_thay, self.cach_sua)

    def __str__(self) -> str:
        """Say it in one line.

        >>> str(LanguageError("không đọc được số", "12,5a", "Chỉ dùng chữ số, dấu chấm và dấu phẩy"))
        'không đọc được số (thấy: "12,5a"). Chỉ dùng chữ số, dấu chấm và dấu phẩy'
        """
        found = "" if self.tim_thay is None else f' (thấy: "{self.tim_thay}")'
        return f"{self.noi_dung}{found}" + (f". {self.cach_sua}" if self.cach_sua else "")


class NumberError(LanguageError):
    """A number cannot be read or put into words."""


class MoneyError(NumberError):
    """An amount of money cannot be read or put into words."""


class MoneyMismatchError(MoneyError):
    """The amount in figures and the amount in words differ."""


class DateError(LanguageError):
    """A date or time cannot be read or does not exist."""


class AmbiguousDateError(DateError):
    """A date can be read in more than one way: it is refused, not guessed."""


class PersonNameError(LanguageError):
    """A personal name cannot be taken apart."""


class CodeError(LanguageError):
    """A số, ký hiệu cannot be built or read."""


class StyleError(LanguageError):
    """A setting of a reading or writing style does not exist."""
