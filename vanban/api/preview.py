"""Pages as they will print, while a paper is being written."""

from __future__ import annotations

from vanban.pdf.press import Mark, Press

__all__ = ["Mark", "Press"]
