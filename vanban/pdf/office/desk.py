"""One worker's LibreOffice: its own profile, kept running between papers, replaced when it stops answering.

The listener is LibreOffice itself: with a document open in a profile, a second start with the same profile hands its
order over to the first and ends when the order is done. So start-up is paid once, no further library is needed, and if
the first has died the second simply does the work alone.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from vanban.frozen import dataclass
from vanban.pdf.office.process import Process
from vanban.pdf.office.profile import write_profile

_START_SECONDS = 45.0
_OPEN_PAPER = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p/></office:text>
</office:body></office:document>
"""


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """What every desk of one office shares.

    Attributes:
        soffice: the program.
        pdf_a: make PDF/A-2b.
        replace: font families to print with another one.
        font_dir: further font files; None means none.
        papers_per_process: after so many papers LibreOffice is started anew, so that its memory stays bounded.
    """

    soffice: Path
    pdf_a: bool
    replace: Mapping[str, str]
    font_dir: Path | None
    papers_per_process: int


class Desk:
    """A private profile and the LibreOffice running on it."""

    def __init__(self, settings: DeskSettings) -> None:
        """Prepare the profile; nothing is started yet."""
        self._settings = settings
        self.folder = Path(tempfile.mkdtemp(prefix="vanban-", dir=_shared_folder(settings.soffice)))
        self._profiles = 0
        self._listener: Process | None = None
        self._order: Process | None = None
        self._printed = 0
        self._closed = False
        self._address = self._fresh_profile()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End LibreOffice, at work or not, and remove the profile."""
        self._closed = True
        if self._order is not None:
            self._order.end()
        self._end_listener()
        shutil.rmtree(self.folder, ignore_errors=True)

    def convert(self, source: Path, out_dir: Path, *, timeout: float, keep_running: bool) -> Path | None:
        """Convert one paper.

        Args:
            source: the paper, under a name of our own.
            out_dir: where LibreOffice writes.
            timeout: seconds the paper may take, start-up not counted.
            keep_running: leave LibreOffice running for the next paper.

        Returns:
            The PDF, whole; None when it was not made in time or LibreOffice fell over.
        """
        if self._closed:
            return None
        if keep_running:
            self._ensure_listener()
        allowed = timeout if self._listener is not None else timeout + _START_SECONDS
        target = out_dir / f"{source.stem}.pdf"
        target.unlink(missing_ok=True)
        self._order = self._start("--convert-to", "pdf", "--outdir", str(out_dir), str(source))
        try:
            in_time = self._order.wait(allowed)
        finally:
            self._order.end()
            self._order = None
        if in_time and is_whole(target):
            self._printed += 1
            return target
        if not self._closed:
            self._start_anew()
        return None

    def rewrite(self, source: Path, out_dir: Path, ending: str, *, timeout: float) -> Path | None:
        """Save one paper in another format ("docx"); None when it was not made in time."""
        if self._closed:
            return None
        target = out_dir / f"{source.stem}.{ending}"
        in_time = self.rewrite_all([source], out_dir, ending, timeout=timeout)
        return target if in_time and target.is_file() and target.stat().st_size else None

    def rewrite_all(self, sources: Sequence[Path], out_dir: Path, ending: str, *, timeout: float) -> bool:
        """Save papers in another format with one start of LibreOffice; False when it did not end in time."""
        if self._closed or not sources:
            return False
        self._order = self._start("--convert-to", ending, "--outdir", str(out_dir), *map(str, sources))
        try:
            return self._order.wait(timeout + _START_SECONDS)
        finally:
            self._order.end()
            self._order = None

    def _start_anew(self) -> None:
        """Give up the running LibreOffice and its profile, which an ended process may have left broken."""
        self._end_listener()
        shutil.rmtree(self.folder / f"profile{self._profiles}", ignore_errors=True)
        self._address = self._fresh_profile()

    def _start(self, *arguments: str) -> Process:
        options = ("--headless", "--norestore", "--nologo")
        address = f"-env:UserInstallation={self._address}"
        return Process(
            [str(self._settings.soffice), address, *options, *arguments],
            log=self.folder / "log.txt",
            # An ended LibreOffice leaves its working files: they go with the folder.
            environ={"TMPDIR": str(self.folder), "TEMP": str(self.folder), "TMP": str(self.folder)},
        )

    def _fresh_profile(self) -> str:
        self._profiles += 1
        given = self._settings
        return write_profile(
            self.folder / f"profile{self._profiles}", pdf_a=given.pdf_a, replace=given.replace, font_dir=given.font_dir
        )

    def _ensure_listener(self) -> None:
        if self._listener is not None and self._printed >= self._settings.papers_per_process:
            self._end_listener()
        if self._listener is not None and self._listener.alive:
            return
        paper = self.folder / "open.fodt"
        paper.write_text(_OPEN_PAPER, encoding="utf-8")
        # LibreOffice locks a paper it has opened: from then on it takes orders.
        lock = self.folder / ".~lock.open.fodt#"
        lock.unlink(missing_ok=True)
        self._printed = 0
        listener = self._start(str(paper))
        deadline = time.monotonic() + _START_SECONDS
        while time.monotonic() < deadline and listener.alive:
            if lock.exists():
                self._listener = listener
                return
            time.sleep(0.05)
        # Not to be had as a listener: each order then starts LibreOffice by itself.
        listener.end()

    def _end_listener(self) -> None:
        if self._listener is not None:
            self._listener.end()
            self._listener = None
        _remove_socket(self._address)


def _shared_folder(soffice: Path) -> Path | None:
    """Where both we and LibreOffice may write; None means the usual folder. A snap has a folder of its own."""
    if not str(soffice.resolve()).startswith("/snap/") and "snap" not in soffice.parts:
        return None
    folder = Path.home() / "snap" / "libreoffice" / "common"
    return folder if folder.is_dir() else None


def _remove_socket(address: str) -> None:
    """Remove the socket that an ended LibreOffice leaves in the shared folder; its name comes from the profile's."""
    if sys.platform == "win32":
        return
    digest = hashlib.md5(address.encode("utf-16-le"), usedforsecurity=False).digest()
    name = f"OSL_PIPE_{os.getuid()}_SingleOfficeIPC_" + "".join(f"{byte:x}" for byte in digest)
    for folder in ("/tmp", "/var/tmp", os.environ.get("XDG_RUNTIME_DIR")):  # noqa: S108 - where LibreOffice puts it
        if folder:
            Path(folder, name).unlink(missing_ok=True)


def is_whole(path: Path) -> bool:
    """Whether a PDF was written to its end; a process that was ended leaves half a file."""
    try:
        with path.open("rb") as file:
            head = file.read(5)
            file.seek(max(path.stat().st_size - 1024, 0))
            return head == b"%PDF-" and b"%%EOF" in file.read()
    except OSError:
        return False
