"""Names of a package that are fetched when first asked for (PEP 562): who asks for one waits for no other."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

__all__ = ["fetching"]


def fetching(window: str, rooms: Mapping[str, Collection[str]]) -> Callable[[str], Any]:
    """Give the `__getattr__` of a package: it imports the module of a name, and keeps the name for the next time.

    It stands below `if not TYPE_CHECKING`, beside the imports that type checkers follow: seen by them, it would let every
    misspelt name pass.

    Args:
        window: the package, its `__name__`.
        rooms: a module, with a dot in front where it is one of the package (`.dates`) → its names; of two that give the same
            name the later counts.

    Raises:
        AttributeError: by what is given, for a name that stands nowhere.
    """
    module_of = {name: module for module, names in rooms.items() for name in names}

    def fetch(name: str) -> Any:
        module = module_of.get(name)
        if module is None:
            raise AttributeError(f"module {window!r} has no attribute {name!r}", name=name, obj=sys.modules.get(window))
        found = getattr(import_module(module, window), name)
        setattr(sys.modules[window], name, found)
        return found

    return fetch
