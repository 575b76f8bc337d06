"""What a template of a stranger may ask of the machine: how long texts, how many turns, how large numbers, how deep."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import wraps
from itertools import islice
from typing import Any, Final

from jinja2 import Environment, pass_environment
from jinja2.exceptions import SecurityError
from jinja2.filters import make_attrgetter

from vanban.rendering.engine.formatting import format_filter

MAX_TEXT: Final = 4_000_000
"""Longest text a tag may build, in characters."""
MAX_REPEATED: Final = 100_000
"""Longest text or list that one multiplication or padding may give."""
MAX_EXPONENT: Final = 64
MAX_BITS: Final = 4_096
"""Largest whole number, in bits."""
MAX_TURNS: Final = 1_000_000
"""Turns of all loops of one file together."""
MAX_CALLS: Final = 200_000
"""Calls of macros and methods in one file."""
MAX_PRINTED: Final = 128 * 2**20
"""Longest part of a file, in characters."""
MAX_DEPTH: Final = 120
"""Brackets inside one another in one tag."""
LISTED: Final = "_danh_sach"
"""The filter every loop's list goes through."""
_PADDING: Final = frozenset({"center", "ljust", "rjust", "zfill", "expandtabs"})
_PADDED: Final = frozenset({"center", "indent", "batch", "slice", "wordwrap", "truncate", "urlize", "filesizeformat"})
_WRITTEN_OUT: Final = frozenset(
    {
        "string", "tojson", "pprint", "join", "xmlattr", "urlencode", "escape", "e", "forceescape", "safe", "upper", "lower",
        "title", "capitalize", "trim", "replace", "wordwrap", "indent", "striptags", "center", "truncate", "wordcount",
        "urlize",
    }
)  # fmt: skip
"""Filters that write out whatever they are given, lists in lists included."""
_REFUSED_GLOBALS: Final = ("lipsum",)


class Budget:
    """What one rendering has spent."""

    __slots__ = ("calls", "printed", "turns")

    def __init__(self) -> None:
        """Begin with nothing spent."""
        self.turns = self.calls = self.printed = 0

    def loop(self, value: Any) -> Any:
        """Let a loop run over a list; a text is no list.

        Raises:
            SecurityError: the loops of the file take too many turns.
            NotListedError: the value is a text.
        """
        if isinstance(value, str | bytes):
            raise NotListedError(value)
        if not isinstance(value, Sequence | Mapping | set | frozenset):
            if not isinstance(value, Iterable):
                return value
            value = list(islice(value, MAX_TURNS + 1))
        self.turns += len(value)
        if self.turns > MAX_TURNS:
            raise SecurityError(f"các vòng lặp chạy quá {MAX_TURNS} lượt")
        return value

    def call(self) -> None:
        """Count one call of a macro or a method.

        Raises:
            SecurityError: too many.
        """
        self.calls += 1
        if self.calls > MAX_CALLS:
            raise SecurityError(f"khuôn gọi macro quá {MAX_CALLS} lần")

    def print(self, length: int) -> None:
        """Count printed characters.

        Raises:
            SecurityError: a part grows beyond any real paper.
        """
        self.printed += length
        if self.printed > MAX_PRINTED:
            raise SecurityError("kết quả in ra dài quá mức của một văn bản")


class NotListedError(Exception):
    """A loop was asked to run over a text: it would print letter by letter."""

    def __init__(self, value: str | bytes) -> None:
        """Carry the text."""
        super().__init__(f"vòng lặp for cần một danh sách, mà giá trị là chữ «{str(value)[:30]}»")


def bounded_operation(operator: str, left: Any, right: Any) -> None:
    """Refuse an operation whose result would be too large.

    Raises:
        SecurityError: it would.
    """
    if operator == "*":
        for text, times in ((left, right), (right, left)):
            repeats = isinstance(text, str | list | tuple) and isinstance(times, int)
            if repeats and len(text) * times > MAX_REPEATED:
                raise SecurityError("phép nhân tạo ra giá trị quá dài")
        if type(left) is int and type(right) is int and left.bit_length() + right.bit_length() > MAX_BITS:
            raise SecurityError("phép nhân tạo ra số quá lớn")
    elif operator == "**":
        if isinstance(right, int | float) and abs(right) > MAX_EXPONENT:
            raise SecurityError("số mũ quá lớn")
        if type(left) is int and type(right) is int and left.bit_length() * right > MAX_BITS:
            raise SecurityError("phép lũy thừa tạo ra số quá lớn")
    elif operator == "+" and isinstance(left, str | list | tuple) and isinstance(right, str | list | tuple):
        bounded_length(len(left) + len(right))


