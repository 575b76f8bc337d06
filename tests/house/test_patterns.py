"""Regular expressions wait until they are used: a command reads hundreds of modules and looks for a few dozen things."""

from __future__ import annotations

import ast
import contextlib
import pickle
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from vanban.patterns import regex

PACKAGE = Path(__file__).parents[2] / "vanban"


MODULES = [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in sorted(PACKAGE.rglob("*.py"))]


def while_read(node: ast.AST) -> Iterator[ast.AST]:
    """What of a module runs when it is imported."""
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield child
            yield from while_read(child)


def test_no_pattern_is_compiled_while_a_module_is_read() -> None:
    early = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path, module in MODULES
        for node in while_read(module)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"
    ]
    assert not early, f"{early}: write regex(...) of vanban.patterns, which compiles at the first use"


def test_every_pattern_that_is_written_out_compiles() -> None:
    count = 0
    for path, module in MODULES:
        for node in ast.walk(module):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "regex":
                with contextlib.suppress(NameError):  # made of other patterns
                    written = eval(ast.unparse(node), {"re": re, "regex": re.compile})
                    assert isinstance(written, re.Pattern), f"{path}:{node.lineno}"
                    count += 1
    assert count > 400


def test_a_faulty_pattern_is_told_at_its_first_use() -> None:
    faulty = regex("(")
    with pytest.raises(re.error):
        faulty.search("")


def test_it_is_what_re_compile_gives() -> None:
    year = regex(r"năm (?P<nam>\d{4})", re.IGNORECASE)
    again = pickle.loads(pickle.dumps(year))
    for one in (year, again):
        found = one.search("Năm 2026")
        assert found is not None
        assert found["nam"] == "2026"
        assert one.sub("n", "NĂM 2026, năm 2027") == "n, n"
        assert (one.pattern, one.flags, one.groups) == (r"năm (?P<nam>\d{4})", re.IGNORECASE | re.UNICODE, 1)
    assert year.split is year.split, "kept, not looked up each time"
