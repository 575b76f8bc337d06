"""What a field takes and what it gives: a record may say a thing in several ways, a paper holds it in one.

For a type checker `Takes[T, G]` is a field that gives a `T` and takes a `G`; when the program runs it is the annotation
that pydantic reads. So `KeHoach(nguoi_ky={"ho_ten": ...}, noi_nhan=["Sở Nội vụ"])` is right, `KeHoach(noi_nham=[])` is not,
and `paper.noi_nhan[0].ten` is a text.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Final, Generic, Self, TypeVar, overload

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

T_co = TypeVar("T_co", covariant=True)
G_contra = TypeVar("G_contra", contravariant=True)
M = TypeVar("M")


def optional(default: Any = ..., **more: Any) -> Any:
    """Declare a field that may be left out.

    Args:
        default: what it is then; left out when `default_factory` is given.
        more: as pydantic's `Field`.
    """
    return Field(**more) if default is ... else Field(default, **more)


_SURE: Final = frozenset({str, int, bool, list, tuple, dict})
"""What is surely a value; most are."""
_BLANK_CELLS: Final = frozenset({"NaTType", "NAType"})
"""How the blank cells of a table library call themselves; it is not loaded to ask."""


def is_blank(value: object) -> bool:
    """Say whether a value is none: None, or what a table in a program has in an empty cell (NaN, NaT, NA).

    >>> is_blank(None), is_blank(float("nan")), is_blank(0.0), is_blank("")
    (True, True, False, False)
    """
    if value is None or type(value) in _SURE:
        return value is None
    if isinstance(value, float):
        return math.isnan(value)
    if isinstance(value, Decimal):
        return value.is_nan()
    return type(value).__name__ in _BLANK_CELLS


def one_or_many(value: object) -> object:
    """Let one thing stand for a list of one, and nothing for an empty list."""
    if is_blank(value):
        return ()
    return tuple(value) if isinstance(value, list | tuple) else (value,)


class _OneOrMany:
    """Lets a record write one thing where a list may stand, and nothing for an empty list."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(one_or_many, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler(core)
        return {"anyOf": [schema, schema.get("items", {})]}


MOT_HAY_NHIEU = _OneOrMany()
"""Mark of a field that takes one thing or a list."""


class Takes(Generic[T_co, G_contra]):
    """A field that gives a `T_co` and takes a `G_contra`."""

    @overload
    def __get__(self, owner: None, kind: Any) -> Self: ...
    @overload
    def __get__(self, owner: object, kind: Any) -> T_co: ...
    def __get__(self, owner: object, kind: Any) -> Any:
        """Give the value."""

    def __set__(self, owner: Any, value: G_contra) -> None:
        """Take a value, when the model is made."""


Said = str | Mapping[str, Any]

if TYPE_CHECKING:
    One = Takes[M, M | Said]
    Maybe = Takes[M | None, M | Said | None]
    Many = Takes[tuple[M, ...], M | Said | Sequence[M | Said] | None]
    Named = Takes[dict[str, M], Mapping[str, M | Said]]
else:

    class One:
        """A model that a text or a mapping may stand for."""

        def __class_getitem__(cls, model: Any) -> Any:
            """Give the annotation."""
            return model

    class Maybe:
        """The same, or nothing."""

        def __class_getitem__(cls, model: Any) -> Any:
            """Give the annotation."""
            return model | None

    class Many:
        """A list of such models, or one of them."""

        def __class_getitem__(cls, model: Any) -> Any:
            """Give the annotation."""
            return Annotated[tuple[model, ...], MOT_HAY_NHIEU]

    class Named:
        """Such models by name."""

        def __class_getitem__(cls, model: Any) -> Any:
            """Give the annotation."""
            return dict[str, model]
