"""The door for clerks: `vanban LỆNH ...`; parse, call the API, show results in Vietnamese."""

from __future__ import annotations

from vanban.cli.door import main

__all__ = ["main"]
