"""Papers to plant faults in, made once; the modules beside the tests found by name."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
import yaml

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
    return own_papers()


def own_papers() -> dict[str, bytes]:
    """One paper of each kind, and one with two appendices."""
    made = {key: papers.render(load_text(papers.sample(key))) for key in LOAI}
    return made | {"hai_phu_luc": two_appendices()}


def two_appendices() -> bytes:
    """A tờ trình with two appendices, numbered."""
    record = yaml.safe_load(papers.sample("to_trinh"))
    record["phu_luc"] = [record["phu_luc"][0], record["phu_luc"][0]]
    return papers.render(papers.from_dict(record))
