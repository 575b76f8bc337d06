"""Old names of arguments: taken for one version, with a warning that says the new one."""

from __future__ import annotations

import functools
import warnings
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def renamed(**names: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Let a function take arguments by their old names too.

    Args:
        names: old name → new name. A type checker sees the new names only.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        @functools.wraps(function)
        def taking_both(*args: P.args, **kwargs: P.kwargs) -> R:
            given: dict[str, Any] = kwargs
            for old in names.keys() & given.keys():
                new = names[old]
                if new in given:
                    raise TypeError(f"{function.__name__}() got both '{new}' and its old name '{old}'")
                warnings.warn(
                    f"{function.__name__}({old}=) is now {function.__name__}({new}=)", DeprecationWarning, stacklevel=2
                )
                given[new] = given.pop(old)
            return function(*args, **kwargs)

        return taking_both

    return decorate