def bounded_length(length: int) -> None:
    """Refuse a text or list that is too long.

    Raises:
        SecurityError: it is.
    """
    if length > MAX_TEXT:
        raise SecurityError("giá trị ghép lại quá dài")


def bounded_call(called: Any, arguments: Sequence[Any]) -> None:
    """Refuse a method of a text that would make it too long.

    Raises:
        SecurityError: it would.
    """
    owner, name = getattr(called, "__self__", None), getattr(called, "__name__", "")
    if not isinstance(owner, str):
        return
    if name in _PADDING:
        _bounded_widths(arguments)
    elif name in ("translate", "format_map"):
        raise SecurityError(f"không dùng .{name}(); viết {{{{ … }}}} hoặc bộ lọc")
    elif name == "join" and arguments:
        items = arguments[0] if isinstance(arguments[0], list | tuple) else ()
        bounded_size(items, len(owner))
    elif name == "replace" and len(arguments) >= 2:
        old, new = str(arguments[0]), str(arguments[1])
        bounded_length(len(owner) + (owner.count(old) if old else len(owner) + 1) * len(new))


def bounded_size(value: Any, between: int = 0) -> None:
    """Refuse a value that would be too long written out; what stands in several places counts in each.

    Args:
        value: a text, a number, or lists and groups of such.
        between: characters that stand between two items.

    Raises:
        SecurityError: it is too long, or lists stand too deep in lists.
    """
    length, waiting = 0, [(value, 0)]
    while waiting:
        one, depth = waiting.pop()
        if isinstance(one, list | tuple | set | frozenset):
            inside: Iterable[Any] = one
        elif isinstance(one, Mapping):
            inside = [*one.keys(), *one.values()]
        else:
            length += len(one) if isinstance(one, str | bytes) else 8
            bounded_length(length)
            continue
        if depth > MAX_DEPTH:
            raise SecurityError("danh sách lồng nhau quá sâu")
        for item in inside:
            length += between + 2
            bounded_length(length)
            waiting.append((item, depth + 1))


def bounded_filters(filters: Mapping[str, Callable[..., Any]]) -> dict[str, Callable[..., Any]]:
    """Give the filters of the template language with bounds on what they build."""
    found = dict(filters)
    for name in _PADDED & set(found):
        found[name] = _with_widths(found[name])
    for name in _WRITTEN_OUT & set(found):
        found[name] = _with_sizes(found[name])
    found["sum"] = _bounded_sum
    found["format"] = format_filter
    if "replace" in found:
        found["replace"] = _bounded_replace(found["replace"])
    return found


def without_text_makers(given: dict[str, Any]) -> None:
    """Take away what makes text out of nothing."""
    for name in _REFUSED_GLOBALS:
        given.pop(name, None)


def too_deep(expression: str) -> bool:
    """Whether the brackets of a tag stand too deep inside one another for the template language."""
    depth = 0
    for sign in expression:
        if sign in "([{":
            depth += 1
            if depth > MAX_DEPTH:
                return True
        elif sign in ")]}":
            depth -= 1
    return False


def _bounded_widths(values: Iterable[Any]) -> None:
    for value in values:
        if isinstance(value, int | float) and abs(value) > MAX_REPEATED:
            raise SecurityError(f"độ rộng {value} quá lớn")
        if isinstance(value, str):
            bounded_length(len(value))


def _with_widths(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def bounded(*arguments: Any, **named: Any) -> Any:
        _bounded_widths([*arguments[1:], *named.values()])
        return function(*arguments, **named)

    return bounded


def _with_sizes(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def bounded(*arguments: Any, **named: Any) -> Any:
        for value in arguments:
            if isinstance(value, list | tuple | set | frozenset | Mapping):
                bounded_size(value)
        return function(*arguments, **named)

    return bounded


@pass_environment
def _bounded_sum(environment: Environment, iterable: Any, attribute: str | int | None = None, start: Any = 0) -> Any:
    """Add up step by step within bounds."""
    get = make_attrgetter(environment, attribute)
    for item in iterable:
        found = get(item)
        bounded_operation("+", start, found)
        start = start + found
    return start


def _bounded_replace(function: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(function)
    def bounded(*arguments: Any, **named: Any) -> Any:
        # The template language hands its own state over first.
        texts = [value for value in arguments if isinstance(value, str)]
        if len(texts) >= 3:
            old, new = texts[1], texts[2]
            bounded_length(len(texts[0]) + (texts[0].count(old) if old else len(texts[0]) + 1) * len(new))
        return function(*arguments, **named)

    return bounded
