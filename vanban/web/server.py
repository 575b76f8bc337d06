"""One run: a port of this machine only, a token, a folder that goes at the end."""

from __future__ import annotations

import importlib.util
import signal
import socket
import webbrowser
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from vanban.errors import InputError, MissingDependencyError, Problem
from vanban.frozen import dataclass

if TYPE_CHECKING:
    import uvicorn

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Wanted:
    """How to run.

    Attributes:
        folder: where the office works.
        profile: the profile to use; None looks for it.
        drafts: where drafts are kept.
        port: the port; 0 takes a free one.
        browser: whether to open the browser.
        quick: whether pages are drawn by the quick engine though LibreOffice is there.
    """

    folder: Path
    profile: Path | None
    drafts: Path
    port: int = 0
    browser: bool = True
    quick: bool = False


def require() -> None:
    """See that the extra is there.

    Raises:
        MissingDependencyError: it is not; the message names it.
    """
    there = (
        importlib.util.find_spec("starlette"),
        importlib.util.find_spec("uvicorn"),
        importlib.util.find_spec("python_multipart"),
        importlib.util.find_spec("jinja2"),
    )
    if None in there:
        raise MissingDependencyError.for_extra("Trang làm việc trên máy này", "web")


def serve(wanted: Wanted, tell: Callable[[str], None], clock: Callable[[], datetime]) -> None:
    """Serve until stopped.

    Args:
        wanted: how to run.
        tell: told the address, once the port is held.
        clock: the time.

    Raises:
        MissingDependencyError: the extra is not installed.
        InputError: the port is taken, or the folder is none.
    """
    require()
    import uvicorn

    from vanban.api.preview import Press
    from vanban.web.app import application
    from vanban.web.desk import Desk
    from vanban.web.safety import Gate
    from vanban.web.temporary import of_one_run

    if not wanted.folder.is_dir():
        raise InputError(Problem("không có thư mục này", tep=str(wanted.folder)))
    with _held(wanted.port) as listener, of_one_run() as temporary:
        gate = Gate(listener.getsockname()[1])
        with Press(temporary, quick_first=wanted.quick) as press:
            desk = Desk.laid(wanted.folder, wanted.profile, wanted.drafts, press, gate, temporary, clock)
            desk.office()
            server = uvicorn.Server(
                uvicorn.Config(
                    application(desk), log_level="error", access_log=False, server_header=False, date_header=False,
                    timeout_graceful_shutdown=3, lifespan="off",
                )
            )  # fmt: skip
            tell(gate.address)
            if wanted.browser:
                webbrowser.open(gate.address)
            try:
                with _stopping(server):
                    server.run(sockets=[listener])
            finally:
                desk.runs.close()


@contextmanager
def _stopping(server: uvicorn.Server) -> Iterator[None]:
    """However it is stopped (Ctrl+C, end of the session, window closed), what is temporary goes."""

    def stop(number: int, frame: object) -> None:
        server.should_exit = True

    signals = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]
    before = {one: signal.signal(one, stop) for one in signals}
    try:
        yield
    finally:
        for one, old in before.items():
            signal.signal(one, old)


@contextmanager
def _held(port: int) -> Iterator[socket.socket]:
    """Hold a port of this machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        try:
            listener.bind((HOST, port))
        except (OSError, OverflowError):
            raise InputError(
                Problem("cổng này không dùng được", tim_thay=str(port), cach_sua="Bỏ --cong để lấy một cổng trống")
            ) from None
        listener.listen(128)
        yield listener
