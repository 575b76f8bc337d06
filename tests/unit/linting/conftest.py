"""Papers to plant faults in, made once; the modules beside the tests found by name."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import typed

from vanban.api import papers
from vanban.records import load_text
from vanban.regulation import LOAI


@pytest.fixture(scope="session")
def hand_typed() -> dict[str, bytes]:
    """Conforming papers typed by hand."""
    return typed.papers()


@pytest.fixture(scope="session")
def samples() -> dict[str, bytes]:
    """Our own papers, one of each kind."""
    return {key: papers.render(load_text(papers.sample(key))) for key in LOAI}
