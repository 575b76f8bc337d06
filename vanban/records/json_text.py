"""JSON records: the same refusals as YAML, and lines where they can be told."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from vanban.errors import InputError, Problem
from vanban.records.nodes import TOO_DEEP, Node, node_of
from vanban.records.yaml_text import read_yaml


def read_json(text: str, name: str = "") -> Node:
    """Read a JSON text into values; lines come from reading it once more as YAML, where that agrees.

    Raises:
        InputError: not JSON, a doubled key, a number that is none.
    """

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key, value in found:
            if key in made:
                raise InputError(Problem(f"mục «{key}» viết hai lần", tep=name, cach_sua="Chỉ giữ một"))
            made[key] = value
        return made

    def constant(written: str) -> NoReturn:
        raise InputError(Problem("không phải là số", tep=name, tim_thay=written))

    try:
        value = json.loads(text, object_pairs_hook=pairs, parse_constant=constant)
    except json.JSONDecodeError as error:
        advice = "Xem lại dấu phẩy, dấu ngoặc và ngoặc kép"
        # What is missing at the end is missing on the last line that says something.
        last = text.rstrip().count("\n") + 1
        line = min(error.lineno, last)
        raise InputError(Problem("không đọc được bản ghi JSON", tep=name, dong=line, cach_sua=advice)) from None
    except RecursionError:
        raise InputError(Problem(TOO_DEEP, tep=name)) from None
    except InputError:
        raise
    except ValueError:
        # Only a whole number of thousands of digits is refused so.
        raise InputError(
            Problem("có số dài quá mức", tep=name, cach_sua="Ghi số trong ngoặc kép, hoặc sửa lại")
        ) from None
    return _with_lines(node_of(value, name), text)


def _with_lines(node: Node, text: str) -> Node:
    try:
        shadow = read_yaml(text)
    except InputError:
        return node
    _copy_lines(node, shadow)
    return node


def _copy_lines(node: Node, shadow: Node) -> None:
    node.line = shadow.line
    for name, part in node.keys.items():
        if name in shadow.keys:
            _copy_lines(part, shadow.keys[name])
    for part, other in zip(node.items, shadow.items, strict=False):
        _copy_lines(part, other)
