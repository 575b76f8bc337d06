"""All kinds of paper, by key (Điều 7): the class of each is found by its name, and loaded when it is asked for.

The module of `models/kinds` is called as the key is, or else as the form is that several kinds share (`family`, in the row of
`regulation.types`); the class is called as the key is: `to_trinh` → `ToTrinh`. There is no list to keep.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Final

from vanban.errors import Problem, UnknownKindError
from vanban.models.paper import VanBan
from vanban.regulation import LOAI

_KINDS: Final = "vanban.models.kinds"


def class_name(key: str) -> str:
    """Name the class of a kind.

    >>> class_name("to_trinh"), class_name("ban_ghi_nho")
    ('ToTrinh', 'BanGhiNho')
    """
    return "".join(part.capitalize() for part in key.split("_"))


class Catalogue(Mapping[str, type[VanBan]]):
    """Key of a kind → its class, in the order of Điều 7; looking at the keys loads nothing.

    >>> Catalogue()["ke_hoach"].__name__, "thong_tri" in Catalogue()
    ('KeHoach', False)
    """

    def __getitem__(self, key: str) -> type[VanBan]:
        """Load the class of a kind.

        Raises:
            UnknownKindError: there is no such kind; also a `KeyError`.
        """
        if key not in LOAI:
            raise UnknownKindError(Problem("không có loại văn bản này", tim_thay=str(key), can_co=", ".join(LOAI)))
        return _class_of(key)

    def __contains__(self, key: object) -> bool:
        """Say whether there is such a kind, without loading it."""
        return key in LOAI

    def __iter__(self) -> Iterator[str]:
        """Go through the keys."""
        return iter(LOAI)

    def __len__(self) -> int:
        """Count the kinds."""
        return len(LOAI)


@cache
def _class_of(key: str) -> type[VanBan]:
    own = f"{_KINDS}.{key}"
    module = own if find_spec(own) is not None else f"{_KINDS}.{LOAI[key].family}"
    found: type[VanBan] = getattr(import_module(module), class_name(key))
    return found


def in_its_own_words() -> type[VanBan]:
    """Load the class of a paper of another hand, typed again word for word."""
    found: type[VanBan] = import_module("vanban.models.verbatim").NguyenVan
    return found


VAN_BAN: Final[Mapping[str, type[VanBan]]] = Catalogue()
"""Key of a kind → its class, in the order of Điều 7."""
