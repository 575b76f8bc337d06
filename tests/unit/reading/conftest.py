"""Papers for the tests of reading: fixtures typed by hand, and markup to type more."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from vanban.reading import Facts, read_facts

FIXTURES = Path(__file__).parents[2] / "fixtures" / "reading"
sys.path.insert(0, str(FIXTURES))


@pytest.fixture
def typed() -> Callable[[str], Facts]:
    """Read a fixture by name."""
    return lambda name: read_facts(FIXTURES / f"{name}.docx")
