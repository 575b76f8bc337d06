"""What all tests share: the two outside programs, and a clear reason when one is missing."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "clean"))
from gate import Gate  # noqa: E402


def pytest_configure(config: pytest.Config) -> None:
    """Put every DOCX that the tests make through Microsoft's Open XML SDK."""
    config.pluginmanager.register(Gate(config), "vanban-gate")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs LibreOffice where there is none; in CI a missing program is a failure, never a skip."""
    if item.get_closest_marker("office") and not shutil.which("soffice"):
        reason = (
            "LibreOffice (soffice) is not installed: apt-get install libreoffice-writer fonts-croscore poppler-utils"
        )
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)


def pytest_ignore_collect(collection_path: Path) -> bool | None:
    """Keep what tests import from being taken for tests: under tests/ only test_*.py is collected."""
    if collection_path.suffix == ".py" and collection_path.is_relative_to(ROOT / "tests"):
        return not collection_path.name.startswith("test_")
    return None


@pytest.fixture
def root() -> Path:
    """The root of the repository."""
    return ROOT
