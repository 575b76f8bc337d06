"""Small faults planted in the package, one at a time: does a test notice?

    python tools/mutants.py --seed 7 --count 40
    python tools/mutants.py --rooms rendering linting --count 20 --show

A fault is a comparison turned round, `and` for `or`, a number one higher, a condition that always or never holds, a sum for a
difference, a `return None`. Files and places are drawn by the seed. Each fault is planted in a copy of the tree, never in the
tree itself. The tests of each room run once to hear which of them call which function (`tools/callers.py`); a fault meets
those that call its function, the quickest first, until one fails, and where none does all tests of the room. Survivors that
change nothing a user can see stand in `tools/mutants_equivalent.txt` with the reason; all others are printed and the exit
code is 1. Not part of CI: it takes minutes.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
EQUIVALENT = Path(__file__).with_name("mutants_equivalent.txt")
ROOMS = {
    "rendering": ("vanban/rendering", ["tests/unit/rendering", "tests/golden"]),
    "certificates": ("vanban/batch/certificates", ["tests/unit/batch"]),
    "records": ("vanban/records", ["tests/unit/records", "tests/unit/law", "tests/unit/batch"]),
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
    function: tuple[int, int] = (0, 0)
    """First and last line of the outermost function it stands in."""

    @property
    def name(self) -> str:
        """How the list of equivalent ones names it: file, the text of the line, the fault."""
        text = (ROOT / self.path).read_text(encoding="utf-8").splitlines()[self.line - 1].strip()
        return f"{self.path.as_posix()} | {text} | {self.what}"


def choices_in(tree: ast.AST) -> list[tuple[int, int]]:
    """Every fault that can be planted in a file: number of the place, number of the change."""
    return [(number, change) for number, node in enumerate(_sites(tree)) for change in range(_changes(node))]


def planted(path: Path, number: int, change: int) -> Mutant:
    """Plant one fault in one file."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    node = _sites(tree)[number]
    functions = [
        (min([f.lineno, *(d.lineno for d in f.decorator_list)]), f.end_lineno or f.lineno)
        for f in ast.walk(tree)
        if isinstance(f, ast.FunctionDef)
    ]
    around = [span for span in functions if span[0] <= node.lineno <= span[1]]
    what = _change(node, change)
    source = ast.unparse(ast.fix_missing_locations(tree))
    return Mutant(path, node.lineno, what, source, max(around, key=lambda span: span[1] - span[0]))


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
    seen: set[tuple[Path, int, int]] = set()
    while len(found) < count:
        room = rooms[len(found) % len(rooms)]
        files = sorted((ROOT / ROOMS[room][0]).rglob("*.py"))
        path = chance.choices(files, [file.stat().st_size for file in files])[0].relative_to(ROOT)
        choices = choices_in(ast.parse((ROOT / path).read_text(encoding="utf-8")))
        if not choices:
            continue
        place = (path, *chance.choice(choices))
        if place not in seen:
            seen.add(place)
            found.append((room, planted(*place)))
    return found


def callers(room: str, tree: Path, kept: Path, limit: float) -> dict[str, list[str]]:
    """Run the tests of a room once, unless it was done: file and line of each of its functions → the tests that call it."""
    into = kept / f"{room}.json"
    if not into.exists():
        environment = {"CALLERS_OF": str(tree / ROOMS[room][0]), "CALLERS_INTO": str(into)}
        _pytest(tree, ROOMS[room][1], limit, ["-p", "callers", "--tb=no"], environment)
    heard = json.loads(into.read_text(encoding="utf-8"))
    # A test that fails in the copy alone (no repository around it) is left out of every verdict.
    calls = {name: [test for test in tests if test not in heard["failed"]] for name, tests in heard["calls"].items()}
    return calls | {"": heard["failed"]}


def survives(room: str, mutant: Mutant, tree: Path, heard: dict[str, list[str]], limit: float, whole: bool) -> bool:
    """Whether the tests pass with the fault in place; a run that never ends has noticed it."""
    target = tree / mutant.path
    kept = target.read_bytes()
    target.write_text(mutant.source, encoding="utf-8")
    first, last = mutant.function
    lines = {f"{mutant.path.as_posix()}:{line}" for line in range(first, last + 1)}
    near = list(dict.fromkeys(test for name, tests in heard.items() if name in lines for test in tests))
    left_out = [f"--deselect={test}" for test in heard[""]]
    try:
        if near and _pytest(tree, near, limit, ["-x"]) not in (0, 5):
            return False
        return not whole or _pytest(tree, [*left_out, *ROOMS[room][1]], limit, ["-x"]) == 0
    except subprocess.TimeoutExpired:
        return False
    finally:
        target.write_bytes(kept)


def _pytest(tree: Path, what: list[str], limit: float, how: list[str], more: dict[str, str] | None = None) -> int:
    """Run tests in the copy, without the gate, which judges whole runs."""
    listed = tree / "chosen.txt"
    listed.write_text("\n".join(what), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "-p", "no:vanban-gate", *how]
    path = os.pathsep.join([str(tree), str(tree / "tools")])
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1", **(more or {})}
    return subprocess.run(
        [*command, f"@{listed}"], cwd=tree, env=environment, capture_output=True, timeout=limit, check=False
    ).returncode


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
    parser.add_argument("--limit", type=float, default=900, help="seconds a run may take")
    parser.add_argument("--heard", type=Path, help="a folder: what was heard is kept there, and not heard again")
    parser.add_argument(
        "--near", action="store_true", help="ask only the tests that call the function, not the whole room"
    )
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
        kept = given.heard.resolve() if given.heard else Path(folder)
        rooms = dict.fromkeys(room for room, mutant in chosen if mutant.name not in known)
        heard = {room: callers(room, tree, kept, 10 * given.limit) for room in rooms}
        for room, mutant in chosen:
            if mutant.name in known:
                told += 1
                continue
            alive = survives(room, mutant, tree, heard[room], given.limit, not given.near)
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
