"""A private PostgreSQL server for the benchmarks, with its durability on."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def private_server() -> Iterator[str | None]:
    """Give the URL of a fresh server on a socket of its own; None when PostgreSQL is not installed."""
    found = shutil.which("initdb")
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name))
    binaries = Path(found).parent if found else places[-1] if places else None
    if binaries is None:
        yield None
        return
    folder = Path(tempfile.mkdtemp(prefix="vanban-pg-"))
    folder.chmod(0o777)
    data = folder / "data"
    # The server refuses to run as root.
    wrap = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    run([*wrap, binaries / "initdb", "-D", data, "-U", "vanban", "-A", "trust", "-E", "UTF8", "--no-locale"])
    options = f"-k {folder} -c listen_addresses='' -c max_connections=60"
    run([*wrap, binaries / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start"])
    try:
        yield f"postgresql://vanban@/postgres?host={folder}"
    finally:
        run([*wrap, binaries / "pg_ctl", "-D", data, "-w", "-m", "fast", "stop"])
        shutil.rmtree(folder, ignore_errors=True)


def run(command: list[str | Path]) -> None:
    subprocess.run([str(word) for word in command], check=True, stdout=subprocess.DEVNULL, cwd=tempfile.gettempdir())
