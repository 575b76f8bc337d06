"""Books of state secrets kept encrypted: sealed, and given another password."""

from __future__ import annotations

import os
from pathlib import Path

from vanban.registers import change_password, seal_book

__all__ = ["doi_mat_khau", "ma_hoa"]

PathLike = str | os.PathLike[str]


def ma_hoa(path: PathLike, password: str) -> tuple[str, bool]:
    """Encrypt a book in place, or make a new encrypted one.

    Args:
        path: the book's file.
        password: the password, at least ten characters.

    Returns:
        The recovery code, which opens the book as the password does and is written down nowhere; and whether the book
        is new.

    Raises:
        RegisterError: the book is encrypted already, damaged, or in use; or the password is too weak.
        MissingDependencyError: the extra «mat» is not installed.
    """
    return seal_book(Path(path), password)


def doi_mat_khau(path: PathLike, password: str, new: str) -> str:
    """Give an encrypted book another password and key; gives the new recovery code.

    Args:
        path: the book's file.
        password: the password, or the recovery code.
        new: the new password.

    Raises:
        RegisterError: the old one does not open the book, or the new one is too weak.
    """
    return change_password(Path(path), password, new)
