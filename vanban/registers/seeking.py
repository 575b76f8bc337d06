"""A question the book has no answer to, asked once more as it was likely meant; what was asked instead is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from vanban.errors import InputError
from vanban.language import LanguageError, doc_ngay, unaccent
from vanban.registers.finding import Loc
from vanban.registers.kinds import in_so_ky_hieu, tach_so_ky_hieu

Row = TypeVar("Row")


def sought(find: Callable[[Loc], list[Row]], look: Loc) -> tuple[list[Row], str]:
    """Ask a book; when it has nothing, ask as the words were likely meant.

    Args:
        find: what asks the book.
        look: the question.

    Returns:
        The answer, and what was asked instead, in a sentence; "" when the question itself was answered, or nothing was.
    """
    found = find(look)
    if found or not look.tu.strip():
        return found, ""
    for other, how in _meant(look):
        if found := find(other):
            return found, f"Không có «{look.tu.strip()}»; {how}."
    return [], ""


def _meant(look: Loc) -> Iterator[tuple[Loc, str]]:
    """Give other readings: a number written otherwise («1/QĐ-VP»), a day, words with only some of their accents («viêc»)."""
    try:
        number = in_so_ky_hieu(*tach_so_ky_hieu(look.tu))
        yield replace(look, tu=number), f"đây là kết quả của «{number}»"
    except InputError:
        pass
    try:
        day = doc_ngay(look.tu.strip())
        yield replace(look, tu="", tu_ngay=day, den_ngay=day), f"đây là văn bản của ngày {day:%d/%m/%Y}"
    except LanguageError:
        pass
    if (bare := unaccent(look.tu)) != look.tu:
        yield replace(look, tu=bare), "đây là kết quả tìm không dấu"
