"""Outside data in: YAML, JSON and mappings; every fault with file, line and field, in Vietnamese."""

from __future__ import annotations

from vanban.records.offices import find_profile
from vanban.records.reading import Loaded, from_dict, load, load_copy, load_text, read, read_profile
from vanban.records.samples import json_schema, sample, sample_copy, sample_profile
from vanban.records.writing import dump_yaml, to_dict

__all__ = [
    "Loaded",
    "dump_yaml",
    "find_profile",
    "from_dict",
    "json_schema",
    "load",
    "load_copy",
    "load_text",
    "read",
    "read_profile",
    "sample",
    "sample_copy",
    "sample_profile",
    "to_dict",
]
