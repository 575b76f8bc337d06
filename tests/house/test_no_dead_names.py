"""A name that a file of the package makes is used somewhere: by the package, or by a tool that writes a part of it."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
KEPT = {"vanban/language/alphabet.py: ALPHABET"}
"""Facts that tests alone hold the others to."""
PLANTED = (
    "def used() -> int:\n    return _SIZE\n\n_SIZE = 1\n_LEFT: Final = 2\n\ndef left() -> None: ...\n\nprint(used())\n"
)


def made(source: str) -> list[str]:
    """Functions, classes and constants on top of a file; what a decorator takes into use is left out."""
    names = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.decorator_list:
            names.append(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names += [
                target.id for target in targets if isinstance(target, ast.Name) and not target.id.startswith("__")
            ]
    return names


def test_every_name_is_used_somewhere() -> None:
    package = {
        path: path.read_text(encoding="utf-8")
        for path in (ROOT / "vanban").rglob("*")
        if path.suffix in {".py", ".yaml", ".html"}
    }
    tools = [path.read_text(encoding="utf-8") for path in (ROOT / "tools").glob("*.py")]
    words = Counter(word for text in [*package.values(), *tools] for word in re.findall(r"\w+", text))
    dead = [
        f"{path.relative_to(ROOT)}: {name}"
        for path, text in package.items()
        if path.suffix == ".py" and "versions" not in path.parts
        for name in made(text)
        if words[name] == 1
    ]
    assert set(dead) == KEPT, "nobody asks for these: take them away"


def test_a_name_left_over_is_seen() -> None:
    words = Counter(re.findall(r"\w+", PLANTED))
    assert [name for name in made(PLANTED) if words[name] == 1] == ["_LEFT", "left"]
