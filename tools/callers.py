"""A plugin of pytest for tools/mutants.py: which tests call which functions of a folder, and how long each test takes.

    python -m pytest -p callers tests/unit/records     with CALLERS_OF=vanban/records and CALLERS_INTO=found.json

Only calls are heard, so a run takes little longer than it does without.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import FrameType

import pytest

_FOLDER = str(Path(os.environ["CALLERS_OF"]).resolve()) + os.sep
_INTO = Path(os.environ["CALLERS_INTO"])
_heard: dict[str, set[tuple[str, int]]] = defaultdict(set)
_seconds: dict[str, float] = {}
_failed: dict[str, None] = {}
_now: list[set[tuple[str, int]]] = [set()]


def _listen(frame: FrameType, event: str, _: object) -> None:
    code = frame.f_code
    if code.co_filename.startswith(_FOLDER):
        _now[0].add((code.co_filename, code.co_firstlineno))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Listen while one test runs, its fixtures too."""
    _now[0] = _heard[item.nodeid]
    begun = time.perf_counter()
    sys.settrace(_listen)
    threading.settrace(_listen)
    try:
        return (yield)
    finally:
        sys.settrace(None)
        threading.settrace(None)  # type: ignore[arg-type]
        _seconds[item.nodeid] = time.perf_counter() - begun


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Remember which tests fail as they are."""
    if report.failed:
        _failed[report.nodeid] = None


def pytest_sessionfinish() -> None:
    """Write down what was heard: file and line of a function → the tests that call it, the quickest first."""
    found: dict[str, list[str]] = defaultdict(list)
    for test in sorted(_heard, key=lambda one: _seconds[one]):
        for file, line in _heard[test]:
            found[f"{Path(file).relative_to(Path.cwd())}:{line}"].append(test)
    _INTO.write_text(json.dumps({"calls": found, "failed": list(_failed)}), encoding="utf-8")
