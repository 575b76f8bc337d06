"""Places of a paper that somebody is still to fill in: a draft may have them, a paper that goes out may not."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from pydantic import BaseModel

from vanban.language.open_places import is_label, left_open
from vanban.models.blocks import Bang
from vanban.models.faults import Fault, fault, place

if TYPE_CHECKING:
    from vanban.models.paper import VanBan

FORMS: Final = frozenset({"phu_luc", "kem_theo", "ghi_chu"})
"""Fields that may hold forms for others to fill in, or what is printed nowhere."""
BODY: Final = "noi_dung"
"""The field in which the words of a form may be a line of their own."""
_AROUND: Final = 40
FILL_IN: Final = "Điền đủ rồi phát hành; biểu mẫu để người khác điền thì đặt trong phụ lục"


def unfilled(paper: VanBan) -> Iterator[Fault]:
    """Find the places left open: dots to write on, `[họ tên]`, `ngày ... tháng`; tables and appendices may be forms.

    Args:
        paper: the paper; its number and day are not looked at, they come last.
    """
    for name in type(paper).model_fields:
        if name not in FORMS:
            for text in _texts(getattr(paper, name)):
                if found := left_open(text) or (text if name != BODY and is_label(text) else ""):
                    at = text.find(found)
                    seen = text[max(0, at - _AROUND) : at + len(found)].strip()
                    yield place(fault("còn chỗ chưa điền", tim_thay=seen, cach_sua=FILL_IN), name)


def _texts(value: Any) -> Iterator[str]:
    """Every text of a value, a table's apart."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _texts(one)
    elif dataclasses.is_dataclass(value) and not isinstance(value, Bang | type):
        for field in dataclasses.fields(value):
            yield from _texts(getattr(value, field.name))
