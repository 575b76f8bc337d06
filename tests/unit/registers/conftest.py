"""A book on either storage, a clock that stands, and a PostgreSQL server of our own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from tests.unit.registers.told import BUSY, keep_book
from vanban.registers import ChinhSach, CoQuan, SoDangKy, mo_so

HOM_NAY = datetime(2026, 3, 5, 9, 30)
SERVER_USER = "postgres"
VP = CoQuan("VP", "Văn phòng", "UBND tỉnh Lạng Sơn")


def newest_binaries() -> Path | None:
    """Find PostgreSQL's programs: on the path, or where Debian puts them."""
    if found := shutil.which("initdb"):
        return Path(found).parent
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name))
    return places[-1] if places else None


def as_server(*command: str | Path) -> list[str]:
    """The server refuses to run as root: then it runs as its own user."""
    words = [str(word) for word in command]
    return ["runuser", "-u", SERVER_USER, "--", *words] if os.name == "posix" and os.geteuid() == 0 else words


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Start a private server on a socket of its own; skip with the reason where there is none."""
    binaries = newest_binaries()
    if binaries is None or sys.platform == "win32":
        pytest.skip("PostgreSQL (initdb, pg_ctl) is not installed: apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="vanban-pg-"))
    folder.chmod(0o777)
    data = folder / "data"
    run(as_server(binaries / "initdb", "-D", data, "-U", "vanban", "-A", "trust", "-E", "UTF8", "--no-locale", "-N"))
    options = f"-k {folder} -c listen_addresses='' -c fsync=off -c max_connections=60"
    run(as_server(binaries / "pg_ctl", "-D", data, "-w", "-t", "60", "-l", folder / "log", "-o", options, "start"))
    try:
        yield f"postgresql://vanban@/postgres?host={folder}"
    finally:
        run(as_server(binaries / "pg_ctl", "-D", data, "-w", "-m", "immediate", "stop"))
        shutil.rmtree(folder, ignore_errors=True)


def run(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=tempfile.gettempdir(), check=False)
    assert done.returncode == 0, done.stderr + done.stdout


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """An empty schema of its own: ten times quicker than a database."""
    import psycopg

    name = f"so_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}")
    yield f"{postgres_server}&options=-csearch_path%3D{name}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"DROP SCHEMA {name} CASCADE")


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def dia_chi_trong(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Address where no book is yet, on each storage in turn."""
    if request.param == "sqlite":
        return str(tmp_path / "so.db")
    return str(request.getfixturevalue("postgres_url"))


@pytest.fixture
def dia_chi(dia_chi_trong: str, so_trong: bytes) -> str:
    """Address of an empty book; a file is copied, which is quicker than making its tables each time."""
    if "://" not in dia_chi_trong:
        Path(dia_chi_trong).write_bytes(so_trong)
    return dia_chi_trong


@pytest.fixture(scope="session")
def so_trong(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """An empty book as a file."""
    path = tmp_path_factory.mktemp("trong") / "so.db"
    mo_so(path, user="Lan", clock=DongHo()).store.close()
    return path.read_bytes()


@dataclass
class DongHo:
    """A clock that shows what it is told."""

    luc: datetime = HOM_NAY

    def __call__(self) -> datetime:
        return self.luc


@pytest.fixture
def dong_ho() -> DongHo:
    return DongHo()


Mo = Callable[..., SoDangKy]


@pytest.fixture
def mo(dia_chi: str, dong_ho: DongHo, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Mo]:
    """Opens the book, as often as a test wants; closes them all. What stands in it at the end is kept."""
    opened: list[SoDangKy] = []

    def open_book(
        co_quan: CoQuan | None = VP, chinh_sach: ChinhSach | None = None, *, nguoi: str = "Lan", cho_giay: float = 60
    ) -> SoDangKy:
        book = mo_so(dia_chi, user=nguoi, clock=dong_ho, co_quan=co_quan, chinh_sach=chinh_sach, wait_s=cho_giay)
        opened.append(book)
        return book

    yield open_book
    if opened and "://" not in dia_chi and request.path.stem not in BUSY:
        keep_book(opened[-1], tmp_path)
    for book in opened:
        book.store.close()


@pytest.fixture
def so(mo: Mo) -> SoDangKy:
    return mo()


@pytest.fixture
def so_tep(tmp_path: Path, so_trong: bytes, dong_ho: DongHo, request: pytest.FixtureRequest) -> Iterator[SoDangKy]:
    """A book in a file, for what does not depend on the storage."""
    (tmp_path / "so.db").write_bytes(so_trong)
    with mo_so(tmp_path / "so.db", user="Lan", clock=dong_ho, co_quan=VP) as book:
        yield book
        if request.path.stem not in BUSY:
            keep_book(book, tmp_path)
