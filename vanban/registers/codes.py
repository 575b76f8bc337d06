"""What a ký hiệu typed by hand says against the rest of its entry: another type, another body, no type at all."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from vanban.patterns import regex
from vanban.registers.kinds import code_of, ten_loai
from vanban.regulation import COPY_CODES, TYPE_CODES
from vanban.regulation.types import SHARED_WITH_BODIES

_PARTS: Final = regex(r"[-/]")
_KINDS: Final = {code.casefold(): loai for code, loai in TYPE_CODES.items()} | {
    code.casefold(): loai for loai, (_, code) in COPY_CODES.items()
}
_LETTERS: Final = {"cv"}
"""What offices write before a công văn's code, though the decree has none."""


def code_doubts(loai: str, ky_hieu: str, co_quan: str) -> tuple[str, ...]:
    """Say what deserves a look in a ký hiệu that was typed by hand.

    Args:
        loai: the type the entry gets.
        ky_hieu: what was typed.
        co_quan: code of the body whose book it is.

    >>> code_doubts("quyet_dinh", "KH-UBND", "VP")
    ('ký hiệu không có «VP» của cơ quan', '«KH» là ký hiệu của kế hoạch, sổ ghi là quyết định')
    >>> code_doubts("quyet_dinh", "QĐ-VP", "VP"), code_doubts("cong_van", "VP-HCQT", "VP")
    ((), ())
    """
    return _doubts(loai, ky_hieu, co_quan)


@lru_cache(maxsize=1024)
def _doubts(loai: str, ky_hieu: str, co_quan: str) -> tuple[str, ...]:
    """`code_doubts`, remembered: a book's rows bear few codes."""
    return tuple(_looked_at(loai, ky_hieu, co_quan))


def _looked_at(loai: str, ky_hieu: str, co_quan: str) -> Iterator[str]:
    typed = _PARTS.split(ky_hieu)
    parts, own = [one.casefold() for one in typed], _PARTS.split(co_quan.casefold())
    if typed[0].isdigit():
        typed, parts = typed[1:], parts[1:]
    if not any(parts[at : at + len(own)] == own for at in range(len(parts))):
        yield f"ký hiệu không có «{co_quan}» của cơ quan"
    first, code, said = parts[0], code_of(loai), ten_loai(loai).lower()
    kind = _KINDS.get(first)
    if typed[0].upper() in SHARED_WITH_BODIES or kind == loai:
        return
    if kind is not None:
        yield f"«{typed[0]}» là ký hiệu của {ten_loai(kind).lower()}, sổ ghi là {said}"
    elif code is not None:
        yield f"ký hiệu không có «{code}» của {said}"
    elif first not in own and first not in _LETTERS:
        yield f"«{typed[0]}» không phải ký hiệu của loại văn bản nào, sổ ghi là {said}"
