"""The door for clerks: `vanban LỆNH ...`; parse, call the API, show results in Vietnamese."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line and give its exit code.

    Args:
        argv: the words after `vanban`; None reads them from the process.
    """
    try:
        # Fetched here, so that who presses Ctrl-C while the program is still being read is answered too.
        from vanban.cli.door import main as enter

        return enter(argv)
    except KeyboardInterrupt:
        with contextlib.suppress(OSError, AttributeError):
            sys.stderr.write("Đã dừng theo yêu cầu.\n")
        return 130
