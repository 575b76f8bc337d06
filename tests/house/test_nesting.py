"""No function nests deeper than four: what would is two functions, or a plainer loop."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DEEPEST = 4
_BLOCKS = (ast.If, ast.For, ast.While, ast.With, ast.Try, ast.AsyncFor, ast.AsyncWith, ast.Match)
_OWN = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def _depth(node: ast.AST, depth: int = 0) -> int:
    """How deep blocks stand inside a node; an `elif` stands where its `if` does."""
    deepest = depth
    for name, value in ast.iter_fields(node):
        for inner in value if isinstance(value, list) else [value]:
            if not isinstance(inner, ast.AST) or isinstance(inner, _OWN):
                continue
            level = isinstance(node, ast.If) and name == "orelse" and len(value) == 1 and isinstance(inner, ast.If)
            deepest = max(deepest, _depth(inner, depth + (isinstance(inner, _BLOCKS) and not level)))
    return deepest


def _functions(source: str) -> list[tuple[str, int, int]]:
    functions = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef))
    return [(node.name, node.lineno, _depth(node)) for node in functions]


def test_khong_ham_nao_long_qua_bon_cap() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line} {name} ({depth})"
        for path in sorted((ROOT / "vanban").rglob("*.py"))
        for name, line, depth in _functions(path.read_text(encoding="utf-8"))
        if depth > DEEPEST
    ]
    assert not found, "deeper than four: write another function, or a plainer loop"


@pytest.mark.parametrize(
    ("source", "depth"),
    [
        ("def f():\n for a in b:\n  if a:\n   return", 2),
        ("def f():\n if a:\n  return\n elif b:\n  return\n else:\n  return", 1),
        ("def f():\n if a:\n  return\n else:\n  if b:\n   return\n  return", 2),
        ("def f():\n with a:\n  def g():\n   if b:\n    return", 1),
    ],
)
def test_dem_dung_do_sau(source: str, depth: int) -> None:
    assert _functions(source)[0][2] == depth
