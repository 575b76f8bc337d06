"""Small faults planted in the package, one at a time: does a test notice?

    python tools/mutants.py --seed 7 --count 40
    python tools/mutants.py --rooms rendering linting --count 20 --show

A fault is a comparison turned round, `and` for `or`, a number one higher, a condition that always or never holds, a sum for a
difference, a `return None`. Files and places are drawn by the seed. Each fault is planted in a copy of the tree, never in the
tree itself. All tests run once to hear which of them run which line (`tools/hearing.py`, which needs `pip install coverage`); a
fault first meets the tests that run its line until one fails. What passes them all meets the other tests of its room and of its
file (values may be kept from one test to the next) and those that start a program of their own. What no test notices survives.

The tests are collected once and each fault is planted in a fork (`tools/planting.py`); what cannot be planted in what is loaded,
as it ran while it was being loaded, meets its tests in a process of its own. At the end each test that noticed something runs
once more with no fault planted: one that fails even so has judged nothing. Survivors that change nothing a user can see stand in
`tools/mutants_equivalent.txt` with the reason; all others are printed and the exit code is 1. Not part of CI: it takes minutes.
"""

from __future__ import annotations

import argparse
import ast
import json
import random
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hearing import LEFT_OUT, ROOMS, Heard, listen, run_tests

