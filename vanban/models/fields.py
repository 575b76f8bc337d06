"""What a field of a record is called: its Vietnamese name for messages, its other spellings, its nearest neighbour."""

from __future__ import annotations

import difflib
import typing
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from pydantic import BaseModel

from vanban import language

_MEANT: Final = {
    "noi_gui": "noi_nhan", "gui": "noi_nhan", "gui_den": "noi_nhan", "nguoi_nhan": "noi_nhan", "tieu_de": "trich_yeu",
    "nguoi_ki": "nguoi_ky", "chuc_danh": "chuc_vu", "don_vi_ban_hanh": "co_quan", "ten_don_vi": "co_quan", "dia_diem": "dia_danh",
    "noi_dung_chinh": "noi_dung", "than_bai": "noi_dung", "ten": "ho_ten", "ten_nguoi_ky": "ho_ten",
}  # fmt: skip
"""What a clerk means by a name that is near to another field in letters only."""


def describe(model: type[BaseModel], loc: tuple[str | int, ...]) -> str:
    """Name the field at a place of a record, for a message; the written name when no model knows it."""
    owners, last = _owners(model, loc)
    for owner in owners:
        field = owner.model_fields.get(str(last))
        if field is not None and field.description:
            return field.description
    return f"«{last}»" if last is not None else "bản ghi"


def nearest_key(model: type[BaseModel], loc: tuple[str | int, ...]) -> str | None:
    """Find the field a clerk may have meant by an unknown key; None when nothing is near."""
    owners, last = _owners(model, loc)
    written = language.key(str(last))
    meant = _MEANT.get(written)
    if meant is not None and any(meant in owner.model_fields for owner in owners):
        return meant
    names: dict[str, str] = {}
    for owner in owners:
        names |= {name: name for name in owner.model_fields}
        names |= other_names(owner)
    near = difflib.get_close_matches(written, names, n=1, cutoff=0.6)
    return names[near[0]] if near else None


def other_names(model: type[BaseModel]) -> dict[str, str]:
    """Give the other spellings a model takes for its fields: folded spelling → name of the field."""
    known: Mapping[str, str] = getattr(model, "TEN_KHAC", {})
    return dict(known)


def field_named(model: type[BaseModel], written: str) -> str | None:
    """Find the field a written key names, in any spelling the model takes; None when it has none such.

    >>> from vanban.models import CongVan
    >>> field_named(CongVan, "Địa danh"), field_named(CongVan, "Về việc"), field_named(CongVan, "Màu giấy")
    ('dia_danh', 'trich_yeu', None)
    """
    folded = language.key(written)
    name = folded if folded in model.model_fields else other_names(model).get(folded)
    return name if name in model.model_fields else None


def _owners(model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[list[type[BaseModel]], str | None]:
    """Walk down the models to the ones that may own the last named part of a place."""
    names = [part for part in loc if isinstance(part, str)]
    if not names:
        return [model], None
    here: list[type[BaseModel]] = [model]
    for part in names[:-1]:
        inner = [
            m for owner in here if part in owner.model_fields for m in models_in(owner.model_fields[part].annotation)
        ]
        here = inner or here
    return here, names[-1]


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """Find the models an annotation may hold."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from models_in(argument)


def name_list(names: Iterable[str]) -> str:
    """Write a few names for a message.

    >>> name_list(["a", "b", "c"])
    '«a», «b» hoặc «c»'
    """
    quoted = [f"«{name}»" for name in names]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " hoặc " + quoted[-1]
