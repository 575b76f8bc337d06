"""An empty cell behind a tag: it may be asked about, but it is not printed unless the tag says that it may be empty."""

from __future__ import annotations

from typing import Any, Final, NoReturn

from vanban.errors import InputError, Problem

_MADE_OF: Final = (
    "__html__", "__str__", "__format__", "__add__", "__radd__", "__mod__", "__mul__", "capitalize", "casefold", "center",
    "format", "join", "ljust", "lower", "replace", "rjust", "splitlines", "strip", "swapcase", "title", "translate",
    "upper", "zfill",
)  # fmt: skip


class Blank(str):
    """An empty cell: false, of no length, equal to ""; printing it is an error that names its column.

    Attributes:
        field: the field.
        shown: what the clerk calls it.

    >>> bool(Blank("don_vi")), len(Blank("don_vi")), Blank("don_vi") == ""
    (False, 0, True)
    """

    __slots__ = ("field", "shown")
    field: str
    shown: str

    def __new__(cls, field: str, shown: str = "") -> Blank:
        """Know the field, and its column's header where it has one."""
        self = super().__new__(cls, "")
        self.field, self.shown = field, shown or field
        return self

    def __reduce__(self) -> tuple[type[Blank], tuple[str, str]]:
        """Travel as what it is."""
        return Blank, (self.field, self.shown)

    def refuse(self, *_: object, **__: object) -> NoReturn:
        """Say that the value is missing.

        Raises:
            InputError: always; its place is the field.
        """
        tag = f"{{{{ {self.field} | neu_co }}}}"
        raise InputError(
            Problem(
                f"ô «{self.shown}» trống mà thẻ in ra ở đây", self.field,
                cach_sua=f'Điền ô này; nếu được phép trống: --cho-trong "{self.shown}", hoặc viết {tag}',
            )
        )  # fmt: skip


for _name in _MADE_OF:
    setattr(Blank, _name, Blank.refuse)


def neu_co(value: Any) -> Any:
    """Print a value if there is one: an empty cell prints nothing.

    >>> neu_co(""), neu_co(None), neu_co("Phòng A")
    ('', '', 'Phòng A')
    """
    return "" if value is None or isinstance(value, Blank) else value
