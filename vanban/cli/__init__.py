"""The door for clerks: `vanban LỆNH ...`; parse, call the API, show results in Vietnamese."""

from __future__ import annotations

import contextlib
import gc
import sys
from collections.abc import Sequence
from typing import Final

__all__ = ["main"]

_BETWEEN_SWEEPS: Final = 200_000
"""Objects made between two searches for rubbish; Python's own 700 search the half-read program hundreds of times."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line and give its exit code.

    Args:
        argv: the words after `vanban`; None reads them from the process, which is then this command's own.
    """
    if argv is None:
        gc.set_threshold(_BETWEEN_SWEEPS)
    try:
        # Fetched here, so that who presses Ctrl-C while the program is still being read is answered too.
        from vanban.cli.door import main as enter

        return enter(argv)
    except KeyboardInterrupt:
        with contextlib.suppress(OSError, AttributeError):
            sys.stderr.write("Đã dừng theo yêu cầu.\n")
        return 130
    finally:
        if argv is None:
            gc.freeze()  # what is left goes with the process; taking it apart piece by piece is a fifth of a short command