ROOT = Path(__file__).parents[1]
EQUIVALENT = Path(__file__).with_name("mutants_equivalent.txt")
COPIED = (
    "vanban",
    "tests",
    "templates",
    "examples",
    "tools",
    "requirements",
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
    """One planted fault: the file, the whole source with it, the lines of its statement and of the function around it.

    `name` is how the list of equivalent ones names it: the file, the text of the line, the fault.
    """

    path: Path
    name: str
    line: int
    source: str
    lines: tuple[int, int]
    around: tuple[int, int]


def choices_in(tree: ast.AST) -> list[tuple[int, int]]:
    """Every fault that can be planted in a file: number of the place, number of the change."""
    return [(number, change) for number, node in enumerate(_sites(tree)) for change in range(_changes(node))]


def planted(path: Path, number: int, change: int) -> Mutant:
    """Plant one fault in one file."""
    text = (ROOT / path).read_text(encoding="utf-8")
    tree = ast.parse(text)
    node = _sites(tree)[number]
    lines = _lines(tree, node)
    functions = [(f.lineno, f.end_lineno or 0) for f in ast.walk(tree) if isinstance(f, ast.FunctionDef)]
    around = max((span for span in functions if span[0] <= node.lineno <= span[1]), key=lambda span: span[1] - span[0])
    what = _change(node, change)
    name = f"{path.as_posix()} | {text.splitlines()[node.lineno - 1].strip()} | {what}"
    return Mutant(path, name, node.lineno, ast.unparse(ast.fix_missing_locations(tree)), lines, around)


def _lines(tree: ast.AST, node: ast.AST) -> tuple[int, int]:
    """The lines of the innermost statement around a place; of one that holds others, its head."""
    around = [s for s in ast.walk(tree) if isinstance(s, ast.stmt) and any(n is node for n in ast.walk(s))]
    statement = min(around, key=lambda one: sum(1 for _ in ast.walk(one)))
    inner = [
        one.lineno for name in ("body", "cases") for one in getattr(statement, name, []) if isinstance(one, ast.stmt)
    ]
    return statement.lineno, min(inner) - 1 if inner and min(inner) > statement.lineno else statement.end_lineno or 0


def _sites(tree: ast.AST) -> list[ast.AST]:
    """Places where a fault can stand: inside functions; annotations, what needs a server and `strict=` of zip left out."""
    functions = [f for f in ast.walk(tree) if isinstance(f, ast.FunctionDef) and "postgres" not in f.name]
    inside = [n for f in functions for s in f.body for n in ast.walk(s)]
    strict = {id(one.value) for one in inside if isinstance(one, ast.keyword) and one.arg == "strict"}
    seen: dict[int, ast.AST] = {id(node): node for node in inside if _changes(node) and id(node) not in strict}
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


def named(printed: str) -> list[tuple[str, Mutant]]:
    """Find again the faults that an earlier run printed as survivors; those whose line has changed are gone."""
    names = [line.split(": ", 1)[1] for line in printed.splitlines() if line.startswith("SURVIVED")]
    found: dict[str, tuple[str, Mutant]] = {}
    for path in dict.fromkeys(Path(name.partition(" | ")[0]) for name in names):
        room = next(room for room, (code, _) in ROOMS.items() if path.is_relative_to(code))
        text = (ROOT / path).read_text(encoding="utf-8")
        tree, lines = ast.parse(text), text.splitlines()
        sites = _sites(tree)
        for number, change in choices_in(tree):
            line = f"{path.as_posix()} | {lines[sites[number].lineno - 1].strip()} | "  # type: ignore[attr-defined]
            if any(name.startswith(line) for name in names):
                mutant = planted(path, number, change)
                found.setdefault(mutant.name, (room, mutant))
    return [found[name] for name in names if name in found]


@dataclass(frozen=True)
class Verdict:
    """Who noticed a fault: `near`, `far`, or nobody (an empty text); and the tests that failed, none where all ended at once."""

    room: str
    mutant: Mutant
    who: str
    tests: tuple[str, ...] = ()


def verdicts(
    chosen: list[tuple[str, Mutant]], tree: Path, heard: Heard, given: argparse.Namespace
) -> Iterator[Verdict]:
    """Plant every fault and tell who notices it."""
    waiting = []
    for room, mutant in chosen:
        file = mutant.path.as_posix()
        all_near = heard.near(room, file, mutant.lines, mutant.around)
        near = heard.within(all_near, given.budget)
        far = [] if near and given.near else heard.within(heard.far(room, file, all_near), given.budget)
        rings = {"near": near, "far": far}
        seconds = {who: 30 + int(5 * sum(heard.seconds[test] for test in tests)) for who, tests in rings.items()}
        waiting.append(
            {"name": mutant.name, "file": str(tree / mutant.path), "line": mutant.line, "source": mutant.source,
             "rings": rings, "seconds": seconds, "limit": given.limit}
        )  # fmt: skip
    told = tree / "verdicts.jsonl"
    told.write_text("", encoding="utf-8")
    (tree / "planted.json").write_text(json.dumps(waiting), encoding="utf-8")
    files = sorted({test.partition("::")[0] for one in waiting for tests in one["rings"].values() for test in tests})
    environment = {"PLANTED": str(tree / "planted.json"), "VERDICTS": str(told)}
    how = ["-p", "planting", "--tb=no", f"--basetemp={tree / 'temporary'}", *LEFT_OUT]
    with ThreadPoolExecutor(1) as pool:
        running, seen = pool.submit(run_tests, tree, files, (1 + len(chosen)) * given.limit, how, environment), 0
        while not running.done():
            wait([running], timeout=5)
            done = told.read_text(encoding="utf-8").count("\n")
            if done != seen:
                sys.stderr.write(f"{done} of {len(chosen)} faults tried\n")
            seen = done
        running.result()
    said = {one["name"]: one for one in map(json.loads, told.read_text(encoding="utf-8").splitlines())}
    for (room, mutant), one in zip(chosen, waiting, strict=True):
        found = said.get(mutant.name)
        if found is None or found["who"] == "slow":
            yield _alone(room, mutant, tree, one)
        else:
            yield Verdict(room, mutant, found["who"], tuple(filter(None, [found["test"]])))


def _alone(room: str, mutant: Mutant, tree: Path, one: dict[str, Any]) -> Verdict:
    """Plant a fault in the file, and run its tests in a process of their own."""
    target, noted = tree / mutant.path, tree / "failing.txt"
    kept = target.read_bytes()
    target.write_text(mutant.source, encoding="utf-8")
    try:
        for who, tests in one["rings"].items():
            noted.write_text("", encoding="utf-8")
            how = ["-x", "--tb=no", "-p", "failing"]
            environment = {"FAILING_INTO": str(noted)}
            if tests and run_tests(tree, tests, one["limit"], how, environment, one["seconds"][who]) != 0:
                return Verdict(room, mutant, who, tuple(noted.read_text(encoding="utf-8").splitlines()))
    finally:
        target.write_bytes(kept)
    return Verdict(room, mutant, "")


def unfair(tests: Iterable[str], tree: Path, limit: float) -> set[str]:
    """Those of some tests that fail, or cannot be found, with no fault planted."""
    noted = tree / "failing.txt"
    noted.write_text("", encoding="utf-8")
    named = sorted(set(tests))
    if named and run_tests(tree, named, limit, ["--tb=no", "-p", "failing"], {"FAILING_INTO": str(noted)}) not in (
        0,
        1,
    ):
        raise SystemExit("the tests that noticed something do not run without a fault")
    return set(noted.read_text(encoding="utf-8").splitlines())


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
        "--budget", type=float, default=120, help="seconds of near tests, and of far ones, that a fault meets"
    )
    parser.add_argument("--near", action="store_true", help="ask only the tests that run the statement")
    parser.add_argument("--again", type=Path, help="what an earlier run printed: only what survived there is tried")
    parser.add_argument("--show", action="store_true", help="print the faults, plant none")
    given = parser.parse_args()
    known = equivalent()
    chosen = drawn(given.rooms, given.count, given.seed)
    if given.again:
        chosen = named(given.again.read_text(encoding="utf-8"))
    if given.show:
        print("\n".join(mutant.name for _, mutant in chosen))
        return 0
    told = sum(mutant.name in known for _, mutant in chosen)
    chosen = [(room, mutant) for room, mutant in chosen if mutant.name not in known]
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder, "tree")
        _copy(tree)
        kept = given.heard.resolve() if given.heard else Path(folder)
        kept.mkdir(parents=True, exist_ok=True)
        heard = listen(tree, kept, 10 * given.limit)
        found = []
        for one in verdicts(chosen, tree, heard, given):
            found.append(one)
            print(f"{one.who or 'SURVIVED':9} {one.room:13} line {one.mutant.line}: {one.mutant.name}", flush=True)
        wrong = unfair((test for one in found for test in one.tests), tree, 10 * given.limit)
    print(*(f"fails without a fault: {test}" for test in sorted(wrong)), sep="\n", end="\n" if wrong else "")
    left = [one for one in found if not one.who or wrong.intersection(one.tests)]
    tried, lost = Counter(one.room for one in found), Counter(one.room for one in left)
    for room, count in tried.items():
        print(f"{room}: {count - lost[room]} of {count} caught")
    caught = len(found) - len(left)
    print(
        f"{caught} of {len(found)} caught ({100 * caught // max(len(found), 1)} %), {told} named equivalent, {len(left)} survived"
    )
    return 1 if left else 0


def _copy(tree: Path) -> None:
    tree.mkdir()
    for name in COPIED:
        source = ROOT / name
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(source, tree / name, ignore=ignore) if source.is_dir() else shutil.copy(source, tree / name)


if __name__ == "__main__":
    sys.exit(main())
