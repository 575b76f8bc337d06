"""What all tests share: outside programs, a clear reason when one is missing, nothing skipped in CI."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

import pytest

ROOT = Path(__file__).parents[1]
Report = TypeVar("Report", pytest.CollectReport, pytest.TestReport)
sys.path.insert(0, str(ROOT / "tests" / "clean"))
from gate import Gate  # noqa: E402

from tests.kept import UPDATE  # noqa: E402

FLAG = "--update-golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let goldens, and what rooms keep beside their tests, be written anew."""
    parser.addoption(
        FLAG, action="store_true", default=False, help="write the goldens anew; read the diff before committing"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Put every DOCX that the tests make through Microsoft's Open XML SDK; write goldens anew only where it is read."""
    if config.getoption(FLAG, default=False):
        if os.environ.get("CI"):
            raise pytest.UsageError(
                f"{FLAG} is refused in CI: goldens are written by hand and read before they are committed"
            )
        os.environ[UPDATE] = "1"
    config.pluginmanager.register(Gate(config), "vanban-gate")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs LibreOffice where there is none."""
    if item.get_closest_marker("office") and not shutil.which("soffice"):
        pytest.skip(
            "LibreOffice (soffice) is not installed: apt-get install libreoffice-writer fonts-croscore poppler-utils"
        )


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Let no file of tests be left out in CI."""
    return _judged((yield))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let no test be left out in CI."""
    return _judged((yield))


def _judged(report: Report) -> Report:
    """Make a skip a failure in CI: its machine has every program and every extra, and is no other system than Linux."""
    if report.skipped and os.environ.get("CI") and sys.platform == "linux":
        report.outcome = "failed"
        report.longrepr = (
            f"nothing is skipped in CI: {report.longrepr[2] if isinstance(report.longrepr, tuple) else ''}"
        )
    return report


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Keep what tests import from being taken for tests: under tests/ only test_*.py is collected."""
    if collection_path.suffix == ".py" and collection_path.is_relative_to(ROOT / "tests"):
        return not collection_path.name.startswith("test_")
    return None


@pytest.fixture
def root() -> Path:
    """The root of the repository."""
    return ROOT
