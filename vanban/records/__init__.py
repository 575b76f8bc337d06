"""Outside data in: YAML, JSON and mappings; every fault with file, line and field, in Vietnamese.

The names are fetched when first asked for: who only reads a list (`records.tables`) does not wait for the models of
all papers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from vanban.late import fetching

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

if not TYPE_CHECKING:  # else every misspelt name would pass
    __getattr__ = fetching(
        __name__,
        {
            ".items": ("item_lines",),
            ".law": ("find_law", "read_law"),
            ".profiles": ("find_profile",),
            ".reading": (
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
            ".samples": ("sample", "sample_copy", "sample_profile"),
            ".schemas": ("json_schema",),
            ".written.record": ("dump_yaml", "to_dict"),
        },
    )
