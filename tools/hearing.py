"""Which tests run which lines of the package: heard once, kept in a folder, heard again only of tests that have changed."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import resource
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

ROOMS = {
    "rendering": ("vanban/rendering", ["tests/unit/rendering", "tests/golden"]),
    "certificates": ("vanban/batch/certificates", ["tests/unit/batch"]),
    "records": ("vanban/records", ["tests/unit/records", "tests/unit/law", "tests/unit/batch"]),
    "linting": ("vanban/linting", ["tests/unit/linting"]),
    "registers": ("vanban/registers", ["tests/unit/registers"]),
    "awards": ("vanban/awards", ["tests/unit/awards"]),
}
"""Room → where its code stands, and the tests that stand for it."""
HEARD = ("tests/unit", "tests/golden", "tests/acceptance", *(code for code, _ in ROOMS.values()))
"""All tests that may notice: those of every room, of the command, and the examples in the code."""
LEFT_OUT = ["-m", "not office and not postgres", "--ignore=tests/acceptance/test_wheel.py"]
"""What meets no fault: LibreOffice and a server's tests take too long, the wheel is built from the code as it stands."""


@dataclass(frozen=True)
class Heard:
    """What the tests run: each test's seconds, those that fail in the copy alone, and file → line → the tests that run it."""

    seconds: dict[str, float]
    failed: frozenset[str]
    lines: dict[str, dict[int, list[str]]]

    def near(self, room: str, file: str, span: tuple[int, int], around: tuple[int, int]) -> list[str]:
        """The tests that run the statement of a fault; those that run rare lines of its function stand early.

        Of a statement that is newer than what was heard: the tests that run its function.
        """
        heard = self.lines.get(file, {})
        spans = (span, around)
        running = next(
            (tests for one in spans if (tests := [t for line in _all(one) for t in heard.get(line, ())])), []
        )
        found = self._in_order(room, running)
        rarity = dict.fromkeys(found, len(found))
        for tests in (heard.get(line, []) for line in _all(around)):
            for test in tests:
                rarity[test] = min(rarity.get(test, 0), len(tests))
        rare = sorted(found, key=lambda test: rarity[test])
        return list(dict.fromkeys(test for pair in zip(rare, found, strict=True) for test in pair))

    def far(self, room: str, file: str, near: list[str]) -> list[str]:
        """The other tests of the room and of the file, and those that start a program of their own."""
        code, tests = ROOMS[room]
        of_file = (test for found in self.lines.get(file, {}).values() for test in found)
        of_room = (test for test in self.seconds if test.startswith((*(f"{one}/" for one in tests), f"{code}/")))
        hears = {test for file in self.lines.values() for found in file.values() for test in found}
        elsewhere = (test for test in self.seconds if test not in hears and test.startswith("tests/acceptance"))
        known = set(near)
        return [test for test in self._in_order(room, [*of_file, *of_room, *elsewhere]) if test not in known]

    def _in_order(self, room: str, tests: Iterable[str]) -> list[str]:
        """One case of every test before its other cases, the room's own tests before others, the quickest first."""
        code, tests_of_room = ROOMS[room]
        own = tuple(f"{one}/" for one in (code, *tests_of_room))
        seen: Counter[str] = Counter()
        ranks: dict[str, tuple[int, bool, float]] = {}
        for test in sorted(set(tests) - self.failed, key=lambda test: (self.seconds[test], test)):
            function = test.partition("[")[0]
            ranks[test] = (min(seen[function], 3), not test.startswith(own), self.seconds[test])
            seen[function] += 1
        return sorted(ranks, key=lambda test: ranks[test])

    def within(self, tests: list[str], budget: float) -> list[str]:
        """Those of some tests, in their order, that take so many seconds together; the first in any case."""
        left, taken = budget, tests[:1]
        for test in tests[1:]:
            if self.seconds[test] <= left:
                left -= self.seconds[test]
                taken.append(test)
        return taken


