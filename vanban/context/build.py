"""From a model to what is printed: one dictionary of plain values for each kind of paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any, overload

from vanban.context import copies, verbatim
from vanban.context.named import named
from vanban.models.copies import BanSao
from vanban.models.paper import VanBan
from vanban.models.verbatim import NguyenVan
from vanban.regulation import LOAI
from vanban.regulation.printed import BanSaoIn, Printed

Form = Callable[[Any], Printed]
"""From a paper of a kind to all that its template prints; its return type is the kind's own."""


@overload
def build(paper: VanBan) -> Printed: ...
@overload
def build(paper: BanSao) -> BanSaoIn: ...
def build(paper: VanBan | BanSao) -> Printed | BanSaoIn:
    """Turn a paper into the values its template prints: plain dicts, lists, strings, numbers; nothing of pydantic.

    All wording, numbering, punctuation and dates are decided here; the same paper gives the same values.
    """
    if isinstance(paper, BanSao):
        return copies.copy_block(paper)
    if isinstance(paper, NguyenVan):
        return verbatim.verbatim(paper)
    return form_of(paper.loai)(paper)


@lru_cache(maxsize=64)
def form_of(loai: str) -> Form:
    """Find what writes a kind: the function called as the kind is, in the module of its family; else `named`."""
    family = LOAI[loai].family
    if find_spec(f"vanban.context.{family}") is None:
        return named
    own: Form = getattr(import_module(f"vanban.context.{family}"), loai, named)
    return own
