"""Frozen values at the price of others: their classes, and the values themselves.

The standard `dataclass(frozen=True, slots=True)` compiles six methods for each class while a program is being read, and a
command reads sixty such classes: here all but `__init__` are functions that exist already. And the `__init__` it writes sets
every field through `object.__setattr__`, at three times the price of a plain assignment; reading makes a thousand values a
paper, each of a dozen fields. With `quick` a new value is filled while it still is of a class that lets its fields be set,
and then frozen.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

__all__ = ["dataclass", "quick"]

T = TypeVar("T")
_METHODS = frozenset(
    ("__init__", "__repr__", "__eq__", "__hash__", "__setattr__", "__delattr__", "__getstate__", "__setstate__")
)
_NO_FIELDS = ("InitVar", "KW_ONLY")

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls=None, /, **choices):
        """Do what the decorator of the standard library does, for frozen values with slots in a fifth of the time.

        Any other class is the standard library's: one with other choices, a base, one of these methods of its own, or a field
        that is more than a type and a default.
        """
        if cls is None:
            return lambda cls: dataclass(cls, **choices)
        if choices != {"frozen": True, "slots": True} or not _is_plain(cls):
            return dataclasses.dataclass(cls, **choices)
        cls.__doc__ = (
            cls.__doc__ or cls.__name__
        )  # else the standard library works out how it is called, by reading Python
        made = dataclasses.dataclass(cls, init=False, repr=False, eq=False, slots=True)
        said = made.__dataclass_params__
        said.init = said.repr = said.eq = said.frozen = True
        return _with_methods(made)


def _is_plain(cls: type) -> bool:
    told = vars(cls)
    return (
        cls.__bases__ == (object,)
        and not _METHODS & told.keys()
        and not any(isinstance(value, Field) for value in told.values())
        and not any(mark in str(note) for note in told.get("__annotations__", {}).values() for mark in _NO_FIELDS)
    )


def _with_methods(cls: type[T]) -> type[T]:
    """Give a class that has its slots the methods of a frozen value."""
    names = tuple(field.name for field in fields(cls))  # type: ignore[arg-type]
    values = _values_of(names)

    def equal(self: T, other: object) -> bool:
        return bool(values(self) == values(other)) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: T) -> int:
        return hash(values(self))

    def assigned(self: T, name: str, value: object) -> None:
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        object.__setattr__(self, name, value)

    def deleted(self: T, name: str) -> None:
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        object.__delattr__(self, name)

    for name, method in (
        ("__init__", _init_of(cls)),
        ("__eq__", equal),
        ("__hash__", hashed),
        ("__setattr__", assigned),
        ("__delattr__", deleted),
        ("__repr__", _shown),
        ("__getstate__", _state),
        ("__setstate__", _restored),
    ):
        setattr(cls, name, method)
    return cls


def _init_of(cls: type) -> Callable[..., None]:
    """Write the method that takes the fields of a class; each goes straight into its slot."""
    own = fields(cls)
    asked = [f.name if f.default is MISSING else f"{f.name}=_of_{f.name}" for f in own]
    lines = [f"def __init__(self, {', '.join(asked)}):", *(f" _set_{f.name}(self, {f.name})" for f in own)]
    if hasattr(cls, "__post_init__"):
        lines.append(" self.__post_init__()")
    room: dict[str, Any] = {f"_set_{f.name}": getattr(cls, f.name).__set__ for f in own}
    room |= {f"_of_{f.name}": f.default for f in own if f.default is not MISSING}
    return _compiled(cls, lines if lines[1:] else [*lines, " pass"], room, {f.name: f.type for f in own})


def _compiled(cls: type, lines: list[str], room: dict[str, Any], notes: dict[str, Any]) -> Callable[..., None]:
    exec("\n".join(lines), room)  # noqa: S102 - made of the names of fields alone, as `dataclass` does
    made: Callable[..., None] = room["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    made.__annotations__ = {**notes, "return": None}
    return made


def _values_of(names: tuple[str, ...]) -> Callable[[object], tuple[Any, ...]]:
    """Give the tuple by which values are compared."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)


def _shown(self: Any) -> str:
    return f"{type(self).__qualname__}({', '.join(f'{f.name}={getattr(self, f.name)!r}' for f in fields(self))})"


def _state(self: Any) -> list[Any]:
    return [getattr(self, f.name) for f in fields(self)]


def _restored(self: Any, state: list[Any]) -> None:
    for field, value in zip(fields(self), state, strict=True):
        object.__setattr__(self, field.name, value)


def quick(cls: type[T]) -> type[T]:
    """Give a frozen data class with slots an `__init__` that costs no more than that of one which is not frozen.

    To be written above `@dataclass(frozen=True, slots=True)`. Calls, defaults, comparison and what cannot be set are as
    before.

    Raises:
        TypeError: the class does something else while it is made: it has a base, a `__post_init__`, or a field that is
            made anew each time, stays out of the call or goes by its name alone.
    """
    own = fields(cls)  # type: ignore[arg-type]
    odd = [f.name for f in own if not f.init or f.kw_only or f.default_factory is not MISSING]
    names = [f.name for f in own]
    if odd or cls.__bases__ != (object,) or hasattr(cls, "__post_init__") or cls.__dict__.get("__slots__") != (*names,):
        raise TypeError(f"{cls.__name__} cannot be made quickly")
    asked = [name if f.default is MISSING else f"{name}=_{name}" for name, f in zip(names, own, strict=True)]
    lines = [
        f"def __init__(self, {', '.join(asked)}):",
        " _become(self, _open)",
        *(f" self.{name} = {name}" for name in names),
        " self.__class__ = _frozen",
    ]
    room: dict[str, Any] = {f"_{f.name}": f.default for f in own if f.default is not MISSING}
    room["_become"] = object.__dict__["__class__"].__set__
    room["_open"] = type(cls.__name__, (), {"__slots__": tuple(names)})
    room["_frozen"] = cls
    cls.__init__ = _compiled(cls, lines, room, {f.name: f.type for f in own})  # type: ignore[method-assign]
    return cls
