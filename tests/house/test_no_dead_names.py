"""A name that a file of the package makes is used somewhere: by the package, by a tool that writes a part, by a page of docs."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
KEPT = {"vanban/language/alphabet.py: ALPHABET", "vanban/language/num2words_bridge.py: str_to_number"}
"""A fact that tests alone hold the others to; what num2words calls."""
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


def methods(source: str) -> list[str]:
    """Methods of classes; those of a class that another library calls (it has a base), and what a decorator takes, left out."""
    classes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef) and not node.bases]
    inside = [
        one for node in classes for one in node.body if isinstance(one, ast.FunctionDef) and not one.decorator_list
    ]
    return [one.name for one in inside if not one.name.startswith("__")]


def test_every_name_is_used_somewhere() -> None:
    package = {
        path: path.read_text(encoding="utf-8")
        for path in (ROOT / "vanban").rglob("*")
        if path.suffix in {".py", ".yaml", ".html"}
    }
    tools = [path.read_text(encoding="utf-8") for path in (ROOT / "tools").glob("*.py")]
    pages = [path.read_text(encoding="utf-8") for path in (ROOT / "docs").rglob("*.md")]
    code = Counter(word for text in [*package.values(), *tools] for word in re.findall(r"\w+", text))
    shown = code + Counter(word for text in pages for word in re.findall(r"\w+", text))
    dead = [
        f"{path.relative_to(ROOT)}: {name}"
        for path, text in package.items()
        if path.suffix == ".py" and "versions" not in path.parts
        for names, words in ((made(text), code), (methods(text), shown))
        for name in names
        if words[name] == 1
    ]
    assert set(dead) == KEPT, "nobody asks for these: take them away"


def test_a_name_left_over_is_seen() -> None:
    words = Counter(re.findall(r"\w+", PLANTED))
    assert [name for name in made(PLANTED) if words[name] == 1] == ["_LEFT", "left"]
    assert methods(
        "class A:\n    def left(self) -> None: ...\n\nclass B(dict):\n    def asked(self) -> None: ...\n"
    ) == ["left"]
