"""Paths of books and papers: network drives told apart, files named relative to the book, nothing half-written."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

_DRIVE_REMOTE: Final = 4
"""GetDriveTypeW: a drive of another machine."""


def is_network_path(path: Path) -> bool:
    r"""Say whether a path lies on another machine, as far as can be told.

    >>> from pathlib import PureWindowsPath
    >>> is_network_path(PureWindowsPath("\\\\may-chu\\van-thu\\so.db"))
    True
    """
    name = str(path)
    if name.startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        import ctypes

        drive = os.path.splitdrive(os.path.abspath(name))[0]
        return bool(ctypes.windll.kernel32.GetDriveTypeW(f"{drive}\\") == _DRIVE_REMOTE)
    return False


def may_write(path: Path) -> bool:
    """Say whether this user may write a file, or make files in a folder."""
    return os.access(path if str(path) else ".", os.W_OK)


def shown(path: Path, book: Path | None) -> str:
    """Name a file the way the book keeps it: relative to the book's folder where it lies below, else absolute."""
    full = path.resolve()
    if book is not None and full.is_relative_to(folder := book.resolve().parent):
        return full.relative_to(folder).as_posix()
    return full.as_posix()


def found(name: str, book: Path | None) -> Path:
    """Give the path of a file the book names."""
    return book.resolve().parent / name if book is not None else Path(name)


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; Windows does this by itself."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
