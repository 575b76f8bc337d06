"""Goldens: what the house writes, as text a reviewer can read; `pytest tests/golden --update-golden` writes them anew."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.kept import UPDATE

EXPECTED = Path(__file__).parent / "expected"


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare a text with the golden of a name, or write it when asked to."""
    update = os.environ.get(UPDATE)

    def compare(name: str, text: str) -> None:
        path = EXPECTED / (name if name.endswith(".txt") else f"{name}.xml")
        if update:
            EXPECTED.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.is_file(), f"no golden {path.name}: run pytest tests/golden --update-golden"
        assert text.splitlines() == path.read_text(encoding="utf-8").splitlines()

    return compare


@pytest.fixture(scope="session")
def write() -> Any:
    """The hand-written papers of the layout's tests."""
    source = importlib.util.spec_from_file_location(
        "vanban_layout_papers", Path(__file__).parents[1] / "unit" / "rendering" / "layout" / "conftest.py"
    )
    assert source is not None
    assert source.loader is not None
    module = importlib.util.module_from_spec(source)
    sys.modules[source.name] = module  # dataclasses look their module up
    source.loader.exec_module(module)
    return module.Write
