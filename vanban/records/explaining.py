"""Faults of a paper put to their places in the file the clerk wrote."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pydantic import BaseModel

from vanban import language
from vanban.errors import Problem, RecordError
from vanban.models.faults import Fault
from vanban.models.fields import models_in, other_names
from vanban.models.nouns import noun_of
from vanban.patterns import regex
from vanban.records.nodes import Node

_AS_KEY = regex(r"[a-z0-9]+(?:_[a-z0-9]+)*")
"""A name that is its own key; asked of every name of a record for every fault of it."""
_FIELD = regex("«([a-z_]+)»")


def error_of(faults: Iterable[Fault], node: Node, model: type[BaseModel], name: str) -> RecordError:
    """Make the error a clerk reads: every fault with file, line and field as written."""
    found = [problem_of(one, node, model, name) for one in faults]
    return RecordError(*sorted(found, key=lambda problem: problem.dong or 0))


def problem_of(one: Fault, node: Node, model: type[BaseModel], name: str) -> Problem:
    """Put one fault to its place."""
    if (
        one.loc == ("ky_hieu",)
        and _written("ky_hieu", node, [model]) is None
        and _written("so", node, [model]) is not None
    ):
        one = replace(one, loc=("so",))  # the code was typed behind the number: "15/QĐ-VP"
    accented = _accented(_walk(one.loc[:-1], node, model)[1]) if one.loc else _accented(node)
    path, here = _walk(one.loc, node, model, accented=accented)
    line = here.line
    if one.line is not None:
        inside = here.text_line
        line = inside + one.line - 1 if inside is not None else line
        if inside is None and not name:
            path = f"{path}, dòng {one.line}" if path else f"dòng {one.line}"
    advice = (
        _FIELD.sub(lambda match: f"«{noun_of(match[1])}»", one.problem.cach_sua) if accented else one.problem.cach_sua
    )
    return replace(one.problem, vi_tri=path, tep=name, dong=line, cach_sua=advice)


def _accented(node: Node) -> bool:
    """Whether the record is written with accents: its fields are then named so, those it lacks too."""
    return any(not _AS_KEY.fullmatch(written) for written in node.keys)


def _walk(
    loc: tuple[str | int, ...], node: Node, model: type[BaseModel], *, accented: bool = False
) -> tuple[str, Node]:
    """Follow a place down the file, by the names the file uses; stops where the file says no more."""
    owners: list[type[BaseModel]] = [model]
    path = ""
    for part in loc:
        if isinstance(part, int):
            if node.items and part < len(node.items):
                node = node.items[part]
                path += f"[{part + 1}]"
            continue
        written = _written(part, node, owners)
        inner = [
            m for owner in owners if part in owner.model_fields for m in models_in(owner.model_fields[part].annotation)
        ]
        owners = inner or owners
        shown = written or (noun_of(part) if accented else part)
        path += f".{shown}" if path else shown
        if written is not None:
            node = node.keys[written]
    return path, node


def _written(part: str, node: Node, owners: list[type[BaseModel]]) -> str | None:
    if part in node.keys:
        return part
    aliases = {alias: field for owner in owners for alias, field in other_names(owner).items()}
    for written in node.keys:
        folded = language.key(written)
        if folded == part or aliases.get(folded) == part:
            return written
    return None
