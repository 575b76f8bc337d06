"""The quick engine kept warm in a process of its own: whatever happens to it, the program goes on."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import threading
from collections.abc import Sequence
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Final

from vanban.errors import ConversionError
from vanban.pdf.optional import bring, require
from vanban.pdf.quick import faces
from vanban.pdf.quick.dressing import dressed

PURPOSE: Final = "Bản xem nhanh"
_STARTING_S: Final = 20.0
_DRAWING_S: Final = 4.0
_DRAWN, _FAILED = b"1", b"0"


class Quick:
    """Draws papers of the house as PDF to be looked at, never to be printed; ended with `close`."""

    def __init__(self, files: Sequence[Path]) -> None:
        """Start the engine; it warms up by itself.

        Args:
            files: the faces to draw with: upright, bold, italic, bold italic.

        Raises:
            MissingDependencyError: the extra is not installed; the message names it.
        """
        require("dxpdf", PURPOSE)
        self._files = [str(path) for path in files]
        self._lock = threading.Lock()
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None
        self._warm = False
        self._start()

    def pdf(self, docx: bytes) -> bytes:
        """Draw a paper; the bytes themselves stay as they are.

        Raises:
            ConversionError: the engine failed or took too long.
        """
        with self._lock:
            if self._process is None or not self._process.is_alive():
                self._end()
                self._start()
            assert self._pipe is not None
            try:
                self._pipe.send_bytes(docx)
                if not self._pipe.poll(_DRAWING_S if self._warm else _STARTING_S):
                    self._end()
                    raise ConversionError("chưa xem nhanh được trang này")
                answer = self._pipe.recv_bytes()
            except (EOFError, OSError) as error:
                self._end()
                raise ConversionError("chưa xem nhanh được trang này") from error
            self._warm = True
            if answer[:1] != _DRAWN:
                raise ConversionError("chưa xem nhanh được trang này")
            return answer[1:]

    def close(self) -> None:
        """End the engine."""
        with self._lock:
            self._end()

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=work, args=(theirs, self._files), daemon=True)
        self._process.start()
        theirs.close()

    def _end(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join(5)
        self._process, self._pipe, self._warm = None, None, False


def work(pipe: Connection, files: Sequence[str]) -> None:
    """Draw what comes through the pipe until its other end is closed."""
    with open(os.devnull, "w") as nothing, contextlib.suppress(OSError):
        os.dup2(nothing.fileno(), 2)  # the engine's fonts complain there about the machine's own settings
    engine = bring("dxpdf", PURPOSE)
    shelf = faces.shelf([Path(name) for name in files])
    while True:
        try:
            data = pipe.recv_bytes()
        except (EOFError, OSError, KeyboardInterrupt):
            return
        try:
            answer = _DRAWN + engine.convert(dressed(data, shelf))
        except BaseException:  # a panic of the engine is no Exception; the paper is not drawn, the next one may be
            answer = _FAILED
        pipe.send_bytes(answer)
