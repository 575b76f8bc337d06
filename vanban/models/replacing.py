"""A paper with some of its parts changed: a new paper, checked as a whole like any other."""

from __future__ import annotations

from typing import Any, TypeVar

from vanban.errors import UsageError
from vanban.models.base import Goc, read_keys

Value = TypeVar("Value", bound=Goc)


def replace(value: Value, **changes: Any) -> Value:
    """Give the same paper, or part of one, with some fields changed; the old one stays as it is.

    Everything is checked again, what depends on what included, as when a paper is made. `model_copy` checks nothing.

    Args:
        value: a paper, or a part such as `NguoiKy`.
        changes: fields with what they take; None where a field may be left out takes it away.

    Raises:
        PaperError: everything that is wrong with the new paper, each with its place; a field that does not exist too.
        UsageError: it is neither a paper nor a part of one.

    >>> from vanban.models import CoQuan
    >>> replace(CoQuan(ten="Văn phòng", ky_hieu="VP"), ky_hieu="VP.UBND").ky_hieu
    'VP.UBND'
    """
    if not isinstance(value, Goc):
        raise UsageError("chỉ thay được mục của một văn bản hoặc một phần của văn bản")
    said = {str(name): change for name, change in read_keys(type(value), changes).items()}
    kept = {name: getattr(value, name) for name in value.model_fields_set}
    if "so" in said:
        kept.pop("chen", None)  # the letter belongs to the old number: 12a
    return type(value)(**{**kept, **said})
