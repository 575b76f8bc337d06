"""A plugin of pytest for tools/mutants.py: which tests run which lines of some folders, and how long each test takes.

    python -m pytest -p callers tests/unit     with CALLERS_OF=vanban/records:vanban/linting and CALLERS_INTO=heard.json

It listens through coverage (`pip install coverage`), which the house needs for nothing else.
"""

from __future__ import annotations

import json
import os
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import coverage
import pytest

_HERE = Path.cwd()
_FOLDERS = [str(Path(one).resolve()) + "/*" for one in os.environ["CALLERS_OF"].split(os.pathsep)]
_INTO = Path(os.environ["CALLERS_INTO"])
_listening = coverage.Coverage(data_file=None, include=_FOLDERS, concurrency=["thread"], messages=False)
_listening.set_option("run:disable_warnings", ["no-data-collected"])  # tests of other rooms run none of these lines
_seconds: dict[str, float] = {}
_failed: dict[str, None] = {}
_listening.start()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Listen while one test runs, its fixtures too."""
    _listening.switch_context(item.nodeid)
    begun = time.process_time()
    try:
        return (yield)
    finally:
        _seconds[item.nodeid] = round(time.process_time() - begun, 3)
        _listening.switch_context("")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Remember which tests fail as they are."""
    if report.failed:
        _failed[report.nodeid] = None


def pytest_sessionfinish() -> None:
    """Write down what was heard: file → line → numbers of the tests that run it; each test's seconds; the tests that fail."""
    _listening.stop()
    data, tests = _listening.get_data(), list(_seconds)
    number = {name: place for place, name in enumerate(tests)}
    lines: dict[str, dict[int, list[int]]] = defaultdict(dict)
    for file in data.measured_files():
        for line, heard in data.contexts_by_lineno(file).items():
            lines[str(Path(file).relative_to(_HERE))][line] = [number[name] for name in heard if name in number]
    found = {"tests": tests, "seconds": list(_seconds.values()), "failed": list(_failed), "lines": lines}
    _INTO.write_text(json.dumps(found), encoding="utf-8")
