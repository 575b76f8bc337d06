"""Records as YAML, ready to edit: long texts as blocks, keys in their order."""

from __future__ import annotations

from typing import Any

import yaml


def dump_mapping(record: dict[str, Any]) -> str:
    """Write a record as YAML: texts of several lines as blocks, lines never folded, keys in their order.

    >>> print(dump_mapping({"loai": "ke_hoach", "noi_nhan": ["Sở Nội vụ"]}), end="")
    loai: ke_hoach
    noi_nhan:
      - Sở Nội vụ
    """
    text: str = yaml.dump(record, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**9, indent=2)
    return text


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as literal blocks, and lists under their keys indented."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent lists below their key."""
        del indentless
        super().increase_indent(flow, False)


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Dumper.add_representer(str, _text)
