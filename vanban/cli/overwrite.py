"""The option every writing command has: what may be replaced is decided in `vanban.files`, this only says yes."""

from __future__ import annotations

import contextlib
import logging
import sys
from collections.abc import Iterator
from typing import Annotated, Any

import typer

_HELP = "Thay cả tệp đã sửa tay và tệp không do vanban ghi; bản cũ được giữ thành .bak."
GHI_DE: Any = typer.Option(False, "--ghi-de", help=_HELP)
GhiDe = Annotated[bool, typer.Option("--ghi-de", help=_HELP)]


class _ToStderr(logging.Handler):
    def emit(self, record: logging.LogRecord) -> None:
        sys.stderr.write(f"{record.getMessage()}\n")


@contextlib.contextmanager
def told() -> Iterator[None]:
    """Say on standard error where the old file stays when one was replaced; what libraries log is no clerk's to read."""
    log, handler = logging.getLogger("vanban.files"), _ToStderr(logging.INFO)
    others, nothing = logging.getLogger(), logging.NullHandler()
    before = log.level
    others.addHandler(nothing)  # else Python prints warnings and tracebacks of libraries as they come
    log.addHandler(handler)
    log.setLevel(logging.INFO)
    try:
        yield
    finally:
        others.removeHandler(nothing)
        log.removeHandler(handler)
        log.setLevel(before)
