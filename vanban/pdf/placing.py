"""Putting finished files in their place, so that nobody ever sees half of one."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def put_in_place(target: Path) -> Iterator[Path]:
    """Give a waiting file beside the target to write to; at the end it takes the target's place in one step.

    On failure the target is as it was.

    Args:
        target: where the file is to stand; its folder is made when missing.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    waiting = target.with_name(f".vanban-{secrets.token_hex(6)}.tmp")
    try:
        yield waiting
        os.replace(waiting, target)
    except BaseException:
        waiting.unlink(missing_ok=True)
        raise
