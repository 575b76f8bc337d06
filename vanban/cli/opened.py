"""What opening a book has to tell its clerk, beside the result."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vanban.api.registers import SoDangKy


def tell_opened(book: SoDangKy) -> None:
    """Tell that the book was made just now, or is about to be written in a place where it was not before."""
    if book.moi:
        sys.stderr.write(f"Đã tạo sổ mới: {book.store.dia_chi}\n")
    for told in book.noi_de.luu_y:
        sys.stderr.write(f"Lưu ý: {told}\n")
