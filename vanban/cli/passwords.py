"""Passwords of encrypted books: from a file, from the environment, or typed without being shown."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from vanban.errors import InputError, Problem

VARIABLE: Final = "VANBAN_MAT_KHAU_SO"
"""The environment's variable for who runs without a keyboard."""
_LIMIT: Final = 4096


def password(file: Path | None = None, *, what: str = "Mật khẩu sổ") -> Callable[[], str]:
    """Give what asks for a password when it is needed.

    Args:
        file: a file whose first line it is; None takes the environment's variable, else the keyboard.
        what: what is asked for.
    """
    return lambda: _read(file) if file is not None else os.environ.get(VARIABLE) or typed(what)


def new_password(file: Path | None = None) -> str:
    """Ask for a new password, twice when it is typed.

    Raises:
        InputError: the two differ, or there is no keyboard.
    """
    if file is not None:
        return _read(file)
    first = os.environ.get(VARIABLE) or typed("Mật khẩu mới")
    if VARIABLE not in os.environ and typed("Gõ lại mật khẩu mới") != first:
        raise InputError(Problem("hai lần gõ mật khẩu khác nhau", cach_sua="Chạy lại."))
    return first


def typed(what: str) -> str:
    """Read a password from the keyboard without showing it.

    Raises:
        InputError: there is no keyboard.
    """
    if sys.stdin is None or not sys.stdin.isatty():
        raise InputError(
            Problem(
                "cần mật khẩu sổ mà không có bàn phím",
                cach_sua=f"Thêm --tep-mat-khau, hoặc đặt biến môi trường {VARIABLE}.",
            )
        )
    return getpass.getpass(f"{what}: ")


def _read(file: Path) -> str:
    try:
        with file.open(encoding="utf-8-sig") as opened:
            line = opened.readline(_LIMIT).rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(Problem("không đọc được tệp mật khẩu", tep=str(file))) from error
    if not line:
        raise InputError(Problem("tệp mật khẩu trống", tep=str(file), can_co="mật khẩu ở dòng đầu"))
    return line
