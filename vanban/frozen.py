"""Frozen values made as quickly as others: reading makes a thousand of them a paper, each of a dozen fields.

The `__init__` that `dataclass(frozen=True)` writes sets every field through `object.__setattr__`, at three times the price
of a plain assignment. Here a new value is filled while it still is of a class that lets its fields be set, and then frozen.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import TypeVar

T = TypeVar("T")


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
    room = {f"_{f.name}": f.default for f in own if f.default is not MISSING}
    room["_become"] = object.__dict__["__class__"].__set__
    room["_open"] = type(cls.__name__, (), {"__slots__": tuple(names)})
    room["_frozen"] = cls
    exec("\n".join(lines), room)  # noqa: S102 - made of the names of fields alone, as `dataclass` does
    made = room["__init__"]
    made.__qualname__ = f"{cls.__qualname__}.__init__"
    made.__annotations__ = cls.__init__.__annotations__
    cls.__init__ = made  # type: ignore[method-assign]
    return cls
