"""Where LibreOffice stands on this machine, and what to do when it does not.

Nothing is guessed from a name alone: a place counts only when a file is there.
"""

from __future__ import annotations

import importlib
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from vanban.errors import ConversionError, Problem
from vanban.frozen import dataclass

_HOW_TO_GET = {
    "win32": "Tải bản cài tại https://vi.libreoffice.org rồi chạy tệp .msi, "
    "hoặc gõ: winget install TheDocumentFoundation.LibreOffice",
    "darwin": "Tải bản cài tại https://vi.libreoffice.org rồi kéo vào thư mục Applications, "
    "hoặc gõ: brew install --cask libreoffice",
    "linux": "Cài bằng lệnh: sudo apt-get install libreoffice-writer (Fedora: sudo dnf install libreoffice-writer)",
}
_UNO_KEYS = (r"SOFTWARE\LibreOffice\UNO\InstallPath", r"SOFTWARE\WOW6432Node\LibreOffice\UNO\InstallPath")


@dataclass(frozen=True, slots=True)
class Program:
    """A LibreOffice that was found.

    Attributes:
        path: the program to start.
        version: as the program names itself ("7.4.7.2"); "" when it did not say.
    """

    path: Path
    version: str = ""


def how_to_get(platform: str = sys.platform) -> str:
    """Say how LibreOffice is installed on a platform.

    >>> how_to_get("linux")
    'Cài bằng lệnh: sudo apt-get install libreoffice-writer (Fedora: sudo dnf install libreoffice-writer)'
    """
    return _HOW_TO_GET.get(platform, _HOW_TO_GET["linux"])


def candidates(
    platform: str = sys.platform,
    environ: Mapping[str, str] | None = None,
    registry: Callable[[], list[str]] | None = None,
) -> Iterator[Path]:
    """Name the places where LibreOffice is looked for, best first.

    Args:
        platform: as `sys.platform` names it.
        environ: the environment; None means this process's own.
        registry: gives the program folders written in the Windows registry; None means the machine's own.
    """
    env = os.environ if environ is None else environ
    if platform == "win32":
        folders = [Path(text) for text in (registry or _registry_folders)()]
        folders += [
            Path(env[name]) / "LibreOffice" / "program"
            for name in ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LOCALAPPDATA")
            if env.get(name)
        ]
        for folder in folders:
            yield folder / "soffice.com"
            yield folder / "soffice.exe"
        names = ["soffice.com", "soffice.exe"]
    else:
        names = ["soffice", "libreoffice"]
    for name in names:
        on_path = shutil.which(name, path=env.get("PATH", ""))
        if on_path:
            yield Path(on_path)
    if platform == "darwin":
        for root in (Path("/Applications"), Path(env.get("HOME", "/")) / "Applications"):
            yield root / "LibreOffice.app" / "Contents" / "MacOS" / "soffice"
    elif platform != "win32":
        yield from (Path(p) / "soffice" for p in ("/usr/lib/libreoffice/program", "/usr/lib64/libreoffice/program"))
        yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)


def find_soffice(chosen: str | os.PathLike[str] | None = None) -> Path:
    """Find the program that turns papers into PDF.

    Args:
        chosen: the program the user named; None means look in the usual places.

    Raises:
        ConversionError: there is none; the message says how to get it.
    """
    if chosen is not None:
        path = Path(chosen)
        if path.is_file():
            return path
        raise ConversionError(
            Problem("không có chương trình LibreOffice ở chỗ đã chỉ", tep=str(path), cach_sua=how_to_get())
        )
    for path in candidates():
        if path.is_file():
            return path
    raise ConversionError(Problem("máy chưa có LibreOffice nên không làm được tệp PDF", cach_sua=how_to_get()))


def describe(path: Path, *, timeout: float = 30) -> Program:
    """Ask the program for its version; a program that does not answer in time has none.

    Args:
        path: the program.
        timeout: seconds to wait.
    """
    try:
        done = subprocess.run(  # noqa: S603 - the path was found by us or named by the user
            [str(path), "--version"], capture_output=True, text=True, timeout=timeout, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return Program(path)
    found = re.search(r"\d+(?:\.\d+)+", done.stdout)
    return Program(path, found.group() if found else "")


def _registry_folders() -> list[str]:
    """Read the program folders that LibreOffice writes in the Windows registry."""
    if sys.platform != "win32":
        return []
    winreg = importlib.import_module("winreg")
    found = []
    for root in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):
        for key in _UNO_KEYS:
            try:
                found.append(winreg.QueryValue(root, key))
            except OSError:
                continue
    return found
