"""A plugin of pytest for tools/mutants.py: the names of the tests that fail, one a line, in the file FAILING_INTO."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_INTO = Path(os.environ["FAILING_INTO"])


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Write down a test that fails."""
    if report.failed:
        with _INTO.open("a", encoding="utf-8") as file:
            file.write(report.nodeid + "\n")
