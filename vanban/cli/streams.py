"""What a command prints, until it has really gone out: a result that cannot be written is told where it still can be."""

from __future__ import annotations

import io
import os
import sys
from typing import Final, TextIO

from vanban.patterns import regex

_KEPT: Final = 20_000
"""Characters of a result that are told once more when the output fails."""
_MOVES: Final = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
"""Signs that a terminal obeys; the end of a line, a tab and the way back to its beginning are the program's own."""


class _Over(io.TextIOBase):
    """A stream that stands over one of the program's own, or over none."""

    _name: str

    def __init__(self, under: TextIO | None) -> None:
        super().__init__()
        self._under = under

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """The encoding of the stream below."""
        return getattr(self._under, "encoding", None) or "utf-8"

    def isatty(self) -> bool:
        """Say whether somebody sits before it."""
        return self._under is not None and self._under.isatty()

    def fileno(self) -> int:
        """Give the number of the stream below."""
        if self._under is None:
            raise OSError(f"no {self._name}")
        return self._under.fileno()

    def writable(self) -> bool:
        """It can be written."""
        return True

    def close(self) -> None:
        """Nothing: the stream below is the program's own, and what is forgotten lets nothing out any more."""


class Result(_Over):
    """Standard output, with what has not certainly arrived kept beside.

    A program's output waits in a buffer; a full disk or a closed window shows only when it is let out, long after the
    work was done. A number that was given must not be lost with it.
    """

    _name = "standard output"

    def __init__(self, under: TextIO | None) -> None:
        super().__init__(under)
        self._waiting: list[str] = []
        self._length = 0
        self._failed: OSError | None = None

    def write(self, text: str, /) -> int:
        """Write, and keep until flushed; without any standard output the text is only kept."""
        if self._length < _KEPT:
            self._waiting.append(text[: _KEPT - self._length])
            self._length += len(self._waiting[-1])
        if self._under is not None and self._failed is None:
            try:
                self._under.write(text)
            except BrokenPipeError:
                raise
            except OSError as error:
                self._failed = error  # the work goes on; `flush` tells at its end
        return len(text)

    def write_bytes(self, data: bytes) -> None:
        """Write a file as it is; without any standard output it is lost.

        Raises:
            OSError: it cannot be written.
        """
        if self._under is not None:
            self._under.flush()
            self._under.buffer.write(data)
            self._under.buffer.flush()

    def flush(self) -> None:
        """Let everything out; what arrived need not be kept.

        Raises:
            OSError: it could not be let out, now or earlier.
        """
        if self._failed is not None:
            raise self._failed
        if self._under is not None:
            self._under.flush()
            self._waiting, self._length = [], 0

    @property
    def waiting(self) -> str:
        """What was written and has not certainly arrived."""
        return "".join(self._waiting)


def speak_utf8() -> None:
    """Windows consoles and pipes often default to a code page without Vietnamese; a program without a window has none."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and (stream.encoding or "").lower().replace("-", "") != "utf8":
            stream.reconfigure(encoding="utf-8", errors="replace")
        elif isinstance(stream, io.TextIOWrapper) and stream.errors == "strict":
            stream.reconfigure(errors="backslashreplace")  # names of files may be no text at all


def give_up(stream: TextIO | None) -> None:
    """Turn a broken output into nothing, so that the interpreter does not stumble over it once more at its end."""
    try:
        number = stream.fileno() if stream is not None else None
        if number is not None:
            nothing = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nothing, number)
            os.close(nothing)
    except (OSError, ValueError, io.UnsupportedOperation):
        return


class Quiet(_Over):
    """Standard error that never fails: what nobody can hear stops no work.

    Names of files are strangers' words: they move no cursor and colour nothing.
    """

    _name = "standard error"

    def write(self, text: str, /) -> int:
        """Write where that is possible."""
        try:
            if self._under is not None:
                self._under.write(_MOVES.sub(lambda sign: repr(sign[0])[1:-1], text))
        except (OSError, ValueError):
            pass
        return len(text)

    def flush(self) -> None:
        """Let everything out where that is possible."""
        try:
            if self._under is not None:
                self._under.flush()
        except (OSError, ValueError):
            pass
