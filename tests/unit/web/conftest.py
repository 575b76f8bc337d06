"""A page of one run without a server: its desk in a folder of the test, and somebody whose cookie it knows."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

pytest.importorskip("starlette")
pytest.importorskip("httpx2")

from starlette.testclient import TestClient

from vanban import records
from vanban.api.preview import Press
from vanban.web.app import application
from vanban.web.desk import Desk
from vanban.web.safety import Gate

PORT = 4321
HERE = f"http://127.0.0.1:{PORT}"
NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)


class Silent(Press):
    """A press on a machine without LibreOffice."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.close()
        self._office = self._quick = None
        self.why, self.why_not_quick = "Máy này không có LibreOffice.", ""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """The desk of an office whose profile is the sample's."""
    work = tmp_path / "viec"
    work.mkdir()
    (work / "co-quan.yaml").write_text(records.sample_profile(), encoding="utf-8")
    temporary = tmp_path / "tam"
    temporary.mkdir()
    return Desk.laid(work, None, tmp_path / "nhap", Silent(temporary), Gate(PORT), temporary, lambda: NOON)


class Clerk:
    """Somebody at the page, as a browser without scripts."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.client = TestClient(application(desk), base_url=HERE, raise_server_exceptions=False)
        self.client.get("/mo", params={"ma": desk.gate.address.partition("ma=")[2]})

    def get(self, path: str, **more):
        """Open a page."""
        return self.client.get(path, **more)

    def send(self, path: str, data: dict[str, str] | None = None, *, mark: str | None = None, **more):
        """Send a form as the page's own."""
        data = {"dau_phien": self.desk.gate.csrf if mark is None else mark, **(data or {})}
        headers = {"origin": HERE, **more.pop("headers", {})}
        return self.client.post(path, data=data, headers=headers, **more)

    def begin(self, loai: str) -> str:
        """Begin a draft and give its key."""
        return self.send("/soan/moi", {"loai": loai}).url.path.rpartition("/")[2]


@pytest.fixture
def clerk(desk: Desk) -> Clerk:
    """A clerk whose browser was let in."""
    return Clerk(desk)
