"""A record as it stands in its file: values with their lines."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from vanban.errors import InputError, Problem
from vanban.language import key

DEEPEST: Final = 60
"""How many lists and mappings of a record may stand inside one another."""
TOO_DEEP: Final = "bản ghi lồng nhau quá sâu"


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


def texts_in(
    node: Node, aside: Collection[str], loc: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Walk every text of a record with its place, what stands below some keys left aside.

    Args:
        node: where to begin.
        aside: folded keys that are not looked into.
        loc: the place of `node`.
    """
    for written, part in node.keys.items():
        if (name := key(written)) not in aside:
            yield from texts_in(part, aside, (*loc, name))
    for index, part in enumerate(node.items):
        yield from texts_in(part, aside, (*loc, index))
    if isinstance(node.value, str):
        yield loc, node.value


def refuse_deep(value: Any, name: str = "", depth: int = 0) -> None:
    """Look at how deep a value nests, a value that holds itself included.

    Raises:
        InputError: deeper than a record may.
    """
    if depth > DEEPEST:
        raise InputError(Problem(TOO_DEEP, tep=name))
    parts = value.values() if isinstance(value, Mapping) else value
    for part in parts:
        if not isinstance(part, str) and isinstance(part, Mapping | Sequence) and not isinstance(part, bytes):
            refuse_deep(part, name, depth + 1)


def node_of(value: Any, name: str = "", depth: int = 0) -> Node:
    """Make nodes without lines from plain values (a record given in Python).

    Raises:
        InputError: deeper than a record may nest, a value that holds itself included.
    """
    if depth > DEEPEST:
        raise InputError(Problem(TOO_DEEP, tep=name))
    if isinstance(value, str) or value is None:
        return Node(value)
    if isinstance(value, Mapping):
        return Node(value, keys={str(name): node_of(part, name, depth + 1) for name, part in value.items()})
    if isinstance(value, Sequence) and not isinstance(value, bytes):
        return Node(value, items=[node_of(part, name, depth + 1) for part in value])
    return Node(value)
