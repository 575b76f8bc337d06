"""What a clerk decided about the columns of a list, remembered beside the list by its header."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path
from typing import Any, Final

from vanban import files
from vanban.records.tables.choices import Choices
from vanban.records.tables.table import Table

MEMORY_NAME: Final = ".vanban-cot.json"
ORIGIN: Final = "lần chạy trước"
_MOST: Final = 50
"""Headers remembered in a folder."""


def remembered(source: Path, kind: str) -> tuple[Choices, ...]:
    """Give what was decided for lists of this kind in this folder; each holds for one header only."""
    return tuple(
        Choices({name: tuple(columns) for name, columns in entry["cot"].items()}, tuple(entry["tieu_de"]), ORIGIN)
        for entry in _entries(source.parent)
        if entry["loai"] == kind
    )


def remember(source: Path, kind: str, table: Table, choices: Choices) -> None:
    """Write down what was decided for a list's header; a folder that takes no file is no fault."""
    mine: dict[str, Any] = {
        "loai": kind,
        "tieu_de": [" ".join(text.split()) for text in table.header],
        "cot": {name: list(columns) for name, columns in choices.fields.items()},
    }
    others = [
        entry for entry in _entries(source.parent) if (entry["loai"], entry["tieu_de"]) != (kind, mine["tieu_de"])
    ]
    text = json.dumps([mine, *others][:_MOST], ensure_ascii=False, indent=1)
    with contextlib.suppress(OSError):
        files.rewrite(source.parent / MEMORY_NAME, text.encode("utf-8"))


def _entries(folder: Path) -> list[dict[str, Any]]:
    """What stands in the memory; what cannot be read is as if it were not there."""
    try:
        found = json.loads((folder / MEMORY_NAME).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return [entry for entry in found if _is_entry(entry)] if isinstance(found, list) else []


def _is_entry(entry: object) -> bool:
    return (
        isinstance(entry, dict)
        and isinstance(entry.get("loai"), str)
        and isinstance(entry.get("tieu_de"), list)
        and isinstance(entry.get("cot"), dict)
        and all(isinstance(columns, list) for columns in entry["cot"].values())
    )
