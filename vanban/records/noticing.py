"""What a record says that deserves a look though it makes a paper: told by file and line, every kind once with its lines.

What only papers say is looked over by `noticing_papers`; the common record of a batch loads none of their models.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from pydantic import BaseModel

from vanban import language
from vanban.errors import InputError, Problem
from vanban.models.faults import Fault
from vanban.models.naming import type_key
from vanban.models.remarks import of_text
from vanban.patterns import regex
from vanban.records.explaining import problem_of
from vanban.records.lookalikes import found_in
from vanban.records.node_files import read_source
from vanban.records.nodes import Node, node_of
from vanban.records.unlikely_awards import unlikely_awards
from vanban.regulation import COPY_CODES, LOAI

_TYPE_NAMES: Final = ("loai", "loai_van_ban", "hinh_thuc", "hinh_thuc_sao")
_LINES_SHOWN: Final = 6
_LABEL: Final = regex(r"\w+(?= ?[^\w\s]+» ở đầu dòng)|(?<=là «)[^»]*")
"""What differs between labels of one shape: «1/» and «2/» are told together."""


def notices(
    path: Path, *, today: date | None = None, tags: bool = False, office: Mapping[str, Node] = MappingProxyType({})
) -> tuple[Problem, ...]:
    """Look a record's file over.

    Args:
        path: the file; one that cannot be read has no notices, its faults are told by whoever loads it.
        today: the day it is; None leaves dates that lie far off alone.
        tags: whether a template's tags belong in it (the common record of a batch).
        office: the parts of the profile that completes it, by their names.
    """
    try:
        text, node = read_source(path)
    except InputError:
        return ()
    return grouped(_found(text, node, str(path), today, tags, office))


def notices_of(
    record: Mapping[str, Any],
    *,
    today: date | None = None,
    tags: bool = False,
    office: Mapping[str, Node] = MappingProxyType({}),
) -> tuple[Problem, ...]:
    """Look a record over that stands in no file: told by field, and by line inside its texts."""
    return grouped(_found("", node_of(record), "", today, tags, office))


def _found(
    text: str, node: Node, name: str, today: date | None, tags: bool, office: Mapping[str, Node]
) -> Iterator[Problem]:
    for line, remark in found_in(text):
        yield Problem(remark, tep=name, dong=line)
    said = type_said(node)
    if said is None:
        shared = unlikely_awards(node, today) if isinstance(node.value, Mapping) else ()
        yield from (problem_of(one, node, BaseModel, name) for one in (*of_texts(node, tags=tags), *shared))
        return
    from vanban.records.noticing_papers import kind_of, of_paper

    kind = kind_of(said)
    yield from (problem_of(one, node, kind, name) for one in of_paper(node, kind, today, tags, office))


def type_said(node: Node) -> str | None:
    """Give the key of the paper or copy that a record says it is; None for what is neither, as a batch's common record."""
    if not isinstance(node.value, Mapping):
        return None
    written = next((value for key, value in node.value.items() if language.key(str(key)) in _TYPE_NAMES), None)
    if written is None:
        return None
    key = language.key(str(written))
    key = key if key in COPY_CODES else type_key(str(written)) or key
    return key if key in LOAI or key in COPY_CODES else None


def of_texts(node: Node, loc: tuple[str | int, ...] = (), *, tags: bool) -> Iterator[Fault]:
    """Look all texts of a record over that is no paper's."""
    for written, part in node.keys.items():
        yield from of_texts(part, (*loc, written), tags=tags)
    for index, part in enumerate(node.items):
        yield from of_texts(part, (*loc, index), tags=tags)
    if not node.keys and not node.items:
        yield from leaf(node.value, loc, tags)


def leaf(value: Any, loc: tuple[str | int, ...], tags: bool, *, labels: bool = False) -> Iterator[Fault]:
    """Look one text over."""
    if isinstance(value, str):
        yield from (replace(one, loc=loc) for one in of_text(value, tags=tags, labels=labels))


def grouped(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Say each kind once, at its first line, with the other lines behind it."""
    together: dict[tuple[str, str | None, str], list[Problem]] = {}
    for one in found:
        together.setdefault((_LABEL.sub("", one.noi_dung), one.tim_thay, one.cach_sua), []).append(one)
    told = []
    for alike in together.values():
        lines = sorted({one.dong for one in alike if one.dong is not None})
        first = alike[0]
        more = lines[1:]
        shown = ", ".join(map(str, more[:_LINES_SHOWN])) + (f" và {len(more) - _LINES_SHOWN} dòng nữa" if
                                                            len(more) > _LINES_SHOWN else "")  # fmt: skip
        said = f"{first.noi_dung} (cả dòng {shown})" if more else first.noi_dung
        told.append(replace(first, noi_dung=said, dong=lines[0] if lines else first.dong))
    return tuple(sorted(told, key=lambda one: one.dong or 0))
