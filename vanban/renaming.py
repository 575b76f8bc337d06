"""Old names of arguments: taken for one version, with a warning that says the new one."""

from __future__ import annotations

import functools
import warnings
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any, ParamSpec, TypeVar

from vanban.errors import UsageError

P = ParamSpec("P")
R = TypeVar("R")
C = TypeVar("C", bound=type[Any])


def renamed(
    gathered: type[Any] | None = None, /, *, into: str = "options", **names: str
) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Let a function take arguments by their old names too.

    Args:
        gathered: a dataclass whose fields were arguments of their own once; what is given so is put into it.
        into: the argument that takes the dataclass.
        names: old name → new name. A type checker sees the new names only.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        name = function.__name__
        loose = frozenset(one.name for one in fields(gathered)) if gathered is not None else frozenset()

        @functools.wraps(function)
        def taking_both(*args: P.args, **kwargs: P.kwargs) -> R:
            given: dict[str, Any] = kwargs
            if not names.keys().isdisjoint(given):
                _take_old(name, names, given)
            if gathered is not None and not loose.isdisjoint(given):
                alone = {word: given.pop(word) for word in sorted(loose & given.keys())}
                words = ", ".join(f"{word}=" for word in alone)
                _warn(f"{name}({words}) is now {name}({into}={gathered.__name__}({words}))")
                given[into] = replace(given.get(into) or gathered(), **alone)
            return function(*args, **kwargs)

        return taking_both

    return decorate


def renamed_fields(**names: str) -> Callable[[C], C]:
    """Let a dataclass be made with, and asked by, old names of its fields too: old name → new name."""

    def decorate(made: C) -> C:
        name: str = made.__name__
        plain: Callable[..., None] = made.__init__

        @functools.wraps(plain)
        def taking_both(self: object, *args: object, **given: Any) -> None:
            if not names.keys().isdisjoint(given):
                _take_old(name, names, given)
            plain(self, *args, **given)

        made.__init__ = taking_both
        for old, new in names.items():
            setattr(made, old, property(functools.partial(_ask_old, name, old, new), doc=f"Old name of `{new}`."))
        return made

    return decorate


def _take_old(name: str, names: Mapping[str, str], given: dict[str, Any]) -> None:
    for old in names.keys() & given.keys():
        new = names[old]
        if new in given:
            raise UsageError(f"{name}() nhận cả '{new}' lẫn tên cũ của nó '{old}'")
        _warn(f"{name}({old}=) is now {name}({new}=)", level=4)
        given[new] = given.pop(old)


def _ask_old(name: str, old: str, new: str, asked: object) -> object:
    _warn(f"{name}.{old} is now {name}.{new}")
    return getattr(asked, new)


def _warn(said: str, *, level: int = 3) -> None:
    warnings.warn(said, DeprecationWarning, stacklevel=level)
