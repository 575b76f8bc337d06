"""Units are turned into each other in one place: a factor written anew is a factor that may differ."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2] / "vanban"
HOME = {"metrics/lengths.py", "ooxml/units.py"}
# Millimetres of an inch, twips of an inch, EMU of an inch, a point, a millimetre; in whichever way they are written.
FACTORS = {25.4, 2.54, 1440, 914400, 12700, 36000, 360000, 9525}


def factors(tree: ast.AST) -> list[tuple[int, str]]:
    """Lines that turn one unit into another: a factor of the format, something times or by 72, twips rounded by hand."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and type(node.value) in (int, float) and node.value in FACTORS:
            found.append((node.lineno, str(node.value)))
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult | ast.Div):
            if any(isinstance(side, ast.Constant) and side.value == 72 for side in (node.left, node.right)):
                found.append((node.lineno, "72"))
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") == "round" and twips_by_hand(node.args[0]):
            found.append((node.lineno, "round(… * 20)"))
    return found


def twips_by_hand(node: ast.expr) -> bool:
    """Whether something is multiplied by the 20 twips of a point."""
    times = isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mult)
    return times and any(isinstance(side, ast.Constant) and side.value == 20 for side in ast.iter_child_nodes(node))


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_units_are_turned_in_one_place(path: Path) -> None:
    if path.relative_to(PACKAGE).as_posix() not in HOME:
        found = factors(ast.parse(path.read_text(encoding="utf-8")))
        assert not found, f"{path}: {found}: ask vanban.ooxml.units, or vanban.metrics.lengths where no format is meant"


def test_the_test_sees_every_way_of_writing_a_factor() -> None:
    written = ["x * 25.4", "x / 2.54", "x * 72", "72 / y", "1440 // 2", "w / 12700", "36_000 * mm", "round(pt * 20)"]
    assert [line for line in written if not factors(ast.parse(line))] == []
    assert not factors(ast.parse("round(x * 2)"))
