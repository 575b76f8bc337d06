"""The very object as a key: what was made of a frozen value is remembered by the value itself, not by all it holds.

A loop that makes a hundred papers of one body reads, lays out and packs that body once. What is remembered is never changed,
and only a few values are: `REMEMBERED` bodies, whatever their length.
"""

from __future__ import annotations

from typing import Final, Generic, TypeVar

T = TypeVar("T")

REMEMBERED: Final = 8
"""How many bodies are remembered at each stage."""


class Same(Generic[T]):
    """One object, equal to itself alone. Whoever remembers it keeps it alive, so that no other can take its place.

    Attributes:
        value: the object; it must never change.
    """

    __slots__ = ("value",)

    def __init__(self, value: T) -> None:
        """Take the object."""
        self.value = value

    def __eq__(self, other: object) -> bool:
        """Say whether it is the very same object."""
        return isinstance(other, Same) and other.value is self.value

    def __hash__(self) -> int:
        """Be found again by the object."""
        return id(self.value)
