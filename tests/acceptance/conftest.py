"""One page and one browser for all browser tests of a worker."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.acceptance.browsing import Server
from vanban import records

CHROMIUM = shutil.which("chromium")


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("mo")
    (home / "viec").mkdir()
    (home / "viec" / "co-quan.yaml").write_text(records.sample_profile(), encoding="utf-8")
    return home


@pytest.fixture(scope="session")
def server(home: Path) -> Iterator[Server]:
    running = Server(home)
    yield running
    running.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    if CHROMIUM is None:
        pytest.skip("Chromium is not installed: apt-get install chromium")
    sync = pytest.importorskip("playwright.sync_api")
    with sync.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="session")
def state(browser, server: Server):
    """The cookie of the one visit the token allows."""
    context = browser.new_context()
    context.new_page().goto(server.address)
    yield context.storage_state()
    context.close()


@pytest.fixture
def opened(browser, state, server: Server):
    """Open a page of a window: with or without scripts, wide or narrow."""
    contexts = []

    def window(**more):
        context = browser.new_context(storage_state=state, base_url=server.address.partition("/mo")[0], **more)
        contexts.append(context)
        return context.new_page()

    yield window
    for context in contexts:
        context.close()
