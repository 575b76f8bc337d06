"""Outside data in: YAML, JSON and mappings; every fault with file, line and field, in Vietnamese.

The names are fetched when first asked for: who only reads a list (`records.tables`) does not wait for the models of
all papers.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vanban.records.items import item_lines
    from vanban.records.law import find_law, read_law
    from vanban.records.profiles import find_profile
    from vanban.records.reading import (
        Loaded,
        from_dict,
        load,
        load_copy,
        load_copy_for,
        load_for,
        load_text,
        read,
        read_profile,
    )
    from vanban.records.samples import sample, sample_copy, sample_profile
    from vanban.records.schemas import json_schema
    from vanban.records.written.record import dump_yaml, to_dict

_WHERE = {
    **dict.fromkeys(("find_law", "read_law"), "law"),
    "find_profile": "profiles",
    **dict.fromkeys(
        (
            "Loaded",
            "from_dict",
            "load",
            "load_copy",
            "load_copy_for",
            "load_for",
            "load_text",
            "read",
            "read_profile",
        ),
        "reading",
    ),
    "item_lines": "items",
    "json_schema": "schemas",
    **dict.fromkeys(("sample", "sample_copy", "sample_profile"), "samples"),
    **dict.fromkeys(("dump_yaml", "to_dict"), "written.record"),
}

__all__ = [
    "Loaded",
    "dump_yaml",
    "find_law",
    "find_profile",
    "from_dict",
    "item_lines",
    "json_schema",
    "load",
    "load_copy",
    "load_copy_for",
    "load_for",
    "load_text",
    "read",
    "read_law",
    "read_profile",
    "sample",
    "sample_copy",
    "sample_profile",
    "to_dict",
]


def __getattr__(name: str) -> Any:
    """Fetch a public name from its module (PEP 562) and keep it."""
    module = _WHERE.get(name)
    if module is None:
        raise AttributeError(f"module 'vanban.records' has no attribute {name!r}")
    found = getattr(importlib.import_module(f"vanban.records.{module}"), name)
    globals()[name] = found
    return found
