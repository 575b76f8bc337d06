"""Values put into a pattern as Python and Jinja do, within bounds: `"%.2f"|format(x)`, `"{:,.0f}".format(x)`, `"%d" % x`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any, Final

from jinja2 import Environment, Undefined
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedFormatter

from vanban.patterns import regex

_MOST: Final = 4_000_000
"""Longest text a pattern may give, in characters."""
_WIDEST: Final = 1_000
"""Widths and digits asked for by all places of a pattern together."""
_PLACE: Final = regex(r"%(?:\([^()]*\))?[-+ #0]*(\*|\d*)(?:\.(\*|\d*))?[hlL]?[A-Za-z%]")
_NUMBER: Final = regex(r"\d+")
_SINGLE: Final = (str, int, float, Decimal, date, time, timedelta)


def percent_format(pattern: str, values: Any) -> str:
    """`pattern % values`.

    Raises:
        SecurityError: widths nobody needs, or a list or group where one value belongs.
    """
    places = list(_PLACE.finditer(pattern))
    sizes = [size for place in places for size in place.groups() if size]
    if "*" in sizes:
        raise SecurityError('không dùng "*" làm độ rộng khi định dạng')
    _bounded_widths(sizes)
    if isinstance(values, Mapping):
        ready: Any = {name: _single(value) for name, value in values.items()}
        given = [*ready.values()]
    else:
        given = [_single(value) for value in (values if isinstance(values, tuple) else (values,))]
        ready = tuple(given)
    _bounded_length(pattern, len(places), given)
    return str(str(pattern) % ready)


def format_filter(pattern: Any, *values: Any, **named: Any) -> str:
    """Jinja's `format`.

    Raises:
        SecurityError: as `percent_format`.
    """
    return percent_format(str(pattern), named or values)


def brace_format(environment: Environment, pattern: str) -> Callable[..., str]:
    """`pattern.format`: no width out of another value, no attribute that a sandbox keeps from a template."""

    def formatted(*values: Any, **named: Any) -> str:
        made = _BraceFormatter(environment)
        return made.vformat(str(pattern), values, named)

    return formatted


class _BraceFormatter(SandboxedFormatter):
    """Counts what the places of one pattern ask for."""

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        self._wide = self._long = 0

    def format_field(self, value: Any, format_spec: str) -> str:
        self._wide += sum(map(int, _sizes(format_spec)))
        _bounded_widths([str(self._wide)])
        text = str(super().format_field(_single(value), format_spec))
        self._long += len(text)
        if self._long > _MOST:
            raise SecurityError("giá trị ghép lại quá dài")
        return text


def _sizes(spec: str) -> list[str]:
    """The numbers of a place's pattern; `%d` of a day holds none."""
    found = _NUMBER.findall(spec)
    if any(len(one) > len(str(_WIDEST)) for one in found):
        raise SecurityError("độ rộng khi định dạng quá lớn")
    return found


def _single(value: Any) -> Any:
    """One value as it is printed: nothing for None; a list, a group or an object is none.

    Raises:
        SecurityError: it is no single value.
    """
    if isinstance(value, Undefined):
        return str(value)
    if value is None:
        return ""
    if not isinstance(value, _SINGLE):
        raise SecurityError("chỉ định dạng được chữ, số, ngày; không định dạng danh sách hoặc nhóm giá trị")
    return value


def _bounded_widths(sizes: Iterable[str]) -> None:
    if any(len(size) > len(str(_WIDEST)) for size in sizes) or sum(map(int, sizes)) > _WIDEST:
        raise SecurityError("độ rộng khi định dạng quá lớn")


def _bounded_length(pattern: str, places: int, values: Iterable[Any]) -> None:
    longest = max((len(value) for value in values if isinstance(value, str)), default=0)
    if len(pattern) + places * longest > _MOST:
        raise SecurityError("giá trị ghép lại quá dài")
