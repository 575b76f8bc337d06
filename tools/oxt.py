"""Make `vanban.oxt`, the menu «vanban» for LibreOffice; the same commit gives the same bytes.

python tools/oxt.py -o dist/vanban.oxt
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from pathlib import Path

from vanban.ooxml.archive import package

ROOT = Path(__file__).parents[1]


def entries() -> dict[str, bytes]:
    """Give the files of the extension by their place in it."""
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    source = ROOT / "tools" / "oxt"
    found = {path.relative_to(source).as_posix(): path.read_bytes() for path in source.rglob("*") if path.is_file()}
    found = {name: data for name, data in found.items() if "__pycache__" not in name}
    found["description.xml"] = found["description.xml"].replace(b"@VERSION@", version.encode())
    found["LICENSE"] = (ROOT / "LICENSE").read_bytes()
    return dict(sorted(found.items()))


def packed() -> bytes:
    """Give the extension as one file."""
    return package(entries())


def main() -> None:
    """Read the command line and make the file."""
    parser = argparse.ArgumentParser(description="Make the extension for LibreOffice.")
    parser.add_argument("-o", "--output", type=Path, default=ROOT / "dist" / "vanban.oxt")
    options = parser.parse_args()
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_bytes(packed())
    sys.stdout.write(f"{options.output}\n")


if __name__ == "__main__":
    main()
