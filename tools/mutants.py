"""Small faults planted in the package, one at a time: does a test notice?

    python tools/mutants.py --seed 7 --count 40
    python tools/mutants.py --rooms rendering linting --count 20 --show

A fault is a comparison turned round, `and` for `or`, a number one higher, a condition that always or never holds, a sum for a
difference, a `return None`. Files and places are drawn by the seed. Each fault is planted in a copy of the tree, never in the
tree itself, and the tests of its room run until one fails. Survivors that change nothing a user can see stand in
`tools/mutants_equivalent.txt` with the reason; all others are printed and the exit code is 1. Not part of CI: it takes minutes.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
EQUIVALENT = Path(__file__).with_name("mutants_equivalent.txt")
ROOMS = {
    "rendering": ("vanban/rendering", ["tests/unit/rendering", "tests/golden"]),
    "certificates": ("vanban/batch/certificates", ["tests/unit/batch/certificates"]),
    "records": ("vanban/records", ["tests/unit/records", "tests/unit/law"]),
    "linting": ("vanban/linting", ["tests/unit/linting"]),
    "registers": ("vanban/registers", ["tests/unit/registers"]),
    "awards": ("vanban/awards", ["tests/unit/awards", "tests/acceptance"]),
}
"""Room → where its code stands, and the tests that must notice."""
COPIED = (
    "vanban",
    "tests",
    "templates",
    "examples",
    "tools",
    "pyproject.toml",
    "docs",
    "README.md",
    "README.vi.md",
    "CHANGELOG.md",
)
SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.And: ast.Or, ast.Or: ast.And,
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Add,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """One planted fault: the file, the line, what became of it, and the whole source with it."""

    path: Path
    line: int
    what: str
    source: str

    @property
    def name(self) -> str:
        """How the list of equivalent ones names it: file, the text of the line, the fault."""
        text = (ROOT / self.path).read_text(encoding="utf-8").splitlines()[self.line - 1].strip()
        return f"{self.path.as_posix()} | {text} | {self.what}"


def mutants_of(path: Path) -> Iterator[Mutant]:
    """All faults that can be planted in one file."""
    source = (ROOT / path).read_text(encoding="utf-8")
    tree = ast.parse(source)
    for number, node in enumerate(_sites(tree)):
        for change in range(_changes(node)):
            mutated = copy.deepcopy(tree)
            what = _change(list(_sites(mutated))[number], change)
            yield Mutant(path, node.lineno, what, ast.unparse(ast.fix_missing_locations(mutated)))


def _sites(tree: ast.AST) -> list[ast.AST]:
    """Places where a fault can stand: inside functions, annotations left out."""
    inside = [n for f in ast.walk(tree) if isinstance(f, ast.FunctionDef) for s in f.body for n in ast.walk(s)]
    seen: dict[int, ast.AST] = {id(node): node for node in inside if _changes(node)}
    return list(seen.values())


def _changes(node: ast.AST) -> int:
    if isinstance(node, ast.Compare):
        return int(type(node.ops[0]) in SWAPS)
    if isinstance(node, ast.BoolOp):
        return 1
    if isinstance(node, ast.BinOp):
        return int(type(node.op) in SWAPS and not isinstance(node.left, ast.Constant | ast.JoinedStr))
    if isinstance(node, ast.If | ast.IfExp):
        return 2
    if isinstance(node, ast.Constant):
        return int(type(node.value) in (int, float, bool))
    if isinstance(node, ast.Return):
        return int(node.value is not None and not isinstance(node.value, ast.Constant))
    return 0


def _change(node: ast.AST, change: int) -> str:
    if isinstance(node, ast.Compare):
        old = node.ops[0]
        node.ops[0] = SWAPS[type(old)]()  # type: ignore[assignment]
        return f"{type(old).__name__} -> {type(node.ops[0]).__name__}"
    if isinstance(node, ast.BoolOp | ast.BinOp):
        was = node.op
        node.op = SWAPS[type(was)]()  # type: ignore[assignment]
        return f"{type(was).__name__} -> {type(node.op).__name__}"
    if isinstance(node, ast.If | ast.IfExp):
        node.test = ast.Constant(bool(change))
        return f"condition -> {bool(change)}"
    if isinstance(node, ast.Constant):
        old_value = node.value
        node.value = (not old_value) if isinstance(old_value, bool) else old_value + 1  # type: ignore[operator]
        return f"{old_value} -> {node.value}"
    assert isinstance(node, ast.Return)
    node.value = ast.Constant(None)
    return "return None"


def drawn(rooms: list[str], count: int, seed: int) -> list[tuple[str, Mutant]]:
    """Draw faults, the same for the same seed: a room in turn, a file by its size, a place in it."""
    chance = random.Random(seed)
    found: list[tuple[str, Mutant]] = []
    while len(found) < count:
        room = rooms[len(found) % len(rooms)]
        files = sorted((ROOT / ROOMS[room][0]).rglob("*.py"))
        path = chance.choices(files, [file.stat().st_size for file in files])[0].relative_to(ROOT)
        choice = list(mutants_of(path))
        if choice:
            found.append((room, chance.choice(choice)))
    return found


def survives(room: str, mutant: Mutant, tree: Path, limit: float) -> bool:
    """Whether the tests of the room pass with the fault in place; a run that never ends has noticed it."""
    target = tree / mutant.path
    kept = target.read_bytes()
    target.write_text(mutant.source, encoding="utf-8")
    tests = [path for path in ROOMS[room][1] if (tree / path).exists()]
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-n", "0", "-p", "no:cacheprovider", *tests]
    environment = {**os.environ, "PYTHONPATH": str(tree), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(command, cwd=tree, env=environment, capture_output=True, timeout=limit, check=False)
        return done.returncode == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        target.write_bytes(kept)


def equivalent() -> dict[str, str]:
    """The survivors that change nothing: name → reason."""
    lines = EQUIVALENT.read_text(encoding="utf-8").splitlines()
    entries = [line for line in lines if line.strip() and not line.startswith("#")]
    return {name.strip(): reason.strip() for name, _, reason in (line.rpartition(" | ") for line in entries)}


def main() -> int:
    """Draw, plant, test, tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rooms", nargs="+", choices=ROOMS, default=list(ROOMS))
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=600, help="seconds a run may take")
    parser.add_argument("--show", action="store_true", help="print the faults, plant none")
    given = parser.parse_args()
    known, left, caught, told = equivalent(), [], 0, 0
    chosen = drawn(given.rooms, given.count, given.seed)
    if given.show:
        print("\n".join(mutant.name for _, mutant in chosen))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder, "tree")
        tree.mkdir()
        for name in COPIED:
            source = ROOT / name
            ignore = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, tree / name, ignore=ignore) if source.is_dir() else shutil.copy(source, tree / name)
        for room, mutant in chosen:
            if mutant.name in known:
                told += 1
                continue
            alive = survives(room, mutant, tree, given.limit)
            caught += not alive
            left += [mutant.name] if alive else []
            print(f"{'SURVIVED' if alive else 'caught':9} {room:13} line {mutant.line}: {mutant.name}", flush=True)
    tried = caught + len(left)
    print(
        f"{caught} of {tried} caught ({100 * caught // max(tried, 1)} %), {told} named equivalent, {len(left)} survived"
    )
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
