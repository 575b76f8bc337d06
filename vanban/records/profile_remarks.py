"""What an office's profile says that deserves a look: it completes every paper, so it is told with each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from vanban.errors import InputError, Problem
from vanban.models.faults import Fault
from vanban.models.office import HoSoCoQuan
from vanban.records.elsewhere import elsewhere
from vanban.records.explaining import problem_of
from vanban.records.node_files import read_source
from vanban.records.nodes import Node
from vanban.records.noticing import grouped
from vanban.records.odd_bodies import odd_bodies
from vanban.records.odd_values import odd_lines, odd_names, parts_of
from vanban.records.unlikely import named_twice


def profile_remarks(path: Path, node: Node | None = None) -> tuple[Problem, ...]:
    """Look an office's profile over.

    Args:
        path: its file.
        node: what stands in the file; None reads it. A file that cannot be read has no remarks, its faults are told by whoever
            loads it.
    """
    said = profile_node(path) if node is None else node
    return () if said is None else grouped(problem_of(one, said, HoSoCoQuan, str(path)) for one in _odd(said))


def profile_node(path: Path) -> Node | None:
    """Read what stands in a profile; None when it cannot be read."""
    try:
        return read_source(path)[1]
    except InputError:
        return None


def _odd(node: Node) -> Iterator[Fault]:
    parts = parts_of(node, HoSoCoQuan)
    yield from odd_names(node)
    yield from odd_lines(parts)
    yield from odd_bodies(parts, {})
    yield from elsewhere(parts, {})
    yield from named_twice(parts.get("noi_nhan"))


def profile_parts(node: Node) -> dict[str, Node]:
    """Give the parts of a profile by the names of its fields."""
    return parts_of(node, HoSoCoQuan)
