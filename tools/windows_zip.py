"""Make `vanban-windows.zip`: the program with all it needs, installed on Windows by a double click, without network or rights.

    python tools/windows_zip.py -o dist/vanban-windows.zip --manual out/manual/html

Wheels come from the lock of Windows (hashes checked), for every Python promised; the one package that exists only as source is
built here. The same commit gives the same bytes: entries are sorted and their clock is stilled. Before it is written, all that
`vanban[windows]` asks for on Windows is looked up among the wheels, for each Python: what is missing fails the build.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable
from email.message import Message
from email.parser import BytesHeaderParser
from pathlib import Path

import oxt
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import canonicalize_name, parse_wheel_filename
from packaging.version import Version

ROOT = Path(__file__).parents[1]
PYTHONS = ("3.11", "3.12", "3.13")
"""For which an installed Python, or an embeddable one put beside the scripts, finds its wheels."""
FOLDER = "vanban"
CLOCK = (1980, 1, 1, 0, 0, 0)
"""The time of every entry: the oldest a ZIP can say."""
SOURCE_ONLY = ("docopt",)
"""Packages without a wheel: pure Python, built here."""


def requirements() -> list[str]:
    """Give the entries of the lock of Windows, each with its hashes."""
    text = (ROOT / "requirements" / "windows.lock").read_text(encoding="utf-8")
    return re.split(r"\n(?=\S)", text.strip())


def gather(wheels: Path) -> None:
    """Fill a folder with the wheels of all that is needed."""
    pip = [sys.executable, "-m", "pip"]
    entries = requirements()
    listed = wheels.parent / "can-co.txt"
    listed.write_text("\n".join(e for e in entries if not e.startswith(SOURCE_ONLY)) + "\n", encoding="utf-8")
    for version in PYTHONS:
        run(*pip, "download", "--no-deps", "--require-hashes", "--only-binary=:all:", "--platform=win_amd64",
            f"--python-version={version}", "--dest", wheels, "--requirement", listed)  # fmt: skip
    sources = wheels.parent / "nguon.txt"
    sources.write_text("\n".join(e for e in entries if e.startswith(SOURCE_ONLY)) + "\n", encoding="utf-8")
    run(
        *pip,
        "wheel",
        "--no-deps",
        "--require-hashes",
        "--no-build-isolation",
        "--wheel-dir",
        wheels,
        "--requirement",
        sources,
    )
    run(*pip, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", wheels, ROOT)
    build = (ROOT / "requirements" / "build.lock").read_text(encoding="utf-8")
    pip_only = wheels.parent / "pip.txt"
    pip_only.write_text(next(e for e in re.split(r"\n(?=\S)", build) if e.startswith("pip==")) + "\n", encoding="utf-8")
    run(*pip, "download", "--no-deps", "--require-hashes", "--dest", wheels, "--requirement", pip_only)


def run(*command: object) -> None:
    """Run a step with stilled clocks; its failure ends the program with what it said."""
    environment = os.environ | {"SOURCE_DATE_EPOCH": "315532800", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    done = subprocess.run([str(part) for part in command], env=environment, capture_output=True, text=True, cwd=ROOT)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}\n{done.stderr}")


def scripts() -> dict[str, bytes]:
    """Give the scripts and the page to read first, with the line ends of Windows; the page opens with a mark for Notepad."""
    found: dict[str, bytes] = {}
    for path in sorted((ROOT / "tools" / "windows").iterdir()):
        text = path.read_text(encoding="utf-8").replace("\n", "\r\n")
        found[path.name] = text.encode("ascii") if path.suffix == ".bat" else text.encode("utf-8-sig")
    return found


def missing(wheels: Iterable[Path], python: str, wanted: str = "vanban[windows]") -> list[str]:
    """Give what an installation on 64-bit Windows would not find among these wheels: a line for each requirement."""
    numbers = tuple(int(part) for part in python.split("."))
    fitting: set[Tag] = {
        *cpython_tags(numbers, platforms=["win_amd64"]),
        *compatible_tags(numbers, f"cp{numbers[0]}{numbers[1]}", platforms=["win_amd64"]),
    }
    here: dict[str, tuple[Version, Path]] = {}
    for path in wheels:
        name, version, _, tags = parse_wheel_filename(path.name)
        if tags & fitting:
            here[name] = version, path
    windows = {key: str(value) for key, value in default_environment().items()} | {
        "sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64",
        "python_version": python, "python_full_version": f"{python}.0", "platform_python_implementation": "CPython",
    }  # fmt: skip
    lacking: list[str] = []
    seen: set[tuple[str, str]] = set()
    waiting = [Requirement(wanted)]
    while waiting:
        asked = waiting.pop()
        name = canonicalize_name(asked.name)
        version, path = here.get(name, (None, None))
        if version is None or path is None or not asked.specifier.contains(version, prereleases=True):
            lacking.append(f"Python {python}: {asked} ({version or 'no wheel'})")
            continue
        for extra in {"", *asked.extras} - {extra for known, extra in seen if known == name}:
            seen.add((name, extra))
            for line in metadata(path).get_all("Requires-Dist", []):
                needed = Requirement(line)
                if needed.marker is None and extra:
                    continue
                if needed.marker is None or needed.marker.evaluate(windows | {"extra": extra}):
                    waiting.append(needed)
    return sorted(set(lacking))


def metadata(wheel: Path) -> Message:
    """Give what a wheel says of itself."""
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [one for one in archive.namelist() if re.fullmatch(r"[^/]+\.dist-info/METADATA", one)]
        return BytesHeaderParser().parsebytes(archive.read(name))


def manual(pages: Path) -> dict[str, bytes]:
    """Give the pages of the manual, without what only a builder of it needs."""
    if not (pages / "index.html").is_file():
        sys.exit(f"{pages}: the manual is not there; make docs")
    left_out = {"_sources", "objects.inv", ".buildinfo"}
    return {
        path.relative_to(pages).as_posix(): path.read_bytes()
        for path in sorted(pages.rglob("*"))
        if path.is_file() and path.relative_to(pages).parts[0] not in left_out
    }


def write(target: Path, wheels: Path, pages: Path) -> None:
    """Write the ZIP."""
    entries = {f"{FOLDER}/{name}": data for name, data in scripts().items()}
    entries |= {f"{FOLDER}/huong-dan/{name}": data for name, data in manual(pages).items()}
    entries[f"{FOLDER}/vanban.oxt"] = oxt.packed()
    entries |= {f"{FOLDER}/goi-cai/{path.name}": path.read_bytes() for path in sorted(wheels.glob("*.whl"))}
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w") as archive:
        for name in sorted(entries):
            info = zipfile.ZipInfo(name, CLOCK)
            info.compress_type = zipfile.ZIP_STORED if name.endswith(".whl") else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, entries[name])


def main() -> None:
    """Read the command line and make the ZIP."""
    parser = argparse.ArgumentParser(description="Make the ZIP with which vanban is installed on Windows.")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "dist" / "vanban-windows.zip")
    parser.add_argument("--manual", type=Path, default=ROOT / "out" / "manual" / "html", help="the built manual")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        wheels = Path(folder) / "goi-cai"
        wheels.mkdir()
        gather(wheels)
        if lacking := [line for python in PYTHONS for line in missing(wheels.glob("*.whl"), python)]:
            sys.exit("The ZIP would not install:\n" + "\n".join(lacking))
        write(options.output, wheels, options.manual)
    sys.stdout.write(f"{options.output}: {options.output.stat().st_size / 2**20:.0f} MB\n")


if __name__ == "__main__":
    main()
