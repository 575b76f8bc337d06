"""A record's file changed where it must be: what stays the same keeps its words, its order and its comments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml

from vanban.language import key
from vanban.records.written.yaml_writing import dump_mapping

Cut = tuple[int, int, str]


def edited(text: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> str | None:
    r"""Write what changed into the text of a record.

    Args:
        text: the record as its file has it.
        old: what it says, keys as the house names them.
        new: what it is to say.

    Returns:
        The text; None when it cannot be changed piece by piece (anchors, several documents, no mapping). Whoever asks reads it
        back and compares: keys that the house would not find again give a text that says something else.

    >>> print(edited("# của ta\nten: Sở A # tạm\nso: 1\n", {"ten": "Sở A", "so": 1}, {"ten": "Sở B", "so": 1}), end="")
    # của ta
    ten: Sở B # tạm
    so: 1
    """
    plain = text.replace("\r\n", "\n")
    try:
        anchored = any(isinstance(one, yaml.AliasToken | yaml.AnchorToken) for one in yaml.scan(plain))
        root = yaml.compose(plain, Loader=yaml.SafeLoader)
    except yaml.YAMLError:
        return None
    if anchored or not isinstance(root, yaml.MappingNode) or root.flow_style:
        return None
    for start, end, words in sorted(_cuts(plain, root, old, new), reverse=True):
        plain = plain[:start] + words + plain[end:]
    return plain.replace("\n", "\r\n") if "\r\n" in text else plain


def _cuts(text: str, node: yaml.MappingNode, old: Mapping[str, Any], new: Mapping[str, Any]) -> list[Cut]:
    """Give what is to be cut out of a mapping and what is to be put in its place."""
    cuts: list[Cut] = []
    column = node.value[0][0].start_mark.column
    seen: set[str] = set()
    for named, value in node.value:
        name = str(named.value) if named.value in new or named.value in old else key(str(named.value))
        seen.add(name)
        start, end = named.start_mark.index, _end(value)
        if name not in new:
            line = text.find("\n", end)
            cuts.append((start - column, len(text) if line < 0 else line + 1, ""))
        elif old.get(name) != new[name]:
            inner, before = new[name], old.get(name)
            block = isinstance(value, yaml.MappingNode) and not value.flow_style
            if block and isinstance(before, Mapping) and isinstance(inner, Mapping) and before and inner:
                cuts += _cuts(text, value, before, inner)
            else:
                cuts.append((start, end, _written({str(named.value): inner}, column).strip()))
    more = {name: value for name, value in new.items() if name not in seen}
    if more:
        last = text.find("\n", _end(node))
        at = len(text) if last < 0 else last + 1
        opening = "\n" if last < 0 and not text.endswith("\n") else ""
        cuts.append((at, at, opening + _written(more, column)))
    return cuts


def _written(record: dict[str, Any], column: int) -> str:
    pad = " " * column
    return "".join(f"{pad}{line}" if line.strip() else line for line in dump_mapping(record).splitlines(keepends=True))


def _end(node: yaml.Node) -> int:
    """Where the last word of a value ends; the marks of a block reach over the comments that follow it."""
    while isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(last, tuple) else last
    return int(node.end_mark.index)
