"""A plugin of pytest for tools/mutants.py: plants one fault after another in a process that has collected all tests.

Everything is imported and collected once. Each fault is planted in a fork: the functions it stands in get other code, kept
results are forgotten, and the chosen tests run until one fails. PLANTED names a file with the faults and the tests of each;
what became of them is written to VERDICTS, one JSON a line.
"""

from __future__ import annotations

import contextlib
import functools
import gc
import importlib
import json
import os
import pkgutil
import resource
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, FrameType, FunctionType
from typing import Any

import pytest

_called: set[CodeType] = set()
"""What ran while all was loaded: other code comes too late for it."""


def _note(frame: FrameType, _event: str, _: object) -> None:
    _called.add(frame.f_code)


sys.setprofile(_note)

import vanban  # noqa: E402

_CAUGHT, _SLOW = 3, 4
"""How a fork ends: a test failed; the fault cannot be planted in what is loaded."""


class _Loaded:
    """The package's functions and kept results, as they stand before any fault."""

    def __init__(self) -> None:
        for module in pkgutil.walk_packages(vanban.__path__, "vanban."):
            if "__main__" not in module.name:
                importlib.import_module(module.name)
        here = str(Path(vanban.__file__).parent)
        objects = gc.get_objects()
        self.functions = [o for o in objects if type(o) is FunctionType and o.__code__.co_filename.startswith(here)]
        self.kept = [
            o for o in objects if type(o) is functools._lru_cache_wrapper and o.__module__.startswith("vanban")
        ]

    def plant(self, file: str, line: int, source: str) -> None:
        """Give the outermost function around a line the code of another source.

        Raises:
            LookupError: the function has run already, or none such is loaded.
            ValueError: the code does not fit it.
        """
        of_file = [one for one in self.functions if one.__code__.co_filename == file]
        outer = [one.__code__ for one in of_file if "<locals>" not in one.__code__.co_qualname]
        around = max((one for one in outer if one.co_firstlineno <= line), key=lambda one: one.co_firstlineno)
        name = around.co_qualname
        if any(one.co_filename == file and one.co_qualname.startswith(name) for one in _called):
            raise LookupError(name)
        old = _named(compile(Path(file).read_text(encoding="utf-8"), file, "exec"))
        new = _named(compile(source, file, "exec"))
        places = {(one.co_qualname, one.co_firstlineno): key for key, one in old.items()}
        for function in of_file:
            code = function.__code__
            if code.co_qualname == name or code.co_qualname.startswith(f"{name}.<locals>"):
                function.__code__ = new[places[code.co_qualname, code.co_firstlineno]]
        for one in self.kept:
            one.cache_clear()


def _named(module: CodeType) -> dict[tuple[str, int], CodeType]:
    """Every piece of code by its name and by which of that name it is."""
    seen: Counter[str] = Counter()
    found: dict[tuple[str, int], CodeType] = {}
    waiting = [module]
    while waiting:
        code = waiting.pop(0)
        found[code.co_qualname, seen[code.co_qualname]] = code
        seen[code.co_qualname] += 1
        waiting += [one for one in code.co_consts if isinstance(one, CodeType)]
    return found


@pytest.hookimpl(tryfirst=True)
def pytest_runtestloop(session: pytest.Session) -> bool:
    """Try every fault in a fork of its own."""
    loaded = _Loaded()
    sys.setprofile(None)
    items = {item.nodeid: item for item in session.items}
    with Path(os.environ["VERDICTS"]).open("a", encoding="utf-8") as told:
        for mutant in json.loads(Path(os.environ["PLANTED"]).read_text(encoding="utf-8")):
            told.write(json.dumps(_tried(mutant, items, loaded), ensure_ascii=False) + "\n")
            told.flush()
    return True


def _tried(mutant: dict[str, Any], items: dict[str, pytest.Item], loaded: _Loaded) -> dict[str, Any]:
    """Give what became of a fault: who noticed it, and the test that failed."""
    for who, names in mutant["rings"].items():
        chosen = [items[name] for name in names if name in items]
        while chosen:
            code, failing = _forked(chosen, mutant, who, loaded)
            if code == _SLOW:
                return {"name": mutant["name"], "who": "slow", "test": ""}
            if not code:
                break
            if not failing or not _forked([items[failing]], mutant, who, None)[0]:
                return {"name": mutant["name"], "who": who, "test": failing}
            del items[failing]  # it fails in a fork with no fault too: it judges nothing
            chosen = [item for item in chosen if item.nodeid in items]
    return {"name": mutant["name"], "who": "", "test": ""}


def _forked(chosen: list[pytest.Item], mutant: dict[str, Any], who: str, loaded: _Loaded | None) -> tuple[int, str]:
    """Run tests in a fork, with a fault planted unless nothing is loaded for it: how it ended, and the test that failed."""
    noted = Path(os.environ["VERDICTS"] + ".failing")
    target = Path(mutant["file"])
    kept = target.read_text(encoding="utf-8")
    noted.write_text("", encoding="utf-8")
    if not (child := os.fork()):
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CPU, (mutant["seconds"][who],) * 2)
        _run(chosen, loaded, mutant, noted)
    try:
        code = _waited(child, mutant["limit"])
    finally:
        target.write_text(kept, encoding="utf-8")
    return code, noted.read_text(encoding="utf-8")


def _run(chosen: list[pytest.Item], loaded: _Loaded | None, mutant: dict[str, Any], noted: Path) -> None:
    """Run tests with the fault in place; the process ends here."""
    code = 0
    try:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        if loaded is not None:
            loaded.plant(mutant["file"], mutant["line"], mutant["source"])
            Path(mutant["file"]).write_text(mutant["source"], encoding="utf-8")  # for programs that a test starts
        code = _CAUGHT
        for item, following in zip(chosen, [*chosen[1:], None], strict=True):
            if _fails(item, following):
                noted.write_text(item.nodeid, encoding="utf-8")
                break
        else:
            code = 0
    except (LookupError, ValueError):
        code = code or _SLOW
    finally:
        os._exit(code)


def _fails(item: pytest.Item, following: pytest.Item | None) -> bool:
    from _pytest.runner import runtestprotocol

    return any(report.failed for report in runtestprotocol(item, nextitem=following, log=False))


def _waited(child: int, limit: float) -> int:
    """Wait for a fork, so many seconds; how it ended, 0 when no test failed."""
    for _ in _ticks(limit):
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            _end(child)
            return os.waitstatus_to_exitcode(status)
    _end(child)
    os.waitpid(child, 0)
    return _CAUGHT


def _ticks(limit: float) -> Iterator[None]:
    begun = time.monotonic()
    while time.monotonic() - begun < limit:
        yield
        time.sleep(0.02)


def _end(child: int) -> None:
    """End what a fork has started, and the fork itself."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child, signal.SIGKILL)
