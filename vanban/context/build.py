"""From a model to what is printed: one dictionary of plain values for each kind of paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, overload

from vanban.context.named import named
from vanban.models.paper import VanBan
from vanban.regulation import LOAI
from vanban.regulation.printed import BanSaoIn, Printed

if TYPE_CHECKING:
    from vanban.models.copies import BanSao

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
    if not isinstance(paper, VanBan):
        block: BanSaoIn = import_module("vanban.context.copies").copy_block(paper)
        return block
    form = import_module("vanban.context.verbatim").verbatim if paper.DUNG_LOI else form_of(paper.loai)
    printed: Printed = form(paper)
    return printed


@lru_cache(maxsize=64)
def form_of(loai: str) -> Form:
    """Find what writes a kind: the function called as the kind is, in the module of its family; else `named`."""
    family = LOAI[loai].family
    if find_spec(f"vanban.context.{family}") is None:
        return named
    own: Form = getattr(import_module(f"vanban.context.{family}"), loai, named)
    return own
