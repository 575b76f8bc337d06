"""A record as it stands in its file: values with their lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Node:
    """A value and where it stands.

    Attributes:
        value: the plain value; containers hold plain values too.
        line: line of its beginning, from 1; None when the source has no lines.
        text_line: line of the first line of a text of several lines; None when lines inside it cannot be told.
        keys: for a mapping, its parts by the key as written.
        items: for a list, its parts.
    """

    value: Any
    line: int | None = None
    text_line: int | None = None
    keys: dict[str, Node] = field(default_factory=dict)
    items: list[Node] = field(default_factory=list)


def node_of(value: Any) -> Node:
    """Make nodes without lines from plain values (a record given in Python)."""
    if isinstance(value, Mapping):
        return Node(value, keys={str(name): node_of(part) for name, part in value.items()})
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return Node(value, items=[node_of(part) for part in value])
    return Node(value)