def listen(tree: Path, kept: Path, limit: float) -> Heard:
    """Run all tests once; those of a file that was heard before, and has not changed since, are not run again."""
    store = kept / "heard.json"
    heard = (
        json.loads(store.read_text(encoding="utf-8"))
        if store.exists()
        else {"files": {}, "sources": {}, "tests": [], "lines": {}}
    )
    for file, lines in heard["lines"].items():
        before, now = heard["sources"].get(file, ""), _text_of(tree / file)
        if before != now:  # what was heard of a line goes with it to where it stands now
            moved = _moved(before, now)
            heard["lines"][file] = {str(moved[int(line)]): tests for line, tests in lines.items() if int(line) in moved}
            heard["sources"][file] = now
    folders = [
        one for top in HEARD for one in (sorted((tree / top).iterdir()) if top == "tests/unit" else [tree / top])
    ]
    for folder in folders:
        files = {
            path.relative_to(tree).as_posix(): _print_of(path)
            for path in ([folder] if folder.is_file() else sorted(folder.rglob("*.py")))
            if path.name.startswith("test_") or folder.is_relative_to(tree / "vanban")
        }
        stale = [name for name, stamp in files.items() if heard["files"].get(name) != stamp]
        if stale:
            _hear(tree, stale, heard, limit)
            heard["files"] |= {name: files[name] for name in stale}
            heard["sources"] |= {name: _text_of(tree / name) for name in heard["lines"]}
            store.write_text(json.dumps(heard), encoding="utf-8")
    tests = heard["tests"]
    lines = {
        file: {int(line): [tests[number][0] for number in numbers] for line, numbers in of_file.items()}
        for file, of_file in heard["lines"].items()
    }
    seconds = {name: took for name, took, _ in tests if name}
    return Heard(seconds, frozenset(name for name, _, failed in tests if failed and name), lines)


def _hear(tree: Path, files: list[str], heard: dict[str, Any], limit: float) -> None:
    """Run the tests of some files and put what they run in the place of what was heard of these files before."""
    into = tree / "heard.json"
    into.unlink(missing_ok=True)
    rooms = os.pathsep.join(str(tree / code) for code, _ in ROOMS.values())
    how = ["-p", "callers", "--tb=no", *LEFT_OUT]
    run_tests(tree, files, limit, how, {"CALLERS_OF": rooms, "CALLERS_INTO": str(into)})
    if not into.exists():
        raise SystemExit(f"nothing was heard from {files[0]}: is coverage installed? (pip install coverage)")
    found = json.loads(into.read_text(encoding="utf-8"))
    gone = {
        number for number, (name, *_) in enumerate(heard["tests"]) if name.startswith(tuple(f"{f}::" for f in files))
    }
    for lines in heard["lines"].values():
        for line, numbers in lines.items():
            lines[line] = [number for number in numbers if number not in gone]
    for number in gone:
        heard["tests"][number] = ("", 0.0, True)
    first, failed = len(heard["tests"]), set(found["failed"])
    heard["tests"] += [
        (name, took, name in failed) for name, took in zip(found["tests"], found["seconds"], strict=True)
    ]
    for file, lines in found["lines"].items():
        for line, numbers in lines.items():
            heard["lines"].setdefault(file, {}).setdefault(line, []).extend(first + number for number in numbers)


def _all(span: tuple[int, int]) -> range:
    return range(span[0], span[1] + 1)


def _moved(before: str, now: str) -> dict[int, int]:
    """Line of a text, from 1 → where it stands in the text as it is now."""
    blocks = SequenceMatcher(None, before.split("\n"), now.split("\n"), autojunk=False).get_matching_blocks()
    return {block.a + n + 1: block.b + n + 1 for block in blocks for n in range(block.size)}


def _text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


def _print_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def run_tests(
    tree: Path, what: list[str], limit: float, how: list[str], more: dict[str, str] | None = None, seconds: int = 0
) -> int:
    """Run tests in the copy, without the gate, which judges whole runs; one that takes too long is ended with all it began."""
    listed = tree / "chosen.txt"
    listed.write_text("\n".join(what), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", "-p", "no:vanban-gate", *how]
    path = os.pathsep.join([str(tree), str(tree / "tools"), os.environ.get("PYTHONPATH", "")])
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1", **(more or {})}

    def bounds() -> None:
        if seconds:  # of the processor, so that a busy machine judges nothing
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))

    with subprocess.Popen(
        [*command, f"@{listed}"],
        cwd=tree,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=bounds,
    ) as run:
        try:
            return run.wait(limit)
        except subprocess.TimeoutExpired:
            return -1
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(run.pid, signal.SIGKILL)
