"""Pages as they will print, while a paper is being written."""

from __future__ import annotations

from vanban.pdf.press import Drawn, Mark, Press

__all__ = ["Drawn", "Mark", "Press"]
